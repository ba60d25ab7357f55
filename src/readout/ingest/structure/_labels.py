"""Which lines begin with the label of a header field, in a dozen languages and as OCR leaves them."""

import re
import string
from typing import NamedTuple

from readout.ingest.structure.lines import Lines
from readout.text.ocr import fold

_NAMES = {
    "from": "from de von van da från fra от kimden nadawca od 发件人 差出人 보낸사람 من expéditeur remitente "
    "remetente mittente",
    "sent": "sent date gesendet datum envoyé enviado enviada inviato verzonden skickat sendt отправлено дата data "
    "tarih wysłano fecha 发送时间 日期 送信日時 日時 보낸날짜 تاريخ",
    "to": "to an à para a aan till til кому kime do destinataire destinatario destinatário 收件人 宛先 받는사람 "
    "إلى",
    "cc": "cc kopie копия kopia kopi 抄送 참조",
    "bcc": "bcc cci cco bc bkk скрытая 密送",
    "subject": "subject betreff objet asunto assunto oggetto onderwerp ämne emne тема konu temat sujet subj "
    "主题 主旨 件名 제목 الموضوع",
    "attachments": "attachments attachment attach attached anlagen anlage anhang adjuntos anexos allegati "
    "bijlagen вложения 附件 添付ファイル",
    "memo_to": "for",
    "memo_subject": "re ref",
    "other": "importance reply-to sensitivity priority organization organisation message-id x-mailer mime-version "
    "content-type return-path received in-reply-to references wichtigkeit priorität importancia importanza flag "
    "categories classification through thru via info",
}
_PHRASES = {
    "from": ("from e-mail", "sent by"),
    "sent": (
        "date sent",
        "sent on",
        "sent at",
        "enviado el",
        "fecha de envío",
        "data invio",
        "sent date",
        "enviado em",
    ),
    "to": ("sent to",),
    "other": ("follow up flag", "flag status", "reply to", "in reply to", "delivered to"),
    "attachments": ("pièces jointes", "pièce jointe", "ficheiros anexos"),
    "cc": ("copy to", "copie à"),
}
_DAMAGED = {"from": "from", "sent": "sent", "subject": "subject", "attachments": "attachments", "date": "sent"}
_ABSENT = frozenset(
    {"form", "rom", "send", "seat", "rent", "gate", "late", "data", "dates", "rate", "set", "ate", "went"}
)
_BARE = frozenset({"from", "sent", "to", "cc", "bcc", "subject", "date", "attachments"})
_LONGEST = 26
_MARKS = ">»|*•-_\"'.,` \t"
_QUOTE = re.compile(r"[>»\s|]*")
_FIRST_WORD = re.compile(r"[\w©|!-]{2,12}")
_AFTER_WORD = re.compile(r"\s?[;.,*•'’_]+(?=\s|$)|(?=\s|$)")


def _folded(word: str) -> str:
    return fold(word.replace("©", "c").replace("rn", "m"))


def _slips(word: str) -> set[str]:
    """All words that differ from `word` by one letter."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    letters = string.ascii_lowercase
    return {
        *(a + b[1:] for a, b in cuts if b),
        *(a + c + b[1:] for a, b in cuts if b for c in letters),
        *(a + c + b for a, b in cuts for c in letters),
    }


def _exact() -> dict[str, str]:
    table = {fold(word): name for name, words in _NAMES.items() for word in words.split()}
    table.update({fold(phrase): name for name, phrases in _PHRASES.items() for phrase in phrases})
    return table


def _damaged() -> dict[str, str]:
    table = {_folded(slip): name for label, name in _DAMAGED.items() for slip in _slips(label)}
    known = set(_EXACT) | {fold(word) for word in _ABSENT}
    return {word: name for word, name in table.items() if word not in known}


_EXACT = _exact()
_NEAR = _damaged()
_TO_OCR = {fold(word): "to" for word in ("t0", "t©", "tq", "tp", "10", "io")} | {
    "cg": "cc",
    "gc": "cc",
    "ce": "cc",
    "c:": "cc",
}


class Label(NamedTuple):
    """A line that begins with a header label.

    `field` is a key of the header (`from`, `sent`, …, `memo_to`, `memo_subject`, `other`); `value` is the offset
    where its value may begin; `strong` says that label and colon are as they should be; `capitals` that the
    label is printed in capitals; `depth` counts the `>` before it.
    """

    line: int
    field: str
    value: int
    strong: bool
    exact: bool
    capitals: bool
    depth: int


def depth_of(text: str) -> int:
    """How many quotation marks (`>`, or `»` for two) a line begins with."""
    if text[:1] not in (">", "»", "|"):
        return 0
    marks = _QUOTE.match(text)
    return marks[0].count(">") + 2 * marks[0].count("»") if marks else 0


def find_labels(lines: Lines) -> list[Label]:
    """All lines that begin with a label, in order; weak ones (damaged, without colon) included."""
    found = []
    for number, text in enumerate(lines.texts):
        if text and (label := _read(lines, number, text)):
            found.append(label)
    return found


def _read(lines: Lines, number: int, text: str) -> Label | None:
    depth, skip = 0, 0
    if text[0] in _MARKS:
        depth = depth_of(text)
        skip = len(text) - len(text.lstrip(_MARKS))
    head = text[skip : skip + _LONGEST]
    colon = head.find(":")
    if colon > 0:
        word = head[:colon].rstrip(" *\t_'")
        if field := _EXACT.get(fold(word)):
            at = lines.first(number) + skip + colon + 1
            return Label(number, field, at, True, True, word.isupper(), depth)
    match = _FIRST_WORD.match(head)
    if match is None:
        return None
    word = match[0]
    key = _folded(word)
    plain = word.lower() in _BARE
    near = (_EXACT.get(key) if key in _BARE_KEYS else None) or _NEAR.get(key) or _TO_OCR.get(key)
    if near is None:
        return None
    end = match.end()
    at = lines.first(number) + skip
    if colon >= end and not head[end:colon].strip(" *.,;'"):
        return Label(number, near, at + colon + 1, plain, plain, word.isupper(), depth)
    rest = _AFTER_WORD.match(head, end)
    if rest is None or not (word[0].isupper() or word[0].isdigit()):
        return None
    return Label(number, near, at + rest.end(), False, plain, word.isupper(), depth)


_BARE_KEYS = frozenset(fold(word) for word in _BARE)

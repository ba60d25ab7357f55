"""What sort of document a text is, and whom it was made for, by its header, its form words and its fields."""

import re
from dataclasses import dataclass

from readout.ingest.structure.lines import Lines
from readout.model import Audience, Header, Kind

_TOP = 30
_CONVERSATION = re.compile(
    r"^\W*(?:MEMORANDUM OF (?:TELEPHONE )?CONVERSATION|MEM(?:O)?CON|TELCON|RECORD OF (?:CONVERSATION|MEETING)"
    r"|Memorandum of (?:Telephone )?Conversation)\b"
)
_SCHEDULE = re.compile(
    r"^\W*(?:(?:DAILY|WEEKLY|REVISED|PUBLIC|DRAFT|FINAL|TENTATIVE|MINI)\s+)*(?:SCHEDULE|ITINERARY|CALENDAR"
    r"|CALL (?:LIST|LOG|SHEET)|PHONE LOG)\b"
    r"|^\W*(?:(?:Daily|Weekly|Revised|Public|Draft|Final|Tentative|Mini)\s+)?(?:Schedule|Itinerary)(?:\s+(?:for"
    r"|of)\b.*|\s*)$"
    r"|^.{3,60}(?:'s|’s)\s+(?:Schedule|SCHEDULE)\b"
)
_CLOCKED = re.compile(
    r"^\W{0,3}\d{1,2}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*[-–—]\s*\d{1,2}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?)?\b"
)
_CALL_COLUMNS = ("caller", "called", "call with", "call to", "number dialled", "counterpart", "duration")
_BRIEFING = re.compile(
    r"(?i)^\W*(?:daily |weekly |special |background |noon )*(?:press|media) (?:briefing|conference|availability"
    r"|gaggle)\b|^\W*(?:special |background )briefing\b|^\W*transcript of (?:the )?(?:daily )?press"
)
_STATEMENT = re.compile(
    r"^\W*(?:FOR IMMEDIATE RELEASE|EMBARGOED|(?:JOINT |PRESS |OFFICIAL |MEDIA )*(?:STATEMENT|COMMUNIQU[EÉ]"
    r"|RELEASE)\b(?: BY| OF| ON| FROM|\s*$|:)"
    r"|MEDIA NOTE|PRESS NOTE|NOTICE TO THE PRESS|FACT SHEET\b|REMARKS (?:BY|AT|TO|OF|WITH)\b"
    r"|(?:Joint |Press |Official )?(?:Statement|Communiqu[eé])(?: by| of| on| from|\s*$|:)|Press (?:Statement"
    r"|Release|Note)\b|Media Note\b"
    r"|(?:Opening |Closing |Joint |Public )?Remarks (?:by|at|to|of|with|With|By|At)\b|Readout of\b|READOUT OF\b"
    r"|Speech (?:by|of)\b|Address (?:by|to)\b|Proclamation\b)"
)
_MEMO = re.compile(
    r"^\W*(?:(?:INFORMATION|ACTION|BRIEFING|DECISION|SCENE[- ]SETTER|COVER)\s+)?(?:MEMORANDUM|MEMO"
    r"|M E M O R A N D U M)\b|^\W*(?:NOTE|MEMORANDUM) (?:FOR|TO)\b|^\W*Memorandum\b(?! of)|^\W*(?:BRIEFING"
    r"|INFORMATION) (?:CHECKLIST|PAPER|NOTE)\b"
)
_DEAR = re.compile(
    r"^(?:My )?Dear\s+[A-Z]|^(?:Your )?Excellency\b|^Sehr geehrte|^(?:Madame?|Monsieur) l[ea]|^Estimad[oa] "
)
_CLOSE = re.compile(
    r"^(?:Yours |Very |Most )?(?:[Ss]incerely|[Tt]ruly|[Rr]espectfully|[Ff]aithfully|Cordially)\b"
    r"|^(?:With )?(?:[Bb]est|[Ww]arm|[Kk]ind)(?:est)? (?:regards|wishes)|^Please accept|^Mit freundlichen"
    r"|^Veuillez agréer|^Atentamente"
)
_REPORT = re.compile(
    r"(?i)^\W*(?:(?:final|interim|annual|quarterly|situation|inspection|audit|progress|special|country"
    r"|human rights|intelligence|trip) )*(?:report|assessment|estimate|sitrep)\b|^\W*(?:executive summary"
    r"|table of contents|white paper|working paper|discussion paper|options paper|background paper|non-?paper)\b"
)
_SHEETS = ("spreadsheet", "csv", "excel")


@dataclass(frozen=True, slots=True)
class Form:
    """What the other recognisers found in a document, for `kind_of`.

    `message` says that it has an e-mail's header, `memo` a memorandum's (To, From, Subject without a moment of
    sending), `cable` that it is a cable, `article` that it is an article (`signed` with its author's name).
    `hint` is the format's own word (`kind_hint`), `media_type` the file's.
    """

    message: bool = False
    memo: bool = False
    cable: bool = False
    article: bool = False
    signed: bool = False
    hint: str = ""
    media_type: str = ""


def kind_of(lines: Lines, header: Header, form: Form) -> tuple[Kind, Audience]:
    """The kind and the audience of a document; `other` and private where nothing tells.

    What a document is sent in comes first (a statement in an e-mail is an e-mail), then the heads of its form,
    read near the top, then its shape. Statements, briefings and articles are made for the public.
    """
    if form.cable or (header.number and header.dtg):
        return Kind.CABLE, Audience.PRIVATE
    if form.message or form.hint == Kind.EMAIL:
        return Kind.EMAIL, Audience.PRIVATE
    kind = _by_form(lines, form)
    public = kind in (Kind.PUBLIC_STATEMENT, Kind.PRESS_BRIEFING, Kind.NEWS_ARTICLE)
    return kind, Audience.PUBLIC if public else Audience.PRIVATE


def _by_form(lines: Lines, form: Form) -> Kind:
    content = [text for text in lines.texts if text]
    top = [text for text in content[:_TOP] if len(text) <= 140]
    if any(_CONVERSATION.match(text) for text in top):
        return Kind.MEMORANDUM_OF_CONVERSATION
    if form.article and form.signed:
        return Kind.NEWS_ARTICLE
    if any(_BRIEFING.match(text) for text in top[:12]) or _questions(content):
        return Kind.PRESS_BRIEFING
    if any(_STATEMENT.match(text) for text in top[:15]):
        return Kind.PUBLIC_STATEMENT
    if form.article:
        return Kind.NEWS_ARTICLE
    if _is_schedule(content, top, form):
        return Kind.SCHEDULE
    if form.memo or any(_MEMO.match(text) for text in top):
        return Kind.MEMORANDUM
    if any(_DEAR.match(t) for t in content[:40]) or any(_CLOSE.match(t) and len(t) < 60 for t in content[-12:]):
        return Kind.LETTER
    if any(_REPORT.match(text) for text in top[:10]):
        return Kind.REPORT
    return Kind(form.hint) if form.hint in set(Kind) else Kind.OTHER


def _questions(content: list[str]) -> bool:
    """Is it the record of questions and answers of a briefing?"""
    asked = sum(1 for t in content if t.startswith(("QUESTION:", "Q:", "Q ", "Question:")))
    answered = sum(
        1 for t in content if re.match(r"(?:MR|MS|MRS|DR|SECRETARY|AMBASSADOR|SENIOR)\b[A-Z .'-]{2,60}:", t)
    )
    return asked >= 3 and answered >= 2


def _is_schedule(content: list[str], top: list[str], form: Form) -> bool:
    if any(_SCHEDULE.match(text) for text in top[:15]):
        return True
    if any(word in form.media_type for word in _SHEETS):
        heads = " ".join(top[:3]).lower()
        return "call" in heads or "schedule" in heads or sum(word in heads for word in _CALL_COLUMNS) >= 2
    clocked = sum(1 for text in content[:200] if _CLOCKED.match(text))
    return clocked >= 5 and clocked >= len(content[:200]) / 6

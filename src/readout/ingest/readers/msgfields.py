"""The head of an Outlook message, from its transport headers where it was sent, else from its properties."""

from email import message_from_string
from email.utils import format_datetime

from readout.ingest.readers.mailheads import Fields, Head, fields_of
from readout.ingest.readers.msgstore import Folder

_TRANSPORT = 0x007D
_SUBJECT, _SENT, _RECEIVED = 0x0037, 0x0039, 0x0E06
_MESSAGE_ID, _REPLY_TO, _REFERENCES = 0x1035, 0x1042, 0x1039
_SENDERS = ((0x0042, (0x5D02, 0x0065)), (0x0C1A, (0x5D01, 0x0C1F)))
"""Name and addresses of whom the message is from, then of who sent it for them."""
_NAME, _ADDRESSES, _ROLE = 0x3001, (0x39FE, 0x3003), 0x0C15
_ROLES = {1: "to", 2: "cc", 3: "bcc"}
_DISPLAYED = {"to": 0x0E04, "cc": 0x0E03, "bcc": 0x0E02}


def fields_of_msg(message: Folder) -> Fields:
    """The fields that every mail reader gives, those that the message has."""
    sent = fields_of(Head(message_from_string(_head(message))))
    own = _own_fields(message)
    # What the server wrote wins, but for people: the properties name the ones that it left out, such as Bcc.
    found = {**own, **{name: values for name, values in sent.items() if name not in ("to", "cc", "bcc")}}
    for role in _ROLES.values():
        if role not in own and role in sent:
            found[role] = sent[role]
    return found


def _head(message: Folder) -> str:
    text = (message.text(_TRANSPORT) or "").lstrip()
    return text.split("\n", 1)[-1] if text.startswith("Microsoft Mail Internet Headers") else text


def _own_fields(message: Folder) -> Fields:
    found: Fields = {"kind_hint": ("email",)}
    sender = next((s for name, codes in _SENDERS if (s := _address(message, name, codes))), None)
    if sender:
        found["from"] = (sender,)
    for role, people in _recipients(message).items():
        found[role] = people
    time = message.time(_SENT) or message.time(_RECEIVED)
    if time:
        found["date"] = (format_datetime(time),)
    for name, code in (("subject", _SUBJECT), ("message_id", _MESSAGE_ID), ("in_reply_to", _REPLY_TO)):
        if value := (message.text(code) or "").strip():
            found[name] = (value,)
    if references := (message.text(_REFERENCES) or "").split():
        found["references"] = tuple(references)
    return found


def _recipients(message: Folder) -> Fields:
    people: dict[str, list[str]] = {}
    for recipient in message.folders("__recip_version1.0_"):
        role = _ROLES.get(recipient.number(_ROLE) or 1, "to")
        if person := _address(recipient, _NAME, _ADDRESSES):
            people.setdefault(role, []).append(person)
    for role, code in _DISPLAYED.items():
        if role not in people and (shown := (message.text(code) or "").strip()):
            people[role] = [part.strip() for part in shown.split(";") if part.strip()]
    return {role: tuple(found) for role, found in people.items()}


def _address(folder: Folder, name_code: int, address_codes: tuple[int, ...]) -> str | None:
    """A person as printed: `Name <address>`, where the address is one that mail can go to, else the name."""
    name = (folder.text(name_code) or "").strip().strip("'")
    address = next((a for code in address_codes if "@" in (a := (folder.text(code) or "").strip())), "")
    if not address or address == name:
        return name or address or None
    return f"{name} <{address}>" if name else address

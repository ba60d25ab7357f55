"""The labels of the reading model, in the order of its outputs; training reads them from here."""

from readout.model import Act, ContactKind, ContactStatus, MentionType

NONE = 0
TYPES: tuple[MentionType | None, ...] = (
    None,
    MentionType.PERSON,
    MentionType.GROUP,
    MentionType.ORGANISATION,
    MentionType.STATE,
    MentionType.PLACE,
)
"""What a span is; the first is that it is no mention."""

SAID_ROLES = ("content", "speaker", "addressee")
MET_ROLES = ("participant",)
"""Roles around a trigger. Output 0 is none; role `i` begins at output `1 + 2 * i` and goes on at the next."""

ACTS = tuple(Act)
KINDS = tuple(ContactKind)
STATUSES = tuple(ContactStatus)

VALID, AUTHOR, IMPLIED_SPEAKER, IMPLIED_ADDRESSEE = range(4)
"""The first outputs of a frame's attributes: that it is one, that the author takes part or speaks unsaid."""

ACT_AT = slice(4, 4 + len(ACTS))
KIND_AT = slice(ACT_AT.stop, ACT_AT.stop + len(KINDS))
STATUS_AT = slice(KIND_AT.stop, KIND_AT.stop + len(STATUSES))
AGAIN = STATUS_AT.stop
"""That the words come back to a contact of which the text has told before."""

ATTRIBUTES = AGAIN + 1

SHAPES = 4
LONGEST_MENTION = 24
"""In words."""

BEFORE, AFTER = 32, 72
"""How many words before and after its trigger a frame sees."""

DISTANCE = 48
"""Distances from the trigger are told apart up to this many words."""

LEAST_ROLE = 0.02
"""Mentions less likely than this to take part in a contact are not thought of again."""

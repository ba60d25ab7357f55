"""Stories made up by hand, with answers that a careful reader would give."""

from datetime import date, timedelta

from made_entries import MadePile

from readout.model import Act, Audience, ContactKind, ContactStatus, Kind, MentionType, Mode

STATES = (
    ("norland", "Norland"), ("aland", "Aland"), ("borland", "Borland"), ("cedria", "Cedria"), ("dorne", "Dorne"),
)  # fmt: skip
NORLAND = ("norland", "varga", "lind")
ALAND = ("aland", "stone", "field", "hart")


def evacuation() -> MadePile:
    """Norland helps Aland's people out of a city, asks to be thanked in public, is left out and then named.

    One talk of 26 August stands in a cable, in a memorandum that copies it, and in an article that calls it an
    exchange of messages. Aland's head of government has not spoken with Norland's.
    """
    pile = MadePile()
    for id, name in STATES:
        pile.party(id, name, MentionType.STATE, state=name)
    pile.party("varga", "Ilse Varga", state="Norland", title="Ambassador")
    pile.party("lind", "Otto Lind", state="Norland", title="Prime Minister")
    pile.party("stone", "Peter Stone", state="Aland", title="Deputy Assistant Secretary")
    pile.party("field", "Mary Field", state="Aland", title="Secretary of State")
    pile.party("hart", "Jane Hart", state="Aland", title="President")
    for n in range(30):
        day = date(2031, 8, 8) + timedelta(days=n)
        pile.document(f"log{n:02}", day.isoformat(), title=f"Daily log {n}")
    pile.document("cable", "2031-08-27", title="Norland: ambassador on the evacuation")
    pile.document("memo", "2031-08-28", Kind.MEMORANDUM)
    pile.document("article", "2031-09-04", Kind.NEWS_ARTICLE, Audience.PUBLIC)
    pile.document("first", "2031-08-20", Kind.PUBLIC_STATEMENT, Audience.PUBLIC, sender="Mary Field")
    pile.document("second", "2031-08-30", Kind.PUBLIC_STATEMENT, Audience.PUBLIC, sender="Mary Field")
    talk = (
        "Peter Stone received Ilse Varga on August 26, the day of the harbour blasts, and underscored common aims"
    )
    pile.met("cable", ("stone", "varga"), "2031-08-26", words=talk, place="Portlund")
    pile.met("memo", ("stone", "varga"), "2031-08-26", words=talk + ".")
    pile.met(
        "article", ("stone", "varga"), "2031-08-26", ContactKind.MESSAGE,
        words="On August 26, the day the harbour blasts took place, Stone and Varga exchanged messages on aims",
    )  # fmt: skip
    asked = "the government of Norland would appreciate public acknowledgement of its help with the evacuation"
    pile.said("cable", "varga", "stone", asked, Act.REQUEST, "2031-08-26")
    pile.said("memo", "varga", "stone", asked, Act.REQUEST, "2031-08-26")
    pile.said("article", "varga", "stone", asked, Act.REQUEST, "2031-08-26", mode=Mode.DIRECT)
    pile.listed("first", "field", "countries thanked for their help with the evacuation",
                ("borland", "cedria", "dorne"), "2031-08-20")  # fmt: skip
    pile.listed("second", None, "countries that gave critical support to the evacuation",
                ("borland", "cedria", "norland"), "2031-08-30")  # fmt: skip
    pile.met(
        "article", ("hart", "lind"), None, ContactKind.CONTACT, ContactStatus.DID_NOT_OCCUR,
        words="President Jane Hart has not spoken with Prime Minister Otto Lind",
    )  # fmt: skip
    return pile


def thaw() -> MadePile:
    """Two ministers who met twice in 60 days, and 16 times in the 60 days from 1 March on, one document a day."""
    pile = MadePile()
    pile.party("brandt", "Hans Brandt", state="Aland", title="Foreign Minister")
    pile.party("okoro", "Ada Okoro", state="Dorne", title="Foreign Minister")
    first = date(2031, 1, 1)
    meetings = {10, 40, *range(60, 108, 3)}
    for n in range(120):
        day = (first + timedelta(days=n)).isoformat()
        pile.document(f"d{n:03}", day)
        if n in meetings:
            pile.met(f"d{n:03}", ("brandt", "okoro"), day, words=f"Brandt met Okoro for the {n}th day of talks")
    return pile

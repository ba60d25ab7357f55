"""From tags to a ledger, on made-up documents with tags laid by hand."""

from dataclasses import replace

import pytest

from readout.extract.assembly import assemble
from readout.extract.passages import Passage
from readout.extract.tags import MentionTag, MetTag, SaidTag, Tags
from readout.model import (
    Act,
    Contact,
    ContactKind,
    ContactSource,
    ContactStatus,
    DateSource,
    Document,
    Header,
    Kind,
    Ledger,
    MentionType,
    Mode,
    Span,
)

CABLE = """1. FOREIGN MINISTER OKORO CALLED IN AMBASSADOR ON MARCH 8. HE SAID THAT THE CORRIDOR WOULD STAY OPEN.

2. MINISTER ADDED THAT LIND HAD PROMISED GRAIN.

HARTE"""
PERSON = MentionType.PERSON


def span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def said(text: str, cue: str, content: str, speaker: str | None = None, **more: object) -> SaidTag:
    told = SaidTag(
        span(text, cue),
        speaker and span(text, speaker),
        None,
        (span(text, content),),
        Mode.INDIRECT,
        Act.STATE,  # type: ignore[arg-type]
        0.0,
        0.0,
        0.9,
    )
    return replace(told, **more)  # type: ignore[arg-type]


def met(text: str, anchor: str, *parties: str, **more: object) -> MetTag:
    spans = tuple(span(text, p) for p in parties)
    told = MetTag(span(text, anchor), spans, ContactKind.MEETING, ContactStatus.OCCURRED, 0.0, 0.9)
    return replace(told, **more)  # type: ignore[arg-type]


def ledger(document: Document, tags: Tags, *ancestors: Document) -> Ledger:
    text = document.text
    return assemble(document, (), ancestors, [Passage(0, len(text), text)], [tags])


@pytest.fixture
def cable() -> Document:
    header = Header(sender=("AMEMBASSY ZELMARK",), number="1974ZELMAR00123")
    return Document("c", "f", 0, CABLE, kind=Kind.CABLE, date="1974", header=header)


@pytest.fixture
def read(cable: Document) -> Ledger:
    named = ("FOREIGN MINISTER OKORO", "AMBASSADOR", "HE", "MINISTER", "LIND")
    spots = [span(CABLE, n, 1 if n == "MINISTER" else 0) for n in named]
    mentions = tuple(MentionTag(a, b, PERSON, 1.0) for a, b in sorted(spots))
    return ledger(
        cable,
        Tags(
            mentions,
            (
                said(CABLE, "SAID", "THE CORRIDOR WOULD STAY OPEN", "HE", implied_addressee=0.9),
                said(CABLE, "ADDED", "LIND HAD PROMISED GRAIN"),
                said(CABLE, "PROMISED", "GRAIN", "LIND", act=Act.OFFER),
            ),
            (met(CABLE, "CALLED IN", "FOREIGN MINISTER OKORO", "AMBASSADOR"),),
        ),
    )


def test_a_pronoun_speaks_by_its_name_to_whom_it_was_in_touch_with(read: Ledger) -> None:
    first = read.statements[0]
    assert first.speaker is not None
    assert "Okoro" in first.speaker.name.title()
    assert CABLE[slice(*(first.speaker.start, first.speaker.end))] == "HE"
    assert first.addressee is not None
    assert CABLE[slice(*(first.addressee.start, first.addressee.end))] == "AMBASSADOR"
    assert first.addressee.party in {p.id for p in read.parties}


def test_who_listens_unnamed_is_the_post_that_writes(cable: Document) -> None:
    tags = Tags((), (said(CABLE, "SAID", "THE CORRIDOR WOULD STAY OPEN", "HE", implied_addressee=0.9),))
    found = ledger(cable, tags)
    addressee = found.statements[0].addressee
    assert addressee is not None
    assert (addressee.name, addressee.start) == ("Embassy Zelmark", None)
    assert addressee.party in {p.id for p in found.parties}


def test_words_within_words_name_who_told_them(read: Ledger) -> None:
    outer, inner = read.statements[1:]
    assert outer.reported_by is None
    assert inner.act is Act.OFFER
    assert inner.speaker is not None
    assert inner.reported_by == (outer.speaker.name if outer.speaker else None)


def test_a_contact_has_the_day_of_its_sentence(read: Ledger) -> None:
    contact = next(c for c in read.contacts if c.source is ContactSource.TEXT)
    assert contact.date == "1974-03-08"
    assert len(contact.participants) == 2
    assert CABLE[contact.citations[0].start : contact.citations[0].end].endswith("MARCH 8.")


def test_a_speaker_is_carried_over_within_a_paragraph_only(cable: Document) -> None:
    text = "Okoro said that it rains. Adding that it pours.\n\nStressing that it floods."
    tags = Tags(
        (MentionTag(0, 5, PERSON, 1.0),),
        (
            said(text, "said", "it rains", "Okoro"),
            said(text, "Adding", "it pours"),
            said(text, "Stressing", "it floods"),
        ),
    )
    speakers = [s.speaker and s.speaker.name for s in ledger(replace(cable, text=text), tags).statements]
    assert speakers == ["Okoro", "Okoro", None]


def beside(text: str, words: str, score: float) -> MentionTag:
    return MentionTag(*span(text, words), PERSON, score)


@pytest.mark.parametrize("score, others", [(0.9, ["Lind", "Okoro"]), (0.03, [])])
def test_who_has_no_role_takes_part_where_the_words_make_it_likely(
    cable: Document, score: float, others: list[str]
) -> None:
    text = "Lind was seen that night by Okoro."
    mentions = tuple(MentionTag(*span(text, n), PERSON, 1.0) for n in ("Lind", "Okoro"))
    near = (beside(text, "Lind", 0.9), beside(text, "Okoro", score))
    found = ledger(replace(cable, text=text), Tags(mentions, (), (met(text, "seen", "Lind", beside=near),)))
    told = [c for c in found.contacts if c.source is ContactSource.TEXT]
    assert sorted(p.name for c in told for p in c.participants) == others


def test_a_contact_is_the_surer_the_likelier_its_second_party(cable: Document) -> None:
    text = "Lind was seen that night by Okoro."
    mentions = tuple(MentionTag(*span(text, n), PERSON, 1.0) for n in ("Lind", "Okoro"))
    by_chance = met(text, "seen", "Lind", beside=(beside(text, "Lind", 0.99), beside(text, "Okoro", 0.7)))
    certain = met(text, "seen", "Lind", "Okoro", beside=(beside(text, "Lind", 0.99), beside(text, "Okoro", 0.99)))
    sure = [
        c.confidence
        for tag in (by_chance, certain)
        for c in ledger(replace(cable, text=text), Tags(mentions, (), (tag,))).contacts
        if c.source is ContactSource.TEXT
    ]
    assert len(sure) == 2
    assert sure[0] < sure[1]


def test_one_party_alone_was_in_touch_with_nobody_but_the_author(cable: Document) -> None:
    text = "Met Okoro today."
    mail = Document("m", "f", 0, text, kind=Kind.EMAIL, date="2019-03-08", header=Header(sender=("Lind, Ana",)))
    found = ledger(mail, Tags((MentionTag(4, 9, PERSON, 1.0),), (), (met(text, "Met", "Okoro", author=0.3),)))
    contact = next(c for c in found.contacts if c.source is ContactSource.TEXT)
    assert [p.name for p in contact.participants] == ["Okoro", "Ana Lind"]
    assert contact.date == "2019-03-08"
    assert not ledger(mail, Tags((), (), (met(text, "Met", author=0.3),))).contacts
    theirs = replace(mail, text="The team met Okoro today.")
    assert not ledger(theirs, Tags((), (), (met(theirs.text, "met", "Okoro"),))).contacts


@pytest.mark.parametrize("text", ["Met Okoro today.", "- Also met Okoro."])
def test_a_message_that_leaves_out_its_i_means_the_author(text: str) -> None:
    mail = Document("m", "f", 0, text, kind=Kind.EMAIL, date="2019-03-08", header=Header(sender=("Lind, Ana",)))
    anchor = "Met" if "Met" in text else "met"
    found = ledger(mail, Tags((), (), (met(text, anchor, "Okoro"),)))
    assert [p.name for p in found.contacts[0].participants] == ["Okoro", "Ana Lind"]
    assert not ledger(mail, Tags((), (), (met(text, anchor, "Okoro", again=0.9),))).contacts


def test_you_is_the_one_to_whom_a_message_is_written() -> None:
    text = "Okoro called you."
    mail = Document("m", "f", 0, text, kind=Kind.EMAIL, header=Header(sender=("Lind, Ana",), to=("Moreau, Pia",)))
    tags = Tags(
        (MentionTag(0, 5, PERSON, 1.0), MentionTag(13, 16, PERSON, 1.0)),
        (),
        (met(text, "called", "Okoro", "you"),),
    )

    def names(document: Document) -> list[str]:
        found = next(c for c in ledger(document, tags).contacts if c.source is ContactSource.TEXT)
        return [p.name for p in found.participants]

    assert names(mail) == ["Okoro", "Pia Moreau"]
    several = replace(mail, header=replace(mail.header, to=("Moreau, Pia", "Harte, Jon")))
    assert names(several) == ["Okoro", "you"]


def test_who_was_told_is_not_who_speaks() -> None:
    text = "Okoro was told that the corridor would close."
    mail = Document("m", "f", 0, text, kind=Kind.EMAIL, header=Header(sender=("Lind, Ana",)))
    (statement,) = ledger(mail, Tags((), (said(text, "told", "the corridor would close", "Okoro"),))).statements
    assert statement.addressee is not None
    assert statement.addressee.name == "Okoro"
    assert statement.speaker is not None
    assert statement.speaker.name == "Ana Lind"


@pytest.mark.parametrize(("listener", "contacts"), [("Harte", 1), ("reporters", 0)])
def test_who_told_somebody_something_was_in_touch_with_him(listener: str, contacts: int) -> None:
    text = f"Okoro told {listener} that it rains."
    article = Document("a", "f", 0, text, kind=Kind.NEWS_ARTICLE)
    tag = said(text, "told", "it rains", "Okoro", addressee=span(text, listener))
    found = ledger(article, Tags((), (tag,))).contacts
    assert [(c.kind, c.status) for c in found] == [(ContactKind.CONTACT, ContactStatus.OCCURRED)] * contacts
    known = met(text, "told", "Okoro", listener)
    assert [c.kind for c in ledger(article, Tags((), (tag,), (known,))).contacts] == [ContactKind.MEETING]


def test_times_are_told_by_the_message_around_but_not_by_the_file(cable: Document) -> None:
    text = "We met on Friday."
    inner = Document("i", "f", 1, text, kind=Kind.EMAIL)
    outer = Document("o", "f", 0, text, kind=Kind.EMAIL, date="2019-03-10T10:00:00")
    assert [t.value for t in ledger(inner, Tags(), outer).times] == ["2019-03-08"]
    saved = replace(outer, date_source=DateSource.FILE_SYSTEM)
    assert [t.value for t in ledger(inner, Tags(), saved).times] == [None]


def test_a_days_list_of_contacts_is_of_that_day() -> None:
    lines = [f"• The Secretary spoke with Minister {n}." for n in ("Okoro", "Lind", "Varga", "Brandt")]
    text = "\n".join(lines)
    mail = Document("m", "f", 0, text, kind=Kind.EMAIL, date="2019-03-08T21:00:00")
    tags = [met(text, "spoke", "The Secretary", f"Minister {n}") for n in ("Okoro", "Lind", "Varga", "Brandt")]
    placed = []
    for number, tag in enumerate(tags):
        shift = sum(len(line) + 1 for line in lines[:number])
        base = met(lines[number], "spoke", "The Secretary").participants[0]
        anchor = span(lines[number], "spoke")
        placed.append(
            replace(
                tag,
                anchor=(anchor[0] + shift, anchor[1] + shift),
                participants=((base[0] + shift, base[1] + shift), tag.participants[1]),
            )
        )
    dates = {c.date for c in ledger(mail, Tags((), (), tuple(placed))).contacts}
    assert dates == {"2019-03-08"}
    few = {c.date for c in ledger(mail, Tags((), (), tuple(placed[:3]))).contacts}
    assert few == {None}


def named(text: str, *words: str) -> tuple[MentionTag, ...]:
    return tuple(MentionTag(*span(text, w), PERSON, 1.0) for w in words)


def mail(text: str, **header: tuple[str, ...]) -> Document:
    printed = Header(sender=("Lind, Ana",), **header)  # type: ignore[arg-type]
    return Document("m", "f", 0, text, kind=Kind.EMAIL, date="2019-03-08T21:00:00", header=printed)


def only(found: Ledger) -> Contact:
    (contact,) = [c for c in found.contacts if c.source is ContactSource.TEXT]
    return contact


def test_nobody_is_in_touch_with_himself() -> None:
    text = "Brandt writes that Minister Okoro has called him twice."
    tags = Tags(
        named(text, "Brandt", "Minister Okoro", "him"), (), (met(text, "called", "Minister Okoro", "him"),)
    )
    assert [p.name for p in only(ledger(mail(text), tags)).participants] == ["Okoro", "Brandt"]


def test_an_author_who_was_in_touch_with_one_unnamed_was_so_with_the_reader() -> None:
    text = "I will call in the morning."
    tags = Tags(named(text, "I"), (), (met(text, "call", "I", author=0.9, status=ContactStatus.PLANNED),))
    contact = only(ledger(mail(text, to=("Varga, Ida",)), tags))
    assert [p.name for p in contact.participants] == ["Ana Lind", "Ida Varga"]
    assert not ledger(mail(text), tags).contacts


def test_a_post_that_reports_was_in_touch_with_the_department(cable: Document) -> None:
    text = "WE WILL SEND THE LIST."
    tags = Tags(named(text, "WE"), (), (met(text, "SEND", "WE", author=0.9, status=ContactStatus.PLANNED),))
    contact = only(ledger(replace(cable, text=text), tags))
    assert [p.name for p in contact.participants] == ["Embassy Zelmark", "Department of State"]


def test_a_cable_that_says_i_now_and_then_is_told_by_its_post(cable: Document) -> None:
    text = "I NOTE THAT OKORO WAS MET ON MARCH 8.\n\nHARTE"
    tags = Tags(named(text, "I", "OKORO"), (), (met(text, "MET", "OKORO", author=0.9),))
    assert only(ledger(replace(cable, text=text), tags)).participants[1].name == "Embassy Zelmark"


def test_a_mission_goes_by_its_short_name_too(cable: Document) -> None:
    text = "OKORO WAS MET ON MARCH 8."
    header = Header(number="1979USUNN00001", place="USUNN")
    tags = Tags(named(text, "OKORO"), (), (met(text, "MET", "OKORO", author=0.9),))
    found = ledger(replace(cable, text=text, header=header), tags)
    own = next(p for p in found.parties if p.name == "US Mission UN")
    assert "USUN" in own.aliases


def test_in_a_cable_two_who_talk_alone_speak_to_each_other(cable: Document) -> None:
    text = "OKORO MET LIND. OKORO SAID THAT IT RAINS.\n\n2. LIND REPLIED THAT IT POURS. VARGA ADDED THAT IT HAILS."
    mentions = named(text, "OKORO", "LIND", "VARGA")
    tags = Tags(
        (
            *mentions,
            MentionTag(*span(text, "OKORO", 1), PERSON, 1.0),
            MentionTag(*span(text, "LIND", 1), PERSON, 1.0),
        ),
        (
            replace(said(text, "SAID", "IT RAINS"), speaker=span(text, "OKORO", 1)),
            replace(said(text, "REPLIED", "IT POURS"), speaker=span(text, "LIND", 1)),
            said(text, "ADDED", "IT HAILS", "VARGA"),
        ),
        (met(text, "MET", "OKORO", "LIND"),),
    )
    heard = [s.addressee and s.addressee.name for s in ledger(replace(cable, text=text), tags).statements]
    assert heard == ["Lind", "Okoro", None]
    letter = replace(cable, text=text, kind=Kind.OTHER)
    assert not any(s.addressee for s in ledger(letter, tags).statements)


def test_bilateral_meetings_were_one_with_each_and_a_title_is_no_party() -> None:
    text = "Okoro held bilateral meetings with the Kessel premier, Ann Roe, and Jan Lind."
    named_ = named(text, "Okoro", "the Kessel premier", "Ann Roe", "Jan Lind")
    tag = met(text, "meetings", "Okoro", "the Kessel premier", "Ann Roe", "Jan Lind")
    found = ledger(mail(text), Tags(named_, (), (tag,)))
    pairs = [[p.name for p in c.participants] for c in found.contacts if c.source is ContactSource.TEXT]
    assert [pair[-1] for pair in pairs] == ["Ann Roe", "Jan Lind"]
    assert {pair[0] for pair in pairs} == {"Okoro"}
    assert len({c.id for c in found.contacts}) == len(found.contacts)
    text = "Okoro held bilateral meetings with Ann Roe, the new Halden prime minister, Jan Lind, and Ed Moss."
    tag = met(text, "meetings", "Okoro", "Ann Roe", "Jan Lind", "Ed Moss")
    found = ledger(mail(text), Tags(named(text, "Okoro", "Ann Roe", "Jan Lind", "Ed Moss"), (), (tag,)))
    pairs = [[p.name for p in c.participants] for c in found.contacts if c.source is ContactSource.TEXT]
    assert pairs == [["Okoro", "Ann Roe"], ["Okoro", "Jan Lind"], ["Okoro", "Ed Moss"]]


def test_nobody_tells_himself() -> None:
    text = "Jan Lind met Ann Roe. Lind warned him of the storm. Lind warned Jan Lind again."
    him, again = span(text, "him"), span(text, "Jan Lind", 1)
    one = replace(said(text, "warned", "the storm"), speaker=span(text, "Lind", 1), addressee=him)
    two = replace(
        said(text, "warned", "again"), cue=span(text, "warned", 1), speaker=span(text, "Lind", 2), addressee=again
    )
    names = (*named(text, "Jan Lind", "Ann Roe", "him"), *(MentionTag(*s, PERSON, 0.9) for s in (again,)))
    names += tuple(MentionTag(*span(text, "Lind", n), PERSON, 0.9) for n in (1, 2))
    found = ledger(mail(text), Tags(names, (one, two), (met(text, "met", "Jan Lind", "Ann Roe"),))).statements
    assert [s.speaker and s.speaker.name for s in found] == ["Jan Lind", "Jan Lind"]
    first, second = (s.addressee for s in found)
    assert first is not None and (first.name, first.start, first.end) == ("Ann Roe", *him)
    assert second is not None and second.party is None, "who is named is told, but as nobody known"


def test_where_a_report_comes_from_is_no_contact() -> None:
    text = "Ida Sund met Ann Roe. (Ops/Embassy Zelmark telcon, Zelmark Post)"
    document = mail(text)
    told = (
        met(text, "met", "Ida Sund", "Ann Roe"),
        met(text, "telcon", "Ops", "Embassy Zelmark"),
    )
    found = ledger(document, Tags(named(text, "Ida Sund", "Ann Roe", "Ops", "Embassy Zelmark"), (), told))
    assert {p.name for p in only(found).participants} == {"Ida Sund", "Ann Roe"}


def test_a_word_before_a_name_that_the_model_lost_is_nobody() -> None:
    text = "Nobody saw it. NO visit by Ann Roe is planned."
    told = met(text, "visit", "NO", "Ann Roe")
    found = ledger(mail(text), Tags(named(text, "NO", "Ann Roe"), (), (told,)))
    assert not [c for c in found.contacts if c.source is ContactSource.TEXT]

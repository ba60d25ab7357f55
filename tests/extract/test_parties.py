"""Names and coreference within a document."""

import re
import time

import pytest

from readout.extract.parties import Resolved, author, post, resolve_parties
from readout.extract.tags import MentionTag
from readout.model import Document, Form, Header, Kind, MentionType

TYPES = {"p": "person", "g": "group", "o": "organisation", "s": "state", "l": "place"}


def marked(text: str, kind: Kind = Kind.CABLE, header: Header | None = None) -> tuple[Resolved, list[str]]:
    """Resolve a text whose mentions stand in brackets, `[p:ROE]`; with the names of their parties, in order."""
    plain, tags, at = "", [], 0
    for found in re.finditer(r"\[(\w):([^\]]*)\]", text):
        plain += text[at : found.start()]
        tags.append(MentionTag(len(plain), len(plain) + len(found[2]), MentionType(TYPES[found[1]]), 0.9))
        plain += found[2]
        at = found.end()
    document = Document("d", "f", 0, plain + text[at:], kind=kind, header=header or Header())
    resolved = resolve_parties(document, tags)
    names = {p.id: p.name for p in resolved.parties}
    return resolved, [names[m.party or ""] for m in resolved.mentions]


def ref(resolved: Resolved, words: str) -> tuple[str, bool]:
    """The name that a span has in a role, and whether it is a known party's."""
    start = resolved.document.text.index(words)
    found = resolved.ref(start, start + len(words))
    return found.name, found.party is not None


def test_title_surname_and_pronoun_are_one_person() -> None:
    _, names = marked(
        "1. [p:FOREIGN MINISTER PEDRO ALVARADO] RECEIVED [p:AMBASSADOR] JUNE 3. "
        "[p:ALVARADO] SAID [p:HE] WAS PLEASED.\n\n"
        "2. [p:FOREIGN MINISTER] ADDED THAT [p:HE] WOULD VISIT SOON.\n\n[p:WINTERS]"
    )
    assert names == ["Pedro Alvarado", "Winters", *["Pedro Alvarado"] * 4, "Winters"]


def test_a_name_in_full_is_found_behind_the_surname() -> None:
    _, names = marked(
        "[p:Mr. Okoro] met [p:Anna Lindqvist], the editor. "
        "[p:Lindqvist] said [p:she] would write to [p:Samuel Okoro].",
        Kind.NEWS_ARTICLE,
    )
    assert names == ["Samuel Okoro", *["Anna Lindqvist"] * 3, "Samuel Okoro"]


def test_states_by_short_forms_and_people() -> None:
    resolved, names = marked("1. [s:GOCR] TOLD [o:EMBASSY] THAT [s:COSTA RICA] AGREES. [s:THE GOCR] WILL SIGN.")
    assert names == ["Costa Rica", "Embassy", "Costa Rica", "Costa Rica"]
    party = next(p for p in resolved.parties if p.name == "Costa Rica")
    assert (party.type, party.aliases) == (MentionType.STATE, ("GOCR",))


def test_a_short_form_means_the_state_of_which_the_document_speaks() -> None:
    _, names = marked("[s:ISRAEL] ASKED FOR TALKS. [s:GOI] HOPES THAT [s:ISRAELI] VIEWS ARE HEARD.")
    assert set(names) == {"Israel"}


def test_a_break_of_a_line_and_a_slip_do_not_part_a_name() -> None:
    _, names = marked("[p:PRESIDENT MBEKANI] SPOKE. [p:MBE- KANI] SAID NO. [p:MBEKENI] LEFT.")
    assert len(set(names)) == 1


def test_an_acronym_is_joined_to_its_name_and_spelt_out() -> None:
    _, names = marked("[o:Border Water Council] ([o:BWC]) met. The [o:BWC] agreed.", Kind.NEWS_ARTICLE)
    assert set(names) == {"Border Water Council"}
    _, names = marked("THE BORDER WATER COUNCIL (BWC) MET. [o:BWC] AGREED.")
    assert [name.upper() for name in names] == ["BORDER WATER COUNCIL"]


def test_initials_of_a_person() -> None:
    _, names = marked("We saw [p:Carl Wexler] at noon. [o:CW] said that [o:CW] is tired.", Kind.EMAIL)
    assert set(names) == {"Carl Wexler"}


def test_forms_of_mentions() -> None:
    resolved, _ = marked("[p:THE MINISTER] SAW [p:ALVARADO]; [p:HE] LEFT.")
    assert [m.form for m in resolved.mentions] == [Form.NOMINAL, Form.NAME, Form.PRONOUN]


def test_ids_are_stable_and_tell_documents_apart() -> None:
    first, _ = marked("[p:ALVARADO] LEFT.")
    again, _ = marked("[p:ALVARADO] LEFT.")
    other = resolve_parties(Document("e", "f", 0, "ALVARADO LEFT."), [MentionTag(0, 8, MentionType.PERSON, 0.9)])
    assert first.mentions == again.mentions and first.parties == again.parties
    assert other.parties[0].id != first.parties[0].id


def test_the_voice_of_a_cable() -> None:
    header = Header(sender=("AMEMBASSY PORT LOUIS",), signature="WINTERS")
    resolved, names = marked(
        "1. [o:EMBASSY] BELIEVES THAT [o:WE] SHOULD WAIT. [p:EMBOFF] CALLED. "
        "[p:I] SHALL WRITE. [p:AMBASSADOR] LEFT.",
        header=header,
    )
    assert names == ["Embassy Port Louis"] * 3 + ["Winters"] * 2
    assert resolved.post.party == resolved.mentions[0].party
    assert resolved.author.name == "Winters" and resolved.author.party is not None


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (Header(sender=("AMEMBASSY KINSHASA",)), "Embassy Kinshasa"),
        (Header(sender=("SECSTATE WASHDC",)), "Department of State"),
        (Header(sender=("AMCONSUL LUBUMBASHI",)), "Consulate Lubumbashi"),
        (Header(number="10 KINSHASA 956"), "Embassy Kinshasa"),
        (Header(number="SANJO04058"), "Embassy San Jose"),
        (Header(number="STATE 12345"), "Department of State"),
        (Header(number="USUNN00675"), "US Mission UN"),
        (Header(place="Beirut"), "Embassy Beirut"),
        (Header(), "Embassy"),
    ],
)
def test_the_post_of_a_cable(header: Header, name: str) -> None:
    assert post(Document("d", "f", 0, "1. TEXT.", kind=Kind.CABLE, header=header)).name == name


def test_the_writer_of_a_message() -> None:
    header = Header(sender=("Roe, Ann B <roeab@example.org>",), to=("Doe, John", "Poe, Joan"))
    document = Document("d", "f", 0, "I wrote.", kind=Kind.EMAIL, header=header)
    assert author(document).name == post(document).name == "Ann B Roe"
    _, names = marked("[p:I] told [p:Joan] that [p:I] agree.", Kind.EMAIL, header)
    assert names == ["Ann B Roe", "Joan Poe", "Ann B Roe"]


def test_the_minister_of_the_host_is_told_apart() -> None:
    header = Header(number="SEOUL 123")
    _, names = marked("1. [p:FORMIN] SAID THAT [s:ROK] WOULD ACT.", header=header)
    assert names == ["Foreign Minister of the Republic of Korea", "Republic of Korea"]


def test_spans_in_roles() -> None:
    resolved, _ = marked(
        "[p:Mr. Pansa] and [p:Dean De Wael] agreed. [p:His] adviser left. [s:Lebanon]'s army moved. "
        "[p:Roe], the consul, wrote. Ambassador Lind spoke.",
        Kind.NEWS_ARTICLE,
    )
    assert ref(resolved, "Mr. Pansa") == ("Pansa", True)
    assert ref(resolved, "Mr. Pansa and Dean De Wael") == ("Pansa and De Wael", False)
    assert ref(resolved, "His adviser") == ("adviser", False)
    assert ref(resolved, "Lebanon's army") == ("Lebanon's army", False)
    assert ref(resolved, "Roe, the consul") == ("Roe", True)
    assert ref(resolved, "Ambassador Lind") == ("Lind", False)


def test_who_is_of_somewhere_is_not_the_place() -> None:
    resolved, _ = marked(
        "[p:Minister Pavel Roe] of [p:Alba] met [p:Ann Lind] from the [s:Coras]. [s:Alba]'s army marched.",
        kind=Kind.EMAIL,
    )
    assert ref(resolved, "Minister Pavel Roe of Alba") == ("Pavel Roe", True)
    assert ref(resolved, "Ann Lind from the Coras") == ("Ann Lind", True)
    assert ref(resolved, "Alba's army") == ("Alba's army", False)


def types(resolved: Resolved) -> list[str]:
    return [m.type.value for m in resolved.mentions]


def test_a_pronoun_is_of_the_sort_of_what_it_stands_for() -> None:
    resolved, names = marked("1. [o:UPRONA] SAID THAT [g:THEY] WOULD WAIT FOR [g:THEIR] CONGRESS.")
    assert len(set(names)) == 1
    assert types(resolved) == ["organisation"] * 3


def test_the_we_of_a_cable_is_no_group_of_people() -> None:
    resolved, _ = marked("1. [g:WE] BELIEVE THAT [p:OUR] VIEWS WERE UNDERSTOOD. [g:WE] WILL REPORT.")
    assert types(resolved) == ["organisation"] * 3
    assert {p.type for p in resolved.parties} == {MentionType.ORGANISATION}
    state, _ = marked("1. [s:WE] BELIEVE THAT [g:OUR] VIEWS WERE UNDERSTOOD.")
    assert set(types(state)) == {"state"}
    mail, _ = marked("[g:We] met and [g:our] talk was short.", Kind.EMAIL)
    assert set(types(mail)) == {"group"}


def test_own_pronouns_without_mention() -> None:
    resolved, _ = marked("1. [p:ALVARADO] TOLD ME THAT WE AGREE.\n\nWINTERS")
    assert ref(resolved, "ME") == ("Winters", False)
    assert ref(resolved, "WE") == ("Embassy", False)


def test_nested_mentions_keep_their_own_parties() -> None:
    text = "PANAMA'S PRESIDENT TORRES SPOKE."
    tags = [MentionTag(0, 25, MentionType.PERSON, 0.9), MentionTag(0, 8, MentionType.STATE, 0.9)]
    resolved = resolve_parties(Document("d", "f", 0, text), tags)
    assert [p.name for p in resolved.parties] == ["Torres", "Panama"]


def test_nothing_comes_of_nothing() -> None:
    resolved = resolve_parties(Document("d", "f", 0, ""), [])
    assert (resolved.mentions, resolved.parties) == ((), ())


def test_a_document_full_of_names_takes_little_time() -> None:
    text, tags = "", []
    for n in range(2000):
        tags.append(MentionTag(len(text), len(text) + 8, MentionType.PERSON, 0.9))
        text += f"NAME{n:04d} SPOKE. "
    start = time.process_time()
    resolve_parties(Document("d", "f", 0, text), tags)
    assert time.process_time() - start < 10

"""The last look: what does not match its document is left out."""

from dataclasses import replace

from brief_texts import DOCUMENT, TEXT, made_brief

from readout.account.brief.checking import checked, cited_spans, loose_words
from readout.model import Brief, BriefSentence, Citation, Piece


def with_sentence(brief: Brief, sentence: BriefSentence) -> Brief:
    """The brief with one more sentence in what is revealed."""
    section = brief.sections[1]
    group = replace(section.groups[0], paragraphs=(*section.groups[0].paragraphs, (sentence,)))
    sections = (brief.sections[0], replace(section, groups=(group,)), *brief.sections[2:])
    return replace(brief, sections=sections)


def test_a_brief_that_holds_stays_as_it_is() -> None:
    brief = made_brief()
    kept, failed = checked(brief, {DOCUMENT: TEXT})
    assert failed == ()
    assert [s.text for s in kept.sentences()] == [s.text for s in brief.sentences()]


def test_sentences_that_do_not_hold_are_left_out_and_notes_numbered_anew() -> None:
    wrong = (
        BriefSentence(
            (Piece("She said “"), Piece("the port is open", Citation(DOCUMENT, 23, 39)), Piece("”.")), (2,)
        ),
        BriefSentence((Piece("She said “the port is shut”."),), (2,)),
        BriefSentence((Piece("Nothing rests on this."),), ()),
        BriefSentence((Piece("This rests on a note that is not there."),), (9,)),
        BriefSentence((Piece("She said “"), Piece("the", Citation(DOCUMENT, 23, 9_000)), Piece("”.")), (2,)),
        BriefSentence((Piece("She said “"), Piece("the", Citation("gone", 0, 3)), Piece("”.")), (2,)),
    )
    for sentence in wrong:
        kept, failed = checked(with_sentence(made_brief(), sentence), {DOCUMENT: TEXT})
        assert failed == (sentence,)
        assert sentence.text not in [s.text for s in kept.sentences()]


def test_a_text_that_changed_takes_all_that_quotes_it_away() -> None:
    kept, failed = checked(made_brief(), {DOCUMENT: TEXT.replace("port", "fort")})
    assert len(failed) == 2
    assert [note.number for note in kept.notes] == [1] and kept.documents == ()
    assert {n for s in kept.sentences() for n in s.notes} == {1}
    assert [group for section in kept.sections for group in section.groups if group.heading] == []


def test_only_words_of_documents_dots_and_brackets_stand_between_quotation_marks() -> None:
    at = Citation(DOCUMENT, 0, 3)
    assert not loose_words(
        (Piece("He said “"), Piece("The", at), Piece(" … "), Piece("The", at), Piece(" [Varga]”."))
    )
    assert loose_words((Piece("He said “so"), Piece("The", at), Piece("”.")))
    assert loose_words((Piece("He said “"), Piece("The", at)))


def test_all_that_is_cited_is_known_by_document() -> None:
    spans = cited_spans(made_brief())
    assert list(spans) == [DOCUMENT] and len(spans[DOCUMENT]) == 4

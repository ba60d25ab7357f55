"""What was said on an occasion: documents that agree on it, and documents that do not."""

from made_entries import MadePile

from readout.account.changes import changed
from readout.model import Act, Aspect, Changed, Comparison

FERRY = "the ferry to the northern islands would be paid for by his ministry"


def pile() -> MadePile:
    """A talk that two documents tell of."""
    made = MadePile()
    made.party("lind", "Otto Lind")
    made.party("varga", "Ilse Varga")
    made.document("cable", "2031-08-27")
    made.document("memo", "2031-08-29")
    for id, words in (("cable", "Lind received Varga at noon"), ("memo", "Varga went to see Lind in the harbour")):
        made.met(id, ("lind", "varga"), "2031-08-26", words=words)
    return made


def of(made: MadePile) -> Changed:
    """The account of the two."""
    return changed(
        (made.side("lind"), made.side("varga")), made.entries, made.coverage(), made.book(), "2031-08-01"
    )


def said(found: Changed) -> list[Comparison]:
    """What is compared of what was said."""
    return [c for o in found.occasions for c in o.comparisons if c.aspect is Aspect.SAID]


def test_what_both_documents_report_is_agreed_on() -> None:
    made = pile()
    made.said("cable", "lind", "varga", FERRY, Act.AGREE, "2031-08-26")
    made.said("memo", "lind", "varga", FERRY.upper(), Act.AGREE, "2031-08-26")
    found = of(made)
    (compared,) = said(found)
    assert compared.agree and len(compared.versions) == 1
    assert "they agree on the date, how they were in touch" in found.lines[0].notes[0].text
    assert found.lines[0].notes[0].text.endswith("and what was said.")


def test_a_promise_by_one_document_and_a_refusal_by_the_other_are_shown() -> None:
    made = pile()
    made.said("cable", "lind", "varga", FERRY, Act.AGREE, "2031-08-26")
    made.said("memo", "lind", "varga", "paying for the ferry to the northern islands was not for his ministry",
              Act.REFUSE, "2031-08-26")  # fmt: skip
    found = of(made)
    (compared,) = said(found)
    assert not compared.agree
    note = found.lines[0].notes[-1]
    assert note.text.startswith(
        "The documents differ on what was said: Otto Lind agreed with Ilse Varga: the ferry"
    )
    assert "Otto Lind refused Ilse Varga: paying for the ferry" in note.text and len(note.rows) == 2


def test_what_one_document_alone_reports_is_compared_with_nothing() -> None:
    made = pile()
    made.said("cable", "lind", "varga", FERRY, Act.AGREE, "2031-08-26")
    made.said("memo", "varga", "lind", "the weather of that week was bad for grain", Act.CRITICISE, "2031-08-26")
    made.said("memo", "lind", "varga", FERRY, Act.REFUSE, "2031-08-12")
    assert said(of(made)) == []

"""Furniture by form: what is not a document's own words."""

import pytest

from readout.ingest.structure.furniture import find_furniture
from readout.ingest.structure.lines import Lines
from readout.model import Furniture, FurnitureKind, Page


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and text of each piece of furniture."""
    return [(f.kind.value, text[f.start : f.end]) for f in find_furniture(Lines(text))]


@pytest.mark.parametrize(
    "line",
    ["Sent from my BlackBerry", "Sent via BlackBerry by a carrier", "Get Outlook for iOS", "Sent from my iPad"],
)
def test_device_lines(line: str) -> None:
    assert kinds(f"Fine with me.\n\n{line}\n") == [("signature", line)]


def test_signature_block() -> None:
    block = "Ruth Osei\nDesk Officer for Valdoria\nOffice of Northern Affairs\n(202) 555-0143"
    assert kinds(f"I shall call him tomorrow.\n\n{block}\n\nMore text.\n") == [("signature", block)]


@pytest.mark.parametrize(
    "text",
    [
        "Call me on 202-555-0143 when you are back, please.\nThanks for this.\n",
        "To: Osei, Ruth\nTel: 202-555-0143 is new.\n",
        "9:30 am Meeting\n10:00 am Call: 202-555-0143?\n",
    ],
)
def test_a_number_in_prose_is_no_signature(text: str) -> None:
    assert "signature" not in [kind for kind, _ in kinds(text)]


def test_legal_footer_takes_its_paragraph() -> None:
    footer = (
        "This message is intended only for the use of the person named above and may be privileged.\n"
        "If you are not the intended recipient, please delete it."
    )
    assert kinds(f"See you.\n\n{footer}\n\nAda\n") == [("legal_footer", footer)]


def test_mark_lines_and_the_line_that_explains_them() -> None:
    assert kinds("Text here.\n\nSBU\nThis email is UNCLASSIFIED.\n") == [
        ("marking", "SBU"),
        ("legal_footer", "This email is UNCLASSIFIED."),
    ]


def test_quote_marks() -> None:
    assert kinds("Yes.\n> Will you come?\n>> We asked twice.\n") == [("quote_mark", "> "), ("quote_mark", ">> ")]


def test_page_numbers() -> None:
    text = "First page text\n\n1\n\fSecond page text\n\n- 2 -\n\fThird\n\nPage 3 of 3\n"
    assert kinds(text) == [("page_number", "1"), ("page_number", "- 2 -"), ("page_number", "Page 3 of 3")]


def test_page_numbers_by_the_formats_pages() -> None:
    text = "Harbour dues\n12\nMore of it\n13\n"
    pages = (Page(1, 0, 16), Page(2, 16, len(text)))
    found = find_furniture(Lines(text), pages)
    assert [text[f.start : f.end] for f in found] == ["12", "13"]
    assert find_furniture(Lines(text)) == ()


def test_likely_chrome_only_beside_sure_chrome() -> None:
    assert kinds("Home\nNews\nSkip to content\n\nThe story.\n") == [
        ("web_chrome", "Home"),
        ("web_chrome", "News"),
        ("web_chrome", "Skip to content"),
    ]
    assert kinds("Home\nNews\n\nThe story.\n") == []


def test_known_furniture_is_kept_and_wins() -> None:
    text = "SBU\nText.\n"
    known = Furniture(0, 3, FurnitureKind.RUNNING_HEAD)
    assert find_furniture(Lines(text), known=[known]) == (known,)


def test_a_heading_that_comes_back_is_no_caption() -> None:
    text = "Note: The meeting is expected to last for about twenty minutes in all, doors closed.\n" * 2
    assert kinds(text) == []

"""Lists of correspondents as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.ingest.structure.addresses import clean_name, split_recipients, without_redactions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roe, Ann B; Doe, Jo", ("Roe, Ann B", "Doe, Jo")),
        ("Roe, Ann B., Doe, Jo; Rich Poe-personal", ("Roe, Ann B.", "Doe, Jo", "Rich Poe-personal")),
        ("Ann Roe, Jo Doe, Rich Poe", ("Ann Roe", "Jo Doe", "Rich Poe")),
        ('"Roe, Ann" <a@b.org>, "Doe, Jo" <d@e.org>', ('"Roe, Ann" <a@b.org>', '"Doe, Jo" <d@e.org>')),
        ("a@b.org, d@e.org", ("a@b.org", "d@e.org")),
        ("X <x17@mail.org >, Roe, Ann <a@b.org>", ("X <x17@mail.org>", "Roe, Ann <a@b.org>")),
        ("De Poe, Velia M; van der Roe, Jan", ("De Poe, Velia M", "van der Roe, Jan")),
        ("'roea@dept.gov'; 'a roe@dept.gov'", ("roea@dept.gov", "aroe@dept.gov")),
        ("Roe, Ann (NEA/IR), Doe, Jo", ("Roe, Ann (NEA/IR)", "Doe, Jo")),
        ("Ann Roe <roea©dept.gov>", ("Ann Roe <roea@dept.gov>",)),
        ("Ann Roe [mailto", ("Ann Roe",)),
        ("H, Jo Doe", ("H", "Jo Doe")),
        (" ; ,; B6", ()),
        ("", ()),
    ],
)
def test_splits_lists(text: str, names: tuple[str, ...]) -> None:
    assert split_recipients(text) == names


@pytest.mark.parametrize("code", ["B6", "1.4(D)", "B5,B6", "1.4(B), 1.4(D)", "b(6)"])
def test_margin_codes_are_left_out(code: str) -> None:
    assert without_redactions(f"Ann Roe        {code}") == "Ann Roe"
    assert clean_name(code) == ""


def test_a_code_within_words_stays() -> None:
    assert without_redactions("Vitamin B6 is fine") == "Vitamin B6 is fine"


@given(st.text(alphabet="ab,;\"'<>@. ", max_size=60))
def test_names_are_never_blank(text: str) -> None:
    assert all(name.strip() == name != "" for name in split_recipients(text))

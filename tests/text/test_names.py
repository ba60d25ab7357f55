"""Names as headers print them: once each, and lists told from persons."""

import pytest

from readout.text.names import is_mailing_list, natural_name, undoubled


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ann Ann Roe <roe@example.org>", "Ann Roe"),
        ("Roe, Ann Ann", "Ann Roe"),
        ("Ann Roe Ann Roe", "Ann Roe"),
        ("ann ann", "ann ann"),
        ("Bo Bo Lind", "Bo Bo Lind"),
        ("Ann Roe Roe", "Ann Roe Roe"),
        ("Ann B Roe", "Ann B Roe"),
    ],
)
def test_a_name_given_twice_over_is_given_once(printed: str, name: str) -> None:
    assert natural_name(printed) == name
    assert undoubled(name) == name


@pytest.mark.parametrize(
    "printed",
    [
        "NEWS-Zelmark",
        "EAST-Staff-Assistants-DL",
        "PA-Monitoring-Group-DL <pa@example.gov>",
        "DL_World Press",
        "EastNewsTicker",
        "E_SpecialAssistants",
        "EAST-O Shift-II",
        "Ministry News Alerts",
        "noreply@courier.example",
        "Newsletter <newsletter@courier.example>",
    ],
)
def test_lists_and_boxes_are_no_persons(printed: str) -> None:
    assert is_mailing_list(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "Ann Roe",
        "Roe, Ann DL",
        "Jean-Pierre Press",
        "Friedrich List",
        "AL-RASHID",
        "Alec Alert",
        "Watch",
        "Jean-Luc Shift",
        "LeeAnn Watch",
        "lind@example.org",
        "",
    ],
)
def test_persons_are_no_lists(printed: str) -> None:
    assert not is_mailing_list(printed)

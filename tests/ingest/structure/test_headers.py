"""Printed header blocks in every shape that a page gives them."""

import pytest

from readout.ingest.structure.headers import PrintedHeader, find_headers
from readout.ingest.structure.lines import Lines


def one(text: str) -> PrintedHeader:
    found = find_headers(Lines(text))
    assert len(found) == 1, found
    return found[0]


PLAIN = (
    "From: Roe, Ann\nSent: Monday, May 3, 2010 8:43 PM\nTo: Doe, Jo; Poe, Rich\nCc: Zed\n"
    "Subject: Re: Bridges\n\nHello."
)


def translated(*labels: str) -> str:
    text = PLAIN
    for english, label in zip(("From:", "Sent:", "To:", "Subject:"), labels, strict=True):
        text = text.replace(english, label + ":")
    return text


SHAPES = {
    "plain": PLAIN,
    "columns": (
        "From:                 Roe, Ann\nSent:                 Monday, May 3, 2010 8:43 PM\n"
        "To:                   Doe, Jo; Poe, Rich\nCc:                   Zed\n"
        "Subject:              Re: Bridges\n\nHello."
    ),
    "without colons": PLAIN.replace(": ", "    ", 4).replace("Subject: ", "Subject "),
    "damaged labels": (
        "Frorn: Roe, Ann\nSent; Monday, May 3, 2010 8:43 PM\nT0: Doe, Jo; Poe, Rich\nCc: Zed\n"
        "5ubject. Re: Bridges\n\nHello."
    ),
    "blank lines between": PLAIN.replace("\nSent", "\n\nSent")
    .replace("\nTo", "\n\n\nTo")
    .replace("\nCc", "\n\nCc"),
    "values below": PLAIN.replace(": ", ":\n   ", 4).replace("Subject: ", "Subject:\n   "),
    "labels, then values": (
        "From:\nSent:\nTo:\nCc:\nSubject:\n\nRoe, Ann\nMonday, May 3, 2010 8:43 PM\n"
        "Doe, Jo; Poe, Rich\nZed\nRe: Bridges\n\nHello."
    ),
    "value above its label": PLAIN.replace("\nTo: Doe, Jo; Poe, Rich", "\n      Doe, Jo; Poe, Rich\nTo:"),
    "wrapped recipients": PLAIN.replace("Doe, Jo; Poe", "Doe, Jo;\nPoe"),
    "quoted": "> " + PLAIN.replace("\n", "\n> "),
    "telephone order": (
        "From: Roe, Ann\nTo: Doe, Jo; Poe, Rich\nCc: Zed\nSent: Mon May 03 20:43:00 2010\n"
        "Subject: Re: Bridges\n\nHello."
    ),
    "German": translated("Von", "Gesendet", "An", "Betreff"),
    "French": translated("De ", "Envoyé ", "À ", "Objet "),
    "Spanish": translated("De", "Enviado el", "Para", "Asunto"),
    "Russian": translated("От", "Дата", "Кому", "Тема"),
    "redaction codes": PLAIN.replace("Roe, Ann", "Roe, Ann            B6").replace(
        "Bridges", "Bridges      1.4(D)"
    ),
    "bold": PLAIN.replace("From:", "*From:*").replace("Sent:", "*Sent:*").replace("To:", "*To:*"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    found = one(SHAPES[shape])
    assert found.header.sender == ("Roe, Ann",)
    assert found.header.to == ("Doe, Jo", "Poe, Rich")
    assert found.header.cc == ("Zed",)
    assert found.header.subject == "Re: Bridges"
    assert found.date == "2010-05-03T20:43:00"
    assert not found.memo


def test_blank_values_stay_blank() -> None:
    found = one(
        "From:            Roe, Ann\nSent:            Monday, May 3, 2010 8:43 PM\nTo:\nSubject:\n\nSee you.\n"
    )
    assert found.header.to == ()
    assert found.header.subject is None


def test_a_list_runs_on_from_one_label_to_the_next() -> None:
    found = one(
        "From: Roe\nSent: May 3, 2010 8:43 PM\nTo:\n   Doe, Jo; Poe, Rich; Zed,\n"
        "Cc:\n   Mary N; Low, Al\nSubject: Tea\n"
    )
    assert found.header.to == ("Doe, Jo", "Poe, Rich", "Zed, Mary N", "Low, Al")
    assert found.header.cc == ()


def test_wrapped_subject_in_a_column() -> None:
    found = one(
        "From:             Roe, Ann\nSent:             May 3, 2010 8:43 PM\nTo:               Doe\n"
        "Subject:          A long word on the building of\n                  bridges\n"
        "Attachments:      a.doc; b.pdf\n\nHello"
    )
    assert found.header.subject == "A long word on the building of bridges"
    assert found.header.attachments == ("a.doc", "b.pdf")


def test_a_gap_left_by_a_redaction_parts_a_list() -> None:
    found = one("From: Roe\nTo: Jo Doe         Rich Poe; Zed <     >\nSent: May 3, 2010 8:43 PM\nSubject: Tea\n")
    assert found.header.to == ("Jo Doe", "Rich Poe", "Zed")


@pytest.mark.parametrize("slip", ["Fvv:", "FVV:", "w:", "F\\N:"])
def test_reply_marks_are_mended(slip: str) -> None:
    assert one(f"From: Roe\nTo: Doe\nSent: May 3, 2010 8:43 PM\nSubject: {slip} Tea\n").header.subject == "Fw: Tea"


def test_memorandum() -> None:
    found = one("TO:       The Minister\nFROM:     Ann Roe\nDATE: May 3, 2010\nSUBJECT:  Bridges\n\nOpen.")
    assert found.memo
    assert (found.header.sender, found.header.to, found.date) == (("Ann Roe",), ("The Minister",), "2010-05-03")
    short = one("For: Jo\nFrom: Ann\nRe: Bridges\n\nThe bridge")
    assert short.memo
    assert short.header.subject == "Bridges"


@pytest.mark.parametrize(
    "text",
    [
        "The train runs\nFrom: Athens\nand then on.\n",
        "From the beginning\nTo the end we walked.\n",
        "Subject to change.\nDate to follow.\n",
        "Q: From where?\nA: To where?\n",
        "Sent from my telephone\n\nTo be or not to be\n",
        "Dear Sir,\n\nTo: nobody in particular I say this, and to all.\n",
        "",
    ],
)
def test_words_that_only_look_like_labels(text: str) -> None:
    assert find_headers(Lines(text)) == []


def test_a_line_about_the_device_is_no_part_of_the_next_header() -> None:
    found = one(
        "Fine.\nSent from my telephone\n\nFrom: Roe, Ann\nSent: May 3, 2010 8:43 PM\nTo: Doe\nSubject: Tea\n"
    )
    assert found.first == 3


def test_two_labels_are_enough_with_an_address() -> None:
    assert one("From: Ann Roe <roe@b.org>\nSubject: Tea\n\nHello").header.subject == "Tea"
    assert find_headers(Lines("From: Athens\nSubject: Tea\n\nHello")) == []

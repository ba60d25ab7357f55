"""The language of a text from a sample of it."""

import pytest

from readout.ingest.structure.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bridges of the town were opened by the minister, and it was good for all of us.", "en"),
        ("Die Brücken der Stadt wurden gestern vom Minister für den Verkehr wieder geöffnet.", "de"),
        ("Les ponts de la ville ont été ouverts hier par le ministre des transports.", "fr"),
        ("Los puentes de la ciudad fueron abiertos ayer por el ministro de transportes.", "es"),
        ("Мосты города были вчера открыты министром транспорта для движения всех автомобилей.", "ru"),
        ("افتتح وزير النقل أمس جسور المدينة أمام حركة جميع السيارات", "ar"),
        ("MULTIPLE BRIDGES CLOSED; MINISTER ADVISED AMBASSADOR TODAY REGARDING REPAIR SCHEDULE", "en"),
        ("Thanks, will do.", None),
        ("", None),
        ("1234 5678 9012", None),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert language_of(text) == code

"""Documents in the form of the cables that the saved newspaper page tells of, in words of our own.

What the page puts in quotation marks is taken from the page itself when the test runs, as offsets of its text.
"""

from pathlib import Path

_MEETING = """SENSITIVE BUT UNCLASSIFIED

MRN:      21 STATE 90871
Date/DTG: Aug 27, 2021 / 271402Z AUG 21
From:     SECSTATE WASHDC
Action:   ISLAMABAD, AMEMBASSY PRIORITY
E.O.:     13526
TAGS:     PREL, PTER, PK, AF
Subject:  PAKISTAN: MASSINGA AND AMBASSADOR KHAN ON KABUL AND ISIS-K

1. (SBU) On August 26, the day of the blasts at Kabul airport, Ervin Massinga of the State Department met Asad
Majeed Khan, the ambassador of Pakistan, and messages were exchanged. The blasts took place hours before; ISIS-K
claimed them, and they killed more than 170 people, US officials and Afghans among them. Massinga told Ambassador
Khan in the meeting that Pakistan and the United States share a mutual interest in targeting al Qaeda and ISIS.

2. (SBU) {acknowledging}. The ambassador said in response that he {common}.

3. (SBU) {intimated}. Pakistan wants more public recognition, and the United States needs its cooperation
in the fight against ISIS and al Qaeda.

4. (SBU) Comment: We are in no position to antagonise Pakistan: the United States has no influence over the
Taliban, and would lose Pakistan to China. Pakistan is accused globally of aiding the Taliban. End comment.
"""
_TALIBAN = """SENSITIVE BUT UNCLASSIFIED

MRN:      21 STATE 90214
Date/DTG: Aug 24, 2021 / 241831Z AUG 21
From:     SECSTATE WASHDC
Action:   ISLAMABAD, AMEMBASSY ROUTINE
E.O.:     13526
TAGS:     PREL, PK, AF
Subject:  AMBASSADOR ASAD MAJID KHAN ON THE TALIBAN

1. (SBU) In a discussion with US officials, Ambassador Asad Majid Khan told them that the Taliban were not seeking
retribution. They were going from home to home to assure Afghans that there would be no reprisals, he said.
"""
_THANKS = """Statement by Secretary of State Antony Blinken

August 20, 2021

We express our gratitude to the countries that help us with the evacuations from Afghanistan. Secretary Blinken
thanks Bahrain, Denmark, Germany, Italy, Kazakhstan, Kuwait, Qatar, Tajikistan, Turkey, the United Arab Emirates,
the United Kingdom and Uzbekistan for their help in the evacuations.
"""
_LIST = """Statement by Under Secretary of State for Political Affairs Victoria Nuland

August 30, 2021

Under Secretary of State for Political Affairs Victoria Nuland today released a list of the countries that provided
{critical} to the US efforts in the evacuation from Afghanistan: Germany, Italy, Kuwait, Pakistan, Qatar and
Spain. The list mentions Pakistan.
"""
_CONTACTS = """SENSITIVE BUT UNCLASSIFIED

MRN:      21 STATE 91655
Date/DTG: Sep 02, 2021 / 021745Z SEP 21
From:     SECSTATE WASHDC
Action:   ISLAMABAD, AMEMBASSY ROUTINE
E.O.:     13526
TAGS:     PREL, PK
Subject:  CONTACTS WITH PAKISTAN THIS SUMMER

1. (SBU) President Joe Biden has not spoken with Pakistan's Prime Minister Imran Khan.

2. (SBU) Defense Secretary Lloyd Austin spoke with General Qamar Javed Bajwa of Pakistan.

3. (SBU) National security adviser Jake Sullivan met his Pakistani counterpart, Moeed Yusuf, on July 29.

4. (SBU) Comment: The leaked documents that Politico accessed are for the most part discussions of US officials
with Pakistan, in sensitive but unclassified cables. Apart from the above there has not been much improvement. End
comment.
"""
_BEFORE = {
    "acknowledging": ("“Acknowledging", '"'),
    "common": ("“acknowledged", "”"),
    "intimated": ('"At one point', '"'),
    "critical": ('"critical', '"'),
}


def quoted(article: str) -> dict[str, str]:
    """The words that the page quotes, by the names that they have in the documents above."""
    found = {}
    for name, (opening, closing) in _BEFORE.items():
        start = article.index(opening) + 1
        found[name] = article[start : article.index(closing, start)].strip(" ,.")
    return found


def write_cables(folder: Path, article: str) -> None:
    """Write the documents, with the page's quotations in them."""
    folder.mkdir(parents=True)
    words = quoted(article)
    texts = {"meeting": _MEETING, "taliban": _TALIBAN, "thanks": _THANKS, "list": _LIST, "contacts": _CONTACTS}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text.format(**words), "utf-8")

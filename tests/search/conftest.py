"""A small made-up pile, indexed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readout.model import SearchPage
from readout.search import Entry, Index, find


def entry(id: str, text: str, **known: object) -> Entry:
    """An entry that is a copy of nothing unless said."""
    return Entry(**({"id": id, "text": text, "original": id} | known))  # type: ignore[arg-type]


TALKS = (
    "From: Vela, Ana\nSubject: Harbour talks\n\nThe minister met Ambassador Majeed in Port Sela. Reports differ."
)

PILE = (
    entry(
        "m1",
        TALKS,
        title="Harbour talks",
        sender=("Vela, Ana <vela.a@fogn.example>",),
        to=("Oduya, Tomas",),
        kind="email",
        date="2010-07-22T21:45:00-04:00",
        language="en",
        path="mail/july/m1.eml",
        thread="t1",
    ),
    entry(
        "m1b",
        TALKS,
        original="m1",
        title="Fwd: Harbour talks",
        sender=("Brandt, Ida <brandt@fogn.example>",),
        kind="email",
        date="2010-07-24",
        language="en",
        path="mail/july/m1b.eml",
        thread="t1",
    ),
    entry(
        "c1",
        "SUBJECT: AF-PAK AND THE U.S. POSITION\n"
        "1. (SBU) Summary: the nuclear site was reported to the U.N. mission.",
        title="AF-PAK and the U.S. position",
        sender=("AMEMBASSY PORT SELA",),
        to=("SECSTATE",),
        kind="cable",
        marking="SBU",
        captions=("SIPDIS", "NODIS"),
        exemptions=("B1", "1.4(D)"),
        tags=("PREL", "PK"),
        date="2010-07-20",
        language="en",
        path="cables/c1.txt",
        number=("10 PORTSELA 1234", "C05739546"),
        place="Port Sela",
        furniture="RELEASE IN PART B1 HARBOUR COMMITTEE",
    ),
    entry(
        "s1",
        "Déclaration du ministre à la presse: « la sécurité nucléaire » et la visite à l'ambassade.",
        title="Déclaration du ministre",
        kind="public_statement",
        audience="public",
        date="2009",
        language="fr",
        path="presse/déclaration.html",
    ),
    entry(
        "x1",
        "核武器条约 and الإِسلام, Москва. Draft negoti-\n   ations continue.",
        kind="report",
        path="misc/x1.txt",
    ),
)
TEXTS = {e.id: e.text for e in PILE}


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index(tmp_path_factory.mktemp("pile") / "index") as made:
        made.add(PILE)
        made.commit()
        yield made


@pytest.fixture(scope="session")
def ask(index: Index) -> Callable[..., SearchPage]:
    def asked(query: str, **options: object) -> SearchPage:
        return find(index, query, text_of=TEXTS.__getitem__, **options)  # type: ignore[arg-type]

    return asked


@pytest.fixture(scope="session")
def ids(ask: Callable[..., SearchPage]) -> Callable[..., list[str]]:
    def found(query: str, **options: object) -> list[str]:
        return sorted(hit.document for hit in ask(query, **options).hits)

    return found


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "index"

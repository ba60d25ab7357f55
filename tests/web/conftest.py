"""A small made-up pile in which every feature of the reading room shows, a collection of it, and the room."""

import shutil
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from account_pile import account_collection
from starlette.testclient import TestClient
from told_pile import make, write_told_pile

from readout.web import create_app
from readout.workbench import Collection, add
from readout.workbench._ledger_reading import read_ledgers
from readout.workbench._resolving import resolve_parties
from readout.workbench.reads import forget_reads

TOKEN = "the-secret-of-this-run"
HERE = "http://127.0.0.1:8000"

CABLE = """SENSITIVE BUT UNCLASSIFIED

MRN:      11 PORTLUND 204
Date/DTG: Oct 05, 2011 / 051127Z OCT 11
From:     AMEMBASSY PORTLUND
Action:   WASHDC, SECSTATE ROUTINE
E.O.:     13526
TAGS:     PREL, EAGR, NL
Reference: A) 11 PORTLUND 198
           B) 11 PORTLUND 199
Subject:  NORLAND: MINISTER ON THE GRAIN EMBARGO

1. (SBU) Summary: The agriculture minister told the ambassador on October 4 that the grain embargo would be
lifted before the end of the month, provided that the harbour at Portlund reopened to all flags. End summary.

2. (U) The minister received the ambassador at the ministry. He was joined by Deputy Minister Ilse Varga, who
took notes and did not speak.

3. (SBU) Comment: The offer is new. Neither side has spoken of it in public. End comment.
"""

THREAD = f"""UNCLASSIFIED U.S. Department of State Case No. F-2014-00001 Doc No. C00000001 Date: 09/30/2015

RELEASE IN FULL

From:     Example, Ana <ana.example@norland.example>
Sent:     Thursday, October 6, 2011 1:30 PM
To:       Stone, Peter
Cc:       Field, Mary
Subject:  FW: Norland grain embargo
Attachments: Harbour plan.pdf

Peter,

Please see the cable below on the grain embargo. I would bring it up with the minister tomorrow, as the two
governments have not spoken of it in public and the harbour may open at any time.

Ana

From: Stone, Peter
Sent: Wednesday, October 05, 2011 8:52 AM
To: Example, Ana
Subject: Norland grain embargo

Do we have anything on the embargo?

From:       SMART Core
Sent:       Wednesday, October 05, 2011 07:28:33
To:         Stone, Peter
Subject:    NORLAND: MINISTER ON THE GRAIN EMBARGO

{CABLE}
\x0cUNCLASSIFIED U.S. Department of State Case No. F-2014-00001 Doc No. C00000001 Date: 09/30/2015

The second page of the print has only this line.
"""

STATEMENT = """Statement by the Foreign Ministry of Norland

10 October 2011

The Government thanks the governments of Aland, Borland and Cedria for their help in opening the harbour.
"""

HOSTILE = """From: <script>alert("from")</script> Mallory
Sent: Friday, October 7, 2011 9:00 AM
To: "><img src=x onerror=alert(1)>
Subject: <b>bold</b> {{ 7*7 }} & more

<script>alert(1)</script> <img src=x onerror=alert(2)> javascript:alert(3)
"""


def write_pile(folder: Path) -> None:
    """Write the pile: a thread with a cable, copies, a mail with a zip, a long file, a PDF, failures."""
    folder.mkdir(parents=True)
    (folder / "thread.txt").write_text(THREAD, "utf-8")
    (folder / "statement.txt").write_text(STATEMENT, "utf-8")
    (folder / "copies").mkdir()
    (folder / "copies" / "statement again.txt").write_text(STATEMENT, "utf-8")
    (folder / "copies" / "statement, reset.txt").write_text(STATEMENT.replace("\n\n", "\n\n\n"), "utf-8")
    (folder / "hostile <i>name.txt").write_text(HOSTILE, "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    (folder / "long.txt").write_text(_long(), "utf-8")
    (folder / "two pages.pdf").write_bytes(_pdf())
    (folder / "mail.eml").write_bytes(_mail(folder))


def _long() -> str:
    lines = [
        f"Paragraph {n} of the log of the harbour master tells of ship number {n * 7}." for n in range(16_000)
    ]
    return "\n\n".join(lines)


def _mail(folder: Path) -> bytes:
    papers = folder.parent / "papers.zip"
    with zipfile.ZipFile(papers, "w") as archive:
        archive.writestr("notes/harbour.txt", "The harbour has nine berths and one crane.\n")
    mail = EmailMessage()
    mail["From"] = "Mary Field <mary.field@norland.example>"
    mail["To"] = "Ana Example <ana.example@norland.example>"
    mail["Date"] = "Sat, 08 Oct 2011 10:00:00 +0000"
    mail["Subject"] = "Papers on the harbour"
    mail.set_content("The papers are enclosed.\n\n> Could you send the papers?\n> Today, please.\n")
    mail.add_attachment(papers.read_bytes(), maintype="application", subtype="zip", filename="papers.zip")
    papers.unlink()
    return mail.as_bytes()


def _pdf() -> bytes:
    """Two pages of text set by hand, without any library."""
    pages = ("Harbour plan of Portlund", "The crane stands on the north quay")
    bodies = [f"BT /F1 18 Tf 72 700 Td ({words}) Tj ET".encode() for words in pages]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        *(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F1 7 0 R>>>>>>"
            % n
            for n in (5, 6)
        ),
        *(b"<</Length %d>>stream\n%s\nendstream" % (len(body), body) for body in bodies),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


@pytest.fixture(scope="session")
def secret() -> str:
    """The secret that opens the room."""
    return TOKEN


@pytest.fixture(scope="session")
def here() -> str:
    """The room's own origin, as its clients see it."""
    return HERE


@pytest.fixture(scope="session")
def collection_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection of the small pile."""
    folder = tmp_path_factory.mktemp("room")
    write_pile(folder / "harbour papers")
    path = folder / "collection"
    with Collection.open(path, create=True) as collection:
        add(collection, [folder / "harbour papers"], workers=2, sandbox="child", ledgers=False)
    return path


@pytest.fixture(scope="session")
def told_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection in which much is told, as it was read, before anybody judged it."""
    folder = tmp_path_factory.mktemp("told")
    write_told_pile(folder / "harbour letters")
    path = folder / "collection"
    with Collection.open(path, create=True) as collection:
        add(collection, [folder / "harbour letters"], workers=2, sandbox="child", ledgers=False)
        read_ledgers(collection, None, make=make)
        resolve_parties(collection, None)
    return path


@pytest.fixture
def told(told_path: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A client that has been let into a room of its own, in which much is told and may be judged."""
    path = tmp_path / "collection"
    shutil.copytree(told_path, path)
    with TestClient(create_app(path, TOKEN), base_url=HERE, follow_redirects=False) as client:
        assert client.get("/", params={"token": TOKEN}).status_code == 303
        yield client


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client that has been let into a room of the made-up story, which the tests of one module share."""
    path = tmp_path_factory.mktemp("story") / "collection"
    shutil.copytree(account_collection(tmp_path_factory.mktemp), path)
    with TestClient(create_app(path, TOKEN), base_url=HERE, follow_redirects=False) as client:
        assert client.get("/", params={"token": TOKEN}).status_code == 303
        yield client


@pytest.fixture(scope="session")
def told_ids(told_path: Path) -> dict[str, str]:
    """The ids of the outermost documents by file name, and of the message in the thread as `inner`."""
    return _ids_in(told_path, inner="inner")


@pytest.fixture(scope="session")
def stranger(collection_path: Path) -> Iterator[TestClient]:
    """A client without the secret."""
    with TestClient(create_app(collection_path, TOKEN), base_url=HERE, follow_redirects=False) as client:
        yield client


@pytest.fixture
def locked(stranger: TestClient) -> TestClient:
    """The client without any cookie."""
    stranger.cookies.clear()
    return stranger


@pytest.fixture
def room(stranger: TestClient) -> TestClient:
    """A client that has been let in."""
    stranger.cookies.clear()
    assert stranger.get("/", params={"token": TOKEN}).status_code == 303
    return stranger


@pytest.fixture(scope="session")
def ids(collection_path: Path) -> dict[str, str]:
    """The ids of the outermost documents by file name, and of the cable as `cable`; of files as `file:NAME`."""
    return _ids_in(collection_path)


def _ids_in(path: Path, inner: str = "") -> dict[str, str]:
    out: dict[str, str] = {}
    with Collection.open(path) as collection:
        for file in collection.store.files():
            name = file.path.rpartition("/")[2]
            out[f"file:{name}"] = file.id
            for document in collection.store.file_documents(file.id) if file.id else ():
                out[name if document.parent is None else inner or document.kind.value] = document.id
    return out


@pytest.fixture
def own_collection(collection_path: Path, tmp_path: Path) -> Path:
    """A copy of the collection for one test, of which nothing was read before."""
    shutil.copytree(collection_path, tmp_path / "collection")
    with Collection.open(tmp_path / "collection") as collection:
        forget_reads(collection, "")
    return tmp_path / "collection"

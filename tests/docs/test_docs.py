"""The pages themselves: links lead somewhere, names are those of the code, the version is the program's."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from PIL import Image

from readout import __version__

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "src" / "readout"
_PAGES = sorted([_ROOT / "README.md", _ROOT / "CHANGELOG.md", *(_ROOT / "docs").rglob("*.md")])
_FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_MODULE = re.compile(r"`([\w/]+\.(?:py|sh))`")
_PICTURE_BYTES = 200_000
_PICTURES_BYTES = 2_000_000


def name(page: Path) -> str:
    """A page's path in the repository."""
    return page.relative_to(_ROOT).as_posix()


def text_of(page: Path) -> str:
    """A page without its code blocks."""
    return _FENCED.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """The headings of a page as links name them."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", _PAGES, ids=name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(text_of(page)):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_file(), f"{name(page)} links to {link}, which is not there"
        assert not anchor or anchor in anchors(target), (
            f"{name(page)} links to {link}, where there is no such heading"
        )


@pytest.mark.parametrize("page", _PAGES, ids=name)
def test_files_named_in_pages_exist(page: Path) -> None:
    for named in _MODULE.findall(text_of(page)):
        places = (_ROOT / named, _PACKAGE / named, *_PACKAGE.rglob(named), *(_ROOT / "tests").rglob(named))
        assert any(place.is_file() for place in places), f"{name(page)} names {named}, which is not there"


@pytest.mark.parametrize("page", _PAGES, ids=name)
def test_folders_of_the_package_named_in_pages_exist(page: Path) -> None:
    tops = "|".join(sorted(path.name for path in _PACKAGE.iterdir() if path.is_dir()))
    for named in re.findall(rf"`((?:{tops}|tests|src/readout|docs)(?:/\w+)*/)`", text_of(page)):
        assert (_ROOT / named).is_dir() or (_PACKAGE / named).is_dir(), f"{name(page)} names {named}"


def test_every_page_is_linked_to() -> None:
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in _PAGES
        for link in _LINK.findall(text_of(page))
    }
    assert {name(page) for page in _PAGES if page.resolve() not in linked} <= {"README.md"}


def test_pictures_are_small_and_used() -> None:
    pictures = sorted((_ROOT / "docs" / "pictures").iterdir())
    used = {Path(link).name for page in _PAGES for link in _LINK.findall(text_of(page)) if link.endswith(".png")}
    assert {picture.name for picture in pictures} == used
    assert sum(picture.stat().st_size for picture in pictures) < _PICTURES_BYTES
    for picture in pictures:
        assert picture.stat().st_size < _PICTURE_BYTES, picture.name
        with Image.open(picture) as image:
            assert image.format == "PNG" and image.width <= 1280


def test_the_newest_entry_of_the_change_log_is_this_version() -> None:
    newest = re.search(r"^## (\d+\.\d+\.\d+)\b", (_ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest is not None and newest[1] == __version__


def test_a_term_is_explained_once() -> None:
    terms = Counter(re.findall(r"^\| \*\*(.+?)\*\* \|", (_ROOT / "docs" / "terms.md").read_text("utf-8"), re.M))
    assert len(terms) >= 20
    assert {term for term, times in terms.items() if times > 1} == set()


def test_the_packages_are_those_of_the_code() -> None:
    text = (_ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = re.findall(r"^\| `(\w+)` \|", text.split("## The packages")[1].split("\n## ")[0], re.M)
    packages = {path.parent.name for path in _PACKAGE.glob("*/__init__.py")}
    modules = {path.stem for path in _PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert sorted(named) == sorted(packages | modules)

"""What a web page says of itself in its head: title, author, site, dates, language; and when a copy was saved."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "headline"),
    "author": ("author", "article:author", "dc.creator", "citation_author", "byl", "parsely-author"),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher"),
    "published": (
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created",
        "pubdate", "parsely-pub-date", "citation_publication_date", "og:article:published_time",
    ),
}  # fmt: skip
_ARTICLES = {
    "newsarticle", "article", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "blogposting",
    "backgroundnewsarticle", "reviewnewsarticle",
}  # fmt: skip
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
_ARCHIVED = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d \w{3} \d\d?, \d{4})")
_WAYBACK = re.compile(r"web\.archive\.org/web/(\d{14})")
_SINGLE_FILE = re.compile(r"saved date:\s*\w{3} (\w{3} \d\d? \d{4} \d\d:\d\d:\d\d)(?: GMT([+-]\d{4}))?")
_MIRRORED = re.compile(r"Mirrored from .{0,300}?, \w{3}, (\d\d? \w{3} \d{4} \d\d:\d\d:\d\d) GMT")
_HEAD = 20_000
_TAIL = 5_000


def fields_of(tree: LexborHTMLParser, markup: str) -> dict[str, tuple[str, ...]]:
    """The fields that a page's own head and the marks of the program that saved it give."""
    known = _meta(tree)
    linked = list(_linked_data(tree))
    fields: dict[str, tuple[str, ...]] = {}
    for field, names in _NAMES.items():
        values = [known[name] for name in names if known.get(name)]
        values += [text for item in linked if (text := _from_linked(item, field))]
        value = values[0] if values else ""
        if field == "published":
            value = edtf_of(value)
        if value and not (field == "author" and value.startswith(("http:", "https:"))):
            fields[field] = (value,)
    title = fields.get("title", ("",))[0] or _title(tree)
    if title:
        fields["title"] = (title,)
    language = _language(tree)
    if language:
        fields["language"] = (language,)
    kinds = {str(item.get("@type", "")).lower() for item in linked}
    if known.get("og:type", "").lower() == "article" or kinds & _ARTICLES:
        fields["kind_hint"] = ("news_article",)
    captured = captured_of(markup)
    if captured:
        fields["captured"] = (captured,)
    return fields


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """The page's meta elements, name (in lower case) to content; the first of each name counts."""
    known: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        value = " ".join((attributes.get("content") or "").split())
        if name and value:
            known.setdefault(name.strip().lower(), value)
    return known


def _title(tree: LexborHTMLParser) -> str:
    """The title shown in the window, or the top heading where the title only adds the site's name to it."""
    node = tree.css_first("head > title")
    title = " ".join(node.text().split()) if node is not None else ""
    for heading in tree.css("h1")[:5]:
        text = " ".join(heading.text().split())
        if len(text) >= 10 and (text in title or not title):
            return text
    return title


def _language(tree: LexborHTMLParser) -> str:
    """The language that the page declares, such as `en`."""
    html = tree.css_first("html")
    declared = (html.attributes.get("lang") or "") if html is not None else ""
    found = re.match(r"[A-Za-z]{2,3}\b", declared)
    return found.group().lower() if found else ""


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD that are articles."""
    for node in tree.css('script[type="application/ld+json"]')[:20]:
        try:
            data = json.loads(node.text() or "")
        except (ValueError, RecursionError):
            continue
        waiting = data if isinstance(data, list) else [data]
        for item in waiting[:100]:
            graph = item.get("@graph") if isinstance(item, dict) else None
            for inner in graph[:100] if isinstance(graph, list) else [item]:
                if isinstance(inner, dict) and str(inner.get("@type", "")).lower() in _ARTICLES:
                    yield inner


def _from_linked(item: dict[str, Any], field: str) -> str:
    """A field of an article's JSON-LD."""
    key = {"title": "headline", "published": "datePublished"}.get(field, field)
    value = item.get(key)
    if isinstance(value, list):
        names = [str(v.get("name", "")) if isinstance(v, dict) else str(v) for v in value]
        return ", ".join(n for n in names if n)
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def edtf_of(value: str) -> str:
    """An ISO 8601 date, with or without time, as EDTF; empty for anything else."""
    found = _ISO.match(value.strip())
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return ""
    date = f"{year}-{month}-{day}"
    if hour is None:
        return date
    zone = (zone or "").upper()
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{date}T{hour}:{minute}:{second or '00'}{zone}"


def captured_of(markup: str) -> str:
    """When a copy of a page was saved (EDTF), by the mark that the saving program left; empty without one."""
    ends = markup[:_HEAD] + "\n" + markup[-_TAIL:]
    for pattern, form in (
        (_ARCHIVED, "%H:%M:%S %b %d, %Y"),
        (_SINGLE_FILE, "%b %d %Y %H:%M:%S"),
        (_MIRRORED, "%d %b %Y %H:%M:%S"),
        (_WAYBACK, "%Y%m%d%H%M%S"),
    ):
        found = pattern.search(ends)
        if not found:
            continue
        try:
            moment = datetime.strptime(found.group(1), form)
        except ValueError:
            continue
        offset = found.group(2) if pattern is _SINGLE_FILE else None
        zone = f"{offset[:3]}:{offset[3:]}" if offset else "Z"
        return f"{moment:%Y-%m-%dT%H:%M:%S}{zone}"
    return ""

"""HTML made harmless to parse: tags with thousands of attributes, and elements nested thousands deep.

The standard's own algorithm takes time by the square of both; browsers cap the depth too.
"""

import re

_MOST_DEEP = 500
_MOST_ATTRIBUTES = 500
_LONG_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9:-]{0,40})(?=\s)[^<>]{4000,}>")
_NESTING = re.compile(
    r"<(/?)(?:div|span|font|b|i|u|em|strong|small|big|a|blockquote|center|table|ul|ol|dl|section|article|main|nav|"
    r"aside|header|footer|form|fieldset|details|figure|pre|tt|code|s|strike|sub|sup)(?=[\s>/])[^<>]*>",
    re.IGNORECASE,
)


def tamed(markup: str) -> str:
    """The markup without what only slows a parser down; nearly always the same string.

    Time is linear in the text. Text is never lost, only tags.
    """
    markup = _LONG_TAG.sub(_without_attributes, markup)
    if markup.count("</") < _MOST_DEEP and markup.count("<") < 2 * _MOST_DEEP:
        return markup
    return _shallow(markup)


def _without_attributes(tag: re.Match[str]) -> str:
    """A tag as it is, or bare where it has more attributes than any page needs; pictures in `src` may be long."""
    return tag[0] if len(tag[0].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES else f"<{tag[1]}>"


def _shallow(markup: str) -> str:
    """The markup without the tags of elements that lie too deep."""
    depth, kept, at = 0, [], 0
    for tag in _NESTING.finditer(markup):
        closes = bool(tag[1])
        deep = depth > _MOST_DEEP
        depth = max(depth + (-1 if closes else 1), 0)
        if deep:
            kept.append(markup[at : tag.start()])
            at = tag.end()
    return "".join([*kept, markup[at:]]) if kept else markup

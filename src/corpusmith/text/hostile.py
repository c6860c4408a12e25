"""HTML pages that would cost a parser quadratic time."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

# Elements that the parser closes by itself: a run of them nests nowhere.
_UNNESTED = frozenset((
    "a", "area", "base", "br", "button", "caption", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
    "meta", "nobr", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
))  # fmt: skip
# The same as numbers, and the letters of names in lower case by their byte, 0 for a byte that ends a name.
_LONGEST = max(len(name) for name in _UNNESTED)
_UNNESTED_CODES = np.array([int.from_bytes(name.encode().ljust(_LONGEST, b"\0"), "big") for name in sorted(_UNNESTED)], np.uint64)
_LETTERS = np.array([ord(chr(byte).lower()) if re.match("[a-zA-Z0-9:-]", chr(byte)) else 0 for byte in range(256)], np.uint64)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"[^\s\"'>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_RAW_TEXT = re.compile(r"<(?=[st!])(?:(script|style|textarea|title)\b|!--)", re.IGNORECASE)
# Inside a closed drawing of nothing but shapes, "/>" closes a tag, and </svg> all that is open. A tag that holds "<" is none here:
# a run of "<svg" without ">" would be read again from each of them.
_DRAWING = re.compile(
    r"<svg\b[^<>]*+>(?:[^<]++|</?(?:path|g|circle|rect|use|line|polygon|polyline|ellipse|defs|stop|lineargradient|radialgradient|clippath|mask"
    r"|symbol|filter|fe[a-z]+|pattern|image|tspan|text|animate[a-z]*)\b[^<>]*+>)*+</svg",
    re.IGNORECASE,
)
LONG_TAG = 1 << 16
SLACK = 8


def signs(octets: bytes) -> NDArray[np.int64]:
    """Places of all "<" of a page."""
    return np.flatnonzero(np.frombuffer(octets, np.uint8) == ord("<"))


def reason(html: str, octets: bytes, signs: NDArray[np.int64], max_depth: int, max_attributes: int) -> str | None:
    """Why the page would cost a parser quadratic time, for a person; None if it would not.

    Parsers search their open elements at each tag, and a tag's attributes at each attribute. `max_depth` is taken eightfold here, since
    this count is rough; the rendering holds the tree to it exactly.

    Parameters
    ----------
    html, octets
        The page as text, and in UTF-8.
    signs
        As of `signs`.
    """
    is_deep = _is_deep(octets, signs, SLACK * max_depth)
    if not is_deep and not _is_long(html):
        return None
    markup = _markup(html)
    if _is_long(markup):
        n_attributes = max(_n_attributes(chunk) for chunk in markup.split(">") if len(chunk) > LONG_TAG)
        if n_attributes > max_attributes:
            return f"a tag of {n_attributes} attributes"
    return _overfull(_DRAWING.sub("", markup), SLACK * max_depth) if is_deep else None


def _is_deep(octets: bytes, signs: NDArray[np.int64], bound: int) -> bool:
    """Whether more elements than the bound may be open; without a look at where they close, or whether they stand in a script."""
    if len(signs) <= bound:
        return False
    # What is left around a drawing that is taken out may be read as a tag only behind a stray "<".
    return bool((np.diff(signs) == 1).any()) or _n_nesting(octets, signs) > bound


def _n_nesting(octets: bytes, signs: NDArray[np.int64]) -> int:
    """How many start tags there are of elements that may nest."""
    found = np.frombuffer(octets + bytes(_LONGEST + 2), np.uint8)
    places = signs[_LETTERS[found[signs + 1]] > ord("9")]
    codes, is_inside = np.zeros(len(places), np.uint64), np.ones(len(places), np.bool_)
    for i in range(_LONGEST + 1):
        letters = _LETTERS[found[places + (1 + i)]]
        is_inside &= letters > 0
        codes = codes * np.uint64(256) + letters * is_inside if i < _LONGEST else codes
    return int(np.count_nonzero(is_inside | ~np.isin(codes, _UNNESTED_CODES)))


def _is_long(html: str) -> bool:
    """Whether a stretch without ">" exceeds LONG_TAG; it would cover one of the page's pieces of half that length."""
    half = LONG_TAG // 2
    for start in range(0, len(html) - half + 1, half):
        if html.find(">", start, start + half) < 0:
            end = html.find(">", start + half)
            if (len(html) if end < 0 else end) - html.rfind(">", 0, start) - 1 > LONG_TAG:
                return True
    return False


def _markup(html: str) -> str:
    """The page without what stands in scripts, styles and comments."""
    parts: list[str] = []
    start = 0
    while opened := _RAW_TEXT.search(html, start):
        parts.append(html[start : opened.end()])
        closed = re.compile(f"</{opened.group(1)}" if opened.group(1) else "--!?>", re.IGNORECASE).search(html, opened.end())
        if not closed:
            return "".join(parts)
        start = closed.start()
    return "".join((*parts, html[start:]))


def _n_attributes(chunk: str) -> int:
    """Attributes of a very long tag."""
    start = _TAG.search(chunk)
    return sum(1 for _ in _ATTRIBUTE.finditer(chunk, start.end())) if start else 0


def _overfull(markup: str, bound: int) -> str | None:
    depth, n_open = 0, dict[str, int]()
    for close, name in _TAG.findall(markup):
        tag = name.lower()
        if tag in _UNNESTED:
            continue
        if not close:
            depth, n_open[tag] = depth + 1, n_open.get(tag, 0) + 1
            if depth > bound:
                return f"more than {bound} open elements"
        elif n_open.get(tag):
            depth, n_open[tag] = depth - 1, n_open[tag] - 1
    return None

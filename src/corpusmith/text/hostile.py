"""HTML pages that would cost a parser quadratic time."""

from __future__ import annotations

import re

# Elements that the parser closes by itself: a run of them nests nowhere.
_UNNESTED = frozenset((
    "a", "area", "base", "br", "button", "caption", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
    "meta", "nobr", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
))  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"[^\s\"'>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_RAW_TEXT = re.compile(r"<(?:(script|style|textarea|title)\b|!--)", re.IGNORECASE)
# Inside a closed drawing of nothing but shapes, "/>" closes a tag, and </svg> all that is open.
_DRAWING = re.compile(
    r"<svg\b[^>]*+>(?:[^<]++|</?(?:path|g|circle|rect|use|line|polygon|polyline|ellipse|defs|stop|lineargradient|radialgradient|clippath|mask"
    r"|symbol|filter|fe[a-z]+|pattern|image|tspan|text|animate[a-z]*)\b[^>]*+>)*+</svg",
    re.IGNORECASE,
)
LONG_TAG = 1 << 16
SLACK = 8


def reason(html: str, max_depth: int, max_attributes: int) -> str | None:
    """Why the page would cost a parser quadratic time, for a person; None if it would not.

    Parsers search their open elements at each tag, and a tag's attributes at each attribute. `max_depth` is taken eightfold here, since
    this count is rough; the rendering holds the tree to it exactly.
    """
    is_long = _is_long(html)
    n_tags = html.count("<")
    is_deep = n_tags > SLACK * max_depth and n_tags - html.count("</") > SLACK * max_depth
    if not is_long and not is_deep:
        return None
    markup = _markup(html)
    n_attributes = max((_n_attributes(chunk) for chunk in markup.split(">") if len(chunk) > LONG_TAG), default=0)
    if n_attributes > max_attributes:
        return f"a tag of {n_attributes} attributes"
    return _overfull(_DRAWING.sub("", markup), SLACK * max_depth) if is_deep else None


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
    for _ in range(html.count("<")):
        opened = _RAW_TEXT.search(html, start)
        if not opened:
            return "".join((*parts, html[start:]))
        parts.append(html[start : opened.end()])
        closed = re.compile(f"</{opened.group(1)}" if opened.group(1) else "--!?>", re.IGNORECASE).search(html, opened.end())
        if not closed:
            break
        start = closed.start()
    return "".join(parts)


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

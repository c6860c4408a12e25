"""HTML pages whose open formatting elements a parser would build again and again, in each paragraph anew.

A formatting element that is open where a paragraph or cell ends is rebuilt at the next text (HTML Standard, section 13.2.4.3), so
that n open elements and m paragraphs make n * m elements of a page of n + m.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

# Of <a> and <nobr>, formatting elements too, only one is open at a time.
_NAMES = "b|big|code|em|font|i|s|small|strike|strong|tt|u"
_FORMATTING = frozenset(_NAMES.split("|"))
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp"))
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"))
_FOREIGN = frozenset(("svg", "math"))
# An end tag closes no formatting element outside of these.
_BORDERS = frozenset((
    "applet", "caption", "desc", "foreignobject", "marquee", "mi", "mn", "mo", "ms", "mtext", "object", "select", "table", "td", "template",
    "th",
))  # fmt: skip
_SPACE = r"\t\n\f\r "
# A quotation mark is one behind "=" alone, and "=" says something behind a name alone.
_ATTRIBUTES = (
    rf"(?:[{_SPACE}/]++|[^{_SPACE}/>][^{_SPACE}/>=]*+(?:[{_SPACE}]*+=[{_SPACE}]*+"
    rf"(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>\"'][^{_SPACE}>]*+)?+)?+)*+"
)
_STARTS = re.compile(rf"<(?:{_NAMES})(?=[{_SPACE}/>]){_ATTRIBUTES}".encode(), re.IGNORECASE)
_TOKEN = re.compile(rf"<(?:!--(?:-?>|.*?(?:--!?>|\Z))|(/?)([a-zA-Z][^{_SPACE}/>]*+){_ATTRIBUTES})".encode(), re.DOTALL)
# Of equal elements so many are rebuilt.
_ALIKE = 3


def _heads() -> NDArray[np.bool_]:
    """Whether two bytes behind "<" may be those of a formatting element's start tag."""
    out = np.zeros((256, 256), np.bool_)
    for name in _FORMATTING:
        first, second = (list((some + some.upper()).encode()) for some in (name[0], name[1:2] or "\t\n\f\r />"))
        out[np.ix_(first, second)] = True
    return out


_HEADS = _heads()


def n_rebuilt_bytes(octets: bytes, signs: NDArray[np.int64], bound: int) -> int:
    """Bytes of the start tags (less ">") of all elements that a parser may build again, at most; so exact that they tell of `bound` only.

    Parameters
    ----------
    signs
        As of `hostile.signs`.

    >>> page = b"<p><b id=0><b id=1>" + 50 * b"<p>x"
    >>> n_rebuilt_bytes(page, np.array([i for i in range(len(page)) if page[i : i + 1] == b"<"]), 100)
    700
    """
    return _counted(octets) if _unclosed(octets, signs) > bound else 0


def _unclosed(octets: bytes, signs: NDArray[np.int64]) -> float:
    """What `_counted` finds, at most: what it would find if no element were ever closed, as is enough for most pages."""
    n_open: Counter[bytes] = Counter()
    ends, n_bytes = list[int](), list[int]()
    for start in _starts(octets, signs):
        if start[0].rfind(b"<"):
            return math.inf  # in a comment, it may hide another that ends elsewhere
        ends.append(start.end())
        n_bytes.append(_opened(start[0], n_open))
    n_behind = len(signs) - np.searchsorted(signs, ends) - np.arange(len(ends))[::-1]
    return int(n_behind @ np.array(n_bytes, np.int64))


def _starts(octets: bytes, signs: NDArray[np.int64]) -> Iterator[re.Match[bytes]]:
    """Start tags of formatting elements, be it in a comment or a script."""
    found = np.frombuffer(octets, np.uint8)
    signs = signs[: np.searchsorted(signs, len(octets) - 2)]
    for place in signs[_HEADS[found[signs + 1], found[signs + 2]]].tolist():
        start = _STARTS.match(octets, place)
        if start:
            yield start


def _counted(octets: bytes) -> int:
    """Bytes of the open elements' start tags, summed over the tags at which they may be closed to be built again."""
    n, n_bytes, at, n_drawings = 0, 0, 0, 0
    n_open: Counter[bytes] = Counter()
    recent: dict[str, list[bytes]] = {}
    while token := _TOKEN.search(octets, at):
        at = token.end()
        if token[2] is None:
            continue
        name = token[2].decode("latin-1").lower()
        if name in _FORMATTING and not token[1]:
            recent.setdefault(name, []).append(token[0])
            n_bytes += _opened(token[0], n_open)
        elif name not in _VOID:
            n += n_bytes
            n_bytes -= _closed(recent.get(name), n_open)
        if name in _BORDERS:
            recent = {}
        elif name in _FOREIGN:
            n_drawings += -1 if token[1] else not token[0].endswith(b"/")
        elif name in _RAW and not token[1]:
            start, at = at, _end(octets, name, at)
            # Inside a drawing such an element holds no raw text, but what it starts.
            if n_drawings > 0:
                n_bytes += sum(_opened(source, n_open) for source in _STARTS.findall(octets, start, at))
    return n


def _opened(source: bytes, n_open: Counter[bytes]) -> int:
    """Bytes that a start tag adds."""
    n_open[source] += 1
    return len(source) if n_open[source] <= _ALIKE else 0


def _closed(sources: list[bytes] | None, n_open: Counter[bytes]) -> int:
    """Bytes that the latest of some start tags takes away, if there is one."""
    if not sources:
        return 0
    source = sources.pop()
    n_open[source] -= 1
    return len(source) if n_open[source] < _ALIKE else 0


def _end(octets: bytes, name: str, start: int) -> int:
    """Where raw text that starts somewhere ends."""
    closed = re.compile(rf"</{name}(?=[{_SPACE}/>])".encode(), re.IGNORECASE).search(octets, start)
    return closed.start() if closed else len(octets)

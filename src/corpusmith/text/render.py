"""The rendering of an HTML page: its lines as a browser's innerText gives them, each with where in the tree it stood.

Follows "rendered text collection" of the HTML Standard (section 3.2.8) with inline styles and no CSS files; unlike there, headings
are set off by a blank line, and table rows by a plain break. The tree is written as HTML and read in one pass by a kernel, since
visiting its nodes one by one costs four times as much.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from corpusmith.text import flow, naming
from corpusmith.text.elements import LOST
from corpusmith.text.naming import FIRST_ALIKE, NAMED
from corpusmith.text.walk import CONTAINER, OWN, TOO_DEEP, walked


@dataclass(frozen=True, eq=False)
class Rendering:
    """An HTML page as text, and per line where it stood; the arrays are as long as the text has lines between line feeds.

    Parameters
    ----------
    text
        Lines joined by line feeds; neither the first nor the last is blank.
    tags, containers
        Nearest block element, nearest landmark, as places in `elements.NAMES`; -1 if there is none.
    classes
        Place in `names` of the class and id names of the nearest three elements that have them; -1 if there are none.
    link_permille
        Share of the line's characters, white space aside, inside links; -1 for a blank line.
    names
        Class and id names, each once or more often.
    """

    text: str
    tags: NDArray[np.int32]
    containers: NDArray[np.int32]
    classes: NDArray[np.int32]
    link_permille: NDArray[np.int16]
    names: list[str]


def rendered(tree: LexborHTMLParser, max_depth: int, max_names_bytes: int) -> Rendering | str:
    """The page as a browser would show it, without CSS files; what it has too much of, for a person, if it breaks a bound.

    What `hidden` or an inline `display: none` hides is left out, unless the page hides more than it shows: then its scripts reveal it.
    The tree's body loses its scripts, styles and drawings.

    Parameters
    ----------
    max_names_bytes
        Of class and id names, told for each group of lines that stand alike: n elements inside one of long names repeat them n times.
    """
    body = tree.body
    if body is None:
        return _NOTHING
    for node in body.css(",".join(LOST)):
        node.decompose()
    source = np.frombuffer((body.html or "").encode(), np.uint8)
    writer, contexts, n_hidden = _written(source, max_depth, is_shown=False)
    if n_hidden > writer[0][flow.N_SHOWN]:
        writer, contexts, n_hidden = _written(source, max_depth, is_shown=True)
    if n_hidden == TOO_DEEP:
        return f"elements nested deeper than {max_depth}"
    return _rendering(source, writer, contexts, max_names_bytes)


_NONE = np.zeros(0, np.int32)
_NOTHING = Rendering("", _NONE, _NONE, _NONE, np.zeros(0, np.int16), [])


def _written(source: Any, max_depth: int, *, is_shown: bool) -> tuple[Any, Any, int]:
    writer = flow.writer(len(source))
    contexts, n_hidden = walked(source, max_depth, is_shown, *writer)
    return writer, contexts, n_hidden


def _rendering(source: Any, writer: Any, contexts: Any, max_names_bytes: int) -> Rendering | str:
    state, lines, out = writer
    lines = lines[: state[flow.N_LINES]]
    seen = np.flatnonzero(lines[:, 2])
    if not len(seen):
        return _NOTHING
    start = lines[seen[0] - 1, 0] + 1 if seen[0] else 0
    text = out[start : lines[seen[-1], 0]].tobytes().decode()
    rows = lines[seen[0] : seen[-1] + 1]
    known = contexts[rows[:, 1]]  # those of blank lines say nothing
    known[:, FIRST_ALIKE] = contexts[known[:, NAMED], FIRST_ALIKE]
    known[(known[:, NAMED] < 0) | (rows[:, 2] == 0), FIRST_ALIKE] = -1
    known[rows[:, 2] == 0, : CONTAINER + 1] = -1
    n_seen, n_linked = rows[:, 2], rows[:, 3].astype(np.int64)
    links = np.where(n_seen > 0, 1000 * n_linked // np.maximum(n_seen, 1), -1).astype(np.int16)
    found = _classes(source, contexts, known[:, FIRST_ALIKE], max_names_bytes)
    if found is None:
        return f"class and id names of more than {max_names_bytes} bytes, if told for each line"
    classes, names = found
    return Rendering(text, known[:, OWN], known[:, CONTAINER], classes, links, names)


def _classes(source: Any, contexts: Any, named: Any, max_bytes: int) -> tuple[Any, list[str]] | None:
    """The place of each line's names among the names; given the context of the nearest element that has some, which knows the others."""
    places = np.full(len(contexts) + 1, -1, np.int32)  # by context; the last is that of -1
    places[named[named >= 0]] = 0
    known = np.flatnonzero(places == 0)
    places[known] = np.arange(len(known))
    if naming.n_bytes(contexts, known) > max_bytes:
        return None
    stated = html.unescape(naming.names(source, contexts, known).decode()).lower()
    # No NUL stands in a page that a parser wrote.
    names = stated.split("\0")[:-1]
    return places[named], names if stated.isascii() else [" ".join(one.split()) for one in names]

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
from selectolax.lexbor import LexborHTMLParser

from corpusmith.text import flow
from corpusmith.text.elements import LOST, NAMES
from corpusmith.text.walk import CLASS_AT, CONTAINER, NAMED, OWN, TOO_DEEP, walked


@dataclass(frozen=True)
class Rendering:
    """An HTML page as text, and per line where it stood; the lists are as long as the text has lines between line feeds.

    Parameters
    ----------
    text
        Lines joined by line feeds; neither the first nor the last is blank.
    tags, containers, classes
        Nearest block element, nearest landmark, class and id names of the nearest three elements that have them; None if there is none.
    link_permille
        Share of the line's characters, white space aside, inside links; None for a blank line.
    """

    text: str
    tags: list[str | None]
    containers: list[str | None]
    classes: list[str | None]
    link_permille: list[int | None]


def rendered(tree: LexborHTMLParser, max_depth: int) -> Rendering | None:
    """The page as a browser would show it, without CSS files; None if its elements nest deeper than `max_depth`.

    What `hidden` or an inline `display: none` hides is left out, unless the page hides more than it shows: then its scripts reveal it.
    The tree loses its scripts, styles and drawings.
    """
    if tree.body is None:
        return Rendering("", [], [], [], [])
    for node in tree.css(",".join(LOST)):
        node.decompose()
    source = (tree.body.html or "").encode()
    writer, contexts, n_hidden = _written(source, max_depth, is_shown=False)
    if n_hidden > writer[0][flow.N_SHOWN]:
        writer, contexts, n_hidden = _written(source, max_depth, is_shown=True)
    return None if n_hidden == TOO_DEEP else _rendering(source, writer, contexts)


def _written(source: bytes, max_depth: int, *, is_shown: bool) -> tuple[Any, Any, int]:
    writer = flow.writer(len(source))
    contexts, n_hidden = walked(np.frombuffer(source, np.uint8), max_depth, is_shown, *writer)
    return writer, contexts, n_hidden


def _rendering(source: bytes, writer: Any, contexts: Any) -> Rendering:
    state, lines, out = writer
    lines = lines[: state[flow.N_LINES]]
    seen = np.flatnonzero(lines[:, 2])
    if not len(seen):
        return Rendering("", [], [], [], [])
    start = lines[seen[0] - 1, 0] + 1 if seen[0] else 0
    text = out[start : lines[seen[-1], 0]].tobytes().decode()
    rows = lines[seen[0] : seen[-1] + 1]
    is_seen = rows[:, 2] > 0
    known = contexts[rows[is_seen, 1]]
    names = _names(source, contexts, np.unique(known[:, NAMED:]))
    of_seen = iter(known.tolist())
    inside = [next(of_seen) if is_seen else None for is_seen in is_seen.tolist()]
    return Rendering(
        text,
        [NAMES[context[OWN]] if context else None for context in inside],
        [NAMES[context[CONTAINER]] if context and context[CONTAINER] >= 0 else None for context in inside],
        [" ".join(names[named] for named in context[NAMED:] if named >= 0) or None if context else None for context in inside],
        [n_linked * 1000 // n_seen if n_seen else None for n_seen, n_linked in rows[:, 2:].tolist()],
    )


def _names(source: bytes, contexts: Any, named: Any) -> dict[int, str]:
    """Class and id names of the elements of some contexts; equal ones are read once."""
    numbers = named[named >= 0]
    spans = contexts[numbers, CLASS_AT:NAMED].tolist()
    stated = [source[start:end] + b" " + source[first:last] for start, end, first, last in spans]
    read = {value: " ".join(html.unescape(value.decode()).lower().split()) for value in set(stated)}
    return {number: read[value] for number, value in zip(numbers.tolist(), stated, strict=True)}

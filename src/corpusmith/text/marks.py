"""Where a line stood in its page's HTML, in whole numbers; -1 throughout for plain text, as for a value that is missing."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import classnames
from corpusmith.text.distinct import distinct
from corpusmith.text.gathering import gathered, inverses, mean

_TAGS = (
    "p", "div", "li", "h1", "h2", "h3", "h4", "span", "a", "td", "th", "blockquote", "figcaption", "pre", "body", "section", "article",
    "button", "dd", "dt", "option", "label", "ul", "header", "footer", "time", "figure", "center", "summary", "h5", "h6", "address",
)  # fmt: skip
_CONTAINERS = ("article", "main", "aside", "nav", "footer", "header", "form", "figure", "figcaption", "table", "dialog", "body")
_RADII = (1, 3, 8, 20)
_GROUP = ("lines", "mass_permille", "width", "link_permille")
NAMES = (
    "tag", "container", "link_permille", *classnames.NAMES,
    *(f"like_{kind}_{what}" for kind in ("exactly", "nearly") for what in _GROUP),
    *(f"link_within_{radius}" for radius in _RADII),
    "since_h1", "since_heading", "link_before", "link_after", "tag_before", "tag_after", "is_like_before", "is_like_after",
)  # fmt: skip
_GROUPS_AT = 3 + len(classnames.NAMES)
_AROUND_AT = _GROUPS_AT + 2 * len(_GROUP)
_RADII_AT, _INVERSE = np.array(_RADII), inverses(2 * max(_RADII) + 1)
_H1, _H4 = _TAGS.index("h1"), _TAGS.index("h4")


def stood(lines: pl.DataFrame) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Numbers (2, n) that lines share which stood alike: by tag, landmark and class names, and by the latter two alone; 0 for plain text.
    And where each line stood, by itself: the first of NAMES (n, some).

    Parameters
    ----------
    lines
        tag, container, classes, link_permille.
    """
    keys, places = np.zeros((2, len(lines)), np.uint64), np.zeros((len(lines), _GROUPS_AT), np.int32)
    if lines["tag"].null_count() == len(lines):
        return keys, places
    (tags, tag), (containers, container), (classes, own) = (distinct(lines[name].fill_null("")) for name in ("tag", "container", "classes"))
    keys[1] = container.astype(np.uint64) * len(classes) + own
    keys[0] = tag.astype(np.uint64) * (len(containers) * len(classes)) + keys[1]
    places[:, 0], places[:, 1] = _codes(tags, _TAGS)[tag], _codes(containers, _CONTAINERS)[container]
    places[:, 2] = lines["link_permille"].fill_null(0).to_numpy()
    places[:, 3:] = classnames.class_cues(classes)[own]
    return keys, places


def mark_features(
    where: NDArray[np.int32],
    is_html: NDArray[np.bool_],
    keys: NDArray[np.uint64],
    widths: NDArray[np.int64],
    mass: NDArray[np.int64],
    starts: NDArray[np.int64],
) -> NDArray[np.int32]:
    """One row of NAMES per line.

    Parameters
    ----------
    where, is_html
        As `stood` says, for lines that are not blank, page after page, and whether each stood in HTML.
    keys
        As `stood` says.
    widths, mass
        Letters of each line, and those of lines that read like a sentence of an article.
    starts
        First line of each page, and n at the end.
    """
    out = np.full((len(where), len(NAMES)), -1, np.int32)
    if not is_html.any():
        return out
    out[:, :_GROUPS_AT] = where
    _around(out, where[:, 2].copy(), keys, widths, mass, starts, _RADII_AT, _INVERSE)
    out[~is_html] = -1
    return out


def _codes(names: pl.Series, known: tuple[str, ...]) -> NDArray[np.int32]:
    """The place of each name among those known, their number for others."""
    numbers = {name: number for number, name in enumerate(known)}
    return np.array([numbers.get(name, len(known)) for name in names], np.int32)


@njit(cache=True)
def _count_groups(out: Any, at: int, keys: Any, links: Any, widths: Any, mass: Any, start: int, end: int) -> None:
    order, firsts = gathered(keys[start:end])
    total = max(1, mass[start:end].sum())
    for number in range(len(firsts) - 1):
        rows, group_mass, width, link = order[firsts[number] : firsts[number + 1]], 0, 0, 0
        for i in rows:
            group_mass += mass[start + i]
            width += widths[start + i]
            link += links[start + i]
        share, width, link = 1000 * group_mass // total, width // len(rows), link // len(rows)
        for i in rows:
            row = out[start + i]
            row[at], row[at + 1], row[at + 2], row[at + 3] = len(rows), share, width, link


@njit(cache=True)
def _around(out: Any, links: Any, keys: Any, widths: Any, mass: Any, starts: Any, radii: Any, inverse: Any) -> None:
    for page in range(len(starts) - 1):
        start, end = starts[page], starts[page + 1]
        _count_groups(out, _GROUPS_AT, keys[0], links, widths, mass, start, end)
        _count_groups(out, _GROUPS_AT + 4, keys[1], links, widths, mass, start, end)
        sums = np.zeros(end - start + 1, np.int64)
        for i in range(start, end):
            sums[i - start + 1] = sums[i - start] + links[i]
        since_h1, since_heading = -1, 99
        for i in range(start, end):
            at = _AROUND_AT
            for radius in radii:
                low, high = max(start, i - radius) - start, min(end, i + radius + 1) - start
                out[i, at] = mean(sums[high] - sums[low], high - low, inverse)
                at += 1
            tag = out[i, 0]
            since_h1 = 0 if tag == _H1 else min(since_h1 + 1, 300) if since_h1 >= 0 else -1
            since_heading = 0 if _H1 <= tag <= _H4 else min(since_heading + 1, 99)
            out[i, at], out[i, at + 1] = since_h1, since_heading
            out[i, at + 2] = links[i - 1] if i > start else -1
            out[i, at + 3] = links[i + 1] if i + 1 < end else -1
            out[i, at + 4] = out[i - 1, 0] if i > start else -1
            out[i, at + 5] = out[i + 1, 0] if i + 1 < end else -1
            out[i, at + 6] = i > start and keys[0, i] == keys[0, i - 1]
            out[i, at + 7] = i + 1 < end and keys[0, i] == keys[0, i + 1]

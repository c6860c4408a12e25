"""Where a line stood in its page's HTML, in whole numbers; -1 throughout for plain text, as for a value that is missing."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray

from corpusmith.text import classnames
from corpusmith.text.gathering import gathered, inverses, mean
from corpusmith.text.hashing import hashed

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


def groups(lines: pl.DataFrame) -> NDArray[np.uint64]:
    """Keys (2, n) that lines share which stood alike: by tag, landmark and class names, and by the latter two alone; 0 for plain text.

    Parameters
    ----------
    lines
        tag, container, classes.
    """
    if lines["tag"].null_count() == len(lines):
        return np.zeros((2, len(lines)), np.uint64)
    near = pl.col("container").fill_null("") + "|" + pl.col("classes").fill_null("")
    keys = lines.select(exactly=pl.col("tag").fill_null("") + "|" + near, nearly=near)
    return np.stack([hashed(keys["exactly"]).to_numpy(), hashed(keys["nearly"]).to_numpy()])


def places(lines: pl.DataFrame) -> NDArray[np.int32]:
    """Where each line stood, by itself: the first of NAMES (n, some).

    Parameters
    ----------
    lines
        tag, container, classes, link_permille.
    """
    out = np.zeros((len(lines), _GROUPS_AT), np.int32)
    if lines["tag"].null_count() == len(lines):
        return out
    out[:, 0] = _codes(lines["tag"], _TAGS)
    out[:, 1] = _codes(lines["container"], _CONTAINERS)
    out[:, 2] = lines["link_permille"].fill_null(0).to_numpy()
    out[:, 3:] = classnames.class_cues(lines["classes"])
    return out


def mark_features(
    stood: NDArray[np.int32],
    is_html: NDArray[np.bool_],
    keys: NDArray[np.uint64],
    widths: NDArray[np.int64],
    mass: NDArray[np.int64],
    starts: NDArray[np.int64],
) -> NDArray[np.int32]:
    """One row of NAMES per line.

    Parameters
    ----------
    stood, is_html
        As of `places`, for lines that are not blank, page after page, and whether each stood in HTML.
    keys
        As of `groups`.
    widths, mass
        Letters of each line, and those of lines that read like a sentence of an article.
    starts
        First line of each page, and n at the end.
    """
    out = np.full((len(stood), len(NAMES)), -1, np.int32)
    if not is_html.any():
        return out
    out[:, :_GROUPS_AT] = stood
    _around(out, stood[:, 2].copy(), keys, widths, mass, starts, _RADII_AT, _INVERSE)
    out[~is_html] = -1
    return out


def _codes(names: pl.Series, known: tuple[str, ...]) -> NDArray[np.int32]:
    codes = pl.DataFrame({"name": known, "code": range(len(known))}, schema={"name": pl.String, "code": pl.Int32})
    found = names.to_frame("name").join(codes, on="name", how="left", maintain_order="left")["code"]
    return found.fill_null(len(known)).to_numpy()


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

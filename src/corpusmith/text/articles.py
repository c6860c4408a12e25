"""Which pages of a source are one article: they share most of the lines that identify them.

The lines that identify a page are the rarer half, by width, of its long lines (of all its lines if none is long). Pages with the
same long lines always are one article. Linear in the lines: a page is compared with the first page that one of these lines
identifies, and with the one before it, in the order of the pages' own hashes, so that their order does not matter.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.text.hashing import mixed


def articles(keys: Any, groups: Any, n_groups: int, starts: Any, widths: Any, *, min_long_width: int, min_shared_permille: int) -> Any:
    """The number of each page's article.

    Parameters
    ----------
    keys, groups, widths
        Of each line: its hash with its source's, the number of that hash (below n_groups), its letters.
    starts
        Where the lines of each page start, and where the last page ends.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.
    """
    picked = _identifying(groups, n_groups, starts, widths, min_long_width)
    _, first_pages, classes = np.unique(_signatures(keys, starts, picked), return_index=True, return_inverse=True)
    return _articles(keys, groups, n_groups, starts, widths, picked, first_pages, classes, min_shared_permille)


@njit(cache=True)
def _identifying(groups: Any, n_groups: int, starts: Any, widths: Any, min_long_width: int) -> Any:
    """Whether a row is the first of its line on its page, and long, or on a page without long lines."""
    last, out = np.full(n_groups, -1, np.int32), np.zeros(len(groups), np.bool_)
    for page in range(len(starts) - 1):
        rows = range(starts[page], starts[page + 1])
        has_long = False
        for row in rows:
            has_long |= widths[row] >= min_long_width
        for row in rows:
            if (not has_long or widths[row] >= min_long_width) and last[groups[row]] != page:
                last[groups[row]] = page
                out[row] = True
    return out


@njit(cache=True)
def _signatures(keys: Any, starts: Any, picked: Any) -> Any:
    """A hash of each page's set of identifying lines, whatever their order: exact copies fall together."""
    out = np.zeros(len(starts) - 1, np.uint64)
    for page in range(len(out)):
        for row in range(starts[page], starts[page + 1]):
            if picked[row]:
                out[page] += mixed(keys[row])
    return out


@njit(cache=True)
def _articles(
    keys: Any, groups: Any, n_groups: int, starts: Any, widths: Any, picked: Any, first_pages: Any, classes: Any, min_shared_permille: int
) -> Any:
    """The article of each page, as the number of a signature."""
    rare, whole = _rare(keys, groups, n_groups, starts, widths, picked, first_pages)
    parent = np.arange(len(first_pages))
    first, before = np.full(n_groups, -1, np.int32), np.full(n_groups, -1, np.int32)
    stamps = np.full(n_groups, -1, np.int64)
    n_compared = 0
    for one in range(len(first_pages)):
        page = first_pages[one]
        for row in range(starts[page], starts[page + 1]):
            group = groups[row]
            if not rare[row]:
                continue
            for other in (first[group], before[group]):
                if other < 0 or _root(parent, one) == _root(parent, other):
                    continue
                n_compared += 1
                enough = _shares(
                    groups, starts, widths, picked, rare, stamps, 2 * n_compared, page, first_pages[other], min_shared_permille, whole
                )
                if enough:
                    parent[max(_root(parent, one), _root(parent, other))] = min(_root(parent, one), _root(parent, other))
            if first[group] < 0:
                first[group] = one
            before[group] = one
    out = np.empty(len(classes), np.int64)
    for page in range(len(out)):
        out[page] = _root(parent, classes[page])
    return out


@njit(cache=True)
def _rare(keys: Any, groups: Any, n_groups: int, starts: Any, widths: Any, picked: Any, first_pages: Any) -> Any:
    """Which rows are the rarer half of their page's identifying lines, and the width of that half by page."""
    n_pages, out, whole = np.zeros(n_groups, np.int32), np.zeros(len(groups), np.bool_), np.zeros(len(starts) - 1, np.int64)
    for page in first_pages:
        for row in range(starts[page], starts[page + 1]):
            n_pages[groups[row]] += picked[row]
    for page in first_pages:
        rows = np.flatnonzero(picked[starts[page] : starts[page + 1]]) + starts[page]
        rows = rows[np.argsort(keys[rows])]
        order = np.argsort(n_pages[groups[rows]], kind="mergesort")
        total, reached = widths[rows].sum(), 0
        for row in rows[order]:
            if 2 * reached < total:
                out[row] = True
                whole[page] += widths[row]
            reached += widths[row]
    return out, whole


@njit(cache=True)
def _shares(
    groups: Any,
    starts: Any,
    widths: Any,
    picked: Any,
    rare: Any,
    stamps: Any,
    stamp: int,
    a: int,
    b: int,
    min_shared_permille: int,
    whole: Any,
) -> Any:
    """Whether each of two pages holds enough of the other's rare lines."""
    for one, other, mark in ((a, b, stamp), (b, a, stamp + 1)):
        for row in range(starts[other], starts[other + 1]):
            if picked[row]:
                stamps[groups[row]] = mark
        shared = 0
        for row in range(starts[one], starts[one + 1]):
            if rare[row] and stamps[groups[row]] == mark:
                shared += widths[row]
        if 1000 * shared < min_shared_permille * whole[one]:
            return False
    return True


@njit(cache=True)
def _root(parent: Any, one: int) -> Any:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one

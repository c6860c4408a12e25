"""Which pages of a source are one article, and on how many articles a line stands, batch by batch.

Pages are one article that share most of the lines that identify them: the rarer half, by width, of a page's long lines (of all
its lines if none is long). Pages with the same long lines always are. Linear in the lines: a page is compared with the first
page that one of these lines identifies, and with the one before it; within a batch in the order of the pages' own hashes, so
that their order on disk does not matter. A batch sees itself and what arrived before it, so that a later one changes nothing;
the first batches of a source count as one until they show enough pages.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.text.hashing import mixed


def articles_of_lines(
    keys: Any, groups: Any, n_groups: int, starts: Any, batch_keys: Any, source_keys: Any, widths: Any, *, min_source_pages: int,
    min_long_width: int, min_shared_permille: int,
) -> Any:  # fmt: skip
    """On how many articles each line stands, in the batch of its page and those before it.

    Parameters
    ----------
    keys, groups, widths
        Of each line: its hash with its source's, the number of that hash (below n_groups), its letters.
    starts
        Where the lines of each page start, and where the last page ends.
    batch_keys, source_keys
        Of each page; a source's pages in one piece, in the order of their batches.
    min_source_pages
        Distinct pages the first batches of a source show before they count as known.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.
    """
    picked = _identifying(groups, n_groups, starts, widths, min_long_width)
    signatures, first_pages, numbers = np.unique(_signatures(keys, starts, picked), return_index=True, return_inverse=True)
    batches = _batches(batch_keys, source_keys, first_pages, min_source_pages)
    order = np.lexsort((signatures, batches[first_pages]))
    n_batches = np.arange(batches[-1] + 1 if len(batches) else 0)
    page_ends = np.searchsorted(batches, n_batches, side="right")
    ends = np.searchsorted(batches[first_pages][order], n_batches, side="right")
    classes = np.argsort(order)[numbers]
    return _counted(keys, groups, n_groups, starts, widths, picked, first_pages[order], classes, page_ends, ends, min_shared_permille)


@njit(cache=True)
def _batches(batch_keys: Any, source_keys: Any, first_pages: Any, min_source_pages: int) -> Any:
    """The number of each page's batch, those of a source apart; its first ones are one until they show enough distinct pages."""
    is_new, out = np.zeros(len(batch_keys), np.bool_), np.zeros(len(batch_keys), np.int64)
    is_new[first_pages] = True
    number, n_pages = 0, 0
    for page in range(len(out)):
        if page and source_keys[page] != source_keys[page - 1]:
            number, n_pages = number + 1, 0
        elif page and batch_keys[page] != batch_keys[page - 1] and n_pages >= min_source_pages:
            number += 1
        n_pages += is_new[page]
        out[page] = number
    return out


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
def _counted(
    keys: Any,
    groups: Any,
    n_groups: int,
    starts: Any,
    widths: Any,
    picked: Any,
    first_pages: Any,
    classes: Any,
    page_ends: Any,
    class_ends: Any,
    min_shared_permille: int,
) -> Any:
    """Batch by batch: which pages are one article, then on how many of them each line stands."""
    n_pages, rare, whole = np.zeros(n_groups, np.int32), np.zeros(len(groups), np.bool_), np.zeros(len(starts) - 1, np.int64)
    parent, first, before = np.arange(len(first_pages)), np.full(n_groups, -1, np.int32), np.full(n_groups, -1, np.int32)
    members = np.full((2, len(first_pages)), -1, np.int64), np.full(len(classes), -1, np.int64)
    stamps, n_articles, out = np.full(n_groups, -1, np.int64), np.zeros(n_groups, np.int32), np.zeros(len(groups), np.int32)
    stamp, page, one = 0, 0, 0
    for batch in range(len(page_ends)):
        new = range(one, class_ends[batch])
        _mark_rare(keys, groups, starts, widths, picked, first_pages[one : class_ends[batch]], n_pages, rare, whole)
        for number in new:
            known = first_pages, rare, whole, parent, first, before, members, stamps
            stamp = _join(groups, starts, widths, picked, number, *known, stamp, min_shared_permille)
        stamp = _count(groups, starts, classes, page, page_ends[batch], parent, members, stamps, stamp, n_articles)
        for row in range(starts[page], starts[page_ends[batch]]):
            out[row] = n_articles[groups[row]]
        page, one = page_ends[batch], class_ends[batch]
    return out


@njit(cache=True)
def _mark_rare(keys: Any, groups: Any, starts: Any, widths: Any, picked: Any, pages: Any, n_pages: Any, rare: Any, whole: Any) -> None:
    """Mark the rows that are the rarer half of their page's identifying lines, and note the width of that half."""
    for page in pages:
        for row in range(starts[page], starts[page + 1]):
            n_pages[groups[row]] += picked[row]
    for page in pages:
        rows = np.flatnonzero(picked[starts[page] : starts[page + 1]]) + starts[page]
        rows = rows[np.argsort(keys[rows])]
        order = np.argsort(n_pages[groups[rows]], kind="mergesort")
        total, reached = widths[rows].sum(), 0
        for row in rows[order]:
            if 2 * reached < total:
                rare[row] = True
                whole[page] += widths[row]
            reached += widths[row]


@njit(cache=True)
def _join(
    groups: Any, starts: Any, widths: Any, picked: Any, one: int, first_pages: Any, rare: Any, whole: Any, parent: Any, first: Any,
    before: Any, members: Any, stamps: Any, stamp: int, min_shared_permille: int,
) -> Any:  # fmt: skip
    """Make a page one article with those it shares most with; the last stamp used."""
    page = first_pages[one]
    for row in range(starts[page], starts[page + 1]):
        group = groups[row]
        if not rare[row]:
            continue
        for other in (first[group], before[group]):
            if other < 0 or _root(parent, one) == _root(parent, other):
                continue
            stamp += 2
            if _shares(groups, starts, widths, picked, rare, stamps, stamp, page, first_pages[other], min_shared_permille, whole):
                _unite(parent, members, _root(parent, one), _root(parent, other))
        if first[group] < 0:
            first[group] = one
        before[group] = one
    return stamp + 1


@njit(cache=True)
def _unite(parent: Any, members: Any, one: int, other: int) -> None:
    """Make two articles one, named after the earlier; their pages counted so far form one list."""
    (heads, following), old, new = members, min(one, other), max(one, other)
    parent[new] = old
    if heads[0, new] < 0:
        return
    if heads[0, old] < 0:
        heads[:, old] = heads[:, new]
        return
    following[heads[1, old]] = heads[0, new]
    heads[1, old] = heads[1, new]


@njit(cache=True)
def _count(
    groups: Any, starts: Any, classes: Any, page: int, end: int, parent: Any, members: Any, stamps: Any, stamp: int, n_articles: Any
) -> Any:
    """Count the lines of a batch's pages for their articles, a line once for each; the last stamp used."""
    heads, following = members
    roots = np.array([_root(parent, classes[number]) for number in range(page, end)], np.int64)
    article = -1
    for number in np.argsort(roots, kind="mergesort"):
        if roots[number] != article:
            article, stamp = roots[number], stamp + 1
            earlier = heads[0, article]
            while earlier >= 0:
                for row in range(starts[earlier], starts[earlier + 1]):
                    stamps[groups[row]] = stamp
                earlier = following[earlier]
        for row in range(starts[page + number], starts[page + number + 1]):
            if stamps[groups[row]] != stamp:
                stamps[groups[row]] = stamp
                n_articles[groups[row]] += 1
        if heads[0, article] < 0:
            heads[0, article] = page + number
        else:
            following[heads[1, article]] = page + number
        heads[1, article] = page + number
    return stamp


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

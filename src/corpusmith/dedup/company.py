"""Frames known by their company: what two documents share, many others hold too, and each has a text of its own beside it.

Lists of closures, applications or results fill one frame with passages that have nothing in common: no slots, but one long edit,
as in a story told anew. What tells them apart is whom they share it with. A reprint shares what few others have, or holds nearly
all of its original; two fillings share the frame alone, and so does every other filling with both. The same holds of a
background paragraph below several reports.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.shingles import cleared, longest, n_slots, slot_of
from corpusmith.dedup.words import Hashes, Offsets

_SPARSE = 4  # as in dedup.verification


def n_company(sets: Hashes, offsets: Offsets, a: Offsets, b: Offsets, is_asked: Any, core_permille: int, enough: int) -> Offsets:
    """How many further documents hold what the two of a pair share, counted up to `enough`; 0 for pairs that are not asked.

    Parameters
    ----------
    sets, offsets
        Shingles of documents, distinct and without 0, and where each document's begin.
    a, b
        Pairs of which neither holds nearly all of the other, distinct; a third document counts if it makes such a pair with both.
    core_permille
        Least part of what the pair shares that the third holds.

    >>> sets, offsets = np.array([1, 2, 7, 1, 2, 8, 1, 2, 9, 1, 5, 6], np.uint64), np.array([0, 3, 6, 9, 12])
    >>> a, b = np.array([0, 0, 1, 0, 1]), np.array([1, 2, 2, 3, 3])
    >>> n_company(sets, offsets, a, b, np.array([True, False, False, True, False]), 800, 5).tolist()
    [1, 0, 0, 1, 0]
    """
    ends, partners = np.concatenate([a, b]), np.concatenate([b, a])
    order = np.lexsort((partners, ends))
    begins = np.searchsorted(ends[order], np.arange(len(offsets)))
    return _counted(sets, offsets, a, b, is_asked, partners[order], begins, core_permille, enough)  # type: ignore[no-any-return]


@njit(cache=True)
def _shared(sets: Any, start: int, end: int, slots: Any, mask: int, out: Any) -> int:
    """Writes those of a document's shingles that a table holds; how many."""
    n = 0
    for k in range(start, end):
        out[n] = sets[k]
        n += slots[slot_of(sets[k], slots, mask)] == sets[k]
    return n


@njit(cache=True)
def _filled(values: Any, start: int, end: int, slots: Any) -> int:
    """Fills a table with shingles; its mask."""
    mask = cleared(slots, _SPARSE * (end - start))
    for k in range(start, end):
        slots[slot_of(values[k], slots, mask)] = values[k]
    return mask


@njit(cache=True)
def _counted(
    sets: Any, offsets: Any, a: Any, b: Any, is_asked: Any, partners: Any, begins: Any, permille: int, enough: int
) -> Any:  # fmt: skip
    out, size = np.zeros(len(a), np.int64), longest(offsets, np.arange(len(offsets) - 1))
    slots, common, held = np.empty(n_slots(_SPARSE * size), np.uint64), np.empty(size + 1, np.uint64), np.empty(size + 1, np.uint64)
    for pair in range(len(a)):
        if not is_asked[pair]:
            continue
        one, other = a[pair], b[pair]
        mask = _filled(sets, offsets[one], offsets[one + 1], slots)
        n = _shared(sets, offsets[other], offsets[other + 1], slots, mask, common)
        mask = _filled(common, 0, n, slots)
        i, j = begins[one], begins[other]
        while i < begins[one + 1] and j < begins[other + 1] and out[pair] < enough:
            if partners[i] == partners[j]:
                third = partners[i]
                n_held = _shared(sets, offsets[third], offsets[third + 1], slots, mask, held)
                out[pair] += 1000 * n_held >= permille * n
                i, j = i + 1, j + 1
            elif partners[i] < partners[j]:
                i += 1
            else:
                j += 1
    return out

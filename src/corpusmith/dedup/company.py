"""Frames known by their company: what two documents share, many others hold too, and each has a text of its own beside it.

Lists of closures, applications or results fill one frame with passages that have nothing in common: no slots, but one long edit,
as in a story told anew. What tells them apart is whom they share it with. A reprint shares what few others have, or holds nearly
all of its original; two fillings share the frame alone, and so does every other filling with both. The same holds of a
background paragraph below several reports. The more of themselves two documents share, the more others it takes.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.partners import common, most, partners
from corpusmith.dedup.shingles import longest, slot_of
from corpusmith.dedup.verification import filled, n_held, table_size
from corpusmith.dedup.words import Hashes, Offsets


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
    known = partners(a, b)
    return _counted(sets, offsets, a, b, is_asked, known, most(known), core_permille, enough)  # type: ignore[no-any-return]


@njit(cache=True)
def _shared(sets: Any, start: int, end: int, slots: Any, mask: int, out: Any) -> int:
    """Writes those of a document's shingles that a table holds; how many."""
    n = 0
    for k in range(start, end):
        out[n] = sets[k]
        n += slots[slot_of(sets[k], slots, mask)] == sets[k]
    return n


@njit(cache=True)
def _counted(
    sets: Any, offsets: Any, a: Any, b: Any, is_asked: Any, known: Any, n_most: int, permille: int, enough: int
) -> Any:  # fmt: skip
    out, size = np.zeros(len(a), np.int64), longest(offsets, np.arange(len(offsets) - 1))
    slots, core, thirds = np.empty(table_size(size), np.uint64), np.empty(size + 1, np.uint64), np.empty((n_most + 1, 2), np.int64)
    for pair in range(len(a)):
        if not is_asked[pair]:
            continue
        one, other = a[pair], b[pair]
        mask = filled(sets, offsets[one], offsets[one + 1], slots)
        n = _shared(sets, offsets[other], offsets[other + 1], slots, mask, core)
        mask = filled(core, 0, n, slots)
        for k in range(common(known, one, other, thirds)):
            third = known.documents[thirds[k, 0]]
            out[pair] += 1000 * n_held(sets, offsets[third], offsets[third + 1], slots, mask) >= permille * n
            if out[pair] >= enough:
                break
    return out

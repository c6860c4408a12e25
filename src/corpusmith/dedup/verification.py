"""Exact overlap of pairs of documents, from their full shingle sets."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.shingles import is_added, longest, n_slots
from corpusmith.dedup.words import Hashes, Offsets


def n_shared(sets: Hashes, offsets: Offsets, a: Offsets, b: Offsets) -> Offsets:
    """How many shingles documents `a[i]` and `b[i]` have in common; sets are distinct. Fastest where equal `a` stand together.

    >>> sets, offsets = np.array([9, 1, 5, 5, 12, 9], np.uint64), np.array([0, 3, 6])
    >>> n_shared(sets, offsets, np.array([0]), np.array([1])).tolist()
    [2]
    """
    return _counted(sets, offsets, a, b)  # type: ignore[no-any-return]


@njit(cache=True)
def _counted(sets: Any, offsets: Any, a: Any, b: Any) -> Any:
    size = n_slots(longest(offsets, a))
    slots, owners, mask = np.zeros(size, np.uint64), np.full(size, -1), 0
    out = np.zeros(len(a), np.int64)
    for pair in range(len(a)):
        doc = a[pair]
        if pair == 0 or doc != a[pair - 1]:
            mask = n_slots(offsets[doc + 1] - offsets[doc]) - 1
            owners[: mask + 1] = -1
            for k in range(offsets[doc], offsets[doc + 1]):
                is_added(sets[k], slots, owners, doc, mask)
        n = 0
        for k in range(offsets[b[pair]], offsets[b[pair] + 1]):
            slot = np.int64(sets[k] & np.uint64(mask))
            while owners[slot] == doc and slots[slot] != sets[k]:
                slot = (slot + 1) & mask
            n += owners[slot] == doc
        out[pair] = n
    return out

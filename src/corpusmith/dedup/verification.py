"""Exact overlap of pairs of documents, from their full shingle sets."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.words import Hashes, Offsets


def n_shared(sets: Hashes, offsets: Offsets, a: Offsets, b: Offsets) -> Offsets:
    """How many shingles documents `a[i]` and `b[i]` have in common; sets are sorted and distinct.

    >>> sets, offsets = np.array([1, 5, 9, 5, 9, 12], np.uint64), np.array([0, 3, 6])
    >>> n_shared(sets, offsets, np.array([0]), np.array([1])).tolist()
    [2]
    """
    return _merged(sets, offsets, a, b)  # type: ignore[no-any-return]


@njit(cache=True)
def _merged(sets: Any, offsets: Any, a: Any, b: Any) -> Any:
    out = np.zeros(len(a), np.int64)
    for pair in range(len(a)):
        i, i_end = offsets[a[pair]], offsets[a[pair] + 1]
        j, j_end = offsets[b[pair]], offsets[b[pair] + 1]
        n = 0
        while i < i_end and j < j_end:
            x, y = sets[i], sets[j]
            n += x == y
            i += x <= y
            j += y <= x
        out[pair] = n
    return out

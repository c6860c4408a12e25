"""Exact overlap of pairs of documents, from their full shingle sets."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.shingles import cleared, longest, n_slots, slot_of
from corpusmith.dedup.words import Hashes, Offsets

_SPARSE = 4  # so many times the room a hash table needs: hardly a value is looked for twice


def n_shared(sets: Hashes, offsets: Offsets, a: Offsets, b: Offsets) -> Offsets:
    """How many shingles documents `a[i]` and `b[i]` share; sets are distinct and without 0. Fastest where equal `a` stand together.

    >>> sets, offsets = np.array([9, 1, 5, 5, 12, 9], np.uint64), np.array([0, 3, 6])
    >>> n_shared(sets, offsets, np.array([0]), np.array([1])).tolist()
    [2]
    """
    return _counted(sets, offsets, a, b)  # type: ignore[no-any-return]


@njit(cache=True)
def table_size(n: int) -> int:
    """Slots of a table for n shingles."""
    return n_slots(_SPARSE * n)


@njit(cache=True)
def filled(sets: Any, start: int, end: int, slots: Any) -> int:
    """Fills a table with the shingles of a document; its mask."""
    mask = cleared(slots, _SPARSE * (end - start))
    for k in range(start, end):
        slots[slot_of(sets[k], slots, mask)] = sets[k]
    return mask


@njit(cache=True)
def n_held(sets: Any, start: int, end: int, slots: Any, mask: int) -> int:
    """How many shingles of a document a table holds."""
    n = 0
    for k in range(start, end):
        n += slots[slot_of(sets[k], slots, mask)] == sets[k]
    return n


@njit(cache=True)
def _counted(sets: Any, offsets: Any, a: Any, b: Any) -> Any:
    slots, mask, out = np.empty(table_size(longest(offsets, a)), np.uint64), 0, np.zeros(len(a), np.int64)
    for pair in range(len(a)):
        if pair == 0 or a[pair] != a[pair - 1]:
            mask = filled(sets, offsets[a[pair]], offsets[a[pair] + 1], slots)
        out[pair] = n_held(sets, offsets[b[pair]], offsets[b[pair] + 1], slots, mask)
    return out

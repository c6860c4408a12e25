"""Witnesses of a template: other documents that fill the same frame as both of a pair.

Two fillings may agree in most slots by chance, or differ in long ones that look like edits. But if they differ in a fair part
of the slots in which each differs from a third filling, or are no more alike than each is to it, they are two fillings. A
report and its own reprint differ from a third in the same slots, and not from one another.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.words import Offsets


def n_witnesses(a: Offsets, b: Offsets, likeness: Offsets, n_slots: Offsets, is_sure: Any, is_open: Any, slots_permille: int) -> Offsets:
    """How many documents witness each pair that is open; 0 for the others.

    Parameters
    ----------
    a, b
        Pairs, distinct.
    likeness, n_slots
        How much both resemble each other, and in how many slots they differ.
    is_sure
        Pairs known to fill one frame.
    is_open
        Pairs of which the number of slots means something: they outnumber the edits.
    slots_permille
        Least slots of a pair, of those in which both differ from the witness.
    """
    rows = np.flatnonzero(is_sure)
    ends = np.concatenate([a[rows], b[rows]])
    order = np.lexsort((np.concatenate([b[rows], a[rows]]), ends))
    partners, pairs = np.concatenate([b[rows], a[rows]])[order], np.concatenate([rows, rows])[order]
    begins = np.searchsorted(ends[order], np.arange(int(max(a.max(initial=-1), b.max(initial=-1))) + 2))
    return _counted(a, b, likeness, n_slots, is_sure, is_open, partners, pairs, begins, slots_permille)  # type: ignore[no-any-return]


@njit(cache=True)
def _counted(
    a: Any, b: Any, likeness: Any, n_slots: Any, is_sure: Any, is_open: Any, partners: Any, pairs: Any, begins: Any, permille: int
) -> Any:
    out = np.zeros(len(a), np.int64)
    for row in range(len(a)):
        if is_sure[row] or n_slots[row] == 0:
            continue
        i, j = begins[a[row]], begins[b[row]]
        while i < begins[a[row] + 1] and j < begins[b[row] + 1]:
            if partners[i] == partners[j]:
                one, other = pairs[i], pairs[j]
                is_far = likeness[row] <= min(likeness[one], likeness[other])
                is_wide = is_open[row] and 1000 * n_slots[row] >= permille * min(n_slots[one], n_slots[other])
                out[row] += is_far or is_wide
                i, j = i + 1, j + 1
            elif partners[i] < partners[j]:
                i += 1
            else:
                j += 1
    return out

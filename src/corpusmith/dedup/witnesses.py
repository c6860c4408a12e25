"""Witnesses of a template: other documents that fill the same frame.

Two fillings may agree in most slots by chance, differ in long ones that look like edits, or list the same things in another
order, which reads as cuts and additions. They are known for what they are if they differ in a fair part of the places in which
each differs from a third filling; if each holds words of its own, and they are a fair part as far from one another as from the
third; or if each is at least as alike to other fillings as to the other of the pair. A report and its own reprint differ from
a third in the same places, and not from one another; a reprint that was cut holds little of its own.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.words import Offsets


def n_witnesses(
    a: Offsets, b: Offsets, likeness: Offsets, n_places: Offsets, is_sure: Any, is_open: Any, is_mutual: Any, places_permille: int
) -> Offsets:
    """How many documents witness each pair that is open; 0 for the others.

    Parameters
    ----------
    a, b
        Pairs, distinct.
    likeness, n_places
        How much both resemble each other, and in how many places other words stand.
    is_sure
        Pairs known to fill one frame.
    is_open
        Pairs of which the number of places means something: they outnumber cuts and additions.
    is_mutual
        Pairs of which neither holds nearly all of the other.
    places_permille
        Least places of a pair, of those in which both differ from the witness; of a mutual pair its distance, 1 - Jaccard, likewise.
    """
    rows = np.flatnonzero(is_sure)
    ends = np.concatenate([a[rows], b[rows]])
    order = np.lexsort((np.concatenate([b[rows], a[rows]]), ends))
    partners, pairs = np.concatenate([b[rows], a[rows]])[order], np.concatenate([rows, rows])[order]
    begins = np.searchsorted(ends[order], np.arange(int(max(a.max(initial=-1), b.max(initial=-1))) + 2))
    return _counted(a, b, likeness, n_places, is_sure, is_open, is_mutual, partners, pairs, begins, places_permille)  # type: ignore[no-any-return]


def is_as_alike(a: Offsets, b: Offsets, likeness: Offsets, is_sure: Any, least: int) -> Any:
    """Whether both documents of each pair have `least` sure pairs in which they are no less alike."""
    rows = np.flatnonzero(is_sure)
    ends, values = np.concatenate([a[rows], b[rows]]), np.concatenate([likeness[rows], likeness[rows]])
    order = np.lexsort((-values, ends))
    begins = np.searchsorted(ends[order], np.arange(int(max(a.max(initial=-1), b.max(initial=-1))) + 2))
    unknown = np.iinfo(np.int64).min
    ranked = np.append(values[order], np.full(least, unknown))
    known = np.where(np.diff(begins) >= least, ranked[begins[:-1] + least - 1], unknown)
    return likeness <= np.minimum(known[a], known[b])


@njit(cache=True)
def _counted(
    a: Any,
    b: Any,
    likeness: Any,
    n_places: Any,
    is_sure: Any,
    is_open: Any,
    is_mutual: Any,
    partners: Any,
    pairs: Any,
    begins: Any,
    permille: int,
) -> Any:
    out = np.zeros(len(a), np.int64)
    for row in range(len(a)):
        if is_sure[row] or n_places[row] == 0:
            continue
        i, j = begins[a[row]], begins[b[row]]
        while i < begins[a[row] + 1] and j < begins[b[row] + 1]:
            if partners[i] == partners[j]:
                one, other = pairs[i], pairs[j]
                is_far = likeness[row] <= min(likeness[one], likeness[other])
                is_wide = is_open[row] and 1000 * n_places[row] >= permille * min(n_places[one], n_places[other])
                is_apart = is_mutual[row] and 1000 * (1000 - likeness[row]) >= permille * (1000 - max(likeness[one], likeness[other]))
                out[row] += is_far or is_wide or is_apart
                i, j = i + 1, j + 1
            elif partners[i] < partners[j]:
                i += 1
            else:
                j += 1
    return out

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

from corpusmith.dedup.partners import Partners, common, most, partners
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
        Pairs of which the number of places means something if it is above one: they outnumber cuts and additions.
    is_mutual
        Pairs of which neither holds nearly all of the other.
    places_permille
        Least places of a pair, of those in which both differ from the witness; of a mutual pair its distance, 1 - Jaccard, likewise.
    """
    rows = np.flatnonzero(is_sure)
    known = _among(partners(a[rows], b[rows]), rows, int(max(a.max(initial=-1), b.max(initial=-1))) + 1)
    return _counted(a, b, likeness, n_places, is_sure, is_open, is_mutual, known, most(known), places_permille)  # type: ignore[no-any-return]


def _among(known: Partners, rows: Offsets, n_documents: int) -> Partners:
    """Partners in some rows of pairs, by those rows, of all documents."""
    begins = np.pad(known.begins, (0, n_documents + 1 - len(known.begins)), mode="edge")
    return Partners(known.documents, rows[known.pairs], begins)


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
    a: Any, b: Any, likeness: Any, n_places: Any, is_sure: Any, is_open: Any, is_mutual: Any, known: Any, n_most: int, permille: int
) -> Any:  # fmt: skip
    out, thirds = np.zeros(len(a), np.int64), np.empty((n_most + 1, 2), np.int64)
    for row in range(len(a)):
        if is_sure[row] or n_places[row] == 0:
            continue
        for k in range(common(known, a[row], b[row], thirds)):
            one, other = known.pairs[thirds[k, 0]], known.pairs[thirds[k, 1]]
            is_far = likeness[row] <= min(likeness[one], likeness[other])
            is_wide = is_open[row] and n_places[row] > 1 and 1000 * n_places[row] >= permille * min(n_places[one], n_places[other])
            is_apart = is_mutual[row] and 1000 * (1000 - likeness[row]) >= permille * (1000 - max(likeness[one], likeness[other]))
            out[row] += is_far or is_wide or is_apart
    return out

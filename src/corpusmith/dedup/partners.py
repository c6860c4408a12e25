"""Who is paired with whom: the partners of each document, and whom two documents both have."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from corpusmith.dedup.words import Offsets


class Partners(NamedTuple):
    """Partners of documents, flat, ascending for each document; the pair each stands in; where each document's begin."""

    documents: Offsets
    pairs: Offsets
    begins: Offsets


def partners(a: Offsets, b: Offsets) -> Partners:
    """The partners of documents in distinct pairs.

    >>> found = partners(np.array([0, 0, 1]), np.array([1, 2, 2]))
    >>> found.documents.tolist(), found.pairs.tolist(), found.begins.tolist()
    ([1, 2, 0, 2, 0, 1], [0, 1, 0, 2, 1, 2], [0, 2, 4, 6])
    """
    ends, others, rows = np.concatenate([a, b]), np.concatenate([b, a]), np.arange(len(a))
    order = np.lexsort((others, ends))
    begins = np.searchsorted(ends[order], np.arange(int(ends.max(initial=-1)) + 2))
    return Partners(others[order], np.concatenate([rows, rows])[order], begins)


def most(known: Partners) -> int:
    """Partners of the document that has most."""
    return int(np.diff(known.begins).max(initial=0))


@njit(cache=True)
def common(known: Any, one: int, other: int, out: Any) -> int:
    """Writes where each partner that two documents have in common stands among those of the one and of the other; how many."""
    i, j, n = known.begins[one], known.begins[other], 0
    while i < known.begins[one + 1] and j < known.begins[other + 1]:
        x, y = known.documents[i], known.documents[j]
        out[n, 0], out[n, 1] = i, j
        n += x == y
        i += x <= y
        j += y <= x
    return n

"""Families bounded by a hub: every member resembles its family's hub directly, so likeness cannot drift along a chain."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from corpusmith.dedup.words import Hashes, Offsets


def hubs(a: Offsets, b: Offsets, likeness: Offsets, length: Offsets, key: Hashes) -> Offsets:
    """The hub of each document; a document that resembles none is its own.

    Documents are visited longest first (ties: by key). One that resembles no hub so far becomes a hub; any other
    becomes a member of the hub it resembles most (ties: the longer hub, then by key). So a hub is the longest of
    its family, and families depend neither on the order of
    documents or pairs, nor on documents without a pair.

    Parameters
    ----------
    a, b, likeness
        Pairs of documents that resemble each other, and how much.
    length, key
        Length of each document, and a number of its own (`candidates` breaks ties by it too).

    >>> hubs(np.array([0, 1]), np.array([1, 2]), np.array([900, 500]), np.array([3, 9, 5, 4]), np.arange(4, dtype=np.uint64)).tolist()
    [1, 1, 1, 3]
    """
    ends, others = np.concatenate([a, b]), np.concatenate([b, a])
    by_end = np.lexsort((others, ends))
    starts = np.searchsorted(ends[by_end], np.arange(len(length) + 1))
    return _hubs(np.lexsort((key, -length)), starts, others[by_end], np.concatenate([likeness, likeness])[by_end])  # type: ignore[no-any-return]


def firsts(hubs: Offsets) -> Offsets:
    """The first member, in document order, of each document's family.

    >>> firsts(np.array([1, 1, 2, 1])).tolist()
    [0, 0, 2, 0]
    """
    first = np.full(len(hubs), len(hubs), np.int64)
    np.minimum.at(first, hubs, np.arange(len(hubs)))
    return first[hubs]


@njit(cache=True)
def _hubs(visits: Any, starts: Any, others: Any, likeness: Any) -> Any:
    place = np.empty(len(visits), np.int64)
    place[visits] = np.arange(len(visits))
    out = np.full(len(visits), -1, np.int64)
    for doc in visits:
        best = -1
        for e in range(starts[doc], starts[doc + 1]):
            if out[others[e]] != others[e]:
                continue
            if best < 0 or likeness[e] > likeness[best] or (likeness[e] == likeness[best] and place[others[e]] < place[others[best]]):
                best = e
        out[doc] = doc if best < 0 else others[best]
    return out

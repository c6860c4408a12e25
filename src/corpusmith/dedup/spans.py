"""The stretch of two texts that is worth aligning: from the first shingle they share to the last.

A cut in the middle of a long text, a headline of its own, paragraphs that one text has in front or behind: they cost nothing
to align. The stretches begin `margin` words earlier and end as much later, where both texts have them, so that slots near
their ends count.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from numba import njit

from corpusmith.dedup.shingles import is_added, longest, n_slots, powers, shingles
from corpusmith.dedup.words import Offsets, Words

Spans = npt.NDArray[np.int64]


class Margins(NamedTuple):
    """Length of a shingle in words and in characters, and how much further the stretches go."""

    shingle_words: int
    shingle_chars: int
    margin: int


def spans(words: Words, offsets: Offsets, a: Offsets, b: Offsets, margins: Margins) -> Spans:
    """Per pair start and end in document `a[i]`, start and end in `b[i]`: positions in `words`, shape (pairs, 4).

    Two texts that share no shingle are worth aligning as a whole.
    """
    return _spans(words, offsets, a, b, margins)  # type: ignore[no-any-return]


@njit(cache=True)
def _ends(hashes: Any, n: int, slots: Any, owners: Any, owner: int, mask: int) -> tuple[int, int]:
    """The first and the last of n hashes that the owner's set holds; (-1, -1) if none."""
    first = last = -1
    for i in range(n):
        slot = np.int64(hashes[i] & np.uint64(mask))
        while owners[slot] == owner and slots[slot] != hashes[i]:
            slot = (slot + 1) & mask
        if owners[slot] == owner:
            first, last = (i if first < 0 else first), i
    return first, last


@njit(cache=True)
def _spans(words: Any, offsets: Any, a: Any, b: Any, margins: Any) -> Any:
    size = max(longest(offsets, a), longest(offsets, b)) + 1
    hashes, counts, out = np.empty((2, size), np.uint64), np.zeros(2, np.int64), np.empty((len(a), 4), np.int64)
    slots, owners = np.zeros(n_slots(size), np.uint64), np.full(n_slots(size), -1)
    power, found = powers(margins.shingle_words, margins.shingle_chars), np.empty((2, 2), np.int64)
    for pair in range(len(a)):
        docs = (a[pair], b[pair])
        for side in range(2):
            start, end = offsets[docs[side]], offsets[docs[side] + 1]
            counts[side] = shingles(words, start, end, margins.shingle_words, margins.shingle_chars, power, hashes[side])
        for side in range(2):
            owner, mask = 2 * pair + side, n_slots(counts[1 - side]) - 1
            for k in range(counts[1 - side]):
                is_added(hashes[1 - side, k], slots, owners, owner, mask)
            found[side] = _ends(hashes[side], counts[side], slots, owners, owner, mask)
        n_before, n_behind = margins.margin, margins.margin + margins.shingle_chars
        for side in range(2):
            n_before = min(n_before, found[side, 0])
            n_behind = min(n_behind, offsets[docs[side] + 1] - offsets[docs[side]] - found[side, 1])
        for side in range(2):
            start, end = offsets[docs[side]], offsets[docs[side] + 1]
            is_apart = found[side, 0] < 0
            out[pair, 2 * side] = start if is_apart else start + found[side, 0] - n_before
            out[pair, 2 * side + 1] = end if is_apart else start + found[side, 1] + n_behind
    return out

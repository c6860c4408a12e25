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

from corpusmith.dedup.shingles import cleared, longest, n_slots, powers, shingles, slot_of
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
def _indexed(hashes: Any, n: int, slots: Any, places: Any) -> int:
    """Puts n hashes into a table, with the first and the last place of each; returns its mask."""
    mask = cleared(slots, 2 * n)
    for i in range(n):
        slot = slot_of(hashes[i], slots, mask)
        if not slots[slot]:
            slots[slot], places[slot, 0] = hashes[i], i
        places[slot, 1] = i
    return mask


@njit(cache=True)
def _ends(hashes: Any, n: int, slots: Any, places: Any, mask: int) -> tuple[int, int, int, int]:
    """First and last place of what the table shares with n hashes: in the table's text, then in the other; (-1, …) if nothing."""
    first_x = first_y = last_x = last_y = -1
    for i in range(n):
        slot = slot_of(hashes[i], slots, mask)
        if slots[slot]:
            first_x = places[slot, 0] if first_y < 0 else min(first_x, places[slot, 0])
            first_y, last_x, last_y = (i if first_y < 0 else first_y), max(last_x, places[slot, 1]), i
    return first_x, last_x, first_y, last_y


@njit(cache=True)
def _spans(words: Any, offsets: Any, a: Any, b: Any, margins: Any) -> Any:
    size = max(longest(offsets, a), longest(offsets, b)) + 1
    hashes, out = np.empty(size, np.uint64), np.empty((len(a), 4), np.int64)
    slots, places, mask = np.empty(n_slots(2 * size), np.uint64), np.empty((n_slots(2 * size), 2), np.int32), 0
    power = powers(margins.shingle_words, margins.shingle_chars)
    for pair in range(len(a)):
        x, x_end, y, y_end = offsets[a[pair]], offsets[a[pair] + 1], offsets[b[pair]], offsets[b[pair] + 1]
        if pair == 0 or a[pair] != a[pair - 1]:
            n = shingles(words, x, x_end, margins.shingle_words, margins.shingle_chars, power, hashes)
            mask = _indexed(hashes, n, slots, places)
        n = shingles(words, y, y_end, margins.shingle_words, margins.shingle_chars, power, hashes)
        first_x, last_x, first_y, last_y = _ends(hashes, n, slots, places, mask)
        n_before = min(margins.margin, first_x, first_y)
        n_behind = min(margins.margin + margins.shingle_chars, x_end - x - last_x, y_end - y - last_y)
        if first_y >= 0:
            x, x_end, y, y_end = x + first_x - n_before, x + last_x + n_behind, y + first_y - n_before, y + last_y + n_behind
        out[pair, 0], out[pair, 1], out[pair, 2], out[pair, 3] = x, x_end, y, y_end
    return out

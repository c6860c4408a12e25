"""Orders of the lines of a page, for kernels: equal keys together, high scores first; and means without a division."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = 40
_HIGHEST_SCORE = 1000


def inverses(most: int) -> Any:
    """What `mean` multiplies by, for up to so many values."""
    return np.array([0, *((1 << _SHIFT) // n + 1 for n in range(1, most + 1))], np.int64)


@njit(cache=True)
def mean(total: int, n: int, inverse: Any) -> Any:
    """floor(total / n), for a total from 0 to 2 ** 22 and n up to 2 ** 18: a division takes ten times as long."""
    return (total * inverse[n]) >> _SHIFT


@njit(cache=True)
def gathered(keys: Any) -> tuple[Any, Any]:
    """Rows of equal keys together, in order, as they come first; and where those of each key start, with the number of rows at the end."""
    n_rows, n, shift, size = len(keys), 0, 60, 16
    while size < 2 * n_rows:
        shift, size = shift - 1, 2 * size
    slots, numbers = np.full(size, -1, np.int32), np.empty(n_rows, np.int32)
    firsts, starts = np.empty(n_rows, np.int32), np.zeros(n_rows + 1, np.int64)
    for row in range(n_rows):
        slot = np.int64((np.uint64(keys[row]) * _GOLDEN) >> np.uint64(shift))
        while slots[slot] >= 0 and keys[firsts[slots[slot]]] != keys[row]:
            slot = (slot + 1) & (size - 1)
        if slots[slot] < 0:
            slots[slot], firsts[n] = n, row
            n += 1
        numbers[row] = slots[slot]
        starts[numbers[row] + 1] += 1
    for number in range(n):
        starts[number + 1] += starts[number]
        firsts[number] = starts[number]
    order = np.empty(n_rows, np.int64)
    for row in range(n_rows):
        order[firsts[numbers[row]]] = row
        firsts[numbers[row]] += 1
    return order, starts[: n + 1]


@njit(cache=True)
def highest_first(scores: Any) -> Any:
    """Rows by their scores, 0 to 1000 per mille, from the highest down; equal ones in order."""
    at, order = np.zeros(_HIGHEST_SCORE + 1, np.int64), np.empty(len(scores), np.int64)
    for score in scores:
        at[score] += 1
    before = 0
    for score in range(_HIGHEST_SCORE, -1, -1):
        n = at[score]
        at[score] = before
        before += n
    for row in range(len(scores)):
        order[at[scores[row]]] = row
        at[scores[row]] += 1
    return order

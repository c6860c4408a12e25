"""Distinct strings: on the pages of one source most lines stand again and again, and what they say is found once for each."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit
from numpy.typing import NDArray


def distinct(strings: pl.Series) -> tuple[pl.Series, NDArray[np.uint32]]:
    """The distinct strings in the order they come, and which of them each one is.

    >>> found, places = distinct(pl.Series(["b", "a", "b"]))
    >>> found.to_list(), places.tolist()
    (['b', 'a'], [0, 1, 0])
    """
    groups = strings.alias("string").to_frame().with_row_index("row").group_by("string", maintain_order=True).agg("row")
    places = np.empty(len(strings), np.uint32)
    places[groups["row"].explode().to_numpy()] = np.repeat(np.arange(len(groups), dtype=np.uint32), groups["row"].list.len().to_numpy())
    return groups["string"], places


def spread(values: NDArray[np.uint32], ends: NDArray[np.int64], places: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The values of each string, and their ends, from those of the distinct ones: of string i they stand at ends[i - 1] up to ends[i].

    >>> found, ends = spread(np.array([7, 8, 9], np.uint32), np.array([1, 3]), np.array([1, 0, 1], np.uint32))
    >>> found.tolist(), ends.tolist()
    ([8, 9, 7, 8, 9], [2, 3, 5])
    """
    lengths = np.diff(ends, prepend=0)
    found_ends = np.cumsum(lengths[places])
    found: NDArray[np.uint32] = _spread(values, ends - lengths, places, found_ends)
    return found, found_ends


@njit(cache=True)
def _spread(values: Any, starts: Any, places: Any, ends: Any) -> Any:
    out, at = np.empty(ends[-1] if len(ends) else 0, values.dtype), 0
    for row in range(len(places)):
        first = starts[places[row]]
        for k in range(ends[row] - at):
            out[at + k] = values[first + k]
        at = ends[row]
    return out


@njit(cache=True)
def numbered(keys: Any) -> tuple[Any, Any]:
    """Which of the distinct keys each one is, and the row where each of these comes first."""
    size = 16
    while size < 2 * len(keys):
        size *= 2
    slots, mask = np.full(size, -1, np.int32), np.uint64(size - 1)
    places, firsts, n = np.empty(len(keys), np.uint32), np.empty(len(keys), np.uint32), 0
    for row in range(len(keys)):
        slot = keys[row] & mask
        while slots[slot] >= 0 and keys[firsts[slots[slot]]] != keys[row]:
            slot = (slot + np.uint64(1)) & mask
        if slots[slot] < 0:
            slots[slot], firsts[n] = n, row
            n += 1
        places[row] = slots[slot]
    return places, firsts[:n].copy()

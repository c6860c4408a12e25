"""Which documents hold a fingerprint: an inverted index of those that stand in more than one."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
from numba import njit

from corpusmith.dedup.shingles import n_slots


def postings(samples: pl.DataFrame) -> pl.DataFrame:
    """The fingerprints that stand in more than one document, with the documents.

    Parameters
    ----------
    samples
        key (fingerprint), doc_key; distinct rows.

    Returns
    -------
    pl.DataFrame
        key, holders (list of doc_key); in order of appearance.
    """
    keys = samples["key"].to_numpy()
    holders, begins, firsts = _held(keys, samples["doc_key"].to_numpy())
    return pl.DataFrame(
        {"key": keys[firsts], "holders": pl.Series(pa.LargeListArray.from_arrays(begins, holders), dtype=pl.List(pl.UInt64))}
    )


@njit(cache=True)
def _held(keys: Any, documents: Any) -> Any:
    rows = _repeated(keys)
    groups, firsts, sizes = _grouped(keys, rows)
    numbers, begins, n = np.full(len(firsts), -1, np.int64), np.zeros(len(firsts) + 1, np.int64), 0
    for group in range(len(firsts)):
        if sizes[group] > 1:
            numbers[group], begins[n + 1], firsts[n] = n, begins[n] + sizes[group], firsts[group]
            n += 1
    ends, holders = begins[:n].copy(), np.empty(begins[n], np.uint64)
    for k in range(len(rows)):
        number = numbers[groups[k]]
        if number >= 0:
            holders[ends[number]] = documents[rows[k]]
            ends[number] += 1
    return holders, begins[: n + 1].copy(), firsts[:n].copy()


@njit(cache=True)
def _repeated(keys: Any) -> Any:
    """Rows whose key may stand in another row too: two bits of a small table say so, and most keys stand alone."""
    n_seen = np.zeros(n_slots(len(keys)), np.uint8)
    mask = np.uint64(len(n_seen) - 1)
    for key in keys:
        n_seen[key & mask] = min(n_seen[key & mask] + 1, 2)
    rows, n = np.empty(len(keys), np.int64), 0
    for row in range(len(keys)):
        rows[n] = row
        n += n_seen[keys[row] & mask] == 2
    return rows[:n].copy()


@njit(cache=True)
def _grouped(keys: Any, rows: Any) -> Any:
    """For each of the rows the number of its key; the first row of each key, and how many it has."""
    slots = np.full(n_slots(len(rows)), -1, np.int32)
    mask = len(slots) - 1
    groups, firsts, sizes, n = np.empty(len(rows), np.int32), np.empty(len(rows), np.int64), np.zeros(len(rows), np.int64), 0
    for k in range(len(rows)):
        key = keys[rows[k]]
        slot = np.int64((key >> np.uint64(5)) & np.uint64(mask))
        while slots[slot] >= 0 and keys[firsts[slots[slot]]] != key:
            slot = (slot + 1) & mask
        if slots[slot] < 0:
            slots[slot], firsts[n] = n, rows[k]
            n += 1
        groups[k] = slots[slot]
        sizes[groups[k]] += 1
    return groups, firsts[:n].copy(), sizes[:n].copy()

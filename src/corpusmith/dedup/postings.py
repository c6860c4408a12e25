"""Which documents hold a fingerprint: an inverted index of those that stand in more than one.

Rows are first dealt into buckets by the upper bits of their key, so that each bucket and its hash table stay in the
processor's cache however many rows there are (radix partitioning: Manegold, Boncz and Kersten 2002).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
from numba import njit

from corpusmith.dedup.shingles import cleared, n_slots, slot_of

_BUCKET, _MOST = 8192, 256  # rows of a bucket; buckets: more streams than that are slow to write
_SKIPPED, _ONE = np.uint64(8), np.uint64(1)  # the uppermost bits of a fingerprint, the least of several hashes, are often 0


def postings(samples: pl.DataFrame) -> pl.DataFrame:
    """The fingerprints that stand in more than one document, with the documents.

    Parameters
    ----------
    samples
        key (fingerprint, not 0), doc_key; distinct rows.

    Returns
    -------
    pl.DataFrame
        key, holders (list of doc_key); the order of both follows from the order of the samples alone.
    """
    keys, holders, begins = _held(samples["key"].to_numpy(), samples["doc_key"].to_numpy())
    return pl.DataFrame({"key": keys, "holders": pl.Series(pa.LargeListArray.from_arrays(begins, holders), dtype=pl.List(pl.UInt64))})


@njit(cache=True)
def _dealt(keys: Any, documents: Any) -> Any:
    """Rows (key, document) by bucket, in each as they came, and where each bucket begins."""
    n_bits = 0
    while (1 << n_bits) < _MOST and (_BUCKET << n_bits) < len(keys):
        n_bits += 1
    begins, shift = np.zeros((1 << n_bits) + 1, np.uint64), np.uint64(64 - n_bits)
    if not n_bits:
        begins[1] = len(keys)
        return keys, documents, begins
    for key in keys:
        begins[((key << _SKIPPED) >> shift) + _ONE] += _ONE
    begins = np.cumsum(begins)
    ends, out_keys, out_documents = begins[:-1].copy(), np.empty_like(keys), np.empty_like(documents)
    for row in range(len(keys)):
        bucket = (keys[row] << _SKIPPED) >> shift
        end = ends[bucket]
        out_keys[end], out_documents[end] = keys[row], documents[row]
        ends[bucket] = end + _ONE
    return out_keys, out_documents, begins


@njit(cache=True)
def _repeated(keys: Any, seen: Any, rows: Any) -> int:
    """Writes the rows whose key may stand in another row too to `rows`: a small table says so, and most keys stand alone."""
    n, mask = 0, np.uint64(2 * n_slots(len(keys)) - 1)
    seen[: mask + _ONE] = 0
    for key in keys:
        seen[key & mask] += np.uint8(seen[key & mask] < 2)
    for row in range(len(keys)):
        rows[n] = row
        n += seen[keys[row] & mask] == 2
    return n


@njit(cache=True)
def _counted(keys: Any, rows: Any, slots: Any, counts: Any, places: Any) -> None:
    """Puts the keys of some rows into a table: for each slot how many rows have its key, for each row its slot."""
    mask = cleared(slots, len(rows))
    counts[: mask + 1] = 0
    for k in range(len(rows)):
        slot = slot_of(keys[rows[k]], slots, mask)
        slots[slot] = keys[rows[k]]
        counts[slot] += 1
        places[k] = slot


@njit(cache=True)
def _held(keys: Any, documents: Any) -> Any:
    keys, documents, buckets = _dealt(keys, documents)
    largest = np.diff(buckets).max()
    slots, counts, places = np.empty(n_slots(largest), np.uint64), np.empty(n_slots(largest), np.int64), np.empty(largest, np.uint64)
    seen, rows = np.empty(2 * n_slots(largest), np.uint8), np.empty(largest + _ONE, np.uint64)
    shared, begins, holders, n, m = np.empty(len(keys) // 2, np.uint64), np.zeros(len(keys) // 2 + 1, np.int64), np.empty_like(keys), 0, 0
    for bucket in range(len(buckets) - 1):
        some, others = keys[buckets[bucket] : buckets[bucket + 1]], documents[buckets[bucket] : buckets[bucket + 1]]
        chosen = rows[: _repeated(some, seen, rows)]
        _counted(some, chosen, slots, counts, places)
        for k in range(len(chosen)):
            slot = places[k]
            count = counts[slot]
            if count > 1:  # the first row of a key that others have: from here on -1 and less where its next holder goes
                shared[n], begins[n + 1], counts[slot] = some[chosen[k]], m + count, -1 - m
                n, m = n + 1, m + count
            if count != 1:
                holders[-1 - counts[slot]] = others[chosen[k]]
                counts[slot] -= 1
    return shared[:n].copy(), holders[:m].copy(), begins[: n + 1].copy()

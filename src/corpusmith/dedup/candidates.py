"""Candidate pairs: documents that share sampled shingles.

All documents of a shingle are paired with one another up to `max_frequency` of them. Above it each is paired only with
the `n_hubs` longest (ties by key), so that the work grows with the documents, and a story carried by thousands still
meets its likely hub.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit


def candidates(samples: pl.DataFrame, max_frequency: int, n_hubs: int) -> pl.DataFrame:
    """Pairs of documents with the number of sampled shingles they share.

    Parameters
    ----------
    samples
        key (shingle), doc_key, n_chars of the document; distinct rows.
    max_frequency, n_hubs
        See above.

    Returns
    -------
    pl.DataFrame
        key_a < key_b, n_shared (UInt32); sorted, distinct.
    """
    shared = samples.filter(pl.len().over("key") > 1).sort("key", -pl.col("n_chars"), "doc_key")
    a, b = _paired(shared["key"].to_numpy(), shared["doc_key"].to_numpy(), max_frequency, n_hubs)
    pairs = pl.DataFrame({"key_a": a, "key_b": b}, schema={"key_a": pl.UInt64, "key_b": pl.UInt64})
    return pairs.group_by("key_a", "key_b").agg(n_shared=pl.len().cast(pl.UInt32)).sort("key_a", "key_b")


@njit(cache=True)
def _partners(rank: int, size: int, max_frequency: int, n_hubs: int) -> int:
    return rank if size <= max_frequency else min(rank, n_hubs)


@njit(cache=True)
def _paired(keys: Any, documents: Any, max_frequency: int, n_hubs: int) -> Any:
    n = len(keys)
    total = 0
    a = b = np.empty(0, np.uint64)
    for is_written in (False, True):
        if is_written:
            a, b = np.empty(total, np.uint64), np.empty(total, np.uint64)
            total = 0
        start = 0
        while start < n:
            end = start + 1
            while end < n and keys[end] == keys[start]:
                end += 1
            for i in range(start, end):
                partners = _partners(i - start, end - start, max_frequency, n_hubs)
                if is_written:
                    for j in range(start, start + partners):
                        a[total + j - start] = min(documents[i], documents[j])
                        b[total + j - start] = max(documents[i], documents[j])
                total += partners
            start = end
    return a, b

"""Candidate pairs: documents of which the one with fewer fingerprints shares enough of them with the other.

A document of n fingerprints has to share `n_needed` of them. So it must share k of its n - n_needed + k rarest with any
partner (prefix filtering: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007; for k above 1, Wang, Li and
Feng 2012), and only documents met there twice (once, where one is enough) are looked at: a document that shares no more
than common phrases or a paragraph of background looks at nobody. A fingerprint of more than `max_frequency` documents names
only the `n_hubs` longest of them (ties by key), so that the work grows with the documents, and a story carried by thousands
still meets its likely hub.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numba import njit

from corpusmith.dedup.shingles import n_slots
from corpusmith.dedup.words import Hashes, Offsets


class Bounds(NamedTuple):
    """Least share of fingerprints per mille, and the two figures of frequent ones."""

    min_estimate_permille: int
    max_frequency: int
    n_hubs: int


class Index(NamedTuple):
    """Fingerprints by number with the documents that hold them, and the same by document; flat, with begins. Documents are places."""

    keys: Hashes
    holders: Offsets
    holder_begins: Offsets
    held: Offsets
    held_begins: Offsets


def candidates(postings: pl.DataFrame, documents: pl.DataFrame, bounds: Bounds) -> pl.DataFrame:
    """Pairs of documents that share enough fingerprints.

    Parameters
    ----------
    postings
        key, holders (list of doc_key): fingerprints of more than one document; distinct.
    documents
        doc_key, n_prints, n_chars in document order.

    Returns
    -------
    pl.DataFrame
        a < b (Int64): places of documents; distinct, sorted.

    Raises
    ------
    ValueError
        If two documents share a doc_key.
    """
    doc_keys, sizes, lengths = (documents[name].to_numpy() for name in ("doc_key", "n_prints", "n_chars"))
    if documents["doc_key"].is_duplicated().any():
        raise ValueError("two documents share the first 64 bits of their hash")
    begins = np.concatenate([np.zeros(1, np.int64), postings["holders"].list.len().cast(pl.Int64).cum_sum().to_numpy()])
    holders = _places(postings["holders"].explode(empty_as_null=False).to_numpy(), doc_keys)
    index = Index(postings["key"].to_numpy(), holders, begins, *_by_document(holders, begins, len(sizes)))
    a, b = _paired(index, sizes, lengths, doc_keys, bounds)
    return ordered(np.minimum(a, b), np.maximum(a, b))


def ordered(a: Offsets, b: Offsets) -> pl.DataFrame:
    """Pairs of places (below 2³¹), distinct and sorted.

    >>> ordered(np.array([3, 0, 3]), np.array([4, 9, 4])).rows()
    [(0, 9), (3, 4)]
    """
    pairs = np.unique(a << 32 | b)
    return pl.DataFrame({"a": pairs >> 32, "b": pairs & 0xFFFFFFFF})


@njit(cache=True)
def _places(holders: Any, doc_keys: Any) -> Any:
    slots = np.full(n_slots(len(doc_keys)), -1, np.int32)
    mask = np.uint64(len(slots) - 1)
    for place in range(len(doc_keys)):
        slot = doc_keys[place] & mask
        while slots[slot] >= 0:
            slot = (slot + np.uint64(1)) & mask
        slots[slot] = place
    out = np.empty(len(holders), np.int32)
    for k in range(len(holders)):
        slot = holders[k] & mask
        while doc_keys[slots[slot]] != holders[k]:
            slot = (slot + np.uint64(1)) & mask
        out[k] = slots[slot]
    return out


@njit(cache=True)
def _by_document(holders: Any, begins: Any, n_documents: int) -> Any:
    counts = np.zeros(n_documents + 1, np.int64)
    for doc in holders:
        counts[doc + 1] += 1
    out_begins = np.cumsum(counts)
    ends, out = out_begins[:-1].copy(), np.empty(len(holders), np.int32)
    for number in range(len(begins) - 1):
        for k in range(begins[number], begins[number + 1]):
            out[ends[holders[k]]] = number
            ends[holders[k]] += 1
    return out, out_begins


@njit(cache=True)
def n_needed(n: int, permille: int) -> int:
    """Fingerprints to be shared out of n: the share, less half a standard deviation of a count of n (√n / 2), at least one.

    >>> [n_needed(n, 250) for n in (1, 8, 16, 64, 256)]
    [1, 1, 2, 12, 56]
    """
    return max(1, int(np.ceil(permille * n / 1000 - np.sqrt(n) / 2)))


@njit(cache=True)
def _hubs(index: Any, lengths: Any, doc_keys: Any, bounds: Any) -> Any:
    """For each fingerprint the row of its hubs, -1 where it is not frequent; and the rows, -1 where there are fewer."""
    begins = index.holder_begins
    numbers, n = np.full(len(begins) - 1, -1, np.int64), 0
    for group in range(len(numbers)):
        if begins[group + 1] - begins[group] > bounds.max_frequency:
            numbers[group] = n
            n += 1
    out = np.full((n, bounds.n_hubs), -1, np.int64)
    for frequent in np.flatnonzero(numbers >= 0):
        row = out[numbers[frequent]]
        for k in range(begins[frequent], begins[frequent + 1]):
            doc, place = index.holders[k], bounds.n_hubs
            while place > 0 and (row[place - 1] < 0 or _is_before(doc, row[place - 1], lengths, doc_keys)):
                place -= 1
                if place + 1 < bounds.n_hubs:
                    row[place + 1] = row[place]
                row[place] = doc
    return numbers, out


@njit(cache=True)
def _is_before(a: int, b: int, lengths: Any, doc_keys: Any) -> bool:
    return bool(lengths[a] > lengths[b] or (lengths[a] == lengths[b] and doc_keys[a] < doc_keys[b]))


@njit(cache=True)
def _by_rarity(index: Index, doc: int, ranks: Any, out: Any) -> None:
    """Writes the shared fingerprints of a document to `out`, rarest first (ties by 48 bits of the key): Shell's sort, Ciura's gaps."""
    begins, first = index.holder_begins, index.held_begins[doc]
    n = index.held_begins[doc + 1] - first
    for k in range(n):
        group = index.held[first + k]
        size = min(np.uint64(begins[group + 1] - begins[group]), np.uint64(0xFFFF))
        out[k], ranks[k] = group, size << np.uint64(48) | index.keys[group] & np.uint64(0xFFFFFFFFFFFF)
    for gap in (132, 57, 23, 10, 4, 1):
        for k in range(gap, n):
            rank, group, place = ranks[k], out[k], k
            while place >= gap and ranks[place - gap] > rank:
                ranks[place], out[place] = ranks[place - gap], out[place - gap]
                place -= gap
            ranks[place], out[place] = rank, group


@njit(cache=True)
def _n_common(index: Index, a: int, b: Any) -> int:
    i, j, n = index.held_begins[a], index.held_begins[b], 0
    while i < index.held_begins[a + 1] and j < index.held_begins[b + 1]:
        x, y = index.held[i], index.held[j]
        n += x == y
        i += x <= y
        j += y <= x
    return n


@njit(cache=True)
def _paired(index: Any, sizes: Any, lengths: Any, doc_keys: Any, bounds: Any) -> Any:
    numbers, hubs = _hubs(index, lengths, doc_keys, bounds)
    most = np.diff(index.held_begins).max() if len(sizes) else 0
    n_met, ranks, ranked = np.zeros(len(sizes), np.int64), np.empty(most, np.uint64), np.empty(most, np.int64)
    out, n = np.empty((1024, 2), np.int64), 0
    for doc in range(len(sizes)):
        needed = n_needed(sizes[doc], bounds.min_estimate_permille)
        n_hits, none = min(needed, 2), 3 * doc  # counts of earlier documents are no higher
        n_held = index.held_begins[doc + 1] - index.held_begins[doc]
        if n_held < needed:
            continue
        _by_rarity(index, doc, ranks, ranked)
        for group in ranked[: n_held - needed + n_hits]:
            is_frequent, first = numbers[group] >= 0, index.holder_begins[group]
            for k in range(bounds.n_hubs if is_frequent else index.holder_begins[group + 1] - first):
                other = hubs[numbers[group], k] if is_frequent else np.int64(index.holders[first + k])
                if other < 0 or other == doc:
                    continue
                if not is_frequent and (sizes[other] < sizes[doc] or (sizes[other] == sizes[doc] and other > doc)):
                    continue  # the other one looks
                n_before = max(n_met[other] - none, 0)
                n_met[other] = none + min(n_before + 1, n_hits)
                if n_before + 1 != n_hits:
                    continue
                if _n_common(index, doc, other) >= n_needed(min(sizes[doc], sizes[other]), bounds.min_estimate_permille):
                    if n == len(out):
                        out = np.concatenate((out, np.empty((n, 2), np.int64)))
                    out[n, 0], out[n, 1] = doc, other
                    n += 1
    return out[:n, 0].copy(), out[:n, 1].copy()

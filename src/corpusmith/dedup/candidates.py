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
import numpy.typing as npt
import polars as pl
from numba import njit

from corpusmith.dedup.shingles import n_slots
from corpusmith.dedup.words import Hashes, Offsets

Ranks = npt.NDArray[np.int32]
_GAPS = (1750, 701, 301, 132, 57, 23, 10, 4, 1)  # of Shell's sort: Ciura 2001


class Bounds(NamedTuple):
    """Least share of fingerprints per mille, and the two figures of frequent ones."""

    min_estimate_permille: int
    max_frequency: int
    n_hubs: int


class Index(NamedTuple):
    """Fingerprints, the rarest first, with the documents that hold them, and the same by document; flat, with begins.

    A document is its rank by number of fingerprints, the largest first (ties by place); a fingerprint is where its documents
    begin (below 2³²). Lists ascend: a document's rarest fingerprints come first, and of a fingerprint's documents the
    largest. Documents of frequent fingerprints are not sorted.
    """

    holders: Ranks
    holder_begins: Offsets
    held: npt.NDArray[np.uint32]
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
    if documents["doc_key"].is_duplicated().any():
        raise ValueError("two documents share the first 64 bits of their hash")
    places = np.argsort(-documents["n_prints"].cast(pl.Int64).to_numpy(), kind="stable")
    doc_keys, sizes, lengths = (documents[name].to_numpy()[places] for name in ("doc_key", "n_prints", "n_chars"))
    lists = postings["holders"]
    order, begins, n_rare = _by_rarity(lists.list.len().to_numpy(), postings["key"].to_numpy(), bounds.max_frequency)
    starts = lists.list.len().cast(pl.Int64).cum_sum().shift(1, fill_value=0).to_numpy()[order]
    holders = _ranked(lists.explode(empty_as_null=False).to_numpy(), starts, begins, n_rare, doc_keys)
    index = Index(holders, begins, *_by_document(holders, begins, len(sizes)))
    hubs = _hubs(index, n_rare, lengths, doc_keys, bounds.n_hubs)
    a, b = _paired(index, sizes, begins[n_rare:], hubs, bounds)
    return ordered(np.minimum(places[a], places[b]), np.maximum(places[a], places[b]))


def ordered(a: Offsets, b: Offsets) -> pl.DataFrame:
    """Pairs of places (below 2³¹), distinct and sorted.

    >>> ordered(np.array([3, 0, 3]), np.array([4, 9, 4])).rows()
    [(0, 9), (3, 4)]
    """
    pairs = np.sort(a << 32 | b)
    pairs = pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]
    return pl.DataFrame({"a": pairs >> 32, "b": pairs & 0xFFFFFFFF})


def _by_rarity(counts: Ranks, keys: Hashes, max_frequency: int) -> tuple[Offsets, Offsets, int]:
    """Rows of fingerprints, those of the fewest documents first; where each one's documents begin then; how many are not frequent.

    Ties stand as they came, frequent ones by key: the order of those that are not decides nothing.
    """
    capped = np.minimum(counts, max_frequency + 1).astype(np.min_scalar_type(max_frequency + 1))
    order, n_rare = np.argsort(capped, kind="stable"), int((counts <= max_frequency).sum())
    frequent = order[n_rare:]
    order[n_rare:] = frequent[np.lexsort((keys[frequent], counts[frequent]))]
    return order, np.concatenate([np.zeros(1, np.int64), np.cumsum(counts[order], dtype=np.int64)]), n_rare


@njit(cache=True)
def _ranked(holders: Any, starts: Any, begins: Any, n_rare: int, doc_keys: Any) -> Any:
    """The documents of each fingerprint by rank: what stands from `starts` on goes to `begins`."""
    slots = np.full(n_slots(len(doc_keys)), -1, np.int32)
    mask = np.uint64(len(slots) - 1)
    for rank in range(len(doc_keys)):
        slot = doc_keys[rank] & mask
        while slots[slot] >= 0:
            slot = (slot + np.uint64(1)) & mask
        slots[slot] = rank
    out = np.empty(len(holders), np.int32)
    for number in range(len(starts)):
        first = begins[number]
        for k in range(begins[number + 1] - first):
            key = holders[starts[number] + k]
            slot = key & mask
            while doc_keys[slots[slot]] != key:
                slot = (slot + np.uint64(1)) & mask
            out[first + k] = slots[slot]
        if number < n_rare:
            _sort(out[first : begins[number + 1]])
    return out


@njit(cache=True)
def _sort(ranks: Any) -> None:
    for gap in _GAPS:
        for k in range(gap, len(ranks)):
            rank, place = ranks[k], k
            while place >= gap and ranks[place - gap] > rank:
                ranks[place] = ranks[place - gap]
                place -= gap
            ranks[place] = rank


@njit(cache=True)
def _by_document(holders: Any, begins: Any, n_documents: int) -> Any:
    counts = np.zeros(n_documents + 1, np.int64)
    for doc in holders:
        counts[doc + 1] += 1
    out_begins = np.cumsum(counts)
    ends, out = out_begins[:-1].copy(), np.empty(len(holders), np.uint32)
    for number in range(len(begins) - 1):
        for k in range(begins[number], begins[number + 1]):
            out[ends[holders[k]]] = begins[number]
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
def _hubs(index: Any, n_rare: int, lengths: Any, doc_keys: Any, n_hubs: int) -> Any:
    """For each of the frequent fingerprints, the last ones, its hubs by rank, -1 where there are fewer."""
    out = np.full((len(index.holder_begins) - 1 - n_rare, n_hubs), -1, np.int64)
    for number in range(len(out)):
        row = out[number]
        for k in range(index.holder_begins[n_rare + number], index.holder_begins[n_rare + number + 1]):
            doc, place = index.holders[k], n_hubs
            while place > 0 and (row[place - 1] < 0 or _is_before(doc, row[place - 1], lengths, doc_keys)):
                place -= 1
                if place + 1 < n_hubs:
                    row[place + 1] = row[place]
                row[place] = doc
    return out


@njit(cache=True)
def _is_before(a: int, b: int, lengths: Any, doc_keys: Any) -> bool:
    return bool(lengths[a] > lengths[b] or (lengths[a] == lengths[b] and doc_keys[a] < doc_keys[b]))


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
def _open(index: Any, doc: int, n_looked: int, first_frequent: int, out: Any) -> int:
    """Writes those of a document's first fingerprints that name others to `out`: reads that don't wait for one another."""
    n, first = 0, index.held_begins[doc]
    for k in range(first, first + n_looked):
        out[n] = index.held[k]
        n += (index.holders[index.held[k]] < doc) | (index.held[k] >= first_frequent)
    return n


@njit(cache=True)
def _met(index: Any, hubs: Any, frequent: Any, doc: int, begin: int, out: Any) -> int:
    """Writes the documents that one looks at for a fingerprint to `out`: those before it, or the hubs of a frequent one."""
    n = 0
    if begin >= frequent[0]:
        for other in hubs[np.searchsorted(frequent, begin)]:
            out[n] = other
            n += (other >= 0) & (other != doc)
        return n
    while index.holders[begin + n] < doc:
        out[n] = index.holders[begin + n]
        n += 1
    return n


@njit(cache=True)
def _paired(index: Any, sizes: Any, frequent: Any, hubs: Any, bounds: Any) -> Any:
    n_met, met = np.zeros(len(sizes), np.int32), np.empty(max(bounds.max_frequency, bounds.n_hubs) + 1, np.int64)
    groups = np.empty(np.diff(index.held_begins).max() + 1 if len(sizes) else 1, np.int64)
    first_frequent = frequent[0]
    out, n = np.empty((1024, 2), np.int64), 0
    for doc in range(len(sizes)):
        needed = n_needed(sizes[doc], bounds.min_estimate_permille)
        n_hits, none = min(needed, 2), 3 * doc  # counts of earlier documents are no higher
        n_held = index.held_begins[doc + 1] - index.held_begins[doc]
        n_open = _open(index, doc, n_held - needed + n_hits, first_frequent, groups) if n_held >= needed else 0
        for begin in groups[:n_open]:
            for other in met[: _met(index, hubs, frequent, doc, begin, met)]:
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

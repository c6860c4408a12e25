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

from corpusmith.dedup.holders import indexed
from corpusmith.dedup.words import Offsets


class Bounds(NamedTuple):
    """Least share of fingerprints per mille, and the two figures of frequent ones."""

    min_estimate_permille: int
    max_frequency: int
    n_hubs: int


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
    index, n_rare = indexed(postings, doc_keys, bounds.max_frequency)
    hubs = _hubs(index, n_rare, lengths, doc_keys, bounds.n_hubs)
    a, b = _paired(index, sizes, index.holder_begins[n_rare:], hubs, bounds)
    return ordered(np.minimum(places[a], places[b]), np.maximum(places[a], places[b]))


def ordered(a: Offsets, b: Offsets) -> pl.DataFrame:
    """Pairs of places (below 2³¹), distinct and sorted.

    >>> ordered(np.array([3, 0, 3]), np.array([4, 9, 4])).rows()
    [(0, 9), (3, 4)]
    """
    pairs = np.sort(a << 32 | b)
    pairs = pairs[np.flatnonzero(np.diff(pairs, prepend=-1))]
    return pl.DataFrame({"a": pairs >> 32, "b": pairs & 0xFFFFFFFF})


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
def _open(index: Any, doc: int, n_looked: int, first_frequent: int, out: Any) -> int:
    """Writes those of a document's first fingerprints that name others to `out`: reads that don't wait for one another."""
    n, first = 0, index.held_begins[doc]
    for k in range(first, first + n_looked):
        out[n] = index.held[k]
        n += (index.holders[index.held[k]] < doc) | (index.held[k] >= first_frequent)
    return n


@njit(cache=True)
def _met(index: Any, hubs: Any, frequent: Any, doc: int, opened: Any, out: Any) -> int:
    """Writes whom a document looks at for each of its opened fingerprints: those before it, or the hubs of a frequent one."""
    holders, first_frequent, n = index.holders, frequent[0], 0
    for begin in opened:
        if begin >= first_frequent:
            for other in hubs[np.searchsorted(frequent, begin)]:
                out[n] = other
                n += (other >= 0) & (other != doc)
            continue
        k = begin
        while holders[k] < doc:
            out[n] = holders[k]
            n, k = n + 1, k + 1
    return n


@njit(cache=True)
def _often(met: Any, n_met: Any, none: int, n_hits: int) -> int:
    """Keeps, in place, each document that is met so often; counts start at `none`, higher than those left by earlier documents."""
    n = 0
    for other in met:
        n_before = max(n_met[other] - none, 0)
        n_met[other] = none + min(n_before + 1, n_hits)
        met[n] = other
        n += n_before + 1 == n_hits
    return n


@njit(cache=True)
def _alike(index: Any, doc: int, others: Any, sizes: Any, permille: int) -> int:
    """Keeps, in place, the documents that share enough fingerprints with one."""
    held, begins, m = index.held, index.held_begins, 0
    for other in others:
        i, j, n = begins[doc], begins[other], 0
        while i < begins[doc + 1] and j < begins[other + 1]:
            x, y = held[i], held[j]
            n += x == y
            i += x <= y
            j += y <= x
        others[m] = other
        m += n >= n_needed(min(sizes[doc], sizes[other]), permille)
    return m


@njit(cache=True)
def _paired(index: Any, sizes: Any, frequent: Any, hubs: Any, bounds: Any) -> Any:
    most_held = np.diff(index.held_begins).max() if len(sizes) else 0
    opened, met = np.empty(most_held, np.int64), np.empty(most_held * max(bounds.max_frequency, bounds.n_hubs) + 1, np.int32)
    n_met, out, n = np.zeros(len(sizes), np.int32), np.empty((1024, 2), np.int32), 0
    for doc in range(len(sizes)):
        needed = n_needed(sizes[doc], bounds.min_estimate_permille)
        n_hits, n_held = min(needed, 2), index.held_begins[doc + 1] - index.held_begins[doc]
        if n_held < needed:
            continue
        n_open = _open(index, doc, n_held - needed + n_hits, frequent[0], opened)
        m = _met(index, hubs, frequent, doc, opened[:n_open], met)
        m = _often(met[:m], n_met, 3 * doc, n_hits)
        m = _alike(index, doc, met[:m], sizes, bounds.min_estimate_permille)
        while n + m > len(out):
            out = np.concatenate((out, np.empty_like(out)))
        out[n : n + m, 0], out[n : n + m, 1] = doc, met[:m]
        n += m
    return out[:n, 0].astype(np.int64), out[:n, 1].astype(np.int64)

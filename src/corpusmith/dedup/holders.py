"""Who holds which fingerprint, both ways, laid out so that what is read together stands together."""

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


def indexed(postings: pl.DataFrame, doc_keys: Hashes, max_frequency: int) -> tuple[Index, int]:
    """The index of fingerprints that documents share, and how many of them are not frequent.

    Large arrays are numpy's own: it asks for huge pages, where reads here and there cost half.

    Parameters
    ----------
    postings
        key, holders (list of doc_key): fingerprints of more than one document; distinct.
    doc_keys
        Of documents by rank.
    """
    lists = postings["holders"]
    counts = lists.list.len().to_numpy()
    n = int(counts.sum())
    order, begins, n_rare = _by_rarity(counts, postings["key"], max_frequency)
    places, known = np.empty(len(order), np.int64), np.zeros((n_slots(len(doc_keys)), 2), np.uint64)
    places[order] = begins[:-1]
    _enter(doc_keys, known)
    ranks, held = np.empty(n, np.int32), np.empty(n, np.uint32)
    for some in lists.get_chunks():
        array = some.to_arrow()
        offsets, holders = array.offsets.to_numpy(), array.values.to_numpy()
        _rank(holders, offsets, places[: len(some)], known, ranks)
        places = places[len(some) :]
    _sort(ranks, begins[: n_rare + 1])
    return Index(ranks, begins, held, _by_document(ranks, begins, len(doc_keys), held)), n_rare


def _by_rarity(counts: Ranks, keys: pl.Series, max_frequency: int) -> tuple[Offsets, Offsets, int]:
    """Rows of fingerprints, those of the fewest documents first; where each one's documents begin then; how many are not frequent.

    Ties stand as they came, frequent ones by key: the order of those that are not decides nothing.
    """
    capped = np.minimum(counts, max_frequency + 1).astype(np.min_scalar_type(max_frequency + 1))
    order, n_rare = np.argsort(capped, kind="stable"), int((counts <= max_frequency).sum())
    frequent, begins = order[n_rare:], np.zeros(len(order) + 1, np.int64)
    order[n_rare:] = frequent[np.lexsort((keys.gather(frequent).to_numpy(), counts[frequent]))]
    np.cumsum(counts[order], out=begins[1:])
    return order, begins, n_rare


@njit(cache=True)
def _enter(doc_keys: Any, known: Any) -> None:
    """Puts documents into a table of free slots, 0: key and rank + 1 side by side, so that one read finds both."""
    mask = np.uint64(len(known) - 1)
    for rank in range(len(doc_keys)):
        slot = doc_keys[rank] & mask
        while known[slot, 1]:
            slot = (slot + np.uint64(1)) & mask
        known[slot, 0], known[slot, 1] = doc_keys[rank], rank + 1


@njit(cache=True)
def _rank(holders: Any, offsets: Any, places: Any, known: Any, out: Any) -> None:
    """Writes the ranks of each fingerprint's documents, as they stand in their list, from its place on."""
    mask = np.uint64(len(known) - 1)
    for number in range(len(places)):
        to = places[number] - offsets[number]
        for k in range(offsets[number], offsets[number + 1]):
            slot = holders[k] & mask
            while known[slot, 0] != holders[k] or not known[slot, 1]:
                slot = (slot + np.uint64(1)) & mask
            out[to + k] = np.int32(known[slot, 1]) - 1


@njit(cache=True)
def _sort(ranks: Any, begins: Any) -> None:
    """Sorts each list of ranks, in place."""
    for number in range(len(begins) - 1):
        first, end = begins[number], begins[number + 1]
        for gap in _GAPS:
            for k in range(first + gap, end):
                rank, place = ranks[k], k
                while place - gap >= first and ranks[place - gap] > rank:
                    ranks[place] = ranks[place - gap]
                    place -= gap
                ranks[place] = rank


@njit(cache=True)
def _by_document(holders: Any, begins: Any, n_documents: int, out: Any) -> Any:
    """Writes the fingerprints of each document, the rarest first; where each document's begin."""
    counts = np.zeros(n_documents + 1, np.int64)
    for doc in holders:
        counts[doc + 1] += 1
    out_begins = np.cumsum(counts)
    ends = out_begins[:-1].copy()
    for number in range(len(begins) - 1):
        for k in range(begins[number], begins[number + 1]):
            out[ends[holders[k]]] = begins[number]
            ends[holders[k]] += 1
    return out_begins

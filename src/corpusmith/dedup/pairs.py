"""Pairs of documents: from candidates to verified figures. Documents are numbers in document order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import polars as pl
from numba import njit

from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import Offsets, Words

_BATCH_WORDS = 16_000_000  # of documents whose sets are in memory at once; figures do not depend on it


def equal(documents: pl.DataFrame) -> pl.DataFrame:
    """Pairs of documents of equal text: each with the longest of them, which all of them meet, so that they stay together.

    Parameters
    ----------
    documents
        text_hash (null: empty), n_chars, doc_key in document order.

    Returns
    -------
    pl.DataFrame
        a < b (Int64): places of documents.
    """
    hashes = documents["text_hash"]
    places = np.flatnonzero((hashes.is_duplicated() & hashes.is_not_null()).to_numpy())
    of, lengths, keys = (documents[name].gather(places).to_numpy() for name in ("text_hash", "n_chars", "doc_key"))
    order = np.lexsort((keys, -lengths, of))
    places, is_hub = places[order], np.diff(of[order], prepend=~of[order[:1]]) != 0
    hubs = places[is_hub][np.cumsum(is_hub) - 1]
    return pl.DataFrame({"a": np.minimum(places, hubs)[~is_hub], "b": np.maximum(places, hubs)[~is_hub]})


def verified(pairs: pl.DataFrame, words: Words, offsets: Offsets, shingle_words: int, shingle_chars: int) -> pl.DataFrame:
    """The pairs (a, b; sorted) with exact n_shared, jaccard_permille, containment_a_permille and containment_b_permille.

    Only documents of a pair are cut into shingles, some at a time, and the longer of a pair is the one whose shingles go into
    a table: others look in the same. Two documents without words share nothing and count as equal.
    """
    a, b, n_words = pairs["a"].to_numpy(), pairs["b"].to_numpy(), np.diff(offsets)
    is_a, counts = n_words[a] >= n_words[b], np.empty((3, len(pairs)), np.int64)
    longer, shorter = np.where(is_a, a, b), np.where(is_a, b, a)
    order, room = _by_hub(longer, shorter, len(n_words)), np.empty(_BATCH_WORDS, np.uint64)
    for some, documents, of_longer, of_shorter in _batches(order, longer[order], shorter[order], n_words):
        sets, begins = shingle_sets(words, offsets, documents, shingle_words, shingle_chars, room)
        sizes = np.diff(begins)
        counts[:, some] = n_shared(sets, begins, of_longer, of_shorter), sizes[of_longer], sizes[of_shorter]
    shared, size_a, size_b = counts[0], np.where(is_a, counts[1], counts[2]), np.where(is_a, counts[2], counts[1])
    return pairs.with_columns(
        pl.Series("n_shared", shared),
        _permille("jaccard_permille", shared, size_a + size_b - shared),
        _permille("containment_a_permille", shared, size_a),
        _permille("containment_b_permille", shared, size_b),
    )


def _by_hub(longer: Offsets, shorter: Offsets, n_documents: int) -> Offsets:
    """An order of pairs, so that most documents are cut once: by the document of most pairs that the longer one meets, or is."""
    n_pairs = np.bincount(longer, minlength=n_documents) + np.bincount(shorter, minlength=n_documents)
    rank = n_pairs * n_documents + np.arange(n_documents)
    hub = rank.copy()
    np.maximum.at(hub, longer, rank[shorter])
    np.maximum.at(hub, shorter, rank[longer])
    return np.lexsort((longer, hub[longer]))


def _batches(order: Offsets, longer: Offsets, shorter: Offsets, n_words: Offsets) -> Iterator[tuple[Offsets, ...]]:
    """Rows of pairs, some at a time, with their documents, ascending, and which of these the longer and the shorter one is."""
    is_met, numbers = np.zeros(len(n_words), np.bool_), np.empty(len(n_words), np.int64)
    met, first = np.empty(len(n_words) + 1, np.int64), 0
    while first < len(order):
        last, n = _met(longer, shorter, n_words, first, _BATCH_WORDS, is_met, met)
        documents = np.sort(met[:n])
        numbers[documents] = np.arange(n)
        yield order[first:last], documents, numbers[longer[first:last]], numbers[shorter[first:last]]
        first = last


@njit(cache=True)
def _met(longer: Any, shorter: Any, n_words: Any, first: int, most: int, is_met: Any, out: Any) -> tuple[int, int]:
    """Writes the documents of pairs from `first` on, while they have no more words than `most`; where that ends, and how many."""
    row, n, size = first, 0, 0
    while row < len(longer):
        pair = (longer[row], shorter[row])
        for doc in pair:
            size += 0 if is_met[doc] else n_words[doc]
        if row > first and size > most:
            break
        for doc in pair:
            out[n] = doc
            n += not is_met[doc]
            is_met[doc] = True
        row += 1
    for doc in out[:n]:
        is_met[doc] = False
    return row, n


def _permille(name: str, part: Offsets, whole: Offsets) -> pl.Series:
    values = np.where(whole > 0, 1000 * part // np.maximum(whole, 1), 1000)
    return pl.Series(name, values, pl.Int16)

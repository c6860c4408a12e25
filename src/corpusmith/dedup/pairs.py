"""Pairs of documents: from candidates to verified figures. Documents are numbers in document order."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import polars as pl

from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import Offsets, Words

_BATCH_WORDS = 20_000_000  # of pairs whose sets are in memory at once; figures do not depend on it


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

    Only documents of a pair are cut into shingles, some pairs at a time. Two documents without words share nothing and count
    as equal.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    order, counts, n_words = _by_story(a, b, len(offsets) - 1), np.empty((3, len(pairs)), np.int64), np.diff(offsets)
    room = np.empty(_BATCH_WORDS, np.uint64)
    for some in _batches(order, n_words[a] + n_words[b]):
        involved = np.union1d(a[some], b[some])
        sets, begins = shingle_sets(words, offsets, involved, shingle_words, shingle_chars, room)
        of_a, of_b, sizes = np.searchsorted(involved, a[some]), np.searchsorted(involved, b[some]), np.diff(begins)
        counts[:, some] = n_shared(sets, begins, of_a, of_b), sizes[of_a], sizes[of_b]
    shared, size_a, size_b = counts
    return pairs.with_columns(
        pl.Series("n_shared", shared),
        _permille("jaccard_permille", shared, size_a + size_b - shared),
        _permille("containment_a_permille", shared, size_a),
        _permille("containment_b_permille", shared, size_b),
    )


def _batches(order: Offsets, n_words: Offsets) -> Iterator[Offsets]:
    """Pairs in order, some at a time: as many as have the words of a batch, at least one."""
    ends, first = np.cumsum(n_words[order]), 0
    while first < len(order):
        last = int(np.searchsorted(ends, ends[first] + _BATCH_WORDS))
        yield order[first:last]
        first = last


def _by_story(a: Offsets, b: Offsets, n_documents: int) -> Offsets:
    """An order of pairs that keeps those of a story together, so that most documents are cut once: by the first document two steps away."""
    first = np.arange(n_documents)
    for _ in range(2):
        step = first.copy()
        np.minimum.at(step, a, first[b])
        np.minimum.at(step, b, first[a])
        first = step
    return np.argsort(np.minimum(first[a], first[b]), kind="stable")


def _permille(name: str, part: Offsets, whole: Offsets) -> pl.Series:
    values = np.where(whole > 0, 1000 * part // np.maximum(whole, 1), 1000)
    return pl.Series(name, values, pl.Int16)

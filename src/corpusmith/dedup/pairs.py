"""Pairs of documents: from candidates to verified figures and templates. Documents are numbers in document order."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from corpusmith.dedup.alignment import Limits, differences
from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.spans import Margins, spans
from corpusmith.dedup.templates import Thresholds, is_template
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import Offsets, Words


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
    held = documents.select("text_hash", "n_chars", "doc_key", place=pl.int_range(pl.len(), dtype=pl.Int64)).drop_nulls("text_hash")
    held = held.filter(pl.col("text_hash").is_duplicated())
    longest = held.sort("n_chars", "doc_key", descending=[True, False]).unique("text_hash", keep="first", maintain_order=True)
    both = held.join(longest.select("text_hash", hub="place"), on="text_hash", how="inner").filter(pl.col("place") != pl.col("hub"))
    return both.select(a=pl.min_horizontal("place", "hub"), b=pl.max_horizontal("place", "hub"))


def verified(pairs: pl.DataFrame, words: Words, offsets: Offsets, shingle_words: int, shingle_chars: int) -> pl.DataFrame:
    """The pairs with exact n_shared, jaccard_permille, containment_a_permille and containment_b_permille.

    Only documents of a pair are cut into shingles. Two documents without words share nothing and count as equal.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    involved = np.union1d(a, b)
    sets, begins = shingle_sets(words, offsets, involved, shingle_words, shingle_chars)
    a, b, sizes = np.searchsorted(involved, a), np.searchsorted(involved, b), np.diff(begins)
    shared = n_shared(sets, begins, a, b)
    return pairs.with_columns(
        pl.Series("n_shared", shared),
        _permille("jaccard_permille", shared, sizes[a] + sizes[b] - shared),
        _permille("containment_a_permille", shared, sizes[a]),
        _permille("containment_b_permille", shared, sizes[b]),
    )


def templates(
    pairs: pl.DataFrame, words: Words, offsets: Offsets, *, margins: Margins, alignment: Limits, limits: Thresholds, min_witnesses: int
) -> npt.NDArray[np.bool_]:
    """Whether each pair (a, b, is_identical) fills one frame twice.

    Two fillings may agree in most slots by chance. Such a pair, if it differs in slots more than in edits, is known by its
    witnesses: other documents that both fill the same frame with.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    rows = np.flatnonzero(~pairs["is_identical"].to_numpy())
    found = differences(words, spans(words, offsets, a[rows], b[rows], margins), alignment)
    is_sure = np.zeros(len(a), np.bool_)
    is_sure[rows] = is_template(found, limits)
    is_open = np.zeros(len(a), np.bool_)
    is_open[rows] = found.n_slots > found.n_edits
    partners, begins = _neighbours(a[is_sure], b[is_sure], len(offsets) - 1)
    is_open &= ~is_sure
    is_witnessed = n_shared(partners, begins, a[is_open], b[is_open]) >= min_witnesses
    is_sure[np.flatnonzero(is_open)[is_witnessed]] = True
    return is_sure


def _permille(name: str, part: Offsets, whole: Offsets) -> pl.Series:
    values = np.where(whole > 0, 1000 * part // np.maximum(whole, 1), 1000)
    return pl.Series(name, values, pl.Int16)


def _neighbours(a: Offsets, b: Offsets, n: int) -> tuple[npt.NDArray[np.uint64], Offsets]:
    """Partners of each document, flat, and where each document's begin."""
    ends, partners = np.concatenate([a, b]), np.concatenate([b, a])
    order = np.lexsort((partners, ends))
    return partners[order].astype(np.uint64), np.searchsorted(ends[order], np.arange(n + 1)).astype(np.int64)

"""Pairs of documents: from candidates to verified figures and templates. Documents are numbers in document order."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from corpusmith.dedup.alignment import Limits, differences
from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.templates import Thresholds, is_template
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.words import Offsets, Words


def pruned(candidates: pl.DataFrame, documents: pl.DataFrame, min_estimate_permille: int) -> pl.DataFrame:
    """Candidates worth verifying, by estimated containment; equal texts are always paired with the longest of them.

    Parameters
    ----------
    candidates
        key_a, key_b, n_shared; a pair may stand in several rows, which add up.
    documents
        doc_key, n_sampled, n_chars, text_hash (null: empty) in document order.
    min_estimate_permille
        Least shared share of the smaller of both samples.

    Returns
    -------
    pl.DataFrame
        a < b (Int64), distinct, sorted.

    Raises
    ------
    ValueError
        If two documents share a doc_key.
    """
    if documents["doc_key"].is_duplicated().any():
        raise ValueError("two documents share the first 64 bits of their hash")
    places = documents.select("doc_key", "n_sampled", place=pl.int_range(pl.len(), dtype=pl.Int64))
    counted = candidates.group_by("key_a", "key_b").agg(pl.col("n_shared").cast(pl.Int64).sum())
    for side in ("a", "b"):
        named = places.rename({"doc_key": f"key_{side}", "place": f"place_{side}", "n_sampled": f"n_sampled_{side}"})
        counted = counted.join(named, on=f"key_{side}", how="inner")
    likely = counted.filter(1000 * pl.col("n_shared") >= min_estimate_permille * pl.min_horizontal("n_sampled_a", "n_sampled_b"))
    near = likely.select(a=pl.min_horizontal("place_a", "place_b"), b=pl.max_horizontal("place_a", "place_b"))
    return pl.concat([near, _equal(documents)]).unique().sort("a", "b")


def _equal(documents: pl.DataFrame) -> pl.DataFrame:
    held = documents.select("text_hash", "n_chars", "doc_key", place=pl.int_range(pl.len(), dtype=pl.Int64)).drop_nulls("text_hash")
    # their likely hub, so that all of them meet it
    longest = held.sort("n_chars", "doc_key", descending=[True, False]).unique("text_hash", keep="first", maintain_order=True)
    both = held.join(longest.select("text_hash", hub="place"), on="text_hash", how="inner").filter(pl.col("place") != pl.col("hub"))
    return both.select(a=pl.min_horizontal("place", "hub"), b=pl.max_horizontal("place", "hub"))


def verified(pairs: pl.DataFrame, words: Words, offsets: Offsets, shingle_words: int, shingle_chars: int) -> pl.DataFrame:
    """The pairs with exact n_shared, jaccard_permille, containment_a_permille and containment_b_permille.

    Only documents of a pair are cut into shingles. Two documents without words share nothing and count as equal.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    involved = np.union1d(a, b)
    sets, begins = shingle_sets(*_taken(words, offsets, involved), shingle_words, shingle_chars)
    a, b, sizes = np.searchsorted(involved, a), np.searchsorted(involved, b), np.diff(begins)
    shared = n_shared(sets, begins, a, b)
    return pairs.with_columns(
        pl.Series("n_shared", shared),
        _permille("jaccard_permille", shared, sizes[a] + sizes[b] - shared),
        _permille("containment_a_permille", shared, sizes[a]),
        _permille("containment_b_permille", shared, sizes[b]),
    )


def templates(
    pairs: pl.DataFrame, words: Words, offsets: Offsets, *, alignment: Limits, limits: Thresholds, min_witnesses: int
) -> npt.NDArray[np.bool_]:
    """Whether each pair (a, b, is_identical) fills one frame twice.

    Two fillings may agree in most slots by chance. Such a pair, if it differs in slots more than in edits, is known by its
    witnesses: other documents that both fill the same frame with.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    rows = np.flatnonzero(~pairs["is_identical"].to_numpy())
    found = differences(words, offsets, a[rows], b[rows], alignment)
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


def _taken(words: Words, offsets: Offsets, documents: Offsets) -> tuple[Words, Offsets]:
    sizes = offsets[documents + 1] - offsets[documents]
    begins = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    return words[np.arange(begins[-1]) + np.repeat(offsets[documents] - begins[:-1], sizes)], begins


def _neighbours(a: Offsets, b: Offsets, n: int) -> tuple[npt.NDArray[np.uint64], Offsets]:
    """Partners of each document, sorted, flat, and where each document's begin."""
    ends, partners = np.concatenate([a, b]), np.concatenate([b, a])
    order = np.lexsort((partners, ends))
    return partners[order].astype(np.uint64), np.searchsorted(ends[order], np.arange(n + 1)).astype(np.int64)

"""Pairs of documents: from candidates to verified figures and templates. Documents are numbers in document order."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from corpusmith.dedup.alignment import Limits, differences
from corpusmith.dedup.company import n_company
from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.spans import Margins, spans
from corpusmith.dedup.templates import Thresholds, is_template
from corpusmith.dedup.verification import n_shared
from corpusmith.dedup.witnesses import is_as_alike, n_witnesses
from corpusmith.dedup.words import Offsets, Words

_BATCH = 50_000  # pairs whose sets are in memory at once; figures do not depend on it


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
    """The pairs (a, b; sorted) with exact n_shared, jaccard_permille, containment_a_permille and containment_b_permille.

    Only documents of a pair are cut into shingles, some pairs at a time. Two documents without words share nothing and count
    as equal.
    """
    a, b = pairs["a"].to_numpy(), pairs["b"].to_numpy()
    order, counts = _by_story(a, b, len(offsets) - 1), np.empty((3, len(pairs)), np.int64)
    for start in range(0, len(pairs), _BATCH):
        some = order[start : start + _BATCH]
        involved = np.union1d(a[some], b[some])
        sets, begins = shingle_sets(words, offsets, involved, shingle_words, shingle_chars)
        of_a, of_b, sizes = np.searchsorted(involved, a[some]), np.searchsorted(involved, b[some]), np.diff(begins)
        counts[:, some] = n_shared(sets, begins, of_a, of_b), sizes[of_a], sizes[of_b]
    shared, size_a, size_b = counts
    return pairs.with_columns(
        pl.Series("n_shared", shared),
        _permille("jaccard_permille", shared, size_a + size_b - shared),
        _permille("containment_a_permille", shared, size_a),
        _permille("containment_b_permille", shared, size_b),
    )


def _by_story(a: Offsets, b: Offsets, n_documents: int) -> Offsets:
    """An order of pairs that keeps those of a story together, so that most documents are cut once: by the first document two steps away."""
    first = np.arange(n_documents)
    for _ in range(2):
        step = first.copy()
        np.minimum.at(step, a, first[b])
        np.minimum.at(step, b, first[a])
        first = step
    return np.argsort(np.minimum(first[a], first[b]), kind="stable")


def templates(
    pairs: pl.DataFrame, words: Words, offsets: Offsets, *, margins: Margins, alignment: Limits, limits: Thresholds
) -> npt.NDArray[np.bool_]:
    """Whether each pair (a, b, its figures, is_identical) fills one frame twice: by what differs, by witnesses, or by company."""
    rows = np.flatnonzero((~pairs["is_identical"] & (pairs["jaccard_permille"] < 1000)).to_numpy())
    a, b, likeness = (pairs[name].cast(pl.Int64).to_numpy()[rows] for name in ("a", "b", "jaccard_permille"))
    found = differences(words, spans(words, offsets, a, b, margins), alignment)
    contained = pairs.select(pl.max_horizontal("containment_a_permille", "containment_b_permille")).to_series().to_numpy()[rows]
    n_common = pairs["n_shared"].to_numpy()[rows]
    is_sure, n_places = is_template(found, n_common, contained, limits), found.n_slots + found.n_edits - found.n_cuts
    is_open = n_places >= found.n_cuts
    is_mutual = contained <= limits.contained_permille
    n = n_witnesses(a, b, likeness, n_places, is_sure, is_open, is_mutual, limits.witness_places_permille)
    is_known = is_sure | (is_as_alike(a, b, likeness, is_sure, limits.min_witnesses) & (n_places > 0)) | (n >= limits.min_witnesses)
    for most_contained, enough in ((limits.apart_permille, limits.min_company), (limits.contained_permille, limits.min_crowd)):
        apart = np.flatnonzero(contained <= most_contained)
        texts = words, offsets, margins
        is_known[apart] |= _in_company(a[apart], b[apart], ~is_known[apart], texts, limits.core_permille, enough)
    out = np.zeros(len(pairs), np.bool_)
    out[rows] = is_known
    return out


def _in_company(
    a: Offsets, b: Offsets, is_asked: npt.NDArray[np.bool_], texts: tuple[Words, Offsets, Margins], core_permille: int, enough: int
) -> npt.NDArray[np.bool_]:
    """Whether enough others hold what a pair shares; only documents that have so many partners are cut into shingles."""
    words, offsets, margins = texts
    partners = np.bincount(np.concatenate([a, b]), minlength=len(offsets))
    is_asked = is_asked & (np.minimum(partners[a], partners[b]) > enough)
    asked = np.union1d(a[is_asked], b[is_asked])
    near = np.flatnonzero(np.isin(a, asked) | np.isin(b, asked))
    involved = np.union1d(a[near], b[near])
    sets, begins = shingle_sets(words, offsets, involved, margins.shingle_words, margins.shingle_chars)
    of_a, of_b = np.searchsorted(involved, a[near]), np.searchsorted(involved, b[near])
    out = np.zeros(len(a), np.bool_)
    n = n_company(sets, begins, of_a, of_b, is_asked[near], core_permille, enough)
    out[near] = is_asked[near] & (n >= enough)
    return out


def _permille(name: str, part: Offsets, whole: Offsets) -> pl.Series:
    values = np.where(whole > 0, 1000 * part // np.maximum(whole, 1), 1000)
    return pl.Series(name, values, pl.Int16)

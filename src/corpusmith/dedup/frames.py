"""Which pairs of documents fill one frame twice: by what differs between both, by witnesses, or by company."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from corpusmith.dedup.alignment import Limits, differences
from corpusmith.dedup.company import n_company
from corpusmith.dedup.shingles import shingle_sets
from corpusmith.dedup.spans import Margins, spans
from corpusmith.dedup.templates import Thresholds, is_template
from corpusmith.dedup.witnesses import is_as_alike, n_witnesses
from corpusmith.dedup.words import Offsets, Words

Flags = npt.NDArray[np.bool_]


class _Texts(NamedTuple):
    words: Words
    offsets: Offsets
    margins: Margins


class _Pairs(NamedTuple):
    """Columns of pairs; arrays of equal length."""

    a: npt.NDArray[Any]
    b: npt.NDArray[Any]
    likeness: npt.NDArray[Any]
    n_shared: npt.NDArray[Any]
    contained: npt.NDArray[Any]
    is_close: npt.NDArray[Any]

    def at(self, rows: Offsets) -> _Pairs:
        """Some of the pairs, in that order."""
        return _Pairs(*(column[rows] for column in self))


class _Evidence(NamedTuple):
    """What an alignment says of pairs: that they fill a frame; in how many places other words stand; that this number means something."""

    is_sure: Flags
    n_places: Offsets
    is_open: Flags


def templates(
    pairs: pl.DataFrame, words: Words, offsets: Offsets, *, margins: Margins, alignment: Limits, limits: Thresholds
) -> Flags:  # fmt: skip
    """Whether each pair that is close fills one frame twice; False for the others, which are only evidence.

    A pair that is not close is aligned only where it touches a close one that is open after its own alignment.

    Parameters
    ----------
    pairs
        a, b, their figures, is_identical, is_close; distinct, fastest where equal `a` stand together.
    words, offsets
        Of all documents.
    margins, alignment, limits
        See `spans`, `alignment` and `templates`.
    """
    rows, texts = np.flatnonzero((~pairs["is_identical"] & (pairs["jaccard_permille"] < 1000)).to_numpy()), _Texts(words, offsets, margins)
    unequal = _columns(pairs).at(rows)
    close = np.flatnonzero(unequal.is_close)
    of_close = _aligned(unequal.at(close), texts, alignment, limits)
    near = _touching(unequal, close[~of_close.is_sure])
    of_near = _aligned(unequal.at(near), texts, alignment, limits)
    evidence = _Evidence(*(np.concatenate(both) for both in zip(of_close, of_near, strict=True)))
    out = np.zeros(len(pairs), np.bool_)
    out[rows[close]] = _witnessed(unequal.at(np.concatenate([close, near])), evidence, limits)[: len(close)]
    for most_contained, enough in ((limits.apart_permille, limits.min_company), (limits.contained_permille, limits.min_crowd)):
        apart = np.flatnonzero(unequal.contained <= most_contained)
        is_asked = unequal.is_close[apart] & ~out[rows[apart]]
        out[rows[apart]] |= _in_company(unequal.a[apart], unequal.b[apart], is_asked, texts, limits.core_permille, enough)
    return out


def _columns(pairs: pl.DataFrame) -> _Pairs:
    contained = pairs.select(pl.max_horizontal("containment_a_permille", "containment_b_permille")).to_series()
    whole = (pairs["a"], pairs["b"], pairs["jaccard_permille"].cast(pl.Int64), pairs["n_shared"], contained, pairs["is_close"])
    return _Pairs(*(column.to_numpy() for column in whole))


def _aligned(pairs: _Pairs, texts: _Texts, alignment: Limits, limits: Thresholds) -> _Evidence:
    found = differences(texts.words, spans(texts.words, texts.offsets, pairs.a, pairs.b, texts.margins), alignment)
    n_places = found.n_slots + found.n_edits - found.n_cuts
    return _Evidence(is_template(found, pairs.n_shared, pairs.contained, limits), n_places, n_places >= found.n_cuts)


def _touching(pairs: _Pairs, opened: Offsets) -> Offsets:
    """The pairs that are not close and of which a document stands in one of the opened ones."""
    is_touched = np.zeros(int(max(pairs.a.max(initial=-1), pairs.b.max(initial=-1))) + 1, np.bool_)
    is_touched[pairs.a[opened]] = is_touched[pairs.b[opened]] = True
    return np.flatnonzero(~pairs.is_close & (is_touched[pairs.a] | is_touched[pairs.b]))


def _witnessed(pairs: _Pairs, evidence: _Evidence, limits: Thresholds) -> Any:
    """Pairs that are sure, or have witnesses enough."""
    is_sure, n_places, is_open = evidence
    a, b, likeness, is_mutual = pairs.a, pairs.b, pairs.likeness, pairs.contained <= limits.contained_permille
    n = n_witnesses(a, b, likeness, n_places, is_sure, is_open, is_mutual, limits.witness_places_permille)
    is_lost = is_as_alike(a, b, likeness, is_sure, limits.min_witnesses) & (n_places > 0)
    return is_sure | is_lost | (n >= limits.min_witnesses)


def _in_company(a: Offsets, b: Offsets, is_asked: Flags, texts: _Texts, core_permille: int, enough: int) -> Flags:
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

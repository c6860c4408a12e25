"""Pairs of documents that share enough fingerprints, against counting all."""

from __future__ import annotations

import random
from itertools import combinations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.dedup.candidates import Bounds, candidates, n_needed
from corpusmith.dedup.postings import postings

HOLDERS = st.sets(st.tuples(st.integers(0, 12), st.integers(0, 9)), max_size=60)


def samples(holders: list[tuple[int, int]]) -> pl.DataFrame:
    """Fingerprint k of document d; keys lie apart as hashes do, and are never 0."""
    keys, documents = [k + 1 << 40 for k, _ in holders], [d << 50 for _, d in holders]
    return pl.DataFrame({"key": keys, "doc_key": documents}, schema={"key": pl.UInt64, "doc_key": pl.UInt64})


def paired(holders: list[tuple[int, int]], bounds: Bounds, places: list[int] | None = None, n_partitions: int = 1) -> set[frozenset[int]]:
    """Document d has d characters and stands at its place."""
    order = places or list(range(10))
    documents = pl.DataFrame(
        {"doc_key": [d << 50 for d in order], "n_prints": [sum(e == d for _, e in holders) for d in order], "n_chars": order},
        schema={"doc_key": pl.UInt64, "n_prints": pl.Int32, "n_chars": pl.Int64},
    )
    found = pl.concat([postings(samples([row for row in holders if row[0] % n_partitions == n])) for n in range(n_partitions)])
    pairs = candidates(found, documents, bounds)
    assert pairs.equals(pairs.unique().sort("a", "b"))
    assert (pairs["a"] < pairs["b"]).all()
    return {frozenset((order[a], order[b])) for a, b in pairs.iter_rows()}


@settings(deadline=None, max_examples=200)
@given(HOLDERS, st.randoms(use_true_random=False), st.sampled_from([1, 250, 400, 700, 1000]), st.integers(1, 3))
def test_every_pair_that_shares_enough_is_found_in_any_order(
    holders: set[tuple[int, int]], r: random.Random, permille: int, n_partitions: int
) -> None:
    held = {d: {k for k, e in holders if e == d} for d in range(10)}
    expected = {
        frozenset((a, b)) for a, b in combinations(held, 2) if len(held[a] & held[b]) >= n_needed(min(len(held[a]), len(held[b])), permille)
    }
    rows, places = r.sample(sorted(holders), len(holders)), r.sample(range(10), 10)
    assert paired(rows, Bounds(permille, 100, 2), places, n_partitions) == expected


@pytest.mark.parametrize("places", [None, [3, 1, 5, 0, 2, 4]])
def test_a_frequent_fingerprint_pairs_each_with_the_longest_few(places: list[int] | None) -> None:
    found = paired([(1, d) for d in range(6)], Bounds(1, 5, 2), places)
    assert found == {frozenset((a, b)) for a, b in [(4, 5), (3, 4), (3, 5), (2, 4), (2, 5), (1, 4), (1, 5), (0, 4), (0, 5)]}


def test_no_samples_no_pairs() -> None:
    assert paired([], Bounds(250, 5, 2)) == set()


def test_fingerprints_of_one_document_are_in_no_index() -> None:
    found = postings(samples([(1, 0), (2, 0), (2, 1), (3, 1)]))
    assert found.rows() == [(3 << 40, [0, 1 << 50])]


def test_two_documents_of_one_key_are_refused() -> None:
    documents = pl.DataFrame({"doc_key": [7, 7], "n_prints": [1, 1], "n_chars": [5, 5]}, schema_overrides={"doc_key": pl.UInt64})
    with pytest.raises(ValueError, match="share the first 64 bits"):
        candidates(postings(samples([])), documents, Bounds(250, 5, 2))

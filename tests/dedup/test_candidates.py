"""Pairs of documents that share sampled shingles."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.dedup.candidates import candidates

HOLDERS = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 9)), max_size=40)


def samples(holders: list[tuple[int, int]]) -> pl.DataFrame:
    """Document d has d characters."""
    keys, documents = [k for k, _ in holders], [d for _, d in holders]
    return pl.DataFrame(
        {"key": keys, "doc_key": documents, "n_chars": documents}, schema={"key": pl.UInt64, "doc_key": pl.UInt64, "n_chars": pl.Int64}
    )


@settings(deadline=None)
@given(HOLDERS, st.randoms())
def test_counts_what_every_pair_shares(holders: set[tuple[int, int]], random: object) -> None:
    rows = list(holders)
    random.shuffle(rows)  # type: ignore[attr-defined]
    expected: Counter[tuple[int, int]] = Counter()
    for key in {k for k, _ in holders}:
        expected.update(combinations(sorted(d for k, d in holders if k == key), 2))
    found = candidates(samples(rows), 100, 2)
    assert {(a, b): n for a, b, n in found.rows()} == expected
    assert found.equals(found.sort("key_a", "key_b"))


def test_a_frequent_shingle_pairs_each_with_the_longest_few() -> None:
    found = candidates(samples([(1, d) for d in range(6)]), 5, 2)
    assert set(found.select("key_a", "key_b").rows()) == {(4, 5), (3, 4), (3, 5), (2, 4), (2, 5), (1, 4), (1, 5), (0, 4), (0, 5)}


def test_no_samples_no_pairs() -> None:
    assert candidates(samples([]), 5, 2).is_empty()

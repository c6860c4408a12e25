"""Learned rankers against plain arithmetic."""

from __future__ import annotations

import math

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.ranking import chances, ranker, shares, sums

WEIGHTS = {
    "features": ["a", "b"],
    "questions": [[0, 1], [1, 1]],
    "limits": [[3, 0], [5, 2]],
    "leaves": [[1, 20, 300, 4000], [-5, 7, 11, 13]],
}
SUMS = st.lists(st.integers(-30_000, 30_000), min_size=1, max_size=8)


def _by_hand(a: int, b: int) -> int:
    first = 2 * (a > 3) + (b > 0)
    second = 2 * (b > 5) + (b > 2)
    return WEIGHTS["leaves"][0][first] + WEIGHTS["leaves"][1][second]  # type: ignore[index, operator]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), max_size=9))
def test_sums_are_those_of_the_leaves(rows: list[tuple[int, int]]) -> None:
    frame = pl.DataFrame(rows, schema={"a": pl.Int32, "b": pl.Int32}, orient="row")
    assert sums(frame, ("a", "b"), ranker(WEIGHTS, ("a", "b"))).tolist() == [_by_hand(*row) for row in rows]


def test_weights_of_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="train_rankers"):
        ranker(WEIGHTS, ("a", "c"))


@settings(deadline=None)
@given(SUMS)
def test_shares_are_a_softmax(found: list[int]) -> None:
    got = shares(np.array(found), pl.Series([1] * len(found)))
    top = max(0, *found)
    powers = [math.exp((one - top) / 1000) for one in found]
    total = sum(powers) + math.exp(-top / 1000)
    assert all(abs(share - 1000 * power / total) < 1.1 for share, power in zip(got, powers, strict=True))


@settings(deadline=None)
@given(SUMS)
def test_chances_are_logistic(found: list[int]) -> None:
    for one, chance in zip(found, chances(np.array(found)), strict=True):
        assert abs(chance - 1000 / (1 + math.exp(-one / 1000))) < 1.1

"""Trees, class names, hindsight and cohesion beside their brute-force twins."""

from __future__ import annotations

import re

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import classnames, hindsight
from corpusmith.text.cohesion import NAMES as COHESION
from corpusmith.text.cohesion import cohesion_features
from corpusmith.text.trees import scores, trees

NAMES = ("a", "b", "c")
WEIGHTS = {
    "features": list(NAMES),
    "questions": [[0, 1], [1, 1], [0, 0]],
    "limits": [[3, -1], [5, 0], [7, 3]],
    "leaves": [[-2000, 10, 400, 1500], [1, -300, 50, 700], [0, 90, -90, 1000]],
}
permille = st.integers(0, 1000)


def slow_score(row: list[int]) -> int:
    total = 0
    for questions, limits, leaves in zip(WEIGHTS["questions"], WEIGHTS["limits"], WEIGHTS["leaves"], strict=True):
        bits = "".join(str(int(row[feature] > limit)) for feature, limit in zip(questions, limits, strict=True))  # type: ignore[call-overload]
        total += leaves[int(bits, 2)]  # type: ignore[assignment, operator]
    return round(1000 / (1 + np.exp(-total / 1000)))


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(-10, 10), min_size=3, max_size=3), min_size=1, max_size=40))
def test_scores_are_the_sums_of_the_leaves(rows: list[list[int]]) -> None:
    table = np.array(rows, np.int32)
    found = scores(trees(WEIGHTS, NAMES), table[:, :1], table[:, 1:])
    assert np.abs(found - np.array([slow_score(row) for row in rows])).max() <= 1


def test_scores_of_many_lines_are_those_of_each() -> None:
    table = np.random.default_rng(0).integers(-10, 10, (1300, 3)).astype(np.int32)
    model = trees(WEIGHTS, NAMES)
    assert scores(model, table).tolist() == [int(scores(model, table[i : i + 1])[0]) for i in range(len(table))]


def test_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="train_line_judge"):
        trees(WEIGHTS, ("a", "b", "d"))


@settings(deadline=None)
@given(st.lists(st.sampled_from(["related", "post-body", "sidebar", "xyz", "footer_nav", "subscribe", "h1"]), max_size=6))
def test_class_cues_are_syllables_anywhere_in_the_names(names: list[str]) -> None:
    row = classnames.class_cues(pl.Series([" ".join(names)], dtype=pl.String))[0]
    for n, (cue, syllables) in enumerate(classnames._CUES.items()):
        expected = sum(len(re.findall(f"(?={re.escape(syllable)})", name)) for name in names for syllable in syllables.split())
        # Two syllables that end at one letter count once.
        assert bool(row[n]) == bool(expected), cue
        assert row[n] <= expected


@settings(deadline=None)
@given(st.lists(st.tuples(permille, st.integers(1, 50)), min_size=1, max_size=9))
def test_the_best_f1_is_that_of_the_best_set_of_lines(lines: list[tuple[int, int]]) -> None:
    values, weights = (np.array(column, np.int64) for column in zip(*lines, strict=True))
    found, total = hindsight.best_f1(values, weights), int((values * weights).sum())
    best = 0
    for choice in range(1 << len(lines)):
        chosen = np.array([bool(choice >> i & 1) for i in range(len(lines))])
        hit, asked = int((values * weights)[chosen].sum()), 1000 * int(weights[chosen].sum())
        best = max(best, 2000 * hit // max(1, asked + total))
    assert found == best


@settings(deadline=None)
@given(st.lists(st.tuples(st.lists(st.integers(1, 6), max_size=5), permille, st.booleans()), min_size=1, max_size=8))
def test_words_are_shared_with_other_lines_only(lines: list[tuple[list[int], int, bool]]) -> None:
    words = np.array([2 * word + 1 for line, _, _ in lines for word in line], np.uint32)
    ends = np.cumsum([len(line) for line, _, _ in lines]).astype(np.int64)
    values, in_run = np.array([score for _, score, _ in lines], np.int16), np.array([run for _, _, run in lines])
    found = cohesion_features(words, ends, values, in_run, np.array([0, len(lines)], np.int64))
    for i, (line, _, _) in enumerate(lines):
        others = [other for j, other in enumerate(lines) if j != i]
        shared = [sum(score * other.count(word) for other, score, _ in others) >= 600 for word in line]
        body = [sum(score * other.count(word) * run for other, score, run in others) >= 600 for word in line]
        assert found[i, COHESION.index("shared_with_text_within_0")] == (1000 * sum(shared) // len(line) if line else -1)
        assert found[i, COHESION.index("shared_with_body_within_0")] == (1000 * sum(body) // len(line) if line else -1)
        assert found[i, COHESION.index("n_content_words")] == len(line)

"""Vocabulary, lead, rhythm and signposts beside their brute-force twins."""

from __future__ import annotations

import math

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import features as f
from corpusmith.text.lead import NAMES as LEAD
from corpusmith.text.lead import lead_features
from corpusmith.text.rhythm import NAMES as RHYTHM
from corpusmith.text.rhythm import rhythm_features
from corpusmith.text.signposts import NAMES as SIGNPOSTS
from corpusmith.text.signposts import signpost_features
from corpusmith.text.vocabulary import N_SLOTS, ONE, Vocabulary, slots, vocabulary_features

words = st.lists(st.lists(st.integers(0, 40), max_size=5), min_size=1, max_size=14)
TABLE = Vocabulary(np.random.default_rng(3).integers(-127, 128, N_SLOTS).astype(np.int8), -40)


def spans(lines: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([word for line in lines for word in line], np.uint32), np.cumsum([len(line) for line in lines], dtype=np.int64)


def pages(n: int, cut: int) -> list[tuple[int, int]]:
    return [(0, cut), (cut, n)] if 0 < cut < n else [(0, n)]


def own(text: str) -> np.ndarray:
    return f.line_features(pl.Series(text.split("\n")))[0]


@settings(deadline=None)
@given(words, st.integers(0, 14), st.lists(st.integers(0, 1), min_size=14, max_size=14))
def test_vocabulary(lines: list[list[int]], cut: int, drawn: list[int]) -> None:
    of_pages, blanks = pages(len(lines), cut), np.array(drawn[: len(lines)], np.int32)
    starts = np.array([start for start, _ in of_pages] + [len(lines)], np.int64)
    rows = vocabulary_features(*spans(lines), TABLE, blanks, starts)
    found, ends = slots(*spans(lines))
    counts = [2 * len(line) + 1 if line else 0 for line in lines]
    assert np.diff(ends, prepend=0).tolist() == counts
    totals = [int(TABLE.weights[found[end - n : end]].astype(int).sum()) for n, end in zip(counts, ends, strict=True)]
    said = [TABLE.bias + 100_000 * t // (ONE * math.isqrt(10_000 * n)) if n else 0 for t, n in zip(totals, counts, strict=True)]
    for start, end in of_pages:
        for i in range(start, end):
            near = range(max(start, i - 2), min(end, i + 3))
            first = next(k for k in range(i, start - 1, -1) if k == start or blanks[k])
            last = next(k for k in range(i + 1, end + 1) if k == end or blanks[k])
            means = [sum(said[k] * counts[k] for k in some) // max(1, sum(counts[k] for k in some)) for some in (near, range(first, last))]
            assert [rows[i, 0], rows[i, 2], rows[i, 6]] == [said[i], *means]


@settings(deadline=None)
@given(words, st.data())
def test_lead(lines: list[list[int]], data: st.DataObject) -> None:
    n = len(lines)
    scores = np.array(data.draw(st.lists(st.sampled_from([100, 550, 900]), min_size=n, max_size=n)), np.int16)
    widths = np.array(data.draw(st.lists(st.sampled_from([5, 30, 80]), min_size=n, max_size=n)), np.int64)
    rows = lead_features(*spans(lines), scores, widths, np.zeros(n, np.int32), np.array([0, n], np.int64))
    firsts = [i for i in range(n) if scores[i] > 600 and widths[i] >= 60]
    if not firsts:
        assert (rows == -1).all()
        return
    # Pages of so few words are lead to their end. Even numbers and the odd ones after them are one word.
    lead = {word | 1 for i in range(firsts[0], n) if scores[i] > 500 for word in lines[i]}
    head = {word | 1 for i in range(max(0, firsts[0] - 8), firsts[0]) if widths[i] >= 15 for word in lines[i]}
    for i, line in enumerate(lines):
        wanted = [1000 * sum(word | 1 in known for word in line) // len(line) if line else -1 for known in (lead, head)]
        assert [rows[i, LEAD.index(f"shared_with_{what}_within_0")] for what in ("lead", "head")] == wanted
        assert rows[i, LEAD.index("lines_past_lead")] == i - n


def test_rhythm_of_a_list_of_stories_and_of_prose() -> None:
    story = "Mayor opens the new bridge\nThe bridge over the river was opened on Monday after four years of work, said the mayor."
    lines = own("\n".join([story] * 8))
    rows = rhythm_features(lines, np.zeros(len(lines), np.int32), np.array([0, len(lines)], np.int64))
    beat = rows[:, RHYTHM.index("beat_permille")], rows[:, RHYTHM.index("beat_lines")]
    assert set(beat[0].tolist()) == {1000}
    assert set(beat[1].tolist()) == {2}
    assert rows[0, RHYTHM.index("lines_of_shape")] == 8


@settings(deadline=None)
@given(st.lists(st.sampled_from(["", "Home", "A longer line of words that ends here.", "12 May 2024"]), min_size=1, max_size=30))
def test_shapes_are_counted_as_a_dictionary_counts_them(lines: list[str]) -> None:
    rows = rhythm_features(own("\n".join(lines)), np.zeros(len(lines), np.int32), np.array([0, len(lines)], np.int64))
    assert rows[:, 0].tolist() == [lines.count(line) for line in lines]
    assert rows[:, 1].tolist() == [sum(lines_at(lines, k) == lines_at(lines, i) for k in range(len(lines))) for i in range(len(lines))]


def lines_at(lines: list[str], i: int) -> list[str | None]:
    return [lines[k] if 0 <= k < len(lines) else None for k in (i - 1, i, i + 1)]


def test_signposts_count_lines_and_words_since() -> None:
    text = "The council met on Monday.\nRelated stories\nBridge opens today\nMay 3, 2024\n3 comments\nI like it very much."
    lines = own(text)
    rows = signpost_features(lines, np.zeros(len(lines), np.int64), np.zeros(len(lines), np.int32), np.array([0, len(lines)], np.int64))
    column = {name: rows[:, i].tolist() for i, name in enumerate(SIGNPOSTS)}
    assert column["since_teaser"] == [99, 99, 1, 2, 3, 4]
    assert column["words_since_teaser"][2:4] == [3, 6]
    assert column["since_comment"] == [99, 99, 99, 99, 99, 1]
    assert column["since_time"][3:] == [0, 1, 2]
    assert column["until_time"][:4] == [2, 1, 0, 99]

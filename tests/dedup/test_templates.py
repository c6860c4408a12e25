"""Templates by what differs: invented frames, and stories told again."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations

import numpy as np
import numpy.typing as npt
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dedup import twins
from tests.dedup.frames import FRAMES, seeded, story
from tests.dedup.other_frames import OTHER_FRAMES
from tests.dedup.params import THRESHOLDS

from corpusmith.dedup import pairs as pairs_module
from corpusmith.dedup.alignment import Differences, Limits, differences
from corpusmith.dedup.frames import templates
from corpusmith.dedup.pairs import verified
from corpusmith.dedup.spans import Margins, spans
from corpusmith.dedup.templates import is_template
from corpusmith.dedup.witnesses import is_as_alike, n_witnesses
from corpusmith.dedup.words import words

LIMITS, MARGINS = Limits(1000, 2, 14, 5, 8), Margins(5, 8, 32)


def compared(a: str, b: str, limits: Limits = LIMITS) -> dict[str, int]:
    numbers, offsets = words(pl.Series([a, b]))
    found = differences(numbers, np.array([[*offsets[:2], *offsets[1:]]]), limits)
    return {name: int(values[0]) for name, values in zip(Differences._fields, found, strict=True)}


def judged(texts: list[str], is_close: npt.NDArray[np.bool_] | bool = True) -> tuple[pl.DataFrame, npt.NDArray[np.bool_]]:
    a, b = np.array(list(combinations(range(len(texts)), 2))).T.copy()
    numbers, offsets = words(pl.Series(texts))
    flags = {"is_identical": np.zeros(len(a), np.bool_), "is_close": np.full(len(a), True) & is_close}
    pairs = verified(pl.DataFrame({"a": a, "b": b}), numbers, offsets, 5, 8).with_columns(pl.DataFrame(flags))
    return pairs, templates(pairs, numbers, offsets, margins=MARGINS, alignment=LIMITS, limits=THRESHOLDS)


@settings(deadline=None)
@given(st.text("ab 中.1", max_size=30), st.text("ab 中.1", max_size=30))
def test_alignment_without_shifted_slots_is_a_longest_one(a: str, b: str) -> None:
    assert compared(a, b, Limits(1000, 1, 0, 5, 8))["n_equal"] == twins.n_common(twins.words(a), twins.words(b))


def test_what_differs_is_counted() -> None:
    a = "shares rose 14 points to close at 3,021 in thin trade on Monday while bonds were little moved"
    b = "shares rose 9 points to close at 2,998 in thin trade on Friday while bonds were in spite of all that and on the whole little moved"
    found = compared(a, b)
    assert (found["n_slots"], found["n_figure_slots"], found["n_name_slots"], found["n_edits"], found["n_edited"]) == (3, 2, 1, 1, 9)


def test_a_character_of_a_script_without_spaces_is_part_of_a_word() -> None:
    one, other = "自本公告发出之日起经过三十日即视为送达", "特此公告平湖区人民法院"
    found = compared(f"{one}甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳{other}", f"{one}甲乙{other}")
    assert (found["n_equal"], found["n_words"], found["n_slots"], found["n_edits"]) == (32, 20, 0, 1)  # the other 14 are added
    found = compared(f"{one}{'甲乙丙丁戊己庚辛壬癸'}{'子丑寅卯辰巳午未'}{other}", f"{one}{'金木水火土日月星辰东'}{other}")
    assert (found["n_equal"], found["n_words"], found["n_slots"], found["n_edits"]) == (30, 19, 1, 0)  # 12 words for 7


def test_a_slot_that_shifts_is_one_slot() -> None:
    frame = "traffic will be sent along {} and buses will stop near the hall in the meantime"
    found = compared(frame.format("Mill Lane and Quay Parade"), frame.format("Quay Parade and North Row"))
    assert (found["n_slots"], found["n_edits"]) == (1, 0)


def test_a_sentence_that_moves_is_no_slot() -> None:
    one, two, three = (sentence for sentence in story(seeded(3), 3))
    found = compared(f"{one} {two} {three} {one}", f"{one} {three} {two} {one}")
    assert (found["n_slots"], found["n_edits"]) == (0, 2)


def span(a: str, b: str, margin: int) -> tuple[list[str], list[str]]:
    """The words of both texts that are worth aligning; all words are plain ones."""
    numbers, offsets = words(pl.Series([a, b]))
    (found,) = spans(numbers, offsets, np.array([0]), np.array([1]), Margins(3, 5, margin))
    start = int(offsets[1])
    return a.split()[found[0] : found[1]], b.split()[found[2] - start : found[3] - start]


def test_two_texts_are_aligned_from_the_first_shared_shingle_to_the_last() -> None:
    shared = "one two three four five six seven"
    a, b = span(f"a b c d {shared} e f g h i j k l m n o p", f"x y {shared} z", 1)
    assert a == ["d", *shared.split(), "e"]
    assert b == ["y", *shared.split(), "z"]
    assert span(f"a b c d {shared}", f"x y {shared}", 9) == (["c", "d", *shared.split()], ["x", "y", *shared.split()])


def test_texts_that_share_no_shingle_are_aligned_as_a_whole() -> None:
    assert span("a b c d e", "a c b e d f", 1) == (["a", "b", "c", "d", "e"], ["a", "c", "b", "e", "d", "f"])


def test_only_the_head_of_a_long_text_is_aligned() -> None:
    assert compared("word " * 5000, "word " * 4000)["n_equal"] == 1000


@pytest.mark.parametrize("frame", FRAMES + OTHER_FRAMES, ids=lambda frame: frame.__name__)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_fillings_of_a_frame_are_templates(frame: Callable[[random.Random], str], seed: int) -> None:
    r = seeded(seed)
    pairs, is_template = judged([frame(r) for _ in range(24)])
    is_alike = pairs.select(pl.max_horizontal("containment_a_permille", "containment_b_permille") >= 400).to_series().to_numpy()
    assert (is_alike & ~is_template).sum() <= 0.01 * len(pairs)


@pytest.mark.parametrize("frame", FRAMES[:6], ids=lambda frame: frame.__name__)
def test_pairs_that_are_not_close_say_no_less_where_few_are_aligned(frame: Callable[[random.Random], str]) -> None:
    r = seeded(7)
    sentences = story(r)
    texts = [*(frame(r) for _ in range(12)), *(f"{frame(r)} {retold(r, sentences)}" for _ in range(8))]
    pairs, is_template = judged(texts)
    for share in (0.3, 0.7):
        is_close = np.array([r.random() < share for _ in range(len(pairs))])
        found = judged(texts, is_close)[1]
        assert (found[is_close] == is_template[is_close]).all()
        assert not found[~is_close].any()


def judged_by(n_shared: int, contained: int, **counts: int) -> bool:
    """Whether a pair with these counts, and no others, is a template; its words are no characters of scripts without spaces."""
    counts["n_words"] = counts["n_equal"]
    known = {name: np.array([counts.get(name, 0)]) for name in Differences._fields}
    return bool(is_template(Differences(**known), np.array([n_shared]), np.array([contained]), THRESHOLDS)[0])


def test_sparse_slots_with_names_make_a_frame_and_cuts_a_reprint() -> None:
    long = {"n_equal": 400, "n_slots": 5, "n_name_slots": 4, "n_figure_slots": 1, "n_parts": 3}
    assert judged_by(350, 850, **long)
    assert judged_by(350, 850, **long, n_edits=1, n_cuts=1)
    assert not judged_by(350, 850, **long, n_edits=2, n_cuts=2)
    assert not judged_by(350, 850, **{**long, "n_name_slots": 3})  # the others are spellings of another country
    assert not judged_by(350, 850, **{**long, "n_parts": 2})


def test_short_pieces_in_the_same_order_make_a_frame() -> None:
    pieces = {"n_equal": 60, "n_slots": 1, "n_edits": 3}
    assert judged_by(45, 500, **pieces)
    assert not judged_by(45, 501, **pieces)
    assert not judged_by(57, 500, **pieces)  # some of it was moved
    assert not judged_by(45, 500, **pieces, n_cuts=2)
    assert not judged_by(45, 500, **{**pieces, "n_equal": 90})


def test_as_alike_as_each_is_to_two_other_fillings() -> None:
    a, b, likeness = np.array([[0, 0, 0, 1, 1, 1], [1, 2, 3, 4, 5, 2], [300, 310, 320, 300, 305, 299]])
    is_sure = np.array([False, True, True, True, True, True])
    assert is_as_alike(a, b, likeness, is_sure, 2)[0]
    likeness[0] = 301
    assert not is_as_alike(a, b, likeness, is_sure, 2)[0]


def witnessed(pairs: list[tuple[int, int, int, int, bool]], *, is_mutual: bool = False) -> list[int]:
    a, b, likeness, n_slots, is_sure = (np.array(column) for column in zip(*pairs, strict=True))
    return n_witnesses(a, b, likeness, n_slots, is_sure, n_slots < 9, np.full(len(a), is_mutual), 300).tolist()


def test_two_that_differ_from_a_third_and_from_one_another_are_fillings() -> None:
    others = [(0, 2, 500, 8, True), (1, 2, 500, 8, True), (0, 3, 500, 8, True), (1, 3, 500, 8, True)]
    assert witnessed([(0, 1, 600, 3, False), *others]) == [2, 0, 0, 0, 0]
    assert witnessed([(0, 1, 600, 1, False), *others]) == [0, 0, 0, 0, 0]
    assert witnessed([(0, 1, 600, 9, False), *others]) == [0, 0, 0, 0, 0]
    assert witnessed([(0, 1, 500, 9, False), *others]) == [2, 0, 0, 0, 0]
    assert witnessed([(0, 1, 500, 0, False), *others]) == [0, 0, 0, 0, 0]
    assert witnessed([(0, 1, 500, 9, False), *others[:3]]) == [1, 0, 0, 0]


def test_two_that_are_far_apart_with_words_of_their_own_are_fillings() -> None:
    others = [(0, 2, 500, 8, True), (1, 2, 600, 8, True), (0, 3, 500, 8, True), (1, 3, 600, 8, True)]
    assert witnessed([(0, 1, 880, 9, False), *others], is_mutual=True) == [2, 0, 0, 0, 0]
    assert witnessed([(0, 1, 881, 9, False), *others], is_mutual=True) == [0, 0, 0, 0, 0]
    assert witnessed([(0, 1, 880, 9, False), *others]) == [0, 0, 0, 0, 0]


def retold(r: random.Random, sentences: list[str]) -> str:
    """A reprint: another headline, sentences cut, moved and added, here and there a word left out."""
    kept = [s for s in sentences if r.random() > 0.15]
    i = r.randrange(len(kept) - 1)
    kept[i], kept[i + 1] = kept[i + 1], kept[i]
    kept.insert(r.randrange(len(kept)), story(r, 1)[0])
    tokens = [w for w in " ".join(kept).split() if r.random() > 0.02]
    return story(r, 1)[0][:40] + "\n\n" + " ".join(tokens)


@pytest.mark.parametrize("seed", range(20))
def test_a_story_told_again_is_no_template(seed: int) -> None:
    r = seeded(seed)
    sentences = story(r)
    pairs, is_template = judged([" ".join(sentences), *(retold(r, sentences) for _ in range(4))])
    assert not is_template.any()
    assert (
        pairs.filter(pl.col("a") == 0).select((pl.max_horizontal("containment_a_permille", "containment_b_permille") >= 400).all()).item()
    )


def test_figures_are_the_same_however_few_pairs_are_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [FRAMES[0](seeded(seed)) for seed in range(9)] + [""]
    whole = judged(texts)[0]
    for n_words in (1, 300):
        monkeypatch.setattr(pairs_module, "_BATCH_WORDS", n_words)
        assert judged(texts)[0].equals(whole)


def test_british_spelling_is_no_template() -> None:
    text = " ".join(story(seeded(5)))
    other = text.replace("licence", "license").replace("harbour", "harbor").replace("museum", "gallery")
    assert not judged([text, other])[1].any()

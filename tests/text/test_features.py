"""Shape and surroundings of lines."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from corpusmith.text import features as f
from corpusmith.text import vocabulary
from corpusmith.text.looks import FIRST_NAMES, Filled, filled_lines, first_look, parts, second_look, words_said
from corpusmith.text.surroundings import NAMES


def page(lines: list[tuple[str, str]]) -> pl.DataFrame:
    frame = pl.DataFrame(lines, schema={"doc_id": pl.String, "text": pl.String}, orient="row")
    nothing = [pl.lit(None, pl.String).alias(name) for name in ("tag", "container", "classes")]
    return frame.with_columns(*nothing, link_permille=pl.lit(None, pl.Int16))


@pytest.mark.parametrize(
    "line",
    [
        "It ends here.",
        "Wirklich?“",
        "他说完了。",
        "これで終わりだ。」",
        "هل انتهى؟",
        "समाप्त हुआ।",
        "Ende …",
        "ท่าเรือยังขาดแคลนเครนยกตู้สินค้าอยู่มากตามจดหมายที่หนังสือพิมพ์ได้รับ",
    ],
)
def test_sentences_end_in_every_script(line: str) -> None:
    assert f.line_features(pl.Series([line]))[0][0, f.SENTENCE] == 1


@pytest.mark.parametrize("line", ["Home", "Version 2.5", "example.org", "登录", "A | B", "U.S. News"])
def test_names_are_no_sentences(line: str) -> None:
    assert f.line_features(pl.Series([line]))[0][0, f.SENTENCE] == 0


def test_cues_are_shares_of_words() -> None:
    rows, *_ = f.line_features(pl.Series(["Log in", "隐私 条款", "the plan of the council", ""]))
    assert rows[0, f.NAVIGATION] == 500
    assert rows[1, f.LEGAL] == 1000
    assert rows[2, f.FUNCTIONS] == 600
    assert not rows[3].any()


def test_keys_fold_case_digits_and_marks() -> None:
    keys = f.line_features(pl.Series(["Page 3 of 12", "PAGE 14 OF 9.", "Page of"]))[1]
    assert keys[0] == keys[1] != keys[2]


def test_tokens_are_the_first_words_with_all_numbers_alike() -> None:
    lines = ["Page 3 of 12", "page 7, OF", "文文", "", "a " * 70]
    tokens, ends = f.line_features(pl.Series(lines))[3]
    own = [tokens[start:end].tolist() for start, end in zip([0, *ends], ends, strict=False)]
    assert own[0][:3] == own[1]
    assert own[0][1] == own[0][3]
    assert own[2][0] == own[2][1]
    assert [len(some) for some in own] == [4, 3, 2, 0, f.MAX_TOKENS]


def test_surroundings_of_a_small_page() -> None:
    prose = "The council met on Monday to discuss the plan, and several of its members spoke against it."
    filled, seen = filled_lines(page([("a", "Menu"), ("a", ""), ("a", prose), ("a", "Menu"), ("b", prose)]))
    rows = np.hstack(first_look(seen))
    assert filled.tolist() == [True, False, True, True, True]
    column = {name: rows[:, i] for i, name in enumerate(NAMES)}
    assert column["repeats"].tolist() == [1, 0, 1, 0]
    assert column["repeats_before"].tolist() == [0, 0, 1, 0]
    assert column["blanks_before"].tolist() == [0, 1, 0, 0]
    assert column["since_mass"].tolist() == [99, 99, 0, 99]
    assert column["until_mass"].tolist() == [0, 99, 99, 99]
    assert column["width_at_+1"].tolist() == [column["width"][1], 4, -1, -1]
    assert column["n_lines"].tolist() == [3, 3, 3, 1]


def test_no_lines() -> None:
    filled, seen = filled_lines(page([]))
    assert np.hstack(first_look(seen)).shape == (0, len(FIRST_NAMES) - len(vocabulary.NAMES))
    assert filled.dtype == np.bool_
    assert list(parts(seen, 5)) == []


def looked(seen: Filled) -> list[np.ndarray]:
    """What both looks see, and what the words say, the first scores made of widths."""
    known = vocabulary.Vocabulary(np.arange(vocabulary.N_SLOTS).astype(np.int8), 3)
    first = (seen.own[:, f.WIDTH] * 37 % 1001).astype(np.int16)
    return [*first_look(seen), words_said(seen, known), *second_look(seen, first)]


@pytest.mark.parametrize("n_lines", [1, 3, 8, 1000])
def test_parts_are_seen_as_the_whole_is(n_lines: int) -> None:
    prose = "The council met on Monday to discuss the plan, and several of its members spoke against it."
    lines = [
        (f"d{number // 7}", (prose * (number % 3) + f"Menu {number % 5}", "", "Menu 市場 計画")[number % 4 % 3]) for number in range(64)
    ]
    stood = pl.DataFrame(
        {"tag": ["p", "li", None, "h1"] * 16, "container": ["nav", None] * 32, "classes": ["teaser", None, "x y", "x"] * 16}
    )
    for frame in (page(lines), page(lines).with_columns(stood)):
        _, seen = filled_lines(frame)
        of_parts = [looked(part) for part in parts(seen, n_lines)]
        assert (len(of_parts) == 1) == (n_lines == 1000)
        for whole, pieces in zip(looked(seen), zip(*of_parts, strict=True), strict=True):
            assert np.array_equal(whole, np.concatenate(pieces))

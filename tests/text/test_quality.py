"""Quality signals."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import contract
from corpusmith.text.quality import kept_share, signals


def _signals(text: str, language: str | None = "en") -> dict[str, Any]:
    frame = pl.DataFrame({"doc_id": ["a"], "text": [text], "language": [language]}, schema_overrides={"language": pl.String})
    return signals(frame).drop("doc_id").row(0, named=True)


def test_signals_by_hand() -> None:
    found = _signals("The cat sat on THE mat. #1\n\n- A list...\nThe end")
    assert found["rps_doc_word_count"] == 12
    assert found["rps_doc_frac_all_caps_words_permille"] == 1000 // 12
    assert found["rps_doc_frac_no_alph_words_permille"] == 2000 // 12
    assert found["rps_doc_symbol_to_word_ratio_permille"] == 2000 // 12
    assert found["rps_doc_stop_word_fraction_permille"] == 5000 // 12
    assert found["rps_doc_frac_lines_end_with_ellipsis_permille"] == 333
    assert found["gopher_frac_lines_bullet_permille"] == 333
    assert found["fineweb_frac_lines_short_permille"] == 1000
    assert found["rps_doc_frac_unique_words_permille"] == 9000 // 11
    assert found["rps_doc_num_sentences"] == 3
    assert found["fineweb_newlines_to_words_permille"] == 3000 // 12
    assert found["rps_lines_uppercase_letter_fraction_permille"] == 6000 // 47
    assert found["rps_lines_numerical_chars_fraction_permille"] == 1000 // 47
    assert found["c4_frac_lines_under_5_words_permille"] == 666


def test_scripts_without_spaces_count_characters() -> None:
    assert _signals("海湾市重启 电缆", "zh")["rps_doc_word_count"] == 7


def test_an_empty_text_has_no_shares() -> None:
    found = _signals("", None)
    assert found["rps_doc_word_count"] == 0
    assert found["rps_doc_frac_unique_words_permille"] is None
    assert found["fineweb_frac_lines_short_permille"] is None


def test_lines_and_paragraphs_that_stand_twice() -> None:
    found = _signals("one line\none line\nother it is\n\none line\n\none line")
    assert found["gopher_frac_duplicate_lines_permille"] == 3000 // 5
    assert found["gopher_frac_chars_duplicate_lines_permille"] == 24000 // 43
    assert found["gopher_frac_duplicate_paragraphs_permille"] == 1000 // 3
    assert found["gopher_frac_chars_duplicate_paragraphs_permille"] == 8000 // 45


def test_words_recur_whatever_their_case_and_punctuation() -> None:
    found = _signals("Rain, again: rain (again). Rain! — Again?")
    assert found["rps_doc_frac_unique_words_permille"] == 2000 // 6
    assert found["rps_doc_frac_chars_top_2gram_permille"] == 1000
    assert found["rps_doc_frac_chars_dupe_5grams_permille"] == 0


def test_characters_of_scripts_without_spaces_make_sequences() -> None:
    assert _signals("海湾市重启电缆。海湾市重启电缆。", "zh")["rps_doc_frac_chars_dupe_7grams_permille"] == 1000


def test_texts_beside_each_other_change_nothing() -> None:
    rows = [("a", "Rain, rain, rain.", "en"), ("b", "", None), ("c", "— …", "en"), ("d", "Rain, rain.\n\nRain, rain.", "de")]
    frame = pl.DataFrame(rows, schema=["doc_id", "text", "language"], orient="row")
    assert signals(frame).drop("doc_id").to_dicts() == [_signals(text, language) for _, text, language in rows]


def test_what_c4_leaves_out() -> None:
    found = _signals("Please enable JavaScript to read this.\nRead our Privacy Policy {here}\nlorem ipsum")
    assert (found["c4_javascript_lines_count"], found["c4_policy_lines_count"], found["rps_doc_lorem_ipsum_count"]) == (1, 1, 1)
    assert found["rps_doc_curly_bracket_permille"] == 2000 // 81


def test_stop_words_are_unknown_in_languages_without_a_list() -> None:
    assert _signals("iki iki", "xx")["rps_doc_stop_word_fraction_permille"] is None


def test_kept_share() -> None:
    lines = pl.DataFrame({"doc_id": ["a", "a", "b"], "text": ["abc", "d", "e"], "is_kept": [True, False, False]})
    assert kept_share(lines).rows() == [("a", 750), ("b", 0)]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_all_signals_of_the_contract_and_in_range(text: str) -> None:
    found = _signals(text)
    assert {"doc_id", *found, "kept_permille"} == set(contract.QUALITY_FOUND.schema.names)
    shares = [
        value
        for name, value in found.items()
        if name.endswith("_permille") and value is not None and not any(part in name for part in ("mean_word", "_to_word", "entropy"))
    ]
    assert all(0 <= value <= 1000 for value in shares)

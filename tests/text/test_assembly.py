"""The assembly of texts."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.assembly import assembled, mendings
from corpusmith.text.wrapping import continued, unwrapped

CASES = json.loads((Path(__file__).parents[1] / "cases/assembly/pages.json").read_text(encoding="utf-8"))
WRAPPED = json.loads((Path(__file__).parents[1] / "cases/assembly/wrapped.json").read_text(encoding="utf-8"))


def frame(lines: list[tuple[str, bool]], doc_id: str = "a") -> pl.DataFrame:
    return pl.DataFrame(
        [(doc_id, i, text, kept) for i, (text, kept) in enumerate(lines)], schema=["doc_id", "line_no", "text", "is_kept"], orient="row"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, list[tuple[str, bool]]]) -> None:
    assert assembled(frame(case["lines"]))["text"].to_list() == [case["text"]]


def test_documents_stay_apart_in_their_order_and_name_their_mendings() -> None:
    both = pl.concat([frame([("Menu", False)], "b"), frame([("Caf\u00c3\u00a9\u00a0noir.", True)], "a"), frame([("Plain.", True)], "c")])
    found = assembled(both)
    assert found["doc_id"].to_list() == ["b", "a", "c"]
    assert found["text"].to_list() == ["", "Café noir.", "Plain."]
    assert mendings(both).rows() == [("a", ["mojibake", "no_break_space"])]


def test_no_documents() -> None:
    assert assembled(frame([]).cast({"doc_id": pl.String, "text": pl.String, "is_kept": pl.Boolean, "line_no": pl.Int32})).is_empty()


@pytest.mark.parametrize("case", WRAPPED, ids=lambda case: case["why"])
def test_wrapped_lines(case: dict[str, list[str]]) -> None:
    assert assembled(frame([(line, True) for line in case["lines"]]))["text"].to_list() == ["\n".join(case["paragraphs"])]


sentences = st.lists(st.text("abcdefghij", min_size=3, max_size=9), min_size=70, max_size=120).map(" ".join)


@settings(deadline=None)
@given(st.lists(sentences, min_size=1, max_size=4), st.integers(50, 90))
def test_prose_wrapped_at_any_width_is_rebuilt(paragraphs: list[str], width: int) -> None:
    lines = [line for text in paragraphs for line in [*((one, True) for one in textwrap.wrap(text, width)), ("", False)]]
    assert assembled(frame(lines))["text"].to_list() == ["\n\n".join(paragraphs)]


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("aB .,文\u00a0", max_size=40), st.booleans()), min_size=1, max_size=12))
def test_nothing_but_breaks_is_changed(lines: list[tuple[str, bool]]) -> None:
    kept = "".join(text for text, is_kept in lines if is_kept)
    assert "".join("".join(assembled(frame(lines))["text"].to_list()).split()) == "".join(kept.split())


_SMALL = ("council", "at", "of the", "éclair", "北海道", "harbour.", "{", "-", "longestwordofthemall")
_GERMAN = ("Das", "Amt", "Neue", "Haus", "und", "Hafen", "baut", "Ufer")
_PARAGRAPHS = st.sampled_from([_SMALL, _GERMAN]).flatmap(lambda words: st.lists(st.sampled_from(words), min_size=1, max_size=40))
_PAGES = st.lists(st.lists(_PARAGRAPHS, max_size=5), min_size=1, max_size=4)


@settings(max_examples=300, deadline=None)
@given(_PAGES, st.integers(30, 60))
def test_what_is_judged_whole_is_what_wrapping_says_of_all_lines(pages: list[list[str]], width: int) -> None:
    lines = [(str(n), part) for n, page in enumerate(pages) for words in page for part in [*textwrap.wrap(" ".join(words), width), ""]]
    given_lines = pl.DataFrame(lines, schema={"doc_id": pl.String, "text": pl.String}, orient="row").with_columns(
        tag=pl.lit(None, pl.String), recurrence_log2=pl.int_range(pl.len()).cast(pl.Int8, strict=False).fill_null(0)
    )
    filled = given_lines.with_row_index("line").filter(pl.col("text").str.strip_chars() != "")
    is_next = (pl.col("line").shift(1) + 1 == pl.col("line")) & (pl.col("doc_id").shift(1) == pl.col("doc_id"))
    joins = continued(filled.select("text", page="doc_id", block=(~is_next.fill_null(value=False)).cum_sum()))
    joined = dict(zip(filled["line"], joins, strict=True))
    expected: list[str] = []
    for row, text in enumerate(given_lines["text"]):
        if joined.get(row) is None:
            expected.append(text)
        else:
            expected[-1] += joined[row] + text
    found = unwrapped(given_lines)
    assert (found[0] if found else given_lines)["text"].to_list() == expected
    if found:
        assert found[0].columns == given_lines.columns
        least = given_lines.with_columns(paragraph=found[1]).group_by("paragraph", maintain_order=True).agg(pl.col("recurrence_log2").min())
        assert found[0]["recurrence_log2"].to_list() == least["recurrence_log2"].to_list()

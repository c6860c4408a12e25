"""The documented assembly."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.assembly import assembled, mendings

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

"""Mended lines, and languages that must not be touched."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.mending import NAMES, mended, suspects, with_mendings

CASES = json.loads((Path(__file__).parents[1] / "cases/mending/lines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, object]) -> None:
    lines = pl.Series([case["given"]])
    assert mended(lines).to_list() == with_mendings(lines)["text"].to_list() == [case["text"]]
    assert [name for name in NAMES if with_mendings(lines)[name][0]] == case["mendings"]


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=60))))
def test_what_needs_no_mending_is_passed_over(lines: list[str | None]) -> None:
    series = pl.Series("x", lines, dtype=pl.String)
    needs = with_mendings(series).select(pl.any_horizontal(NAMES)).to_series()
    assert not (needs & ~suspects(series)).any()


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.text(max_size=60))))
def test_mends_once_and_line_by_line(lines: list[str | None]) -> None:
    series = pl.Series("x", lines, dtype=pl.String)
    together = mended(series)
    assert together.to_list() == [mended(series[i : i + 1])[0] for i in range(len(lines))]
    assert together.null_count() == series.null_count()

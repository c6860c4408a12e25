"""Dates and times as pages print them."""
# ruff: noqa: DTZ001

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.dates import PREFILTER, moments
from corpusmith.text.zones import offset_min

CASES = json.loads((Path(__file__).parent.parent / "cases" / "dates" / "printed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
def test_printed(case: dict[str, Any]) -> None:
    found = moments(case["line"], case["language"], case.get("is_month_first"))
    assert [[m.value, m.offset_min] for m in found] == case["times"]
    assert not any(m.is_ambiguous for m in found)


def test_prefilter_passes_every_case() -> None:
    lines = pl.Series([case["line"] for case in CASES if case["times"]])
    assert lines.filter(~lines.str.contains(PREFILTER)).to_list() == []


def test_cases_are_many() -> None:
    assert len(CASES) >= 160
    assert len({case["language"] for case in CASES}) >= 20


def test_an_unknown_order_gives_both_readings() -> None:
    found = moments("1/2/2025", "en")
    assert [(m.value, m.is_ambiguous) for m in found] == [("2025-01-02", True), ("2025-02-01", True)]


def test_offsets_lie_on_what_was_read() -> None:
    line = "\u00a0 Updated 09:06 UTC+8, 2025-01-14 0"
    (found,) = moments(line)
    assert found.zone is not None
    assert line[found.start : found.end] == "09:06 UTC+8, 2025-01-14"
    assert line[slice(*found.zone)] == "UTC+8"


@settings(deadline=None, max_examples=200)
@given(st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1)))
def test_what_is_printed_is_read(local: datetime) -> None:
    (found,) = moments(f"am {local.day}. {local:%m}. {local.year}, {local:%H:%M:%S} Uhr", "de")
    assert found.local == local.replace(microsecond=0)
    assert found.precision == "second"


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet=st.sampled_from("0123456789 -/.:年月日TJanuary,Z+()"), max_size=60))
def test_any_text_is_read_without_error_and_derivably(line: str) -> None:
    for found in moments(line, "en"):
        assert 0 <= found.start < found.end <= len(line)
        assert found.value in {again.value for again in moments(line[found.start : found.end], "en")}


@pytest.mark.parametrize(("zone", "minutes"), [("GMT+7", 420), ("-0330", -210), ("Z", 0), ("CST", None), ("UTC+99", None), ("MESZ", 120)])
def test_zones(zone: str, minutes: int | None) -> None:
    assert offset_min(zone, datetime(2025, 1, 14)) == minutes


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("14 THÁNG 1, 2025", "2025-01-14"),
        ("2025KO URTARRILAREN 14", "2025-01-14"),
        ("2025. GADA 14. JANVĀRIS", "2025-01-14"),
        ("2025년 1월 14일", "2025-01-14"),
    ],
)
def test_words_of_a_form_are_heard_in_capitals(line: str, day: str) -> None:
    assert [moment.value for moment in moments(line)] == [day]

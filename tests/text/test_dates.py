"""Dates and times as pages print them."""
# ruff: noqa: DTZ001, E501

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import clocks
from corpusmith.text.dates import PREFILTER, moments
from corpusmith.text.months import MONTH_NAMES, folded, numbered
from corpusmith.text.times import day_orders, printed, read
from corpusmith.text.zones import offset_min, offset_there

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


_WORDS = [
    *"0123456789٠١٢٣٤٥٦٧٨٩०१२३۰۱۲๐๑๒０１²½", *" \u00a0\t-–−/.,:;()[]+'’|", *"年月日時分秒年월일시T Z十〇元二",
    "January", "Januar", "14", "2025", "25", "68", "2568", "24:00", "23:59:60", "10:30", "12 PM", "p. m.", "上午", "晚上", "مساءً", "صباحا", "μ.μ.", "petang", "malam", "ÖS", "UTC", "GMT+99",
    "ET", "BST", "+14:30", "-10:00", "令和", "民國", "平成", "tháng", "thg", "ko", "gada", "février", "तक", "ม.ค.", "พ.ศ.", "كانون الثاني", "siječnja", "urtarrilaren", "st", "de", "um", "İ", "ſ",
]  # fmt: skip


@settings(deadline=None, max_examples=600)
@given(
    st.lists(st.sampled_from(_WORDS), max_size=24).map("".join) | st.text(max_size=60),
    st.sampled_from([None, "en", "th", "fa", "sh", "no", "tr", "xx"]),
    st.sampled_from([None, True, False]),
)
def test_no_line_raises(line: str, language: str | None, is_month_first: bool | None) -> None:
    found = moments(line, language, is_month_first)
    assert all(0 <= m.start < m.end <= len(line) for m in found)
    assert [(m.start, m.end) for m in found] == sorted((m.start, m.end) for m in found)


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("0123456789٠١٢१२۰۱๐/ .-aé"), max_size=30), st.sampled_from([None, "en", "ar"]))
def test_no_line_breaks_the_order_of_days(line: str, language: str | None) -> None:
    placed = pl.DataFrame({"doc_id": ["a", "a"], "text": [line, "١٤/٠١/٢٠٢٥"], "width": [len(line), 10]})
    documents = pl.DataFrame(
        {"doc_id": "a", "language": language, "country": None}, schema_overrides={"language": pl.String, "country": pl.String}
    )
    assert len(day_orders(placed, documents)) == 1


def test_figures_of_any_script_are_days() -> None:
    zeros = (
        0x30,
        0x660,
        0x6F0,
        0x966,
        0x9E6,
        0xA66,
        0xAE6,
        0xB66,
        0xBE6,
        0xC66,
        0xCE6,
        0xD66,
        0xE50,
        0xED0,
        0xF20,
        0x1040,
        0x17E0,
        0x1810,
        0xFF10,
    )
    for zero in zeros:
        line = "14/01/2025 15:45".translate({0x30 + n: zero + n for n in range(10)})
        assert [moment.value for moment in moments(line, None, False)] == ["2025-01-14T15:45"]


def test_a_time_looks_at_its_own_neighbours_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, real = list[int](), clocks._is_glue

    def counted(line: str, start: int, end: int) -> bool:
        asked.append(end - start)
        return real(line, start, end)

    monkeypatch.setattr(clocks, "_is_glue", counted)
    line = "14. Januar 2025 " + "10:30 14.01.2025 " * 300
    assert len(moments(line, "de")) == 301
    assert len(asked) <= 2 * 301
    assert max(asked) < 20


@pytest.mark.parametrize(
    "line", ["January 14" + " " * 400 + "x 1999", "2025" + " " * 4000 + "x", "2025 " + "x" * 4000, "14 " * 2000 + "Jan"]
)
def test_blanks_and_long_words_are_read_in_time(line: str) -> None:
    assert moments(line, "en") == []


def test_a_wide_line_is_read_at_its_beginning() -> None:
    wide = "14. Januar 2025 " + "10:30 15.01.2025 " * 3000
    places = {"line_no": [0, 1], "place": [0, 1], "above": [0, -1], "behind": [-1, 0], "score_permille": [0, 0]}
    placed = pl.DataFrame(
        {"doc_id": "a", "text": [wide, wide[:200]], "plain": ["", ""], "width": [len(wide), 200], "start": 0, "end": 9} | places
    )
    orders = pl.DataFrame(
        {"doc_id": ["a"], "language": ["de"], "country": [None], "is_month_first": [False]}, schema_overrides={"country": pl.String}
    )
    times = printed(placed, orders, 240, 60)
    assert times.group_by("line_no").agg(pl.len()).sort("line_no")["len"].to_list() == [14, 12]
    assert times["text"].unique().str.len_chars().max() == len(wide)
    assert times["end"].max() <= 240


def test_a_day_that_is_cut_is_none() -> None:
    wide = "14. Januar 2025 " + "a" * 215 + " 15.01.2025 " + "b" * 80
    placed = pl.DataFrame(
        {"doc_id": "a", "line_no": [0], "text": [wide], "plain": [""], "width": [len(wide)], "start": 0, "end": 9}
    ).with_columns(place=0, above=pl.lit(0), behind=-1, score_permille=0)
    orders = pl.DataFrame(
        {"doc_id": ["a"], "language": ["de"], "country": [None], "is_month_first": [False]}, schema_overrides={"country": pl.String}
    )
    assert printed(placed, orders, 240, 60)["value"].to_list() == ["2025-01-14"]


def test_bst_is_bangladeshs_where_the_page_is() -> None:
    lines = ["14 January 2025 03:45 PM BST", "14 January 2025 03:45 PM", "14 January 2025 03:45 PM CET"]
    found = {}
    for language, country in (("bn", None), ("en", "BD"), ("en", "GB"), (None, None)):
        frame = pl.DataFrame({"text": lines}).with_columns(
            language=pl.lit(language, pl.String), country=pl.lit(country, pl.String), is_month_first=pl.lit(False)
        )
        found[language, country] = read(frame, "text").select(offset_there("text")).to_series().to_list()
    bangladesh, elsewhere = [360, None, 60], [60, None, 60]
    assert found == {("bn", None): bangladesh, ("en", "BD"): bangladesh, ("en", "GB"): elsewhere, (None, None): elsewhere}


def test_no_folded_name_means_two_months() -> None:
    meant: dict[str, set[int]] = {}
    names = numbered(MONTH_NAMES)
    for name, months in names.items():
        meant.setdefault(folded(name), set()).update(months)
    assert [name for name, months in meant.items() if len(months) > 1] == [name for name, months in names.items() if len(months) > 1]


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

"""Kinds of pages: invented ones in many languages, and what parts them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.test_judging import fates

from corpusmith.contract import PAGE_TYPES
from corpusmith.text import barrier_words, notice_words, wall_words
from corpusmith.text.kinds import Bounds, page_types
from corpusmith.text.notices import phrases, plain

CASES = json.loads((Path(__file__).parents[1] / "cases/kinds/pages.json").read_text(encoding="utf-8"))
BOUNDS = Bounds(
    min_article_bytes=300, min_article_permille=150, min_listing_lines=30, min_listing_runs=10, max_error_bytes=600,
    max_notice_bytes=3000, min_error_permille=300,
)  # fmt: skip
PROSE = "The council met on Monday to discuss the plan at length. "
Row = tuple[str, str, bool, str]


def judged_types(pages: dict[str, list[str]]) -> dict[str, str]:
    rows = pl.DataFrame([(name, line) for name, lines in pages.items() for line in lines], schema=["doc_id", "text"], orient="row")
    return dict(page_types(pl.concat([rows, fates(pages)], how="horizontal"), BOUNDS).iter_rows())


def kinds_of(rows: list[Row], bounds: Bounds = BOUNDS) -> dict[str, str]:
    return dict(page_types(pl.DataFrame(rows, schema=["doc_id", "text", "is_kept", "role"], orient="row"), bounds).iter_rows())


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    return judged_types({str(n): case["lines"] for n, case in enumerate(CASES)})


def _given(n: int, case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason="not mended yet")] if case.get("is_open") else []
    return pytest.param(n, case["page_type"], id=case["why"], marks=marks)


@pytest.mark.parametrize(("number", "kind"), [_given(n, case) for n, case in enumerate(CASES)])
def test_pages_in_the_wild(found: dict[str, str], number: int, kind: str) -> None:
    assert found[str(number)] == kind


def test_pages_are_told_each_by_itself(found: dict[str, str]) -> None:
    for n, case in list(enumerate(CASES))[::9]:
        assert judged_types({"a": case["lines"]})["a"] == found[str(n)]


@pytest.mark.parametrize("case", [case for case in CASES if case["page_type"] == "error"][::3], ids=lambda case: case["why"])
def test_a_report_with_a_notice_below_stays_an_article(case: dict[str, Any]) -> None:
    page = [("a", PROSE * 6, True, "paragraph"), *(("a", line, False, "other") for line in case["lines"])]
    assert kinds_of(page) == {"a": "article"}


def test_page_types() -> None:
    rows = [
        ("a", PROSE * 12, True, "paragraph"),
        ("e", "Error 404: page not found", False, "navigation"),
        ("o", "Hello", False, "navigation"),
    ]
    rows += [("l", f"Story number {n}", False, "navigation") for n in range(40)]
    assert kinds_of(rows) == {"a": "article", "e": "error", "o": "other", "l": "listing"}


@pytest.mark.parametrize(
    ("line", "is_kept", "kind"),
    [
        ("The cough syrup that was sold under both names is no longer available in pharmacies, the agency said.", True, "article"),
        ("Visitors to the office of the council saw the words \u201caccess denied\u201d on every screen in the hall.", True, "article"),
        ("The story you are looking for is no longer available. It may have been moved to another place on our site.", False, "error"),
        ("Please enable JavaScript and cookies to continue.", True, "article"),
        ("The page you requested could not be found. Use the search above, or go back to where you came from, please.", True, "error"),
    ],
)
def test_a_notice_above_a_report(line: str, is_kept: bool, kind: str) -> None:
    assert kinds_of([("a", line, is_kept, "paragraph"), ("a", PROSE * 6, True, "paragraph")]) == {"a": kind}


@pytest.mark.parametrize(("n_apart", "kind"), [(9, "listing"), (8, "article"), (0, "article")])
def test_prose_in_many_short_runs_makes_a_listing(n_apart: int, kind: str) -> None:
    rows: list[Row] = []
    for number in range(10):
        rows += [("a", "", False, "blank"), ("a", PROSE * 2, True, "paragraph")]
        rows += [("a", "Read more", False, "navigation")] * (number < n_apart)
    assert kinds_of(rows, replace(BOUNDS, min_article_bytes=500)) == {"a": kind}


@pytest.mark.parametrize(
    ("role", "n_dates", "kind"), [("credit", 2, "article"), ("byline", 0, "article"), ("other", 1, "listing"), ("credit", 3, "listing")]
)
def test_a_brief_is_an_article_where_it_is_signed(role: str, n_dates: int, kind: str) -> None:
    rows = [("a", PROSE * 2, True, "paragraph"), ("a", "Mara Holt", False, role)]
    rows += [("a", "2024-05-17", False, "dateline")] * n_dates + [("a", "Sport", False, "navigation")] * 40
    assert kinds_of(rows) == {"a": kind}


@pytest.mark.parametrize(("is_kept", "kind"), [(False, "listing"), (True, "other")])
def test_lines_that_recur_make_a_listing_where_no_paragraph_stays(is_kept: bool, kind: str) -> None:
    rows = [("a", PROSE * 2, is_kept, "paragraph"), *[("a", "Sport", False, "template")] * 40]
    assert kinds_of(rows) == {"a": kind}


def test_longer_pages_are_not_asked() -> None:
    dialog = "We and our partners store cookies on your device, to show you personalised ads. You can withdraw your consent. "
    rows = [("a", dialog * 8, True, "paragraph"), ("a", "Accept all", False, "navigation")]
    assert kinds_of(rows) == {"a": "error"}
    assert kinds_of(rows, replace(BOUNDS, max_notice_bytes=800)) == {"a": "article"}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=40), st.booleans(), st.sampled_from(("paragraph", "blank", "heading")))))
def test_any_page_has_a_type(rows: list[Row]) -> None:
    rows.sort(key=lambda row: row[0])
    frame = pl.DataFrame(rows, schema={"doc_id": pl.String, "text": pl.String, "is_kept": pl.Boolean, "role": pl.String}, orient="row")
    types = page_types(frame, BOUNDS)
    assert types["doc_id"].to_list() == frame["doc_id"].unique(maintain_order=True).to_list()
    assert set(types["page_type"]) <= set(PAGE_TYPES)


@pytest.mark.parametrize("words", [notice_words, barrier_words, wall_words], ids=lambda module: module.__name__)
def test_phrases_are_as_plain_lines_are(words: Any) -> None:
    for name, listed in vars(words).items():
        if name.isupper():
            known = pl.Series([phrase.strip() for phrase in phrases(listed)])
            assert plain(known).str.strip_chars(" ").to_list() == known.to_list(), name
            assert known.is_unique().all(), name

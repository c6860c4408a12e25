"""The page is whole, harmless, and quotes no document."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from tests.report.frames import HOSTILE, corpus, counted, tables

from corpusmith.report.figures import totals
from corpusmith.report.page import html
from corpusmith.report.rows import dates, powers, ranked, tenths

VOID = {"meta", "rect", "wbr"}
NAMES = {"harbour": "The Harbour & Sons"}


class Outline(HTMLParser):
    """Elements of a page, each closed in its order; its headings and ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given[name] or "" for name in ("href", "src") if name in given]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(params=[corpus, tables], ids=["corpus", "nothing"])
def page(request: pytest.FixtureRequest) -> str:
    return html("A <corpus>", totals(counted(request.param())), NAMES, 10, 24)


def test_every_element_is_closed_and_every_link_leads_to_a_part(page: str) -> None:
    outline = Outline(page)
    assert outline.open == []
    assert len(outline.ids) == len(set(outline.ids))
    assert {f"#{name}" for name in outline.ids} >= set(outline.links)
    assert {"h1", "h2", "caption", "main", "nav", "table"} <= outline.names


def test_the_page_loads_and_runs_nothing(page: str) -> None:
    assert not Outline(page).names & {"script", "link", "img", "iframe", "object", "form"}
    assert "http:" not in page
    assert "https:" not in page
    assert "url(" not in page


def test_hostile_names_are_shown_and_not_obeyed() -> None:
    page = html("A corpus", totals(counted(corpus())), {HOSTILE: '"><img src=x onerror=alert(1)>'}, 10, 24)
    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert "&lt;script&gt;" in page


def test_names_of_sources_stand_beside_their_ids() -> None:
    page = html("A corpus", totals(counted(corpus())), NAMES, 10, 24)
    assert "<bdi>The Harbour &amp; Sons</bdi><small><bdi>harbour</bdi></small>" in page


def test_a_long_list_ends_with_the_sum_of_the_others() -> None:
    rows = ranked(
        {"lines_kept_by_rule": {"a": 3, "b": 2, "c": 1}, "lines_removed_by_rule": {"c": 4, "d": 1}},
        2,
        "lines_kept_by_rule",
        "lines_removed_by_rule",
    )
    assert [(row.label, row.parts) for row in rows] == [("c", (1, 4)), ("a", (3, 0)), ("2 others", (2, 1))]


@pytest.mark.parametrize(
    ("months", "unit", "labels"),
    [
        ({}, "month", []),
        ({"": 2, "2024-12": 1, "2025-02": 1}, "month", ["2024-12", "2025-01", "2025-02"]),
        ({"2023-01": 1, "2025-01": 1}, "year", ["2023", "2024", "2025"]),
        ({"1998-01": 1, "2011-01": 1}, "decade", ["1990", "2000", "2010"]),
        ({"0203-01": 1, "0301-01": 1}, "century", ["0200", "0300"]),
    ],
)  # fmt: skip
def test_dates_are_counted_by_the_finest_unit_that_fits(months: dict[str, int], unit: str, labels: list[str]) -> None:
    rows, found = dates({"documents_by_month": months}, 3)
    assert (found, [row.label for row in rows]) == (unit, labels)


def test_numbers_are_drawn_without_gaps() -> None:
    assert [(row.label, row.parts) for row in powers({"x": {"": 1, "01": 2, "03": 1}}, "x")] == [("2", (2,)), ("4", (0,)), ("8", (1,))]
    assert len(tenths({"x": {"300": 1}}, "x")) == 10
    assert tenths({}, "x") == []

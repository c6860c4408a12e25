"""Breadcrumbs, titles and head facts."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl
import pytest
from tests.text.headlined import placed_page

from corpusmith.text.claims import section_lines
from corpusmith.text.heads import head_facts
from corpusmith.text.sections import levels
from corpusmith.text.titles import standfirst_lines, without_site


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Trade / Exports", ["Trade", "Exports"]),
        ("Trade\u00a0/\u00a0Exports", ["Trade", "Exports"]),
        ("Home » News » Harbour", ["News", "Harbour"]),
        ("首页 > 财经 > 正文", ["财经"]),
        ("Start|Ausland|", ["Ausland"]),
        ("Home > Trade > Ferry service doubles", ["Trade"]),
        ("About Us  |  Contact Us  |  Privacy Policy", []),
        ("Either / or is a question that 1,200 people asked.", []),
        ("Trade", []),
        ("Facebook / Twitter / Instagram", []),
        ("Subscribe » Sign in", []),
        ("Login / Register", []),
        ("EN / FR / DE", []),
        ("Deutsch › English", []),
        ("Home / Anmelden", []),
        ("Home / Facebook", ["Facebook"]),
        ("Tech / Facebook", ["Tech", "Facebook"]),
        ("English / Exports", ["English", "Exports"]),
        ("By Jane Miller / Los Angeles Times", []),
        ("1 / of 5", []),
        ("1  2  3  4 ...  [Next »]", []),
        ("->One big page", []),
        ("Question? Tell us →Edit this page", []),
        ("Credit: Ana Sol / Quay Images", []),
        ("© QUAY / POOL", []),
        ("Our practices (Harbour / Town)", []),
        ("Back / Exports", ["Exports"]),
    ],
)
def test_levels(line: str, named: list[str]) -> None:
    found = levels(line, "Ferry service doubles in spring", False)
    assert [level.value for level in found] == named
    assert all(line[level.start : level.end] == level.value for level in found)


def test_head_facts_take_known_names_and_bound_values() -> None:
    hints = pl.DataFrame(
        [("a", 0, "meta", "OG:Title", " A  ferry "), ("a", 1, "meta", "viewport", "x"), ("a", 2, "json_ld", "headline", "y" * 99), ("a", 3, "time", "updated-at", "2025")],
        schema={"doc_id": pl.String, "hint_no": pl.Int32, "kind": pl.String, "name": pl.String, "value": pl.String}, orient="row",
    )  # fmt: skip
    assert head_facts(hints, 50).select("hint_no", "field", "value").rows() == [(0, "title", "A ferry"), (3, "modified_at", "2025")]


def test_head_facts_leave_out_holders_of_pictures_and_datelines_that_are_times() -> None:
    holders = [
        "Credit: Ana Sol",
        "(Image credit: Quay plc)",
        "CreditAna Sol for The Quay",
        "Photo by Ana Sol",
        "Credit Quay Union",
        "The Quay",
        "Creditors' Post",
    ]
    values = [*(("copyrightHolder", holder) for holder in holders), ("dateline", "Sun, 19 Oct 2025 04:00"), ("dateline", "London")]
    rows = [("a", n, "microdata" if name != "dateline" else "json_ld", name, value) for n, (name, value) in enumerate(values)]
    hints = pl.DataFrame(rows, schema={"doc_id": pl.String, "hint_no": pl.Int32, "kind": pl.String, "name": pl.String, "value": pl.String}, orient="row")  # fmt: skip
    assert head_facts(hints, 99)["value"].to_list() == ["The Quay", "Creditors' Post", "London"]


def test_slashes_part_alternatives_far_above_the_headline() -> None:
    title = "Ferry service doubles in spring"
    page = placed_page(["Trade / Exports", "Menu", "Search", "Share", title])
    chosen = pl.DataFrame({"doc_id": ["a"], "title": [title], "title_place": [4]}, schema_overrides={"title_place": page.schema["place"]})
    assert section_lines(page, chosen)["value"].to_list() == []
    near = chosen.with_columns(title_place=pl.lit(1, page.schema["place"]))
    assert section_lines(page, near)["value"].to_list() == ["Trade", "Exports"]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Two hundred more workers will follow before the summer ends", True),
        ("The Commission wants a word with those who earn more than others", True),
        ("We earn a commission when you buy through links on our site", False),
        ("Products are chosen independently by our editors, say our rules", False),
        ("As a partner we earn from qualifying purchases of our readers", False),
        ("Opinions expressed by our contributors are their very own", False),
        ("Posted on November 25, 2024 in Harbour, Trade and Transport", False),
        ("This article can be read in all of the following languages:", False),
    ],
)
def test_what_speaks_to_the_reader_is_no_standfirst(line: str, is_one: bool) -> None:
    title = "Ferry service doubles in spring"
    chosen = pl.DataFrame(
        {"doc_id": ["a"], "title": [title], "title_place": [0]}, schema_overrides={"title_place": placed_page([]).schema["place"]}
    )
    assert standfirst_lines(placed_page([title, line]), chosen, 40)["value"].to_list() == [line] * is_one


def test_the_sites_name_is_cut() -> None:
    rows = [("a", "head_title", "Ferry service doubles | The Quay"), ("a", "og_title", "Ferry service doubles - The Quay"), ("a", "ld_headline", "Ferry service doubles"),
            ("b", "og_title", "Ferries: one - two - three four")]  # fmt: skip
    facts = pl.DataFrame(rows, schema=["doc_id", "rule", "value"], orient="row")
    assert without_site(facts)["value"].to_list() == ["Ferry service doubles"] * 3 + ["Ferries: one - two - three four"]


def test_what_json_ld_states_whole_is_not_cut() -> None:
    whole = "Report: ferry sank off the coast - owner denies it"
    rows = [("a", "head_title", whole), ("a", "ld_headline", whole), ("b", "head_title", whole), ("b", "og_title", whole)]
    facts = pl.DataFrame(rows, schema=["doc_id", "rule", "value"], orient="row")
    assert without_site(facts)["value"].to_list() == [whole, whole, "Report: ferry sank off the coast", whole]

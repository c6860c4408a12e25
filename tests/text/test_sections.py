"""Breadcrumbs, titles and head facts."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl
import pytest

from corpusmith.text.heads import head_facts
from corpusmith.text.sections import levels
from corpusmith.text.titles import without_site


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

"""Candidates and their ranking."""

from __future__ import annotations

from dataclasses import replace

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.evidence import Bounds, candidates, joined, ranked

BOUNDS = Bounds(least=500, least_of={}, agreement=40, weighed=(), max_candidates=8)


def _line(value: str, confidence: int, line_no: int = 0, rule: str = "near", unit: str | None = None, element: int = 0) -> pl.DataFrame:
    frame = pl.DataFrame({"doc_id": ["a"], "value": [value], "line_no": [line_no], "start": [0], "end": [len(value)], "element": [element]})
    frame = frame if unit is None else frame.with_columns(unit=pl.lit(unit))
    return candidates(frame, "authors" if unit else "title", "line", rule, confidence)


def _chosen(evidence: pl.DataFrame) -> list[str]:
    return evidence.filter("is_chosen")["value"].to_list()


def test_the_surest_is_chosen_and_the_others_stay() -> None:
    found = ranked(joined([_line("One", 600), _line("Two", 700, 1)]), ("authors",), BOUNDS)
    assert found.select("n", "value", "is_chosen").rows() == [(0, "Two", True), (1, "One", False)]


def test_agreement_of_places_decides() -> None:
    head = candidates(pl.DataFrame({"doc_id": ["a"], "value": ["one!"], "hint_no": [3]}), "title", "head", "og", 660)
    found = ranked(joined([_line("One", 650), _line("Two", 680, 1), head]), ("authors",), BOUNDS)
    assert _chosen(found) == ["one!"]


def test_below_the_least_confidence_nothing_is_chosen() -> None:
    assert _chosen(ranked(_line("One", 400), ("authors",), BOUNDS)) == []


def test_a_list_is_chosen_whole_and_in_order() -> None:
    parts = [_line("B", 600, 4, unit="4", element=0), _line("A", 600, 4, unit="4", element=1), _line("C", 550, 9, unit="9")]
    found = ranked(joined(parts), ("authors",), BOUNDS)
    assert _chosen(found) == ["B", "A"]
    assert found["n"].to_list() == [0, 1, 2]


def test_a_persons_statement_wins_and_an_empty_one_says_unknown() -> None:
    stated = pl.DataFrame({"doc_id": ["a"], "value": ["Three"]})
    assert _chosen(
        ranked(joined([_line("One", 900), candidates(stated, "title", "stated", "correction", 1000)]), ("authors",), BOUNDS)
    ) == ["Three"]
    empty = candidates(stated.with_columns(value=pl.lit("")), "title", "stated", "correction", 1000, is_empty_kept=True)
    found = ranked(joined([_line("One", 900), empty]), ("authors",), BOUNDS)
    assert found.select("n", "value", "origin", "is_chosen").rows() == [(0, "", "stated", False), (1, "One", "line", False)]


def test_a_statement_that_a_field_is_unknown_is_kept_whatever_the_bound() -> None:
    stated = pl.DataFrame({"doc_id": ["a"], "value": [""], "unit": ["stated"]})
    for field, others in (("title", [_line(f"Line {n}", 600 - n, n) for n in range(9)]), ("authors", [])):
        empty = candidates(stated, field, "stated", "correction", 1000, is_empty_kept=True)
        found = ranked(joined([*others, empty]), ("authors",), replace(BOUNDS, max_candidates=0))
        assert found.select("field", "value", "origin", "is_chosen").rows() == [(field, "", "stated", False)]


def test_of_a_stated_list_empty_elements_say_nothing() -> None:
    stated = pl.DataFrame({"doc_id": ["a", "a"], "value": ["", "Mia Holm"], "unit": ["stated"] * 2, "element": [0, 1]})
    found = ranked(candidates(stated, "authors", "stated", "correction", 1000, is_empty_kept=True), ("authors",), BOUNDS)
    assert found.select("n", "value", "is_chosen").rows() == [(0, "Mia Holm", True)]


def test_lost_candidates_are_bounded() -> None:
    found = ranked(joined([_line(f"Line {n}", 600 - n, n) for n in range(30)]), ("authors",), replace(BOUNDS, max_candidates=4))
    assert len(found) == 5


@settings(deadline=None, max_examples=50)
@given(st.permutations(list(range(6))))
def test_order_of_candidates_is_of_no_consequence(order: list[int]) -> None:
    parts = [_line(f"Line {n % 4}", 500 + 50 * (n % 3), n) for n in range(6)]
    assert ranked(joined([parts[n] for n in order]), ("authors",), BOUNDS).equals(ranked(joined(parts), ("authors",), BOUNDS))


def test_a_scalar_has_one_value_whatever_a_place_names() -> None:
    frame = pl.DataFrame({"doc_id": ["a", "a"], "value": ["Xinhua", "Reuters"], "unit": ["3", "3"], "element": [0, 1]})
    named = candidates(frame, "agency", "line", "source_credit", 800)
    assert _chosen(ranked(named, ("authors",), BOUNDS)) == ["Xinhua"]
    people = candidates(frame, "authors", "line", "byline", 800)
    assert _chosen(ranked(people, ("authors",), BOUNDS)) == ["Xinhua", "Reuters"]


def test_readings_that_are_open_do_not_raise_one_another() -> None:
    frame = pl.DataFrame({"doc_id": ["a", "a"], "value": ["2025-03-04", "2025-04-03"], "is_open": [True, True]})
    parts = [candidates(frame, "published_local", origin, "time", 470) for origin in ("line", "head")]
    assert _chosen(ranked(joined(parts), (), BOUNDS)) == []
    sure = candidates(frame.head(1).drop("is_open"), "published_local", "url", "day_in_url", 480)
    assert _chosen(ranked(joined([*parts, sure]), (), BOUNDS)) == ["2025-03-04"]


def _time(value: str, confidence: int, line_no: int) -> pl.DataFrame:
    frame = pl.DataFrame({"doc_id": ["a"], "value": [value], "key": [value[:10]], "line_no": [line_no], "start": [0], "end": [len(value)]})
    return candidates(frame, "published_local", "line", "near", confidence)


def test_of_readings_of_one_minute_the_more_exact_is_chosen() -> None:
    exact, surer, other = _time("2025-01-14T09:06:31", 850, 0), _time("2025-01-14T09:06", 880, 1), _time("2025-01-14T11:30:15", 870, 2)
    found = ranked(joined([exact, surer, other]), ("authors",), BOUNDS)
    assert found["value"].to_list() == ["2025-01-14T09:06:31", "2025-01-14T09:06", "2025-01-14T11:30:15"]


def test_of_readings_alike_the_surer_is_chosen() -> None:
    """Their zones may differ: a tool's time in UTC that is none beside that of JSON-LD."""
    found = ranked(joined([_time("2025-01-14T09:06:31", 850, 0), _time("2025-01-14T09:06:31", 880, 1)]), ("authors",), BOUNDS)
    assert found.filter("is_chosen")["line_no"].to_list() == [1]

"""Figures are integers that add up over shards, in whatever order."""

from __future__ import annotations

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.frames import corpus, counted, tables

from corpusmith import store
from corpusmith.report.figures import COUNTS, totals

CORPUS = corpus()


def test_counts_hold_to_their_schema() -> None:
    assert store.checked(COUNTS, counted(CORPUS)).height > 50


def test_nothing_is_counted_where_nothing_is() -> None:
    assert counted(tables()).is_empty()


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_counts_of_parts_add_up_to_the_counts_of_the_whole(data: st.DataObject) -> None:
    parts: list[dict[str, pl.DataFrame]] = [{}, {}]
    for name, frame in CORPUS.items():
        choice = pl.Series(data.draw(st.lists(st.booleans(), min_size=frame.height, max_size=frame.height)), dtype=pl.Boolean)
        parts[0][name], parts[1][name] = frame.filter(choice), frame.filter(~choice)
    assert totals(pl.concat([counted(part) for part in parts])) == totals(counted(CORPUS))


def test_counts_do_not_depend_on_the_order_of_rows() -> None:
    assert counted({name: frame.reverse() for name, frame in CORPUS.items()}).equals(counted(CORPUS))


def test_each_document_stands_in_each_distribution_once() -> None:
    found = totals(counted(CORPUS))
    for figure in ("page_type", "language", "script", "family_role", "precision", "month", "length", "source"):
        assert sum(found[f"documents_by_{figure}"].values()) == 3, figure
    assert found["documents_by_month"] == {"": 1, "2024-12": 1, "2025-02": 1}
    assert found["documents_by_length"] == {"": 1, "09": 2}


def test_shares_fall_into_ten_tenths_the_last_with_its_end() -> None:
    assert totals(counted(CORPUS))["documents_by_kept_share"] == {"200": 1, "900": 1}


def test_a_list_counts_each_of_its_elements_and_an_empty_one_nothing() -> None:
    assert totals(counted(CORPUS))["documents_by_mending"] == {"mojibake": 1}

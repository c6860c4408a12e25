"""Metrics keep their names, plots are tables a spreadsheet cannot be tricked with."""

from __future__ import annotations

import csv
import io
import json

from tests.report.frames import corpus, counted, tables

from corpusmith.report.figures import totals
from corpusmith.report.metrics import metrics, metrics_json, plots

FOUND = totals(counted(corpus()))
NOTHING = totals(counted(tables()))


def test_metrics_have_the_same_names_whatever_the_corpus_holds() -> None:
    full, nothing = metrics(FOUND), metrics(NOTHING)
    assert {group: list(values) for group, values in full.items()} == {group: list(values) for group, values in nothing.items()}


def test_metrics_count_the_corpus() -> None:
    found = json.loads(metrics_json(FOUND))
    assert found["records"] == {"all": 4, "raw_bytes": 4500, "accepted": 3, "rejected": 1, "skipped": 0, "suppressed": 0}
    assert found["documents"] == {"all": 3, "canonical": 2, "characters": 1500, "without_text": 1, "words": 240}
    assert found["lines"] == {"all": 2, "kept": 1, "characters_kept_permille": 666}
    assert found["families"] == {"all": 2, "shared": 1, "across_sources": 1}
    assert found["articles_with_field_permille"]["title"] == 1000
    assert found["articles_with_field_permille"]["published_precision"] == 500


def test_a_share_of_nothing_is_unknown() -> None:
    assert metrics(NOTHING)["lines"]["characters_kept_permille"] is None


def test_plots_are_tables_with_a_header() -> None:
    for found in (FOUND, NOTHING):
        for name, content in plots(found, 10).items():
            header, *rows = csv.reader(io.StringIO(content.decode()))
            assert all(len(row) == len(header) for row in rows), name


def test_no_cell_is_a_formula() -> None:
    hostile = {"documents_by_source": {"=1+1": 1, "+1": 1, "@x": 1, "-1": 1, "plain": 1}}
    cells = [row[0] for row in csv.reader(io.StringIO(plots(hostile, 10)["documents_by_source.csv"].decode()))][1:]
    assert cells == ["'+1", "'-1", "'=1+1", "'@x", "plain"]


def test_an_open_list_shows_its_largest() -> None:
    content = plots({"documents_by_language": {"en": 5, "de": 7, "": 6, "fr": 5}}, 3)["documents_by_language.csv"]
    assert content == b"language,documents\nde,7\nunknown,6\nen,5\n"

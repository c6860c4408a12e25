"""report writes figures only, the same however its shards are cut."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from tests.report.frames import corpus, tables
from tests.stages.steps import placed

from corpusmith.contract import SOURCES
from corpusmith.inputs import Inputs
from corpusmith.stages.report import READS, STEPS, Params, drawn

INPUTS = Inputs(Path("data/raw"), pl.DataFrame(), frozenset(), pl.DataFrame(), card={"title": "A corpus"})
PARAMS = Params(top_n=10, max_columns=36)


def files(shards: list[dict[str, pl.DataFrame]], sources: pl.DataFrame) -> dict[str, bytes]:
    found: dict[str, pl.DataFrame] = {SOURCES.name: sources}
    for step in STEPS[:-1]:
        read = {table.name: pl.concat([placed(shard[table.name], n) for n, shard in enumerate(shards)]) for table in step.reads}
        found |= step.function(read, PARAMS, INPUTS)
    return drawn(found, PARAMS, INPUTS)


def test_all_files_lie_in_reports() -> None:
    found = files([corpus()], corpus()[SOURCES.name])
    assert {"reports/index.html", "reports/metrics.json", "reports/plots/lines_by_role.csv"} <= set(found)
    assert all(path.startswith("reports/") for path in found)


def test_no_word_of_a_document_is_quoted() -> None:
    assert not any(b"CANARY" in content for content in files([corpus()], corpus()[SOURCES.name]).values())


def test_the_report_does_not_depend_on_how_shards_are_cut() -> None:
    whole = corpus()
    cut = [{name: frame.slice(0, 1) for name, frame in whole.items()}, {name: frame.slice(1) for name, frame in whole.items()}]
    assert files(cut, whole[SOURCES.name]) == files([whole], whole[SOURCES.name])


def test_a_corpus_of_nothing_has_a_report() -> None:
    assert set(files([tables()], tables()[SOURCES.name])) == set(files([corpus()], corpus()[SOURCES.name]))


def test_steps_read_what_the_stage_declares() -> None:
    read = {table.name for step in STEPS for table in step.reads} - {table.name for step in STEPS for table in step.writes}
    assert read == {table.name for table in READS}

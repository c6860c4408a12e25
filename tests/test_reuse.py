"""Rows of unchanged documents: what is put together is what the step returns for all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import contract, reuse, store, task
from corpusmith.contract import FILES_READ, Column, Table
from corpusmith.corpus import Corpus
from corpusmith.run import STAGES
from corpusmith.stages.step import Step, Tables
from corpusmith.task import module

PAGE = Table("pages", "One page", ("doc_id",), (contract.DOC_ID, Column("n", contract.UINT, "Number")))
LINE = Table("lines", "One line", ("doc_id", "line_no"), (contract.DOC_ID, contract.LINE_NO, Column("text", contract.TEXT, "Text")))
FOUND = Table("found", "One line with its page", ("doc_id", "line_no"), (*LINE.columns, Column("n", contract.UINT, "Number")))


def joined(tables: Tables, params: object = None, inputs: object = None) -> Tables:
    both = tables["lines"].join(tables["pages"], on="doc_id", how="left", maintain_order="left")
    return {"found": both.with_columns(pl.col("text").str.to_uppercase())}


STEP = Step("per_shard", joined, (PAGE, LINE), (FOUND,), is_local=True)
CORPUS = st.dictionaries(
    st.sampled_from("abcdef"), st.tuples(st.integers(0, 1), st.lists(st.sampled_from(["x", "y"]), max_size=3)), max_size=6
)


def tables_of(corpus: dict[str, tuple[int, list[str]]]) -> Tables:
    pages = [(name, n) for name, (n, _) in corpus.items()]
    lines = [(name, line_no, text) for name, (_, texts) in corpus.items() for line_no, text in enumerate(texts)]
    return {
        "pages": pl.DataFrame(pages, contract.polars_schema(PAGE), orient="row"),
        "lines": pl.DataFrame(lines, contract.polars_schema(LINE), orient="row"),
    }


@given(CORPUS, CORPUS)
@settings(deadline=None, max_examples=200)
def test_the_result_is_that_of_all_rows(before: dict[str, tuple[int, list[str]]], after: dict[str, tuple[int, list[str]]]) -> None:
    old, new, asked = tables_of(before), tables_of(after), []

    def function(tables: Tables) -> Tables:
        asked.extend(tables["pages"]["doc_id"])
        return joined(tables)

    (found,) = reuse.merged(STEP, [reuse.Shard(new, old, joined(old))], function)
    assert found["found"].equals(joined(new)["found"])
    assert set(asked) == {name for name in after if after[name] != before.get(name)}


@given(st.lists(st.tuples(CORPUS, CORPUS), min_size=2, max_size=4))
@settings(deadline=None, max_examples=100)
def test_several_shards_are_computed_in_one_call(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    named = [({f"{n}{k}": v for k, v in old.items()}, {f"{n}{k}": v for k, v in new.items()}) for n, (old, new) in enumerate(pairs)]
    shards = [reuse.Shard(tables_of(new), tables_of(old), joined(tables_of(old))) for old, new in named]
    asked = []

    def function(tables: Tables) -> Tables:
        asked.append(tables)
        return joined(tables)

    found = reuse.merged(STEP, shards, function)
    assert len(asked) <= 1
    for shard, tables in zip(shards, found, strict=True):
        assert tables["found"].equals(joined(shard.tables)["found"])


def test_where_a_row_lies_does_not_matter() -> None:
    step = Step("per_shard", joined, (PAGE, LINE), (FOUND,), is_local=True, places=("n",))
    old, new = (tables_of({"a": (n, ["x"])}) for n in (0, 1))
    assert reuse.unchanged(step, new, old) == ["a"]
    assert reuse.unchanged(STEP, new, old) == []


def test_records_are_the_documents_they_would_be() -> None:
    files = pl.DataFrame({"raw_sha256": ["a" * 64, None]})
    assert reuse.document_ids(FILES_READ, files).to_list() == ["a" * 32, None]


@pytest.mark.parametrize("stage", STAGES)
def test_local_steps_read_and_write_tables_of_documents(stage: str) -> None:
    for step in module(stage).STEPS:
        for table in (*step.reads, *step.writes) if step.is_local else ():
            names = {column.name for column in table.columns}
            assert names & {"doc_id", "raw_sha256"}, table.name


def ingested(root: Path) -> Tables:
    """The records of the sample in document order, by the first steps of ingest."""
    known = task.settings(root, "ingest")
    stage = module("ingest")
    groups = stage.GROUPS(known.inputs.raw)
    scanned = [stage.scan({"paths": pl.DataFrame({"raw_path": group.paths})}, known.own, known.inputs)["scanned"] for group in groups]
    return dict(stage.arrange({"scanned": pl.concat(scanned)}, known.own, known.inputs))


@pytest.mark.parametrize("stage", ["ingest", "clean", "extract"])
def test_local_steps_look_at_one_document_at_a_time(stage: str, sample: Corpus) -> None:
    """Differential: a step called for all documents of the sample, and for the changed ones where half of them changed."""
    root = sample.root.resolve()
    (step,) = [step for step in module(stage).STEPS if step.is_local]
    known = task.settings(root, stage)
    shards = store.read_manifest(root / "data" / "ingested").shards
    tables = ingested(root) if stage == "ingest" else {table.name: store.read(root / "data", table, shards) for table in step.reads}
    asked = []

    def function(some: Tables) -> Tables:
        asked.append(some[step.reads[0].name].height)
        return dict(step.function(some, known.own, known.inputs))

    whole = function(tables)
    ids = reuse.document_ids(step.reads[0], tables[step.reads[0].name]).drop_nulls().unique(maintain_order=True)
    half = set(ids.gather_every(2))
    before = {table.name: tables[table.name].filter(~reuse.document_ids(table, tables[table.name]).is_in(half)) for table in step.reads}
    (found,) = reuse.merged(step, [reuse.Shard(tables, before, whole)], function)
    for table in step.writes:
        assert found[table.name].equals(whole[table.name]), table.name
    assert asked[1] < asked[0]

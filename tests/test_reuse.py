"""Rows of unchanged documents: what is put together is what the step returns for all."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import contract, loading, manifests, reuse, store, task
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

    found = reuse.merged(STEP, new, reuse.Past(old, joined(old)), function)
    assert found["found"].equals(joined(new)["found"])
    assert set(asked) == {name for name in after if after[name] != before.get(name)}


@given(st.lists(st.tuples(CORPUS, CORPUS), min_size=2, max_size=4), st.booleans())
@settings(deadline=None, max_examples=150)
def test_several_shards_are_computed_in_one_call(pairs: list[tuple[dict[str, Any], dict[str, Any]]], is_moved: bool) -> None:
    """Also where a shard holds today what another one held."""
    named = [({f"{n}{k}": v for k, v in old.items()}, {f"{n}{k}": v for k, v in new.items()}) for n, (old, new) in enumerate(pairs)]
    new = [tables_of(today) for _, today in named]
    old = [tables_of(then) for then, _ in named]
    old = old[::-1] if is_moved else old
    asked = []

    def function(tables: Tables) -> Tables:
        asked.extend(tables["pages"]["doc_id"])
        return joined(tables)

    together = {
        table.name: loading.Loaded(pl.concat([s[table.name] for s in new]), [s[table.name].height for s in new]) for table in STEP.reads
    }
    past = reuse.Past({name: pl.concat([s[name] for s in old]) for name in old[0]}, {"found": pl.concat([joined(s)["found"] for s in old])})
    found = reuse.merged(STEP, {name: of_table.rows for name, of_table in together.items()}, past, function)
    parts = loading.cut(STEP, found, together["pages"])["found"]
    ends = [*accumulate(parts.heights, initial=0)]
    assert [parts.rows[start:end].rows() for start, end in pairwise(ends)] == [joined(shard)["found"].rows() for shard in new]
    assert set(asked) == {name for then, today in named for name in today if today[name] != then.get(name)}


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
@settings(deadline=None, max_examples=150)
def test_rows_of_a_document_need_not_stand_together(before: list[str], after: list[str]) -> None:
    """Raw records, several of one document; one without bytes is of none."""
    columns = tuple(FILES_READ.column(name) for name in ("raw_path", "raw_sha256", "doc_id"))
    record = Table("records", "One record", ("raw_path",), columns)
    step = Step("per_shard", joined, (record,), (record,), is_local=True)

    def records(names: list[str]) -> pl.DataFrame:
        rows = [(f"{n:02}", None if name == "c" else name * 64, None if name == "c" else name * 32) for n, name in enumerate(names)]
        return pl.DataFrame(rows, contract.polars_schema(record), orient="row")

    def of(names: list[str], name: str) -> list[str]:
        return [path for path, sha, _ in records(names).rows() if sha == name * 64]

    new, old = {"records": records(after)}, {"records": records(before)}
    same = set(reuse.unchanged(step, new, old))
    assert same == {name * 32 for name in "ab" if of(after, name) and of(after, name) == of(before, name)}
    found = reuse.merged(step, new, reuse.Past(old, old), dict)
    assert found["records"].equals(new["records"])


def test_where_a_row_lies_does_not_matter() -> None:
    step = Step("per_shard", joined, (PAGE, LINE), (FOUND,), is_local=True, places=("n",))
    old, new = (tables_of({"a": (n, ["x"])}) for n in (0, 1))
    assert reuse.unchanged(step, new, old).to_list() == ["a"]
    assert reuse.unchanged(STEP, new, old).to_list() == []


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
    shards = manifests.read(root / "data" / "ingested").shards
    tables = ingested(root) if stage == "ingest" else {table.name: store.read(root / "data", table, shards) for table in step.reads}
    asked = []

    def function(some: Tables) -> Tables:
        asked.append(some[step.reads[0].name].height)
        return dict(step.function(some, known.own, known.inputs))

    whole = function(tables)
    ids = reuse.document_ids(step.reads[0], tables[step.reads[0].name]).drop_nulls().unique(maintain_order=True)
    half = set(ids.gather_every(2))
    before = {table.name: tables[table.name].filter(~reuse.document_ids(table, tables[table.name]).is_in(half)) for table in step.reads}
    found = reuse.merged(step, tables, reuse.Past(before, whole), function)
    for table in step.writes:
        assert found[table.name].equals(whole[table.name]), table.name
    assert asked[1] < asked[0]

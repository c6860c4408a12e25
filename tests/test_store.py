"""Shards are written the same way every time, and read back as they were."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import contract, store
from corpusmith.contract import Column, Table
from corpusmith.manifests import Manifest, Part

NOTES = Table(
    "corpus/notes",
    "One note",
    ("doc_id", "n"),
    (
        contract.DOC_ID,
        Column("n", contract.COUNT, "Number"),
        Column("text", contract.TEXT, "What it says", is_nullable=True, unit="words"),
        Column("tags", contract.TEXTS, "Its tags", closed=("t", "u", "v")),
        Column("kind", contract.TEXT, "Its kind", closed=("a", "b")),
    ),
)


def notes(*rows: tuple[str, int, str | None, list[str], str]) -> pl.DataFrame:
    return pl.DataFrame(rows, contract.polars_schema(NOTES), orient="row")


def test_rows_come_back_in_the_order_of_the_shards(tmp_path: Path) -> None:
    first, second = notes(("x", 0, "eins", ["t"], "a"), ("x", 1, None, [], "b")), notes(("a", 0, "zwei", ["u", "v"], "a"))
    store.write(tmp_path, NOTES, "s1", first)
    store.write(tmp_path, NOTES, "s0", second)
    assert store.read(tmp_path, NOTES, ["s1", "s0"]).equals(pl.concat([first, second]))
    assert store.scan(tmp_path, NOTES, ["s1", "s0"]).collect().equals(pl.concat([first, second]))


def test_a_shard_that_is_named_and_missing_is_an_error(tmp_path: Path) -> None:
    store.write(tmp_path, NOTES, "s1", notes(("x", 0, "eins", ["t"], "a")))
    with pytest.raises(contract.InputError, match=r"corpus/notes/s0\.parquet: missing; `dvc checkout` puts it back"):
        store.scan(tmp_path, NOTES, ["s1", "s0"])


@given(st.lists(st.integers(0, 40), max_size=4))
@settings(deadline=None, max_examples=25)
def test_bytes_do_not_depend_on_chunks(tmp_path_factory: pytest.TempPathFactory, cuts: list[int]) -> None:
    frame = notes(*((f"{n:03d}", n, "wort " * n, ["t"] * (n % 3), "ab"[n % 2]) for n in range(40)))
    edges = sorted({0, 40, *cuts})
    parts = [frame.slice(a, b - a) for a, b in pairwise(edges)]
    whole, cut = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("cut")
    store.write(whole, NOTES, "s", frame)
    store.write(cut, NOTES, "s", pl.concat(parts, rechunk=False))
    assert store.shard_path(whole, NOTES, "s").read_bytes() == store.shard_path(cut, NOTES, "s").read_bytes()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f.drop("tags"), "missing columns .'tags'."),
        (lambda f: f.with_columns(pl.lit(1).alias("more")), "unknown columns .'more'."),
        (lambda f: f.with_columns(pl.col("n").cast(pl.Int64)), "notes.n: is Int64"),
        (lambda f: f.with_columns(pl.lit(None, pl.Int32).alias("n")), "notes.n: 2 nulls"),
        (lambda f: f.with_columns(pl.lit("c").alias("kind")), "'c' is not in its closed list"),
        (lambda f: f.with_columns(tags=pl.lit(["t", "w"])), "notes.tags: 'w' is not in its closed list"),
        (lambda f: f.with_columns(pl.lit(0, pl.Int32).alias("n")), "the key doc_id, n stands twice"),
    ],
)
def test_a_breach_of_the_contract_is_named_and_nothing_written(tmp_path: Path, change, message: str) -> None:
    frame = notes(("x", 0, "eins", [], "a"), ("x", 1, None, [], "b"))
    with pytest.raises(store.BrokenTableError, match=message):
        store.write(tmp_path, NOTES, "s", change(frame))
    assert not list(tmp_path.rglob("*.parquet"))


def test_a_public_shard_carries_its_descriptions_twice(tmp_path: Path) -> None:
    store.write(tmp_path, NOTES, "s", notes(("x", 0, "eins", [], "a")))
    schema = pq.read_schema(store.shard_path(tmp_path, NOTES, "s"))
    assert schema.field("text").metadata == {b"description": b"What it says", b"unit": b"words"}
    about = json.loads(pq.read_metadata(store.shard_path(tmp_path, NOTES, "s")).metadata[b"corpusmith"])
    assert [column["name"] for column in about["columns"]] == ["doc_id", "n", "text", "tags", "kind"]


def test_long_texts_do_not_stand_in_the_statistics(tmp_path: Path) -> None:
    store.write(tmp_path, NOTES, "s", notes(("x", 0, "ein langer Text " * 50, [], "a")))
    columns = pq.read_metadata(store.shard_path(tmp_path, NOTES, "s")).row_group(0)
    has_statistics = {columns.column(n).path_in_schema: columns.column(n).statistics is not None for n in range(columns.num_columns)}
    assert not has_statistics.pop("text")
    assert all(has_statistics.values())


def test_a_table_without_rows_is_one_file_that_a_glob_finds(tmp_path: Path) -> None:
    assert store.write(tmp_path, NOTES, "s", notes()) is None
    store.write_empty(tmp_path, NOTES)
    found = pl.read_parquet(str(tmp_path / "corpus" / "notes" / "*.parquet"))
    assert found.schema == contract.polars_schema(NOTES)
    assert found.is_empty()


def test_a_part_is_named_by_the_md5_of_its_file(tmp_path: Path) -> None:
    part = store.write(tmp_path, NOTES, "s", notes(("x", 0, "eins", [], "a")))
    content = store.shard_path(tmp_path, NOTES, "s").read_bytes()
    assert part == Part(1, hashlib.md5(content, usedforsecurity=False).hexdigest())


def test_shards_are_written_together_or_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [("a", 0, "eins", ["t"], "a"), ("a", 1, None, [], "b"), ("b", 0, "zwei", ["t", "u"], "a")]
    alone = [store.write(tmp_path, NOTES, "s", notes(*some)) for some in (rows[:1], (), rows[1:])]
    assert store.write_each(tmp_path, NOTES, ["x", "y", "z"], notes(*rows), [1, 0, 2]) == alone
    monkeypatch.setattr(store, "_MANY_BYTES", 1)
    assert store.write_each(tmp_path, NOTES, ["x", "y", "z"], notes(*rows), [1, 0, 2]) == alone
    assert not store.shard_path(tmp_path, NOTES, "y").exists()


def test_shards_with_rows_are_listed_in_document_order() -> None:
    parts = {"notes": {name: Part(1, "0f") for name in ("a", "b", store.WHOLE)}}
    assert store.shards_of(NOTES, Manifest(("c", "b", "a"), parts)) == ["b", "a", store.WHOLE]


@pytest.mark.parametrize("n", [6, 3000])
@pytest.mark.parametrize("change", ["none", "again", "apart", "turned", "three"])
def test_keys_are_told_however_their_rows_stand(n: int, change: str) -> None:
    rows = [(f"d{number // 3}", number % 3) for number in range(n)]
    if change == "again":
        rows.append(rows[-1])
    elif change == "apart":
        rows.append(rows[0])
    elif change == "turned":
        rows.reverse()
    keys = pl.DataFrame(rows, schema=["doc_id", "line_no"], orient="row")
    keys = keys.with_columns(n=pl.int_range(pl.len())) if change == "three" else keys
    assert store._is_key(keys) == (len(set(keys.rows())) == len(keys))
    assert store._is_key(keys.select("doc_id")) == (keys["doc_id"].n_unique() == len(keys))

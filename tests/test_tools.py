"""The training scripts learn from a folder laid out like the evaluation set: here of the sample, so that they need no other data."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from corpusmith.contract import DOCUMENTS, LINES
from corpusmith.corpus import Corpus
from corpusmith.stages import extract
from corpusmith.text import boilerplate
from tests.project import ROOT


@pytest.fixture(scope="module")
def folder(sample: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages, lines and metadata, in which what the pipeline found counts as gold; a page is a site of its own."""
    documents, lines = (sample.table(table).collect() for table in (DOCUMENTS, LINES))
    texts = lines.group_by("doc_id", maintain_order=True).agg(pl.col("text"))
    pages = documents.join(texts, on="doc_id", suffix="s").with_row_index("n")
    markup = pl.Series(
        [f"<html><body>{''.join(f'<p>{html.escape(line)}</p>' for line in page)}</body></html>".encode() for page in pages["texts"]]
    )
    gold = {"gold_title": "title", "gold_published": pl.col("published_date").cast(pl.String), "gold_authors": "authors"}
    known = pages.select(
        id=pl.col("raw_path").str.extract(r"([^/]*)\.\w+$", 1) + pl.format(" {}", "n"), doc_id="doc_id", dataset=pl.lit("invented"),
        site=pl.format("{}.example", "n"), lang="language", page_type="page_type", html=markup, **gold,
    )  # fmt: skip
    target = tmp_path_factory.mktemp("evaluation")
    known.write_parquet(target / "pages.parquet")
    known.with_columns(id=pl.col("id").str.replace(r" \d+$", "")).write_parquet(target / "metadata.parquet")
    labels = lines.join(known.select("doc_id", "id"), on="doc_id").select("id", "line_no", "text", keep="is_kept")
    labels.write_parquet(target / "page_lines.parquet")
    return target


def trained(script: str, *words: object) -> None:
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / script), *map(str, words)], check=True, env=os.environ | {"PYTHONPATH": str(ROOT / "src")}
    )


def test_the_line_judge_learns_what_it_is_shown_and_the_same_each_time(folder: Path, tmp_path: Path) -> None:
    for name in ("one.json", "other.json"):
        trained("train_line_judge.py", folder, "--weights", tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "other.json").read_bytes()
    judge = boilerplate.judge(json.loads((tmp_path / "one.json").read_text()))
    marks = {"tag": pl.String, "container": pl.String, "classes": pl.String, "link_permille": pl.Int32}
    lines = (
        pl.read_parquet(folder / "page_lines.parquet")
        .sort("id", "line_no")
        .with_columns(pl.lit(None, kind).alias(name) for name, kind in marks.items())
    )
    scores = boilerplate.line_scores(lines.rename({"id": "doc_id"}), judge)["score_permille"]
    is_filled = lines["text"].str.contains(r"\S")
    kept, removed = (scores.filter(is_filled & (lines["keep"] == is_kept)).mean() for is_kept in (True, False))
    assert kept > removed + 500


def test_rankers_learn_what_they_are_shown_and_the_same_each_time(folder: Path, sample: Corpus, tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        trained("train_rankers.py", folder / "metadata.parquet", sample.root, "--weights", tmp_path / name)
    made = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    assert made == {path.name: path.read_bytes() for path in (tmp_path / "other").iterdir()}
    assert set(made) == set(extract.MODELS)

"""All pages of the evaluation folder, where it is present, as text and as HTML: nothing lost, every line judged, scores above a floor."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace
from importlib import resources
from types import ModuleType

import numpy as np
import polars as pl
import pytest
from tests.project import ROOT, SHARED

from corpusmith import params
from corpusmith.stages import ingest
from corpusmith.text import graphs, lines, page
from corpusmith.text.assembly import assembled
from corpusmith.text.boilerplate import judge
from corpusmith.text.judging import Limits, judged

EVAL = SHARED / "eval"
pytestmark = pytest.mark.skipif(not (EVAL / "pages.parquet").exists(), reason="../shared/eval is not here")
PARAMS = params.loaded(ROOT / "params.yaml")
BOUNDS = replace(params.record(ingest.Params, PARAMS, "ingest").bounds, hints=graphs.Bounds(0, 1, 1, 1))
# The shipped weights have seen these pages, so a floor shows that something broke, not how good the judge is.
FLOORS = {"text": 0.87, "html": 0.90}


@pytest.fixture(scope="module")
def evaluate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate", EVAL / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(row: dict[str, object], form: str) -> page.Page:
    content = row["html"] if form == "html" and row["html"] is not None else str(row["text"]).encode()
    assert isinstance(content, bytes)
    found = page.read(content, "html" if content is row["html"] else "text", BOUNDS)
    assert isinstance(found, page.Page)
    return found


@pytest.mark.parametrize("form", ["text", "html"])
def test_nothing_is_lost_and_the_text_is_found(form: str, evaluate: ModuleType) -> None:
    rows = pl.read_parquet(EVAL / "pages.parquet", columns=["id", "text", "html", "gold_text"]).rows(named=True)
    pages = [read(row, form) for row in rows]
    cut = lines.cut(pl.Series([one.text for one in pages]))
    rebuilt = cut.group_by("page", maintain_order=True).agg((pl.col("text") + pl.col("ending")).str.join(""))["text"]
    assert rebuilt.to_list() == [one.text for one in pages]
    schema = {"tag": pl.String, "container": pl.String, "classes": pl.String, "link_permille": pl.Int16}
    n_lines = np.bincount(cut["page"], minlength=len(pages)).tolist()
    seen = cut.hstack(pl.DataFrame(page.marks(pages, n_lines), schema=schema)).rename({"page": "doc_id"})
    model = judge(json.loads((resources.files("corpusmith.models") / "line_judge.json").read_text(encoding="utf-8")))
    limits = Limits(**{name: PARAMS["clean"][name] for name in Limits.__dataclass_fields__})
    fates = judged(seen.with_columns(recurrence_log2=pl.lit(0, pl.Int8)), model, limits)
    assert fates.height == cut.height
    assert fates.null_count().sum_horizontal()[0] == 0
    texts = assembled(seen.select("doc_id", "line_no", "text").hstack(fates))
    golds = [evaluate.words(row["gold_text"]) for row in rows]
    scores = [evaluate.bag_scores(evaluate.words(text), gold)[2] for text, gold in zip(texts["text"], golds, strict=True)]
    assert sum(scores) / len(scores) >= FLOORS[form]

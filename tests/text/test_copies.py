"""Changed copies of labelled pages: what stays text, whose lines are borrowed, how long they are."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from tests.project import ROOT

MARKS = {"tag": pl.String, "container": pl.String, "classes": pl.String, "link_permille": pl.Int32}
SCHEMA = {"doc_id": pl.String, "text": pl.String, "keep": pl.Float64, "fold": pl.Int64, **MARKS}


def labelled(*, is_html: bool) -> pl.DataFrame:
    """Ten articles of two folds, every line with the number of its page."""
    rows: list[tuple[Any, ...]] = []
    for number in range(10):
        marks = ("p", "main", "story", 0) if is_html else (None,) * 4
        above = [(f"Menu {number}-{n} of this page", 0.0) for n in range(5)]
        text = [(f"Page {number} says in sentence {n} that {'the council met at length and ' * 4}went home.", 1.0) for n in range(8)]
        below = [(f"Footer {number}-{n} with some words about the outlet", 0.0) for n in range(20)]
        for line, keep in [*above, ("", 0.0), *text, ("", 0.0), *below]:
            rows.append((f"p{number}", line, keep, number % 2, *(marks if line else (None,) * 4)))
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    facts = [(f"p{n}", "en", "article", "x", f"A title of page {n} for tests") for n in range(10)]
    pl.DataFrame(facts, schema=["id", "lang", "page_type", "dataset", "gold_title"], orient="row").write_parquet(tmp_path / "pages.parquet")
    copies = importlib.import_module("copies")
    return lambda *, is_html=True: copies.copies(tmp_path, labelled(is_html=is_html))


def texts(lines: pl.DataFrame, doc_id: str, *, kept: bool = False) -> list[str]:
    own = lines.filter((pl.col("doc_id") == doc_id) & (pl.col("text") != ""))
    return own.filter(pl.col("keep") == 1)["text"].to_list() if kept else own["text"].to_list()


@pytest.mark.parametrize("is_html", [False, True])
def test_grown_copies_lose_at_most_the_end_of_their_text_and_keep_their_length(made: Any, *, is_html: bool) -> None:
    lines, copies = labelled(is_html=is_html), made(is_html=is_html)
    assert copies["doc_id"].n_unique() == 10
    for doc_id in lines["doc_id"].unique():
        text, own = texts(lines, doc_id, kept=True), texts(copies, f"{doc_id} grown")
        left = texts(copies, f"{doc_id} grown", kept=True)
        assert left == text[: len(left)]
        assert left
        assert set(own) - set(texts(lines, doc_id))
        ratio = sum(map(len, own)) / sum(map(len, texts(lines, doc_id)))
        assert 0.6 < ratio < 1.6
    assert (copies["tag"].is_not_null() == (is_html & (copies["text"] != ""))).all()


def test_copies_borrow_within_their_fold_and_come_out_the_same_again(made: Any) -> None:
    copies = made()
    assert copies.equals(made())
    for text, fold in (
        copies.filter(pl.col("text").str.contains(r"^(?:Menu|Page|Footer) \d|^A title of page \d")).select("text", "fold").rows()
    ):
        digit = next(word for word in text.replace("-", " ").split() if word.isdigit())
        assert int(digit) % 2 == fold

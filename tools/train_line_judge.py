"""Train the line judge: `python tools/train_line_judge.py FOLDER`, FOLDER with pages, page_lines and metadata as Parquet.

The judge of HTML learns from the labelled pages and, at half weight, from changed copies of them (`copies.py`); the judge of text from the
labelled pages and, at half weight, from what the judge of HTML says of the unlabelled pages of the metadata set. A second look learns from
first scores of pages whose site the first look had not seen.
With --without-fold K the sites of fold K of 5 are left out, as `evaluate.py --fold=-K/5` does, so that they can be scored.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from copies import copies
from learning import learned_trees, learned_vocabulary, stated

import corpusmith.models
from corpusmith import params
from corpusmith.stages import ingest
from corpusmith.text import graphs, page
from corpusmith.text.boilerplate import looks, scores_of
from corpusmith.text.looks import FIRST_NAMES, SECOND_NAMES, Filled, filled_lines, first_look, second_look, words_said
from corpusmith.text.trees import scores, trees
from corpusmith.text.vocabulary import Vocabulary, slots
from corpusmith.text.wording import squeezed

FOLDS, N_PARTS = 5, 3
# Longest unlabelled page that is learned from; half the F1 it must be able to expect; weight of such a page, and of a copy.
LONGEST, CERTAIN_HALF_F1, TAUGHT_SHARE, COPY_SHARE = 1500, 400, 0.5, 0.5
WEIGHTS = Path(corpusmith.models.__path__[0]) / "line_judge.json"
PARAMS = Path(__file__).parents[1] / "params.yaml"
_MARKS = {"tag": pl.String, "container": pl.String, "classes": pl.String, "link_permille": pl.Int32}


def fold_of(site: str) -> int:
    """The fold of a site, as evaluate.py cuts them."""
    return int(hashlib.sha1(f"fold:{site}".encode()).hexdigest(), 16) % FOLDS  # noqa: S324 - no secret


def read(folder: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Labelled lines of pages as text, and as HTML: doc_id, text, keep, fold, and the marks of HTML."""
    pages = pl.read_parquet(folder / "pages.parquet", columns=["id", "site", "html"])
    labelled = pl.read_parquet(folder / "page_lines.parquet").sort("id", "line_no", maintain_order=True)
    folds = pl.DataFrame({"id": pages["id"], "fold": [fold_of(row["site"] or row["id"]) for row in pages.iter_rows(named=True)]})
    labelled = labelled.join(folds, on="id", maintain_order="left")
    labelled = labelled.with_columns(squeezed(labelled["text"]).alias("line"))
    by_page = {key[0]: lines for key, lines in labelled.partition_by("id", as_dict=True).items()}
    nothing = [pl.lit(None, kind).alias(name) for name, kind in _MARKS.items()]
    text = labelled.select(pl.col("id").alias("doc_id"), "text", pl.col("keep").cast(pl.Float64), "fold", *nothing)
    html = [
        shown.with_columns(keep=_aligned(shown["text"], by_page[row["id"]]).cast(pl.Float64))
        for row in pages.iter_rows(named=True)
        if (shown := _shown(row)) is not None
    ]
    return text, pl.concat(html).select(text.columns)


def unlabelled(folder: Path) -> pl.DataFrame:
    """Lines of the pages of the metadata set, as HTML: doc_id, text, fold, and the marks of HTML."""
    pages = pl.read_parquet(folder / "metadata.parquet", columns=["id", "site", "html"])
    return pl.concat([shown for row in pages.iter_rows(named=True) if (shown := _shown(row)) is not None and len(shown) <= LONGEST])


def _shown(row: dict[str, Any]) -> pl.DataFrame | None:
    shown = page.read(row["html"], "html", _bounds()) if row["html"] else None
    if not isinstance(shown, page.Page) or not shown.text:
        return None
    texts = shown.text.split("\n")
    marks = pl.DataFrame(page.marks([shown], [len(texts)]), schema=_MARKS)
    fold = pl.lit(fold_of(row["site"] or row["id"]), pl.Int64).alias("fold")
    return marks.select(pl.lit(row["id"]).alias("doc_id"), pl.Series("text", texts), fold, *_MARKS)


@cache
def _bounds() -> page.Bounds:
    stated = params.record(ingest.Params, params.loaded(PARAMS), "ingest")
    return replace(stated.bounds, hints=graphs.Bounds(0, 1, 1, 1))


def _aligned(seen: pl.Series, labelled: pl.DataFrame) -> pl.Series:
    """Labels of lines as rendered here, from those of the same page as rendered elsewhere."""
    there, keeps = labelled["line"].to_list(), labelled["keep"].to_list()
    known = {line: keep for line, keep in zip(there, keeps, strict=True) if line}
    here = squeezed(seen).to_list()
    found = [bool(line) and known.get(line, False) for line in here]
    for at, to, n in SequenceMatcher(None, there, here, autojunk=False).get_matching_blocks():
        found[to : to + n] = keeps[at : at + n]
    return pl.Series("keep", found, dtype=pl.Boolean)


def line_weights(lines: pl.DataFrame) -> Any:
    """A page's lines share one weight, by a power of their length: long lines decide a page's score, short ones are many."""
    power = (1 + lines["text"].str.len_chars() / 6) ** 0.7
    share = lines.with_columns(power=power).select(pl.col("power") / pl.col("power").sum().over("doc_id")).to_series().to_numpy()
    return 2 * share / share.mean()


def trained(text: pl.DataFrame, html: pl.DataFrame, more: pl.DataFrame, copied: pl.DataFrame) -> dict[str, Any]:
    """Weights of the line judge, learned from labelled lines, of HTML from copies too, of text from what the judge of HTML says of more."""
    of_html = _looks(html, html.clear(), copied)
    scored = scores_of(more, looks(of_html))
    taught = more.with_columns(keep=pl.Series(scored[0] / 1000)).filter(pl.Series(_is_certain(more, scored)))
    taught = taught.with_columns(*(pl.lit(None, kind).alias(name) for name, kind in _MARKS.items()), doc_id=pl.format("{} more", "doc_id"))
    return {"text": _looks(text, taught.select(text.columns), text.clear()), "html": of_html}


def _is_certain(lines: pl.DataFrame, scored: Any) -> Any:
    """Whether the F1 that a line's page can expect is high."""
    halves = lines.select(pl.col("doc_id"), pl.Series("half", scored[1])).select(pl.col("half").max().over("doc_id")).to_series()
    return halves.to_numpy() >= CERTAIN_HALF_F1


def _looks(own: pl.DataFrame, taught: pl.DataFrame, copied: pl.DataFrame) -> dict[str, Any]:
    """Weights of both looks; the vocabulary learns nothing from copies, which have no words of their own."""
    lines = pl.concat((own, taught, copied))
    filled, seen = filled_lines(lines)
    labelled = lines.filter(pl.Series(filled))
    labels, folds = labelled["keep"].to_numpy(), labelled["fold"].to_numpy()
    shares = np.repeat((1.0, TAUGHT_SHARE, COPY_SHARE), (len(own), len(taught), len(copied)))[filled]
    weights, everything = line_weights(labelled) * shares, np.ones(len(folds), np.bool_)
    heard = (np.arange(len(lines)) < len(own) + len(taught))[filled]
    known, said = _words(seen, labels, folds, weights, heard)
    rows = np.hstack((*first_look(seen), said))
    first = learned_trees(rows, FIRST_NAMES, labels, weights, everything)
    unseen = np.zeros(len(folds), np.int16)
    for part in range(N_PARTS):
        is_out = np.isin(folds, np.unique(folds)[part::N_PARTS])
        inner = learned_trees(rows, FIRST_NAMES, labels, weights, ~is_out)
        unseen[is_out] = scores(trees(inner, FIRST_NAMES), rows[is_out])
    rows = np.hstack((rows, *second_look(seen, unseen)))
    second = learned_trees(rows, SECOND_NAMES, labels, weights, everything)
    return {"vocabulary": stated(known), "first": first, "second": second}


def _words(seen: Filled, labels: Any, folds: Any, weights: Any, heard: Any) -> tuple[Vocabulary, Any]:
    """The vocabulary, learned from the lines heard, and the features that one which has not seen their fold gives the lines."""
    spans, said = slots(*seen.tokens), np.empty(0)
    for fold in np.unique(folds):
        told = words_said(seen, learned_vocabulary(*spans, labels, weights, heard & (folds != fold)))
        said = np.where((folds == fold)[:, None], told, said) if len(said) else told
    return learned_vocabulary(*spans, labels, weights, heard), said


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-fold", type=int, default=-1)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where to write them; the package's own if not given")
    given = parser.parse_args()
    is_in = pl.col("fold") != given.without_fold
    text, html = (lines.filter(is_in) for lines in read(given.folder))
    weights = trained(text, html, unlabelled(given.folder).filter(is_in), copies(given.folder, html))
    given.weights.write_text(json.dumps(weights, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Train the line judge: `python tools/train_line_judge.py FOLDER`, FOLDER with pages.parquet and page_lines.parquet.

With --without-fold K the sites of fold K of 5 are left out, as `evaluate.py --fold=-K/5` does, so that they can be scored.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numba import njit

import corpusmith.models
from corpusmith.text.boilerplate import features
from corpusmith.text.surroundings import NAMES

N_TREES, DEPTH, RATE, PENALTY = 240, 6, 0.12, 20.0
ROW_SHARE, FEATURE_SHARE, N_BINS, SEED, FOLDS = 0.4, 0.3, 48, 7, 5
WEIGHTS = Path(corpusmith.models.__path__[0]) / "line_judge.json"


def fold_of(site: str) -> int:
    """The fold of a site, as evaluate.py cuts them."""
    return int(hashlib.sha1(f"fold:{site}".encode()).hexdigest(), 16) % FOLDS  # noqa: S324 - no secret


def read(folder: Path) -> pl.DataFrame:
    """Lines of all pages, page by page: id, line_no, text, keep, fold."""
    pages = pl.read_parquet(folder / "pages.parquet", columns=["id", "site"]).with_row_index("place")
    folds = [fold_of(row["site"] or row["id"]) for row in pages.iter_rows(named=True)]
    lines = pl.read_parquet(folder / "page_lines.parquet").join(pages.with_columns(fold=pl.Series(folds)), on="id")
    return lines.sort("place", "line_no")


def line_weights(lines: pl.DataFrame) -> Any:
    """A page's lines share one weight, by a power of their length: long lines decide a page's score, short ones are many."""
    power = (1 + lines["text"].str.len_chars() / 6) ** 0.7
    share = lines.with_columns(power=power).select(pl.col("power") / pl.col("power").sum().over("id")).to_series().to_numpy()
    return 2 * share / share.mean()


def trained(lines: pl.DataFrame) -> dict[str, Any]:
    """Weights of the line judge, learned from labelled lines."""
    rows, filled = features(lines["id"], lines["text"])
    cuts = [np.unique(np.quantile(column, np.linspace(0, 1, N_BINS + 1)[1:-1], method="lower")) for column in rows.T]
    binned = np.stack([np.searchsorted(edges, column).astype(np.uint8) for edges, column in zip(cuts, rows.T, strict=True)])
    labelled = lines.filter(pl.Series(filled))
    questions, bins, leaves = _fitted(binned, labelled["keep"].to_numpy().astype(float), line_weights(labelled))
    limits = [
        [int(cuts[f][b]) if b < len(cuts[f]) else 1 << 30 for f, b in zip(*tree, strict=True)] for tree in zip(questions, bins, strict=True)
    ]
    return {"features": NAMES, "questions": questions.tolist(), "limits": limits, "leaves": np.rint(1000 * leaves).astype(int).tolist()}


@njit(cache=True)
def _best_question(binned: Any, rows: Any, leaf: Any, slopes: Any, curves: Any, asked: Any, n_leaves: int) -> tuple[int, int]:
    best, best_feature, best_bin = -1.0, 0, 0
    g, h = np.zeros((n_leaves, N_BINS + 1)), np.zeros((n_leaves, N_BINS + 1))
    for feature in asked:
        g[:], h[:] = 0.0, 0.0
        for r in range(len(rows)):
            g[leaf[r], binned[feature, rows[r]]] += slopes[r]
            h[leaf[r], binned[feature, rows[r]]] += curves[r]
        below, weight = np.zeros(n_leaves), np.zeros(n_leaves)
        for cut in range(N_BINS):
            gain = 0.0
            for one in range(n_leaves):
                below[one] += g[one, cut]
                weight[one] += h[one, cut]
                above = g[one].sum() - below[one]
                gain += below[one] ** 2 / (weight[one] + PENALTY) + above**2 / (h[one].sum() - weight[one] + PENALTY)
            if gain > best:
                best, best_feature, best_bin = gain, feature, cut
    return best_feature, best_bin


@njit(cache=True)
def _fitted(binned: Any, labels: Any, weights: Any) -> tuple[Any, Any, Any]:
    n_features, n = binned.shape
    np.random.seed(SEED)
    questions, bins = np.zeros((N_TREES, DEPTH), np.int64), np.zeros((N_TREES, DEPTH), np.int64)
    leaves, logits = np.zeros((N_TREES, 1 << DEPTH)), np.zeros(n)
    for tree in range(N_TREES):
        rows = np.nonzero(np.random.random(n) < ROW_SHARE)[0]
        p = 1 / (1 + np.exp(-logits[rows]))
        slopes, curves = weights[rows] * (labels[rows] - p), weights[rows] * p * (1 - p)
        leaf = np.zeros(len(rows), np.int64)
        for depth in range(DEPTH):
            asked = np.random.permutation(n_features)[: int(n_features * FEATURE_SHARE)]
            feature, cut = _best_question(binned, rows, leaf, slopes, curves, asked, 1 << depth)
            questions[tree, depth], bins[tree, depth] = feature, cut
            leaf = 2 * leaf + (binned[feature][rows] > cut)
        g, h = np.zeros(1 << DEPTH), np.zeros(1 << DEPTH)
        for r in range(len(rows)):
            g[leaf[r]] += slopes[r]
            h[leaf[r]] += curves[r]
        leaves[tree] = RATE * g / (h + PENALTY)
        place = np.zeros(n, np.int64)
        for depth in range(DEPTH):
            place = 2 * place + (binned[questions[tree, depth]] > bins[tree, depth])
        logits += leaves[tree][place]
    return questions, bins, leaves


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-fold", type=int, default=-1)
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where to write them; the package's own if not given")
    given = parser.parse_args()
    lines = read(given.folder).filter(pl.col("fold") != given.without_fold)
    given.weights.write_text(json.dumps(trained(lines), separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

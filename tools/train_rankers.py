"""Train the rankers of titles, bylines and times: `python tools/train_rankers.py METADATA PROJECT...`.

METADATA is metadata.parquet of the evaluation folder; each PROJECT a folder where `evaluate.py lay-out metadata` (text or html) went
through ingest, profile and clean. With --without-fold K the sites of fold K of 5 are left out, as `evaluate.py --fold=-K/5` does, so that
they can be scored. A later ranker learns from what the one before says of sites it has not seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import yaml
from numba import njit
from titles_agreed import agreed, labelled
from titles_alike import names, plain

import corpusmith.models
from corpusmith import inputs
from corpusmith.stages import extract, reading
from corpusmith.text import bylines, dating, finalists, headlines, languages, places, time_finalists, titles, voices
from corpusmith.text.ranking import Ranker, ranker, shares, sums

N_BINS, SEED, FOLDS = 32, 7, 5
MODELS = Path(corpusmith.models.__path__[0])


@dataclass(frozen=True)
class Plan:
    """How a ranker is learned: trees, their depth, rate, penalty, shares of groups and features drawn, whether one of a group is right."""

    n_trees: int
    depth: int
    rate: float = 0.1
    penalty: float = 2.0
    group_share: float = 0.7
    feature_share: float = 0.4
    is_one_of_group: bool = True


PLANS = {
    extract.TITLE_RANKERS[0]: Plan(700, 3, rate=0.07),
    extract.TITLE_RANKERS[1]: Plan(500, 4, rate=0.05),
    extract.TITLE_FINALISTS: Plan(400, 3, rate=0.05, penalty=6.0),
    extract.TITLE_VOICES: Plan(250, 2, rate=0.04, penalty=6.0, feature_share=0.5),
    extract.BYLINE_RANKER: Plan(400, 4, rate=0.04, penalty=6.0, is_one_of_group=False),
    extract.TIME_RANKER: Plan(400, 4, rate=0.04, penalty=6.0, is_one_of_group=False),
    extract.TIME_FINALISTS: Plan(500, 4, rate=0.05, penalty=10.0, feature_share=0.12, is_one_of_group=False),
}


def fold_of(site: str) -> int:
    """The fold of a site, as evaluate.py cuts them."""
    return int(hashlib.sha1(f"fold:{site}".encode()).hexdigest(), 16) % FOLDS  # noqa: S324 - no secret


def gold(path: Path) -> pl.DataFrame:
    """Stem of the raw file, fold, title, day and authors of each page, and whether its set names authors."""
    rows = pl.read_parquet(path, columns=["id", "dataset", "site", "gold_title", "gold_published", "gold_authors"])
    told = [
        (
            re.sub(r"[^\w.-]", "_", row["id"]),
            fold_of(row["site"] or row["id"]),
            plain(row["gold_title"]),
            (row["gold_published"] or "")[:10],
            sorted(names(row["gold_authors"])),
            not row["dataset"].startswith("htmldate"),
        )
        for row in rows.iter_rows(named=True)
    ]
    return pl.DataFrame(
        told,
        schema={
            "stem": pl.String,
            "fold": pl.Int64,
            "title": pl.String,
            "day": pl.String,
            "authors": pl.List(pl.String),
            "has_people": pl.Boolean,
        },
        orient="row",
    )


def read(project: Path, answers: pl.DataFrame) -> tuple[reading.Shard, pl.DataFrame]:
    """What the extractors read of a project, and its documents with their answers."""
    tables = {table.name: _table(project / "data" / table.name).select(c.name for c in table.columns) for table in extract.READS}
    order = tables["ingested/pages"].select("doc_id")
    tables = {name: order.join(frame, on="doc_id", how="inner", maintain_order="left_right") for name, frame in tables.items()}
    params = yaml.safe_load((project / "params.yaml").read_text(encoding="utf-8"))["extract"]
    given = extract.Params(**{field.name: params[field.name] for field in fields(extract.Params)})
    placed = places.placed(reading.lines_of(tables), given.min_body_width)
    kept = placed.filter("is_kept").select("doc_id", "line_no", "text")
    bounds = (given.min_language_letters, given.min_language_permille, given.max_language_chars, given.kana_permille)
    spoken = languages.shares(languages.line_languages(kept, *bounds))
    shard = reading.shard_of(tables, placed, spoken, given, inputs.load(project))
    files = _table(project / "data" / "ingested" / "files").select(
        "doc_id", stem=pl.col("raw_path").str.extract(r"([^/]*)\.(?:txt|html)$", 1)
    )
    known = (
        files.drop_nulls().unique("doc_id", keep="first", maintain_order=True).join(answers, on="stem", how="inner", maintain_order="left")
    )
    return shard, known.with_columns(group=pl.lit(str(project)) + pl.col("doc_id"))


def _table(folder: Path) -> pl.DataFrame:
    return pl.concat(pl.read_parquet(path) for path in sorted(folder.glob("*.parquet")))


def learned(rows: pl.DataFrame, features: tuple[str, ...], plan: Plan) -> dict[str, Any]:
    """Weights of a ranker; rows have the features, `label`, and `group`, each in one piece."""
    found = rows.select(features).to_numpy().astype(np.int64)
    cuts = [np.unique(np.quantile(column, np.linspace(0, 1, N_BINS + 1)[1:-1], method="lower")) for column in found.T]
    binned = np.stack([np.searchsorted(edges, column).astype(np.uint8) for edges, column in zip(cuts, found.T, strict=True)])
    page = rows["group"].rle_id().to_numpy()
    starts = np.concatenate([np.flatnonzero(np.diff(page, prepend=-1)), [len(page)]])
    tree = (plan.n_trees, plan.depth, plan.rate, plan.penalty, plan.group_share, plan.feature_share, plan.is_one_of_group)
    questions, bins, leaves = _fitted(binned, rows["label"].to_numpy().astype(float), starts, *tree)
    limits = [
        [int(cuts[f][b]) if b < len(cuts[f]) else 1 << 30 for f, b in zip(*pair, strict=True)] for pair in zip(questions, bins, strict=True)
    ]
    return {"features": features, "questions": questions.tolist(), "limits": limits, "leaves": np.rint(1000 * leaves).astype(int).tolist()}


def unseen(rows: pl.DataFrame, features: tuple[str, ...], plan: Plan) -> pl.Series:
    """Sums of each row, learned from what is taught of the other folds."""
    found = np.zeros(rows.height, np.int64)
    for fold in rows["fold"].unique(maintain_order=True):
        is_out = (rows["fold"] == fold).to_numpy()
        model: Ranker = ranker(learned(rows.filter((pl.col("fold") != fold) & pl.col("is_taught")), features, plan), features)
        found[is_out] = sums(rows.filter(pl.col("fold") == fold), features, model)
    return pl.Series(found)


@njit(cache=True)
def _slopes(logits: Any, labels: Any, first: int, last: int, is_one: bool, slopes: Any, curves: Any) -> None:
    if not is_one:
        for i in range(first, last):
            p = 1 / (1 + np.exp(-logits[i]))
            slopes[i], curves[i] = labels[i] - p, p * (1 - p)
        return
    # One more candidate with a logit of 0 stands for "none of these".
    top = max(0.0, logits[first:last].max())
    total = np.exp(-top)
    for i in range(first, last):
        total += np.exp(logits[i] - top)
    right = max(1.0, labels[first:last].sum())
    for i in range(first, last):
        p = np.exp(logits[i] - top) / total
        slopes[i], curves[i] = labels[i] / right - p, p * (1 - p) + 1e-3


@njit(cache=True)
def _best_question(
    binned: Any, rows: Any, leaf: Any, slopes: Any, curves: Any, asked: Any, n_leaves: int, penalty: float
) -> tuple[int, int]:
    best, best_feature, best_bin = -1.0, 0, 0
    g, h = np.zeros((n_leaves, N_BINS + 1)), np.zeros((n_leaves, N_BINS + 1))
    for feature in asked:
        g[:], h[:] = 0.0, 0.0
        for r in range(len(rows)):
            g[leaf[r], binned[feature, rows[r]]] += slopes[rows[r]]
            h[leaf[r], binned[feature, rows[r]]] += curves[rows[r]]
        below, weight = np.zeros(n_leaves), np.zeros(n_leaves)
        for cut in range(N_BINS):
            gain = 0.0
            for one in range(n_leaves):
                below[one] += g[one, cut]
                weight[one] += h[one, cut]
                above = g[one].sum() - below[one]
                gain += below[one] ** 2 / (weight[one] + penalty) + above**2 / (h[one].sum() - weight[one] + penalty)
            if gain > best:
                best, best_feature, best_bin = gain, feature, cut
    return best_feature, best_bin


@njit(cache=True)
def _fitted(
    binned: Any,
    labels: Any,
    starts: Any,
    n_trees: int,
    depth: int,
    rate: float,
    penalty: float,
    group_share: float,
    feature_share: float,
    is_one: bool,
) -> tuple[Any, Any, Any]:
    n_features, n = binned.shape
    np.random.seed(SEED)
    questions, bins = np.zeros((n_trees, depth), np.int64), np.zeros((n_trees, depth), np.int64)
    leaves, logits, slopes, curves = np.zeros((n_trees, 1 << depth)), np.zeros(n), np.zeros(n), np.zeros(n)
    for tree in range(n_trees):
        is_drawn = np.zeros(n, np.bool_)
        for page in range(len(starts) - 1):
            _slopes(logits, labels, starts[page], starts[page + 1], is_one, slopes, curves)
            is_drawn[starts[page] : starts[page + 1]] = np.random.random() < group_share
        rows = np.nonzero(is_drawn)[0]
        leaf = np.zeros(len(rows), np.int64)
        for level in range(depth):
            asked = np.random.permutation(n_features)[: int(n_features * feature_share)]
            feature, cut = _best_question(binned, rows, leaf, slopes, curves, asked, 1 << level, penalty)
            questions[tree, level], bins[tree, level] = feature, cut
            leaf = 2 * leaf + (binned[feature][rows] > cut)
        g, h = np.zeros(1 << depth), np.zeros(1 << depth)
        for r in range(len(rows)):
            g[leaf[r]] += slopes[rows[r]]
            h[leaf[r]] += curves[rows[r]]
        leaves[tree] = rate * g / (h + penalty)
        place = np.zeros(n, np.int64)
        for level in range(depth):
            place = 2 * place + (binned[questions[tree, level]] > bins[tree, level])
        logits += leaves[tree][place]
    return questions, bins, leaves


def _labelled(found: pl.DataFrame, known: pl.DataFrame, label: Callable[[dict[str, Any]], float]) -> pl.DataFrame:
    table = found.join(
        known.select("doc_id", "stem", "fold", "group", "has_people", gold_title="title", gold_day="day", gold_authors="authors"),
        on="doc_id",
        how="inner",
        maintain_order="left",
    )
    return table.with_columns(label=pl.Series([label(row) for row in table.iter_rows(named=True)], dtype=pl.Float64))


def _is_title(column: str) -> Callable[[dict[str, Any]], float]:
    return lambda row: float(plain(row[column]) == row["gold_title"])


def _is_day(row: dict[str, Any]) -> float:
    return float(row["value"][:10] == row["gold_day"])


def _share_of_authors(row: dict[str, Any]) -> float:
    own = names(row["names"])
    return len(own & set(row["gold_authors"])) / max(1, len(own))


def _headlines(projects: list[tuple[reading.Shard, pl.DataFrame]], seen: list[reading.Read]) -> pl.DataFrame:
    """Lines that may be headlines, labelled."""
    lines = [
        _labelled(headlines.candidate_lines(shard.placed, one.marks), known, _is_title("plain"))
        for (shard, known), one in zip(projects, seen, strict=True)
    ]
    told = [agreed(shard).join(known.select("doc_id", "stem"), on="doc_id").select("stem", "key") for shard, known in projects]
    return labelled(pl.concat(lines), pl.concat(told))


def _ranked(lines: pl.DataFrame, name: str) -> tuple[dict[str, Any], pl.DataFrame]:
    """Weights of a ranker of lines, and the lines with their confidence as unseen."""
    sure = finalists.confidences(lines, unseen(lines, headlines.NAMES, PLANS[name]).to_numpy())
    return learned(lines.filter("is_taught"), headlines.NAMES, PLANS[name]), lines.with_columns(confidence=sure)


def _weighed(lines: pl.DataFrame, plan: Plan) -> tuple[dict[str, Any], pl.DataFrame]:
    """Weights of the ranker of finalists, and the lines with their confidence as unseen by it."""
    best = finalists.candidates(lines)
    sure = best.select("row", sure=shares(unseen(best, finalists.NAMES, plan).to_numpy(), best["doc_id"]))
    joined = lines.with_row_index("row").join(sure, on="row", how="left", maintain_order="left")
    weighed = joined.with_columns(confidence=pl.col("sure").fill_null(0)).drop("row", "sure")
    return learned(best.filter("is_taught"), finalists.NAMES, plan), weighed


def _titles(projects: list[tuple[reading.Shard, pl.DataFrame]], seen: list[reading.Read]) -> tuple[dict[str, Any], pl.DataFrame]:
    """Weights of the rankers of lines, and the lines with their confidence as unseen."""
    candidates = _headlines(projects, seen)
    lines = candidates.with_columns(own_id="doc_id", doc_id="group")
    of_text, of_markup = extract.TITLE_RANKERS
    text, tagged = lines.filter(~pl.col("is_marked_up")), lines.filter("is_marked_up")
    found: dict[str, Any] = {}
    found[of_text], text = _ranked(text, of_text)
    found[extract.TITLE_FINALISTS], text = _weighed(text, PLANS[extract.TITLE_FINALISTS])
    found[of_markup], tagged = _ranked(tagged, of_markup)
    return found, pl.concat([text, tagged]).with_columns(doc_id="own_id").drop("own_id")


def _times(rows: pl.DataFrame) -> dict[str, dict[str, Any]]:
    """Weights of the ranker of times and of that of the likeliest days, which learns from what the first says of times it has not seen."""
    rows = rows.with_columns(is_taught=pl.lit(True))
    of_times, of_finalists = (PLANS[name] for name in (extract.TIME_RANKER, extract.TIME_FINALISTS))
    best = time_finalists.candidates(rows.with_columns(doc_id="group"), unseen(rows, dating.NAMES, of_times).to_numpy())
    return {
        extract.TIME_RANKER: learned(rows, dating.NAMES, of_times),
        extract.TIME_FINALISTS: learned(best, time_finalists.NAMES, of_finalists),
    }


def trained(projects: list[tuple[reading.Shard, pl.DataFrame]]) -> dict[str, dict[str, Any]]:
    """Weights of the rankers by file name."""
    seen = [reading.read(shard) for shard, _ in projects]
    found, lines = _titles(projects, seen)
    said, named, dated = [], [], []
    for (shard, known), one in zip(projects, seen, strict=True):
        own = lines.join(known.select("group"), on="group", how="semi", maintain_order="left")
        heads = titles.without_site(shard.heads.filter(pl.col("field") == "title"))
        ranked = own.select("doc_id", "line_no", "confidence", value="plain")
        said.append(_labelled(voices.keys(ranked, heads), known, _is_title("value")))
        best = own.sort("confidence", descending=True).unique("doc_id", keep="first", maintain_order=True)
        chosen = known.select("doc_id").join(
            best.select("doc_id", title="plain", title_place="place"), on="doc_id", how="left", maintain_order="left"
        )
        chosen = chosen.join(shard.documents.select("doc_id", "language"), on="doc_id", how="left", maintain_order="left")
        named.append(_labelled(bylines.candidate_lines(shard.placed, chosen, one.times, one.credits), known, _share_of_authors))
        dated.append(_labelled(dating.candidates(one.times, chosen), known, _is_day))
    return (
        found
        | _times(pl.concat(dated).filter(pl.col("gold_day") != ""))
        | {
            extract.TITLE_VOICES: learned(pl.concat(said).filter(pl.col("gold_title") != ""), voices.NAMES, PLANS[extract.TITLE_VOICES]),
            extract.BYLINE_RANKER: learned(pl.concat(named).filter("has_people"), bylines.NAMES, PLANS[extract.BYLINE_RANKER]),
        }
    )


def main() -> None:
    """Train, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("metadata", type=Path)
    parser.add_argument("projects", type=Path, nargs="+")
    parser.add_argument("--without-fold", type=int, default=-1)
    parser.add_argument("--weights", type=Path, default=MODELS, help="folder to write them to; the package's own if not given")
    given = parser.parse_args()
    answers = gold(given.metadata).filter(pl.col("fold") != given.without_fold)
    for name, weights in trained([read(project, answers) for project in given.projects]).items():
        (given.weights / name).write_text(json.dumps(weights, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

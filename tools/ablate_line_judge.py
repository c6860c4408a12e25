"""What each group of the line judge's features is worth: `python tools/ablate_line_judge.py FOLDER`, FOLDER as of train_line_judge.py.

For text and HTML and each group, looks are learned without the group's features on four folds of sites and scored on the fifth, with the
rules of params.yaml and without recurrence. Half the trees of the shipped judge, and no unlabelled pages: differences count, not figures.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import yaml
from learning import binned, edges, learned_vocabulary, trees_of
from train_line_judge import FOLDS, PARAMS, line_weights, read

from corpusmith.text import (
    boilerplate,
    cohesion,
    features,
    hindsight,
    judging,
    lead,
    looks,
    marks,
    rhythm,
    signposts,
    surroundings,
    vocabulary,
)
from corpusmith.text.mending import mended
from corpusmith.text.trees import scores, trees
from corpusmith.text.vocabulary import slots

# Half the trees and one part less than the shipped judge; the bins of its second look are cut by one line in so many.
N_TREES, N_PARTS, EVERY = 140, 2, 8
_CUES = tuple(name for name in features.NAMES if name.endswith("_permille") and name not in ("digits_permille", "title_permille"))
_PLACE = ("position_permille", "from_start", "from_end", "mass_before_permille", "width_before_permille")
GROUPS: dict[str, tuple[str, ...]] = {
    "nothing": (),
    "cue words": (*_CUES, "first_cue", "last_cue", *(name for name in surroundings.NAMES if name.startswith(("cue_", "person_within")))),
    "neighbours and moving means": tuple(name for name in surroundings.NAMES if "_within_" in name or "_at_" in name),
    "place in the page": _PLACE,
    "repetition in the page": ("repeats_before", "repeats"),
    "blocks": tuple(name for name in surroundings.NAMES if "block" in name),
    "rhythm": rhythm.NAMES,
    "signposts": signposts.NAMES,
    "vocabulary": vocabulary.NAMES,
    "marks of HTML": marks.NAMES,
    "second look": (*hindsight.NAMES, *cohesion.NAMES, *lead.NAMES),
    "cohesion": cohesion.NAMES,
    "lead": lead.NAMES,
}
_WORD = re.compile(r"[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]|[^\W\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]+")


@dataclass(frozen=True)
class Data:
    """Labelled lines, what the first look sees of them, its bins, and per fold what a vocabulary that has not seen the fold says."""

    lines: pl.DataFrame
    filled: Any
    seen: looks.Filled
    labels: Any
    folds: Any
    weights: Any
    cuts: list[Any]
    bins: Any
    said: list[Any]


def data(lines: pl.DataFrame) -> Data:
    """Lines with their features."""
    filled, seen = looks.filled_lines(lines)
    labelled, rows = lines.filter(pl.Series(filled)), np.hstack(looks.first_look(seen))
    labels, folds, weights = labelled["keep"].to_numpy(), labelled["fold"].to_numpy(), line_weights(labelled)
    spans = slots(*seen.tokens)
    said = [looks.words_said(seen, learned_vocabulary(*spans, labels, weights, folds != fold)) for fold in range(FOLDS)]
    own, cuts = np.choose(folds[:, None], said), edges(rows)
    said = [np.where((folds == fold)[:, None], said[fold], own) for fold in range(FOLDS)]
    return Data(lines, filled, seen, labels, folds, weights, cuts, binned(rows, cuts), said)


def unseen_scores(known: Data, left_out: tuple[str, ...]) -> Any:
    """Scores of all lines by looks that have not seen their fold nor the features left out."""
    found = np.zeros(len(known.folds), np.int16)
    for fold in range(FOLDS):
        is_out, cuts = known.folds == fold, edges(known.said[fold])
        seen = _Seen([*known.cuts, *cuts], np.vstack((known.bins, binned(known.said[fold], cuts))), looks.FIRST_NAMES)
        seen, first = seen.without(left_out), np.zeros(len(is_out), np.int16)
        first[is_out] = _scored(known, seen, ~is_out, is_out)
        if set(hindsight.NAMES) <= set(left_out):
            found[is_out] = first[is_out]
            continue
        for part in range(N_PARTS):
            is_part = np.isin(known.folds, np.unique(known.folds[~is_out])[part::N_PARTS])
            first[is_part] = _scored(known, seen, ~is_out & ~is_part, is_part)
        found[is_out] = _scored(known, seen.beside(_behind(known, first).without(left_out)), ~is_out, is_out)
    return found


@dataclass(frozen=True)
class _Seen:
    cuts: list[Any]
    bins: Any
    names: tuple[str, ...]

    def without(self, left_out: tuple[str, ...]) -> _Seen:
        stay = [place for place, name in enumerate(self.names) if name not in left_out]
        return _Seen([self.cuts[place] for place in stay], self.bins[stay], tuple(self.names[place] for place in stay))

    def beside(self, other: _Seen) -> _Seen:
        return _Seen([*self.cuts, *other.cuts], np.vstack((self.bins, other.bins)), (*self.names, *other.names))


def _behind(known: Data, first: Any) -> _Seen:
    rows = np.hstack(looks.second_look(known.seen, first))
    cuts = edges(rows[::EVERY])
    return _Seen(cuts, binned(rows, cuts), looks.SECOND_NAMES[len(looks.FIRST_NAMES) :])


def _scored(known: Data, seen: _Seen, taken: Any, asked: Any) -> Any:
    learned = trees_of(seen.cuts, np.ascontiguousarray(seen.bins[:, taken]), seen.names, known.labels[taken], known.weights[taken], N_TREES)
    # Asked in bins, a bin's number stands for its values: limits become numbers of edges.
    limits = [
        [int(np.searchsorted(seen.cuts[f], limit)) for f, limit in zip(*tree, strict=True)]
        for tree in zip(learned["questions"], learned["limits"], strict=True)
    ]
    model = trees({**learned, "limits": limits}, seen.names)
    return scores(model, np.ascontiguousarray(seen.bins[:, asked].T.astype(np.int32)))


def page_scores(known: Data, found: Any, gold: dict[str, Counter[str]], words: list[list[str]]) -> dict[str, float]:
    """Bag-of-words F1 of each page, from the scores of its lines and the rules."""
    stated = yaml.safe_load(PARAMS.read_text(encoding="utf-8"))["clean"]
    limits = judging.Limits(**{name: stated[name] for name in judging.Limits.__dataclass_fields__})
    scored = np.zeros((3, len(known.lines)), np.int16)  # shared words, the third, matter to headlines alone
    scored[:2, known.filled] = found, boilerplate.halves(known.seen, found)
    given = pl.DataFrame(scored, schema=dict.fromkeys(("score_permille", "half_f1_permille", "n_shared"), pl.Int16))
    kept = judging.fates(known.lines.with_columns(recurrence_log2=pl.lit(0, pl.Int8)), given, limits)["is_kept"].to_list()
    bags: dict[str, Counter[str]] = {doc_id: Counter() for doc_id in gold}
    for doc_id, is_kept, own in zip(known.lines["doc_id"].to_list(), kept, words, strict=True):
        if is_kept:
            bags[doc_id].update(own)
    return {doc_id: _f1(bag, gold[doc_id]) for doc_id, bag in bags.items()}


def _f1(found: Counter[str], wanted: Counter[str]) -> float:
    n_words = found.total() + wanted.total()
    return 2 * (found & wanted).total() / n_words if n_words else 1.0


def main() -> None:
    """Print a row for each form and group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    pages = pl.read_parquet(given.folder / "pages.parquet", columns=["id", "dataset", "page_type", "gold_text"])
    gold = {row["id"]: Counter(_WORD.findall((row["gold_text"] or "").lower())) for row in pages.iter_rows(named=True)}
    is_news = pages["dataset"].is_in(["scrapinghub", "fundus"])
    is_article = (pages["page_type"] == "article").fill_null(value=False) | is_news
    parts = {"all": pages["id"], "article": pages["id"].filter(is_article), "news": pages["id"].filter(is_news)}
    for form, lines in zip(("text", "html"), read(given.folder), strict=True):
        known, words = data(lines), [_WORD.findall(line.lower()) for line in mended(lines["text"]).to_list()]
        for name, left_out in GROUPS.items():
            if form == "html" or name != "marks of HTML":
                found = page_scores(known, unseen_scores(known, left_out), gold, words)
                means = [f"{part} {sum(found.get(doc_id, 0.0) for doc_id in some) / len(some):.4f}" for part, some in parts.items()]
                sys.stdout.write(f"{form:<5}{name:<28}{' '.join(means)}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()

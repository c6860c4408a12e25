"""Titles weighed: of all that a page's head and lines call its title, the one that the places that say so make most likely."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text.evidence import KEY
from corpusmith.text.ranking import Ranker, shares, sums

RULES = ("head_title", "item_headline", "ld_headline", "ld_name", "meta_title", "og_title", "twitter_title")
NAMES = (
    *(f"says_{rule}" for rule in RULES), *(f"has_{rule}" for rule in RULES), "line", "n_voices", "n_chars", "rank_chars", "has_separator", "has_colon", "is_cut",
)  # fmt: skip


def weighed(lines: pl.DataFrame, heads: pl.DataFrame, model: Ranker) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Line and head candidates of titles, those of pages with head candidates by how likely all their voices make them.

    Parameters
    ----------
    lines, heads
        Candidates with doc_id, value and confidence per mille; of lines the certainty of the title ranker.
    """
    keyed = keys(lines, heads)
    if keyed.is_empty():
        return lines, heads
    sure = keyed.with_columns(sure=shares(sums(keyed, NAMES, model), keyed["doc_id"])).select("doc_id", "key", "sure")
    found = []
    for frame in (lines, heads):
        joined = frame.with_columns(key=KEY).join(sure, on=["doc_id", "key"], how="left", maintain_order="left")
        found.append(
            joined.with_columns(
                confidence=pl.coalesce("sure", pl.when(_has_head(keyed)).then(0).otherwise("confidence")).cast(pl.Int32)
            ).drop("key", "sure")
        )
    return found[0], found[1]


def _has_head(keyed: pl.DataFrame) -> pl.Expr:
    return pl.col("doc_id").is_in(keyed["doc_id"].unique().implode())


def keys(lines: pl.DataFrame, heads: pl.DataFrame) -> pl.DataFrame:
    """One row for each title that differs in more than case and punctuation, of pages with head candidates: doc_id, key, value and NAMES."""
    best = lines.join(heads.select("doc_id").unique(), on="doc_id", how="semi", maintain_order="left")
    best = best.filter(pl.col("confidence").rank("ordinal", descending=True).over("doc_id") <= 3)
    both = pl.concat([
        heads.select("doc_id", "value", "rule", line=pl.lit(0, pl.Int32), key=KEY), best.select("doc_id", "value", rule=pl.lit("line"), line="confidence", key=KEY)
    ])  # fmt: skip
    table = (
        both.filter(pl.col("key") != "")
        .group_by("doc_id", "key", maintain_order=True)
        .agg(pl.col("value").first(), pl.col("rule").unique(), pl.col("line").max())
    )
    table = table.sort("doc_id", "key")
    says = {f"says_{rule}": pl.col("rule").list.contains(rule).cast(pl.Int32) for rule in RULES}
    table = table.with_columns(
        **says, n_voices=pl.col("rule").list.len().cast(pl.Int32), n_chars=pl.col("value").str.len_chars().cast(pl.Int32)
    )
    value = pl.col("value")
    return table.with_columns(
        **{f"has_{rule}": pl.col(f"says_{rule}").max().over("doc_id") for rule in RULES},
        rank_chars=pl.col("n_chars").rank("min").over("doc_id").cast(pl.Int32),
        has_separator=value.str.contains(r"\s[|–—·•»«-]\s").cast(pl.Int32), has_colon=value.str.contains(":").cast(pl.Int32), is_cut=value.str.contains(r"(?:…|\.\.\.)$").cast(pl.Int32),
    )  # fmt: skip

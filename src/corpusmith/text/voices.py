"""Titles weighed: of all that a page's head and lines call its title, the one that the places that say so make most likely."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text.evidence import KEY
from corpusmith.text.ranking import Ranker, shares, sums

RULES = ("head_title", "item_headline", "ld_headline", "ld_name", "meta_title", "og_title", "twitter_title")
NAMES = (
    *(f"says_{rule}" for rule in RULES), *(f"has_{rule}" for rule in RULES), "line", "n_voices", "n_chars", "rank_chars", "has_separator", "has_colon", "is_cut",
    "begins_other", "ends_other", "begins_with_other", "ends_with_other", "n_capitals", "has_dash",
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
    lines, heads = lines.with_columns(key=KEY), heads.with_columns(key=KEY)
    spelled = _spellings(lines, heads)
    sure = keyed.with_columns(sure=shares(sums(keyed, NAMES, model), keyed["doc_id"])).select("doc_id", "key", "sure")
    found = []
    for frame in (lines, heads):
        joined = frame.join(sure, on=["doc_id", "key"], how="left", maintain_order="left")
        joined = joined.join(spelled, on=["doc_id", "value"], how="left", maintain_order="left")
        least = pl.when(_has_head(keyed)).then(0).otherwise("confidence")
        weighed_so = pl.coalesce(pl.col("sure") - (pl.col("is_rarer") & (pl.col("sure") > 1)).cast(pl.Int32), least)
        found.append(joined.with_columns(confidence=weighed_so.cast(pl.Int32)).drop("key", "sure", "is_rarer"))
    return found[0], found[1]


def _spellings(lines: pl.DataFrame, heads: pl.DataFrame) -> pl.DataFrame:
    """Whether other places spell a title in another way and are more: doc_id, value, is_rarer."""
    both = pl.concat([lines.select("doc_id", "value", "key"), heads.select("doc_id", "value", "key")])
    counted = both.group_by("doc_id", "key", "value").len()
    return counted.select("doc_id", "value", is_rarer=pl.col("len") < pl.col("len").max().over("doc_id", "key"))


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
    table = table.join(_within(table), on=["doc_id", "key"], how="left", maintain_order="left")
    return table.with_columns(
        **{f"has_{rule}": pl.col(f"says_{rule}").max().over("doc_id") for rule in RULES},
        rank_chars=pl.col("n_chars").rank("min").over("doc_id").cast(pl.Int32),
        has_separator=value.str.contains(r"\s[|–—·•»«-]\s").cast(pl.Int32), has_colon=value.str.contains(":").cast(pl.Int32), is_cut=value.str.contains(r"(?:…|\.\.\.)$").cast(pl.Int32),
        has_dash=value.str.contains(r"[|–—·•»«/-]").cast(pl.Int32), n_capitals=value.str.count_matches(r"(?:^|\s)\p{Lu}").cast(pl.Int32) * 1000 // (value.str.count_matches(r"\s") + 1).cast(pl.Int32),
    )  # fmt: skip


def _within(table: pl.DataFrame) -> pl.DataFrame:
    """How many voices call the page what a title begins or ends with, and what begins or ends with the title."""
    own = table.select("doc_id", "key", n="n_voices")
    pairs = (
        own.select("doc_id", "key").join(own.rename({"key": "other"}), on="doc_id", how="inner").filter(pl.col("key") != pl.col("other"))
    )
    key, other = pl.col("key"), pl.col("other")
    told = {
        "begins_other": other.str.starts_with(key + " "), "ends_other": other.str.ends_with(" " + key),
        "begins_with_other": key.str.starts_with(other + " "), "ends_with_other": key.str.ends_with(" " + other),
    }  # fmt: skip
    counts = {name: pl.when(is_so).then("n").otherwise(0).max().cast(pl.Int32) for name, is_so in told.items()}
    found = pairs.group_by("doc_id", "key").agg(**counts)
    return own.select("doc_id", "key").join(found, on=["doc_id", "key"], how="left", maintain_order="left").fill_null(0)

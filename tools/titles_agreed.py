"""Titles that a page's head and heading agree on: they teach the ranker of text where the gold is none of the lines, or none is given."""

from __future__ import annotations

import polars as pl

from corpusmith.stages.reading import Shard
from corpusmith.text import titles
from corpusmith.text.evidence import KEY

# What one generator fills in several places is one voice.
_VOICES = {"meta_title": "social", "og_title": "social", "twitter_title": "social", "item_headline": "h1"}
_LEAST = 2


def agreed(shard: Shard) -> pl.DataFrame:
    """doc_id and key of the titles that two of JSON-LD, social tags, `<title>` and h1 name."""
    facts = shard.heads.filter((pl.col("field") == "title") & (pl.col("rule") != "ld_name"))
    heads = titles.without_site(facts).select("doc_id", "value", voice=pl.col("rule").replace(_VOICES))
    headings = shard.placed.filter(pl.col("tag") == "h1").select("doc_id", value="plain", voice=pl.lit("h1"))
    said = pl.concat([heads, headings]).with_columns(key=KEY).filter(pl.col("key") != "")
    return said.group_by("doc_id", "key").agg(n=pl.col("voice").n_unique()).filter(pl.col("n") >= _LEAST).select("doc_id", "key")


def labelled(lines: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Lines with their labels, in text where none is the gold's whether the line is an agreed title; and `is_taught`.

    Of HTML the gold alone teaches: there the head's own titles are weighed against the lines.

    Parameters
    ----------
    lines
        plain, stem, group, is_marked_up, gold_title and label.
    known
        stem and key of agreed titles.
    """
    found = lines.with_columns(value="plain").with_columns(key=KEY).drop("value")
    found = found.join(known.unique().with_columns(is_agreed=pl.lit(1.0)), on=["stem", "key"], how="left", maintain_order="left")
    is_gold = pl.col("is_marked_up") | (pl.col("label").max().over("group") > 0)
    found = found.with_columns(label=pl.when(is_gold).then("label").otherwise(pl.col("is_agreed").fill_null(0.0))).drop("key", "is_agreed")
    return found.with_columns(is_taught=(pl.col("gold_title") != "") | (pl.col("label").max().over("group") > 0))

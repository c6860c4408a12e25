"""Which lines recur over the distinct articles of a source; copies of a page count once."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl
from numba import njit

from corpusmith.text.hashing import hashed


def line_widths(lines: pl.Series) -> pl.Series:
    """Characters of each line without white space."""
    return (lines.str.len_chars() - lines.str.count_matches(r"[\s\p{Z}]")).cast(pl.Int32)


def line_keys(lines: pl.Series, min_long_width: int) -> pl.Series:
    """Hash of each line with case and spacing folded, and in lines below a width the digits too; null where only marks are left.

    Short furniture varies by dates and counts. A long line that differs in figures, as of a weather report, is news.

    >>> keys = line_keys(pl.Series(["Updated  5 May 2024", "UPDATED 17 may 1999 ", "—"]), 60)
    >>> keys[0] == keys[1], keys[2]
    (True, None)
    >>> keys = line_keys(pl.Series(["Rain is put at 20 percent.", "Rain is put at 35 percent."]), 20)
    >>> keys[0] == keys[1]
    False
    """
    is_short = line_widths(lines) < min_long_width
    folded = lines.str.replace_all(r"\p{N}+", "0").zip_with(is_short.fill_null(True), lines)
    squeezed = folded.str.to_lowercase().str.replace_all(r"[\s\p{Z}\u200b\ufeff]+", " ").str.strip_chars(" ")
    has_letters = squeezed.str.contains(r"[\p{L}\p{N}]")
    return hashed(squeezed.zip_with(has_letters, pl.Series([None], dtype=pl.String)))


def recurring(sightings: pl.DataFrame, *, min_articles: int, min_long_width: int, min_shared_permille: int) -> pl.DataFrame:
    """Lines that stand on several distinct articles of their source, with floor(log2(articles)).

    Parameters
    ----------
    sightings
        doc_id, line_no, source_key, line_key (both unsigned 64-bit) and width (letters), whole sources.
    min_articles
        Fewest articles.
    min_long_width
        Letters from which a line may identify an article.
    min_shared_permille
        Pages that share so much of each other's identifying lines are one article.

    Returns
    -------
    doc_id, line_no, recurrence_log2
    """
    sightings = sightings.sort("doc_id", "line_no")
    articles = _articles(sightings, min_long_width, min_shared_permille)
    carried = sightings.join(articles, on="doc_id", how="inner")
    counts = carried.select("source_key", "line_key", "article").unique().group_by("source_key", "line_key").agg(n=pl.len())
    logarithm = pl.sum_horizontal([pl.col("n") >= (1 << power) for power in range(1, 31)]).cast(pl.Int8)
    found = counts.filter(pl.col("n") >= min_articles).select("source_key", "line_key", recurrence_log2=logarithm)
    rows = sightings.join(found, on=["source_key", "line_key"], how="inner").sort("doc_id", "line_no")
    return rows.select("doc_id", "line_no", "recurrence_log2")


def _articles(sightings: pl.DataFrame, min_long_width: int, min_shared_permille: int) -> pl.DataFrame:
    """doc_id and article: pages with the same long lines are one, pages that share most identifying lines too."""
    long = sightings.filter(pl.col("width") >= min_long_width)
    has_none = sightings.join(long.select("doc_id").unique(), on="doc_id", how="anti")
    distinct = (
        pl.concat([long, has_none])
        .select("doc_id", "source_key", "line_key", "width")
        .unique(["doc_id", "line_key"], keep="first", maintain_order=True)
    )
    mixed = distinct.with_columns(mix=hashed(pl.format("{}:{}", "source_key", "line_key").pipe(distinct.select).to_series()))
    # a sum of hashes modulo 2^64 names a set of lines whatever their order, so exact copies fall together
    signatures = mixed.group_by("doc_id").agg(signature=pl.col("mix").sum(), n=pl.len()).sort("doc_id")
    page_of = signatures.select("doc_id", signature=hashed(signatures.select(pl.format("{}:{}", "signature", "n")).to_series()))
    pages = page_of.unique("signature", keep="first", maintain_order=True).sort("signature").with_row_index("page")
    lines = distinct.join(pages, on="doc_id", how="inner").select("page", "source_key", "line_key", "width")
    roots = _components(_same_articles(lines, min_shared_permille), pages.height)
    return page_of.join(pages.select("signature", article=pl.Series(roots)), on="signature", how="inner").select("doc_id", "article")


def _same_articles(lines: pl.DataFrame, min_shared_permille: int) -> pl.DataFrame:
    """Pairs of pages (a, b) that share most of the lines that identify them: the rarer half of each page's long lines."""
    spread = lines.join(lines.group_by("source_key", "line_key").agg(n=pl.len()), on=["source_key", "line_key"]).sort(
        "page", "n", "line_key"
    )
    before = (pl.col("width").cum_sum() - pl.col("width")).over("page")
    rare = spread.filter(2 * before < pl.col("width").sum().over("page")).select("page", "source_key", "line_key", "width")
    shared = rare.sort("source_key", "line_key", "page")
    # linear in the lines: each page is compared with the one before it and the first one that carries the line
    group = ["source_key", "line_key"]
    chained = pl.concat([
        shared.select(a=pl.col("page").shift(1).over(group), b="page"),
        shared.select(a=pl.col("page").first().over(group), b="page"),
    ]).drop_nulls()  # fmt: skip
    pairs = chained.filter(pl.col("a") != pl.col("b")).unique().sort("a", "b")
    for one, other in (("a", "b"), ("b", "a")):
        pairs = _sharing(pairs, rare, lines, one, other, min_shared_permille)
    return pairs


def _sharing(pairs: pl.DataFrame, rare: pl.DataFrame, lines: pl.DataFrame, one: str, other: str, min_shared_permille: int) -> pl.DataFrame:
    """The pairs of which `other` holds enough of the identifying lines of `one`."""
    whole = rare.group_by("page").agg(all_width=pl.col("width").sum())
    both = pairs.join(rare, left_on=one, right_on="page").join(
        lines.select("page", "line_key"), left_on=[other, "line_key"], right_on=["page", "line_key"], how="semi"
    )
    width = both.group_by("a", "b").agg(shared=pl.col("width").sum()).join(whole, left_on=one, right_on="page")
    return width.filter(1000 * pl.col("shared") >= min_shared_permille * pl.col("all_width")).select("a", "b").sort("a", "b")


def _components(pairs: pl.DataFrame, n: int) -> Any:
    return _roots(pairs["a"].to_numpy().astype(np.int64), pairs["b"].to_numpy().astype(np.int64), n)


@njit(cache=True)
def _roots(a: Any, b: Any, n: int) -> Any:
    parent = np.arange(n)
    for i in range(len(a)):
        x, y = a[i], b[i]
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        while parent[y] != y:
            parent[y] = parent[parent[y]]
            y = parent[y]
        parent[max(x, y)] = min(x, y)
    for i in range(n):
        parent[i] = parent[parent[i]]
    return parent

"""Fields of documents as values, read off the chosen rows of evidence."""

from __future__ import annotations

import polars as pl

_FULL = "0000-00-00T00:00:00"


def values(evidence: pl.DataFrame, doc_ids: pl.DataFrame, scalars: tuple[str, ...], lists: tuple[str, ...]) -> pl.DataFrame:
    """One row a document: its chosen values as text, a column a field; lists in the order of n, [] where nothing is known.

    Parameters
    ----------
    evidence
        Rows as `evidence.ranked` gives them.
    doc_ids
        doc_id of all documents, in order.
    """
    chosen = evidence.filter("is_chosen").sort("doc_id", "field", "n")
    value = {field: pl.col("value").filter(pl.col("field") == field) for field in (*scalars, *lists)}
    gathered = chosen.group_by("doc_id", maintain_order=True).agg(
        *(value[field].first().alias(field) for field in scalars), *(value[field].alias(field) for field in lists)
    )
    table = doc_ids.select("doc_id").join(gathered, on="doc_id", how="left", maintain_order="left")
    return table.with_columns(pl.col(lists).fill_null([]))


def typed(table: pl.DataFrame) -> pl.DataFrame:
    """The text values of times, offset and flag as what they are, and the columns that follow from them.

    A value that is none raises polars' InvalidOperationError: only a person's statement can be one.
    """
    local = pl.col("published_local")
    n = local.str.len_chars()
    whole = pl.concat_str([local, pl.lit(_FULL).str.slice(n.cast(pl.Int64))])
    table = table.with_columns(
        published_precision=n.replace_strict({10: "day", 16: "minute", 19: "second"}, default=None, return_dtype=pl.String),
        published_local=whole.str.to_datetime("%Y-%m-%dT%H:%M:%S", time_unit="us"),
        published_offset_min=pl.col("published_offset_min").cast(pl.Int16),
        modified_at=pl.col("modified_at").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_unit="us").dt.replace_time_zone("UTC"),
        rights_year=pl.col("rights_year").cast(pl.Int16),
        tdm_reservation=pl.col("tdm_reservation").replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean),
    )
    at = (
        (pl.col("published_local") - pl.duration(minutes=pl.col("published_offset_min")))
        .dt.cast_time_unit("us")
        .dt.replace_time_zone("UTC")
    )
    return table.with_columns(published_at=at, published_date=pl.col("published_local").dt.date())

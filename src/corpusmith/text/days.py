"""Days and years that stand outside a page's printed times: in copyright notices, which date nothing, and in addresses."""

from __future__ import annotations

import polars as pl

from corpusmith.text.rights import WORDS as OF_RIGHTS
from corpusmith.text.rights import copyright_years


def copyright_lines(placed: pl.DataFrame) -> pl.DataFrame:
    """Years of copyright notices, which never date an article: doc_id, line_no, start, end, value."""
    dated = placed.select("doc_id", "line_no", "text").filter(pl.col("text").str.contains(r"(?:19|20)\d\d"))
    lines = dated.filter(pl.col("text").str.contains_any(list(OF_RIGHTS), ascii_case_insensitive=True))
    rows = [
        (doc_id, line_no, start, end, text[start:end])
        for doc_id, line_no, text in lines.iter_rows()
        for start, end in copyright_years(text)
    ]
    return pl.DataFrame(
        rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "start": pl.Int32, "end": pl.Int32, "value": pl.String}, orient="row"
    )


def of_urls(pages: pl.DataFrame) -> pl.DataFrame:
    """Days in addresses (/2025/01/14/, 2025-01-14, /20250114): doc_id, value; months and days in range only."""
    parts = pl.col("url").str.extract_groups(
        r"[/_-](?P<y>(?:19|20)\d{2})(?:[/_-](?P<m1>\d{1,2})[/_-](?P<d1>\d{1,2})|(?P<m2>\d{2})(?P<d2>\d{2}))(?:[/_.-]|$)"
    )
    year, month = parts.struct.field("y"), pl.coalesce(parts.struct.field("m1"), parts.struct.field("m2"))
    day = pl.coalesce(parts.struct.field("d1"), parts.struct.field("d2"))
    printed_day = pl.concat_str([year, month.str.zfill(2), day.str.zfill(2)], separator="-")
    found = pages.select("doc_id", value=printed_day).filter(pl.col("value").is_not_null())
    return found.filter(pl.col("value").str.to_date("%Y-%m-%d", strict=False).is_not_null())

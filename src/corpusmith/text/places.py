"""Where lines stand on their page: how far above the body, at its end, or behind it."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text.values import ZERO_WIDTH_BLANK

_BLANKS = r"[\s\u00a0\u3000]"


def placed(lines: pl.DataFrame, min_body_width: int) -> pl.DataFrame:
    """Lines that are not blank, with their place.

    Adds `plain` (white space collapsed), `width` (letters, an ideograph counts two), `place` (from 0, blank lines not counted), `above` (lines up to the
    first kept line of `min_body_width`; negative below it; null on pages without a body), `behind` (lines since the last kept line; negative up to it),
    `start` and `end` (code points of the line without surrounding white space).

    Parameters
    ----------
    lines
        doc_id, line_no, text, role, is_kept in document order.
    min_body_width
        Least width of the first line of the body.
    """
    width = ((pl.col("plain").str.len_chars() + pl.col("plain").str.len_bytes()) // 2).cast(pl.Int32)
    table = lines.with_columns(plain=_plain(lines["text"])).filter(pl.col("plain") != "").with_columns(width=width)
    place = pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id")
    table = table.with_columns(place=place)
    is_body = pl.col("is_kept") & (pl.col("width") >= min_body_width)
    first = pl.coalesce(pl.col("place").filter(is_body).min(), pl.col("place").filter(pl.col("is_kept")).min())
    last = pl.col("place").filter(pl.col("is_kept")).max()
    lead = (pl.col("text").str.len_chars() - pl.col("text").str.strip_chars_start().str.len_chars()).cast(pl.Int32)
    return table.with_columns(
        above=first.over("doc_id") - pl.col("place"),
        behind=pl.col("place") - last.over("doc_id"),
        start=lead,
        end=lead + pl.col("text").str.strip_chars().str.len_chars().cast(pl.Int32),
    )


def _plain(texts: pl.Series) -> pl.Series:
    """Lines with each run of white space as one blank, none at their ends, and without blanks of no width, which only say where a word may break."""
    found = texts.str.strip_chars()
    rare = found.str.contains(r"[\s--[ ]]|\u200b|  ").fill_null(False)
    broad = found.filter(rare).str.replace_all(ZERO_WIDTH_BLANK, "", literal=True)
    squeezed = broad.str.replace_all(rf"{_BLANKS}+", " ").str.strip_chars()
    return found.scatter(rare.arg_true(), squeezed) if len(squeezed) else found


def beside(placed: pl.DataFrame, rows: pl.Series) -> pl.DataFrame:
    """What stands before and after some lines of `placed`: the lines themselves, how far they are, how wide and how much like the article; 9, 0 and 0 at a page's ends.

    Parameters
    ----------
    rows
        Where the lines are in `placed`.
    """
    seen = placed.select("doc_id", "line_no", "plain", "width", score="score_permille")
    own, at = seen[rows], rows.cast(pl.Int64)
    found: list[pl.Series] = []
    for name, step in (("before", -1), ("after", 1)):
        other = seen[(at + step).clip(0, max(0, len(seen) - 1))]
        is_there = (other["doc_id"] == own["doc_id"]) & (other["line_no"] != own["line_no"])
        gap = (other["line_no"] - own["line_no"]).abs()
        found.append(gap.zip_with(is_there, pl.Series([9], dtype=gap.dtype)).alias(f"gap_{name}"))
        found += [
            other[column].zip_with(is_there, pl.Series([missing], dtype=other[column].dtype)).alias(f"{column}_{name}")
            for column, missing in (("width", 0), ("score", 0))
        ]
        found.append(other["plain"].zip_with(is_there, pl.Series([""])).alias(name))
    return pl.DataFrame(found)

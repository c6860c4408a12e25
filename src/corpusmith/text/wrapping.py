"""Paragraphs whose lines were broken at a fixed width, as in mail and plain-text archives, told from lists, verse and tables."""

from __future__ import annotations

import polars as pl

# Lines of a block, and widths of its widest, that may be wrapped prose.
MIN_LINES, MIN_WIDTH, MAX_WIDTH = 3, 30, 100
# What stands in code, tables and lists of links; a block where it stands on every fourth line is none of prose.
_SIGNS = r"[{}=<>|\\;_]|://|\(\)|\($|\S {3}|\s-\w "
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"


def continued(lines: pl.DataFrame) -> pl.Series:
    """What joins each line to the one above it where a paragraph was wrapped between them, else null.

    A line was wrapped if it and the first word of the next are wider together than the widest line of their block. A block of three
    lines or more, 30 to 100 characters wide, is wrapped prose if two in three of its lines but the last are so, half of those go on in
    the next with a small letter or a character of a script without spaces, and fewer than one line in four holds signs of code. A join
    is a blank, between characters of such scripts nothing.

    Parameters
    ----------
    lines
        block (equal for lines that follow one another directly), text; each block's lines in order and in one piece.

    >>> lines = ["The council met on Monday evening", "and spoke for hours about the", "bridge that the town had wanted."]
    >>> continued(pl.DataFrame({"block": [1, 1, 1], "text": lines})).to_list()
    [None, ' ', ' ']
    """
    text, is_last = pl.col("text"), (pl.col("block") != pl.col("block").shift(-1)).fill_null(value=True)
    seen = lines.with_row_index("row").with_columns(width=text.str.len_chars())
    blocks = seen.group_by("block").agg(widest=pl.col("width").max(), n=pl.len())
    narrow = blocks.filter((pl.col("n") >= MIN_LINES) & pl.col("widest").is_between(MIN_WIDTH, MAX_WIDTH))
    seen = seen.join(narrow, on="block", how="inner", maintain_order="left")
    if seen.is_empty():
        return pl.Series("join", [None] * len(lines), dtype=pl.String)
    starts_unspaced, next_text = text.str.contains("^" + _UNSPACED), text.shift(-1)
    first_word = pl.when(starts_unspaced).then(1).otherwise(text.str.extract(r"^(\S+)").str.len_chars() + 1)
    seen = seen.with_columns(first=first_word.shift(-1), is_unspaced=text.str.contains(_UNSPACED + "$"))
    wrapped = ~is_last & (pl.col("width") + pl.col("first") > pl.col("widest"))
    goes_on = next_text.str.contains(r"^\p{Ll}") | (pl.col("is_unspaced") & next_text.str.contains("^" + _UNSPACED))
    seen = seen.with_columns(wrapped=wrapped.fill_null(value=False)).with_columns(
        goes_on=pl.col("wrapped") & goes_on.fill_null(value=False)
    )
    n_wrapped = pl.col("wrapped").sum().over("block")
    is_prose = (3 * n_wrapped >= 2 * (pl.col("n") - 1)) & (2 * pl.col("goes_on").sum().over("block") >= n_wrapped)
    is_prose &= 4 * text.str.contains(_SIGNS).sum().over("block") < pl.col("n")
    join = pl.when(pl.col("is_unspaced") & next_text.str.contains("^" + _UNSPACED)).then(pl.lit("")).otherwise(pl.lit(" "))
    found = seen.select("row", join=pl.when(pl.col("wrapped") & is_prose).then(join).shift(1))
    rows = lines.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"))
    return rows.join(found, on="row", how="left", maintain_order="left")["join"]

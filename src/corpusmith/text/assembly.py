"""The assembly: how a document's text is made of its kept lines, as docs/tables.md describes it.

Kept lines stand in their order, each mended (see `mending`). Lines that follow one another directly on the page are joined by one line
break, or by a blank where a paragraph was wrapped between them (see `wrapping`); where a blank or removed line stood between them, by a
blank line. Lines that are empty once mended are left out. A document without kept lines has the text ''.
"""

from __future__ import annotations

import polars as pl

from corpusmith.text.mending import NAMES, mended, suspects, with_mendings
from corpusmith.text.wrapping import continued


def assembled(lines: pl.DataFrame) -> pl.DataFrame:
    r"""Texts of documents.

    Parameters
    ----------
    lines
        doc_id, line_no, text, is_kept (further columns don't matter); each document's lines in order and in one piece.

    Returns
    -------
    doc_id, text in the order of the documents.

    >>> texts, is_kept = ["One,", "two.", "", "Three."], [True, True, False, True]
    >>> page = pl.DataFrame({"doc_id": ["a"] * 4, "line_no": [0, 1, 2, 3], "text": texts, "is_kept": is_kept})
    >>> assembled(page)["text"].to_list()
    ['One,\ntwo.\n\nThree.']
    """
    documents = lines["doc_id"].rle().struct.field("value").to_frame("doc_id")
    kept = lines.select("doc_id", "line_no", "text", "is_kept").filter("is_kept")
    kept = kept.with_columns(mended(kept["text"])).filter(pl.col("text") != "")
    is_next = (pl.col("doc_id").shift(1) == pl.col("doc_id")) & (pl.col("line_no").shift(1) + 1 == pl.col("line_no"))
    is_first = (pl.col("doc_id").shift(1) != pl.col("doc_id")).fill_null(True)
    kept = kept.with_columns(continued(kept.select("text", page="doc_id", block=(~is_next.fill_null(False)).cum_sum())))
    inside = pl.coalesce("join", pl.lit("\n"))
    joint = pl.when(is_first).then(pl.lit("")).when(is_next).then(inside).otherwise(pl.lit("\n\n"))
    texts = kept.with_columns(text=joint + pl.col("text")).group_by("doc_id", maintain_order=True).agg(pl.col("text").str.join(""))
    return documents.join(texts, on="doc_id", how="left", maintain_order="left").with_columns(pl.col("text").fill_null(""))


def mendings(lines: pl.DataFrame) -> pl.DataFrame:
    r"""What was mended in the texts of documents: doc_id and mendings (sorted names) of each document that needed any.

    Parameters
    ----------
    lines
        As of `assembled`.

    >>> page = pl.DataFrame({"doc_id": ["a", "a", "b"], "text": ["caf\u00c3\u00a9", "\u00a0", "\u00a0x"], "is_kept": [True, True, False]})
    >>> mendings(page).rows()
    [('a', ['mojibake'])]
    """
    kept = lines.filter("is_kept").select("doc_id", "text")
    some = kept.filter(suspects(kept["text"]))
    flags = some.with_columns(with_mendings(some["text"])).filter((pl.col("text") != "") & pl.any_horizontal(NAMES))
    names = pl.concat_list([pl.when(pl.col(name)).then(pl.lit(name)) for name in NAMES]).list.drop_nulls()
    return flags.group_by("doc_id", maintain_order=True).agg(pl.col(NAMES).any()).select("doc_id", mendings=names)

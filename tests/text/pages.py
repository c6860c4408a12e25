"""Frames of invented pages for tests of text and stages."""

from __future__ import annotations

import polars as pl

from corpusmith.contract import LINES_READ, PAGES, polars_schema


def lines_of(pages: dict[str, str]) -> pl.DataFrame:
    """ingested/lines of plain-text pages by doc_id."""
    rows = []
    for doc_id, text in pages.items():
        start = 0
        for line_no, line in enumerate(text.split("\n")):
            rows.append((doc_id, line_no, line, "\n", start, start + len(line), None, None, None, None))
            start += len(line) + 1
    return pl.DataFrame(rows, schema=polars_schema(LINES_READ), orient="row")


def pages_of(pages: dict[str, str], source: str | None) -> pl.DataFrame:
    """ingested/pages of plain-text pages by doc_id, all of one source."""
    rows = [
        (doc_id, f"b/{doc_id}.txt", 0, 1, source, None, False, None, "", len(text), text.count("\n") + 1) for doc_id, text in pages.items()
    ]
    return pl.DataFrame(rows, schema=polars_schema(PAGES), orient="row")

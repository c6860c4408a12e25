"""Recurrence counts distinct articles."""

from __future__ import annotations

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.recurrence import line_keys, recurring

NOTE = "This outlet is funded by its readers; subscribe to keep our reporters on the beat all year."


def article(n: int, length: int = 6) -> list[str]:
    return [
        f"Sentence {'abcdefghijklmnop'[n]}{'qrstuvwxyz'[k]} of the report tells what the council did on the day in question."
        for k in range(length)
    ]


def counts(pages: dict[str, list[str]], source: int = 1) -> dict[tuple[str, str], int]:
    rows = [(doc_id, n, line) for doc_id, lines in pages.items() for n, line in enumerate(lines)]
    frame = pl.DataFrame(rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String}, orient="row")
    seen = frame.with_columns(
        line_key=line_keys(frame["text"], 60), source_key=pl.lit(source, pl.UInt64), width=pl.col("text").str.len_chars().cast(pl.Int32)
    )
    seen = seen.with_columns(page=pl.col("doc_id").rle_id()).filter(pl.col("line_key").is_not_null())
    found = recurring(seen, min_articles=3, max_log2=9, min_long_width=60, min_shared_permille=500)
    return {(doc_id, text): log2 for doc_id, text, log2 in zip(seen["doc_id"], seen["text"], found, strict=True) if log2 is not None}


def test_furniture_recurs_and_articles_do_not() -> None:
    pages = {str(n): ["Menu", *article(n), NOTE, "Updated 5 May"] for n in range(4)}
    assert counts(pages) == {(str(n), line): 2 for n in range(4) for line in ("Menu", NOTE, "Updated 5 May")}


def test_two_articles_are_too_few() -> None:
    assert counts({str(n): ["Menu", *article(n)] for n in range(2)}) == {}


def test_an_article_copied_ten_times_counts_once() -> None:
    copies = {f"copy{n}": ["Menu", *article(0), f"Box {n}"] for n in range(10)}
    assert counts(copies) == {}
    near = {f"copy{n}": ["Menu", *article(0)[:-1], article(n)[5], NOTE] for n in range(10)}
    assert counts(near) == {}


def test_dates_and_counts_of_a_template_are_folded() -> None:
    pages = {str(n): [*article(n), f"Read {n * 7} comments"] for n in range(3)}
    assert {line for _, line in counts(pages)} == {"Read 0 comments", "Read 7 comments", "Read 14 comments"}


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 6), st.integers(0, 5), st.integers(0, 7), st.booleans())
def test_copying_a_page_changes_no_other_fate(n_pages: int, which: int, length: int, has_note: bool) -> None:
    pages = {str(n): ["Menu", *article(n, length), *([NOTE] if has_note else [])] for n in range(n_pages)}
    before = counts(pages)
    copies = {f"copy{k}": [*pages[str(which % n_pages)], "", " "] for k in range(10)}
    after = counts(pages | copies)
    assert {key: log2 for key, log2 in after.items() if not key[0].startswith("copy")} == before

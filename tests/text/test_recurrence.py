"""Recurrence counts distinct articles."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import recurrence
from corpusmith.text.recurrence import _joint_keys, line_keys, recurring

NOTE = "This outlet is funded by its readers; subscribe to keep our reporters on the beat all year."


def article(n: int, length: int = 6) -> list[str]:
    return [
        f"Sentence {'abcdefghijklmnop'[n]}{'qrstuvwxyz'[k]} of the report tells what the council did on the day in question."
        for k in range(length)
    ]


def batch_keys(doc_ids: pl.Series) -> pl.Series:
    """The batch of a page: what stands before the first @ of its name."""
    return doc_ids.str.extract(r"^(\d*)@", 1).fill_null("0").cast(pl.UInt64)


def counts(pages: dict[str, list[str]], source: int = 1, min_source_pages: int = 0) -> dict[tuple[str, str], int]:
    rows = [(doc_id, n, line) for doc_id, lines in pages.items() for n, line in enumerate(lines)]
    frame = pl.DataFrame(rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String}, orient="row")
    seen = frame.with_columns(
        line_key=line_keys(frame["text"], 60)["line_key"],
        source_key=pl.lit(source, pl.UInt64),
        width=pl.col("text").str.len_chars().cast(pl.Int32),
    )
    seen = seen.with_columns(page=pl.col("doc_id").rle_id(), batch_key=batch_keys(seen["doc_id"])).filter(pl.col("line_key").is_not_null())
    found = recurring(seen, min_articles=3, max_log2=9, min_source_pages=min_source_pages, min_long_width=60, min_shared_permille=500)
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


TEMPLATES = [
    ("12 comments", "1,304 Comments", "0 comments"),
    ("Published 3 May", "Published 30 April", "PUBLISHED 4 June"),
    ("Updated: Mon, Jan. 6, 2025, 9:05 a.m.", "Updated: Thu, March 27, 2025, 10:45 a.m.", "Updated: Sun, May 4, 2025, 8:00 a.m."),
    ("Stand: 3. März 2024", "Stand: 12. Dezember 2023", "Stand: 1. Mai 2024"),
    ("Mis à jour le lundi 3 février 2025", "Mis à jour le mardi 4 mars 2025", "Mis à jour le jeudi 1 mai 2025"),
    ("Опубликовано 5 мая 2024", "Опубликовано 17 июня 2024", "Опубликовано 1 января 2025"),
    ("更新：2024年5月3日", "更新：2024年12月13日", "更新：2025年1月1日"),
    ("3 min read", "12 min read", "7 Min Read"),
]


@pytest.mark.parametrize("lines", TEMPLATES, ids=lambda lines: lines[0])
def test_a_template_recurs_whatever_its_date_or_count(lines: tuple[str, str, str]) -> None:
    pages = {str(n): [*article(n), line] for n, line in enumerate(lines)}
    assert {line for _, line in counts(pages)} == set(lines)


@pytest.mark.parametrize("lines", [("May", "June", "April"), ("Part 3: the mayor", "Part 4: the junction", "Part 5: the market")])
def test_names_without_a_number_and_words_that_begin_like_months_stay_apart(lines: tuple[str, str, str]) -> None:
    assert counts({str(n): [*article(n), line] for n, line in enumerate(lines)}) == {}


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 6), st.integers(0, 5), st.integers(0, 7), st.booleans())
def test_copying_a_page_changes_no_other_fate(n_pages: int, which: int, length: int, has_note: bool) -> None:
    pages = {str(n): ["Menu", *article(n, length), *([NOTE] if has_note else [])] for n in range(n_pages)}
    before = counts(pages)
    copies = {f"copy{k}": [*pages[str(which % n_pages)], "", " "] for k in range(10)}
    after = counts(pages | copies)
    assert {key: log2 for key, log2 in after.items() if not key[0].startswith("copy")} == before


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4), st.booleans()), min_size=1, max_size=8), st.integers(0, 6))
def test_a_later_batch_changes_nothing(first: list[tuple[int, int, bool]], n_later: int) -> None:
    pages = {f"1@{n}": ["Menu", *article(k, 4), *article(k + 1, cut), *([NOTE] if note else [])] for n, (k, cut, note) in enumerate(first)}
    later = {f"2@{n}": [*page, f"Box {n}"] for n, page in enumerate((list(pages.values()) * 6)[:n_later])}
    before = counts(pages)
    after = counts(pages | later | {f"3@{n}": ["Menu", *article(n + 10), NOTE] for n in range(3)})
    assert {key: log2 for key, log2 in after.items() if key[0].startswith("1@")} == before


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_one_batch_counts_as_a_brute_force_twin(drawn: list[tuple[int, int]], draw: object) -> None:
    pages = {str(n): ["Menu", *article(k, 4), *article(k + 1, cut), f"Tag {'abcdefghij'[k]}"] for n, (k, cut) in enumerate(drawn)}
    names = list(pages)
    draw.shuffle(names)
    assert counts(pages) == counts({name: pages[name] for name in names}) == counts_of_twin(pages)


def counts_of_twin(pages: dict[str, list[str]]) -> dict[tuple[str, str], int]:
    """Articles as connected pages that share half of their rarer long lines, compared each with each."""
    long = {name: frozenset(line for line in lines if len(line) >= 60) for name, lines in pages.items()}
    kinds = set(long.values())
    n_kinds = {line: sum(line in kind for kind in kinds) for kind in kinds for line in kind}
    keys = {line: line_keys(pl.Series([line]), 60)["line_key"][0] for line in n_kinds}

    def rare(kind: frozenset[str]) -> set[str]:
        total, reached, found = sum(map(len, kind)), 0, set()
        for line in sorted(kind, key=lambda line: (n_kinds[line], joint(keys[line]))):
            if 2 * reached < total:
                found.add(line)
            reached += len(line)
        return found

    def holds(one: frozenset[str], other: frozenset[str]) -> bool:
        lines = rare(one)
        return 1000 * sum(len(line) for line in lines & other) >= 500 * sum(map(len, lines))

    article_of = {kind: n for n, kind in enumerate(kinds)}
    for one in kinds:
        for other in kinds:
            if rare(one) & rare(other) and holds(one, other) and holds(other, one):
                old, new = article_of[one], article_of[other]
                article_of = {kind: new if n == old else n for kind, n in article_of.items()}
    carried = {
        line: {article_of[long[name]] for name, lines in pages.items() if line in lines} for lines in pages.values() for line in lines
    }
    return {(name, line): len(carried[line]).bit_length() - 1 for name, lines in pages.items() for line in lines if len(carried[line]) >= 3}


def joint(key: int) -> int:
    return int(_joint_keys(np.array([1], np.uint64), np.array([key], np.uint64))[0])


def test_later_batches_count_until_a_source_shows_enough_pages() -> None:
    first = {f"1@{n}": ["Menu", *article(n)] for n in range(2)}
    later = {f"2@{n}": ["Menu", *article(n + 2)] for n in range(2)} | {f"3@{n}": ["Menu", *article(n + 4)] for n in range(4)}
    assert ("1@0", "Menu") not in counts(first | later)
    assert counts(first | later, min_source_pages=3)["1@0", "Menu"] == 2  # four articles in its first two batches
    assert counts(first | later, min_source_pages=9)["1@0", "Menu"] == 3


LINES = st.lists(
    st.text(
        st.sampled_from("aZ 0.,\t\x1c\u00c4\u0661-\u0085\u00a0\u1680\u1681\u2000\u200a\u200b\u2028\u202f\u205f\u3000\u3001")
        | st.characters(exclude_categories=["Cs"]),
        max_size=12,
    ),
    min_size=1,
)


@given(LINES, st.integers(0, 8))
@settings(deadline=None, max_examples=300)
def test_lines_of_ascii_are_told_as_any_others(texts: list[str], min_long_width: int) -> None:
    lines = pl.Series([*texts, *("".join(char for char in text if char.isascii()) for text in texts)])
    found = recurrence.line_keys(lines, min_long_width)
    widths = (lines.str.len_chars() - lines.str.count_matches(r"[\s\p{Z}]")).cast(pl.Int32)
    assert found["width"].equals(widths.alias("width"))
    assert found["line_key"].to_list() == recurrence._folded_keys(lines, widths < min_long_width).to_list()

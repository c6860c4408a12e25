"""The figures of a report: integers that add up over shards, each counted from one public table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from corpusmith.contract import (
    DOCUMENTS,
    EVIDENCE,
    FAMILIES,
    FIELDS,
    FILES,
    LARGE_COUNT,
    LINES,
    PAIRS,
    QUALITY,
    TEXT,
    Column,
    Table,
    polars_schema,
)

COUNTS = Table(
    "counts", "One figure of some shards", ("figure", "label"),
    (
        Column("figure", TEXT, "What is counted"),
        Column("label", TEXT, "Of which kind; '' for the unknown"),
        Column("n", LARGE_COUNT, "How many, summed over the shards"),
    ),
    is_aligned=False, has_unique_key=False,
)  # fmt: skip
UNKNOWN = ""
TENTHS = 10

Totals = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Figure:
    """A sum over the rows of a table, one for each label.

    Parameters
    ----------
    name
        What is counted, as "lines_kept_by_role".
    label
        The same for all rows, or an expression.
    n
        What a row adds; 1 if not given. A null adds nothing.
    where
        Rows that count; all if not given.
    is_list
        Whether the expression gives lists of labels, of which each counts.
    """

    name: str
    label: pl.Expr | str
    n: pl.Expr | None = None
    where: pl.Expr | None = None
    is_list: bool = False


def counts(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """All figures of each shard of the public tables that are given, by Table.name: shard, figure, label, n, sorted by the first three.

    Rows come with the number of their `shard`. Counts of disjoint rows add up to the counts of all: the report of a corpus is the
    sum of its shards'.
    """
    given = [(tables[table.name], figures) for table, figures in FIGURES.items() if table.name in tables]
    fixed = [row for frame, figures in given for row in _fixed(frame, [figure for figure in figures if isinstance(figure.label, str)])]
    free = [
        _free(frame.lazy(), figure, figure.label) for frame, figures in given for figure in figures if isinstance(figure.label, pl.Expr)
    ]
    found = [pl.DataFrame(fixed, schema={"shard": pl.UInt32, **polars_schema(COUNTS)}, orient="row"), *pl.collect_all(free)]
    return pl.concat(found).group_by("shard", "figure", "label").agg(pl.col("n").sum()).sort("shard", "figure", "label")


def totals(counted: pl.DataFrame) -> dict[str, dict[str, int]]:
    """The sums of counts by figure and label, labels in ascending order."""
    found: dict[str, dict[str, int]] = {}
    for figure, label, n in counted.group_by("figure", "label").agg(pl.col("n").sum()).sort("figure", "label").iter_rows():
        found.setdefault(figure, {})[label] = n
    return found


def _fixed(frame: pl.DataFrame, figures: Sequence[Figure]) -> Iterator[tuple[int, str, str, int]]:
    """The figures whose label is the same for all rows, in one pass; one for which no row of a shard counts is left out."""
    sums = [_sum(figure.n if figure.n is None or figure.where is None else figure.n.filter(figure.where), figure) for figure in figures]
    n_rows = [pl.len() if figure.where is None else figure.where.sum() for figure in figures]
    numbers = [each.cast(pl.Int64).alias(f"{number}") for number, each in enumerate([*sums, *n_rows])]
    for shard, *found in frame.group_by("shard").agg(numbers).iter_rows():
        for figure, n, n_counted in zip(figures, found[: len(figures)], found[len(figures) :], strict=True):
            if n_counted:
                yield shard, figure.name, str(figure.label), n


def _sum(n: pl.Expr | None, figure: Figure) -> pl.Expr:
    if n is not None:
        return n.cast(pl.Int64).sum()
    return pl.len() if figure.where is None else figure.where.sum()


def _free(frame: pl.LazyFrame, figure: Figure, label: pl.Expr) -> pl.LazyFrame:
    rows = frame if figure.where is None else frame.filter(figure.where)
    rows = rows.select("shard", label.alias("label"), n=pl.lit(1) if figure.n is None else figure.n)
    rows = rows.explode("label", empty_as_null=False) if figure.is_list else rows
    summed = rows.group_by("shard", pl.col("label").cast(pl.String).fill_null(UNKNOWN)).agg(pl.col("n").cast(pl.Int64).sum())
    return summed.select("shard", pl.lit(figure.name).alias("figure"), "label", "n")


def log2_bucket(column: str) -> pl.Expr:
    """floor(log2(n)) of a count as two digits, "" for 0.

    >>> pl.DataFrame({"n": [0, 1, 7, 8]}).select(log2_bucket("n")).to_series().to_list()
    [None, '00', '02', '03']
    """
    bits = 63 - pl.col(column).cast(pl.Int64).bitwise_leading_zeros().cast(pl.Int64)
    return pl.when(pl.col(column) > 0).then(bits.cast(pl.String).str.zfill(2))


def tenth(column: str) -> pl.Expr:
    """The tenth of the range 0 to 1000 per mille a value lies in, as its lower bound; 1000 belongs to the last.

    >>> pl.DataFrame({"p": [0, 99, 100, 1000]}).select(tenth("p")).to_series().to_list()
    ['000', '000', '100', '900']
    """
    lower = pl.min_horizontal(pl.col(column).cast(pl.Int64) // 100, pl.lit(TENTHS - 1)) * 100
    return lower.cast(pl.String).str.zfill(3)


def _is_known(column: Column) -> pl.Expr:
    is_list = str(column.type).startswith("list")
    return pl.col(column.name).list.len() > 0 if is_list else pl.col(column.name).is_not_null()


def _total(name: str, n: pl.Expr | None = None) -> Figure:
    return Figure("totals", name, n)


def _document_figures() -> Iterator[Figure]:
    is_article = pl.col("page_type") == "article"
    yield from (_total(name, n) for name, n in (
        ("documents", None), ("articles", is_article), ("canonical", pl.col("is_canonical")), ("without_text", pl.col("n_chars") == 0),
        ("records_of_documents", pl.col("n_copies")), ("words", pl.col("n_words")), ("characters", pl.col("n_chars")),
        ("words_canonical", pl.when("is_canonical").then("n_words")), ("characters_canonical", pl.when("is_canonical").then("n_chars")),
    ))  # fmt: skip
    yield from (Figure("articles_by_known_field", c.name, _is_known(c), is_article) for c in (DOCUMENTS.column("url"), *FIELDS))
    yield from (
        Figure("documents_by_page_type", pl.col("page_type")),
        Figure("documents_by_language", pl.col("language")),
        Figure("documents_by_script", pl.col("scripts").list.first().struct.field("script")),
        Figure("documents_by_family_role", pl.col("family_role")),
        Figure("documents_by_precision", pl.col("published_precision")),
        Figure("documents_by_month", pl.col("published_date").dt.strftime("%Y-%m")),
        Figure("documents_by_length", log2_bucket("n_chars")),
        Figure("documents_by_mending", pl.col("mendings"), is_list=True),
        Figure("documents_by_source", pl.col("source_id")),
        Figure("articles_by_source", pl.col("source_id"), where=is_article),
        Figure("canonical_by_source", pl.col("source_id"), where=pl.col("is_canonical")),
        Figure("words_by_source", pl.col("source_id"), pl.col("n_words")),
    )


def _line_figures() -> Iterator[Figure]:
    n_chars, is_kept = pl.col("end") - pl.col("start"), pl.col("is_kept")
    is_written = pl.col("role") != "blank"
    yield _total("lines")
    yield _total("lines_kept", is_kept)
    for fate, where in (("kept", is_kept), ("removed", ~is_kept)):
        yield Figure(f"lines_{fate}_by_role", pl.col("role"), where=where)
        yield Figure(f"characters_{fate}_by_role", pl.col("role"), n_chars, where)
        yield Figure(f"lines_{fate}_by_rule", pl.col("rule"), where=where)
        yield Figure(f"lines_{fate}_by_score", tenth("score_permille"), where=where & is_written)
    yield Figure("lines_by_recurrence", pl.col("recurrence_log2").cast(pl.String).str.zfill(2), where=pl.col("recurrence_log2") > 0)
    yield Figure("lines_by_reuse", pl.col("reuse_log2").cast(pl.String).str.zfill(2), where=pl.col("reuse_log2") > 0)


def _evidence_figures() -> Iterator[Figure]:
    is_unknown = pl.col("value") == ""
    yield _total("evidence_unknown", is_unknown)
    for fate, where in (("chosen", pl.col("is_chosen")), ("lost", ~pl.col("is_chosen") & ~is_unknown)):
        yield _total(f"evidence_{fate}", where)
        yield Figure(f"evidence_{fate}_by_origin", pl.col("origin"), where=where)
        yield Figure(f"evidence_{fate}_by_rule", pl.concat_str("field", pl.lit(": "), "rule"), where=where)
        yield Figure(f"evidence_{fate}_by_confidence", tenth("confidence_permille"), where=where)


def _quality_figures() -> Iterator[Figure]:
    yield Figure("documents_by_kept_share", tenth("kept_permille"), where=pl.col("kept_permille").is_not_null())
    for column in QUALITY.columns[1:]:
        yield Figure("signals_summed", column.name, pl.col(column.name))
        yield Figure("signals_known", column.name, pl.col(column.name).is_not_null())


FIGURES: dict[Table, tuple[Figure, ...]] = {
    FILES: (
        _total("records"),
        _total("raw_bytes", pl.col("raw_bytes")),
        _total("sequences_replaced", pl.col("n_replaced")),
        Figure("records_by_status", pl.col("status")),
        Figure("records_by_reason", pl.col("reason"), where=pl.col("reason").is_not_null()),
        Figure("records_by_format", pl.col("format")),
        Figure("records_by_encoding", pl.col("encoding")),
        Figure("records_by_encoding_rule", pl.col("encoding_rule")),
    ),
    DOCUMENTS: tuple(_document_figures()),
    LINES: tuple(_line_figures()),
    PAIRS: (
        _total("pairs"),
        Figure("pairs_by_relation", pl.col("relation")),
        Figure("pairs_by_jaccard", tenth("jaccard_permille")),
    ),
    FAMILIES: (
        _total("families"),
        _total("families_shared", pl.col("size") > 1),
        _total("families_across_sources", pl.col("n_sources") > 1),
        Figure("families_by_size", log2_bucket("size")),
    ),
    EVIDENCE: tuple(_evidence_figures()),
    QUALITY: tuple(_quality_figures()),
}  # fmt: skip

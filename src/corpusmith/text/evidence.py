"""Candidates for the fields of documents, and the one ranking that chooses among them."""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

SCHEMA = {
    "doc_id": pl.String, "field": pl.String, "value": pl.String, "key": pl.String, "origin": pl.String, "line_no": pl.Int32, "start": pl.Int32,
    "end": pl.Int32, "hint_no": pl.Int32, "rule": pl.String, "confidence_permille": pl.Int32, "unit": pl.String, "element": pl.Int32,
    "is_open": pl.Boolean,
}  # fmt: skip
OF_EVIDENCE = ("doc_id", "field", "n", "value", "origin", "line_no", "start", "end", "hint_no", "rule", "confidence_permille", "is_chosen")
_SURE = 1000
_OF_DAY, _OF_MINUTE = len("2025-01-14"), len("2025-01-14T09:06")


@dataclass(frozen=True)
class Bounds:
    """When candidates are chosen; confidences per mille.

    Parameters
    ----------
    least, least_of
        Least confidence of a value, and of fields that have their own.
    agreement
        What each further voice for the same value adds.
    weighed
        Fields whose confidence counts all voices already.
    max_candidates
        Most rows that are not chosen, per document and field.
    """

    least: int
    least_of: Mapping[str, int]
    agreement: int
    weighed: tuple[str, ...]
    max_candidates: int


# What values agree by, unless a candidate brings a key of its own.
KEY = pl.col("value").str.to_lowercase().str.replace_all(r"[\s\p{P}]+", " ").str.strip_chars()


def candidates(
    frame: pl.DataFrame,
    field: str | pl.Expr,
    origin: str | pl.Expr,
    rule: str | pl.Expr,
    confidence: int | pl.Expr,
    is_empty_kept: bool = False,
) -> pl.DataFrame:
    """Candidates for one field, in the one shape that `ranked` reads.

    Parameters
    ----------
    frame
        doc_id and value; where known line_no, start, end (code points of the line), hint_no; of a list its `unit` (the
        list the element belongs to) and `element` (its place there); `key`, if values that differ may agree; `is_open`, if
        the place has several readings and this is one.
    field, origin, rule, confidence
        As in the contract's evidence; confidence per mille.
    is_empty_kept
        Whether an empty value says something: that the field is unknown.
    """
    given = {
        "field": _expression(field),
        "origin": _expression(origin),
        "rule": _expression(rule),
        "confidence_permille": pl.lit(confidence) if isinstance(confidence, int) else confidence,
    }
    value = pl.col("value")
    missing = {
        "key": KEY,
        "line_no": pl.lit(None), "start": pl.lit(None), "end": pl.lit(None), "hint_no": pl.lit(None), "element": pl.lit(0), "is_open": pl.lit(False),
        "unit": pl.concat_str([pl.col(c).cast(pl.String).fill_null("") for c in ("line_no", "start", "hint_no") if c in frame.columns] or [pl.lit("")], separator=":"),
    }  # fmt: skip
    found = missing | {name: pl.col(name) for name in frame.columns} | given
    some = frame.filter(value.is_not_null() & ((value != "") | is_empty_kept))
    return some.select(found[name].cast(type_).alias(name) for name, type_ in SCHEMA.items())


def _expression(value: str | pl.Expr) -> pl.Expr:
    return pl.lit(value) if isinstance(value, str) else value


def joined(parts: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """All candidates in one frame."""
    return pl.concat([pl.DataFrame(schema=SCHEMA), *parts])


def ranked(found: pl.DataFrame, lists: tuple[str, ...], bounds: Bounds) -> pl.DataFrame:
    """Rows of evidence: per document and field the candidates, best first, and which are chosen.

    A unit is one candidate value, or of a field that is a list all that one place names. Its confidence is its best element's, raised by `agreement` for each further
    origin, rule kind or place that names the same (`key`), below certainty. The best unit is chosen whole if its
    confidence reaches the least of its field; a statement of a person (1000) always wins. An empty one leaves the field unknown: it is the
    first row, and no row is chosen.

    Parameters
    ----------
    found
        Candidates.
    lists
        Fields that are lists.
    bounds
        When a unit is chosen.
    """
    own = ["doc_id", "field"]
    table = _ordered(found, lists, bounds)
    unit = pl.struct("unit", "rule", "origin")
    table = table.with_columns(is_first=(unit == unit.first().over(own)))
    chosen = pl.col("is_first") & (pl.col("unit_score") >= _least(bounds)) & (pl.col("value") != "")
    table = table.with_columns(is_chosen=chosen)
    is_unknown = (pl.col("value") == "") & pl.col("is_first") & ~pl.col("is_chosen").any().over(own)
    table = table.with_columns(is_unknown=is_unknown).filter((pl.col("value") != "") | pl.col("is_unknown"))
    is_lost = ~pl.col("is_chosen") & ~pl.col("is_unknown")
    table = table.with_columns(n=pl.int_range(pl.len()).over(own), n_lost=is_lost.cum_sum().over(own))
    kept = table.filter(~is_lost | (pl.col("n_lost") <= bounds.max_candidates))
    kept = kept.with_columns(n=pl.int_range(pl.len()).over(own).cast(pl.Int32), confidence_permille=pl.col("score").cast(pl.Int16))
    return kept.select(OF_EVIDENCE)


def _ordered(found: pl.DataFrame, lists: tuple[str, ...], bounds: Bounds) -> pl.DataFrame:
    """Candidates scored, best first, of equal ones of a unit one."""
    own = ["doc_id", "field"]
    alone = pl.concat_str("unit", pl.col("element").cast(pl.String), "value", separator="\0")
    units = found.with_columns(unit=pl.when(pl.col("field").is_in(lists)).then("unit").otherwise(alone))
    supported = _supported(units, bounds)
    best = ["unit_score", *_details()]
    order = [*own, *best, "line_no", "start", "hint_no", "origin", "rule", "unit", "element", "value"]
    descending = [name in best for name in order]
    return (
        supported.with_columns(unit_score=_unit_score(bounds), **_details())
        .sort(order, descending=descending, nulls_last=True, maintain_order=True)
        .unique([*own, "unit", "rule", "origin", "key"], keep="first", maintain_order=True)
    )


def _least(bounds: Bounds) -> pl.Expr:
    return pl.col("field").replace_strict(bounds.least_of, default=bounds.least, return_dtype=pl.Int32)


def _supported(found: pl.DataFrame, bounds: Bounds) -> pl.DataFrame:
    """Candidates with `score`: confidence raised by each further kind of place that names the same, open readings not counted."""
    # What one generator fills in several places, as og:title and twitter:title, is one voice.
    rule = pl.col("rule")
    voice = pl.when(pl.col("origin") == "head").then(rule.str.starts_with("ld_").cast(pl.String)).otherwise(rule.str.slice(0, 4))
    sure = found.filter((pl.col("confidence_permille") > 0) & ~pl.col("is_open"))
    kinds = sure.group_by("doc_id", "field", "key").agg(n_kinds=pl.struct("origin", voice.alias("voice")).n_unique())
    n_others = pl.col("n_kinds").fill_null(0).cast(pl.Int32) - (~pl.col("is_open")).cast(pl.Int32)
    is_weighed = pl.col("field").is_in(bounds.weighed)
    raised = pl.col("confidence_permille") + pl.when(is_weighed).then(0).otherwise(bounds.agreement) * n_others.clip(0, 3)
    score = (
        pl.when((pl.col("confidence_permille") == 0) | (pl.col("confidence_permille") == _SURE))
        .then("confidence_permille")
        .otherwise(pl.max_horizontal(raised.clip(0, _SURE - 10), "confidence_permille"))
    )
    return found.join(kinds, on=["doc_id", "field", "key"], how="left", maintain_order="left").with_columns(score=score)


def _unit_score(bounds: Bounds) -> pl.Expr:
    """The best score of a unit; sure readings of one day count as one, so that the most exact of them is chosen."""
    own, score = ["doc_id", "field"], pl.col("score")
    is_sure_time = (pl.col("field") == "published_local") & (score >= _least(bounds)) & (score < _SURE) & ~pl.col("is_open")
    of_day = pl.when(is_sure_time).then(score).max().over(*own, "key")
    return pl.when(is_sure_time).then(of_day).otherwise(score.max().over(*own, "unit", "rule", "origin"))


def _details() -> dict[str, pl.Expr]:
    """Of equally sure readings of a time those with a clock time first, of these the minute that is surer, the more exact, the surer itself."""
    is_time = pl.col("field").is_in(["published_local", "modified_at"])
    n_chars = pl.when(is_time).then(pl.col("value").str.len_chars()).otherwise(0)
    of_minute = pl.col("score").max().over("doc_id", "field", pl.col("value").str.slice(0, _OF_MINUTE))
    return {
        "is_timed": (n_chars > _OF_DAY).cast(pl.Int32),
        "sureness": pl.when(is_time).then(of_minute).otherwise(0),
        "exactness": n_chars.cast(pl.Int32),
        "own_sureness": pl.when(is_time).then("score").otherwise(0),
    }

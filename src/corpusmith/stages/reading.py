"""What the extract stage reads of a shard before it knows the headline, and the one way from candidates to evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from corpusmith import contract
from corpusmith.contract import HINTS_READ, JUDGEMENTS, LINES_READ, PAGES, PAGES_JUDGED
from corpusmith.text import claims, evidence, signoffs, statements, times
from corpusmith.text.heads import head_facts, spoken
from corpusmith.text.mending import mended
from corpusmith.text.ranking import Ranker, ranker
from corpusmith.text.values import trimmed

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs
    from corpusmith.stages.extract import Params

LISTS = ("section", "authors", "editors", "public_records")
OF_ARTICLES = ("title", "standfirst", "section", "authors", "dateline", "published_local")
_OF_ERRORS = 50
TEXTUAL = ("title", "standfirst", "section", "authors", "editors", "agency", "dateline", "rights", "rights_holder")


@dataclass(frozen=True)
class Shard:
    """What the extractors read of a shard: placed lines, head facts, hints, documents' facts, statements, agencies, rankers, errors."""

    placed: pl.DataFrame
    heads: pl.DataFrame
    hints: pl.DataFrame
    documents: pl.DataFrame
    stated: pl.DataFrame
    aliases: tuple[str, ...]
    models: Mapping[str, Any]
    errors: pl.Series
    params: Params

    def ranked(self, parts: list[pl.DataFrame], names: tuple[str, ...]) -> pl.DataFrame:
        """Evidence of some fields: their candidates and persons' statements, best first."""
        stated = self.stated.filter(pl.col("field").is_in(names))
        params = self.params
        least = {"title": params.min_title_permille, "authors": params.min_author_permille, "published_local": params.min_time_permille}
        bounds = evidence.Bounds(params.min_confidence_permille, least, params.agreement_permille, ("title",), params.max_candidates)
        return evidence.ranked(_mended(self._without_errors(evidence.joined([*parts, stated]))), LISTS, bounds)

    def _without_errors(self, found: pl.DataFrame) -> pl.DataFrame:
        """Candidates of error pages, which have no headline, author or day of their own, below what is believed."""
        is_own = ~pl.col("origin").is_in(["stated", "pack"])
        is_error = pl.col("doc_id").is_in(self.errors.implode()) & pl.col("field").is_in(OF_ARTICLES) & is_own
        sure = pl.col("confidence_permille")
        return found.with_columns(confidence_permille=pl.when(is_error).then(sure.clip(0, _OF_ERRORS)).otherwise(sure))

    def model(self, name: str, features: tuple[str, ...]) -> Ranker:
        """A learned ranker."""
        return ranker(self.models[name], features)


@dataclass(frozen=True)
class Read:
    """What lines print: credits behind a cue, agencies and datelines, orders of day and month, times, and all lines that hold one."""

    credits: pl.DataFrame
    places: pl.DataFrame
    orders: pl.DataFrame
    times: pl.DataFrame
    marks: pl.DataFrame


def lines_of(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Lines with what was judged of them."""
    judged = tables[JUDGEMENTS.name].select("role", "is_kept", "score_permille")
    return pl.concat([tables[LINES_READ.name], judged], how="horizontal")


def shard_of(tables: Mapping[str, pl.DataFrame], placed: pl.DataFrame, shares: pl.DataFrame, params: Params, inputs: Inputs) -> Shard:
    """What the extractors read; `placed` and `shares` as `places.placed` and `languages.shares` give them."""
    pages, hints = tables[PAGES.name], spoken(tables[HINTS_READ.name])
    known = statements.documents(pages, inputs.sources, shares, hints)
    stated = statements.corrections(inputs.corrections.filter(pl.col("field").is_in(contract.EVIDENCED)), pages)
    errors = tables[PAGES_JUDGED.name].filter(pl.col("page_type") == "error")["doc_id"]
    return Shard(placed, head_facts(hints, params.max_hint_chars), hints, known, stated, inputs.aliases, inputs.models, errors, params)


def read(shard: Shard) -> Read:
    """What the lines of a shard print."""
    placed, aliases, params = shard.placed, shard.aliases, shard.params
    credited = claims.credit_lines(placed, aliases)
    agencies, datelines = claims.agency_lines(placed, aliases), claims.dateline_lines(placed, aliases)
    signed = signoffs.signed_lines(placed, aliases)
    orders = times.day_orders(placed, shard.documents)
    printed = times.printed(placed, orders, params.max_time_width, params.max_time_lines)
    marks = pl.concat(frame.select("doc_id", "line_no") for frame in (printed, credited, agencies))
    return Read(credited, pl.concat([agencies, datelines, signed]), orders, printed, marks)


def _mended(found: pl.DataFrame) -> pl.DataFrame:
    """Candidates whose text is mended as documents.text is, and trimmed; their spans stay verbatim."""
    is_stated = pl.col("origin") == "stated"
    is_text = pl.col("field").is_in(TEXTUAL) & ~is_stated
    mended_so = found.with_columns(value=pl.when(is_text).then(trimmed(mended(found["value"]))).otherwise("value"))
    return mended_so.filter(pl.col("value").is_not_null() & ((pl.col("value") != "") | is_stated))

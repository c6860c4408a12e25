"""Extract: what a page says about itself, each value with the place it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from corpusmith import contract
from corpusmith.contract import (
    EVIDENCE_FOUND,
    FACTS,
    HINTS_READ,
    JUDGEMENTS,
    LINE_LANGUAGES,
    LINES_READ,
    PAGES,
    PAGES_JUDGED,
    QUALITY_FOUND,
)
from corpusmith.stages.reading import LISTS, Read, Shard, lines_of, read, shard_of
from corpusmith.stages.step import Step, Tables
from corpusmith.text import (
    bylines,
    claims,
    dating,
    days,
    fields,
    finalists,
    headlines,
    heads,
    instants,
    languages,
    packs,
    places,
    publishers,
    quality,
    statements,
    time_finalists,
    times,
    titles,
    voices,
)
from corpusmith.text.assembly import assembled

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs

READS = (
    PAGES.only("doc_id", "source_id", "url"), LINES_READ.only("doc_id", "line_no", "text", "tag", "container", "classes", "link_permille"),
    HINTS_READ,
    JUDGEMENTS.only("doc_id", "line_no", "role", "is_kept", "score_permille"), PAGES_JUDGED.only("doc_id", "page_type"),
)  # fmt: skip
TITLE_RANKERS, TITLE_FINALISTS = ("title_ranker_text.json", "title_ranker_html.json"), "title_finalists.json"
TITLE_VOICES, BYLINE_RANKER, TIME_RANKER, TIME_FINALISTS = (
    "title_voices.json",
    "byline_ranker.json",
    "time_ranker.json",
    "time_finalists.json",
)
MODELS = (*TITLE_RANKERS, TITLE_FINALISTS, TITLE_VOICES, BYLINE_RANKER, TIME_RANKER, TIME_FINALISTS)
WRITES = (FACTS, LINE_LANGUAGES, EVIDENCE_FOUND, QUALITY_FOUND)
FIRST = ("title", "published_local")  # what others are read by
REST = tuple(name for name in contract.EVIDENCED if name not in FIRST)
SCALARS = tuple(name for name in contract.EVIDENCED if name not in LISTS)


@dataclass(frozen=True)
class Params:
    """When a page is believed.

    Parameters
    ----------
    min_confidence_permille
        A candidate below it is evidence, never a value.
    min_title_permille, min_author_permille, min_time_permille
        The same for title, authors and time of publication, whose confidence is learned and calibrated.
    agreement_permille
        What each further kind of place that names the same adds.
    max_candidates
        Most candidates of a field that lost and are kept.
    min_body_width, min_standfirst_width
        Letters of the body's first line and of a standfirst; an ideograph counts two.
    max_hint_chars, max_notice_chars
        Longest value of a head fact and longest copyright line believed, in code points.
    max_time_width, max_time_lines
        Widest line read for times, most such lines of a page.
    min_language_letters, min_language_permille, max_language_chars
        Fewest letters the language model is asked about, its least confidence, the beginning of a line it is shown.
    kana_permille
        Share of kana from which a line of ideographs is Japanese.
    """

    min_confidence_permille: int
    min_title_permille: int
    min_author_permille: int
    min_time_permille: int
    agreement_permille: int
    max_candidates: int
    min_body_width: int
    min_standfirst_width: int
    max_hint_chars: int
    max_notice_chars: int
    max_time_width: int
    max_time_lines: int
    min_language_letters: int
    min_language_permille: int
    max_language_chars: int
    kana_permille: int


def extracted(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Facts, line languages, evidence and quality of some shards' documents."""
    pages, lines = tables[PAGES.name], lines_of(tables)
    placed = places.placed(lines, params.min_body_width)
    spoken = languages.line_languages(
        placed.filter("is_kept").select("doc_id", "line_no", "text"),
        params.min_language_letters, params.min_language_permille, params.max_language_chars, params.kana_permille,
    )  # fmt: skip
    shares = languages.shares(spoken)
    found = _found(shard_of(tables, placed, shares, params, inputs))
    values = fields.values(found, pages, SCALARS, LISTS)
    facts = (
        _typed(values)
        .join(shares, on="doc_id", how="left", maintain_order="left")
        .with_columns(pl.col("languages", "scripts").fill_null([]))
    )
    return {
        FACTS.name: _as(FACTS, facts),
        LINE_LANGUAGES.name: _as(LINE_LANGUAGES, spoken),
        EVIDENCE_FOUND.name: _as(EVIDENCE_FOUND, pages.select("doc_id").join(found, on="doc_id", how="inner", maintain_order="left_right")),
        QUALITY_FOUND.name: _as(QUALITY_FOUND, _quality(pages, lines, placed, facts)),
    }


def _found(shard: Shard) -> pl.DataFrame:
    """Evidence of all fields, by document, field and n."""
    placed, aliases, seen = shard.placed, shard.aliases, read(shard)
    title = _titles(shard, seen)
    chosen = titles.chosen(title, placed)
    spoken = chosen.join(shard.documents.select("doc_id", "language"), on="doc_id", how="left", maintain_order="left")
    named = bylines.ranked(placed, spoken, seen.times, seen.credits, shard.model(BYLINE_RANKER, bylines.NAMES))
    named = bylines.without_sources(named, shard.documents)
    publishing = publishers.publishers(shard.hints, shard.heads, shard.documents)
    legal = [claims.rights_lines(placed, shard.params.max_notice_chars), claims.register_lines(placed, shard.params.max_notice_chars)]
    claimed = [seen.credits.filter(pl.col("field") != "authors"), named, seen.places, claims.section_lines(placed, chosen)]
    local, of_times = _times_found(shard, seen, chosen)
    parts = [
        *of_times,
        statements.of_lines(pl.concat([*claimed, *legal])),
        statements.of_lines(titles.standfirst_lines(placed, chosen, shard.params.min_standfirst_width)),
        statements.of_heads(shard.heads, chosen.select("doc_id", "title"), shard.hints, publishing, aliases),
        statements.of_sources(shard.documents),
    ]
    return pl.concat([title, local, shard.ranked(parts, REST)]).sort("doc_id", "field", "n", maintain_order=True)


def _titles(shard: Shard, seen: Read) -> pl.DataFrame:
    """Evidence of the title."""
    of_text, of_markup = (shard.model(name, headlines.NAMES) for name in TITLE_RANKERS)
    lines = finalists.ranked(shard.placed, seen.marks, of_text, shard.model(TITLE_FINALISTS, finalists.NAMES), of_markup)
    stated = shard.heads.filter(pl.col("field") == "title")
    of_page, of_pack = (stated.filter((pl.col("kind") == packs.KIND) == is_packed) for is_packed in (False, True))
    lines, of_page = voices.weighed(lines, titles.without_site(of_page), shard.model(TITLE_VOICES, voices.NAMES))
    return shard.ranked([statements.of_lines(lines), statements.of_titles(of_page), statements.of_titles(of_pack)], ("title",))


def _times_found(shard: Shard, seen: Read, chosen: pl.DataFrame) -> tuple[pl.DataFrame, list[pl.DataFrame]]:
    """Evidence of published_local, and candidates of published_offset_min and modified_at."""
    zones = shard.documents.select("doc_id", "zone")
    rankers = shard.model(TIME_RANKER, dating.NAMES), shard.model(TIME_FINALISTS, time_finalists.NAMES)
    of_lines = times.of_lines(seen.times, chosen, *rankers).with_columns(origin=pl.lit("line"))
    of_heads = times.of_heads(shard.heads, seen.orders).with_columns(origin=heads.ORIGIN)
    readings = pl.concat([of_lines, of_heads], how="diagonal")
    published = readings.filter(pl.col("field") == "published_local")
    others = [statements.of_days(days.of_urls(shard.documents), "url"), statements.of_days(days.copyright_lines(shard.placed), "line")]
    local = shard.ranked([statements.of_readings(published), *others], ("published_local",))
    offsets = instants.offsets(local.filter("is_chosen"), published, zones)
    changed = instants.instants(readings, zones)
    return local, [statements.of_readings(offsets.with_columns(field=pl.lit("published_offset_min"))), statements.of_readings(changed)]


def _typed(values: pl.DataFrame) -> pl.DataFrame:
    """Values as the contract's types; InputError where a person stated what is none."""
    try:
        return fields.typed(values)
    except pl.exceptions.PolarsError as error:
        raise contract.InputError(
            f"data/corrections.csv: a stated value has the wrong form: {error}; times as 2025-01-14T09:06, flags as true or false"
        ) from None


def _quality(pages: pl.DataFrame, lines: pl.DataFrame, placed: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    texts = assembled(lines.select("doc_id", "line_no", "text", "is_kept", "role")).select("doc_id", "text")
    texts = pages.select("doc_id").join(texts, on="doc_id", how="left", maintain_order="left").with_columns(pl.col("text").fill_null(""))
    signals = quality.signals(texts.join(facts.select("doc_id", "language"), on="doc_id", how="left", maintain_order="left"))
    return signals.join(quality.kept_share(placed), on="doc_id", how="left", maintain_order="left")


def _as(table: contract.Table, frame: pl.DataFrame) -> pl.DataFrame:
    """The columns of a table, in its types and order."""
    return frame.select(pl.col(name).cast(type_) for name, type_ in contract.polars_schema(table).items())


STEPS = (Step("per_shard", extracted, READS, WRITES, uses=("sources", "corrections", "aliases"), is_local=True),)

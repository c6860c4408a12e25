"""The stage assemble: the public tables, joined from what the stages before it found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from corpusmith import contract
from corpusmith.contract import Column, InputError, Table
from corpusmith.dedup.relations import related
from corpusmith.dedup.roles import families
from corpusmith.stages.step import Step, Tables
from corpusmith.text.assembly import assembled
from corpusmith.text.digests import sha256

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs

_FACTS = ("agency", "published_at", "published_local", "published_precision", "published_date", "modified_at")
MEMBERS = Table(
    "members",
    "One document: what decides its place in its family",
    ("doc_id",),
    (
        contract.DOC_ID,
        contract.SOURCE_ID,
        contract.PAGES.column("n_copies"),
        *(contract.FACTS.column(name) for name in _FACTS),
        contract.DOCUMENTS.column("n_chars"),
        contract.FAMILY_ID,
        contract.LINKS.column("hub_doc_id"),
    ),
)
CARRIED = Table(
    "carried",
    "One source's raw records in one shard",
    ("source_id",),
    (Column("source_id", contract.TEXT, "Who published"), contract.SOURCES.column("n_files"), contract.SOURCES.column("n_documents")),
    is_aligned=False,
    has_unique_key=False,
)
PLACES = Table(
    "places",
    "One document's place in its family",
    ("doc_id",),
    (contract.DOC_ID, contract.FAMILY_ID, contract.DOCUMENTS.column("family_role"), contract.DOCUMENTS.column("is_canonical")),
)

LEDGERS = ("full", "offsets")


@dataclass(frozen=True)
class Params:
    """Parameters of assemble.

    Parameters
    ----------
    ledger
        full: public lines carry text and ending; offsets: they carry their places in the page alone.
    excerpt_permille, excerpt_length_permille
        A document is an excerpt of another that contains at least this share of it and is so much longer that the
        excerpt is at most this share of its length.
    """

    ledger: str
    excerpt_permille: int
    excerpt_length_permille: int

    def __post_init__(self) -> None:
        """Refuse a ledger that doesn't exist."""
        if self.ledger not in LEDGERS:
            raise InputError(f"params.yaml: assemble.ledger is '{self.ledger}'; choose one of {', '.join(LEDGERS)}")


def gathered(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """What decides families: a row per document, and records counted by source."""
    pages, facts, links = (tables[table.name] for table in (contract.PAGES, contract.FACTS, contract.LINKS))
    lengths = _kept_lines(tables).group_by("doc_id", maintain_order=True).agg(n_chars=(pl.col("end") - pl.col("start")).sum())
    members = (
        pages.select("shard", "doc_id", "source_id", "n_copies")
        .join(
            facts.select("doc_id", *_FACTS),
            on="doc_id",
            how="left",
            maintain_order="left",
        )
        .join(lengths, on="doc_id", how="left", maintain_order="left")
        .join(links.drop("shard"), on="doc_id", how="left", maintain_order="left")
        .with_columns(pl.col("n_chars").fill_null(0))
    )
    return {MEMBERS.name: members, CARRIED.name: _carried(tables[contract.FILES_READ.name], pages)}


def _kept_lines(tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    judged = tables[contract.JUDGEMENTS.name].select("is_kept")
    return pl.concat([tables[contract.LINES_READ.name].select("doc_id", "start", "end"), judged], how="horizontal").filter("is_kept")


def _carried(files: pl.DataFrame, pages: pl.DataFrame) -> pl.DataFrame:
    sides = [
        files.select("shard", "source_id", n_files=pl.lit(1, pl.Int32), n_documents=pl.lit(0, pl.Int32)),
        pages.select("shard", "source_id", n_files=pl.lit(0, pl.Int32), n_documents=pl.lit(1, pl.Int32)),
    ]
    return pl.concat(sides).drop_nulls("source_id").group_by("shard", "source_id").agg(pl.all().sum()).sort("shard", "source_id")


def related_members(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Relations of pairs, families, each document's place in its family, and the sources."""
    members = tables[MEMBERS.name]
    thresholds = {"excerpt_permille": params.excerpt_permille, "excerpt_length_permille": params.excerpt_length_permille}
    pairs = related(tables[contract.PAIRS_FOUND.name], members, **thresholds).drop("is_identical", "is_template")
    found, places = families(members, pairs, inputs.sources)
    sources = _sources(tables[CARRIED.name], inputs.sources)
    return {contract.PAIRS.name: pairs, contract.FAMILIES.name: found, PLACES.name: places, contract.SOURCES.name: sources}


def _sources(carried: pl.DataFrame, stated: pl.DataFrame) -> pl.DataFrame:
    """Stated sources and found ones, with their counts."""
    counts = carried.group_by("source_id").agg(pl.col("n_files", "n_documents").sum())
    names = [column.name for column in contract.SOURCES.columns if column.name not in ("n_files", "n_documents")]
    both = counts.join(stated.rename({"id": "source_id"}), on="source_id", how="full", coalesce=True)
    counted = both.with_columns(pl.col("n_files", "n_documents").fill_null(0), pl.col("agency_aliases").fill_null([]))
    return counted.select(*names, "n_files", "n_documents").sort("source_id")


def lines(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The public lines of some shards."""
    found = tables[contract.LINES_READ.name].hstack(tables[contract.JUDGEMENTS.name].drop("shard", "doc_id", "line_no"))
    for table in (contract.RECURRENCES, contract.REUSES, contract.LINE_LANGUAGES):
        found = found.join(tables[table.name].drop("shard"), on=["doc_id", "line_no"], how="left", maintain_order="left")
    found = found.with_columns(pl.col("recurrence_log2", "reuse_log2").fill_null(0))
    nothing = pl.lit(None, pl.String)
    return {contract.LINES.name: found if params.ledger == "full" else found.with_columns(text=nothing, ending=nothing)}


def documents(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The public documents of some shards."""
    judged = tables[contract.LINES_READ.name].hstack(tables[contract.JUDGEMENTS.name].drop("shard"))
    texts = assembled(judged).select("doc_id", "text")
    counts = judged.group_by("doc_id", maintain_order=True).agg(n_lines_kept=pl.col("is_kept").sum().cast(pl.Int32))
    words = tables[contract.QUALITY_FOUND.name].rename({"rps_doc_word_count": "n_words"})
    found = tables[contract.PAGES.name]
    for part in (texts, counts, words, *(tables[table.name] for table in (contract.FACTS, contract.PAGES_JUDGED, PLACES))):
        found = found.join(part.drop("shard", strict=False), on="doc_id", how="left", maintain_order="left")
    found = found.with_columns(pl.col("text").fill_null(""), pl.col("n_lines_kept").fill_null(0))
    whole = found.with_columns(text_sha256=sha256(found["text"]), n_chars=pl.col("text").str.len_chars().cast(pl.Int64))
    return {contract.DOCUMENTS.name: whole}


COPIES = {
    contract.FILES_READ: contract.FILES, contract.EVIDENCE_FOUND: contract.EVIDENCE, contract.HINTS_READ: contract.HINTS,
    contract.QUALITY_FOUND: contract.QUALITY,
}  # fmt: skip
_SPANS = contract.LINES_READ.without("tag", "container", "classes", "link_permille")
READS = (
    contract.FILES_READ, contract.PAGES, _SPANS, contract.HINTS_READ, contract.RECURRENCES, contract.JUDGEMENTS, contract.PAGES_JUDGED,
    contract.PAIRS_FOUND, contract.LINKS, contract.REUSES, contract.FACTS, contract.LINE_LANGUAGES, contract.EVIDENCE_FOUND,
    contract.QUALITY_FOUND,
)  # fmt: skip
WRITES = contract.PUBLIC
STEPS = (
    Step(
        "per_shard", gathered,
        (
            contract.FILES_READ.only("source_id"), contract.PAGES, contract.LINES_READ.only("doc_id", "start", "end"),
            contract.JUDGEMENTS.only("is_kept"), contract.FACTS, contract.LINKS,
        ),
        (MEMBERS, CARRIED),
    ),
    Step(
        "whole", related_members, (MEMBERS, CARRIED, contract.PAIRS_FOUND),
        (contract.PAIRS, contract.FAMILIES, PLACES, contract.SOURCES), uses=("sources",),
    ),
    Step(
        "per_shard", lines,
        (_SPANS, contract.JUDGEMENTS, contract.RECURRENCES, contract.REUSES, contract.LINE_LANGUAGES), (contract.LINES,),
    ),
    Step(
        "per_shard", documents,
        (
            contract.PAGES.without("page_sha256", "n_chars", "is_html", "retrieved_at"),
            contract.LINES_READ.only("doc_id", "line_no", "text"), contract.JUDGEMENTS.only("is_kept", "role"),
            contract.QUALITY_FOUND.only("doc_id", "rps_doc_word_count"), contract.FACTS,
            contract.PAGES_JUDGED, PLACES,
        ),
        (contract.DOCUMENTS,),
    ),
)  # fmt: skip

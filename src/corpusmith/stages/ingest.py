"""ingest: raw files become records, decoded pages, lines and hints."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np
import polars as pl

from corpusmith import contract
from corpusmith.contract import FILES_READ, HINTS_READ, LINES_READ, PAGES, RAW_PATH, TEXT, Column, InputError, Table, polars_schema
from corpusmith.readers import seeds, sidecar
from corpusmith.readers.records import Facts, Place, Record, as_json
from corpusmith.stages.cutting import shard_names
from corpusmith.stages.grouping import groups
from corpusmith.stages.sourcing import source_ids
from corpusmith.stages.step import Step, Tables
from corpusmith.text import graphs, lines, packs, page
from corpusmith.text.digests import sha256

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs


@dataclass(frozen=True)
class Shards:
    """How large shards are.

    Parameters
    ----------
    target_bytes
        Mean raw bytes of a shard.
    max_bytes
        Raw bytes beyond which a shard is cut, unless it is one record.
    html_permille
        Share of an HTML record's bytes that counts.
    """

    target_bytes: Annotated[int, 1000]
    max_bytes: Annotated[int, 1000]
    html_permille: Annotated[int, 1]


@dataclass(frozen=True)
class Params:
    """Bounds of ingest; see params.yaml."""

    max_record_bytes: Annotated[int, 0, 1_000_000_000]  # offsets are 32 bits wide
    max_replaced_permille: int
    max_control_permille: int
    max_depth: Annotated[int, 0, 100_000]
    max_attributes: int
    max_rebuilt_bytes: int
    max_names_bytes: int
    max_hints: int
    max_hint_chars: int
    max_json_ld_chars: int
    max_json_ld_depth: int
    shards: Shards

    @property
    def bounds(self) -> page.Bounds:
        """What a page may hold."""
        hints = graphs.Bounds(self.max_hints, self.max_hint_chars, self.max_json_ld_chars, self.max_json_ld_depth)
        of_bytes = self.max_replaced_permille, self.max_control_permille
        return page.Bounds(*of_bytes, self.max_depth, self.max_attributes, self.max_rebuilt_bytes, self.max_names_bytes, hints)


_PLACE = (
    Column("disk_path", TEXT, "Path below data/raw as it is spelt on disk", "file system"),
    Column("offset", contract.LARGE_COUNT, "Where the row of a pack starts in its file", "pack", unit="bytes"),
    Column("length", contract.LARGE_COUNT, "Length of the row", "pack", unit="bytes"),
    Column("field", TEXT, "Column of the row that holds the page; null in a plain file", "pack", True),
)
_PLACE_NAMES = ("raw_path", "disk_path", "record", "offset", "length", "field")
_FACTS = FILES_READ.only("raw_sha256", "raw_bytes", "format", "url", "retrieved_at", "extra", "status", "reason", "detail").columns
SCANNED = Table(
    "scanned", "One raw record, before decoding", ("raw_path", "record"),
    (RAW_PATH, contract.RECORD, *_PLACE, *_FACTS, Column("source", TEXT, "Source it states itself", "pack or metadata.csv", True)),
)  # fmt: skip
RECORDS = Table(
    "records", "One raw record in document order", ("raw_path", "record"),
    (
        RAW_PATH, contract.RECORD, *_PLACE, *_FACTS, contract.SOURCE_ID,
        Column("doc_id", TEXT, "The document it would be; null if it is none", "first 32 hex digits of raw_sha256", True),
        Column("page_format", TEXT, "Format the document is read in", "its first record's", True),
        Column("is_first", contract.FLAG, "Whether it is its document's first record", "document order"),
        Column("n_copies", contract.COUNT, "Records with these very bytes", "count"),
        Column("shard", TEXT, "Shard it lies in", "16 hex digits of SHA-256 of the path, a NUL and the record number of its first record"),
    ),
)  # fmt: skip


def scan(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Records of a group of files: hash, size, format and facts of each."""
    found: list[Record] = []
    stated: dict[str, dict[str, Facts]] = {}
    for disk_path in tables["paths"]["raw_path"]:
        place, _, name = disk_path.rpartition("/")
        if place not in stated:
            stated[place] = sidecar.facts(inputs.raw, place)
        facts = stated[place].get(unicodedata.normalize("NFC", name), Facts())
        raw_path = unicodedata.normalize("NFC", disk_path)
        found.extend(seeds.scanned(inputs.raw, raw_path, disk_path, facts, params.max_record_bytes))
    return {SCANNED.name: pl.DataFrame([_row(record) for record in found], schema=polars_schema(SCANNED), orient="row")}


def _row(record: Record) -> tuple[object, ...]:
    place, facts = record.place, record.facts
    at = (place.raw_path, place.record, place.disk_path, place.offset, place.length, place.field)
    read = (record.raw_sha256, record.raw_bytes, record.format, facts.url, facts.retrieved_at, record.status, record.reason, record.detail)
    return (*at, *read, as_json(facts.extra), facts.source)


def arrange(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """All records in document order, with their documents, sources and shards; those whose hash is withheld are suppressed."""
    records = tables[SCANNED.name].sort("raw_path", "record")
    is_withheld = pl.col("raw_sha256").is_in(list(inputs.withheld)) | pl.col("raw_sha256").str.head(32).is_in(list(inputs.withheld))
    is_withheld = (pl.col("status") == "accepted") & is_withheld.fill_null(value=False)
    records = records.with_columns(
        # What a pack's row says beside the page may be the page again.
        extra=pl.when(~is_withheld).then("extra"),
        status=pl.when(is_withheld).then(pl.lit("suppressed")).otherwise("status"),
        reason=pl.when(is_withheld).then(pl.lit("withheld")).otherwise("reason"),
        detail=pl.when(is_withheld).then(pl.lit("its hash stands in data/suppressed.csv")).otherwise("detail"),
        source_id=source_ids(records, inputs.sources),
    )
    records = records.with_columns(doc_id=pl.when(pl.col("status") == "accepted").then(pl.col("raw_sha256").str.head(32)))
    _check_ids(records)
    is_document = pl.col("doc_id").is_not_null()
    records = records.with_columns(
        page_format=pl.when(is_document).then(pl.col("format").first().over("doc_id")),
        is_first=is_document & pl.col("doc_id").is_first_distinct(),
        n_copies=pl.when(is_document).then(pl.len().over("doc_id")).otherwise(0).cast(pl.Int32),
        shard=shard_names(records, _counted_bytes(records, params.shards), params.shards.target_bytes, params.shards.max_bytes),
    )
    return {RECORDS.name: records.select(list(polars_schema(RECORDS)))}


def _counted_bytes(records: pl.DataFrame, shards: Shards) -> pl.Series:
    """What each record adds to its shard: most of an HTML page is markup, and small shards cost as much as large ones."""
    counted = pl.when(pl.col("format") == "html").then(pl.col("raw_bytes") * shards.html_permille // 1000).otherwise("raw_bytes")
    return records.select(counted.alias("raw_bytes")).to_series()


def _check_ids(records: pl.DataFrame) -> None:
    hashes = records.filter(pl.col("doc_id").is_not_null()).unique(["doc_id", "raw_sha256"], maintain_order=True)
    clash = hashes.filter(pl.col("doc_id").is_duplicated())
    if clash.height:
        raise InputError(
            f"data/raw/{clash['raw_path'][0]} and {clash['raw_path'][1]}: two contents share the doc_id {clash['doc_id'][0]}; remove one"
        )


def read(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Files, pages, lines and hints of some shards' records."""
    records = tables[RECORDS.name]
    found = list(_pages(records, params, inputs))
    files = _files(records, found)
    own = [one if is_first and isinstance(one, page.Page) else None for one, is_first in zip(found, records["is_first"], strict=True)]
    pages = [one for one in own if one]
    documents = files.with_columns(records["n_copies"], is_html=records["page_format"] == "html").filter(
        pl.Series([one is not None for one in own], dtype=pl.Boolean)
    )
    texts = pl.Series([one.text for one in pages], dtype=pl.String)
    cut, n_chars = lines.cut(texts), texts.str.len_chars().cast(pl.Int64)
    n_lines = np.bincount(cut["page"], minlength=len(pages))
    documents = documents.with_columns(page_sha256=sha256(texts), n_chars=n_chars, n_lines=pl.Series(n_lines, dtype=pl.Int32))
    return {
        FILES_READ.name: files,
        PAGES.name: documents.select(list(polars_schema(PAGES))),
        LINES_READ.name: _lines(documents["doc_id"], pages, cut, n_lines.tolist()),
        HINTS_READ.name: _hints(documents, pages, params),
    }


def _pages(records: pl.DataFrame, params: Params, inputs: Inputs) -> Iterator[page.Page | page.Flaw | None]:
    """Per record the page it holds, or its flaw; None where it was none before."""
    bounds, known = params.bounds, dict[str, page.Page | page.Flaw]()
    for doc_id, digest, page_format, *place in records.select("doc_id", "raw_sha256", "page_format", *_PLACE_NAMES).iter_rows():
        if doc_id is None:
            yield None
            continue
        if doc_id not in known:
            known[doc_id] = page.read(seeds.content(inputs.raw, Place(*place), digest), page_format, bounds)
        yield known[doc_id]


def _files(records: pl.DataFrame, found: Sequence[page.Page | page.Flaw | None]) -> pl.DataFrame:
    decoded = [one if isinstance(one, page.Page) else one.decoded if one else None for one in found]
    flaws = [one if isinstance(one, page.Flaw) else None for one in found]
    files = records.with_columns(
        pl.Series("encoding", [one.encoding if one else None for one in decoded], pl.String),
        pl.Series("encoding_rule", [one.rule if one else None for one in decoded], pl.String),
        pl.Series("n_replaced", [one.n_replaced if one else None for one in decoded], pl.Int32),
        pl.Series("canonical", [one.canonical if isinstance(one, page.Page) else None for one in found], pl.String),
        pl.Series("flaw", [one.reason if one else None for one in flaws], pl.String),
        pl.Series("found_detail", [one.detail if one else None for one in found], pl.String),
    )
    is_flawed = pl.col("flaw").is_not_null()
    files = files.with_columns(
        encoding_rule=pl.when(pl.col("field").is_not_null() & pl.col("encoding_rule").is_not_null())
        .then(pl.lit("pack"))
        .otherwise("encoding_rule"),
        url=pl.coalesce("url", "canonical"),
        format=pl.when(~is_flawed | pl.col("encoding").is_not_null()).then("format"),
        status=pl.when(is_flawed).then(pl.lit("rejected")).otherwise("status"),
        reason=pl.coalesce("flaw", "reason"),
        detail=pl.coalesce("found_detail", "detail"),
        doc_id=pl.when(~is_flawed).then("doc_id"),
    )
    return files.select(list(polars_schema(FILES_READ)))


def _lines(doc_ids: pl.Series, pages: Sequence[page.Page], cut: pl.DataFrame, n_lines: Sequence[int]) -> pl.DataFrame:
    schema = {name: polars_schema(LINES_READ)[name] for name in page.MARKS}
    if any(one.rendering for one in pages):
        marked = cut.hstack(page.marks(pages, n_lines))
    else:
        marked = cut.with_columns(pl.lit(None, dtype).alias(name) for name, dtype in schema.items())
    return marked.with_columns(doc_id=doc_ids.gather(cut["page"])).select(list(polars_schema(LINES_READ)))


def _hints(documents: pl.DataFrame, pages: Sequence[page.Page], params: Params) -> pl.DataFrame:
    stated = (packs.hints(extra, params.max_hints, params.max_hint_chars) for extra in documents["extra"])
    found = ((*one.hints, *beside) for one, beside in zip(pages, stated, strict=True))
    rows = [(doc_id, number, *hint) for doc_id, own in zip(documents["doc_id"], found, strict=True) for number, hint in enumerate(own)]
    return pl.DataFrame(rows, schema=polars_schema(HINTS_READ), orient="row")


GROUPS = groups
READS: tuple[Table, ...] = ()
WRITES = (FILES_READ, PAGES, LINES_READ, HINTS_READ)
STEPS = (
    Step("per_file", scan, (), (SCANNED,)),
    Step("whole", arrange, (SCANNED,), (RECORDS,), uses=("sources", "withheld")),
    Step("per_shard", read, (RECORDS,), WRITES, is_local=True, places=("disk_path", "offset", "length", "shard")),
)

"""A corpus opened for reading: its public tables as LazyFrames, and SQL over them."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from corpusmith import contract, manifests, store
from corpusmith.contract import InputError, Table
from corpusmith.manifests import Manifest

OLDER = "data/corpus is older than data/ingested; `make repro` makes it anew"


@dataclass(frozen=True)
class Corpus:
    """The public tables of a project, each a LazyFrame in document order.

    >>> corpus = Corpus(Path("."))                                            # doctest: +SKIP
    >>> corpus.documents.filter("is_canonical").select("title").collect()     # doctest: +SKIP
    >>> corpus.sql("select source_id, count(*) as n from documents group by source_id")  # doctest: +SKIP
    """

    root: Path

    def table(self, table: Table) -> pl.LazyFrame:
        """A table of the contract, public or not; InputError if it has not been made, or a file of it is missing."""
        return store.scan(self.root / "data", table, store.shards_of(table, self.manifest(table)))

    def manifest(self, table: Table) -> Manifest:
        """What was written of a table and those beside it; InputError if it has not been made, or the manifest is damaged."""
        try:
            return manifests.read(self.root / "data" / table.folder)
        except FileNotFoundError:
            is_project = (self.root / "params.yaml").exists()
            fix = (
                "; `make repro` makes it, `dvc pull` fetches it" if is_project else ", nor params.yaml; name the project's folder (--root)"
            )
            raise InputError(f"{self.root}: no data/{table.folder} here{fix}") from None

    @property
    def is_older(self) -> bool:
        """Whether ingest ran since on other raw records: its shards, or the tables that are public as it makes them, are others now."""
        ours, read = self.manifest(contract.FILES), self.manifest(contract.FILES_READ)
        shared = (contract.FILES.short_name, contract.HINTS.short_name)
        return ours.shards != read.shards or any(ours.parts[name] != read.parts[name] for name in shared)

    @property
    def files(self) -> pl.LazyFrame:
        """One row per raw record, whatever became of it."""
        return self.table(contract.FILES)

    @property
    def documents(self) -> pl.LazyFrame:
        """One row per document: distinct record bytes."""
        return self.table(contract.DOCUMENTS)

    @property
    def lines(self) -> pl.LazyFrame:
        """One row per line of a page, kept or removed, and why."""
        return self.table(contract.LINES)

    @property
    def verbatim_lines(self) -> pl.LazyFrame:
        """`lines` with text and ending, which data/ingested holds where `assemble.ledger` is offsets; InputError if that is newer."""
        first = self.lines.select("text").head(1).collect()
        if first.is_empty() or first["text"][0] is not None:
            return self.lines
        if self.is_older:
            raise InputError(OLDER)
        read = self.table(contract.LINES_READ).select("text", "ending")
        placed = pl.concat([self.lines.drop("text", "ending"), read], how="horizontal")
        return placed.select(column.name for column in contract.LINES.columns)

    @property
    def pairs(self) -> pl.LazyFrame:
        """One row per verified pair of documents that share text."""
        return self.table(contract.PAIRS)

    @property
    def families(self) -> pl.LazyFrame:
        """One row per family of documents that carry the same story."""
        return self.table(contract.FAMILIES)

    @property
    def evidence(self) -> pl.LazyFrame:
        """One row per candidate for one field of a document."""
        return self.table(contract.EVIDENCE)

    @property
    def hints(self) -> pl.LazyFrame:
        """One row per fact of an HTML page's head or markup."""
        return self.table(contract.HINTS)

    @property
    def quality(self) -> pl.LazyFrame:
        """One row of quality signals per document."""
        return self.table(contract.QUALITY)

    @property
    def sources(self) -> pl.LazyFrame:
        """One row per source."""
        return self.table(contract.SOURCES)

    def sql(self, query: str) -> pl.DataFrame:
        """The result of a query in polars' SQL over the public tables, by their short names."""
        tables = {table.short_name: self.table(table) for table in contract.PUBLIC}
        return pl.SQLContext(tables).execute(query, eager=True)

    def document_id(self, name: str) -> str:
        """The doc_id for a unique prefix of one, its record's SHA-256, a raw path (below data/raw or from here), PATH#RECORD, or a URL.

        Raises
        ------
        InputError
            If no document, or more than one, is meant.
        """
        if not name.strip():
            raise InputError("no document is named; give a prefix of its doc_id, its path below data/raw, or its URL")
        path = unicodedata.normalize("NFC", name.partition("data/raw/")[2] or name)
        pack, _, record = path.rpartition("#")
        is_row = (pl.col("raw_path") == pack) & (pl.col("record").cast(pl.String) == record)
        is_hash = pl.col("raw_sha256").str.starts_with(name.lower())
        named = self.files.filter(is_row | (pl.col("raw_path") == path) | (pl.col("url") == name) | is_hash)
        found = named.select("doc_id", "status", "reason", "detail").unique(maintain_order=True).collect()
        ids = found["doc_id"].drop_nulls().unique(maintain_order=True).to_list()
        if len(ids) == 1:
            return str(ids[0])
        if ids:
            some = ", ".join(i[:12] for i in ids[:5]) + (", …" if len(ids) > 5 else "")
            raise InputError(f"{name}: {len(ids)} documents ({some}); give more digits of the doc_id, or PATH#RECORD")
        if found.height:
            _, status, reason, detail = found.row(0)
            raise InputError(f"{name}: no document, the record was {status}: {reason} ({detail})")
        if not path.startswith("/") and os.path.isfile(self.root / "data" / "raw" / path):
            raise InputError(f"{name}: not in the corpus yet; `make repro` takes it in, unless it is a metadata.csv")
        raise InputError(f"{name}: no such document; give a prefix of its doc_id, its path below data/raw, or its URL")


def opened(root: str | Path = ".") -> Corpus:
    """The corpus of a project's folder; InputError if it has not been built."""
    corpus = Corpus(Path(root))
    corpus.manifest(contract.DOCUMENTS)
    return corpus

"""What people stated that speaks of nothing in the corpus: a mistyped id, a record that is gone."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from corpusmith.corpus import Corpus
from corpusmith.inputs import Inputs


def idle(corpus: Corpus, known: Inputs) -> list[str]:
    """A sentence for each row of data/corrections.csv and data/suppressed.csv that speaks of no document or record."""
    return [*_idle_corrections(corpus, known.corrections), *_idle_hashes(corpus, known.withheld)]


def _idle_corrections(corpus: Corpus, corrections: pl.DataFrame) -> Iterator[str]:
    documents = corpus.documents.select("doc_id").collect()["doc_id"]
    for doc_id in corrections.filter(~pl.col("doc_id").is_in(documents.implode()))["doc_id"].unique(maintain_order=True):
        yield f"data/corrections.csv: no document has the id {doc_id}; `corpusmith why PATH` prints the id of a page"


def _idle_hashes(corpus: Corpus, withheld: frozenset[str]) -> Iterator[str]:
    hashes = corpus.files.select("raw_sha256", short=pl.col("raw_sha256").str.head(32)).drop_nulls().collect()
    for digest in sorted(withheld - set(hashes["raw_sha256"]) - set(hashes["short"])):
        yield f"data/suppressed.csv: no record has the hash {digest}; nothing is withheld for it"

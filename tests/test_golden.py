"""The sample comes out as approved, and as its author meant it."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from corpusmith.corpus import Corpus
from tests.golden import view
from tests.golden.approve import GOLDEN

INTENDED, MISSED = (
    json.loads(Path(__file__).with_name("golden").joinpath(name).read_text(encoding="utf-8")) for name in ("intended.json", "missed.json")
)


def test_the_sample_comes_out_as_approved(sample: Corpus) -> None:
    assert view.text(sample).splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def files(sample: Corpus) -> dict[tuple[str, int], dict[str, Any]]:
    return {(row["raw_path"], row["record"]): row for row in sample.files.collect().rows(named=True)}


def test_every_record_has_the_intended_fate(files: dict[tuple[str, int], dict[str, Any]]) -> None:
    found = {key: (row["status"], row["reason"]) for key, row in files.items()}
    assert found == {(row["raw_path"], row["record"]): (row["status"], row["reason"]) for row in INTENDED}


def test_encodings_are_the_intended_ones(files: dict[tuple[str, int], dict[str, Any]]) -> None:
    known = {"windows-31j": "shift_jis"}
    found = {key: known.get(row["encoding"], row["encoding"]) for key, row in files.items() if row["status"] == "accepted"}
    assert found == {(row["raw_path"], row["record"]): row["encoding"] for row in INTENDED if row["status"] == "accepted"}


def test_page_types_are_the_intended_ones(sample: Corpus, files: dict[tuple[str, int], dict[str, Any]]) -> None:
    types = dict(sample.documents.select("doc_id", "page_type").collect().iter_rows())
    found = {key: types[row["doc_id"]] for key, row in files.items() if row["status"] == "accepted"}
    assert found == {(row["raw_path"], row["record"]): row["page_type"] for row in INTENDED if row["status"] == "accepted"}


def test_families_are_the_intended_ones(sample: Corpus, files: dict[tuple[str, int], dict[str, Any]]) -> None:
    families = dict(sample.documents.select("doc_id", "family_id").collect().rows())
    meant, found = defaultdict(set), defaultdict(set)
    for row in INTENDED:
        doc_id = files[row["raw_path"], row["record"]]["doc_id"]
        if doc_id:
            meant[row["family"] or doc_id].add(doc_id)
            found[families[doc_id]].add(doc_id)
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, meant.values()))


@pytest.mark.parametrize("field", MISSED)
def test_fields_are_the_intended_ones_but_where_known_to_be_missed(
    sample: Corpus, files: dict[tuple[str, int], dict[str, Any]], field: str
) -> None:
    """A field that is read right at last fails here too, until it is taken from the list."""
    documents = {row["doc_id"]: row for row in read_as_intended(sample).rows(named=True)}
    wrong = []
    for row in INTENDED:
        if row["status"] == "accepted":
            document, meant = documents[files[row["raw_path"], row["record"]]["doc_id"]], row[field]
            found = document[field]
            if field == "published" and meant and found:
                found = found[: len(meant)]  # seconds that the head alone states
            if field == "offset_min" and meant is None and document["is_of_source"]:
                found = None  # the page itself states none
            if found != (" ".join(meant.split()) if field == "title" and meant else meant):
                wrong.append([row["raw_path"], row["record"], found])
    assert wrong == MISSED[field]


def read_as_intended(sample: Corpus) -> pl.DataFrame:
    """Documents with their fields as intended.json names them, and whether the offset is that of their source."""
    chosen = sample.evidence.filter("is_chosen")
    published = chosen.filter(field="published_local").select("doc_id", published="value")
    offsets = chosen.filter(field="published_offset_min").select("doc_id", is_of_source=pl.col("origin") == "source")
    documents = sample.documents.rename({"published_offset_min": "offset_min"})
    return documents.join(published, on="doc_id", how="left").join(offsets, on="doc_id", how="left").collect()


def test_the_text_of_most_pages_is_the_intended_one(sample: Corpus, files: dict[tuple[str, int], dict[str, Any]]) -> None:
    kept = sample.lines.filter(pl.col("is_kept") & (pl.col("text").str.strip_chars() != "")).select("doc_id", "line_no").collect()
    lines = {key[0]: set(part["line_no"]) for key, part in kept.partition_by("doc_id", as_dict=True).items()}
    shared = wrong = missed = 0
    for row in INTENDED:
        doc_id = files[row["raw_path"], row["record"]]["doc_id"]
        if doc_id and row["kept"] is not None:
            found, meant = lines.get(doc_id, set()) - set(row["optional"]), set(row["kept"])
            shared, wrong, missed = shared + len(found & meant), wrong + len(found - meant), missed + len(meant - found)
    assert shared / (shared + wrong) >= 0.85, "precision of kept lines"
    assert shared / (shared + missed) >= 0.95, "recall of kept lines"

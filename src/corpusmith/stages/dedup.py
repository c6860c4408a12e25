"""The stage dedup: which documents share text, and the families they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np
import polars as pl
import pyarrow as pa

from corpusmith import contract
from corpusmith.contract import Column, Table
from corpusmith.dedup.alignment import Limits
from corpusmith.dedup.candidates import Bounds, candidates, ordered
from corpusmith.dedup.families import firsts, hubs
from corpusmith.dedup.fingerprints import Sizes, sketches
from corpusmith.dedup.pairs import equal, templates, verified
from corpusmith.dedup.postings import postings
from corpusmith.dedup.spans import Margins
from corpusmith.dedup.templates import Thresholds
from corpusmith.dedup.words import Offsets, Words, nullable, plain_hashes
from corpusmith.stages.step import Step, Tables
from corpusmith.text.assembly import assembled
from corpusmith.text.batches import batches
from corpusmith.text.hashing import hashed

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs

_DOC_KEY = Column("doc_key", contract.HASH, "Document: its first 16 hex digits as a number")
_KEY = Column("key", contract.HASH, "Hash of what several documents may hold")
_N_CHARS = contract.DOCUMENTS.column("n_chars")
SKETCHES = Table(
    "sketches", "One document: its words as numbers", ("doc_id",),
    (
        contract.DOC_ID, _DOC_KEY, _N_CHARS,
        Column("text_hash", contract.HASH, "Hash of the text's words and punctuation; null: empty", is_nullable=True),
        Column("n_prints", contract.COUNT, "Fingerprints", unit="shingles"),
        Column("words", pa.list_(pa.uint32()), "Words of the text in order, see dedup.words"),
    ),
)  # fmt: skip
SAMPLES = Table(
    "samples", "One fingerprint of a document", ("key", "doc_key"), (_KEY, _DOC_KEY), has_unique_key=False
)  # fmt: skip
_PAGE_NO = Column("page_no", contract.UINT, "Page of the shard, from 0")
PARAGRAPHS = Table(
    "paragraphs", "One kept line", ("page_no", "line_no"),
    (_KEY, Column("batch_key", contract.HASH, "XXH64 of the batch's name"), _PAGE_NO, contract.LINE_NO), has_unique_key=False,
)  # fmt: skip
REUSED = Table(
    "reused", "One kept line that stands in other documents too, in the cell of its shard", ("shard", "page_no", "line_no"),
    (Column("shard", contract.UINT, "Number of the shard among those of the partition"), _PAGE_NO, contract.LINE_NO, contract.REUSE),
)  # fmt: skip
POSTINGS = Table(
    "postings", "One fingerprint of several documents", ("key",),
    (_KEY, Column("holders", pa.list_(pa.uint64()), "doc_key of each")), is_aligned=False,
)  # fmt: skip


@dataclass(frozen=True)
class Params:
    """Parameters of dedup; what each trades stands in params.yaml.

    Parameters
    ----------
    shingle_words, shingle_chars
        Length of a shingle in words, and in characters of scripts without spaces.
    window
        Of so many shingles in a row one is a fingerprint.
    max_frequency, n_hubs
        A fingerprint of more documents pairs each with the longest few only.
    min_estimate_permille
        Least estimated containment of a candidate, see dedup.candidates.
    min_words
        Shorter texts have no duplicates but equal ones.
    min_shared, min_containment_permille
        Least shared shingles, and their least share of the smaller text, of a pair.
    min_witness_permille
        The same share of a pair that is looked at only for what it says of templates.
    max_aligned_words, min_run_words, max_slot_words, max_margin_words
        How texts are aligned, see dedup.alignment and dedup.spans.
    template_…
        When a pair is a template, see dedup.templates and dedup.witnesses.
    """

    shingle_words: Annotated[int, 1]
    shingle_chars: Annotated[int, 1]
    window: Annotated[int, 1]
    max_frequency: int
    n_hubs: int
    min_estimate_permille: int
    min_words: int
    min_shared: int
    min_containment_permille: int
    min_witness_permille: int
    max_aligned_words: int
    min_run_words: int
    max_slot_words: int
    max_margin_words: int
    template_min_figures: int
    template_figures_permille: int
    template_min_slots: int
    template_min_parts: int
    template_figure_density_permille: int
    template_slot_density_permille: int
    template_slots_per_edit: int
    template_min_witnesses: Annotated[int, 1]
    template_witness_places_permille: int


def sketched(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The words of each document, its fingerprints, and its kept lines by hash."""
    read, judged = tables[contract.LINES_READ.name], tables[contract.JUDGEMENTS.name]
    lines = read.select("doc_id", "line_no", "text").hstack(judged)
    texts = _texts(tables[contract.PAGES.name], lines)
    found = sketches(texts["text"], Sizes(params.shingle_words, params.shingle_chars, params.window, params.min_words))
    n_prints = np.diff(found.begins)
    documents = texts.select("doc_id", "doc_key", "n_chars").with_columns(
        nullable("text_hash", found.hashes), pl.Series("n_prints", n_prints, pl.Int32), _listed(found.words, found.offsets)
    )
    samples = documents.select("doc_key")[np.repeat(np.arange(len(n_prints)), n_prints)]
    paragraphs = _paragraphs(tables[contract.PAGES.name], lines)
    return {SKETCHES.name: documents, SAMPLES.name: samples.with_columns(pl.Series("key", found.prints)), PARAGRAPHS.name: paragraphs}


def matched(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Fingerprints and paragraphs that stand in several documents."""
    return {POSTINGS.name: postings(tables[SAMPLES.name]), REUSED.name: _reused(tables[PARAGRAPHS.name])}


def _reused(lines: pl.DataFrame) -> pl.DataFrame:
    """Paragraphs that stand in other documents of their batch or one before it."""
    lines = lines.with_columns(document=pl.struct("shard", "page_no").rle_id(), batch=pl.col("batch_key").rle_id())
    arrived = lines.select("key", "batch", "document").unique().group_by("key", "batch").len().sort("key", "batch")
    carried = arrived.select("key", "batch", n=pl.col("len").cum_sum().over("key")).filter(pl.col("n") > 1)
    log2 = pl.sum_horizontal([(pl.col("n") >= 1 << power).cast(pl.Int8) for power in range(1, 32)]).cast(pl.Int8)
    found = lines.join(carried, on=["key", "batch"], how="inner", maintain_order="left")
    return found.select("shard", "page_no", "line_no", reuse_log2=log2)


def placed(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The reused paragraphs of one shard."""
    pages = tables[contract.PAGES.name].select("doc_id").with_row_index("page_no")
    found = tables[REUSED.name].sort("page_no", "line_no").join(pages, on="page_no", how="left", maintain_order="left")
    return {contract.REUSES.name: found.select("doc_id", "line_no", "reuse_log2")}


def joined(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Verified pairs, and each document's family."""
    sketches = tables[SKETCHES.name]
    bounds = Bounds(params.min_estimate_permille, params.max_frequency, params.n_hubs)
    likely = pl.concat([candidates(tables[POSTINGS.name], sketches, bounds), equal(sketches)])
    likely = ordered(likely["a"].to_numpy(), likely["b"].to_numpy())
    pairs = _judged(likely, sketches, params)
    ids = sketches["doc_id"]
    pairs = pairs.with_columns(ids.gather(pairs["a"]).alias("doc_a"), ids.gather(pairs["b"]).alias("doc_b"))
    kept = pairs.filter(~pl.col("is_template"))
    a, b, likeness = (kept[name].cast(pl.Int64).to_numpy() for name in ("a", "b", "jaccard_permille"))
    hub = hubs(a, b, likeness, sketches["n_chars"].to_numpy(), sketches["doc_key"].to_numpy())
    links = pl.DataFrame({"doc_id": ids, "family_id": ids.gather(firsts(hub)), "hub_doc_id": ids.gather(hub)})
    return {contract.PAIRS_FOUND.name: pairs.select([c.name for c in contract.PAIRS_FOUND.columns]), contract.LINKS.name: links}


def _judged(likely: pl.DataFrame, sketches: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Those of the candidates that are alike, with their figures and `is_template`; words of documents of a pair are read alone."""
    involved = np.union1d(likely["a"].to_numpy(), likely["b"].to_numpy())
    numbers, offsets = _flat(sketches["words"].gather(involved))
    within = likely.with_columns(pl.Series(name, np.searchsorted(involved, likely[name].to_numpy())) for name in ("a", "b"))
    figures = verified(within, numbers, offsets, params.shingle_words, params.shingle_chars)
    pairs = alike(figures, sketches["text_hash"].gather(involved), params)
    alignment = Limits(params.max_aligned_words, params.min_run_words, params.max_slot_words)
    margins = Margins(params.shingle_words, params.shingle_chars, params.max_margin_words)
    is_template = templates(pairs, numbers, offsets, margins=margins, alignment=alignment, limits=thresholds(params))
    places = [pl.Series(name, involved[pairs[name].to_numpy()]) for name in ("a", "b")]
    return pairs.with_columns(*places, pl.Series("is_template", is_template)).filter("is_close").drop("is_close")


def _texts(pages: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    doc_key = pl.col("doc_id").str.head(16).str.to_integer(base=16, dtype=pl.UInt64)
    texts = assembled(lines).select("doc_id", "text")
    return (
        pages.select("doc_id", doc_key=doc_key)
        .join(texts, on="doc_id", how="left", maintain_order="left")
        .with_columns(pl.col("text").fill_null(""))
        .with_columns(n_chars=pl.col("text").str.len_chars().cast(pl.Int64))
    )


def _paragraphs(pages: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    placed_pages = pages.select("doc_id", batch_key=hashed(batches(pages["raw_path"]))).with_row_index("page_no")
    kept = lines.filter(pl.col("is_kept")).join(placed_pages, on="doc_id", how="left", maintain_order="left")
    return kept.select(plain_hashes(kept["text"]).alias("key"), "batch_key", "page_no", "line_no").drop_nulls("key")


def alike(pairs: pl.DataFrame, hashes: pl.Series, params: Params) -> pl.DataFrame:
    """The pairs that are identical or share enough to say something of templates, hashes of the texts by place.

    Adds `is_identical`, and `is_close`: the pair shares enough to be reported.
    """
    is_identical = (hashes.gather(pairs["a"]) == hashes.gather(pairs["b"])).fill_null(False)
    containment = pl.max_horizontal("containment_a_permille", "containment_b_permille")
    is_enough = pl.col("n_shared") >= params.min_shared
    least = min(params.min_witness_permille, params.min_containment_permille)
    is_close = pl.col("is_identical") | (is_enough & (containment >= params.min_containment_permille))
    known = pairs.with_columns(is_identical.alias("is_identical")).with_columns(is_close.alias("is_close"))
    return known.filter(pl.col("is_close") | (is_enough & (containment >= least)))


def thresholds(params: Params) -> Thresholds:
    """The limits of templates among the params."""
    return Thresholds(
        params.template_min_figures, params.template_figures_permille, params.template_min_slots,
        params.template_min_parts, params.template_figure_density_permille, params.template_slot_density_permille,
        params.template_slots_per_edit, params.template_min_witnesses, params.template_witness_places_permille,
    )  # fmt: skip


def _listed(numbers: Words, offsets: Offsets) -> pl.Series:
    return pl.Series("words", pa.LargeListArray.from_arrays(offsets, numbers))


def _flat(lists: pl.Series) -> tuple[Words, Offsets]:
    sizes = lists.list.len().to_numpy().astype(np.int64)
    return lists.explode(empty_as_null=False).to_numpy(), np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])


_TEXTS = contract.LINES_READ.only("doc_id", "line_no", "text")
_KEPT = contract.JUDGEMENTS.only("is_kept", "role")
READS = (contract.PAGES, contract.LINES_READ, contract.JUDGEMENTS)
WRITES = (contract.PAIRS_FOUND, contract.LINKS, contract.REUSES)
STEPS = (
    Step("per_shard", sketched, (contract.PAGES.only("doc_id", "raw_path"), _TEXTS, _KEPT), (SKETCHES, SAMPLES, PARAGRAPHS)),
    Step("per_partition", matched, (SAMPLES, PARAGRAPHS), (POSTINGS, REUSED), by="key"),
    Step("per_shard", placed, (contract.PAGES.only("doc_id"), REUSED), (contract.REUSES,)),
    Step("whole", joined, (SKETCHES, POSTINGS), (contract.PAIRS_FOUND, contract.LINKS)),
)

"""The stage dedup: which documents share text, and the families they form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated

import numpy as np
import polars as pl
import pyarrow as pa

from corpusmith import contract
from corpusmith.contract import Column, Table
from corpusmith.dedup.alignment import Limits
from corpusmith.dedup.background import without
from corpusmith.dedup.candidates import Bounds, candidates, ordered
from corpusmith.dedup.families import firsts, hubs
from corpusmith.dedup.fingerprints import Sizes
from corpusmith.dedup.frames import templates
from corpusmith.dedup.pairs import equal, verified
from corpusmith.dedup.postings import postings
from corpusmith.dedup.spans import Margins
from corpusmith.dedup.templates import Thresholds
from corpusmith.dedup.words import Offsets, Words
from corpusmith.stages import sketching
from corpusmith.stages.numbering import numbered
from corpusmith.stages.sketching import KEY, PAGE_NO, PARAGRAPHS, SAMPLES, SKETCHES
from corpusmith.stages.step import Step, Tables

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs

REUSED = Table(
    "reused", "One kept line that stands in other documents too, in the cell of its shard", ("shard", "page_no", "line_no"),
    (Column("shard", contract.UINT, "Number of the shard among those of the partition"), PAGE_NO, contract.LINE_NO, contract.REUSE),
)  # fmt: skip
BACKGROUND = Table(
    "background", "One kept line that takes no part in figures", ("doc_id", "line_no"), (contract.DOC_ID, contract.LINE_NO)
)  # fmt: skip
POSTINGS = Table(
    "postings", "One fingerprint of several documents", ("key",),
    (KEY, Column("holders", pa.list_(pa.uint64()), "doc_key of each")), is_aligned=False,
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
    discounted_reuse_log2
        Lines that stand in two to the power of so many documents take no part in the figures of pairs; 0: all lines do.
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
        When a pair is a template, see dedup.templates, dedup.witnesses and dedup.company.
    """

    shingle_words: Annotated[int, 1, 1000]
    shingle_chars: Annotated[int, 1, 1000]
    window: Annotated[int, 1]
    discounted_reuse_log2: int
    max_frequency: Annotated[int, 0, 100_000]
    n_hubs: Annotated[int, 0, 10_000]
    min_estimate_permille: int
    min_words: int
    min_shared: int
    min_containment_permille: int
    min_witness_permille: int
    max_aligned_words: Annotated[int, 0, 10_000]  # cells of memory go with its square
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
    template_min_named_slots: int
    template_piece_words: int
    template_pieces_permille: int
    template_min_witnesses: Annotated[int, 1, 10_000]
    template_witness_places_permille: int
    template_contained_permille: int
    template_min_company: Annotated[int, 1]
    template_core_permille: int
    template_apart_permille: int
    template_min_crowd: Annotated[int, 1]


def sketched(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """The words of each document, its fingerprints, and its kept lines by hash."""
    sizes = Sizes(params.shingle_words, params.shingle_chars, params.window, params.min_words)
    return sketching.sketched(tables, sizes, has_line_ends=params.discounted_reuse_log2 > 0)


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
    """The reused paragraphs of some shards, and those of them that stand in so many documents that they are background."""
    pages, order = numbered(tables[contract.PAGES.name]), ["shard", "page_no"]
    found = tables[REUSED.name].sort(*order, "line_no").join(pages, on=order, how="left", maintain_order="left")
    is_background = (pl.col("reuse_log2") >= params.discounted_reuse_log2) & (params.discounted_reuse_log2 > 0)
    background = found.filter(is_background).select("shard", "doc_id", "line_no")
    return {contract.REUSES.name: found.select("shard", "doc_id", "line_no", "reuse_log2"), BACKGROUND.name: background}


def joined(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Verified pairs, and each document's family."""
    sketches = tables[SKETCHES.name]
    bounds = Bounds(params.min_estimate_permille, params.max_frequency, params.n_hubs)
    likely = pl.concat([candidates(tables[POSTINGS.name], sketches, bounds), equal(sketches)])
    likely = ordered(likely["a"].to_numpy(), likely["b"].to_numpy())
    pairs = _judged(likely, sketches, tables[BACKGROUND.name], params)
    ids = sketches["doc_id"]
    pairs = pairs.with_columns(ids.gather(pairs["a"]).alias("doc_a"), ids.gather(pairs["b"]).alias("doc_b"))
    kept = pairs.filter(~pl.col("is_template"))
    a, b, likeness = (kept[name].cast(pl.Int64).to_numpy() for name in ("a", "b", "jaccard_permille"))
    hub = hubs(a, b, likeness, sketches["n_chars"].to_numpy(), sketches["doc_key"].to_numpy())
    links = pl.DataFrame({"doc_id": ids, "family_id": ids.gather(firsts(hub)), "hub_doc_id": ids.gather(hub)})
    return {contract.PAIRS_FOUND.name: pairs.select([c.name for c in contract.PAIRS_FOUND.columns]), contract.LINKS.name: links}


def _judged(likely: pl.DataFrame, sketches: pl.DataFrame, background: pl.DataFrame, params: Params) -> pl.DataFrame:
    """Those of the candidates that are alike, with their figures and `is_template`; words of documents of a pair are read alone."""
    involved = np.union1d(likely["a"].to_numpy(), likely["b"].to_numpy())
    numbers, offsets = _flat(sketches["words"].gather(involved))
    if background.height:
        numbers, offsets = without(numbers, offsets, _spans(sketches[involved], background))
    within = likely.with_columns(pl.Series(name, np.searchsorted(involved, likely[name].to_numpy())) for name in ("a", "b"))
    figures = verified(within, numbers, offsets, params.shingle_words, params.shingle_chars)
    pairs = alike(figures, sketches["text_hash"].gather(involved), params)
    shingles = params.shingle_words, params.shingle_chars
    alignment = Limits(params.max_aligned_words, params.min_run_words, params.max_slot_words, *shingles)
    margins = Margins(*shingles, params.max_margin_words)
    is_template = templates(pairs, numbers, offsets, margins=margins, alignment=alignment, limits=thresholds(params))
    places = [pl.Series(name, involved[pairs[name].to_numpy()]) for name in ("a", "b")]
    return pairs.with_columns(*places, pl.Series("is_template", is_template)).filter("is_close").drop("is_close")


def _spans(sketches: pl.DataFrame, background: pl.DataFrame) -> pl.DataFrame:
    """Where the words of background lines stand: document (place among these), start, end."""
    known = sketches.select("doc_id", "line_nos", "line_ends").with_row_index("document").filter(pl.col("line_nos").list.len() > 0)
    lines = known.explode("line_nos", "line_ends").rename({"line_nos": "line_no", "line_ends": "end"})
    placed = lines.with_columns(start=pl.col("end").shift(1, fill_value=0).over("document"))
    return placed.join(background, on=["doc_id", "line_no"], how="semi").select("document", "start", "end")


def alike(pairs: pl.DataFrame, hashes: pl.Series, params: Params) -> pl.DataFrame:
    """The pairs that are identical or share enough to say something of templates, hashes of the texts by place.

    Adds `is_identical`, and `is_close`: the pair shares enough to be reported.
    """
    is_identical = (hashes.gather(pairs["a"]) == hashes.gather(pairs["b"])).fill_null(False).to_numpy()
    containment = np.maximum(pairs["containment_a_permille"].to_numpy(), pairs["containment_b_permille"].to_numpy())
    is_enough = pairs["n_shared"].to_numpy() >= params.min_shared
    is_close = is_identical | (is_enough & (containment >= params.min_containment_permille))
    is_told = is_close | (is_enough & (containment >= params.min_witness_permille))
    return pairs.with_columns(pl.Series("is_identical", is_identical), pl.Series("is_close", is_close)).filter(is_told)


def thresholds(params: Params) -> Thresholds:
    """The limits of templates among the params."""
    return Thresholds(**{one.name: getattr(params, f"template_{one.name}") for one in fields(Thresholds)})


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
    Step("per_shard", placed, (contract.PAGES.only("doc_id"), REUSED), (contract.REUSES, BACKGROUND)),
    Step("whole", joined, (SKETCHES, POSTINGS, BACKGROUND), (contract.PAIRS_FOUND, contract.LINKS)),
)

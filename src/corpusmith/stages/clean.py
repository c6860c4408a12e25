"""Clean: judge every line of a page, and say what kind of page it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.contract import JUDGEMENTS, LINES_READ, PAGES, PAGES_JUDGED, RECURRENCES, InputError
from corpusmith.stages.step import Step, Tables
from corpusmith.text.assembly import mendings
from corpusmith.text.boilerplate import judge
from corpusmith.text.judging import SWITCHABLE, Limits, judged
from corpusmith.text.kinds import Bounds, page_types

if TYPE_CHECKING:
    from corpusmith.inputs import Inputs


@dataclass(frozen=True)
class Params:
    """Where the judge draws its lines.

    Parameters
    ----------
    least_permille
        Score below which no line is kept.
    half_f1_permille
        Score from which a line is kept, of half the F1 that its page can expect.
    sure_permille
        Score from which a line is kept against a rule that only suspects (byline, dateline, breadcrumb, teaser, …).
    min_repeat_chars
        Characters from which a line that stands twice is a repeat.
    max_repeats
        How often a line may read as text for its further copies to be repeats; beyond that it is a refrain.
    max_headline_distance
        Filled lines between headline and text.
    min_links_permille
        Share of a short line inside links from which it is navigation.
    rules
        Hard rules that are asked.
    min_article_bytes, min_article_permille, min_listing_lines, min_listing_runs
        Kept prose that makes an article, in bytes and per mille of all the page's; short lines that make a listing, and runs of kept
        lines that do where none has more than a paragraph on average.
    max_error_bytes, max_notice_bytes, min_error_permille
        Prose up to which a notice beside it makes an error page; prose up to which a page is asked whether it is but a notice; share
        of the page that such a notice is, unless it says that the page is missing.
    """

    least_permille: int
    half_f1_permille: Annotated[int, 0, 3000]  # a factor
    sure_permille: int
    min_repeat_chars: int
    max_repeats: int
    max_headline_distance: int
    min_links_permille: int
    rules: tuple[str, ...]
    min_article_bytes: int
    min_article_permille: int
    min_listing_lines: int
    min_listing_runs: int
    max_error_bytes: int
    max_notice_bytes: int
    min_error_permille: int

    def __post_init__(self) -> None:
        """Refuse rules that don't exist."""
        unknown = sorted(set(self.rules) - set(SWITCHABLE))
        if unknown:
            raise InputError(f"params.yaml: clean.rules names '{unknown[0]}'; the rules are {', '.join(SWITCHABLE)}")


LINE_JUDGE = "line_judge.json"
MODELS = (LINE_JUDGE,)
READS = (PAGES.only("doc_id"), LINES_READ.only("doc_id", "line_no", "text", "tag", "container", "classes", "link_permille"), RECURRENCES)
WRITES = (JUDGEMENTS, PAGES_JUDGED)


def judgements(tables: Mapping[str, pl.DataFrame], params: Params, inputs: Inputs) -> Tables:
    """Every line's role, fate, rule and score; every page's kind and mendings."""
    lines = tables[LINES_READ.name]
    lines = lines.with_columns(recurrence_log2=recurrences(lines, tables[RECURRENCES.name]))
    limits = Limits(**{name: getattr(params, name) for name in Limits.__dataclass_fields__})
    fates = judged(lines, judge(inputs.models[LINE_JUDGE]), limits)
    judged_lines = corrected(pl.concat([lines.select("doc_id", "line_no", "text"), fates], how="horizontal"), inputs.corrections)
    bounds = Bounds(**{name: getattr(params, name) for name in Bounds.__dataclass_fields__})
    kinds = page_types(judged_lines, bounds)
    known = tables[PAGES.name].select("doc_id").join(kinds, on="doc_id", how="left", maintain_order="left")
    pages = known.join(mendings(judged_lines), on="doc_id", how="left", maintain_order="left")
    nothing = pl.lit([], dtype=pl.List(pl.String))
    return {
        JUDGEMENTS.name: judged_lines.select("doc_id", "line_no", "role", "is_kept", "rule", "score_permille"),
        PAGES_JUDGED.name: pages.select("doc_id", pl.col("page_type").fill_null("other"), pl.col("mendings").fill_null(nothing)),
    }


def recurrences(lines: pl.DataFrame, found: pl.DataFrame) -> NDArray[np.int8]:
    """recurrence_log2 of each line, 0 where none was found; a page's lines stand together and are numbered without gaps."""
    pages = lines["doc_id"].rle().struct.unnest().select(doc_id="value", start=pl.col("len").cast(pl.Int64).cum_sum() - pl.col("len"))
    runs = found["doc_id"].rle().struct.unnest().rename({"value": "doc_id"})
    starts = runs.join(pages, on="doc_id", how="left", maintain_order="left")["start"].fill_null(len(lines))
    places = np.repeat(starts.to_numpy(), runs["len"].to_numpy()) + found["line_no"].to_numpy()
    out = np.zeros(len(lines), np.int8)
    is_here = places < len(lines)
    out[places[is_here]] = found["recurrence_log2"].to_numpy()[is_here]
    return out


def corrected(lines: pl.DataFrame, corrections: pl.DataFrame) -> pl.DataFrame:
    """The lines with what people stated about them, by the rule `stated`; InputError where a correction names a line there is not."""
    stated = corrections.filter(pl.col("line_no").is_not_null()).join(lines.select("doc_id").unique(), on="doc_id", how="semi")
    if stated.is_empty():
        return lines
    _check(stated, lines)
    flags = stated.filter(pl.col("field") == "is_kept").select("doc_id", "line_no", stated_kept=pl.col("value") == "true")
    named = stated.filter(pl.col("field") == "role").select("doc_id", "line_no", stated_role="value")
    joined = lines.join(flags, on=["doc_id", "line_no"], how="left", maintain_order="left").join(
        named, on=["doc_id", "line_no"], how="left", maintain_order="left"
    )
    is_kept = pl.coalesce("stated_kept", "is_kept")
    is_text = pl.col("role").is_in(["paragraph", "heading", "list_item"])
    implied = (
        pl.when(is_kept & ~is_text & (pl.col("role") != "standfirst") & pl.col("stated_kept").is_not_null())
        .then(pl.lit("paragraph"))
        .when(~is_kept & is_text)
        .then(pl.lit("other"))
        .otherwise("role")
    )
    is_stated = pl.col("stated_kept").is_not_null() | pl.col("stated_role").is_not_null()
    rule = pl.when(is_stated).then(pl.lit("stated")).otherwise("rule")
    return joined.with_columns(is_kept=is_kept, role=pl.coalesce("stated_role", implied), rule=rule).select(lines.columns)


def _check(stated: pl.DataFrame, lines: pl.DataFrame) -> None:
    lost = stated.join(lines, on=["doc_id", "line_no"], how="anti", maintain_order="left")
    for row in lost.head(1).iter_rows(named=True):
        raise InputError(
            f"data/corrections.csv: document {row['doc_id']} has no line {row['line_no']}; see `corpusmith why {row['doc_id']}`"
        )


STEPS = (Step("per_shard", judgements, READS, WRITES, uses=("corrections",), is_local=True),)

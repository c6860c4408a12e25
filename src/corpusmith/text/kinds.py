"""What kind of page a page is: an article, a listing, an error, or something else."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from corpusmith.text.notices import LONG, SHORT, notices

_SIGNED, _PROSE = ("byline", "credit"), ("paragraph", "standfirst")
# Of the page and of an update; more are those of other stories.
_MOST_DATES = 2


@dataclass(frozen=True)
class Bounds:
    """Where kinds of pages part; see the stage's params."""

    min_article_bytes: int
    min_article_permille: int
    min_listing_lines: int
    min_listing_runs: int
    max_error_bytes: int
    max_notice_bytes: int
    min_error_permille: int


def page_types(lines: pl.DataFrame, bounds: Bounds) -> pl.DataFrame:
    """doc_id and page_type, from doc_id, text, is_kept and role of each line, pages in their order.

    Prose is measured in bytes of UTF-8: an ideograph, which says more than a letter, counts three. Prose is scattered, as that of a
    listing, where what stays stands in many runs of lines, a paragraph to a run at most. A brief is too short for an article, but
    signed. Where no paragraph stays, what recurs in the source counts as short lines, so that a menu is one whether or not it is known.
    """
    n_bytes = pl.col("text").str.len_bytes().cast(pl.Int64)
    paragraph, role = pl.col("is_kept") & pl.col("role").is_in(_PROSE), pl.col("role")
    stays = pl.col("is_kept").filter(role != "blank")
    facts = lines.group_by("doc_id", maintain_order=True).agg(
        article=n_bytes.filter(paragraph).sum(),
        n_paragraphs=paragraph.sum(),
        n_runs=(stays & ~stays.shift(1, fill_value=False)).sum(),
        all=n_bytes.sum(),
        n_filled=(role != "blank").sum(),
        n_short=role.is_in(["navigation", "heading", "teaser", "list_item"]).sum(),
        n_recurring=(role == "template").sum(),
        n_kept=pl.col("is_kept").sum(),
        n_dates=(role == "dateline").sum(),
        is_signed=role.is_in(_SIGNED).any(),
    )
    is_prose = (pl.col("article") >= bounds.min_article_bytes) & (1000 * pl.col("article") >= bounds.min_article_permille * pl.col("all"))
    is_scattered = (pl.col("n_runs") >= bounds.min_listing_runs) & (pl.col("n_paragraphs") <= pl.col("n_runs"))
    is_brief = pl.col("is_signed") & (pl.col("n_paragraphs") > 0) & (pl.col("article") >= SHORT)
    is_brief &= (pl.col("n_kept") < bounds.min_listing_runs) & (pl.col("n_dates") <= _MOST_DATES)
    n_short = pl.col("n_short") + pl.when(pl.col("n_paragraphs") == 0).then("n_recurring").otherwise(0)
    kind = (
        pl.when(pl.col("doc_id").is_in(_errors(lines, facts, bounds).implode())).then(pl.lit("error"))
        .when(is_prose & is_scattered).then(pl.lit("listing"))
        .when(is_prose | is_brief).then(pl.lit("article"))
        .when(n_short >= bounds.min_listing_lines).then(pl.lit("listing"))
        .otherwise(pl.lit("other"))
    )  # fmt: skip
    return facts.select("doc_id", page_type=kind)


def _errors(lines: pl.DataFrame, facts: pl.DataFrame, bounds: Bounds) -> pl.Series:
    """Pages that are a notice and hardly anything else; most pages hold too much prose to be asked.

    A missing page may stand among menus and teasers, below no report; any other notice must make up the page, since articles say the
    same of their videos, forms and comments, and end with requests to consent.
    """
    is_short = (pl.col("article") < bounds.max_notice_bytes) & (pl.col("n_filled") < 2 * bounds.min_listing_lines)
    few = facts.filter(is_short | (pl.col("article") < bounds.max_error_bytes))["doc_id"]
    if few.is_empty():
        return few
    asked = lines.filter(pl.col("doc_id").is_in(few.implode()) & (pl.col("role") != "blank"))
    asked = asked.hstack(notices(asked["text"]))
    size, is_kept = pl.col("size"), pl.col("is_kept") & ~pl.col("is_told")
    is_prose = is_kept & pl.col("role").is_in(_PROSE)
    is_report = is_prose & (size >= pl.when("is_addressed").then(LONG).otherwise(SHORT))
    found = asked.group_by("doc_id", maintain_order=True).agg(
        pl.col("is_sure", "is_hint", "is_wall", "is_choice").any(),
        is_signed=pl.col("role").is_in(_SIGNED).any(),
        n_other=(~pl.col("is_told")).sum(),
        all=size.sum(),
        told=size.filter("is_told").sum(),
        spoken=size.filter(pl.col("is_addressed") & ~pl.col("is_told")).sum(),
        kept=size.filter(is_kept & ~pl.col("is_addressed")).sum(),
        report=size.filter(is_report).sum(),
        prose=size.filter(is_prose).sum(),
        above=size.filter(is_prose & (size >= SHORT) & (pl.col("is_sure").cum_sum() == 0)).sum(),
    )
    return found.filter(_is_missing(bounds) | (_is_barred(bounds) & ~pl.col("is_signed")))["doc_id"]


def _is_missing(bounds: Bounds) -> pl.Expr:
    is_report = pl.col("is_signed") & (pl.col("report") >= bounds.min_article_bytes)
    return pl.col("is_sure") & (pl.col("above") == 0) & (pl.col("prose") < bounds.max_error_bytes) & ~is_report


def _is_barred(bounds: Bounds) -> pl.Expr:
    """Whether notices make up a page: what speaks to the reader counts with them, up to twice as much; a wall stands for itself."""
    is_said, is_wall = pl.col("is_hint") | pl.col("is_sure"), pl.col("is_wall") & pl.col("is_choice")
    told = pl.col("told") + pl.when(is_said).then(pl.min_horizontal("spoken", 2 * pl.col("told"))).otherwise(0)
    is_much = (1000 * told >= bounds.min_error_permille * pl.col("all")) & (pl.col("n_other") < bounds.min_listing_lines)
    is_little = (2 * pl.col("kept") < told) & (8 * pl.col("report") < told) & (pl.col("prose") < bounds.max_error_bytes)
    is_bare = is_said & (pl.col("all") < bounds.min_article_bytes) & (pl.col("report") == 0)
    return is_bare | ((is_said | is_wall) & is_much & is_little)

"""Lines that may name the authors without saying so: names beside a time, above a role, over a note on who they are."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text.ranking import Ranker, chances, sums
from corpusmith.text.signatures import IS_RELATIVE, IS_ROLE, named_lines

_WIDEST_MARK = 60
# What every relative time has: a figure, or one of these words.
_MAY_BE_RELATIVE = r"(?i)\d|now|day|heute|gestern|hoy|ayer|hui|hier|ieri|oggi|aag|gisteren|lesezeit|read"
_CUE_BEFORE = r"(?i)^\W*(?:.{0,24}\b)?(?:author(?: of (?:the|this) article)?|by|written by|words by|autor(?:in|es|as)?|auteure?s?|autore|von|par|por|kommentar von|text|reporter)\W*$"
_NOTE = r"(?i)(?:\b(?:is|was|writes|covers|joined|ist|schreibt|arbeitet|est|es|è|is a|é|jest|är|er)\b|:)"
NAMES = (
    "rest", "n_names", "below_title", "above", "behind", "mark_after", "mark_before", "role_after", "cue_before", "n_alone", "n_lines", "has_note", "in_title", "n_body",
    "before_width", "after_width", "class_author", "link", "rank", "n_candidates", "width", "is_kept", "score", "cue", "tag_heading", "is_upper", "lead",
    "gap_before", "gap_after", "indent", "n_caps_before", "n_caps_after",
)  # fmt: skip
RULES = (
    "byline", "byline_after_cue", "author_label", "reporter_label",
    "agency_in_byline", "agency_in_byline_after_cue", "agency_in_author_label", "agency_in_reporter_label",
)  # fmt: skip
_FAR = 99
# A line's chance counts so much, so that what a head states goes first, and a name without a cue has to be the surer.
_OF_LINES_PERMILLE = 860


def ranked(placed: pl.DataFrame, titles: pl.DataFrame, times: pl.DataFrame, credited: pl.DataFrame, model: Ranker) -> pl.DataFrame:
    """Names of lines as claims of authors (columns of `claims.CLAIM`), the confidence a calibrated chance; parameters as for `candidate_lines`."""
    table = candidate_lines(placed, titles, times, credited)
    sure = (chances(sums(table, NAMES, model)) * _OF_LINES_PERMILLE // 1000).clip(1)
    listed = table.with_columns(confidence=sure).explode("names", "starts", "ends", empty_as_null=True)
    return listed.select(
        "doc_id", "line_no", start="starts", end="ends", value="names", field=pl.lit("authors"), rule="rule", confidence="confidence",
        unit=pl.col("line_no").cast(pl.String), element=pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id", "line_no"),
    )  # fmt: skip


def without_sources(named: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """The names of lines that are not their own source's.

    Parameters
    ----------
    documents
        doc_id, source_name (null: not stated).
    """
    own = documents.select("doc_id", value=pl.col("source_name").str.to_lowercase()).drop_nulls()
    of_named = named.with_columns(_value=pl.col("value").str.to_lowercase())
    return of_named.join(own, left_on=["doc_id", "_value"], right_on=["doc_id", "value"], how="anti", maintain_order="left").drop("_value")


def candidate_lines(placed: pl.DataFrame, titles: pl.DataFrame, times: pl.DataFrame, credited: pl.DataFrame) -> pl.DataFrame:
    """Lines that may name the authors, those with an explicit cue among them, with the columns of NAMES (whole numbers) and `names`, `starts`, `ends`, `rule`.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    titles
        doc_id, title, title_place of the chosen headline, language of the page.
    times
        doc_id, line_no of lines that print a time.
    credited
        Credits behind a cue, as `claims.credit_lines` gives them.
    """
    cued = (
        credited.filter(pl.col("rule").is_in(RULES))
        .group_by("doc_id", "line_no", maintain_order=True)
        .agg(
            names=pl.col("value"),
            starts="start",
            ends="end",
            rule=pl.col("rule").first(),
            rest=pl.lit(0, pl.Int32),
            lead=pl.lit(1, pl.Int32),
        )
    )
    titled = placed.join(titles.select("doc_id", "title_place", "title", "language"), on="doc_id", how="left", maintain_order="left")
    table = _surrounded(titled.filter(_is_around()), times)
    explicit = table.join(cued, on=["doc_id", "line_no"], how="inner", maintain_order="left")
    named = named_lines(table).join(cued, on=["doc_id", "line_no"], how="anti", maintain_order="left")
    bare = table.join(
        named.select("doc_id", "line_no", "names", "starts", "ends", "rest", "lead", rule=pl.lit("name_beside")),
        on=["doc_id", "line_no"],
        how="inner",
        maintain_order="left",
    )
    both = pl.concat([explicit, bare], how="diagonal").sort("page", "line_no")
    return both.join(_told(both, placed), on=["doc_id", "line_no"], how="left", maintain_order="left").with_columns(**_features())


def _is_around() -> pl.Expr:
    """Lines near headline, body or end, with a few more around them."""
    below, above = pl.col("place") - pl.col("title_place"), pl.col("above")
    return (above.is_between(-8, 45) | below.is_between(-8, 20) | pl.col("behind").is_between(-5, 14) | above.is_null()).fill_null(False)


def _surrounded(placed: pl.DataFrame, times: pl.DataFrame) -> pl.DataFrame:
    marks = times.select("doc_id", "line_no", is_time=pl.lit(True)).unique()
    table = placed.join(marks, on=["doc_id", "line_no"], how="left", maintain_order="left").with_columns(page=pl.col("doc_id").rle_id())
    short = table.filter((pl.col("width") <= _WIDEST_MARK) & pl.col("is_time").is_null()).filter(
        pl.col("plain").str.contains(_MAY_BE_RELATIVE)
    )
    relative = short.filter(pl.col("plain").str.contains(IS_RELATIVE)).select("doc_id", "line_no", is_relative=pl.lit(True))
    table = table.join(relative, on=["doc_id", "line_no"], how="left", maintain_order="left")
    table = table.with_columns(is_mark=pl.col("is_time").fill_null(False) | pl.col("is_relative").fill_null(False))
    mark = pl.when("is_mark").then("place")
    table = table.with_columns(last_mark=mark.shift(1).forward_fill().over("page"), next_mark=mark.shift(-1).backward_fill().over("page"))
    is_next, is_before = pl.col("page").shift(-1) == pl.col("page"), pl.col("page").shift(1) == pl.col("page")
    after = pl.when(is_next).then(pl.col("plain").shift(-1)).otherwise(pl.lit(""))
    before = pl.when(is_before).then(pl.col("plain").shift(1)).otherwise(pl.lit(""))
    widths = {
        "before_width": pl.when(is_before).then(pl.col("width").shift(1)),
        "after_width": pl.when(is_next).then(pl.col("width").shift(-1)),
        "gap_before": pl.when(is_before).then(pl.col("line_no") - pl.col("line_no").shift(1)),
        "gap_after": pl.when(is_next).then(pl.col("line_no").shift(-1) - pl.col("line_no")),
    }
    return table.with_columns(after=after.fill_null(""), before=before.fill_null(""), **widths)


def _share_of_capitals(column: str) -> pl.Expr:
    """Per mille of a line's words that begin with a capital."""
    return 1000 * pl.col(column).str.count_matches(r"(?:^|\s)\p{Lu}") // (pl.col(column).str.count_matches(r"\s") + 1)


def _told(found: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """What a page's other lines tell of the first name of each: lines that are it alone, that begin with it and go on, that hold it in the body."""
    first = found.select("doc_id", "line_no", name=pl.col("names").list.first())
    lines = placed.select("doc_id", "plain", "width", "is_kept")
    pairs = first.join(lines, on="doc_id", how="inner").filter(pl.col("plain").str.contains(pl.col("name"), literal=True))
    rest = pl.col("plain").str.strip_prefix(pl.col("name"))
    is_note = pl.col("plain").str.starts_with(pl.col("name")) & rest.str.contains(rf"^[\s,]*{_NOTE}")
    return pairs.group_by("doc_id", "line_no").agg(
        n_alone=(pl.col("plain") == pl.col("name")).sum(), n_lines=pl.len(), has_note=is_note.any(),
        n_body=(pl.col("is_kept") & (pl.col("width") >= 100) & ~is_note).sum(),
    )  # fmt: skip


def _features() -> dict[str, pl.Expr]:
    place = pl.col("place")
    found = {
        "n_names": pl.col("names").list.len(), "below_title": (place - pl.col("title_place")).clip(-30, 90).fill_null(_FAR), "above": pl.col("above").clip(-60, 90).fill_null(_FAR),
        "behind": pl.col("behind").clip(-90, 30).fill_null(_FAR), "mark_after": (pl.col("next_mark") - place).clip(0, 20).fill_null(_FAR),
        "mark_before": (place - pl.col("last_mark")).clip(0, 20).fill_null(_FAR), "role_after": (pl.col("after").str.len_chars() < 90) & pl.col("after").str.contains(IS_ROLE),
        "cue_before": pl.col("before").str.contains(_CUE_BEFORE), "in_title": pl.col("title").str.contains(pl.col("names").list.first(), literal=True).fill_null(False),
        "before_width": pl.col("before_width").clip(0, 200).fill_null(0), "after_width": pl.col("after_width").clip(0, 200).fill_null(0),
        "class_author": pl.col("classes").str.contains(r"author|byline|autor|auteur|writer|verfasser").fill_null(False), "link": pl.col("link_permille").fill_null(-1),
        "rank": pl.int_range(pl.len()).over("page"), "n_candidates": pl.len().over("page"), "score": pl.col("score_permille"),
        "cue": pl.col("rule").replace_strict({rule: number + 1 for number, rule in enumerate(RULES)}, default=0, return_dtype=pl.Int32),
        "tag_heading": pl.col("tag").str.contains(r"^h\d").fill_null(False), "is_upper": pl.col("plain") == pl.col("plain").str.to_uppercase(),
        "gap_before": pl.col("gap_before").clip(0, 9).fill_null(9), "gap_after": pl.col("gap_after").clip(0, 9).fill_null(9), "indent": pl.col("start").clip(0, 9),
        "n_caps_before": _share_of_capitals("before"), "n_caps_after": _share_of_capitals("after"),
    }  # fmt: skip
    return {name: found.get(name, pl.col(name)).cast(pl.Int32).fill_null(0) for name in NAMES}

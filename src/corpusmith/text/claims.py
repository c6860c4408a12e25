"""What lines claim: credits, datelines, breadcrumbs and notices with how surely their place lets them speak for the article."""
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable

import polars as pl

from corpusmith.text.agencies import known
from corpusmith.text.credits import PREFILTER as OF_CREDITS
from corpusmith.text.credits import credits_in, is_cue_alone
from corpusmith.text.datelines import PREFILTER as OF_DATELINES
from corpusmith.text.datelines import dateline
from corpusmith.text.registers import LIKELY, entries
from corpusmith.text.rights import OF_MINING, notices
from corpusmith.text.rights import WORDS as OF_RIGHTS
from corpusmith.text.sections import PREFILTER as OF_SECTIONS
from corpusmith.text.sections import is_slashed, levels

CLAIM = {
    "doc_id": pl.String, "line_no": pl.Int32, "start": pl.Int32, "end": pl.Int32, "value": pl.String, "field": pl.String, "rule": pl.String,
    "confidence": pl.Int32, "unit": pl.String, "element": pl.Int32,
}  # fmt: skip
_WIDEST = 220
_BY_RULE = {
    "byline": 690, "byline_after_cue": 660, "author_label": 700, "reporter_label": 720, "editor_credit": 800, "source_credit": 860, "agency_in_byline": 790,
    "agency_in_byline_after_cue": 790, "agency_in_author_label": 800, "agency_in_reporter_label": 800, "agency_in_editor_credit": 700, "source_unknown": 200,
    "source_by_name": 620,
}  # fmt: skip
_ALONE, _BREADCRUMB, _BREADCRUMB_LIKE, _DATELINE, _DATELINE_AGENCY, _REGISTERED = 780, 760, 640, 820, 880, 800
# Farther above the headline "Timeshares / Rentals" is one entry of a menu.
_SLASHED = 2
_FIGURES = ("figcaption", "figure")
_AROUND = " \u00a0\u3000/()（）[].,-–—:：|"
# Agencies whose names alone on a line mostly say something else: a font size, "more", a programme.
_COMMON_WORDS = frozenset(["aa", "mehr", "beta", "trend", "app", "uni"])
_LIKELY_CUE = r"(?i)^\s*\p{L}[\p{L} ]{0,24}\s*[:：]?\s*$"


def credit_lines(placed: pl.DataFrame, aliases: tuple[str, ...]) -> pl.DataFrame:
    """Credits near the article as claims (columns of CLAIM).

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    aliases
        Names under which sources are credited, beside the agencies known to all.
    """
    before = pl.col("plain").shift(1).over("doc_id").fill_null("")
    lines = placed.with_columns(before=before).filter(_is_near() & (pl.col("width") <= _WIDEST))
    cues = {text for text in lines.filter(pl.col("before").str.contains(_LIKELY_CUE))["before"].unique() if is_cue_alone(text)}
    lines = lines.with_columns(is_after_cue=pl.col("before").is_in(sorted(cues)))
    lines = lines.filter(pl.col("is_after_cue") | pl.col("text").str.contains(OF_CREDITS))
    rows: list[tuple[object, ...]] = []
    for doc_id, line_no, text, is_after_cue, near in lines.select("doc_id", "line_no", "text", "is_after_cue", _nearness()).iter_rows():
        for element, credit in enumerate(credits_in(text, aliases, is_after_cue)):
            sure = _BY_RULE[credit.rule] + (near if credit.field == "authors" else max(near, -200))
            read = (credit.start, credit.end, credit.value, credit.field, credit.rule)
            rows.append((doc_id, line_no, *read, sure, f"{line_no}:{credit.rule}", element))
    return _claims(rows)


def _is_near() -> pl.Expr:
    return pl.col("above").is_null() | pl.col("above").is_between(-4, 40) | pl.col("behind").is_between(-3, 10)


def _nearness() -> pl.Expr:
    above, behind = pl.col("above"), pl.col("behind")
    return (
        pl.when(above.is_between(1, 12)).then(130).when(above.is_between(13, 20)).then(20).when(above.is_between(-3, 0)).then(40).when(behind.is_between(-2, 4)).then(40)
        .otherwise(-330).alias("near")
    )  # fmt: skip


def _claims(rows: Iterable[tuple[object, ...]]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=CLAIM, orient="row")


def agency_lines(placed: pl.DataFrame, aliases: tuple[str, ...]) -> pl.DataFrame:
    """Lines above or just below the body that are an agency's name alone, as claims; the earliest of a document alone is taken."""
    lines = placed.filter((pl.col("above").is_between(1, 14) | pl.col("behind").is_between(1, 3)) & (pl.col("width") <= 40))
    lines = lines.with_columns(name=pl.col("plain").str.strip_chars(_AROUND).str.to_lowercase())
    lines = lines.filter(pl.col("name").is_in(sorted(known(aliases) - _COMMON_WORDS)))
    rows = (
        (doc_id, line_no, *_inside(start, end, value), "agency", "agency_alone", _ALONE, f"{line_no}", 0)
        for doc_id, line_no, start, end, value in lines.select("doc_id", "line_no", "start", "end", "plain").iter_rows()
    )
    return _claims(rows)


def _inside(start: int, end: int, value: str) -> tuple[int, int, str]:
    """Span and value of a line without the brackets and signs around it; as they are where white space inside was squeezed."""
    if end - start != len(value):
        return start, end, value
    first, name = len(value) - len(value.lstrip(_AROUND)), value.strip(_AROUND)
    return start + first, start + first + len(name), name


def dateline_lines(placed: pl.DataFrame, aliases: tuple[str, ...]) -> pl.DataFrame:
    """Datelines of the first kept lines, and the agencies in them, as claims."""
    lines = placed.filter(pl.col("is_kept") & pl.col("above").is_between(-3, 0)).filter(pl.col("text").str.contains(OF_DATELINES))
    rows: list[tuple[object, ...]] = []
    for doc_id, line_no, text in lines.select("doc_id", "line_no", "text").iter_rows():
        found = dateline(text, aliases)
        if found:
            rows.append((doc_id, line_no, found.start, found.end, found.place, "dateline", "dateline", _DATELINE, f"{line_no}", 0))
        if found and found.agency and found.agency_span:
            rows.append(
                (doc_id, line_no, *found.agency_span, found.agency, "agency", "agency_in_dateline", _DATELINE_AGENCY, f"{line_no}", 0)
            )
    return _claims(rows)


def section_lines(placed: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    """Breadcrumbs above the headline, as claims.

    Parameters
    ----------
    titles
        doc_id, title, title_place of the chosen headline.
    """
    lines = placed.join(titles, on="doc_id", how="inner", maintain_order="left").filter(
        (pl.col("place") <= pl.col("title_place") + 1) & (pl.col("width") <= _WIDEST)
    )
    lines = lines.filter(pl.col("text").str.contains(OF_SECTIONS)).with_columns(distance=pl.col("title_place") - pl.col("place"))
    rows: list[tuple[object, ...]] = []
    for doc_id, line_no, text, title, role, distance in lines.select("doc_id", "line_no", "text", "title", "role", "distance").iter_rows():
        sure = (_BREADCRUMB if role == "breadcrumb" else _BREADCRUMB_LIKE) - min(distance, 40) * 8
        is_alternative = distance > _SLASHED and is_slashed(text)
        if re.sub(r"\s+", " ", text).strip() != title and not is_alternative:
            rows.extend(
                (doc_id, line_no, level.start, level.end, level.value, "section", "breadcrumb", sure, f"{line_no}", element)
                for element, level in enumerate(levels(text, title, role == "breadcrumb"))
            )
    return _claims(rows)


def rights_lines(placed: pl.DataFrame, max_chars: int) -> pl.DataFrame:
    """Copyright notices, licence mentions and reservations of lines of at most `max_chars` code points, as claims; captions speak of pictures."""
    is_of_picture = (pl.col("role") == "caption") | pl.col("container").is_in(_FIGURES).fill_null(False)
    lines = placed.filter(
        # The line as it stands, since a long run of blanks costs the rules as much as text.
        ~is_of_picture
        & (pl.col("end") - pl.col("start") <= max_chars)
        & pl.col("text").str.contains_any([*OF_RIGHTS, *OF_MINING], ascii_case_insensitive=True)
    )
    rows = (
        (
            doc_id,
            line_no,
            notice.start,
            notice.end,
            notice.value,
            notice.field,
            notice.rule,
            notice.confidence - (200 if is_kept else 0),
            f"{line_no}",
            0,
        )
        for doc_id, line_no, text, is_kept in lines.select("doc_id", "line_no", "text", "is_kept").iter_rows()
        for notice in notices(text.rstrip())
    )
    return _claims(rows)


def register_lines(placed: pl.DataFrame, max_chars: int) -> pl.DataFrame:
    """Numbers in public registers of lines outside the text, of at most `max_chars` code points, as claims of one list a page."""
    is_short = pl.col("plain").str.len_chars() <= max_chars
    lines = placed.filter(~pl.col("is_kept") & is_short).filter(pl.col("text").str.contains("[0-9]{3}"))
    lines = lines.filter(pl.col("text").str.contains(LIKELY))
    rows = (
        (
            doc_id,
            line_no,
            start,
            end,
            " ".join(text[start:end].split()),
            "public_records",
            "register_entry",
            _REGISTERED,
            "page",
            1000 * line_no + start,
        )
        for doc_id, line_no, text in lines.select("doc_id", "line_no", "text").iter_rows()
        for start, end in entries(text)
    )
    return _claims(rows)

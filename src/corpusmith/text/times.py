"""Times of publication and change: what lines, heads and addresses print, and how surely it dates the article."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text import dating, spelling, time_finalists
from corpusmith.text.dates import PREFILTER, Moment, moments
from corpusmith.text.dating import PUBLISHED
from corpusmith.text.places import beside
from corpusmith.text.ranking import Ranker, sums
from corpusmith.text.rights import WORDS as OF_RIGHTS
from corpusmith.text.zones import offset_there

READ = {
    "value": pl.String, "offset_min": pl.Int16, "start": pl.Int32, "end": pl.Int32, "zone_start": pl.Int32, "zone_end": pl.Int32, "is_ambiguous": pl.Boolean, "cue": pl.String,
}  # fmt: skip
# A clock time or a time ago alone in a short line, as pages of today print their own.
_CLOCK_ALONE = (
    r"^[^0-9]{0,24}[0-9]{1,2}[:.h][0-9]{2}[^0-9]{0,6}$|[0-9]{1,3} ?(?:sec|min|minute|hour|hr|h|std|stunde|minuten|heure|hora|minuto|ora|ore|uur|timer|tim|day|tag|jour|día)[a-zé]{0,2}\.? "
    r"(?:ago|siden|sedan|fa|geleden)|(?:^|[ ·|])(?:vor|il y a|hace|há) [0-9]{1,3} |[0-9] ?(?:小时|分钟|小時|分鐘|時間|分|시간|분) ?[前전]"
)
_AT_BEGIN = r"^[\s(\[–—-]{0,3}(?:[0-9]{1,2}[. ]|[0-9]{4}[-/年])"
_MAX_CUE, _REACH, _MAX_CLOCK, _CLOCKS_ABOVE, _BESIDE_BODY = 40, 60, 40, 12, 3
# A line's chance counts nine tenths, so that what a head states goes first.
_OF_LINES_PERMILLE, _CHANGED = 900, 700
# Most of a day that dates something else, least of one that a change follows, near the headline as of 61 such pages 59 have it.
_OF_OTHERS, _BEFORE_CHANGE, _ABOVE_TITLE, _BELOW_TITLE = 400, 860, 3, 12


def printed(placed: pl.DataFrame, documents: pl.DataFrame, max_width: int, max_lines: int) -> pl.DataFrame:
    """Times printed in lines near the article's beginning or end: the lines' columns and those of READ.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    documents
        doc_id, language, country, is_month_first (null: unknown).
    max_width, max_lines
        Widest line read (of a wider one that a day begins, so much of its beginning), most lines of a document read (the nearest to the body's beginning).
    """
    above = pl.col("above")
    is_near = (above.is_null() | above.is_between(-40, _REACH) | pl.col("behind").is_between(-1, 12)).fill_null(False)
    is_narrow, is_beside = pl.col("width") <= max_width, above.is_between(-_BESIDE_BODY, _BESIDE_BODY)
    is_begin = pl.when(~is_narrow & is_beside).then("text").str.contains(_AT_BEGIN)
    dated = placed.with_row_index("row").filter(is_narrow | is_begin).filter(pl.col("text").str.contains(PREFILTER))
    dated = dated.filter(is_near | pl.when(~is_near).then("text").str.contains(PUBLISHED))
    dated = dated.filter(above.abs().fill_null(0).rank("ordinal").over("doc_id") <= max_lines)
    lines = dated.hstack(beside(placed, dated["row"])).drop("row", "start", "end")
    lines = lines.join(documents.select("doc_id", "language", "country", "is_month_first"), on="doc_id", how="left", maintain_order="left")
    # What a cut parts, a year among it, is left out.
    cut = pl.col("text").str.slice(0, max_width).str.replace(r"\S{1,40}$", "")
    begin = pl.when(pl.col("width") <= max_width).then("text").otherwise(cut)
    times = read(lines.join(_clocks(placed), on="doc_id", how="left", maintain_order="left").with_columns(begin=begin), "begin")
    return times.with_columns(offset_min=offset_there("begin")).drop("begin", "country")


def _clocks(placed: pl.DataFrame) -> pl.DataFrame:
    """doc_id, clock_place: place of the last clock time or time ago that stands alone in a line above the body."""
    short = placed.filter(pl.col("above").is_between(0, _CLOCKS_ABOVE) & (pl.col("width") <= _MAX_CLOCK))
    alone = short.filter(pl.col("plain").str.contains("[0-9]")).filter(pl.col("plain").str.to_lowercase().str.contains(_CLOCK_ALONE))
    return alone.group_by("doc_id").agg(clock_place=pl.col("place").max())


def read(frame: pl.DataFrame, column: str) -> pl.DataFrame:
    """A frame's rows, one for each time that a text column prints, with the columns of READ; needs language and is_month_first."""
    own = [column, "language", "is_month_first"]
    distinct = frame.select(own).unique(maintain_order=True)
    rows = [_row(key, *found) for key, row in enumerate(distinct.iter_rows()) for found in _found(*row)]
    times = pl.DataFrame(rows, schema={"key": pl.UInt32, **READ}, orient="row")
    keyed = frame.join(distinct.with_row_index("key"), on=own, how="left", nulls_equal=True, maintain_order="left")
    return keyed.join(times, on="key", how="inner", maintain_order="left").drop("key")


def _found(text: str, language: str | None, is_month_first: bool | None) -> list[tuple[Moment, str]]:
    found: list[tuple[Moment, str]] = []
    at = 0
    for moment in moments(text, language, is_month_first):
        found.append((moment, text[max(at, moment.start - _MAX_CUE) : moment.start] if moment.start >= at else ""))
        at = moment.end if not moment.is_ambiguous else at
    return found


def _row(key: int, moment: Moment, cue: str) -> tuple[object, ...]:
    zone = moment.zone or (None, None)
    return (key, moment.value, moment.offset_min, moment.start, moment.end, *zone, moment.is_ambiguous, cue)


def of_lines(times: pl.DataFrame, titles: pl.DataFrame, model: Ranker, of_finalists: Ranker) -> pl.DataFrame:
    """Printed times with field, rule and confidence: how likely it dates the article, per mille.

    Parameters
    ----------
    times
        As `printed` gives them.
    titles
        doc_id, title_place: place of the chosen headline.
    """
    table = dating.candidates(times, titles)
    sure = time_finalists.weighed(table, sums(table, dating.NAMES, model), of_finalists)
    table = table.with_columns(sure=(sure * _OF_LINES_PERMILLE // 1000).clip(1), is_dated=_is_before_change(), is_told=_is_told())
    table = table.with_columns(**_beside_changes())
    read_as = (
        table.with_columns(
            confidence=_confidence(),
            field=pl.lit("published_local"),
            # The time of a change says the day alone: the page was published then or before.
            value=pl.when(pl.col("modified") == 1).then(pl.col("value").str.slice(0, 10)).otherwise("value"),
            offset_min=pl.when(pl.col("modified") == 1).then(None).otherwise("offset_min"),
            changed=pl.col("value"),
            changed_offset=pl.col("offset_min"),
            rule=_rule(),
        )
        .drop("is_ambiguous", "sure", "kind", "day", "ordinal", "is_dated", "is_told", "of_change", "is_later")
        .rename({"is_open": "is_ambiguous"})
    )
    changed = read_as.filter(pl.col("modified") == 1).with_columns(
        value=pl.col("changed"),
        offset_min=pl.col("changed_offset"),
        field=pl.lit("modified_at"),
        rule=pl.lit("time_of_change"),
        confidence=pl.when(pl.col("confidence") > 0).then(_CHANGED).otherwise(0).cast(pl.Int32),
    )
    return pl.concat([read_as, changed]).drop("changed", "changed_offset")


def _confidence() -> pl.Expr:
    """How surely a time dates the article, by how sure the rankers are and what is known of it."""
    is_legal = pl.col("text").str.contains_any(list(OF_RIGHTS), ascii_case_insensitive=True)
    is_other, sure = pl.col("kind").is_not_null() | pl.col("is_later"), pl.max_horizontal("sure", "of_change")
    found = (
        pl.when(is_other)
        .then(sure.clip(upper_bound=_OF_OTHERS))
        .when("is_dated")
        .then(sure.clip(lower_bound=_BEFORE_CHANGE))
        .otherwise(sure)
    )
    return pl.when(is_legal).then(0).when(pl.col("is_open")).then(found // 2).otherwise(found).cast(pl.Int32)


def _rule() -> pl.Expr:
    """By which rule a time of a line dates the article, or what else it dates."""
    return (
        pl.when(pl.col("kind").is_not_null()).then("kind").when("is_dated").then(pl.lit("time_before_change"))
        .when(pl.col("published") == 1).then(pl.lit("time_with_cue")).when(pl.col("modified") == 1).then(pl.lit("time_of_change_alone"))
        .otherwise(pl.lit("time_near_body"))
    )  # fmt: skip


def _is_before_change() -> pl.Expr:
    """A time near the headline with that of a change right behind it, not earlier than it; of several in a line the earliest."""
    is_near, is_earliest = pl.col("below_title").is_between(-_ABOVE_TITLE, _BELOW_TITLE), pl.col("over_line") == 0
    return (pl.col("is_before_change") == 1) & (pl.col("modified") == 0) & (pl.col("until_after") >= 0) & is_near & is_earliest


def _is_told() -> pl.Expr:
    """A time near the headline that says it is of publication."""
    is_near = pl.col("below_title").is_between(-_ABOVE_TITLE, _BELOW_TITLE)
    return (pl.col("published") == 1) & (pl.col("modified") == 0) & is_near & pl.col("kind").is_null()


def _beside_changes() -> dict[str, pl.Expr]:
    """Where a page tells its publication and a change that is not earlier: `is_later`, of the change; `of_change`, how sure the change was, of the
    earliest time told, which takes its place.
    """
    page, ordinal, is_change, is_told = pl.col("doc_id"), pl.col("ordinal"), pl.col("modified") == 1, pl.col("is_told")
    first = ordinal.filter(is_told).min().over(page)
    is_later = is_change & (ordinal >= first).fill_null(False)
    of_change = pl.col("sure").filter(is_later).max().over(page)
    return {"is_later": is_later, "of_change": pl.when(is_told & (ordinal == first)).then(of_change)}


def day_orders(placed: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Whether figures put the month first: doc_id, language, country, is_month_first (null: unknown).

    Only English is written both ways, in Latin figures. There the country decides, then the page's own dates that can be read one way only, then British spelling.

    Parameters
    ----------
    documents
        doc_id, language, country (upper-case ISO 3166-1; null: unknown).
    """
    figures = pl.col("text").str.extract_groups(r"\b([0-9]{1,2})/([0-9]{1,2})/(?:[0-9]{4}|[0-9]{2})\b")
    lines = (
        placed.filter((pl.col("width") < 200) & pl.col("text").str.contains("/", literal=True))
        .select("doc_id", a=figures.struct[0].cast(pl.Int32), b=figures.struct[1].cast(pl.Int32))
        .drop_nulls()
    )
    siblings = lines.group_by("doc_id", maintain_order=True).agg(
        n_month_first=(pl.col("b") > 12).sum(), n_day_first=(pl.col("a") > 12).sum()
    )
    table = documents.join(siblings, on="doc_id", how="left", maintain_order="left")
    month_first, day_first = pl.col("n_month_first").fill_null(0), pl.col("n_day_first").fill_null(0)
    is_english = pl.col("language").fill_null("en") == "en"
    is_told = (month_first > 0) ^ (day_first > 0)
    unclear = table.filter(is_english & pl.col("country").is_null() & pl.col("n_month_first").is_not_null() & ~is_told)["doc_id"]
    some = placed.filter(pl.col("doc_id").is_in(unclear.implode())) if len(unclear) else placed.clear()
    british = spelling.is_british(some)
    order = (
        pl.when(~is_english).then(False).when(pl.col("country").is_in(["US", "PH", "FM", "PW"])).then(True).when(pl.col("country").is_not_null()).then(False)
        .when(is_told).then(month_first > 0).when("is_british").then(False)
    )  # fmt: skip
    table = table.join(british, on="doc_id", how="left", maintain_order="left")
    return table.select("doc_id", "language", "country", is_month_first=order)


def of_heads(facts: pl.DataFrame, orders: pl.DataFrame) -> pl.DataFrame:
    """Head facts of time with the columns of READ, the first time of each; midnight sharp says the day alone.

    Parameters
    ----------
    facts
        As `heads.head_facts` gives them.
    orders
        doc_id, language, country, is_month_first.
    """
    some = (
        facts.filter(pl.col("field").is_in(["published_local", "modified_at"]))
        .rename({"value": "printed"})
        .join(orders, on="doc_id", how="left", maintain_order="left")
    )
    found = (
        read(some, "printed")
        .with_columns(offset_min=offset_there("printed"))
        .unique(["doc_id", "hint_no"], keep="first", maintain_order=True)
        .drop("start", "end", "zone_start", "zone_end", "country")
    )
    is_midnight = pl.col("value").str.ends_with("T00:00:00") & (pl.col("field") == "published_local")
    return found.with_columns(
        value=pl.when(is_midnight).then(pl.col("value").str.slice(0, 10)).otherwise("value"),
        offset_min=pl.when(~is_midnight).then("offset_min"),
        confidence=pl.when("is_ambiguous").then(pl.col("confidence") // 2).otherwise("confidence"),
    )

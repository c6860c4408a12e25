"""Times of publication and change: what lines, heads and addresses print, and how surely it dates the article."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

from corpusmith.text.dates import PREFILTER, Moment, moments
from corpusmith.text.rights import WORDS as OF_RIGHTS
from corpusmith.text.rights import copyright_years

READ = {
    "value": pl.String, "offset_min": pl.Int16, "start": pl.Int32, "end": pl.Int32, "zone_start": pl.Int32, "zone_end": pl.Int32, "is_ambiguous": pl.Boolean, "cue": pl.String,
}  # fmt: skip
_PUBLISHED = (
    r"(?i)publi|posted|veröffentlicht|erschien|erstellt|published|first|pubblicat|geplaatst|gepubliceerd|publicer|publiser|opublikow|опублик|publicad|publicat|發布|发布|发表|發表|公開|掲載|配信|"
    r"입력|등록|نشر|đăng|diterbitkan|tayang|yayın|giriş|julkaistu|dodano|zveřejněno|vydáno|közzé|created|date|datum|fecha|data:|дата|เผยแพร่"
)
_MODIFIED = (
    r"(?i)updat|\bakt\.|modif|aktuali[sz]|actuali[sz]|atualiz|aggiornat|mis à jour|mise à jour|màj|bijgewerkt|gewijzigd|geändert|opdater|oppdater|uppdater|zaktualiz|обновлен|изменен|güncelle|päivit|muokattu|"
    r"更新|修订|修改|수정|تحديث|cập nhật|diperbarui|edited|revised|last change|frissít|módosít|แก้ไข|อัปเดต"
)
_OTHER = r"(?i)event|deadline|expires|starts|until|bis zum|since|seit|born|geboren|†|\bam \d|valid|accessed|retrieved|abgerufen|joined|member|registr|reply|antwort|comment|kommentar|edition|ausgabe|print"
_MAX_CUE = 40
# How surely a line's time dates the article, per mille; see `_by_place` and `_by_shape`.
_BASE, _GUESSED = 430, 450


def printed(placed: pl.DataFrame, documents: pl.DataFrame, max_width: int, max_lines: int) -> pl.DataFrame:
    """Times printed in lines near the article's beginning or end: the lines' columns and those of READ.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    documents
        doc_id, language, is_month_first (null: unknown).
    max_width, max_lines
        Widest line read, most lines of a document read (the nearest to the body's beginning).
    """
    is_near = pl.col("above").is_null() | pl.col("above").is_between(-12, 45) | pl.col("behind").is_between(-1, 8)
    lines = placed.filter(is_near & (pl.col("width") <= max_width)).filter(pl.col("text").str.contains(PREFILTER))
    lines = (
        lines.with_columns(rank=pl.col("above").abs().fill_null(0).rank("ordinal").over("doc_id"))
        .filter(pl.col("rank") <= max_lines)
        .drop("rank", "start", "end")
    )
    lines = lines.join(documents.select("doc_id", "language", "is_month_first"), on="doc_id", how="left", maintain_order="left")
    return read(lines, "text")


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


def of_lines(times: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    """Printed times with field, rule and confidence (per mille).

    Parameters
    ----------
    times
        As `printed` gives them.
    titles
        doc_id, title_place: place of the chosen headline.
    """
    before = pl.col("cue")
    is_modified, is_published = before.str.contains(_MODIFIED), before.str.contains(_PUBLISHED)
    table = times.join(titles, on="doc_id", how="left", maintain_order="left").with_columns(
        is_modified=is_modified, is_published=is_published & ~is_modified
    )
    confidence = (_BASE + _by_place() + _by_shape()).clip(1, 900)
    is_legal = pl.col("text").str.contains_any(list(OF_RIGHTS), ascii_case_insensitive=True)
    read_as = table.with_columns(
        confidence=pl.when(is_legal).then(0).when("is_ambiguous").then(confidence // 2).otherwise(confidence).cast(pl.Int32),
        field=pl.when("is_modified").then(pl.lit("modified_at")).otherwise(pl.lit("published_local")),
        rule=pl.when("is_published")
        .then(pl.lit("time_with_cue"))
        .when("is_modified")
        .then(pl.lit("time_of_change"))
        .otherwise(pl.lit("time_near_body")),
    )
    # A page that prints its last change alone was published then or before: its day is a guess, and loses against any other.
    guessed = read_as.filter("is_modified").with_columns(
        field=pl.lit("published_local"), rule=pl.lit("time_of_change_alone"), confidence=(pl.col("confidence") - _GUESSED).clip(0)
    )
    return pl.concat([read_as, guessed])


def _by_place() -> pl.Expr:
    above, below = pl.col("above"), pl.col("place") - pl.col("title_place")
    near_body = (
        pl.when(above.is_null()).then(60).when(above.is_between(1, 6)).then(160).when(above.is_between(7, 14)).then(110).when(above > 25).then(-80).when(above > 0).then(20)
        .when(above >= -3).then(60).when((above >= -10) & (pl.col("role") == "dateline")).then(30).when(pl.col("behind").is_between(0, 4)).then(0).otherwise(-170)
    )  # fmt: skip
    near_title = (
        pl.when(below.is_between(-3, -1))
        .then(90)
        .when(below.is_between(1, 3))
        .then(170)
        .when(below.is_between(4, 8))
        .then(110)
        .otherwise(0)
    )
    return near_body + near_title


def _by_shape() -> pl.Expr:
    n, rest = pl.col("end") - pl.col("start"), pl.col("width") - (pl.col("end") - pl.col("start"))
    cues = pl.when("is_published").then(120).when(pl.col("cue").str.contains(_OTHER)).then(-250).otherwise(0)
    shape = pl.when(rest <= 4).then(80).when(rest <= 40).then(40).when(rest > 110).then(-260).otherwise(-40)
    shape = shape + pl.when(pl.col("role") == "dateline").then(40).otherwise(0)
    return cues + shape + pl.when(n >= 14).then(30).otherwise(0) + pl.when(pl.col("is_kept") & (rest > 60)).then(-200).otherwise(0)


def copyright_lines(placed: pl.DataFrame) -> pl.DataFrame:
    """Years of copyright notices, which never date an article: doc_id, line_no, start, end, value."""
    lines = placed.filter(
        pl.col("text").str.contains_any(list(OF_RIGHTS), ascii_case_insensitive=True) & pl.col("text").str.contains(r"(?:19|20)\d\d")
    ).select("doc_id", "line_no", "text")
    rows = [
        (doc_id, line_no, start, end, text[start:end])
        for doc_id, line_no, text in lines.iter_rows()
        for start, end in copyright_years(text)
    ]
    return pl.DataFrame(
        rows, schema={"doc_id": pl.String, "line_no": pl.Int32, "start": pl.Int32, "end": pl.Int32, "value": pl.String}, orient="row"
    )


def of_urls(pages: pl.DataFrame) -> pl.DataFrame:
    """Days in addresses (/2025/01/14/, 2025-01-14, /20250114): doc_id, value; months and days in range only."""
    parts = pl.col("url").str.extract_groups(
        r"[/_-](?P<y>(?:19|20)\d{2})(?:[/_-](?P<m1>\d{1,2})[/_-](?P<d1>\d{1,2})|(?P<m2>\d{2})(?P<d2>\d{2}))(?:[/_.-]|$)"
    )
    year, month = parts.struct.field("y"), pl.coalesce(parts.struct.field("m1"), parts.struct.field("m2"))
    day = pl.coalesce(parts.struct.field("d1"), parts.struct.field("d2"))
    printed_day = pl.concat_str([year, month.str.zfill(2), day.str.zfill(2)], separator="-")
    found = pages.select("doc_id", value=printed_day).filter(pl.col("value").is_not_null())
    return found.filter(pl.col("value").str.to_date("%Y-%m-%d", strict=False).is_not_null())


def day_orders(placed: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Whether figures put the month first: doc_id, language, is_month_first (null: unknown).

    Only English is written both ways. There the country decides, then the page's own dates that can be read one way only.

    Parameters
    ----------
    documents
        doc_id, language, country (upper-case ISO 3166-1; null: unknown).
    """
    figures = pl.col("text").str.extract_groups(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})\b")
    lines = (
        placed.filter(pl.col("width") < 200)
        .select("doc_id", a=figures.struct[0].cast(pl.Int32), b=figures.struct[1].cast(pl.Int32))
        .drop_nulls()
    )
    siblings = lines.group_by("doc_id", maintain_order=True).agg(
        n_month_first=(pl.col("b") > 12).sum(), n_day_first=(pl.col("a") > 12).sum()
    )
    table = documents.join(siblings, on="doc_id", how="left", maintain_order="left")
    month_first, day_first = pl.col("n_month_first").fill_null(0), pl.col("n_day_first").fill_null(0)
    is_english = pl.col("language").fill_null("en") == "en"
    order = (
        pl.when(~is_english).then(False).when(pl.col("country").is_in(["US", "PH", "FM", "PW"])).then(True).when(pl.col("country").is_not_null()).then(False)
        .when((month_first > 0) & (day_first == 0)).then(True).when((day_first > 0) & (month_first == 0)).then(False)
    )  # fmt: skip
    return table.select("doc_id", "language", is_month_first=order)


def of_heads(facts: pl.DataFrame, orders: pl.DataFrame) -> pl.DataFrame:
    """Head facts of time with the columns of READ, the first time of each; midnight sharp says the day alone.

    Parameters
    ----------
    facts
        As `heads.head_facts` gives them.
    orders
        doc_id, language, is_month_first.
    """
    some = (
        facts.filter(pl.col("field").is_in(["published_local", "modified_at"]))
        .rename({"value": "printed"})
        .join(orders, on="doc_id", how="left", maintain_order="left")
    )
    found = (
        read(some, "printed")
        .unique(["doc_id", "hint_no"], keep="first", maintain_order=True)
        .drop("start", "end", "zone_start", "zone_end")
    )
    is_midnight = pl.col("value").str.ends_with("T00:00:00") & (pl.col("field") == "published_local")
    return found.with_columns(
        value=pl.when(is_midnight).then(pl.col("value").str.slice(0, 10)).otherwise("value"),
        offset_min=pl.when(~is_midnight).then("offset_min"),
        confidence=pl.when("is_ambiguous").then(pl.col("confidence") // 2).otherwise("confidence"),
    )

"""Times of publication and change: what lines, heads and addresses print, and how surely it dates the article."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

import polars as pl

from corpusmith.text.dates import PREFILTER, Moment, moments
from corpusmith.text.months import WEEKDAY_NAMES, numbered
from corpusmith.text.places import neighbours
from corpusmith.text.ranking import Ranker, chances, sums
from corpusmith.text.rights import WORDS as OF_RIGHTS

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
_OTHER = r"(?i)event|deadline|expires|starts|until|bis zum|since|seit|born|geboren|†|\bam \d|valid|accessed|retrieved|abgerufen|joined|member|registr|reply|antwort|comment|kommentar|edition|ausgabe|print|газет|№|\bnr\. ?\d|\bno\. ?\d|founded|gegründet|발행|창간|reg(?:istration)? no"
_SIGNED = r"(?i)(?:^|\W)(?:by|von|par|por|di|da|door|av|af|от|autor|author|redaktion|editor)\W"
_MAX_CUE, _LEAST_WEEKDAY, _LEAST_TITLE, _REACH = 40, 5, 12, 60
# A line's chance counts nine tenths, so that what a head states goes first.
_FAR, _NEAR, _OF_LINES_PERMILLE, _CHANGED = 99, 12, 900, 700
NAMES = (
    "place", "above", "below_title", "behind", "width", "rest", "span", "start", "is_timed", "is_zoned", "published", "modified", "other", "is_ambiguous", "is_kept", "number",
    "n_times", "n_same", "since", "until", "n_in_line", "class_time", "link", "score", "is_dateline", "is_byline", "is_low", "is_indented", "is_bare_figures", "weekday",
    "gap_before", "gap_after", "published_before", "other_before", "width_before", "width_after", "n_near", "score_before", "score_after",
    "title_in", "title_before", "title_after", "is_between", "n_after_title", "n_between", "is_signed",
)  # fmt: skip


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
    is_near = pl.col("above").is_null() | pl.col("above").is_between(-40, _REACH) | pl.col("behind").is_between(-1, 12)
    is_far = pl.col("above").is_between(_REACH, 2 * _REACH)
    is_read = (is_near | is_far) & (pl.col("width") <= max_width)
    lines = placed.with_columns(**neighbours()).filter(is_read).filter(pl.col("text").str.contains(PREFILTER))
    lines = lines.filter(is_near.fill_null(False) | pl.col("text").str.contains(_PUBLISHED))
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


def of_lines(times: pl.DataFrame, titles: pl.DataFrame, model: Ranker) -> pl.DataFrame:
    """Printed times with field, rule and confidence: how likely it dates the article, per mille.

    Parameters
    ----------
    times
        As `printed` gives them.
    titles
        doc_id, title_place: place of the chosen headline.
    """
    table = candidates(times, titles)
    sure = (chances(sums(table, NAMES, model)) * _OF_LINES_PERMILLE // 1000).clip(1)
    is_legal = pl.col("text").str.contains_any(list(OF_RIGHTS), ascii_case_insensitive=True)
    read_as = (
        table.with_columns(
            confidence=pl.when(is_legal).then(0).when(pl.col("is_open")).then(sure // 2).otherwise(sure).cast(pl.Int32),
            field=pl.lit("published_local"),
            # The time of a change says the day alone: the page was published then or before.
            value=pl.when(pl.col("modified") == 1).then(pl.col("value").str.slice(0, 10)).otherwise("value"),
            offset_min=pl.when(pl.col("modified") == 1).then(None).otherwise("offset_min"),
            changed=pl.col("value"),
            changed_offset=pl.col("offset_min"),
            rule=pl.when(pl.col("published") == 1)
            .then(pl.lit("time_with_cue"))
            .when(pl.col("modified") == 1)
            .then(pl.lit("time_of_change_alone"))
            .otherwise(pl.lit("time_near_body")),
        )
        .drop("is_ambiguous")
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


def candidates(times: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    """Printed times with what the ranker asks of them, the columns of NAMES (whole numbers); parameters as for `of_lines`."""
    table = times.join(titles.select("doc_id", "title", "title_place"), on="doc_id", how="left", maintain_order="left")
    day = pl.col("value").str.slice(0, 10)
    ordinal = day.str.to_date("%Y-%m-%d").cast(pl.Int32)
    table = table.with_columns(
        is_open=pl.col("is_ambiguous"), span=pl.col("end") - pl.col("start"), ordinal=ordinal, day=day,
        is_change=pl.col("cue").str.contains(_MODIFIED), page=pl.col("doc_id").rle_id(),
    )  # fmt: skip
    return table.with_columns(**_features()).drop("ordinal", "day", "is_change", "page", "title", "title_place")


@cache
def _weekdays() -> list[str]:
    return sorted(name for name in numbered(WEEKDAY_NAMES) if len(name) >= _LEAST_WEEKDAY)


def _features() -> dict[str, pl.Expr]:
    cue, role, place, page = pl.col("cue"), pl.col("role"), pl.col("place"), pl.col("page")
    number = pl.int_range(pl.len()).over("page")
    before = pl.when(pl.col("before").str.len_chars() <= _MAX_CUE).then(pl.col("before")).fill_null("")
    is_near = (((place.shift(k) - place).abs() <= _NEAR) & (page.shift(k) == page) for k in (-4, -3, -2, -1, 1, 2, 3, 4))
    below, title = place - pl.col("title_place"), pl.col("title").fill_null("")
    is_long = title.str.len_chars() >= _LEAST_TITLE
    is_between = ((below >= -1) & (pl.col("above") >= 0)).fill_null(False)
    found = {
        "title_in": is_long & pl.col("plain").str.contains(title, literal=True), "title_before": is_long & pl.col("before").str.contains(title, literal=True),
        "title_after": is_long & pl.col("after").str.contains(title, literal=True), "is_between": is_between, "n_between": is_between.sum().over("page"),
        "n_after_title": (below >= -1).fill_null(False).cum_sum().over("page").clip(0, 20), "is_signed": pl.col("plain").str.contains(_SIGNED),
        "place": place.clip(0, 200),
        "above": pl.col("above").clip(-60, 90).fill_null(_FAR), "below_title": (place - pl.col("title_place")).clip(-60, 90).fill_null(_FAR),
        "behind": pl.col("behind").clip(-90, 30).fill_null(_FAR), "rest": pl.col("width") - pl.col("span"), "is_timed": pl.col("value").str.len_chars() > 10,
        "is_zoned": pl.col("offset_min").is_not_null(), "published": cue.str.contains(_PUBLISHED) & ~pl.col("is_change"), "modified": pl.col("is_change"),
        "other": cue.str.contains(_OTHER), "number": number, "n_times": pl.len().over("page"),
        "n_same": pl.len().over("page", "day"), "since": (pl.col("ordinal").max().over("page") - pl.col("ordinal")).clip(0, 9999),
        "until": (pl.col("ordinal") - pl.col("ordinal").min().over("page")).clip(0, 9999), "n_in_line": pl.len().over("page", "line_no"),
        "class_time": pl.col("classes").str.contains(r"date|time|publi|posted|meta").fill_null(False), "link": pl.col("link_permille").fill_null(-1),
        "score": pl.col("score_permille"), "is_dateline": role == "dateline", "is_byline": role == "byline", "is_low": role.is_in(["navigation", "teaser", "comment", "template", "caption"]),
        "gap_before": pl.col("gap_before").clip(0, 9), "gap_after": pl.col("gap_after").clip(0, 9),
        "published_before": before.str.contains(_PUBLISHED), "other_before": before.str.contains(_OTHER), "n_near": pl.sum_horizontal(is_near),
        "width_before": pl.col("width_before").clip(0, 300), "width_after": pl.col("width_after").clip(0, 300),
        "weekday": cue.str.to_lowercase().str.contains_any(_weekdays()),
        "is_indented": pl.col("text").str.contains(r"^\s"), "is_bare_figures": pl.col("text").str.contains(r"^[\d\s./:-]+$"),
    }  # fmt: skip
    return {name: found.get(name, pl.col(name)).cast(pl.Int32).fill_null(0) for name in NAMES}


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

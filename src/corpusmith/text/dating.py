"""What the rankers of times ask of a printed time: its words, its line, the lines around it, headline and text, and the page's other times."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

import polars as pl

from corpusmith.text import other_days
from corpusmith.text.months import WEEKDAY_NAMES, numbered

PUBLISHED = (
    r"(?i)publi|posted|veröffentlicht|erschien|erstellt|published|first|pubblicat|geplaatst|gepubliceerd|publicer|publiser|opublikow|опублик|publicad|publicat|發布|发布|发表|發表|公開|掲載|配信|"
    r"입력|등록|نشر|đăng|diterbitkan|tayang|yayın|giriş|julkaistu|dodano|zveřejněno|vydáno|közzé|δημοσίευσ|δημοσιεύ|δημοσιευ|αναρτήθηκε|ανάρτηση|פורסם|פרסום|created|date|datum|fecha|data:|дата|เผยแพร่"
)
_MODIFIED = (
    r"(?i)updat|\bakt\.|modif|aktuali[sz]|actuali[sz]|atualiz|aggiornat|mis à jour|mise à jour|màj|bijgewerkt|gewijzigd|geändert|opdater|oppdater|uppdater|zaktualiz|обновлен|изменен|güncelle|päivit|muokattu|"
    r"更新|修订|修改|수정|تحديث|cập nhật|diperbarui|edited|revised|last change|frissít|módosít|แก้ไข|อัปเดต|ενημέρωσ|ενημερωσ|ενημερώθηκε|עודכן|עדכון"
)
_OTHER = r"(?i)event|deadline|expires|starts|until|bis zum|since|seit|born|geboren|†|\bam \d|valid|accessed|retrieved|abgerufen|joined|member|registr|reply|antwort|comment|kommentar|edition|ausgabe|print|газет|№|\bnr\. ?\d|\bno\. ?\d|founded|gegründet|발행|창간|reg(?:istration)? no"
_SIGNED = r"(?i)(?:^|\W)(?:by|von|par|por|di|da|door|av|af|от|autor|author|redaktion|editor)\W"
_IN_PROSE = r"(?i)\b(?:on|in|of|from|since|by|until|the|am|vom|der|den|bis|zum|le|du|el|del|il|dal|al|em|op|van|w)\s*$"
_PICTURED = r"(?i)photo|getty|\bfoto|image|picture|\bbild|\bimago|\bdpa\b|reuters|\bAFP\b"
_LOW = ("navigation", "teaser", "comment", "template", "caption")
_MAX_CUE, _LEAST_WEEKDAY, _LEAST_TITLE = 40, 5, 12
_FAR, _NEAR, _NEXT, _APART = 99, 12, 3, 2000
NAMES = (
    "place", "above", "below_title", "behind", "width", "rest", "span", "start", "is_timed", "is_zoned", "published", "modified", "other", "is_ambiguous", "is_kept", "number",
    "n_times", "n_same", "since", "until", "n_in_line", "class_time", "link", "score", "is_dateline", "is_byline", "is_low", "is_indented", "is_bare_figures", "weekday",
    "gap_before", "gap_after", "published_before", "other_before", "width_before", "width_after", "n_near", "score_before", "score_after",
    "title_in", "title_before", "title_after", "is_between", "n_after_title", "n_between", "is_signed",
    "n_form", "number_of_form", "has_name", "is_before_change", "since_before", "until_after", "place_before", "place_after",
    "in_prose", "tail", "is_pictured", "over_line", "under_line", "is_clocked", "is_comment", "is_teaser", "is_caption", "n_timed",
)  # fmt: skip


def candidates(times: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    """Printed times with what the rankers ask of them, the columns of NAMES and `ordinal`, days since 1970 (whole numbers), `day`, and `kind`.

    Parameters
    ----------
    times
        As `times.printed` gives them.
    titles
        doc_id, title, title_place: the chosen headline and its place.
    """
    table = times.join(titles.select("doc_id", "title", "title_place"), on="doc_id", how="left", maintain_order="left")
    day = pl.col("value").str.slice(0, 10)
    form = (
        pl.col("text")
        .str.slice(pl.col("start"), pl.col("end") - pl.col("start"))
        .str.replace_all(r"\d+", "0")
        .str.replace_all(r"\p{L}+", "a")
    )
    table = table.with_columns(
        is_open=pl.col("is_ambiguous"), span=pl.col("end") - pl.col("start"), ordinal=day.str.to_date("%Y-%m-%d").cast(pl.Int32), day=day, form=form,
        is_change=pl.col("cue").str.contains(_MODIFIED), page=pl.col("doc_id").rle_id(),
    )  # fmt: skip
    table = table.with_columns(other_days.kinds(table))
    table = table.with_columns(**(_features() | _of_others() | _of_words()))
    table = table.with_columns(pl.col(NAMES).cast(pl.Int32).fill_null(0))
    return table.with_columns(kind=pl.coalesce("kind", other_days.of_today(), other_days.of_story())).drop(
        "form", "is_change", "page", "title", "title_place"
    )


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
    return {
        "title_in": is_long & pl.col("plain").str.contains(title, literal=True), "title_before": is_long & pl.col("before").str.contains(title, literal=True),
        "title_after": is_long & pl.col("after").str.contains(title, literal=True), "is_between": is_between, "n_between": is_between.sum().over("page"),
        "n_after_title": (below >= -1).fill_null(False).cum_sum().over("page").clip(0, 20), "is_signed": pl.col("plain").str.contains(_SIGNED),
        "place": place.clip(0, 200),
        "above": pl.col("above").clip(-60, 90).fill_null(_FAR), "below_title": (place - pl.col("title_place")).clip(-60, 90).fill_null(_FAR),
        "behind": pl.col("behind").clip(-90, 30).fill_null(_FAR), "rest": pl.col("width") - pl.col("span"), "is_timed": pl.col("value").str.len_chars() > 10,
        "is_zoned": pl.col("offset_min").is_not_null(), "published": cue.str.contains(PUBLISHED) & ~pl.col("is_change"), "modified": pl.col("is_change"),
        "other": cue.str.contains(_OTHER), "number": number, "n_times": pl.len().over("page"),
        "n_same": pl.len().over("page", "day"), "since": (pl.col("ordinal").max().over("page") - pl.col("ordinal")).clip(0, 9999),
        "until": (pl.col("ordinal") - pl.col("ordinal").min().over("page")).clip(0, 9999), "n_in_line": pl.len().over("page", "line_no"),
        "class_time": pl.col("classes").str.contains(r"date|time|publi|posted|meta").fill_null(False), "link": pl.col("link_permille").fill_null(-1),
        "score": pl.col("score_permille"), "is_dateline": role == "dateline", "is_byline": role == "byline", "is_low": role.is_in(_LOW),
        "gap_before": pl.col("gap_before").clip(0, 9), "gap_after": pl.col("gap_after").clip(0, 9),
        "published_before": before.str.contains(PUBLISHED), "other_before": before.str.contains(_OTHER), "n_near": pl.sum_horizontal(is_near),
        "width_before": pl.col("width_before").clip(0, 300), "width_after": pl.col("width_after").clip(0, 300),
        "weekday": cue.str.to_lowercase().str.contains_any(_weekdays()),
        "is_indented": pl.col("text").str.contains(r"^\s"), "is_bare_figures": pl.col("text").str.contains(r"^[\d\s./:-]+$"),
    }  # fmt: skip


def _of_others() -> dict[str, pl.Expr]:
    """How a time stands to its page's others: those of one form, those of its line, the ones before and after it."""
    page, place, ordinal, is_timed = pl.col("page"), pl.col("place"), pl.col("ordinal"), pl.col("value").str.len_chars() > 10
    is_there, is_next = (page.shift(1) == page).fill_null(False), (page.shift(-1) == page).fill_null(False)
    return {
        "n_form": pl.len().over("page", "form"),
        "number_of_form": pl.int_range(pl.len()).over("page", "form"),
        "is_before_change": is_next & (place.shift(-1) - place <= _NEXT) & pl.col("is_change").shift(-1),
        "since_before": pl.when(is_there).then((ordinal - ordinal.shift(1)).clip(-_APART, _APART)).otherwise(_APART + 1),
        "until_after": pl.when(is_next).then((ordinal.shift(-1) - ordinal).clip(-_APART, _APART)).otherwise(_APART + 1),
        "place_before": pl.when(is_there).then((place - place.shift(1)).clip(0, 200)).otherwise(300),
        "place_after": pl.when(is_next).then((place.shift(-1) - place).clip(0, 200)).otherwise(300),
        "over_line": ordinal - ordinal.min().over("page", "line_no"),
        "under_line": ordinal.max().over("page", "line_no") - ordinal,
        "n_timed": is_timed.sum().over("page"),
    }


def _of_words() -> dict[str, pl.Expr]:
    """What a time's line says beside it, and what the lines near it are."""
    text, role = pl.col("text"), pl.col("role")
    return {
        "has_name": pl.col("form").str.contains("a"), "in_prose": pl.col("cue").str.contains(_IN_PROSE), "tail": (text.str.len_chars() - pl.col("end")).clip(0, 300),
        "is_pictured": text.str.contains(_PICTURED), "is_comment": role == "comment", "is_teaser": role == "teaser", "is_caption": role == "caption",
        "is_clocked": (pl.col("clock_place") > pl.col("title_place")) & (pl.col("clock_place") != pl.col("place")),
    }  # fmt: skip

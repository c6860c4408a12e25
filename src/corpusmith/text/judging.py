"""The fate of every line: hard rules with names, then the score; a role for kept and removed lines alike."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from corpusmith.text import wording
from corpusmith.text.boilerplate import Judge, line_scores

HARD, SUSPECTING, NAMING = range(3)
# Rules in the order they are asked: name, role of the line, and what overrules it: nothing, a sure score, or any that reads as text.
RULES = (
    ("blank", "blank", HARD),
    ("legal_line", "legal", HARD),
    ("cookie_notice", "legal", HARD),
    ("repeat_of_line", "repeat", HARD),
    ("credit_line", "credit", HARD),
    ("picture_credit", "caption", HARD),
    ("outside_article", "navigation", SUSPECTING),
    ("headline", "headline", HARD),
    ("byline", "byline", SUSPECTING),
    ("dateline", "dateline", SUSPECTING),
    ("breadcrumb", "breadcrumb", SUSPECTING),
    ("teaser", "teaser", SUSPECTING),
    ("comment_form", "comment", SUSPECTING),
    ("recurs_in_source", "template", HARD),
    ("mostly_links", "navigation", NAMING),
)
SWITCHABLE = tuple(name for name, _, _ in RULES[1:])
_OUTSIDE = ("nav", "footer", "aside", "form", "dialog", "menu", "button")


@dataclass(frozen=True)
class Limits:
    """Where the judge draws its lines; see the stage's params."""

    least_permille: int
    half_f1_permille: int
    sure_permille: int
    min_repeat_chars: int
    max_repeats: int
    max_headline_distance: int
    min_links_permille: int
    rules: tuple[str, ...]


def judged(lines: pl.DataFrame, model: Judge, limits: Limits) -> pl.DataFrame:
    """Role, is_kept, rule and score_permille of each line, row by row.

    Parameters
    ----------
    lines
        doc_id, text, tag, container, classes, link_permille (null for plain text), recurrence_log2 (0: not known to recur);
        each page's lines in order and in one piece.
    """
    return fates(lines, line_scores(lines, model), limits)


def fates(lines: pl.DataFrame, scored: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    """As `judged`, from the score_permille and half_f1_permille of each line."""
    page = lines.select(pl.col("doc_id").rle_id().alias("page"))
    seen = lines.select(page.to_series(), "tag", "container", "link_permille", "recurrence_log2", *scored)
    seen = seen.hstack(wording.said(lines["text"]))
    seen = seen.with_columns(reads_as_text=_reads_as_text(limits))
    seen = seen.with_row_index("row").with_columns(**_facts(limits))
    seen = seen.with_columns(outside_article=_outside(limits))
    seen = seen.with_columns(repeat_of_line=_repeats(seen, limits))
    seen = seen.with_columns(headline=_headlines(seen, limits))
    return _decided(seen, limits)


def _reads_as_text(limits: Limits) -> pl.Expr:
    """Lines that score at least half the F1 their page can expect, which is what makes the expected F1 highest, times a factor."""
    cut = pl.col("half_f1_permille").cast(pl.Int32) * limits.half_f1_permille // 1000
    return ~pl.col("blank") & (pl.col("score_permille") >= pl.max_horizontal(cut, pl.lit(limits.least_permille)))


def _facts(limits: Limits) -> dict[str, pl.Expr]:
    return {
        "recurs_in_source": pl.col("recurrence_log2") > 0,
        "picture_credit": pl.col("caption") | (pl.col("container") == "figcaption").fill_null(False),
        "outside_article": pl.col("container").is_in(_OUTSIDE).fill_null(False),
        "mostly_links": (pl.col("link_permille") >= limits.min_links_permille).fill_null(False) & pl.col("short"),
    }


def _outside(limits: Limits) -> pl.Expr:
    """Lines in navigation, footers and the like, unless the page has most of its text there: some wrap all of it in a form."""
    text = pl.when("reads_as_text").then(pl.col("chars")).otherwise(0)
    return pl.col("outside_article") & (2 * text.filter(pl.col("outside_article")).sum() < text.sum()).over("page")


def _repeats(seen: pl.DataFrame, limits: Limits) -> pl.Series:
    """Which lines repeat one that stays: of equal lines one that reads as text, among the most text-like neighbours; the first of equals.

    A line that reads as text more often is a refrain, or the dish of every other day, and left to its score.
    """
    near = pl.sum_horizontal([
        pl.when(pl.col("page").shift(step) == pl.col("page")).then(pl.col("score_permille").shift(step).cast(pl.Int32)).otherwise(0)
        for step in (-3, -2, -1, 1, 2, 3)
    ])  # fmt: skip
    filled = seen.filter(~pl.col("blank")).select("row", "page", "line", "chars", "reads_as_text", near=near)
    wide = filled.filter(pl.col("chars") >= limits.min_repeat_chars)
    n_texts = pl.col("reads_as_text").sum().over("page", "line")
    equal = wide.filter(pl.struct("page", "line").is_duplicated() & (n_texts <= limits.max_repeats)).sort(
        ["reads_as_text", "near", "row"], descending=[True, True, False]
    )
    staying = equal.unique(["page", "line"], keep="first", maintain_order=True)["row"]
    return seen["row"].is_in(equal["row"].implode()) & ~seen["row"].is_in(staying.implode())


def _headlines(seen: pl.DataFrame, limits: Limits) -> pl.Series:
    """At most one line a page: the earliest that is long enough, shortly above the first text, and nothing else by its words."""
    filled = seen.filter(~pl.col("blank")).with_columns(place=pl.int_range(pl.len(), dtype=pl.Int32))
    is_other = pl.any_horizontal("repeat_of_line", "legal_line", "cookie_notice", "recurs_in_source")
    texts = filled.filter(pl.col("reads_as_text") & ~pl.col("short") & ~is_other).filter(_TEN_WORDS)
    first = texts.group_by("page", maintain_order=True).agg(first=pl.col("place").first())
    taken = pl.any_horizontal(
        "repeat_of_line", *(name for name in SWITCHABLE if name not in ("repeat_of_line", "headline", "outside_article"))
    )
    above = filled.join(first, on="page", how="inner", maintain_order="left").filter(
        (pl.col("place") < pl.col("first")) & (pl.col("first") - pl.col("place") <= limits.max_headline_distance)
        & ~taken & (pl.col("chars") <= 220)
    ).filter(~pl.col("line").str.contains(r"[.。,;、]$")).with_columns(n_words=_n_words()).filter(pl.col("n_words") >= 3)  # fmt: skip
    rank = (pl.col("tag") == "h1").fill_null(False).cast(pl.Int32) * 1000 + pl.col("n_words").clip(upper_bound=7)
    best = above.with_columns(rank=rank).sort(["rank", "row"], descending=[True, False]).unique("page", keep="first", maintain_order=True)
    return seen["row"].is_in(best["row"].implode())


_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}"
# `_n_words` of ten and more, told without counting on.
_TEN_WORDS = pl.col("line").str.contains(r"^\P{L}*(?:\p{L}+\P{L}+){9}\p{L}") | pl.col("line").str.contains(
    rf"(?s)^(?:[^{_UNSPACED}]*[{_UNSPACED}]){{20}}"
)


def _n_words() -> pl.Expr:
    spaced = pl.col("line").str.count_matches(r"\p{L}+")
    return pl.max_horizontal(spaced, pl.col("line").str.count_matches(f"[{_UNSPACED}]") // 2).cast(pl.Int32)


def _decided(seen: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    active = [rule for rule in RULES if rule[0] == "blank" or rule[0] in limits.rules]
    is_sure = pl.col("score_permille") >= limits.sure_permille
    is_kept = pl.col("reads_as_text")
    overruled = {HARD: pl.lit(value=False), SUSPECTING: is_sure, NAMING: is_kept}
    holds = [pl.when(pl.col(name) & ~overruled[strength]).then(number) for number, (name, _, strength) in enumerate(active)]
    kept = pl.when("item").then(pl.lit(0)).when("short").then(1).otherwise(2)
    unkept = pl.when("short").then(pl.lit(3)).otherwise(4)
    first = pl.coalesce(*holds, len(active) + pl.when(is_kept).then(kept).otherwise(unkept))
    outcomes = pl.DataFrame(
        [(role, name) for name, role, _ in active] + [(role, "reads_as_text") for role in ("list_item", "heading", "paragraph")]
        + [(role, "reads_as_boilerplate") for role in ("navigation", "other")],
        schema=["role", "rule"], orient="row",
    ).with_columns(is_kept=pl.col("rule") == "reads_as_text")  # fmt: skip
    found = outcomes[seen.select(first).to_series()]
    return found.select("role", "is_kept", "rule").hstack([seen["score_permille"]])


def page_types(
    lines: pl.DataFrame, *, min_article_bytes: int, min_article_permille: int, min_listing_lines: int, max_error_bytes: int
) -> pl.DataFrame:
    """doc_id and page_type, from doc_id, text, is_kept and role of each line, pages in their order.

    Prose is measured in bytes of UTF-8: an ideograph, which says more than a letter, counts three.
    """
    n_bytes = pl.col("text").str.len_bytes()
    paragraph = pl.col("is_kept") & (pl.col("role") == "paragraph")
    facts = lines.group_by("doc_id", maintain_order=True).agg(
        article=n_bytes.filter(paragraph).sum(),
        all=n_bytes.sum(),
        n_short=pl.col("role").is_in(["navigation", "heading", "teaser", "list_item"]).sum(),
        is_error=(pl.col("text").str.contains_any(list(ERRORS), ascii_case_insensitive=True) & (n_bytes < 300)).any(),
    )  # fmt: skip
    is_prose = (pl.col("article") >= min_article_bytes) & (1000 * pl.col("article") >= min_article_permille * pl.col("all"))
    kind = (
        pl.when(pl.col("is_error") & (pl.col("article") < max_error_bytes)).then(pl.lit("error"))
        .when(is_prose).then(pl.lit("article"))
        .when(pl.col("n_short") >= min_listing_lines).then(pl.lit("listing"))
        .otherwise(pl.lit("other"))
    )  # fmt: skip
    return facts.select("doc_id", page_type=kind)


ERRORS = (
    "page not found",
    "404 not found",
    "error 404",
    "404 error",
    "403 forbidden",
    "access denied",
    "page you requested",
    "page you are looking for",
    "page cannot be found",
    "page doesn't exist",
    "page does not exist",
    "no longer available",
    "enable javascript",
    "javascript is disabled",
    "verify you are human",
    "are you a robot",
    "unusual traffic",
    "before you continue",
    "service unavailable",
    "internal server error",
    "bad gateway",
    "seite nicht gefunden",
    "seite wurde nicht gefunden",
    "seite existiert nicht",
    "page introuvable",
    "page non trouvée",
    "page demandée n'existe",
    "página no encontrada",
    "no se encuentra la página",
    "página não encontrada",
    "pagina non trovata",
    "pagina niet gevonden",
    "страница не найдена",
    "strona nie została znaleziona",
    "sayfa bulunamadı",
    "الصفحة غير موجودة",
    "页面不存在",
    "找不到页面",
    "頁面不存在",
    "找不到頁面",
    "您访问的页面",
    "ページが見つかりません",
    "ページは存在しません",
    "페이지를 찾을 수 없습니다",
    "ไม่พบหน้า",
)

"""What kind of page a page is: an article, a listing, an error, or something else."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl

from corpusmith.text.traces import Automaton, automaton, traced


def page_types(
    lines: pl.DataFrame,
    *,
    min_article_bytes: int,
    min_article_permille: int,
    min_listing_lines: int,
    min_listing_runs: int,
    max_error_bytes: int,
) -> pl.DataFrame:
    """doc_id and page_type, from doc_id, text, is_kept and role of each line, pages in their order.

    Prose is measured in bytes of UTF-8: an ideograph, which says more than a letter, counts three. Prose is scattered, as that of a
    listing, where what stays stands in many runs of lines, a paragraph to a run at most.
    """
    n_bytes = pl.col("text").str.len_bytes()
    paragraph = pl.col("is_kept") & pl.col("role").is_in(["paragraph", "standfirst"])
    stays = pl.col("is_kept").filter(pl.col("role") != "blank")
    is_told, is_hinted = _errors_told(lines["text"])
    lines = lines.with_columns(is_error=is_told | (is_hinted & ~((n_bytes >= _MIN_REPORT_BYTES) & paragraph)))
    facts = lines.group_by("doc_id", maintain_order=True).agg(
        article=n_bytes.filter(paragraph).sum(),
        n_paragraphs=paragraph.sum(),
        n_runs=(stays & ~stays.shift(1, fill_value=False)).sum(),
        all=n_bytes.sum(),
        n_short=pl.col("role").is_in(["navigation", "heading", "teaser", "list_item"]).sum(),
        is_error=pl.col("is_error").any(),
    )
    is_prose = (pl.col("article") >= min_article_bytes) & (1000 * pl.col("article") >= min_article_permille * pl.col("all"))
    is_scattered = (pl.col("n_runs") >= min_listing_runs) & (pl.col("n_paragraphs") <= pl.col("n_runs"))
    kind = (
        pl.when(pl.col("is_error") & (pl.col("article") < max_error_bytes)).then(pl.lit("error"))
        .when(is_prose & is_scattered).then(pl.lit("listing"))
        .when(is_prose).then(pl.lit("article"))
        .when(pl.col("n_short") >= min_listing_lines).then(pl.lit("listing"))
        .otherwise(pl.lit("other"))
    )  # fmt: skip
    return facts.select("doc_id", page_type=kind)


def _errors_told(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Whether each line is short and holds an error notice, and whether it holds words of one that reports use as well."""
    out = np.zeros(len(texts), np.uint32)
    short = np.flatnonzero((texts.str.len_bytes() < _MAX_NOTICE_BYTES).to_numpy())
    out[short] = traced(texts.gather(short), _errors())
    return pl.Series(out & 1 > 0), pl.Series(out & 2 > 0)


@cache
def _errors() -> Automaton:
    return automaton([ERRORS, HINTS])


_MAX_NOTICE_BYTES = 300
_MIN_REPORT_BYTES = 80  # a kept sentence as long is no notice for such words alone
HINTS = (
    "access denied",
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
)
ERRORS = (
    "page not found",
    "404 not found",
    "error 404",
    "404 error",
    "403 forbidden",
    "page you requested",
    "page you are looking for",
    "page cannot be found",
    "page doesn't exist",
    "page does not exist",
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

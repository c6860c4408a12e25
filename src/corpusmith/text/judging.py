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
    ("among_comments", "comment", NAMING),
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
    seen = seen.with_columns(among_comments=_among_comments(seen))
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
    filled = seen.filter(~pl.col("blank")).select("row", "page", "same", "chars", "reads_as_text", near=near)
    wide = filled.filter(pl.col("chars") >= limits.min_repeat_chars)
    n_texts = pl.col("reads_as_text").sum().over("page", "same")
    equal = wide.filter(pl.struct("page", "same").is_duplicated() & (n_texts <= limits.max_repeats)).sort(
        ["reads_as_text", "near", "row"], descending=[True, True, False]
    )
    staying = equal.unique(["page", "same"], keep="first", maintain_order=True)["row"]
    return seen["row"].is_in(equal["row"].implode()) & ~seen["row"].is_in(staying.implode())


def _headlines(seen: pl.DataFrame, limits: Limits) -> pl.Series:
    """At most one line a page: the first heading in HTML, else the line that shares most words with the text it stands shortly above."""
    filled = seen.filter(~pl.col("blank")).with_columns(place=pl.int_range(pl.len(), dtype=pl.Int32))
    is_other = pl.any_horizontal("repeat_of_line", "legal_line", "cookie_notice", "recurs_in_source")
    texts = filled.filter(pl.col("reads_as_text") & ~pl.col("short") & ~is_other).filter(_TEN_WORDS)
    first = texts.group_by("page", maintain_order=True).agg(first=pl.col("place").first())
    taken = pl.any_horizontal(*(name for name in SWITCHABLE if name not in ("headline", "outside_article", "among_comments")))
    is_top = (pl.col("tag") == "h1").fill_null(False)
    above = filled.join(first, on="page", how="inner", maintain_order="left").filter(
        (pl.col("place") < pl.col("first")) & (pl.col("first") - pl.col("place") <= limits.max_headline_distance)
        & ~taken & (pl.col("chars") <= 220)
        & (is_top | ~pl.col("line").str.contains(r"^@|[.。,;、]$"))
    ).with_columns(n_words=_n_words()).filter(pl.col("n_words") >= 2)  # fmt: skip
    shared = pl.col("n_shared").clip(upper_bound=4).cast(pl.Int32)
    rank = 1000 * is_top.cast(pl.Int32) + 5 * shared + pl.col("n_words").clip(upper_bound=7) + 6 * (pl.col("chars") <= 120).cast(pl.Int32)
    best = above.with_columns(rank=rank).sort(["rank", "row"], descending=[True, False]).unique("page", keep="first", maintain_order=True)
    return seen["row"].is_in(best["row"].implode())


# Filled lines between two signs of a thread of comments, and below the last of them.
_BETWEEN_SIGNS, _BELOW_SIGN = 20, 3


def _among_comments(seen: pl.DataFrame) -> pl.Series:
    """Which lines below a page's first text are signs of a thread of comments, stand between two of them, or as prose close below one.

    Text that stays, legal lines and leads to other stories end a thread.
    """
    if not seen["comment_sign"].any():
        return seen["comment_sign"]
    place = pl.int_range(pl.len(), dtype=pl.Int32)
    is_end = pl.any_horizontal("reads_as_text", "legal_line", "cookie_notice", "teaser", "headline")
    is_sign = pl.col("comment_sign") & ~is_end & pl.col("reads_as_text").cum_max().over("page")
    stop = pl.when(is_sign | is_end).then(2 * place + is_sign.cast(pl.Int32))
    filled = seen.filter(~pl.col("blank")).with_columns(stop=stop, place=place)
    filled = filled.with_columns(before=pl.col("stop").forward_fill().over("page"), after=pl.col("stop").backward_fill().over("page"))
    since, until = pl.col("place") - pl.col("before") // 2, pl.col("after") // 2 - pl.col("place")
    is_between = (pl.col("after") % 2 == 1).fill_null(False) & (since + until <= _BETWEEN_SIGNS)
    among = filled.filter((pl.col("before") % 2 == 1) & (is_between | (~pl.col("short") & (since <= _BELOW_SIGN))))
    return seen["row"].is_in(among["row"].implode())


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

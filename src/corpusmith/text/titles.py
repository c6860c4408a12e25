"""Titles of the head with the site's name cut, the chosen headline, and the standfirst below it."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

_SITE_SUFFIX = r"^(.{12,}?)\s+(?:[|–—·•»«]|-|::|\|\|)\s+[^|–—·•»«]{2,40}$"
# Besides marks of menus: requests and disclosures to the reader, times of posting, and what leads in a list.
_NO_STANDFIRST = (
    r"https?://|©|\s\|\s|[:：]\s*$|(?i)cookie|newsletter|subscri|^(?:posted|published|updated|veröffentlicht|publié|publicado)\s+(?:on|at|by|am|le|el|em)\b"
    r"|\bearns?\b.{0,60}\bcommissions?\b|qualifying (?:purchases|sales)|affiliate (?:links?|commissions?|partner|disclosure)|affiliate-links?"
    r"|\bindependently (?:selects?|selected|chosen|choose|reviews?|reviewed|tests?|tested|evaluates?)\b|\b(?:selected|chosen) independently\b"
    r"|\bcommissions? (?:on|from|if|when) (?:purchases|sales|you)\b|\bopinions? expressed (?:by|here|in this)\b"
    r"|liens? (?:d['’])?affiliés?|enlaces? de afiliad|links? de afiliad|link di affiliazione|affiliatelinks?"
)
_HEADLINES = ("ld_headline", "item_headline")
_MAX_BELOW = 8  # lines from the headline to a standfirst that the judge named


def without_site(facts: pl.DataFrame) -> pl.DataFrame:
    """Titles of the head with the site's name behind the last separator cut, but where JSON-LD or microdata states them whole.

    Parameters
    ----------
    facts
        Facts of field title as `heads.head_facts` gives them.
    """
    cut, rule = pl.col("value").str.extract(_SITE_SUFFIX, 1), pl.col("rule")
    named = facts.filter(rule.is_in([*_HEADLINES, "og_title"])).group_by("doc_id", maintain_order=True)
    others = named.agg(others=pl.col("value"), headlines=pl.col("value").filter(rule.is_in(_HEADLINES)))
    table = facts.join(others, on="doc_id", how="left", maintain_order="left")
    is_other = pl.col("others").list.contains(cut).fill_null(False)
    is_whole = pl.col("headlines").list.contains(pl.col("value")).fill_null(False)
    is_cut = (rule == "head_title") & cut.is_not_null() & (is_other | ~is_whole)
    is_social = rule.is_in(["og_title", "twitter_title", "ld_headline", "meta_title"]) & is_other
    return table.with_columns(value=pl.when(is_cut | is_social).then(cut).otherwise("value")).drop("others", "headlines")


def site_names(facts: pl.DataFrame) -> pl.DataFrame:
    """What `without_site` cuts from the title element: doc_id, value."""
    whole = facts.filter(pl.col("rule") == "head_title").select("doc_id", "hint_no", whole="value")
    cut = without_site(facts).filter(pl.col("rule") == "head_title").select("doc_id", "hint_no", "value")
    table = whole.join(cut, on=["doc_id", "hint_no"], how="inner", maintain_order="left").filter(pl.col("whole") != pl.col("value"))
    return table.select("doc_id", value=pl.col("whole").str.strip_prefix(pl.col("value")).str.strip_chars(" |–—·•»«:-"))


def chosen(title: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """Chosen headlines: doc_id, title, title_place (of the line that prints it, else of the best line candidate; null without one).

    Parameters
    ----------
    title
        Rows of evidence of field title.
    """
    values = title.filter("is_chosen").select("doc_id", title="value")
    lines = title.filter(pl.col("line_no").is_not_null()).join(values, on="doc_id", how="inner", maintain_order="left")
    lines = lines.sort("doc_id", pl.col("value") != pl.col("title"), "n", maintain_order=True).unique(
        "doc_id", keep="first", maintain_order=True
    )
    where = lines.select("doc_id", "line_no").join(
        placed.select("doc_id", "line_no", title_place="place"), on=["doc_id", "line_no"], how="left", maintain_order="left"
    )
    return values.join(where.drop("line_no"), on="doc_id", how="left", maintain_order="left")


def standfirst_lines(placed: pl.DataFrame, titles: pl.DataFrame, min_width: int) -> pl.DataFrame:
    """Lines that may be the standfirst: prose between the headline and the body, as `headline_lines`.

    Parameters
    ----------
    titles
        doc_id, title, title_place: the chosen headline and its place.
    min_width
        Least width.
    """
    table = placed.join(titles.select("doc_id", "title_place", "title"), on="doc_id", how="inner", maintain_order="left")
    below = pl.col("place") - pl.col("title_place")
    is_judged = (pl.col("role") == "standfirst") & below.is_between(1, _MAX_BELOW)
    is_between = below.is_between(1, 5) & (pl.col("above") > 0) & ~pl.col("is_kept")
    is_prose = ~pl.col("role").is_in(
        ["legal", "navigation", "credit", "byline", "caption", "dateline", "breadcrumb", "teaser", "comment", "template"]
    ) & ~pl.col("plain").str.contains(_NO_STANDFIRST)
    is_other = (pl.col("plain") != pl.col("title")) & (pl.col("width") >= min_width)
    found = table.filter((is_judged | is_between) & is_other).filter(is_prose)
    confidence = pl.when(is_judged).then(600).otherwise(560).cast(pl.Int32)
    return found.select(
        "doc_id",
        "line_no",
        "start",
        "end",
        value="plain",
        field=pl.lit("standfirst"),
        confidence=confidence,
        rule=pl.when(is_judged).then(pl.lit("standfirst_line")).otherwise(pl.lit("line_below_headline")),
    )

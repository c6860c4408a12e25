"""Headline and standfirst: lines ranked by place, shape and what they share with the body; titles of the head with the site's name cut."""
# ruff: noqa: E501

from __future__ import annotations

import polars as pl

_REACH, _LONE = 30, 60
_MIN_WORD = 4
# Hundredths of log odds: a conditional logit over the lines of a page, fitted on the development half of shared/eval/metadata
# (fundus, trafilatura, WCXB, newspaper4k; 1,840 renderings whose title stands on one line): .82 right from text, .95 from HTML, on unseen sites.
WEIGHTS = {
    "width_below_18": -154, "width_18_27": -11, "width_28_44": 93, "width_45_99": 143, "width_100_139": 38, "width_from_180": -78, "ends_as_prose":
    -180, "is_parted": -161, "looks_like_name": -35, "is_indented": -261, "is_kept": -41, "is_prompt": -80, "is_joint": -115, "role_headline": 84,
    "role_low": 18, "role_text": -41, "tag_h1": 353, "tag_text": -176, "above_1_3": 88, "above_4_8": 73, "above_9_15": 31, "above_from_16": -17,
    "is_below": -164, "no_body": 0, "mark_next": 166, "mark_soon": 130, "mark_before": 63, "is_after_candidate": -59, "stands_twice": 72,
    "stands_often": 74, "is_inside_other": 214, "shares_some": 69, "shares_half": 192, "shares_most": 280,
}  # fmt: skip
# A sum of weights as confidence, so that it is about the share that is right.
_BASE, _SLOPE_PERMILLE, _LEAST, _MOST = 200, 850, 1, 890
_SITE_SUFFIX = r"^(.{12,}?)\s+(?:[|–—·•»«]|-|::|\|\|)\s+[^|–—·•»«]{2,40}$"
_NO_TITLE = (
    r"(?i)^(?:home|startseite|menu|menü|search|suche|skip to|zum inhalt|advertisement|anzeige|werbung|share|teilen|subscribe|newsletter|log ?in|sign (?:in|up)|"
    r"related|mehr zum thema|read more|lesen sie auch|comments?|kommentare|cookie|loading|follow us|foto|photo|image|video|bild|©|copyright)\b|^[\d\W]+$|https?://|@\w+$"
)
_PROMPT = r"(?i)abonn|\babo\b|subscri|newsletter|browser|cookie|tracking|werbung|advert|sign up|log in|anmelden|registr|minute read|lesezeit|javascript|kostenlos|\bapp\b|download|©"
_LOW_ROLES = ("navigation", "legal", "repeat", "template", "caption", "comment", "teaser", "credit")
_PROSE_END = r"[.。;,:،]$"
_NAME_LINE = r"^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}$"


def headline_lines(placed: pl.DataFrame, marks: pl.DataFrame) -> pl.DataFrame:
    """Lines that may be the headline: doc_id, line_no, start, end, value, confidence (per mille), rule.

    Parameters
    ----------
    placed
        Lines as `places.placed` gives them.
    marks
        doc_id, line_no of lines that hold a time or a byline.
    """
    score = sum((pl.when(_features()[name]).then(weight).otherwise(0) for name, weight in WEIGHTS.items()), pl.lit(0))
    rule = pl.when(pl.col("role") == "headline").then(pl.lit("headline_line")).otherwise(pl.lit("line_above_body"))
    return candidate_lines(placed, marks).select(
        "doc_id",
        "line_no",
        "start",
        "end",
        value=pl.col("plain"),
        field=pl.lit("title"),
        confidence=(_BASE + score * _SLOPE_PERMILLE // 1000).clip(_LEAST, _MOST).cast(pl.Int32),
        rule=rule,
    )


def candidate_lines(placed: pl.DataFrame, marks: pl.DataFrame) -> pl.DataFrame:
    """Lines near enough to the body to be the headline, with what the ranker asks of them; as `headline_lines`."""
    marked = placed.join(
        marks.select("doc_id", "line_no", is_mark=pl.lit(True)).unique(), on=["doc_id", "line_no"], how="left", maintain_order="left"
    )
    marked = marked.with_columns(pl.col("is_mark").fill_null(False))
    is_mark = [pl.col("is_mark").shift(-step).over("doc_id").fill_null(False) for step in (1, 2, 3, 4, 5, -1, -2)]
    table = marked.with_columns(
        mark_next=is_mark[0] | is_mark[1],
        mark_soon=is_mark[2] | is_mark[3] | is_mark[4],
        mark_before=is_mark[5] | is_mark[6],
        before_width=pl.col("width").shift(1).over("doc_id").fill_null(0),
        n_same=pl.len().over("doc_id", "plain"),
        is_inside=_is_inside(),
    ).filter(_may_be_headline())
    return table.join(_shared_words(table, placed), on=["doc_id", "line_no"], how="left", maintain_order="left")


def _may_be_headline() -> pl.Expr:
    plain, width = pl.col("plain"), pl.col("width")
    is_near = (
        pl.col("above").is_between(-6, _REACH)
        | (pl.col("role") == "headline")
        | (pl.col("tag") == "h1").fill_null(False)
        | (pl.col("above").is_null() & (pl.col("place") < _LONE))
    )
    return (
        is_near.fill_null(False)
        & width.is_between(12, 260)
        & ~pl.col("is_mark")
        & ~plain.str.contains(_NO_TITLE)
        & (pl.col("role") != "byline")
    )


def _features() -> dict[str, pl.Expr]:
    """What may be true of a line, by name; needs the columns of `headline_lines`."""
    plain, width, above, role, tag, shared = (pl.col(name) for name in ("plain", "width", "above", "role", "tag", "shared_permille"))
    shared = shared.fill_null(0)
    return {
        "width_below_18": width < 18, "width_18_27": width.is_between(18, 27), "width_28_44": width.is_between(28, 44), "width_45_99": width.is_between(45, 99),
        "width_100_139": width.is_between(100, 139), "width_from_180": width >= 180,
        "ends_as_prose": plain.str.contains(_PROSE_END), "is_parted": plain.str.contains(r"\s[|/>»›→•]\s|^[-•*]\s|^…"), "looks_like_name": plain.str.contains(_NAME_LINE),
        "is_indented": pl.col("start") >= 2, "is_kept": pl.col("is_kept"), "is_prompt": plain.str.contains(_PROMPT), "is_joint": plain.str.contains(r"\p{Ll}\p{Lu}\p{Ll}"),
        "role_headline": role == "headline", "role_low": role.is_in(_LOW_ROLES), "role_text": role.is_in(["paragraph", "heading", "list_item"]),
        "tag_h1": (tag == "h1").fill_null(False), "tag_text": tag.is_in(["p", "li", "td", "dd", "figcaption"]).fill_null(False),
        "above_1_3": above.is_between(1, 3), "above_4_8": above.is_between(4, 8), "above_9_15": above.is_between(9, 15), "above_from_16": above > 15, "is_below": above <= 0, "no_body": above.is_null(),
        "mark_next": pl.col("mark_next"), "mark_soon": pl.col("mark_soon"), "mark_before": pl.col("mark_before"), "is_after_candidate": pl.col("before_width").is_between(28, 120),
        "stands_twice": pl.col("n_same") == 2, "stands_often": pl.col("n_same") > 2, "is_inside_other": pl.col("is_inside"),
        "shares_some": shared.is_between(250, 499), "shares_half": shared.is_between(500, 749), "shares_most": shared >= 750,
    }  # fmt: skip


def _is_inside() -> pl.Expr:
    """Whether one of the lines around, a breadcrumb or a page's title, begins or ends with the line and goes on."""
    plain = pl.col("plain")
    parts = []
    for step in (-4, -3, -2, -1, 1, 2, 3, 4):
        other = plain.shift(step).over("doc_id")
        parts.append((other != plain) & (other.str.ends_with(plain) | other.str.starts_with(plain)))
    return pl.any_horizontal(parts).fill_null(False) & (pl.col("width") >= 18)


def _shared_words(some: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """Share of a line's longer words (or pairs of ideographs) that the kept lines below hold, per mille."""
    words = (
        some.select("doc_id", "line_no", word=_words("plain"))
        .explode("word")
        .filter(pl.col("word").is_not_null())
        .unique(maintain_order=True)
    )
    body = (
        placed.filter(pl.col("is_kept") & (pl.col("above") <= 0))
        .group_by("doc_id", maintain_order=True)
        .agg(body=pl.col("plain").str.join(" "))
    )
    body = body.select("doc_id", word=_words("body")).explode("word").unique(maintain_order=True).with_columns(is_shared=pl.lit(1))
    joined = words.join(body, on=["doc_id", "word"], how="left", maintain_order="left")
    shares = joined.group_by("doc_id", "line_no", maintain_order=True).agg(n=pl.len(), shared=pl.col("is_shared").fill_null(0).sum())
    return shares.select("doc_id", "line_no", shared_permille=(1000 * pl.col("shared") // pl.col("n")).cast(pl.Int32))


def _words(column: str) -> pl.Expr:
    """Lower-case words of four letters or more, and pairs of ideographs."""
    return (
        pl.col(column)
        .str.to_lowercase()
        .str.extract_all(rf"[\p{{Han}}]{{2}}|[\p{{Hiragana}}\p{{Katakana}}]{{2}}|[\p{{L}}--[\p{{Han}}]]{{{_MIN_WORD},}}")
    )


def without_site(facts: pl.DataFrame) -> pl.DataFrame:
    """Titles of the head with the site's name behind the last separator cut; only `head_title`, `og_title` and the like are cut.

    Parameters
    ----------
    facts
        Facts of field title as `heads.head_facts` gives them.
    """
    sites = facts.select("doc_id", "value", "rule")
    cut = pl.col("value").str.extract(_SITE_SUFFIX, 1)
    is_cut = (pl.col("rule") == "head_title") & cut.is_not_null()
    shorter = (
        sites.filter(pl.col("rule").is_in(["ld_headline", "og_title", "item_headline"]))
        .group_by("doc_id", maintain_order=True)
        .agg(others=pl.col("value"))
    )
    table = facts.join(shorter, on="doc_id", how="left", maintain_order="left")
    is_other = pl.col("others").list.contains(cut).fill_null(False)
    is_social = pl.col("rule").is_in(["og_title", "twitter_title", "ld_headline", "meta_title"]) & is_other
    return table.with_columns(value=pl.when(is_cut | is_social).then(cut).otherwise("value")).drop("others")


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
    is_judged = pl.col("role") == "standfirst"
    is_between = (below.is_between(1, 5)) & (pl.col("above") > 0) & ~pl.col("is_kept") & (pl.col("width") >= min_width)
    is_prose = ~pl.col("role").is_in(
        ["legal", "navigation", "credit", "byline", "caption", "dateline", "breadcrumb", "teaser", "comment", "template"]
    ) & ~pl.col("plain").str.contains(r"https?://|©|\s\|\s|(?i)cookie|newsletter|subscri")
    found = table.filter((is_judged | is_between & is_prose) & (pl.col("plain") != pl.col("title")))
    confidence = pl.when(pl.col("role") == "standfirst").then(760).otherwise(560).cast(pl.Int32)
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

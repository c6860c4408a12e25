"""Statements as candidates: of lines, of heads, of the page's source, and of persons who corrected a document."""
# ruff: noqa: E501

from __future__ import annotations

from functools import cache

import polars as pl

from corpusmith.text import packs
from corpusmith.text.agencies import is_agency
from corpusmith.text.credits import is_name, names
from corpusmith.text.evidence import candidates, joined
from corpusmith.text.heads import ORIGIN
from corpusmith.text.publishers import PAPER
from corpusmith.text.rights import spdx
from corpusmith.text.sections import is_above_sections

_LISTED = ("section", "authors", "editors", "public_records")
_PLAIN = ("standfirst", "rights", "rights_holder", "rights_year", "license", "agency", "dateline", "tdm_reservation")
_MAX_SECTIONS, _MOST_MARKED = 4, 3
# How surely a head's author is one, per mille: who is no person by the name, and the publisher of news; calibrated as the lines' names are.
_NO_PERSON = {"ld_author": 190, "meta_author": 175, "item_author": 190, "rel_author": 160, "ld_editor": 260}
_PUBLISHER = {"ld_author": 230}
_NO_PUBLISHER, _NAMED_AS_PUBLISHER = 120, 600
_SURE_SOURCE = {"license": 600, "rights": 500, "tdm_reservation": 700}
_SURE_URL = 740
_NO_MINING = r"(?i)(?:^|[\s,])(?:noai|noimageai|noml)(?:$|[\s,])"
_BEHIND_NAME = r"\s*\([^()]{1,40}\)$"
_BY = r"(?i)^(?:by|von|par|por|di|door|av|af)\s*:?\s+"


def documents(pages: pl.DataFrame, sources: pl.DataFrame, shares: pl.DataFrame, hints: pl.DataFrame) -> pl.DataFrame:
    """What is known of documents before their lines are read: doc_id, url, language, country, zone, license, rights, tdm_reservation,
    source_name.

    The country is the source's, else the locale's that the head names, else that of the address's domain, where one is English-speaking.

    Parameters
    ----------
    pages
        doc_id, source_id, url.
    sources
        id, name, language, country, default_timezone, license, rights, tdm_reservation.
    shares
        doc_id, language.
    hints
        doc_id, kind, name, value.
    """
    names = {"source_id": "id", "source_name": "name", "stated_language": "language", "zone": "default_timezone"}
    own = sources.select("license", "rights", "tdm_reservation", "country", **names)
    name = pl.col("name").str.to_lowercase()
    locale = hints.filter(name.is_in(["html.lang", "og:locale", "language", "inlanguage"])).select(
        "doc_id", place=pl.col("value").str.extract(r"^en[-_]([A-Za-z]{2})\b", 1).str.to_uppercase()
    )
    locale = locale.drop_nulls().unique("doc_id", keep="first", maintain_order=True)
    table = (
        pages.select("doc_id", "source_id", "url")
        .join(own, on="source_id", how="left", maintain_order="left")
        .join(locale, on="doc_id", how="left", maintain_order="left")
    )
    table = table.join(shares.select("doc_id", "language"), on="doc_id", how="left", maintain_order="left")
    last = pl.col("url").str.extract(r"^https?://[^/]+\.(uk|au|nz|ie|in|za|ca|ng|ke|gov|mil)(?:[:/]|$)", 1)
    domain = last.replace({"uk": "GB", "gov": "US", "mil": "US"}).str.to_uppercase()
    return table.with_columns(
        language=pl.coalesce("language", "stated_language"),
        country=pl.coalesce(pl.col("country").str.to_uppercase(), "place", domain),
    ).drop("place", "stated_language", "source_id")


def of_lines(claims: pl.DataFrame) -> pl.DataFrame:
    """Candidates of claims read from lines: doc_id, line_no, start, end, value, field, rule, confidence, and unit and element of a list."""
    return candidates(claims, pl.col("field"), "line", pl.col("rule"), pl.col("confidence").clip(1, 900))


def of_titles(heads: pl.DataFrame) -> pl.DataFrame:
    """Candidates of the titles a head states, weighed and without the site's name, or a pack."""
    return candidates(heads, "title", ORIGIN, pl.col("rule"), pl.col("confidence"))


def of_readings(readings: pl.DataFrame) -> pl.DataFrame:
    """Candidates of times or offsets read: field, value, origin, rule, confidence and their place; times agree on their day."""
    is_time = pl.col("field") == "published_local"
    is_open = pl.col("is_ambiguous").fill_null(False) if "is_ambiguous" in readings.columns else pl.lit(False)
    table = readings.with_columns(key=pl.when(is_time).then(pl.col("value").str.slice(0, 10)).otherwise("value"), is_open=is_open)
    return candidates(table, pl.col("field"), pl.col("origin"), pl.col("rule"), pl.col("confidence"))


def of_days(found: pl.DataFrame, origin: str) -> pl.DataFrame:
    """Candidates for published_local of days in addresses (origin url), or of years in copyright notices, which always lose (origin line)."""
    rule, sure = ("day_in_url", _SURE_URL) if origin == "url" else ("copyright_year", 0)
    return candidates(found.with_columns(key="value"), "published_local", origin, rule, sure)


def of_heads(
    facts: pl.DataFrame, titles: pl.DataFrame, hints: pl.DataFrame, publishers: pl.DataFrame, aliases: tuple[str, ...]
) -> pl.DataFrame:
    """Candidates of head facts, times left out.

    Parameters
    ----------
    facts
        As `heads.head_facts` gives them.
    titles
        doc_id, title: chosen headlines, which are no section.
    hints
        doc_id, name, value.
    publishers
        doc_id, value, is_stated: who publishes, and is no author.
    aliases
        Names under which sources are credited, beside the agencies known to all.
    """
    plain = facts.filter(pl.col("field").is_in(_PLAIN))
    plain = plain.with_columns(value=_scalar_value()).filter(~((pl.col("field") == "agency") & ~_is_agency(pl.col("value"), aliases)))
    scalars = candidates(plain, pl.col("field"), ORIGIN, pl.col("rule"), pl.col("confidence"))
    listed = pl.concat([_people(facts, hints, publishers, aliases), _sections(facts, titles)]).with_columns(unit="rule")
    return joined([scalars, candidates(listed, pl.col("field"), ORIGIN, pl.col("rule"), pl.col("confidence"))])


def _scalar_value() -> pl.Expr:
    value, field = pl.col("value"), pl.col("field")
    is_reserved = pl.when(pl.col("rule") == "meta_robots").then(value.str.contains(_NO_MINING)).otherwise(value.is_in(["1", "true"]))
    flag = pl.when(is_reserved).then(pl.lit("true")).when(value.is_in(["0", "false"])).then(pl.lit("false"))
    return (
        pl.when(field == "tdm_reservation")
        .then(flag)
        .when(field == "rights_year")
        .then(value.str.extract(r"^((?:19|20)\d\d)\b", 1))
        .when(field == "dateline")
        .then(value.str.replace(_BEHIND_NAME, ""))
        .when(field == "license")
        .then(value.map_elements(spdx, return_dtype=pl.String))
        .otherwise(value)
    )


def _is_agency(value: pl.Expr, aliases: tuple[str, ...]) -> pl.Expr:
    return value.map_elements(lambda name: is_agency(name, aliases), return_dtype=pl.Boolean)


def _people(facts: pl.DataFrame, hints: pl.DataFrame, publishers: pl.DataFrame, aliases: tuple[str, ...]) -> pl.DataFrame:
    """Authors and editors of heads, several in one value parted; bodies and the publisher itself are unsure, unless a pack states them; agencies go to `agency`."""
    value = pl.col("value").str.replace(_BY, "").str.replace(_BEHIND_NAME, "").str.strip_chars(" ,;")
    table = facts.filter(
        pl.col("field").is_in(["authors", "editors"]) & ~pl.col("value").str.contains(r"://|@|^\W*$|^(?i:admin|null|none|undefined|n/a)$")
    )
    table = (
        table.with_columns(value=value.map_elements(_parted, return_dtype=pl.List(pl.String)))
        .explode("value", empty_as_null=True)
        .filter(pl.col("value").is_not_null())
    )
    table = table.join(publishers, on=["doc_id", "value"], how="left", maintain_order="left")
    is_news = pl.col("doc_id").is_in(_of_news(hints).implode())
    is_agency_name, is_person = _is_agency(pl.col("value"), aliases), pl.col("value").map_elements(is_name, return_dtype=pl.Boolean)
    is_publisher, is_paper = (
        pl.col("is_stated").fill_null(False),
        pl.col("is_stated").is_not_null() & pl.col("value").str.contains(PAPER),
    )
    rule = pl.col("rule")
    sure = (
        pl.when(pl.col("kind") == packs.KIND).then("confidence")
        .when(is_publisher & is_person & ~is_paper).then(_NAMED_AS_PUBLISHER)
        .when(is_publisher & is_news).then(rule.replace_strict(_PUBLISHER, default=_NO_PUBLISHER, return_dtype=pl.Int32))
        .when(is_publisher).then(_NO_PUBLISHER)
        .when((is_person & ~is_paper) | is_agency_name).then("confidence")
        .otherwise(rule.replace_strict(_NO_PERSON, default=_NO_PUBLISHER, return_dtype=pl.Int32))
    )  # fmt: skip
    people = _without_readers(table.with_columns(confidence=sure.cast(pl.Int32)))
    agencies = people.filter(is_agency_name).with_columns(field=pl.lit("agency"), confidence=(pl.col("confidence") - 100).cast(pl.Int32))
    return pl.concat([people, agencies]).select(
        "doc_id",
        "hint_no",
        "kind",
        "field",
        "rule",
        "confidence",
        "value",
        element=pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id", "field", "rule"),
    )


def _of_news(hints: pl.DataFrame) -> pl.Series:
    """Documents whose markup calls them news, where the publisher itself signs what its desk wrote."""
    return hints.filter((pl.col("name") == "@type") & pl.col("value").str.ends_with("NewsArticle"))["doc_id"].unique()


def _without_readers(table: pl.DataFrame) -> pl.DataFrame:
    """Of many whom a page's markup calls authors the first: the others wrote comments or other pages."""
    number = pl.int_range(pl.len()).over("doc_id", "field", "rule")
    is_crowd = pl.col("rule").is_in(["item_author", "rel_author"]) & (
        pl.col("value").n_unique().over("doc_id", "field", "rule") > _MOST_MARKED
    )
    return table.filter(~is_crowd | (number == 0))


@cache
def _parted(value: str) -> list[str]:
    """Names that a value lists; the first alone where the rest are titles, posts and the like."""
    named = names(value)
    if len(named) > 1 and all(is_name(name) or is_agency(name) for name in named):
        return named
    people = [name for name in named if is_name(name)]
    return people if people and named[0] == people[0] and "," in value else [value]


def _sections(facts: pl.DataFrame, titles: pl.DataFrame) -> pl.DataFrame:
    table = facts.filter(pl.col("field") == "section").join(titles, on="doc_id", how="left", maintain_order="left")
    is_one = (
        (pl.col("value").str.len_chars() <= 60) & ~pl.col("value").str.contains("://") & (pl.col("value") != pl.col("title").fill_null(""))
    )
    table = table.filter(is_one & ~pl.col("value").map_elements(is_above_sections, return_dtype=pl.Boolean))
    table = table.with_columns(element=pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id", "rule"))
    return table.filter(pl.col("element") < _MAX_SECTIONS).select(
        "doc_id", "hint_no", "kind", "field", "rule", "confidence", "value", "element"
    )


def of_sources(known: pl.DataFrame) -> pl.DataFrame:
    """Candidates of what sources state for all their documents: license, rights, tdm_reservation.

    Parameters
    ----------
    known
        As `documents` gives them.
    """
    values = {"license": pl.col("license"), "rights": pl.col("rights"), "tdm_reservation": pl.col("tdm_reservation").cast(pl.String)}
    return joined(
        candidates(known.select("doc_id", value=value), field, "source", "source_statement", _SURE_SOURCE[field])
        for field, value in values.items()
    )


def corrections(rows: pl.DataFrame, doc_ids: pl.DataFrame) -> pl.DataFrame:
    """Candidates of persons' statements, the surest there are; an empty value says that the field is unknown.

    Parameters
    ----------
    rows
        doc_id, field, value; several rows of a list field are its elements.
    doc_ids
        doc_id of the documents at hand.
    """
    own = rows.join(doc_ids.select("doc_id"), on="doc_id", how="semi", maintain_order="left").with_columns(pl.col("value").fill_null(""))
    own = own.with_columns(unit=pl.lit("stated"), element=pl.int_range(pl.len(), dtype=pl.Int32).over("doc_id", "field"))
    kept = own.filter(pl.col("field").is_in(_LISTED) | (pl.col("element") == pl.col("element").max().over("doc_id", "field")))
    return candidates(kept, pl.col("field"), "stated", "correction", 1000, is_empty_kept=True)

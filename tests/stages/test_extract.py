"""The extract stage on invented pages: fields, evidence, and the law that binds them."""
# ruff: noqa: E501

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.project import ROOT
from tests.stages import evidenced

from corpusmith import contract, inputs, params
from corpusmith.sources import SCHEMA
from corpusmith.stages import extract

CASES = Path(__file__).parent.parent / "cases"
DAYS = json.loads((CASES / "dates" / "pages.json").read_text(encoding="utf-8"))
TITLES = json.loads((CASES / "titles" / "pages.json").read_text(encoding="utf-8"))
PARAMS = params.record(extract.Params, params.loaded(ROOT / "params.yaml"), "extract")
MODELS = {name: json.loads(resources.files("corpusmith.models").joinpath(name).read_text(encoding="utf-8")) for name in extract.MODELS}
BODY = (
    "The cable factory in the harbour town reopened on Tuesday after nine years, and its first forty workers walked in past a brass band."
)
PAGE = [
    ("", False), ("Trade / Exports", False), ("Harbour town reopens its cable factory after nine years", False), ("Xinhua", False), ("  09:06 UTC+8, 2025-01-14       0", False),
    (BODY, True), ("The town's mayor, Ana Sol, said that two hundred more would follow.", True), ("Source: Xinhua   Editor: Lin Ye", False),
    ("Copyright 2019 © The Quay. All Rights Reserved.", False),
]  # fmt: skip


def _inputs(sources: list[dict[str, Any]] | None = None, corrections: list[tuple[Any, ...]] | None = None) -> inputs.Inputs:
    return inputs.Inputs(
        Path(),
        pl.DataFrame(sources or [], schema=SCHEMA),
        frozenset(),
        pl.DataFrame(corrections or [], schema=inputs.CORRECTIONS_SCHEMA, orient="row"),
        models=MODELS,
    )


def _tables(
    pages: dict[str, list[tuple[str, bool]]], hints: dict[str, list[tuple[str, str, str]]] | None = None, urls: dict[str, str] | None = None
) -> dict[str, pl.DataFrame]:
    lines = [
        (doc_id, n, text, "paragraph" if is_kept else "other", is_kept)
        for doc_id, page in pages.items()
        for n, (text, is_kept) in enumerate(page)
    ]
    frame = pl.DataFrame(
        lines, schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String, "role": pl.String, "is_kept": pl.Boolean}, orient="row"
    )
    facts = [(doc_id, n, *hint) for doc_id, some in (hints or {}).items() for n, hint in enumerate(some)]
    documents = [(doc_id, "quay", (urls or {}).get(doc_id)) for doc_id in pages]
    return {
        contract.PAGES.name: pl.DataFrame(documents, schema={"doc_id": pl.String, "source_id": pl.String, "url": pl.String}, orient="row"),
        contract.LINES_READ.name: frame.select(
            "doc_id",
            "line_no",
            "text",
            tag=pl.lit(None, pl.String),
            container=pl.lit(None, pl.String),
            classes=pl.lit(None, pl.String),
            link_permille=pl.lit(None, pl.Int16),
        ),
        contract.JUDGEMENTS.name: frame.select(
            "doc_id", "line_no", "role", "is_kept", score_permille=pl.when("is_kept").then(900).otherwise(100).cast(pl.Int16)
        ),
        contract.HINTS_READ.name: pl.DataFrame(facts, schema=contract.polars_schema(contract.HINTS_READ), orient="row"),
        contract.PAGES_JUDGED.name: contract.empty(contract.PAGES_JUDGED),
    }


def _run(tables: dict[str, pl.DataFrame], given: inputs.Inputs | None = None) -> dict[str, pl.DataFrame]:
    found = extract.extracted(tables, PARAMS, given or _inputs())
    for table in extract.WRITES:
        assert dict(found[table.name].schema) == contract.polars_schema(table)
        required = [column.name for column in table.columns if not column.is_nullable]
        assert found[table.name].select(pl.any_horizontal(pl.col(required).is_null()).any()).item() in (False, None)
        assert not found[table.name].select(table.key).is_duplicated().any()
    _check_law_two(tables, found, given or _inputs())
    return found


def _check_law_two(tables: dict[str, pl.DataFrame], found: dict[str, pl.DataFrame], given: inputs.Inputs) -> None:
    """Every value has its chosen row, every chosen row its value, and each value follows from its place."""
    chosen: dict[tuple[str, str], list[str]] = {}
    for doc_id, field, value in (
        found["extracted/evidence"].filter("is_chosen").sort("doc_id", "field", "n").select("doc_id", "field", "value").iter_rows()
    ):
        chosen.setdefault((doc_id, field), []).append(value)
    for row in found["extracted/facts"].iter_rows(named=True):
        for field in contract.EVIDENCED:
            assert chosen.pop((row["doc_id"], field), []) == _printed(row, field)
    assert not chosen
    known = evidenced.places(tables, given)
    evidence = found["extracted/evidence"]
    local = dict(evidence.filter("is_chosen", field="published_local").select("doc_id", "value").rows())
    for row in evidence.iter_rows(named=True):
        assert (row["start"] is not None) == (row["origin"] == "line")
        assert evidenced.follows(row, known, local.get(row["doc_id"], "")), row


def _printed(row: dict[str, Any], field: str) -> list[str]:
    value = row[field]
    if isinstance(value, list):
        return value
    if value is None:
        return []
    if field == "published_local":
        return [value.isoformat()[: {"day": 10, "minute": 16, "second": 19}[row["published_precision"]]]]
    if field == "modified_at":
        return [value.strftime("%Y-%m-%dT%H:%M:%SZ")]
    return ["true" if value is True else "false" if value is False else str(value)]


def test_a_page_like_the_seed() -> None:
    found = _run(_tables({"a": PAGE}))
    facts = found["extracted/facts"].row(0, named=True)
    assert facts["title"] == "Harbour town reopens its cable factory after nine years"
    assert facts["section"] == ["Trade", "Exports"]
    assert (facts["agency"], facts["editors"], facts["authors"]) == ("Xinhua", ["Lin Ye"], [])
    assert facts["published_at"] == datetime(2025, 1, 14, 1, 6, tzinfo=UTC)
    assert (facts["published_date"], facts["published_precision"], facts["published_offset_min"]) == (date(2025, 1, 14), "minute", 480)
    assert facts["language"] == "en"
    lost = found["extracted/evidence"].filter(pl.col("rule") == "copyright_year")
    assert lost.select("value", "is_chosen", "confidence_permille").rows() == [("2019", False, 0)]


@pytest.mark.parametrize("case", TITLES, ids=[case["why"] for case in TITLES])
def test_titles(case: dict[str, Any]) -> None:
    page = [(text, bool(is_kept)) for text, is_kept in case["lines"]]
    assert _run(_tables({"a": page}))["extracted/facts"]["title"].to_list() == [case["title"]]


@pytest.mark.parametrize("case", DAYS, ids=[case["what"] for case in DAYS])
def test_days(case: dict[str, Any]) -> None:
    found = _run(_tables({"a": [tuple(line) for line in case["lines"]]}))
    day = found["extracted/facts"]["published_date"][0]
    assert (day.isoformat() if day else None) == case["day"]
    read = found["extracted/evidence"].filter(pl.col("field") == "published_local")
    assert case.get("rule") in [None, *read["rule"]]


def test_heads_agree_and_decide() -> None:
    hints = [
        ("json_ld", "headline", "Cable factory is back"), ("meta", "og:title", "Cable factory is back | The Quay"), ("title", "title", "Cable factory is back | The Quay"),
        ("json_ld", "datePublished", "2025-01-14T09:06:12+08:00"), ("json_ld", "dateModified", "2025-01-15T00:00:00Z"), ("json_ld", "author.name", "Ana Sol"),
        ("json_ld", "author.name", "Ole Brandt"), ("json_ld", "publisher.name", "The Quay"), ("meta", "article:section", "Trade"), ("meta", "tdm-reservation", "1"),
    ]  # fmt: skip
    facts = _run(_tables({"a": PAGE}, {"a": hints}))["extracted/facts"].row(0, named=True)
    assert facts["authors"] == ["Ana Sol", "Ole Brandt"]
    assert facts["published_at"] == datetime(2025, 1, 14, 1, 6, 12, tzinfo=UTC)
    assert facts["modified_at"] == datetime(2025, 1, 15, tzinfo=UTC)
    assert facts["tdm_reservation"] is True


def test_an_agency_alone_stands_without_its_brackets() -> None:
    page = [
        (text.replace("Source: Xinhua   ", ""), kept) if "Source" in text else ("（Xinhua）", kept) if text == "Xinhua" else (text, kept)
        for text, kept in PAGE
    ]
    found = _run(_tables({"a": page}))["extracted/evidence"].filter((pl.col("field") == "agency") & pl.col("is_chosen"))
    assert found.select("value", "start", "end", "rule").rows() == [("Xinhua", 1, 7, "agency_alone")]


def test_what_a_pack_states_goes_before_what_the_page_says() -> None:
    head = [
        ("title", "title", "Cable factory is back"),
        ("json_ld", "author.name", "Ole Brandt"),
        ("json_ld", "datePublished", "2025-01-14"),
    ]
    pack = [
        ("pack", "Title", "Cables &amp; bands"), ("pack", "authors", "王小明"), ("pack", "authors", "Ana Sol"), ("pack", "published_at", "2025-02-01T08:00:00+02:00"),
        ("pack", "license", "CC BY 4.0"), ("pack", "category", "Trade"),
    ]  # fmt: skip
    found = _run(_tables({"a": PAGE, "b": PAGE}, {"a": [*head, *pack], "b": pack}))
    for facts in found["extracted/facts"].iter_rows(named=True):
        assert (facts["title"], facts["authors"], facts["section"]) == ("Cables & bands", ["王小明", "Ana Sol"], ["Trade"])
        assert (facts["published_at"], facts["license"]) == (datetime(2025, 2, 1, 6, tzinfo=UTC), "CC-BY-4.0")
    chosen = found["extracted/evidence"].filter((pl.col("field") == "title") & pl.col("is_chosen"))
    assert chosen.select("doc_id", "origin", "rule", "hint_no").rows() == [("a", "pack", "pack_title", 3), ("b", "pack", "pack_title", 0)]


def test_an_author_of_a_pack_need_not_look_like_a_person() -> None:
    pages = {"a": [("Fees rise", False), ("By Ana Sol", False), (BODY, True)]}
    found = _run(_tables(pages, {"a": [("pack", "author", "The Editorial Board"), ("json_ld", "publisher.name", "The Editorial Board")]}))
    assert found["extracted/facts"]["authors"].to_list() == [["The Editorial Board"]]


def test_a_pack_dates_an_error_page() -> None:
    tables = _tables({"a": [("Not found", True)]}, {"a": [("pack", "title", "Fees rise"), ("title", "title", "404: not found")]})
    kinds = {name: [None] for name in contract.polars_schema(contract.PAGES_JUDGED)} | {"doc_id": ["a"], "page_type": ["error"]}
    tables[contract.PAGES_JUDGED.name] = pl.DataFrame(kinds, schema=contract.polars_schema(contract.PAGES_JUDGED))
    assert _run(tables)["extracted/facts"]["title"].to_list() == ["Fees rise"]


def test_rights_of_lines_and_heads() -> None:
    foot = [
        ("Copyright 2019-2025 © The Quay Ltd. All Rights Reserved.", False), ("Text and data mining of this site is prohibited.", False),
        ("沪ICP备12345678号-2 | ISSN 1234-5679", False), ("HRB 4711", False),
    ]  # fmt: skip
    pages = {"a": [*PAGE[:-1], *foot], "b": PAGE[:-1], "c": PAGE[:-1], "d": [*PAGE[:-2], (foot[1][0], True)]}
    heads = [("json_ld", "copyrightHolder.name", "Quay Media"), ("json_ld", "copyrightYear", "2024"), ("meta", "robots", "noindex, noai")]
    found = _run(_tables(pages, {"b": heads, "c": [("meta", "robots", "index, follow")]}))["extracted/facts"]
    names = ("rights_holder", "rights_year", "tdm_reservation", "public_records")
    assert found.select(names).rows() == [
        ("The Quay Ltd.", 2025, True, ["沪ICP备12345678号-2", "ISSN 1234-5679", "HRB 4711"]),
        ("Quay Media", 2024, True, []),
        (None, None, None, []),
        (None, None, None, []),
    ]


def test_a_time_of_publication_is_read_far_above_the_body() -> None:
    menu = [(f"Section {n}", False) for n in range(70)]
    page = [PAGE[2], ("By Ana Sol", False), ("Published Jun 05, 2026", False), *menu, (BODY, True), (BODY + " More followed.", True)]
    assert _run(_tables({"a": page}))["extracted/facts"]["published_date"].to_list() == [date(2026, 6, 5)]


def test_a_head_that_agrees_with_itself_decides_whether_a_headline_is_printed_or_not() -> None:
    hints = [
        ("json_ld", "headline", "Cable factory is back"),
        ("meta", "og:title", "Cable factory is back"),
        ("title", "title", "Cable factory is back | The Quay"),
    ]
    printed = _run(_tables({"a": PAGE}, {"a": hints}))["extracted/facts"]["title"].to_list()
    bare = _run(_tables({"a": [(BODY, True), (BODY + " More followed.", True)]}, {"a": hints}))["extracted/facts"]["title"].to_list()
    assert (printed, bare) == (["Cable factory is back"], ["Cable factory is back"])


def test_of_the_spellings_of_a_title_that_of_most_places_is_taken() -> None:
    page = [("Trade Cable factory is back", False), ("By Ana Sol", False), (BODY, True)]
    names = [("json_ld", "headline"), ("meta", "og:title"), ("meta", "twitter:title")]
    hints = [(kind, name, "Trade: Cable factory is back") for kind, name in names]
    assert _run(_tables({"a": page}, {"a": hints}))["extracted/facts"]["title"].to_list() == ["Trade: Cable factory is back"]


def test_a_publisher_signs_news_alone() -> None:
    hints = [("json_ld", "author.name", "The Quay Weekly"), ("json_ld", "publisher.name", "The Quay Weekly")]
    pages = {"a": PAGE, "b": PAGE}
    kinds = {"a": [("json_ld", "@type", "NewsArticle"), *hints], "b": [("json_ld", "@type", "Recipe"), *hints]}
    assert _run(_tables(pages, kinds))["extracted/facts"]["authors"].to_list() == [["The Quay Weekly"], []]


def test_a_bare_time_takes_the_zone_of_its_source_only_where_stated() -> None:
    page = [("Harbour town reopens its cable factory after nine years", False), ("14.07.2025, 09:06 Uhr", False), (BODY, True)]
    without = _run(_tables({"a": page}))["extracted/facts"].row(0, named=True)
    assert (without["published_at"], without["published_date"]) == (None, date(2025, 7, 14))
    stated = _inputs([{"id": "quay", "default_timezone": "Europe/Berlin"}])
    found = _run(_tables({"a": page}), stated)
    facts = found["extracted/facts"].row(0, named=True)
    assert facts["published_at"] == datetime(2025, 7, 14, 7, 6, tzinfo=UTC)
    assert found["extracted/evidence"].filter(pl.col("field") == "published_offset_min")["origin"].to_list() == ["source"]


def test_a_source_is_no_author_of_its_own() -> None:
    page = [
        ("Harbour town reopens its cable factory after nine years", False),
        ("Marta Quay", False),
        ("14 July 2025 09:06", False),
        (BODY, True),
    ]
    assert _run(_tables({"a": page}))["extracted/facts"]["authors"].to_list() == [["Marta Quay"]]
    assert _run(_tables({"a": page}), _inputs([{"id": "quay", "name": "Marta quay"}]))["extracted/facts"]["authors"].to_list() == [[]]


def test_days_and_months_are_not_guessed() -> None:
    page = [("Harbour town reopens its cable factory after nine years", False), ("1/2/2025", False), (BODY, True)]
    assert _run(_tables({"a": page}))["extracted/facts"]["published_date"].to_list() == [None]
    british = _inputs([{"id": "quay", "country": "GB"}])
    assert _run(_tables({"a": page}), british)["extracted/facts"]["published_date"].to_list() == [date(2025, 2, 1)]
    by_url = _tables({"a": page}, urls={"a": "https://quay.example/2025/01/02/cable"})
    assert _run(by_url)["extracted/facts"]["published_date"].to_list() == [date(2025, 1, 2)]


def test_an_error_page_has_no_headline_author_or_day() -> None:
    tables = _tables({"a": PAGE, "b": PAGE}, {"a": [("json_ld", "headline", "Page not found")]})
    tables[contract.PAGES_JUDGED.name] = pl.DataFrame({"doc_id": ["a", "b"], "page_type": ["error", "article"]})
    facts = _run(tables)["extracted/facts"]
    assert facts.select("title", "published_date", "section").rows()[0] == (None, None, [])
    assert facts["published_date"].to_list()[1] == date(2025, 1, 14)


def test_a_person_is_believed() -> None:
    stated = [
        ("a", None, "authors", "Mia Holm", "me", "asked"), ("a", None, "authors", "Jo Lund", "me", "asked"), ("a", None, "agency", "", "me", "no"),
        ("a", None, "title", "Cables", "me", "so"),
    ]  # fmt: skip
    found = _run(_tables({"a": PAGE}), _inputs(corrections=stated))
    facts = found["extracted/facts"].row(0, named=True)
    assert (facts["authors"], facts["agency"], facts["title"]) == (["Mia Holm", "Jo Lund"], None, "Cables")
    evidence = found["extracted/evidence"].filter(pl.col("origin") == "stated")
    assert evidence.select("field", "value", "confidence_permille", "is_chosen").rows() == [
        ("agency", "", 1000, False), ("authors", "Mia Holm", 1000, True), ("authors", "Jo Lund", 1000, True), ("title", "Cables", 1000, True)
    ]  # fmt: skip


def test_a_stated_time_keeps_the_zone_that_is_printed_with_it() -> None:
    page = [("Harbour cable factory reopens", True), ("2025-01-14 09:06 UTC", False), (BODY, True)]
    given = _inputs(
        [{"id": "quay", "default_timezone": "Asia/Dubai"}], [("a", None, "published_local", "2025-01-14T09:06", "me", "checked")]
    )
    facts = _run(_tables({"a": page}), given)["extracted/facts"].row(0, named=True)
    assert (facts["published_offset_min"], facts["published_at"]) == (0, datetime(2025, 1, 14, 9, 6, tzinfo=UTC))


def test_a_statement_of_the_wrong_form_is_the_users_mistake() -> None:
    with pytest.raises(contract.InputError, match=r"corrections\.csv"):
        _run(_tables({"a": PAGE}), _inputs(corrections=[("a", None, "published_local", "last week", "me", "so")]))


def test_head_facts_are_read_without_references_and_what_stands_aside() -> None:
    hints = [
        ("json_ld", "author.name", "Sean O&#8217;Brien"),
        ("json_ld", "articleSection", "Arts &amp; Culture"),
        ("aside", "author.name", "Bo Quay"),
        ("aside", "datePublished", "1951-05-05"),
    ]
    found = _run(_tables({"a": [(BODY, True)]}, {"a": hints}))["extracted/facts"].row(0, named=True)
    assert (found["authors"], found["section"], found["published_local"]) == (["Sean O’Brien"], ["Arts & Culture"], None)


def test_a_newspaper_named_behind_the_title_is_no_author() -> None:
    hints = [("title", "title", "Port talks go on for another week | Harbour Daily"), ("meta", "author", "Harbour Daily")]
    assert _run(_tables({"a": [(BODY, True)]}, {"a": hints}))["extracted/facts"]["authors"].to_list() == [[]]


def test_pages_without_text_or_lines_have_their_row() -> None:
    tables = _tables({"a": [("", False)], "b": PAGE, "c": [("Menu", False), ("Search", False)]})
    found = _run(tables)
    assert found["extracted/facts"]["doc_id"].to_list() == ["a", "b", "c"]
    assert found["extracted/quality"]["doc_id"].to_list() == ["a", "b", "c"]
    assert found["extracted/quality"]["rps_doc_word_count"].to_list()[0] == 0
    assert found["extracted/languages"]["line_no"].to_list() == [5, 6]


PIECES = st.sampled_from(
    ["By Ana Sol", "Xinhua", "14 January 2025", "Updated: January 14, 2025 9:06 am ET", "1/2/2025 10:10", "© 2020 Quay", "Trade / Exports", BODY, "CC BY 4.0", "", "Von", "Lin Ye",
     "记者 王小明", "来源：新华社", "LYON, Jan 14 (AFP) -- Rain fell on the town for the ninth day, and the river rose by another two feet overnight.", "\u00a0Harbour\u00a0news  today ",
     "Published 14.01.2025, 21:06 Uhr", "2025年1月14日 09:06", "09:06 UTC+8, 2025-01-14", "Text and data mining of this site is prohibited."]
)  # fmt: skip
HINTS = st.sampled_from([
    ("json_ld", "headline", "Cable factory is back"), ("title", "title", "Cable factory is back | The Quay"), ("json_ld", "datePublished", "2025-01-14T09:06:12+08:00"),
    ("meta", "article:published_time", "2025-01-14T09:06-05:30"), ("time", "published", "14 January 2025 9:06 pm"), ("json_ld", "dateModified", "2025-01-15T00:30:00Z"),
    ("meta", "article:modified_time", "2025-01-15 10:20"), ("json_ld", "author.name", "Ana Sol &amp; Ole Brandt"), ("meta", "article:section", "Arts &amp; Trade"),
    ("meta", "tdm-reservation", "0"), ("meta", "robots", "noindex, noai"), ("link", "license", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("json_ld", "copyrightYear", "2024"), ("json_ld", "copyrightHolder.name", "Quay Media"), ("json_ld", "dateline", "LYON (AFP)"), ("json_ld", "provider.name", "AFP"),
])  # fmt: skip
URLS = st.sampled_from([None, "https://quay.example/2025/01/14/cable", "https://quay.example/cable-20250114"])
SOURCE = {
    "id": "quay",
    "country": "US",
    "default_timezone": "Europe/Berlin",
    "license": "CC-BY-4.0",
    "rights": "© Quay",
    "tdm_reservation": True,
}
PAGES = st.lists(
    st.tuples(st.lists(st.tuples(PIECES, st.booleans()), max_size=9), st.lists(HINTS, max_size=4), URLS), min_size=1, max_size=2
)
WITH_ALL = (PAGE, [("json_ld", "datePublished", "2025-01-14T09:06:12-05:30")], "https://quay.example/2025/01/14/cable")
CHANGED = ([PAGE[2], ("Updated: January 15, 2025 9:06 am ET", False), ("14 January 2025", False), (BODY, True)], [], None)
BARE = ([PAGE[2], ("14 January 2025, 9:06 pm", False), (BODY, True)], [("json_ld", "dateModified", "2025-01-15 10:20")], None)


@settings(deadline=None, max_examples=15)
@given(PAGES, st.sampled_from([None, [SOURCE]]))
@example([WITH_ALL], [SOURCE])
@example([CHANGED, BARE], [SOURCE])
def test_law_two_on_any_page(
    pages: list[tuple[list[tuple[str, bool]], list[tuple[str, str, str]], str | None]], sources: list[dict[str, Any]] | None
) -> None:
    named = {f"doc{n}": (lines or [("", False)], hints, url) for n, (lines, hints, url) in enumerate(pages)}

    def of(*doc_ids: str) -> dict[str, pl.DataFrame]:
        some = {doc_id: named[doc_id] for doc_id in doc_ids}
        return _run(_tables(*({doc_id: page[n] for doc_id, page in some.items()} for n in range(3))), _inputs(sources))

    together = of(*named)
    for doc_id in named:  # a document's rows do not depend on its neighbours
        alone = of(doc_id)
        for table in extract.WRITES:
            assert alone[table.name].equals(together[table.name].filter(pl.col("doc_id") == doc_id))

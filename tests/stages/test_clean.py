"""Clean over invented pages: fates, corrections, and copies."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.project import ROOT
from tests.stages.steps import recurrences
from tests.text.pages import lines_of, pages_of

from corpusmith import params
from corpusmith.contract import JUDGEMENTS, LINES_READ, PAGES, PAGES_JUDGED, RECURRENCES, InputError, empty, polars_schema
from corpusmith.inputs import Inputs
from corpusmith.stages import clean

CASES = json.loads((Path(__file__).parents[1] / "cases/clean/pages.json").read_text(encoding="utf-8"))
TEXTS = {str(n): "\n".join(case["above"] + case["text"] + case["below"]) for n, case in enumerate(CASES)}
PARAMS = params.record(clean.Params, params.loaded(ROOT / "params.yaml"), "clean")
MODEL = json.loads((resources.files("corpusmith.models") / clean.LINE_JUDGE).read_text(encoding="utf-8"))


def inputs(*corrections: tuple[str, int | None, str, str]) -> Inputs:
    schema = {"doc_id": pl.String, "line_no": pl.Int32, "field": pl.String, "value": pl.String, "who": pl.String, "why": pl.String}
    return Inputs(
        Path("data/raw"),
        pl.DataFrame(),
        frozenset(),
        pl.DataFrame([(*row, "me", "") for row in corrections], schema=schema, orient="row"),
        models={clean.LINE_JUDGE: MODEL},
    )


def cleaned(pages: dict[str, str], source: str | None = None, stated: Inputs | None = None) -> dict[str, pl.DataFrame]:
    tables = {PAGES.name: pages_of(pages, source), LINES_READ.name: lines_of(pages)}
    tables |= recurrences(tables)
    return clean.judgements(tables, PARAMS, stated or inputs())


def test_one_row_per_line_in_order_and_one_per_page() -> None:
    found = cleaned(TEXTS)
    assert found[JUDGEMENTS.name].select("doc_id", "line_no").equals(lines_of(TEXTS).select("doc_id", "line_no"))
    assert dict(found[JUDGEMENTS.name].schema) == polars_schema(JUDGEMENTS)
    assert dict(found[PAGES_JUDGED.name].schema) == polars_schema(PAGES_JUDGED)
    assert found[PAGES_JUDGED.name]["doc_id"].to_list() == list(TEXTS)
    assert set(found[PAGES_JUDGED.name]["page_type"]) == {"article"}


def test_an_empty_shard() -> None:
    tables = {table.name: empty(table) for table in (PAGES, LINES_READ, RECURRENCES)}
    assert all(frame.is_empty() for frame in clean.judgements(tables, PARAMS, inputs()).values())


def test_furniture_of_a_source_goes_and_the_article_stays() -> None:
    case = CASES[1]
    note = "This outlet is funded by its readers, and it has kept a reporter in every harbour of the coast for a hundred years."
    pages = {
        str(n): "\n".join([*case["above"], *(f"{line} {'abcd'[n] * 9}." for line in case["text"] if line), note, *case["below"]])
        for n in range(4)
    }
    found = cleaned(pages, "harbour")[JUDGEMENTS.name].with_columns(lines_of(pages)["text"])
    assert found.filter(text=note)["rule"].to_list() == ["recurs_in_source"] * 4
    assert found.filter(pl.col("text").str.contains("The port authority said"))["is_kept"].all()


def test_a_person_overrules_the_judge() -> None:
    at = len(CASES[1]["above"])
    stated = inputs(
        ("1", at, "is_kept", "false"),
        ("1", 0, "is_kept", "true"),
        ("1", 1, "role", "other"),
        ("elsewhere", 7, "role", "other"),
        ("1", None, "title", "x"),
    )
    found = cleaned(TEXTS, stated=stated)[JUDGEMENTS.name].filter(doc_id="1").select("line_no", "role", "is_kept", "rule")
    assert found.row(at) == (at, "other", False, "stated")
    assert found.row(0) == (0, "paragraph", True, "stated")
    assert found.row(1) == (1, "other", False, "stated")


def test_a_correction_of_no_line_is_named() -> None:
    with pytest.raises(InputError, match=r"data/corrections\.csv: document 1 has no line 999"):
        cleaned(TEXTS, stated=inputs(("1", 999, "is_kept", "false")))


def test_unknown_rules_are_refused() -> None:
    with pytest.raises(InputError, match=r"clean\.rules"):
        replace(PARAMS, rules=("legal_lines",))


@settings(deadline=None, max_examples=15)
@given(st.integers(0, len(CASES) - 1), st.booleans())
def test_copying_a_page_ten_times_changes_no_fate(which: int, is_padded: bool) -> None:
    copies = {f"copy{n}": TEXTS[str(which)] + ("\n" * n if is_padded else "") for n in range(10)}
    before = cleaned(TEXTS, "harbour")[JUDGEMENTS.name]
    after = cleaned(TEXTS | copies, "harbour")[JUDGEMENTS.name]
    assert after.filter(~pl.col("doc_id").str.starts_with("copy")).equals(before)

"""The documented assembly."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from corpusmith.text.assembly import assembled

CASES = json.loads((Path(__file__).parents[1] / "cases/assembly/pages.json").read_text(encoding="utf-8"))


def frame(lines: list[tuple[str, bool]], doc_id: str = "a") -> pl.DataFrame:
    return pl.DataFrame(
        [(doc_id, i, text, kept) for i, (text, kept) in enumerate(lines)], schema=["doc_id", "line_no", "text", "is_kept"], orient="row"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_case(case: dict[str, list[tuple[str, bool]]]) -> None:
    assert assembled(frame(case["lines"]))["text"].to_list() == [case["text"]]


def test_documents_stay_apart_in_their_order_and_name_their_mendings() -> None:
    both = pl.concat([frame([("Menu", False)], "b"), frame([("Caf\u00c3\u00a9\u00a0noir.", True)], "a"), frame([("Plain.", True)], "c")])
    found = assembled(both)
    assert found["doc_id"].to_list() == ["b", "a", "c"]
    assert found["text"].to_list() == ["", "Café noir.", "Plain."]
    assert found["mendings"].to_list() == [[], ["mojibake", "no_break_space"], []]


def test_no_documents() -> None:
    assert assembled(frame([]).cast({"doc_id": pl.String, "text": pl.String, "is_kept": pl.Boolean, "line_no": pl.Int32})).is_empty()

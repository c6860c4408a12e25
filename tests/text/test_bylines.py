"""Lines that consist of names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.headlined import placed_page

from corpusmith.text.signatures import named_lines, names_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "bylines" / "lines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
def test_names_of_a_line(case: dict[str, Any]) -> None:
    found = names_of(case["line"], True, case.get("cue", ""))
    assert (found and found[0]) == case["names"]


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("Ni Juan Santos", "tl", "Juan Santos"),
        ("De Ion Popescu", "ro", "Ion Popescu"),
        ("Per Marta Puig", "ca", "Marta Puig"),
        ("Na Asha Juma", "sw", "Asha Juma"),
        ("Deur Jan Botha", "af", "Jan Botha"),
        ("Nga Arben Hoxha", "sq", "Arben Hoxha"),
        ("De Jong Pieters", "nl", "De Jong Pieters"),
        ("Per Olof Lind", "sv", "Per Olof Lind"),
        ("Per Olof Lind", None, "Per Olof Lind"),
    ],
)
def test_a_cue_of_the_pages_own_language_is_no_name(line: str, language: str | None, name: str) -> None:
    page = placed_page(["Ferries twice as often", line])
    titled = page.with_columns(title=pl.lit("Ferries twice as often"), title_place=0, language=pl.lit(language, pl.String))
    assert named_lines(titled).filter(pl.col("line_no") == 1)["names"].to_list() == [[name]]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("AnaSol Brdt,|·/0123:-()Von by\t\u00a0"), max_size=40))
def test_names_stand_where_they_are_said_to(line: str) -> None:
    found = names_of(line)
    for name, start, end in zip(*found[:3], strict=True) if found else ():
        assert " ".join(line[start:end].split()) == name

"""Lines that consist of names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.bylines import names_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "bylines" / "lines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
def test_names_of_a_line(case: dict[str, Any]) -> None:
    found = names_of(case["line"])
    assert (found and found[0]) == case["names"]


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("AnaSol Brdt,|·/0123:-()Von by\t\u00a0"), max_size=40))
def test_names_stand_where_they_are_said_to(line: str) -> None:
    found = names_of(line)
    for name, start, end in zip(*found[:3], strict=True) if found else ():
        assert " ".join(line[start:end].split()) == name

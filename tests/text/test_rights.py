"""Copyright notices, licences, reservations and entries in public registers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text.registers import LIKELY, entries
from corpusmith.text.rights import OF_MINING, WORDS, copyright_years, notices, spdx

CASES = Path(__file__).parent.parent / "cases" / "rights"
NOTICES = json.loads((CASES / "lines.json").read_text(encoding="utf-8"))
REGISTERS = json.loads((CASES / "registers.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", NOTICES, ids=[case["line"] for case in NOTICES])
def test_what_lines_state_of_rights(case: dict[str, Any]) -> None:
    line = case["line"]
    found = [notice for notice in notices(line) if notice.field != "rights"]
    assert {notice.field: notice.value for notice in found} == {name: value for name, value in case.items() if name != "line"}
    assert all(" ".join(line[notice.start : notice.end].split()) == notice.value for notice in found if notice.field.startswith("rights_"))


@pytest.mark.parametrize("case", REGISTERS, ids=[case["line"] for case in REGISTERS])
def test_entries_in_registers(case: dict[str, Any]) -> None:
    assert [case["line"][start:end] for start, end in entries(case["line"])] == case["entries"]


def test_lines_that_say_something_pass_the_prefilters() -> None:
    told = pl.Series([case["line"] for case in NOTICES if len(case) > 1])
    assert told.str.contains_any([*WORDS, *OF_MINING], ascii_case_insensitive=True).all()
    assert pl.Series([case["line"] for case in REGISTERS if case["entries"]]).str.contains(LIKELY).all()


def test_notices() -> None:
    line = "  © 2024 The Quay Ltd. All rights reserved."
    notice = notices(line)[0]
    assert (notice.field, line[notice.start : notice.end]) == ("rights", notice.value)
    assert [line[start:end] for start, end in copyright_years(line)] == ["2024"]
    assert notices("The right to copy is not reserved for cats.") == []


def test_spdx() -> None:
    assert spdx("https://creativecommons.org/publicdomain/zero/1.0/") == "CC0-1.0"
    assert spdx("https://creativecommons.org/licenses/by-nc/4.0/deed.en") == "CC-BY-NC-4.0"
    assert spdx("https://wiki.example/Text_of_the_Creative_Commons_Attribution-ShareAlike_4.0_International_License") == "CC-BY-SA-4.0"
    assert spdx("All ours") == "All ours"


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["©", "Copyright", "2019", "-", "2024", "The Quay", "Ltd.", "all rights reserved", "by", "|", "版权所有", "Foto:"])
    )
)
def test_values_stand_where_they_say(words: list[str]) -> None:
    line = " ".join(words)
    for notice in notices(line):
        assert notice.field == "tdm_reservation" or " ".join(line[notice.start : notice.end].split()) == notice.value

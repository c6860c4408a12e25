"""What counts as a change of code, and what does not."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from corpusmith import closure, contract, fingerprint, params
from corpusmith.run import STAGES
from corpusmith.task import Run
from corpusmith.task import module as stage_module
from tests.project import ROOT

CODE = 'LIMIT = 3\n\n\ndef kept(n: int) -> bool:\n    """Whether it stays."""\n    return n < LIMIT  # few\n'


@pytest.mark.parametrize(
    ("old", "new"),
    [("Whether it stays.", "It stays."), ("  # few", ""), ("\n\n\n", "\n"), ('    """Whether it stays."""\n', "")],
)
def test_words_for_people_change_nothing(old: str, new: str) -> None:
    assert closure.parsed(CODE.replace(old, new).encode()).digest == closure.parsed(CODE.encode()).digest


@pytest.mark.parametrize(("old", "new"), [("LIMIT = 3", "LIMIT = 4"), ("n < LIMIT", "n <= LIMIT"), ("n: int", "n: float")])
def test_code_changes_the_digest(old: str, new: str) -> None:
    assert closure.parsed(CODE.replace(old, new).encode()).digest != closure.parsed(CODE.encode()).digest


def test_imports_and_names_used_of_the_contract() -> None:
    source = b"""
from typing import TYPE_CHECKING
from corpusmith import contract, store
from corpusmith.contract import LINES, empty
from corpusmith.text.lines import cut
if TYPE_CHECKING:
    from corpusmith.inputs import Inputs
    from corpusmith.contract import DOCUMENTS
print(contract.PAGES)
"""
    found = closure.parsed(source)
    assert found.imports == ("contract", "store", "text.lines")
    assert found.used == ("LINES", "PAGES", "empty")


def test_what_saves_time_is_no_part_of_a_stage() -> None:
    for stage in STAGES:
        code = closure.stage_modules(stage, closure.module)
        assert {"memo", "engine", "closure", "fingerprint", "work", "cli"}.isdisjoint(code)
        assert {"run", "task", "store", "handed", "reuse", "contract", "params"} <= set(code)


def test_a_digest_is_of_code_not_of_its_place() -> None:
    moved = ast.parse("\n\n" + CODE)
    assert closure.digest(moved) == closure.digest(ast.parse(CODE))


def test_a_table_is_described_by_what_its_files_show() -> None:
    column = contract.LINE_NO
    other = replace(column, description="Another word")
    read, public = contract.LINES_READ, contract.LINES
    assert fingerprint.described(replace(read, columns=(column,))) == fingerprint.described(replace(read, columns=(other,)))
    assert fingerprint.described(replace(public, columns=(column,))) != fingerprint.described(replace(public, columns=(other,)))
    wider = replace(column, type=contract.LARGE_COUNT)
    assert fingerprint.described(replace(read, columns=(column,))) != fingerprint.described(replace(read, columns=(wider,)))


def test_pins_are_versions_with_their_conditions(tmp_path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(
        "# a comment\npolars==2.1.0 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\n"
        "numpy==2.4.1 ; python_full_version < '3.12' \\\n    --hash=sha256:02\nnumpy==2.5.0 ; python_full_version >= '3.12' \\\n"
    )
    assert fingerprint.pins(lock) == {
        "polars": "2.1.0",
        "numpy": "2.4.1 ; python_full_version < '3.12' or 2.5.0 ; python_full_version >= '3.12'",
    }
    assert fingerprint.pins(tmp_path / "absent") == {}


@pytest.mark.parametrize("stage", STAGES)
def test_a_fingerprint_names_its_parts(stage: str) -> None:
    sections = params.loaded(ROOT / "params.yaml")
    records = {stage: params.record(stage_module(stage).Params, sections, stage), "run": params.record(Run, sections, "run")}
    parts = fingerprint.parts(ROOT, stage_module(stage), records, closure.module)
    assert f"code stages.{stage}" in parts
    assert "lock polars" in parts
    assert "python" in parts
    assert any(name.startswith(f"params {stage}.") for name in parts)
    assert not any(name in ("code contract", "code params") for name in parts)

"""docs/tables.md says what the contract says."""

from __future__ import annotations

import re

from tests.project import ROOT

from corpusmith import contract
from corpusmith.report.tables import ASSEMBLY, markdown, plain_type, tables
from corpusmith.text import mending, wrapping


def test_the_document_is_made_from_the_contract() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == markdown(), "make docs"


def test_every_column_is_described() -> None:
    for table in tables():
        for column in table.columns:
            assert plain_type(column)
            assert column.description, f"{table.name}.{column.name}"
            assert not column.description.endswith("."), f"{table.name}.{column.name}"
            assert not table.is_public or column.formula, f"{table.name}.{column.name}"


def test_the_mendings_are_those_that_texts_get() -> None:
    assert contract.MENDINGS == mending.NAMES
    assert contract.DOCUMENTS.column("mendings").closed == contract.PAGES_JUDGED.column("mendings").closed == mending.NAMES
    assert "Each of `mendings` is one of\n\n- `control_characters`: " in markdown()


def test_the_assembly_is_described_with_the_bounds_it_has() -> None:
    said = " ".join(ASSEMBLY.split())
    assert f"at least {wrapping.MIN_LINES} lines whose widest has {wrapping.MIN_WIDTH} to {wrapping.MAX_WIDTH} characters" in said
    assert f"of which {wrapping.MAX_WORD} characters count" in said
    assert f"at least {wrapping.MIN_FULL}, are full" in said
    assert all(script in said for script in re.findall(r"\\p\{(\w+)\}", wrapping._UNSPACED))
    assert f"\n{ASSEMBLY}\n## lines\n" in markdown()


def test_every_value_of_a_described_list_has_its_meaning() -> None:
    for values, meanings in contract.MEANINGS.items():
        assert tuple(meanings) == values
        assert all(meanings.values())

"""docs/tables.md says what the contract says."""

from __future__ import annotations

from tests.project import ROOT

from corpusmith import contract
from corpusmith.report.tables import markdown, plain_type, tables


def test_the_document_is_made_from_the_contract() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == markdown(), "make docs"


def test_every_column_is_described() -> None:
    for table in tables():
        for column in table.columns:
            assert plain_type(column)
            assert column.description, f"{table.name}.{column.name}"
            assert not column.description.endswith("."), f"{table.name}.{column.name}"
            assert not table.is_public or column.formula, f"{table.name}.{column.name}"


def test_every_value_of_a_described_list_has_its_meaning() -> None:
    for values, meanings in contract.MEANINGS.items():
        assert tuple(meanings) == values
        assert all(meanings.values())

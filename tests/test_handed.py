"""Handed tables: cells are read alone, and their digests tell them apart."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith import contract, handed, store
from corpusmith.contract import Column, Table

NOTES = Table("notes", "One note", ("n",), (Column("n", contract.UINT, "Number"), Column("words", contract.TEXTS, "Its words")))


def notes(*numbers: int) -> pl.DataFrame:
    return pl.DataFrame({"n": numbers, "words": [["w"] * (n % 3) for n in numbers]}, contract.polars_schema(NOTES))


@given(st.lists(st.integers(0, 99), unique=True, max_size=30), st.integers(1, 5))
@settings(deadline=None, max_examples=30)
def test_cells_are_a_partition_of_the_rows(tmp_path_factory: pytest.TempPathFactory, numbers: list[int], n: int) -> None:
    file = tmp_path_factory.mktemp("handed") / "a.arrow"
    frame, ends = handed.cells(notes(*numbers), [len(numbers)], pl.col("n") % n, n)
    (part,) = handed.write([file], NOTES, frame, ends)
    if part is None:
        assert not numbers
        return
    assert len(part.cells) == n
    for number in range(n):
        own = [m for m in numbers if m % n == number]
        found = handed.read([file], NOTES, [number])
        assert found.equals(notes(*own))
        assert bool(part.cells[number]) == bool(own)
    assert handed.read([file], NOTES).equals(frame)


def test_rows_come_with_the_number_of_their_unit(tmp_path: Path) -> None:
    files = [tmp_path / "a", None, tmp_path / "b"]
    handed.write([path for path in files if path], NOTES, notes(1, 2, 3), [[2], [3]])
    found = handed.read(files, NOTES, is_placed=True)
    assert found.select("n", "shard").rows() == [(1, 0), (2, 0), (3, 2)]


def test_equal_rows_have_equal_digests_wherever_they_stand(tmp_path: Path) -> None:
    (one,) = handed.write([tmp_path / "one"], NOTES, notes(1, 2, 3, 4), [[2, 4]])
    (other,) = handed.write([tmp_path / "other"], NOTES, notes(7, 3, 4, 9), [[1, 3, 4]])
    assert one is not None
    assert other is not None
    assert one.cells[1] == other.cells[1]
    assert one.cells[0] != one.cells[1]


@pytest.mark.parametrize("behind", [(), (9,), (7, 8, 9)])
def test_what_a_unit_holds_does_not_depend_on_what_stands_behind_it(tmp_path: Path, behind: tuple[int, ...]) -> None:
    alone = handed.write([tmp_path / "alone"], NOTES, notes(1, 2, 5), [[3]])
    both = handed.write([tmp_path / "a", tmp_path / "b"], NOTES, notes(1, 2, 5, *behind), [[3], [3 + len(behind)]])
    assert both[0] == alone[0]


def test_a_unit_without_rows_is_not_written(tmp_path: Path) -> None:
    assert handed.write([tmp_path / "a"], NOTES, notes(), [[0]]) == [None]
    assert handed.write([tmp_path / "a"], NOTES, *handed.cells(notes(), [0], pl.col("n"), 0)) == [None]
    assert handed.write([tmp_path / "a", tmp_path / "b"], NOTES, notes(1), [[0, 0], [1, 1]])[0] is None
    assert not (tmp_path / "a").exists()
    assert handed.read([None], NOTES).is_empty()


def test_a_breach_of_the_contract_is_named(tmp_path: Path) -> None:
    with pytest.raises(store.BrokenTableError, match="notes: the key n stands twice"):
        handed.write([tmp_path / "a"], NOTES, notes(1, 1), [[2]])


def test_a_key_is_one_within_its_unit(tmp_path: Path) -> None:
    assert all(handed.write([tmp_path / "a", tmp_path / "b"], NOTES, notes(1, 1), [[1], [2]]))


def test_digests_leave_places_out(tmp_path: Path) -> None:
    parts = [
        handed.write([tmp_path / name], NOTES, pl.DataFrame({"n": [n], "words": [[word]]}, contract.polars_schema(NOTES)), [[1]], ["n"])[0]
        for name, n, word in (("a", 1, "w"), ("b", 2, "w"), ("c", 1, "v"))
    ]
    one, moved, other = (part.cells if part else () for part in parts)
    assert one == moved
    assert one != other
    assert len({part.md5 for part in parts if part}) == 3

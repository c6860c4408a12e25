"""Whatever happens to a project, its build is that of a clean one. `python -m tests.fuzz 0 200` runs more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import sequence

N = 20


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the copy of the package lies: one place, so that its kernels are compiled once."""
    return tmp_path_factory.mktemp("fuzz") / "package"


@pytest.mark.parametrize("seed", range(N))
def test_a_build_is_that_of_a_clean_one(seed: int, tmp_path: Path, package: Path) -> None:
    sequence(seed, tmp_path / "project", package)

"""Who waits while kernels are compiled is told so, once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from corpusmith import compiling
from corpusmith.cli import main
from corpusmith.compiling import SENTENCE, announced
from corpusmith.progress import Progress
from tests.project import scratch


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kernels, empty, and looked at often."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "numba"))
    monkeypatch.setattr(compiling, "SECONDS_BETWEEN_LOOKS", 0.01)
    return tmp_path / "numba"


def compiled(folder: Path, said: Callable[[], int] = lambda: 1) -> None:
    """Keep a kernel as numba does, and wait until something was said of it, or half a second."""
    (folder / "text_0").mkdir(parents=True, exist_ok=True)
    (folder / "text_0" / "walk-1.py311.nbi").touch()
    end = time.monotonic() + 0.5
    while not said() and time.monotonic() < end:
        time.sleep(0.01)


def test_the_first_kernel_is_told_of_once(folder: Path) -> None:
    said: list[str] = []
    with announced(said.append):
        compiled(folder, lambda: len(said))
        compiled(folder)
    assert said == [SENTENCE]


def test_nothing_is_said_where_none_is_compiled_or_some_are_kept(folder: Path) -> None:
    said: list[str] = []
    with announced(said.append):
        time.sleep(0.05)
    compiled(folder)
    with announced(said.append):
        compiled(folder, lambda: len(said))
    assert said == []


def test_a_watch_ends_with_what_failed(folder: Path) -> None:
    said: list[str] = []
    with pytest.raises(ValueError, match="broken"), announced(said.append):
        raise ValueError("broken")
    compiled(folder, lambda: len(said))
    assert said == []


def test_the_command_tells_on_stderr(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = scratch(tmp_path / "project", {"b/o/page.txt": b"A page.\n"})
    said: list[str] = []
    monkeypatch.setattr(Progress, "tell", lambda progress, step, done, total: compiled(folder, lambda: len(said)))
    say = Progress.say
    monkeypatch.setattr(Progress, "say", lambda progress, sentence: (say(progress, sentence), said.append(sentence)))
    shown = CliRunner().invoke(main, ["run", "ingest", "--root", str(root)])
    assert (shown.exit_code, shown.stdout) == (0, "")
    first, last = shown.stderr.splitlines()
    assert first == f"ingest: {SENTENCE}"
    assert last.startswith("ingest: 1 records in, ")
    assert CliRunner().invoke(main, ["run", "ingest", "--root", str(root)]).stderr.count("\n") == 1

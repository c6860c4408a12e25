"""What a run tells on stderr: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from corpusmith import progress
from corpusmith.progress import WIDTH, Progress, explained
from corpusmith.run import Reused, Summary
from tests.project import scratch


def test_a_log_has_a_plain_line_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 100, 4))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with Progress("clean") as shown:
        for done in range(6):
            shown.tell("judgements", done, 6)
    assert capsys.readouterr().err == "clean: judgements 2 of 6\nclean: judgements 5 of 6\n"


def test_all_results_are_named_however_many() -> None:
    known, new, edited = ([f"{kind}{number:015x}" for number in range(n)] for kind, n in (("a", 300), ("b", 60), ("c", 40)))
    parts = [f"code text.{name}" for name in "abcdefghijklmnopqrstuvwxyz"]
    step = Reused("judgements", tuple(known), {unit: ["new"] for unit in new} | dict.fromkeys(edited, parts))
    shown = explained(Summary("clean", 0, 0, 0, {}, 0, (step,), 0.0)).splitlines()
    assert shown[0] == "clean judgements: 300 reused, 100 computed"
    heads = [line for line in shown if line.startswith("    ") and line.endswith(":")]
    assert [head.rpartition(" ")[2] for head in heads] == ["(300):", "(60):", "(40):"]
    assert [word for line in shown if line.startswith(" " * 8) for word in line.split()] == known + new + edited
    assert ", ".join(parts) in " ".join(" ".join(shown).split())
    assert max(map(len, shown)) <= WIDTH
    assert len(shown) < 100


def test_what_is_said_stays_on_a_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "200")
    with Progress("clean") as shown:
        shown.tell("judgements", 0, 6)
        shown.say("this takes long")
    assert "clean: this takes long\n" in capsys.readouterr().err


def test_a_terminal_has_a_bar(tmp_path: Path) -> None:
    root = scratch(tmp_path / "project", {"a/b/page.txt": b"A page.\n"})
    main, side = pty.openpty()
    words = [sys.executable, "-m", "corpusmith", "run", "ingest"]
    with subprocess.Popen(words, cwd=root, stderr=side, stdout=side, env=os.environ | {"TERM": "xterm"}) as process:
        os.close(side)
        shown = b"".join(iter(lambda: _read(main), b""))
    os.close(main)
    assert process.returncode == 0
    assert b"ingest: read" in shown
    assert "━".encode() in shown
    assert b"ingest: 1 records in, 1 accepted" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side has closed it
        return b""

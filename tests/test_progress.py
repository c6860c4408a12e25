"""What a run tells on stderr: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from corpusmith import progress
from corpusmith.progress import Progress
from tests.project import scratch


def test_a_log_has_a_plain_line_now_and_then(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 100, 4))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with Progress("clean") as shown:
        for done in range(6):
            shown.tell("judgements", done, 6)
    assert capsys.readouterr().err == "clean: judgements 2 of 6\nclean: judgements 5 of 6\n"


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

"""Setting up says what is missing, and how to get it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project import ROOT

FAKE = """#!/bin/sh
case "$*" in
  *ensurepip*) exit {ensurepip} ;;
  *version_info*) exit {version} ;;
  --version) echo "Python 3.9.1" ;;
esac
"""


@pytest.mark.parametrize(
    ("ensurepip", "version", "message"),
    [(1, 0, "sudo apt install python3-venv"), (0, 1, "Corpusmith needs Python 3.11, 3.12 or 3.13")],
)
def test_what_is_missing_is_named(tmp_path: Path, ensurepip: int, version: int, message: str) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("make", "sh", "command"):
        if found := shutil.which(name):
            (tools / name).symlink_to(found)
    python = tools / "python3"
    python.write_text(FAKE.format(ensurepip=ensurepip, version=version))
    python.chmod(0o755)
    done = subprocess.run(
        ["make", ".venv/bin/python"], cwd=tmp_path, env=os.environ | {"PATH": str(tools)}, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert message in done.stdout


def test_every_target_says_what_it_does() -> None:
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("repro", "test", "lint", "types", "approve", "docs", "eval"):
        assert any(line.split()[0] == target and len(line.split()) > 1 for line in shown.splitlines())

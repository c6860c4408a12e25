"""`corpusmith repro`: `dvc repro`, whose stages run in this process."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from corpusmith.engine import standing
from corpusmith.preflight import obstacles
from corpusmith.server import served


def reproduced(words: Sequence[str]) -> int:
    """The exit code of `dvc repro` with more words, in the project's folder, which is the one we are in."""
    found = list(obstacles(Path("data", "raw")))
    if found:
        sys.stderr.write("\n".join(["corpusmith: DVC cannot take these:", *found, ""]))
        return 2
    with standing():
        return served(["dvc", "repro", *words], _stages())


def _stages() -> Callable[[str], int]:
    """What runs a stage, and `corpusmith preflight` before the first."""
    checks = [["preflight"]]

    def run(stage: str) -> int:
        """The exit code of a stage."""
        from corpusmith.cli import exit_code  # noqa: PLC0415 - loads all libraries, and most often no stage has anything to do

        for words in checks:
            if code := exit_code(words):
                return code
            gc.freeze()  # what is loaded by now stays
        checks.clear()
        return exit_code(["run", stage])

    return run

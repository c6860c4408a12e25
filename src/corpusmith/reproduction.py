"""`corpusmith repro`: `dvc repro`, whose stages run in this process."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from corpusmith.engine import standing
from corpusmith.preflight import refusal
from corpusmith.server import served


def reproduced(words: Sequence[str]) -> int:
    """The exit code of `dvc repro` with more words, in the project's folder, which is the one we are in."""
    if not Path("dvc.yaml").is_file():
        return _told("there is no dvc.yaml here; call it in the project's folder")
    if refused := refusal(Path("data", "raw")):
        return _told(refused)
    with standing():
        return served([sys.executable, "-m", "dvc", "repro", *words], _stage)


def _stage(stage: str) -> int:
    """The exit code of a stage; of the check of params and inputs before the first, if they hold a mistake."""
    from corpusmith.cli import exit_code  # noqa: PLC0415 - loads all libraries, and most often no stage has anything to do

    return _checked() or exit_code(["run", stage])


@cache
def _checked() -> int:
    from corpusmith.cli import check_inputs  # noqa: PLC0415
    from corpusmith.contract import InputError  # noqa: PLC0415
    from corpusmith.params import ParamsError  # noqa: PLC0415

    try:
        check_inputs(Path())
    except (InputError, ParamsError) as error:
        return _told(str(error))
    gc.freeze()  # what is loaded by now stays
    return 0


def _told(sentence: str) -> int:
    sys.stderr.write(f"corpusmith: {sentence}\n")
    return 2

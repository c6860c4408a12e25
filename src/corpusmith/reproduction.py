"""`corpusmith repro`: `dvc repro`, whose stages run in this process."""

from __future__ import annotations

import gc
import hashlib
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from corpusmith.engine import standing
from corpusmith.preflight import refusal
from corpusmith.server import served, state
from corpusmith.terminal import message

INPUTS = ("params.yaml", "card.yaml", "data/sources.yaml", "data/suppressed.csv", "data/corrections.csv")
# With these DVC goes without a data/raw that it tracks, or gets it first.
WITHOUT_RAW = frozenset(("--pull", "--allow-missing"))


def reproduced(words: Sequence[str]) -> int:
    """The exit code of `dvc repro` with more words, in the project's folder, which is the one we are in."""
    if not Path("dvc.yaml").is_file():
        return _told("there is no dvc.yaml here; call it in the project's folder")
    if code := _known_or_checked(words):
        return code
    if refused := refusal(Path()):
        return _told(refused)
    with standing():
        return served([sys.executable, "-m", "dvc", "repro", *words], _stage)


def _stage(stage: str) -> int:
    """The exit code of a stage; of the check of params and inputs before the first, if they hold a mistake."""
    from corpusmith.cli import exit_code  # noqa: PLC0415 - loads all libraries, and most often no stage has anything to do

    return _checked() or exit_code(["run", stage])


def _known_or_checked(words: Sequence[str]) -> int:
    """The exit code of the check of params and inputs, which loads all libraries: made again only where one has changed since."""
    raw, known = Path("data", "raw"), Path(".corpusmith", "checked")
    if raw.is_dir():
        mark = hashlib.sha256(repr(state(INPUTS)).encode()).hexdigest()
        if known.is_file() and known.read_text(encoding="ascii", errors="replace") == mark:
            return 0
        code = _checked()
        if not code:
            known.parent.mkdir(exist_ok=True)
            known.write_text(mark, encoding="ascii")
        return code
    return 0 if Path("data", "raw.dvc").is_file() and not WITHOUT_RAW.isdisjoint(words) else _checked()


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
    sys.stderr.write(f"corpusmith: {message(sentence)}\n")
    return 2

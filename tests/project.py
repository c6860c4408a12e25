"""Scratch projects for tests: a folder with params, inputs and raw seeds, and the stages run on it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from corpusmith import engine
from corpusmith.manifests import Part
from corpusmith.run import STAGES, run
from corpusmith.task import Task, executed

ROOT = Path(__file__).resolve().parent.parent
SAID = "said.txt"  # what the stages said when the sample was built
PROCESSES = "processes"  # who ran the tasks of each stage
SHARED = ROOT.parent / "shared"
SMALL_INPUTS = {
    "sources.yaml": "sources: []\n",
    "suppressed.csv": "sha256,why\n",
    "corrections.csv": "doc_id,line_no,field,value,who,why\n",
}


def scratch(folder: Path, seeds: Mapping[str, bytes], *, changes: Mapping[str, Mapping[str, object]] | None = None) -> Path:
    """A project with the repository's params (some changed), empty small inputs, and seeds by path below data/raw."""
    folder.mkdir(parents=True, exist_ok=True)
    sections = yaml.safe_load((ROOT / "params.yaml").read_text(encoding="utf-8"))
    for section, values in (changes or {}).items():
        sections[section] |= values
    (folder / "params.yaml").write_text(yaml.safe_dump(sections), encoding="utf-8")
    shutil.copy(ROOT / "card.yaml", folder / "card.yaml")
    (folder / "data" / "raw").mkdir(parents=True, exist_ok=True)
    for name, text in SMALL_INPUTS.items():
        (folder / "data" / name).write_text(text, encoding="utf-8")
    for name, content in seeds.items():
        path = folder / "data" / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def with_sample(folder: Path, *, changes: Mapping[str, Mapping[str, object]] | None = None) -> Path:
    """A project on the repository's own sample and inputs."""
    scratch(folder, {}, changes=changes)
    shutil.copytree(ROOT / "data" / "raw", folder / "data" / "raw", dirs_exist_ok=True)
    for name in SMALL_INPUTS:
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    return folder


def build(root: Path, *, workers: int = 1, stages: tuple[str, ...] = STAGES) -> Path:
    """Run stages in this process."""
    for stage in stages:
        run(stage, root, workers=workers)
    return root


def build_in_processes(root: Path, workers: int) -> set[tuple[str, int]]:
    """Run all stages with every task in other processes; the stages that had tasks, with the ids of the processes that ran them."""
    with pytest.MonkeyPatch.context() as patch, engine.standing():
        patch.setattr(engine, "FEW", 0)  # however little there is to do
        patch.setattr("corpusmith.run.executed", executed_and_noted)
        build(root, workers=workers)
    return {(path.parent.name, int(path.name)) for path in (root / PROCESSES).glob("*/*")}


def executed_and_noted(tasks: tuple[Task, ...]) -> list[dict[str, Part]]:
    """`task.executed`, which also notes the stage and the process in the project's folder."""
    place = tasks[0].place
    note = place.root / PROCESSES / place.stage / str(os.getpid())
    note.parent.mkdir(parents=True, exist_ok=True)
    note.touch()
    return executed(tasks)


def command(root: Path, *words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run `corpusmith …` in a process of its own, in a project's folder."""
    known = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"} | dict(env or {})
    return subprocess.run([sys.executable, "-m", "corpusmith", *words], cwd=root, env=known, capture_output=True, text=True, check=False)


def digests(root: Path) -> dict[str, str]:
    """SHA-256 of every file a run writes, by path."""
    written = [*(root / "data").glob("*/**/*"), *(root / "reports").glob("**/*")]
    raw = root / "data" / "raw"
    files = [path for path in sorted(written) if path.is_file() and raw not in path.parents]
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def is_alive(pid: int) -> bool:
    """Whether any thread of a process still runs; a killed one holds its files until its last thread is gone."""
    try:
        states = [path.read_text().rpartition(")")[2].split()[0] for path in Path(f"/proc/{pid}/task").glob("*/stat")]
    except OSError:
        return False
    return any(state not in "ZX" for state in states)

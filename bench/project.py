"""Scratch projects: this repository's code and flow on a generated corpus, with all of DVC's state inside."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.generator import batches, statements, write
from bench.stories import Plan

ROOT = Path(__file__).resolve().parent.parent
_LEFT_OUT = ("bench/", "tests/", "docs/", "notebooks/", "tools/", ".ci/", "data/raw/", "reports/", "dvc.lock")
_IDENTITY = ("-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "safe.directory=*")


def laid(folder: Path, plan: Plan) -> Path:
    """A project without raw seeds: the working tree's tracked and new files, in a Git repository of its own."""
    for name in _listed(ROOT):
        if not name.startswith(_LEFT_OUT) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / "data" / "raw").mkdir(parents=True)
    (folder / "data" / "sources.yaml").write_text(statements(plan), encoding="utf-8")
    (folder / ".dvc" / "config.local").write_text(f"[core]\n    site_cache_dir = {folder / '.site'}\n", encoding="utf-8")
    with (folder / ".gitignore").open("a", encoding="utf-8") as ignored:
        ignored.write("/data/raw/\n/.site/\n.bench-output\n")
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-q", "-m", "Scratch")
    return folder


def seeded(project: Path, plan: Plan, n_documents: int, n_batches: int) -> None:
    """Write a corpus into a project, in place of what raw seeds it has."""
    raw = project / "data" / "raw"
    shutil.rmtree(raw, ignore_errors=True)
    for name, numbers in batches(n_documents, n_batches):
        write(plan, raw / name, numbers)


def environment(project: Path) -> dict[str, str]:
    """What a command in a project needs: this environment's programs, and the project's own code, compiled once as Python does."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": programs, "PYTHONPATH": str(project / "src"), "DVC_NO_ANALYTICS": "1", "PYTHONDONTWRITEBYTECODE": ""}


def program(name: str) -> Path:
    """A program of this environment."""
    return Path(sys.executable).parent / name


def forgotten(project: Path) -> None:
    """Take from a project all that was built, stored or remembered, but not the compiled kernels, which are no one's data."""
    for place in (".dvc/cache", ".dvc/tmp", ".site", "reports"):
        shutil.rmtree(project / place, ignore_errors=True)
    memory_gone(project)
    for path in (project / "data").iterdir():
        if path.is_dir() and path.name != "raw":
            shutil.rmtree(path)
    (project / "dvc.lock").unlink(missing_ok=True)


def memory_gone(project: Path) -> None:
    """Take from a project what runs remember outside DVC, but not the compiled kernels."""
    for path in (project / ".corpusmith").glob("*"):
        if path.is_dir() and path.name != "numba":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


def twin(project: Path, folder: Path) -> Path:
    """A project of the same code, params and raw seeds that has built nothing yet; the raw files are hard links."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in _listed(project):
        if (project / name).is_file() and not name.startswith(("reports/", "dvc.lock")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(project / name, folder / name)
    shutil.copytree(project / "data" / "raw", folder / "data" / "raw", copy_function=os.link)
    return folder


def digests(project: Path) -> dict[str, str]:
    """SHA-256 of every file a build leaves in data/ and reports/, by path."""
    found: dict[str, str] = {}
    for path in sorted([*(project / "data").rglob("*"), *(project / "reports").rglob("*")]):
        name = str(path.relative_to(project))
        if path.is_file() and name.count("/") > 1 - name.startswith("reports") and not name.startswith("data/raw/"):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _listed(folder: Path) -> list[str]:
    return _git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")[:-1]


def _git(folder: Path, *words: str) -> str:
    command = [shutil.which("git") or "git", *_IDENTITY, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout  # noqa: S603 - fixed words

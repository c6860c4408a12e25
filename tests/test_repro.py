"""The same input gives the same bytes, and a fresh clone reproduces what is committed."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from corpusmith import manifests
from corpusmith.corpus import Corpus
from corpusmith.run import STAGES
from tests.project import PROCESSES, ROOT, build, build_in_processes, command, digests, with_sample

BIN = Path(sys.executable).parent


def shell(folder: Path, *words: str, env: dict[str, str] | None = None) -> str:
    known = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(folder.parent)} | (env or {})
    done = subprocess.run(words, cwd=folder, env=known, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def cloned(folder: Path, origin: Path = ROOT) -> Path:
    """A clone whose DVC keeps all its state inside it."""
    shell(folder, "git", "-c", "safe.directory=*", "clone", "-q", str(origin), "clone")
    (folder / "clone" / ".dvc" / "config.local").write_text(f"[core]\n    site_cache_dir = {folder / 'site'}\n")
    return folder / "clone"


@pytest.fixture(scope="module")
def reproduced(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (ROOT / ".git").exists():
        pytest.skip("needs the repository's Git history")
    clone = cloned(tmp_path_factory.mktemp("fresh"))
    environment = {"PYTHONPATH": str(clone / "src")}
    shell(clone, "corpusmith", "repro", env=environment)
    return clone


@pytest.mark.xdist_group("repro")
def test_a_fresh_clone_reproduces_what_is_committed(reproduced: Path) -> None:
    assert shell(reproduced, "git", "status", "--porcelain") == ""


@pytest.mark.xdist_group("repro")
def test_a_second_repro_does_nothing(reproduced: Path) -> None:
    shown = shell(reproduced, "dvc", "repro", env={"PYTHONPATH": str(reproduced / "src")})
    assert "Data and pipelines are up to date." in shown
    assert "Running stage" not in shown


@pytest.mark.xdist_group("repro")
def test_what_dvc_caches_is_no_copy(reproduced: Path) -> None:
    """So that a build writes its tables once, and a later run reads none of them to know them."""
    with sqlite3.connect(reproduced / ".corpusmith" / "memo.db") as database:
        states = dict(database.execute("select md5, state from objects"))
    outs = [path for path in (reproduced / "data").glob("*/*/*.parquet") if path.stat().st_size and "raw" not in path.parts]
    known = {hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(): path.stat() for path in outs}
    of_stages = {md5: f"{status.st_ino} {status.st_size} {status.st_mtime_ns}" for md5, status in known.items() if md5 in states}
    assert len(of_stages) > 10
    assert of_stages == {md5: states[md5] for md5 in of_stages}


@pytest.mark.xdist_group("repro")
def test_a_collaborator_pulls_and_queries(reproduced: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    shell(reproduced, "dvc", "remote", "add", "--local", "-d", "store", str(remote))
    shell(reproduced, "dvc", "push")
    theirs = cloned(tmp_path, reproduced)
    shell(theirs, "dvc", "remote", "add", "--local", "-d", "store", str(remote))
    shell(theirs, "dvc", "pull")
    assert shell(theirs, "git", "status", "--porcelain") == ""
    assert Corpus(theirs).documents.collect().equals(Corpus(reproduced).documents.collect())


def test_the_corpus_does_not_depend_on_how_it_is_built(tmp_path: Path) -> None:
    small = {"shards": {"target_bytes": 20_000, "max_bytes": 80_000}}
    plain = build(with_sample(tmp_path / "plain", changes=small), workers=1)
    project = with_sample(tmp_path / "other", changes=small)
    shuffle_files(project / "data" / "raw")
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(stat.S_IRUSR | stat.S_IXUSR)
    strange = {"TZ": "Asia/Kolkata", "LC_ALL": "C", "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "PYTHONHASHSEED": "4711"}
    code = f"from pathlib import Path; from tests.project import {build_in_processes.__name__} as build; build(Path(), 2)"
    shell(project, sys.executable, "-c", code, env=strange | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])})
    assert {path.name for path in (project / PROCESSES).iterdir()} == set(STAGES)
    assert digests(project) == digests(plain)
    assert len(manifests.read(plain / "data" / "ingested").shards) > 3
    assert not list(home.iterdir())


def shuffle_files(folder: Path) -> None:
    """Write every file anew in a random order, so that the folder lists them otherwise, with other times."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    random.Random(0).shuffle(paths)  # noqa: S311
    for number, path in enumerate(paths):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        os.utime(path, (number, number))


def test_an_earlier_run_leaves_no_trace(sample: Corpus, tmp_path: Path) -> None:
    project = with_sample(tmp_path / "twice")
    (project / "data" / "raw" / "2025-03" / "gone").mkdir(parents=True)
    (project / "data" / "raw" / "2025-03" / "gone" / "page.txt").write_text("A page that will be removed again.\n" * 9)
    for stage in STAGES:
        assert command(project, "run", stage).returncode == 0
    shutil.rmtree(project / "data" / "raw" / "2025-03")
    for stage in STAGES:
        assert command(project, "run", stage).returncode == 0
    assert digests(project) == digests(sample.root)


@pytest.mark.xdist_group("repro")
def test_your_own_seeds_go_from_git_to_dvc(reproduced: Path, tmp_path: Path) -> None:
    theirs = cloned(tmp_path, reproduced)
    environment = {"PYTHONPATH": str(theirs / "src")}
    page = theirs / "data" / "raw" / "2025-03" / "my-outlet" / "page.txt"
    shell(theirs, "git", "rm", "-r", "--cached", "--quiet", "data/raw")
    shutil.rmtree(theirs / "data" / "raw")
    page.parent.mkdir(parents=True)
    page.write_text("Ports\n\nPort tariffs rise again\n\nThe harbour board published its new tariff on Tuesday.\n", encoding="utf-8")
    shell(theirs, "dvc", "add", "data/raw")
    shell(theirs, "dvc", "repro", env=environment)
    assert Corpus(theirs).files.collect()["raw_path"].to_list() == ["2025-03/my-outlet/page.txt"]
    assert "data/raw.dvc" in shell(theirs, "git", "status", "--porcelain", "--untracked-files=all")
    assert "up to date" in shell(theirs, "dvc", "repro", env=environment)

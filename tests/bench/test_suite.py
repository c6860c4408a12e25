"""The suite counts what a command costs in all its processes, lays projects that can be built, and renders what it measured."""

from __future__ import annotations

import doctest
import importlib
import json
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from bench.measure import FailedError, measured
from bench.stories import Plan
from tests.project import ROOT

from bench import draws, incremental, project, speed, suite, tables

BURN = "import time\nwhile time.process_time() < 0.4: pass\nheld = bytearray(60_000_000)\ntime.sleep(0.3)"
NEST = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BURN!r}], check=True)\nprint('done')"
ABOUT = {
    "documents": 1000,
    "sources": 20,
    "batches": 2,
    "layout": "a file a page",
    "seed": 1,
    "runs": 2,
    "raw_bytes": 5_000_000,
    "peers": ["rensa 1"],
}
STAGES = ("ingest", "profile", "clean", "dedup", "extract", "assemble", "report")


def test_cpu_and_memory_of_grandchildren_count(tmp_path: Path) -> None:
    usage = measured([sys.executable, "-c", NEST], tmp_path)
    assert 0.4 <= usage.cpu_seconds < 5
    assert usage.peak_bytes > 60_000_000
    assert usage.memory in {"PSS", "RSS"}
    assert usage.shown == "done\n"
    assert list(tmp_path.iterdir()) == []


def test_a_failing_command_shows_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="exit code 3\nno luck"):
        measured([sys.executable, "-c", "print('no luck'); raise SystemExit(3)"], tmp_path)


def test_a_scratch_project_holds_code_and_seeds(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("needs the repository's Git history")
    laid = project.laid(tmp_path / "one", Plan(n_sources=8))
    project.seeded(laid, Plan(n_sources=8), 20, 2)
    assert (laid / "src" / "corpusmith" / "run.py").exists()
    assert str(tmp_path) in (laid / ".dvc" / "config.local").read_text()
    assert len(list((laid / "data" / "raw").rglob("*_*"))) == 20
    (laid / "data" / "corpus").mkdir()
    (laid / "data" / "corpus" / "manifest.json").write_text("{}")
    assert list(project.digests(laid)) == ["data/corpus/manifest.json"]
    project.forgotten(laid)
    assert project.digests(laid) == {}
    twin = project.twin(laid, tmp_path / "two")
    assert len(list((twin / "data" / "raw").rglob("*_*"))) == 20
    assert (twin / "dvc.yaml").exists()


def test_the_changes_of_cases_still_apply() -> None:
    params = (ROOT / "params.yaml").read_text(encoding="utf-8")
    assert incremental.PARAM.search(params.partition("\nclean:")[2].partition("\n\n")[0])
    assert (ROOT / incremental.MODULE).read_text(encoding="utf-8").startswith('"""')


def test_every_case_has_its_row_in_the_tables(tmp_path: Path) -> None:
    samples = [
        {"run": run} | asdict(incremental.Sample(case, 1, seconds + run, 10**8, "PSS", 1000, ("clean",), differing))
        for run in range(2)
        for case, seconds, differing in (
            ("full", 100.0, None), ("noop", 2.0, None), ("dvc_noop", 1.0, None), ("floor", 1.0, None), ("one_batch", 4.0, ()),
            ("removed", 4.0, ("data/x",)), ("dvc_batch", 7.0, None),
            ("five_batches", 12.0, ()), ("edits", 40.0, ()), ("param", 30.0, ()), ("docstring", 9.0, ()),
        )
    ]  # fmt: skip
    suite.written(tmp_path, "incremental", {"about": ABOUT, "samples": samples})
    shown = (tmp_path / "incremental.md").read_text(encoding="utf-8")
    assert "| +1% as one new batch over all sources | 2.0% | 100.0% | clean | yes |" in shown
    assert "no: data/x" in shown
    assert "| +1% as one new batch, by plain `dvc repro` | 6.0% (5.9%–6.0%) | 100.0% | clean |  |" in shown
    assert "(DVC's floor): 1.00×; a no-op `corpusmith repro`: 1.75× (1.50×–2.00×)" in shown
    assert shown.count("\n| ") == 2 + 7
    assert json.loads((tmp_path / "incremental.json").read_text())["samples"] == json.loads(json.dumps(samples))


def test_speed_is_shown_beside_floors_and_peers() -> None:
    samples = [speed.Sample(stage, "mixed", 1000, 10**6, 2.0, 10**8, "RSS", 0.5) for stage in STAGES]
    samples += [speed.Sample(stage, "html", 100, 10**6, 1.0, 10**8, "RSS", 0.5) for stage in speed.CLEAN_STAGES]
    samples += [
        speed.Sample("trafilatura", "html", 100, 10**6, 30.0, 10**8, "RSS"),
        speed.Sample("rensa", "mixed", 1000, 10**6, 4.0, 10**8, "RSS"),
    ]
    shown = tables.speed({"about": ABOUT, "samples": [{"run": 0} | asdict(sample) for sample in samples]})
    assert "on HTML, of trafilatura's on HTML | 10.0% |" in shown
    assert "| `dedup` | 14.3% | 4.00× | 500 | 0.5 | 100 MB |" in shown
    assert "1,000 tags), 100 pages, 100 of them for the peers." in shown
    assert "justext" not in shown
    assert "rensa 1" in shown


@pytest.mark.parametrize("name", suite.PAGES)
def test_the_committed_tables_are_what_their_json_renders(name: str, tmp_path: Path) -> None:
    docs = ROOT / "docs" / "benchmarks"
    shutil.copy(docs / f"{name}.json", tmp_path)
    suite.rendered(tmp_path, name)
    assert (docs / f"{name}.md").read_text(encoding="utf-8") == (tmp_path / f"{name}.md").read_text(encoding="utf-8")


def test_only_some_cases_bring_those_they_need() -> None:
    chosen = suite._chosen(("edits",), incremental.CASES, incremental.NEEDED)
    assert [case.__name__ for case in chosen] == ["full", "noop", "edits"]
    assert suite._chosen(("edits",), speed.CASES, speed.NEEDED) == []


def test_peers_are_pinned() -> None:
    assert [name.split()[0] for name in suite.peers()] == ["datasketch", "justext", "rensa", "trafilatura"]


@pytest.mark.parametrize("name", ["draws", "generator", "peers", "tables"])
def test_doctests(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"bench.{name}")).failed == 0


def test_ranks_follow_zipf() -> None:
    draw = draws.stream("zipf")
    ranks = [draws.zipf(draw, 50) for _ in range(5000)]
    assert 3 < ranks.count(0) / max(1, ranks.count(9)) < 9
    assert set(ranks) == set(range(50))

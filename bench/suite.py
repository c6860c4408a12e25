"""The suite: all cases once, then again; JSON after every run, and tables out of it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from bench import incremental, speed, tables
from bench import project as scratch
from bench.stories import Plan

PAGES: dict[str, Callable[[Mapping[str, Any]], str]] = {"incremental": tables.incremental, "speed": tables.speed}
_PEER = re.compile(r"^(trafilatura|justext|rensa|datasketch)==(\S+)", re.MULTILINE)
_Case = Callable[[Any], Iterator[Any]]


@dataclass(frozen=True)
class Settings:
    """What a run of the suite is asked for; no case named means all of them."""

    documents: int
    sources: int
    batches: int
    seed: int
    runs: int
    only: tuple[str, ...]
    is_checked: bool
    is_packed: bool


def run(settings: Settings, folder: Path, out: Path, tell: Callable[[str], None]) -> None:
    """Run the suite in a folder, and write results below another.

    Parameters
    ----------
    settings
        What to run.
    folder
        Where scratch projects are laid; what they leave is taken away again.
    out
        Where `incremental.json`, `speed.json` and their tables go.
    tell
        Called with a line for each measurement.
    """
    plan, size = Plan(settings.seed, settings.sources, is_packed=settings.is_packed), (settings.documents, settings.batches)
    if chosen := _chosen(settings.only, incremental.CASES, incremental.NEEDED):
        bench = incremental.prepared(folder / "incremental", plan, *size, is_checked=settings.is_checked)
        about = _about(settings, bench.project)
        _run_all("incremental", chosen, lambda number: replace(bench, is_checked=bench.is_checked and not number), about, out, tell)
        shutil.rmtree(folder / "incremental")
    if chosen := _chosen(settings.only, speed.CASES, speed.NEEDED):
        projects = speed.prepared(folder / "speed", plan, *size)
        about = _about(settings, projects.mixed)
        _run_all("speed", chosen, lambda number: projects, about, out, tell)
        shutil.rmtree(folder / "speed")


def _run_all(
    suite: str, cases: Sequence[_Case], bench: Callable[[int], Any], about: dict[str, Any], out: Path, tell: Callable[[str], None]
) -> None:
    samples: list[dict[str, Any]] = []
    for number in range(about["runs"]):
        for case in cases:
            for sample in case(bench(number)):
                samples.append({"run": number} | asdict(sample))
                tell(f"{suite}, run {number + 1}: {sample.case}, {sample.cpu_seconds:.1f} CPU s")
        written(out, suite, {"about": about | {"runs": number + 1}, "samples": samples})


def _chosen(only: Sequence[str], cases: Mapping[str, _Case], needed: Sequence[str]) -> list[_Case]:
    """The cases asked for and those their ratios need, in the suite's order."""
    if only and not set(only) & set(cases):
        return []
    return [case for name, case in cases.items() if not only or name in {*only, *needed}]


def _about(settings: Settings, project: Path) -> dict[str, Any]:
    return {
        "documents": settings.documents,
        "sources": settings.sources,
        "batches": settings.batches,
        "seed": settings.seed,
        "layout": "packs of JSON Lines" if settings.is_packed else "a file a page",
        "runs": settings.runs,
        "raw_bytes": scratch.size(project / "data" / "raw"),
        "peers": peers() if speed.PEER_PYTHON.exists() else [],
    }


def peers() -> list[str]:
    """Names and versions of the tools measured beside ours, as their lock file pins them."""
    lock = (scratch.ROOT / "requirements-bench.lock").read_text(encoding="utf-8")
    return [f"{name} {version}" for name, version in _PEER.findall(lock)]


def written(out: Path, suite: str, found: Mapping[str, Any]) -> None:
    """Write a suite's results and their table."""
    out.mkdir(parents=True, exist_ok=True)
    (out / f"{suite}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    rendered(out, suite)


def rendered(out: Path, suite: str) -> None:
    """Write a suite's table from its JSON."""
    found = json.loads((out / f"{suite}.json").read_text(encoding="utf-8"))
    (out / f"{suite}.md").write_text(PAGES[suite](found), encoding="utf-8")

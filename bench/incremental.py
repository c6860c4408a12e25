"""Cases of incremental work: each changes a built project in one way, measures `corpusmith repro`, and puts things back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import yaml

from bench import project as scratch
from bench.draws import stream
from bench.generator import batch_name, edited, edited_rows, write
from bench.measure import Usage, measured
from bench.stories import Plan

PARAM = re.compile(r"^( +half_f1_permille: )(\d+)", re.MULTILINE)
MODULE = "src/corpusmith/text/judging.py"  # imported by the clean stage only
_RUNNING = re.compile(r"Running stage '([^']+)'")


@dataclass(frozen=True)
class Bench:
    """A scratch project, and the corpus it is built on."""

    project: Path
    plan: Plan
    n_documents: int
    n_batches: int
    is_checked: bool

    @property
    def n_percent(self) -> int:
        """One per cent of the documents."""
        return max(1, self.n_documents // 100)


@dataclass(frozen=True)
class Sample:
    """One measurement of a case.

    Parameters
    ----------
    case
        Its name.
    n_repros
        Times `corpusmith repro`, or `dvc repro`, was called in it.
    cpu_seconds, peak_bytes, memory
        As in `measure.Usage`; CPU in all.
    new_bytes
        What DVC's cache grew by.
    stages
        Stages whose command ran.
    differing
        Files that a rebuild without any memory gives other bytes, at most five; None: not checked.
    """

    case: str
    n_repros: int
    cpu_seconds: float
    peak_bytes: int
    memory: str
    new_bytes: int
    stages: tuple[str, ...]
    differing: tuple[str, ...] | None = None


def prepared(folder: Path, plan: Plan, n_documents: int, n_batches: int, *, is_checked: bool) -> Bench:
    """A project with compiled kernels and a corpus, and nothing built."""
    bench = Bench(scratch.laid(folder, plan), plan, n_documents, n_batches, is_checked)
    scratch.seeded(bench.project, plan, 60, 1)
    _repro(bench)
    scratch.seeded(bench.project, plan, n_documents, n_batches)
    return bench


def full(bench: Bench) -> Iterator[Sample]:
    """Everything, from nothing."""
    scratch.forgotten(bench.project)
    yield _sample(bench, "full", [_nothing])


def noop(bench: Bench) -> Iterator[Sample]:
    """Nothing changed; by plain `dvc repro` as well."""
    yield _sample(bench, "noop", [_nothing])
    yield _sample(bench, "dvc_noop", [_nothing], program="dvc")


def floor(bench: Bench) -> Iterator[Sample]:
    """Nothing changed, in the same flow with commands that do nothing: what DVC costs by itself."""
    kept = {name: (bench.project / name).read_bytes() for name in ("dvc.yaml", "dvc.lock")}
    for name, content in kept.items():
        flow = yaml.safe_load(content)
        for stage in flow["stages"].values():
            stage["cmd"] = "true"
        (bench.project / name).write_text(yaml.safe_dump(flow, sort_keys=False), encoding="utf-8")
    yield _sample(bench, "floor", [_nothing], program="dvc")
    for name, content in kept.items():
        (bench.project / name).write_bytes(content)


def one_batch(bench: Bench) -> Iterator[Sample]:
    """One per cent more, as one new batch over all sources; then that batch taken away."""
    before = scratch.digests(bench.project)
    yield _sample(bench, "one_batch", [partial(_add, bench, 0, bench.n_documents, bench.n_percent)], is_rebuilt=True)
    sample = _sample(bench, "removed", [partial(_remove, bench, 1)])
    yield _compared(sample, before, scratch.digests(bench.project))


def dvc_batch(bench: Bench) -> Iterator[Sample]:
    """One per cent more, by plain `dvc repro`, whose stages each start a process of their own."""
    first = bench.n_documents + 2 * bench.n_percent
    yield _sample(bench, "dvc_batch", [partial(_add, bench, 0, first, bench.n_percent)], program="dvc")
    _remove(bench, 1)
    _repro(bench)


def five_batches(bench: Bench) -> Iterator[Sample]:
    """One per cent more, as five batches of a fifth, a run after each."""
    n = max(1, bench.n_percent // 5)
    first = bench.n_documents + bench.n_percent
    steps = [partial(_add, bench, number, first + number * n, n) for number in range(5)]
    yield _sample(bench, "five_batches", steps, is_rebuilt=True)
    _remove(bench, 5)
    _repro(bench)


def edits(bench: Bench) -> Iterator[Sample]:
    """One per cent of the pages edited in place, at random."""
    draw = stream(bench.plan.seed, "edits")
    files = sorted(path for path in (bench.project / "data" / "raw").rglob("*") if path.is_file())
    pages = [(path, row) for path in files for row in range(path.read_bytes().count(b"\n") if bench.plan.is_packed else 1)]
    chosen = sorted(pages, key=lambda page: (draw(), page))[: bench.n_percent]
    rows = {path: [row for other, row in chosen if other == path] for path, _ in chosen}
    kept = {path: path.read_bytes() for path in rows}

    def edit() -> None:
        for path, numbers in rows.items():
            if bench.plan.is_packed:
                edited_rows(path, numbers, draw)
            else:
                edited(path, draw)

    yield _sample(bench, "edits", [edit], is_rebuilt=True)
    _put_back(bench, kept)


def param(bench: Bench) -> Iterator[Sample]:
    """A threshold of the clean stage one higher."""
    path = bench.project / "params.yaml"
    kept = {path: path.read_bytes()}
    text, n = PARAM.subn(lambda found: f"{found[1]}{int(found[2]) + 1}", kept[path].decode(), count=1)
    if not n:
        raise ValueError("params.yaml: clean.half_f1_permille is gone; name another threshold here")
    yield _sample(bench, "param", [partial(_write, path, text)], is_rebuilt=True)
    _put_back(bench, kept)


def docstring(bench: Bench) -> Iterator[Sample]:
    """A docstring of the clean stage's code reworded: no output may change."""
    before = scratch.digests(bench.project)
    path = bench.project / MODULE
    kept = {path: path.read_bytes()}
    text = kept[path].decode().replace('"""', '"""Reworded. ', 1)
    sample = _sample(bench, "docstring", [partial(_write, path, text)])
    yield _compared(sample, before, scratch.digests(bench.project))
    _put_back(bench, kept)


CASES: dict[str, Callable[[Bench], Iterator[Sample]]] = {
    case.__name__: case for case in (full, noop, floor, one_batch, dvc_batch, five_batches, edits, param, docstring)
}
NEEDED = ("full", "noop")


def _sample(
    bench: Bench, name: str, steps: Sequence[Callable[[], None]], *, is_rebuilt: bool = False, program: str = "corpusmith"
) -> Sample:
    cache = bench.project / ".dvc" / "cache"
    before = scratch.size(cache)
    usages = []
    for step in steps:
        step()
        usages.append(_repro(bench, program))
    stages = dict.fromkeys(stage for usage in usages for stage in _RUNNING.findall(usage.shown))
    sample = Sample(
        name,
        len(usages),
        sum(usage.cpu_seconds for usage in usages),
        max(usage.peak_bytes for usage in usages),
        usages[0].memory,
        scratch.size(cache) - before,
        tuple(stages),
    )
    return _compared(sample, scratch.digests(bench.project), _rebuilt(bench)) if is_rebuilt and bench.is_checked else sample


def _compared(sample: Sample, one: dict[str, str], other: dict[str, str]) -> Sample:
    differing = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    return Sample(**(vars(sample) | {"differing": tuple(differing[:5])}))


def _rebuilt(bench: Bench) -> dict[str, str]:
    """What the same code, params and seeds give where nothing was ever built."""
    folder = bench.project.parent / "rebuilt"
    scratch.twin(bench.project, folder)
    env = scratch.environment(folder) | {"NUMBA_CACHE_DIR": str(bench.project.parent / "kernels")}
    for stage in yaml.safe_load((folder / "dvc.yaml").read_text(encoding="utf-8"))["stages"].values():
        measured([scratch.program("corpusmith"), *stage["cmd"].split()[1:]], folder, env)
    found = scratch.digests(folder)
    shutil.rmtree(folder)
    return found


def _repro(bench: Bench, program: str = "corpusmith") -> Usage:
    return measured([scratch.program(program), "repro"], bench.project, scratch.environment(bench.project))


def _add(bench: Bench, number: int, first: int, n: int) -> None:
    write(bench.plan, bench.project / "data" / "raw" / batch_name(bench.n_batches + number), range(first, first + n))


def _remove(bench: Bench, n: int) -> None:
    for number in range(n):
        shutil.rmtree(bench.project / "data" / "raw" / batch_name(bench.n_batches + number))


def _put_back(bench: Bench, kept: dict[Path, bytes]) -> None:
    for path, content in kept.items():
        path.write_bytes(content)
    _repro(bench)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _nothing() -> None:
    pass

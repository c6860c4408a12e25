"""Which tasks a worker does in one call: a call costs some hundred small queries, however many documents it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusmith.loading import loaded
from corpusmith.stages.step import Step
from corpusmith.task import Task

# Shards of one call: of new ones more would save little and need more memory; of such where few documents changed most saves.
FEW, NEW, REUSED = 4, 8, 64
MOST_BYTES = 64_000_000  # of the files and raw records of one call, which stand in memory several times over; one shard may be larger


def bundles(step: Step, tasks: Sequence[Task], workers: int) -> Iterator[tuple[Task, ...]]:
    """The tasks of each call: several of a step per shard; every worker should get one."""
    for is_new, most in ((True, NEW), (False, REUSED)):
        some = [task for task in tasks if (len(task.earlier) != 1) == is_new]
        yield from _bundled(step, some, min(most, max(FEW, -(-len(some) // workers)))) if step.kind == "per_shard" else zip(some)


def _bundled(step: Step, tasks: Sequence[Task], size: int) -> Iterator[tuple[Task, ...]]:
    bundle: list[Task] = []
    n_bytes = 0
    for task in tasks:
        own = _bytes(step, task)
        if bundle and (len(bundle) == size or n_bytes + own > MOST_BYTES):
            yield tuple(bundle)
            bundle, n_bytes = [], 0
        bundle.append(task)
        n_bytes += own
    if bundle:
        yield tuple(bundle)


def _bytes(step: Step, task: Task) -> int:
    """Of the files a task reads whole, and of the raw records they name."""
    on_disk = sum(file.stat().st_size for reading in task.reads if not reading.cells for file in reading.files if file)
    named = [
        int(loaded([reading], table).rows["raw_bytes"].sum())
        for reading, table in zip(task.reads, step.reads, strict=True)
        if not table.folder and any(column.name == "raw_bytes" for column in table.columns)
    ]
    return on_disk + sum(named)

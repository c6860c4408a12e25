"""Which tasks a worker does in one call: a call costs some hundred small queries, however many documents it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpusmith.stages.step import Step
from corpusmith.task import Task

# Shards of one call: of new ones more would save little and need more memory; of such where few documents changed most saves.
FEW, NEW, REUSED = 4, 8, 64


def bundles(step: Step, tasks: Sequence[Task], workers: int) -> Iterator[tuple[Task, ...]]:
    """The tasks of each call: several of a step per shard; every worker should get one."""
    for is_new, most in ((True, NEW), (False, REUSED)):
        some = [task for task in tasks if (len(task.earlier) != 1) == is_new]
        size = min(most, max(FEW, -(-len(some) // workers))) if step.kind == "per_shard" else 1
        yield from (tuple(some[start : start + size]) for start in range(0, len(some), size))

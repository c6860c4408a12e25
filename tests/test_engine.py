"""Tasks run to their end in one process or many, whoever kills a worker."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from corpusmith import engine


def doubled(number: int) -> int:
    return 2 * number


def killed_once(marker: Path, number: int) -> int:
    if number == 3 and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed_always(number: int) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def failing(number: int) -> int:
    raise ZeroDivisionError(number)


def threads(number: int) -> str:
    return os.environ["POLARS_MAX_THREADS"]


def writing(folder: Path, number: int) -> int:
    (folder / f"{os.getpid()}").touch()
    time.sleep(60)
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_has_its_result(workers: int) -> None:
    assert dict(engine.mapped(doubled, range(9), workers)) == {n: 2 * n for n in range(9)}


def test_few_items_run_in_this_process() -> None:
    assert dict(engine.mapped(lambda item: os.getpid(), [1, 2], 4)) == {0: os.getpid(), 1: os.getpid()}


def test_a_killed_worker_costs_no_result(tmp_path: Path) -> None:
    assert dict(engine.mapped(partial(killed_once, tmp_path / "killed"), range(8), 2)) == {n: n for n in range(8)}
    assert (tmp_path / "killed").exists()


def test_workers_that_keep_dying_are_reported() -> None:
    with pytest.raises(engine.WorkerLostError, match="workers died 5 times"):
        list(engine.mapped(killed_always, range(4), 2))


def test_an_error_of_a_task_is_the_callers() -> None:
    with pytest.raises(ZeroDivisionError):
        list(engine.mapped(failing, range(4), 2))


def test_workers_use_one_thread_each() -> None:
    assert set(dict(engine.mapped(threads, range(4), 2)).values()) == {"1"}


def test_workers_die_with_their_parent(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        list(engine.mapped(partial(writing, tmp_path), range(4), 2))
        os._exit(0)
    deadline = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    pids = [int(path.name) for path in tmp_path.iterdir()]
    assert len(pids) == 2
    while any(map(is_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_alive, pids))


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"

"""Tasks run to their end in one process or many, whoever kills a worker."""

from __future__ import annotations

import fcntl
import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from corpusmith import engine
from tests.project import is_alive

MANY = engine.FEW + 1


def doubled_there(number: int) -> tuple[int, int]:
    """The result, and the process that found it."""
    return 2 * number, os.getpid()


def slowly_doubled(number: int) -> tuple[int, int]:
    end = time.process_time() + 0.05
    while time.process_time() < end:
        pass
    return doubled_there(number)


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


def process(number: int) -> int:
    return os.getpid()


def writing(folder: Path, number: int) -> int:
    (folder / f"{os.getpid()}").touch()
    time.sleep(60)
    return number


def mapped(task, items, workers: int) -> dict[int, object]:
    with engine.pool(workers) as each:
        return dict(each(task, items))


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_has_its_result(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "FEW", 0)  # all items are worth processes
    found = mapped(doubled_there, range(19), workers)
    assert {number: value for number, (value, _) in found.items()} == {n: 2 * n for n in range(19)}
    assert (os.getpid() in {pid for _, pid in found.values()}) == (workers == 1)


def test_items_that_take_long_go_on_in_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WARM_UP_S", 0.0)
    monkeypatch.setattr(engine, "WORTH_S", 0.1)
    found = mapped(slowly_doubled, range(9), 2)
    assert {number: value for number, (value, _) in found.items()} == {n: 2 * n for n in range(9)}
    assert found[0][1] == os.getpid()
    assert os.getpid() not in {pid for number, (_, pid) in found.items() if number}


def test_few_items_run_in_this_process() -> None:
    assert mapped(lambda item: os.getpid(), [1, 2], 4) == {0: os.getpid(), 1: os.getpid()}


def test_what_the_first_tasks_load_is_no_reason_for_processes() -> None:
    """A second of loading, then nothing: were each task to take as long, processes would be worth it."""
    assert not engine._is_long(1, 50, engine.WARM_UP_S)
    assert engine._is_long(10, 50, engine.WARM_UP_S + 2 * engine.WORTH_S / 5)
    assert not engine._is_long(10, 50, engine.WARM_UP_S + engine.WORTH_S / 10)
    assert engine._is_long(0, engine.FEW + 1, 0.0)


def test_a_killed_worker_costs_no_result(tmp_path: Path) -> None:
    assert mapped(partial(killed_once, tmp_path / "killed"), range(MANY), 2) == {n: n for n in range(MANY)}
    assert (tmp_path / "killed").exists()


def test_workers_that_keep_dying_are_reported() -> None:
    with pytest.raises(engine.WorkerLostError, match="workers died 5 times"):
        mapped(killed_always, range(MANY), 2)


def test_processes_serve_more_than_one_step() -> None:
    with engine.pool(2) as each:
        pids = [set(dict(each(process, range(MANY))).values()) for _ in range(2)]
    assert len(pids[0] | pids[1]) <= 2


def test_an_error_of_a_task_is_the_callers() -> None:
    with pytest.raises(ZeroDivisionError):
        mapped(failing, range(MANY), 2)


def test_workers_use_one_thread_each() -> None:
    assert set(mapped(threads, range(MANY), 2).values()) == {"1"}


def test_workers_die_with_their_parent(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        mapped(partial(writing, tmp_path), range(MANY), 2)
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


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Compiled kernels of five states of the code, the first the oldest."""
    monkeypatch.delenv("NUMBA_CACHE_DIR", raising=False)
    for age, name in enumerate("54321"):
        folder = tmp_path / ".corpusmith" / "numba" / name
        (folder / "text").mkdir(parents=True)
        (folder / "text" / "kernel.nbc").touch()
        os.utime(folder, (1_000_000 + age, 1_000_000 + age))
    return tmp_path / ".corpusmith" / "numba"


def test_kernels_of_the_last_states_of_the_code_stay(kernels: Path) -> None:
    engine.use_kernel_cache(kernels.parent.parent)
    own = Path(os.environ["NUMBA_CACHE_DIR"])
    assert {path.name for path in kernels.iterdir()} == {own.name, "1", "2"}
    assert (kernels / "2" / "text" / "kernel.nbc").exists()
    assert own.stat().st_mtime > (kernels / "1").stat().st_mtime


def test_kernels_that_are_in_use_again_are_the_latest(kernels: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.use_kernel_cache(kernels.parent.parent)
    own = Path(os.environ["NUMBA_CACHE_DIR"])
    os.utime(own, (0, 0))
    monkeypatch.delenv("NUMBA_CACHE_DIR")
    engine.use_kernel_cache(kernels.parent.parent)
    assert own.stat().st_mtime > 1_000_005


def test_nobody_takes_away_kernels_while_another_process_uses_some(kernels: Path) -> None:
    other = os.open(kernels, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_SH)
    engine.use_kernel_cache(kernels.parent.parent)
    assert {"1", "2", "3", "4", "5"} < {path.name for path in kernels.iterdir()}
    with pytest.raises(BlockingIOError):  # we use some as well
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)

"""Where tasks run: in this process, or in a pool of local processes that survives a killed worker."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import hashlib
import os
import platform
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")
Map = Callable[[Callable[[Any], Any], Sequence[Any]], Iterator[tuple[int, Any]]]

THREADS = ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "ARROW_NUM_THREADS", "NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
# CPU seconds of work left that are worth starting processes for, each of which loads libraries and kernels for more than a second; what the
# first tasks take longer because they load them here. Of more tasks than FEW nobody tries the first.
WORTH_S, WARM_UP_S, FEW = 8.0, 1.5, 512
MAX_RESTARTS = 5
DEPTH = 4
KEPT_KERNELS = 3  # states of the code, ours among them, whose compiled kernels stay
PR_SET_PDEATHSIG = 1  # prctl(2)
_standing: list[list[ProcessPoolExecutor]] = []


class WorkerLostError(RuntimeError):
    """Workers kept dying, killed from outside or for want of memory."""


def available_workers() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0))


@contextmanager
def pool(workers: int) -> Iterator[Map]:
    """A function that maps a task over items and yields the results with the item's number, as they finish.

    Little work is done in this process; for more, as the first items show, local processes are started once and serve
    until the end. A task must be idempotent: items whose worker was killed run again in new processes. WorkerLostError if
    that happens more than five times in one call.
    """
    kept, is_done = _standing[-1] if _standing else [], False
    with _threads_of_workers():
        try:
            yield partial(_mapped, kept, workers)
            is_done = True
        finally:
            if not (_standing and is_done):
                _shut(kept)


@contextmanager
def standing() -> Iterator[None]:
    """Let the processes of a pool serve the pools after it too, until the end: they have loaded what they need."""
    kept: list[ProcessPoolExecutor] = []
    _standing.append(kept)
    try:
        yield
    finally:
        _standing.remove(kept)
        _shut(kept)


def _shut(kept: list[ProcessPoolExecutor]) -> None:
    while kept:
        kept.pop().shutdown(cancel_futures=True)


def _mapped(
    kept: list[ProcessPoolExecutor], workers: int, task: Callable[[Item], Result], items: Sequence[Item]
) -> Iterator[tuple[int, Result]]:
    left = dict(enumerate(items))
    start = time.process_time()  # on a busy machine tasks take long, and more processes help least
    while left and not (workers > 1 and (kept or _is_long(len(items) - len(left), len(left), time.process_time() - start))):
        number = min(left)
        yield number, task(left.pop(number))
    for _ in range(MAX_RESTARTS):
        if not left:
            return
        for number, result in _in_pool(kept, workers, task, left):
            del left[number]
            yield number, result
    if left:
        raise WorkerLostError(f"workers died {MAX_RESTARTS} times; {len(left)} tasks are left; run with fewer --workers or more memory")


def _is_long(n_done: int, n_left: int, seconds: float) -> bool:
    """Whether what is left is worth starting processes for."""
    return n_left > FEW if n_done == 0 else n_left * (seconds - WARM_UP_S) > n_done * WORTH_S


def _in_pool(
    kept: list[ProcessPoolExecutor], workers: int, task: Callable[[Item], Result], items: dict[int, Item]
) -> Iterator[tuple[int, Result]]:
    """Results until all items are done or the pool breaks; a few items wait in the pool at a time."""
    from concurrent.futures import FIRST_COMPLETED, wait  # noqa: PLC0415 - most runs need no pool
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    if not kept:
        kept.append(_executor(workers))
    queue = iter(sorted(items.items()))
    running: dict[Future[Result], int] = {}
    try:
        while True:
            for number, item in queue:
                running[kept[0].submit(task, item)] = number
                if len(running) >= workers * DEPTH:
                    break
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                yield running.pop(future), future.result()
    except BrokenProcessPool:
        kept.pop().shutdown()


def _executor(workers: int) -> ProcessPoolExecutor:
    import multiprocessing  # noqa: PLC0415 - as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_as_worker)


@contextmanager
def _threads_of_workers() -> Iterator[None]:
    """Let libraries start one thread in the processes that are started meanwhile."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ |= dict.fromkeys(THREADS, "1")
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def die_with_parent() -> None:
    """Ask Linux to kill this process when its parent dies, so that no writer is left behind."""
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died meanwhile
        os.kill(os.getpid(), signal.SIGKILL)


def _as_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C stops who gives the tasks
    die_with_parent()


def use_kernel_cache(root: Path) -> None:
    """Keep numba's compiled kernels below a project's folder, apart by code, lock file and processor.

    numba itself looks at the kernel's own file alone, and would stay stale when an imported kernel changes. Kernels of
    the states of the code used last stay, those of older ones go. A cache that NUMBA_CACHE_DIR names already stays in use.
    """
    if os.environ.get("NUMBA_CACHE_DIR"):
        return
    known = hashlib.sha256(platform.machine().encode() + _processor_flags())
    package = Path(__file__).parent
    for path in sorted([*package.glob("text/*.py"), *package.glob("dedup/*.py"), *root.glob("requirements.lock")]):
        known.update(path.name.encode() + b"\0" + path.read_bytes())
    folder = root / ".corpusmith" / "numba" / known.hexdigest()[:16]
    folder.parent.mkdir(parents=True, exist_ok=True)
    _sweep_kernels(folder)
    folder.mkdir(exist_ok=True)
    with contextlib.suppress(OSError):  # of a folder that is another user's
        os.utime(folder)  # the time of its last use
    os.environ["NUMBA_CACHE_DIR"] = str(folder)


def _sweep_kernels(own: Path) -> None:
    """Remove all compiled kernels but ours and those used last, unless another process uses any."""
    used = os.open(own.parent, os.O_RDONLY)  # until this process ends, so that nobody sweeps what it compiles into
    try:
        fcntl.flock(used, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
    else:
        others = [path for path in own.parent.iterdir() if path.is_dir() and path != own]
        others.sort(key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
        for path in others[KEPT_KERNELS - 1 :]:
            shutil.rmtree(path, ignore_errors=True)
    with contextlib.suppress(OSError):  # where the file system has no locks nobody sweeps
        fcntl.flock(used, fcntl.LOCK_SH)


def _processor_flags() -> bytes:
    try:
        lines = Path("/proc/cpuinfo").read_bytes().splitlines()
    except OSError:
        return b""
    return b"".join(sorted({line for line in lines if line.startswith((b"flags", b"model name", b"Features"))}))

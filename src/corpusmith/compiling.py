"""A word to the user while kernels are compiled, which a first run spends most of its time on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

Say = Callable[[str], None]
SENTENCE = "compiling kernels, once for this version of Corpusmith; this takes a minute or two"
SECONDS_BETWEEN_LOOKS = 0.2


@contextmanager
def announced(say: Say) -> Iterator[None]:
    """Say meanwhile that kernels are compiled, as soon as the first is kept, here or by a worker, where none was kept before."""
    folder = Path(os.environ["NUMBA_CACHE_DIR"])
    if _holds_kernels(folder):
        yield
        return
    is_over = Event()
    watcher = Thread(target=_watch, args=(folder, is_over, say), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        is_over.set()
        watcher.join()


def _watch(folder: Path, is_over: Event, say: Say) -> None:
    while not is_over.wait(SECONDS_BETWEEN_LOOKS):
        if _holds_kernels(folder):
            say(SENTENCE)
            return


def _holds_kernels(folder: Path) -> bool:
    return any(folder.glob("*/*.nbi"))  # numba keeps those of each folder of code in one

"""Runs the stages of a command, `dvc repro`, one after the other in this process, which loads libraries, kernels and models once.

Each stage asks for it (`client.py`) and gets the exit code; the request is declined where the package has changed meanwhile.
"""

from __future__ import annotations

import fcntl
import os
import secrets
import select
import signal
import socket
import struct
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from corpusmith import client, engine

PACKAGE = Path(__file__).parent
LONGEST = 65_536
_PEER = struct.Struct("3i")  # pid, uid, gid, see unix(7)


def served(command: Sequence[str], run: Callable[[str], int]) -> int:
    """The exit code of a command, which is interrupted when this process dies.

    Parameters
    ----------
    command
        One that calls `corpusmith run STAGE`, which asks this process to do so, see `client.answered`.
    run
        Runs a stage and returns its exit code.
    """
    name, state = f"corpusmith-{secrets.token_hex(8)}", _state()
    with socket.socket(socket.AF_UNIX) as listener, _interrupts_left():
        listener.bind("\0" + name)
        listener.listen()
        process = subprocess.Popen(command, env=os.environ | {client.SOCKET: name}, preexec_fn=_as_child)  # noqa: S603, PLW1509 - one thread
        end = os.pidfd_open(process.pid)
        while end not in select.select([listener.fileno(), end], [], [])[0]:
            link, _ = listener.accept()
            with link, suppress(BrokenPipeError):
                stage = _asked(link)
                is_ours = stage and state == _state()
                link.sendall(str(_answer(run, stage, link)).encode() if is_ours else client.NO)
        os.close(end)
        code = process.wait()
    return code if code >= 0 else 128 - code  # as shells say which signal killed it


def _asked(link: socket.socket) -> str:
    """The stage that a process of the same user, folder, interpreter and package wants to be run; '' if it is another's."""
    _, user, _ = _PEER.unpack(link.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size))
    said = b""
    while user == os.getuid() and not said.endswith(client.END) and len(said) < LONGEST and (part := link.recv(LONGEST)):
        said += part
    stage = said.partition(b"\0")[0].decode(errors="replace")
    return stage if said == client.request(stage, os.getcwd()) else ""


def _answer(run: Callable[[str], int], stage: str, link: socket.socket) -> int:
    """Run a stage; when nobody waits for it any more this process dies at once, so that no writer is left behind."""
    flags = fcntl.fcntl(link, fcntl.F_GETFL)
    fcntl.fcntl(link, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(link, fcntl.F_SETFL, flags | os.O_ASYNC)  # SIGIO when the other end is closed
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return run(stage)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        fcntl.fcntl(link, fcntl.F_SETFL, flags)


@contextmanager
def _interrupts_left() -> Iterator[None]:
    """Leave Ctrl-C to the command, which gets it as well, while no stage runs."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _as_child() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    engine.die_with_parent(signal.SIGINT)  # so that DVC lets go of its locks


def _state() -> list[tuple[str, int, int]]:
    """What tells whether a file of the package has changed since it was loaded."""
    paths = sorted(path for pattern in ("*.py", "*/*.py", "models/*") for path in PACKAGE.glob(pattern))
    return [(str(path), status.st_mtime_ns, status.st_size) for path, status in ((path, path.stat()) for path in paths)]

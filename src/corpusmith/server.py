"""Runs the stages of a command, `dvc repro`, one after the other in this process, which loads libraries, kernels and models once.

Each stage asks for it (`client.py`) and gets the exit code. Whoever waits at one end of a link ends when the other does, so that no
writer is left behind; DVC sees a stage that failed, and lets go of its locks.
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
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from corpusmith import client

PACKAGE = Path(__file__).parent
LONGEST = 65_536
_PEER = struct.Struct("3i")  # pid, uid, gid, see unix(7)


def served(command: Sequence[str], run: Callable[[str], int]) -> int:
    """The exit code of a command.

    Parameters
    ----------
    command
        One that calls `corpusmith run STAGE`, which asks this process to do so, see `client.answered`.
    run
        Runs a stage and returns its exit code.
    """
    name, loaded, declined = f"corpusmith-{secrets.token_hex(8)}", state(), []
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0" + name)
        listener.listen()
        environment = os.environ | {"PATH": path, client.SOCKET: name}
        with subprocess.Popen(command, env=environment) as process, _interrupts_left():  # noqa: S603 - `dvc repro`
            end = os.pidfd_open(process.pid)
            while end not in select.select([listener.fileno(), end], [], [])[0]:
                link, _ = listener.accept()
                stage = _asked(link)
                if stage and loaded == state():
                    _answer(run, stage, link)
                else:
                    declined.append(link)
                    _say(link, client.NO)
            os.close(end)
            code = process.wait()
    for link in declined:
        link.close()
    return code if code >= 0 else 128 - code  # as shells say which signal killed it


def _asked(link: socket.socket) -> str:
    """The stage that a process of the same user, folder, environment and package wants to be run; '' if it is another's."""
    _, user, _ = _PEER.unpack(link.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _PEER.size))
    said = b""
    while user == os.getuid() and not said.endswith(client.END) and len(said) < LONGEST and (part := link.recv(LONGEST)):
        said += part
    stage = said.partition(b"\0")[0].decode(errors="replace")
    return stage if stage.isalpha() and said == client.request(stage, os.getcwd()) else ""


def _answer(run: Callable[[str], int], stage: str, link: socket.socket) -> None:
    """Run a stage, as long as someone waits for it."""
    with link:
        flags = fcntl.fcntl(link, fcntl.F_GETFL)
        code = _code(run, stage) if client.watch(link) else 1
        fcntl.fcntl(link, fcntl.F_SETFL, flags)
        _say(link, str(code).encode())


def _code(run: Callable[[str], int], stage: str) -> int:
    """The exit code of a stage; as in a process of its own an error is shown and counts as 1, Ctrl-C as 130."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return run(stage)
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001 - as at the end of a process of its own; DVC decides how to go on
        traceback.print_exc()
        return 1
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _say(link: socket.socket, word: bytes) -> None:
    try:
        link.sendall(word)
    except OSError:  # nobody listens any more
        return


@contextmanager
def _interrupts_left() -> Iterator[None]:
    """Leave Ctrl-C to the command, which gets it as well, while no stage runs; what is started inside would ignore it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def state(more: Sequence[str] = ()) -> list[tuple[str, int, int]]:
    """What tells whether a file of the package, a library, or one of more files has changed since it was loaded."""
    package = sorted(path for pattern in ("*.py", "*/*.py", "models/*.json") for path in PACKAGE.glob(pattern))
    return [_mark(path) for path in (*package, Path("requirements.lock"), *map(Path, more))]


def _mark(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size

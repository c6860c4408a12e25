"""What all tests share: a kernel cache of the project's own, and one corpus built from the sample."""

from __future__ import annotations

import os
from pathlib import Path

from corpusmith import engine

ROOT = Path(__file__).resolve().parent.parent
engine.use_kernel_cache(ROOT)  # before numba is imported
os.environ |= {"DVC_NO_ANALYTICS": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}

import fcntl  # noqa: E402

import pytest  # noqa: E402

from corpusmith.corpus import Corpus  # noqa: E402
from corpusmith.progress import summary_line  # noqa: E402
from corpusmith.run import STAGES, run  # noqa: E402
from tests.project import SAID, with_sample  # noqa: E402


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus of the sample, built once for all workers of the test run."""
    shared = tmp_path_factory.getbasetemp().parent if os.environ.get("PYTEST_XDIST_WORKER") else tmp_path_factory.getbasetemp()
    root = shared / "sample"
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "reports").exists():
            with_sample(root)
            (root / SAID).write_text("".join(f"{summary_line(run(stage, root, workers=1))}\n" for stage in STAGES), encoding="utf-8")
    return Corpus(root)

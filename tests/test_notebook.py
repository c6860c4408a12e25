"""The notebook runs from top to bottom on the sample, and is stored without what it printed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from corpusmith.corpus import Corpus
from tests.project import ROOT

NOTEBOOK = ROOT / "notebooks" / "explore.ipynb"
HOMES = ("HOME", "IPYTHONDIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")


def executed(corpus: Corpus, folder: Path) -> list[dict[str, object]]:
    """The notebook's cells after a run beside the corpus' data, by a kernel on loopback that touches no home."""
    (folder / "home").mkdir()
    (folder / "notebooks").mkdir()
    (folder / "data").symlink_to(corpus.root / "data", target_is_directory=True)
    shutil.copy(NOTEBOOK, folder / "notebooks")
    env = os.environ | dict.fromkeys(HOMES, str(folder / "home"))
    words = [Path(sys.executable).parent / "jupyter-execute", "--inplace", "--timeout=120", "--KernelManager.ip=127.0.0.1", NOTEBOOK.name]
    run = subprocess.run(words, cwd=folder / "notebooks", env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return list(json.loads((folder / "notebooks" / NOTEBOOK.name).read_text(encoding="utf-8"))["cells"])


def test_the_notebook_runs_on_the_sample(sample: Corpus, tmp_path: Path) -> None:
    cells = executed(sample, tmp_path)
    assert all(cell["outputs"] for cell in cells if cell["cell_type"] == "code")


def test_the_notebook_is_stored_without_outputs() -> None:
    stored = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    for cell in stored["cells"]:
        assert cell["metadata"] == {}
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
    assert stored["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }

"""`make eval`: lay out each evaluation set, run the pipeline as a user would, and print the scores of evaluate.py."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpusmith.engine import use_kernel_cache
from corpusmith.run import STAGES
from tests.project import ROOT, command, scratch

RUNS = (("pages", "text"), ("pages", "html"), ("near_duplicates", "text"), ("metadata", "text"), ("metadata", "html"))


def evaluated(folder: Path, name: str, form: str, fold: str | None) -> str:
    """Scores of one set in one format, as evaluate.py prints them."""
    script, only = folder / "evaluate.py", [f"--fold={fold}"] if fold else []
    with tempfile.TemporaryDirectory() as place:
        root = scratch(Path(place), {})
        batch = ["--format", form, "--dest", str(root / "data" / "raw" / "2025-01")]
        subprocess.run([sys.executable, str(script), "lay-out", name, *batch, *only], check=True)
        for stage in STAGES:
            start = time.monotonic()
            done = command(root, "run", stage)
            if done.returncode:
                sys.exit(f"{name}, {form}: {stage} failed\n{done.stderr}")
            print(f"  {done.stderr.strip().splitlines()[-1]}  [{time.monotonic() - start:.1f} s with start-up]", flush=True)
        scored = subprocess.run(
            [sys.executable, str(script), "score", name, "--corpus", str(root / "data" / "corpus"), *only],
            check=True,
            capture_output=True,
            text=True,
        )
    return scored.stdout


def main() -> None:
    """Measure the sets named on the command line, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of evaluate.py and its data")
    parser.add_argument("sets", nargs="*", help="as pages/text; all if none is named")
    parser.add_argument("--fold", help="K/N, as evaluate.py takes it")
    args = parser.parse_args()
    use_kernel_cache(ROOT)
    for name, form in RUNS:
        if not args.sets or f"{name}/{form}" in args.sets:
            print(f"\n# {name}, {form}", flush=True)
            print(evaluated(args.folder.resolve(), name, form, args.fold), flush=True)


if __name__ == "__main__":
    main()

"""`make eval`: lay out each evaluation set, run the pipeline as a user would, and print the scores of evaluate.py.

The line judge has seen the pages, the rankers the metadata. With --folds FOLDER both sets are scored out of fold: for each of five folds
of sites the models are trained on the others, and the pages of the fold are run with them in a copy of the package; means over the pages
are printed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from corpusmith.engine import use_kernel_cache
from corpusmith.run import STAGES
from tests.project import ROOT, command, scratch

RUNS = (("pages", "text"), ("pages", "html"), ("near_duplicates", "text"), ("metadata", "text"), ("metadata", "html"))


FOLDS = 5
MEANS = ("p", "r", "f1", "f1_4gram", "median", "below_half")
POOLED = ("all", "article", "scrapinghub+fundus")


def evaluated(folder: Path, name: str, form: str, options: tuple[str, ...] = (), env: Mapping[str, str] | None = None) -> str:
    """Scores of one set in one format, as evaluate.py prints them."""
    script = folder / "evaluate.py"
    only = [option for option in options if option.startswith("--fold")]
    with tempfile.TemporaryDirectory() as place:
        root = scratch(Path(place), {})
        batch = ["--format", form, "--dest", str(root / "data" / "raw" / "2025-01")]
        subprocess.run([sys.executable, str(script), "lay-out", name, *batch, *only], check=True)
        for stage in STAGES:
            start = time.monotonic()
            done = command(root, "run", stage, env=env)
            if done.returncode:
                sys.exit(f"{name}, {form}: {stage} failed\n{done.stderr}")
            print(f"  {done.stderr.strip().splitlines()[-1]}  [{time.monotonic() - start:.1f} s with start-up]", flush=True)
        scored = subprocess.run(
            [sys.executable, str(script), "score", name, "--corpus", str(root / "data" / "corpus"), *options],
            check=True,
            capture_output=True,
            text=True,
        )
    return scored.stdout


def out_of_fold(folder: Path, form: str, kept: Path) -> None:
    """Print the pooled means of the pages, each scored by a judge that has not seen its site; weights are kept for the next form."""
    rows: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory() as place:
        # One copy for all folds: compiled kernels are found again by its path.
        source = shutil.copytree(ROOT / "src", Path(place) / "src")
        for fold in range(FOLDS):
            weights = kept / f"without-{fold}.json"
            if not weights.exists():
                tool = [sys.executable, str(ROOT / "tools" / "train_line_judge.py"), str(folder)]
                subprocess.run([*tool, "--without-fold", str(fold), "--weights", str(weights)], check=True)
            shutil.copy(weights, source / "corpusmith" / "models" / "line_judge.json")
            scored = json.loads(evaluated(folder, "pages", form, (f"--fold={fold}/{FOLDS}", "--json"), {"PYTHONPATH": str(source)}))
            for part, found in scored.items():
                for row in found:
                    name = (
                        part if part in POOLED else f"{part}: {next(value for value in row.values() if not isinstance(value, int | float))}"
                    )
                    rows.setdefault(name, []).append(row)
    for name, found in rows.items():
        n = sum(row["n"] for row in found)
        means = {key: sum(row[key] * row["n"] for row in found) / n for key in MEANS}
        print(f"{name:<28} n {n:>4}", *(f"{key} {value:.3f}" for key, value in means.items()))


def rankers_out_of_fold(folder: Path, form: str) -> None:
    """Print the pooled means of the metadata, each page scored by rankers that have not seen its site."""
    sums: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as place:
        projects = [_cleaned(folder, Path(place) / kind, kind) for kind in ("text", "html")]
        for fold in range(FOLDS):
            source = Path(place) / f"src-{fold}"
            shutil.copytree(ROOT / "src", source)
            tool = [sys.executable, str(ROOT / "tools" / "train_rankers.py"), str(folder / "metadata.parquet"), *map(str, projects)]
            subprocess.run([*tool, "--without-fold", str(fold), "--weights", str(source / "corpusmith" / "models")], check=True)
            options = (f"--fold={fold}/{FOLDS}", "--json")
            scored = json.loads(evaluated(folder, "metadata", form, options, {"PYTHONPATH": str(source)}))
            for row in [{"dataset": "all", **scored["all"][0]}, *scored["by dataset"]]:
                for measure in (name.removeprefix("n_") for name in row if name.startswith("n_")):
                    own = sums.setdefault(row["dataset"], Counter())
                    own.update({measure: (row[measure] or 0) * row[f"n_{measure}"], f"n_{measure}": row[f"n_{measure}"]})
    for dataset, total in sorted(sums.items()):
        measures = [name for name in total if not name.startswith("n_") and total[f"n_{name}"]]
        print(f"{dataset:<14}", *(f"{name} {total[name] / total[f'n_{name}']:.3f}" for name in measures))


def _cleaned(folder: Path, root: Path, form: str) -> Path:
    """A project where the metadata set went through ingest, profile and clean."""
    scratch(root, {})
    dest = str(root / "data" / "raw" / "2025-01")
    subprocess.run([sys.executable, str(folder / "evaluate.py"), "lay-out", "metadata", "--format", form, "--dest", dest], check=True)
    for stage in ("ingest", "profile", "clean"):
        done = command(root, "run", stage)
        if done.returncode:
            sys.exit(f"metadata, {form}: {stage} failed\n{done.stderr}")
    return root


def main() -> None:
    """Measure the sets named on the command line, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of evaluate.py and its data")
    parser.add_argument("sets", nargs="*", help="as pages/text; all if none is named")
    parser.add_argument("--folds", type=Path, help="score out of fold; the folder keeps the line judge's weights, and those in it are used")
    args = parser.parse_args()
    use_kernel_cache(ROOT)
    for name, form in RUNS:
        if not args.sets or f"{name}/{form}" in args.sets:
            print(f"\n# {name}, {form}", flush=True)
            if args.folds and name == "pages":
                args.folds.mkdir(parents=True, exist_ok=True)
                out_of_fold(args.folder.resolve(), form, args.folds.resolve())
            elif args.folds and name == "metadata":
                rankers_out_of_fold(args.folder.resolve(), form)
            else:
                print(evaluated(args.folder.resolve(), name, form), flush=True)


if __name__ == "__main__":
    main()

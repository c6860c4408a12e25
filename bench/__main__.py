"""`python -m bench`: measures, and writes docs/benchmarks."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from bench import incremental, project, speed, suite

_DOCS = project.ROOT / "docs" / "benchmarks"


@click.command()
@click.option("--documents", default=50_000, show_default=True, help="Pages of the generated corpus.")
@click.option("--sources", default=200, show_default=True, help="Its outlets.")
@click.option("--batches", default=10, show_default=True, help="Its batches.")
@click.option("--seed", default=1, show_default=True, help="What it is drawn from.")
@click.option("--runs", default=3, show_default=True, help="Times all cases run, one after another.")
@click.option("--only", "only", multiple=True, type=click.Choice([*incremental.CASES, *speed.CASES]), help="A case; repeat for more.")
@click.option("--check/--no-check", "is_checked", default=True, help="Compare with rebuilds, in the first run.  [default: check]")
@click.option("--packs/--files", "is_packed", default=True, help="Packs of JSON Lines, or a file a page.  [default: packs]")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=_DOCS, help="Results.  [default: docs/benchmarks]")
@click.option("--render", is_flag=True, help="Only write the tables again from the JSON.")
def main(
    documents: int,
    sources: int,
    batches: int,
    seed: int,
    runs: int,
    only: tuple[str, ...],
    out: Path,
    *,
    is_checked: bool,
    is_packed: bool,
    render: bool,
) -> None:
    """Measure Corpusmith on a generated corpus, in scratch projects below $BENCH_DIR or the folder for temporary files."""
    if render:
        for name in suite.PAGES:
            if (out / f"{name}.json").exists():
                suite.rendered(out, name)
        return
    settings = suite.Settings(documents, sources, batches, seed, runs, only, is_checked, is_packed)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        suite.run(settings, Path(folder), out, click.echo)


if __name__ == "__main__":
    main()

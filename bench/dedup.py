"""`python -m bench.dedup`: what the deduplication finds and costs; prints rows for docs/benchmarks/dedup.md.

Peers run in the environment of requirements-bench.lock (`make .venv-bench/bench.stamp`).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import click
import polars as pl
from tests.dedup.eighth_frames import EIGHTH_FRAMES
from tests.dedup.fifth_frames import FIFTH_FRAMES
from tests.dedup.fourth_frames import FOURTH_FRAMES
from tests.dedup.frames import FRAMES, seeded
from tests.dedup.held_frames import HELD_FRAMES
from tests.dedup.ninth_frames import NINTH_FRAMES
from tests.dedup.other_frames import OTHER_FRAMES
from tests.dedup.seventh_frames import SEVENTH_FRAMES
from tests.dedup.sixth_frames import SIXTH_FRAMES

from bench import project
from bench.exact import overlaps
from bench.families import found
from bench.languages import language
from bench.speed import PEER_PYTHON
from bench.stories import Plan, told, truth
from corpusmith import params as parameters
from corpusmith.stages import dedup

SLICE = 2000
SETS = {
    "first seven": FRAMES,
    "second ten": OTHER_FRAMES,
    "third ten": HELD_FRAMES,
    "fourth ten": FOURTH_FRAMES,
    "fifth ten": FIFTH_FRAMES,
    "sixth twenty": SIXTH_FRAMES,
    "seventh twenty": SEVENTH_FRAMES,
    "eighth twenty": EIGHTH_FRAMES,
    "ninth twenty": NINTH_FRAMES,
}


def own_params() -> dedup.Params:
    """The params of dedup in params.yaml."""
    known: dedup.Params = parameters.record(dedup.Params, parameters.loaded(project.ROOT / "params.yaml"), "dedup")
    return known


def text(plan: Plan, number: int) -> str:
    """The text of a generated page, without its outlet's furniture."""
    known = truth(plan, number)
    while known.kind == "identical":
        known = truth(plan, known.story)
    story, join = told(plan, known), str(language(known.code).entries["join"])
    return "\n\n".join([story.headline, story.standfirst, *(join.join(part) for part in story.paragraphs)])


def texts(n: int) -> Iterator[pl.Series]:
    """The texts of n generated pages, some thousand at a time."""
    plan = Plan(1, 200)
    for first in range(0, n, SLICE):
        yield pl.Series([text(plan, number) for number in range(first, min(n, first + SLICE))])


@click.group()
def main() -> None:
    """Measure the deduplication."""


@main.command()
@click.argument("sizes", nargs=-1, type=int)
@click.option("--partitions", default=16, show_default=True, help="Hash partitions of fingerprints.")
def growth(sizes: tuple[int, ...], partitions: int) -> None:
    """CPU, memory and families of SIZES generated documents each."""
    found(texts(SLICE), own_params())
    peak = [0]
    threading.Thread(target=_watch, args=(peak,), daemon=True).start()
    for n in sizes:
        peak[0] = 0
        out = found(texts(n), own_params(), partitions)
        total, parts = sum(out.seconds.values()), {part: round(seconds, 2) for part, seconds in out.seconds.items()}
        rate = f"{n / total:,.0f} documents and {out.n_bytes / total / 1e6:.0f} MB a CPU second"
        click.echo(f"{n:,} documents of {out.n_bytes / n:,.0f} bytes: {total:.2f} CPU s, {rate}, peak {peak[0] / 1e6:.2f} GB (PSS)")
        click.echo(f"  {out.pairs.height:,} pairs, {len(set(out.families.tolist())):,} families; {parts}")


def _watch(peak: list[int]) -> None:
    while True:
        lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
        peak[0] = max(peak[0], next(int(line.split()[1]) for line in lines if line.startswith("Pss:")))
        time.sleep(0.1)


@main.command()
@click.option("--documents", default=10_000, show_default=True, help="Generated documents.")
@click.option("--runs", default=3, show_default=True, help="Interleaved runs; medians count.")
def speed(documents: int, runs: int) -> None:
    """CPU from texts in memory to families or candidates, ours and the peers', in turns."""
    given = [pl.concat(list(texts(documents)))]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        path.write_text("".join(json.dumps({"text": one}) + "\n" for some in given for one in some), encoding="utf-8")
        found(given[:1], own_params(), 1)
        for number in range(runs):
            out = found(given, own_params(), 1)
            click.echo(f"run {number + 1}: corpusmith {sum(out.seconds.values()):.3f} CPU s")
            for name in ("rensa", "rensa-hashed", "datasketch"):
                click.echo(f"  {name} {_peer('speed', name, path)}")


def _peer(task: str, name: str, path: Path) -> str:
    words = [str(PEER_PYTHON), "-m", "bench.peer_families", task, name, str(path)]
    return subprocess.run(words, cwd=project.ROOT, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - our own


@main.command()
@click.option("--data", type=click.Path(exists=True, path_type=Path), help="Parquet with headline and text, in place of generated texts.")
@click.option("--documents", default=5000, show_default=True, help="How many.")
def recall(data: Path | None, documents: int) -> None:
    """Pairs found of all that resemble one another, counted by brute force over plain sets; and figures that differ."""
    given = laid(pl.read_parquet(data).sample(documents, seed=1, shuffle=True)) if data else list(texts(documents))
    some = own_params()
    pairs = found(given, dataclasses.replace(some, min_shared=1, min_containment_permille=1)).pairs
    known = {(a, b): tuple(rest) for a, b, *rest in pairs.select("a", "b", "n_shared", "jaccard_permille").iter_rows()}
    every = overlaps([one for part in given for one in part], some.shingle_words, some.shingle_chars, some.min_words)
    strong = {pair for pair, (shared, a, b) in every.items() if 10 * shared >= 7 * (a + b - shared) or 10 * shared >= 8 * min(a, b)}
    click.echo(
        f"{len(every):,} pairs share a shingle, {len(strong):,} have Jaccard ≥ .7 or containment ≥ .8; {len(strong & known.keys()):,} found"
    )
    wrong = sum(
        known[pair] != (every[pair][0], 1000 * every[pair][0] // (sum(every[pair][1:]) - every[pair][0])) for pair in every.keys() & known
    )
    click.echo(f"{len(every.keys() & known):,} reported pairs compared, {wrong} with another figure")


@main.command()
@click.argument("data", type=click.Path(exists=True, path_type=Path))
@click.option("--peers/--no-peers", "has_peers", default=True, help="Measure the peers too.  [default: peers]")
def accuracy(data: Path, *, has_peers: bool) -> None:
    """Scores by half of the families of near duplicates in DATA (headline, text, gold, kind), ours and the peers'."""
    table = pl.read_parquet(data)
    for part, some in enumerate(by_half(table)):
        for cap in (own_params().max_frequency, 100_000):
            out = found(laid(some), dataclasses.replace(own_params(), max_frequency=cap))
            click.echo(f"half {part}, corpusmith, cap {cap}: {scores(some, out.families.tolist())}")
        if part:
            _by_kind(some, found(laid(some), own_params()).families.tolist())
        with TemporaryDirectory() as folder:
            path = Path(folder) / "texts.jsonl"
            path.write_text("".join(json.dumps({"text": one}) + "\n" for given in laid(some) for one in given), encoding="utf-8")
            for name in ("rensa", "datasketch") if has_peers else ():
                for threshold, families in json.loads(_peer("families", name, path)).items():
                    click.echo(f"half {part}, {name} at {threshold}: {scores(some, families)}")


@main.command()
@click.option("--fillings", default=60, show_default=True, help="Fillings of each frame.")
@click.option("--set", "names", multiple=True, type=click.Choice(list(SETS)), help="Only these sets.  [default: all]")
def frames(fillings: int, names: tuple[str, ...]) -> None:
    """Fillings of the tests' frames that were wrongly joined, each set by itself."""
    for name in names or SETS:
        some = SETS[name]
        rows = {frame(r): frame.__name__ for frame in some for r in [seeded(11)] for _ in range(fillings)}
        for cap in (own_params().max_frequency, 100_000):
            families = found([pl.Series(list(rows))], dataclasses.replace(own_params(), max_frequency=cap)).families.tolist()
            size = Counter(families)
            joined = Counter(frame for frame, family in zip(rows.values(), families, strict=True) if size[family] > 1)
            click.echo(f"{name}, cap {cap}: {joined.total()} of {len(rows)} joined {dict(joined) or ''}")


def by_half(table: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Near duplicates by half of their families (gold), parted by a hash."""
    half = pl.Series([hashlib.sha1(str(gold).encode(), usedforsecurity=False).digest()[0] % 2 for gold in table["gold"]])
    return table.filter(half == 0), table.filter(half == 1)


def laid(table: pl.DataFrame) -> list[pl.Series]:
    """Headline and text of each row, some thousand at a time."""
    joined = (table["headline"] + "\n\n" + table["text"]).alias("text")
    return [joined[first : first + SLICE] for first in range(0, len(joined), SLICE)]


def _n_pairs(labels: Iterable[Any]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(labels).values())


class Score(NamedTuple):
    """Pairwise scores of families, and templates in a family of two or more."""

    precision: float
    recall: float
    joined: int
    templates: int

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def scored(table: pl.DataFrame, families: list[int]) -> Score:
    """Scores of families (gold, kind)."""
    golds, kinds, size = table["gold"].to_list(), table["kind"].to_list(), Counter(families)
    both = _n_pairs(zip(golds, families, strict=True))
    of_templates = [family for kind, family in zip(kinds, families, strict=True) if kind == "template"]
    joined = sum(size[family] > 1 for family in of_templates)
    return Score(both / max(1, _n_pairs(families)), both / max(1, _n_pairs(golds)), joined, len(of_templates))


def scores(table: pl.DataFrame, families: list[int]) -> str:
    """Pairwise precision, recall and F1, of all and without templates; templates in a family of two or more."""
    is_story, every = table["kind"] != "template", scored(table, families)
    rest = scored(table.filter(is_story), pl.Series(families).filter(is_story).to_list())
    shown = [f"{name} P {s.precision:.4f} R {s.recall:.4f} F1 {s.f1:.4f}" for name, s in (("all", every), ("without templates", rest))]
    return "; ".join([*shown, f"templates joined {every.joined} of {every.templates}"])


def _by_kind(table: pl.DataFrame, families: list[int]) -> None:
    facts = table.select("gold", "kind").with_columns(family=pl.Series(families))
    origins = dict(facts.filter(kind="orig").select("gold", "family").iter_rows())
    for kind in sorted(set(facts["kind"].to_list()) - {"single", "template", "orig"}):
        some = [(gold, family) for gold, family in facts.filter(kind=kind).select("gold", "family").iter_rows() if gold in origins]
        click.echo(f"  {kind}: {sum(origins[gold] == family for gold, family in some)} of {len(some)} with their original")


if __name__ == "__main__":
    main()

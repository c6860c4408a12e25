"""A generator of raw corpora: every page is a function of (plan, number), so a corpus is a prefix of a larger one.

A page's file is named by its number and the start of its SHA-256, or is a row of a pack of JSON Lines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import yaml

from bench.draws import Draw, is_drawn
from bench.languages import SHARES_PERMILLE, Language, language
from bench.outlets import outlet
from bench.pages import Page, page
from bench.prose import sentence
from bench.stories import Plan, reworded

PACK_ROWS = 2000
_LEAST_EDITED = 80  # shorter lines are left alone by edits: they are furniture


def batch_name(number: int) -> str:
    """The name of a batch by its number: a month.

    >>> batch_name(0), batch_name(12)
    ('2025-01', '2026-01')
    """
    return f"{2025 + number // 12}-{number % 12 + 1:02d}"


def batches(n_documents: int, n_batches: int) -> Iterator[tuple[str, range]]:
    """The batches of a corpus and the numbers of their pages."""
    for batch in range(n_batches):
        yield batch_name(batch), range(batch * n_documents // n_batches, (batch + 1) * n_documents // n_batches)


def write(plan: Plan, folder: Path, numbers: Iterable[int]) -> list[Path]:
    """Write pages below the folder of a batch, as the plan lays them out, and return the paths."""
    return write_packs(plan, folder, numbers) if plan.is_packed else write_files(plan, folder, numbers)


def write_files(plan: Plan, folder: Path, numbers: Iterable[int]) -> list[Path]:
    """Write pages as files below the folder of a batch, and return their paths."""
    made: set[str] = set()
    paths = []
    for number in numbers:
        one = page(plan, number)
        path = folder / one.source / file_name(one)
        if one.source not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(one.source)
        path.write_bytes(one.content)
        paths.append(path)
    return paths


def file_name(one: Page) -> str:
    """The name of a page's file."""
    return f"{one.known.number:07d}_{hashlib.sha256(one.content).hexdigest()[:16]}.{'html' if one.is_html else 'txt'}"


def write_packs(plan: Plan, folder: Path, numbers: Iterable[int]) -> list[Path]:
    """Write pages as packs of JSON Lines below the folder of a batch, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    known = list(numbers)
    for some in (known[start : start + PACK_ROWS] for start in range(0, len(known), PACK_ROWS)):
        path = folder / f"pack-{some[0]:07d}.jsonl"
        path.write_text("".join(_row(page(plan, number)) for number in some), encoding="utf-8")
        paths.append(path)
    return paths


def _row(one: Page) -> str:
    facts = {"url": one.url, "retrieved_at": one.retrieved_at, "source": one.source}
    return json.dumps({"html" if one.is_html else "text": one.content.decode(), **facts}, ensure_ascii=False) + "\n"


def statements(plan: Plan) -> str:
    """A `data/sources.yaml` that states two thirds of the outlets."""
    outlets = [outlet(plan.seed, number, plan.n_sources) for number in range(plan.n_sources) if number % 3]
    stated = [
        {"id": of.id, "name": of.name, "hosts": [f"www.{of.id}.example"], "language": of.code, "default_timezone": of.zone}
        for of in outlets
    ]
    return str(yaml.safe_dump({"sources": stated}, allow_unicode=True, sort_keys=False))


def edited(path: Path, draw: Draw) -> None:
    """Edit a page in place: a word or a sentence of one long line changes or goes; some pages get a line more."""
    path.write_bytes(_edited(path.read_bytes().decode(), path.parent.name, draw).encode())


def edited_rows(path: Path, rows: Iterable[int], draw: Draw) -> None:
    """Edit some pages of a pack in place, as `edited` does."""
    packed = path.read_text(encoding="utf-8").split("\n")
    for number in rows:
        row = json.loads(packed[number])
        kind = "html" if "html" in row else "text"
        packed[number] = json.dumps(row | {kind: _edited(row[kind], row["source"], draw)}, ensure_ascii=False)
    path.write_text("\n".join(packed), encoding="utf-8")


def _edited(text: str, source: str, draw: Draw) -> str:
    lines = text.split("\n")
    code = source.partition("-")[0]
    of = language(code if code in SHARES_PERMILLE else "en")
    long = [number for number, line in enumerate(lines) if len(line.encode()) >= _LEAST_EDITED and "{" not in line and "|" not in line]
    if not long or is_drawn(draw, 100):
        lines.insert(draw() % len(lines), sentence(draw, of))
    else:
        number = long[draw() % len(long)]
        lines[number] = _line_again(draw, of, lines[number])
    return "\n".join(lines)


def _line_again(draw: Draw, of: Language, line: str) -> str:
    """A line with a sentence less, or with a word replaced; its tags stay."""
    opening, closing = ("<p>", "</p>") if line.startswith("<p>") else ("", "")
    text = line.removeprefix(opening).removesuffix(closing)
    stop, join = str(of.entries["stop"]), str(of.entries["join"])
    sentences = text.split(stop + join)
    if len(sentences) > 1 and is_drawn(draw, 400):
        del sentences[draw() % len(sentences)]
        return opening + (stop + join).join(sentences).removesuffix(stop) + stop + closing
    return opening + reworded(draw, of, text) + closing


@click.command()
@click.argument("dest", type=click.Path(file_okay=False, path_type=Path))
@click.option("--documents", default=1000, show_default=True, help="Pages to write.")
@click.option("--sources", default=200, show_default=True, help="Outlets of the corpus.")
@click.option("--batches", "n_batches", default=10, show_default=True, help="Batches to spread them over.")
@click.option("--seed", default=1, show_default=True, help="What all is drawn from.")
@click.option("--html-share", default=0.05, show_default=True, help="Share of pages in HTML.")
@click.option("--first", default=0, help="Number of the first page, with --batch.")
@click.option("--batch", default="", help="Write all pages into one batch of this name.")
@click.option("--packs", is_flag=True, help="Packs of JSON Lines in place of a file a page.")
def main(
    dest: Path, documents: int, sources: int, n_batches: int, seed: int, html_share: float, first: int, batch: str, *, packs: bool
) -> None:
    """Write a raw corpus below DEST."""
    plan = Plan(seed, sources, round(html_share * 1000), is_packed=packs)
    spread = [(batch, range(first, first + documents))] if batch else list(batches(documents, n_batches))
    for name, numbers in spread:
        click.echo(f"{name}: {len(write(plan, dest / name, numbers))} files")


if __name__ == "__main__":
    main()

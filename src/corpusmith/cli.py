"""The commands: `corpusmith run`, `check`, `why`, `family`.

Each imports what it needs when it is called: a stage starts in half the time.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

import corpusmith
from corpusmith import engine, inputs, memo, params
from corpusmith.compiling import announced
from corpusmith.contract import InputError
from corpusmith.params import ParamsError
from corpusmith.preflight import refusal, unseen
from corpusmith.progress import Progress, explained, summary_line
from corpusmith.run import STAGES, run
from corpusmith.task import Run, module, settings
from corpusmith.terminal import message

ROOT = click.option(
    "--root", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".", help="The project's folder.  [default: .]"
)


class Commands(click.Group):
    """Commands whose user errors end in one message on stderr and exit code 2."""

    def make_context(self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any) -> click.Context:
        """The context of a call, see click."""
        with _shown():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; a mistake of the user's becomes its message."""
        try:
            with _shown():
                return super().invoke(ctx)
        except (InputError, ParamsError) as error:
            click.echo(f"corpusmith: {message(error)}", err=True)
            raise SystemExit(2) from None


@contextmanager
def _shown() -> Iterator[None]:
    """Print click's own errors as all others: they repeat what was typed, which a terminal might obey."""
    try:
        yield
    except click.ClickException as error:
        text = io.StringIO()
        error.show(text)
        click.echo(message(text.getvalue().rstrip("\n")), err=True)
        raise SystemExit(error.exit_code) from None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="corpusmith")
def main() -> None:
    """Raw web pages in; a clean, deduplicated, explained corpus of Parquet tables out."""


@main.command("run")
@click.argument("stage", type=click.Choice(STAGES))
@click.option("--workers", type=click.IntRange(1), default=None, help="Local processes.  [default: one per processor]")
@click.option(
    "--explain", "is_explained", is_flag=True, help="Name each result that was reused or computed, and which part of its key differed."
)
@click.option("--no-memo", "is_anew", is_flag=True, help="Compute everything, even what is known.")
@ROOT
def run_stage(stage: str, workers: int | None, is_explained: bool, is_anew: bool, root: Path) -> None:
    """Run one STAGE of the flow; `dvc repro` calls this for each stage that changed.

    Only what is new is computed: results of earlier runs are found in .corpusmith and in DVC's cache. A run ends with the
    process that started it.
    """
    if stage == STAGES[0] and (refused := unseen(root)):
        raise InputError(refused)
    engine.use_kernel_cache(root.resolve())
    with Progress(stage) as progress, announced(progress.say):
        summary = run(stage, root, workers=workers or 0, tell=progress.tell, is_memo_read=not is_anew)
    click.echo(summary_line(summary), err=True)
    if is_explained:
        click.echo(explained(summary))


@main.command()
@ROOT
def preflight(root: Path) -> None:
    """Check params and inputs, and name what in data/raw DVC cannot take or does not see; `corpusmith repro` does so too."""
    check_inputs(root)
    if refused := refusal(root):
        raise InputError(refused)


def check_inputs(root: Path) -> None:
    """Read the params and small inputs of all stages; ParamsError or InputError on a mistake in them."""
    sections = params.loaded(root / "params.yaml")
    params.record(memo.Bounds, sections, "memo")
    engine.use_kernel_cache(root.resolve())  # before stages are imported
    params.check_sections({"memo": memo.Bounds, "run": Run, **{stage: module(stage).Params for stage in STAGES}}, sections)
    for stage in STAGES:
        settings(root, stage)


@main.command("repro", context_settings={"ignore_unknown_options": True})
@click.argument("words", metavar="[OPTIONS OF dvc repro]...", nargs=-1, type=click.UNPROCESSED)
def reproduce(words: tuple[str, ...]) -> None:
    """Call `dvc repro` and run its stages one after the other in this process; before the first, check what `preflight` does.

    The same as `dvc repro`, but for the time that each stage needs to start. Call it in the project's folder.
    """
    from corpusmith.reproduction import reproduced  # noqa: PLC0415

    sys.exit(reproduced(words))


@main.command()
@ROOT
def check(root: Path) -> None:
    """Check the tables against the contract, the laws and their manifest; exit code 1 and one line per breach if they fail.

    Corrections and suppressions that speak of nothing in the corpus are named too; they are no breach.
    """
    from corpusmith import laws  # noqa: PLC0415
    from corpusmith.idle import idle  # noqa: PLC0415

    corpus = corpusmith.open(root)
    found = laws.breaches(corpus)
    for breach in found:
        click.echo(message(breach))
    if found:
        sys.exit(1)
    click.echo("The contract and the laws hold.")
    for sentence in idle(corpus, inputs.load(root)) if (root / "data" / "raw").is_dir() else []:
        click.echo(sentence)


@main.command("why")
@click.argument("document", metavar="DOC|PATH|URL")
@click.option("--json", "is_json", is_flag=True, help="One JSON object: document, family, evidence, lines.")
@ROOT
def explain(document: str, is_json: bool, root: Path) -> None:
    """Print a page line by line, each with its fate, rule and score.

    DOC is a doc_id or the first digits of one; PATH is a raw path, below data/raw or with it.
    """
    from rich.console import Console  # noqa: PLC0415

    from corpusmith import why  # noqa: PLC0415

    told = why.explanation(corpusmith.open(root), document)
    if is_json:
        click.echo(why.as_json(told))
    else:
        Console(soft_wrap=True, highlight=False).print(why.as_text(told))


@main.command("family")
@click.argument("family", metavar="ID|DOC|PATH|URL")
@click.option("--json", "is_json", is_flag=True, help="One JSON object: family, members with pair and changes.")
@ROOT
def explain_family(family: str, is_json: bool, root: Path) -> None:
    """Print a family's members in time order, each with what changed since the earlier member it comes closest to.

    ID is a family_id or the first digits of one; any member names its family too. [-words-] are gone, {+words+} are new.
    """
    from rich.console import Console  # noqa: PLC0415

    from corpusmith import family as families  # noqa: PLC0415

    told = families.family(corpusmith.open(root), family)
    if is_json:
        click.echo(families.as_json(told))
    else:
        Console(soft_wrap=True, highlight=False).print(families.as_text(told))


def exit_code(words: list[str]) -> int:
    """Of a command, called in this process."""
    try:
        main.main(words, prog_name="corpusmith")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0

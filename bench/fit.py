"""`python -m bench.fit DATA`: thresholds of dedup chosen on one half of the families of DATA, reported on the other.

One threshold after another is moved over its values, the others as they stand, from the middle of each, twice around. Of the values
that score the best F1 on the first half (all pairs, templates included, to four digits), then the fewest templates joined, the
middle one is taken (the lower of two). The second half is read once, at the end, for what was chosen and for params.yaml.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click
import polars as pl

from bench.dedup import by_half, laid, own_params, scored, scores
from bench.families import found
from corpusmith.stages import dedup

VALUES = {
    "window": (8, 10, 12, 16, 24),
    "min_estimate_permille": (200, 250, 300, 350, 400),
    "min_shared": (4, 8, 12, 16, 24),
    "min_containment_permille": (200, 300, 400, 500, 600),
    "min_run_words": (1, 2, 3),
    "max_slot_words": (8, 11, 14, 17, 20),
    "max_margin_words": (16, 32, 64),
    "template_min_figures": (2, 3, 4),
    "template_figures_permille": (400, 500, 600, 700, 800),
    "template_min_slots": (3, 4, 5),
    "template_min_parts": (2, 3, 4),
    "template_figure_density_permille": (10, 20, 30),
    "template_slot_density_permille": (20, 30, 40, 50, 60),
    "template_slots_per_edit": (1, 2, 3),
    "template_min_named_slots": (4, 5, 6, 7),
    "template_piece_words": (12, 14, 16, 18, 20),
    "template_pieces_permille": (500, 550, 600, 650, 700),
    "template_min_witnesses": (1, 2, 3),
    "template_witness_places_permille": (100, 200, 300, 400, 500),
    "template_contained_permille": (800, 850, 900, 950),
}


def middle(values: list[int]) -> int:
    """The value in the middle of some in order, the lower of two.

    >>> middle([1, 2, 3, 4])
    2
    """
    return values[(len(values) - 1) // 2]


def score(table: pl.DataFrame, params: dedup.Params) -> tuple[float, int]:
    """F1 of all pairs to four digits, and templates joined, counted down."""
    known = scored(table, found(laid(table), params, 1).families.tolist())
    return round(known.f1, 4), -known.joined


def chosen(table: pl.DataFrame, params: dedup.Params, rounds: int) -> dedup.Params:
    """The params that the rule of this module takes on a table; those without values here stay."""
    best = dataclasses.replace(params, **{name: middle(list(values)) for name, values in VALUES.items()})
    for number in range(rounds):
        for name, values in VALUES.items():
            known = {value: score(table, dataclasses.replace(best, **{name: value})) for value in values}
            value = middle([value for value in values if known[value] == max(known.values())])
            best = dataclasses.replace(best, **{name: value})
            click.echo(f"round {number + 1}, {name}: {value} of {known}")
    return best


@click.command()
@click.argument("data", type=click.Path(exists=True, path_type=Path))
@click.option("--rounds", default=2, show_default=True, help="How often each threshold is moved.")
def main(data: Path, rounds: int) -> None:
    """Choose thresholds on the first half of the families, report them on the second."""
    table, own = pl.read_parquet(data), own_params()
    first, second = by_half(table)
    best = chosen(first, own, rounds)
    for name, params in (("chosen", best), ("params.yaml", own)):
        for half, some in (("first", first), ("second", second)):
            click.echo(f"{name}, {half} half: {scores(some, found(laid(some), params, 1).families.tolist())}")
    click.echo({name: getattr(best, name) for name in VALUES if getattr(best, name) != getattr(own, name)})


if __name__ == "__main__":
    main()

"""Numbers out of a name: the same on every machine and Python, whatever else was drawn before."""

from __future__ import annotations

import hashlib
import itertools
import math
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from statistics import NormalDist
from typing import TypeVar

Draw = Callable[[], int]
"""Gives the next number of 32 bits; `functools.partial(random.Random(1).getrandbits, 32)` is one too."""

Item = TypeVar("Item")
_NORMAL = NormalDist()
_BLOCK_BYTES = 2048


def stream(*name: object) -> Draw:
    """Numbers that depend on a name only.

    >>> first, again, other = stream(1, "page", 7), stream(1, "page", 7), stream(1, "page", 8)
    >>> (one := first()) == again(), one == other()
    (True, False)
    """
    return _numbers("/".join(map(str, name))).__next__


def _numbers(name: str) -> Iterator[int]:
    for block in itertools.count():
        numbers = array("I", hashlib.shake_128(f"{name}#{block}".encode()).digest(_BLOCK_BYTES))
        if sys.byteorder == "big":
            numbers.byteswap()
        yield from numbers


def picked(draw: Draw, items: Sequence[Item]) -> Item:
    """One of some items, each as likely."""
    return items[draw() % len(items)]


def is_drawn(draw: Draw, permille: int) -> bool:
    """Whether an event of this chance happens."""
    return draw() % 1000 < permille


def between(draw: Draw, least: int, most: int) -> int:
    """A whole number between two, both of them possible."""
    return least + draw() % (most - least + 1)


def log_normal(draw: Draw, median: float, sigma: float) -> float:
    """A positive number whose logarithm is normal."""
    return median * math.exp(sigma * _NORMAL.inv_cdf((draw() + 0.5) / 2**32))


def zipf(draw: Draw, n: int) -> int:
    """A number below n, small ones far likelier: about 1 / (rank + 2)."""
    return min(n - 1, int(2 * (((n + 2) / 2) ** ((draw() + 0.5) / 2**32) - 1)))

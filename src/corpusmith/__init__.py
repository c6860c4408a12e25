"""Corpusmith turns raw web pages into a clean, deduplicated, explained corpus of Parquet tables, versioned by DVC."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpusmith.corpus import Corpus

__all__ = ["open"]


def open(root: str | Path = ".") -> Corpus:
    """The corpus of a project's folder: `.documents`, `.lines`, … as LazyFrames in document order, and `.sql(query)`.

    Raises
    ------
    InputError
        If the corpus has not been built or fetched.
    """
    from corpusmith.corpus import opened  # noqa: PLC0415 - here, so that a stage does not load what it does not use

    return opened(root)

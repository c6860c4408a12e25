"""Lines that stand in place of content: a missing page, a broken server, a barred door, a wall of consent or payment."""

from __future__ import annotations

from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import barrier_words as b
from corpusmith.text import notice_words as n
from corpusmith.text import wall_words as w
from corpusmith.text.traces import Automaton, Flags, automaton, traced

_LISTS = (
    n.THINGS, n.GONE, n.PLACES, n.AWAY, n.MISSING, n.CODES, n.ERROR_WORDS, n.BROKEN, b.BARRED, b.MACHINES, b.LOADED, w.COOKIES, w.DATA,
    w.CHOICES, w.PAYWALLS, w.MATTERS + w.OFFERS, w.ADDRESS,
)  # fmt: skip
(
    _THING, _GONE, _PLACE, _AWAY, _MISSING, _CODE, _ERROR, _BROKEN, _BARRED, _MACHINE, _LOADED, _COOKIE, _DATA,
    _CHOICE, _PAY, _ASIDE, _ADDRESS,
) = (np.uint32(1 << bit) for bit in range(len(_LISTS)))  # fmt: skip
# Sizes up to which a line may be no report, whatever it says, and where it speaks to the reader; those of a notice, of a paragraph of a
# dialog, and of a button.
SHORT, LONG = 80, 240
_NOTICE, _DIALOG, _BUTTON = 300, 1500, 60
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Hangul}]"


def notices(texts: pl.Series) -> pl.DataFrame:
    """What each line says, row by row, and its size.

    is_sure: that the page is missing or the server broken. is_hint: that something is barred, away, or for subscribers. is_wall: speaks
    to the reader of consent. is_choice: offers a choice of such a dialog. is_told: any of these, and short lines beside them.
    is_addressed: speaks to the reader, or of cookies.

    >>> lines = ["Sorry, we can't find that page.", "The clerk told the bishop that a page of the register could not be found, and wept."]
    >>> notices(pl.Series(lines))["is_sure"].to_list()
    [True, False]
    """
    size = sizes(texts)
    words = plain(texts)
    said = np.where(size <= _DIALOG, traced(words, _known()), np.uint32(0))
    is_addressed = _has(said, _ADDRESS)
    is_said = (is_addressed & (size <= _NOTICE)) | (size <= SHORT)
    is_wall = is_addressed & _has(said, _COOKIE | _DATA)
    found = {
        "is_sure": is_said & _is_sure(said, size),
        "is_hint": (is_said & _is_hint(said)) | words.is_in(_bare().implode()).to_numpy() | (_has(said, _MACHINE) & (size <= _NOTICE)),
        "is_wall": is_wall,
        "is_choice": _has(said, _CHOICE) & (is_wall | (size <= _BUTTON)),
    }
    is_beside = _has(said, _COOKIE | _DATA | _ASIDE) & (size <= SHORT)
    told = {"is_told": np.logical_or.reduce([*found.values(), is_beside]), "is_addressed": is_addressed | _has(said, _COOKIE)}
    return pl.DataFrame(found | told | {"size": size})


def _has(said: NDArray[np.uint32], lists: np.uint32) -> Flags:
    found: Flags = said & lists > 0
    return found


def _is_sure(said: NDArray[np.uint32], size: NDArray[np.int64]) -> Flags:
    is_coded = _has(said, _CODE) & _has(said, _ERROR | _GONE | _BROKEN | _BARRED | _LOADED) & (size <= SHORT)
    return (_has(said, _THING) & _has(said, _GONE)) | _has(said, _MISSING | _BROKEN) | is_coded


def _is_hint(said: NDArray[np.uint32]) -> Flags:
    return _has(said, _BARRED | _PAY) | (_has(said, _THING | _PLACE) & _has(said, _AWAY)) | (_has(said, _LOADED) & _has(said, _ADDRESS))


@cache
def _bare() -> pl.Series:
    """Codes, and what is said of a missing page: the whole of a line."""
    return pl.Series(phrases(n.CODES) + phrases(n.GONE))


def sizes(texts: pl.Series) -> NDArray[np.int64]:
    """How much each line says: its letters, those of three bytes, which are mostly ideographs and syllables, for three.

    >>> sizes(pl.Series(["page", "страница", "页面"])).tolist()
    [4, 8, 6]
    """
    chars, n_bytes = texts.str.len_chars().to_numpy().astype(np.int64), texts.str.len_bytes().to_numpy().astype(np.int64)
    return np.where(2 * n_bytes > 5 * chars, n_bytes, chars)


def plain(texts: pl.Series) -> pl.Series:
    """Lines in small letters, their words between single blanks, one at each end.

    >>> plain(pl.Series(["Can’t – find", "", "404"])).to_list()
    [' can t find ', '  ', ' 404 ']
    """
    words = pl.col("text").str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}\p{M}]+", " ").str.strip_chars(" ")
    return texts.alias("text").to_frame().select(pl.format(" {} ", words)).to_series()


@cache
def _known() -> Automaton:
    return automaton([phrases(words) for words in _LISTS])


def phrases(words: str) -> list[str]:
    """What is looked for in plain lines: whole words, beginnings of words, and pieces of scripts without blanks.

    >>> phrases("not found | cookie* | 找不到")
    [' not found ', ' cookie', '找不到']
    """
    known = [one.strip() for line in words.strip().splitlines() for one in line.split("|") if one.strip()]
    is_piece = pl.Series(known).str.contains(_UNSPACED)
    return [one if piece else f" {one}"[:-1] if one.endswith("*") else f" {one} " for one, piece in zip(known, is_piece, strict=True)]

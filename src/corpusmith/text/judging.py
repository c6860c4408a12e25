"""The fate of every line: hard rules with names, then the score; a role for kept and removed lines alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import wording
from corpusmith.text.boilerplate import Judge, line_scores
from corpusmith.text.threads import Facts, Flags, among_comments, holds_any

HARD, SUSPECTING, NAMING = range(3)
# Rules in the order they are asked: name, role of the line, and what overrules it: nothing, a sure score, or any that reads as text.
RULES = (
    ("blank", "blank", HARD),
    ("legal_line", "legal", HARD),
    ("cookie_notice", "legal", HARD),
    ("repeat_of_line", "repeat", HARD),
    ("credit_line", "credit", HARD),
    ("picture_credit", "caption", HARD),
    ("outside_article", "navigation", SUSPECTING),
    ("headline", "headline", HARD),
    ("byline", "byline", SUSPECTING),
    ("dateline", "dateline", SUSPECTING),
    ("breadcrumb", "breadcrumb", SUSPECTING),
    ("teaser", "teaser", SUSPECTING),
    ("comment_form", "comment", SUSPECTING),
    ("recurs_in_source", "template", HARD),
    ("among_comments", "comment", NAMING),
    ("mostly_links", "navigation", NAMING),
)
SWITCHABLE = tuple(name for name, _, _ in RULES[1:])
_OUTSIDE = ("nav", "footer", "aside", "form", "dialog", "menu", "button")


@dataclass(frozen=True)
class Limits:
    """Where the judge draws its lines; see the stage's params."""

    least_permille: int
    half_f1_permille: int
    sure_permille: int
    min_repeat_chars: int
    max_repeats: int
    max_headline_distance: int
    min_links_permille: int
    rules: tuple[str, ...]


def judged(lines: pl.DataFrame, model: Judge, limits: Limits) -> pl.DataFrame:
    """Role, is_kept, rule and score_permille of each line, row by row.

    Parameters
    ----------
    lines
        doc_id, text, tag, container, classes, link_permille (null for plain text), recurrence_log2 (0: not known to recur);
        each page's lines in order and in one piece.
    """
    return fates(lines, line_scores(lines, model), limits)


def fates(lines: pl.DataFrame, scored: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    """As `judged`, from the score_permille, half_f1_permille and n_shared of each line."""
    said = wording.said(lines["text"])
    seen = _seen(lines, scored, said, limits)
    facts = {name: is_kind[said.places] for name, is_kind in said.kinds.items()} | _stood(lines, limits)
    facts["recurs_in_source"] = lines["recurrence_log2"].to_numpy() > 0
    facts["mostly_links"] &= facts["short"]
    cut = np.maximum(seen.halves * limits.half_f1_permille // 1000, limits.least_permille)
    facts["reads_as_text"] = ~facts["blank"] & (seen.scores >= cut)
    facts["picture_credit"] |= facts["caption"] & ~_signs_off(seen, facts)
    facts["outside_article"] &= _is_outside(seen, facts)
    facts["repeat_of_line"] = _repeats(seen, facts, limits)
    facts["headline"] = _headlines(seen, facts, said.lines, limits)
    facts["among_comments"] = among_comments(seen.pages, facts)
    return _decided(seen, facts, limits)


@dataclass(frozen=True)
class Seen:
    """Lines of pages as numbers, row by row, and the first row of each page (starts, with the number of rows at the end).

    Parameters
    ----------
    pages, places, same, chars
        The page of each line, which distinct line it is, a number that equal lines share, its characters.
    scores, halves, n_shared
        As scored.
    """

    starts: NDArray[np.int64]
    pages: NDArray[np.int64]
    places: NDArray[np.uint32]
    same: NDArray[np.int64]
    chars: NDArray[np.int64]
    scores: NDArray[np.int32]
    halves: NDArray[np.int32]
    n_shared: NDArray[np.int32]


def _seen(lines: pl.DataFrame, scored: pl.DataFrame, said: wording.Said, limits: Limits) -> Seen:
    lengths = lines["doc_id"].rle().struct.field("len").to_numpy().astype(np.int64)
    starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    same, chars = said.same[said.places].astype(np.int64), said.chars[said.places].astype(np.int64)
    numbers = (scored[name].to_numpy().astype(np.int32) for name in ("score_permille", "half_f1_permille", "n_shared"))
    return Seen(starts, np.repeat(np.arange(len(lengths)), lengths), said.places, same, chars, *numbers)


def _stood(lines: pl.DataFrame, limits: Limits) -> dict[str, Flags]:
    """What the HTML of lines says: nothing of plain text."""
    names = "outside_article", "picture_credit", "is_top", "mostly_links"
    if lines["tag"].null_count() == lines["container"].null_count() == lines["link_permille"].null_count() == len(lines):
        return {name: np.zeros(len(lines), np.bool_) for name in names}
    container = pl.col("container")
    says = container.is_in(_OUTSIDE), container == "figcaption", pl.col("tag") == "h1", pl.col("link_permille") >= limits.min_links_permille
    found = lines.select(one.fill_null(value=False).alias(name) for name, one in zip(names, says, strict=True))
    return {name: found[name].to_numpy(writable=True) for name in names}


def _is_outside(seen: Seen, facts: Facts) -> Flags:
    """Whether navigation, footers and the like of each line's page hold no more than half its text: some pages wrap all of it in a form."""
    if not facts["outside_article"].any():
        return facts["outside_article"]
    text = np.where(facts["reads_as_text"], seen.chars, 0)
    inside, outside = (np.add.reduceat(some, seen.starts[:-1]) for some in (text, np.where(facts["outside_article"], text, 0)))
    found: Flags = (2 * outside < inside)[seen.pages]
    return found


def _signs_off(seen: Seen, facts: Facts) -> Flags:
    """Which lines end a page's text with the name of an agency: no caption, unless they are as short as one."""
    texts, out = np.flatnonzero(facts["reads_as_text"]), np.zeros(len(seen.pages), np.bool_)
    last = texts[np.diff(seen.pages[texts], append=-1) != 0]
    out[last] = facts["signed_off"][last] & (seen.chars[last] > _LONGEST_SIGNED_CAPTION)
    return out


_LONGEST_SIGNED_CAPTION = 100


def _repeats(seen: Seen, facts: Facts, limits: Limits) -> Flags:
    """Which lines repeat one that stays: of equal lines one that reads as text, among the most text-like neighbours; the first of equals.

    A line that reads as text more often is a refrain, or the dish of every other day, and left to its score.
    """
    filled = np.flatnonzero(~facts["blank"])
    places = np.flatnonzero(seen.chars[filled] >= limits.min_repeat_chars)
    rows = filled[places]
    _, groups, counts = np.unique(seen.pages[rows] << 32 | seen.same[rows], return_inverse=True, return_counts=True)
    n_texts = np.bincount(groups, facts["reads_as_text"][rows], len(counts))
    is_equal = (counts > 1)[groups] & (n_texts <= limits.max_repeats)[groups]
    rows, groups, out = rows[is_equal], groups[is_equal], np.zeros(len(seen.pages), np.bool_)
    near = _near(seen.scores[filled], seen.pages[filled], places[is_equal])
    order = np.lexsort((rows, -near, ~facts["reads_as_text"][rows], groups))
    is_first = np.diff(groups[order], prepend=-1) > 0
    out[rows[order[~is_first]]] = True
    return out


def _near(scores: NDArray[np.int32], pages: NDArray[np.int64], places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The scores of the six lines around those at some places, on the same page; of lines that are not blank."""
    total = np.zeros(len(places), np.int64)
    for step in (-3, -2, -1, 1, 2, 3):
        near = np.clip(places + step, 0, len(pages) - 1)
        total += np.where((near == places + step) & (pages[near] == pages[places]), scores[near], 0)
    return total


def _headlines(seen: Seen, facts: Facts, known: pl.Series, limits: Limits) -> Flags:
    """At most one line a page: the first heading in HTML, else the line that shares most words with the text it stands shortly above."""
    filled, out = np.flatnonzero(~facts["blank"]), np.zeros(len(seen.pages), np.bool_)
    first = _first_texts(seen, facts, known, filled)[seen.pages[filled]]
    taken = holds_any(facts, tuple(name for name in SWITCHABLE if name not in ("headline", "outside_article", "among_comments")))
    ahead = first - np.arange(len(filled))
    rows = filled[(ahead > 0) & (ahead <= limits.max_headline_distance) & ~taken[filled] & (seen.chars[filled] <= _LONGEST_HEADLINE)]
    if not len(rows):
        return out
    of_rows = known.gather(seen.places[rows]).to_frame("line").select(is_none=pl.col("line").str.contains(r"^@|[.。,;、]$"), n=_n_words())
    is_top, n_words = facts["is_top"][rows], of_rows["n"].to_numpy()
    rank = 1000 * is_top + 5 * np.minimum(seen.n_shared[rows], 4) + np.minimum(n_words, 7) + 6 * (seen.chars[rows] <= 120)
    able = np.flatnonzero((is_top | ~of_rows["is_none"].to_numpy()) & (n_words >= 2))
    best = able[np.lexsort((rows[able], -rank[able], seen.pages[rows[able]]))]
    out[rows[best[np.diff(seen.pages[rows[best]], prepend=-1) > 0]]] = True
    return out


_LONGEST_HEADLINE = 220


def _first_texts(seen: Seen, facts: Facts, known: pl.Series, filled: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first long text of each page, as a place among the lines that are not blank; -1 where there is none."""
    is_other = holds_any(facts, ("repeat_of_line", "legal_line", "cookie_notice", "recurs_in_source", "short"))
    places = np.flatnonzero((facts["reads_as_text"] & ~is_other)[filled])
    out, n = np.full(len(seen.starts) - 1, -1, np.int64), 1
    while len(places):
        # Hardly ever is it not the very first; then twice as many are looked at.
        pages = seen.pages[filled[places]]
        nth = np.arange(len(places)) - np.searchsorted(pages, pages)
        asked = places[nth < n]
        is_long = known.gather(seen.places[filled[asked]]).to_frame("line").select(_TEN_WORDS).to_series().to_numpy()
        found = asked[is_long][::-1]
        out[seen.pages[filled[found]]] = found
        places, n = places[(nth >= n) & (out[pages] < 0)], 2 * n
    return out


_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}"
# `_n_words` of ten and more, told without counting on.
_TEN_WORDS = pl.col("line").str.contains(r"^\P{L}*(?:\p{L}+\P{L}+){9}\p{L}") | pl.col("line").str.contains(
    rf"(?s)^(?:[^{_UNSPACED}]*[{_UNSPACED}]){{20}}"
)


def _n_words() -> pl.Expr:
    spaced = pl.col("line").str.count_matches(r"\p{L}+")
    return pl.max_horizontal(spaced, pl.col("line").str.count_matches(f"[{_UNSPACED}]") // 2).cast(pl.Int32)


def _decided(seen: Seen, facts: Facts, limits: Limits) -> pl.DataFrame:
    active = [rule for rule in RULES if rule[0] == "blank" or rule[0] in limits.rules]
    is_kept = facts["reads_as_text"]
    overruled: dict[int, Flags] = {HARD: np.zeros(len(is_kept), np.bool_), SUSPECTING: seen.scores >= limits.sure_permille, NAMING: is_kept}
    kinds = np.where(is_kept, np.where(facts["item"], 0, np.where(facts["short"], 1, 2)), np.where(facts["short"], 3, 4))
    first = len(active) + kinds
    for number, (name, _, strength) in reversed([*enumerate(active)]):
        first[facts[name] & ~overruled[strength]] = number
    outcomes = pl.DataFrame(
        [(role, name) for name, role, _ in active] + [(role, "reads_as_text") for role in ("list_item", "heading", "paragraph")]
        + [(role, "reads_as_boilerplate") for role in ("navigation", "other")],
        schema=["role", "rule"], orient="row",
    ).with_columns(is_kept=pl.col("rule") == "reads_as_text")  # fmt: skip
    found = outcomes[first]
    return found.select("role", "is_kept", "rule").with_columns(score_permille=pl.Series(seen.scores.astype(np.int16)))

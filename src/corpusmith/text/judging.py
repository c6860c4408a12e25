"""The fate of every line: hard rules with names, then the score; a role for kept and removed lines alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from corpusmith.text import wording
from corpusmith.text.boilerplate import Judge, line_scores
from corpusmith.text.numbered import Seen, numbered
from corpusmith.text.openings import openings
from corpusmith.text.threads import Facts, Flags, among_comments, holds_any
from corpusmith.text.wrapping import unwrapped

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
    ("standfirst", "standfirst", NAMING),
)
SWITCHABLE = tuple(name for name, _, _ in RULES[1:])
_NAMED_LATER = ("headline", "standfirst", "outside_article", "among_comments")
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
    """Role, is_kept, rule and score_permille of each line, row by row; lines of a paragraph broken at a fixed width share its fate.

    Parameters
    ----------
    lines
        doc_id, text, tag, container, classes, link_permille (null for plain text), recurrence_log2 (0: not known to recur);
        each page's lines in order and in one piece.
    """
    whole = unwrapped(lines)
    if whole is None:
        return fates(lines, line_scores(lines, model), limits)
    paragraphs, numbers = whole
    return fates(paragraphs, line_scores(paragraphs, model), limits)[numbers]


def fates(lines: pl.DataFrame, scored: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    """As `judged`, from the score_permille, half_f1_permille and n_shared of each line."""
    said = wording.said(lines["text"])
    seen = numbered(lines, scored, said)
    facts = {name: is_kind[said.places] for name, is_kind in said.kinds.items()} | _stood(lines, limits)
    facts["recurs_in_source"] = lines["recurrence_log2"].to_numpy() > 0
    facts["mostly_links"] &= facts["short"]
    cut = np.maximum(seen.halves * limits.half_f1_permille // 1000, limits.least_permille)
    facts["reads_as_text"] = ~facts["blank"] & (seen.scores >= cut)
    facts["picture_credit"] |= facts["caption"] & ~_signs_off(seen, facts)
    facts["outside_article"] &= _is_outside(seen, facts)
    facts["repeat_of_line"] = _repeats(seen, facts, limits)
    taken = holds_any(facts, tuple(name for name in SWITCHABLE if name not in _NAMED_LATER))
    facts["headline"], facts["standfirst"] = openings(seen, facts, said.lines, taken, limits.max_headline_distance)
    facts["among_comments"] = among_comments(seen.pages, facts)
    return _decided(seen, facts, limits)


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


def _decided(seen: Seen, facts: Facts, limits: Limits) -> pl.DataFrame:
    active = [rule for rule in RULES if rule[0] == "blank" or rule[0] in limits.rules]
    is_kept = facts["reads_as_text"]
    overruled: dict[int, Flags] = {HARD: np.zeros(len(is_kept), np.bool_), SUSPECTING: seen.scores >= limits.sure_permille, NAMING: is_kept}
    text = np.where(facts["item"], 0, np.where(facts["short"], 1, np.where(facts["standfirst"] & ("standfirst" in limits.rules), 2, 3)))
    kinds = np.where(is_kept, text, np.where(facts["short"], 4, 5))
    first = len(active) + kinds
    for number, (name, _, strength) in reversed([*enumerate(active)]):
        first[facts[name] & ~overruled[strength]] = number
    outcomes = pl.DataFrame(
        [(role, name) for name, role, _ in active]
        + [(role, "reads_as_text") for role in ("list_item", "heading", "standfirst", "paragraph")]
        + [(role, "reads_as_boilerplate") for role in ("navigation", "other")],
        schema=["role", "rule"], orient="row",
    ).with_columns(is_kept=pl.col("rule") == "reads_as_text")  # fmt: skip
    found = outcomes[first]
    return found.select("role", "is_kept", "rule").with_columns(score_permille=pl.Series(seen.scores.astype(np.int16)))

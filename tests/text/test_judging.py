"""Pages in the wild, line by line, and what must hold for every page."""

from __future__ import annotations

import json
import textwrap
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.project import ROOT

import corpusmith.models
from corpusmith import params
from corpusmith.contract import ROLES
from corpusmith.stages import clean
from corpusmith.text import judging, threads
from corpusmith.text.boilerplate import judge, line_scores
from corpusmith.text.judging import RULES, Limits, judged
from corpusmith.text.wording import is_blank

CASES = json.loads((Path(__file__).parents[1] / "cases/clean/pages.json").read_text(encoding="utf-8"))
ROLED = json.loads((Path(__file__).parents[1] / "cases/clean/roles.json").read_text(encoding="utf-8"))
MODEL = judge(json.loads((Path(corpusmith.models.__path__[0]) / "line_judge.json").read_text(encoding="utf-8")))
PARAMS = params.record(clean.Params, params.loaded(ROOT / "params.yaml"), "clean")
LIMITS = Limits(**{name: getattr(PARAMS, name) for name in Limits.__dataclass_fields__})


def fates(pages: dict[str, list[str]], limits: Limits = LIMITS, **hints: Any) -> pl.DataFrame:
    rows = [(doc_id, line) for doc_id, lines in pages.items() for line in lines]
    given = {
        "tag": (None, pl.String),
        "container": (None, pl.String),
        "classes": (None, pl.String),
        "link_permille": (None, pl.Int16),
        "recurrence_log2": (0, pl.Int8),
    }
    columns = [pl.Series(name, hints.get(name, [default] * len(rows)), dtype=kind) for name, (default, kind) in given.items()]
    return judged(pl.DataFrame(rows, schema={"doc_id": pl.String, "text": pl.String}, orient="row").with_columns(columns), MODEL, limits)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_article_is_kept_and_nothing_else(case: dict[str, list[str]]) -> None:
    lines = case["above"] + case["text"] + case["below"]
    kept = [line for line, is_kept in zip(lines, fates({"a": lines})["is_kept"], strict=True) if is_kept]
    assert kept == [line for line in case["text"] if line]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_headline_is_named(case: dict[str, list[str]]) -> None:
    lines = case["above"] + case["text"] + case["below"]
    found = fates({"a": lines})
    named = [line for line, role in zip(lines, found["role"], strict=True) if role == "headline"]
    assert [line for line in case["above"] if line in named] == named
    assert len(named) == 1
    assert set(found["role"]) <= set(ROLES)


_NOT_BROKEN = ("Thai news",)  # textwrap breaks it between sentences alone


@pytest.mark.parametrize("width", [60, 76])
@pytest.mark.parametrize("case", [case for case in CASES if case["why"] not in _NOT_BROKEN], ids=lambda case: case["why"])
def test_paragraphs_broken_at_a_width_share_the_fate_of_the_whole(case: dict[str, list[str]], width: int) -> None:
    lines = case["above"] + case["text"] + case["below"]
    broken = [part for line in lines for part in [*(textwrap.wrap(line, width) or [""]), *([""] if line in case["text"] else [])]]
    kept, kept_whole = (
        "".join(line for line, is_kept in zip(page, fates({"a": page})["is_kept"], strict=True) if is_kept) for page in (broken, lines)
    )
    assert "".join(kept.split()) == "".join(kept_whole.split())


@pytest.mark.parametrize("case", ROLED, ids=lambda case: case["why"])
def test_every_line_of_a_page_has_its_role(case: dict[str, list[list[str]]]) -> None:
    found = fates({"a": [line for _, line in case["lines"]]})
    assert list(zip(found["role"], (line for _, line in case["lines"]), strict=True)) == [tuple(row) for row in case["lines"]]


def test_signs_of_comments_above_the_text_name_nothing() -> None:
    notice = "You must be logged in to post a comment."
    text = CASES[1]["text"]
    found = fates({"above": ["3 Comments", notice, "", *text], "below": [*text, "", "3 Comments", notice]})
    assert [found["role"][1], found["role"][-1]] == ["other", "comment"]


@pytest.mark.parametrize(
    "caption", ["图为工人在封箱时核对编码。 隗青 摄", "新入库的粮食。（隗青摄）", "Photo: Mara Finch", "A ferry at dawn. Getty Images"]
)
def test_captions_with_their_credit_go(caption: str) -> None:
    case = CASES[2]
    lines = [*case["above"], case["text"][0], "", caption, "", *case["text"][1:], *case["below"]]
    found = fates({"a": lines}).filter(pl.Series(lines) == caption)
    assert found.select("role", "is_kept", "rule").rows() == [("caption", False, "picture_credit")]


def test_of_a_standfirst_that_stands_twice_the_copy_in_the_text_stays() -> None:
    case = CASES[0]
    found = fates({"a": case["above"] + case["text"] + case["below"]})
    assert found["role"][case["above"].index(case["text"][0])] == "repeat"
    assert found["is_kept"][len(case["above"])]


def test_pages_are_judged_each_by_itself() -> None:
    pages = {str(n): case["above"] + case["text"] + case["below"] for n, case in enumerate(CASES)}
    together = fates(pages)
    alone = pl.concat([fates({name: lines}) for name, lines in pages.items()])
    assert together.equals(alone)


def test_a_line_that_recurs_and_a_footer_go() -> None:
    case = CASES[1]
    lines = case["above"] + case["text"] + case["below"]
    at = len(case["above"])
    recurring = [2 if n == at else 0 for n in range(len(lines))]
    assert fates({"a": lines}, recurrence_log2=recurring)["rule"][at] == "recurs_in_source"
    container = ["footer" if line == "Most read" else None for line in lines]
    assert fates({"a": lines}, container=container)["rule"][lines.index("Most read")] == "outside_article"


def test_rules_can_be_switched_off() -> None:
    lines = CASES[1]["above"] + CASES[1]["text"] + CASES[1]["below"]
    found = fates({"a": lines}, replace(LIMITS, rules=()))
    assert set(found["rule"]) == {"blank", "reads_as_text", "reads_as_boilerplate"}


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("© 2023 Example Press GmbH", "legal_line"),
        ("京ICP备00000000号-1", "legal_line"),
        ("Nous utilisons des cookies pour mesurer l’audience.", "cookie_notice"),
        ("来源：海港日报 编辑：林小舟", "credit_line"),
        ("(Reporting by A. Writer; editing by B. Sharp)", "credit_line"),
        ("By Mara Holt and Tomas Quell", "byline"),
        ("3 hours ago", "dateline"),
        ("2024年5月17日", "dateline"),
        ("Home > World > Asia", "breadcrumb"),
        ("Biz / Economy", "breadcrumb"),
        ("Photo: Mara Holt", "picture_credit"),
        ("Lesen Sie auch: Neue Kräne", "teaser"),
        ("12 Comments", "comment_form"),
    ],
)
def test_rule(line: str, rule: str) -> None:
    assert fates({"a": [line]}).row(0, named=True) | {"score_permille": 0} == {
        "role": {name: role for name, role, _ in RULES}[rule], "is_kept": False, "rule": rule, "score_permille": 0,
    }  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.text(max_size=40), max_size=8), max_size=4))
def test_any_page_is_judged(pages: list[list[str]]) -> None:
    found = fates({str(n): lines for n, lines in enumerate(pages)})
    assert found.height == sum(map(len, pages))
    assert found.null_count().sum_horizontal()[0] == 0
    assert found["score_permille"].is_between(0, 1000).all()
    texts = pl.Series([line for lines in pages for line in lines], dtype=pl.String)
    assert ((found["rule"] == "blank") == is_blank(texts)).all()


def test_scores_rise_from_menu_to_prose() -> None:
    lines = pl.Series(CASES[1]["above"] + CASES[1]["text"])
    nothing = [pl.lit(None, pl.String).alias(name) for name in ("tag", "container", "classes")]
    page = pl.DataFrame({"doc_id": "a", "text": lines}).with_columns(*nothing, link_permille=pl.lit(None, pl.Int16))
    scores = line_scores(page, MODEL)["score_permille"]
    assert scores[0] < 200
    assert scores[len(CASES[1]["above"])] > 800


@pytest.mark.parametrize("signed", ["(dpa)", "AFP", "(Reuters)"])
def test_an_agency_behind_the_last_paragraph_is_no_caption(signed: str) -> None:
    case = CASES[1]
    text = [*case["text"][:-1], f"{case['text'][-1]} {signed}"]
    lines = case["above"] + text + case["below"]
    found = fates({"a": lines}).filter(pl.Series(lines) == text[-1])
    assert found.select("is_kept", "role").row(0) == (True, "paragraph")


def test_a_page_wrapped_in_a_form_keeps_its_text() -> None:
    case = CASES[1]
    lines = case["above"] + case["text"] + case["below"]
    found = fates({"a": lines}, container=["form"] * len(lines))
    assert found["is_kept"].equals(fates({"a": lines})["is_kept"])


FACTS = ("blank", "comment_sign", "reads_as_text", "legal_line", "cookie_notice", "teaser", "headline", "short")
PAGES = st.lists(
    st.lists(st.fixed_dictionaries({name: st.integers(0, 3).map(lambda n: n == 0) for name in FACTS}), max_size=30), max_size=3
)


def slow_comments(lines: list[dict[str, bool]]) -> list[bool]:
    """Lines of a thread of comments on one page, line by line."""
    filled = [line for line in lines if not line["blank"]]
    ends = [any(line[name] for name in ("reads_as_text", "legal_line", "cookie_notice", "teaser", "headline")) for line in filled]
    signs = [line["comment_sign"] and not ends[i] and any(one["reads_as_text"] for one in filled[: i + 1]) for i, line in enumerate(filled)]
    stops = [i for i in range(len(filled)) if ends[i] or signs[i]]
    found = []
    for i, line in enumerate(filled):
        before, after = [at for at in stops if at <= i][-1:], [at for at in stops if at >= i][:1]
        is_below = bool(before) and signs[before[0]]
        is_between = is_below and bool(after) and signs[after[0]] and after[0] - before[0] <= 20
        found.append(is_between or (is_below and not line["short"] and i - before[0] <= 3))
    left = iter(found)
    return [not line["blank"] and next(left) for line in lines]


@given(PAGES)
@settings(deadline=None)
def test_threads_of_comments_are_those_found_line_by_line(pages: list[list[dict[str, bool]]]) -> None:
    lines = [line for page in pages for line in page]
    facts = {name: np.array([line[name] for line in lines], np.bool_) for name in FACTS}
    numbers = np.repeat(np.arange(len(pages)), [len(page) for page in pages])
    assert threads.among_comments(numbers, facts).tolist() == [is_in for page in pages for is_in in slow_comments(page)]


def slow_repeats(rows: list[tuple[int, int, int, bool]], limits: Limits) -> list[bool]:
    """Which lines (same, characters, score, whether it reads as text) of one page repeat one that stays, each compared with each."""
    found = [False] * len(rows)
    for same in {same for same, *_ in rows}:
        equal = [i for i, row in enumerate(rows) if row[0] == same and row[1] >= limits.min_repeat_chars]
        if len(equal) < 2 or sum(rows[i][3] for i in equal) > limits.max_repeats:
            continue
        near = {i: sum(rows[j][2] for j in range(max(0, i - 3), min(len(rows), i + 4)) if j != i) for i in equal}
        stays = min(equal, key=lambda i: (not rows[i][3], -near[i], i))
        for i in equal:
            found[i] = i != stays
    return found


ROWS = st.lists(st.tuples(st.integers(0, 4), st.sampled_from([10, 40, 90]), st.integers(0, 3), st.booleans()), max_size=20)


@given(st.lists(ROWS, max_size=3))
@settings(deadline=None)
def test_repeats_are_those_found_pair_by_pair(pages: list[list[tuple[int, int, int, bool]]]) -> None:
    rows = [row for page in pages for row in page]
    lengths = [len(page) for page in pages]
    same, chars, scores = (np.array([row[n] for row in rows], np.int64) for n in range(3))
    starts, numbers = np.cumsum([0, *lengths]), np.repeat(np.arange(len(pages)), lengths)
    seen = judging.Seen(starts, numbers, same.astype(np.uint32), same, chars, scores.astype(np.int32), scores, scores)
    facts = {"blank": np.zeros(len(rows), np.bool_), "reads_as_text": np.array([row[3] for row in rows], np.bool_)}
    wanted = [is_repeat for page in pages for is_repeat in slow_repeats(page, LIMITS)]
    assert judging._repeats(seen, facts, LIMITS).tolist() == wanted

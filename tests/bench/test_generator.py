"""Generated corpora are the same everywhere, grow by prefix, and hold what they promise."""

from __future__ import annotations

import functools
import hashlib
import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from bench.draws import Draw, stream
from bench.generator import batches, edited, statements, write, write_packs
from bench.languages import SHARES_PERMILLE as LANGUAGE_SHARES
from bench.pages import page
from bench.stories import REPEATS, SHARES_PERMILLE, Plan, told, truth
from tests.project import ROOT

PLAN = Plan(seed=7, n_sources=40)
N = 4000


def digests(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def shingles(number: int) -> set[str]:
    text = " ".join(sentence for part in told(PLAN, truth(PLAN, number)).paragraphs for sentence in part)
    words = re.findall(r"[\u4e00-\u9fff]|\w+", text.lower())
    return {" ".join(words[start : start + 5]) for start in range(len(words) - 4)}


def test_a_corpus_is_the_same_in_another_process(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "here" / "2025-01", range(60))
    words = ["--documents", "60", "--sources", "40", "--seed", "7", "--batches", "1"]
    env = os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Asia/Kolkata", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "bench.generator", str(tmp_path / "there"), *words], env=env, check=True, capture_output=True)
    assert digests(tmp_path / "here") == digests(tmp_path / "there")


def test_a_corpus_is_a_prefix_of_a_larger_one() -> None:
    backwards = {number: page(PLAN, number) for number in reversed(range(100))}
    assert [page(PLAN, number) for number in range(60)] == [backwards[number] for number in range(60)]


def test_another_seed_gives_another_corpus() -> None:
    assert page(Plan(seed=8, n_sources=40), 3).content != page(PLAN, 3).content


def test_batches_hold_every_number_once() -> None:
    spread = list(batches(103, 10))
    assert [number for _, numbers in spread for number in numbers] == list(range(103))
    assert [name for name, _ in spread] == sorted({name for name, _ in spread})


def test_shares_of_kinds_and_languages() -> None:
    known = [truth(PLAN, number) for number in range(N)]
    kinds, languages = Counter(one.kind for one in known), Counter(one.code for one in known)
    for found, promised in ((kinds, SHARES_PERMILLE), (languages, LANGUAGE_SHARES)):
        for name, share in promised.items():
            assert abs(found[name] * 1000 / N - share) < 4 + share / 5, name
    outlets = Counter(one.outlet for one in known)
    assert max(outlets.values()) > 8 * min(outlets.values())


def test_a_repeat_names_an_earlier_story_of_its_language() -> None:
    for number in range(N):
        known = truth(PLAN, number)
        story = truth(PLAN, known.story)
        assert (known.story < number) == (known.kind in REPEATS)
        assert story.kind in {"story", "report"}
        assert story.code == known.code


def test_identical_pages_share_their_bytes() -> None:
    identical = [number for number in range(N) if truth(PLAN, number).kind == "identical"]
    assert identical
    assert all(page(PLAN, number).content == page(PLAN, truth(PLAN, number).story).content for number in identical)


def test_sizes_and_formats() -> None:
    pages = [page(PLAN, number) for number in range(1000)]
    sizes = sorted(len(one.content) for one in pages)
    assert 4_500 < sum(sizes) / len(sizes) < 6_500
    assert sizes[-1] > 4 * sizes[500]
    assert 30 <= sum(one.is_html for one in pages) <= 75


def test_distinct_stories_share_almost_nothing() -> None:
    stories = [number for number in range(500) if truth(PLAN, number).kind == "story"]
    held = Counter(shingle for number in stories for shingle in shingles(number))
    shared = sum(n for n in held.values() if n > 1)
    assert shared < 0.06 * sum(held.values())  # shared background paragraphs are most of it
    assert max(held.values()) < 30  # a set phrase


@pytest.mark.parametrize(("kind", "least"), [("copy", 0.99), ("reprint", 0.4), ("excerpt", 0.99), ("brief", 0.2)])
def test_repeats_hold_their_story(kind: str, least: float) -> None:
    numbers = [number for number in range(N) if truth(PLAN, number).kind == kind][:40]
    for number in numbers:
        own = shingles(number)
        assert len(own & shingles(truth(PLAN, number).story)) >= least * len(own)


@pytest.mark.parametrize("draw", [stream("edits"), functools.partial(random.Random(5).getrandbits, 32)])  # noqa: S311
def test_an_edit_changes_little(draw: Draw, tmp_path: Path) -> None:
    for path in write(PLAN, tmp_path, range(50)):
        before = path.read_bytes().decode().split("\n")
        edited(path, draw)
        after = path.read_bytes().decode().split("\n")
        gone, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
        assert gone.total() <= 1
        assert new.total() <= 1
        assert gone.total() + new.total() >= 1


def test_packs_hold_the_same_pages(tmp_path: Path) -> None:
    (pack,) = write_packs(PLAN, tmp_path, range(30))
    assert len(pack.read_text(encoding="utf-8").splitlines()) == 30
    assert '"source": "' + page(PLAN, 0).source in pack.read_text(encoding="utf-8")


def test_statements_name_outlets() -> None:
    assert page(PLAN, 0).source.partition("-")[0] in LANGUAGE_SHARES
    assert "default_timezone: Europe" in statements(PLAN)

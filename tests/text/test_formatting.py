"""Pages whose open formatting elements a parser would build again and again."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.text import formatting, hostile

BOUND = 4_000_000
MANY = range(400)


def _n_rebuilt_bytes(html: str, bound: int) -> int:
    return formatting.n_rebuilt_bytes(html.encode(), hostile.signs(html.encode()), bound)


@pytest.mark.parametrize(
    "html",
    [
        "<p>" + "".join(f"<b id={number}>" for number in MANY) + "<p>x" * 10_000,
        "<p>" + "".join(f'<b title=">{number}">' for number in MANY) + "<p>x" * 10_000,
        "<p>" + "".join(f'<b id={number}><i title="</b>">' for number in MANY) + "<p>x" * 10_000,
        "<p>" + "".join(f"<b id={number}><object></b></object>" for number in MANY) + "<p>x" * 10_000,
        "<p>" + "".join(f"<FONT\nid={number}></i><!-- </font> -->" for number in MANY) + "<p>x" * 10_000,
        "<svg><style>" + "".join(f"<b id={number}>" for number in MANY) + "</style></svg>" + "<p>x" * 10_000,
    ],
    ids=["plain", "ends in attributes", "attributes with ends", "ends behind a border", "stray ends and comments", "no raw text"],
)
def test_bombs_are_seen(html: str) -> None:
    assert _n_rebuilt_bytes(html, BOUND) > BOUND


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<p><b id={number}>x</b>" for number in range(20_000)),
        "<table>" + "<tr><td><font size=2>x" * 20_000,
        "<p>" + "<b>" * 400 + "<p>x" * 10_000,
        "<script>" + "".join(f"'<b id={number}>'" for number in MANY) + "</script>" + "<p>x" * 10_000,
        "".join(f"<i class=icon{number}><svg><path/></svg></i>" for number in MANY) + "<p>x" * 10_000,
        "<a href=x>y" * 20_000,
    ],
    ids=["closed", "equal in cells", "equal", "script", "icons", "links"],
)
def test_long_pages_are_no_bombs(html: str) -> None:
    assert _n_rebuilt_bytes(html, BOUND) <= BOUND


@pytest.mark.parametrize("html", ['<b a="' * 200_000, "<b " * 500_000, "<b a=' " * 200_000, "<!--" * 200_000, "<script>" * 200_000])
def test_time_is_linear(html: str) -> None:
    start = time.process_time()
    _n_rebuilt_bytes(html, 0)
    assert time.process_time() - start < 5


_SOUP = st.sampled_from([
    "<b", "<B", "<i", "<font", "</b", "</i", "</font", "<p", "<br", "<td", "<svg", "</svg", "<style", "</style", "<script", "</script",
    "<!--", "-->", "<", ">", "/", " ", "=", '"', "'", "x", " id=1", ' id="2"', "<b>", "<p>", "</b>", "<i class=x>", "<td>",
])  # fmt: skip


@settings(max_examples=1000)
@given(st.lists(_SOUP, max_size=60).map("".join))
def test_closing_none_is_counting_most(html: str) -> None:
    octets = html.encode()
    signs = hostile.signs(octets)
    assert formatting._counted(octets) <= formatting._unclosed(octets, signs)
    assert {start.span() for start in formatting._STARTS.finditer(octets)} <= {start.span() for start in formatting._starts(octets, signs)}


def test_a_start_tag_in_a_comment_hides_none() -> None:
    html = '<!-- <b a=" --> <b c=">' + "x" * 10_000 + '">' + "<p>x" * 1000
    assert _n_rebuilt_bytes(html, BOUND) > BOUND

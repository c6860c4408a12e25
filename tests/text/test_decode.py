"""Bytes become text by their own evidence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpusmith.contract import ENCODING_RULES
from corpusmith.text import decode

CASES = json.loads((Path(__file__).parents[1] / "cases" / "decode" / "encodings.json").read_text(encoding="utf-8"))
IDS = [f"{case['language']}-{name}" for case in CASES for name in case["encodings"]]
PAIRS = [(case["text"], name) for case in CASES for name in case["encodings"]]


@pytest.mark.parametrize(("text", "name"), PAIRS, ids=IDS)
def test_texts_in_legacy_encodings_are_read(text: str, name: str) -> None:
    found = decode.decoded(text.encode(name), None)
    assert found.text == text
    assert found.n_replaced == 0
    assert decode.binary(text.encode(name), 20) is None


@pytest.mark.parametrize(("text", "name"), PAIRS, ids=IDS)
def test_a_declared_charset_is_believed(text: str, name: str) -> None:
    page = f'<html><head><meta charset="{name}"></head><body>{text}</body></html>'
    content = page.encode(name)
    assert decode.decoded(content, decode.declared(content)).text == page


@pytest.mark.parametrize(
    ("name", "mark", "expected"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16le"),
        ("utf-16-be", b"\xfe\xff", "utf-16be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32le"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32be"),
        ("gb18030", b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_mark_decides_and_is_dropped(name: str, mark: bytes, expected: str) -> None:
    found = decode.decoded(mark + "港口 fees\n".encode(name), "windows-1252")
    assert (found.text, found.encoding, found.rule) == ("港口 fees\n", expected, "bom")


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Harbour fees rise again.\n", "港口收费上调，航运公司表示关注。\n价格 12 元\n" * 9])
def test_wide_text_without_a_mark(name: str, text: str) -> None:
    assert decode.decoded(text.encode(name), None).text == text
    assert decode.binary(text.encode(name), 20) is None


def test_a_few_bad_bytes_leave_utf8_utf8() -> None:
    content = ("Les élèves étaient déjà là. " * 20).encode() + b"\xe9 \xff\xfe" + "Später würde es schöner.".encode()
    found = decode.decoded(content, "iso-8859-1")
    assert (found.encoding, found.rule, found.n_replaced) == ("utf-8", "utf8", 3)
    assert "élèves" in found.text
    assert "schöner" in found.text


def test_a_wrong_declaration_is_not_believed() -> None:
    content = "Die Gebühren für größere Schiffe stiegen im März über tausend Euro.".encode("cp1252")
    assert decode.decoded(content, "utf-8").encoding == "windows-1252"
    assert decode.decoded("Gebühren für große Schiffe".encode(), "shift_jis").encoding == "utf-8"


def test_what_stands_for_a_replacement_already_is_not_counted() -> None:
    assert decode.decoded("a\ufffdb".encode(), None).n_replaced == 0


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "PNG"),
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\0", "zip"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (bytes(4096), "4096 NULs"),
        (bytes(range(256)) * 4, "control"),
        (b"RIFF\x00\x01\x02\x03WEBPVP8 ", "film, sound or picture"),
    ],
)
def test_binaries_are_named(content: bytes, part: str) -> None:
    assert part in (decode.binary(content, 20) or "")


@pytest.mark.parametrize("content", [b"BZhang reports from the port.", b"ID3 is a label.", b"Plain \x0c text\x1b[0m", b"%PDF is a format"])
def test_text_that_begins_like_a_binary_is_text(content: bytes) -> None:
    assert decode.binary(content, 20) is None


@given(
    st.binary(max_size=300),
    st.none() | st.sampled_from(["utf-8", "gbk", "big5", "x-user-defined", "utf-16", "iso-2022-jp", "hz-gb-2312", "utf-7"]),
)
@settings(deadline=None)
def test_any_bytes_become_text(content: bytes, declared: str | None) -> None:
    found = decode.decoded(content, declared)
    found.text.encode("utf-8")
    assert found.n_replaced >= 0
    assert found.rule in ENCODING_RULES
    assert found.encoding == found.encoding.lower()


@given(st.text(max_size=200).filter(lambda text: "\0" not in text and not text.startswith("\ufeff") and "\x1b" not in text))
@settings(deadline=None)
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode.decoded(text.encode(), "gbk").text == text


@pytest.mark.parametrize(
    "label", ["unicode_escape", "unicode-escape", "raw_unicode_escape", "charmap", "utf-7", "idna", "rot13", "undefined", "cp037", "cp500"]
)
def test_codecs_that_are_no_charset_of_a_page_are_not_believed(label: str) -> None:
    assert decode.codec(label) is None


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("macintosh", "macintosh"), ("x-mac-cyrillic", "x-mac-cyrillic"), ("euc-jp", "euc-jp"), ("euc-jis-2004", "euc-jp"),
        ("shift_jis_2004", "shift_jis"), ("iso-2022-jp", "iso-2022-jp"), ("iso-2022-kr", "iso-2022-kr"), ("kz-1048", "kz-1048"),
        ("cp775", "ibm775"), ("cp869", "ibm869"), ("latin2", "iso-8859-2"), ("koi8-u", "koi8-u"), ("big5", "big5-hkscs"),
    ],
)  # fmt: skip
def test_encodings_have_the_names_of_iana(label: str, name: str) -> None:
    assert decode.iana_name(str(decode.codec(label))) == name


def test_packs_are_named_with_the_fix() -> None:
    assert decode.binary(b"\x1f\x8b\x08", 20) == "the signature of gzip; unpack it"
    assert "WARC" in str(decode.binary(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", 20))


MAIL = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour-daily.example/fees\r\nSubject: Fees\r\nMIME-Version: 1.0\r\n"
PARTS = b'type="text/html";\r\n\tboundary="----part"\r\n\r\n------part\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><p>Fees=20rise\r\n'


@pytest.mark.parametrize(
    "content",
    [
        MAIL + b"Content-Type: multipart/related;\r\n\t" + PARTS,
        MAIL + b"X-Long: a\r\n\tb\r\n c\r\ncontent-type:\r\n multipart/related; " + PARTS,
        (b"Content-Type: multipart/related; " + PARTS).replace(b"\r\n", b"\n"),
    ],
)
def test_a_page_packed_with_its_pictures_is_named_with_the_fix(content: bytes) -> None:
    assert decode.binary(content, 20) == "MHTML, a page packed with its pictures; save it as HTML, or unpack it"


def test_rich_text_is_named_with_the_fix() -> None:
    assert decode.binary(rb"{\rtf1\ansi Fees rise}", 20) == "the signature of RTF; save it as plain text or HTML"


@pytest.mark.parametrize(
    "content",
    [
        b"From: Ana Ruiz\nContent-Type: text/plain\n\nFees rise.\nContent-Type: multipart/related\n",
        b"From ana@harbour-daily.example Mon Jan 13 09:06:00 2025\nSubject: Fees\n\nFees rise.\n",
        b"Fees: they rise\nContent-Type: multipart/alternative\n",
        b"Harbour Daily\nContent-Type: multipart/related is what browsers write.\n",
        b"A: b\n" * 4000 + b"Content-Type: multipart/related\n",
        rb"{\rt is how a file of rich text begins.",
    ],
)
def test_mail_of_one_part_and_what_speaks_of_parts_is_text(content: bytes) -> None:
    assert decode.binary(content, 20) is None


GERMAN = "Die Gebühren für größere Schiffe stiegen im März über tausend Euro. "
RUSSIAN = "Портовые сборы выросли, и перевозчики обеспокоены. "
JAPANESE = "港の料金が上がり、船会社は心配している。"


@pytest.mark.parametrize(
    ("content", "declared", "expected"),
    [
        (GERMAN.encode(), "iso-8859-1", ("utf-8", "utf8", 0)),
        (RUSSIAN.encode("koi8-r"), "koi8-r", ("koi8-r", "declared", 0)),
        ((GERMAN + "– „neu“").encode("cp1252"), "iso-8859-1", ("windows-1252", "declared", 0)),
        ((JAPANESE * 9).encode("cp932") + b"\x81", "shift_jis", ("windows-31j", "declared", 1)),
        ((RUSSIAN * 3).encode("cp1251"), "iso-2022-jp", ("windows-1251", "detected", 0)),
        ((RUSSIAN * 3).encode("cp1251"), "x-own", ("windows-1251", "detected", 0)),
        ((RUSSIAN * 3).encode("cp1251"), "utf-16", ("windows-1251", "detected", 0)),
        ((RUSSIAN * 3).encode("cp1251"), None, ("windows-1251", "detected", 0)),
        ((GERMAN * 5).encode() + b"\xff", "utf-8", ("utf-8", "declared", 1)),
        ((GERMAN * 5).encode() + b"\xff", None, ("utf-8", "utf8", 1)),
        (GERMAN.encode("cp1252"), "utf-8", ("windows-1252", "detected", 0)),
        (JAPANESE.encode("iso2022_jp"), None, ("iso-2022-jp-2", "detected", 0)),
        (GERMAN.encode("utf-16-le"), "utf-8", ("utf-16le", "detected", 0)),
    ],
)
def test_how_the_encoding_was_found(content: bytes, declared: str | None, expected: tuple[str, str, int]) -> None:
    found = decode.decoded(content, declared)
    assert (found.encoding, found.rule, found.n_replaced) == expected


@pytest.mark.parametrize("byte", [0, 7, 8, 9, 13, 14, 26, 27, 28, 31, 32, 127, 200])
@pytest.mark.parametrize("at", [0, (1 << 15) - 1, 1 << 15, (1 << 16) + 4])
def test_long_bytes_are_binary_as_short_ones(byte: int, at: int) -> None:
    content = bytearray(b"x" * ((1 << 16) + 5))
    content[at] = byte
    assert (decode.binary(bytes(content), 0) is None) == (decode.binary(b"xxxxxxxx" + bytes([byte]), 0) is None)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("iso-8859-5", "Портовый совет утвердил строительство нового паромного терминала, сообщил представитель города.\n"),
        ("iso-8859-6", "وافق مجلس الميناء على بناء محطة جديدة للعبارات يوم الثلاثاء وقال متحدث إن التكلفة أربعون مليون جنيه.\n"),
        ("iso-8859-2", "Rada portu zatwierdziła budowę nowego terminalu, gdyż obawia się, że ruch promów wzrośnie dwukrotnie.\n"),
        ("utf-16-le", "港口委员会星期二批准建设一座新的渡轮码头，总费用为四千万元。一名发言人说，工程将于明年春天开始。\n"),
        ("utf-16-be", "港口委员会星期二批准建设一座新的渡轮码头，总费用为四千万元。一名发言人说，工程将于明年春天开始。\n"),
        ("utf-16-le", "항만 위원회는 화요일에 새로운 여객선 터미널 건설을 승인했다. 가장 큰 비용은 사천만 파운드이다.\n"),
        ("utf-16-be", "항만 위원회는 화요일에 새로운 여객선 터미널 건설을 승인했다. 가장 큰 비용은 사천만 파운드이다.\n"),
    ],
)  # fmt: skip
def test_texts_without_a_mark_are_told_from_their_like(name: str, text: str) -> None:
    content = (text * 3).encode(name)
    assert decode.binary(content, 20) is None
    assert decode.decoded(content, None).text == text * 3


@pytest.mark.parametrize("content", [b"\x00" + b"harbour news " * 40, b"\x00\x01\x02" * 300, "Портовый совет\0".encode("koi8-r") * 40])
def test_a_stray_nul_makes_no_utf_16(content: bytes) -> None:
    assert not decode.decoded(content, None).encoding.startswith("utf-16")

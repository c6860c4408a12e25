"""Formats are told by content."""

from __future__ import annotations

import io

import pytest

from corpusmith.readers import sniff


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<!DOCTYPE html><p>a", "html"),
        (b"\xef\xbb\xbf\n<!-- saved -->\n<HTML lang=en>", "html"),
        ('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'.encode("utf-16"), "html"),
        ("<html><body>x".encode("utf-16-le"), "html"),
        (b"Warning: mysql_connect() failed\n<html><head>", "html"),
        (b"<div><p>One</p><p>Two</p></div>", "html"),
        (b"Harbour fees rise\n\nBy Ada Quill\n", "text"),
        (b"<3 this town\nLetters to the editor", "text"),
        (b'<img src="pixel.gif">\nNews\nSport\n', "text"),
        (b"How to write a page\n" + b"Some prose. " * 120 + b"\n<html>\n<body>\n", "text"),
        (b"", "text"),
    ],
)
def test_page_format(content: bytes, expected: str) -> None:
    assert sniff.page_format(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"text": "a"}\n{"text": "b"}\n', True),
        (b'\xef\xbb\xbf\n\n{"text": "a"}', True),
        (b'{"text": "a"}\n{"text": \n', True),
        (b'broken\n{"text": "a"}\n', True),
        (b'{\n "text": "a"\n}\n', False),
        (b"[1, 2]\n", False),
        (b'{"a":' * 100_000 + b"}", False),
        (b"{ no json }\n", False),
        (b"", False),
    ],
)
def test_is_pack(content: bytes, expected: bool) -> None:
    assert sniff.is_pack(io.BytesIO(content), 1 << 20) is expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'[{"text": "a"}]', True),
        (b'\xef\xbb\xbf\n{\n "text": "a"\n}\n', True),
        (b'{\n "text": "a"\n}\n{\n "text": "b"\n}\n', True),
        ("[\n 'a'\n]".replace("'", '"').encode(), True),
        ('["Gebühr"]'.encode("cp1252"), True),
        ('{"text": "Gebühr"}\r\n{"text": "Zoll"}\r\n'.encode("utf-16"), True),
        ('{"text": "Gebühr"}'.encode("cp1252"), True),
        ("{ kein Gebühr }".encode("utf-16"), False),
        ("Gebühren {steigen}".encode("utf-16"), False),
        (b"[" * 100_000 + b"]", True),
        (b"[Photo: A. Quill]\nFees rise [more]", False),
        (b"[1] Fees rise [2]", False),
        (b"{ no json }\n", False),
        (b'[{"text": "a"}]\nFees rise', False),
        (b"[" + b"1," * 3000 + b"1]", False),
        (b"  \n", False),
        (b"", False),
    ],
)
def test_is_json(content: bytes, expected: bool) -> None:
    assert sniff.is_json(io.BytesIO(content), 1000 if content.startswith(b"[1,") else 1 << 20) is expected

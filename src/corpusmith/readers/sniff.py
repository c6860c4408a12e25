"""The format of a file by its content."""

from __future__ import annotations

import codecs
import json
import os
import re
from typing import BinaryIO

HEAD_BYTES = 1 << 14
N_LINES = 5
# Rendered text may quote a page further down, or carry a stray tag.
ROOT_CHARS = 1024
N_TAGS = 3
_SPACE = re.compile(r"[ \t\r\n]*")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]*[\s/>]")
_PROLOGUE = re.compile(r"(?:\s|\ufeff|<!--.*?-->|<\?[^>]*>)*", re.DOTALL)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|noscript|template|iframe|div|p|article|section|header|footer|main|aside|nav|table"
    r"|h[1-6]|hr|span|a|br|ul|ol|dl|img|figure|center|font|form|b|i|strong|em|blockquote|pre|svg)(?=[\s/>])",
    re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:!doctype\s+html|html|head|body)(?=[\s>])", re.IGNORECASE | re.MULTILINE)
_ROOT_LINE = re.compile(r"^\s*" + _ROOT.pattern, re.IGNORECASE | re.MULTILINE)


def page_format(content: bytes) -> str:
    r"""The format of a page, html or text, by how its bytes begin, as browsers tell (WHATWG MIME Sniffing, 7.1).

    >>> page_format(b"\n<!-- made by hand --><!DOCTYPE html>"), page_format(b"Trade talks resume")
    ('html', 'text')
    """
    head = _head(content[:HEAD_BYTES])
    start = _PROLOGUE.match(head)
    at = start.end() if start else 0
    is_page = _ROOT_LINE.search(head[:ROOT_CHARS]) or _ROOT.match(head, at) or (_PAGE.match(head, at) and len(_TAG.findall(head)) >= N_TAGS)
    return "html" if is_page else "text"


def _head(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if content.startswith(codecs.BOM_UTF8):
        content = content[3:]
    # Tags are ASCII in every charset of the web; UTF-16 without a mark shows as ASCII between NULs.
    return content.replace(b"\0", b"").decode("latin-1")


def is_pack(stream: BinaryIO, line_bytes: int) -> bool:
    """Whether a file holds JSON Lines: at least half of its first five lines that are not blank are JSON objects."""
    n_lines = n_objects = 0
    while n_lines < N_LINES and (line := stream.readline(line_bytes)):
        line = line.removeprefix(codecs.BOM_UTF8).strip() if not n_lines else line.strip()
        if line:
            n_lines += 1
            n_objects += _is_object(line)
    return n_objects > 0 and n_objects * 2 >= n_lines


def is_json(stream: BinaryIO, max_bytes: int) -> bool:
    """Whether a file of at most `max_bytes` is JSON and nothing else: an array, an object over several lines, or more of them in a row.

    In whatever charset, UTF-16 with a mark as well. Hardly a page begins and ends with a bracket; all others cost a look at both ends.
    Nested beyond what can be parsed is JSON too.
    """
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - HEAD_BYTES))
    if size > max_bytes or not stream.read().replace(b"\0", b"").rstrip().endswith((b"}", b"]")):
        return False
    stream.seek(0)
    head = stream.read(HEAD_BYTES)
    is_wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not (head[2:].replace(b"\0", b"") if is_wide else head.removeprefix(codecs.BOM_UTF8)).lstrip().startswith((b"{", b"[")):
        return False
    stream.seek(0)
    content = stream.read().removeprefix(codecs.BOM_UTF8)
    text = content.decode("utf-16", "replace").strip() if is_wide else content.strip().decode("latin-1")  # its signs are ASCII elsewhere
    try:
        return _is_json(text)
    except RecursionError:
        return True
    except ValueError:
        return False


def _is_json(text: str) -> bool:
    """Whether a text is arrays and objects in a row; ValueError where it is no JSON."""
    decoder, place = json.JSONDecoder(), 0
    while place < len(text):
        if text[place] not in "[{":
            return False
        _, place = decoder.raw_decode(text, place)
        space = _SPACE.match(text, place)
        place = space.end() if space else place
    return True


def _is_object(line: bytes) -> bool:
    if not line.startswith(b"{") or not line.endswith(b"}"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False

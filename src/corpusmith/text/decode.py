"""The decoded page: bytes of a record as text, and how their encoding was found.

In order: byte order mark, strict UTF-8, UTF-16 by its NULs, the declared charset, chardet; what does not decode is replaced and counted.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import chardet
import numpy as np

from corpusmith.text.signs import signed

# WHATWG labels whose Python codec of the same name is narrower than what browsers and pages mean by it.
SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "hz": "hz", "big5": "big5hkscs", "cp950": "big5hkscs",
    "shift_jis": "cp932", "shift_jisx0213": "cp932", "euc_kr": "cp949", "johab": "johab",
}  # fmt: skip
LABELS = {
    "x-sjis": "cp932", "windows-31j": "cp932", "ms_kanji": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949",
    "x-x-big5": "big5hkscs", "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "iso-8859-8-i": "iso8859-8",
    "dos-874": "cp874", "windows-874": "cp874", "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
}  # fmt: skip
# Python's names where IANA says something else.
IANA = {
    "cp932": "windows-31j", "cp949": "windows-949", "cp874": "windows-874", "big5hkscs": "big5-hkscs", "euc_jp": "euc-jp",
    "euc_jis_2004": "euc-jp", "euc_jisx0213": "euc-jp", "shift_jis_2004": "shift_jis", "kz1048": "kz-1048",
    "mac-roman": "macintosh", "mac-cyrillic": "x-mac-cyrillic", "hz": "hz-gb-2312",
    "utf-16-le": "utf-16le", "utf-16-be": "utf-16be", "utf-32-le": "utf-32le", "utf-32-be": "utf-32be",
    **{f"cp{page}": f"windows-{page}" for page in range(1250, 1259)}, **{f"iso8859-{part}": f"iso-8859-{part}" for part in range(1, 17)},
    **{f"cp{page}": f"ibm{page}" for page in (437, 775, 850, 852, 855, 857, 858, *range(860, 867), 869)},
}  # fmt: skip
MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (b"\x84\x31\x95\x33", "gb18030"),
)  # fmt: skip
_MANY = 1 << 14  # bytes from which `_may_hold_control` is the quicker
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b\x0b\x08") + b"\x7f"
_META = re.compile(rb"<meta[^>]{0,2000}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})")
# Encodings pages are written in; Python's others (unicode-escape, idna, utf-7, …) would run what they read, and a page whose tags
# are ASCII is in none of EBCDIC (cp037, cp500, …).
_OF_PAGES = re.compile(
    r"utf-8|utf-16(?:-[lb]e)?|utf-32(?:-[lb]e)?|ascii|iso8859-\d+|koi8-[rtu]|mac-[a-z0-9-]+|gb18030|gbk|gb2312|big5|big5hkscs|hz"
    r"|cp(?:125[0-8]|437|720|737|775|8[56]\d|874|932|949|950|1125)|shift_jis(?:_2004|x0213)?|euc_(?:jp|kr|jis_2004|jisx0213)|iso2022_(?:jp|kr)(?:_\w+)?|johab|tis-620|ptcp154|kz1048"
)
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\([BJI]|\$\([CD])")
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\ue000-\uf8ff\ufffd]")
_OF_ALL, _HAN_KANA, _HANGUL = map(
    re.compile, ("[\t\n\r -~\u2000-\u206f\u3000-\u303f\uff00-\uffef]", "[\u3040-\u30ff\u3400-\u9fff]", "[\uac00-\ud7a3]")
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True)
class Decoded:
    """A record's bytes as text: its encoding's IANA name, how that was found, how many sequences had to be replaced; and whether the bytes
    are the text in UTF-8.
    """

    text: str
    encoding: str
    rule: str
    n_replaced: int
    is_utf8: bool = False


def declared(content: bytes) -> str | None:
    """The charset an HTML page declares in its first 4096 bytes, as written; None if it declares none.

    >>> declared(b'<html><head><meta charset="Shift_JIS">')
    'Shift_JIS'
    """
    found = _META.search(content[:4096]) or _XML.search(content[:200])
    return found.group(1).decode("ascii") if found else None


def codec(label: str) -> str | None:
    """Python codec for a charset label of a page, in the browsers' reading (WHATWG Encoding); None if unknown.

    >>> codec("gb2312"), codec("latin1"), codec("windows-1251"), codec("rot13")
    ('gb18030', 'cp1252', 'cp1251', None)
    """
    label = label.strip().lower()
    try:
        info = codecs.lookup(LABELS.get(label, label))
    except (LookupError, ValueError):
        return None
    name = SUPERSETS.get(info.name, info.name)
    return name if info._is_text_encoding and _OF_PAGES.fullmatch(name) else None


def iana_name(name: str) -> str:
    """Lower-case IANA name of a Python codec.

    >>> iana_name("cp932"), iana_name("gb18030")
    ('windows-31j', 'gb18030')
    """
    return IANA.get(name, name.replace("_", "-").replace("iso2022", "iso-2022"))


def binary(content: bytes, max_control_permille: int) -> str | None:
    """Why the bytes are no text, for a person; None if they may be text.

    Parameters
    ----------
    max_control_permille
        Share of control bytes above which bytes are no text. NULs count unless they lie as in UTF-16 or UTF-32.
    """
    if format_found := signed(content):
        return format_found
    if _marked(content) or _wide(content):
        return None
    if len(content) >= _MANY and not _may_hold_control(content):
        return None
    n_nul = content.count(0)
    n_control = len(content) - len(content.translate(None, _CONTROL))
    if n_control * 1000 > max_control_permille * len(content):
        return f"{n_nul} NULs and {n_control - n_nul} other control bytes of {len(content)}"
    return None


def _may_hold_control(content: bytes) -> bool:
    """Whether bytes may hold one of _CONTROL; told sooner than how many they hold, which hardly any page needs."""
    octets = np.frombuffer(content, np.uint8)
    return bool(octets.min() < 0x08 or (octets - np.uint8(0x0E)).min() < 0x12 or b"\x7f" in content)


def decoded(content: bytes, declared: str | None) -> Decoded:
    """Bytes as text.

    Parameters
    ----------
    content
        Bytes of a record that is no binary.
    declared
        Charset label the page states, if it does.
    """
    mark = _marked(content)
    if mark:
        length, name = mark
        return _replaced(content[length:], name, "bom")
    wide = _wide(content)
    if wide:
        return _replaced(content, wide, "detected")
    if _ISO_2022.search(content[:8192]) and max(content) < 128:
        return _replaced(content, "iso2022_jp_2", "detected")
    try:
        return Decoded(content.decode("utf-8"), "utf-8", "utf8", 0, is_utf8=True)
    except UnicodeDecodeError:
        pass
    damaged = _damaged_utf8(content)
    stated = codec(declared) if declared else None
    if stated and stated.startswith(("utf-16", "utf-32")):
        stated = "utf-8"
    if stated and not (stated != "utf-8" and damaged) and (stated != "utf-8" or damaged):
        attempt = _replaced(content, stated, "declared")
        if attempt.n_replaced * 100 <= len(attempt.text):
            return attempt
    return damaged or _detected(content)


def _marked(content: bytes) -> tuple[int, str] | None:
    for mark, name in MARKS:
        if content.startswith(mark):
            return len(mark), name
    return None


def _wide(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where the NULs lie in the first 4 kB."""
    head = content[: min(len(content), 4096) & ~3]
    if len(head) < 8 or not head.count(0):
        return None
    n_quads = len(head) // 4
    nul = [head[offset::4].count(0) for offset in range(4)]
    if min(nul[2:]) >= n_quads * 0.95 and nul[0] == 0:
        return "utf-32-le"
    if min(nul[:2]) >= n_quads * 0.95 and nul[3] == 0:
        return "utf-32-be"
    even, odd = nul[0] + nul[2], nul[1] + nul[3]
    # Spaces, figures and line breaks are ASCII in every language, so some NULs lie on one side and none on the other.
    for name, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many * 20 >= n_quads * 2 and few * 50 <= many and _is_text_utf16(head, name):
            return name
    # Of ideographs and syllables some have a NUL on the other side: 一 is U+4E00, 가 U+AC00. Pairs of Latin letters are ideographs too.
    if 50 * head.count(0) < len(head) // 2 or 10 * sum(byte >= 0x80 for byte in head) < len(head):
        return None
    return next((name for name in ("utf-16-le", "utf-16-be") if _is_east_asian(head.decode(name, errors="replace"))), None)


def _is_east_asian(text: str) -> bool:
    """Whether nine tenths are Chinese and Japanese, or Korean, with figures, Latin letters and marks; in the other byte order half are."""
    n_shared = len(_OF_ALL.findall(text))
    return 10 * (n_shared + max(len(_HAN_KANA.findall(text)), len(_HANGUL.findall(text)))) >= 9 * len(text) > 10 * n_shared


def _is_text_utf16(head: bytes, name: str) -> bool:
    text = head.decode(name, errors="replace")
    n_odd = sum(
        (character < " " and character not in "\t\n\r\f") or "\ue000" <= character <= "\uf8ff" or character == "\ufffd"
        for character in text
    )
    return n_odd * 50 <= len(text)


def _damaged_utf8(content: bytes) -> Decoded | None:
    """The bytes as UTF-8 with replacements, if well-formed multi-byte sequences outnumber broken ones three to one."""
    attempt = _replaced(content, "utf-8", "utf8")
    n_sound = len(_MULTIBYTE.findall(content))
    return attempt if n_sound >= 3 * attempt.n_replaced else None


def _detected(content: bytes) -> Decoded:
    # `codec` knows the supersets; chardet's own reads ISO-8859-2, -5 and -6 as Windows code pages that are none.
    found = chardet.detect(content, prefer_superset=False, compat_names=False, no_match_encoding="cp1252")["encoding"]
    return _replaced(content, codec(found or "cp1252") or "cp1252", "detected")


def _replaced(content: bytes, name: str, rule: str) -> Decoded:
    try:
        return Decoded(content.decode(name), iana_name(name), rule, 0)
    except UnicodeDecodeError:
        text = content.decode(name, errors="replace")
    n_own = content.decode(name, errors="ignore").count("\ufffd")
    return Decoded(text, iana_name(name), rule, text.count("\ufffd") - n_own)

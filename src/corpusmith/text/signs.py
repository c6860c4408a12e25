"""Formats that are no text, nor a page as it is, told by how their bytes begin."""

from __future__ import annotations

import re

SIGNATURES = (
    (b"\x89PNG\r\n", "PNG picture"), (b"\xff\xd8\xff", "JPEG picture"), (b"GIF87a", "GIF picture"), (b"GIF89a", "GIF picture"),
    (b"%PDF-", "PDF"), (b"PK\x03\x04", "zip archive"), (b"PK\x05\x06", "zip archive"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"7z\xbc\xaf\x27\x1c", "7z archive"), (b"Rar!\x1a\x07", "rar archive"),
    (b"PAR1", "Parquet"), (b"wOFF", "font"), (b"wOF2", "font"), (b"\x00\x01\x00\x00\x00", "font"), (b"OTTO\x00", "font"),
    (b"\x7fELF", "program"), (b"MZ\x90\x00", "program"), (b"\x00\x00\x01\x00", "icon"), (b"SQLite format 3\x00", "SQLite"),
    (b"ID3", "MP3 sound"), (b"OggS\x00", "Ogg"), (b"fLaC", "FLAC sound"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office document"),
    (b"{\\rtf1", "RTF"), (b"WARC/1.", "a WARC pack"), (b"II*\x00", "TIFF picture"), (b"MM\x00*", "TIFF picture"),
    (b"8BPS\x00", "Photoshop picture"),
)  # fmt: skip
_SIGNED = tuple(signature for signature, _ in SIGNATURES)
SHORT_SIGNATURES = {"bzip2", "MP3 sound"}
FIXES = {
    **dict.fromkeys(("zip archive", "gzip", "bzip2", "xz", "zstd", "7z archive", "rar archive", "a WARC pack"), "unpack it"),
    "RTF": "save it as plain text or HTML",
}
# Headers of mail, up to the one that says that a page and its pictures follow (RFC 2557).
_MHTML = re.compile(rb"(?:[a-z][a-z-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?content-type:\s*multipart/related\b", re.IGNORECASE)
_MAX_HEADERS = 8192  # bytes


def signed(content: bytes) -> str | None:
    r"""The format that bytes begin as, for a person, and what to do; None if they may be text.

    >>> signed(rb"{\rtf1\ansi Fees rise}")
    'the signature of RTF; save it as plain text or HTML'
    """
    for signature, name in SIGNATURES if content.startswith(_SIGNED) else ():
        if content.startswith(signature) and (name not in SHORT_SIGNATURES or b"\x00" in content[:4096]):
            return f"the signature of {name}{f'; {FIXES[name]}' if name in FIXES else ''}"
    if content[4:8] == b"ftyp" or (content[:4] == b"RIFF" and content[8:12] in (b"WEBP", b"WAVE", b"AVI ")):
        return "the signature of a film, sound or picture"
    if _MHTML.match(content, 0, _MAX_HEADERS):
        return "MHTML, a page packed with its pictures; save it as HTML, or unpack it"
    return None

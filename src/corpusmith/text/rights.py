"""Copyright notices, licences and reservations a page names."""
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass

# One of these stands in every line that `notices` reads, in whatever case of ASCII.
WORDS = (
    "©", "(c)", "copyright", "rights reserved", "alle rechte", "tous droits", "derechos reservados", "direitos reservados", "diritti riservati", "права", "版权", "版權", "著作権",
    "无断转载", "無断転載", "저작권", "حقوق", "creative commons", "creativecommons", "cc by", "cc-by", "cc0", "cc-0", "cc 0", "cc zero", "cc-zero", "ccby",
)  # fmt: skip
_NOTICE = re.compile(
    r"(?:©|\(c\)\s*(?=\d)|copyright|版权所有|版權所有|著作権|저작권|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"todos os direitos reservados|tutti i diritti riservati|все права защищены|无断转载|無断転載|جميع الحقوق محفوظة)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RESERVED = re.compile(r"rights|rechte|droits|derechos|direitos|diritti|права|所有|保留|転載|حقوق", re.IGNORECASE)
_LICENSE = re.compile(
    r"(?:creative ?commons[^.\n]{0,60}?)?\bCC[ \-]?(?P<kind>BY(?:[ \-](?:NC|SA|ND)){0,2}|0|ZERO)(?:[ \-]?(?P<version>[1-4]\.0))?(?:[ \-](?:international|unported|[A-Z]{2}))?\b|"
    r"creativecommons\.org/(?:licenses|publicdomain)/(?P<path>[a-z\-]+)/(?P<number>[\d.]+)",
    re.IGNORECASE,
)
_NEWEST_CC0 = "1.0"


@dataclass(frozen=True)
class Notice:
    """A statement about rights: field "rights" or "license", value, offsets in the line, rule, confidence per mille."""

    field: str
    value: str
    start: int
    end: int
    rule: str
    confidence: int


def notices(line: str) -> list[Notice]:
    """Copyright notice and licence a line holds; a picture's credit is a weak notice.

    >>> [(n.field, n.value) for n in notices("  © 2024 The Quay Ltd. All rights reserved.")]
    [('rights', '© 2024 The Quay Ltd. All rights reserved.')]
    """
    found = []
    if match := _LICENSE.search(line):
        found.append(Notice("license", _spdx(match), *match.span(), "license_mention", 700))
    if _NOTICE.search(line):
        start, end = len(line) - len(line.lstrip()), len(line.rstrip())
        sure = 450 + 250 * bool(_YEAR.search(line)) + 150 * bool(_RESERVED.search(line))
        found.append(Notice("rights", " ".join(line.split()), start, end, "copyright_line", sure))
    return found


def _spdx(match: re.Match[str]) -> str:
    if match["path"]:
        kind, version = match["path"], match["number"]
        return f"CC0-{version}" if kind == "zero" else f"CC-{kind.upper()}-{version}"
    kind = match["kind"].upper().replace(" ", "-")
    if kind in ("0", "ZERO"):
        return f"CC0-{match['version'] or _NEWEST_CC0}"
    return f"CC-{kind}-{match['version']}" if match["version"] else f"CC-{kind}"


def spdx(value: str) -> str:
    """A licence's SPDX name where its text or address is Creative Commons'; the value itself otherwise.

    >>> spdx("https://creativecommons.org/licenses/by-sa/4.0/")
    'CC-BY-SA-4.0'
    """
    match = _LICENSE.search(value)
    return _spdx(match) if match else value


def copyright_years(line: str) -> list[tuple[int, int]]:
    """Offsets of the years in a copyright notice: they never date an article."""
    return [match.span() for match in _YEAR.finditer(line)] if _NOTICE.search(line) else []

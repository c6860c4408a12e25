"""Sections a page names: breadcrumbs above the headline, and what the head states."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One of the separators, with any blanks around, at least once.
PREFILTER = r"[^\s/>»›→|‹][\s\u00a0]*(?:[\s\u00a0]/[\s\u00a0]|[>»›→＞]|[\s\u00a0][|·•][\s\u00a0])[\s\u00a0]*[^\s/>»›→|‹]"
_SEPARATORS = (r"[\s\u00a0]+/[\s\u00a0]+", r"[\s\u00a0]*[>»›→＞][\s\u00a0]*", r"[\s\u00a0]*\|[\s\u00a0]*", r"[\s\u00a0]+[·•][\s\u00a0]+")
_HOME = frozenset(
    name.strip()
    for name in [
        "home",
        " homepage",
        " home page",
        " start",
        " startseite",
        " front",
        " frontpage",
        " accueil",
        " inicio",
        " portada",
        " início",
        " página principal",
        " principal",
        " forside",
        " forsiden",
        " hem",
        " startsidan",
        "\n    etusivu",
        " strona główna",
        " domů",
        " úvod",
        " kezdőlap",
        " acasă",
        " начало",
        " головна",
        " главная",
        " anasayfa",
        " ana sayfa",
        " beranda",
        " trang chủ",
        " หน้าแรก",
        " 首页",
        " 首頁",
        " 主页",
        " トップ",
        " ホーム",
        " 홈",
        " الرئيسية",
        " خانه",
        " בית",
        "\n    startpagina",
        " you are here",
        " sie sind hier",
        " sie befinden sich hier",
        " breadcrumb",
    ]
)
_LEAF = frozenset(("正文", "内容", "article", "artikel", "内容正文", "記事"))
_MAX_LEVELS, _MAX_CHARS = 5, 40


@dataclass(frozen=True)
class Level:
    """One level of a breadcrumb with its offsets in the line."""

    value: str
    start: int
    end: int


def levels(line: str, title: str | None, is_breadcrumb: bool) -> list[Level]:
    """Sections a breadcrumb names, outermost first, without the home page and the page's own title; [] if the line is none.

    `|` and dots part menus as well: they count only where the line is known for a breadcrumb or starts at the home page.

    >>> [level.value for level in levels("Home / Trade / Exports", None, False)]
    ['Trade', 'Exports']
    """
    for i, separator in enumerate(_SEPARATORS):
        parts = _split(line, separator)
        has_home = bool(parts) and is_above_sections(parts[0].value)
        if len(parts) < 2 or (i >= 2 and not (is_breadcrumb or has_home)):
            continue
        named = [part for part in parts if not is_above_sections(part.value) and not _is_title(part.value, title)]
        is_sound = all(len(part.value) <= _MAX_CHARS and not re.search(r"\d{2}|https?:|@|[.!?]$", part.value) for part in named)
        return named if is_sound and 1 <= len(named) <= _MAX_LEVELS else []
    return []


def is_above_sections(value: str) -> bool:
    """Whether a breadcrumb's level is the home page or stands for any article."""
    return value.casefold().strip(" :") in _HOME | _LEAF


def _split(line: str, separator: str) -> list[Level]:
    spans, at = [], 0
    for match in re.finditer(separator, line):
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, len(line)))
    found = []
    for start, end in spans:
        piece = line[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
        found += [Level(line[first:last], first, last)] if first < last else []
    return found


def _is_title(value: str, title: str | None) -> bool:
    own = value.rstrip("….").casefold()
    return title is not None and len(own) > 3 and (title.casefold().startswith(own) or (own in title.casefold() and len(own) > 20))

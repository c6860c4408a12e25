"""Pages as HTML: the head facts of a news page, and its body plain, or wrapped as sites in the wild wrap it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from html import escape

from bench.outlets import Outlet

_N_CARDS = 60  # teasers of a heavy page
_SCRIPT_BYTES = 40_000  # of each inline script of a heavy page


@dataclass(frozen=True)
class Parts:
    """The lines of a page by their place."""

    of: Outlet
    title: str
    section: str
    when: datetime
    above: list[str]
    body: list[str]
    beside: list[str]
    navigation: list[str]
    below: list[str]
    authors: tuple[str, str]


def html(parts: Parts, url: str, *, is_heavy: bool) -> str:
    """The page as HTML."""
    of, title = parts.of, escape(parts.title)
    body = _heavy(parts) if is_heavy else _plain(parts)
    return f"""<!doctype html>
<html lang="{of.code}"><head><meta charset="utf-8"><title>{title} - {escape(of.name)}</title>
<link rel="canonical" href="{url}"><meta property="og:title" content="{title}"><meta property="og:site_name" content="{escape(of.name)}">
<meta property="article:published_time" content="{_iso(parts)}">
<script type="application/ld+json">{_linked(parts, url)}</script>
<style>nav li {{ display: inline }}</style></head>
<body>
{body}
</body></html>
"""


def _plain(parts: Parts) -> str:
    return f"""<header><nav><ul>
{_each('<li><a href="#">{}</a></li>', parts.navigation)}
</ul></nav></header>
<main><article><div class="breadcrumb">{escape(parts.of.separator.join((parts.of.name, parts.section)))}</div>
<h1>{escape(parts.title)}</h1>
{_each('<div class="meta">{}</div>', parts.above)}
{_each("<p>{}</p>", parts.body)}
</article></main>
<aside><h2>{escape(parts.beside[0])}</h2><ul>
{_each('<li><a href="#">{}</a></li>', parts.beside[1:])}
</ul></aside>
<footer>
{_each("<p>{}</p>", parts.below)}
</footer>"""


def _heavy(parts: Parts) -> str:
    menu = _each('<li class="menu__item"><a class="menu__link" href="#" data-area="top"><span>{}</span></a></li>', parts.navigation)
    cards = [parts.beside[1:][number % (len(parts.beside) - 1)] for number in range(_N_CARDS)]
    return f"""<script>window.__STATE__="{_filler(parts, 0)}"</script>
<div id="app" class="page page--article"><header class="top"><div class="top__inner"><nav class="menu"><ul>
{menu}
</ul></nav><nav class="menu menu--burger" hidden><ul>
{menu}
</ul></nav></div></header>
<main class="main"><div class="grid"><div class="grid__column grid__column--wide"><article class="story">
<div class="breadcrumb">{escape(parts.of.separator.join((parts.of.name, parts.section)))}</div>
<h1 class="story__title">{escape(parts.title)}</h1>
{_each('<div class="story__meta"><span class="meta">{}</span></div>', parts.above)}
<div class="story__body">
{_each('<p class="story__text">{}</p><div class="slot" data-slot="story"><div class="slot__inner"></div></div>', parts.body)}
</div></article></div><aside class="grid__column"><section class="cards"><h2>{escape(parts.beside[0])}</h2><ul>
{_each(_CARD, cards)}
</ul></section></aside></div></main>
<footer class="foot"><nav class="menu menu--foot"><ul>
{menu}
</ul></nav><div class="foot__legal">
{_each('<p class="foot__line">{}</p>', parts.below)}
</div></footer></div>
<script>window.__ADS__="{_filler(parts, 1)}"</script>"""


_CARD = (
    '<li class="card"><div class="card__inner"><figure class="card__media"><picture><source srcset="/i/640.webp 640w, /i/1280.webp 1280w">'
    '<img src="/i/640.jpg" alt="" loading="lazy" width="640" height="360"></picture></figure><div class="card__text">'
    '<h3 class="card__title"><a href="#" data-track="card"><span>{}</span></a></h3></div></div></li>'
)


def _each(form: str, lines: list[str]) -> str:
    return "\n".join(form.format(escape(line)) for line in lines)


def _filler(parts: Parts, number: int) -> str:
    """Hex digits, as much as sites in the wild put into a script."""
    return hashlib.shake_128(f"{parts.title}{number}".encode()).hexdigest(_SCRIPT_BYTES // 2)


def _iso(parts: Parts) -> str:
    sign, (hours, minutes) = ("-" if parts.of.offset_min < 0 else "+"), divmod(abs(parts.of.offset_min), 60)
    return f"{parts.when:%Y-%m-%dT%H:%M:%S}{sign}{hours:02d}:{minutes:02d}"


def _linked(parts: Parts, url: str) -> str:
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": parts.title,
        "url": url,
        "datePublished": _iso(parts),
        "author": [{"@type": "Person", "name": parts.authors[0]}],
        "publisher": {"@type": "Organization", "name": parts.of.name},
        "inLanguage": parts.of.code,
    }
    return json.dumps(facts, ensure_ascii=False).replace("</", "<\\/")

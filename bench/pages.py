"""Pages by number: a story among its outlet's furniture, as rendered text or as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from bench.draws import Draw, between, is_drawn, picked, stream
from bench.languages import language
from bench.markup import Parts, html
from bench.outlets import Outlet, outlet, shown
from bench.stories import Plan, Story, Truth, told, truth
from corpusmith.text.render import rendered

_START = datetime(2025, 1, 1, 6, tzinfo=UTC)  # the corpus goes on by a page a minute


@dataclass(frozen=True)
class Page:
    """One page: what is known of it, its bytes, and the facts a crawler would note."""

    known: Truth
    source: str
    content: bytes
    is_html: bool
    url: str
    retrieved_at: str


def page(plan: Plan, number: int) -> Page:
    """A page by its number, and by nothing else."""
    known = truth(plan, number)
    of = outlet(plan.seed, known.outlet, plan.n_sources)
    draw = stream(plan.seed, "page", number)
    when = _START + timedelta(minutes=number - between(draw, 0, 2880))
    is_html = is_drawn(draw, plan.html_permille)
    facts = f"https://www.{of.id}.example/{when:%Y/%m/%d}/{number}", f"{when + timedelta(hours=between(draw, 1, 90)):%Y-%m-%dT%H:%M:%SZ}"
    if known.kind == "identical":
        again = page(plan, known.story)
        return Page(known, of.id, again.content, again.is_html, *facts)
    parts = _parts(plan, draw, known, of, when)
    text = html(parts, facts[0], is_heavy=plan.is_heavy) if is_html else _plain(parts)
    if is_html and plan.is_rendered:
        return Page(known, of.id, _rendered(text).encode(), False, *facts)
    return Page(known, of.id, text.encode(), is_html, *facts)


def _rendered(page: str) -> str:
    found = rendered(LexborHTMLParser(page, scripting=True), 512, 1 << 24)
    assert not isinstance(found, str), found  # noqa: S101 - our own pages break no bound
    return found.text


def _parts(plan: Plan, draw: Draw, known: Truth, of: Outlet, when: datetime) -> Parts:
    entries, story = language(of.code).entries, told(plan, known)
    section, local = picked(draw, entries["sections"]), when + timedelta(minutes=of.offset_min)
    signed = [_byline(of, story, section), _date(of, entries, local)]
    n = between(draw, 2, 3000)
    beside = picked(draw, entries["teasers"]), *_some_shown(draw, shown(plan.seed, of, known.number))
    credit = of.credit_form.format(outlet=of.name, name=story.authors[1], name2=story.authors[0])
    lead = [story.standfirst] if of.is_doubled else []
    return Parts(
        of, story.headline, section, local,
        signed + [*lead, *signed, *lead] * of.is_doubled,
        [entries["join"].join(part) for part in story.paragraphs] + [credit],
        list(beside), _sampled(draw, of.navigation), _footer(draw, of, entries, n), story.authors,
    )  # fmt: skip


def _byline(of: Outlet, story: Story, section: str) -> str:
    return of.byline_form.format(name=story.authors[0], section=section, outlet=of.name, place=of.place)


def _date(of: Outlet, entries: Mapping[str, Any], when: datetime) -> str:
    month = entries["months"][when.month - 1]
    hours, minutes = divmod(abs(of.offset_min), 60)
    utc = "UTC" + ("-" if of.offset_min < 0 else "+") + str(hours) + (f":{minutes:02d}" if minutes else "")
    return of.date_form.format(
        day=when.day, d2=f"{when.day:02d}", month=month, mon=month[:3], mo=when.month, m2=f"{when.month:02d}", year=when.year,
        hh=f"{when.hour:02d}", mm=f"{when.minute:02d}", weekday=entries["weekdays"][when.weekday()], zone=of.zone_name, utc=utc,
    )  # fmt: skip


def _some_shown(draw: Draw, headlines: tuple[str, ...]) -> list[str]:
    first, n = draw() % len(headlines), between(draw, 4, 12)
    return [headlines[(first + step) % len(headlines)] for step in range(n)]


def _sampled(draw: Draw, lines: tuple[str, ...]) -> list[str]:
    """The lines, on some pages without one of them."""
    without = draw() % (3 * len(lines))
    return [line for number, line in enumerate(lines) if number != without]


def _footer(draw: Draw, of: Outlet, entries: Mapping[str, Any], n: int) -> list[str]:
    counted = [form.format(n=(n * (place + 1)) % 997) for place, form in enumerate(of.counted)]
    consent = [entries["consent"].format(n=200 + draw() % 40)] if of.is_consenting else []
    licence = [of.licence] if of.licence else []
    return [*of.prompts, *counted, "  |  ".join(of.legal), *of.copyright, *licence, *consent]


def _plain(parts: Parts) -> str:
    """The page as text: tags gone, lines and blank lines survive."""
    of = parts.of
    gap = "\n\n" if of.is_spaced else "\n"
    top = [gap.join(parts.navigation[: of.n_top])] if of.n_top else []
    blocks = [
        *top,
        of.separator.join((of.name, parts.section)) if of.is_doubled else parts.section,
        parts.title,
        "\n".join(parts.above),
        "\n\n".join(parts.body),
        "\n".join(parts.beside),
        gap.join(parts.navigation[of.n_top :]),
        "\n".join(parts.below),
    ]
    return "\n\n".join(blocks) + "\n"

"""Matter that stands below articles, made of other pages: teasers, comments, further stories; names, dates and headings are invented."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

# Letters of a paragraph that can head a story or comment on one, and of a title.
LEAD, POST, TITLE = 90, 25, range(15, 161)
_KINDS = ("teasers", "teasers", "comments", "articles")
# A line of matter: text, tag, and per mille of it inside a link; tag and link are None where it is blank.
Line = tuple[str, str | None, int | None]
_BLANK: Line = ("", None, None)
_HEADINGS = {
    "en": (
        "Related articles", "More news", "You may also like", "Latest news", "Read more", "More from us", "Recommended", "Popular now",
        "Related Posts", "Recent posts", "More stories", "Trending",
    ),
    "de": ("Mehr zum Thema", "Weitere Artikel", "Das könnte Sie auch interessieren", "Meistgelesen", "Aktuelles", "Weitere Nachrichten"),
}  # fmt: skip
_ONWARD = {
    "en": ("Read more", "Read More »", "Continue reading", "More", "READ MORE", "Learn more"),
    "de": ("Weiterlesen", "Mehr", "mehr lesen", "Mehr lesen"),
}
_COMMENTS = ("{} Comments", "{} comments", "Comments", "Leave a comment", "Discussion", "Join the conversation")
_SECTIONS = (
    "News", "Business", "Sport", "Politics", "Tech", "Culture", "World", "Opinion", "Health", "Reviews", "Lifestyle", "Travel", "Guides",
)  # fmt: skip
_ENDS = ("", "...", "…", " [...]", " …")
_FIRST = (
    "Anna", "James", "Maria", "John", "Peter", "Sarah", "Tom", "Lisa", "Mark", "Julia", "David", "Emma", "Paul", "Kate", "Laura", "Nina",
)  # fmt: skip
_LAST = ("Smith", "Brown", "Miller", "Schmidt", "Garcia", "Martin", "Jones", "Rossi", "Novak", "Lee", "Khan", "Silva", "Meyer", "Walker")
MIN_LINES = 4
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True)
class Story:
    """What others say of an article, or take from it."""

    doc_id: str
    title: str
    lead: str
    body: list[str]


@dataclass
class Stock:
    """What pages of one language and fold can give."""

    stories: list[Story] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)


def matter(chance: random.Random, stories: list[Story], posts: list[str], lang: str, length: int) -> list[Line]:
    """Lines of one kind of matter, of about so many letters."""
    kind = chance.choice(_KINDS)
    if kind == "teasers":
        return _teasers(chance, stories, lang, length)
    return _comments(chance, posts, length) if kind == "comments" and posts else _articles(chance, stories, length)


def _letters(lines: list[Line]) -> int:
    return sum(len(text) for text, _, _ in lines)


def _teasers(chance: random.Random, stories: list[Story], lang: str, length: int) -> list[Line]:
    """Other stories one after another, all set alike: section, title, name, date, lead cut at one length, a link onward."""
    found: list[Line] = []
    if chance.random() < 0.5:
        found += [(chance.choice(_HEADINGS.get(lang, _HEADINGS["en"])), "h2", 0), *[_BLANK] * (chance.random() < 0.5)]
    width, end, onward = chance.randint(80, 260), chance.choice(_ENDS), chance.choice(_ONWARD.get(lang, _ONWARD["en"]))
    has_section, has_date, has_name, has_onward = (chance.random() < share for share in (0.25, 0.35, 0.2, 0.3))
    has_gap_inside, has_gap_after, is_whole = (chance.random() < share for share in (0.5, 0.7, 0.2))
    form, title_tag, lead_tag = chance.randrange(6), chance.choice(("h3", "h2", "h4", "a", "div")), chance.choice(("p", "p", "div", "a"))
    title_link, lead_link = 1000 * (chance.random() < 0.8), 1000 * (chance.random() < 0.2)
    for story in chance.sample(stories, min(len(stories), 14)):
        if _letters(found) >= length and len(found) >= MIN_LINES:
            break
        found += [(chance.choice(_SECTIONS), "span", 1000)] * has_section + [(story.title, title_tag, title_link)]
        found += [(f"By {_name(chance)}", "span", 0)] * has_name + [(_date(chance, form), "span", 0)] * has_date + [_BLANK] * has_gap_inside
        is_cut = not is_whole and len(story.lead) > width
        found += [(story.lead[:width].rsplit(" ", 1)[0] + end if is_cut else story.lead, lead_tag, lead_link)]
        found += [(onward, "a", 1000)] * has_onward + [_BLANK] * has_gap_after
    return found


def _comments(chance: random.Random, posts: list[str], length: int) -> list[Line]:
    """Posts of forums under invented names."""
    found: list[Line] = [(chance.choice(_COMMENTS).format(chance.randint(4, 25)), "h3", 0), _BLANK] if chance.random() < 0.6 else []
    has_name, has_date, has_reply, has_gaps = (chance.random() < share for share in (0.85, 0.6, 0.5, 0.6))
    form, tag = chance.randrange(6), chance.choice(("p", "p", "div"))
    while len(found) < MIN_LINES or (_letters(found) < length and len(found) < 150):
        found += [(_name(chance), "span", 0)] * has_name + [(_date(chance, form), "span", 0)] * has_date + [_BLANK] * has_gaps
        found += [(chance.choice(posts), tag, 0) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
        found += [("Reply", "a", 1000)] * has_reply + [_BLANK] * has_gaps
    return found


def _articles(chance: random.Random, stories: list[Story], length: int) -> list[Line]:
    """Further stories, whole or their beginning."""
    found: list[Line] = []
    for story in chance.sample(stories, min(len(stories), 3)):
        if _letters(found) >= length:
            break
        found += [(story.title, "h2", 1000 * (chance.random() < 0.5))]
        found += [(_date(chance, chance.randrange(6)), "span", 0)] * (chance.random() < 0.4) + [_BLANK] * (chance.random() < 0.6)
        for text in story.body[:60]:
            if _letters(found) >= length and len(found) >= MIN_LINES:
                break
            found.append((text, "p", 0) if text.strip() else _BLANK)
        found.append(_BLANK)
    return found


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}" if chance.random() < 0.6 else f"{chance.choice(_FIRST)}{chance.randint(1, 99)}"


def _date(chance: random.Random, form: int) -> str:
    year, month, day = chance.randint(2014, 2025), chance.randint(1, 12), chance.randint(1, 28)
    name = _MONTHS[month - 1]
    return (
        f"{name} {day}, {year}", f"{day} {name[:3]} {year}", f"{year}-{month:02}-{day:02}", f"{day}.{month}.{year}",
        f"{day} hours ago", f"{month} months ago",
    )[form]  # fmt: skip

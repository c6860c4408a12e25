"""Stories by number: which are new, which repeat an earlier one and how, and the text of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bench.draws import Draw, between, is_drawn, log_normal, picked, stream
from bench.languages import Language, language
from bench.outlets import language_of, outlet_of
from bench.prose import N_BACKGROUNDS, background, headline, paragraph, sentence

SHARES_PERMILLE = {"copy": 25, "reprint": 35, "excerpt": 20, "brief": 20, "identical": 5, "report": 30}
REPEATS = ("copy", "reprint", "excerpt", "brief", "identical")
_RECENT = 2000  # most repeats follow their story by fewer numbers


@dataclass(frozen=True)
class Plan:
    """What a corpus depends on beside its size.

    Heavy HTML is as large, and has as many tags, as the median page in the wild. A packed corpus is laid out as packs of JSON Lines
    in place of a file a page; its pages are the same. A rendered corpus holds the rendered text of its HTML pages in their place.
    """

    seed: int = 1
    n_sources: int = 200
    html_permille: int = 50
    is_heavy: bool = False
    is_rendered: bool = False
    is_packed: bool = False


@dataclass(frozen=True)
class Truth:
    """What is known of a page: the number of its story's first page, its kind, its language and outlet, the report's pattern."""

    number: int
    story: int
    kind: str
    code: str
    outlet: int
    report: int | None


@dataclass(frozen=True)
class Story:
    """The text of a story: paragraphs are tuples of sentences."""

    headline: str
    standfirst: str
    authors: tuple[str, str]
    paragraphs: tuple[tuple[str, ...], ...]


def truth(plan: Plan, number: int) -> Truth:
    """What is known of a page by its number, before any text is made."""
    kind, story = _kind(plan, number), number
    if kind in REPEATS:
        story = _told(plan, number)
    code = language_of(stream(plan.seed, "language", story), plan.n_sources)
    draw = stream(plan.seed, "place", number)
    outlet = outlet_of(draw, code, plan.n_sources)
    return Truth(number, story, kind, code, outlet, draw() % len(language(code).reports) if kind == "report" else None)


def _kind(plan: Plan, number: int) -> str:
    point = stream(plan.seed, "kind", number)() % 1000 if number else 999
    for kind, share in SHARES_PERMILLE.items():
        point -= share
        if point < 0:
            return kind
    return "story"


def _told(plan: Plan, number: int) -> int:
    """The earlier story a page repeats: a repeat of a repeat goes back to the first, and reports are passed over."""
    while (kind := _kind(plan, number)) != "story":
        if kind == "report":
            number -= 1
        else:
            draw = stream(plan.seed, "repeats", number)
            number -= 1 + draw() % (min(number, _RECENT) if is_drawn(draw, 700) else number)
    return number


def told(plan: Plan, known: Truth) -> Story:
    """The text of a page, as it differs from its story's first page."""
    of = language(known.code)
    draw = stream(plan.seed, "text", known.number)
    if known.report is not None:
        return _report(draw, of, known.report)
    if known.story == known.number:
        return _story(plan, draw, of)
    return VARIATIONS[known.kind](draw, of, _story(plan, stream(plan.seed, "text", known.story), of))


def _story(plan: Plan, draw: Draw, of: Language) -> Story:
    n_paragraphs = max(4, min(120, round(log_normal(draw, 9.5, 0.7))))
    title, standfirst, authors = headline(draw, of), sentence(draw, of), _authors(draw, of)
    paragraphs = [paragraph(draw, of) for _ in range(n_paragraphs)]
    if is_drawn(draw, 210):
        paragraphs.insert(between(draw, 2, n_paragraphs), background(plan.seed, of.code, draw() % N_BACKGROUNDS))
    return Story(title, standfirst, authors, tuple(paragraphs))


def _authors(draw: Draw, of: Language) -> tuple[str, str]:
    return picked(draw, of.lists["H"]), picked(draw, of.lists["H"])


def _report(draw: Draw, of: Language, pattern: int) -> Story:
    title, *sentences = [part.filled(draw) for part in of.reports[pattern]]
    return Story(title, sentences[0], _authors(draw, of), tuple((text,) for text in sentences))


def _copied(draw: Draw, of: Language, story: Story) -> Story:
    return replace(story, headline=headline(draw, of)) if is_drawn(draw, 200) else story


def _reprinted(draw: Draw, of: Language, story: Story) -> Story:
    """The story with 5 to 30% of its sentences dropped, reworded or new, and its own byline."""
    permille = between(draw, 50, 300)
    paragraphs = [tuple(text for old in part for text in _sentence_again(draw, of, old, permille)) for part in story.paragraphs]
    title = headline(draw, of) if is_drawn(draw, 400) else story.headline
    return Story(title, story.standfirst, _authors(draw, of), tuple(filter(None, paragraphs)))


def _sentence_again(draw: Draw, of: Language, old: str, permille: int) -> tuple[str, ...]:
    if not is_drawn(draw, permille):
        return (old,)
    form = draw() % 4
    if form == 0:
        return ()
    if form == 1:
        return (sentence(draw, of),)
    if form == 2:
        return (old, sentence(draw, of))
    return (reworded(draw, of, old),)


def reworded(draw: Draw, of: Language, text: str) -> str:
    """A sentence with one of its words replaced."""
    if not of.entries["join"]:
        cut = draw() % len(text)
        return text[:cut] + picked(draw, of.lists["N"]) + text[cut + 2 :]
    words = text.split(" ")
    words[draw() % len(words)] = picked(draw, of.lists["N"])
    return " ".join(words)


def _excerpted(draw: Draw, of: Language, story: Story) -> Story:
    n = max(2, len(story.paragraphs) * between(draw, 300, 700) // 1000)
    return replace(story, paragraphs=story.paragraphs[:n])


def _briefed(draw: Draw, of: Language, story: Story) -> Story:
    new = ((sentence(draw, of),),) if is_drawn(draw, 500) else ()
    return replace(story, authors=_authors(draw, of), paragraphs=story.paragraphs[: between(draw, 1, 2)] + new)


VARIATIONS = {"copy": _copied, "reprint": _reprinted, "excerpt": _excerpted, "brief": _briefed}

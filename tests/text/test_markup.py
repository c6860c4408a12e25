"""What a page's head and markup state."""

from __future__ import annotations

import dataclasses
import json
import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from corpusmith.text import graphs, markup

BOUNDS = graphs.Bounds(n_hints=50, value_chars=100, json_chars=20_000, json_depth=8)


def hints(html: str, bounds: graphs.Bounds = BOUNDS) -> list[markup.Hint]:
    return list(head(html, bounds).hints)


def head(html: str, bounds: graphs.Bounds = BOUNDS) -> markup.Head:
    return markup.head(LexborHTMLParser(html, scripting=True), bounds)


def no_names() -> graphs.Names:
    return graphs.Names(frozenset(), frozenset())


def json_ld(source: str) -> list[tuple[str, str]]:
    return [(name, value) for kind, name, value in hints(f'<script type="application/ld+json">{source}</script>') if kind == "json_ld"]


def test_head_facts_in_order() -> None:
    found = hints(
        '<html lang="de"><head><title> Hafen \n voll </title><meta charset=utf-8><meta name=viewport content=x>'
        '<meta property="og:title" content="Hafen voll"><meta name="author" content="Ada Quill"><meta name="author" content="Ada Quill">'
        '<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://blatt.example/a"></head>'
        '<body><svg><title>Logo</title></svg><time datetime="2025-01-14T09:06+01:00">heute</time>'
        '<time class="entry-date">14. Januar 2025</time>'
        '<a rel="author" href="/ada">Ada Quill</a>'
    )
    assert found == [
        ("attribute", "html.lang", "de"),
        ("title", "title", "Hafen voll"),
        ("meta", "og:title", "Hafen voll"),
        ("meta", "author", "Ada Quill"),
        ("link", "canonical", "https://blatt.example/a"),
        ("time", "time", "2025-01-14T09:06+01:00"),
        ("time", "entry-date", "14. Januar 2025"),
        ("link", "author", "/ada"),
        ("link", "author.name", "Ada Quill"),
    ]


def test_microdata_of_people_and_dates() -> None:
    found = hints(
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Port</h1>'
        '<span itemprop="author" itemscope><a itemprop="url" href="/ada"><b itemprop="name">Ada</b></a></span>'
        '<meta itemprop="datePublished" content="2025-01-14">'
        '<nav itemscope><a itemprop="url" href="/"><i itemprop="name">Home</i></a></nav></div>'
    )
    assert found == [
        ("microdata", "headline", "Port"),
        ("microdata", "author.url", "/ada"),
        ("microdata", "author.name", "Ada"),
        ("microdata", "datePublished", "2025-01-14"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{"@type": "NewsArticle", "headline": "A"}', [("@type", "NewsArticle"), ("headline", "A")]),
        ('<!-- {"@type": "Article", "headline": "A"} -->', [("@type", "Article"), ("headline", "A")]),
        ('// <![CDATA[\n{"@type": "Article", "headline": "A"}\n// ]]>', [("@type", "Article"), ("headline", "A")]),
        ('{"@type": "Article",\n "headline": "A\nB"}', [("@type", "Article"), ("headline", "A\nB")]),
        ('[{"@type": ["Report", "Thing"], "headline": {"@value": "A"}}]', [("@type", "Report"), ("@type", "Thing"), ("headline", "A")]),
        ('{"@type": "NewsArticle", "author": [{"name": "Ada"}, {"name": "Bo"}, "Cy"]}', None),
        ('{"@type": "Report", "isAccessibleForFree": false}', [("@type", "Report"), ("isAccessibleForFree", "false")]),
        ('{"@type": "Article", "headline": "\\ud800x"}', [("@type", "Article"), ("headline", "?x")]),
        ('{"@type": "Organization", "name": "Outlet"}', []),
        ('{"@type": "Article", "headline": ', []),
        ('{"@type": "Article", "unknown": "A"}', [("@type", "Article")]),
        ("[" * 10_000, []),
        ('{"@graph":' * 1_000 + "1" + "}" * 1_000, []),
        ("", []),
        ("null", []),
    ],
)  # fmt: skip
def test_json_ld(source: str, expected: list[tuple[str, str]] | None) -> None:
    people = [("@type", "NewsArticle"), ("author.name", "Ada"), ("author.name", "Bo"), ("author", "Cy")]
    assert json_ld(source) == (people if expected is None else expected)


def test_bounds_hold() -> None:
    bounds = graphs.Bounds(n_hints=3, value_chars=5, json_chars=10, json_depth=2)
    found = hints("".join(f'<meta name="n{number}" content="{number}abcdefgh">' for number in range(9)), bounds)
    assert found == [("meta", "n0", "0abcd"), ("meta", "n1", "1abcd"), ("meta", "n2", "2abcd")]
    assert hints('<script type="application/ld+json">{"@type": "Article"}</script>', bounds) == []


@pytest.mark.parametrize(
    ("html", "left_out"),
    [
        ("".join(f"<meta name=n{number} content=x>" for number in range(5)), None),
        ("".join(f"<meta name=n{number} content=x>" for number in (*range(5), 0, 1)), None),
        ("".join(f"<meta name=n{number} content=x>" for number in range(6)), "hints beyond the first 5 left out"),
        ("<meta name=n content=' 123456789 '><meta name=o content='12345678   '>", "names and values of hints cut at 8 characters: 1"),
        (
            '<script type="application/ld+json">{"@type": "Article", "headline": "1234567 9"}</script>',
            "names and values of hints cut at 8 characters: 1",
        ),
        (
            f'<script type="application/ld+json">{{"@type": "Article"{" " * 200}}}</script>' * 2,
            "blocks of JSON-LD of more than 150 characters left out: 2",
        ),
        (
            '<script type="application/ld+json">{"@type": "Report", "author": [{"name": [["Ada"], []]}, [[[]]]]}</script>',
            "parts of JSON-LD nested deeper than 3 left out: 2",
        ),
        (
            '<script type="application/ld+json">[[[[]], [[{"@type": "Report"}]]]]</script>',
            "parts of JSON-LD nested deeper than 3 left out: 1",
        ),
        (
            "".join(f"<meta name=n{number} content=123456789>" for number in range(6)),
            "hints beyond the first 5 left out; names and values of hints cut at 8 characters: 5",
        ),
    ],
)
def test_what_a_bound_leaves_out_is_said(html: str, left_out: str | None) -> None:
    bounds = graphs.Bounds(n_hints=5, value_chars=8, json_chars=150, json_depth=3)
    assert head(html, bounds).left_out == left_out


def test_references_are_followed_once() -> None:
    people = ",".join(['{"@id":"x"}'] * 200)
    graph = f'[{{"@type":"NewsArticle","author":[{people}]}},{{"@id":"x","@type":"Person","name":"Ada Quill","author":[{people}]}}]'
    found = hints(f'<script type="application/ld+json">{graph}</script>')
    assert ("json_ld", "author.name", "Ada Quill") in found
    assert len(found) < 12


def test_a_large_thing_referred_to_often_is_read_as_long_as_its_block() -> None:
    parties, keys = ",".join(['{"@id":"x"}'] * 500), ",".join(f'"k{number}":[]' for number in range(2000))
    graph = [{"@type": "Article"}, json.loads(f'{{"@id":"x","name":"Ada Quill",{keys}}}')]
    visits = list(graphs._visits("", {"author": json.loads(f"[{parties}]")}, 8, {"x": graph[1]}))
    assert len(visits) > 1_000_000
    source = f'[{{"@type":"Article","author":[{parties}]}},{json.dumps(graph[1])}]'
    bounds = dataclasses.replace(BOUNDS, json_chars=10**6)
    block = graphs.block(source, bounds)
    facts = list(graphs.facts(block, graphs.voices(block.things, no_names), bounds))
    assert len(facts) == len(source) + 1
    assert facts[-1][0] == graphs.REPEATED
    assert head(f'<script type="application/ld+json">{source}</script>', bounds).left_out == (
        "blocks of JSON-LD whose references repeat more than they hold left off: 1"
    )


OTHER = '{"@type":"NewsArticle","headline":"Another story","url":"https://o.example/b","datePublished":"2020-01-01","author":"Bo Quay"}'
OWN = (
    '{"@type":"NewsArticle","headline":"Rates &amp; tariffs","url":"https://o.example/a","datePublished":"2024-03-02","author":"Ada Quill"}'
)
TWIN = '{"@type":"Article","headline":"Rates & tariffs","author":"Desk","description":"Who pays."}'


@pytest.mark.parametrize(
    ("titles", "blocks"),
    [
        ("<title>Rates &amp; tariffs | Outlet</title>", [OTHER, OWN]),
        ('<meta property="og:title" content="Rates &amp; tariffs">', [f"[{OTHER},{OWN}]"]),
        ('<link rel="canonical" href="https://www.o.example/a">', [OTHER, OWN]),
        ("", [OWN, OTHER]),
        ("", [f'[{{"@type":"WebPage","mainEntity":{OWN}}}]', OTHER]),
    ],
)
def test_of_several_articles_the_pages_own_speaks(titles: str, blocks: list[str]) -> None:
    found = hints(titles + "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks))
    assert [value for kind, name, value in found if kind == "json_ld" and name in ("author", "datePublished")] == [
        "2024-03-02",
        "Ada Quill",
    ]
    assert ("aside", "author", "Bo Quay") in found


def test_a_twin_says_what_the_article_leaves_open() -> None:
    found = json_ld(f"[{OWN},{TWIN}]")
    assert [value for name, value in found if name in ("author", "description")] == ["Ada Quill", "Who pays."]


@pytest.mark.parametrize(
    ("source", "is_heard"),
    [
        ('{"@type":"Book","datePublished":"1951-05-05"}', False),
        ('{"@type":"VideoObject","description":"A clip","uploadDate":"2019-05-05"}', False),
        ('[{"@type":"Article"},{"@type":"Recipe","mainEntityOfPage":"https://o.example/a"}]', None),
        ('{"@type":"Recipe","mainEntityOfPage":"https://o.example/a","datePublished":"2019-05-05"}', True),
        ('{"@type":"WebPage","mainEntity":{"@type":"VideoObject","uploadDate":"2019-05-05"}}', True),
        ('{"@type":"WebPage","datePublished":"2019-05-05"}', True),
    ],
)
def test_other_things_speak_as_the_main_entity_only(source: str, is_heard: bool | None) -> None:
    kinds = {kind for kind, name, _ in hints(f'<script type="application/ld+json">{source}</script>') if name not in ("@type",)}
    assert kinds == ({"aside"} if not is_heard else {"json_ld"})


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<section class=comments><p>{}</p></section>", "aside"),
        ("<ol><li class='comment even' id=comment-12>{}</li></ol>", "aside"),
        ("<aside>{}</aside>", "aside"),
        ("<footer>{}</footer>", "aside"),
        ("<a href='/b'>{}</a>", "aside"),
        ("<article class='post has-comments'><footer>{}</footer></article>", "time"),
        ("<a href='/a' title=x>{}</a>", "time"),
        ("<a href='/2024/05/06/'>{}</a>", "time"),
        ("<div class=byline>{}</div>", "time"),
    ],
)
def test_times_beside_the_article(html: str, kind: str) -> None:
    stated = "<time datetime=2024-05-06 itemprop=datePublished>6 May</time>"
    found = hints('<link rel="canonical" href="https://o.example/a">' + html.format(stated))
    assert (kind, "datePublished", "2024-05-06") in found
    assert (("microdata" if kind == "time" else "aside"), "datePublished", "2024-05-06") in found


def test_a_licence_in_a_figure_is_the_pictures() -> None:
    link = '<a rel="license" href="https://creativecommons.org/licenses/by/2.0/">CC</a>'
    assert [kind for kind, name, _ in hints(f"<figure><figcaption>{link}</figcaption></figure>") if name == "license"] == ["aside"]
    assert [kind for kind, name, _ in hints(f"<p>{link}") if name == "license"] == ["link"]


@pytest.mark.parametrize("source", ["{}" + " " * 200_000 + "x", "<!--" + " " * 200_000 + "x", "{} //" + " \t" * 100_000 + "]]>"])
def test_blanks_of_a_block_cost_no_more_than_text(source: str) -> None:
    start = time.process_time()
    graphs.block(source, dataclasses.replace(BOUNDS, json_chars=10**6))
    assert time.process_time() - start < 1

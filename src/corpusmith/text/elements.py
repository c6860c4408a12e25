"""Elements of HTML by what a rendering makes of them."""

from __future__ import annotations

import numpy as np

from corpusmith.text import tokens

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "ul", "xmp",
))  # fmt: skip
# Shown by no browser, replaced by a widget, or a fallback for what a browser can show.
UNSEEN = frozenset((
    "applet", "area", "audio", "base", "basefont", "canvas", "colgroup", "col", "datalist", "embed", "frame", "frameset", "head",
    "iframe", "img", "input", "link", "meta", "noembed", "noframes", "noscript", "object", "param", "progress", "meter", "rp",
    "script", "source", "style", "svg", "template", "textarea", "title", "track", "video", "wbr",
))  # fmt: skip
LANDMARKS = frozenset((
    "article", "aside", "dialog", "figcaption", "figure", "footer", "form", "header", "main", "nav", "table",
))  # fmt: skip
ROLES = {
    "navigation": "nav", "contentinfo": "footer", "banner": "header", "complementary": "aside", "main": "main", "article": "article",
    "dialog": "dialog", "alertdialog": "dialog", "search": "form", "form": "form",
}  # fmt: skip
# The Standard asks for a blank line around <p> alone; headings get one too, as in the rendered text that the line judge is measured on.
SPACED = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
CELLS = frozenset(("td", "th"))
ROWS = frozenset(("thead", "tbody", "tfoot"))
TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr"))
PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
# Written without an end tag.
VOID = frozenset((
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
    "source", "track", "wbr",
))  # fmt: skip
# Lost by the tree before it is written: their text would be written as it stands, and may hold anything; drawings are long.
LOST = ("iframe", "noembed", "noframes", "noscript", "script", "style", "svg", "template")
VERBATIM = frozenset(("plaintext", "xmp"))

BLOCK, SPACE, CELL, ROW, GROUP, PART, PRE, LANDMARK, GHOST, EMPTY, BREAK, LINK, AS_IS = (1 << bit for bit in range(13))
_FLAGS = (
    (BLOCK, BLOCKS), (SPACE, SPACED), (CELL, CELLS), (ROW, frozenset(("tr",))), (GROUP, ROWS), (PART, TABLE_PARTS), (PRE, PREFORMATTED),
    (LANDMARK, LANDMARKS), (GHOST, UNSEEN), (EMPTY, VOID), (BREAK, frozenset(("br",))), (LINK, frozenset(("a",))), (AS_IS, VERBATIM),
)  # fmt: skip
_COMMON = (
    "div",
    "span",
    "a",
    "li",
    "p",
    "img",
    "svg",
    "path",
    "ul",
    "button",
    "i",
    "h3",
    "h2",
    "strong",
    "br",
    "input",
    "td",
    "tr",
    "em",
    "b",
)
NAMES = (*_COMMON, *sorted(frozenset().union(*(names for _, names in _FLAGS)) - set(_COMMON)))
FLAGS = np.array([sum(flag for flag, names in _FLAGS if name in names) for name in NAMES], np.int32)
KEYS = tokens.keys(NAMES)
ROLE_KEYS, ROLE_TAGS = tokens.keys(tuple(ROLES)), np.array([NAMES.index(tag) for tag in ROLES.values()], np.int32)
BODY = NAMES.index("body")

"""The rendering of an HTML page: its lines as a browser's innerText gives them, each with where in the tree it stood.

Follows "rendered text collection" of the HTML Standard (section 3.2.8) with inline styles and no CSS files; unlike there, headings
are set off by a blank line, and table rows by a plain break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpusmith.text.flow import WHITE, Context, Writer

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
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_PRE_STYLE = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)


@dataclass(frozen=True)
class Rendering:
    """An HTML page as text, and per line where it stood; the lists are as long as the text has lines between line feeds.

    Parameters
    ----------
    text
        Lines joined by line feeds; neither the first nor the last is blank.
    tags, containers, classes
        Nearest block element, nearest landmark, class and id names of the nearest three elements that have them; None if there is none.
    link_permille
        Share of the line's characters, white space aside, inside links; None for a blank line.
    """

    text: str
    tags: list[str | None]
    containers: list[str | None]
    classes: list[str | None]
    link_permille: list[int | None]


def rendered(tree: LexborHTMLParser, max_depth: int) -> Rendering | None:
    """The page as a browser would show it, without CSS files; None if its elements nest deeper than `max_depth`.

    What `hidden` or an inline `display: none` hides is left out, unless the page hides more than it shows: then its scripts reveal it.
    """
    writer = Writer()
    if tree.body is None:
        return _rendering(writer)
    n_hidden = _walk(tree.body, max_depth, writer, is_shown=False)
    if n_hidden > sum(line[2] for line in writer.lines) + writer.n_seen:
        writer = Writer()
        n_hidden = _walk(tree.body, max_depth, writer, is_shown=True)
    return _rendering(writer) if n_hidden >= 0 else None


def _walk(body: LexborNode, max_depth: int, writer: Writer, *, is_shown: bool) -> int:
    """Write the page and return the characters it hides, white space aside; -1 if it is too deep."""
    n_hidden, context = 0, Context()
    open_elements: list[tuple[LexborNode, str, Context]] = []
    node: LexborNode | None = body.first_child
    while node is not None or open_elements:
        if node is None:
            node, tag, context = open_elements.pop()
            _close(node, tag, writer)
        elif node.is_text_node:
            _write(node.text_content or "", context, open_elements[-1][1] if open_elements else "body", writer)
        elif node.is_element_node and (tag := node.tag or "") not in UNSEEN:
            attributes = node.attributes
            if attributes and not is_shown and _is_hidden(attributes):
                n_hidden += _n_seen(node)
            elif len(open_elements) >= max_depth:
                return -1
            else:
                open_elements.append((node, tag, context))
                context = _open(tag, attributes, context, writer)
                node = node.first_child
                continue
        node = node.next
    return n_hidden


def _n_seen(element: LexborNode) -> int:
    """Characters of an element's text, white space and scripts aside."""
    texts = (node for node in element.traverse(include_text=True, skip_empty=True) if node.is_text_node)
    shown = (node.text_content or "" for node in texts if node.parent is None or node.parent.tag not in UNSEEN)
    return sum(len(WHITE.sub("", text)) for text in shown)


def _write(data: str, context: Context, parent: str, writer: Writer) -> None:
    if context.is_pre:
        writer.write_verbatim(data, context)
    elif parent not in TABLE_PARTS or not data.isspace():
        writer.write(data, context)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    # React streams parts of a page as <div hidden id="S:0"> and moves them into place.
    if "hidden" in attributes:
        return not (attributes.get("id") or "").startswith("S:")
    return bool(_HIDDEN_STYLE.search(attributes.get("style") or ""))


def _open(tag: str, attributes: dict[str, str | None], context: Context, writer: Writer) -> Context:
    is_block = tag in BLOCKS
    if is_block:
        writer.require(2 if tag in SPACED else 1)
    elif tag == "br":
        writer.line_break()
    is_own = is_block or tag in CELLS
    landmark = tag if tag in LANDMARKS else None
    if not attributes:
        if not is_own and landmark is None and tag != "a":
            return context
        names, is_pre, is_link = context.names, context.is_pre, context.is_link
    else:
        name = " ".join(filter(None, (attributes.get("class"), attributes.get("id")))).lower()
        names = (" ".join(name.split()), *context.names[:2]) if name.strip() else context.names
        landmark = ROLES.get((attributes.get("role") or "").strip().lower(), landmark)
        is_pre = context.is_pre or bool(_PRE_STYLE.search(attributes.get("style") or ""))
        is_link = context.is_link or (tag == "a" and "href" in attributes)
    return Context(tag if is_own else context.block, landmark or context.container, names, is_link, is_pre or tag in PREFORMATTED)


def _close(node: LexborNode, tag: str, writer: Writer) -> None:
    if tag in BLOCKS:
        writer.require(2 if tag in SPACED else 1)
    elif tag in CELLS and _follows(node, CELLS):
        if writer.parts and not writer.n_breaks:
            writer.n_tabs += 1
    elif tag == "tr" and (_follows(node, ("tr",)) or (node.parent is not None and _follows(node.parent, ROWS))):
        writer.require(1)


def _follows(node: LexborNode, tags: frozenset[str] | tuple[str, ...]) -> bool:
    """Whether an element with one of these tags comes later among its siblings."""
    after = node.next
    while after is not None and after.tag not in tags:
        after = after.next
    return after is not None


def _rendering(writer: Writer) -> Rendering:
    writer.end_line()
    lines = writer.lines
    seen = [number for number, line in enumerate(lines) if line[2]]
    lines = lines[seen[0] : seen[-1] + 1] if seen else []
    contexts = [context if n_seen else None for _, context, n_seen, _ in lines]
    return Rendering(
        "\n".join(text for text, _, _, _ in lines),
        [context.block if context else None for context in contexts],
        [context.container if context else None for context in contexts],
        [" ".join(context.names) or None if context else None for context in contexts],
        [n_linked * 1000 // n_seen if n_seen else None for _, _, n_seen, n_linked in lines],
    )

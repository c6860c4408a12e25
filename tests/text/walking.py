"""The brute-force twin of `text.render`: it visits the nodes of a tree one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from corpusmith.text.elements import BLOCKS, CELLS, LANDMARKS, LOST, PREFORMATTED, ROLES, ROWS, SPACED, TABLE_PARTS, UNSEEN

_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_PRE_STYLE = re.compile(r"(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
WHITE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What a text inherits from the elements around it."""

    block: str = "body"
    container: str | None = None
    names: tuple[str, ...] = ()
    is_link: bool = False
    is_pre: bool = False


Line = tuple[str, Context | None, int, int]
# The text, and where its lines stood by the names of the contract.
Shown = tuple[str, dict[str, list[str | int | None]]]


class Writer:
    """The rendered lines so far, and the one that is being written."""

    __slots__ = ("context", "is_spaced", "lines", "n_breaks", "n_linked", "n_seen", "n_tabs", "parts")

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.context: Context | None = None
        self.n_seen = self.n_linked = self.n_breaks = self.n_tabs = 0
        self.is_spaced = False

    def end_line(self) -> None:
        """Close the line being written, blank or not."""
        self.lines.append(("".join(self.parts), self.context, self.n_seen, self.n_linked))
        self.parts, self.context, self.is_spaced = [], None, False
        self.n_seen = self.n_linked = self.n_tabs = 0

    def settle(self) -> None:
        """Make the breaks that blocks asked for, now that something follows them."""
        if self.n_breaks and (self.lines or self.parts):
            for _ in range(self.n_breaks):
                self.end_line()
        self.n_breaks = 0

    def require(self, n_breaks: int) -> None:
        """Ask for that many breaks before what follows, as a block does; the largest demand counts."""
        self.n_breaks = max(self.n_breaks, n_breaks)
        self.is_spaced = False
        self.n_tabs = 0

    def line_break(self) -> None:
        """Break the line here, as <br> does."""
        self.settle()
        self.end_line()

    def write(self, data: str, context: Context) -> None:
        """Append text whose white space collapses."""
        piece = data.strip(" \t\n\r\f")
        if not piece:
            self.is_spaced = self.is_spaced or bool(data)
            return
        self.settle()
        if self.n_tabs:
            self.parts.append("\t" * self.n_tabs)
            self.n_tabs = 0
        elif self.parts and (self.is_spaced or data[0] in " \t\n\r\f"):
            self.parts.append(" ")
        if "\n" in piece or "  " in piece or "\t" in piece or "\r" in piece or "\f" in piece:
            piece = WHITE.sub(" ", piece)
        self.add(piece, context)
        self.is_spaced = data[-1] in " \t\n\r\f"

    def write_verbatim(self, data: str, context: Context) -> None:
        """Append text whose white space stays, as in <pre>."""
        for number, piece in enumerate(data.replace("\r\n", "\n").replace("\r", "\n").split("\n")):
            if number:
                # A break at the end of a block adds no line to the one that the block's own end makes.
                self.settle()
                self.require(1)
            if piece:
                self.settle()
                self.add(piece, context)

    def add(self, piece: str, context: Context) -> None:
        """Append a piece as it is, and count its characters."""
        n_seen = len(piece) - piece.count(" ")
        self.parts.append(piece)
        self.n_seen += n_seen
        if context.is_link:
            self.n_linked += n_seen
        if self.context is None:
            self.context = context


def rendered(tree: LexborHTMLParser, max_depth: int) -> Shown | None:
    """The page as a browser would show it, without CSS files; None if its elements nest deeper than `max_depth`.

    What `hidden` or an inline `display: none` hides is left out, unless the page hides more than it shows: then its scripts reveal it.
    """
    writer = Writer()
    for node in tree.css(",".join(LOST)):
        node.decompose()
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


def _rendering(writer: Writer) -> Shown:
    writer.end_line()
    lines = writer.lines
    seen = [number for number, line in enumerate(lines) if line[2]]
    lines = lines[seen[0] : seen[-1] + 1] if seen else []
    contexts = [context if n_seen else None for _, context, n_seen, _ in lines]
    return "\n".join(text for text, _, _, _ in lines), {
        "tag": [context.block if context else None for context in contexts],
        "container": [context.container if context else None for context in contexts],
        "classes": [" ".join(context.names) or None if context else None for context in contexts],
        "link_permille": [n_linked * 1000 // n_seen if n_seen else None for _, _, n_seen, n_linked in lines],
    }

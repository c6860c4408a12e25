"""Text flowing into lines, as a browser collapses white space and breaks lines around blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass

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

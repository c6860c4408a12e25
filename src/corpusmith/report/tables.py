"""docs/tables.md, made from the contract: `python -m corpusmith.report.tables docs/tables.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa

from corpusmith import contract
from corpusmith.contract import Column, Table

PLAIN_TYPES = {
    contract.TEXT: "text", contract.FLAG: "true or false", contract.TIME: "time, UTC", contract.LOCAL_TIME: "time, without zone",
    contract.DATE: "date", contract.COUNT: "whole number, 32 bits", contract.LARGE_COUNT: "whole number, 64 bits",
    contract.PERMILLE: "whole number, 16 bits", contract.LOG2: "whole number, 8 bits", contract.HASH: "hash, 64 bits",
}  # fmt: skip
HEADER = """# The tables

Made from `src/corpusmith/contract.py` by `make docs`; do not edit.

Each public table is a folder of Parquet files, `data/corpus/NAME/*.parquet`. Rows are in document order (raw_path, record), then
line number or number of the candidate. Scores and shares are whole numbers per mille; offsets count Unicode code points. An unknown
value is null. A value that is *evidenced* has one chosen row in `evidence` for each of its elements: where it was read, by which rule
and how sure; all other columns name their formula.
"""
ASSEMBLY = """## How a text is assembled

`documents.text` is made of the lines whose `is_kept` is true, in the order of `line_no`:

1. Each line is mended, as the list of `mendings` above says, and loses the white space at its ends. Lines that are empty then are left out.
2. Lines that follow one another directly on the page are joined by one line break; where a blank or removed line, or one left out, stood
   between them, by a blank line (two line breaks).
3. Where a paragraph was wrapped at a fixed width, the lines it was cut into are joined by a blank instead, or by nothing between two
   characters of scripts written without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar).

A document without kept lines has the text ''.

A line is *full* if it, a blank and the first word of the next line, of which 20 characters count, together (in scripts without spaces,
it and the next character) are wider than the widest line of its block, the lines that follow one another directly. Full lines are
joined to the next in a block of at least 3 lines whose widest has 30 to 100 characters, if

- at least two in three of its lines, the last not counted, are full;
- at least half of the full ones go on with a small letter, or between two characters of scripts without spaces;
- fewer than one in four of its lines hold signs of code, tables and lists of links: `{}=<>|\\;_`, `://`, `()`, three blanks in a row, …

Such blocks say at which width their page is wrapped. A page that has none may say it as a whole: four in five lines of its blocks, at
least 6, are full by the widest of them, and three in ten of these go on as above. There full lines of the other blocks are joined too,
if they go on as above, or if all lines of their block but the last are full (and hold six words, where the page does not say it as a
whole).
"""
BETWEEN = """## Between the stages

Tables that one stage leaves for the next. They carry keys, spans and judgements, in the same rows and shards as `ingested`; text
stands in `ingested/lines` and in the public tables alone. They may change with any version.
"""


def markdown() -> str:
    """The description of all tables, as Markdown."""
    public = [part for table in contract.PUBLIC for part in (_section(table), *([ASSEMBLY] if table is contract.DOCUMENTS else []))]
    names = [f"[{table.short_name}](#{table.short_name})" for table in contract.PUBLIC]
    between = [_short(table) for table in tables() if not table.is_public]
    return "\n".join([HEADER, " · ".join(names) + "\n", *public, BETWEEN, *between]).rstrip("\n") + "\n"


def tables() -> list[Table]:
    """Every table of the contract, in its order."""
    return [value for value in vars(contract).values() if isinstance(value, Table)]


def plain_type(column: Column) -> str:
    """A column's type in plain words.

    >>> plain_type(contract.DOCUMENTS.column("languages"))
    'list of (language: text, share_permille: whole number, 16 bits)'
    """
    return _plain(column.type)


def _plain(arrow: pa.DataType) -> str:
    if pa.types.is_list(arrow):
        return f"list of {_plain(arrow.value_type)}"
    if pa.types.is_struct(arrow):
        return f"({', '.join(f'{field.name}: {_plain(field.type)}' for field in arrow)})"
    return PLAIN_TYPES[arrow]


def _section(table: Table) -> str:
    heading = f"## {table.short_name}\n\n{table.description}. Key: {_names(table.key)}."
    header = ("column", "type", "null", "meaning", "how it comes about", "schema.org")
    rows = [
        (
            f"`{c.name}`",
            plain_type(c),
            "may be" if c.is_nullable else "",
            _meaning(c),
            f"*{c.formula}*" if c.is_evidenced else c.formula,
            c.schema_org,
        )
        for c in table.columns
    ]
    lists = [_closed(column) for column in table.columns if column.closed]
    return "\n".join([heading, "", *_grid(header, rows), "", *lists])


def _short(table: Table) -> str:
    return (
        f"### {table.name}\n\n{table.description}. Key: {_names(table.key)}. Columns: {_names(column.name for column in table.columns)}.\n"
    )


def _meaning(column: Column) -> str:
    unit = f" ({column.unit})" if column.unit else ""
    return f"{column.description}{unit}"


def _closed(column: Column) -> str:
    """The values of a closed list, with their meanings where the names do not say them."""
    named = f"{'Each of ' if pa.types.is_list(column.type) else ''}`{column.name}` is one of"
    if not column.meanings:
        return f"{named} {_names(column.closed)}.\n"
    values = [f"- `{name}`: {meaning}" for name, meaning in column.meanings.items()]
    return "\n".join([named, "", *values, ""])


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _grid(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [header, ["---"] * len(header), *rows]
    return [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(markdown(), encoding="utf-8", newline="\n")

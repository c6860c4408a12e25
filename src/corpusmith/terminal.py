"""Text for a terminal, without what one would obey: pages, file names and inputs are hostile."""

from __future__ import annotations

_C0 = {code: chr(0x2400 + code) for code in range(32)}
# Embeddings, overrides and isolates turn round what stands behind them; the marks of direction that Arabic pages need do not.
_SPELT = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SHOWN = _C0 | {0x7F: "␡"} | {code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for code in _SPELT}


def printable(value: object) -> str:
    r"""A value on one line, its control characters shown.

    >>> printable("red \x1b[31m alert"), printable("exe.\u202etxt")
    ('red ␛[31m alert', 'exe.\\u202etxt')
    """
    return str(value).translate(_SHOWN)


def message(value: object) -> str:
    r"""The same of a message, whose lines stay.

    >>> message("pipe\x07:\n remove it")
    'pipe␇:\n remove it'
    """
    return "\n".join(printable(line) for line in str(value).split("\n"))

"""Texts by their bytes: 64 at a time as bit masks, and ASCII words in two halves of eight bytes.

Masks that are walked by their lowest set bits: Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019. They are
written as LLVM vectors, which every processor has instructions for. Texts are read through their address: numba counts
references to arrays where it need not, and that costs more than reading a word.
"""

from __future__ import annotations

from typing import Any

import numba.extending
import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import njit, types

intrinsic: Any = numba.extending.intrinsic  # takes functions of one argument more than they are called with
ONES = ~np.uint64(0)
_LOWER = np.uint64(0x2020202020202020)  # set in all ASCII digits; sets it in a letter: lower case
_ONE, _THREE, _EIGHT, _LAST, _BLOCK = np.uint64(1), np.uint64(3), np.uint64(8), np.uint64(63), np.uint64(64)


def _loaded(builder: Any, address: Any, place: Any, kind: Any) -> Any:
    return builder.load(builder.inttoptr(builder.add(address, place), kind.as_pointer()), align=1)


@intrinsic
def octet(typingctx: Any, address: Any, i: Any) -> Any:
    """The byte i places behind an address."""

    def _code(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return _loaded(builder, args[0], args[1], ir.IntType(8))

    return types.uint8(types.uint64, types.uint64), _code


@intrinsic
def eight(typingctx: Any, address: Any, i: Any) -> Any:
    """The eight bytes from i places behind an address on, the first one lowest."""

    def _code(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return _loaded(builder, args[0], args[1], ir.IntType(64))

    return types.uint64(types.uint64, types.uint64), _code


@intrinsic
def entry_of(typingctx: Any, address: Any, i: Any) -> Any:
    """Of the 32-bit numbers at an address the i-th, from 0."""

    def _code(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return _loaded(builder, args[0], builder.shl(args[1], ir.Constant(ir.IntType(64), 2)), ir.IntType(32))

    return types.uint32(types.uint64, types.uint64), _code


@intrinsic
def trailing_zeros(typingctx: Any, value: Any) -> Any:
    """Zero bits below the lowest bit that is set; 64 of 0."""

    def _code(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.cttz(args[0], ir.Constant(ir.IntType(1), 0))

    return types.uint64(types.uint64), _code


@intrinsic
def kinds(typingctx: Any, address: Any, i: Any) -> Any:
    """Of 64 bytes from i places behind an address on one bit each: ASCII letter, digit, capital, and neither of them nor a space."""

    def _code(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        vector = ir.VectorType(ir.IntType(8), 64)
        octets = _loaded(builder, args[0], args[1], vector)

        def _within(values: Any, first: int, n: int) -> Any:
            moved = builder.sub(values, ir.Constant(vector, [first] * 64))
            return builder.icmp_unsigned("<", moved, ir.Constant(vector, [n] * 64))

        letters = _within(builder.or_(octets, ir.Constant(vector, [32] * 64)), ord("a"), 26)
        digits, capitals = _within(octets, ord("0"), 10), _within(octets, ord("A"), 26)
        spaces = builder.or_(_within(octets, 32, 1), _within(octets, 9, 5))
        others = builder.not_(builder.or_(builder.or_(letters, digits), spaces))
        masks = [builder.bitcast(some, ir.IntType(64)) for some in (letters, digits, capitals, others)]
        return context.make_tuple(builder, signature.return_type, masks)

    four: Any = types.UniTuple
    return four(types.uint64, 4)(types.uint64, types.uint64), _code


@njit(cache=True)
def marked(data: np.uint64, i: np.uint64, end: np.uint64, length: np.uint64, spare: Any) -> Any:
    """The kinds of 64 bytes of a text; those from its end on are of none. `spare` has room for bytes that no data stand behind."""
    if i >= end:
        return np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(0)
    mask = ONES if end - i >= _BLOCK else (_ONE << (end - i)) - _ONE
    if i + _BLOCK > length:
        for k in range(length - i):
            spare[k] = octet(data, i + np.uint64(k))
        letters, digits, capitals, others = kinds(np.uint64(spare.ctypes.data), np.uint64(0))
    else:
        letters, digits, capitals, others = kinds(data, i)
    return (letters | digits) & mask, digits & mask, capitals, others & mask


@njit(cache=True)
def shifted(low: np.uint64, high: np.uint64, place: np.uint64) -> np.uint64:
    """The 64 bits from a place on, of 128."""
    return low >> place | (high << _ONE) << (_LAST - place)


@njit(cache=True)
def spelled(data: np.uint64, i: np.uint64, n: np.uint64) -> Any:
    """The n ASCII letters and digits from i on, n below 16, in lower case: eight, and the others; 0 beyond."""
    left = max(n, _EIGHT) - _EIGHT
    here = ONES >> ((_EIGHT - min(n, _EIGHT)) << _THREE)
    there = (ONES >> _ONE) >> (_LAST - (left << _THREE))
    return (eight(data, i) | _LOWER) & here, (eight(data, i + _EIGHT) | _LOWER) & there

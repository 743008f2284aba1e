"""RIPEMD-160 in Python, for computers whose OpenSSL left it out.

Source: H. Dobbertin, A. Bosselaers, B. Preneel, "RIPEMD-160: A Strengthened Version of RIPEMD", 1996, appendix A.
It hashes public keys only, so neither speed nor constant time matters.
"""

from __future__ import annotations

import struct

_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
_PERMUTATION = (7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8)
_SHIFTS = (
    (11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8),
    (12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7),
    (13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9),
    (14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6),
    (15, 12, 13, 13, 9, 5, 8, 6, 14, 11, 12, 11, 8, 6, 5, 5),
)
_LEFT_CONSTANTS = (0x00000000, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xA953FD4E)
_RIGHT_CONSTANTS = (0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0x7A6D76E9, 0x00000000)
_MASK = 0xFFFFFFFF

_State = tuple[int, int, int, int, int]


def ripemd160(data: bytes) -> bytes:
    """The 20-byte hash of `data`."""
    padded = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + struct.pack("<Q", len(data) * 8)
    state: _State = _START
    for offset in range(0, len(padded), 64):
        state = _compress(state, struct.unpack_from("<16L", padded, offset))
    return struct.pack("<5L", *state)


def _compress(state: _State, words: tuple[int, ...]) -> _State:
    left_order = tuple(range(16))
    right_order = tuple((9 * position + 5) % 16 for position in range(16))
    left = right = state
    for turn in range(5):
        left = _round(left, words, left_order, turn, turn, _LEFT_CONSTANTS[turn])
        right = _round(right, words, right_order, turn, 4 - turn, _RIGHT_CONSTANTS[turn])
        left_order = tuple(_PERMUTATION[position] for position in left_order)
        right_order = tuple(_PERMUTATION[position] for position in right_order)
    return (
        (state[1] + left[2] + right[3]) & _MASK,
        (state[2] + left[3] + right[4]) & _MASK,
        (state[3] + left[4] + right[0]) & _MASK,
        (state[4] + left[0] + right[1]) & _MASK,
        (state[0] + left[1] + right[2]) & _MASK,
    )


def _round(state: _State, words: tuple[int, ...], order: tuple[int, ...], turn: int, mix: int, constant: int) -> _State:
    a, b, c, d, e = state
    for position in order:
        total = (a + _mixed(mix, b, c, d) + words[position] + constant) & _MASK
        rotated = (_rotate(total, _SHIFTS[turn][position]) + e) & _MASK
        a, b, c, d, e = e, rotated, b, _rotate(c, 10), d
    return a, b, c, d, e


def _rotate(value: int, bits: int) -> int:
    return ((value << bits) | (value >> (32 - bits))) & _MASK


def _mixed(mix: int, x: int, y: int, z: int) -> int:
    match mix:
        case 0:
            return x ^ y ^ z
        case 1:
            return (x & y) | (~x & z & _MASK)
        case 2:
            return (x | (~y & _MASK)) ^ z
        case 3:
            return (x & z) | (y & ~z & _MASK)
        case _:
            return x ^ (y | (~z & _MASK))

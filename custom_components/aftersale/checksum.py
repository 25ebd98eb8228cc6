"""The CRC-32 of texts laid one behind the other, from those of the texts: gzip wants one of the whole.

Appending ``n`` bytes multiplies what was before by ``x^8n``, modulo the polynomial of CRC-32 (bits in reverse, as everywhere).
"""

from __future__ import annotations

from typing import Final

_POLYNOMIAL: Final = 0xEDB88320
_ONE: Final = 1 << 31
_X: Final = 1 << 30


def appended(before: int, crc: int, shift: int) -> int:
    """The checksum of a text and of another behind it; ``shift`` is that one's ``shift_of``."""
    return _times(shift, before) ^ crc


def shift_of(size: int) -> int:
    """What appending so many bytes multiplies a checksum by."""
    product, power, bits = _ONE, _X, size * 8
    while bits:
        if bits & 1:
            product = _times(power, product)
        power = _times(power, power)
        bits >>= 1
    return product


def _times(a: int, b: int) -> int:
    product, bit = 0, _ONE
    while bit:
        if a & bit:
            product ^= b
        b = (b >> 1) ^ (_POLYNOMIAL if b & 1 else 0)
        bit >>= 1
    return product

"""Codes of our own."""

import secrets

# Sixteen letters, one a nibble. They have the same key on QWERTY, QWERTZ, AZERTY and the
# Nordic, Polish, Hungarian and Romanian keyboards, so that a scanner that types as if on an
# American one is read right on all of them: hence no A, Q, Z, W, M, Y and no digits, which
# AZERTY shifts. Without vowels they form no words, and no O or I passes for a digit.
ALPHABET = "BCDFGHJKLNPRSTVX"
LENGTH = 32

_LETTERS = str.maketrans("0123456789abcdef", ALPHABET)


def new_code() -> str:
    """Issue a code: 128 random bits from the system as 32 capital letters.

    Nobody can guess one, and none need be checked against those issued before. Capital
    letters fit a QR code's alphanumeric mode, so a code takes one of version 2 (25 by 25
    modules) at error correction M, which holds 38 of them.
    """
    return secrets.token_bytes(LENGTH // 2).hex().translate(_LETTERS)

"""Receipt codes: short, read out on the telephone without mistakes, and not to be guessed or counted through."""

import hashlib
import re

# Without letters and digits that look alike: a receipt is read out on the telephone.
SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
# 31 ** 9 codes: somebody who sends one a second for a year meets one of a million receipts once in a million years.
LENGTH = 9
SHAPE = re.compile(rf"[A-Z0-9]{{{LENGTH + 1}}}")
HALF = (LENGTH + 1) // 2


def made_from(secret: bytes) -> str:
    """The code of something that nobody outside can know: nine signs of its hash and one to check them by.

    A letter and a digit are among them, so that no word is ever taken for a code.
    """
    left = int.from_bytes(hashlib.sha256(b"receipt:" + secret).digest())
    signs = ""
    # The last nine signs so far, until they are mixed: as good as always the first nine.
    while left and not (len(signs) >= LENGTH and _is_mixed(signs[-LENGTH:])):
        left, place = divmod(left, len(SIGNS))
        signs += SIGNS[place]
    return signs[-LENGTH:] + _check(signs[-LENGTH:])


def read(text: str) -> str | None:
    """What was typed as a code, without spaces and hyphens; None when it does not look like one."""
    plain = re.sub(r"[\s–—-]", "", text).upper()
    return plain if SHAPE.fullmatch(plain) and _is_mixed(plain) else None


def is_right(code: str) -> bool:
    """False when a sign was mistyped, or two neighbours were swapped: every such slip changes the sum (31 is prime)."""
    return set(code) <= set(SIGNS) and _check(code[:LENGTH]) == code[LENGTH:]


def spelt(code: str) -> str:
    """In two halves, as people read it: K7M3P-Q2RT8."""
    return f"{code[:HALF]}-{code[HALF:]}"


def _check(body: str) -> str:
    return SIGNS[sum(place * SIGNS.index(sign) for place, sign in enumerate(body, 1)) % len(SIGNS)]


def _is_mixed(signs: str) -> bool:
    return not signs.isalpha() and not signs.isdigit()

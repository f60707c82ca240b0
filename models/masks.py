"""Hides identity numbers and secret codes in what people send, before it is stored anywhere; rounds places.

Hidden are: NIK and KK numbers (16 digits, also taken apart or in other digits), longer unbroken numbers, and
codes of 4 to 8 digits near words like PIN, OTP, kode verifikasi, sandi (3 digits for a CVV). Left alone are
rupiah sums, dates, times, phone numbers, NIB (13 digits) and account numbers (10 to 15 digits).

Sixteen digits in several groups are judged: they are hidden if grouped as people group a NIK, if they follow
its plan, or if NIK, KTP or KK stands near. Other groups stay: lists of figures are an officer's daily bread.
"Rp 1.234.567.890.123.456" is a sum because of its Rp. Every digit becomes "•", two for a digit that counts
twice in UTF-16, so that Telegram's entity offsets stay valid.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

DOT = "•"
NEAR = 30  # characters between a word and its code
NIK = 16
LEAST = 3  # digits of the shortest code
# Where somebody is: to three decimals of a degree, about 100 metres, and no closer.
COORDINATES, DECIMALS = ("latitude", "longitude"), 3

# Kemendagri's province codes, with BPS's for Papua and the former East Timor, as old numbers carry them.
REGIONS = frozenset(
    str(code)
    for first, last in ((11, 21), (31, 36), (51, 54), (61, 65), (71, 76), (81, 82), (91, 97))
    for code in range(first, last + 1)
)
# How people group a NIK; groups of four are usual for years and other figures too.
FOURS = (4, 4, 4, 4)
SHAPES = frozenset({FOURS, (6, 6, 4), (2, 2, 2, 6, 4), (6, 2, 2, 2, 4), (2, 2, 2, 2, 2, 2, 4), (1,) * 16})

RUN = re.compile(r"\d+(?:[\W_]{1,6}\d+)*")
# Numbers that are plainly something else. A sum has Rp, or is parted in thousands twice, or ends in 000.
MONTHS = r"(?:jan|feb|mar|apr|mei|may|jun|jul|ag|aug|sep|okt|oct|nov|des|dec)[a-z]*"
UNITS = r"(?:%|(?:persen|rb|ribu|jt|juta|miliar|rupiah|orang|peserta|unit|ikm)(?![^\W\d_]))"
OTHER = re.compile(
    r"(?<![^\W\d_])(?:rp|idr)\.?\s{0,2}\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)"
    r"|(?<![^\W\d_])(?:rp|idr)\.?\s{0,2}\d{1,15}(?!\d)"
    r"|(?<!\d)(?<!\d[.,])\d{1,3}(?:[.,]\d{3}){2,4}(?:[.,]\d{1,2})?(?![.,]?\d)"
    r"|(?<!\d)(?<!\d[.,])\d{1,3}[.,]000(?![.,]?\d)"
    rf"|(?<!\d)\d{{1,8}}(?:[.,]\d{{1,3}})?\s?{UNITS}"
    r"|(?<!\d)(?<!\d[-/.])\d{1,2}(?P<a>[-/.])\d{1,2}(?P=a)(?:19|20)\d\d(?![-/.]?\d)"
    r"|(?<!\d)(?<!\d[-/.])(?:19|20)\d\d(?P<b>[-/.])\d{1,2}(?P=b)\d{1,2}(?![-/.]?\d)"
    rf"|(?<!\d)\d{{1,2}} {MONTHS} (?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?<!\d:)\d{1,2}:\d\d(?::\d\d)?(?!:?\d)",
    re.IGNORECASE,
)
IDENTITY = re.compile(
    r"(?<![^\W\d_])(?:nik|e?-?ktp|kk|kartu keluarga|induk kependudukan|identitas)(?:nya|ku|mu)?(?![^\W\d_])",
    re.IGNORECASE,
)
SECRET = re.compile(
    r"(?<![^\W\d_])(?:m?-?p[\s.-]?i[\s.-]?n|o[\s.-]?t[\s.-]?p|(?P<card>cv[vc]2?)|(?:kata\s?)?sandi|pass?\s?word|passwd|"
    r"passcode|ko?de[\s_-]?(?:verif\w*|rahasia|otp|pin|keamanan|aktivasi|login|masuk)|(?:verification|security|login)"
    r"[\s_-]?code)(?:nya|ku|mu)?(?![^\W\d_])",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?:0|62)\d{8,13}")
# A telephone number as people write it, and a mail address: ways to a person, not what a question is about.
CALLED = re.compile(r"(?<![\w.,])(?:\+\s?62|62|0)(?:[\s.()-]{0,2}\d){8,13}(?![\w]|[.,]\d)")
MAILED = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

# Fields of an update that are no words. Callback data is ours, and checked where it is used.
KEPT = frozenset(
    (
        "id",
        "data",
        "callback_data",
        "url",
        "username",
        "type",
        "language_code",
        "chat_instance",
        "mime_type",
        "hash",
    )
)
KEPT_ENDINGS = ("_id", "_ids", "_url", "_hash", "_link", "_path", "_payload", "_parameter")

Span = tuple[int, int]


def mask(text: str) -> tuple[str, bool]:
    """The text with identity numbers and secret codes hidden, and whether anything was."""
    if sum(map(str.isdigit, text)) < LEAST:  # most texts, and most of every update: nothing to look for
        return text, False
    seen = [(at, form) for at, character in enumerate(text) if (form := _visible(character))]
    plain = "".join(form for _, form in seen)
    if not re.search(r"\d", plain):
        return text, False
    rest = OTHER.sub(lambda found: "x" * len(found[0]), plain)
    hidden = {at for start, end in (*_identities(rest), *_secrets(plain, rest)) for at in range(start, end)}
    places = {seen[at][0] for at in hidden if plain[at].isdigit()}
    return "".join(_dots(one) if at in places else one for at, one in enumerate(text)), bool(places)


def without_contacts(text: str) -> str:
    """The text with identity numbers, codes, telephone numbers and mail addresses hidden."""
    plain, _ = mask(text)
    return MAILED.sub(DOT * 3, CALLED.sub(DOT * 3, plain))


def mask_update(update: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """A copy of a Telegram update with all that people wrote masked, and whether anything was.

    Kept as they are: ids, callback data, addresses and the like, which are not words and must still work.
    """
    masked, changed = _masked(update, "")
    return masked, changed


def _masked(value: Any, name: str) -> tuple[Any, bool]:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, float) and name in COORDINATES:
        return round(value, DECIMALS), False
    if isinstance(value, dict):
        pairs = {key: (one, False) if _kept(key, name) else _masked(one, key) for key, one in value.items()}
        return {key: one for key, (one, _) in pairs.items()}, any(changed for _, changed in pairs.values())
    if isinstance(value, list):
        items = [_masked(one, name) for one in value]
        return [one for one, _ in items], any(changed for _, changed in items)
    return value, False


def _kept(name: str, within: str) -> bool:
    """Whether a field stays as it is: an id, an address, a button's data (what a web app sends is words)."""
    return (name in KEPT and within != "web_app_data") or name.endswith(KEPT_ENDINGS)


def _visible(character: str) -> str:
    """A character as it is seen: any script's digits as ASCII, wide letters plain, nothing if invisible."""
    if unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    form = unicodedata.normalize("NFKC", character)
    return form if len(form) == 1 else character


def _identities(text: str) -> Iterator[Span]:
    named = _around(found.span() for found in IDENTITY.finditer(text))
    for groups in _runs(text):
        yield from (group for group in groups if group[1] - group[0] >= NIK)
        for window in _windows(groups):
            span = window[0][0], window[-1][1]
            if _touches(span, named) or _is_identity(text, window, alone=len(window) == len(groups)):
                yield span


def _secrets(plain: str, text: str) -> Iterator[Span]:
    words = list(SECRET.finditer(plain))
    near = _around(word.span() for word in words)
    near_card = _around(word.span() for word in words if word["card"])
    for groups in _runs(text) if words else ():
        for code in _codes(text, groups):
            length = sum(character.isdigit() for character in text[slice(*code)])
            if _touches(code, near if length > 3 else near_card):
                yield code


def _around(spans: Iterable[Span]) -> set[int]:
    """The places that are near one of the spans."""
    return {at for start, end in spans for at in range(start - NEAR, end + NEAR)}


def _touches(span: Span, places: set[int]) -> bool:
    return span[0] in places or span[1] - 1 in places


def _codes(text: str, groups: Sequence[Span]) -> Iterator[Span]:
    """What may be a code in a run of digits: the whole run ("12 34 56"), or groups beside other numbers."""
    digits = [text[slice(*group)] for group in groups]
    if 3 <= len("".join(digits)) <= 8:
        yield groups[0][0], groups[-1][1]
        return
    for at, group in enumerate(groups):
        if len(digits) - at <= NIK and PHONE.fullmatch("".join(digits[at:])):
            return
        if 3 <= len(digits[at]) <= 8:
            yield group


def _runs(text: str) -> Iterator[list[Span]]:
    """Groups of digits with at most a few signs between them, run by run."""
    for run in RUN.finditer(text):
        yield [(run.start() + found.start(), run.start() + found.end()) for found in re.finditer(r"\d+", run[0])]


def _windows(groups: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Neighbouring groups, two or more, that have as many digits as a NIK."""
    for first in range(len(groups)):
        length = 0
        for last in range(first, len(groups)):
            length += groups[last][1] - groups[last][0]
            if length >= NIK:
                break
        if length == NIK and last > first:
            yield groups[first : last + 1]


def _is_identity(text: str, window: Sequence[Span], *, alone: bool) -> bool:
    """Whether sixteen digits in groups are a NIK or KK, by how they are grouped or by their plan."""
    groups = [text[start:end] for start, end in window]
    shape = tuple(len(group) for group in groups)
    if alone and shape in SHAPES and not (shape == FOURS and _are_figures(groups)):
        return True
    return (alone or shape in SHAPES) and _is_planned("".join(groups))


def _are_figures(groups: Sequence[str]) -> bool:
    """Years, or round amounts."""
    return all(group[:2] in ("19", "20") for group in groups) or all(group[-1] == "0" for group in groups)


def _is_planned(digits: str) -> bool:
    """Region, then a date (women: day + 40), then a serial that is not nought."""
    day, month = int(digits[6:8]), int(digits[8:10])
    is_date = (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12
    return digits[:2] in REGIONS and is_date and digits[12:] != "0000"


def _dots(character: str) -> str:
    return DOT * (len(character.encode("utf-16-le")) // 2)

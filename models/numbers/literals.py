"""What digits with dots, commas or spaces can mean: Indonesian writing first, foreign writing as well."""

from fractions import Fraction

Values = tuple[Fraction, ...]  # the readings of one number, likeliest first; none: not a number


def readings(text: str, *, whole: bool, complete: bool) -> Values:
    """The values that "1.500", "1,5" or "45 000" can have.

    `whole`: rupiah or pieces are meant, so three digits after a lone dot are thousands (Indonesian writing).
    `complete`: a magnitude or a percent sign follows, so a short decimal part is meant as one ("12.5 juta").
    """
    if " " in text:
        return _grouped(text.split(" "))
    if "." in text and "," in text:
        return _both(text, whole, complete)
    for separator in ".,":
        if text.count(separator) > 1:
            return _grouped(text.split(separator))
        if separator in text:
            return _one(text, separator, whole, complete)
    return (Fraction(text),) if text[0] != "0" or len(text) <= 2 else ()  # 0812… is a phone number


def _grouped(groups: list[str]) -> Values:
    return (Fraction("".join(groups)),) if _are_thousands(groups) else ()


def _both(text: str, whole: bool, complete: bool) -> Values:
    """The last separator is the decimal one, and the other must part thousands."""
    decimal_sign = max(".,", key=text.rfind)
    head, tail = text.rsplit(decimal_sign, 1)
    groups = head.split("," if decimal_sign == "." else ".")
    if decimal_sign in head or not _are_thousands(groups):
        return ()
    decimal = Fraction("".join(groups) + "." + tail)
    if whole and not complete and len(tail) == 3:
        return Fraction("".join(groups) + tail), decimal
    return (decimal,)


def _one(text: str, separator: str, whole: bool, complete: bool) -> Values:
    head, tail = text.split(separator)
    joined, decimal = Fraction(head + tail), Fraction(f"{head}.{tail}")
    if _are_thousands([head, tail]):
        return _thousand_or_decimal(joined, decimal, separator, whole, complete)
    if separator == "," and not (whole and len(tail) == 3 and head[0] != "0"):
        return (decimal,)
    if complete or head[0] == "0" or (len(head) > 3 and tail in ("0", "00")):
        return (decimal,)
    # A lone dot before one or two digits is not Indonesian: a decimal point, or a comma or digit missed.
    return (decimal,) if not whole and joined > 100 else (decimal, joined)


def _thousand_or_decimal(joined: Fraction, decimal: Fraction, separator: str, whole: bool, complete: bool) -> Values:
    if separator == ".":
        if whole and not complete:
            return (joined,)
        return (joined, decimal) if whole else (decimal, joined)
    if not whole:
        return (decimal,)
    return (decimal, joined) if complete else (joined, decimal)


def _are_thousands(groups: list[str]) -> bool:
    first, *rest = groups
    return 1 <= len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in rest)

"""Whole amounts in words, so that a sum read back is heard as well as seen: "dua belas juta lima ratus ribu"."""

SMALL = {
    "id": (
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ),
    "en": (
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ),
}  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
STEPS = {
    "id": ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu")),
    "en": ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")),
}


def spelled(amount: int, language: str) -> str:
    """The words for a whole amount that is not negative."""
    if amount < 0:
        raise ValueError(f"{amount} is negative")
    spoken = language if language in STEPS else "id"
    return " ".join(_words(amount, spoken)) or SMALL[spoken][0]


def _words(amount: int, language: str) -> list[str]:
    for step, name in STEPS[language]:
        if amount >= step:
            head, rest = divmod(amount, step)
            if language == "id" and step == 1000 and head == 1:
                return ["seribu", *_words(rest, language)]
            return [*_words(head, language), name, *_words(rest, language)]
    return _indonesian(amount) if language == "id" else _english(amount)


def _indonesian(amount: int) -> list[str]:
    """Below a thousand."""
    if amount >= 100:
        head, rest = divmod(amount, 100)
        return [*(["seratus"] if head == 1 else [SMALL["id"][head], "ratus"]), *_indonesian(rest)]
    if amount >= 20:
        return [SMALL["id"][amount // 10], "puluh", *_indonesian(amount % 10)]
    if amount >= 12:
        return [SMALL["id"][amount - 10], "belas"]
    return [SMALL["id"][amount]] if amount else []


def _english(amount: int) -> list[str]:
    """Below a thousand."""
    if amount >= 100:
        return [SMALL["en"][amount // 100], "hundred", *_english(amount % 100)]
    if amount >= 20:
        return [TENS[amount // 10 - 2], *_english(amount % 10)]
    return [SMALL["en"][amount]] if amount else []

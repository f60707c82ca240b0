"""Counting for all possible answers at once."""


class Counter:
    """Counts, for every bit at once, in how many of the numbers added it is set: one number for each binary digit."""

    def __init__(self) -> None:
        self._digits: list[int] = []

    def add(self, bits: int, place: int = 0) -> None:
        """Count these bits once, or two to the power of `place` times."""
        while bits:
            if place >= len(self._digits):
                self._digits += [0] * (place + 1 - len(self._digits))
            digit = self._digits[place]
            self._digits[place], bits = digit ^ bits, digit & bits
            place += 1

    def add_all(self, other: "Counter") -> None:
        """Count everything that another has counted."""
        for place, digit in enumerate(other._digits):
            self.add(digit, place)

    def mean(self, where: int) -> float:
        """The mean count over these bits."""
        return sum((digit & where).bit_count() << place for place, digit in enumerate(self._digits)) / where.bit_count()

"""What time makes of answers: what they surely have grown to on a day, and on which day they reach a value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.facts import Answers
from models.programmes import Programme
from models.rules import Leaf, Test

LAST = 9000 * 12  # months of a calendar that no wait here comes near; far beyond it dates end


@dataclass(frozen=True)
class Told:
    """What a person told and when (`since`; a fact not named there was told today)."""

    programme: Programme
    answers: Answers
    today: date
    since: Mapping[str, date]

    def at(self, day: date) -> dict[str, object]:
        """The answers as they surely are on a day."""
        return {**self.answers, **{name: value + self._grown(name, day) for name, value in self.growing.items()}}

    @property
    def growing(self) -> dict[str, int]:
        """The facts that time raises, as they were told, in the order of the glossary."""
        facts = (fact for fact in self.programme.glossary.values() if fact.grows)
        told = ((fact.name, self.answers.get(fact.name)) for fact in facts)
        return {name: value for name, value in told if type(value) is int}

    def on(self, name: str, value: int) -> date:
        """The first day on which this fact has surely reached the value."""
        return self._after(name, value - self.growing[name])

    def days_ahead(self, leaves: Iterable[Leaf]) -> list[date]:
        """The coming days, while the programme lasts, on which a comparison may turn."""
        leaves = list(leaves)
        ahead = {self.on(name, value) for name in self.growing for value in self.steps(leaves, name)}
        return sorted(day for day in ahead if self.today < day <= self.programme.days[1])

    def steps(self, leaves: Iterable[Leaf], name: str) -> list[int]:
        """The values above today's at which a comparison of this fact with a fixed number may turn, in order."""
        has, fact = self.growing[name] + self._grown(name, self.today), self.programme.glossary[name]
        return sorted({value for value in _turns(leaves, name) if value > has and fact.allows(value)})

    def _grown(self, name: str, day: date) -> int:
        since = self.since.get(name, self.today)
        months = max(0, (day.year - since.year) * 12 + day.month - since.month)
        steps = months // 12 if self.programme.glossary[name].grows == "year" else months
        return steps if self._after(name, steps) <= day else max(0, steps - 1)

    def _after(self, name: str, steps: int) -> date:
        months = steps * (12 if self.programme.glossary[name].grows == "year" else 1)
        return _months_after(self.since.get(name, self.today), months)


def _months_after(day: date, months: int) -> date:
    """So many months later; where that month is too short, the first of the next: nobody is told too early."""
    year, index = divmod(min(day.year * 12 + day.month - 1 + months, LAST), 12)
    first = date(year, index + 1, 1)
    there = first + timedelta(days=day.day - 1)
    return there if there.month == first.month else there.replace(day=1)


def _turns(leaves: Iterable[Leaf], name: str) -> Iterator[int]:
    for leaf in leaves:
        if isinstance(leaf, Test) and leaf.fact == name:
            limits = leaf.value if isinstance(leaf.value, list) else [leaf.value]
            yield from (near for limit in limits if type(limit) is int for near in (limit, limit + 1))

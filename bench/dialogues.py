"""What the people of a measurement say, step by step, and what each answer must contain to count as one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bench.bots import six


@dataclass(frozen=True)
class Step:
    """A person types `says` or presses the button whose data begins with `presses`; the answer must hold `expects`.

    The words may name {n} (the person's number), {workers}, {money}, {invested} and {turn} (how often the person has
    spoken). `stores` is what the bot must have kept then; with `forgets`, nothing of what it kept before.
    """

    expects: str
    says: str = ""
    presses: str = ""
    stores: Mapping[str, Any] = field(default_factory=dict)
    forgets: bool = False


@dataclass(frozen=True)
class Script:
    """A dialogue that is held again and again. `keeps`: the answers stay with the bot after the last step.

    `again` stands in the place of the first step from the second time on.
    """

    steps: tuple[Step, ...]
    keeps: bool = False
    again: tuple[Step, ...] = ()

    def of(self, time: int) -> tuple[Step, ...]:
        """The steps of the first time (0) or a later one."""
        return (*self.again, *self.steps[1:]) if time and self.again else self.steps


def values_of(person: int, turn: int) -> dict[str, Any]:
    """What fills the words of a step: every person says something else, so that a mix-up is seen."""
    money = {"money": 250_000_000 + person * 1000, "invested": 20_000_000_000 + person * 1000}
    return {"n": person, "turn": turn, "workers": 20 + person % 70, **money}


def filled(words: Any, values: Mapping[str, Any]) -> Any:
    """Words with their values; a placeholder alone stands for the value itself."""
    if not isinstance(words, str):
        return words
    whole = words.removeprefix("{").removesuffix("}")
    return values[whole] if words == f"{{{whole}}}" else words.format(**values)


ECHO: Final = Script((Step("message {turn} of {n}.", says="message {turn} of {n}."),))

# The data of a button below the result: an action of the feature, where a question's buttons begin with "cek:".
RESULT: Final = "\neligibility."
# /cek DEF of our own product: with these answers the check of the programme DEF asks exactly six questions,
# a yes or no, a choice, a yes or no, words, a large amount of money, and a number. Button data carries the run.
OURS: Final = Script(
    (
        Step("cek:is_branch_of_larger:", says="/cek DEF", stores={"wanted": "DEF"}),
        Step("cek:sector_main:", presses="cek:is_branch_of_larger:no:", stores={"is_branch_of_larger": False}),
        Step("cek:has_nib:", presses="cek:sector_main:dagang:", stores={"sector_main": "dagang"}),
        Step("cek:kbli:", presses="cek:has_nib:yes:", stores={"has_nib": True}),
        Step("cek:investment_idr:", says="1{n:04}", stores={"kbli": "1{n:04}"}),
        Step("cek:workers:", says="{invested}", stores={"investment_idr": "{invested}"}),
        Step(RESULT, says="{workers}", stores={"workers": "{workers}"}),
    ),
    keeps=True,
    again=(
        Step("cek:-fresh:", says="/cek"),
        Step("cek:wanted:", presses="cek:-fresh:", forgets=True),
        Step("cek:is_branch_of_larger:", says="DEF", stores={"wanted": "DEF"}),
    ),
)

SUMMARY: Final = "dagang, yes, 1{n:04}, {workers}, {money}"


def _six(start: str, data: str, end: str, *, keeps: bool) -> Script:
    """The same six questions; the data of buttons, and whether the answers stay, are each bot's own."""
    return Script(
        (
            Step(f"1/{len(six.QUESTIONS)}", says=start, forgets=True),
            Step("2/6", presses=f"{data}sector:dagang{end}", stores={"sector": "dagang"}),
            Step("3/6", presses=f"{data}has_nib:yes{end}", stores={"has_nib": "yes"}),
            Step("4/6", says="1{n:04}", stores={"product": "1{n:04}"}),
            Step("5/6", says="{workers}", stores={"workers": "{workers}"}),
            Step(f"6/6 {SUMMARY}", says="{money}", stores={"money": "{money}"}),
            Step(f"Done: {SUMMARY}, yes", presses=f"{data}right:yes{end}", stores={"right": "yes"}),
        ),
        keeps,
    )


SIX: Final = _six("/start", "", "", keeps=False)
OURS_SIX: Final = _six("/six", "six:", ":", keeps=True)

"""The ministry adds an activity to a province, question by question."""

from collections.abc import Mapping
from typing import Any

from handlers import questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn, localized
from models import activities, kro, people, receipts
from models.activities import LARGEST_PAGU, LARGEST_TARGET, Activity
from models.deadlines import Month
from models.errors import Denied
from models.outbox import Button
from models.planning import kinds

UNITS = ("orang", "IKM", "WUB", "unit", "sentra", "produk", "sertifikat", "dokumen", "kegiatan", "paket")
MENU = Button("common-menu", "start.menu")
# Whether an activity is a national priority is asked where it is confirmed: hardly any is, and nobody needs a tap more.
PRIORITY = (
    Choice("yes", "activities-confirm-yes", True, word="yes"),
    Choice("priority", "activities-confirm-priority", word="priority"),  # stays below the other
    Choice("code", "activities-confirm-code", word="words"),
)


def read_province(content: Content) -> questions.Read:
    def read(incoming: Incoming, shown: Asked) -> Any:
        return questions.province(incoming.text, content.provinces)

    return read


async def ministry_only(turn: Turn) -> None:
    if not activities.may_create(await turn.rights()):
        raise Denied("access-denied")


async def _begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    return {"province": argument} if argument in turn.content.provinces else {}


def _steps(content: Content, answers: Answers) -> tuple[Question, ...]:
    units = [Choice(one, localized(one)) for one in UNITS]
    return (
        Question("province", questions.asked("activities-ask-province", None, ()), read_province(content)),
        questions.checked(questions.text("name", "activities-ask-name", most=200), _needs_words),
        questions.choice("kind", "activities-ask-kind", _kinds),
        questions.checked(questions.text("unit", "activities-ask-unit", most=40, choices=units), _needs_letters),
        questions.checked(questions.whole("target", "activities-ask-target", values=_unit), _sensible_target),
        questions.checked(questions.money("pagu", "activities-ask-pagu", least=1000), _sensible_pagu),
        questions.choice("first", "activities-ask-first", _months),
        *((code_question(_unit),) if "_code" in answers else ()),
        Question("confirm", questions.asked("activities-confirm", _read_back, PRIORITY), _read_confirm, reviews=True),
    )


def _next(answers: Answers, content: Content) -> Question | None:
    return questions.first_missing(answers, _steps(content, answers))


def _settle(answers: Answers, content: Content) -> Answers:
    """The code of the output is asked only of whoever wants to give it, and then everything is read back once more."""
    if answers.get("confirm") != "code":
        return answers
    return {name: value for name, value in answers.items() if name not in ("confirm", "code")} | {"_code": True}


async def _kinds(turn: Turn, answers: Answers) -> list[Choice]:
    """Those of the year that runs in the province."""
    this = turn.now.astimezone(turn.content.provinces[answers["province"]].tz).year
    return [Choice(one.code, one.label) for one in await kinds.of_year(turn.session, this)]


def code_question(unit: questions.Values) -> Question:
    """KRO and RO, typed from the DIPA; classes that count in this unit are offered, and nothing is refused."""

    def read(incoming: Incoming, shown: Asked) -> Any:
        said = " ".join(incoming.text.split())
        if not said:
            return Misread("question-text-missing")
        return kro.tidy(said) if len(said) <= kro.MOST else Misread("activities-code-long", {"most": kro.MOST})

    async def offered(turn: Turn, answers: Answers) -> list[Choice]:
        known = str((await unit(turn, answers))["unit"])
        found = [Choice(code, localized(f"{code} {name}")) for code, name in kro.fitting(known)]
        return [*found, Choice("none", "activities-code-none", None, word="skip")]

    return Question("code", questions.asked("activities-ask-code", unit, offered), read)


def _read_confirm(incoming: Incoming, shown: Asked) -> Any:
    return Misread("question-confirm")


def _needs_words(name: str, shown: Asked) -> Misread | None:
    return None if sum(letter.isalpha() for letter in name) >= 5 else Misread("activities-name-short")


def _needs_letters(unit: str, shown: Asked) -> Misread | None:
    return None if any(letter.isalpha() for letter in unit) else Misread("activities-unit-wrong")


def _sensible_target(target: int, shown: Asked) -> Misread | None:
    sensible = 0 < target <= LARGEST_TARGET
    return None if sensible else Misread("activities-target-wrong", {"most": LARGEST_TARGET})


def _sensible_pagu(pagu: int, shown: Asked) -> Misread | None:
    return None if 0 < pagu <= LARGEST_PAGU else Misread("activities-pagu-wrong")


async def _unit(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"unit": answers["unit"]}


async def _months(turn: Turn, answers: Answers) -> list[Choice]:
    this = Month.of(turn.now.astimezone(turn.content.provinces[answers["province"]].tz).date())
    months = sorted({this.previous(), this, Month(this.year, 1)}, reverse=True)
    return [Choice(str(month), "activities-month", values={"period": str(month)}) for month in months]


async def _read_back(turn: Turn, answers: Answers) -> dict[str, Any]:
    return await _described(turn, answers)


async def _described(turn: Turn, answers: Mapping[str, Any]) -> dict[str, Any]:
    code, content = answers.get("code"), turn.content
    return {
        "code": code or "none",
        "usual": "yes" if kro.parts(code).is_usual else "no",
        "province": content.provinces[answers["province"]].name,
        "name": answers["name"],
        "kind": (await kinds.labels(turn.session)).of(int(answers["first"][:4]), answers["kind"]),
        "unit": answers["unit"],
        "target": answers["target"],
        "pagu": answers["pagu"],
        "first": answers["first"],
    }


async def _create(turn: Turn, answers: Answers) -> None:
    created = await activities.create(
        turn.session,
        turn.person,
        province=answers["province"],
        name=answers["name"],
        kind=answers["kind"],
        unit=answers["unit"],
        target=answers["target"],
        pagu=answers["pagu"],
        first_period=answers["first"],
        priority=answers["confirm"] == "priority",
        output_code=answers.get("code"),
        now=turn.now,
    )
    told = await _tell_officers(turn, created, await _described(turn, answers))
    await turn.say(
        "activities-created",
        name=created.name,
        province=turn.content.provinces[created.province].name,
        told=told,
        receipt=receipts.line(turn.session, f"activity:{created.id}"),
        choices=(
            Button("activities-see-province", f"activities.province:{created.province}"),
            Button("activities-add-another", f"activities.add:{created.province}"),
        ),
        ways=(MENU,),
    )


async def _tell_officers(turn: Turn, created: Activity, values: Mapping[str, Any]) -> int:
    officers = await people.holders(turn.session, people.OFFICER, created.province)
    for officer in officers:
        await turn.tell(officer, "activities-told", ways=(Button("menu-kegiatan", "go:kegiatan"),), **values)
    return len(officers)


CREATE = Flow("activities", _next, _create, allowed=ministry_only, begin=_begin, prune=_settle)

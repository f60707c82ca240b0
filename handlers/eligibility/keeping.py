"""The end of a check: the answers are kept if the person agrees and deleted if not; and how a new check uses them."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.eligibility.looking import MENU, NAME, TO_RESULT, finished
from handlers.eligibility.questions import facts_in, wanted_programmes
from handlers.flow import FLOOR, SEED
from handlers.questions import Answers
from handlers.turn import Turn
from models import mydata, profiles
from models.conversations import Conversation
from models.due_dates import ministry_day
from models.outbox import Button
from models.profiles import Profile

# Beside the answers, as seeds: those of an earlier check until the first question is answered, then how many they were.
SAVED = f"{SEED}saved"
USED = f"{SEED}used"
TO_DATA = Button("mydata-open", "go:dataku")


async def seeds(turn: Turn, wanted: str | None) -> dict[str, Any]:
    """What a new check begins with: the programme asked for, and the kept answers that are fresh, which are named."""
    known = {"wanted": wanted} if wanted else {}
    profile = await profiles.of(turn.session, turn.person)
    saved = profiles.fresh_answers(profile, turn.content.catalogue, turn.content.today) if profile else {}
    if profile is None or not saved:
        return known
    see = Button("keeping-see", "eligibility.change")
    old = profiles.stale(profile, turn.content.catalogue, turn.content.today)
    await turn.say("keeping-used", **_named(profile, saved), stale="yes" if old else "no", ways=(see, TO_DATA))
    begun = {**known, SAVED: saved}
    return unfolded(begun) if wanted else begun


def unfolded(answers: Answers) -> dict[str, Any]:
    """The kept answers in front of those given now: they were given before."""
    saved = answers.get(SAVED)
    if saved is None:
        return dict(answers)
    given = {name: value for name, value in answers.items() if name != SAVED}
    return {**saved, **given, USED: len(saved), FLOOR: len(saved)}


async def done(turn: Turn) -> None:
    """The person needs the result no more: ask once whether to keep the answers, unless that was agreed before."""
    found = await finished(turn)
    if found is None:
        return
    count = len(_known(found))
    if not count:
        await _delete(turn, found)
    elif await profiles.of(turn.session, turn.person) is not None:
        await _save(turn, found)
        await turn.say("keeping-updated", count=count, ways=(TO_DATA, MENU))
    else:
        agree = Button("keeping-yes", f"eligibility.keep:{found.run}")
        refuse = Button("keeping-no", f"eligibility.forget:{found.run}")
        await turn.say("keeping-ask", count=count, choices=(agree, refuse), ways=(TO_RESULT,))


async def keep(turn: Turn, run: int) -> None:
    """The person agrees."""
    found = await _asked(turn, run)
    if found is not None:
        count = len(_known(found))
        await _save(turn, found)
        await turn.say("keeping-kept", count=count, ways=(TO_DATA, MENU))


async def forget(turn: Turn, run: int) -> None:
    """The person does not: the answers are gone at once."""
    found = await _asked(turn, run)
    if found is not None:
        await _delete(turn, found)


async def _asked(turn: Turn, run: int) -> Conversation | None:
    """The check about which was asked; a button of an earlier one decides nothing."""
    found = turn.conversations.get(NAME)
    if found is None or not found.finished or found.run != run:
        await turn.say("keeping-outdated", ways=(MENU,), fresh=True)
        return None
    return await finished(turn)


async def _save(turn: Turn, found: Conversation) -> None:
    await profiles.save(
        turn.session,
        turn.person,
        facts_in(found.answers),
        turn.content.catalogue,
        turn.now,
        wanted=found.answers["wanted"],
        programmes=[one.id for one in wanted_programmes(found.answers, turn.content)],
        told=ministry_day(found.touched_at),
    )
    await _end(turn, found)


async def _delete(turn: Turn, found: Conversation) -> None:
    await _end(turn, found)
    await mydata.empty_chat(turn.session, turn.person)
    await turn.say("keeping-forgotten", ways=(Button("menu-cek", "go:cek"), MENU))


async def _end(turn: Turn, found: Conversation) -> None:
    del turn.conversations[NAME]
    await turn.session.delete(found)
    await turn.session.flush()


def _known(found: Conversation) -> dict[str, Any]:
    return {name: value for name, value in facts_in(found.answers).items() if value is not None}


def _named(profile: Profile, saved: Iterable[str]) -> Mapping[str, Any]:
    """How many answers, and from which days."""
    days = [profile.told_on(name) for name in saved]
    return {
        "count": len(days),
        "first": min(days).isoformat(),
        "last": max(days).isoformat(),
        "days": "one" if min(days) == max(days) else "several",
    }

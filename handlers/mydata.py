"""What is kept about a person: shown in plain words, exported, deleted with a receipt. Nobody sees another's."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from handlers import menu, pages
from handlers.flow import Flow
from handlers.turn import Turn
from handlers.words import answered, said
from models import mydata, papers, profiles
from models.mydata import Kept, What
from models.outbox import Button
from models.profiles import Profile

MENU = Button("common-menu", "start.menu")
BACK = Button("common-back", "mydata.show")
SURE_FOR_SECONDS = 3600
# Lines of one message: a hundred answers are more than Telegram takes at once.
LINES = 12


async def show(turn: Turn, argument: str = "") -> None:
    """`/dataku`: how much of each kind there is and from when, what is the person's first."""
    found = await mydata.everything(turn.session, turn.person)
    has_profile = _has(found, mydata.PROFILE)
    see = [Button("mydata-see-answers", "mydata.answers")] if has_profile else []
    only_profile = [Button("mydata-delete-profile", "mydata.delete:profile")] if has_profile else []
    await turn.say(
        "mydata-shown",
        lines=[
            *_section("yours", [_kind(kept) for kept in found if not kept.stays]),
            "",
            *_section("office", [_kind(kept) for kept in found if kept.stays] + _roles(turn, found)),
        ],
        choices=(
            *see,
            Button("mydata-export-button", "mydata.export"),
            *only_profile,
            Button("mydata-delete-all", "mydata.delete:all"),
        ),
        ways=(MENU,),
    )


async def answers(turn: Turn, number: int = 0) -> None:
    """The answers that are kept, each with its day."""
    profile = await profiles.of(turn.session, turn.person)
    if profile is None:
        await turn.say("mydata-no-answers", ways=(BACK, MENU))
        return
    page = pages.page(_answer_lines(turn, profile), number)
    await turn.say(
        "mydata-answers",
        lines=page.part,
        count=len(profile.answers),
        paged=said("common-page", **page.values) if page.last else "",
        ways=(*page.ways(lambda other: f"mydata.answers:{other}"), BACK, MENU),
    )


async def export(turn: Turn) -> None:
    """Everything as a file for programs, and as a text to read."""
    found = await mydata.everything(turn.session, turn.person)
    content = json.dumps(_document(turn, found), ensure_ascii=False, indent=2).encode()
    document = await papers.keep(turn.session, f"dataku-{turn.content.today}.json", content, turn.now)
    await turn.say("mydata-exported", document=document)
    profile = await profiles.of(turn.session, turn.person)
    lines = [_kind(kept) for kept in found] + _roles(turn, found)
    lines += ["", *_answer_lines(turn, profile)] if profile else []
    parts = [lines[start : start + LINES] for start in range(0, len(lines), LINES)]
    for place, part in enumerate(parts, 1):
        ways = (BACK, MENU) if place == len(parts) else ()
        await turn.say("mydata-readable", lines=part, part=place, parts=len(parts), ways=ways, fresh=True)


async def delete(turn: Turn, what: str) -> None:
    """Say what goes and what stays, and ask."""
    if what not in ("profile", "all"):
        await turn.say("common-button-unknown", fresh=True)
        return
    found = await mydata.everything(turn.session, turn.person)
    going = [
        kept for kept in found if not kept.stays and (what == "all" or kept.kind in (mydata.PROFILE, mydata.MESSAGES))
    ]
    staying = [kept for kept in found if kept not in going]
    lines = [
        *_section("going", [_kind(kept) for kept in going]),
        "",
        *_section("staying", [_kind(kept) for kept in staying] + _roles(turn, found)),
    ]
    sure = Button("mydata-sure", f"mydata.erase:{what}:{int(turn.now.timestamp())}")
    roles = "now" if (await turn.rights()).roles else "ended" if _has(found, "roles") else "never"
    await turn.say("mydata-delete", lines=lines, what=what, roles=roles, choices=(sure,), ways=(BACK, MENU))


async def erase(turn: Turn, what: str, asked: int) -> None:
    """The person is sure. A button of long ago, or one that was never shown, asks again instead."""
    if not 0 <= turn.now.timestamp() - asked <= SURE_FOR_SECONDS:
        await delete(turn, what)
        return
    if what not in ("profile", "all"):
        await turn.say("common-button-unknown", fresh=True)
        return
    wanted: What = "all" if what == "all" else "profile"
    receipt = await mydata.erase(turn.session, turn.person, wanted, turn.now)
    if wanted == "all":
        turn.conversations.clear()
    lines = [said("mydata-deleted", kind=kind, count=count) for kind, count in receipt.deleted.items()]
    # Without buttons: a press would put another screen in the place of the receipt.
    await turn.say(
        "mydata-receipt", number=receipt.number, at=receipt.at.isoformat(), lines=lines or [said("mydata-nothing")]
    )
    await turn.say("mydata-after", ways=(BACK, MENU), fresh=True)


def _section(name: str, lines: Sequence[Any]) -> list[Any]:
    return [said("mydata-section", section=name), *(lines or [said("mydata-nothing")])]


def _kind(kept: Kept) -> dict[str, Any]:
    newest = kept.newest.isoformat() if kept.newest else ""
    dated = "no" if not newest else "since" if kept.kind == mydata.ACCOUNT else "newest"
    return said("mydata-kind", kind=kept.kind, count=kept.count, newest=newest, dated=dated)


def _has(found: Sequence[Kept], kind: str) -> bool:
    return any(kept.kind == kind for kept in found)


def _roles(turn: Turn, found: Sequence[Kept]) -> list[Any]:
    """The roles in force, by their names."""
    entries = [entry for kept in found if kept.kind == "roles" for entry in kept.entries if not entry["revoked_at"]]
    return [said("mydata-role", office=_office(turn, entry)) for entry in entries]


def _office(turn: Turn, entry: Mapping[str, Any]) -> Mapping[str, Any]:
    province = entry["province"]
    return menu.office(entry["role"], turn.content.provinces[province].name if province else None)


def _answer_lines(turn: Turn, profile: Profile) -> list[Any]:
    """Each answer with its label; one whose fact the catalogue no longer has, by its bare name."""
    facts = turn.content.catalogue.facts
    return [
        said(
            "mydata-answer",
            label=dict(facts[name].label) if name in facts else name,
            answer=answered(facts[name], kept["value"]) if name in facts else str(kept["value"]),
            told=kept["told"],
        )
        for name, kept in profile.answers.items()
    ]


def _document(turn: Turn, found: Sequence[Kept]) -> dict[str, Any]:
    kinds = {
        kept.kind: {
            "count": kept.count,
            "newest": kept.newest.isoformat() if kept.newest else None,
            "belongs_to_the_office": kept.stays,
            "data": list(kept.entries),
        }
        for kept in found
    }
    return {"made_at": turn.now.isoformat(timespec="seconds"), "kinds": kinds}


COMMANDS = {"dataku": show, "mydata": show}
ACTIONS = {
    "mydata.show": show,
    "mydata.answers": answers,
    "mydata.export": export,
    "mydata.delete": delete,
    "mydata.erase": erase,
}
FLOWS: tuple[Flow, ...] = ()

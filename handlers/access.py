"""Who may do what: invitation links, confirming who opened one, and ending a right."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers import flow as engine
from handlers import menu, pages, questions
from handlers.flow import Flow
from handlers.questions import Answers, Asked, Choice, Misread, Question
from handlers.turn import Content, Incoming, Turn
from models import invitations, people, receipts, succession
from models.errors import Denied
from models.invitations import Invitation
from models.outbox import Button
from models.people import OFFICER, PROVINCIAL, ROLES, Grant, Person

NAME = "access"
VERDICTS = ("accept", "decline")
MENU = Button("common-menu", "start.menu")
INVITE = Button("access-invite-another", "go:undang")
LIST = Button("menu-akses", "go:akses")
SUCCESSION = Button("succession-button", "flow.start:succession")


# Inviting.


async def invite(turn: Turn, argument: str) -> None:
    """`/undang`: a one-time link to a role; before that, who has opened one and still waits for a decision.

    The card that asked about them at once may never have arrived. One at a time: its buttons can be typed.
    """
    waiting = await invitations.waiting_for(turn.session, turn.person, turn.now)
    for invitation, person in waiting[:1]:
        card = {
            "key": "access-who-followed",
            "values": {"office": _office(turn, invitation.role, invitation.province), "who": _who(person)},
        }
        await turn.say("access-waiting", card=card, left=len(waiting) - 1, ways=_verdicts(invitation))
    await engine.start(turn, FLOW)


async def allowed(turn: Turn) -> None:
    """Whoever may invite somebody to some role."""
    if not await _roles(turn):
        raise Denied("access-denied")


async def begin(turn: Turn, argument: str) -> dict[str, Any] | None:
    """A verifier invites officers only, and is not asked for the role; nor a head of office for the own province."""
    roles = await _roles(turn)
    rights = await turn.rights()
    if roles == [OFFICER] and not rights.is_verifier and len(rights.headed) == 1:
        return {"_role": OFFICER, "_province": next(iter(rights.headed))}
    return {"_role": roles[0]} if len(roles) == 1 else {"_roles": roles}


async def _roles(turn: Turn) -> list[str]:
    return people.invites(await turn.rights())


def next_question(answers: Answers, content: Content) -> Question | None:
    """The role, and for somebody of an office the province."""
    if _role(answers) is None:
        roles = answers.get("_roles", ROLES)
        choices = [Choice(role, "access-role-choice", values={"role": role}) for role in roles]
        return questions.choice("role", "access-ask-role", choices)
    if _role(answers) in PROVINCIAL and not {"province", "_province"} & set(answers):
        return Question("province", questions.asked("access-ask-province", _asked, ()), _read_province(content))
    return None


async def _asked(turn: Turn, answers: Answers) -> dict[str, Any]:
    return {"role": _role(answers)}


def _role(answers: Answers) -> Any:
    return answers.get("role") or answers.get("_role")


def _read_province(content: Content) -> questions.Read:
    def read(incoming: Incoming, shown: Asked) -> str | Misread:
        return questions.province(incoming.text, content.provinces)

    return read


async def finish(turn: Turn, answers: Answers) -> None:
    """The link, once for the inviter and once in words that can be forwarded as they are."""
    role, code = _role(answers), answers.get("_province") or answers.get("province")
    invitation, secret = await invitations.create(turn.session, turn.person, role, code, turn.now)
    link = f"https://t.me/{turn.content.bot_username}?start={secret}"
    values: dict[str, Any] = {"office": _office(turn, role, code), **_until(turn, invitation)}
    await turn.say("access-invitation", ways=(INVITE, MENU), **values)
    await turn.say("access-invitation-forward", link=link, **values)


def _until(turn: Turn, invitation: Invitation) -> dict[str, str]:
    """When a link expires, in the time of whoever is invited."""
    zone = turn.content.provinces.zone_of(invitation.province) if invitation.province else "WIB"
    return {"until": invitation.expires_at.isoformat(), "zone": zone}


# Opening a link, and deciding about who opened it.


async def follow(turn: Turn, argument: str) -> None:
    """Somebody opened an invitation link. Nothing is granted; the inviter, and the head of that office, are asked."""
    invitation = await invitations.follow(turn.session, turn.person, argument, turn.now)
    office = _office(turn, invitation.role, invitation.province)
    inviter = await invitations.inviter(turn.session, invitation)
    by = await _by(turn, inviter)
    await turn.say("access-followed", office=office, by=by, ways=(MENU,))
    for one in await invitations.confirmers(turn.session, invitation):
        await turn.tell(
            one,
            "access-who-followed",
            office=office,
            who=_who(turn.person),
            ways=_verdicts(invitation),
            dedup_key=f"followed:{invitation.id}:{one.id}",
        )


def _verdicts(invitation: Invitation) -> tuple[Button, ...]:
    """The two buttons that decide about who opened a link."""
    accept = Button("access-accept", f"access.accept:{invitation.id}")
    return accept, Button("access-decline", f"access.decline:{invitation.id}")


async def accept(turn: Turn, invitation: int, named: str = "") -> None:
    """It is the person who was meant: now the right exists."""
    if await _unclear(turn, invitation, named):
        await which(turn, "accept")
        return
    decided, person = await invitations.decide(turn.session, turn.person, invitation, True, turn.now)
    office = _office(turn, decided.role, decided.province)
    await turn.say(
        "access-accepted", office=office, who=_who(person), receipt=_receipt(turn, person), ways=(LIST, INVITE, MENU)
    )
    await menu.granted(turn.session, person, office, turn.now)


async def decline(turn: Turn, invitation: int, named: str = "") -> None:
    """It is somebody else: the link is used up, and nothing is granted."""
    if await _unclear(turn, invitation, named):
        await which(turn, "decline")
        return
    decided, person = await invitations.decide(turn.session, turn.person, invitation, False, turn.now)
    office = _office(turn, decided.role, decided.province)
    receipt = receipts.line(turn.session, f"invitation:{decided.id}")
    await turn.say("access-not-accepted", office=office, who=_who(person), receipt=receipt, ways=(INVITE, MENU))
    await turn.tell(person, "access-declined", office=office, ways=(MENU,))


async def _unclear(turn: Turn, invitation: int, named: str) -> bool:
    """True when words were typed that stand on the card of somebody else too: every card has the same buttons.

    On the buttons of `which` stands the name; two people may have the same one.
    """
    if turn.incoming.data is not None or turn.incoming.by_number:
        return False
    waiting = await invitations.waiting_for(turn.session, turn.person, turn.now)
    said = next((_said_of(turn, one, person) for one, person in waiting if one.id == invitation), None)
    return any(one.id != invitation and (not named or _said_of(turn, one, person) == said) for one, person in waiting)


async def which(turn: Turn, verdict: str, number: int = 0) -> None:
    """Ask who was meant. A dialogue in progress waits: a number answers this."""
    await allowed(turn)
    if verdict not in VERDICTS:
        await turn.say("common-button-unknown", fresh=True)
        return
    if turn.active is not None:
        turn.active.active = False
    waiting = await invitations.waiting_for(turn.session, turn.person, turn.now)
    shown = pages.page(waiting, number)
    choices = [
        Button("access-which-person", f"access.{verdict}:{one.id}:named", _said_of(turn, one, person))
        for one, person in shown.part
    ]
    ways = (*shown.ways(lambda other: f"access.which:{verdict}:{other}"), MENU)
    await turn.say("access-which", verdict=verdict, count=len(waiting), choices=choices, ways=ways, **shown.values)


def _said_of(turn: Turn, invitation: Invitation, person: Person) -> dict[str, Any]:
    """Who opened an invitation, and to what."""
    return {
        "name": person.name,
        "username": person.username or "none",
        "office": _office(turn, invitation.role, invitation.province),
    }


async def _by(turn: Turn, inviter: Person | None) -> str:
    """Who confirms, by office only: nobody's name is shown to a stranger."""
    if inviter is None:
        return "operator"
    rights = await people.rights(turn.session, inviter)
    ladder = (("administrator", rights.is_administrator), ("director", rights.is_director), ("head", rights.is_head))
    return next((name for name, holds in ladder if holds), "verifier")


# Looking at the rights in force, and ending them.


async def rights_in_force(turn: Turn, argument: str) -> None:
    """`/akses`: everybody; `/akses Papua` or `/akses Siti`: those of a province or with a name."""
    province = turn.content.provinces.named(argument)
    await page(turn, 0, province.code if province else _plain(argument))


async def page(turn: Turn, number: int, wanted: str = "") -> None:
    """Some of the rights in force, each with a button that ends it."""
    everybody = await people.grants_seen_by(turn.session, turn.person)
    found = [one for one in everybody if not wanted or _fits(turn, one, wanted)]
    if not found:
        await turn.say("access-none", wanted=_said(turn, wanted), ways=(LIST, INVITE, MENU))
        return
    shown = pages.page(found, number)
    rights = await turn.rights()
    hands_over = (SUCCESSION,) if rights.is_administrator or rights.headed else ()
    choices = [
        Button("access-end", f"access.revoke:{grant.id}", _line(turn, grant, person))
        for grant, person in shown.part
        if person.id != turn.person.id
    ]
    await turn.say(
        "access-list",
        count=len(found),
        wanted=_said(turn, wanted),
        lines=_grouped(turn, shown.part),
        choices=choices,
        ways=(*shown.ways(lambda other: f"access.page:{other}:{wanted}"), *hands_over, MENU),
        **shown.values,
    )


async def revoke(turn: Turn, grant: int) -> None:
    """End a right in one step; whoever did it by mistake can take it back."""
    ended, person = await people.revoke(turn.session, turn.person, grant, turn.now)
    office = _office(turn, ended.role, ended.province)
    undo = Button("access-restore", f"access.restore:{ended.id}")
    await turn.say(
        "access-ended",
        office=office,
        who=_who(person),
        receipt=_receipt(turn, person),
        choices=(undo, *await _left_work(turn, ended)),
        ways=(LIST, MENU),
    )
    await menu.revoked(turn.session, person, office, turn.now)


async def _left_work(turn: Turn, ended: Grant) -> list[Button]:
    """The way to hand over what somebody leaves behind; none when there is nothing, or for whoever may not."""
    left = await succession.left_by(turn.session, turn.person, ended.id)
    if left is None or not (await succession.work(turn.session, *left)).counts:
        return []
    return [Button("succession-button", f"flow.start:succession:{ended.id}")]


async def restore(turn: Turn, grant: int) -> None:
    """Give back what was ended by mistake."""
    ended, person = await people.restore(turn.session, turn.person, grant, turn.now)
    office = _office(turn, ended.role, ended.province)
    await turn.say(
        "access-restored", office=office, who=_who(person), receipt=_receipt(turn, person), ways=(LIST, MENU)
    )
    await menu.granted(turn.session, person, office, turn.now)


def _fits(turn: Turn, found: tuple[Grant, Person], wanted: str) -> bool:
    grant, person = found
    if wanted in turn.content.provinces:
        return grant.province == wanted
    return wanted in _plain(f"{person.name} {person.username or ''}")


def _plain(words: str) -> str:
    """A name to look for, short enough for the data of a button and without its separators."""
    kept = "".join(letter if letter.isalnum() else " " for letter in words.casefold())
    return " ".join(kept.split()).encode()[:30].decode(errors="ignore")


def _said(turn: Turn, wanted: str) -> str:
    """What was looked for, in words."""
    name = turn.content.provinces[wanted].name if wanted in turn.content.provinces else wanted
    return name or "none"


def _grouped(turn: Turn, part: Sequence[tuple[Grant, Person]]) -> list[Any]:
    """A heading for each role and province, and the people below it."""
    lines: list[Any] = []
    office: Mapping[str, Any] | None = None
    for grant, person in part:
        if office != _office(turn, grant.role, grant.province):
            office = _office(turn, grant.role, grant.province)
            lines += ["", {"key": "access-heading", "values": {"office": office}}]
        is_own = "yes" if person.id == turn.person.id else "no"
        since = {"since": grant.granted_at.isoformat(), "own": is_own}
        lines.append({"key": "access-line", "values": {"who": _who(person), **since}})
    return lines


def _line(turn: Turn, grant: Grant, person: Person) -> dict[str, Any]:
    return {"name": person.name, "office": _office(turn, grant.role, grant.province)}


def _office(turn: Turn, role: str, province: str | None) -> Mapping[str, Any]:
    return menu.office(role, turn.content.provinces[province].name if province else None)


def _receipt(turn: Turn, person: Person) -> Any:
    return receipts.line(turn.session, f"person:{person.id}")


def _who(person: Person) -> dict[str, Any]:
    """Who it is, as Telegram knows them; many people have no username."""
    return {"key": "access-person", "values": {"name": person.name, "username": person.username or "none"}}


FLOW = Flow(NAME, next_question, finish, allowed=allowed, begin=begin)
COMMANDS = {"undang": invite, "akses": rights_in_force}
ACTIONS = {
    "access.accept": accept,
    "access.decline": decline,
    "access.page": page,
    "access.which": which,
    "access.revoke": revoke,
    "access.restore": restore,
}
FLOWS = (FLOW,)
LINKS = {invitations.PREFIX: follow}

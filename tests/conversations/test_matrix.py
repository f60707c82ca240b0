"""Every role tries every button, command, dialogue and link there is, with the numbers of the own and another office.

Whoever may not is refused, nothing of an office changes, and nothing of the other office is said. The list of actions
comes from the code: one that nobody has decided about fails here, with what to add.
"""

from datetime import timedelta

import pytest

from handlers import CONTENTS
from models.invitations import Invitation, digest
from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER, Grant
from models.succession import DIALOGUES
from tests.conftest import LONG
from tests.conversations.rights_parts import (
    CAST,
    CITIZEN,
    MINISTRY,
    OTHER,
    OWN,
    PERSONAL,
    PROVINCE,
    SECRET,
    Outcome,
    forgeries,
    press,
    scene,
    type_in,
)
from tests.world import World

pytestmark = pytest.mark.thorough


def named(words: str) -> set[str]:
    """Names of actions, as many in a line as there is room for."""
    return set(words.split())


LETTERS = {"O": OFFICER, "H": HEAD, "V": VERIFIER, "D": DIRECTOR, "A": ADMINISTRATOR}
# Public knowledge, and what is a person's own: anybody may press it, and it must not touch an office.
EVERYBODY = named("""
    start.menu settings.language attendance.here outcomes.stop outcomes.resume knowledge.topics knowledge.topic
    knowledge.read knowledge.good knowledge.not knowledge.back knowledge.meant knowledge.wrong knowledge.none
    eligibility.result eligibility.page eligibility.more eligibility.deeper eligibility.missing eligibility.tell
    eligibility.instead eligibility.change eligibility.done eligibility.keep eligibility.forget eligibility.show
    eligibility.conditions eligibility.sources eligibility.how eligibility.facts eligibility.sheet
    eligibility.take eligibility.after eligibility.picture eligibility.checklist eligibility.share
    eligibility.nearest eligibility.suppose eligibility.trials eligibility.try openings.watch openings.place
    openings.unwatch openings.kabar openings.remind openings.forget case.open case.mine mydata.show
    mydata.answers mydata.export mydata.delete mydata.erase /start /menu /bantuan /help /batal /cancel /tanya
    /ask /cek /check /kabar /petugas /kasus /hadir /tugas /tanda /bahasa /language /dataku /mydata /tautkan
    /lepas flow:cek flow:openings-place flow:cases flow:attendance flow:outcomes /usulan
    /siaran broadcasts.read broadcasts.mute broadcasts.hush broadcasts.unhush
    /kelas classes.page classes.here classes.leave classes.left flow:joining
    /pengingat reminders.news reminders.topic flow:quiet dates.list flow:paper flow:applied
""")
# Who may, of those who try: O and H (officer and head, in their own office), V, D and A (the ministry: verifier,
# director, administrator). "-" is for one person alone whom the scene has: whoever asked, was asked, or ended it.
RULES = {
    "-": named("""
        case.show case.add case.thanks case.stop proposals.restore access.restore delegating.agree
        delegating.decline proposals.file flow:adding
        reminders.later reminders.at reminders.notme reminders.give reminders.take reminders.decline
        dates.forget dates.got
    """),
    "O": named("""
        reporting.sheet reporting.use-sheet /lembar flow:months flow:photos /peserta choosing.classes choosing.list
        choosing.one choosing.choose choosing.wait choosing.saw classes.flyer classes.close classes.closed
        flow:classes flow:refusing
        case.take case.pass case.pass_to case.answer case.ask case.cite case.close reporting.start
        reporting.again reporting.now reporting.nil proposals.new proposals.parts proposals.change proposals.costs
        proposals.use-sheet
        proposals.paper proposals.send proposals.send-now proposals.recall proposals.drop attendance.list
        attendance.day attendance.tick attendance.undo attendance.code attendance.new /lapor flow:answering
        flow:citing flow:closing flow:reporting flow:proposal flow:proposal-part flow:proposal-cost
        flow:proposal-paper
    """),
    "H": named("""
        access.accept access.decline delegating.end
    """),
    "OH": named("""
        case.card case.history case.files proposals.own activities.own broadcasts.away /tahapan /wakil flow:stages
        flow:delegating flow:extending elsewhere.done elsewhere.undo
    """),
    "V": named("""
        verification.queue verification.show verification.files verification.compare verification.twins
        verification.verify verification.return proposals.approve proposals.approve-now proposals.return
        extending.show extending.grant /verifikasi flow:verification flow:proposal-return flow:granting
    """),
    "A": named("""
        openings.list openings.one openings.change openings.close openings.closed planning.home
        planning.download planning.use admin.again admin.parked admin.all admin.send /buka /parkir
        flow:openings flow:plan flow:deadlines flow:moving
        elsewhere.rules elsewhere.switch elsewhere.on elsewhere.off
        foreseen.show reminders.ledger reminders.arrived reminders.again
        reminders.all reminders.all-arrived reminders.all-again flow:override
    """),
    "VA": named("""
        activities.add editing.home editing.article editing.history editing.version editing.back
        editing.proposal editing.waiting editing.approve editing.recall editing.batch editing.approve-batch
        editing.download editing.send-batch editing.drop-batch editing.asked editing.cluster editing.dismiss
        editing.phrasing /artikel /pertanyaan flow:activities flow:coding flow:lookup flow:correction
        flow:withdrawal flow:extension flow:refusal flow:sheet
    """),
    "VDA": named("""
        case.link case.no_link proposals.queue proposals.review proposals.national proposals.indicators
        deadlines.own flow:look broadcasts.list broadcasts.card broadcasts.preview broadcasts.review
        broadcasts.submit broadcasts.paid broadcasts.recall broadcasts.drop broadcasts.approve broadcasts.refuse
        broadcasts.pause broadcasts.resume broadcasts.stop broadcasts.stopped broadcasts.unread
        broadcasts.unread-of broadcasts.unreached broadcasts.unreached-of broadcasts.nudge broadcasts.fix
        broadcasts.fix-approve broadcasts.fix-refuse flow:broadcasts flow:broadcast-fix
    """),
    "HVDA": named("""
        access.page access.which access.revoke /undang /akses flow:access
    """),
    "OHVA": named("""
        case.list
    """),
    "OHVDA": named("""
        proposals.show proposals.lines proposals.papers proposals.compare activities.province overview.all
        overview.province overview.activity overview.report overview.files overview.map overview.gaps
        overview.curve overview.curve-activity overview.download overview.download-of overview.month-file
        overview.quarter-file overview.source overview.source-province overview.source-activity record.report
        record.activity record.proposal choosing.file /kegiatan /pantau /pekan /tenggat elsewhere.list
        elsewhere.card
    """),
    "OHV": named("""
        /perpanjangan
    """),
    "HA": named("""
        flow:succession
    """),
    "OVA": named("""
        flow:article
    """),
}  # fmt: skip
# What a head does for the own office, whatever number stands in it.
FOR_OWN = {"/undang", "flow:access"}
# What an office shows to everybody on purpose (a class to register for), and the tables that this may write.
PUBLIC: dict[str, set[str]] = {name: set() for name in ("classes.page", "classes.leave", "flow:joining")}
# Links of one person, and links to what everybody may know.
PERSONAL_LINKS, PUBLIC_LINKS = {"undang"}, {"tanya", "cek", "kelas"}
WHAT_TO_ADD = (
    "Nobody has decided who may use {missing}. Add each name to EVERYBODY (and to PUBLIC, where an office shows "
    "something on purpose) or to RULES in tests/conversations/test_matrix.py; and to FILLED_OF in rights_parts.py "
    "what its table must hold, so that whoever may has something to act on. A link goes to PERSONAL_LINKS or "
    "PUBLIC_LINKS."
)


def names() -> list[str]:
    """Everything that can be pressed, typed or begun."""
    return [*CONTENTS.actions, *(f"/{one}" for one in CONTENTS.commands), *(f"flow:{one}" for one in CONTENTS.flows)]


def rule(name: str) -> set[str]:
    """Who may, of the cast."""
    letters = next((letters for letters, found in RULES.items() if name in found), "")
    return {LETTERS[one] for one in letters if one in LETTERS}


def test_somebody_has_decided_about_everything() -> None:
    """A new button, command or dialogue fails here until it stands in the table; one that is no more harms nobody."""
    decided = [*EVERYBODY, *(name for found in RULES.values() for name in found)]
    missing = {*names(), *CONTENTS.links} - {*decided, *PERSONAL_LINKS, *PUBLIC_LINKS}
    assert not missing, WHAT_TO_ADD.format(missing=", ".join(sorted(missing)))
    assert len(decided) == len(set(decided)), "decided twice"
    assert set(DIALOGUES) <= set(CONTENTS.flows), "a successor is to get a dialogue that is no more"


async def test_every_role_tries_everything(world: World) -> None:
    """Whoever may not is refused; whoever may has something to act on; all holes are listed at once.

    Every third name, with --long every one: trying one costs a tenth of a second for each role and office.
    """
    await scene(world)
    holes: list[str] = []
    for name in names() if LONG else names()[::3]:
        if name in EVERYBODY:
            for who in (CITIZEN, OFFICER):
                holes += foreign(who, await tries(world, who, name, OTHER), PUBLIC.get(name))
            continue
        for who in CAST:
            for number in (OWN, OTHER) if who in (OFFICER, HEAD) else (OTHER,):
                holes += judged(who, name, number, await tries(world, who, name, number))
    assert not holes, "\n".join(holes)


async def test_links_of_others_open_nothing(world: World) -> None:
    """An invitation that somebody else opened, that was used, that has expired or that was made up; a link to what
    everybody may know, with the numbers of an office: nobody gains a right, nobody learns of the other office."""
    await scene(world)
    await invited(world)
    holes: list[str] = []
    payloads = [
        f"{prefix}{rest}" for prefix in CONTENTS.links for rest in ("", "-", "-77", f"-{SECRET[OTHER]}", "-x" * 30)
    ]
    for who in CAST:
        for payload in (*payloads, "undang-spent", "undang-late", "grup", SECRET[OTHER]):
            if payload.partition("-")[0] in PUBLIC_LINKS and who in MINISTRY:
                continue
            out = await type_in(world, who, "start", payload)
            public = {"registrations"} if payload.partition("-")[0] in PUBLIC_LINKS else None
            holes += foreign(who, [(payload, out)], public)
            if payload.startswith("undang-"):
                assert out.refused is not None, (who, payload)
                assert out.refused.key.startswith("access-invitation-"), (who, payload, out.refused.key)
    assert not holes, "\n".join(holes)
    fresh = await type_in(world, CITIZEN, "start", "undang-fresh")
    assert fresh.written - PERSONAL == {"invitations"}, "opened, and nothing is granted"
    assert "access-who-followed" in fresh.keys


async def invited(world: World) -> None:
    """Invitations of the other office: not opened yet, used up by somebody, and too late."""
    now = world.clock.now()
    row = {"role": OFFICER, "province": PROVINCE[OTHER], "created_by": OTHER, "created_at": now}
    later, before = now + timedelta(days=1), now - timedelta(days=1)
    async with world.app.database.begin() as session:
        session.add(Grant(id=90, person_id=OTHER, role=HEAD, province=PROVINCE[OTHER], granted_at=now))
        for code, more in (
            ("fresh", {"expires_at": later}),
            ("spent", {"expires_at": later, "opened_by": OTHER, "decided_at": now, "accepted": True}),
            ("late", {"expires_at": before}),
        ):
            session.add(Invitation(digest=digest(f"undang-{code}"), **row, **more))


async def tries(world: World, who: str, name: str, number: int) -> list[tuple[str, Outcome]]:
    """Every way to use something with the numbers of an office; for the ministry, which sees all offices, fewer."""
    most = 1 if who in MINISTRY else None
    if name.startswith("/"):
        arguments = ("", str(number), PROVINCE[number])[:most]
        return [(f"{name} {one}", await type_in(world, who, name[1:], one)) for one in arguments]
    if name.startswith("flow:"):
        ways = [f"flow.start:{name[5:]}", f"flow.start:{name[5:]}:{number}"]
    else:
        ways = [":".join((name, *one)) for one in forgeries(CONTENTS.actions[name], number)[:most]]
    return [(data, await press(world, who, data)) for data in ways]


def judged(who: str, name: str, number: int, outcomes: list[tuple[str, Outcome]]) -> list[str]:
    """What is wrong with what came of it. An officer who may do something at home may begin it anywhere."""
    holes, may = [], who in rule(name)
    is_elsewhere = who not in MINISTRY and number == OTHER
    if is_elsewhere and not (may and name in FOR_OWN):
        holes += foreign(who, outcomes)
    if may and not is_elsewhere and all(out.has_no_right for _, out in outcomes):
        holes.append(f"{who}: {name} is refused with {[out.refused and out.refused.key for _, out in outcomes]}")
    if not may and not (is_elsewhere and who in (OFFICER, HEAD)):
        holes += [f"{who}: {way} is not refused but says {out.keys}" for way, out in outcomes if not out.has_no_right]
    return holes


def foreign(who: str, outcomes: list[tuple[str, Outcome]], public: set[str] | None = None) -> list[str]:
    """What somebody learned or changed of an office that is not theirs."""
    holes = []
    for way, out in outcomes:
        if SECRET[OTHER] in out.said and public is None:
            holes.append(f"{who}: {way} tells of the other office: {out.said[:300]}")
        written = out.written - PERSONAL - {"papers"} - (public or set())
        if written and not out.refused:
            holes.append(f"{who}: {way} changes {sorted(written)}")
    return holes

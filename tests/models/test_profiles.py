"""Kept answers are used while they are fresh, and a result that the rules change is told once, to nobody twice."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from models import catalogue, outbox, people, profiles, provinces, rule_changes
from models.audit import AuditRow
from models.db import Database
from models.outbox import OutboxRow
from models.people import Person
from models.profiles import Profile, RuleVersion
from models.programmes import Catalogue
from models.reminders import Quiet
from models.retention import RULES, Keep, batch
from models.rules import parse
from models.versions import digest
from tests import once
from tests.models import catalogue_parts as parts

PROVINCES = provinces.load()
NOW = datetime(2026, 11, 3, 2, tzinfo=UTC)  # nine o'clock in Jakarta
TODAY = date(2026, 11, 3)
FITS = {"has_nib": True, "workers": 12, "price": 5_000}
STRICTER: dict[str, Any] = {
    "rule": parse({"fact": "workers", "at_most": 9}),
    "text": {"id": "Paling banyak 9 pekerja.", "en": "At most 9 workers."},
}


@pytest.fixture
def rules(tmp_path: Path) -> Catalogue:
    """Two programmes; everybody with an NIB and a small business fits the first."""
    return catalogue.load(parts.write(tmp_path / "content"))


def changed(whole: Catalogue, condition: str, **values: Any) -> Catalogue:
    """The catalogue with a condition that the editors wrote anew."""
    programmes = {
        name: replace(
            one,
            conditions=tuple(
                replace(each, **values) if each.id == condition and not each.valid_until else each
                for each in one.conditions
            ),
        )
        for name, one in whole.programmes.items()
    }
    return replace(whole, programmes=programmes, worked_out={})


async def somebody(database: Database, number: int = 1) -> Person:
    async with database.begin() as session:
        return await people.meet(session, number, f"Orang {number}", None, "id", NOW)


async def kept(
    database: Database, person: Person, answers: dict[str, Any], rules: Catalogue, now: datetime = NOW, **more: Any
) -> Profile:
    async with database.begin() as session:
        return await profiles.save(session, person, answers, rules.on(now.date()), now, **more)


async def swept(database: Database, rules: Catalogue, now: datetime = NOW, *, loaded: bool = True) -> int:
    """All batches of one sweep; returns how many people are told."""
    told, after = 0, 0
    if loaded:
        async with database.begin() as session:
            await rule_changes.announce(session, rules, now)
    while True:
        async with database.begin() as session:
            batch = await rule_changes.sweep(session, rules, PROVINCES, Quiet(), now, after=after)
        told += batch.told
        if batch.last is None:
            return told
        after = batch.last


async def messages(database: Database) -> list[OutboxRow]:
    async with database.begin() as session:
        return list((await session.scalars(select(OutboxRow).order_by(OutboxRow.id))).all())


# ---- what is kept ----------------------------------------------------------------------------------------------


async def test_an_answer_is_used_until_it_is_too_old(database: Database, rules: Catalogue) -> None:
    """The last day counts, the day after does not; an answer without a limit stays; the stale ones are named."""
    facts = {**rules.facts, "workers": replace(rules.facts["workers"], fresh_days=90)}
    aging = replace(rules, facts=facts, worked_out={})
    profile = await kept(database, await somebody(database), FITS, aging)
    assert profiles.fresh_answers(profile, aging, TODAY + timedelta(days=90)) == FITS
    assert profiles.fresh_answers(profile, aging, TODAY + timedelta(days=91)) == {"has_nib": True, "price": 5_000}
    assert profiles.stale(profile, aging, TODAY + timedelta(days=91)) == ["workers"]


@pytest.mark.parametrize(
    "stage,value,day,grown",
    [
        ("berjalan", 8, date(2026, 12, 2), 8),
        ("berjalan", 8, date(2026, 12, 3), 9),
        ("berjalan", 8, date(2027, 4, 3), 13),
        ("ide", 0, date(2027, 4, 3), 0),
        ("rintisan", 0, date(2026, 11, 30), 0),
        ("rintisan", 0, date(2026, 12, 3), None),
    ],
)
async def test_time_raises_the_age_of_a_business(
    database: Database, stage: str, value: int, day: date, grown: int | None
) -> None:
    """Whole months are added; a plan stays at nought, and what has begun since is asked again."""
    own = once.content().catalogue
    answers = {"business_stage": stage, "business_age_months": value}
    profile = await kept(database, await somebody(database), answers, own)
    assert profiles.fresh_answers(profile, own, day).get("business_age_months") == grown


async def test_time_raises_the_age_of_a_person(database: Database) -> None:
    """A year later a person is a year older; before that not."""
    own = once.content().catalogue
    facts = {**own.facts, "age": replace(own.facts["age"], fresh_days=None)}
    own = replace(own, facts=facts, worked_out={})
    profile = await kept(database, await somebody(database), {"age": 44}, own)
    assert profiles.fresh_answers(profile, own, date(2027, 11, 2)) == {"age": 44}
    assert profiles.fresh_answers(profile, own, date(2028, 11, 3)) == {"age": 46}


async def test_only_what_can_be_used_is_kept_and_used(database: Database, rules: Catalogue) -> None:
    """No "tidak tahu", nothing that only an office knows; a value or a question that is gone is not used either."""
    given = {"has_nib": True, "stage": "ide", "workers": None, "call.rate": 25, "nonsense": 1}
    profile = await kept(database, await somebody(database), given, rules)
    assert set(profile.answers) == {"has_nib", "stage"}
    narrower = replace(rules.facts["stage"], choices=rules.facts["stage"].choices[1:])
    facts = {name: fact for name, fact in rules.facts.items() if name != "has_nib"} | {"stage": narrower}
    assert profiles.fresh_answers(profile, replace(rules, facts=facts, worked_out={}), TODAY) == {}


async def test_using_an_answer_does_not_make_it_younger(database: Database, rules: Catalogue) -> None:
    """What is taken over keeps its day, what is answered anew gets the new one, what was given up goes."""
    ayu = await somebody(database)
    await kept(database, ayu, FITS, rules)
    later = NOW + timedelta(days=20)
    profile = await kept(database, ayu, {"has_nib": True, "workers": 15}, rules, later)
    assert profile.answers == {
        "has_nib": {"value": True, "told": "2026-11-03"},
        "workers": {"value": 15, "told": "2026-11-23"},
    }
    assert profile.agreed_at == NOW


async def test_forgetting_leaves_nothing(database: Database, rules: Catalogue) -> None:
    """The profile and the message that was waiting about it are gone; another person's stay."""
    ayu, budi = await somebody(database, 1), await somebody(database, 2)
    for one in (ayu, budi):
        await kept(database, one, FITS, rules)
    assert await swept(database, changed(rules, "ONE-02", **STRICTER)) == 2
    async with database.begin() as session:
        assert await profiles.forget(session, ayu, NOW)
        assert not await profiles.forget(session, ayu, NOW)
        assert list(await session.scalars(select(Profile.person_id))) == [budi.id]
    assert [row.state for row in await messages(database)] == [outbox.CANCELLED, "waiting"]


async def test_what_nobody_uses_is_dropped(database: Database, rules: Catalogue) -> None:
    """Two years after its last use a profile is gone."""
    await kept(database, await somebody(database, 1), FITS, rules)
    await kept(database, await somebody(database, 2), FITS, rules, NOW + timedelta(days=1))
    async with database.begin() as session:
        rule = next(one for one in RULES if one.table == "profiles")
        assert await batch(session, rule, NOW + timedelta(days=730, hours=1), Keep()) == 1


# ---- when the rules change -------------------------------------------------------------------------------------


async def test_a_changed_rule_is_told_once_with_both_sentences(database: Database, rules: Catalogue) -> None:
    """Whose result changes is told which programme, what the condition said and says now; a second sweep is silent."""
    await kept(database, await somebody(database), FITS, rules)
    assert await swept(database, rules) == 0
    newer = changed(rules, "ONE-02", **STRICTER)
    assert await swept(database, newer) == 1
    assert await swept(database, newer) == 0
    (row,) = await messages(database)
    assert row.lane == outbox.BULK
    assert row.content is not None
    said = str(row.content)
    assert "memenuhi_bersyarat" in said
    assert "Usahanya kecil atau rencana." in said
    assert "Paling banyak 9 pekerja." in said
    assert "go:cek:ONE" in said


async def test_whose_result_stays_is_not_told(database: Database, rules: Catalogue) -> None:
    """Other words alone, or a rule that this person meets as well, are no news; who has no profile hears nothing."""
    await somebody(database, 2)
    await kept(database, await somebody(database, 1), {**FITS, "workers": 3}, rules)
    assert await swept(database, changed(rules, "ONE-02", **STRICTER)) == 0
    assert await swept(database, changed(rules, "ONE-01", text={"id": "Ada NIB.", "en": "Has an NIB."})) == 0


async def test_a_date_alone_changes_a_result(database: Database, rules: Catalogue) -> None:
    """A rule that starts on 1 January is told on that day, by the calendar of Jakarta, and not before."""
    (first, second) = (one for one in rules.programmes["ONE"].conditions if one.id == "ONE-02")
    old = replace(second, valid_until="2026")
    new = replace(second, valid_from="2027", **STRICTER)
    one = replace(rules.programmes["ONE"], conditions=(rules.programmes["ONE"].conditions[0], first, old, new))
    dated = replace(rules, programmes={"ONE": one}, worked_out={})
    await kept(database, await somebody(database), FITS, dated)
    assert await swept(database, dated, datetime(2026, 12, 31, 13, tzinfo=UTC)) == 0  # 20:00 in Jakarta
    assert await swept(database, dated, datetime(2026, 12, 31, 17, 30, tzinfo=UTC)) == 0  # half past midnight: quiet
    assert await swept(database, dated, datetime(2027, 1, 1, 0, 5, tzinfo=UTC)) == 1
    assert await swept(database, dated, datetime(2027, 1, 1, 0, 6, tzinfo=UTC)) == 0
    # A process whose clock is behind does not undo it.
    assert await swept(database, dated, datetime(2026, 12, 31, 13, 59, tzinfo=UTC)) == 0
    assert len(await messages(database)) == 1


async def test_nobody_is_woken(database: Database, rules: Catalogue) -> None:
    """In the night of the person's own province nothing is said; in the morning it is."""
    own = once.content().catalogue
    papua, java = await somebody(database, 1), await somebody(database, 2)
    late = datetime(2026, 11, 3, 12, 30, tzinfo=UTC)  # 19:30 in Java, 21:30 in Papua
    for person, province in ((papua, "91"), (java, "32")):
        await kept(database, person, {**FITS, "province": province}, replace(rules, facts=own.facts, worked_out={}))
    newer = changed(replace(rules, facts=own.facts, worked_out={}), "ONE-02", **STRICTER)
    assert await swept(database, newer, late) == 1
    assert [row.chat_id for row in await messages(database)] == [2]
    assert await swept(database, newer, datetime(2026, 11, 3, 22, 30, tzinfo=UTC)) == 1  # 07:30 in Papua
    assert [row.chat_id for row in await messages(database)] == [2, 1]


async def test_who_stopped_the_bot_is_told_when_they_come_back(database: Database, rules: Catalogue) -> None:
    """Nothing is lost on somebody who cannot be reached just now."""
    ayu = await somebody(database)
    await kept(database, ayu, FITS, rules)
    newer = changed(rules, "ONE-02", **STRICTER)
    async with database.begin() as session:
        await people.mark_blocked(session, ayu.telegram_id, NOW)
    assert await swept(database, newer) == 0
    await somebody(database)
    assert await swept(database, newer) == 1


async def test_back_and_forth_is_told_each_time(database: Database, rules: Catalogue) -> None:
    """A change that is taken back and made again is three pieces of news, none of them lost as a double."""
    await kept(database, await somebody(database), FITS, rules)
    newer = changed(rules, "ONE-02", **STRICTER)
    assert [await swept(database, one) for one in (newer, rules, newer)] == [1, 1, 1]


async def test_many_processes_tell_everybody_once(database: Database, rules: Catalogue) -> None:
    """More people than one batch, three processes at once: one message each."""
    for number in range(1, rule_changes.BATCH + 11):
        await kept(database, await somebody(database, number), FITS, rules)
    newer = changed(rules, "ONE-02", **STRICTER)
    told = await asyncio.gather(*(swept(database, newer) for _ in range(3)))
    assert sum(told) == rule_changes.BATCH + 10
    chats = [row.chat_id for row in await messages(database)]
    assert sorted(chats) == list(range(1, rule_changes.BATCH + 11))


async def test_a_process_with_older_rules_says_nothing(database: Database, rules: Catalogue) -> None:
    """While one process still runs the rules of yesterday, nobody hears that today's are taken back."""
    await kept(database, await somebody(database), FITS, rules)
    newer = changed(rules, "ONE-02", **STRICTER)
    assert await swept(database, newer) == 1
    assert await swept(database, rules, loaded=False) == 0
    assert len(await messages(database)) == 1


async def test_a_failure_in_between_loses_nothing(database: Database, rules: Catalogue) -> None:
    """What was rolled back is told by the next sweep."""
    await kept(database, await somebody(database), FITS, rules)
    newer = changed(rules, "ONE-02", **STRICTER)

    async def half_done() -> None:
        async with database.begin() as session:
            await rule_changes.announce(session, newer, NOW)
            assert (await rule_changes.sweep(session, newer, PROVINCES, Quiet(), NOW)).told == 1
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await half_done()
    assert await messages(database) == []
    assert await swept(database, newer) == 1


async def test_a_programme_that_ends_or_begins(database: Database, rules: Catalogue) -> None:
    """The end of what somebody could have had is told; so is a new one that fits, if it is what they came for."""
    one = replace(rules.programmes["ONE"], helps_with=("training",))
    before = replace(rules, programmes={"TWO": rules.programmes["TWO"]}, worked_out={})
    for number, wanted in ((1, "all"), (2, "training"), (3, "money")):
        await kept(database, await somebody(database, number), FITS, before, wanted=wanted)
    both = replace(rules, programmes={**before.programmes, "ONE": one}, worked_out={})
    assert await swept(database, both) == 2
    assert all("rule-change-new" in str(row.content) for row in await messages(database))
    assert await swept(database, before) == 2
    assert all("rule-change-ended" in str(row.content) for row in (await messages(database))[2:])


async def test_a_version_is_named_alike_everywhere(database: Database, rules: Catalogue, tmp_path: Path) -> None:
    """The same files loaded again are the same rules; sentences are stored once for all people."""
    again = catalogue.load(parts.write(tmp_path / "again"))
    assert digest(again) == digest(rules)
    assert digest(changed(rules, "ONE-02", **STRICTER)) != digest(rules)
    for number in (1, 2):
        await kept(database, await somebody(database, number), FITS, rules)
    async with database.begin() as session:
        assert await session.scalar(select(func.count()).select_from(RuleVersion)) == 2
        assert list(await session.scalars(select(AuditRow.verb))) == ["agreed", "agreed"]

"""What is kept after a check is asked first, used again, shown, exported and deleted; and nobody sees another's."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import inspect, select, text

from models import mydata, people, watchers
from models.audit import AuditRow
from models.inbox import InboxRow
from models.profiles import Profile
from models.programmes import Catalogue
from models.reminders import Quiet
from models.reports import Report
from models.rules import parse
from tests.conversations.checks import NO_BUSINESS_YET, asked, tells
from tests.world import FakePerson, World

JABAR = "32"


async def checked(person: FakePerson, wanted: str = "Pelatihan") -> None:
    """A check from the menu to its result."""
    await person.says("/cek", wanted)
    await tells(person, NO_BUSINESS_YET)
    await person.sees("eligibility-result")


async def agreed(person: FakePerson) -> None:
    await checked(person)
    await person.presses("Selesai")
    await person.presses("Ya, simpan")
    await person.sees("keeping-kept")


async def profile_of(world: World, person: FakePerson) -> Profile | None:
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, person.id)
        assert known is not None
        return await session.get(Profile, known.id)


async def stored(world: World) -> str:
    """Every value of every table, as text."""
    async with world.app.database.engine.connect() as connection:
        tables = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        rows = [(await connection.execute(text(f"SELECT * FROM {name}"))).all() for name in tables]
    return json.dumps([[str(value) for value in row] for table in rows for row in table], ensure_ascii=False)


def stricter(whole: Catalogue, programme: str) -> Catalogue:
    """The catalogue in which nobody but owners of large firms gets this programme."""
    found = whole.programmes[programme]
    first = next(one for one in found.conditions if one.excludes)
    wording = {"id": "Pekerja paling sedikit 100 orang.", "en": "At least 100 workers."}
    never = replace(first, rule=parse({"fact": "business_stage", "equals": "berjalan"}), text=wording)
    conditions = tuple(never if one.id == first.id else one for one in found.conditions)
    programmes = {**whole.programmes, programme: replace(found, conditions=conditions)}
    return replace(whole, programmes=programmes, worked_out={})


async def rules_change(world: World, programme: str = "WUB") -> None:
    content = world.app.shelf.content
    world.app.shelf.content = replace(content, catalogue=stricter(content.catalogue, programme))
    await world.tick()


# ---- the end of a check ----------------------------------------------------------------------------------------


async def test_a_check_is_kept_only_after_a_yes(world: World) -> None:
    """ "Selesai" asks once, saying what is kept and how long; after a yes the answers are there with their day."""
    sari = await world.person("Sari")
    await checked(sari)
    assert await profile_of(world, sari) is None
    await sari.presses("Selesai")
    await sari.sees("keeping-ask")
    for words in ("2 tahun", "/dataku", "NIK", "dihapus sekarang"):
        sari.sees_text(words)
    await sari.presses("Ya, simpan")
    await sari.sees("keeping-kept")
    profile = await profile_of(world, sari)
    assert profile is not None
    assert profile.answers["province"] == {"value": JABAR, "told": "2026-11-03"}
    assert "WUB" in profile.verdicts
    await sari.says("/dataku")
    await sari.sees("mydata-kind", kind="profile")
    await sari.does_not_see("mydata-no-answers")


async def test_after_a_no_nothing_is_left(world: World) -> None:
    """The answers are gone from every table at once, and the person is told so; the next check begins from nothing."""
    sari = await world.person("Sari")
    await checked(sari)
    assert "in_dtsen_poor" in await stored(world)
    await sari.presses("Selesai")
    await sari.presses("Tidak, hapus sekarang")
    await sari.sees("keeping-forgotten")
    left = await stored(world)
    assert "in_dtsen_poor" not in left.replace(str(await conditions_of(world)), "")
    assert "masih rencana" not in left
    await sari.says("/cek")
    await sari.does_not_see("keeping-used")
    await sari.sees("eligibility-wanted")


async def conditions_of(world: World) -> list[Any]:
    """The sentences of rules, which are of nobody."""
    async with world.app.database.begin() as session:
        return list((await session.execute(text("SELECT conditions FROM rule_versions"))).all())


async def test_the_result_stays_within_reach_while_deciding(world: World) -> None:
    """From the question one can go back to the result; leaving it open keeps nothing for good."""
    sari = await world.person("Sari")
    await checked(sari)
    await sari.presses("Selesai")
    await sari.presses("Ke hasil")
    await sari.sees("eligibility-result")
    await world.later(days=29)
    assert "in_dtsen_poor" in await stored(world)
    await world.later(days=2)
    assert "in_dtsen_poor" not in await stored(world)
    assert await profile_of(world, sari) is None


async def test_old_and_forged_buttons_decide_nothing(world: World) -> None:
    """A button of an earlier check keeps nothing and deletes nothing; so does one that never was."""
    sari = await world.person("Sari")
    for data in ("eligibility.keep:1", "eligibility.forget:1", "eligibility.done"):
        await sari.forges(data)
        await sari.does_not_see("keeping-kept")
        await sari.does_not_see("keeping-forgotten")
    await checked(sari)
    for data in ("eligibility.keep:1", "eligibility.forget:1"):
        await sari.forges(data)
        await sari.sees("keeping-outdated")
    for data in ("eligibility.keep:x", "eligibility.keep", "eligibility.forget:1:2"):
        await sari.forges(data)
        await sari.sees("common-button-unknown")
    assert await profile_of(world, sari) is None
    assert "in_dtsen_poor" in await stored(world)


# ---- the next check --------------------------------------------------------------------------------------------


async def test_fresh_answers_are_used_and_named(world: World) -> None:
    """The next check says how many answers it uses and from when, and asks none of them again."""
    sari = await world.person("Sari")
    await agreed(sari)
    profile = await profile_of(world, sari)
    assert profile is not None
    await world.later(days=10)
    await sari.says("/cek")
    await sari.sees("keeping-used", count=len(profile.answers), days="one", last="2026-11-03", stale="no")
    await sari.sees("eligibility-wanted")
    await sari.says("Pelatihan")
    again = await tells(sari, NO_BUSINESS_YET)
    assert not set(again) & set(profile.answers)
    await sari.sees("eligibility-result")
    await sari.presses("Selesai")
    await sari.sees("keeping-updated")
    after = await profile_of(world, sari)
    assert after is not None
    assert after.answers["province"]["told"] == "2026-11-03"


async def test_a_stale_answer_is_asked_again(world: World) -> None:
    """What was true in November need not be in May: only the short-lived answers come again."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    await tells(sari, NO_BUSINESS_YET)
    await sari.presses("Selesai")
    await sari.presses("Ya, simpan")
    profile = await profile_of(world, sari)
    assert profile is not None
    await world.later(days=200)
    await sari.says("/cek WUB")
    await sari.sees("keeping-used", stale="yes")
    again = await tells(sari, NO_BUSINESS_YET)
    assert "business_stage" in again
    assert "province" not in again
    assert "province" in profile.answers


async def test_a_used_answer_can_be_changed(world: World) -> None:
    """The list of answers holds the kept ones, before and after saying what one wants."""
    sari = await world.person("Sari")
    await agreed(sari)
    await sari.says("/cek")
    await sari.presses("Lihat atau ubah")
    await sari.sees("eligibility-answers")
    await sari.presses("Provinsi")
    await sari.says("Pelatihan")
    asked_again = await tells(sari, {**NO_BUSINESS_YET, "province": "Papua Selatan"})
    assert "province" in asked_again
    await sari.presses("Selesai")
    profile = await profile_of(world, sari)
    assert profile is not None
    assert profile.answers["province"]["value"] == "93"


async def test_a_photo_is_no_answer(world: World) -> None:
    """A photo sent during the check is not fetched, and the person is asked kindly not to send such."""
    sari = await world.person("Sari")
    await sari.says("/cek WUB")
    question = await asked(sari)
    await sari.sends_photo(caption="KTP saya")
    await sari.sees("keeping-no-photo")
    assert await asked(sari) == question or question is not None
    assert not [call for call in world.telegram.calls if call.method == "getFile"]
    await sari.says("3273014505900001")
    await sari.sees("common-masked")
    assert "3273014505900001" not in await stored(world)
    await sari.says("/dataku", "NIK 3273014505900001")
    await sari.sees("common-masked")


# ---- my data ---------------------------------------------------------------------------------------------------


async def test_everything_is_shown_by_kind(world: World) -> None:
    """An officer sees profile, dialogues, role with province and record, each with its count, apart by owner."""
    dedi = await world.person("Dedi", "officer", JABAR)
    await agreed(dedi)
    await dedi.says("/cek WUB")
    await dedi.says("/dataku")
    for kind, count in (("dialogues", 1), ("roles", 1), ("account", 1)):
        await dedi.sees("mydata-kind", kind=kind, count=count)
    await dedi.sees("mydata-role")
    for words in ("petugas dinas Jawa Barat", "Milik Anda, bisa dihapus", "Tetap dicatat", "3 Nov 2026"):
        dedi.sees_text(words)
    await dedi.presses("Lihat jawaban")
    await dedi.sees("mydata-answers")
    dedi.sees_text("Jawa Barat")
    await dedi.presses("Kembali")
    await dedi.sees("mydata-shown")


async def test_somebody_new_has_little(world: World) -> None:
    """Without a profile nothing is offered that is not there; the menu leads here and back."""
    sari = await world.person("Sari")
    await sari.presses("Data saya")
    await sari.sees("mydata-shown")
    assert "Lihat jawaban" not in " ".join(sari.buttons)
    await sari.forges("mydata.answers")
    await sari.sees("mydata-no-answers")
    await sari.presses("Menu utama")
    await sari.sees("start-menu")


async def test_the_export_holds_the_answers(world: World) -> None:
    """One JSON document that a program can read, and the same as text below it."""
    sari = await world.person("Sari")
    await agreed(sari)
    await sari.says("/dataku")
    await sari.presses("Unduh data saya")
    await sari.sees("mydata-exported")
    await sari.sees("mydata-readable", part=1)
    sent = next(one.raw["document"] for one in reversed(sari.messages) if "document" in one.raw)
    assert sent["file_name"] == "dataku-2026-11-03.json"
    exported = json.loads(world.telegram.files.by_id[sent["file_id"]].content)
    (entry,) = exported["kinds"]["profile"]["data"]
    assert entry["answers"]["province"] == {"value": JABAR, "told": "2026-11-03"}
    assert exported["kinds"]["account"]["data"][0]["name"] == "Sari"
    everything_said = "\n".join(message.text or "" for message in sari.messages)
    assert "Jawa Barat (3 Nov 2026)" in everything_said


async def test_deleting_asks_first_and_gives_a_receipt(world: World) -> None:
    """Before: what goes and what stays. After: number, date and counts, which the record has without a name."""
    sari = await world.person("Sari")
    await agreed(sari)
    await sari.says("/dataku")
    await sari.presses("Hapus semua data saya")
    await sari.sees("mydata-delete", roles="never")
    assert await profile_of(world, sari) is not None
    await sari.presses("Ya, hapus")
    receipt = await sari.sees("mydata-receipt")
    assert receipt.values is not None
    number = receipt.values["number"]
    assert re.fullmatch(r"261103-[A-Z2-9]{6}", number)
    assert await profile_of(world, sari) is None
    left = await stored(world)
    assert "masih rencana" not in left
    assert "in_dtsen_poor" not in left.replace(str(await conditions_of(world)), "")
    async with world.app.database.begin() as session:
        row = await session.scalar(select(AuditRow).where(AuditRow.verb == "erased"))
        known = await people.by_telegram(session, sari.id)
    assert row is not None
    assert known is not None
    assert (row.subject, row.person_id) == (f"erasure:{number}", None)
    assert str(sari.id) not in str(row.details)
    assert "Sari" not in str(row.details)
    assert known.name == ""
    await sari.says("/cek")
    await sari.does_not_see("keeping-used")
    await sari.sees("eligibility-wanted")


async def test_what_was_asked_for_is_shown_and_deleted(world: World) -> None:
    """A wish to hear of openings is counted, survives the deletion of the answers alone, and goes with all."""
    sari = await world.person("Sari")
    await agreed(sari)
    content = world.app.content
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, sari.id)
        assert known is not None
        await watchers.watch(session, known, content.catalogue, content.provinces, "WUB", JABAR, world.clock.now())
    for what, left in (("profile", 1), ("all", 0)):
        await sari.says("/dataku")
        await sari.sees("mydata-kind", kind="wishes", count=1)
        await sari.forges(f"mydata.erase:{what}:{int(world.clock.now().timestamp())}")
        await sari.sees("mydata-receipt")
        async with world.app.database.begin() as session:
            assert len(await watchers.watched(session, known)) == left


async def test_what_was_said_to_the_bot_in_groups_is_deleted_too(world: World) -> None:
    """With all, nothing is left of one's own words in a group, nor of presses there; the words of others stay."""
    sari, dedi = await world.person("Sari"), await world.person("Dedi")
    group = await world.group("Grup (demo)", [dedi, sari])
    for who in (sari, dedi):
        await who.says(f"/bantuan@SinkronIKMBot dari {who.name}", in_group=group)
    await sari.forges("start.menu", in_group=group)
    await sari.says("/dataku")
    before = sum(message.kind == "messages" and message.count for message in await everything_of(world, sari))
    await sari.forges(f"mydata.erase:all:{int(world.clock.now().timestamp())}")
    await sari.sees("mydata-receipt")
    async with world.app.database.begin() as session:
        kept = [row.payload for row in await session.scalars(select(InboxRow)) if row.payload]
    assert not [payload for payload in kept if "dari Sari" in str(payload)]
    assert not [payload for payload in kept if payload.get("callback_query", {}).get("data") == "start.menu"]
    assert [payload for payload in kept if "dari Dedi" in str(payload)]
    assert before >= 5  # what is shown beforehand counts them: /start, its answer, two in the group, /dataku


async def everything_of(world: World, who: FakePerson) -> Sequence[mydata.Kept]:
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, who.id)
        assert known is not None
        return await mydata.everything(session, known)


async def test_only_the_kept_answers_can_be_deleted(world: World) -> None:
    """The dialogue in progress stays, the profile goes."""
    sari = await world.person("Sari")
    await agreed(sari)
    await sari.says("/cek WUB")
    await sari.says("/dataku")
    await sari.presses("Hapus jawaban tersimpan")
    await sari.presses("Ya, hapus")
    await sari.sees("mydata-deleted", kind="profile")
    await sari.does_not_see("mydata-nothing")
    assert await profile_of(world, sari) is None
    await sari.says("/cek")
    await sari.sees("flow-resume-offer")


async def test_what_belongs_to_the_office_stays(world: World) -> None:
    """An officer's reports and role survive, and the person is told so beforehand."""
    dedi = await world.person("Dedi", "officer", JABAR)
    now = world.clock.now()
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, dedi.id)
        assert known is not None
        await session.execute(
            text(
                "INSERT INTO activities (id, province, name, kind, unit, target, pagu, first_period, created_at, demo)"
                " VALUES (1, '32', 'Bimtek', 'people', 'orang', 40, 1000, '2026-10', CURRENT_TIMESTAMP, false)"
            )
        )
        session.add(
            Report(
                activity_id=1, period="2026-10", officer_id=known.id, spent=1, progress_hundredths=1, output=1,
                submitted_at=now,
            )
        )  # fmt: skip
    await dedi.says("/dataku")
    await dedi.sees("mydata-kind", kind="reports", count=1)
    await dedi.presses("Hapus semua data saya")
    await dedi.sees("mydata-delete", roles="now")
    dedi.sees_text("milik kantor")
    await dedi.presses("Ya, hapus")
    await dedi.sees("mydata-receipt")
    async with world.app.database.begin() as session:
        known = await people.by_telegram(session, dedi.id)
        assert known is not None
        assert (await people.rights(session, known)).serves(JABAR)
        assert await session.scalar(select(Report.officer_id)) == known.id
        assert known.name == "Dedi"


async def test_an_old_or_forged_yes_asks_again(world: World) -> None:
    """Nothing is deleted by a button of two hours ago, of the future, of another kind, or with no time at all."""
    sari = await world.person("Sari")
    await agreed(sari)
    asked_at = int(world.clock.now().timestamp())
    await world.later(hours=2)
    for moment in (asked_at, asked_at + 10**6, 0, -5):
        await sari.forges(f"mydata.erase:all:{moment}")
        await sari.sees("mydata-delete")
    now = int(world.clock.now().timestamp())
    for data in (f"mydata.erase:everybody:{now}", "mydata.delete:everybody", "mydata.erase:all", "mydata.erase:all:x"):
        await sari.forges(data)
        await sari.sees("common-button-unknown")
    assert await profile_of(world, sari) is not None


async def test_nobody_sees_or_deletes_anothers(world: World) -> None:
    """Whatever a stranger presses, it is about the stranger: no button names a person."""
    sari, budi = await world.person("Sari"), await world.person("Budi")
    await agreed(sari)
    profile = await profile_of(world, sari)
    assert profile is not None
    now = int(world.clock.now().timestamp())
    await budi.says("/dataku")
    await budi.does_not_see("mydata-answer")
    for data in ("mydata.answers", f"mydata.answers:{profile.person_id}", "mydata.export", f"mydata.erase:all:{now}"):
        await budi.forges(data)
        shown = "\n".join(message.text or "" for message in budi.messages)
        assert "Sari" not in shown
        assert "Jawa Barat" not in shown
    assert await profile_of(world, sari) is not None
    await sari.says("/cek")
    await sari.sees("keeping-used")


async def test_in_english(world: World) -> None:
    """The same in English, from the question to the receipt."""
    sari = await world.person("Sari", language="en")
    await sari.says("/check", "Training")
    await tells(sari, NO_BUSINESS_YET)
    await sari.presses("Finish")
    sari.sees_text("answers for the next check?")
    await sari.presses("Yes, keep them")
    await sari.says("/mydata")
    sari.sees_text("Yours, can be deleted")
    await sari.says("/cek")
    await sari.sees("keeping-used")
    await sari.says("/dataku")
    await sari.presses("Delete all my data")
    sari.sees_text("It cannot be undone.")
    await sari.presses("Yes, delete")
    await sari.sees("mydata-receipt")


# ---- when the rules change -------------------------------------------------------------------------------------


async def test_a_changed_result_is_told_once_and_leads_on(world: World) -> None:
    """The person reads which programme, before and after; the button asks only what is missing or stale."""
    sari, budi = await world.person("Sari"), await world.person("Budi")
    await agreed(sari)
    profile = await profile_of(world, sari)
    assert profile is not None
    await world.tick()
    before = len(sari.messages)
    await sari.forgets()
    await rules_change(world)
    await sari.sees("rule-change-result")
    for words in ("Dulu:", "Sekarang:", "Pekerja paling sedikit 100 orang."):
        sari.sees_text(words)
    await world.tick()
    await world.later(hours=1)
    assert len(sari.messages) == before + 1
    assert not [one for one in budi.messages if "Aturan berubah" in (one.text or "")]
    await sari.presses(next(label for label in sari.buttons if label.startswith("Cek lagi")))
    await sari.sees("keeping-used")
    again = await tells(sari, NO_BUSINESS_YET)
    assert not set(again) & set(profile.answers)
    await sari.sees("eligibility-programme", programme="WUB")


async def test_the_night_is_quiet(world: World) -> None:
    """What changes at night is told in the morning, once."""
    sari = await world.person("Sari")
    await agreed(sari)
    await world.until(datetime(2026, 11, 3, 16, tzinfo=UTC))  # eleven at night in Bandung
    await sari.forgets()
    await rules_change(world)
    await sari.does_not_see("rule-change")
    assert Quiet().holds(world.clock.now().astimezone(world.app.content.provinces[JABAR].tz).time())
    await world.later(hours=9)
    await sari.sees("rule-change")
    await sari.forgets()
    await world.later(hours=1)
    await sari.does_not_see("rule-change")


@pytest.mark.parametrize("what", ["keep", "delete"])
async def test_who_deleted_is_not_told(world: World, what: str) -> None:
    """After the deletion nothing more is said about changed rules."""
    sari = await world.person("Sari")
    await agreed(sari)
    if what == "delete":
        await sari.forges(f"mydata.erase:profile:{int(world.clock.now().timestamp())}")
        await sari.sees("mydata-receipt")
    await sari.forgets()
    await rules_change(world)
    if what == "delete":
        await sari.does_not_see("rule-change")
    else:
        await sari.sees("rule-change")

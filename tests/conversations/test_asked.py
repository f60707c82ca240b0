"""`/pertanyaan`: what nobody could answer is read once, answered by two people, and everybody who asked hears of it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from models import people, questions
from models.articles import telling
from models.people import ADMINISTRATOR, OFFICER, VERIFIER
from models.reminders import Quiet
from tests.conversations.test_editing import versions
from tests.world import FakePerson, World

CAT = "boleh bawa kucing persia ke pameran gak"
CATS = ("kucing persia boleh dibawa ke pameran gak", "bawa kucing persia ke pameran boleh?")


async def editors(world: World) -> tuple[FakePerson, FakePerson]:
    return await world.person("Ani (demo)", VERIFIER), await world.person("Budi (demo)", ADMINISTRATOR)


async def first(who: FakePerson) -> None:
    """Open the uppermost entry of the list."""
    await who.says("/pertanyaan")
    await who.presses(who.buttons[0])


async def write_answer(ani: FakePerson) -> None:
    """From the list to a proposal."""
    await first(ani)
    await ani.presses("Tulis jawabannya")
    await ani.sees("editing-ask-answer")
    await ani.says("Tidak boleh (demo). Tanyakan panitia pameran.")
    await ani.presses("Belum ada")
    await ani.says("1")
    await ani.presses("Umum, semua program")
    await ani.presses("Tidak ditentukan")
    await ani.presses("Ajukan")


async def answer_it(world: World, ani: FakePerson, budi: FakePerson) -> None:
    """From the list to a live article."""
    await write_answer(ani)
    await budi.presses("Lihat usulan")
    await budi.presses("Setujui")
    await world.tick()


async def test_the_same_question_counts_as_one_with_its_provinces(world: World) -> None:
    """Three people who ask the same in other words are one entry; another question is another."""
    ani, _ = await editors(world)
    for place, text in enumerate((CAT, *CATS)):
        person = await world.person(f"Orang {place} (demo)")
        await person.says(text)
    other = await world.person("Lain (demo)")
    await other.says("zebra xylofon kwetiau rendang terbang")
    await ani.says("/pertanyaan")
    await ani.sees("editing-clusters", count=4)
    await ani.sees("editing-cluster-line", count=3, place=1)
    await ani.says("1")
    await ani.sees("editing-cluster", count=3)
    await ani.sees("editing-quote", text=CAT)


async def test_everybody_who_asked_is_told_once_in_their_own_words(world: World) -> None:
    """After a second person has approved the answer; who asked three times hears it once."""
    ani, budi = await editors(world)
    siti, wati = await world.person("Siti (demo)"), await world.person("Wati (demo)")
    await siti.says(CAT)
    await wati.says(CATS[0], CATS[1])
    await siti.forgets()
    await wati.forgets()
    await answer_it(world, ani, budi)
    (version,) = await versions(world)
    assert version.draft is not None and set(CATS) <= {*version.draft.phrasings, version.draft.question, CAT}
    await siti.sees("editing-answer-here", asked=CAT, answer="Tidak boleh (demo). Tanyakan panitia pameran.")
    await wati.sees("editing-answer-here")
    assert (
        len([row for row in await world.rows(wati.id) if (row.content or {}).get("key") == "editing-answer-here"]) == 1
    )
    await siti.presses("Lihat sumbernya")
    await siti.sees("knowledge-answer", answer="Tidak boleh (demo). Tanyakan panitia pameran.")
    await siti.forgets()
    await world.tick()
    await siti.does_not_see("editing-answer-here")
    await ani.says("/pertanyaan")
    await ani.sees("editing-clusters", count=0)


async def test_a_question_that_was_settled_meanwhile_is_not_answered_again(world: World) -> None:
    """One editor writes an answer while another takes the question off the list: its asker hears nothing."""
    ani, budi = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    await siti.forgets()
    await write_answer(ani)
    await first(budi)
    await budi.presses("Tidak perlu artikel")
    (version,) = await versions(world)
    await budi.forges(f"editing.approve:{version.id}")
    await budi.sees("editing-approved")
    await world.tick()
    await siti.does_not_see("editing-answer-here")


async def test_a_process_that_has_not_read_the_answer_yet_leaves_the_telling_to_later(world: World) -> None:
    """Another process may run this between the approval and its own reading of the articles."""
    ani, budi = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    await write_answer(ani)
    await siti.forgets()
    await budi.presses("Lihat usulan")
    await budi.presses("Setujui")
    content, now = world.app.content, world.clock.now()
    async with world.app.database.begin() as session:
        assert await telling.tell_askers(session, content.knowledge, content.provinces, Quiet(), now) == 0
    await siti.does_not_see("editing-answer-here")
    await world.tick()
    await siti.sees("editing-answer-here", asked=CAT)


async def test_who_has_stopped_the_bot_is_not_written_to(world: World) -> None:
    """Nothing waits for them either: the question is settled."""
    ani, budi = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    world.telegram.block(siti.id)
    await world.settle()
    await answer_it(world, ani, budi)
    assert not [row for row in await world.rows(siti.id) if (row.content or {}).get("key") == "editing-answer-here"]


async def test_nobody_is_woken_by_it(world: World) -> None:
    """Approved at night, told in the morning."""
    ani, budi = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    await world.later(hours=13)  # 22:00 WIB
    await siti.forgets()
    await answer_it(world, ani, budi)
    await siti.does_not_see("editing-answer-here")
    await world.later(hours=10)
    await siti.sees("editing-answer-here", asked=CAT)


async def test_peoples_words_become_a_phrasing_of_an_article(world: World) -> None:
    """Where the article is there already, only the way of asking is new; the change goes before a second person."""
    ani, budi = await editors(world)
    siti = await world.person("Siti (demo)")
    before = world.app.content.knowledge.articles["F007"].phrasings
    await siti.says(CAT, f"{CAT.upper()}??")
    await first(ani)
    await ani.forges(f"editing.phrasing:F007:{await first_question(world)}")
    await ani.sees("editing-proposed", article="F007")
    await budi.presses("Lihat usulan")
    await budi.sees("editing-phrasings", gone="none")
    budi.sees_text(f"• {CAT}")
    await budi.presses("Setujui")
    await siti.forgets()
    await world.tick()
    assert world.app.content.knowledge.articles["F007"].phrasings == (*before, CAT), "the same words count once"
    await siti.sees("editing-answer-here", asked=CAT)


async def test_a_question_that_needs_no_article_leaves_the_list(world: World) -> None:
    """Nobody is told."""
    ani, _ = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    await siti.forgets()
    await first(ani)
    await ani.presses("Tidak perlu artikel")
    await ani.sees("editing-dismissed", count=1)
    await world.tick()
    await siti.does_not_see("editing-answer-here")
    await ani.says("/pertanyaan")
    await ani.sees("editing-clusters", count=0)


async def test_a_badly_answered_question_stands_in_the_list(world: World) -> None:
    """Who says that another question was meant, and finds none, is heard by the editors."""
    ani, _ = await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(world.app.content.knowledge.articles["F007"].question)
    await siti.sees("knowledge-answer")
    await siti.presses("Bukan ini")
    await ani.says("/pertanyaan")
    await ani.sees("editing-cluster-line", badly=1)


async def test_only_editors_read_what_people_asked(world: World) -> None:
    """Neither citizens nor officers, by command or by a forged button."""
    await editors(world)
    siti = await world.person("Siti (demo)")
    await siti.says(CAT)
    number = await first_question(world)
    for person in (siti, await world.person("Dewi (demo)", OFFICER, "32")):
        await person.says("/pertanyaan")
        await person.sees("editing-denied")
        for data in (f"editing.cluster:{number}", f"editing.dismiss:{number}", f"editing.phrasing:F007:{number}",
                     f"flow.start:article:q{number}", "editing.asked:0"):  # fmt: skip
            await person.forges(data)
            await person.does_not_see("editing-cluster")
            await person.does_not_see("editing-quote")
    assert await versions(world) == []


async def test_the_owner_is_warned_a_week_before_and_on_the_day(world: World) -> None:
    """Once each, whatever runs twice; after its day the article is not given any more; extended, it is."""
    ani, budi = await editors(world)
    name = "F032"
    until = world.app.content.knowledge.articles[name].valid_until
    assert until is not None
    for left, expected in ((8, None), (7, 7), (5, None), (0, 0)):
        await ani.forgets()
        start = until - timedelta(days=left)
        await world.until(world.clock.now().replace(year=start.year, month=start.month, day=start.day, hour=3))
        await world.tick()
        if expected is None:
            await ani.does_not_see("editing-ends")
        else:
            await ani.sees("editing-ends", article=name, left=expected)
            await budi.says("/batal")
    await world.later(days=1)
    siti = await world.person("Siti (demo)")
    question = world.app.content.knowledge.articles[name].question
    await siti.says(question)
    assert question not in siti.text


async def test_an_owner_of_its_own_is_warned_alone_while_they_edit(world: World) -> None:
    """The others are left in peace; once the owner edits no more, the whole desk hears of it."""
    ani, budi = await editors(world)
    article = world.app.content.knowledge.articles["F032"]
    assert article.valid_until is not None
    async with world.app.database.begin() as session:
        owner = await people.by_telegram(session, ani.id)
        assert owner is not None
        known = replace(world.app.content.knowledge, articles={"F032": replace(article, owner=f"person:{owner.id}")})
        end = datetime(*article.valid_until.timetuple()[:3], 3, tzinfo=UTC)
        assert await telling.warn_owners(session, known, end - timedelta(days=7)) == 1
        for grant, person in await people.grants_in_force(session):
            if person.id == owner.id:
                await people.revoke(session, None, grant.id, world.clock.now())
    await budi.does_not_see("editing-ends")
    async with world.app.database.begin() as session:
        assert await telling.warn_owners(session, known, end) == 1
    await world.settle()
    await budi.sees("editing-ends", left=0)


async def test_an_officers_good_answer_becomes_an_article(world: World) -> None:
    """Its source is asked for, a second person approves; whoever asked the like is told, and so is the officer."""
    ani, _ = await editors(world)
    siti, wati = await world.person("Siti (demo)"), await world.person("Wati (demo)")
    officer = await world.person("Dewi (demo)", OFFICER, "32")
    await wati.says(CATS[0])
    await siti.says("/petugas", "Jawa Barat", f"{CAT} NIK saya 3205123456780001", "Kirim")
    opened = await siti.sees("cases-opened")
    await officer.forges(f"case.answer:{(opened.values or {})['number']}")
    await officer.says("Boleh, asal di dalam kandang (demo).")
    await siti.sees("cases-answered")
    await officer.presses("Jadikan artikel")
    await officer.sees("editing-ask-question")  # people are not to read that a number was told
    await officer.says(CAT)
    await officer.sees("editing-ask-source")
    await officer.says("Tata tertib pameran 2026 (demo)")
    await officer.presses("Belum ada")
    await officer.presses("Hanya sebagian daerah, atau tahun lalu")
    await officer.says("1")
    await officer.presses("Umum, semua program")
    await officer.presses("Tidak ditentukan")
    officer.sees_text("Kepastian: Hanya sebagian daerah")
    await officer.presses("Ajukan")
    (version,) = await versions(world)
    assert version.draft is not None
    assert (version.draft.question, version.draft.answer) == (CAT, "Boleh, asal di dalam kandang (demo).")
    await officer.forges(f"editing.approve:{version.id}")
    await officer.sees("editing-denied")
    await ani.presses("Lihat usulan")
    await ani.presses("Setujui")
    await officer.sees("editing-told-approved")
    await wati.forgets()
    await world.tick()
    await wati.sees("editing-answer-here", asked=CATS[0])


async def test_a_case_of_another_office_gives_no_article(world: World) -> None:
    """Its words are for that office alone."""
    siti, far = await world.person("Siti (demo)"), await world.person("Sule (demo)", OFFICER, "73")
    await world.person("Dewi (demo)", OFFICER, "32")
    await siti.says("/petugas", "Jawa Barat", CAT, "Kirim")
    opened = await siti.sees("cases-opened")
    await far.forges(f"flow.start:article:c{(opened.values or {})['number']}")
    await far.sees("cases-unknown")
    await far.does_not_see("editing-ask-source")


async def first_question(world: World) -> int:
    async with world.app.database.begin() as session:
        return (await questions.unsettled(session))[0].id

"""The thirteen validations of the official entry, met by an officer: refused, asked, or explained with a code."""

from typing import Any

import pytest

from models import activities
from models.reports import Report
from tests.conversations.test_reporting import activity, officer, sent
from tests.world import FakePerson, World

REST = ("tidak", "lewati")


async def arrives(world: World, *figures: str, before: tuple[str, ...] = (), **changed: Any) -> FakePerson:
    """An officer at the read-back of these figures; `before` are those of the month before, sent already."""
    oka = await officer(world)
    await activity(world, **{"first_period": "2026-09" if before else "2026-10", **changed})
    if before:
        await oka.says("/lapor", *before, *REST, "ya")
        await oka.sees("reporting-thanks")
    await oka.says("/lapor", *figures, *REST)
    return oka


async def last(world: World) -> Report:
    return (await sent(world))[-1]


# Figures of a pagu of Rp320 million and a target of 40: the number of the validation, and the concern it shows.
Row = tuple[int, str, tuple[str, ...], dict[str, Any]]
ASKED: list[Row] = [
    (3, "output-above-target", ("60 juta", "20", "41"), {}),
    (9, "progress-below-spending", ("64 juta", "19", "0"), {}),
    (11, "output-without-spending", ("0", "5", "1"), {}),
    (13, "output-done-progress-open", ("64 juta", "20", "40"), {}),
]
EXPLAINED: list[Row] = [
    (5, "progress-far-ahead", ("0", "20,01", "0"), {}),
    (5, "progress-far-ahead", ("0", "5,01", "0"), {"priority": True}),
    (6, "progress-far-behind", ("80 juta", "4", "0"), {}),
    (6, "progress-far-behind", ("32 juta", "4", "0"), {"priority": True}),
    (8, "spent-without-progress", ("45 juta", "0", "0"), {}),
    (10, "done-without-output", ("320 juta", "100", "39"), {}),
]


@pytest.mark.parametrize("number, concern, figures, changed", ASKED)
async def test_what_is_only_asked_is_sent_with_a_yes(
    world: World, number: int, concern: str, figures: tuple[str, ...], changed: dict[str, Any]
) -> None:
    """Validations 3, 9, 11, 13: "apakah Anda yakin?", and one yes sends it."""
    oka = await arrives(world, *figures, **changed)
    await oka.sees("reporting-concern", concern=concern)
    await oka.sees("reporting-confirm", ask="sure")
    oka.sees_text("Apakah Anda yakin")
    await oka.says("ya")
    await oka.sees("reporting-thanks")
    assert (await last(world)).reference is None


@pytest.mark.parametrize("number, concern, figures, changed", EXPLAINED)
async def test_what_needs_a_reference_is_explained_and_never_refused(
    world: World, number: int, concern: str, figures: tuple[str, ...], changed: dict[str, Any]
) -> None:
    """Validations 5, 6, 8, 10: a yes is not enough, one tap on a reason is; the verifier reads it."""
    vera = await world.person("Vera", "verifier")
    oka = await arrives(world, *figures, **changed)
    await oka.sees("reporting-concern", concern=concern)
    await oka.sees("reporting-confirm", ask="reference")
    await oka.says("ya")
    await oka.sees("reporting-reference-needed")
    assert await sent(world) == []
    await oka.presses("Uang muka sebelum pekerjaan")
    await oka.sees("reporting-reference-given", reference="06")
    await oka.presses("Kirim laporan")
    await oka.sees("reporting-thanks")
    assert (await last(world)).reference == "06"
    await vera.sees("reporting-reference-given", reference="06")


async def test_progress_above_a_hundred_and_output_above_three_times_the_target_are_refused(world: World) -> None:
    """Validations 1 and 2."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "320 juta", "100,5")
    await oka.sees("reporting-progress-over", room="100")
    await oka.says("100", "121")
    await oka.sees("reporting-output-over", room=120)
    assert await sent(world) == []


@pytest.mark.parametrize("typed", ["10,5", "10,5 orang", "sepuluh setengah"])
async def test_half_a_person_is_refused_with_an_example(world: World, typed: str) -> None:
    """Validation 12, with the example of the official guide; "1.5" may be a slip for 15 and is asked about."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "45 juta", "10", typed)
    await oka.sees("reporting-output-decimals", unit="orang")
    oka.sees_text("50 orang, bukan 10,5 orang")
    await oka.says("1.5")
    await oka.sees("question-whole-unclear")
    await oka.presses("15")
    await oka.sees("reporting-ask-obstacles")


async def test_the_next_month_waits_for_the_other_activities(world: World) -> None:
    """Validation 7: November of one is not offered before October of all is sent, and an old button says what for."""
    oka = await officer(world)
    first = await activity(world, first_period="2026-09")
    await activity(world, name="Pameran kerajinan", first_period="2026-09")
    await oka.says("/lapor", "bimtek", "0", "5", "0", *REST, "ya")
    await oka.sees("reporting-thanks", more=1)
    await oka.says("/lapor")
    await oka.sees("reporting-ask-spent", name="Pameran kerajinan", period="2026-09")
    run = [button.data for row in oka.messages[-1].buttons for button in row][-1].rpartition(":")[2]
    await oka.forges(f"reporting:activity:{first}:{run}")
    await oka.does_not_see("reporting-confirm")
    await oka.says("0", "5", "0", *REST, "ya")
    await oka.sees("reporting-thanks", more=2)


async def test_who_began_before_the_other_activity_was_created_is_told_which_one(world: World) -> None:
    """Validation 7 at sending: refused with the name of the activity that is empty."""
    oka = await arrives(world, "0", "5", "0", before=("0", "5", "0"))
    await activity(world, name="Pameran kerajinan", first_period="2026-09")
    await oka.says("ya")
    await oka.sees("reporting-month-unfilled", activity="Pameran kerajinan", period="2026-09")
    assert len(await sent(world)) == 1


async def test_the_keterangan_is_written_by_the_bot_and_sent_with_the_same_tap(world: World) -> None:
    """Validation 4: it repeats period, cumulative PCRO and RVRO, equal to the figures, and costs nobody a tap."""
    vera = await world.person("Vera", "verifier")
    oka = await arrives(world, "60 juta", "7,5", "3", before=("45 juta", "15", "5"))
    sentence = (
        "Sampai Oktober 2026: PCRO 22,5%, RVRO 8 dari target 40 orang. "
        "Bulan ini progres bertambah 7,5 poin dan output 3 orang."
    )
    oka.sees_text(sentence)
    await oka.says("ya")
    assert (await last(world)).note == sentence
    await vera.sees("verification-card", note=sentence)


async def test_the_stages_are_added_in_own_words(world: World) -> None:
    """One button, a few words; the figures stay the bot's, also when one of them is changed afterwards."""
    oka = await arrives(world, "45 juta", "15", "5")
    await oka.presses("Tulis tahapan di keterangan")
    await oka.says("ok")
    await oka.sees("reporting-words-short")
    await oka.says("peserta <dipilih> & kontrak selesai")
    await oka.presses("Ubah jawaban")
    await oka.presses("Output")
    await oka.says("6")
    oka.sees_text("peserta <dipilih> & kontrak selesai")
    await oka.says("ya")
    sentence = "Sampai Oktober 2026: PCRO 15%, RVRO 6 dari target 40 orang. peserta <dipilih> & kontrak selesai"
    assert (await last(world)).note == sentence


async def test_whoever_wants_no_words_after_all_comes_back_to_the_read_back(world: World) -> None:
    oka = await arrives(world, "45 juta", "15", "5")
    await oka.presses("Tulis tahapan di keterangan")
    await oka.presses("Tidak perlu")
    await oka.sees("reporting-confirm")
    await oka.says("ya")
    assert "Bulan ini progres bertambah 15 poin" in (await last(world)).note


@pytest.mark.parametrize("typed", ["99 kontrak baru ditandatangani", "6", "06"])
async def test_a_code_may_be_typed(world: World, typed: str) -> None:
    """Code 99 takes its words on the same line."""
    oka = await arrives(world, "45 juta", "0", "0")
    await oka.says(typed, "ya")
    report = await last(world)
    words = "kontrak baru ditandatangani" if typed.startswith("99") else None
    assert (report.reference, report.explanation) == (typed[:2].zfill(2), words)


@pytest.mark.parametrize("typed", [True, False])
async def test_the_code_of_last_month_is_one_word_away(world: World, typed: bool) -> None:
    """A down payment explains more months than one; in the first month there is nothing to repeat."""
    oka = await arrives(world, "45 juta", "0", "0", first_period="2026-09")
    assert not [label for label in oka.buttons if "Seperti bulan lalu" in label]
    await oka.says("06", "ya", "/lapor", "nihil", "1")
    await oka.sees("reporting-confirm", ask="reference")
    await (oka.says("sama") if typed else oka.presses("Seperti bulan lalu (kode 06)"))
    await oka.sees("reporting-reference-given", reference="06")
    await oka.says("ya")
    assert [one.reference for one in await sent(world)] == ["06", "06"]


async def test_another_reason_needs_words_and_can_be_taken_back(world: World) -> None:
    """99 asks what it is; "kembali" leads to the list again; a code that is not needed any more is not kept."""
    oka = await arrives(world, "45 juta", "0", "0")
    await oka.presses("Lainnya, saya tulis sendiri")
    await oka.sees("reporting-ask-explanation")
    await oka.says("7")
    await oka.sees("reporting-words-short")
    await oka.says("kembali")
    await oka.sees("reporting-confirm", ask="reference")
    await oka.says("9", "kontrak baru ditandatangani")
    await oka.sees("reporting-reference-given", reference="99", words="kontrak baru ditandatangani")
    await oka.sees("reporting-confirm", ask="send")
    await oka.presses("Ubah jawaban")
    await oka.presses("Progres")
    await oka.says("15")
    await oka.sees("reporting-confirm", ask="send")
    await oka.says("ya")
    report = await last(world)
    assert (report.reference, report.explanation) == (None, None)


async def test_a_reason_forged_by_hand_is_no_reason(world: World) -> None:
    """A code that does not exist sends nothing, and "yes" cannot be forged past the list."""
    oka = await arrives(world, "45 juta", "0", "0")
    run = [button.data for row in oka.messages[-1].buttons for button in row][-1].rpartition(":")[2]
    for value in ("09", "yes", "~yes", "x"):
        await oka.forges(f"reporting:confirm:{value}:{run}")
        await oka.sees("flow-outdated-question")
    assert await sent(world) == []


@pytest.mark.parametrize(
    "figures, concern",
    [
        (("450 juta", "10", "0"), "spent-tenfold"),
        (("4,5 juta", "1", "0"), "spent-tenfold"),
        (("45 juta", "0", "50"), "output-tenfold"),
    ],
)
async def test_a_zero_too_many_is_asked_about(world: World, figures: tuple[str, ...], concern: str) -> None:
    """Ten times last month, or a tenth of it, is shown before it is sent; nothing is refused."""
    oka = await arrives(world, *figures, before=("45 juta", "15", "5"))
    await oka.sees("reporting-concern", concern=concern)


@pytest.mark.parametrize("label, priority", [("Tambahkan kegiatan", False), ("Tambahkan: prioritas nasional", True)])
async def test_the_ministry_says_whether_an_activity_is_a_priority(world: World, label: str, priority: bool) -> None:
    """Asked where the activity is confirmed; a plain yes means no priority."""
    vera = await world.person("Vera", "verifier")
    await vera.says("/kegiatan", "tambah kegiatan", "jabar", "Bimtek WUB pangan", "4", "orang", "40", "320 juta", "2")
    await vera.presses(label)
    async with world.app.database.begin() as session:
        (created,) = await activities.everywhere(session)
        assert created.priority is priority

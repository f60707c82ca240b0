"""A month quickly: only what changed, nothing at all, or all of it in one line; never more taps than before."""

from typing import Any

import pytest

from models.reports import Report
from tests.conversations.test_reporting import activity, officer, sent
from tests.world import FakePerson, World

REST = ("tidak", "lewati", "ya")
FIRST = ("60 juta", "15", "5", *REST)


async def running(world: World, *more: str, language: str = "id", **changed: Any) -> FakePerson:
    """An officer whose activity has one month in: Rp60 million of 320, 15 %, 5 of 40 people."""
    oka = await officer(world, language=language)
    await activity(world, **{"first_period": "2026-09", **changed})
    await oka.says("/lapor", *FIRST)
    await oka.sees("reporting-thanks")
    if more:
        await oka.says(*more)
    return oka


async def last(world: World) -> tuple[int, str, int]:
    report = await latest(world)
    return report.spent, str(report.progress), report.output


async def latest(world: World) -> Report:
    return (await sent(world))[-1]


async def does(oka: FakePerson, *acts: str) -> int:
    """Press what is a button, type the rest; how many acts that took."""
    for act in acts:
        if any(act == label.partition(". ")[2] or act == label for label in oka.buttons):
            await oka.presses(act)
        else:
            await oka.says(act)
    await oka.sees("reporting-thanks")
    return len(acts)


async def test_the_standing_is_shown_before_anything_is_asked(world: World) -> None:
    """Spent, progress and output so far, beside pagu and target."""
    oka = await running(world, "/lapor")
    oka.sees_text("Sampai bulan lalu Rp60.000.000 dari pagu Rp320.000.000, progres 15%, output 5 dari 40 orang.")
    assert oka.buttons[:3] == [
        "1. Sama seperti bulan lalu (Rp60.000.000)",
        "2. Hanya progres yang berubah",
        "3. Tidak ada perubahan (nihil)",
    ]


async def test_when_only_progress_moved_only_progress_is_asked(world: World) -> None:
    """Six acts instead of seven, one of them typed."""
    oka = await running(world)
    acts = ("/lapor", "Hanya progres yang berubah", "3,5", "Tidak ada kendala", "Tanpa foto", "Kirim laporan")
    assert await does(oka, *acts) == 6
    assert await last(world) == (60_000_000, "3.5", 0)


async def test_a_month_without_change_takes_four_acts(world: World) -> None:
    """Nil, why, send; the reason stands in the keterangan that the verifier reads."""
    vera = await world.person("Vera", "verifier")
    oka = await running(world)
    acts = ("/lapor", "Tidak ada perubahan (nihil)", "Pembayaran masih diproses", "Kirim laporan")
    assert await does(oka, *acts) == 4
    report = await latest(world)
    assert (await last(world), report.obstacles) == ((60_000_000, "0", 0), None)
    assert report.note == (
        "Sampai Oktober 2026: PCRO 15%, RVRO 5 dari target 40 orang. "
        "Tidak ada perubahan bulan ini: Pembayaran masih diproses."
    )
    await vera.sees("verification-card", note=report.note)


async def test_nil_may_be_typed_with_a_reason_in_own_words(world: World) -> None:
    """Also in the first month of all; a number is no reason; what changes afterwards is no nil any more."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor", "nihil")
    await oka.sees("reporting-ask-nil", period="2026-10")
    await oka.says("12")
    await oka.sees("reporting-obstacles-short")
    await oka.says("narasumber <baru> siap bulan depan")
    await oka.sees("reporting-confirm", spent=0, progress="0", output=0)
    oka.sees_text("narasumber <baru> siap bulan depan")
    await oka.presses("Ubah jawaban")
    await oka.presses("Progres")
    await oka.says("2", "ya")
    assert "Bulan ini progres bertambah 2 poin" in (await latest(world)).note


async def test_a_photo_joins_a_month_without_change(world: World) -> None:
    """Nobody is asked for evidence of nothing, and nobody is hindered from sending some."""
    oka = await running(world, "/lapor", "nihil", "2")
    await oka.sees("reporting-confirm")
    await oka.sends_photo()
    await oka.sees("reporting-evidence-count", count=1)
    await oka.says("ya")
    await oka.sees("reporting-thanks", files=1)


async def test_everything_in_one_line_takes_four_acts(world: World) -> None:
    """The command with its figures, no obstacles, no photo, send; the read-back shows what changed."""
    oka = await running(world)
    await oka.says("lapor bimtek 80jt +7,5% +3 orang")
    await oka.sees("reporting-ask-obstacles")
    await oka.presses("Tidak ada kendala")
    await oka.presses("Tanpa foto")
    await oka.sees(
        "reporting-confirm", spent_before=60_000_000, spent=80_000_000, spent_added=20_000_000, progress_before="15",
        progress="22.5", output_before=5, output=8,
    )  # fmt: skip
    await oka.presses("Kirim laporan")
    assert await last(world) == (80_000_000, "7.5", 3)


@pytest.mark.parametrize(
    "line",
    [
        "/lapor bimtek 60% 180jt 20 orang",
        "/lapor 20 orang 60% Rp180 juta bimtek",
        "lapor pangan seratus delapan puluh juta, enam puluh persen, dua puluh orang",
        "Lapor 180.000.000 60 % 20",
        "/lapor 1 60% 180jt 20 orang",
        "/lapor 180jt - 60% - 20 orang",
    ],
)
async def test_the_first_month_in_one_line(world: World, line: str) -> None:
    """Any order, any writing: the same report, with the activity named or not."""
    oka = await officer(world)
    await activity(world)
    await oka.says(line, *REST)
    await oka.sees("reporting-thanks")
    assert await last(world) == (180_000_000, "60", 20)


async def test_a_line_at_the_first_question_does_the_same(world: World) -> None:
    """Whoever began with /lapor may still write everything at once; in English too."""
    oka = await running(world, "/lapor", "80 juta +7.5% +3 orang", language="en")
    await oka.sees("reporting-ask-obstacles")
    await oka.says(*REST)
    assert await last(world) == (80_000_000, "7.5", 3)


async def test_what_is_missing_is_asked(world: World) -> None:
    """Progress alone in the line: spending and output follow, each with its one tap."""
    oka = await running(world, "lapor +5%")
    await oka.sees("reporting-ask-spent")
    await oka.presses("Sama seperti bulan lalu (Rp60.000.000)")
    await oka.sees("reporting-ask-output")
    await oka.presses("Tidak bertambah")
    await oka.says(*REST)
    assert await last(world) == (60_000_000, "5", 0)


@pytest.mark.parametrize("label, expected", [("Tambahan bulan ini", ("40", 20)), ("Jumlah sejak awal", ("25", 15))])
async def test_total_or_added_is_asked_once(world: World, label: str, expected: tuple[str, int]) -> None:
    """40 % after 15 % may be both; one tap settles progress and output, and shows where each leads."""
    oka = await running(world, "lapor 40% 130jt 20 orang")
    await oka.sees("reporting-basis-line", figure="progress", before="15", value="40", sum="55")
    await oka.sees("reporting-basis-line", figure="output", before="5", value="20", sum="25")
    await oka.presses(label)
    await oka.sees("reporting-ask-obstacles")
    await oka.says("tidak", "lewati")
    await oka.sees("reporting-confirm", progress_added=expected[0], output_added=expected[1])


async def test_an_unclear_amount_is_asked_about(world: World) -> None:
    """ "1.5" may be millions or billions; a tap chooses, and the rest of the line is kept."""
    oka = await running(world, "lapor bimtek +5% 1.5 +3 orang")
    await oka.sees("question-money-unclear", text="1.5")
    await oka.sees("reporting-ask-spent")
    await oka.presses("Rp1.500.000")
    await oka.sees("reporting-ask-obstacles")
    await oka.says("tidak", "lewati")
    await oka.sees("reporting-confirm", spent=1_500_000, progress_added="5", output_added=3)


@pytest.mark.parametrize(
    "line, key", [("lapor +90% 80jt +3 orang", "reporting-progress-over"), ("lapor +5% 80jt 10,5 orang",
                  "reporting-output-decimals"), ("lapor +5% 45 rupiah +3 orang", "question-money-small")]
)  # fmt: skip
async def test_what_a_line_gets_wrong_is_said_at_its_question(world: World, line: str, key: str) -> None:
    """Refused as it would be there, with everything else kept."""
    oka = await running(world, line)
    await oka.sees(key)
    assert len(await sent(world)) == 1


async def test_among_several_activities_the_one_meant_is_found_or_asked(world: World) -> None:
    """A word of the name, with a slip, or the number of the list; otherwise buttons, and the figures are kept."""
    oka = await officer(world)
    await activity(world)
    await activity(world, name="Bimtek WUB kerajinan")
    await activity(world, name="Pameran 2026", unit="IKM")
    await oka.says("lapor kerajnan 80jt 20% 3 orang")
    await oka.sees("reporting-ask-obstacles")
    await oka.says("tidak", "lewati")
    await oka.sees("reporting-confirm", name="Bimtek WUB kerajinan", spent=80_000_000)
    await oka.says("lapor 3 80jt 20% 4 IKM", "tidak", "lewati")
    await oka.sees("reporting-confirm", name="Pameran 2026", output=4)
    await oka.says("lapor bimtek wub 80jt 20% 3 orang")
    await oka.sees("reporting-ask-activity")
    assert [label for label in oka.buttons if "Oktober" in label] == [
        "1. Oktober 2026: Bimtek WUB pangan", "2. Oktober 2026: Bimtek WUB kerajinan"
    ]  # fmt: skip
    await oka.says("2", "tidak", "lewati")
    await oka.sees("reporting-confirm", name="Bimtek WUB kerajinan", progress="20", output=3)
    await oka.presses("Ubah jawaban")
    await oka.presses("Kegiatan")
    await oka.says("1")
    await oka.sees("reporting-ask-obstacles")
    await oka.says("tidak", "lewati")
    await oka.sees("reporting-confirm", name="Bimtek WUB pangan", spent=80_000_000)


async def test_an_activity_that_is_not_open_is_said_to_be_none(world: World) -> None:
    """October of it is in: nothing is reported for another one by mistake."""
    oka = await officer(world)
    await activity(world)
    await activity(world, name="Pameran kerajinan")
    await oka.says("lapor pameran 80jt 20% 3 orang", *REST, "lapor pameran 90jt 5% 3 orang")
    await oka.sees("reporting-not-open", activity="Pameran kerajinan")
    assert len(await sent(world)) == 1


async def test_numbers_that_belong_nowhere_are_named(world: World) -> None:
    """Nothing that was written is dropped in silence."""
    oka = await running(world, "lapor bimtek +5% 20 30")
    await oka.sees("reporting-line-left", numbers="20, 30")
    await oka.sees("reporting-ask-spent")


async def test_a_line_reaches_no_other_province(world: World) -> None:
    """Neither by name nor by number; citizens who write "lapor" are not officers."""
    oka, siti = await officer(world), await world.person("Siti")
    await activity(world)
    await activity(world, "33", name="Rahasia tetangga")
    await oka.says("lapor rahasia 80jt 20% 3 orang")
    await oka.does_not_see("reporting-not-open")
    assert not [row for row in await world.rows(oka.id) if "Rahasia" in str(row.content)]
    await siti.says("lapor bimtek 80jt 20% 3 orang")
    await siti.does_not_see("reporting-ask-obstacles")
    await siti.says("/lapor bimtek 80jt 20% 3 orang")
    await siti.sees("reporting-not-officer")
    assert await sent(world) == []


async def test_lapor_in_the_middle_of_something_else_is_an_answer_there(world: World) -> None:
    """Only without another dialogue, or within the report itself, is a line a report."""
    oka = await running(world, "/cek", "lapor bimtek 80jt 20% 3 orang")
    await oka.does_not_see("reporting-ask-obstacles")
    await oka.says("/lapor", "lapor bimtek 80jt +5% +3 orang")
    await oka.sees("reporting-ask-obstacles")


async def test_a_month_given_back_may_be_sent_in_one_line(world: World) -> None:
    """The figures are new, the reason for the return stays in sight until they are in; no nil is offered there."""
    oka, vera = await officer(world), await world.person("Vera", "verifier")
    await activity(world)
    await oka.says("/lapor", *FIRST)
    (report,) = await sent(world)
    await vera.presses(f"Kembalikan no. {report.id}")
    await vera.says("jumlah peserta berbeda")
    await oka.says("/lapor")
    assert not [label for label in oka.buttons if "nihil" in label or "Hanya" in label]
    await oka.says("60 juta 15% 4 orang", *REST)
    assert await last(world) == (60_000_000, "15", 4)


async def test_forged_shortcuts_are_old_buttons(world: World) -> None:
    """A nil or a line's choice that is not offered brings nothing into the answers."""
    oka = await officer(world)
    await activity(world)
    await oka.says("/lapor")
    run = [button.data for row in oka.messages[-1].buttons for button in row][-1].rpartition(":")[2]
    for data in (f"reporting:basis:total:{run}", f"reporting:nil:payment:{run}", f"reporting:spent:progress:{run}",
                 f"reporting:reference:06:{run}"):  # fmt: skip
        await oka.forges(data)
        await oka.sees("flow-outdated-question")

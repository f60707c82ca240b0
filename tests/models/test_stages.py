"""Stages with weights: how they are written, and that the months they make up come to what they say."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import activities, people
from models.db import Database
from models.errors import Denied, Refused
from models.reports import stages
from models.reports.stages import STATES, Stage, Unclear, Weights

MOVES = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(STATES)), max_size=6)


@pytest.mark.parametrize(
    "said, found",
    [
        ("Persiapan 20, Pelaksanaan 60, Pelaporan 20", "Persiapan 20|Pelaksanaan 60|Pelaporan 20"),
        ("Persiapan: 33,3%\n- Kelas 1 = 33.3\nLaporan (33,4%)", "Persiapan 33.3|- Kelas 1 33.3|Laporan 33.4"),
        ("semua 100", "semua 100"),
        ("Kelas ke-2 40; Kelas ke-3 60", "Kelas ke-2 40|Kelas ke-3 60"),
    ],
)
def test_weights_are_read_as_people_write_them(said: str, found: str) -> None:
    """One below the other or with commas, decimals in either way, with or without a percent sign."""
    weights = stages.parse(said)
    assert not isinstance(weights, Unclear)
    assert "|".join(f"{name} {weight}" for name, weight in weights) == found


@pytest.mark.parametrize(
    "said, problem",
    [
        ("", "piece"), ("Persiapan", "piece"), ("20, 80", "piece"), ("A 50, a 50", "twice"), ("A 0, B 100", "zero"),
        ("A 20, B 60", "sum"), ("A 99,99", "sum"), ("x" * 41 + " 100", "long"),
        (", ".join(f"Tahap-{chr(97 + one)} 9" for one in range(11)), "many"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_weights_is_said_to_be_none(said: str, problem: str) -> None:
    """The sum must be 100 exactly; each piece has a name and a weight above zero."""
    found = stages.parse(said)
    assert isinstance(found, Unclear)
    assert found.problem == problem


def plan(weights: list[int]) -> list[Stage]:
    return [Stage(id=number, weight_hundredths=weight) for number, weight in enumerate(weights)]


@st.composite
def plans(draw: Any) -> list[Stage]:
    """Four stages whose weights add up to 100, to the hundredth."""
    cuts = sorted(draw(st.sets(st.integers(1, 9_999), min_size=3, max_size=3)))
    return plan([high - low for low, high in zip([0, *cuts], [*cuts, 10_000], strict=True)])


@given(months=st.lists(st.tuples(plans(), MOVES), max_size=6), typed=st.integers(0, 10_000))
def test_the_months_add_up_whatever_was_changed_in_between(
    months: list[tuple[list[Stage], list[tuple[int, int]]]], typed: int
) -> None:
    """Weights may change every month and points be typed before: the sum stays within 0 and 100, ends at 100.00 when
    all stages come to be done, and at 0 when none is; without a tap nothing is added."""
    progress, done = Decimal(typed) / 100, dict.fromkeys(range(4), 0)
    for known, moves in [*months, (plan([2_500] * 4), [(one, 50) for one in range(4)])]:
        after = done | dict(moves)
        added = stages.moved(known, done, after, progress)
        assert (added > 0) <= (stages.share(known, after) > stages.share(known, done))
        assert stages.moved(known, done, done, progress) == 0
        progress, done = progress + added, after
        assert 0 <= progress <= 100
    known = plan([2_000, 4_000, 3_000, 1_000])
    for all_of, total in ((100, 100), (0, 0)):
        assert progress + stages.moved(known, done, dict.fromkeys(range(4), all_of), progress) == total


def test_what_stages_are_worth_is_their_weight() -> None:
    """Without any change of weights the increments are simply the weights: 20, then half of 60, then a correction."""
    known: list[Stage] = plan([2_000, 6_000, 2_000])
    assert stages.moved(known, {}, {0: 100}, Decimal(0)) == 20
    assert stages.moved(known, {0: 100}, {0: 100, 1: 50}, Decimal(20)) == 30
    assert stages.moved(known, {0: 100, 1: 50}, {0: 50, 1: 50}, Decimal(50)) == -10


def test_a_change_of_weights_keeps_what_was_sent_and_the_rest_up_to_100() -> None:
    """20 points are in; the first stage is worth 50 by the new weights: the other 80 points are shared by the rest."""
    changed = plan([5_000, 3_000, 2_000])
    assert stages.moved(changed, {0: 100}, {0: 100, 1: 100}, Decimal(20)) == 48
    assert stages.moved(changed, {0: 100, 1: 100}, {0: 100, 1: 100, 2: 100}, Decimal(68)) == 32


def test_the_usual_stages_are_a_whole() -> None:
    weights: Weights = stages.USUAL
    assert sum(weight for _, weight in weights) == 100


async def test_only_the_office_sets_them_and_what_is_known_stays(database: Database) -> None:
    """Not the ministry, not an officer of elsewhere who also sits there; a stage that keeps its name keeps its row."""
    now = datetime(2026, 11, 3, 3, tzinfo=UTC)
    async with database.begin() as session:
        oka, vera = [await people.meet(session, one, "Orang", None, "id", now) for one in (1, 2)]
        await people.grant(session, None, oka, people.OFFICER, "32", now)
        await people.grant(session, None, vera, people.OFFICER, "51", now)
        await people.grant(session, None, vera, people.VERIFIER, None, now)
        made = await activities.create(
            session, vera, province="32", name="Bimtek", kind="people", unit="orang", target=4, pagu=4_000_000,
            first_period="2026-10", now=now,
        )  # fmt: skip
        with pytest.raises(Denied):
            await stages.put(session, vera, made.id, stages.USUAL, now)
        with pytest.raises(Refused):
            await stages.put(session, oka, made.id, [("A", Decimal(99))], now)
        await stages.put(session, oka, made.id, stages.USUAL, now)
        first = await stages.of_activity(session, made.id)
        await stages.put(session, oka, made.id, [("Kelas", Decimal("66.6")), ("PERSIAPAN", Decimal("33.4"))], now)
        again = await stages.of_activity(session, made.id)
        assert [(one.name, str(one.weight)) for one in again] == [("Kelas", "66.6"), ("PERSIAPAN", "33.4")]
        assert again[1].id == first[0].id

"""Codes of outputs and kinds of pembinaan: data of a year, suggested and kept, never in the way."""

from datetime import UTC, datetime

import pytest

from models import activities, kro, people, planning
from models.db import Database
from models.planning import incoming, kinds, sheets
from tests import once

NOW = datetime(2026, 11, 3, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    "said, kept, columns, priority",
    [
        ("bdi.001", "BDI.001", ("BDI", "001"), False), ("1234 qdi 002", "1234.QDI.002", ("1234.QDI", "002"), True),
        ("BEG", "BEG", ("BEG", ""), False), ("QDG", "QDG", ("QDG", ""), True),
        ("kode lama 7", "KODE LAMA 7", ("KODE LAMA 7", ""), False), ("Q-7", "Q-7", ("Q-7", ""), True),
    ],
)  # fmt: skip
def test_a_code_is_taken_as_it_is_typed(said: str, kept: str, columns: tuple[str, str], priority: bool) -> None:
    """Kegiatan and KRO in one column, RO in the other; another form stands whole in the first."""
    assert kro.tidy(said) == kept
    found = kro.parts(kept)
    assert (found.kro, found.ro) == columns
    assert kro.is_priority(kept) == priority


def test_what_is_suggested_counts_in_that_unit() -> None:
    assert [code for code, _ in kro.fitting("orang")] == ["DAG"]
    assert [code for code, _ in kro.fitting("Unit")] == ["BEG", "CAH", "CBL"]
    assert [code for code, _ in kro.fitting("kelas")] == ["BDI", "BDG"]


async def test_kinds_are_those_of_the_year(database: Database) -> None:
    """Five until a year brings its own, out of its sheet and into it again; one that a later sheet drops keeps its name
    and what was made with it."""
    own = [
        {"kode": "sdm", "nama": "SDM industri dan wirausaha", "english": "People and start-ups"},
        {"kode": "hijau", "nama": "Industri hijau", "english": None},
    ]
    types = [{"kode": "T1", "nama": "Bimtek", "satuan": "orang", "kind": "hijau", "output": "QDI.002"}]
    async with database.begin() as session:
        rina = await people.meet(session, 1, "Rina", None, "id", NOW)
        await people.grant(session, None, rina, people.ADMINISTRATOR, None, NOW)
        assert [one.code for one in await kinds.of_year(session, 2027)] == [one.code for one in kinds.usual_kinds()]
        await incoming.apply(session, rina, {"tahun": 2027, "pembinaan": own, "jenis_kegiatan": types}, NOW)
        found = await kinds.of_year(session, 2027)
        assert [dict(one.label) for one in found] == [
            {"id": "SDM industri dan wirausaha", "en": "People and start-ups"},
            {"id": "Industri hijau", "en": "Industri hijau"},
        ]
        assert len(await kinds.of_year(session, 2026)) == 5, "another year has its own"
        known = await planning.types(session, 2027)
        book = sheets.written(2027, once.content().provinces, {}, [], known, [], found)
        again = sheets.read(book, once.content().provinces)
        assert again.wrong == ()
        assert again.content["jenis_kegiatan"] == types
        assert [one["kode"] for one in again.content["pembinaan"]] == ["sdm", "hijau"]
        await incoming.apply(session, rina, {"tahun": 2027, "pembinaan": own[:1]}, NOW)
        assert [one.code for one in await kinds.of_year(session, 2027)] == ["sdm"]
        names = await kinds.labels(session)
        assert names.of(2027, "hijau")["id"] == "Industri hijau"
        assert names.of(2026, "people")["en"] == "Industrial skills"
        assert names.of(2026, "lama") == {"id": "lama", "en": "lama"}
        made = await activities.create(
            session, rina, province="32", name="Bimtek", kind="hijau", unit="orang", target=4, pagu=4_000_000,
            first_period="2027-01", now=NOW, output_code=known[0].output,
        )  # fmt: skip
        assert (made.kind, made.output_code, made.priority) == ("hijau", "QDI.002", True)
        with pytest.raises(ValueError, match="no kind"):
            await activities.create(
                session, rina, province="32", name="Bimtek", kind="x", unit="orang", target=4, pagu=4_000_000,
                first_period="2027-01", now=NOW,
            )  # fmt: skip


def test_a_sheet_names_kinds_by_place_or_code_and_wrong_ones_are_told() -> None:
    """The list of kinds in the workbook counts for its other sheets; no code with a space or a colon."""
    own = [kinds.Kind("pasar: luar", {"id": "Pasar", "en": "Market"})]
    reading = sheets.read(sheets.written(2027, once.content().provinces, {}, [], [], [], own), once.content().provinces)
    assert [one.cell for one in reading.wrong] == ["pembinaan!A2"]

"""A planning year as a spreadsheet, out and in: years, ceilings, indicators, activity types, wanted documents."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models import kro, numbers, spreadsheets
from models.activities import LARGEST_PAGU
from models.planning.kinds import CODE, Kind, usual_kinds
from models.planning.tables import STAGES, ActivityType, Ceiling, DocumentType, Indicator
from models.provinces import Provinces
from models.spreadsheets import Cell, Row, Unreadable, Wrong

YEAR, CEILINGS, INDICATORS, TYPES, DOCUMENTS = "tahun", "pagu", "indikator", "jenis_kegiatan", "data_dukung"
KINDS = "pembinaan"
# Columns that a sheet may leave out.
OUTPUT, ENGLISH = "kro_ro", "nama_inggris"
STAGE_COLUMNS = ("pagu_indikatif", "pagu_anggaran", "pagu_alokasi")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    YEAR: ("tahun",),
    CEILINGS: ("provinsi", *STAGE_COLUMNS),
    INDICATORS: ("kode", "nama", "satuan"),
    KINDS: ("kode", "nama"),
    TYPES: ("kode", "nama", "pembinaan", "satuan"),
    DOCUMENTS: ("kode", "nama", "wajib", "pembinaan"),
}
LONGEST = {"kode": 20, "nama": 200, "satuan": 40}
YEARS = range(2020, 2100)
YES, NO = ("ya", "yes", "wajib", "1"), ("tidak", "no", "", "0")
TARGET_MOST = 10**9


@dataclass(frozen=True)
class Reading:
    """What a sheet says of one year, ready to be kept as JSON, and the cells that cannot be taken.

    `targets` may hold further years: Renstra and RPJMN set them for five. A sheet that is missing changes nothing.
    """

    content: dict[str, Any]
    wrong: tuple[Wrong, ...]


def read(content: bytes, provinces: Provinces) -> Reading:
    """The planning year of a sheet; `Unreadable` where it is none."""
    sheets = spreadsheets.opened(content)
    if YEAR not in sheets:
        raise Unreadable("planning-sheet-no-year")
    reader = _Reader(provinces)
    found: dict[str, Any] = {YEAR: reader.year(spreadsheets.named(YEAR, sheets[YEAR], COLUMNS[YEAR]))}
    parts: Mapping[str, Callable[[Row], dict[str, Any]]] = {  # kinds first: the others name them
        KINDS: reader.kind, CEILINGS: reader.ceiling, INDICATORS: reader.indicator, TYPES: reader.type,
        DOCUMENTS: reader.document,
    }  # fmt: skip
    for title, read_row in parts.items():
        if title in sheets:
            rows = spreadsheets.named(title, sheets[title], COLUMNS[title])
            if title == KINDS and rows:
                reader.kinds = []
            found[title] = [read_row(row) for row in rows]
            reader.twice(rows, COLUMNS[title][0], [one.get("province") or one.get("kode") for one in found[title]])
    return Reading(found, tuple(reader.wrong))


class _Reader:
    """Reads cell by cell and notes every mistake, so that all of them can be told at once."""

    def __init__(self, provinces: Provinces) -> None:
        self._provinces = provinces
        self.wrong: list[Wrong] = []
        self.kinds = [one.code for one in usual_kinds()]

    def year(self, rows: Sequence[Row]) -> int:
        if not rows:
            raise Unreadable("planning-sheet-no-year")
        return self._whole(rows[0]["tahun"], YEARS.start, YEARS.stop - 1, "2027") or 0

    def ceiling(self, row: Row) -> dict[str, Any]:
        cell = row["provinsi"]
        found = self._provinces.named(cell.text) if cell.text else None
        if found is None:
            self.wrong.append(cell.wrong("unknown" if cell.text else "empty", "Jawa Barat"))
        amounts = [self._rupiah(row[name]) for name in STAGE_COLUMNS]
        return {"province": found.code if found else "", **dict(zip(STAGES, amounts, strict=True))}

    def indicator(self, row: Row) -> dict[str, Any]:
        years = {name: row[name] for name in row if name.isdigit() and int(name) in YEARS}
        targets = {name: self._whole(cell, 0, TARGET_MOST, "500") for name, cell in years.items() if cell.text}
        return {**self._texts(row, "kode", "nama", "satuan"), "targets": targets}

    def kind(self, row: Row) -> dict[str, Any]:
        """A kind of this year; the others of the sheet name it by its code or its place."""
        found = self._texts(row, "kode", "nama")
        code = found["kode"].casefold()
        if code and not CODE.fullmatch(code):
            self.wrong.append(row["kode"].wrong("unknown", "pasar"))
        self.kinds.append(code)
        return {**found, "kode": code, "english": self._optional(row, ENGLISH, LONGEST["nama"])}

    def type(self, row: Row) -> dict[str, Any]:
        output = self._optional(row, OUTPUT, kro.MOST)
        return {
            **self._texts(row, "kode", "nama", "satuan"),
            "kind": self._kind(row["pembinaan"], row["pembinaan"].text),
            "output": kro.tidy(output) if output else None,
        }

    def _optional(self, row: Row, name: str, most: int) -> str | None:
        cell = row.get(name)
        if cell is not None and len(cell.text) > most:
            self.wrong.append(cell.wrong("long", str(most)))
        return cell.text or None if cell is not None else None

    def document(self, row: Row) -> dict[str, Any]:
        wanted, cell = row["wajib"].text.casefold(), row["pembinaan"]
        if wanted not in (*YES, *NO):
            self.wrong.append(row["wajib"].wrong("unknown", "ya"))
        kinds = [self._kind(cell, part) for part in cell.text.replace(";", ",").split(",") if part.strip()]
        return {**self._texts(row, "kode", "nama"), "required": wanted in YES, "kinds": kinds}

    def twice(self, rows: Sequence[Row], column: str, meant: Sequence[str | None]) -> None:
        """ "Jabar" below "Jawa Barat" is the same province twice."""
        for place, (row, one) in enumerate(zip(rows, meant, strict=True)):
            if one and one in meant[:place]:
                self.wrong.append(row[column].wrong("twice"))

    def _texts(self, row: Row, *names: str) -> dict[str, str]:
        for name in names:
            if not row[name].text:
                self.wrong.append(
                    row[name].wrong("empty", {"kode": "BDI.001", "satuan": "orang"}.get(name, "Bimtek WUB"))
                )
            elif len(row[name].text) > LONGEST[name]:
                self.wrong.append(row[name].wrong("long", str(LONGEST[name])))
        return {name: row[name].text for name in names}

    def _kind(self, cell: Cell, text: str) -> str:
        """A kind of pembinaan, by its place in the list or by its code."""
        said = text.strip().casefold()
        if said and said in self.kinds:
            return said
        if said.isdecimal() and 0 < int(said) <= len(self.kinds):
            return self.kinds[int(said) - 1]
        self.wrong.append(cell.wrong("unknown" if said else "empty", str(len(self.kinds))))
        return next(iter(self.kinds), "")

    def _rupiah(self, cell: Cell) -> int | None:
        if not cell.text:
            return None
        found = numbers.read_money(cell.text)
        if isinstance(found, numbers.Exact) and 0 <= found.value <= LARGEST_PAGU:
            return found.value
        self.wrong.append(cell.wrong("number", "1250000000"))
        return None

    def _whole(self, cell: Cell, least: int, most: int, right: str) -> int | None:
        found = numbers.read_integer(cell.text)
        if isinstance(found, numbers.Exact) and least <= found.value <= most:
            return found.value
        self.wrong.append(cell.wrong("number" if cell.text else "empty", right))
        return None


def written(
    year: int,
    provinces: Provinces,
    ceilings: Mapping[str, Ceiling],
    indicators: Sequence[Indicator],
    types: Sequence[ActivityType],
    documents: Sequence[DocumentType],
    kinds: Sequence[Kind] = (),
) -> bytes:
    """A planning year as a sheet to be changed and sent back; a row for every province, with or without ceiling."""
    empty = Ceiling()
    rows = [
        [province.name, *(getattr(ceilings.get(code, empty), stage) or "" for stage in STAGES)]
        for code, province in provinces.items()
    ]
    kinds = kinds or usual_kinds()
    number = {one.code: str(place) for place, one in enumerate(kinds, 1)}
    return spreadsheets.written(
        {
            YEAR: [COLUMNS[YEAR], [year]],
            CEILINGS: [COLUMNS[CEILINGS], *rows],
            INDICATORS: [
                [*COLUMNS[INDICATORS], str(year)],
                *([one.code, one.name, one.unit, one.target] for one in indicators),
            ],
            KINDS: [[*COLUMNS[KINDS], ENGLISH], *([one.code, one.label["id"], one.label["en"]] for one in kinds)],
            TYPES: [
                [*COLUMNS[TYPES], OUTPUT],
                *(
                    [one.code, one.name, number.get(one.kind, one.kind), one.unit, one.output_code or ""]
                    for one in types
                ),
            ],
            DOCUMENTS: [
                COLUMNS[DOCUMENTS],
                *(
                    [
                        one.code,
                        one.name,
                        "ya" if one.required else "tidak",
                        ", ".join(number.get(kind, kind) for kind in one.kinds),
                    ]
                    for one in documents
                ),
            ],
        },
        {"nama": 48, "provinsi": 28},
    )

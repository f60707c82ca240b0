"""Codes of outputs: kegiatan.KRO.RO, such as 1234.BDI.001 (the form: a satker's application, certainty C).

KRO is a class of similar outputs, RO one very specific output of a unit (SAKTI guide 2022, T). No list of an IKM office
was found, so a code is only suggested and never refused: the DIPA decides.
"""

import re
from dataclasses import dataclass

FORM = re.compile(r"(?:(\d{4})[.\s-]+)?([A-Z]{3})(?:[.\s-]+(\d{3}))?")
MOST = 20
# KRO codes useful for IKM with the units they count (C: public copies of the reference; government.md 3).
USUAL = (
    ("BDI", "Fasilitasi dan Pembinaan Industri", ("industri", "ikm", "wub", "sentra")),
    ("BDG", "Fasilitasi dan Pembinaan UMKM", ("umkm",)),
    ("BDD", "Fasilitasi dan Pembinaan Kelompok Masyarakat", ("kelompok",)),
    ("BEM", "Bantuan Pelaku Usaha", ("pelaku usaha", "ikm")),
    ("BEG", "Bantuan Peralatan/Sarana", ("unit", "paket")),
    ("DAG", "Pendidikan Vokasi Bidang Industri", ("orang",)),
    ("CAH", "Sarana Bidang Industri dan Perdagangan", ("unit",)),
    ("CBL", "Prasarana Bidang Industri dan Perdagangan", ("unit",)),
    ("BMA", "Data dan Informasi Publik", ("layanan", "dokumen")),
)


@dataclass(frozen=True)
class Parts:
    """`ro` is empty where only the class is known; what has another form is a class as a whole."""

    kro: str
    ro: str = ""
    is_usual: bool = True


def tidy(said: str) -> str:
    """A code as it is kept: capitals, dots between its parts."""
    plain = " ".join(said.upper().split())
    found = FORM.fullmatch(plain)
    return ".".join(part for part in found.groups() if part) if found else plain


def parts(code: str | None) -> Parts:
    """The columns KRO and RO of a code."""
    found = FORM.fullmatch(code or "")
    if found is None:
        return Parts(code or "", is_usual=not code)
    return Parts(".".join(part for part in found.groups()[:2] if part), found[3] or "")


def is_priority(code: str | None) -> bool:
    """KRO codes that begin with Q are national priorities (C)."""
    return parts(code).kro.rpartition(".")[2].startswith("Q")


def fitting(unit: str) -> list[tuple[str, str]]:
    """The classes that count in this unit, with their names; all that are for industry where none does."""
    said = unit.casefold()
    found = [(code, name) for code, name, units in USUAL if said in units]
    return found or [(code, name) for code, name, units in USUAL if code in ("BDI", "BDG")]

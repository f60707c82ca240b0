"""The list of participants as the CPCL (calon penerima, calon lokasi) of a proposal: no NIK, no words that run."""

from collections.abc import Sequence

from models.classes.choosing import Candidate
from models.classes.tables import TrainingClass
from models.spreadsheets import written

WIDTHS = {"nama": 26, "nik": 22, "alamat": 26, "usaha": 26, "hasil_cek": 26, "dokumen_dilihat": 30, "keterangan": 30}
COLUMNS = (
    "no", "nama", "nik", "lokasi", "telepon", "usaha", "nib", "hasil_cek", "status", "urutan_tunggu",
    "dokumen_dilihat", "keterangan",
)  # fmt: skip


def sheet(training: TrainingClass, found: Sequence[Candidate], words: Sequence[Sequence[str]], note: str) -> bytes:
    """The workbook; `words` are for each candidate place, business, NIB, result and status in the reader's language.

    The NIK column is empty on purpose: it is filled in outside, at the office.
    """
    rows: list[Sequence[object]] = [COLUMNS]
    for number, (one, (place, business, nib, result, state)) in enumerate(zip(found, words, strict=True), 1):
        row = one.registration
        documents = ", ".join(each["document"] for each in row.seen)
        rows.append(
            (number, row.name, "", place, row.phone or "", business, nib, result, state, one.place or "", documents,
             row.reason)
        )  # fmt: skip
    about = [
        ("kelas", training.title), ("tempat", training.place), ("mulai", training.first_on.isoformat()),
        ("selesai", training.last_on.isoformat()), ("kuota", training.quota),
        ("materi", "; ".join(training.topics or ())), ("catatan", note),
    ]  # fmt: skip
    return written({"CPCL": rows, "kelas": [("isian", "isi"), *about]}, WIDTHS)

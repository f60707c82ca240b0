"""The people of the simulator: who they are, and what they may do in the bot. All of them are marked as demo."""

from dataclasses import dataclass

from models.people import ADMINISTRATOR, DIRECTOR, HEAD, OFFICER, VERIFIER

MARK = "(demo)"
FIRST_ID = 700_000_101


@dataclass(frozen=True)
class Actor:
    """Somebody to be in the simulator; `label` says what for."""

    telegram_id: int
    name: str
    label: str
    role: str | None = None
    province: str | None = None


CAST = (
    Actor(FIRST_ID, f"Pembuat Keripik {MARK}", "Pengusaha, Jawa Barat"),
    Actor(FIRST_ID + 1, f"Petugas Jabar {MARK}", "Petugas dinas, Jawa Barat (WIB)", OFFICER, "32"),
    Actor(FIRST_ID + 2, f"Petugas Sulsel {MARK}", "Petugas dinas, Sulawesi Selatan (WITA)", OFFICER, "73"),
    Actor(FIRST_ID + 3, f"Petugas Wamena {MARK}", "Petugas dinas, Papua Pegunungan (WIT)", OFFICER, "95"),
    Actor(FIRST_ID + 4, f"Verifikator {MARK}", "Kementerian Perindustrian", VERIFIER),
    Actor(FIRST_ID + 5, f"Administrator {MARK}", "Administrator", ADMINISTRATOR),
    Actor(FIRST_ID + 6, f"Kadis Wamena {MARK}", "Kepala dinas, Papua Pegunungan (WIT)", HEAD, "95"),
    Actor(FIRST_ID + 7, f"Direktur {MARK}", "Pimpinan, Kementerian Perindustrian", DIRECTOR),
)

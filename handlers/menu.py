"""The commands that each kind of person sees, in the menu message and in Telegram's own command list."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people, receipts
from models.outbox import Button, Message
from models.people import Person, Rights

OFFICER = ("lapor", "tugas", "kasus", "usulan", "kegiatan", "kelas", "hadir", "pantau", "tenggat", "cek", "tanya")
HEAD = ("pantau", "pekan", "tugas", "usulan", "kegiatan", "kasus", "tenggat", "undang", "akses")
VERIFIER = ("verifikasi", "tugas", "usulan", "pantau", "kasus", "kegiatan", "tenggat", "artikel", "siaran", "undang",
            "akses")  # fmt: skip
DIRECTOR = ("pantau", "pekan", "tugas", "usulan", "kegiatan", "tenggat", "siaran", "undang", "akses")
ADMINISTRATOR = (
    "tugas",
    "usulan",
    "kegiatan",
    "pantau",
    "kasus",
    "undang",
    "akses",
    "tenggat",
    "buka",
    "artikel",
    "siaran",
    "parkir",
)
CITIZEN = ("cek", "tanya", "petugas", "kabar")
# In Telegram's list only: the menu of a phone is long enough.
CITIZEN_ALSO = ("kelas", "kasus", "tugas", "hadir")
STAFF_ALSO = ("pekan", "tanda")
OFFICER_ALSO = ("lembar",)
OFFICE_ALSO = ("peserta", "tahapan", "perpanjangan", "wakil")
EVERYBODY = ("bantuan", "bahasa", "dataku")
# What has a shorter name for those who see it every day.
SHORT = frozenset({"lapor", "verifikasi", "kasus", "usulan", "kegiatan", "hadir", "pantau", "pekan", "tugas", "tenggat",
                   "cek", "tanya", "undang", "buka", "artikel", "parkir", "bahasa"})  # fmt: skip


def entries(rights: Rights) -> tuple[str, ...]:
    """The commands for somebody with these rights, most used first, none twice."""
    parts = [
        *(OFFICER if rights.is_officer else ()),
        *(HEAD if rights.is_head else ()),
        *(VERIFIER if rights.is_verifier else ()),
        *(DIRECTOR if rights.is_director else ()),
        *(ADMINISTRATOR if rights.is_administrator else ()),
        *(() if rights.roles else CITIZEN),
        *EVERYBODY,
    ]
    return tuple(dict.fromkeys(parts))


def buttons(rights: Rights) -> list[Button]:
    """The same as buttons; the long menu of staff in one word each, so that two share a row."""
    short = SHORT if rights.roles else frozenset()
    return [Button(f"menu-short-{name}" if name in short else f"menu-{name}", f"go:{name}") for name in entries(rights)]


def commands(rights: Rights) -> tuple[str, ...]:
    """The commands for Telegram's command list, with the ways in and out."""
    also = (
        *(OFFICER_ALSO if rights.is_officer else ()),
        *(OFFICE_ALSO if rights.own else ()),
        *(STAFF_ALSO if rights.roles else CITIZEN_ALSO),
    )
    return tuple(dict.fromkeys(("start", *entries(rights), *also, "pengingat", "batal")))


async def changed(session: AsyncSession, person: Person, now: datetime) -> None:
    """Set the command list of a person's chat anew, after their role or language has changed."""
    names = commands(await people.rights(session, person))
    message = Message("commands", {"names": list(names)})
    await outbox.enqueue(session, person.telegram_id, message, now, verb="commands")


def office(role: str, province: str | None) -> Mapping[str, Any]:
    """A role in words; one of an office with the name of the province."""
    return {"key": "access-role", "values": {"role": role, "province": province or "none"}}


async def granted(session: AsyncSession, person: Person, office: Mapping[str, Any], now: datetime) -> None:
    """Tell somebody about a new right, with the menu that comes with it."""
    ways = buttons(await people.rights(session, person))
    receipt = receipts.line(session, f"person:{person.id}")
    message = Message("access-granted", {"office": office, "receipt": receipt}, ways=tuple(ways))
    await outbox.enqueue(session, person.telegram_id, message, now)
    await changed(session, person, now)


async def revoked(session: AsyncSession, person: Person, office: Mapping[str, Any], now: datetime) -> None:
    """Tell somebody that a right has ended, and take its commands out of the list."""
    receipt = receipts.line(session, f"person:{person.id}")
    message = Message(
        "access-revoked", {"office": office, "receipt": receipt}, ways=(Button("common-menu", "start.menu"),)
    )
    await outbox.enqueue(session, person.telegram_id, message, now)
    await changed(session, person, now)

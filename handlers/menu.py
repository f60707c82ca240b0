"""The commands that each kind of person sees, in the menu message and in Telegram's own command list."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models import outbox, people
from models.outbox import Message
from models.people import Person, Rights

OFFICER = ("lapor", "kegiatan", "cek")
VERIFIER = ("verifikasi", "kegiatan", "undang", "akses")
ADMINISTRATOR = ("kegiatan", "undang", "akses", "tenggat", "parkir")
CITIZEN = ("cek",)
EVERYBODY = ("bantuan", "bahasa")


def entries(rights: Rights) -> tuple[str, ...]:
    """The commands for somebody with these rights, most used first, none twice."""
    parts = [
        *(OFFICER if rights.is_officer else ()),
        *(VERIFIER if rights.is_verifier else ()),
        *(ADMINISTRATOR if rights.is_administrator else ()),
        *(() if rights.roles else CITIZEN),
        *EVERYBODY,
    ]
    return tuple(dict.fromkeys(parts))


def commands(rights: Rights) -> tuple[str, ...]:
    """The same for Telegram's command list, with the ways in and out."""
    return ("start", *entries(rights), "batal")


async def changed(session: AsyncSession, person: Person, now: datetime) -> None:
    """Set the command list of a person's chat anew, after their role or language has changed."""
    names = commands(await people.rights(session, person))
    message = Message("commands", {"names": list(names)})
    await outbox.enqueue(session, person.telegram_id, message, now, verb="commands")

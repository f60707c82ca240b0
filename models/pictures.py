"""Pictures that are the same for the eye: also after Telegram, or somebody, has compressed or resized them.

A picture is known by 128 signs of where it grows lighter (a "difference hash" in both directions): compression and size
move hardly any of them. `imagehash` does the same, and would bring numpy, scipy and PyWavelets with it; Pillow is here
already. Tried on drawn scenes and pages of text, at a quarter of the size and JPEG quality 30 to 80: the same scene
moves at most 3 signs and another differs in 15 or more, so `NEAR` lies between. A page of text may move more, and is
then not found. A picture that was cut or turned is another one.
"""

import io
from collections.abc import Sequence

from PIL import Image, ImageOps, UnidentifiedImageError
from sqlalchemy import ColumnElement, ForeignKey, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.attachments import Attachment
from models.db import Base

SIDE = 8
NEAR = 5  # signs
# Two pictures that differ in fewer signs than there are bands agree in one band at least: that one is looked up.
BANDS, BAND_BITS = 8, 16
FLAT = 8  # of 256 levels: an empty page looks like every other
LARGEST = 80_000_000  # pixels; more is hardly a photo, and would fill the memory (Pillow itself begins to warn at 89)


class PictureBand(Base):
    """A part of the signs of a stored picture, to find those that are alike without looking at all."""

    __tablename__ = "picture_bands"

    band: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachments.id"), primary_key=True)


def likeness(content: bytes) -> str | None:
    """The signs of a picture as 32 hexadecimal digits; None for what is none, or is the same everywhere."""
    try:
        with Image.open(io.BytesIO(content)) as found:
            if found.width * found.height > LARGEST:
                return None
            found.draft("L", (SIDE * 32, SIDE * 32))  # a JPEG is then decoded small, which takes a tenth of the time
            grey = ImageOps.exif_transpose(found).convert("L")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None
    across = grey.resize((SIDE + 1, SIDE), Image.Resampling.BOX).tobytes()
    down = grey.resize((SIDE, SIDE + 1), Image.Resampling.BOX).tobytes()
    if max(across) - min(across) < FLAT:
        return None
    places = [(row, column) for row in range(SIDE) for column in range(SIDE)]
    signs = [across[y * (SIDE + 1) + x] < across[y * (SIDE + 1) + x + 1] for y, x in places]
    signs += [down[y * SIDE + x] < down[(y + 1) * SIDE + x] for y, x in places]
    return f"{sum(sign << place for place, sign in enumerate(signs)):032x}"


def are_alike(one: str, other: str) -> bool:
    return (int(one, 16) ^ int(other, 16)).bit_count() <= NEAR


async def keep(session: AsyncSession, attachment_id: int, signs: str) -> None:
    """Note the signs of a picture, once."""
    attachment = await session.get_one(Attachment, attachment_id)
    noted = await session.scalar(select(PictureBand.band).where(PictureBand.attachment_id == attachment_id).limit(1))
    attachment.likeness = signs
    if noted is None:
        session.add_all(
            PictureBand(band=band, value=value, attachment_id=attachment_id) for band, value in _bands(signs)
        )
    await session.flush()


async def like(session: AsyncSession, files: Sequence[Attachment]) -> list[tuple[Attachment, Attachment]]:
    """Pairs of each of some files with every other that is the same: the same file, or a picture that is alike."""
    found = []
    for file in files:
        others = (await session.scalars(select(Attachment).where(_maybe(file), Attachment.id != file.id))).all()
        found += [(file, other) for other in others if _is_same(file, other)]
    return found


def _maybe(file: Attachment) -> ColumnElement[bool]:
    same: list[ColumnElement[bool]] = [Attachment.unique_id == file.unique_id]
    if file.sha256 is not None:
        same.append(Attachment.sha256 == file.sha256)
    if file.likeness is not None:
        parts = [and_(PictureBand.band == band, PictureBand.value == value) for band, value in _bands(file.likeness)]
        same.append(Attachment.id.in_(select(PictureBand.attachment_id).where(or_(*parts))))
    return or_(*same)


def _is_same(one: Attachment, other: Attachment) -> bool:
    if one.unique_id == other.unique_id or (one.sha256 is not None and one.sha256 == other.sha256):
        return True
    return one.likeness is not None and other.likeness is not None and are_alike(one.likeness, other.likeness)


def _bands(signs: str) -> list[tuple[int, int]]:
    number = int(signs, 16)
    return [(band, number >> band * BAND_BITS & (2**BAND_BITS - 1)) for band in range(BANDS)]

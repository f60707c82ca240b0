"""Where the evidence of a month was taken, when the officer shares a location: kept to about 100 metres, no more.

A verifier needs to see that a class was held in that village; where exactly an officer stood is nobody's business.
The bot rounds a location before the first write (`masks`), so a finer one is nowhere.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from models.db import Base

# Thousandths of a degree: 111 m from north to south, and not more from west to east.
GRAIN = 1000
OWN, LIVE, PASSED_ON = "own", "live", "passed"
SOURCES = (OWN, LIVE, PASSED_ON)
# Degrees south to north and west to east around Indonesia, its seas too. Background knowledge, so it only asks.
SOUTH, NORTH, WEST, EAST = -11.5, 6.5, 94.5, 141.5


class ReportPlace(Base):
    """In thousandths of a degree. `source`: the phone's own place, a live one, or one passed on (venue, forwarded)."""

    __tablename__ = "report_places"

    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), primary_key=True)
    latitude: Mapped[int]
    longitude: Mapped[int]
    source: Mapped[str] = mapped_column(String(8))


def rounded(latitude: float, longitude: float, source: str) -> dict[str, Any]:
    """A location as it is kept among answers."""
    return {"latitude": round(latitude * GRAIN), "longitude": round(longitude * GRAIN), "source": source}


def is_far(place: Mapping[str, Any]) -> bool:
    """True for a place that can hardly be meant: outside of Indonesia."""
    latitude, longitude = place["latitude"] / GRAIN, place["longitude"] / GRAIN
    return not (SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST)


def keep(session: AsyncSession, report_id: int, place: Mapping[str, Any] | None) -> None:
    if place is not None:
        if place["source"] not in SOURCES:
            raise ValueError(f"{place['source']!r} is no source of a place")
        session.add(ReportPlace(report_id=report_id, **place))


async def of_report(session: AsyncSession, report_id: int) -> dict[str, Any] | None:
    """The place of a report as it is kept among answers; None where nobody shared one."""
    row = await session.scalar(select(ReportPlace).where(ReportPlace.report_id == report_id))
    return {"latitude": row.latitude, "longitude": row.longitude, "source": row.source} if row else None


def shown(place: Mapping[str, Any] | None) -> Any:
    """A place behind the count of the evidence: a pin on a map; nothing where there is none."""
    if place is None:
        return ""
    latitude, longitude = (f"{place[name] / GRAIN:.3f}" for name in ("latitude", "longitude"))
    values = {"latitude": latitude, "longitude": longitude, "source": place["source"], "address": _map(place)}
    return {"key": "reporting-place", "values": values}


def _map(place: Mapping[str, Any]) -> str:
    latitude, longitude = (f"{place[name] / GRAIN:.3f}" for name in ("latitude", "longitude"))
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=15/{latitude}/{longitude}"

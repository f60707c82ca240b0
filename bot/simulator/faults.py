"""Telegram's bad days on demand: which of the next calls fail, and how."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.simulator.errors import ApiError, Refusal, bad_request, conflict, forbidden, too_many
from bot.simulator.updates import OTHER_POLLER

KINDS = ("429", "403", "400", "500", "502", "cut_before", "cut_after", "slow", "duplicate", "409")
BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    "<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(frozen=True)
class Fault:
    """What happens to the next `times` calls that fit; `seconds` is the wait of 429 and slow."""

    id: int
    kind: str
    method: str | None = None
    chat_id: int | None = None
    times: int = 1
    seconds: float = 1.0

    def fits(self, method: str, chat_id: int | None) -> bool:
        if self.kind == "duplicate" and method.lower() != "getupdates":
            return False
        named = self.method is None or self.method.lower() == method.lower()
        return named and self.chat_id in (None, chat_id)

    def refusal(self) -> ApiError | None:
        """The answer that replaces the real one, if this fault is an answer at all."""
        if self.kind == "429":
            return too_many(max(1, round(self.seconds)))
        return {
            "403": forbidden("bot was blocked by the user"),
            "400": bad_request("fault on demand"),
            "409": conflict(OTHER_POLLER),
            "500": ApiError(500, "Internal Server Error"),
        }.get(self.kind)


class Faults:
    """The faults still to come, the first that fits first."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._waiting: list[Fault] = []

    def add(
        self,
        kind: str,
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
        seconds: float = 1.0,
    ) -> Fault:
        """Order a fault. Refusal for a kind that does not exist."""
        if str(kind) not in KINDS:
            raise Refusal(f"unknown fault {kind!r}; there are {', '.join(KINDS)}")
        if times < 1 or seconds < 0:
            raise Refusal("a fault happens at least once, and takes no negative time")
        fault = Fault(next(self._numbers), str(kind), method or None, chat_id, times, seconds)
        self._waiting.append(fault)
        return fault

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault of this call, counted down."""
        for place, fault in enumerate(self._waiting):
            if fault.fits(method, chat_id):
                if fault.times > 1:
                    self._waiting[place] = replace(fault, times=fault.times - 1)
                else:
                    del self._waiting[place]
                return fault
        return None

    def clear(self) -> None:
        self._waiting.clear()

    def __iter__(self) -> Iterator[Fault]:
        return iter(tuple(self._waiting))

"""What messages that leave and answers that come mean for the pace: when each chat, and all, may be written to."""

from bot.client import Client
from bot.outcome import Outcome
from models import pace
from models.outbox import INSTANT, Parcel
from models.pace import Limits, Window

# Of the quickest way there and back, the way back. Taking off all of it is right for one process, whose next message
# needs its way there; where another process is nearer to Telegram it draws 429s.
SHARE = 0.5


class Pacing:
    """Telegram's limits, applied to what a sender does."""

    def __init__(self, limits: Limits, client: Client) -> None:
        self.limits = limits
        self._client = client
        self._told_off: dict[int, float] = {}

    def taken(self, parcels: list[Parcel]) -> dict[int, float]:
        """Until an answer comes their chats are left alone for longer than it may take."""
        gaps = [(parcel, self.gap(parcel)) for parcel in parcels]
        return {one.chat_id: one.slot + gap + pace.PATIENCE for one, gap in gaps if gap}

    def gap(self, parcel: Parcel) -> float:
        """Seconds until the next message to its chat; an answer to an inline query goes to no chat."""
        return 0.0 if parcel.lane == INSTANT else self.limits.gap(parcel.chat_id)

    def counted_at(self, outcome: Outcome) -> float | None:
        """When Telegram has counted a message at the latest: when its answer came, less the way back."""
        way_back = SHARE * self._client.quickest
        return None if outcome.at is None else max(outcome.parcel.slot, outcome.at - way_back)

    def count(self, outcomes: list[Outcome], window: Window) -> None:
        for outcome in outcomes:
            window.counted(outcome.parcel.row_id, self.counted_at(outcome))

    def freed(self, outcomes: list[Outcome], wall: float) -> dict[int, float]:
        """From when on the chats of these messages may be written to again."""
        free: dict[int, float] = {}
        for outcome in outcomes:
            chat, gap, at = outcome.parcel.chat_id, self.gap(outcome.parcel), self.counted_at(outcome)
            if gap or outcome.hold:
                moment = max(
                    0.0 if at is None else at + gap, wall + min(outcome.hold, pace.LONGEST) if outcome.hold else 0.0
                )
                free[chat] = max(free.get(chat, 0.0), moment)
        return free

    def told_off_by_several(self, chat_id: int, wall: float) -> bool:
        """One chat may simply be too busy; "too many requests" from several at once is meant for all."""
        self._told_off = {chat: at for chat, at in self._told_off.items() if wall - at < 2} | {chat_id: wall}
        return len(self._told_off) >= 3

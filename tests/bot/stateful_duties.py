"""The part of the machine in `test_stateful.py` that is about people: who is told what, and when, and what stops it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from models.outbox import REMINDER, UNKNOWN, OutboxRow
from models.queue import WAITING
from tests.bot.stateful import CHATS, OFFICERS, STEPS, Shop

BOTH = st.integers(0, 1)
# At which commit from now, and when; mostly nobody dies.
DEATH = st.sampled_from([None, None, None, None, *((at, when) for at in (1, 2, 3) for when in ("before", "after"))])
KEY = re.compile(r"report-due:[^:]+:\d+:(?P<step>later:\w+|[\d-]+):(?P<person>\d+)")
AGED = timedelta(minutes=15)  # so long a reminder may stand in line as it is


class Duties(RuleBasedStateMachine):
    """Two officers owe one report; they rest, mute, choose another hour, and send it at last."""

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        self.shop = shop

    @initialize(days=st.sampled_from([0, 4, 4, 4]), hours=st.sampled_from([0, 0, 4]))
    def it_begins(self, days: int, hours: int) -> None:
        """Seven days before the last one, or three: then the month is over, and may be reported."""
        self.shop.run(self.shop.clock.advance(timedelta(days=days, hours=hours)))

    @rule(process=BOTH, death=DEATH)
    def people_are_told(self, process: int, death: tuple[int, str] | None) -> None:
        """Whoever is awake and has something to report is in the ledger with the latest step, once; nobody else."""
        before, news = self._told(), self._news()
        alive = self.shop.run(self.shop.survives(process, self.shop.sweep(process), death))
        now = self.shop.clock.now()
        due = [name for name, moment in STEPS.items() if moment <= now]
        told = self._told()
        for chat in OFFICERS:
            person = CHATS.index(chat) + 1
            wished = {step for step, moment in self.shop.wished[chat].items() if moment <= now}
            mine = {step for number, step in told - before if number == person}
            may_hear = due and not self.shop.done and self._is_awake(chat, now)
            assert not mine or (may_hear and mine <= wished | set(due)), f"{chat} is told of {mine}"
            if may_hear and alive and not self.shop.again:
                left = {(person, step) for step in (due[-1], *wished)} - told
                assert not left, f"{chat} is not told of {left}"
        self._what_opens(self._news() - news, alive=alive)
        if alive:
            self._nothing_has_aged()

    def _told(self) -> set[tuple[int, str]]:
        return {(row.person_id, row.step) for row in self.shop.run(self.shop.ledger()) if row.outbox_id is not None}

    def _is_awake(self, chat: int, moment: datetime) -> bool:
        """On a working day, out of the own quiet hours or those of all."""
        return (moment + timedelta(hours=7)).weekday() < 5 and self._hears(chat, moment)

    def _hears(self, chat: int, moment: datetime) -> bool:
        first, last = (11, 20) if self.shop.asleep.get(chat) else (7, 21)
        return first <= (moment + timedelta(hours=7)).hour < last

    def _news(self) -> Counter[int]:
        return Counter(row.chat_id for row in self.shop.run(self.shop.messages()) if "openings-" in str(row.content))

    def _what_opens(self, news: Counter[int], *, alive: bool) -> None:
        """Whoever is awake, and has not muted it, hears of all that has opened; nobody else hears of it."""
        everything = self._news()
        for chat in OFFICERS:
            may_hear = self._hears(chat, self.shop.clock.now()) and not self.shop.muted.get(chat)
            assert may_hear or not news[chat], f"{chat} wanted no news"
            if may_hear and alive and chat not in self.shop.post.blocked:
                assert everything[chat] == self.shop.opened, f"{chat} hears of {everything[chat]}"

    def _nothing_has_aged(self) -> None:
        """What waits in line was composed today, for somebody who is awake."""
        now = self.shop.clock.now()
        for row in self.shop.run(self.shop.messages()):
            if row.lane == REMINDER and row.state == WAITING and row.created_at < now - AGED and row.due_at <= now:
                days = {(moment + timedelta(hours=7)).date() for moment in (row.created_at, now)}
                assert len(days) == 1 and self._is_awake(row.chat_id, now), f"message {row.id} is as it was"

    @precondition(lambda self: not self.shop.done and self.shop.clock.now() >= STEPS["2027-03-02"])
    @rule(process=BOTH, death=DEATH, swept=BOTH)
    def the_duty_is_done(self, process: int, death: tuple[int, str] | None, swept: int) -> None:
        """At any time, or just when reminders of it have been put in line."""
        for _ in range(swept):
            self.people_are_told(process, None)
        alive = self.shop.run(self.shop.survives(process, self.shop.report(process), death))
        self.shop.done = alive or (death is not None and death[1] == "after")

    @rule(chat=st.sampled_from(OFFICERS), asleep=st.booleans(), muted=st.booleans(), opened=BOTH, swept=BOTH)
    def somebody_wants_quiet(self, chat: int, asleep: bool, muted: bool, opened: int, swept: int) -> None:
        """At some hours, or of some news, or no longer; perhaps just when there is news."""
        self.shop.run(self.shop.rest(chat, asleep=asleep))
        self.shop.run(self.shop.mute(chat, muted=muted))
        self.shop.asleep[chat], self.shop.muted[chat] = asleep, muted
        for _ in range(opened):
            self.shop.run(self.shop.opens())
        for _ in range(swept):
            self.people_are_told(0, None)

    @precondition(lambda self: not self.shop.done)
    @rule(chat=st.sampled_from(OFFICERS), hours=st.sampled_from([1, 3, 6, 12, 24]))
    def somebody_chooses_another_hour(self, chat: int, hours: int) -> None:
        """Only one at which they may be disturbed; another choice takes the place of one not told yet."""
        person, moment = CHATS.index(chat) + 1, self.shop.clock.now() + timedelta(hours=hours)
        mine = [row for row in self.shop.run(self.shop.ledger()) if row.person_id == person and row.outbox_id]
        if not mine:
            return
        is_chosen = self.shop.run(self.shop.later(chat, mine[0].id, moment))
        assert is_chosen == self._is_awake(chat, moment), f"{moment} was chosen: {is_chosen}"
        if is_chosen:
            told = {row.step for row in mine}
            wished = {step: at for step, at in self.shop.wished[chat].items() if step in told}
            self.shop.wished[chat] = {**wished, f"later:{moment:%Y%m%dT%H%M}": moment}

    @precondition(lambda self: UNKNOWN in self.shop.states.values())
    @rule(arrived=st.booleans())
    def an_administrator_decides(self, arrived: bool) -> None:
        linked = {row.outbox_id for row in self.shop.run(self.shop.ledger())}
        unknown = [row for row, state in self.shop.states.items() if state == UNKNOWN and row in linked]
        if unknown:
            self.shop.run(self.shop.decide(unknown[0], arrived=arrived))

    def each_step_is_told_once(self, rows: Sequence[OutboxRow]) -> None:
        """Person and step: at most one message that arrived, one more for each "send again"; none in line when done."""
        told = Counter[tuple[int, str]]()
        for row in rows:
            if found := KEY.match(self.shop.keys.setdefault(row.id, row.dedup_key or "")):
                told[int(found["person"]), found["step"]] += self.shop.post.arrived[row.id]
                assert not self.shop.done or row.state != WAITING, f"message {row.id} waits, although all is done"
        for key, count in told.items():
            assert count <= 1 + self.shop.again[key], f"{key} was told {count} times"

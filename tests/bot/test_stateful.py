"""Order, nothing lost, nothing doubled: inbox, outbox and reminders against a simple model, with deaths anywhere."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from models.outbox import BULK, CANCELLED, REFUSED, REMINDER, REPLY, SENT, UNKNOWN, OutboxRow
from models.queue import DONE, LEASED, PARKED, WAITING
from tests.bot.stateful import CHATS, LAST, LEASE, PAUSES, Shop
from tests.bot.stateful_duties import BOTH, DEATH, Duties
from tests.bot.stateful_line import WEATHER, Said
from tests.conftest import LONG
from tests.databases import Postgres, Sqlite

# What may follow on what; what has ended stays as it is, but for what an administrator decides, or a late note says.
NEXT = {
    WAITING: {WAITING, LEASED, CANCELLED, SENT, REFUSED},
    LEASED: {LEASED, WAITING, SENT, REFUSED, UNKNOWN, CANCELLED},
    UNKNOWN: {UNKNOWN, SENT, WAITING, LEASED, REFUSED, CANCELLED},  # its process had only hung, and says so late
    **{state: {state} for state in (SENT, REFUSED, CANCELLED)},
}


class Delivery(Duties):
    """Two processes, three people; what each rule does is what can happen at any time."""

    source: Any

    def __init__(self) -> None:
        self.place: AbstractContextManager[str] = self.source.database()
        super().__init__(Shop(self.place.__enter__(), self.source.engine).__enter__())
        self.after_done: set[int] = set()
        for chat in CHATS:  # something is always on its way
            self.news_is_put_in_line(chat, BULK, 0)

    # updates

    @rule(chat=st.sampled_from(CHATS), kind=st.sampled_from(["", "", "", "f", "r"]))
    def update_arrives(self, chat: int, kind: str) -> None:
        """One that is answered, that fails until it is mended, or that is refused with a reason."""
        number = len(self.shop.said) + 1
        self.shop.said[number] = Said(chat, f"{number}{kind}")
        if kind == "f":
            self.shop.failing.add(f"{number}f")
        assert self.shop.run(self.shop.arrive(number, chat, f"/tulis {number}{kind}")) == 1

    @precondition(lambda self: self.shop.said)
    @rule(data=st.data())
    def update_arrives_again(self, data: st.DataObject) -> None:
        """Telegram repeats what it has heard no answer to."""
        number = data.draw(st.sampled_from(sorted(self.shop.said)))
        one = self.shop.said[number]
        assert self.shop.run(self.shop.arrive(number, one.chat, f"/tulis {one.text}")) == 0

    @rule(process=BOTH, death=DEATH, weather=st.sampled_from(["sent"] * 4 + [*WEATHER]))
    def updates_are_answered(self, process: int, death: tuple[int, str] | None, weather: str) -> None:
        """A worker takes what it may; without a death, whatever may be answered makes a step, and answers leave."""
        before = {row.update_id: (row.state, row.attempts) for row in self.shop.run(self.shop.updates())}
        first = self._firsts()
        if not self.shop.run(self.shop.survives(process, self.shop.answer(process, weather), death)):
            return
        for row in self.shop.run(self.shop.updates()):
            changed = (row.state, row.attempts) != before[row.update_id]
            assert changed == (row.update_id in first), f"update {row.update_id} {before[row.update_id]}"

    def _firsts(self) -> set[int]:
        """The model: of each chat the oldest unanswered one, if its pause is over."""
        found = dict[int, Any]()
        for row in self.shop.run(self.shop.updates()):
            if row.state == WAITING:
                found.setdefault(row.chat_id, row)
        return {row.update_id for row in found.values() if row.due_at <= self.shop.clock.now()}

    @precondition(lambda self: self.shop.failing)
    @rule()
    def what_fails_is_mended(self) -> None:
        self.shop.failing.clear()

    # messages

    @rule(chat=st.sampled_from(CHATS), lane=st.sampled_from([REPLY, BULK]), minutes=st.sampled_from([0, 0, 5]))
    def news_is_put_in_line(self, chat: int, lane: int, minutes: int) -> None:
        self.shop.run(self.shop.enqueue(chat, lane, timedelta(minutes=minutes)))

    @rule(process=BOTH, death=DEATH)
    def messages_are_leased(self, process: int, death: tuple[int, str] | None) -> None:
        """What was sent is written down; of each chat and lane the first that may leave is taken, and no other."""
        before = self.shop.run(self.shop.messages())
        mine = {one.parcel.row_id for one in self.shop.processes[process].outcomes}
        alive = self.shop.run(self.shop.survives(process, self.shop.lease(process), death))
        rows = self.shop.run(self.shop.messages())
        old = {row.id: row.state for row in before}
        taken = [row for row in rows if row.state == LEASED and (old[row.id] == WAITING or row.id in mine)]
        now = self.shop.clock.now()
        for row in taken:
            earlier = [one for one in rows if (one.chat_id, one.lane) == (row.chat_id, row.lane) and one.id < row.id]
            assert not [one for one in earlier if one.state == LEASED or (one.state == WAITING and one.due_at <= now)]
            assert row.due_at <= now
            if self.shop.done and row.lane == REMINDER:
                self.after_done.add(row.id)
        if alive:
            assert not mine & {row.id for row in rows if row.state == LEASED and row.id not in {t.id for t in taken}}

    @precondition(lambda self: any(one.leased for one in self.shop.processes))
    @rule(weather=st.sampled_from(["sent"] * 4 + [*WEATHER]))
    def a_message_is_sent(self, weather: str) -> None:
        number = next(place for place, one in enumerate(self.shop.processes) if one.leased)
        self.shop.run(self.shop.send(number, weather))

    @rule(process=BOTH, weathers=st.lists(st.sampled_from([*WEATHER]), min_size=1, max_size=4), death=DEATH)
    def messages_go_their_way(self, process: int, weathers: list[str], death: tuple[int, str] | None) -> None:
        """Taken, sent, written down: what happens all day, in any weather."""
        self.messages_are_leased(process, None)
        for weather in weathers[: len(self.shop.processes[process].leased)]:
            self.shop.run(self.shop.send(process, weather))
        self._neither_lost_nor_doubled(self.shop.run(self.shop.messages()))
        self.messages_are_leased(process, death)

    @rule(process=BOTH)
    def a_process_is_killed(self, process: int) -> None:
        self.shop.run(self.shop.dies(process))

    @rule(process=BOTH)
    def leases_are_looked_through(self, process: int) -> None:
        self.shop.run(self.shop.processes[process].sender.recover())

    # time

    @rule(minutes=st.sampled_from([1, 1, 3, 30, 60, 6 * 60, 24 * 60]), swept=BOTH)
    def time_passes(self, minutes: int, swept: int) -> None:
        """Beyond a lease, a process that has not written down what it did hangs: it sends no more, and notes late."""
        if self.shop.clock.now() + timedelta(minutes=minutes) >= LAST:
            return
        self.shop.run(self.shop.clock.advance(timedelta(minutes=minutes)))
        for process in self.shop.processes if minutes * 60 >= LEASE * 0.8 else ():
            process.leased.clear()
            self.shop.post.doubtful.update(one.parcel.row_id for one in process.outcomes)
        for _ in range(swept):
            self.people_are_told(0, None)

    # what must always be so

    @invariant()
    def the_books_agree(self) -> None:
        rows = self.shop.run(self.shop.messages())
        self._neither_lost_nor_doubled(rows)
        self.each_step_is_told_once(rows)
        self._answers_come_in_order_and_once(rows)

    def _neither_lost_nor_doubled(self, rows: Sequence[OutboxRow]) -> None:
        assert set(self.shop.states) <= {row.id for row in rows}
        for row in rows:
            before, self.shop.states[row.id] = self.shop.states.get(row.id, WAITING), row.state
            assert row.state in NEXT[before], f"message {row.id}: {before} became {row.state}"
            self._arrivals(row)
        assert not [row for row in self.after_done if self.shop.post.arrived[row]], "reminded after it was done"

    def _arrivals(self, row: OutboxRow) -> None:
        """A reply may come twice where nobody could know; nothing else ever, and nothing is called what it is not."""
        post = self.shop.post
        arrived, doubtful = post.arrived[row.id], post.doubtful[row.id]
        assert arrived <= 1 + (doubtful if row.lane == REPLY else 0), f"message {row.id} arrived {arrived} times"
        if row.state == SENT and row.error is None:
            assert arrived, f"message {row.id} has not arrived"
        if row.state in (REFUSED, CANCELLED):
            assert arrived <= doubtful
        if row.state == UNKNOWN:
            assert row.lane != REPLY

    def _answers_come_in_order_and_once(self, rows: Sequence[OutboxRow]) -> None:
        """One answer for each update that is done, in the order of the updates; none for what is not."""
        answers: dict[str, list[int]] = {}
        for row in rows:
            content = row.content or {}
            problem = (content.get("values") or {}).get("problem") or {}
            if content.get("key") == "admin-run-again" or problem.get("key") == "admin-not-parked":
                number = str((problem.get("values") or content.get("values") or {})["number"])
                answers.setdefault(number, []).append(row.id)
        last: dict[int, int] = {}
        unfinished = set[int]()
        for row in self.shop.run(self.shop.updates()):
            said = self.shop.said[row.update_id]
            given = answers.pop(said.text, [])
            assert len(given) == (row.state == DONE), f"update {said.text} is {row.state}: {given}"
            assert row.state == WAITING or said.chat not in unfinished, f"{said.text} overtook another"
            if row.state == WAITING:
                unfinished.add(said.chat)
            assert not given or given[0] > last.get(said.chat, 0)
            last[said.chat] = given[0] if given else last.get(said.chat, 0)
        assert not answers

    def teardown(self) -> None:
        """Calm weather: everything comes to its end. A failure before it is told as it was."""
        try:
            if sys.exc_info()[0] is None:
                self._comes_to_an_end()
        finally:
            self.shop.__exit__()
            self.place.__exit__(None, None, None)

    def _comes_to_an_end(self) -> None:
        run, shop = self.shop.run, self.shop
        shop.failing.clear()
        for number in (0, 1):
            run(shop.dies(number))
        shop.processes[0].sender._wanted = None  # the other one sends
        for _ in range(len(PAUSES) + 1):
            run(shop.clock.advance(timedelta(minutes=10)))
            run(shop.processes[0].sender.recover())
            while run(shop.answer(0)):
                pass
            run(shop.processes[1].sender.drain())
        self.the_books_agree()
        assert {row.state for row in run(shop.updates())} <= {DONE, PARKED}
        left = [row for row in run(shop.messages()) if row.state in (WAITING, LEASED)]
        assert not left, f"{len(left)} messages never left"
        if shop.done:
            run(shop.sweep(0))
            run(shop.processes[0].sender.drain())
            edits = {(row.content or {}).get("edit") for row in run(shop.messages())}
            for row in run(shop.messages()):
                if row.lane == REMINDER and row.state == SENT and row.message_id:
                    assert row.message_id in edits, "a reminder on a phone does not say that it is done"


@contextmanager
def machine(source: Sqlite | Postgres) -> Iterator[type[Delivery]]:
    yield cast(type[Delivery], type("Machine", (Delivery,), {"source": source}))


@pytest.mark.parametrize(
    "kind, examples",
    [
        ("sqlite", int(os.environ.get("SINKRON_EXAMPLES", 250 if LONG else 2))),
        pytest.param("postgres", 40 if LONG else 1, marks=pytest.mark.postgres),
    ],
)
def test_whatever_happens_in_whatever_order(kind: str, examples: int, request: pytest.FixtureRequest) -> None:
    """Two processes that die at any commit, a line that breaks, clocks that move, people who decide."""
    source = request.getfixturevalue("sqlite_template" if kind == "sqlite" else "postgres_server")
    with machine(source) as made:
        run_state_machine_as_test(
            made,
            settings=settings(
                max_examples=examples, stateful_step_count=40, deadline=None, derandomize=not LONG,
                suppress_health_check=list(HealthCheck), print_blob=True,
            ),
        )  # fmt: skip

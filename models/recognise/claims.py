"""Has it or not: "NIB sudah punya, halal belum", "belum ada NIB dan PIRT"; what leans both ways is left out.

A clause is read as things and answers in turn. If a thing comes first, answers follow their things ("NIB sudah"), else
they precede them ("sudah ada NIB"). A comma hands an answer on: "sudah punya NIB, PIRT, dan halal".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.recognise.clauses import Part, Token, excerpt, matches
from models.recognise.heard import Heard
from models.recognise.words import Claim, Words


@dataclass(frozen=True)
class _Thing:
    claim: Claim
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class _Answer:
    """A run of words that says yes or no; `joined` by membership, `proven` by registration, only being applied for."""

    yes: bool
    tokens: tuple[Token, ...]
    joined: bool = False
    proven: bool = False
    pending: bool = False


@dataclass(frozen=True)
class _Group:
    """Things side by side, which share their answer."""

    things: tuple[_Thing, ...]


class _Stop:
    """Something else stands here: what is on its two sides does not belong together."""


_Item = _Group | _Answer | _Stop


@dataclass(frozen=True)
class _Read:
    """A clause: the things answered in it, and what is still open at its two ends."""

    answered: tuple[tuple[_Group, _Answer], ...] = ()
    bare: _Group | None = None  # nothing but things
    last: _Answer | None = None  # an answer that went before its things, which may go on after a comma
    first: tuple[_Group, _Answer] | None = None  # things whose answer follows, which may have begun before a comma


def claims(text: str, parts: Iterable[Part], words: Words) -> Iterator[Heard]:
    """What the person says to have, or not to have."""
    parts = list(parts)
    english = any(token.written.casefold() in words.grammar.english for part in parts for token in part.tokens)
    no = words.grammar.no | (words.grammar.english_no if english else frozenset())
    told = [part for part in parts if part.role == "told"]
    reads = [_read(_items(part.tokens, words, no)) for part in told]
    pairs = [pair for one in reads for pair in one.answered]
    for at, one in enumerate(reads):
        if one.bare is not None:
            pairs += _handed_on(told, reads, at)
    for group, answer in pairs:
        for thing in group.things:
            value = _value(thing.claim, answer)
            if value is not None:
                quoted = sorted((*thing.tokens, *answer.tokens), key=lambda token: token.start)
                slip = any(token.slip for token in thing.tokens)
                yield Heard(thing.claim.fact, None if slip else value, excerpt(text, quoted), (value,) if slip else ())


def _handed_on(parts: Sequence[Part], reads: Sequence[_Read], at: int) -> list[tuple[_Group, _Answer]]:
    """The answer for bare things: of the clause before, or of the one after; nothing where these differ."""
    group, answers = reads[at].bare, list[_Answer]()
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(reads) and reads[near].bare is not None and parts[near].sentence == parts[at].sentence:
            near += step
        if 0 <= near < len(reads) and parts[near].sentence == parts[at].sentence:
            first = reads[near].first
            answer = reads[near].last if step < 0 else first[1] if first else None
            answers += [answer] if answer else []
    agree = answers and all(answer.yes == answers[0].yes for answer in answers)
    return [(group, answers[0])] if group and agree else []


def _value(claim: Claim, answer: _Answer) -> bool | None:
    if answer.joined and not claim.join:
        return None
    if answer.pending:
        return False if claim.pending else None
    # A brand is there before it is registered: "punya merek" does not say that it is.
    return None if claim.proof and answer.yes and not answer.proven else answer.yes


def _read(items: Sequence[_Item]) -> _Read:
    runs: list[list[_Group | _Answer]] = [[]]
    for item in items:
        if isinstance(item, _Stop):
            runs.append([])
        else:
            runs[-1].append(item)
    runs = [run for run in runs if run]
    if len(items) == 1 and isinstance(items[0], _Group):
        return _Read(bare=items[0])
    answered = tuple(pair for run in runs for pair in _pairs(run))
    ends = bool(items) and isinstance(items[-1], _Group) and len(runs[-1]) > 1 and isinstance(runs[-1][0], _Answer)
    begins = bool(items) and isinstance(items[0], _Group) and answered
    last = answered[-1][1] if ends and answered and answered[-1][0] is items[-1] else None
    return _Read(answered, None, last, answered[0] if begins and answered[0][0] is items[0] else None)


def _pairs(run: Sequence[_Group | _Answer]) -> list[tuple[_Group, _Answer]]:
    """Things with their answers, in the order in which this clause gives them; the doubtful end is dropped."""
    things_first = isinstance(run[0], _Group)
    found: list[tuple[_Group, _Answer]] = []
    for one, other in list(pairwise(run))[::2]:
        group, answer = (one, other) if things_first else (other, one)
        if isinstance(group, _Group) and isinstance(answer, _Answer):
            found.append((group, answer))
    if len(run) % 2 and found:
        spare = run[-1]
        if isinstance(spare, _Answer) and _proves(found[-1][0], spare):  # "punya merek belum terdaftar"
            found[-1] = (found[-1][0], spare)
        elif not isinstance(spare, _Answer) or spare.yes != found[-1][1].yes:
            found.pop()
    return found


def _proves(group: _Group, answer: _Answer) -> bool:
    return answer.proven and all(thing.claim.proof for thing in group.things)


def _items(tokens: Sequence[Token], words: Words, no: frozenset[str]) -> list[_Item]:
    """The clause as things, answers and stops, neighbours of one kind put together."""
    spans = {start: (end, words.claims[entry]) for start, end, entry in matches(tokens, words.claimed)}
    items: list[_Item] = []
    at = 0
    while at < len(tokens):
        if at in spans:
            end, claim = spans[at]
            _add(items, _Group((_Thing(claim, tuple(tokens[at:end])),)))
            at = end
            continue
        run = _run(tokens[at:], words, no)
        if run:
            answer = _answer(tokens[at : at + run], tokens[at + run : at + run + 1], words, no)
            items.append(answer or _Stop())
        elif tokens[at].word not in words.grammar.filler | words.grammar.and_ | {"&", "/", "+", ":", "="}:
            items.append(_Stop())
        at += run or 1
    return _without_doubles(items)


def _add(items: list[_Item], group: _Group) -> None:
    if items and isinstance(items[-1], _Group):
        items[-1] = _Group((*items[-1].things, *group.things))
    else:
        items.append(group)


def _without_doubles(items: Sequence[_Item]) -> list[_Item]:
    """Two answers side by side ("sudah … ada") are one; if they differ, neither counts."""
    found: list[_Item] = []
    for item in items:
        before = found[-1] if found else None
        if isinstance(item, _Answer) and isinstance(before, _Answer):
            found[-1] = item if item.yes == before.yes else _Stop()
        else:
            found.append(item)
    return found


def _run(tokens: Sequence[Token], words: Words, no: frozenset[str]) -> int:
    """How many of these words together say yes or no."""
    grammar = words.grammar
    joins = frozenset[str]().union(*(claim.join | claim.proof for claim in words.claims))
    said = no | grammar.yes | grammar.have | grammar.acts | grammar.pending | grammar.unsure | joins
    size = 0
    while size < len(tokens) and (
        tokens[size].word in said or (size and tokens[size].word in ("masih", "lagi", "sedang", "pernah"))
    ):
        size += 1
    return size


def _answer(tokens: Sequence[Token], following: Sequence[Token], words: Words, no: frozenset[str]) -> _Answer | None:
    grammar, plain = words.grammar, {token.word for token in tokens}
    if not grammar.unsure.isdisjoint(plain):
        return None
    denied = not no.isdisjoint(plain)
    proven = any(not claim.proof.isdisjoint(plain) for claim in words.claims)
    joined = any(not claim.join.isdisjoint(plain) for claim in words.claims)
    has = not grammar.have.isdisjoint(plain) or proven
    pending = not grammar.pending.isdisjoint(plain)
    acts = not grammar.acts.isdisjoint(plain)
    if pending and not denied:
        return _Answer(False, tuple(tokens), pending=True)
    if not denied and not has and not joined and (acts or grammar.yes.isdisjoint(plain)):
        return None
    bare = not (has or acts or joined or pending)
    if bare and following and following[0].word not in words.known | words.grammar.filler:
        return None  # "NIB sudah mati", "NIB sudah lama": said of something else
    return _Answer(not denied, tuple(tokens), joined and not has, proven)

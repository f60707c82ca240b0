"""What is made of free text: small talk, a rumour, a story about the own business, or a question."""

from handlers.knowledge import answers, helped, rumours, smalltalk, unasked
from handlers.turn import Turn
from models import questions, recognise
from models.knowledge import Found

# Words with which a question begins or ends, as the search spells them.
QUESTION_WORDS = frozenset((
    "apa", "apakah", "bagaimana", "gimana", "berapa", "kapan", "mana", "dimana", "kemana", "kenapa", "mengapa", "siapa",
    "bisa", "bisakah", "boleh", "bolehkah", "adakah", "haruskah", "perlukah", "wajibkah", "syarat", "syaratnya", "cara",
    "caranya", "arti", "artinya", "beda", "bedanya", "how", "what", "when", "where", "which", "who", "why", "can", "do",
    "does", "is", "are", "must", "should", "may",
))  # fmt: skip
# Of a sentence that could be both: so many facts are a story, whatever else it asks.
STORY, HALF_STORY = 3, 2


async def free(turn: Turn) -> str | None:
    """Whatever was sent outside a dialogue gets a useful answer, here or by the command that is returned."""
    if turn.incoming.kind != "text":
        await unasked.reply(turn)
        return None
    return await text(turn, turn.incoming.text)


async def text(turn: Turn, said: str) -> str | None:
    """An answer to what was written; or the command that it is for."""
    context = await looking_at(turn)
    talk = turn.content.talk.heard(said)
    if talk is not None and not (talk.open and context):
        await smalltalk.reply(turn, talk)
        return None
    if not _says_anything(turn, said):
        await answers.unreadable(turn)
        return None
    found = answers.search(turn, said, context)
    if await rumours.answer(turn, said, found):
        return None
    if is_story(turn, said, found):
        return "cek"
    hint = turn.content.talk.hint(said) if found.outcome != questions.SURE else None
    if hint is not None:
        await smalltalk.reply(turn, hint)
    elif not await helped.waits(turn, said, found, context):
        await answers.give(turn, said, found, context)
    return None


async def aside(turn: Turn) -> bool:
    """A question in the middle of a dialogue, answered briefly when it clearly is one; False when it is none."""
    said = turn.incoming.text
    if turn.incoming.kind != "text" or len(said.split()) < 2:
        return False
    context = await looking_at(turn)
    found = answers.search(turn, said, context)
    if found.outcome != questions.SURE or not (_asks(turn, said) or turn.content.knowledge.index.owner(said)):
        return False
    await answers.briefly(turn, said, found, context)
    return True


async def looking_at(turn: Turn) -> tuple[str, ...]:
    """What "syaratnya apa?" is about: the programme of a check in progress, or what was looked at last."""
    active = turn.active
    wanted = str(active.answers.get("wanted")) if active is not None else ""
    if wanted in turn.content.catalogue.programmes:
        return (wanted,)
    return await questions.looked_at(turn.session, turn.person, turn.now)


def is_story(turn: Turn, said: str, found: Found) -> bool:
    """True when a sentence tells of the own business: then the check reads it back, rather than an article it."""
    content = turn.content
    if content.knowledge.index.owner(said):
        return False
    heard = recognise.recognise(said, content.words, content.catalogue.facts, content.provinces, content.today)
    told = sum(one.fact != recognise.WANTED and one.value is not None for one in heard)
    wishes = sum(one.fact == recognise.WANTED for one in heard)
    if told >= STORY:
        return True
    if found.outcome == questions.SURE:
        return told >= HALF_STORY and not _asks(turn, said)
    if told:
        return told >= HALF_STORY or not _asks(turn, said)
    return wishes == 1 and found.outcome == questions.NONE


def _says_anything(turn: Turn, said: str) -> bool:
    """False for signs, figures and single letters: there is no question in them, whatever they resemble."""
    words = turn.content.knowledge.words.words(said)
    return any(len(word) > 1 and any(letter.isalpha() for letter in word) for word in words)


def _asks(turn: Turn, said: str) -> bool:
    words = turn.content.knowledge.words.words(said)
    return said.rstrip().endswith("?") or not QUESTION_WORDS.isdisjoint(words)

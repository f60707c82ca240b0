"""Questions in people's own words: answered with the source, or honestly not; small talk, rumours, feedback."""

from handlers.dispatch import Action, Command
from handlers.flow import Flow
from handlers.knowledge import asking, browsing, elsewhere, feedback, helped

COMMANDS: dict[str, Command] = {"tanya": browsing.ask, "ask": browsing.ask}
ACTIONS: dict[str, Action] = {
    "knowledge.topics": browsing.topics,
    "knowledge.topic": browsing.topic,
    "knowledge.read": browsing.read,
    "knowledge.good": feedback.good,
    "knowledge.not": feedback.not_this,
    "knowledge.back": feedback.back,
    "knowledge.meant": feedback.meant,
    "knowledge.wrong": feedback.wrong,
    "knowledge.none": feedback.none_of_them,
}
FLOWS: tuple[Flow, ...] = ()
LINKS: dict[str, Command] = {"tanya": browsing.opened}
IN_GROUP, INLINE = elsewhere.in_group, elsewhere.inline
FREE, ASIDE = asking.free, asking.aside
settle = helped.settle  # for the loop that asks the helper

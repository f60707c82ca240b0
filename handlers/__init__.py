"""Converses: asks, understands, replies. This is the table of contents: every command, button and dialogue."""

from dataclasses import replace
from types import ModuleType

from handlers import (
    access,
    activities,
    admin,
    attendance,
    broadcasts,
    cases,
    choosing,
    classes,
    deadlines,
    delegations,
    duties,
    editing,
    eligibility,
    elsewhere,
    extensions,
    foreseen,
    knowledge,
    moving,
    mydata,
    openings,
    outcomes,
    overview,
    proposals,
    record,
    reminders,
    reporting,
    settings,
    stages,
    start,
    succession,
    verification,
)
from handlers.dispatch import Action, Command, Contents
from handlers.flow import Flow

FEATURES = (
    start,
    knowledge,
    eligibility,
    openings,
    cases,
    reporting,
    reminders,
    verification,
    proposals,
    activities,
    stages,
    classes,
    choosing,
    attendance,
    outcomes,
    overview,
    duties,
    broadcasts,
    access,
    delegations,
    succession,
    deadlines,
    elsewhere,
    moving,
    extensions,
    foreseen,
    editing,
    admin,
    record,
    settings,
    mydata,
)

HOOKS = ("in_group", "membership", "moved", "inline")


def _contents() -> Contents:
    commands: dict[str, Command] = {}
    actions: dict[str, Action] = {}
    flows: dict[str, Flow] = {}
    links: dict[str, Command] = {}
    group_commands: dict[str, Command] = {}
    group_actions: dict[str, Action] = {}
    for feature in FEATURES:
        commands |= feature.COMMANDS
        actions |= feature.ACTIONS
        flows |= {flow.name: flow for flow in feature.FLOWS}
        links |= getattr(feature, "LINKS", {})
        group_commands |= getattr(feature, "GROUP_COMMANDS", {})
        group_actions |= getattr(feature, "GROUP_ACTIONS", {})
    noted = {word: note for feature in FEATURES for word, note in getattr(feature, "NOTED", {}).items()}
    listeners = [one for feature in FEATURES for one in getattr(feature, "LISTENERS", ())]
    free, aside = knowledge.FREE, knowledge.ASIDE
    contents = Contents(commands, actions, flows, free, aside, links, listeners, group_commands, group_actions)
    # A feature takes on what is said in groups (IN_GROUP, MEMBERSHIP, MOVED) or inline (INLINE); there is one of each.
    hooks = {name: getattr(feature, name.upper()) for feature in FEATURES for name in HOOKS if _has(feature, name)}
    return replace(contents, noted=noted, **hooks)


def _has(feature: ModuleType, hook: str) -> bool:
    return hasattr(feature, hook.upper())


CONTENTS = _contents()


__all__ = ["CONTENTS", "FEATURES"]

"""Converses: asks, understands, replies. This is the table of contents: every command, button and dialogue."""

from handlers import (
    access,
    activities,
    admin,
    deadlines,
    eligibility,
    mydata,
    openings,
    reporting,
    settings,
    start,
    verification,
)
from handlers.dispatch import Action, Command, Contents
from handlers.flow import Flow

FEATURES = (
    start,
    eligibility,
    openings,
    reporting,
    verification,
    activities,
    access,
    deadlines,
    admin,
    settings,
    mydata,
)


def _contents() -> Contents:
    commands: dict[str, Command] = {}
    actions: dict[str, Action] = {}
    flows: dict[str, Flow] = {}
    links: dict[str, Command] = {}
    for feature in FEATURES:
        commands |= feature.COMMANDS
        actions |= feature.ACTIONS
        flows |= {flow.name: flow for flow in feature.FLOWS}
        links |= getattr(feature, "LINKS", {})
    return Contents(commands, actions, flows, start.not_understood, links)


CONTENTS = _contents()


__all__ = ["CONTENTS", "FEATURES"]

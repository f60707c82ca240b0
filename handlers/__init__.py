"""Converses: asks, understands, replies. This is the table of contents: every command, button and dialogue."""

from handlers import eligibility, settings, start
from handlers.dispatch import Action, Command, Contents
from handlers.flow import Flow

FEATURES = (start, eligibility, settings)


def _contents() -> Contents:
    commands: dict[str, Command] = {}
    actions: dict[str, Action] = {}
    flows: dict[str, Flow] = {}
    for feature in FEATURES:
        commands |= feature.COMMANDS
        actions |= feature.ACTIONS
        flows |= {flow.name: flow for flow in feature.FLOWS}
    return Contents(commands, actions, flows, start.not_understood)


CONTENTS = _contents()


__all__ = ["CONTENTS", "FEATURES"]

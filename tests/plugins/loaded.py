"""What is imported for tests stays to their end: Python does not look through it for garbage, which takes seconds."""

import gc

gc.disable()


def pytest_collection_finish() -> None:
    """From here on, only what tests make is looked through."""
    keep()


def keep() -> None:
    """Everything is imported."""
    gc.freeze()
    gc.enable()

"""Where CI=true, a skipped browser or PostgreSQL test is a failure: else nobody notices it never runs."""

import os
from collections.abc import Generator
from typing import Final

import pytest

NEEDED: Final = ("browser", "postgres")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the skip of a test that carries one of the marks into a failure that gives the skip's reason."""
    report = yield
    missed = [mark for mark in NEEDED if item.get_closest_marker(mark)]
    if report.skipped and missed and _under_ci() and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"A {missed[0]} test may not be skipped where CI=true. {_reason(report.longrepr)}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole file that skips itself: its marks are not known yet, so its text is read."""
    report = yield
    if report.outcome == "skipped" and _under_ci() and isinstance(collector, pytest.File):
        text = collector.path.read_text(encoding="utf-8")
        if any(f"mark.{mark}" in text for mark in NEEDED):
            report.outcome = "failed"
            report.longrepr = f"This file may not be skipped where CI=true. {_reason(report.longrepr)}"
    return report


def _under_ci() -> bool:
    return os.environ.get("CI") == "true"


def _reason(longrepr: object) -> str:
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr or "")

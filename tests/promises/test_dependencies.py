"""Every package that is installed from our locks has a licence that lets us pass the bot on, and says which."""

import re
from importlib.metadata import Distribution, distributions

import pytest

from tests.promises.test_repository import normal, pinned

# Licences under which a ministry may run and pass on the bot; the LGPL and MPL ask that their own files stay open, and
# we change none of them.
ALLOWED = {
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSD", "LGPL-3.0-only", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0",
}  # fmt: skip
# How packages that give no SPDX expression say it.
SPELLED = {
    "Apache 2.0": "Apache-2.0", "APL 2": "Apache-2.0", "Apache Software License": "Apache-2.0",
    "BSD License": "BSD", "BSD 2-Clause License": "BSD-2-Clause",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only", "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Python Software Foundation License": "PSF-2.0",
}  # fmt: skip
INSTALLED = {normal(one.metadata["Name"]): one for one in distributions()}
# Locked for other systems only.
ELSEWHERE = {"colorama"}
LOCKED = sorted(pinned("requirements-test.txt"))


def licences(found: Distribution) -> set[str]:
    """What a package says of itself: the expression, else its classifiers, else the field of old."""
    said = found.metadata
    if "License-Expression" in said:
        return set(re.split(r" (?:AND|OR) ", said["License-Expression"]))
    classifiers = said.get_all("Classifier") or []
    named = {one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: OSI Approved :: ")}
    named = named or ({said["License"].partition("\n")[0].strip()} if "License" in said else set())
    return {SPELLED.get(one, one) for name in named for one in re.split(r" (?:AND|OR) ", name)}


@pytest.mark.parametrize("name", [one for one in LOCKED if one not in ELSEWHERE])
def test_its_licence_lets_us_pass_the_bot_on(name: str) -> None:
    """A new package comes with a licence that somebody has looked at."""
    found = INSTALLED[name]
    assert licences(found) and licences(found) <= ALLOWED, f"{name}: {licences(found)}"


@pytest.mark.parametrize("name", [one for one in LOCKED if one not in ELSEWHERE])
def test_what_is_tested_is_the_locked_version(name: str) -> None:
    """An audit of the lock speaks of what runs here."""
    assert INSTALLED[name].version == pinned("requirements-test.txt")[name]


def test_a_strange_licence_would_be_seen() -> None:
    """The search itself finds what it should."""

    class Strange(Distribution):
        def read_text(self, filename: str) -> str:
            return "Metadata-Version: 2.4\nName: x\nVersion: 1\nLicense-Expression: MIT AND AGPL-3.0-only\n\n"

        def locate_file(self, path: object) -> object:  # type: ignore[override]
            return path

    assert licences(Strange()) - ALLOWED == {"AGPL-3.0-only"}

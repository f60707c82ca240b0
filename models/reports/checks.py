"""What must be looked at before a month is sent: the validations of the official entry, and a few questions of ours.

Thirteen validations are known (government.md 2.3; T: read in the SAKTI guide *Capaian Output* 2022, C: read in the code
of an IKPA tool for 2026). What is T and refuses, refuses here too: 1 (progress above 100 %) and 2 (output above three
times the target) in `figures.check`, 4 (keterangan empty) there as well, 7 (every activity of the province filled
before the next month) in `reports.submit`; 12 (decimals in whole units; C, the example is T) where output is read.
The others stand in CHECKS. What is C and "must be corrected" asks for a reference code instead of refusing: a lawful
down payment is spending without progress.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.activities import Activity
from models.errors import Refused
from models.reports.figures import Figures, Standing, absorption

QUESTION, REFERENCE = "question", "reference"
# Why figures are unusual: codes of the SAKTI guide 2022 (T; the scan is partly unclear on 04 to 06).
CODES = ("01", "02", "03", "04", "05", "06", "07", "08", "99")
OTHER = "99"  # the only one that needs words
TYPED = re.compile(r"0?([1-8]|99)\b[\s.:,-]*(.*)", re.DOTALL)
GAP, PRIORITY_GAP = Decimal(20), Decimal(5)  # percentage points between progress and PPA (checks 5 and 6, T)
TENFOLD = 10  # a slip of one zero; ours, it only asks


@dataclass(frozen=True)
class Case:
    """The figures of a month beside where the activity stood before it."""

    activity: Activity
    before: Standing
    figures: Figures

    @property
    def after(self) -> Standing:
        return self.before.after(self.figures)

    @property
    def absorbed(self) -> Decimal:
        return absorption(self.activity, self.figures.spent)

    @property
    def gap(self) -> Decimal:
        """Progress minus PPA: percentage points."""
        return self.after.progress - self.absorbed


@dataclass(frozen=True)
class Check:
    """`number` is that of the official list, None for ours; `effect` tells what the officer has to do about it."""

    number: int | None
    name: str
    effect: str
    applies: Callable[[Case], bool]


def gap_limit(activity: Activity) -> Decimal:
    """How far progress and PPA may lie apart: 20 points, 5 for a national priority (checks 5 and 6, T)."""
    return PRIORITY_GAP if activity.priority else GAP


def _far_behind(case: Case) -> bool:
    return case.gap < -gap_limit(case.activity)


def _spent_without_progress(case: Case) -> bool:
    return case.figures.spent > 0 and case.after.progress == 0


def _below_spending(case: Case) -> bool:
    """Check 9, unless 6 or 8 says the same and more."""
    return case.gap < 0 and not _far_behind(case) and not _spent_without_progress(case)


def _done_without_output(case: Case) -> bool:
    return case.after.progress == 100 and case.after.output < case.activity.target


def _above_target(case: Case) -> bool:
    return case.after.output > case.activity.target


def _output_done(case: Case) -> bool:
    return case.after.output >= case.activity.target and case.after.progress < 100


def _spent_tenfold(case: Case) -> bool:
    return _slipped(case.before.spent, case.figures.spent)


def _progress_tenfold(case: Case) -> bool:
    return _slipped(case.before.latest_progress, case.figures.progress)


def _output_tenfold(case: Case) -> bool:
    return _slipped(case.before.latest_output, case.figures.output)


def _slipped(last: Decimal | int, now: Decimal | int) -> bool:
    """Ten times last month's figure, or a tenth of it; a correction below zero is none of both."""
    return last > 0 and now > 0 and (now >= TENFOLD * last or now * TENFOLD <= last)


def _spent_less(case: Case) -> bool:
    return case.figures.spent < case.before.spent and not _spent_tenfold(case)


CHECKS = (
    Check(3, "output-above-target", QUESTION, _above_target),
    Check(5, "progress-far-ahead", REFERENCE, lambda case: case.gap > gap_limit(case.activity)),
    Check(6, "progress-far-behind", REFERENCE, _far_behind),
    Check(8, "spent-without-progress", REFERENCE, _spent_without_progress),
    Check(9, "progress-below-spending", QUESTION, _below_spending),
    Check(10, "done-without-output", REFERENCE, _done_without_output),
    Check(11, "output-without-spending", QUESTION, lambda case: case.after.output > 0 and case.figures.spent == 0),
    Check(13, "output-done-progress-open", QUESTION, _output_done),
    Check(None, "spent-above-pagu", QUESTION, lambda case: case.figures.spent > case.activity.pagu),
    Check(None, "spent-below-before", QUESTION, _spent_less),
    Check(None, "spent-tenfold", QUESTION, _spent_tenfold),
    Check(None, "progress-tenfold", QUESTION, _progress_tenfold),
    Check(None, "output-tenfold", QUESTION, _output_tenfold),
)
NEED_REFERENCE = frozenset(one.name for one in CHECKS if one.effect == REFERENCE)


def concerns(activity: Activity, before: Standing, figures: Figures) -> list[str]:
    """The names of what is unusual about the figures; exactly 20 points and exactly the target are usual."""
    case = Case(activity, before, figures)
    return [one.name for one in CHECKS if one.applies(case)]


def needs_reference(unusual: Sequence[str]) -> bool:
    """True when one of these concerns must be explained by a reference code before the month is sent."""
    return not NEED_REFERENCE.isdisjoint(unusual)


def explained(unusual: Sequence[str], figures: Figures) -> None:
    """Figures that the official system takes only with a reference code have one, and 99 has words."""
    if figures.reference is None:
        if needs_reference(unusual):
            raise Refused("reporting-reference-missing")
    elif figures.reference not in CODES:
        raise ValueError(f"{figures.reference!r} is no reference code")
    elif figures.reference == OTHER and not (figures.explanation or "").strip():
        raise Refused("reporting-explanation-missing")


def read_reference(text: str) -> tuple[str, str | None] | None:
    """A reference code as people type it ("6", "06", "99 kontrak baru ditandatangani") and, of 99, its words."""
    found = TYPED.fullmatch(text.strip())
    if found is None:
        return None
    code, words = found[1].zfill(2), " ".join(found[2].split())[:300]
    return code, words if code == OTHER and says(words) else None


def says(words: str) -> bool:
    """Whether a text has enough letters to explain something."""
    return sum(letter.isalpha() for letter in words) >= 5

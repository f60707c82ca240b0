"""OpenFisca-core's verdicts on the people in a file, as JSON: `bench.eligibility_peers` starts this in its environment.

OpenFisca has no unknowns: what was not answered is no, nothing or zero. The verdicts are worked out for all people at
once, as it likes best; the time is that of one person asked alone, as in a chat.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERIOD = "2026-11"
ENTITY = build_entity(key="person", plural="persons", label="", is_person=True)
TYPES: dict[str, tuple[type, object]] = {
    "bool": (bool, False),
    "number": (float, 0.0),
    "text": (str, ""),
    "list": (str, ""),
}
ALONE = 100


def variable(name: str, kind: type, default: object, formula: str = "") -> type[Any]:
    body: dict[str, object] = {"value_type": kind, "entity": ENTITY, "definition_period": DateUnit.MONTH}
    body["default_value"] = default
    if formula:
        code = compile(formula, name, "eval")

        def work(person: Any, period: Any) -> Any:
            names = {"of": lambda name: person(name, period), "yes": lambda: np.ones(person.count, bool), "np": np}
            return eval(code, names)  # noqa: S307 -- compiled above from our own rules

        body["formula"] = work
    return type(name, (Variable,), body)


def main() -> None:
    task = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    system = TaxBenefitSystem([ENTITY])
    for name, kind in task["inputs"].items():
        system.add_variable(variable(name, *TYPES[kind]))
    names = {name: f"suits_{place}" for place, name in enumerate(task["rules"])}
    for name, formula in task["rules"].items():
        system.add_variable(variable(names[name], bool, False, formula))

    def judge(people: list[dict[str, object]]) -> list[list[bool]]:
        simulation = SimulationBuilder().build_default_simulation(system, count=len(people))
        for name, kind in task["inputs"].items():
            default = TYPES[kind][1]
            given = [person.get(name, default) for person in people]
            dtype = {"bool": bool, "number": np.float64}.get(kind, object)
            simulation.set_input(name, PERIOD, np.array(given, dtype=dtype))
        columns = [simulation.calculate(one, PERIOD) for one in names.values()]
        return [[bool(column[place]) for column in columns] for place in range(len(people))]

    verdicts = judge(task["people"])
    started = time.perf_counter()
    for person in task["people"][:ALONE]:
        judge([person])
    seconds = (time.perf_counter() - started) / min(ALONE, len(task["people"]))
    print(json.dumps({"verdicts": verdicts, "seconds": seconds}))


if __name__ == "__main__":
    main()

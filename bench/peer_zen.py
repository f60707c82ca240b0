"""zen-engine's verdicts on the people in a file, as JSON; `bench.eligibility_peers` starts this in its environment."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import zen


def verdict(rule: Any, person: dict[str, object]) -> object:
    try:
        found = rule.evaluate(person)
    except RuntimeError:
        return "error"  # how zen tells that it cannot compare nothing with a number
    return found if isinstance(found, bool) else None


def main() -> None:
    task = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rules = [zen.compile_expression(text) for text in task["rules"].values()]
    nothing = dict.fromkeys(task["inputs"])
    people = [nothing | person for person in task["people"]]
    started = time.perf_counter()
    verdicts = [[verdict(rule, person) for rule in rules] for person in people]
    seconds = (time.perf_counter() - started) / len(people)
    print(json.dumps({"verdicts": verdicts, "seconds": seconds}))


if __name__ == "__main__":
    main()

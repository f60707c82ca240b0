"""`python -m tests.altered run`: the bot with other constants, for tests that cannot wait so long.

ALTERED holds them as JSON: {"bot.sender:FINISH_SECONDS": 0.5}.
"""

import importlib
import json
import os
import sys

from bot.__main__ import main

if __name__ == "__main__":
    for name, value in json.loads(os.environ["ALTERED"]).items():
        module, constant = name.split(":")
        setattr(importlib.import_module(module), constant, value)
    sys.exit(main())

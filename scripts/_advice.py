"""What a person can do when the set-up fails, chosen by what pip or the system said."""

from __future__ import annotations

import re
import sys
from typing import NoReturn

UNREACHABLE = (
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|HTTP error"
    r"|name resolution|getaddrinfo|Max retries|RemoteDisconnected|Network is unreachable"
    r"|Connection (?:refused|reset|broken|timed out)"
)

ADVICE = {
    r"DO NOT MATCH THE HASHES|Hashes are required": """
A downloaded package is not the one that was tested. Do not install it by other means.
Try once more with an empty cache (PIP_NO_CACHE_DIR=1); if it stays so, tell the maintainers.""",
    r"No such file or directory: '[^']*requirements": """
A part of Sinkron is missing. See with git status what it is, then get it back with git restore.""",
    r"No space left|Errno 28": """
The disk is full. Make room (some 500 MB), then start again.""",
    r"Permission denied|Errno 13|Read-only file system|Errno 30": """
This user may not write here. Give the folder to the user who runs Sinkron, or remove .venv if another
user made it (for example with sudo), then start again.""",
    r"CERTIFICATE_VERIFY_FAILED|SSLError": """
The connection is not trusted. Behind a proxy that opens connections, name its certificate:
PIP_CERT=/path/to/certificate.pem
Then start again.""",
    UNREACHABLE: """
The package index could not be reached; the first start needs the internet. Check the connection;
behind a proxy set HTTPS_PROXY, with a package index of your own set PIP_INDEX_URL. Then start again.""",
    r"No matching distribution|Could not find a version|not a supported wheel": """
No ready-made package was found for this machine and this Python. Python 3.11 to 3.13 on 64-bit Linux,
macOS or Windows is known to work: put one on PATH, remove .venv and start again.
If your package index is a mirror (PIP_INDEX_URL), it may lack this package.""",
}

NO_VENV = """
{python} cannot make virtual environments: its modules venv or ensurepip are missing.
On Debian and Ubuntu: sudo apt-get install python{version}-venv
Then start again."""

NO_PYTHON = """
Sinkron needs Python {wanted} or newer. This one is {found}, and no newer one is on PATH.
On Debian and Ubuntu: sudo apt-get install python3 python3-venv
On macOS: brew install python@3.13. Elsewhere: see python.org.
Then start again."""


def stop(message: str) -> NoReturn:
    """End with a message for the person at the keyboard."""
    sys.stdout.flush()
    sys.stderr.write("\n" + message.strip() + "\n")
    raise SystemExit(1)


def advice(said: str) -> str:
    """What can be done about what was said; the more special cause goes first."""
    fitting = (help_ for pattern, help_ in ADVICE.items() if re.search(pattern, said))
    return next(fitting, "\nStart again. If it fails again, remove the folder .venv and try once more.").strip()

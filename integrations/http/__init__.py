"""One hardened HTTP client for everything outside: what it refuses is told in `addresses`, what it caps in `client`."""

import sys

# httpx also is a command line program, and would load a library for terminals that nobody sees here.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]

from integrations.http.addresses import Places  # noqa: E402
from integrations.http.answers import Answer  # noqa: E402
from integrations.http.client import HttpClient  # noqa: E402
from integrations.http.resolving import Resolver, SystemResolver  # noqa: E402

__all__ = ["Answer", "HttpClient", "Places", "Resolver", "SystemResolver"]

"""One hardened HTTP client for everything outside: what it refuses is told in `addresses`, what it caps in `client`."""

from integrations.http.addresses import Places
from integrations.http.answers import Answer
from integrations.http.client import HttpClient
from integrations.http.connections import Resolver, SystemResolver

__all__ = ["Answer", "HttpClient", "Places", "Resolver", "SystemResolver"]

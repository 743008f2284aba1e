"""The lever for other processes: move time, press thumbs, make nodes lie, ask the judge. Loopback, with a secret token.

    GET  /describe                                     POST /clock    {"advance": 60} {"factor": 120}
    POST /like /unlike /dislike {"viewer","video"}     POST /lie      {"node","lie","methods","times","options"}
    POST /clear {"node","lie"}                         GET  /transfers?sender=&receiver=      GET /paid-twice
    GET  /balance?account=&asset=HBD                   POST /grant    {"account","milli_hbd","milli_hive","hive_power"}
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from litestar import Litestar, Request, Response, get, post
from litestar.params import JSONBody

from integrations.practice.clock import PracticeClock
from integrations.practice.errors import PracticeError
from integrations.practice.ledger import Ledger, Transfer
from integrations.practice.node_host import NodeHost
from integrations.practice.peertube.state import PeerTubeState
from wallet.money import Asset


class Driven(Protocol):
    """The world, as far as the lever moves it."""

    token: str
    clock: PracticeClock
    chain: Ledger
    peertube: PeerTubeState

    def describe(self) -> dict[str, Any]:
        """How to reach it."""

    def node(self, name: str) -> NodeHost:
        """One of its nodes."""

    def advance(self, seconds: float) -> datetime:
        """Let time pass."""



def create_control_app(world: Driven) -> Litestar:
    """The application; each request carries `authorization: Bearer <token>`."""
    lever = _Lever(world)

    @get("/{question:str}", sync_to_thread=True)
    def ask(request: Request[Any, Any, Any]) -> Response[Any]:
        return lever.answer(request, lever.questions.get(request.path_params["question"]), dict(request.query_params))

    @post("/{order:str}", status_code=200, sync_to_thread=True)
    def do(request: Request[Any, Any, Any], data: JSONBody[dict[str, Any]]) -> Response[Any]:
        return lever.answer(request, lever.orders.get(request.path_params["order"]), data)

    return Litestar([ask, do], openapi_config=None, logging_config=None)


class _Lever:
    """What may be asked and ordered."""

    def __init__(self, world: Driven) -> None:
        self._world = world
        self.questions: dict[str, Callable[[dict[str, Any]], Any]] = {
            "describe": lambda _: world.describe(),
            "transfers": self._transfers,
            "paid-twice": lambda _: [list(work) for work in world.chain.paid_twice()],
            "balance": self._balance,
        }
        self.orders: dict[str, Callable[[dict[str, Any]], Any]] = {
            "clock": self._clock,
            "like": lambda data: world.peertube.like(data["viewer"], data["video"]),
            "unlike": lambda data: world.peertube.unlike(data["viewer"], data["video"]),
            "dislike": lambda data: world.peertube.dislike(data["viewer"], data["video"]),
            "spoil": lambda data: world.peertube.spoil(data["host"], data["mode"]),
            "lie": self._lie,
            "grant": self._grant,
            "clear": self._clear,
        }

    def answer(
        self, request: Request[Any, Any, Any], work: Callable[[dict[str, Any]], Any] | None, data: dict[str, Any]
    ) -> Response[Any]:
        """401 without the token, 404 for what there is not, 400 with one sentence for a wrong order."""
        given = request.headers.get("authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self._world.token}".encode()):
            return Response({"error": "The token is missing or wrong."}, status_code=401)
        if work is None:
            return Response({"error": "There is no such lever."}, status_code=404)
        try:
            return Response({"result": work(data)})
        except PracticeError as error:
            return Response({"error": str(error)}, status_code=400)
        except (KeyError, TypeError, ValueError):
            return Response({"error": "The order lacks something or has a value of the wrong type."}, status_code=400)

    def _clock(self, data: dict[str, Any]) -> dict[str, Any]:
        if "factor" in data:
            self._world.clock.set_factor(float(data["factor"]))
        self._world.advance(float(data.get("advance", 0)))
        return self._world.clock.anchors()

    def _grant(self, data: dict[str, Any]) -> None:
        units = {name: int(data.get(name, 0)) for name in ("milli_hive", "milli_hbd", "hive_power")}
        self._world.chain.toy_chain.grant(data["account"], **units)

    def _lie(self, data: dict[str, Any]) -> None:
        options = dict(data.get("options", {}))
        self._world.node(data["node"]).tell(data["lie"], data.get("methods", ()), data.get("times"), **options)

    def _clear(self, data: dict[str, Any]) -> None:
        self._world.node(data["node"]).clear(data.get("lie"))

    def _balance(self, data: dict[str, Any]) -> str:
        return str(self._world.chain.balance(data["account"], Asset(data.get("asset", "HBD"))))

    def _transfers(self, data: dict[str, Any]) -> list[dict[str, Any]]:
        found = self._world.chain.transfers(sender=data.get("sender"), receiver=data.get("receiver"))
        return [_transfer_json(transfer) for transfer in found]


def _transfer_json(transfer: Transfer) -> dict[str, Any]:
    return {
        "transaction_id": transfer.transaction_id,
        "block": transfer.block,
        "time": transfer.time.isoformat(),
        "from": transfer.sender,
        "to": transfer.receiver,
        "amount": str(transfer.amount),
        "memo": transfer.memo,
    }

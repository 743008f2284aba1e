"""The three services behind the wallet's page, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.allow_once import AllowOverLimit
from app.services.node_list import NodeList
from app.services.wallet_views import WalletViews


@dataclass(frozen=True, slots=True)
class WalletRoom:
    """What is shown, the list of nodes, and what is allowed over a limit."""

    views: WalletViews
    nodes: NodeList
    over_limit: AllowOverLimit

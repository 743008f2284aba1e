"""Lending resource credits: an operation of hived's `rc` plugin, spoken through custom_json.

The text is the one that Hive's own code writes for the same wish, to the letter (tests/differential).
"""

from __future__ import annotations

import json
from typing import Any

from wallet.hive_tx import fields

MAX_CREDITS = 2**63 - 1


def delegate_credits(giver: str, taker: str, amount: int) -> tuple[str, dict[str, Any]]:
    """Lend `taker` up to `amount` (raw units, as `rc_api` counts); 0 takes them back. Raises BadRequest.

    Needs the posting authority of `giver`, and comes back when he says so; no HIVE moves.
    """
    wish = {
        "from": fields.account("giver", giver),
        "delegatees": [fields.account("taker", taker)],
        "max_rc": str(fields.whole(0, MAX_CREDITS)("amount", amount)),
        "extensions": [],
    }
    text = json.dumps(["delegate_rc", wish], separators=(",", ":"))
    return "custom_json", {"required_auths": [], "required_posting_auths": [giver], "id": "rc", "json": text}

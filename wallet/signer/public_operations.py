"""Our own public operations (PROTOCOL section 1): canonical JSON, signed with the posting key, moving no money.

    {"v":1,"op":"payer" | "pledge" | "withdraw", ...}    custom_json, id "capillary", at most 8,192 bytes
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from wallet.chain_time import parse_time, write_time
from wallet.errors import BadRequest, LimitReached, StillValid
from wallet.intents import PledgeItem, Reference, SignedTransaction, SignPayer, SignPledge, SignWithdraw
from wallet.memo import payment_key
from wallet.money import Amount, Asset
from wallet.signer.checked_signature import (
    Operation,
    check_key_on_chain,
    check_role_alone,
    checked_expiration,
    heads_of,
    sign_checked,
    tapos_of,
)
from wallet.signer.key_room import KeyRoom, Openness
from wallet.signer.open_vault import OpenVault
from wallet.signer.texts import check_id, payment_secret
from wallet.spend_log import LANDING_MARGIN, SpendState
from wallet.spend_log.entries import Promised
from wallet.vault import VaultAccount

OPERATION_ID = "capillary"
MOST_BYTES = 8192
_KEY = re.compile(r"[0-9a-f]{16}", re.ASCII)


class PublicOperationSigner:
    """Says in public what the account means: who pays, what it promises, what it takes back."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def payer(self, request: SignPayer) -> SignedTransaction:
        """This computer pays for the account from now on; asked by a person, so the room must be open."""
        opened = self._room.enter(Openness.OPEN)
        _check_key(request.device)
        return self._signed(opened, request, {"op": "payer", "device": request.device})

    def withdraw(self, request: SignWithdraw) -> SignedTransaction:
        """Promises are taken back."""
        opened = self._room.enter(Openness.TIPPING)
        for key in request.keys:
            _check_key(key)
        return self._signed(opened, request, {"op": "withdraw", "keys": request.keys})

    def pledge(self, request: SignPledge) -> SignedTransaction:
        """Promises are published, at most once a UTC day; the same ones asked again give the same bytes.

        Raises LimitReached (per_day) for others on the same day, StillValid while the last may land.
        """
        opened = self._room.enter(Openness.TIPPING)
        account = opened.account(request.account)
        until = write_time(parse_time(request.until))
        secret = payment_secret(opened, account).secret_bytes
        items = [_pledge_item(item, payment_key(secret, item.work, item.number)) for item in request.items]
        body: dict[str, Any] = {"op": "pledge", "items": items, "until": until}
        wish = hashlib.sha256(canonical_json(body).encode()).hexdigest()
        with opened.spending() as state:
            reading = opened.reading(state, heads_of(request.reference.head_times))
            last = state.last_promise(account.name)
            if last is not None:
                living = reading.now <= parse_time(last.expiration) + LANDING_MARGIN
                if living and last.wish == wish:
                    return SignedTransaction(last.transaction_id, last.expiration, last.body)
                if living:
                    raise StillValid("Other promises of this account may still land; they are waited for.")
                if last.at[:10] == write_time(reading.now)[:10]:
                    raise LimitReached("Promises are published at most once a day.", "per_day")
            signed = sign_posting(opened, account, request.posting_keys, request.reference, body, state)
            opened.log.append(
                Promised(
                    account.name, opened.around.network.value, write_time(reading.now), reading.right,
                    signed.transaction_id, signed.expiration, wish, signed.body,
                )
            )  # fmt: skip
            return signed

    def _signed(
        self, opened: OpenVault, request: SignPayer | SignWithdraw, body: dict[str, Any]
    ) -> SignedTransaction:
        account = opened.account(request.account)
        with opened.spending() as state:
            return sign_posting(opened, account, request.posting_keys, request.reference, body, state)


def canonical_json(value: object) -> str:
    """Sorted keys, no spaces, nothing escaped that need not be (RFC 8785 for texts and whole numbers)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sign_posting(
    opened: OpenVault,
    account: VaultAccount,
    posting_keys: list[str],
    reference: Reference,
    body: dict[str, Any],
    state: SpendState,
    more: Sequence[Operation] = (),
) -> SignedTransaction:
    """Our operation with this body, and `more` of the same authority, in one transaction."""
    check_key_on_chain(account, "posting", posting_keys)
    text = canonical_json({"v": 1, **body})
    if len(text.encode()) > MOST_BYTES:
        raise BadRequest("These are too many promises or splits for one operation.")
    network = opened.around.network
    reading = opened.reading(state, heads_of(reference.head_times))
    expiration = checked_expiration(reference, opened.around.clock(), reading, network)
    values = {"required_auths": [], "required_posting_auths": [account.name], "id": OPERATION_ID, "json": text}
    operations: list[Operation] = [("custom_json", values), *more]
    check_role_alone(operations, account.name, "posting")
    signed = sign_checked(operations, tapos_of(reference), expiration, [opened.secret(account, "posting")], network)
    return SignedTransaction(signed.transaction_id, write_time(expiration), signed.body)


def _pledge_item(item: PledgeItem, key: str) -> dict[str, Any]:
    check_id(item.to)
    check_id(item.work)
    return {"to": item.to, "work": item.work, "amount": str(Amount(item.milli, Asset(item.asset))), "key": key}


def _check_key(text: str) -> None:
    if _KEY.fullmatch(text) is None:
        raise BadRequest("A key or a device has 16 hex digits.")

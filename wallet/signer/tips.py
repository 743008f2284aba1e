"""Tips: policy, then the signature, then the spend log on disk, then the answer.

    asked before and may still land, same wish    the same bytes, counted once
    asked before and may still land, other wish   StillValid until its expiry + 10 minutes
    told among the own transfers                  AlreadyPaid
    else                                          policy -> build -> sign -> read back -> spend log -> answer
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from wallet import memo, policy
from wallet.chain_time import WRONG_CLOCK, Reading, write_time
from wallet.errors import AlreadyPaid, BadRequest, ClockWrong, KeyRefused, StillValid
from wallet.hive_tx import fields
from wallet.hive_tx.memos import encrypt_memo
from wallet.intents import SignedTransaction, SignTips, TipIntent, TipLeg
from wallet.memo import TipMemo, payment_key
from wallet.money import Amount, Asset, total
from wallet.policy import AskedTip, Standing
from wallet.signer.allowed_once import AllowedOnce
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
from wallet.signer.open_vault import OpenVault, allowance_open
from wallet.signer.texts import check_id, payment_secret
from wallet.spend_log.entries import PaidLeg, Payment, Signed
from wallet.vault import VaultAccount

_encoder = msgspec.json.Encoder(order="sorted")


class TipSigner:
    """The only object that sees both a key and a tip."""

    def __init__(self, room: KeyRoom, once: AllowedOnce) -> None:
        self._room = room
        self._once = once

    def answer(self, request: SignTips) -> SignedTransaction:
        """One transaction with every leg of every tip."""
        attended = any(tip.attended for tip in request.tips)
        opened = self._room.enter(Openness.OPEN if attended else Openness.TIPPING)
        account = opened.account(request.account)
        _check_tips(account, request.tips)
        heads = heads_of(request.reference.head_times)
        with opened.spending() as state:
            reading = opened.reading(state, heads)
            names = [(account.name, tip.content_id, tip.number) for tip in request.tips]
            wish = _wish(request.tips)
            for living in state.payments.living(names, reading.now):
                if living.wish == wish:
                    return SignedTransaction(living.transaction_id, living.expiration, living.body)
                raise StillValid("Another transaction for this payment may still land; it is waited for.")
            if not reading.same_day:
                raise ClockWrong(WRONG_CLOCK)
            if any(state.payments.is_paid(name) for name in names):
                raise AlreadyPaid("This payment has already been made.")
            standing = Standing(
                account.limits, allowance_open(account, reading.now), state.is_whole(account.name), reading.right
            )
            channels = {tip.channel for tip in request.tips}
            before = state.sums.before(account.name, channels, reading.now)
            policy.decide([self._asked(account, tip) for tip in request.tips], standing, before)
            signed = _sign(opened, account, request, reading, wish)
        self._once.used(request)
        return signed

    def _asked(self, account: VaultAccount, tip: TipIntent) -> AskedTip:
        payment = _payment(tip)
        once = self._once.covers(account.name, tip.content_id, tip.number, tip.asset, payment.milli)
        return AskedTip(tip.channel, tip.asset, payment.milli, tip.payee, tip.attended, payment.receivers, once)


def _sign(
    opened: OpenVault, account: VaultAccount, request: SignTips, reading: Reading, wish: str
) -> SignedTransaction:
    check_key_on_chain(account, "active", request.active_keys)
    active = opened.secret(account, "active")
    network = opened.around.network
    expiration = checked_expiration(request.reference, opened.around.clock(), reading, network)
    operations = _operations(opened, account, request)
    check_role_alone(operations, account.name, "active")
    signed = sign_checked(operations, tapos_of(request.reference), expiration, [active], network)
    entry = Signed(
        account=account.name,
        network=network.value,
        at=write_time(reading.now),
        checked=reading.right,
        transaction_id=signed.transaction_id,
        expiration=write_time(expiration),
        wish=wish,
        payments=[_payment(tip) for tip in request.tips],
        body=signed.body,
    )
    opened.log.append(entry)
    return SignedTransaction(entry.transaction_id, entry.expiration, entry.body)


def _operations(opened: OpenVault, account: VaultAccount, request: SignTips) -> list[Operation]:
    secret = payment_secret(opened, account).secret_bytes
    operations: list[Operation] = []
    for tip in request.tips:
        key = tip.kept_key or payment_key(secret, tip.content_id, tip.number)
        amounts = [Amount(leg.milli, Asset(tip.asset)) for leg in tip.legs]
        whole = total(amounts, Asset(tip.asset)) if len(amounts) > 1 else None
        for leg, amount in zip(tip.legs, amounts, strict=True):
            text = memo.write(TipMemo(tip.url, leg.role, key, whole))
            if tip.visibility == "quiet":
                text = _hidden(opened, account, leg, text, request.memo_keys)
            values = {"from": account.name, "to": leg.to, "amount": str(amount), "memo": text}
            operations.append(("transfer", values))
    return operations


def _hidden(opened: OpenVault, account: VaultAccount, leg: TipLeg, text: str, memo_keys: dict[str, str]) -> str:
    if "memo" not in account.wifs:
        raise KeyRefused("A quiet tip needs the memo key of the account; without it only open tips are possible.")
    if leg.to not in memo_keys:
        raise BadRequest("A quiet tip needs the memo key of every receiver.")
    return encrypt_memo(opened.secret(account, "memo"), memo_keys[leg.to], text)


def _check_tips(account: VaultAccount, tips: Sequence[TipIntent]) -> None:
    if len({(tip.content_id, tip.number) for tip in tips}) != len(tips):
        raise BadRequest("A payment stands twice in one request.")
    for tip in tips:
        check_id(tip.content_id)
        check_id(tip.channel)
        for leg in tip.legs:
            if fields.account("The receiver", leg.to) == account.name:
                raise BadRequest("An account does not tip itself.")
        TipMemo(tip.url, "creator", tip.kept_key if tip.kept_key is not None else "0" * 16)


def _payment(tip: TipIntent) -> Payment:
    legs = [PaidLeg(leg.role, leg.to, leg.milli) for leg in tip.legs]
    return Payment(tip.content_id, tip.number, tip.channel, tip.asset, legs)


def _wish(tips: Sequence[TipIntent]) -> str:
    """The same for the same payments asked again, in whatever order, attended or not."""
    ordered = sorted(tips, key=lambda tip: (tip.content_id, tip.number))
    plain = [msgspec.structs.replace(tip, attended=False, payee="mentioned") for tip in ordered]
    return hashlib.sha256(_encoder.encode(plain)).hexdigest()



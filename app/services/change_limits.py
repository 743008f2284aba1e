"""Limits in the words of people become the wallet's own; the wallet decides whether a passphrase is needed."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.domain.typed_amount import typed_amount
from app.errors import BadSetting
from app.services.signing import Signing
from wallet.errors import MoneyError
from wallet.intents import AskStatus, AssetName, Limits, SetLimits, Status
from wallet.money import Asset


async def change_limits(
    signing: Signing, account: str, asset: str, changes: Mapping[str, str], passphrase: str | None
) -> Status:
    """Set those limits whose text is not empty (`0.500`). Raises BadSetting, MoneyError, WrongPassphrase."""
    if asset not in ("HBD", "HIVE"):
        raise BadSetting("The asset is HBD or HIVE.")
    named: AssetName = "HBD" if asset == "HBD" else "HIVE"
    wanted = {name: _milli(text, Asset(asset)) for name, text in changes.items() if text}
    if not wanted:
        raise BadSetting("Say which limit to change: --per-tip, --per-creator-day, --per-day or --per-month.")
    status = await signing.ask(AskStatus(), Status)
    sealed = next((one.limits for one in status.accounts if one.name == account), {})
    before = sealed.get(asset, Limits(0, 0, 0, 0))
    limits = msgspec.structs.replace(before, **wanted)
    return await signing.ask(SetLimits(account, {named: limits}, passphrase), Status)


def _milli(text: str, asset: Asset) -> int:
    amount = typed_amount(text, asset)
    if amount.asset is not asset:
        raise MoneyError(f"These limits are in {asset}; those in {amount.asset} are set with --asset {amount.asset}.")
    return amount.milli

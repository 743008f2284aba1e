"""Accounts come into being and change keys or profile: the operations behind *Make a pocket account* and links."""

from __future__ import annotations

from integrations.practice.chain.accounts import Account, Authority, check_name, check_public_key
from integrations.practice.chain.assets import Quantity, hive, read
from integrations.practice.chain.authorities import Required
from integrations.practice.chain.operations.money import creation_fee, pay
from integrations.practice.chain.operations.rules import Rule, Value, check_json, text
from integrations.practice.chain.refusals import require
from integrations.practice.chain.tables import Emitted, State

_ROLES = ("owner", "active", "posting")


def _check_new_account(value: Value) -> None:
    check_name(value.get("creator"))
    check_name(value.get("new_account_name"))
    for role in _ROLES:
        Authority.from_json(value.get(role))
    check_public_key(value.get("memo_key"))
    check_json(text(value, "json_metadata"), "json_metadata")


def _check_bought(value: Value) -> None:
    _check_new_account(value)
    require(read(value.get("fee")).symbol == "HIVE", "Account creation fee must be HIVE", "is_asset_type( fee )")


def _make_account(state: State, value: Value) -> None:
    name = value["new_account_name"]
    require(state.accounts.read(name) is None, f"Account {name} already exists.", "new_account == nullptr")
    owner, active, posting = (Authority.from_json(value[role]) for role in _ROLES)
    for authority in (owner, active, posting):
        for member, _ in authority.accounts:
            state.account(member)
    account = Account(
        name,
        state.new_identifier(),
        state.now,
        owner,
        active,
        posting,
        value["memo_key"],
        mana_time=state.now,
        json_metadata=value["json_metadata"],
        recovery_account=value["creator"],
    )
    state.accounts.put(name, account)
    nothing = "0.000000 VESTS"
    made = {"creator": value["creator"], "initial_delegation": nothing, "initial_vesting_shares": nothing}
    state.emitted.append(Emitted("account_created", {**made, "new_account_name": name}))


def _apply_bought(state: State, value: Value) -> None:
    fee = read(value["fee"])
    require(
        fee == creation_fee(),
        f"Must pay the exact account creation fee. paid: {fee} fee: {creation_fee()}",
        "o.fee == wso.median_props.account_creation_fee",
    )
    burn(state, value["creator"], fee)
    _make_account(state, value)


def burn(state: State, payer: str, amount: Quantity) -> None:
    """The fee goes to nobody."""
    pay(state, payer, "null", amount)
    state.account("null").add(-amount.units, amount.symbol)


def _check_claim(value: Value) -> None:
    check_name(value.get("creator"))
    fee = read(value.get("fee"))
    require(fee.symbol == "HIVE", "Fee must be HIVE", "is_asset_type( fee, HIVE_SYMBOL )")


def _apply_claim(state: State, value: Value) -> None:
    fee = read(value["fee"])
    require(
        fee in (hive(0), creation_fee()),
        "Cannot pay more than account creation fee. paid: " + str(fee),
        "o.fee == wso.median_props.account_creation_fee",
    )
    if fee.units:
        burn(state, value["creator"], fee)
    state.account(value["creator"]).claimed += 1


def _apply_claimed(state: State, value: Value) -> None:
    creator = state.account(value["creator"])
    require(creator.claimed > 0, f"{creator.name} has no claimed accounts to create", "pending_claimed_accounts > 0")
    creator.claimed -= 1
    _make_account(state, value)


def _updated_roles(value: Value) -> list[str]:
    return [role for role in _ROLES if value.get(role) is not None]


def _required_update(value: Value) -> Required:
    name = text(value, "account")
    if value.get("owner") is not None:
        return {("owner", name)}
    if _updated_roles(value) or value.get("memo_key") or value.get("json_metadata"):
        return {("active", name)}
    return {("posting", name)}


def _check_update(value: Value) -> None:
    check_name(value.get("account"))
    for role in _updated_roles(value):
        Authority.from_json(value[role])
    if value.get("memo_key"):
        check_public_key(value["memo_key"])
    for field in ("json_metadata", "posting_json_metadata"):
        check_json(text({field: value.get(field) or ""}, field), field)


def _apply_update(state: State, value: Value) -> None:
    account = state.account(value["account"])
    for role in _updated_roles(value):
        authority = Authority.from_json(value[role])
        for member, _ in authority.accounts:
            state.account(member)
        setattr(account, role, authority)
        if role == "owner":
            account.last_owner_update = state.now
    account.memo_key = value.get("memo_key") or account.memo_key
    account.json_metadata = value.get("json_metadata") or account.json_metadata
    account.posting_json_metadata = value.get("posting_json_metadata") or account.posting_json_metadata
    account.last_update = state.now


def _creator_signs(value: Value) -> Required:
    return {("active", text(value, "creator"))}


def _both(value: Value) -> set[str]:
    return {value["creator"], value["new_account_name"]}


RULES = {
    "account_create": Rule(_creator_signs, _check_bought, _apply_bought, _both),
    "claim_account": Rule(_creator_signs, _check_claim, _apply_claim, lambda v: {v["creator"]}),
    "create_claimed_account": Rule(_creator_signs, _check_new_account, _apply_claimed, _both),
    "account_update2": Rule(_required_update, _check_update, _apply_update, lambda v: {v["account"]}),
}

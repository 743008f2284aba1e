"""The operations that may be signed: their fields, the authority each needs, and hived's rules between fields.

What is not in this table cannot be signed here. Fields that it does not name are refused, so that nothing is shown
to a person that is not also signed. Sources: hived's `validate()` and `get_required_*_authorities()` of each
operation (facts/hive.md, sections 2 and 3).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from wallet.errors import BadRequest
from wallet.hive_tx import fields, rules, structures
from wallet.hive_tx.fields import Field, asset

Values = dict[str, Any]
Authorities = dict[str, set[str]]


@dataclass(frozen=True)
class OperationKind:
    """One row. It needs `role` of the account in field `signer`, unless `authorities` decides by the content."""

    fields: Mapping[str, Field]
    role: str = "active"
    signer: str = "from"
    rule: Callable[[Values], None] | None = None
    authorities: Callable[[Values], Authorities] | None = None


_ACCOUNT = Field(fields.account)
_MAYBE_ACCOUNT = Field(fields.account_or_empty)
_HIVE = asset("HIVE")
_HBD = asset("HBD")
_MONEY = asset("HIVE", "HBD")
_MONEY_OR_NONE = asset("HIVE", "HBD", zero=True)
_HIVE_OR_NONE = asset("HIVE", zero=True)
_CREATION_FEE = asset("HIVE", zero=True, most=1_000_000_000)
_HBD_OR_NONE = asset("HBD", zero=True)
_VESTS_OR_NONE = asset("VESTS", zero=True)
_MEMO = Field(fields.text(fields.MAX_MEMO_BYTES), default="")
_U32 = Field(fields.whole(0, 2**32 - 1))
_PERMLINK = Field(fields.text(255, least=1))
"""Old posts have names that are not taken any more."""
_TIME = Field(fields.moment, fields.time_to_wire)
_BOOL = Field(fields.yes_or_no)
_JSON = Field(fields.json_text(fields.MAX_TEXT_BYTES), default="")
_AUTHORITY = Field(structures.authority, structures.authority_to_wire)
_MAYBE_AUTHORITY = Field(structures.authority, structures.authority_to_wire, default=None)
_OWNER = Field(structures.owner_authority, structures.authority_to_wire)
_MAYBE_OWNER = Field(structures.owner_authority, structures.authority_to_wire, default=None)
_KEY = Field(fields.public_key, fields.public_key_to_wire)
_MAYBE_KEY = Field(fields.public_key, fields.public_key_to_wire, default=None)
_NO_EXTENSIONS = Field(fields.no_extensions, default=[])
_PERCENT = fields.whole(0, 10_000)
_ESCROW = {"from": _ACCOUNT, "to": _ACCOUNT, "agent": _ACCOUNT}
_NEW_ACCOUNT = {
    "creator": _ACCOUNT, "new_account_name": _ACCOUNT, "owner": _OWNER, "active": _AUTHORITY,
    "posting": _AUTHORITY, "memo_key": _KEY, "json_metadata": _JSON,
}  # fmt: skip
_CHANGED_ACCOUNT = {
    "account": _ACCOUNT, "owner": _MAYBE_OWNER, "active": _MAYBE_AUTHORITY, "posting": _MAYBE_AUTHORITY,
}  # fmt: skip

OPERATIONS: dict[str, OperationKind] = {
    "vote": OperationKind(
        {"voter": _ACCOUNT, "author": _ACCOUNT, "permlink": _PERMLINK, "weight": Field(fields.whole(-10_000, 10_000))},
        role="posting", signer="voter",
    ),
    "comment": OperationKind(
        {
            "parent_author": _MAYBE_ACCOUNT, "parent_permlink": _PERMLINK, "author": _ACCOUNT,
            "permlink": Field(fields.new_permlink), "title": Field(fields.text(255)),
            "body": Field(fields.text(fields.MAX_TEXT_BYTES, least=1)), "json_metadata": _JSON,
        },
        role="posting", signer="author", rule=rules.comment,
    ),
    "comment_options": OperationKind(
        {
            "author": _ACCOUNT, "permlink": _PERMLINK, "max_accepted_payout": _HBD_OR_NONE,
            "percent_hbd": Field(_PERCENT), "allow_votes": _BOOL, "allow_curation_rewards": _BOOL,
            "extensions": Field(structures.comment_extensions, default=[]),
        },
        role="posting", signer="author",
    ),
    "delete_comment": OperationKind({"author": _ACCOUNT, "permlink": _PERMLINK}, role="posting", signer="author"),
    "custom_json": OperationKind(
        {
            "required_auths": Field(fields.account_set), "required_posting_auths": Field(fields.account_set),
            "id": Field(fields.text(32)), "json": Field(fields.json_text(fields.MAX_CUSTOM_JSON_BYTES, least=1)),
        },
        rule=rules.custom_json, authorities=rules.custom_json_authorities,
    ),
    "claim_reward_balance": OperationKind(
        {"account": _ACCOUNT, "reward_hive": _HIVE_OR_NONE, "reward_hbd": _HBD_OR_NONE, "reward_vests": _VESTS_OR_NONE},
        role="posting", signer="account", rule=rules.claim_reward_balance,
    ),
    "transfer": OperationKind({"from": _ACCOUNT, "to": _ACCOUNT, "amount": _MONEY, "memo": _MEMO}),
    "recurrent_transfer": OperationKind(
        {
            "from": _ACCOUNT, "to": _ACCOUNT, "amount": _MONEY_OR_NONE, "memo": _MEMO,
            "recurrence": Field(fields.whole(24, 0xFFFF)), "executions": Field(fields.whole(2, 0xFFFF)),
            "extensions": Field(structures.pair_extensions, default=[]),
        },
        rule=rules.recurrent_transfer,
    ),
    "transfer_to_savings": OperationKind({"from": _ACCOUNT, "to": _ACCOUNT, "amount": _MONEY, "memo": _MEMO}),
    "transfer_from_savings": OperationKind(
        {"from": _ACCOUNT, "request_id": _U32, "to": _ACCOUNT, "amount": _MONEY, "memo": _MEMO}
    ),
    "cancel_transfer_from_savings": OperationKind({"from": _ACCOUNT, "request_id": _U32}),
    "transfer_to_vesting": OperationKind({"from": _ACCOUNT, "to": _MAYBE_ACCOUNT, "amount": _HIVE}),
    "withdraw_vesting": OperationKind({"account": _ACCOUNT, "vesting_shares": _VESTS_OR_NONE}, signer="account"),
    "set_withdraw_vesting_route": OperationKind(
        {"from_account": _ACCOUNT, "to_account": _ACCOUNT, "percent": Field(_PERCENT), "auto_vest": _BOOL},
        signer="from_account",
    ),
    "delegate_vesting_shares": OperationKind(
        {"delegator": _ACCOUNT, "delegatee": _ACCOUNT, "vesting_shares": _VESTS_OR_NONE},
        signer="delegator", rule=rules.delegate_vesting_shares,
    ),
    "convert": OperationKind({"owner": _ACCOUNT, "requestid": _U32, "amount": _HBD}, signer="owner"),
    "collateralized_convert": OperationKind({"owner": _ACCOUNT, "requestid": _U32, "amount": _HIVE}, signer="owner"),
    "limit_order_create": OperationKind(
        {
            "owner": _ACCOUNT, "orderid": _U32, "amount_to_sell": _MONEY, "min_to_receive": _MONEY,
            "fill_or_kill": _BOOL, "expiration": _TIME,
        },
        signer="owner", rule=rules.limit_order_create,
    ),
    "limit_order_create2": OperationKind(
        {
            "owner": _ACCOUNT, "orderid": _U32, "amount_to_sell": _MONEY,
            "exchange_rate": Field(structures.price, structures.price_to_wire), "fill_or_kill": _BOOL,
            "expiration": _TIME,
        },
        signer="owner", rule=rules.limit_order_create2,
    ),
    "limit_order_cancel": OperationKind({"owner": _ACCOUNT, "orderid": _U32}, signer="owner"),
    "escrow_transfer": OperationKind(
        {
            **_ESCROW, "hbd_amount": _HBD_OR_NONE, "hive_amount": _HIVE_OR_NONE, "escrow_id": _U32,
            "fee": _MONEY_OR_NONE, "json_meta": _JSON, "ratification_deadline": _TIME, "escrow_expiration": _TIME,
        },
        rule=rules.escrow_transfer,
    ),
    "escrow_approve": OperationKind(
        {**_ESCROW, "who": _ACCOUNT, "escrow_id": _U32, "approve": _BOOL}, signer="who", rule=rules.escrow_approve,
    ),
    "escrow_dispute": OperationKind(
        {**_ESCROW, "who": _ACCOUNT, "escrow_id": _U32}, signer="who", rule=rules.escrow_dispute,
    ),
    "escrow_release": OperationKind(
        {
            **_ESCROW, "who": _ACCOUNT, "receiver": _ACCOUNT, "escrow_id": _U32, "hbd_amount": _HBD_OR_NONE,
            "hive_amount": _HIVE_OR_NONE,
        },
        signer="who", rule=rules.escrow_release,
    ),
    "account_create": OperationKind({"fee": _CREATION_FEE, **_NEW_ACCOUNT}, signer="creator"),
    "claim_account": OperationKind(
        {"creator": _ACCOUNT, "fee": _CREATION_FEE, "extensions": _NO_EXTENSIONS}, signer="creator",
    ),
    "create_claimed_account": OperationKind({**_NEW_ACCOUNT, "extensions": _NO_EXTENSIONS}, signer="creator"),
    "account_update": OperationKind(
        {**_CHANGED_ACCOUNT, "memo_key": _KEY, "json_metadata": _JSON}, authorities=rules.account_update_authorities,
    ),
    "account_update2": OperationKind(
        {
            **_CHANGED_ACCOUNT, "memo_key": _MAYBE_KEY, "json_metadata": _JSON, "posting_json_metadata": _JSON,
            "extensions": _NO_EXTENSIONS,
        },
        authorities=rules.account_update2_authorities,
    ),
    "change_recovery_account": OperationKind(
        {"account_to_recover": _ACCOUNT, "new_recovery_account": _ACCOUNT, "extensions": _NO_EXTENSIONS},
        role="owner", signer="account_to_recover",
    ),
    "decline_voting_rights": OperationKind({"account": _ACCOUNT, "decline": _BOOL}, role="owner", signer="account"),
    "account_witness_vote": OperationKind(
        {"account": _ACCOUNT, "witness": _ACCOUNT, "approve": _BOOL}, signer="account",
    ),
    "account_witness_proxy": OperationKind({"account": _ACCOUNT, "proxy": _MAYBE_ACCOUNT}, signer="account"),
    "create_proposal": OperationKind(
        {
            "creator": _ACCOUNT, "receiver": _ACCOUNT, "start_date": _TIME, "end_date": _TIME,
            "daily_pay": _HBD_OR_NONE, "subject": Field(fields.text(80, least=1)), "permlink": _PERMLINK,
            "extensions": _NO_EXTENSIONS,
        },
        signer="creator", rule=rules.create_proposal,
    ),
    "remove_proposal": OperationKind(
        {"proposal_owner": _ACCOUNT, "proposal_ids": Field(structures.number_set), "extensions": _NO_EXTENSIONS},
        signer="proposal_owner",
    ),
    "update_proposal_votes": OperationKind(
        {
            "voter": _ACCOUNT, "proposal_ids": Field(structures.number_set), "approve": _BOOL,
            "extensions": _NO_EXTENSIONS,
        },
        signer="voter",
    ),
}  # fmt: skip


def canonical(name: object, values: object) -> tuple[str, Values]:
    """The checked operation as nodes read it: sorted sets, defaults written out. Raises BadRequest."""
    kind = OPERATIONS.get(name) if isinstance(name, str) else None
    if kind is None or not isinstance(name, str):
        raise BadRequest("This kind of operation cannot be signed here.")
    if not isinstance(values, dict) or not set(values) <= set(kind.fields):
        raise BadRequest(f"{name} has fields that do not belong to it.")
    checked: Values = {}
    for field_name, field in kind.fields.items():
        if field_name in values:
            checked[field_name] = field.check(f"{name}.{field_name}", values[field_name])
        elif field.required:
            raise BadRequest(f"{name} lacks {field_name}.")
        elif field.default is not None:
            checked[field_name] = copy.copy(field.default)
    if kind.rule is not None:
        kind.rule(checked)
    return name, checked


def wire_values(name: str, values: Values) -> Values:
    """What beem's class of this operation is given; `values` are canonical."""
    declared = OPERATIONS[name].fields
    return {field_name: declared[field_name].to_wire(value) for field_name, value in values.items()}


def authorities(name: str, values: Values) -> Authorities:
    """Account names by role (`owner`, `active`, `posting`) whose signature the canonical operation needs."""
    kind = OPERATIONS[name]
    if kind.authorities is not None:
        return kind.authorities(values)
    return {kind.role: {values[kind.signer]}}

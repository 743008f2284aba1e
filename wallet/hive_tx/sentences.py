"""Each operation as one sentence that a person can read before signing it.

Everything that is signed is said, except the text of posts, whose beginning and size are given. Texts of others are
shown as they stand on chain, with what cannot be seen (control, bidirectional and zero-width characters) written out
as `⟨U+202E⟩`, so that no text can pass for another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from wallet.hive_tx import operations
from wallet.hive_tx.fields import as_hived_reads

Values = dict[str, Any]

OWNER_ROLE = "owner"
_BEGINNING = 200
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_BLANKS = {chr(code) for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x2800, 0x3000, 0x3164, 0xFFA0)}
"""Letters and spaces that look like nothing, or like another space."""
_NAME = r"[a-z0-9.-]{3,16}"
_LOAN = re.compile(
    rf'\["delegate_rc",\{{"from":"(?P<lender>{_NAME})","delegatees":\[(?P<takers>"{_NAME}"(?:,"{_NAME}")*)\],'
    r'"max_rc":(?P<quote>"?)(?P<credits>0|[1-9][0-9]{0,18})(?P=quote),"extensions":\[\]\}\]'
)
_QUOTES = {"“": "⟨U+201C⟩", "”": "⟨U+201D⟩"}


def visible(text: str) -> str:
    """`text` with every character that cannot be seen written as its number."""
    return "".join(f"⟨U+{ord(letter):04X}⟩" if _is_unseen(letter) else letter for letter in text)


def describe(name: str, values: Values) -> str:
    """One sentence for an operation. Raises BadRequest for one that cannot be signed here."""
    name, checked = operations.canonical(name, values)
    return f"{_SENTENCES[name](checked)}."


def owner_operations(wanted: Iterable[tuple[str, Values]]) -> list[str]:
    """Names of those operations that only an owner key can sign; the program refuses them. Raises BadRequest."""
    checked = [operations.canonical(name, values) for name, values in wanted]
    return [name for name, values in checked if OWNER_ROLE in operations.authorities(name, values)]


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN or letter in _BLANKS


def _quoted(text: str) -> str:
    """In quotation marks, with those of the text written out, so that it cannot seem to end before it does."""
    shown = visible(as_hived_reads(text))
    return f"“{''.join(_QUOTES.get(letter, letter) for letter in shown)}”"


def _beginning(text: str) -> str:
    size = f"{len(as_hived_reads(text).encode()):,} bytes"
    return f"{size}{':' if len(text) <= _BEGINNING else ', beginning'} {_quoted(text[:_BEGINNING])}"


def _percent(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d} %"


def _with_memo(values: Values) -> str:
    return f" with the memo {_quoted(values['memo'])}" if values["memo"] else " without a memo"


def _with_data(label: str, text: str) -> str:
    return f", {label} {_quoted(text)}" if text else ""


def _post(values: Values) -> str:
    return f"@{values['author']}/{visible(values['permlink'])}"


def _authority(values: Values) -> str:
    members = [f"@{name} (weight {weight})" for name, weight in values["account_auths"]]
    members += [f"{key} (weight {weight})" for key, weight in values["key_auths"]]
    return f"{', '.join(members)}; {values['weight_threshold']} needed"


def _authorities(values: Values) -> str:
    said = [f"{role} [{_authority(values[role])}]" for role in ("owner", "active", "posting") if role in values]
    said += [f"memo key {values['memo_key']}"] if "memo_key" in values else []
    return ", ".join(said)


def _vote(v: Values) -> str:
    if v["weight"] == 0:
        return f"@{v['voter']} takes its vote on {_post(v)} back"
    direction = "up" if v["weight"] > 0 else "down"
    return f"@{v['voter']} votes {_post(v)} {direction} with {_percent(abs(v['weight']))}"


def _comment(v: Values) -> str:
    place = f"answers @{v['parent_author']}/" if v["parent_author"] else "posts under "
    title = f" with the title {_quoted(v['title'])}" if v["title"] else ""
    return (
        f"@{v['author']} {place}{visible(v['parent_permlink'])} as {_post(v)}{title} ({_beginning(v['body'])})"
        f"{_with_data('metadata', v['json_metadata'])}"
    )


def _comment_options(v: Values) -> str:
    members = [one for _, part in v["extensions"] for one in part["beneficiaries"]]
    shares = [f"@{one['account']} {_percent(one['weight'])}" for one in members]
    return (
        f"@{v['author']} sets for {_post(v)}: at most {v['max_accepted_payout']}, {_percent(v['percent_hbd'])} in HBD, "
        f"votes {_allowed(v['allow_votes'])}, curation rewards {_allowed(v['allow_curation_rewards'])}, "
        f"shared with {', '.join(shares) or 'nobody'}"
    )


def _custom_json(v: Values) -> str:
    return _loan(v) or _published(v)


def _loan(v: Values) -> str:
    """A loan of resource credits that is written as it should be, letter by letter; empty for everything else."""
    if v["id"] != "rc" or v["required_auths"] or len(v["required_posting_auths"]) != 1:
        return ""
    (lender,) = v["required_posting_auths"]
    found = _LOAN.fullmatch(v["json"])
    if found is None or found["lender"] != lender:
        return ""
    takers = " and ".join(f"@{name}" for name in found["takers"].replace('"', "").split(","))
    if int(found["credits"]) == 0:
        return f"@{lender} (posting) takes back the resource credits that it lends to {takers}"
    return f"@{lender} (posting) lends {takers} {int(found['credits']):,} resource credits, which it can take back"


def _published(v: Values) -> str:
    signers = [f"@{name} (active)" for name in v["required_auths"]]
    signers += [f"@{name} (posting)" for name in v["required_posting_auths"]]
    return f"{', '.join(signers)} publishes {_quoted(v['json'])} under the id {_quoted(v['id'])}"


def _recurrent_transfer(v: Values) -> str:
    pair = "".join(f", as number {one['value']['pair_id']}" for one in v["extensions"])
    if v["amount"].startswith("0.000 "):
        return f"@{v['from']} ends its recurrent transfer to @{v['to']}{pair}"
    return (
        f"@{v['from']} sends {v['amount']} to @{v['to']} every {v['recurrence']} hours, {v['executions']} times{pair},"
        f"{_with_memo(v)}"
    )


def _escrow(v: Values) -> str:
    return f"escrow {v['escrow_id']} from @{v['from']} to @{v['to']} with agent @{v['agent']}"


def _allowed(yes: bool) -> str:
    return "allowed" if yes else "not allowed"


def _creation(v: Values, price: str) -> str:
    return (
        f"@{v['creator']} creates the account @{v['new_account_name']} {price}: {_authorities(v)}"
        f"{_with_data('metadata', v['json_metadata'])}"
    )


def _account_change(v: Values) -> str:
    changes = [_authorities(v)] if _authorities(v) else []
    changes += [f"{label} {_quoted(v[name])}" for name, label in _METADATA.items() if v.get(name)]
    return f"@{v['account']} changes its account: {', '.join(changes) or 'nothing'}"


_METADATA = {"json_metadata": "metadata", "posting_json_metadata": "profile"}

_SENTENCES: dict[str, Callable[[Values], str]] = {
    "vote": _vote,
    "comment": _comment,
    "comment_options": _comment_options,
    "delete_comment": lambda v: f"@{v['author']} deletes {_post(v)}",
    "custom_json": _custom_json,
    "claim_reward_balance": lambda v: (
        f"@{v['account']} claims its rewards of {v['reward_hive']}, {v['reward_hbd']} and {v['reward_vests']}"
    ),
    "transfer": lambda v: f"@{v['from']} sends {v['amount']} to @{v['to']}{_with_memo(v)}",
    "recurrent_transfer": _recurrent_transfer,
    "transfer_to_savings": lambda v: (
        f"@{v['from']} moves {v['amount']} into the savings of @{v['to']}{_with_memo(v)}"
    ),
    "transfer_from_savings": lambda v: (
        f"@{v['from']} takes {v['amount']} out of its savings for @{v['to']} (request {v['request_id']}){_with_memo(v)}"
    ),
    "cancel_transfer_from_savings": lambda v: f"@{v['from']} cancels request {v['request_id']} to its savings",
    "transfer_to_vesting": lambda v: f"@{v['from']} powers {v['amount']} up for @{v['to'] or v['from']}",
    "withdraw_vesting": lambda v: f"@{v['account']} powers {v['vesting_shares']} down",
    "set_withdraw_vesting_route": lambda v: (
        f"@{v['from_account']} sends {_percent(v['percent'])} of what it powers down to @{v['to_account']}"
        f"{', powered up again' if v['auto_vest'] else ''}"
    ),
    "delegate_vesting_shares": lambda v: f"@{v['delegator']} lends @{v['delegatee']} {v['vesting_shares']}",
    "convert": lambda v: f"@{v['owner']} converts {v['amount']} into HIVE in 3.5 days (request {v['requestid']})",
    "collateralized_convert": lambda v: (
        f"@{v['owner']} converts {v['amount']} as collateral into HBD at once (request {v['requestid']})"
    ),
    "limit_order_create": lambda v: (
        f"@{v['owner']} offers {v['amount_to_sell']} for at least {v['min_to_receive']} until {v['expiration']} UTC"
        f"{', whole or not at all' if v['fill_or_kill'] else ''} (order {v['orderid']})"
    ),
    "limit_order_create2": lambda v: (
        f"@{v['owner']} offers {v['amount_to_sell']} at {v['exchange_rate']['quote']} for {v['exchange_rate']['base']} "
        f"until {v['expiration']} UTC{', whole or not at all' if v['fill_or_kill'] else ''} (order {v['orderid']})"
    ),
    "limit_order_cancel": lambda v: f"@{v['owner']} withdraws its order {v['orderid']}",
    "escrow_transfer": lambda v: (
        f"@{v['from']} locks {v['hive_amount']} and {v['hbd_amount']} in {_escrow(v)}, fee {v['fee']}, to be "
        f"approved by {v['ratification_deadline']} UTC, until {v['escrow_expiration']} UTC"
        f"{_with_data('terms', v['json_meta'])}"
    ),
    "escrow_approve": lambda v: f"@{v['who']} {'approves' if v['approve'] else 'rejects'} {_escrow(v)}",
    "escrow_dispute": lambda v: f"@{v['who']} disputes {_escrow(v)}",
    "escrow_release": lambda v: (
        f"@{v['who']} releases {v['hive_amount']} and {v['hbd_amount']} to @{v['receiver']} out of {_escrow(v)}"
    ),
    "account_create": lambda v: _creation(v, f"for {v['fee']}"),
    "claim_account": lambda v: f"@{v['creator']} buys the right to create an account for {v['fee']}",
    "create_claimed_account": lambda v: _creation(v, "with a right it holds"),
    "account_update": _account_change,
    "account_update2": _account_change,
    "change_recovery_account": lambda v: (
        f"@{v['account_to_recover']} makes @{v['new_recovery_account']} its recovery account"
    ),
    "decline_voting_rights": lambda v: (
        f"@{v['account']} {'gives up voting for ever' if v['decline'] else 'keeps its right to vote'}"
    ),
    "account_witness_vote": lambda v: (
        f"@{v['account']} {'votes' if v['approve'] else 'no longer votes'} for the witness @{v['witness']}"
    ),
    "account_witness_proxy": lambda v: (
        f"@{v['account']} lets @{v['proxy']} vote for it" if v["proxy"] else f"@{v['account']} votes for itself again"
    ),
    "create_proposal": lambda v: (
        f"@{v['creator']} proposes {_quoted(v['subject'])} (post {visible(v['permlink'])}): "
        f"{v['daily_pay']} a day for @{v['receiver']} from {v['start_date']} to {v['end_date']} UTC"
    ),
    "remove_proposal": lambda v: (
        f"@{v['proposal_owner']} withdraws its proposals {', '.join(map(str, v['proposal_ids']))}"
    ),
    "update_proposal_votes": lambda v: (
        f"@{v['voter']} {'votes' if v['approve'] else 'no longer votes'} for the proposals "
        f"{', '.join(map(str, v['proposal_ids']))}"
    ),
}  # fmt: skip

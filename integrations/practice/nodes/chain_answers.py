"""Head, versions, prices, fees and blocks as database_api, condenser_api and block_api show them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from integrations.practice.chain.assets import Quantity, hbd, hive, to_nai, vests
from integrations.practice.chain.blocks import EMPTY_ID, stamp
from integrations.practice.chain.history import Stored
from integrations.practice.chain.operations.money import creation_fee
from integrations.practice.chain.payouts import HBD_FOR_A_HIVE
from integrations.practice.chain.refusals import Refused
from integrations.practice.nodes.calls import Call, Method
from wallet.network import Network

VERSION = "1.28.3"
BLOCKS_MAX = 1000
FEED_HOURS = 84
_NO_KEY = "STM1111111111111111111111111111111114T1Anm"
_WITNESSES = ("first.witness", "second.witness", "third.witness")
_SUPPLIES = {
    "current_hbd_supply": hbd(32_154_184_235),
    "current_supply": hive(578_685_292_988),
    "dhf_interval_ledger": hbd(83_804),
    "init_hbd_supply": hbd(0),
    "pending_rewarded_vesting_hive": hive(708_391_203),
    "pending_rewarded_vesting_shares": vests(1_274_818_494_495_892),
    "total_reward_fund_hive": hive(0),
    "total_vesting_fund_hive": hive(214_631_379_968),
    "total_vesting_shares": vests(346_307_992_691_989_491),
    "virtual_supply": hive(1_362_933_688_963),
}
_SETTINGS: dict[str, Any] = {
    "available_account_subsidies": 15302864,
    "content_reward_percent": 6500,
    "current_remove_threshold": 200,
    "delegation_return_period": 432000,
    "downvote_pool_percent": 2500,
    "early_voting_seconds": 86400,
    "hbd_interest_rate": 1000,
    "hbd_print_rate": 0,
    "hbd_start_percent": 2000,
    "hbd_stop_percent": 2000,
    "max_consecutive_recurrent_transfer_failures": 10,
    "max_open_recurrent_transfers": 255,
    "max_recurrent_transfer_end_date": 730,
    "maximum_block_size": 65536,
    "mid_voting_seconds": 172800,
    "min_recurrent_transfers_recurrence": 24,
    "num_pow_witnesses": 172,
    "participation_count": 128,
    "proposal_fund_percent": 1000,
    "recent_slots_filled": "340282366920938463463374607431768211455",
    "reverse_auction_seconds": 0,
    "total_pow": 514415,
    "total_reward_shares2": "0",
    "vesting_reward_percent": 1500,
    "vote_power_reserve_rate": 10,
}


def _properties(call: Call) -> dict[str, Any]:
    moment = call.moment
    day = moment.time.replace(hour=0, minute=0, second=0) + timedelta(days=1)
    hour = moment.time.replace(minute=0, second=0)
    return {
        **_SETTINGS,
        "current_aslot": moment.head,
        "current_witness": _WITNESSES[moment.head % len(_WITNESSES)],
        "head_block_id": call.chain.calendar.id_of(moment.head),
        "head_block_number": moment.head,
        "last_budget_time": stamp(hour),
        "last_irreversible_block_num": moment.irreversible,
        "next_daily_maintenance_time": stamp(day),
        "next_maintenance_time": stamp(hour + timedelta(hours=1)),
        "time": stamp(moment.time),
    }


def get_dynamic_global_properties(call: Call) -> dict[str, Any]:
    """database_api's form."""
    return {**_properties(call), "id": 0, **{name: supply.nai for name, supply in _SUPPLIES.items()}}


def condenser_properties(call: Call) -> dict[str, Any]:
    """condenser_api's form: amounts as text."""
    return {**_properties(call), **{name: str(supply) for name, supply in _SUPPLIES.items()}}


def get_version(_: Call) -> dict[str, Any]:
    """The practice chain's own id: a client must refuse to sign for a chain that it did not choose."""
    revision = "5" * 40
    return {
        "blockchain_version": VERSION,
        "chain_id": Network.PRACTICE.chain_id.hex(),
        "fc_revision": revision,
        "haf_revision": revision,
        "hive_revision": revision,
        "node_type": "testnet",
    }


def get_config(_: Call) -> dict[str, Any]:
    """A part of hived's constants; a real node may leave some out too."""
    return {
        "IS_TEST_NET": True,
        "HIVE_ADDRESS_PREFIX": "STM",
        "HIVE_BLOCK_INTERVAL": 3,
        "HIVE_BLOCKCHAIN_VERSION": VERSION,
        "HIVE_CHAIN_ID": Network.PRACTICE.chain_id.hex(),
        "HIVE_CUSTOM_OP_DATA_MAX_LENGTH": 8192,
        "HIVE_CUSTOM_OP_ID_MAX_LENGTH": 32,
        "HIVE_MAX_MEMO_SIZE": 2048,
        "HIVE_MAX_TIME_UNTIL_EXPIRATION": 86400,
        "HBD_SYMBOL": {"nai": "@@000000013", "decimals": 3},
        "HIVE_SYMBOL": {"nai": "@@000000021", "decimals": 3},
        "VESTS_SYMBOL": {"nai": "@@000000037", "decimals": 6},
    }


def _price(base: Quantity, quote: Quantity, *, nai: bool) -> dict[str, Any]:
    return {"base": base.nai if nai else str(base), "quote": quote.nai if nai else str(quote)}


def get_feed_history(_: Call) -> dict[str, Any]:
    """The price has been the same for the 84 hours that hived remembers."""
    price = _price(hbd(HBD_FOR_A_HIVE), hive(1000), nai=True)
    names = ("current_max_history", "current_median_history", "current_min_history", "market_median_history")
    return {**dict.fromkeys(names, price), "id": 0, "price_history": [price] * FEED_HOURS}


def get_chain_properties(_: Call) -> dict[str, Any]:
    """What the witnesses' median says, condenser_api's form."""
    subsidies = {"account_subsidy_budget": 797, "account_subsidy_decay": 347321}
    rates = {"hbd_interest_rate": 1000, "maximum_block_size": 65536}
    return {"account_creation_fee": str(creation_fee()), **subsidies, **rates}


def get_witness_schedule(call: Call) -> dict[str, Any]:
    """The part that a wallet needs: the account creation fee."""
    median = {**get_chain_properties(call), "account_creation_fee": creation_fee().nai}
    return {"id": 0, "current_shuffled_witnesses": list(_WITNESSES), "median_props": median}


def transaction_json(stored: Stored) -> dict[str, Any]:
    """A transaction in hived's newer form: operations with type and value, amounts with their NAI."""
    operations = [{"type": f"{name}_operation", "value": to_nai(value)} for name, value in stored.body["operations"]]
    return {**stored.body, "operations": operations}


def _header(call: Call, number: int) -> dict[str, Any]:
    calendar = call.chain.calendar
    return {
        "previous": calendar.id_of(number - 1),
        "timestamp": stamp(calendar.time_of(number)),
        "witness": _WITNESSES[number % len(_WITNESSES)],
        "transaction_merkle_root": EMPTY_ID,
        "extensions": [],
    }


def _block(call: Call, number: int) -> dict[str, Any]:
    stored = call.chain.history.stored_by_block.get(number, [])
    return {
        **_header(call, number),
        "witness_signature": "0" * 130,
        "transactions": [transaction_json(one) for one in stored],
        "block_id": call.chain.calendar.id_of(number),
        "signing_key": _NO_KEY,
        "transaction_ids": [one.transaction_id for one in stored],
    }


def get_block(call: Call) -> dict[str, Any]:
    """An empty answer for a block that is not there yet."""
    number = call.integer("block_num", 0)
    return {"block": _block(call, number)} if 0 < number <= call.moment.head else {}


def get_block_header(call: Call) -> dict[str, Any]:
    """An empty answer for a block that is not there yet."""
    number = call.integer("block_num", 0)
    return {"header": _header(call, number)} if 0 < number <= call.moment.head else {}


def get_block_range(call: Call) -> dict[str, Any]:
    """Shorter than asked where the head comes first."""
    first, count = call.integer("starting_block_num", 0), call.integer("count", 1)
    if not 0 < count <= BLOCKS_MAX:
        raise Refused("You can only ask for 1000 blocks at a time", "args.count <= 1000")
    last = min(first + count - 1, call.moment.head)
    return {"blocks": [_block(call, number) for number in range(max(first, 1), last + 1)]}


METHODS: dict[str, Method] = {
    "database_api.get_dynamic_global_properties": get_dynamic_global_properties,
    "condenser_api.get_dynamic_global_properties": condenser_properties,
    "database_api.get_version": get_version,
    "condenser_api.get_version": get_version,
    "database_api.get_config": get_config,
    "condenser_api.get_config": get_config,
    "database_api.get_current_price_feed": lambda _: _price(hbd(HBD_FOR_A_HIVE), hive(1000), nai=True),
    "database_api.get_feed_history": get_feed_history,
    "condenser_api.get_current_median_history_price": lambda _: _price(hbd(HBD_FOR_A_HIVE), hive(1000), nai=False),
    "condenser_api.get_chain_properties": get_chain_properties,
    "database_api.get_witness_schedule": get_witness_schedule,
    "block_api.get_block": get_block,
    "block_api.get_block_header": get_block_header,
    "block_api.get_block_range": get_block_range,
}

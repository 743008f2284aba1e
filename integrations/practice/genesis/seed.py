"""Makes a chain with its past: accounts by decree, everything after that by signed transactions."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from integrations.practice import seed_data
from integrations.practice.chain.accounts import CREATION_CREDIT, VESTS_OF_ONE_HP, Account, Authority
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.clock import PracticeClock
from integrations.practice.genesis.events import Event, events
from integrations.practice.genesis.keys import play_secret
from integrations.practice.seed_kinds import HiveAccount
from wallet.hive_tx import transaction
from wallet.network import Network

EXPIRES_AFTER = timedelta(minutes=1)


def genesis_time(start: datetime) -> datetime:
    """60 days before the world starts, on a whole second."""
    return start.astimezone(UTC).replace(microsecond=0) - timedelta(days=seed_data.HISTORY_DAYS)


def seeded_chain(
    start: datetime, now: Callable[[], datetime], seed: str, port: int | None, site_port: int | None = None
) -> ToyChain:
    """The chain as it stands at `start`; from then on it follows `now`.

    `port` is that of the practice hosts, `site_port` that of the plain sites.
    """
    genesis = genesis_time(start)
    past = PracticeClock(genesis, 0)
    chain = ToyChain(genesis, seed, past.now)
    for identifier, account in enumerate(seed_data.ACCOUNTS, start=10):
        if not account.pocket_of:
            chain.found(_account(account, identifier, genesis))
    for identifier, name in enumerate(("null", "hive.fund"), start=1):
        chain.found(Account(name, identifier, genesis, Authority(), Authority(), Authority(), ""))
    for event in events(start.astimezone(UTC).replace(microsecond=0), port, site_port):
        past.set_to(event.when)
        _push(chain, event)
    past.set_to(start)
    chain.follow(now)
    return chain


def _account(account: HiveAccount, identifier: int, genesis: datetime) -> Account:
    power = account.hive_power * VESTS_OF_ONE_HP
    owner, active, posting = (
        Authority.of_key(play_secret(account.name, role).public_key) for role in ("owner", "active", "posting")
    )
    return Account(
        account.name,
        identifier,
        genesis,
        owner,
        active,
        posting,
        play_secret(account.name, "memo").public_key,
        hive=account.milli_hive,
        hbd=account.milli_hbd,
        vests=power,
        mana=power + CREATION_CREDIT,
        mana_time=genesis,
        recovery_account="tubehost",
    )


def _push(chain: ToyChain, event: Event) -> None:
    moment = chain.moment()
    tapos = transaction.Tapos.of_block(moment.irreversible, chain.calendar.id_of(moment.irreversible))
    unsigned = transaction.build(event.operations, tapos, moment.time + EXPIRES_AFTER)
    signed = transaction.sign(unsigned, [play_secret(event.signer, event.role)], Network.PRACTICE)
    chain.push(json.loads(signed.body))

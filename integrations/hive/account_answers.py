"""What the program asks of Hive about accounts; a part of the client."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import integrations.hive.reading as reading
from integrations.account_names import is_account_name
from integrations.errors import NotThere, Rejected
from integrations.hive.calls import NodeCalls
from integrations.hive.opinions import Opinions
from integrations.hive.wire import accounts, chain
from integrations.hive.wire.accounts import AccountFacts, Credits, RecurrentTransfer
from integrations.hive.wire.posts import MOST_POSTS, ListedPost, read_account_posts
from integrations.hive.wire.refusals import NodeRefusal, Refusal


class AccountAnswers:
    """Who exists, with which keys, how much and what credits. Never raises anything but integrations.errors."""

    def __init__(self, calls: NodeCalls, opinions: Opinions) -> None:
        self._calls = calls
        self._opinions = opinions

    async def accounts(self, names: Sequence[str]) -> dict[str, AccountFacts]:
        """Balances and authorities on which two operators agree; names that do not exist are missing.

        Raises NoSecondOpinion.
        """
        asked = sorted({name for name in names if is_account_name(name)})
        if not asked:
            return {}
        work = partial(reading.account_facts, self._calls, names=asked)
        return (await self._opinions.two_alike(work, "database_api", lambda one, other: one == other))[0].value

    async def posts_of(self, account: str) -> list[ListedPost]:
        """The newest posts of an account, as one node lists them: a hidden one costs nobody money.

        Raises Unreachable, BadAnswer; NotThere if there is no such account.
        """
        params = {"sort": "posts", "account": checked_name(account), "limit": MOST_POSTS}
        read = partial(read_account_posts, account=account)
        try:
            return await self._opinions.first(
                lambda node: self._calls.ask(node, "bridge.get_account_posts", params, read), "bridge"
            )
        except NodeRefusal as refusal:
            if refusal.classified.refusal is Refusal.NOT_THERE:
                raise NotThere("There is no such Hive account.", "no_such_account") from None
            raise

    async def account(self, name: str) -> AccountFacts:
        """One account, as above. Raises NotThere if two operators say that it does not exist; NoSecondOpinion."""
        found = (await self.accounts([name])).get(name)
        if found is None:
            raise NotThere("There is no such Hive account.", "no_such_account")
        return found

    async def existing(self, names: Sequence[str]) -> dict[str, bool]:
        """Whether there are such accounts; names about which two operators differ are missing.

        Unlike `accounts` it does not fail over one name, or over a balance that changes just now.
        Raises NoSecondOpinion.
        """
        impossible = {name: False for name in names if not is_account_name(name)}
        asked = sorted({*names} - impossible.keys())
        if not asked:
            return impossible
        work = partial(reading.account_facts, self._calls, names=asked)
        one, other = (
            opinion.value.keys()
            for opinion in await self._opinions.pair(
                work, "database_api", lambda one, other: one.keys() == other.keys()
            )
        )
        return impossible | {name: name in one for name in asked if (name in one) == (name in other)}

    async def credits(self, account: str) -> Credits:
        """Resource credits now, regrown ones included. Raises Unreachable, BadAnswer."""
        work = partial(reading.credits_of, self._calls, account=checked_name(account))
        return await self._opinions.first(work, "rc_api")

    async def key_owners(self, public_keys: Sequence[str]) -> dict[str, list[str]]:
        """Accounts that list each key; to be checked with `accounts`, because one node says so."""
        if not public_keys:
            return {}
        read = partial(accounts.read_key_owners, keys=list(public_keys))
        return await self._opinions.first(
            lambda node: self._calls.ask(
                node, "account_by_key_api.get_key_references", {"keys": list(public_keys)}, read
            ),
            "account_by_key_api",
        )

    async def recurrent_transfers(self, account: str) -> list[RecurrentTransfer]:
        """Open standing orders of the account, as two operators show them alike. Raises NoSecondOpinion."""
        params = {"from": checked_name(account)}
        heard = await self._opinions.two_alike(
            lambda node: self._calls.ask(
                node, "database_api.find_recurrent_transfers", params, accounts.read_recurrent_transfers
            ),
            "database_api",
            lambda one, other: one == other,
        )
        return heard[0].value

    async def price_feed(self) -> chain.PriceFeed:
        """What HIVE is worth in HBD now and in the hours before, as two operators say. Raises NoSecondOpinion."""
        pair = await self._opinions.two_alike(
            lambda node: self._calls.ask(node, "database_api.get_feed_history", {}, chain.read_price_feed),
            "database_api",
            lambda one, other: one == other,
        )
        return pair[0].value


def checked_name(account: str) -> str:
    """The name itself. Raises Rejected for what no account is called."""
    if not is_account_name(account):
        raise Rejected("This is not the name of a Hive account.", "bad_name")
    return account

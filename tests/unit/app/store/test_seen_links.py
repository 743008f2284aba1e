"""What own looks have found: one record for each account and channel, the one of regular looks first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.store.database import Database
from app.store.link_checks import LinkCheck, LinkCheckStore
from app.store.payees import ChannelPayee, PayeeStore
from app.store.seen_links import seen_links
from tests.fixtures.stored_tips import NOON

CHANNEL, OTHER = "vimeo:user:7", "youtube:channel:UC" + "a" * 22


def test_a_proof_by_the_way_of_a_gift_counts_until_the_channel_is_looked_at(tmp_path: Path) -> None:
    database = Database(tmp_path / "capillary.sqlite")
    proofs = [
        ChannelPayee(CHANNEL, "confirmed", "carol", "[]", NOON),
        ChannelPayee(OTHER, "mentioned", "dora", "[]", NOON),
    ]
    PayeeStore(database).remember([], proofs, NOON)
    (found,) = seen_links(database)
    assert (found.account, found.channel, found.proven, found.seen_at) == ("carol", CHANNEL, True, NOON)
    assert seen_links(database, "dora") == []
    check = LinkCheck(
        "carol", CHANNEL, "Carol", "confirmed", True, ("carol",), "hive-tips: @carol", "", "a" * 64, NOON, NOON, NOON,
        0, NOON,
    )  # fmt: skip
    LinkCheckStore(database).keep(check)
    (found,) = seen_links(database, "carol")
    assert (found.title, found.proven, found.digest) == ("Carol", True, "a" * 64)
    LinkCheckStore(database).keep(replace(check, state="gone"))
    (found,) = seen_links(database)
    assert not found.proven
    database.close()

"""The seeded past: who stands where when a world starts, and that the same start gives the same past."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from integrations.practice import seed_data
from integrations.practice.chain.refusals import Refused
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.clock import PracticeClock
from integrations.practice.genesis.keys import play_secret
from integrations.practice.genesis.seed import seeded_chain
from integrations.practice.ledger import Ledger
from integrations.practice.wallet_page import Wish, sign_and_push
from wallet.money import Amount, Asset

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
PORT = 8123


def _chain(seed: str = "capillary", port: int = PORT) -> ToyChain:
    return seeded_chain(START, PracticeClock(START, 0).now, seed, port)


@pytest.fixture(scope="module")
def chain() -> ToyChain:
    return _chain()


def _operations(chain: ToyChain, account: str, op: str) -> list[dict[str, Any]]:
    bodies = [json.loads(text) for text in Ledger(chain, 0).custom(account, past=True)]
    return [body for body in bodies if body["op"] == op]


def test_the_same_start_gives_the_same_past(chain: ToyChain) -> None:
    again, elsewhere = _chain(), _chain(port=9000)
    assert list(again.history.transactions) == list(chain.history.transactions)
    assert list(elsewhere.history.transactions) != list(chain.history.transactions)
    assert _chain(seed="other").calendar.id_of(9) != chain.calendar.id_of(9)


def test_sixty_days_of_blocks_stand(chain: ToyChain) -> None:
    assert chain.moment().head == 60 * 28_800
    assert chain.moment().time == START


def test_every_account_is_there_and_its_play_password_gives_its_keys(chain: ToyChain) -> None:
    for account in seed_data.ACCOUNTS:
        row = chain.state().accounts.read(account.name)
        assert row is not None
        assert row.posting.keys == ((play_secret(account.name, "posting").public_key, 1),)
        assert row.active.keys == ((play_secret(account.name, "active").public_key, 1),)
        assert row.memo_key == play_secret(account.name, "memo").public_key


def test_a_pocket_account_has_no_owner_key_and_is_lent_credits(chain: ToyChain) -> None:
    row = chain.state().accounts.read("alice.pocket")
    assert row is not None
    assert (row.owner.keys, row.owner.accounts) == ((), (("alice", 1),))
    assert row.credits_in == seed_data.hive_account("alice.pocket").lent_credits
    assert row.vests == 0


def test_the_monthly_pocket_money_came_and_goes_on(chain: ToyChain) -> None:
    filled = Ledger(chain, 0).transfers(receiver="alice.pocket", kind="fill_recurrent_transfer", past=True)
    assert [transfer.amount for transfer in filled] == [Amount(10_000, Asset.HBD)] * 2
    assert Ledger(chain, 0).balance("alice.pocket", Asset.HBD) == Amount(45_000, Asset.HBD)


def test_links_are_on_chain_and_mirrored_in_the_profile(chain: ToyChain) -> None:
    url = f"https://tube.localhost:{PORT}/c/carol_channel"
    urls = [url, "https://www.youtube.com/channel/UCcarolbythesea-practice", "https://vimeo.com/user7300001"]
    urls.append("https://www.dailymotion.com/user/x2carol")
    assert [link["url"] for link in _operations(chain, "carol", "link")] == urls
    row = chain.state().accounts.read("carol")
    assert row is not None
    assert json.loads(row.posting_json_metadata)["profile"]["capillary"] == [{"url": one} for one in urls]


def test_the_host_asks_for_its_share(chain: ToyChain) -> None:
    [link] = _operations(chain, "tubehost", "link")
    assert (link["url"], link["share"]) == (f"https://tube.localhost:{PORT}", 10)


def test_mallory_claims_carols_channel_later(chain: ToyChain) -> None:
    urls = [link["url"] for link in _operations(chain, "mallory", "link")]
    assert urls[-1] == f"https://tube.localhost:{PORT}/c/carol_channel"


def test_a_withdrawn_link_is_withdrawn(chain: ToyChain) -> None:
    [unlink] = _operations(chain, "maker", "unlink")
    assert unlink["url"] == "https://maker.example"
    row = chain.state().accounts.read("maker")
    assert row is not None
    assert "maker.example" not in row.posting_json_metadata


def test_the_payer_of_the_seeded_computer_stands(chain: ToyChain) -> None:
    assert _operations(chain, "alice.pocket", "payer") == [{"v": 1, "op": "payer", "device": seed_data.PAYER_DEVICE}]


def test_promises_for_the_unlinked_creator_stand(chain: ToyChain) -> None:
    items = [item for body in _operations(chain, "dora.pocket", "pledge") for item in body["items"]]
    assert {item["to"] for item in items} == {f"peertube:channel:ann_channel@tube.localhost:{PORT}"}


def test_doras_tips_are_tips_with_a_host_leg_where_the_host_asked(chain: ToyChain) -> None:
    works = Ledger(chain, 0)
    legs = [one.tip.leg for one in works.transfers(sender="dora.pocket", past=True) if one.tip is not None]
    assert legs == ["creator", "creator", "host", "creator", "host", "creator", "creator", "host"]


def test_alice_pocket_never_tipped(chain: ToyChain) -> None:
    assert Ledger(chain, 0).transfers(sender="alice.pocket", past=True) == []


def test_a_post_of_carol_names_her_video(chain: ToyChain) -> None:
    post = chain.state().comments.read(("carol", "sunrise-the-film"))
    assert post is not None
    url = seed_data.watch_url(seed_data.SUNRISE, seed_data.TUBE, PORT)
    assert json.loads(post.json_metadata)["canonical_url"] == url == f"https://tube.localhost:{PORT}/w/8iTvEUyqZ4JimMfo5brPx8"


def test_every_channel_has_its_owner_and_every_video_its_channel() -> None:
    users = {(user.host, user.name) for user in seed_data.USERS}
    channels = {(channel.host, channel.name) for channel in seed_data.CHANNELS}
    assert {(channel.host, channel.owner) for channel in seed_data.CHANNELS} <= users
    assert {(video.host, video.channel) for video in seed_data.VIDEOS} <= channels


def test_a_copied_uuid_hides_nothing() -> None:
    [own] = [video for video in seed_data.videos_on(seed_data.TUBE) if video.uuid == seed_data.SUNRISE]
    [copy] = [video for video in seed_data.videos_on(seed_data.OTHER) if video.uuid == seed_data.SUNRISE]
    assert (own.channel, copy.channel) == ("carol_channel", "mallory_channel")


def test_an_unknown_seeded_account_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        seed_data.hive_account("nobody")


def test_the_chain_goes_on_from_its_past() -> None:
    chain = _chain()
    wish = Wish((("transfer", {"from": "alice", "to": "bob", "amount": "1.000 HBD", "memo": ""}),))
    assert sign_and_push(wish, "alice", chain)
    with pytest.raises(Refused, match="Duplicate"):
        sign_and_push(wish, "alice", chain)

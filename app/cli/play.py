"""The play that `make run` shows: every way a thumb can go, in the practice world, within seconds.

nine likes and a dropped link -> tips with creator and host legs -> transactions -> irreversible blocks
one of them undone, one a promise, one a question, one that waits for tomorrow
and the viewer's subscriptions followed, each creator on all the channels that are proven to be hers
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.cli.output import say, table
from app.domain.tips.states import REASONS, TipState
from app.services.views import STATE_WORDS

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.tips.tip import Tip
    from app.practice import Player, World

VIEWER = "alice"
LIKED = (
    "Sunrise", "Tide pools", "A workbench", "Choir", "Life drawing", "Splices", "Alpine start", "Night train",
    "Bread at home",
)  # fmt: skip
UNDONE = "Night train"
DROPPED = "https://hive.blog/@edith/letters-from-the-hill"
DAY_LIMIT = "0.300"
PATIENCE = 45.0
"""Real seconds; the play ends with exit code 1 if the money has not arrived by then."""

EXPECTED = {
    TipState.CONFIRMED: 6,
    TipState.PROMISED: 1,
    TipState.QUESTION: 1,
    TipState.CANCELLED: 1,
    TipState.WAITING: 1,
}


async def play(application: Application, world: World, player: Player, passphrase: str) -> bool:
    """Play it and print its table; True if everything ended as it should."""
    await _connect(application, player, passphrase)
    for title in LIKED:
        world.like(VIEWER, title)
    link = application.tip_link
    await application.collect.run_once()
    await link.run(DROPPED, player.hive_account, None, application.peertube.known_hosts())
    undone = [tip.id for tip in application.tips.latest() if tip.title == UNDONE]
    application.decide.undo(undone)
    await _settle(application)
    tips = sorted(application.tips.latest(), key=lambda tip: tip.id)
    _print_tips(tips)
    _print_statistics(application)
    await _follow(application)
    return _counts(tips) == EXPECTED


async def _connect(application: Application, player: Player, passphrase: str) -> None:
    from app.services.change_limits import change_limits
    from app.services.connect_hive import Keys

    sentence = await application.take_in.run(
        player.hive_account,
        Keys(master_password=player.hive_password),
        passphrase,
        new=True,
        days=7,
        device=application.seeded_device(player.hive_account),
    )
    say(sentence)
    await change_limits(application.signing, player.hive_account, "HBD", {"per_day": DAY_LIMIT}, None)
    say(f"For this play the limit is lowered to {DAY_LIMIT} HBD a day, so that the last gift has to wait.")
    connected = await application.connect_peertube.login(
        player.server, player.user, player.password, None, player.hive_account
    )
    await application.collect.run_once()
    before = application.connect_peertube.stood_before(connected.id)
    say(f"{connected.username} is logged in at {connected.base_url}; {sum(before.values())} older likes stay unpaid.")
    application.runner.take_over("practice play")


async def _settle(application: Application) -> None:
    ended = asyncio.get_running_loop().time() + PATIENCE
    while asyncio.get_running_loop().time() < ended:
        await application.runner.run_once()
        if _counts(application.tips.latest()) == EXPECTED:
            return
        await asyncio.sleep(0.1)


async def _follow(application: Application) -> None:
    """Nothing of it moves money, so whatever does not answer just now is read later."""
    for account in application.peertube_store.all():
        await application.following.lists.from_peertube(account)
    await application.following.follow.run_once()
    table(
        "Followed, from the subscriptions at the PeerTube server",
        ("creator", "Hive account", "channels", "newest work"),
        [
            (
                view.name,
                f"@{view.account}" if view.account else "",
                ", ".join(channel.place for channel in view.channels),
                next((work.title for work in application.following.views.works() if work.number == view.number), ""),
            )
            for view in application.following.views.creators()
        ],
    )


def _counts(tips: Sequence[Tip]) -> dict[TipState, int]:
    return {state: count for state in TipState if (count := sum(1 for tip in tips if tip.state is state))}


def _print_tips(tips: Sequence[Tip]) -> None:
    rows = [
        (
            "link" if tip.source.value == "link" else "thumb",
            tip.title,
            tip.channel_name,
            _legs(tip),
            STATE_WORDS[tip.state] + (f": {REASONS[tip.reason]}" if REASONS[tip.reason] else ""),
            tip.transaction_id[:12],
            str(tip.block or ""),
        )
        for tip in tips
    ]
    table("What became of the thumbs", ("from", "work", "creator", "gift (HBD)", "state", "transaction", "block"), rows)


def _legs(tip: Tip) -> str:
    if not tip.legs:
        return tip.amount.number
    return " + ".join(f"{leg.amount.number} {leg.role} @{leg.to}" for leg in tip.legs)


def _print_statistics(application: Application) -> None:
    rows = application.views.statistics("to")
    table(
        "Received, read from the chain alone",
        ("received by", "amount", "gifts"),
        [(f"@{row['to']}", str(row["amount"]), str(row["transfers"])) for row in rows],
    )

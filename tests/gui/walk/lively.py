"""A practice world in which a little of everything has happened: what is drawn, and what the walks go through."""

from __future__ import annotations

from app.bootstrap import Application
from app.domain.creators.splits import Split
from app.domain.following.pace import LEAST
from app.domain.tips.patron import Order, Rhythm
from app.domain.tips.states import TipState
from app.services.link_views import LinkView
from app.services.patrons import PatronCost
from app.ui.tips.actions import Action
from app.ui.wishes import change_settings
from app.ui.wishes.earnings import add_goal, read_now
from app.ui.wishes.following import follow
from app.ui.wishes.links import add_channel, look_now, sign_link
from app.ui.wishes.waiting import price_patron, sign_patron
from integrations.practice import seed_data
from integrations.practice.genesis.keys import play_secret
from integrations.practice.platforms import seed
from tests.fixtures.journey import FIRST_UNDO, PASSPHRASE, POCKET, push
from tests.gui.practice_desk import PracticeDesk
from wallet.hive_tx.memos import encrypt_memo
from wallet.money import Amount, Asset

A_WHILE = 37
FINAL = 12
"""Four blocks: not every folder is told when the time jumps, so the jump is small."""
QUIET = 60
"""So many milliseconds nothing is asked for any more before a room counts as furnished."""


def play(desk: PracticeDesk) -> None:
    """Arrived, promised, taken back, a question, on its way, and one that can still be undone."""
    make_things(desk)
    follow_some(desk)
    look_at_what_is_new(desk)
    become_patron(desk)
    desk.like("Splices")
    desk.world.advance(240)
    desk.like("Sunrise", "A workbench")
    desk.world.advance(FIRST_UNDO + 1)
    desk.until(lambda: {desk.state("Sunrise"), desk.state("A workbench")} == {TipState.CONFIRMED})
    desk.world.advance(180)
    desk.like("Choir")
    desk.press("Choir", Action.UNDO)
    desk.until(lambda: desk.state("Choir") is TipState.CANCELLED)
    desk.world.advance(60)
    desk.like("Alpine start")
    desk.world.advance(25)
    desk.like("Life drawing")
    desk.world.advance(A_WHILE)
    desk.until(lambda: desk.window.figures.spent_today == 300 and desk.window.figures.balance is not None)
    desk.like("Night train")
    desk.world.advance(7)
    rest(desk)


def play_shortly(desk: PracticeDesk) -> None:
    """As much as the walks need: a row that asks, and rows that can be undone."""
    make_things(desk)
    follow_some(desk)
    become_patron(desk)
    desk.like("Alpine start", "Sunrise", "Choir", "Splices")
    rest(desk)


def receive(desk: PracticeDesk) -> None:
    """Gifts from several people, one of them quiet, and a host's part."""
    works = ("https://vimeo.com/730000201", "https://hive.blog/@alice/a-walk")
    given = (
        ("bob", works[0], "0.250 HBD", "creator"),
        ("dora", works[1], "0.500 HBD", "creator"),
        ("edith", works[0], "1.500 HIVE", "creator"),
        ("hugo", works[0], "0.020 HBD", "host"),
    )
    for place, (sender, url, amount, leg) in enumerate(given):
        memo = f"capillary/1 tip {url} leg={leg} key={place:016x}"
        if sender == "dora":
            memo = encrypt_memo(play_secret(sender, "memo"), play_secret(POCKET, "memo").public_key, memo)
        values = {"from": sender, "to": POCKET, "amount": amount, "memo": memo}
        push(desk.world, ("transfer", values), role="active", account=sender)
    desk.world.advance(FINAL)
    told: list[object] = []
    desk.desk.bridge.submit(read_now(), told.append)
    desk.until(lambda: bool(told))


def make_things(desk: PracticeDesk) -> None:
    """Earnings with a channel that is confirmed and shared, two that wait, gifts, and a goal."""
    submit = desk.desk.bridge.submit
    goals: list[object] = []
    submit(add_goal("A better microphone", "1"), goals.append)
    desk.until(lambda: bool(goals))
    receive(desk)
    submit(change_settings({"earns": True}))
    desk.world.platforms.paste(seed.VIMEO, seed.NINA_ON_VIMEO, f"Songs. hive-tips: @{POCKET}")
    site = f"https://{seed.SITE}:{desk.world.servers.platforms_port}"
    channel = f"vimeo:user:{seed.NINA_ON_VIMEO}"
    known: list[list[LinkView]] = []
    for url in (f"https://vimeo.com/user{seed.NINA_ON_VIMEO}", "https://www.youtube.com/@bertclimbs", site):
        submit(add_channel(POCKET, url), known.append)
    splits = (Split(POCKET, 3), Split("hugo", 1))
    submit(sign_link(POCKET, channel, PASSPHRASE, splits), known.append)
    desk.until(lambda: len(known) == 4)
    desk.world.advance(30)
    desk.until(lambda: _linked(desk, channel))


def follow_some(desk: PracticeDesk) -> None:
    """A creator on five platforms with something new, one on a single one, one whom nobody has confirmed."""
    submit, followed = desk.desk.bridge.submit, list[object]()
    tube = f"https://{seed_data.TUBE}:{desk.world.servers.peertube_port}/c/"
    for url in (f"{tube}carol_channel", "https://www.dailymotion.com/themaker", f"{tube}ann_channel"):
        submit(follow(url), followed.append)
    desk.until(lambda: len(followed) == 3)
    desk.world.platforms.upload(seed.YOUTUBE, seed.CAROL_ON_YOUTUBE, "carolLowTid", "Low tide", "Sand.")
    desk.world.peertube.add_video(seed_data.TUBE, "ann_channel", "A bowline, behind your back", seconds=97)
    desk.world.advance(LEAST.total_seconds() + 60)
    read: list[object] = []
    submit(_read_what_is_due, read.append)
    desk.until(lambda: bool(read))


def look_at_what_is_new(desk: PracticeDesk) -> None:
    """Once, so that the pictures are there when the page is drawn; nothing counts as seen yet."""
    desk.window.turn_to("following")
    settle(desk)
    settle(desk)
    desk.window.turn_to("home")


async def _read_what_is_due(application: Application) -> bool:
    await application.following.follow.run_once()
    return True


def become_patron(desk: PracticeDesk) -> None:
    """A recurring gift that runs."""
    signed: list[str] = []
    url = f"{desk.world.peertube_url(seed_data.TUBE)}/c/carol_channel"
    order = Order(Amount(200, Asset.HBD), Rhythm.WEEKLY.hours, 10)
    priced: list[PatronCost] = []
    desk.desk.bridge.submit(price_patron(POCKET, url, order), priced.append)
    desk.until(lambda: bool(priced))
    desk.desk.bridge.submit(sign_patron(priced[0], PASSPHRASE), signed.append)
    desk.until(lambda: bool(signed))
    desk.world.advance(30)


def _linked(desk: PracticeDesk, channel: str) -> bool:
    found: list[list[LinkView]] = []
    desk.desk.bridge.submit(look_now(POCKET, channel), found.append)
    desk.until(lambda: bool(found))
    return any(view.link_there and not view.under_way for view in found[0])


def rest(desk: PracticeDesk) -> None:
    """Rows in their places, nothing said, no cursor anywhere."""
    desk.tips.tips.let_in()
    desk.tips.scrollToTop()
    desk.tips.clearFocus()
    desk.window.said.say("")
    settle(desk)


def settle(desk: PracticeDesk) -> None:
    """Wait until every question that the window asked the program is answered and shown."""
    asked = desk.desk.bridge._asked  # nothing else knows what is still under way
    desk.until(lambda: not asked)
    desk.bot.wait(QUIET)
    desk.until(lambda: not asked)

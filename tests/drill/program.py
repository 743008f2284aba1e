"""`python -m tests.drill.program DATA PASSPHRASE_FD [--wrong-order]`: the window's process without its widgets.

It does what the window's asyncio thread does (`app/ui/bridge.py`): opens the program, feeds the page, collects and
settles, and opens everything anew when the signer died. A line on standard output tells each time that it is open.
With --wrong-order it sends before it commits: the very mistake that the drill must see.

Everything heavy is imported before the first line of standard input is awaited, so that a drill can keep one ready.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app import bootstrap
from app.bootstrap import wiring
from app.domain.tips.tip import Tip
from app.errors import SettledElsewhere
from app.folders import DataFolder
from app.services.references import SIGNED_FOR
from app.services.sign_tips import SignBatch
from app.store.database import read_time
from app.store.submissions import Submission
from integrations.hive.heads import ChainHead
from integrations.hive.wire.accounts import AccountFacts
from wallet.errors import SignerGone, WalletError
from wallet.intents import SignedTransaction, Status, Unlock

ROLE = "the drill's window"


class SendsBeforeWriting(SignBatch):
    """Steps 6 and 7 in the wrong order, for the drill alone."""

    async def sign(self, tips: Sequence[Tip], claim: str, head: ChainHead, facts: AccountFacts) -> bool:
        """Like the real one up to the signature."""
        request = await self._request(tips, head, facts)
        try:
            signed = await self._signing.ask(request, SignedTransaction)
        except WalletError as error:
            return await self._refused(tips, head, facts, error)
        times = read_time(signed.expiration), head.time - SIGNED_FOR
        submission = Submission(signed.transaction_id, facts.name, signed.body, *times)
        await self._outcomes.broadcast(submission)
        self._submissions.submit(submission, [tip.id for tip in tips], claim, self._clock.now())
        return True


async def live(folder: DataFolder, passphrase: str) -> None:
    """Until killed; a signer that died ends one turn of the loop only."""
    while True:
        try:
            async with bootstrap.open_application(folder) as application:
                await _look_after(application, passphrase)
        except SignerGone:
            continue


async def _look_after(application: bootstrap.Application, passphrase: str) -> None:
    while True:
        try:
            application.runner.take_over(ROLE)
            break
        except SettledElsewhere:
            await asyncio.sleep(0.05)
    await application.signing.ask(Unlock(passphrase), Status)
    print("open", flush=True)
    feed = asyncio.create_task(application.page.run(lambda _: None))
    running = asyncio.create_task(application.runner.run())
    try:
        await asyncio.wait({feed, running}, return_when=asyncio.FIRST_COMPLETED)
        for task in (feed, running):
            if task.done():
                await task
    finally:
        for task in (feed, running):
            task.cancel()
        await asyncio.gather(feed, running, return_exceptions=True)
        application.lock.release()


def main(arguments: list[str]) -> None:
    """The passphrase comes through a descriptor, as it does for the command line."""
    if "--wrong-order" in arguments:
        wiring.SignBatch = SendsBeforeWriting  # type: ignore[misc]
    with os.fdopen(int(arguments[1]), "rb") as pipe:
        passphrase = pipe.read().decode().strip()
    print("ready", flush=True)
    if sys.stdin.readline():
        asyncio.run(live(DataFolder.choose(Path(arguments[0]), practice=True), passphrase))


if __name__ == "__main__":
    main(sys.argv[1:])

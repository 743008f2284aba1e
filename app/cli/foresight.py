"""After a log-in: what the likes that stood before would have done, with progress; Ctrl+C skips the rest."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import typer

from app.cli.output import say

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.domain.foresight import Foresight


async def foresee(application: Application, account_id: int) -> Foresight | None:
    """As much as could be read; None where the server does not list the likes now. The log-in stands either way."""
    from integrations.errors import IntegrationError

    found: Foresight | None = None
    try:
        async for found in application.foresee_likes.run(account_id):
            _progress(found)
    except asyncio.CancelledError:
        say("The rest is skipped.", aside=True)
    except IntegrationError as error:
        say(str(error), aside=True)
    if sys.stderr.isatty():
        typer.echo(err=True)
    return found


def _progress(found: Foresight) -> None:
    if sys.stderr.isatty():
        typer.echo(f"\rLooking at makers: {found.looked_at} of {found.makers} (Ctrl+C skips)  ", err=True, nl=False)

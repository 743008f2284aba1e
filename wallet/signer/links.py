"""`link` and `unlink`: the operation, and its copy in the profile, in one transaction under the posting key.

The passphrase is always asked for: whoever could sign a link with splits could have a creator's gifts for himself.
"""

from __future__ import annotations

import json
import re
from typing import Any

from wallet.errors import BadRequest
from wallet.intents import LinkSplit, SignedTransaction, SignLink
from wallet.signer.checked_signature import Operation
from wallet.signer.key_room import KeyRoom
from wallet.signer.public_operations import sign_posting

MOST_URL_BYTES = 1_024
MOST_PROFILE_BYTES = 32_000
MOST_FEES = 100
_URL = re.compile(r"https://[!-~]+", re.ASCII)
_NAME = re.compile(r"(?=.{3,16}\Z)[a-z][a-z0-9-]+[a-z0-9](?:\.[a-z][a-z0-9-]+[a-z0-9])*", re.ASCII)


class LinkSigner:
    """Says in public which channel is the account's own."""

    def __init__(self, room: KeyRoom) -> None:
        self._room = room

    def answer(self, request: SignLink) -> SignedTransaction:
        """Raises WrongPassphrase, BadRequest, KeyRefused."""
        body = _body(request)
        more = _profile_change(request)
        opened = self._room.enter_with(request.passphrase)
        account = opened.account(request.account)
        with opened.spending() as state:
            return sign_posting(opened, account, request.posting_keys, request.reference, body, state, more)


def _body(request: SignLink) -> dict[str, Any]:
    if len(request.url) > MOST_URL_BYTES or _URL.fullmatch(request.url) is None:
        raise BadRequest("A link names an https address of at most 1024 characters.")
    if request.withdraws:
        return {"op": "unlink", "url": request.url}
    body: dict[str, Any] = {"op": "link", "url": request.url}
    if request.splits:
        body["splits"] = [_split(split) for split in request.splits]
        if sum(split.share for split in request.splits if split.fee) > MOST_FEES:
            raise BadRequest("The fees of the splits are more than 100 per cent.")
    if request.share:
        body["share"] = request.share
    return body


def _split(split: LinkSplit) -> dict[str, Any]:
    if _NAME.fullmatch(split.to) is None or (split.fee and split.share > MOST_FEES):
        raise BadRequest("A split names a Hive account and a share that can be.")
    return {"to": split.to, "share": split.share} | ({"fee": True} if split.fee else {})


def _profile_change(request: SignLink) -> list[Operation]:
    """The profile must still be one, and hold the copy: what is no profile would delete a person's name and picture."""
    if not request.profile:
        return []
    if len(request.profile.encode()) > MOST_PROFILE_BYTES:
        raise BadRequest("The profile is too long to be written.")
    try:
        found = json.loads(request.profile)
    except (ValueError, RecursionError):
        found = None
    match found:
        case {"profile": {"capillary": list()}}:
            values = {
                "account": request.account,
                "json_metadata": "",
                "posting_json_metadata": request.profile,
                "extensions": [],
            }
            return [("account_update2", values)]
    raise BadRequest("This is not a profile with a copy of the links.")

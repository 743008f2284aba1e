"""The main account's "own wallet" of the practice world: a loopback page that shows a `hive://` link and signs it.

    hive://sign/tx/<base64url JSON transaction>      hive://sign/ops/<base64url JSON list>      hive://sign/op/<...>

Placeholders as in the hive-uri protocol: `__signer` becomes the chosen account, `__expiration`, `__ref_block_num` and
`__ref_block_prefix` are filled in at signing. Only keys derived from published play passwords sign here.
"""

from __future__ import annotations

import base64
import binascii
import html
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs

from litestar import Litestar, Request, Response, get, post

from integrations.practice import seed_data
from integrations.practice.chain.refusals import Refused
from integrations.practice.chain.toy_chain import ToyChain
from integrations.practice.errors import PracticeError
from integrations.practice.genesis.keys import play_secret
from wallet.errors import WalletError
from wallet.hive_tx import transaction
from wallet.hive_tx.keys import Role, Secret
from wallet.network import Network

LINK_MAX = 60_000
EXPIRES_AFTER = timedelta(minutes=10)
Operation = tuple[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a link asks to sign."""

    operations: tuple[Operation, ...]


def signers() -> tuple[str, ...]:
    """The main accounts, which this page may sign for."""
    return tuple(account.name for account in seed_data.ACCOUNTS if not account.pocket_of)


def read_link(link: str, signer: str) -> Wish:
    """Raises PracticeError with one sentence for a link that is none, or for a `signer` without a play key."""
    if signer not in signers():
        raise PracticeError("This page signs only for the main accounts of the practice world.")
    kind, _, rest = link.strip().removeprefix("hive://sign/").partition("/")
    encoded = rest.partition("?")[0].rstrip(".=")
    if len(link) > LINK_MAX or not link.strip().startswith("hive://sign/") or kind not in ("tx", "ops", "op"):
        raise PracticeError("This is not a hive:// link that asks to sign something.")
    try:
        content = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (binascii.Error, ValueError) as error:
        raise PracticeError("This hive:// link cannot be read.") from error
    listed = _listed(kind, content)
    if not isinstance(listed, list) or not listed or not all(_is_operation(one) for one in listed):
        raise PracticeError("This hive:// link holds no operations.")
    return Wish(tuple((name, _resolved(value, signer)) for name, value in listed))


def sign_and_push(wish: Wish, signer: str, chain: ToyChain) -> str:
    """Sign with every play key of `signer` that is needed, send, and return the id. Raises WalletError, Refused."""
    moment = chain.moment()
    tapos = transaction.Tapos.of_block(moment.irreversible, chain.calendar.id_of(moment.irreversible))
    unsigned = transaction.build(wish.operations, tapos, moment.time + EXPIRES_AFTER)
    needed = transaction.required_authorities(wish.operations)
    roles: tuple[Role, ...] = ("posting", "active", "owner")
    secrets: list[Secret] = [play_secret(signer, role) for role in roles if needed[role]]
    signed = transaction.sign(unsigned, secrets, Network.PRACTICE)
    return chain.push(json.loads(signed.body))


def create_wallet_app(chain: ToyChain) -> Litestar:
    """The page. Loopback only; a form post from another site's page is refused by its Origin."""

    @get("/")
    async def show(request: Request[Any, Any, Any]) -> Response[bytes]:
        link = request.query_params.get("link", "")
        signer = request.query_params.get("signer", signers()[0])
        return _page(link, signer, _explanation(link, signer) if link else "")

    @post("/sign", status_code=200)
    async def sign(request: Request[Any, Any, Any]) -> Response[bytes]:
        if not sent_from_here(request.headers.get("host", ""), request.headers.get("origin")):
            return Response(b"This form was not sent from this page.", status_code=403, media_type="text/plain")
        fields = parse_qs((await request.body())[: LINK_MAX * 2].decode("utf-8", "replace"))
        link, signer = fields.get("link", [""])[0], fields.get("signer", [""])[0]
        try:
            identifier = sign_and_push(read_link(link, signer), signer, chain)
        except (PracticeError, WalletError) as error:
            return _page(link, signer, html.escape(str(error)))
        except Refused as refused:
            return _page(link, signer, f"The chain refused it: {html.escape(refused.message)}")
        return _page("", signer, f"Signed and sent: <code>{identifier}</code>")

    return Litestar([show, sign], openapi_config=None, logging_config=None)


def sent_from_here(host: str, origin: str | None) -> bool:
    """The name is checked too: a stranger's name may lead to this computer (DNS rebinding)."""
    return host.partition(":")[0] in ("127.0.0.1", "localhost") and origin in (None, f"http://{host}")


def _listed(kind: str, content: Any) -> Any:
    if kind == "tx":
        return content.get("operations") if isinstance(content, dict) else None
    return [content] if kind == "op" else content


def _is_operation(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], dict)


def _resolved(value: Any, signer: str) -> Any:
    if isinstance(value, dict):
        return {name: _resolved(inner, signer) for name, inner in value.items()}
    if isinstance(value, list):
        return [_resolved(inner, signer) for inner in value]
    return signer if value == "__signer" else value


def _explanation(link: str, signer: str) -> str:
    try:
        wish = read_link(link, signer)
    except PracticeError as error:
        return html.escape(str(error))
    shown = (html.escape(f"{name} {json.dumps(value, ensure_ascii=False)}") for name, value in wish.operations)
    return "<ol>" + "".join(f"<li><code>{one}</code></li>" for one in shown) + "</ol>"


def _page(link: str, signer: str, text: str) -> Response[bytes]:
    choices = "".join(
        f'<option value="{name}"{" selected" if name == signer else ""}>{name}</option>' for name in signers()
    )
    body = f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Practice wallet</title>
<body style="font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em">
<h1>Practice wallet</h1><p>Play money only. This page holds the play keys of the practice world's main accounts.</p>
{text}<form method="post" action="/sign"><p><label>Sign as <select name="signer">{choices}</select></label></p>
<p><label>Link<br><textarea name="link" rows="6" style="width:100%">{html.escape(link)}</textarea></label></p>
<p><button>Sign and send</button></p></form></body></html>"""
    return Response(body.encode(), media_type="text/html")

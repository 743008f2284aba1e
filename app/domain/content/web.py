"""Any page of any site: the normalised URL is the work, the site is who made it.

Normalised: https, host as an A-label, escapes and dots as in RFC 3986, no fragment, without what only says how somebody
came here (`utm_*`, `fbclid`, `gclid`, `si`, `feature`); everything else keeps its order, case and closing slash.
"""

from __future__ import annotations

from app.domain.content.address import MAX_CANONICAL_BYTES, Address
from app.errors import BadLink

_TRACKING = frozenset({"fbclid", "gclid", "si", "feature"})


def normalised_url(address: Address) -> str:
    """The `<normalised URL>` of a `web:` id. Raises BadLink if it would not fit into a memo."""
    kept = [piece for piece in address.query.split("&") if piece and not _only_tracks(piece)]
    url = f"https://{address.authority}{address.path}" + ("?" + "&".join(kept) if kept else "")
    if len(url) > MAX_CANONICAL_BYTES:
        raise BadLink("This link is too long to be written into a memo; copy the short link of the page.")
    return url


def _only_tracks(piece: str) -> bool:
    name = piece.partition("=")[0]
    return name in _TRACKING or name.startswith("utm_")

r"""JSON as hived reads it, faults included: `\u2764` becomes `u2764`, not a heart.

hived's `fc::json` legacy parser knows the escapes \t \n \r \\ \" \/ and drops the backslash of every other one
(facts/hive.md, JSON trap). A client that escapes non-ASCII text therefore signs something else than the node checks.
"""

from __future__ import annotations

import json
import re
from typing import Any

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_KNOWN = frozenset('tnr\\"/')


def loads(body: bytes) -> Any:
    """Raises ValueError for what hived could not parse at all."""
    text = body.decode()
    return json.loads(_ESCAPE.sub(_unescape, text), strict=False)


def dumps(value: object) -> bytes:
    """hived writes UTF-8 without escapes and without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _unescape(match: re.Match[str]) -> str:
    return match[0] if match[1] in _KNOWN else match[1]

"""Every operation that the toy chain takes, by name; any other one is refused as unknown."""

from __future__ import annotations

from integrations.practice.chain.operations import custom, identity, money, social
from integrations.practice.chain.operations.rules import Rule

RULES: dict[str, Rule] = {**money.RULES, **custom.RULES, **identity.RULES, **social.RULES}

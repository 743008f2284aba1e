"""The TXT record at `_capillary.<host>` by which an instance names its Hive account. Source: PROTOCOL section 4.

    v=capillary1; account=<hive account>
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from integrations.account_names import is_account_name

LABEL = "_capillary"
VERSION = "v=capillary1"
RECORD_LENGTH_MAX = 512


class RecordProblem(StrEnum):
    """Why a host has no account by DNS."""

    NONE = ""
    MISSING = "missing"
    SEVERAL = "several"
    TOO_LONG = "too_long"
    NO_ACCOUNT = "no_account"
    BAD_NAME = "bad_name"


PROBLEMS: dict[RecordProblem, str] = {
    RecordProblem.NONE: "",
    RecordProblem.MISSING: "The host names no Hive account.",
    RecordProblem.SEVERAL: "The host has more than one Capillary record, so none counts.",
    RecordProblem.TOO_LONG: "The host's Capillary record is too long.",
    RecordProblem.NO_ACCOUNT: "The host's Capillary record names no account, or names it twice.",
    RecordProblem.BAD_NAME: "The host's Capillary record names something that is no Hive account.",
}


@dataclass(frozen=True, slots=True)
class HostRecord:
    """`account` is set if and only if there is no problem; a claim of the host's DNS, not yet proven by a link."""

    account: str | None
    problem: RecordProblem = RecordProblem.NONE


def record_name(host: str) -> str:
    """Where the record stands; a port is no part of it."""
    return f"{LABEL}.{host.rsplit(':', 1)[0]}"


def read_record(texts: Sequence[str]) -> HostRecord:
    """The account that the TXT records at `record_name(host)` name. Records of other programs are passed over.

    Fields that are not known yet are ignored; a field given twice is refused, because programs would differ.
    """
    ours = [text for text in texts if text.split(";", 1)[0].strip().replace(" ", "") == VERSION]
    if len(ours) != 1:
        return HostRecord(None, RecordProblem.SEVERAL if ours else RecordProblem.MISSING)
    if len(ours[0]) > RECORD_LENGTH_MAX:
        return HostRecord(None, RecordProblem.TOO_LONG)
    fields = [part.partition("=") for part in ours[0].split(";")[1:] if part.strip()]
    accounts = [value.strip() for name, _, value in fields if name.strip() == "account"]
    if len(accounts) != 1:
        return HostRecord(None, RecordProblem.NO_ACCOUNT)
    if not is_account_name(accounts[0]):
        return HostRecord(None, RecordProblem.BAD_NAME)
    return HostRecord(accounts[0])

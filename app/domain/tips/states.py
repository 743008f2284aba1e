"""The life of a tip, and which steps are allowed.

    promised <----+                                       +--> cancelled   undone, or the thumb was taken back
                  |                                       |
    question <--> queued --> claimed --> submitting --> confirmed      two operators show it irreversible
       |          ^   ^         |            |
    waiting ------+   +---------+            +--> queued    two operators show that it can never land
       |              (limit, no answer)     +--> failed    ... and trying again would not help
       +--> lapsed    waited 30 days; a promise 90
                      +--> paid_elsewhere   the account's own transfers already show this work

Nothing leaves `submitting` because of what one node says (ARCHITECTURE, step 7).
"""

from __future__ import annotations

from enum import StrEnum


class TipState(StrEnum):
    """Where a tip stands; the words people read are in the window's texts."""

    QUEUED = "queued"
    WAITING = "waiting"
    QUESTION = "question"
    PROMISED = "promised"
    CLAIMED = "claimed"
    SUBMITTING = "submitting"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    PAID_ELSEWHERE = "paid_elsewhere"


UNSENT = frozenset({TipState.QUEUED, TipState.WAITING, TipState.QUESTION, TipState.PROMISED})
"""A person can still undo these, and a thumb that is taken back cancels them."""

RETURNABLE = frozenset({TipState.CANCELLED, TipState.LAPSED, TipState.FAILED})
"""A thumb that was gone and came back queues these again; a paid or submitting one never."""

COUNTED = frozenset({TipState.QUEUED, TipState.CLAIMED, TipState.SUBMITTING})
"""Not yet in the wallet's spend log (or perhaps not), but promised against today's limit."""


class Reason(StrEnum):
    """Why a tip stands where it stands; each has a sentence in `REASONS`."""

    NONE = ""
    UNDONE = "undone"
    THUMB_TAKEN_BACK = "thumb_taken_back"
    DAY_LIMIT = "day_limit"
    MONTH_LIMIT = "month_limit"
    CREATOR_LIMIT = "creator_limit"
    OVER_TIP_LIMIT = "over_tip_limit"
    NO_SUCH_RECEIVER = "no_such_receiver"
    PAYEE_MENTIONED = "payee_mentioned"
    PAYEE_CHANGED = "payee_changed"
    PAYEE_CONTESTED = "payee_contested"
    PAYEE_UNKNOWN = "payee_unknown"
    SECOND_ORIGIN = "second_origin"
    SOURCE_UNREACHABLE = "source_unreachable"
    MANY_AT_ONCE = "many_at_once"
    LOCKED = "locked"
    ALLOWANCE_CLOSED = "allowance_closed"
    NOT_PAYER = "not_payer"
    OTHER_PAYER_SEEN = "other_payer_seen"
    NO_BALANCE = "no_balance"
    NO_CREDITS = "no_credits"
    NO_SECOND_OPINION = "no_second_opinion"
    CLOCK_WRONG = "clock_wrong"
    EXPIRED_UNSEEN = "expired_unseen"
    REFUSED_BY_CHAIN = "refused_by_chain"
    REFUSED_BY_WALLET = "refused_by_wallet"
    WALLET_RESTS = "wallet_rests"
    TOO_MANY_A_MINUTE = "too_many_a_minute"
    WAITED_TOO_LONG = "waited_too_long"
    PROMISE_ENDED = "promise_ended"
    PAID_BEFORE = "paid_before"
    NEEDS_MEMO_KEY = "needs_memo_key"
    OWN_WORK = "own_work"
    COLLECTED = "collected"
    IN_POT = "in_pot"
    POT_TOO_SMALL = "pot_too_small"
    RULE_NEVER = "rule_never"
    RULE_ASKS = "rule_asks"
    NO_ACCOUNT = "no_account"


LIMITED = frozenset({Reason.DAY_LIMIT, Reason.MONTH_LIMIT, Reason.CREATOR_LIMIT, Reason.OVER_TIP_LIMIT})
"""A limit of the wallet holds it; its owner may let it over once."""

REASONS: dict[Reason, str] = {
    Reason.NONE: "",
    Reason.UNDONE: "You took it back before it was sent.",
    Reason.THUMB_TAKEN_BACK: "The thumb was taken back before it was sent.",
    Reason.DAY_LIMIT: "Today's limit is reached; it waits for tomorrow.",
    Reason.MONTH_LIMIT: "This month's limit is reached; it waits for the next month.",
    Reason.CREATOR_LIMIT: "Today's limit for this creator is reached; it waits for tomorrow.",
    Reason.OVER_TIP_LIMIT: "It is more than your limit for one tip. Send it?",
    Reason.PAYEE_MENTIONED: "The support text names this Hive account, but the account has not confirmed it. Send it?",
    Reason.PAYEE_CHANGED: "This channel was paid to another account before. Send it to the new one?",
    Reason.PAYEE_CONTESTED: "Two accounts claim this channel; nothing is paid until one is left.",
    Reason.PAYEE_UNKNOWN: "The creator has not joined yet; the gift waits.",
    Reason.NO_SUCH_RECEIVER: (
        "A Hive account that would receive does not exist; send it when the creator has mended that?"
    ),
    Reason.SECOND_ORIGIN: "Another server shows a video with the same number; this may be a copy. Send it?",
    Reason.SOURCE_UNREACHABLE: "The place of your thumb did not answer for a day. Send it all the same?",
    Reason.MANY_AT_ONCE: "Many thumbs arrived at once; choose which ones to send.",
    Reason.LOCKED: "It waits for your passphrase.",
    Reason.ALLOWANCE_CLOSED: "The allowance has ended; it waits until you renew it.",
    Reason.NOT_PAYER: (
        "Another computer pays for this account, or this one will in a few minutes; "
        "`capillary account pay-here` makes this one the payer."
    ),
    Reason.OTHER_PAYER_SEEN: "Another computer sent tips for this account; `capillary account pay-here` takes over.",
    Reason.NO_BALANCE: "The account holds too little; it waits for money.",
    Reason.NO_CREDITS: "No free sendings are left for now; it waits until they come back.",
    Reason.NO_SECOND_OPINION: "It waits for a second opinion: fewer than two Hive operators answer alike.",
    Reason.CLOCK_WRONG: "This computer's clock differs from the chain's; set the clock and it goes on.",
    Reason.EXPIRED_UNSEEN: "It did not land in time; it is sent again.",
    Reason.REFUSED_BY_CHAIN: "The chain refused it, and sending it again would not help.",
    Reason.REFUSED_BY_WALLET: "The wallet will not sign this tip; its link or receiver is not sound.",
    Reason.WALLET_RESTS: "The wallet is being checked or repaired; `capillary doctor` says more.",
    Reason.TOO_MANY_A_MINUTE: "Many gifts went out this minute; it follows in the next.",
    Reason.WAITED_TOO_LONG: "It waited for 30 days and lapsed.",
    Reason.PROMISE_ENDED: "The creator did not join within 90 days, so the promise has ended.",
    Reason.PAID_BEFORE: "This account already thanked this work.",
    Reason.NEEDS_MEMO_KEY: "A quiet tip needs the letter (memo) key of this account.",
    Reason.COLLECTED: "It is sent together with others; until then you can undo it.",
    Reason.IN_POT: "It is in this month's pot, which is shared on the 1st; until then you can undo it.",
    Reason.POT_TOO_SMALL: "The month's pot was too small for a share of it.",
    Reason.RULE_NEVER: "Your rule for this creator is to give nothing.",
    Reason.RULE_ASKS: "Your rule for this creator is to ask you first. Send it?",
    Reason.NO_ACCOUNT: "It is noted here, and waits for your Hive account; then you choose which ones to send.",
    Reason.OWN_WORK: "This is your own work; there is nobody else to thank.",
}

"""The practice's words as closed sets: kinds, states, outcomes, channels (practice.md, "Words")."""

from __future__ import annotations

from enum import StrEnum
import re
from types import MappingProxyType
from typing import Final


class Kind(StrEnum):
    """What sort of follow-up it is (practice.md, the default playbook)."""

    THANK_YOU_NOTE = "thank_you_note"
    AGREE_WALKTHROUGH = "agree_walkthrough"
    WALKTHROUGH = "walkthrough"
    DELIVERY_CHECK = "delivery_check"
    LATE_NOTICE = "late_notice"
    NEXT_STEPS = "next_steps"
    ORDER_CHECK_IN = "order_check_in"
    MEETING_NOTES = "meeting_notes"
    CHECK_IN = "check_in"
    SURVEY = "survey"
    ACT_ON_FEEDBACK = "act_on_feedback"
    COMPLAINT_RESPONSE = "complaint_response"
    MAKE_WHOLE = "make_whole"
    COMPLAINT_RECHECK = "complaint_recheck"
    LOST_CALL = "lost_call"
    CORRECT_CAUSE = "correct_cause"
    REFERRAL_ASK = "referral_ask"
    GREETING = "greeting"
    PROMISE = "promise"
    LETTER = "letter"
    OFFER = "offer"
    THANK_REFERRER = "thank_referrer"
    STILL_WITH_US = "still_with_us"
    CUSTOM = "custom"

    @property
    def asks_for_business(self) -> bool:
        """Marked *b* in the default playbook."""
        return self in (Kind.ORDER_CHECK_IN, Kind.REFERRAL_ASK, Kind.OFFER)

    @property
    def asks(self) -> bool:
        """Marked *b* or *o*: asks for business or for an opinion."""
        return self.asks_for_business or self is Kind.SURVEY

    @property
    def reaches(self) -> bool:
        """Whether completing it with outcome ``done`` is an interaction."""
        return self not in (Kind.DELIVERY_CHECK, Kind.CORRECT_CAUSE, Kind.STILL_WITH_US)


class Status(StrEnum):
    """Where a follow-up stands. Held, waiting, snoozed and far ones are open."""

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """What came of a follow-up."""

    DONE = "done"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"
    SKIPPED = "skipped"
    MISSED = "missed"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """How a customer is reached."""

    CALL = "call"
    VISIT = "visit"
    MAIL = "mail"
    POST = "post"
    MESSAGE = "message"
    MEETING = "meeting"


class Direction(StrEnum):
    """Who began: they (``in``) or we (``out``)."""

    IN = "in"
    OUT = "out"


class CustomerStatus(StrEnum):
    """A customer's place in the book."""

    ACTIVE = "active"
    PAUSED = "paused"
    RESTING = "resting"
    LOST = "lost"
    ARCHIVED = "archived"


class Delivery(StrEnum):
    """When an order reaches its customer."""

    LATER = "later"
    DONE = "done"
    ONGOING = "ongoing"


class Care(StrEnum):
    """How much looking after an order gets."""

    FULL = "full"
    LIGHT = "light"
    NONE = "none"


class LossReason(StrEnum):
    """Why a customer left (seed 001)."""

    PROMISE_NOT_KEPT = "promise_not_kept"
    MISUNDERSTOOD = "misunderstood"
    STAFF_FAILED = "staff_failed"
    NOT_WANTED = "not_wanted"
    PRICE = "price"
    OTHER = "other"

    @property
    def ours(self) -> bool:
        """Whether the cause lies with the practice (P16)."""
        return self in (LossReason.PROMISE_NOT_KEPT, LossReason.MISUNDERSTOOD, LossReason.STAFF_FAILED)


class Kept(StrEnum):
    """How a promise was kept."""

    EARLY = "early"
    ON_THE_DAY = "on_the_day"
    LATE = "late"


class Letter(StrEnum):
    """The ten letters (practice.md, "Letters"), in the order in which a customer has them."""

    THANK_YOU = "thank_you"
    WELCOME = "welcome"
    HOW_IS_IT_GOING = "how_is_it_going"
    TIP = "tip"
    MEETING_NOTES = "meeting_notes"
    WE_GOT_IT_WRONG = "we_got_it_wrong"
    IS_IT_RIGHT_NOW = "is_it_right_now"
    HOW_DID_WE_DO = "how_did_we_do"
    REFERRAL_THANKS = "referral_thanks"
    STILL_LOVE_YOU = "still_love_you"

    @classmethod
    def _missing_(cls, value: object) -> Letter | None:
        """The letter that practice.md names in these words, in whichever spelling: ``A useful tip``, ``i_still_love_you``."""
        words = "_".join(_WORD.findall(str(value).casefold()))
        return next((one for one in cls if words in (one.value, *_ALSO.get(one.value, ()))), None)


_WORD: Final = re.compile(r"[a-z]+")
_ALSO: Final = MappingProxyType(
    {
        "tip": ("useful_tip", "a_useful_tip"),
        "meeting_notes": ("notes_from_our_meeting",),
        "referral_thanks": ("thank_you_for_the_referral",),
        "still_love_you": ("i_still_love_you",),
    }
)

"""What the practice says, in English: warm and short. To the consultant it says what to do; scripts are said to the customer."""

from __future__ import annotations

from typing import Final

from ..model import Channel, LossReason
from .en_orders import ORDERS
from .en_phone import PHONE
from .en_relationship import RELATIONSHIP
from .language import CourtesyWords, Language


def _ago(days: int) -> str:
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def _years(count: int) -> str:
    return "a year" if count == 1 else f"{count} years"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


ENGLISH: Final = Language(
    code="en",
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    kinds={**ORDERS, **RELATIONSHIP},
    courtesies={
        "C1": CourtesyWords(
            "a greeting stands alone, and nothing that asks comes within a day of it", "the greeting is over"
        ),
        "C2": CourtesyWords("after a first order nothing more is asked for", "a second order is delivered"),
        "C3": CourtesyWords("a referral is asked for only after several orders", "enough orders are delivered"),
        "C4": CourtesyWords("nothing that asks comes while a complaint is open", "the complaint is resolved"),
        "C5": CourtesyWords("this customer is taking a break", "something happens with them"),
        "C6": CourtesyWords("courtesy asks for it", "courtesy allows it"),
        "C7": CourtesyWords("one touch at a time, and something else reaches them first", "the other one is done"),
        "C8": CourtesyWords("nobody answered the last time", "the next try"),
        "C9": CourtesyWords(
            "they have just said yes, and now it is time to stop selling", "the check-in on their order is done"
        ),
    },
    channels={
        Channel.CALL: "by phone",
        Channel.VISIT: "in person",
        Channel.MAIL: "by e-mail",
        Channel.POST: "by post",
        Channel.MESSAGE: "by message",
        Channel.MEETING: "in a meeting",
    },
    loss_reasons={
        LossReason.PROMISE_NOT_KEPT: "a promise was not kept",
        LossReason.MISUNDERSTOOD: "they had understood something else",
        LossReason.STAFF_FAILED: "someone on your side let them down",
        LossReason.NOT_WANTED: "they did not really want it",
        LossReason.PRICE: "the price was too high",
        LossReason.OTHER: "there was another reason",
    },
    reasons={
        "no_interaction": ("There has been no contact yet",),
        "last_interaction": ("Last contact {last_ago}",),
        "one_sided": ("All contacts of the last {days} days came from you",),
        "complaint": ("Open complaints: {count}", "A complaint is open"),
        "broken_promise": ("A promise for {promised_on} was not kept",),
        "score": ("Their last score was {score}",),
        "past_cadence": ("No contact for longer than their cadence",),
        "cold": ("The relationship has grown cold",),
        "interaction_in": ("They were in touch {another_channel}",),
        "interaction_out": ("You were in touch {another_channel}",),
        "complaint_opened": ("They complained: {what}",),
        "complaint_resolved": ("Their complaint was put right: {what}",),
        "promise_broken": ("A promise was not kept: {what}",),
        "scored": ("They gave a score of {score}",),
    },
    by_hand=("You added this on {created_on}", "You added this yourself"),
    unanswered=(
        "; you tried {tries} without an answer, so try it {another_channel} this time",
        "; you tried {tries} without an answer",
    ),
    held_until="Held from {since} until {until}, because {because}.",
    held_open="Held from {since} until {ends}, because {because}.",
    moved="Moved on {since} to {until}, because {because}.",
    labels={
        "checklist": "Checklist",
        "script": "What to say",
        "last_note": "Last note",
        "phone": "Phone",
        "letter": "Letter that they have not had",
    },
    phone=PHONE,
    joined="and",
    day="{day} {month}",
    day_and_year="{day} {month} {year}",
    ago=_ago,
    times=_times,
    years=_years,
)

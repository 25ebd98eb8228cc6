"""P1-P7 in English: from the order to the first check-in after it arrived."""

from __future__ import annotations

from typing import Final

from ..model import Kind
from .language import KindWords, Variant

HOT_BUTTONS: Final = (
    "Are they getting what matters to them: {hot_buttons}?",
    "Are they getting what matters most to them?",
)

ORDERS: Final = {
    Kind.THANK_YOU_NOTE: KindWords(
        "Thank-you note",
        ("Write a thank-you card for {product}", "Write a thank-you card"),
        (
            "They ordered {product} on {ordered_on}, and a handwritten card on the same day is what people remember",
            "They have just placed an order, and a handwritten card on the same day is what people remember",
        ),
        (
            (
                "Thank you for your order and for your trust. I want you to enjoy {product} from the very first day. "
                "If anything comes up, call me: I am glad to help."
            ),
            "Thank you for your order and for your trust. If anything comes up, call me: I am glad to help.",
        ),
        {
            "by_hand": ("Write it by hand: three sentences are enough",),
            "personal": ("Say why {product} was a good choice for them", "Say why it was a good choice for them"),
            "post": ("Post it today",),
        },
        {
            "light": Variant(
                ("Send a short thank-you for {product}", "Send a short thank-you"),
                (
                    "They ordered {product} again on {ordered_on}, and a short thank-you is enough this time",
                    "They ordered again, and a short thank-you is enough this time",
                ),
                ("Thank you for ordering again! It is good to know that you are happy with it.",),
                {
                    "by_hand": ("Two sentences, in your own words",),
                    "post": ("Send it today",),
                },
            )
        },
    ),
    Kind.AGREE_WALKTHROUGH: KindWords(
        "Agree on a walkthrough",
        ("Agree a time to walk through {product} together", "Agree a time for the walkthrough"),
        (
            "They ordered {product} on {ordered_on}, and a time agreed now makes sure that their first experience is a good one",
            "They have just placed an order, and a time agreed now makes sure that their first experience is a good one",
        ),
        (
            (
                "When it is here, I would like to take an hour and go through everything with you, so that you get the most out of it. "
                "Which day suits you?"
            ),
        ),
        {
            "offer_times": ("Offer two times that suit you",),
            "with_whom": ("Ask who else should be there",),
            "write_down": ("Enter the agreed time here",),
        },
    ),
    Kind.WALKTHROUGH: KindWords(
        "Walkthrough",
        ("Walk through {product} together", "Walk through it together"),
        (
            "{product} was delivered on {delivered_on}, and first experiences last: show them every way to use it",
            "{product} is promised for {promised_on}, and first experiences last: show them every way to use it",
            "First experiences last a long time: show them every way to use {product}",
            "First experiences last a long time: show them every way to use it",
        ),
        (
            "Let us look at it together. What do you want to do with it first? I will show you that, and then a few things that save you time.",
        ),
        {
            "expectation": ("Ask what they want to do with it first",),
            "all_ways": ("Show all the ways to use it",),
            "hands_on": ("Let them do it themselves once",),
            "hot_buttons": ("Come back to what matters to them: {hot_buttons}", "Come back to why they bought it"),
            "reach_you": ("Tell them how to reach you",),
        },
    ),
    Kind.DELIVERY_CHECK: KindWords(
        "Delivery check",
        ("Check that {product} will arrive on time", "Check that the delivery will be on time"),
        (
            "{product} is promised for {promised_on}, so make sure today that it arrives, complete and on time",
            "The delivery is close, so make sure that it arrives, complete and on time",
        ),
        ("Only to let you know: everything is on its way and will be with you as we agreed.",),
        {
            "on_time": ("Will it arrive on {promised_on}?", "Will it arrive as agreed?"),
            "right": ("Is it complete, and exactly what they ordered?",),
            "extra": ("Which small extra goes with it?",),
            "late": ("If it will be late, say so here: telling them comes next",),
        },
        {
            "has_it_arrived": Variant(
                ("Find out whether {product} has arrived", "Find out whether the order has arrived"),
                (
                    "They ordered {product} on {ordered_on} and no delivery is on record yet",
                    "No delivery of their order is on record yet",
                ),
                ("I wanted to ask whether everything has reached you, and whether it is as you expected.",),
                {"on_time": ("Has it arrived?",), "late": ("If it is late, say so here: telling them comes next",)},
            )
        },
    ),
    Kind.LATE_NOTICE: KindWords(
        "Late notice",
        ("Tell them that {product} is late, before they ask", "Tell them that it is late, before they ask"),
        (
            "{product} was promised for {promised_on} and has not arrived as far as you know, and it is better that they hear it from you",
            "The delivery of {product} is late, and it is better that they hear it from you",
            "The delivery is late, and it is better that they hear it from you",
        ),
        (
            (
                "Has it reached you yet? Then I am late in calling. If not, I am sorry: we said {promised_on} and did not make it. "
                "This is what I am doing about it, and this is the day on which you will have it."
            ),
            "I am sorry: it will be later than we said. This is what I am doing about it, and this is the day on which you will have it.",
        ),
        {
            "arrived": ("Ask first: did it arrive?",),
            "apologise": ("Say sorry, without excuses",),
            "new_date": ("Give a new date that you are sure of",),
            "make_up": ("Offer something for the wait",),
        },
        {
            "said": Variant(
                why=(
                    "You said that {product} will be late, and it is better that they hear it from you before they ask",
                    "You said that it will be late, and it is better that they hear it from you before they ask",
                )
            )
        },
    ),
    Kind.NEXT_STEPS: KindWords(
        "Next steps",
        ("Send the next steps for {product} on one page", "Send the next steps on one page"),
        (
            "They ordered {product} on {ordered_on}, and everything that is left for them to do should be simple and painless",
            "They have just placed an order, and everything that is left for them to do should be simple and painless",
        ),
        (
            "Here is everything that happens next, on one page. What I need from you is at the top; the rest I take care of.",
        ),
        {
            "their_part": ("List only what they have to do",),
            "dates": ("Give each step a date",),
            "your_part": ("Say what you take care of",),
            "one_page": ("Keep it to one page",),
        },
    ),
    Kind.ORDER_CHECK_IN: KindWords(
        "Order check-in",
        ("Ask how it went with {product}", "Ask how the order went"),
        (
            "{product} was delivered on {delivered_on}, and hearing how it went is the first step to the next order",
            "They have been working with {product} since {ordered_on}, and it is time to hear how it is going",
            "Their order is with them, and hearing how it went is the first step to the next one",
        ),
        (
            "How did it go? Does it do what you hoped for? Thank you again for your order. Is there anything else that gives you a headache right now?",
        ),
        {
            "went_well": ("Did everything go well?",),
            "hot_buttons": HOT_BUTTONS,
            "thank": ("Thank them for their business",),
            "other_problem": ("Which other problem can you solve for them? Note it as a need",),
            "next_order": ("Ask for the next order",),
        },
        {
            "first_order": Variant(
                checklist={"next_order": ("This was their first order: do not offer an upgrade",)},
            ),
            "ongoing": Variant(
                ("Ask how {product} is going", "Ask how it is going"),
                (
                    "They have been with you for {product} since {ordered_on}, and every 90 days it is worth asking how it is going",
                    "Every 90 days it is worth asking how it is going",
                ),
            ),
        },
    ),
}

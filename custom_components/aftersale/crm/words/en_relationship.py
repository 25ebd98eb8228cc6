"""P8-P23 in English: what keeps a relationship, with or without an order."""

from __future__ import annotations

from typing import Final

from ..model import Kind
from .en_orders import HOT_BUTTONS
from .language import KindWords, Variant

RELATIONSHIP: Final = {
    Kind.MEETING_NOTES: KindWords(
        "Meeting notes",
        ("Send the notes of the meeting on {met_on}", "Send the notes of your meeting"),
        (
            "You met on {met_on}, and notes that arrive soon after are worth the most",
            "You have met, and notes that arrive soon after are worth the most",
        ),
        ("Thank you for your time. Here is what we talked about and what we agreed. Did I get everything right?",),
        {
            "type": ("Type them neatly, in the format they use",),
            "decisions": ("What was decided, and who does what by when?",),
            "promises": ("Enter what you promised as promises",),
            "send": ("Send them to everyone who was there",),
        },
    ),
    Kind.CHECK_IN: KindWords(
        "Check-in",
        ("Check in, with nothing to sell",),
        (
            "Your last contact was {last_ago}, and people forget you sooner than you think",
            "You have not been in touch yet, and people forget you sooner than you think",
        ),
        ("I was thinking of you and wanted to hear how you are getting on. No special reason: how is it going?",),
        {
            "using_it": ("Are they using what they bought?",),
            "hot_buttons": HOT_BUTTONS,
            "about_them": ("What is new with them? Make it about them",),
            "nothing_to_sell": ("Sell nothing today",),
        },
    ),
    Kind.SURVEY: KindWords(
        "Survey",
        ("Ask how satisfied they are",),
        (
            "Their first order was delivered on {last_on}, and the only way to know how they feel is to ask",
            "They have been with you for a while, and the only way to know how they feel is to ask",
        ),
        ("From 0 to 10, how happy are you with us? And what is the one thing that we should do better?",),
        {
            "score": ("Ask for a score from 0 to 10",),
            "better": ("Ask: what should we do better?",),
            "listen": ("Thank them, and do not argue",),
            "record": ("Record the answer as feedback",),
        },
        {
            "again": Variant(
                why=(
                    "You last asked on {last_on}, and the only way to know how they feel now is to ask again",
                    "It has been a while since you asked, and the only way to know how they feel now is to ask again",
                )
            )
        },
    ),
    Kind.ACT_ON_FEEDBACK: KindWords(
        "Act on feedback",
        ("Act on their feedback, and tell them",),
        (
            "Their score was {score} and they suggested “{suggestion}”, and feedback counts only when something happens",
            "They suggested “{suggestion}”, and a suggestion counts only when something happens",
            "Their score was {score}, and a low score is a chance to get better",
            "They told you what they think, and feedback counts only when something happens",
        ),
        ("You told me what we should do better. Thank you. This is what we have changed.",),
        {
            "understand": ("Understand what is behind it",),
            "do": ("Do it, or decide honestly not to",),
            "tell": ("Tell them what came of it",),
        },
    ),
    Kind.COMPLAINT_RESPONSE: KindWords(
        "Answer a complaint",
        ("Call about their complaint: {what}", "Call about their complaint"),
        (
            "They complained about “{what}”, and a quick and honest answer makes the relationship stronger",
            "They complained, and a quick and honest answer makes the relationship stronger",
        ),
        (
            "Thank you for telling me. Please tell me everything that happened. You are right, that should not have happened, and I am sorry.",
        ),
        {
            "listen": ("Listen to the end",),
            "admit": ("Admit it, without excuses",),
            "apologise": ("Apologise",),
            "next": ("Say what happens next, and by when",),
        },
    ),
    Kind.MAKE_WHOLE: KindWords(
        "Put it right",
        ("Put it right: {what}", "Put it right"),
        (
            "They complained about “{what}”, and what counts now is that they end up no worse off",
            "They complained, and what counts now is that they end up no worse off",
        ),
        ("This is how we put it right, at no cost to you. Is that fair in your eyes?",),
        {
            "ask": ("Ask what would make it right for them",),
            "fix": ("Put it right",),
            "more": ("Add a little more than they expect",),
            "resolve": ("Record how it was resolved",),
        },
    ),
    Kind.COMPLAINT_RECHECK: KindWords(
        "Complaint recheck",
        ("Ask whether it is really right now: {what}", "Ask whether it is really right now"),
        (
            "Their complaint about “{what}” was resolved on {resolved_on}, and asking again shows that you meant it",
            "Their complaint was resolved, and asking again shows that you meant it",
        ),
        ("We put something right for you the other day. Is it really right now? Is anything left that bothers you?",),
        {
            "right_now": ("Is it really right now?",),
            "left_over": ("Is anything left over?",),
            "thank": ("Thank them for having said it",),
        },
    ),
    Kind.LOST_CALL: KindWords(
        "Call after a loss",
        ("Find out why they left, without winning them back",),
        (
            "They left on {lost_on}, and only they can tell you why",
            "They left, and only they can tell you why",
        ),
        ("I am not calling to change your mind. I would like to learn: what could we have done better?",),
        {
            "ask_why": ("Ask what went wrong",),
            "listen": ("Listen, and do not defend yourself",),
            "no_winning_back": ("Do not try to win them back",),
            "record": ("Record the reason",),
            "thank": ("Thank them for the time with you",),
        },
    ),
    Kind.CORRECT_CAUSE: KindWords(
        "Correct the cause",
        ("Correct what made them leave",),
        (
            "They left because {reason}, and the step you take now keeps the next one",
            "They left for a reason that was yours, and the step you take now keeps the next one",
        ),
        ("Nothing to say to the customer: this one is for you.",),
        {
            "cause": ("What exactly went wrong?",),
            "step": ("Which step prevents it next time?",),
            "take": ("Take it, and write it down",),
        },
    ),
    Kind.REFERRAL_ASK: KindWords(
        "Ask for a referral",
        ("Ask for a referral",),
        (
            "They told you on {last_on} how it went, and after several orders you have earned the question",
            "After several orders you have earned the question",
        ),
        ("I am glad that it works so well for you. Who else do you know who would like that too?",),
        {
            "happy": ("Are they really happy? If not, leave it",),
            "ask": ("Ask who else it would help",),
            "make_easy": ("Make it easy: offer to write the first line",),
            "thank": ("Thank them, whatever they say",),
        },
    ),
    Kind.GREETING: KindWords(
        "Greeting",
        ("Send a greeting",),
        ("Today is a day worth a greeting, and nothing but the greeting",),
        ("I am thinking of you today and wish you all the best.",),
        {
            "personal": ("Write something personal",),
            "only_greeting": ("Nothing but the greeting: no offer, no question",),
        },
        {
            "birthday": Variant(
                ("Wish a happy birthday",),
                (
                    "They turn {years} on {due_on}, and the day calls for nothing but good wishes",
                    "Their birthday is on {due_on}, and the day calls for nothing but good wishes",
                    "It is their birthday, and the day calls for nothing but good wishes",
                ),
                ("Happy birthday! I wish you a wonderful day and a good year.",),
            ),
            "anniversary": Variant(
                ("Thank them for {years_words} together", "Thank them for another year together"),
                (
                    "On {due_on} it is {years_words} since their first order, and that is worth a word of thanks",
                    "They placed their first order on this day, and that is worth a word of thanks",
                ),
                ("On this day you placed your first order with us. Thank you for your trust in all this time.",),
            ),
        },
    ),
    Kind.PROMISE: KindWords(
        "Promise",
        ("Keep your promise: {what}", "Keep your promise"),
        (
            "You promised “{what}” by {promised_on}, and a day early is what they will remember",
            "You gave your word, and a day early is what they will remember",
        ),
        ("I promised you this by {promised_on}. Here it is already.", "I promised you this. Here it is already."),
        {
            "do": ("Do what you said",),
            "early": ("Aim for a working day early",),
            "more": ("Add one small thing that they do not expect",),
            "tell": ("Tell them that it is done",),
        },
    ),
    Kind.LETTER: KindWords(
        "Letter",
        ("Write an “I still love you” letter",),
        (
            "It has been quiet since {last_on}, and a letter shows that they still matter to you",
            "It has been quiet for a while, and a letter shows that they still matter to you",
        ),
        (
            (
                "It has been a while since {product}, and I have not forgotten you. I hope that it still serves you well. "
                "If there is anything that I can do for you, I am here."
            ),
            "It has been a while, and I have not forgotten you. If there is anything that I can do for you, I am here.",
        ),
        {
            "personal": ("Recall something that you went through together",),
            "nothing_to_sell": ("Sell nothing",),
            "post": ("By post, signed by hand",),
        },
    ),
    Kind.OFFER: KindWords(
        "Offer",
        ("Answer what they need: {what}", "Answer what they need"),
        (
            "On {noted_on} they said that they need “{what}”, and an answer shows that you listened",
            "They told you what they need, and an answer shows that you listened",
        ),
        ("You told me what you are looking for, and I have thought about it. Here is what I suggest.",),
        {
            "their_words": ("Answer in their words, to just what they asked",),
            "one_offer": ("One offer, clear and short",),
            "someone_better": ("Or point them to someone better: that is a good outcome too",),
        },
    ),
    Kind.THANK_REFERRER: KindWords(
        "Thank the referrer",
        ("Say thank you for sending {name}", "Say thank you for the referral"),
        (
            "They sent you {name}, and a recommendation is the greatest compliment there is",
            "They sent you a new customer, and a recommendation is the greatest compliment there is",
        ),
        (
            "You recommended me to {name}. Thank you, that means a lot to me. I will look after them well.",
            "You recommended me. Thank you, that means a lot to me.",
        ),
        {
            "thank": ("Thank them personally",),
            "no_details": ("Say nothing about the other one's business",),
            "token": ("Send a small token, if it suits them",),
        },
    ),
    Kind.STILL_WITH_US: KindWords(
        "Still with us?",
        ("Decide: are they still with us?",),
        (
            "You have heard nothing from them since {last_on}, and customers complain with their feet",
            "You have heard nothing from them for a long time, and customers complain with their feet",
        ),
        ("I have not heard from you for a while and wanted to ask openly: are we still right for you?",),
        {
            "look_back": ("Look through the last contacts",),
            "ask": ("Ask them openly, if you can reach them",),
            "decide": ("Decide: lost, resting, or keep",),
        },
        {
            "unanswered": Variant(
                why=("You tried {attempts} times without an answer, and it is time to decide",),
            )
        },
    ),
    Kind.CUSTOM: KindWords(
        "Follow-up",
        ("Follow up",),
        ("You added this on {created_on}", "You added this yourself"),
        ("What did we say last time, and what has happened since?",),
        {},
    ),
}

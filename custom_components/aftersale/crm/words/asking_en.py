"""What is asked aloud about a follow-up, in English, and how a person answers. Answers are hassil templates without punctuation."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Channel, Kind

QUESTIONS: Final = {
    Kind.THANK_YOU_NOTE: "Did you send {name} a thank-you note?",
    Kind.AGREE_WALKTHROUGH: "Did you agree a time with {name} for the walkthrough?",
    Kind.WALKTHROUGH: "Did the walkthrough with {name} take place?",
    Kind.DELIVERY_CHECK: "Has the order for {name} arrived?",
    Kind.LATE_NOTICE: "Did you tell {name} that the order is late?",
    Kind.NEXT_STEPS: "Did you send {name} the next steps?",
    Kind.ORDER_CHECK_IN: "Did you ask {name} how it went with the order?",
    Kind.MEETING_NOTES: "Did you send {name} the notes of your meeting?",
    Kind.SURVEY: "Did you ask {name} how happy they are?",
    Kind.ACT_ON_FEEDBACK: "Did you act on the feedback from {name}, and tell them?",
    Kind.COMPLAINT_RESPONSE: "Did you answer the complaint from {name}?",
    Kind.MAKE_WHOLE: "Did you put things right for {name}?",
    Kind.COMPLAINT_RECHECK: "Did you ask {name} whether everything is right now?",
    Kind.LOST_CALL: "Did you ask {name} why they left?",
    Kind.CORRECT_CAUSE: "Did you correct what made {name} leave?",
    Kind.REFERRAL_ASK: "Did you ask {name} for a referral?",
    Kind.GREETING: "Did you send {name} your greeting?",
    Kind.PROMISE: "Did you keep your promise to {name}?",
    Kind.LETTER: "Did you write your letter to {name}?",
    Kind.OFFER: "Did you send {name} the offer?",
    Kind.THANK_REFERRER: "Did you thank {name} for the referral?",
}
REACHED: Final = {
    Channel.CALL: "Did you call {name}?",
    Channel.VISIT: "Did you visit {name}?",
    Channel.MEETING: "Did you meet {name}?",
    Channel.MAIL: "Did you write to {name}?",
    Channel.POST: "Did you write to {name}?",
    Channel.MESSAGE: "Did you write to {name}?",
}
TITLED: Final = "For {name}: {title}. Is that done?"
YES: Final = (
    "(yes|yeah|yep|yup|sure|of course|certainly) [I|it|that] [did|have|is|was|has] [it|that] [already] [done|arrived] [it|that]",
    "(I did|I have) [it|that] [already]",
    "[yes] [I have|it is|that is|it's|that's] [already] done [it|that] [already]",
    "[yes] it (has arrived|arrived|took place|did)",
    "[yes] (already|all) done",
)
NOT_YET: Final = (
    "(no|nope|nah) [I] [did|have] [not] [yet]",
    "[no] not yet [done]",
    "[no] not (today|now)",
    "[no] [I] (did not|didn't|have not|haven't) [done] [it|that] [yet]",
    "[no] [I will] [do] [it|that] (later|tomorrow|soon|this evening|tonight) [today]",
    "[no] [please] remind me [again] [later|tomorrow] [please]",
    "[no] it (has not|hasn't|did not|didn't) [arrived|arrive|take place|taken place] [yet]",
)
NOT_NEEDED: Final = (
    "[no] [that|that's|it|it's] [is] (not needed|not necessary|unnecessary|no longer needed|no longer necessary) [any more|anymore]",
    "[no] [that|it] (is not|isn't) (needed|necessary) [any more|anymore]",
    "[no] (no need|skip|cancel|forget|drop) [it|that|this one|for that] [please]",
    "[no] [I] (do not|don't) need (to|it|that) [any more|anymore]",
)

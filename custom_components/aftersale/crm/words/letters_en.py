"""The ten letters in English: subject and text; a line whose placeholders are unknown is left out."""

from __future__ import annotations

from typing import Final

from ..vocabulary import Letter

LETTERS: Final = {
    Letter.THANK_YOU: (
        "Thank you",
        (
            "Dear {name},",
            "thank you for choosing {product}. It means a lot to me that you trust me with it.",
            "I will see to it that you get what matters to you: {hot_buttons}.",
            "If anything comes up, call me. I am glad to help.",
        ),
    ),
    Letter.WELCOME: (
        "Welcome",
        (
            "Dear {name},",
            "welcome! From now on you have one person to ask, and that is me.",
            "In the next days we will get {product} going together, step by step.",
        ),
    ),
    Letter.HOW_IS_IT_GOING: (
        "How is it going?",
        (
            "Dear {name},",
            "I was thinking of you and wondered how you are getting on with {product}.",
            "Is everything as you hoped? If not, tell me, and I will put it right.",
        ),
    ),
    Letter.TIP: (
        "A small tip",
        (
            "Dear {name},",
            "something small that may save you time with {product}: [your tip].",
            "You told me that this matters to you: {hot_buttons}. That is why I thought of you.",
        ),
    ),
    Letter.MEETING_NOTES: (
        "Notes from our meeting",
        (
            "Dear {name},",
            "thank you for your time. This is what I have noted: {last_note}",
            "If I missed something, tell me. I will do my part as agreed.",
        ),
    ),
    Letter.WE_GOT_IT_WRONG: (
        "We got it wrong",
        (
            "Dear {name},",
            "this was our mistake, and I am sorry. You should not have had this trouble.",
            "I am putting it right now and will call you when it is done.",
        ),
    ),
    Letter.IS_IT_RIGHT_NOW: (
        "Is it right now?",
        (
            "Dear {name},",
            "a week ago we put something right for you. I would like to be sure: is it really right now?",
            "Anything less than that is not done for me.",
        ),
    ),
    Letter.HOW_DID_WE_DO: (
        "How did we do?",
        (
            "Dear {name},",
            "from 0 to 10, how happy are you with us? And what is the one thing that we should do better?",
            "I read every answer myself.",
        ),
    ),
    Letter.REFERRAL_THANKS: (
        "Thank you for the referral",
        (
            "Dear {name},",
            "thank you for speaking well of us. There is no greater compliment.",
            "I will look after them as I look after you.",
        ),
    ),
    Letter.STILL_LOVE_YOU: (
        "I still love you",
        (
            "Dear {name},",
            "it has been a while since {product}, and I wanted you to know that you have not been forgotten.",
            "I want nothing today. I am just glad that you are our customer.",
        ),
    ),
}
SIGN_OFF: Final = "Warm regards"

"""English sentences: what calls us, and how it is understood."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Sentences
from ..price import PriceWords
from .en_against import AFTER_SCORE, AGAINST
from .en_changes import CHANGES
from .en_common import COMMON
from .en_first import FIRST
from .en_gates import GATES
from .en_loose import LOOSE
from .en_names import AFTER_NAMES, GIFTS, VERBS
from .en_questions import QUESTIONS
from .en_rewrites import REWRITES
from .en_when import WHEN

ENGLISH: Final = Sentences(
    code="en",
    gates=GATES,
    when=WHEN,
    prices=PriceWords(
        before=r"for(?: only| just)?|at|costing|worth|priced at|at a price of|for a total of|to the tune of",
        currencies={
            r"€|euros?|eur": ("EUR",),
            r"£|pounds?(?: sterling)?|quid|gbp": ("GBP",),
            r"\$|dollars?|bucks|usd": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
            r"(?:swiss )?francs?|chf": ("CHF",),
        },
        decimal=".",
        grouping=", ",
    ),
    fillers=(
        r"^(?:hey|hi|hello|ok|okay|so|um+|uh+|well|please|alright|right|oh|by the way|also|and|quick question|(?:log|note|record) this|(?:write|put|note|jot) (?:this|it|that) down(?! as)|for the record|quick note|guess what|fyi|good news|bad news|great news|unfortunately|sadly|if you would|if you could|if you don't mind|when you get a chance|be so kind and|it turns out|turns out|i have to say|i must say)[ ,:]+(?!please be)|"
        r"^(?:can|could|would|will) you (?:please )?(?=\w)|^(?:i(?:'d| would) like (?:you )?to (?=log|record|note|move|undo|know|add|schedule|reschedule|snooze))|"
        r"^i(?:'m| am) (?:afraid|sorry to say|happy to say|pleased to say|glad to say)(?: that)?[ ,]+|"
        r"^(?:i want (?:you )?to (?=log|record|note|move|undo|know|add|schedule|reschedule|snooze))|[ ,]+(?:please|thanks|thank you|would you|will you|ok|i'm afraid|i am afraid|i'm happy to say|i'm sorry to say|unfortunately)$|"
        r"\bplease\b(?= \w)"
    ),
    ours=(
        r"\b(?:follow[- ]?ups?|followups?|customers?|clients?|thank[- ]you (?:note|card|letter)s?|walk-?throughs?|complain\w*|overdue|"
        r"check-ins?|referrals?|surveys?|promised)\b"
    ),
    question=(
        r"^(?:what|which|whose|who|whom|when|why|how|am|are|is|do|does|did|have i|have we|has|any|anyone|anything|list|show|tell me|give me|brief|"
        r"read|to whom|with whom|remind me (?:who|what)|last (?:time|contact)|fill me in|catch me up|update me|prep|prepare|summar|overview|briefing|explain|"
        r"in (?:what|which)|whats|whos|let me know|run me|walk me|bring me up|get me up|next|status|background|quick (?:overview|summary))\b"
    ),
    statement=rf"^(?:{DATE}[ ,]*)+(?:i|we)\b",
    wary=(
        r"if|once|unless|as soon as|when|would|wouldn't|could|might|may|\w+n't|cannot|not|never|nobody|almost|nearly|hardly|"
        r"(?:wants?|wanted|hopes?|hoped|plans?|planned|going|tried|trying|supposed|meant) to|thinking (?:of|about)|chang\w+ (?:his|her|their|my|its) mind"
    ),
    bidding=r"(?:so |then |and |please |just )*(?:remind|ask|bring|show|snooze|move|change|push|reschedule|shift|make it|put it|do it)",
    telling=rf"^(?:{DATE}[ ,]*)?(?:(?:i|we|the|my|our|this|that)\b|{NAME})",
    unfinished=r"a|an|the|(?<!care )of|about|and|or|my|his|their|our|because|if|um+|uh+|er+|(?<!what )(?:is|are|was) looking for|to the",
    negation=(
        r"^(?!(?:do not|don't) (?:bother|remind|bug|nudge|disturb|pester)).*(?:\bnot\b(?! (?:\w+ )?(?:happy|satisfied|pleased|amused|impressed|content))|n't\b(?! (?:\w+ )?(?:happy|satisfied|pleased|amused|impressed|content|forget|let me|remind|bother|bug|nudge|ping|working))|"
        r"\b(?:never|no answer|nobody answered|tried (?:to|calling|ringing|phoning)|almost|nearly|forgot to|maybe|perhaps|no longer|without|nothing|hardly|barely|yet to|supposed to|"
        r"some ?day|one of these days|(?:newspaper|paper|news|radio|internet|magazine) (?:says|said|reports|reported|claims)|(?:my|our|his|her|their) (?!customer\b|client\b)\w+ (?:says|said|told|thinks|reckons|heard|claims)|apparently|supposedly|allegedly|probably|presumably|(?:some(?:body|one)|they|people) (?:told|tells?|said|says?)|rumou?r\w*|i heard (?:that|about)|i (?:guess|suppose|hope|wish|wonder|believe|think|doubt)|"
        r"by no means|in no way|far from|anything but|nowhere near|not at all|on no account|under no circumstances|hopefully|if only|(?:should|could|would|might)(?: have|'ve)|somebody else|someone else|elsewhere|competitors?|competition|pretend\w*|imagine|what if|supposing|assuming|presuming|let's say|let us say|dream\w*)\b)"
    ),
    topics=r"[,:;]|\b(?:about|regarding|concerning|because|that|for|on)\b",
    clauses=r"[,:;]|\b(?:because|since|who|she|he|they)\b",
    joins="and|that|but",
    about=r"^[ ,]*(?:about|regarding|concerning|because of|on account of|re|over|on the subject of|to discuss|to talk about|for|on)\s+",
    subject=r"\b(?:about|regarding|concerning|because|that|and|who|she|he|they)\b",
    links=(
        r"^(?:and (?:she|he|they) (?:said|told me|mentioned|says)(?: that)?|and|that|saying(?: that)?|where|who|because of|because|about|with|for|of|from|to say(?: that)?|"
        r"has|have|is|was|as|over|regarding|concerning|: |,|today|me|us|note(?:d)?|that's|they're|she's a|is that|it's)\s+(?=\S)"
    ),
    kinds=(
        (
            r"(?:thank[- ]?you|thanks|thank)[- ]?(?:note|card|letter|message)s?|thank[- ]yous?|thank you",
            "thank_you_note",
        ),
        (r"(?:agree|arrange|set up|fix) (?:a time for )?(?:the )?walk-?through", "agree_walkthrough"),
        (r"walk[- ]?throughs?|demos?|first experience|onboarding|introduction|intro session|training", "walkthrough"),
        (r"delivery checks?|check (?:on )?the delivery", "delivery_check"),
        (r"late notices?|delay notices?", "late_notice"),
        (r"next[- ]steps? (?:page|sheet|mail|email|list|letter)|next-steps|next steps", "next_steps"),
        (r"order check[- ]?ins?|after[- ]order check[- ]?ins?|order follow[- ]?up", "order_check_in"),
        (r"meeting notes?|minutes|notes (?:from|of) (?:the|our) meeting", "meeting_notes"),
        (r"complaint (?:response|reply|answer|call)s?", "complaint_response"),
        (r"make[- ]good|make it right|put(?:ting)? it right", "make_whole"),
        (r"complaint (?:re-?check|check)s?|re-?checks?", "complaint_recheck"),
        (r"check[- ]?ins?", "check_in"),
        (r"surveys?|questionnaires?", "survey"),
        (r"feedback (?:action|task)s?", "act_on_feedback"),
        (r"(?:lost|exit) calls?", "lost_call"),
        (r"referral thanks|thanks? (?:for|you for) the referral", "thank_referrer"),
        (r"referral (?:ask|request|question)s?|referrals?", "referral_ask"),
        (
            r"birthday (?:greeting|card|call|wish|note|message|letter)s?|birthdays?|anniversar(?:y|ies)|greetings?(?: cards?)?|birthday wishes",
            "greeting",
        ),
        (r"promises?", "promise"),
        (r"(?<!\ba )(?<!another )letters?", "letter"),
        (r"offers?|proposals?|quotes?|quotations?", "offer"),
    ),
    channels=(
        (
            r"call(?:s|ed|ing)?(?: up)?|phon(?:e|ed|ing)|rang|rung|ring(?:ing)?|telephoned?|phone calls?|on the phone|(?:on|off) the line|video call|skyped|facetimed|zoom(?: call)?",
            "call",
        ),
        (r"e-?mail(?:s|ed|ing)?|mail(?:ed|ing)?|line", "mail"),
        (r"met|meet(?:ing|ings)?|meet with|lunch|coffee|dinner|breakfast", "meeting"),
        (
            (
                r"visit(?:s|ed|ing)?|dropped in|drop in|stopped by|came by|dropped by|came in|been to(?: see)?|went (?:to see|over to|round to|by)|was (?:at|over at|round at)|been (?:at|over at|round at)|go see|see|saw|seen|"
                r"popped (?:in|over|by|round)|swung by|looked in|called in|at|come from|came from|coming from|back from"
            ),
            "visit",
        ),
        (r"text(?:s|ed|ing)?|messag(?:e|es|ed|ing)|message", "message"),
        (r"post|letters?|cards?", "post"),
        (r"wrote|write|written|dropped (?:a |an )?(?:line|note)", "mail"),
        (
            r"hung up|put the phone down|spoke|spoken|talked|chatted|got hold of|had a word|buzzed|buzz|bell|voicemail",
            "call",
        ),
    ),
    common=COMMON,
    everyday=frozenset(
        [
            "web",
            "media",
            "digital",
            "gardens",
            "motors",
            "homes",
            "foods",
            "coffee",
            "books",
            "print",
            "glass",
            "wood",
            "clinic",
            "travel",
            "training",
            "coaching",
            "company",
            "consulting",
            "design",
            "group",
            "home",
            "house",
            "garden",
            "kitchen",
            "kitchens",
            "bakery",
            "cafe",
            "bar",
            "music",
            "light",
            "lights",
            "heating",
            "power",
            "energy",
            "service",
            "services",
            "solutions",
            "studio",
            "systems",
            "trading",
            "traders",
            "partner",
            "partners",
            "brothers",
            "and",
            "sons",
            "international",
            "the",
            "hotel",
            "school",
            "office",
            "shop",
            "store",
            "solar",
            "water",
            "green",
            "blue",
            "red",
            "white",
            "black",
            "spring",
            "summer",
            "winter",
            "sunny",
            "rain",
            "will",
            "may",
            "june",
            "april",
            "august",
            "summers",
            "rose",
            "grace",
            "hope",
            "joy",
            "dawn",
            "faith",
            "baker",
            "cook",
        ]
    ),
    questions=QUESTIONS,
    changes=(*FIRST, *CHANGES),
    verbs=VERBS,
    after_names=AFTER_NAMES,
    onto=("to ", "onto ", "over to ", "back to ", "until ", "till ", "til "),
    on=("on ",),
    ahead=("for ", "by ", "until ", "till ", "next "),
    gifts=GIFTS,
    salutations=frozenset(["mr", "mrs", "ms", "miss", "mister", "missus", "dr", "doctor", "prof", "professor"]),
    name_follows=frozenset(
        [
            "with",
            "for",
            "from",
            "by",
            "about",
            "of",
            "call",
            "called",
            "phone",
            "phoned",
            "ring",
            "rang",
            "email",
            "emailed",
            "text",
            "texted",
            "visit",
            "visited",
            "meet",
            "met",
            "message",
            "messaged",
            "mr",
            "mrs",
            "ms",
            "and",
            "remind",
            "snooze",
            "move",
            "push",
            "tell",
            "told",
            "ask",
            "send",
            "promised",
            "promise",
            "contact",
            "see",
            "saw",
            "reschedule",
            "postpone",
            "on",
            "log",
        ]
    ),
    strange=(
        r"^(?!(?:open|close|add|put|make|set|start|change) (?:in )?(?:a|an|the|my|another) (?:new )?(?:note|complaint|follow-?up|promise|thank-you|walk-?through|check-?in|survey)\b)(?:turn|switch|dim|brighten|play|open|close|lock|unlock|start|stop|pause|resume|set|put|add|make|change|increase|decrease|raise|lower|run|skip|announce|broadcast|vacuum|clean|arm|disarm)\b.*\b(?:lights?|lamps?|heat\w*|"
        r"thermostat|blinds?|curtains?|shutters?|volume|music|songs?|playlist|radio|tv|television|timers?|alarms?|temperature|percent|degrees|fan|vacuum|plug|shopping list|to-?do list|calendar|door|garage|scene|room)\b"
        r"|^(?:play|turn (?:on|off|up|down)|switch (?:on|off)|dim)\b|\b(?:weather|forecast|rain|snow|traffic)\b|^where (?:is|are)\b(?! we\b)|\btimer\b"
    ),
    against=AGAINST,
    after_score=AFTER_SCORE,
    closed=(
        r"^(?:(?:it|that)(?:'d| would) be|have\b[^,:;]*\b(?:been|arrived|come|turned up|gone|got|gotten|had|replied|answered|complained|ordered|paid|received|called|phoned|written|said|given|bought|reached)\b|did|do(?! not)|does|have (?:i|we|you)|has|had (?:i|we)|is|are|was (?!at|with|over|round|on|in|just|talking|speaking|visiting|seeing|chatting|meeting)\w+|were|should|shall|must i|may i|would|will|can|could|if|whether|suppose|what if|when|while|unless|who|what|which|why|how)\b"
    ),
    articles=frozenset(
        ["a", "an", "the", "my", "your", "our", "some", "any", "this", "these", "those", "his", "her", "their"]
    ),
    loose=LOOSE,
    rewrites=REWRITES,
    before_name=r"mr|mrs|ms|miss|mister|missus|dr|doctor|prof|professor|old|our|the",
    asking=("who ", "what ", "why ", "how ", "when ", "where ", "which "),
    not_subject=("for", "on", "over", "re"),
    dangling=(
        r"^\s+(?:to|that|with|for|about|of|on|and|a|an|the|me|i|again|,)\s+(?=\S)|\s+(?:with|for|to|about|on|and|of|from|at|by|the|a|,|in)\s+$|"
        r"\s(?:with|for|to|from|of)\s+(?=about\b|regarding\b|because\b|and\b|to\b|that\b|,|:)|\s's(?=\s)|^\s*(?:with|for)\s*$"
    ),
    titles={
        "": "Follow up",
        "call": "Call",
        "mail": "Write",
        "visit": "Visit",
        "meeting": "Meet",
        "message": "Message",
        "post": "Write",
    },
)

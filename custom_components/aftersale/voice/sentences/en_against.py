"""English words that speak against a change: what is only heard, planned, of somebody else, or of the house."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME
from ..request import CHANGES, Intent

_TOLD: Final = frozenset(
    {Intent.ORDER, Intent.COMPLAINT, Intent.NEED, Intent.FEEDBACK, Intent.LOG, Intent.DELIVERY, Intent.PROMISE}
)
_MOVES: Final = frozenset({Intent.RESCHEDULE, Intent.SNOOZE})
_KIN: Final = r"(?:husband|wife|partner|brother|sister|son|daughter|mother|father|mum|mom|dad|neighbou?r|friend|mate|buddy|girlfriend|boyfriend|cousin|uncle|aunt|nephew|niece|kid|boss|landlord|flatmate|roommate|dog|cat|hamster|horse|puppy|kitten|parrot|goldfish|teacher|coach|dentist|doctor)"

AGAINST: Final = (
    # taken back in the same breath
    (
        CHANGES - {Intent.UNDO},
        r"\S.*\b(?:no,? wait|wait,? no|never ?mind|forget (?:it|that)|scratch that|on second thoughts?|or rather not|actually no)\b",
    ),
    # somebody else
    (CHANGES, rf"\b(?:my|our|his|her|their) (?:\w+ )?{_KIN},? {NAME}"),
    (
        _TOLD,
        rf"{NAME} (?:husband|wife|brother|sister|son|daughter|mother|father|mum|mom|dad|neighbou?r|friend|girlfriend|boyfriend|cousin|uncle|aunt|kids?|parents|competitors?|flatmate|colleagues?|co-?workers?|boss|landlord|tenants?|lawyer)\b",
    ),
    (frozenset({Intent.LOG}), rf"\b(?:about|regarding|concerning|because of) (?:the |her |his )?{NAME}"),
    (frozenset({Intent.LOG}), rf"{NAME} (?:told|said|says|tells|mentioned|thinks)\b"),
    (
        frozenset({Intent.PROMISE}),
        r"^(?:the|a|an|my|our|his|her|their) (?!(?:call|meeting|visit|promise)\b)\w+ (?:has |have |had )?(?:promis|assur|guarante|pledg|commit)\w+",
    ),
    (
        frozenset({Intent.LOG}),
        (
            r"^(?:my|our|your|his|her|their|the) (?!(?:call|meeting|visit|lunch|chat|talk|conversation|phone|zoom|catch|e-?mail|letter|note|message|text)\w*\b)\w+ (?:has |have |had |just |already )*(?:called|phoned|rang|met|saw|spoke|talked|visited|"
            r"wrote|e-?mailed|texted|messaged|contacted|chatted|bumped|ran|had|went|is|was|will|wants|says|said|told|thinks|heard|claims|reckons|knows|mentioned)\b"
        ),
    ),
    (
        frozenset({Intent.LOG}),
        r"\bcalled (?:(?:me|us|him|her|them) )?(?:names|every name|everything|for everything|all sorts|all kinds|worse|the shots|a |an |in sick|dibs|quits|out|heads|tails|time|for help|the police|(?:a|the) (?:taxi|cab|doctor|plumber|fire brigade|fire department|fire service|ambulance|vet|bank|council|landlord|electrician|school|tax office|insurance|helpdesk|help desk|coastguard|caretaker|janitor)|(?:his|her|their) (?!office|assistant|phone|mobile|landline|number)\w+)",
    ),
    (
        frozenset({Intent.COMPLAINT}),
        (
            r"\b(?:about|over|of) (?:his|her|their) (?:mother|father|brother|sister|parents|mum|mom|dad|wife|husband|girlfriend|boyfriend|kids?|children|son|daughter|neighbou?rs?|landlord|boss|back|knee|teeth|weight|love life|haircut)\b|"
            r"\bthe (?:weather|traffic|rain|government|news|football|referee)\b"
        ),
    ),
    (
        frozenset({Intent.ORDER}),
        r"\bmy (?:old|own|used|second-?hand|spare)\b",
    ),
    (
        frozenset({Intent.COMPLETE}),
        rf"^{NAME} (?:has |have |just )*(?:gave|given|sent|wrote|written|brought|mailed|posted) (?:me|us)\b",
    ),
    (
        frozenset({Intent.LOG}),
        r"\b(?:dream(?:t|ed)?|television|on tv|newspaper|bluff|(?:spoke|talked|spoken) of|called (?:it|off))\b",
    ),
    (
        frozenset({Intent.ORDER, Intent.DELIVERY}),
        r"\b(?:lost|late|delayed|missing|cancell?ed|refunded|returned|speech|lecture)\b",
    ),
    (frozenset({Intent.DELIVERY}), r"\bfrom (?:his|her|their) \w+"),
    (
        frozenset({Intent.LOG}),
        r"\b(?:swimming|dancing|hiking|jogging|climbing|bowling|at the (?:cinema|movies|theatre|theater|stadium|pool|concert|gym|pub quiz|playground|school gate)|on (?:holiday|vacation) together|with the kids|at (?:yoga|choir|football|church))\b",
    ),
    (
        frozenset({Intent.DELIVERY}),
        (
            r"\b(?:guests?|visitors?|police|parents|kids|children|family|friends?|doctor|ambulance|fire brigade|train|bus|flight|taxi|cab|plane|pizza|neighbou?rs?|relatives|"
            r"grandparents|grandma|grandad|plumber|electrician|builders|workmen|news|message|rain|storm|snow|spring|summer|autumn|winter)\b"
        ),
    ),
    (frozenset({Intent.DELIVERY}), r"\b(?:should|will|expected|supposed|arrives|comes|is due|is coming)\b"),
    (frozenset({Intent.ORDER, Intent.DELIVERY}), rf"{NAME} (?:says|said|thinks|claims)\b"),
    (_TOLD | {Intent.COMPLETE}, r"^(?:remember (?:when|how)|do you remember)\b"),
    (
        frozenset({Intent.COMPLETE}),
        rf"^{NAME}(?:'s| has|'ve)? (?:just |already |now )*(?:written|wrote|replied|answered|called|rung|rang|emailed|texted)\b",
    ),
    (
        frozenset({Intent.ADD}),
        r"^(?!.*\bremind).*\b(?:think about|consider|decide|work out|figure out|wait and see) (?:whether|if|when|how)\b",
    ),
    (frozenset({Intent.FEEDBACK}), r"\bthe (?:hotel|film|movie|book|restaurant|series|song)\b"),
    (
        frozenset({Intent.COMPLETE}),
        r"^(?:mark|flag|set)\b(?!.*\b(?:done|completed?|finished|sent|delivered|closed|off|resolved|handled|ticked|held|written|posted|made|over)\b)",
    ),
    (
        frozenset({Intent.NEED}),
        (
            r"\b(?:wants?|needs?|likes?|loves?) (?:no|me|you|him|us|it|to (?:talk|go|come|leave|stop|know|speak|call|meet|pay|wait|sleep|eat|play|watch|be))\b|"
            r"\blooking (?:forward|good|great|well|fine|tired|at|back|down|up|out(?! for)|away)\b"
        ),
    ),
    (frozenset({Intent.ORDER}), r"\b(?:himself|herself|themselves)\b"),
    (
        frozenset({Intent.NEED}),
        rf"\b(?:wee|little|young|baby|tiny) {NAME}|\b(?:haircut|new (?:shoes|trainers|sneakers|socks|school ?bag|school uniform)|nappies|plaster)\b",
    ),
    (
        frozenset({Intent.NEED}),
        r"\b(?:birthday|wedding|christmas|leaving|kids'?|children's) (?:present|gift|party)\b|\bpresent for\b",
    ),
    (
        frozenset({Intent.LOG}),
        r"\b(?:came|comes|went|goes|travell?ed|arrived|got here) by (?:train|bus|car|bike|bicycle|plane|taxi|cab|tram|boat|ferry|tube|coach|motorbike|scooter)\b",
    ),
    (frozenset({Intent.NEED}), r"\b(?:his|her|their) heads? (?:examined|checked)\b"),
    (
        frozenset({Intent.ORDER, Intent.DELIVERY}),
        r"\b(?:from|at|on|off|by|through) (?:amazon|ebay|ikea|zalando|temu|etsy|asos|argos|the (?:internet|supermarket|catalogue|catalog|deli|restaurant|take-?away|chemist|pharmacy|hardware store))\b",
    ),
    (
        frozenset({Intent.ORDER}),
        r"\b(?:takes|took|is taking) (?:forever|ages|long|longer|time|after|care|part|place|turns|over|off|it easy|it slow|his time|her time|their time|a (?:nap|break|bath|shower|while|seat|walk|photo|picture|look|long time|day off))\b",
    ),
    (
        frozenset({Intent.NEED}),
        r"\blooking for (?:his|her|their|my|our) (?:lost |missing )?(?:keys?|phone|glasses|wallet|purse|dog|cat|charger|coat|bag|umbrella|passport|remote|shoes?|gloves?|car|kids?|son|daughter)\b",
    ),
    (
        frozenset({Intent.NEED}),
        r"\b(?:needs|wants) (?:forever|ages|time|longer|a (?:break|nap|rest|holiday|hug|lift|drink|bath|shower|haircut|minute|moment))\b",
    ),
    (frozenset({Intent.ORDER}), r"\b(?:the|a) (?:bus|train|stairs|tram|plane|lead)\b"),
    # only asked, wished, or to come
    (
        _MOVES | {Intent.COMPLETE, Intent.ADD, Intent.ORDER},
        rf"{NAME} (?:has |just )*(?:asked|asks|wondered|wonders|wants to know)(?: me| us)? (?:if|whether)\b",
    ),
    (
        frozenset({Intent.ORDER, Intent.COMPLAINT, Intent.DELIVERY}),
        r"\b(?:would(?! like)|could|might|may|if|unless|planned to|plans to|thought about|going to)\b",
    ),
    (
        frozenset({Intent.COMPLETE}),
        r"\b(?:will|won't|going to|should|shall|must|needs? to|ha(?:s|ve) to|to be|about to|is due|are due|supposed)\b",
    ),
    (frozenset({Intent.NEED}), r"\b(?:if|whether|that) (?:i|we) (?:can|could|would|should|may)\b|\b(?:me|us) to\b"),
    # something else of these words
    (_MOVES, rf"{NAME} (?:has |is |just |already )*(?:mov(?:ed|ing|es)|shift(?:ed|ing)) (?!{DATE})"),
    (_MOVES, rf"{NAME} (?:has |is |just |already )*mov(?:ed|ing|es) {DATE} \w"),
    (
        _MOVES,
        (
            r"^(?:i|we)(?:'ve| have)? (?:just |already )*(?:moved|pushed|shifted|bumped) (?:the|a|an|some|my|our) (?!(?:\w+ )?(?:check-?in|walk-?through|survey|call|visit|meeting|appointment|follow-?up|letter|note|card|"
            r"offer|proposal|quote|demo|session|date|catch-?up|reminder|thing|greeting)\b)"
        ),
    ),
    (
        _MOVES | {Intent.ADD, Intent.COMPLETE},
        rf"{NAME}(?:'s)? (?:\w+ )?(?:practice|game|match|party|birthday|flight|train|wedding|recital|concert|dentist|exam|homework|hair|football|hockey|soccer|swimming|piano)\b(?! (?:card|greeting|call|letter|note|message|wishes))",
    ),
    (
        frozenset({Intent.FEEDBACK}),
        rf"{NAME} (?:has |have |just )*(?:got|gotten|received|scored|came) (?:a |an )?\S+ (?:on|in|at|for) (?:his|her|their|the|maths?)\b",
    ),
    (_MOVES | {Intent.ADD}, r"\b(?:guest|invitation|shopping|waiting|mailing|christmas) list\b"),
    (frozenset({Intent.NEED, Intent.ORDER}), r"\bthe (?:lights?|lamps?|blinds?|radio|tv|heating)\b"),
    (
        _MOVES | {Intent.NEED, Intent.ORDER, Intent.DELIVERY, Intent.COMPLETE, Intent.ADD},
        (
            r"\b(?:tablets|pills?|medicine|medication|cough \w+|vaccinat\w+|jab|flu (?:shot|jab)|homework|bedtime|nap|bath|nappy|nappies|diapers?|lunch ?box|pocket money|packed lunch|"
            r"(?:picked|pick|picking|fetched|collected|dropped|taken|driven) (?:him |her |them )?(?:up |off )?(?:from|at|to) (?:school|nursery|kindergarten|day ?care|football|soccer|ballet|the (?:airport|station|dentist|doctor|vet|gym|school|nursery)))\b"
        ),
    ),
    (
        frozenset({Intent.NEED, Intent.ORDER}),
        (
            r"\b(?:wants?|needs?|likes?|ordered|would like|could use|bought|booked) (?:the |a |an |some |more |his |her )?(?:toilet|bathroom|dinner|lunch|breakfast|bed|sleep|music|tv|heating|pizzas?|take-?away|takeout|taxi|uber|cab|food|"
            r"drink|water|to (?:eat|sleep|go|come|leave|sit|drink|watch|play))\b"
        ),
    ),
)
AFTER_SCORE: Final = frozenset(
    (
        "from",
        "by",
        "off",
        "star",
        "stars",
        "point",
        "points",
        "mark",
        "marks",
        "for",
        "because",
        "since",
        "on",
        "and",
        "but",
        "with",
        "this",
        "that",
        "today",
        "again",
        "overall",
        "as",
        "who",
        "she",
        "he",
        "they",
        "due",
        "in",
        "at",
        "to",
        "yesterday",
        "just",
        "now",
        "so",
        "which",
        "plus",
        "though",
        "saying",
        "over",
        "us",
        "me",
        "our",
        "my",
        "the",
    )
)
"""What follows a number that is a score."""

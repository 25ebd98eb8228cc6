"""English questions."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

QUESTIONS: Final = (
    Rule(
        Intent.PROMISES,
        rf"^(?:my |our |open |outstanding |pending )*promises (?:to|for|with) {NAME}$",
    ),
    Rule(
        Intent.PROMISES,
        r"\b(?:what|which|any|anything|something|list|show|read|do|did|have|are|tell|open|outstanding|my|all)\b.*\b(?:promis(?:e|es|ed|ing)|commitments?)\b",
    ),
    Rule(
        Intent.WHY,
        r"^(?:tell me |explain |do you know )?(?:why|how come|what(?:'s| is) the reason|for what reason|what makes|explain)\b(?P<n>.*)$",
    ),
    Rule(Intent.WHY, r"\bwhat do i (?:want|need) (?:from|with) (?P<n>.+)$"),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\b(?:risk|losing|touch)\b)",
        {"scope": "at_risk"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|how much|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\b(?:overdue|late|behind|past due|missed)\b)",
        {"scope": "overdue"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|what(?:'s| is) the (?:number|count)|number of|count)\b(?=.*\bcustomers|.*\bclients)(?!.*\b(?:call|contact|follow|write|due|talk|reach|see|visit|today|week)\b)",
        {"scope": "customers"},
    ),
    Rule(
        Intent.COUNT,
        r"\b(?:how many|how much|what(?:'s| is) the (?:number|count)|number of|count)\b(?!\s+(?:days?|weeks?|months?|time)\b)(?=.*\b(?:follow[- ]?ups?|followups?|customers?|clients?|calls|visits|e-?mails|letters|cards|offers|proposals|"
        r"surveys|walk-?throughs?|check-?ins?|referrals?|birthdays?|greetings|thank[- ]you|promises|tasks|to-?dos|meetings|complaints?|people|due|open|left|pending)\b|\s+(?:do i have|have i got|of them|are there|to go|i have)\b)"
        r"(?!.*\b(?:live|lights?|doors?|windows?|planets?|energy|calories|timers?|minutes|hours|emails do i have)\b)",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"^(?:did|have|had) (?:i|we)\b.*\b(?:call|called|phone|phoned|ring|rung|speak|spoke|spoken|talk|talked|meet|met|visit|visited|see|seen|e-?mail|e-?mailed|write|written|text|texted|message|messaged|contact|contacted|"
        r"reach|reached|heard|hear)\b(?P<n>.*)$",
        needs="name",
    ),
    Rule(
        Intent.LAST_CONTACT,
        r"\bhow long (?:has it been|is it|ago|since|have|haven't|did|was)\b|\b(?:when|what day|which day)\b.*\b(?:last|did|was)\b.*|\blast (?:time|contact|spoke|talked|call|"
        r"conversation|interaction|met|saw|meeting|heard)\b.*|\bhow many days since\b",
    ),
    Rule(
        Intent.AT_RISK,
        r"\b(?:losing (?:touch|contact|sight)|lost touch|lose touch|at risk|risky|drifting|slipping|in danger|gone cold|going cold|getting cold|"
        r"cool(?:ing|ed)|churn\w*|jump ship|thinking of leaving|los(?:e|ing)|gone quiet|going quiet|neglect\w*|endangered|about to lose|about to leave|lose (?:contact|track)|out of touch|"
        r"haven't (?:i|we) (?:heard|spoken|talked|been|contacted|called|seen)|have (?:i|we) not (?:heard|spoken|talked|contacted|called)|"
        r"might (?:i|we) lose|slip(?:s|ping)? away|walk(?:ing)? away|worr(?:y|ied) about|looking after|am i losing|are we losing|fading|forgetting|haven't heard from)\b",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:who(?:'s| is| was)|what (?:sort|kind) of (?:customer|person|client) is) {NAME}(?: again)?$",
    ),
    Rule(Intent.BRIEFING, rf"^who {NAME} (?:is|was)(?: again)?$"),
    Rule(Intent.BRIEFING, rf"^what\b.*\bon file\b.*{NAME}"),
    Rule(Intent.BRIEFING, rf"\bwhat (?:do |did |should )?(?:i|we|you) know (?:about|of|on) {NAME}"),
    Rule(Intent.WHY, rf"^(?=.*{NAME})(?=.*\b(?:why|reason|how come|doing on (?:my|the) list|doing here)\b).*$"),
    Rule(
        Intent.NEXT,
        rf"^(?=(?:what|when|which|any|anything|is|are|have|has|do|who)\b)(?=.*{NAME})(?=.*\b(?:plans?|planned|arranged|agreed|next|coming up|pending|open|upcoming|lined up|scheduled|due|to do|owe|outstanding)\b).*$",
    ),
    Rule(
        Intent.LAST_CONTACT,
        rf"^(?=.*{NAME})(?=.*\b(?:last|lately|recently|how long|been long|ago)\b)(?=.*\b(?:contact\w*|speak|spoke|spoken|talk\w*|call\w*|met|meet|saw|see|seen|hear|heard|touch|visit\w*|wrote|write)\b).*$",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?=.*{NAME})(?=.*\b(?:know|tell|summary|summari[sz]e|overview|background|briefing|brief|info\w*|details|history|rundown|about to (?:meet|see|call|visit|ring)|refresh|profile|picture|story)\b).*$",
    ),
    Rule(
        Intent.DUE,
        r"^whom?(?: all)? (?:do )?(?:i|we) (?:should|need|must|have|ought|am supposed|are supposed)\b.*\b(?:call|calling|ring|ringing|phone|write|email|emailing|contact|contacting|visit|see|meet|get|getting|follow up|following up|be in touch|hear from|chase|chasing|speak|talk)\b",
        needs="nobody",
    ),
    Rule(Intent.DUE, rf"^(?:who is|who's) (?:up|next|on|in line)[ ,]*{DATE}$"),
    Rule(
        Intent.DUE, r"\b(?:outstanding|left|open|still|pending|unsent)\b(?!.*\b(?:overdue|late|behind)\b)", needs="kind"
    ),
    Rule(
        Intent.NEXT,
        r"(?P<n>.*\b(?:next|coming up|upcoming|planned|scheduled|is on|still open|do i owe|owe|pending|open|due|lined up|have|need)\b.*)",
        needs="name",
    ),
    Rule(
        Intent.OVERDUE,
        r"\b(?:overdue|behind|past due|late|running late|lagging|outstanding|too long)\b",
    ),
    Rule(
        Intent.OVERDUE,
        r"^(?=(?:who|whom|what|which|any|anything|anyone|anybody|is|are|am|did|do|have|has|how|list|show|tell|give|something|everything)\b).*\b(?:missed|dropped the ball|dropped|left (?:\w+ )?(?:hanging|waiting)|(?:kept|keep|keeping) (?:\w+ )?waiting|stood up|leaving (?:\w+ )?(?:hanging|waiting)|overlooked|by the wayside|let (?:\w+ )?(?:down|slip|slide)|slip(?:ped)?|"
        r"should have|should've|ought to have|forgotten|forgot|forget|miss(?:ed)?|by now|past (?:their|its|the) (?:date|due)|catch up on|left over|leftover|not (?:yet )?done|deadline|expired|gone past|ran out|run out|got (?:round|around) to|gotten (?:round|around)? ?to|managed to do)\b",
    ),
    Rule(
        Intent.BRIEFING,
        r"^(?:so )?(?:tell me|brief me|what do (?:i|we|you) know|what do (?:i|we) have|who is|who's|give me|summar\w+|overview|background|"
        r"fill me in|info|information|update me|catch me up|details|what(?:'s| is| has)|what (?:should|can|must|do) i|remind me (?:who|about|what)|"
        r"prepare me|prep me|how(?:'s| is| are|\s+do)|bring me up|get me up|show me|run me through|anything|status|where do|where are we|i want to know|"
        r"let me know|briefing|refresh|walk me|quick|do you know|read me|help me)\b(?P<n>.*)$",
        needs="name",
    ),
    Rule(Intent.NEXT, r"^(?:what|which|who|when|do|is|are|any|anything|list|show)\b(?P<n>.*)$", needs="name"),
    Rule(
        Intent.BRIEFING,
        r"^(?!.*\b(?:everyone|everybody|customers|clients|today|day|week)\b)(?:tell me (?:all |everything |something |more )?(?:about|on)|brief me (?:on|about)|what do (?:i|we|you) know about|fill me in on|"
        r"give me (?:a |an |the )?\w* ?(?:overview|summary|briefing|rundown|background|update) (?:of|on|about|for)|catch me up on)\b(?P<n>.*)$",
    ),
    Rule(Intent.NEXT, r"\bnext\b.*\b(?:for|with)\b(?P<n>.+)$"),
    Rule(
        Intent.DUE,
        r"^(?!(?:add|complete|put|create|set|schedule|move|delete|cancel|make|plan|note|log|turn|play|when|where|why|call)\b)(?!.*\b(?:weather|lights?|temperature|calendar|shopping|timers?|alarms?|joke|music|song|news|recipe|"
        r"sing\w*|dentist|doctor)\b)(?:"
        r"(?=.*\b(?:what|which|who|whom|do|are|is|list|show|read|any|anything|tell|give|have|let me|how|am|run|walk|anyone|anybody|people)\b)(?=.*\b(?:follow up|follow[- ]?ups?|followups?|customers?|clients?|due|surveys?|walk-?throughs?|"
        r"check-?ins?|referrals?|birthdays?|greetings?|anniversar\w*|thank[- ]you|promises)\b)|"
        r"(?=.*\b(?:who|whom|whose|anyone|anybody|everyone|everybody|someone|somebody|people|which ones)\b)(?=.*\b(?:speaking|talking|meeting|got back|gotten back|calling|ringing|phoning|writing|emailing|seeing|visiting|contacting|chasing|call|ring|phone|telephone|contact|contacted|write|written|e-?mail|mail|visit|see|meet|talk|speak|reach|get back|in touch|touch|look after|"
        r"thank|thanked|catch up|check in|check on|message|text|chase|reply|answer|list|schedule|plate|agenda|waiting|hear from|attention|a line|turn|owe|congratulate|follow|think of|think about|deal with|take care of|see to|handle|attend to|remember|following|following up)\b)|"
        r"(?=(?:what|which|do|have|are|is|any|how|list|show|read|tell|give)\b)(?=.*\b(?:calls|visits|e-?mails|meetings|letters|cards|offers|proposals|quotes|tasks|appointments|notes|(?:have|need) to (?:call|ring|phone|write|e-?mail|visit|meet|see|contact))\b)|"
        r"(?=.*\b(?:what|who|anything)\b.*\b(?:my|the) (?:list|plate|agenda)\b)"
        r").*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?:(?:my|all|the|any|list|show|read|today's|tomorrow's|this week's|next week's|open|due|pending|upcoming|outstanding|remaining|next)\s+)*(?:follow[- ]?ups?|followups?|calls|visits|e-?mails|letters|offers|proposals|"
        r"surveys|walk-?throughs|check-?ins|referrals|birthdays|greetings|thank[- ]you (?:notes|cards|letters)|tasks|to-?dos|customers|clients|due|agenda)\b[^:]*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:add|create|set|schedule|move|delete|cancel|make|plan|note|log|snooze|remind|undo|done|complete|completed|mark|email|print|export|play|turn)\b).*\b(?:follow[- ]?ups|followups)\b.*$",
    ),
    Rule(
        Intent.DUE,
        r"^(?!.*\b(?:add|create|set|schedule|move|delete|cancel|make|plan|note|log|snooze|remind|undo|mark|ordered|bought|complained|email)\b).*\b(?:follow[- ]?ups?|followups?|customers?|clients?)\b.*$",
        needs="date",
    ),
    Rule(
        Intent.BRIEFING,
        rf"^(?:what|which|who|whom|how|when|where|is|are|was|do|does|did|has|have|any|anything|tell|give|show|can|could)\b.*{NAME}",
    ),
)

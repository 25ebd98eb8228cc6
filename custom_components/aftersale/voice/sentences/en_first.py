"""English changes whose telling word stands anywhere: tried before those that go by how a sentence begins."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

_NUMBER: Final = r"(?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
_THING: Final = (
    r"(?:check-?in|walk-?through|survey|call|visit|meeting|appointment|follow-?up|letter|note|card|offer|proposal|quote|demo|session|date|"
    r"birthday \w+|thank-you \w+|delivery check|catch-?up|reminder)"
)

FIRST: Final = (
    Rule(
        Intent.UNDO,
        r"^(?:undo|revert|take back|reverse|roll back|scrap|take)\b(?=.*\b(?:last|latest|previous|just|what i|that|this|change|entry|action|thing|customers?|clients?|follow-?ups?)\b)"
        r"(?!take\b(?!.*\bback$)).*$",
        needs="nobody",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:(?!\b(?:not|never|stopped|no|isn't|wasn't|didn't|hasn't)\b)[^,:;])*?\b(?:complain(?:ed|s|ing)?|moan(?:ed|s|ing)|grumbl(?:ed|es|ing))\b"
        r"(?: to (?:me|us))?(?P<t>.*)$",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^(?!.*\b(?:not|never|remind|should|must|need to|want to|try|trying|tried)\b)(?=.*{NAME})(?=.*\bcomplaint\b)(?=.*\b(?:put|sorted|smoothed|settled|made|patched|cleared|ironed)\b.*\b(?:right|out|over|up|it|things)\b).*$",
    ),
    Rule(
        Intent.LOG,
        r"^(?:i |we |i've |we've |i have |we have )?(?:just )?been (?:round |over |out |down |up |across )?(?:to|at|with) (?P<s>.+)$",
        {"channel": "visit"},
        needs="name",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:i |we |i've |we've )?(?:just )?had {NAME} (?:in|round|over|here|by)\b(?: {DATE})?(?P<t>.*)$",
        {"channel": "visit", "direction": "in"},
    ),
    Rule(
        Intent.LOG,
        r"^(?:quick |short |long |good |nice |brief |little |lovely )+(?P<v>call|chat|talk|meeting|visit|coffee|lunch|catch-?up|conversation|phone call|word|zoom|message|text|e-?mail|note) (?:with|to|from|at) (?P<s>.+)$",
        {"scope": "noted"},
        needs="name",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?:there's |there is )?no (?:need|rush|hurry|reason) to (?:call|chase|contact|ring|phone|write to|write|see|visit|e-?mail|text|bother|remind me about|follow up with|get back to|check in with|disturb) {NAME}(?: again)?[ ,]*{DATE}$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:i|we)(?:'ve| have)? (?:gave|given) {NAME} (?:my|our) word\b(?P<t>.+)$",
        drop=r"that|(?:she|he|they|it|i|we)(?:'d|'ll| would| will)?(?: (?:have|gets?|has|send|bring|give|do|finish|deliver))?",
        needs="date",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:(?:i|we)(?:'ve)? )?(?:just |only )?(?:got|had|received|it's|that's|there's|have|log|record|note|add)? ?(?:a|an|just a|only a|another) {_NUMBER}"
        rf"(?: out of (?:ten|10))? (?:from|by|off) {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:feedback (?:from|by) |score (?:from|for|by) )?{NAME}[ ,:]*(?:says? |said |it's )?(?:a |an )?{_NUMBER} (?:out of (?:ten|10)|stars?|points)(?P<t>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{NAME} (?:will get|gets|'ll get|will have|'ll have|is getting|shall have|will receive|is going to get)\b(?P<t>(?=.*\b(?:promised?|my word|my promise|from (?:me|us))\b).+)$",
        drop=r"i promised?(?: (?:her|him|them))?|that's a promise|promised|my word on it|my promise|from (?:me|us)",
        needs="date",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:i|we) (?:still )?owe {NAME} (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:log|record|note(?: down)?|enter|register|save|put down|put in|put|jot down|pencil in|pencil|write down|stick in|block)\b (?:in |down )?(?:me )?(?:a |an |another |the )?(?:{DATE} )?(?P<t>(?:quick |short )?{_THING}\b(?=.*{NAME}).+)$",
        needs="ahead",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^(?:get back to me|come back to me|check back with me|come back|circle back with me|bring up|ask me again)\b.*\b(?:about|regarding|on|with) {NAME}(?:(?!\b(?:to|and)\b).)*$",
        needs="date",
    ),
    Rule(
        Intent.SNOOZE,
        rf"^{NAME} (?:can|could|may|should|has to|will have to) (?:wait|rest|be left alone)\b[ ,]*{DATE}$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:with|for|to|of) )?{NAME}(?:'s)?(?: {_THING})?[ ,]*{DATE}$",
        needs="onto",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:with|for|to|of) )?{NAME}(?:'s)?(?: {_THING})?[ ,]*{DATE}[ ,]*(?:rather|instead)$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:with|for|to|of) )?{NAME}(?:'s)?(?: {_THING})?[ ,]*(?:rather|better|not before)[ ,]*{DATE}$",
    ),
)

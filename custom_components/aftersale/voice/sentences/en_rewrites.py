"""English ways of speaking that are read as another: politeness, slips of grammar, what is said before the point."""

from __future__ import annotations

from typing import Final

_DO: Final = (
    r"(?:log|record|note|move|undo|add|schedule|reschedule|snooze|postpone|push|shift|set|put|mark|enter|complete|remind|defer|delay|tell me|show|register|tick|"
    r"close|open|file|take|bring|leave|change|list|give me|read|cross|write down|jot|make a note|save|store|plan|book|revert|reverse|arrange|let me know|count|brief)\b"
)
"""What we are asked to do."""
_WRITE: Final = r"(?:call|phone|telephone|ring|write|e-?mail|text|message|visit|see|meet|send|bring|ask|tell|get back|speak|talk|contact|check|drop)\b"
"""What a consultant is reminded of."""

REWRITES: Final = (
    # asked politely
    (
        r"^(?:i'm|i am) (?:so |very |terribly |really |awfully )?sorry(?: to bother you| to trouble you)?,? (?:but )?(?=(?:could|can|would|will|please|may|might)\b)",
        "",
    ),
    (r"^(?:would you |do you )?mind telling me ", ""),
    (rf"^you (?:may|can|could|might)(?: now| please| just)* (?={_DO})", ""),
    (r"^(?:write|note|put|jot)(?: it| this)? down that (?=(?:i|we)\b)", ""),
    (
        rf"^(?:may|might|can|could) (?:i|we) (?:please |kindly )?(?:ask|trouble|bother|request|beg) (?:of )?you(?: please| kindly)? to (?={_DO})",
        "",
    ),
    (r"^be (?:so |very )*(?:kind|good|nice|lovely)(?: enough)?(?: as)? to ", ""),
    (
        r"^(?:i|we)(?:'d| would| should)? (?:be|am) (?:very |most |so |really )?(?:grateful|glad|obliged|happy|pleased|thankful) if you (?:could|would|can|were to)(?: please| kindly| just)* ",
        "",
    ),
    (
        r"^(?:i|we)(?:'d| would| should)? (?:really |very much )?appreciate it(?: very much)? if you (?:could|would|can)(?: please| kindly| just)* ",
        "",
    ),
    (
        r"^(?:it would|it'd|that would) be (?:very |most |so |really )?(?:nice|good|great|kind|lovely|helpful|useful|best|convenient)(?: of you)? if you (?:could|would|can)(?: please| kindly| just)* ",
        "",
    ),
    (
        rf"^(?:i|we)(?:'d| would| should| must| want| wish)?(?: (?:very much|rather|really|kindly|also))* ?(?:like|love|prefer|ask|request|need|want|beg|invite|wish)? ?(?:for )?you(?: please| kindly| now)*(?: to)? (?={_DO})",
        "",
    ),
    (
        r"^(?:i|we)(?:'d| would| should)(?: really| rather)? (?:like|wish|prefer|want|love) to (?=(?:log|record|note|move|undo|reverse|revert|take back|cancel|add|schedule|reschedule|snooze|postpone|push|shift|put|mark|enter|defer|register|file)\b)",
        "",
    ),
    (
        r"^(?:note|enter|record|log|add|write down|put down|put in|jot down|make a note|remember)(?: it| this)?(?: down)? that (?=(?:i|we) (?:must|have to|need to|should|ought to|am to|are to|will)\b)",
        "remind me that ",
    ),
    (
        rf"^(?:see to it|make sure|make certain|ensure|take care|be sure)(?: please)?(?: that)? (?:i|we)(?: do| will| don't forget to)? (?={_WRITE})",
        "remind me to ",
    ),
    (
        r"^(?:i|we)(?:'d| would| should| want| wish| need| must| have)?(?: very much)?(?: like| love| prefer| want| wish)?(?: to be) reminded\b",
        "remind me",
    ),
    (r"^[^,:;]{1,40}, (?:please |kindly |so )*(?=(?:undo|revert|take (?:that|it) back)\b)", ""),
    (
        r"^(?:o+h+|a+h+|no(?! (?:need|rush|hurry|reason|point|longer|one|more|news|answer|reply|time|luck)\b)|nope|i made a mistake|my mistake|stop(?= (?:that|this|it) (?:was|is))|wrong|(?:that|this|it)(?:'s| is| was|'s not| wasn't| isn't| was not| is not) (?:wrong|right|correct|a mistake|what i meant|my mistake)|and|but|do(?= tell| remind| let)|oops|whoops|wait|hold on|hang on|yo|ah|oh no|oh dear|no wait|never mind|hm+|mm+|erm|er|now then|right then|okay so|ok so|alright then|well then|so then|listen|look|quick one|actually|sorry|excuse me|you know what|one more thing|right so|good morning|good evening|thanks|perfect|great|let me see|let's see)[ ,]+",
        "",
    ),
    (r"^(?:could|can|would|will) (?:you|we|i)(?: please| kindly| maybe| perhaps| just)* (?=\w)", ""),
    (
        r"^(?:i'd|i would|i should|we'd|we would|we should) (?:like|want|love|need) (?:you )?to (?=(?:log|record|note|move|undo|know|add|schedule|reschedule|snooze|postpone|push|shift|set|put|mark|enter|hear|see|complete)\b)",
        "",
    ),
    (
        r"^(?:i|we) (?:want|need|wish) (?:you )?to (?=(?:log|record|note|move|undo|know|add|schedule|reschedule|snooze|postpone|push|mark|enter|hear|complete)\b)",
        "",
    ),
    (r"^(?:would|do) you mind (\w+?)ing\b", r"\1e"),
    (r"^(?:please|kindly)[ ,]+", ""),
    (
        r"^(?:tell me|let me know|do you know|i wonder|i was wondering|i'd like to know|i want to know|know|hear|say|any idea|remind me)[ ,]+(?=(?:who|whom|what|which|when|where|how|why|if|whether|to whom|with whom)\b)",
        "",
    ),
    (r"^not (?:now|today|this week|yet|right now|at the moment)[ ,]+(?=\w)", ""),
    (
        r"^(?:can|could|should|may) (.+?) (?:please )?be (?:moved|rescheduled|pushed|shifted|postponed|put off|brought forward|delayed|deferred|pulled forward|rearranged|rebooked)\b",
        r"move \1",
    ),
    (r"^(?:would it be|is it) possible to ", ""),
    (r"^(?:put|push|set) (?!it\b|that\b)(.+?) back (?=(?:to|until|till|by|a|an|one|two|three|on)\b)", r"move \1 "),
    (r"^(?:put|push) (.+?) off (?=until|till|to|for)", r"snooze \1 "),
    (r"^remember me (?=to\b|about\b|tomorrow\b|on\b|next\b)", "remind me "),
    (
        r"^(?:give|set|send) me a (?:little |quick |gentle )?(?:reminder|nudge|shout|ping|poke|prod) (?=.*\b(?:to|about|for)\b)",
        "remind me ",
    ),
    (r"^(?:set|make|create|add|put in) (?:a|another) reminder (?=to\b)", "remind me "),
    (
        r"[ ,]+(?:please|thanks|thank you|cheers|if you can|if possible|will you|would you|for me|(?<!put )(?<!made )(?<!set )(?<!all )right|okay|ok|then|you know|kind of thing)$",
        "",
    ),
    (r"[ ,]+(?:um+|uh+|erm?|hmm?|like you know|you know)[ ,]+", " "),
    (
        r"(?P<why>\b(?:no time|(?:not|never|won't|can't|cannot) (?:get|make it) (?:round )?to|not (?:now|in|here)|busy|away|on holiday|on vacation|out of office|travelling|traveling|sick|ill)\b[^,]*?) (?=(?:so |please |then )*(?:snooze|move|push|reschedule|shift|remind|ask|bring|put) (?:him|her|it|them|me)\b)",
        r"\g<why>, ",
    ),
    (r"(?<=\w),?\s+so\s+(?:please\s+)?(?=(?:shift|move|push|reschedule|snooze|remind|bring|put)\b)", ", "),
    (r"^(?:make|take) a (?:quick )?note to ", "remind me to "),
    (
        r"^(?:make|take) a (?:quick )?note(?: that| of)?[ ,:]+(?=(?:i|we)\b|[^,:;]+? (?:needs|wants|is (?:looking for|after|interested in)|ordered|bought|complained|called|rang|phoned|wrote|emailed)\b)",
        "",
    ),
    (r"^(?:put|place) (.+?) on hold (?=until|till|for)", r"snooze \1 "),
    (r"\b(?:is|are) wanting\b", "wants"),
    (r"\b(?:is|are) needing\b", "needs"),
    (r"\bgonna\b", "going to"),
    (r"\bi gotta\b", "i have to"),
    (r"\bwanna\b", "want to"),
    (r"\b(?:whats)\b", "what's"),
    (r"\b(?:whos)\b", "who's"),
    (r"\b(?:ive)\b", "i've"),
    (r"\b(?:dont)\b", "don't"),
    (r"\b(?:havent)\b", "haven't"),
    (r"\b(?:didnt)\b", "didn't"),
    (r"\bthankyou\b", "thank you"),
)

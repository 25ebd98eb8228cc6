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
        r"^(?:undo|revert|take back|reverse|roll back|scrap|(?=take\b.*\bback$)take)(?=.*\b(?:last|latest|previous|just|what i|that|this|change|entry|action|thing|customers?|clients?|follow-?ups?)\b)"
        r"(?: (?:that|this|it|my|mine|the|our|those|of|what|i|i've|just|did|done|have|changed|entered|recorded|noted|logged|made|said|told|very|last|latest|previous|most|recent|one|two|with|in|to|for|from|about|on|"
        r"customers?|clients?|customer's|client's|follow-?ups?|follow up|book|practice|crm|list|change|changes|entry|log|note|thing|things|stuff|bit|mistake|action|step|update|edit|input|again|back|command|please|now|then|you|"
        r"wrote|put|down|a|an|moment|minute|second|ago|today's|all|and|again))*$",
        needs="nobody",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?(?:an?|another|one more) (?:new |large |big |small |nice )*order (?:has |have |just |now )*(?:came in|come in|been placed|been received|was placed|was received|came through|come through)"
        rf"(?: {DATE})? (?:from|by) {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?:the|our|my) delivery (?:to|for|at) {NAME} (?:(?:has|have|just|finally|now|was|been|is) )*(?:took place|taken place|happened|gone through|went through|made|carried out|done|complete|completed|gone (?:well|smoothly)|went (?:well|smoothly))\b(?:[ ,]*{DATE})?(?P<t>.*)$",
    ),
    Rule(
        Intent.NEED,
        rf"^(?:remember|keep in mind|bear in mind|don't forget)(?: that)? {NAME} (?:also |still |really |now )*(?:wants|needs|is looking for|is after|requires|would like|could use)\b(?P<t>(?! (?:me|us|to)\b).+)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{NAME}[,:] (?:i |we )?promised (?:her |him |them )?(?P<t>.+)$",
        needs="upto",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:the |my |our |a )?(?P<v>phone call|video call|call|meeting|visit|conversation|chat|talk|lunch|coffee|zoom|catch-?up) (?:with|at) {NAME} (?:took place|happened|was held|ended|finished)\b(?: {DATE})?(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:i |we |i've |we've |i have |we have )?(?:just |already |finally )*(?:answered|replied to|responded to|returned) {NAME} (?:last |latest )?(?P<v>letter|postcard|e-?mail|mail|message|text|call|voicemail|whatsapp)\b(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:i|we)(?:'ve| have)? (?:just |also |briefly )*(?:was|were|been|got|stayed|kept) in (?:touch|contact|correspondence) with {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:{NAME} and (?:i|me|myself)|(?:i|we) and {NAME}|(?:i|we)(?:'ve| have)?) (?:have |just |also |briefly )*exchanged (?:a few |some |several )?(?P<v>(?:text )?messages|texts|e-?mails|letters|mails)\b(?: with {NAME})?(?P<t>.*)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?there was (?:a|an|another) (?:(?:quick|short|long|good|nice|brief|little|lovely) )*(?P<v>phone call|video call|call|meeting|visit|conversation|chat|talk|lunch|coffee|zoom|catch-?up) with {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^{NAME} (?:has |have |'s )?(?:now |just |finally |already )*(?:had|got|gotten|received|been given|been sent|been shown) (?:her|his|their|the) (?P<k>[^,:;]+?)(?: (?:now|already|today))?$",
        needs="kind",
    ),
    Rule(
        Intent.LOG,
        rf"^{NAME}(?:'s| has|'ve)? (?:(?:just|already|now|finally|{DATE}) )*(?P<v>written|e-?mailed|messaged|texted|replied|answered|called|rung|phoned)(?: (?:me|us|back|in))*(?: {DATE})?(?P<t>(?:,| (?:she|he|they)(?:'\w+)? ).+)$",
        given={"direction": "in"},
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{NAME} (?P<t>(?:wants|demands|is asking for|asked for|insists on|is demanding) (?:(?:her|his|their|the) money back|a (?:full |partial )?refund)\b.*)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:has |have |just |again )*(?:expressed|voiced|showed|shown|aired|conveyed) (?:\w+ )?(?:dissatisfaction|displeasure|annoyance|disappointment|frustration|anger|unhappiness|irritation|discontent)\b(?P<t>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:{DATE}[ ,]*)?(?:i|we)(?:'ve| have|'m| am| are)? (?:undertook|undertaken|pledged|vowed|swore|sworn|committed myself|committed ourselves|committed) (?:to )?(?P<t>(?=.*{NAME}).+)$",
        drop=r"that",
        needs="date",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:i |we |i've |we've )?(?:just |already |finally )*(?:wrote|written|sent|posted|mailed|dropped) {NAME} (?:a |an |another )(?:(?!thank)\w+ )?(?P<v>letter|e-?mail|message|text|whatsapp|sms|postcard|line)\b(?: {DATE})?(?P<t>.*)$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^(?:{DATE}[ ,]*)?(?:i |we |i've |we've )?(?:just |already |finally )*(?:knocked (?:out|off)|wrapped up|ticked off|crossed off|polished off|finished(?: off)?|completed|did|done|got through|took care of|dealt with|handled) "
        rf"(?:my |the |that |our |today's )*(?:follow-?up|task|to-?do|item) (?:with|for|on|about) {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:keep|fix|put|put in|put down|book|make|create|set|set up|add|schedule|plan|i want|i need) (?:one|a|an|another)(?: more)? (?P<t>(?:\w+ )?(?:follow-?up|follow up|call|visit|meeting|catch-?up|reminder|appointment) (?:with|for|to|at) {NAME}.*)$",
        needs="date",
        drop=r"down|in|on my list|on the list",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^{NAME} (?:has |have |just |also |only )*(?:scored|rated|marked|graded) (?:us|me|our \w+|my \w+) (?:with )?(?:at |as )?(?:a |an )?{_NUMBER}\b(?: out of (?:ten|10))?(?P<t>.*)$",
        needs="score",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:(?!\b(?:not|never|stopped|no|isn't|wasn't|didn't|hasn't)\b)[^,:;])*?\b(?:complain(?:ed|s|ing)?|moan(?:ed|s|ing)|grumbl(?:ed|es|ing)|whing(?:ed|es|ing|eing)|grip(?:ed|es|ing)|rant(?:ed|s|ing)|whin(?:ed|es|ing))\b"
        r"(?: to (?:me|us))?(?P<t>.*)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:new )?complaint ?[,:] (?:from )?{NAME} ?[,:] ?(?P<t>.+)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:new )?order ?[,:] (?:from )?{NAME} ?[,:] ?(?P<t>(?!(?:is|was|has|arrived)\b).+)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:a )?(?:score|rating|mark|grade|feedback)(?: of)? {_NUMBER}(?: out of (?:ten|10))? (?:from|by) {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^{NAME} (?:would|'d) (?:only |still |even )?(?:give|rate|score)(?: us| me)? (?:only |just )?(?:a |an )?{_NUMBER}\b(?: out of (?:ten|10))?(?P<t>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^{NAME} (?:has|'s got|has got|now has) (?:now )?(?:her|his|their|its|the) (?:order|delivery|parcel|package|goods|shipment)(?: now)?$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{NAME} (?:was|has been|'s been) promised (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^{NAME} (?:wants|wanted|would like|'d like|asked|asks|expects|needs) (?:me|us) to (?P<t>(?:call|phone|ring|write|e-?mail|text|message|visit|see|meet|get back|come|send|check|drop|follow up|bring|ask|talk|speak)\b.+)$",
        drop=r"her|him|them|back to her|back to him",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^{NAME} (?:expects|is expecting|is waiting for|awaits|wants) (?P<t>(?:a |an |my |our )?(?:call|callback|call back|e-?mail|visit|letter|message|answer|reply)\b.*)$",
        drop=r"from (?:me|us)|a|an|my|our",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:with|for|to|of)? ?)?{NAME}(?:'s)?(?: {_THING})?[ ,:]*(?:new|another) (?:date|time|day|appointment)(?: is)?[ ,:]*{DATE}$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:bring|pull|move) (?!.*\b(?:for|to) {NAME} (?:the|a|an)\b).*{NAME}.*\b(?:forward|ahead)\b.*$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:let's|let us|we'll|i'll|we will|i will) (?:do|have|hold|make) (?:the |my )?(?:{_THING} (?:with|for|to|of) )?{NAME}(?:'s)?(?: {_THING})?[ ,]*{DATE}[ ,]*(?:instead|rather)$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:was|has been|came|just came|popped|dropped|looked|called) (?:in|here|round|over|by)\b(?:[ ,]*{DATE})?(?P<t>(?:[,:;]| and | to | about ).*)?$",
        {"channel": "visit", "direction": "in"},
    ),
    Rule(
        Intent.LOG,
        r"^(?:the |my |our |a |today's )?(?P<v>phone call|video call|call|meeting|visit|conversation|chat|talk|lunch|coffee|zoom|catch-?up) (?:with|at) (?P<s>.+? (?:went|was|lasted|took place|happened|ended|finished)\b.+)$",
        {"scope": "noted"},
        needs="name",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^{NAME} (?:has |have |'s )?(?:received|got|gotten) (?:everything|it all|all of it|the lot)\b.*$",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:put|pencil|book) {NAME} (?:in|down) for (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:i |we )?(?:need|want|would like|could use|could do with) a (?:reminder|nudge)\b(?P<t>(?=.*{NAME}).+)$",
        needs="date",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:{DATE}[ ,]*)?{NAME} (?:has |have |'s |just |now )*(?:taken out|opted for|gone for|gone with|plumped for|settled on)\b(?P<t>.+)$",
    ),
    Rule(
        Intent.LOG,
        rf"^{NAME} (?:has |just |finally )*(?P<v>returned (?:my|our) (?:call|message|e-?mail))\b(?P<t>.*)$",
        {"direction": "in"},
    ),
    Rule(
        Intent.RESOLVE,
        rf"^(?:i |we |i've |we've )?(?:(?:just|now|all|have|got) )*(?:sorted|settled|resolved|cleared up|patched up|ironed out|smoothed over) (?:that|it|things|everything|matters)(?: out| over| up)? with {NAME}(?:[ ,].*)?$",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^(?:everything|all|it|things)(?:'s| is| are)? (?:(?:all|now) )*(?:good|fine|well|ok|okay|sorted|settled) (?:again )?(?:with|between me and|between us and) {NAME} again$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:i |we )?(?:'ve |have )?(?:gave|given) {NAME} (?:my|our) word(?: on| that| about| for| to)?,? (?P<t>.+)$",
        needs="date",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^(?:the|that|this|our|my|all that|the whole) (?:\w+ )?(?:business|hassle|row|falling[- ]out|mess|mix-?up|misunderstanding|dispute|trouble) (?:with|at) {NAME} (?:is|'s|has been|was|got|are) "
        r"(?:(?:now|all|finally|been) )*(?:sorted|settled|resolved|dealt with|over|cleared up|put right|history|done with|behind us|off the table)(?: out)?$",
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
        r"^(?:a |an |my )?(?:quick |short |long |good |nice |brief |little |lovely )+(?P<v>call|chat|talk|meeting|visit|coffee|lunch|catch-?up|conversation|phone call|word|zoom|message|text|e-?mail|note) (?:with|to|from|at) (?P<s>.+)$",
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
        rf"^{NAME} (?:will get|gets|'ll get|getting|'s getting|will have|'ll have|is getting|shall have|will receive|is going to get)\b(?P<t>(?=.*\b(?:promised?|my word|my promise|from (?:me|us))\b).+)$",
        drop=r"i promised?(?: (?:her|him|them))?|that's a promise|promised|my word on it|my promise|from (?:me|us)",
        needs="date",
    ),
    Rule(
        Intent.KEEP_PROMISE,
        rf"^(?!.*\b(?:not|n't|never|yet|will|when|if|must|need to|have to|should|tomorrow)\b)(?=.*{NAME})(?=.*\b(?:promised|promise)\b).*\b(?:ha(?:s|ve) (?:now |just |finally )*(?:gone out|been (?:sent|delivered|kept|done|fulfilled)|gone off|arrived|gone)|"
        r"(?:is|are|was|were) (?:now |all |finally )*(?:sent|out|delivered|kept|done|fulfilled|there|with (?:her|him|them)|off|on (?:its|their) way)|went out)(?: (?:now|today|already))?$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?=.*{NAME})(?:{NAME} (?:has|have|'s got|has got|got) (?:my|our) word|(?:my|our) word to {NAME})\b[ ,:]*(?P<t>.+)$",
        drop=r"that",
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
        rf"^(?:(?:the|my|our) )?{_THING} (?:with|for|to|of|at) {NAME} (?:is|has been|has|will be|gets|got) (?:(?:now|going to be|being|been|moved|rescheduled|postponed|pushed|pushed back|put off|brought forward|shifted)[ ,]*)+{DATE}(?: (?:instead|now))?$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^{NAME}(?:'s)? {_THING} (?:is|has been|has|will be|gets|got) (?:(?:now|going to be|being|been|moved|rescheduled|postponed|pushed|pushed back|put off|brought forward|shifted)[ ,]*)+{DATE}(?: (?:instead|now))?$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^(?!.*\b(?:not|never|yet|late|wrong|broken)\b)(?:the|her|his|their|a|an|our) (?P<n2>[^,:;]+?) (?:(?:was|were|has been|have been|got|is|has|have|just|finally|now|has just|have just) )*(?:delivered|handed over|dropped off|arrived|turned up|landed|brought)(?: (?:to|at|with|for))? {NAME}(?:'s)?(?: (?:place|office|door|house|shop))?[ ,]*(?:{DATE})?$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:{NAME} and (?:i|me|myself)|(?:i|me) and {NAME}) (?:(?:have|had|just|finally|also|briefly|did) )*(?P<v>spoke|spoken|talked|chatted|met(?: up)?|had (?:a |an )?(?:quick |short |long )?(?:\w+ )?(?:call|chat|coffee|lunch|meeting|talk|word|dinner|breakfast)|caught up|sat down|got together|went for (?:a )?(?:coffee|lunch|dinner|drink)|e-?mailed|texted)\b(?P<t>.*)$",
        drop=r"on the phone|over the phone|by phone",
    ),
    Rule(
        Intent.LOG,
        r"^(?:put down|jot down|make a note|take a note|write down|note|log|record|enter|save|add)\b(?: that| down| it)* (?:i|we)(?:'ve| have)? (?P<v>called|phoned|rang|spoke|talked|met|visited|saw|e-?mailed|wrote|texted|messaged|contacted|reached)\b(?: (?:with|to|by|from|at|for|of|on|in))? (?P<s>.+)$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:(?:with|for|to|of) )?)?{NAME}(?:'s)?(?: {_THING})?[ ,]*{DATE}$",
        needs="onto",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:(?:with|for|to|of) )?)?{NAME}(?:'s)?(?: {_THING})?[ ,]*{DATE}[ ,]*(?:rather|instead)$",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?:(?:the|my) )?(?:{_THING} (?:(?:with|for|to|of) )?)?{NAME}(?:'s)?(?: {_THING})?[ ,]*(?:rather|better|not before)[ ,]*{DATE}$",
    ),
)

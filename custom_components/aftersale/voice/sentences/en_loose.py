"""English changes by what they contain, where no sentence of the ordinary kind was heard."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

_PRE = (
    rf"^(?:(?:{DATE}|i|we|i've|we've|have|had|was|were|i'm|just|also|already|so|earlier|finally|quickly|briefly|then|been|did|managed to|got to|"
    r"now|actually|only|again|today)[ ,]+)*"
)
_AHEAD = r"(?![^,:;]*\b(?:remind|need to|needs to|must|should|have to|want to|going to|ought|will|forget|promised?|promise|tomorrow|would)\b)"
_DID = (
    r"called(?: up| back)?|rang(?: up| back)?|phoned|telephoned|rung|buzzed|dialled|spoke|spoken|talked|chatted|met(?: up)?|saw|seen|visited|"
    r"e-?mailed|mailed|wrote|written|texted|messaged|pinged|contacted|reached(?: out)?|caught up|checked in|followed up|popped (?:in|over|by|round)|"
    r"swung by|dropped (?:in|by)|stopped (?:by|in|off)|looked in|called in|went (?:to|over|by|round)|was (?:at|with|over at|round at)|"
    r"been (?:at|to|with|over at|round at)|bumped into|ran into|sat down|got (?:hold of|off the phone|off a call|off the line|through to)|hung up(?: with| on)?|put the phone down|worked with|sat with|off the phone|"
    r"on the phone|on the line|came from|come from|coming from|back from|finished (?:a|my|the) (?:call|meeting|visit)|heard (?:back )?from|"
    r"(?:had |did |made |paid |held |finished |grabbed |got |took |shared |a |an |another |my |our |some )+(?:quick |short |long |nice |good |brief |little )?(?:coffee|lunch|dinner|breakfast|tea|drinks|"
    r"call|phone call|video call|chat|talk|meeting|conversation|visit|zoom|catch-?up|appointment|beer|word)|"
    r"(?:sent|dropped|shot|fired off|gave|left)(?: off)? (?:a |an )?(?:e-?mail|message|text|line|letter|voicemail|note|card|postcard)"
)
_NOUN = (
    r"phone call|video call|call|meeting|visit|e-?mail|mail|message|text message|text|conversation|chat|talk|interaction|contact|letter|"
    r"lunch|coffee|zoom|appointment"
)
_NOTE = r"log|record|note(?: down)?|enter|register|add|save|track|write down|put down|jot down|put in|make a note(?: of| that)?|new"
_MORE = r"(?P<t>(?:[,:;]| - | and (?:she|he|they|it|we)\b| (?:she|he|they|who)(?:'\w+)? ).*)?"
_NUMBER = r"(?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|\d\d|eleven|twelve)"

LOOSE: Final = (
    # trouble first: it is told in the words of other things
    Rule(
        Intent.RESOLVE,
        rf"^(?!.*\b(?:remind|need to|must|should|promised?)\b)(?=.*{NAME})(?=.*\b(?:complaint|issue|problem|trouble|matter)\b)(?=.*\b(?:resolved?|settled?|solved?|"
        r"sorted|fixed|closed?|dealt with|taken care of|handled|cleared|put right|made right|smoothed|over|done|gone|finished)\b).*$",
    ),
    Rule(
        Intent.RESOLVE,
        rf"^{NAME} (?:(?:is|seems|'s|was) )?(?:now |all |quite |very )?(?:happy|content|satisfied|pleased|fine|okay|ok) (?:again|now)\b.*$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:(?:{_NOTE}|open|file|there's|there is|got|we have|we got|we've got|i have|i've got|i got|received|we received)\b )?(?:that )?(?:a |an |the )?(?:new |another )?"
        rf"complaint(?: (?:from|by|of|for))? {NAME}(?P<t>.*)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^(?:(?:{_NOTE})\b )?(?:that )?(?:{DATE}[ ,]*)?{NAME} (?:(?!\b(?:not|never|and|who|ordered|bought|called)\b)[^,:;])*?\b(?:complain(?:ed|s|ing|t)?|unhappy|upset|dissatisfied|annoyed|"
        r"angry|disappointed|displeased|frustrated|furious|livid|pissed(?: off)?|irritated|unimpressed|grumpy|miffed|outraged|cross|mad|fed up|moan(?:ed|ing)|grumbl(?:ed|ing)|not (?:\w+ )?(?:happy|satisfied|pleased)|isn't (?:\w+ )?(?:happy|"
        r"satisfied|pleased)|wasn't (?:\w+ )?(?:happy|satisfied|pleased)|has (?:a|an) (?:problem|issue)|had (?:a|an) (?:problem|issue))\b(?: to me| to us)?(?P<t>.*)$",
    ),
    # what was promised
    Rule(
        Intent.KEEP_PROMISE,
        rf"^{_PRE}(?:kept|fulfilled|delivered on|made good on|honou?red) (?:my|our|the) (?:promises?|word)\b.*{NAME}.*$",
    ),
    Rule(
        Intent.KEEP_PROMISE,
        rf"^(?:my |our |the )?promise\b.*{NAME}.* (?:is|was|has been) (?:now )?(?:kept|done|fulfilled|delivered|complete|met)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^(?:(?:{_NOTE})\b(?: that)? )?{_PRE[1:]}(?:promised?|assured|guaranteed|pledged|swore|vowed|committed|(?:gave|given) (?:my|our) word|made (?:a|the) promise|"
        rf"told|agreed|said)(?: to)?\b(?P<t>(?=.*{NAME})(?=.*(?:{DATE}|'d\b|'ll\b|would|will|to )).+)$",
        drop=r"promised?|assured|guaranteed|that (?:i|we)(?:'d|'ll| would| will)|that (?:she|he|they|it)(?:'d|'ll| would| will| gets?| has)?(?: (?:have|get|be getting|receive))?|"
        r"(?:she|he|they)(?:'d|'ll)(?: (?:have|get))?|(?:i|we)(?:'d|'ll| would| will)",
        needs="date",
    ),
    # numbers
    Rule(
        Intent.FEEDBACK,
        rf"^(?=.*{NAME})(?=.*\b(?:gave|gives|given|score[sd]?|rat(?:ed?|es|ing)|feedback|out of|points?|stars?|marks?|got|received|awarded|review)\b)"
        rf"(?!.*\b(?:call|remind|promised?|order\w*|bought|deliver\w*)\b).*?\b{_NUMBER}\b(?!\s+(?:days?|weeks?|months?|of the|chairs))"
        r"(?: out of (?:ten|10))?(?: stars?| points?| marks?)?(?: (?:from|by|of))?(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        rf"^(?:(?:{_NOTE})\b )?(?:some |the |a |new )?(?:feedback|suggestion|idea)(?: (?:from|by|of))? {NAME} ?[:,]? ?(?P<t>.+)$",
    ),
    # done
    Rule(
        Intent.COMPLETE,
        rf"^(?!.*\b(?:remind|need to|must|should|have to|promised?|schedule|will|going to|to do|to be)\b)(?=.*{NAME})(?=.*\b(?:done|finish(?:ed)?|completed?|sent|written|wrote|posted|mailed|over|"
        r"taken care of|handled|dealt with|ticked|tick|asked|cross(?:ed)?|strike|struck|scratch(?:ed)?|out the door|in the (?:mail|post)|on its way|went out|gone out|dusted|sorted|wrapped up|behind (?:me|us)|took place|"
        r"happened|went well|held|made|gave|given|close|closed|check off|checked off|off my (?:list|plate|desk)|dropped off|handed over|delivered)\b)(?P<h>.*)$",
        needs="kind",
    ),
    # moving
    Rule(
        Intent.SNOOZE,
        rf"^(?=.*{NAME})(?=.*\b(?:snooze|leave|rest|wait|pause|park|shelve|hold off|not bother|don't bother|back on my (?:list|desk|radar)|resurface|show me|again later|come back to)\b)"
        r"(?!.*\b(?:order\w*|complain\w*|promised?|message|voicemail|note)\b).*$",
        needs="date",
    ),
    Rule(Intent.SNOOZE, rf"^{NAME}[ ,:]+(?:remind|ask|tell) me(?: again)?(?: {DATE})?(?: again)?$", needs="date"),
    Rule(Intent.SNOOZE, rf"^(?:bring|put) .*{NAME}.* back\b.*$", needs="date"),
    Rule(
        Intent.SNOOZE,
        rf"^(?:remind|nudge|ping|bug|pester|poke|nag|prod) me (?:about|of|with) {NAME}(?:'s)? (?:{DATE} )?(?:again|later)(?: {DATE})?$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        rf"^(?!.*\b(?:promised?|complain\w*|remind|ordered)\b)(?=.*{NAME})(?=.*\b(?:mov(?:e|ed|ing)|reschedul\w*|re-schedule|postpon\w*|push(?:ed)?|shift(?:ed)?|delay|put off|bring forward|"
        r"defer|bump|swap|rebook|re-book|adjourn|slide)\b).*$",
        needs="date",
    ),
    # new ones
    Rule(
        Intent.ADD,
        rf"^(?:(?:a |an |new |set |put in |create |add |make |schedule |plan |book |arrange |i want |i need )*(?:follow[- ]?up|reminder|task|to-?do|todo|appointment|call|visit|e-?mail|meeting|text|letter|"
        rf"note to self|self[- ]reminder))\b[ :,]*(?P<t>(?=.*{NAME}).+)$",
        needs="date",
    ),
    Rule(
        Intent.ADD, rf"^give {NAME} (?:a |another )?(?:quick )?(?:call|ring|buzz|bell)\b(?P<t>.*)$", {"channel": "call"}
    ),
    Rule(
        Intent.SNOOZE, rf"^(?:remind|nudge|ping|bug) me (?:about|of|with) {NAME}(?=.*\b(?:again|later)$)", needs="date"
    ),
    Rule(
        Intent.ADD,
        rf"^(?:remind|remember|nudge|ping|tell|get|have) me\b[ ,]*(?:(?:about|to|that|of|{DATE})[ :,]*)*(?P<t>(?=.*{NAME}).+)$",
    ),
    Rule(
        Intent.ADD,
        rf"^(?:don't (?:let me )?forget|let me not forget|i mustn't forget|i must not forget|i can't forget|must not forget|need to|have to|should|must|got to|gotta|i gotta|"
        rf"i'll|i will|we'll|we will|i'm going to|i am going to|i plan to|i'd like to|it would be good to|time to|better)\b(?: to| that)?(?P<t>(?=.*{NAME}).+)$",
        needs="date",
    ),
    Rule(
        Intent.ADD,
        rf"^{DATE}[ ,]*(?:i (?:need to|have to|must|should|want to|will|'ll)|i'll|call|phone|ring|visit|e-?mail|write|text|message|meet|see|check|follow up|send|ask|bring)\b(?P<t>(?=.*{NAME}).+)$",
    ),
    Rule(
        Intent.ADD,
        rf"^(?P<t>(?:follow up|check in|check back|get back|touch base|catch up|circle back|call|phone|ring|visit|e-?mail|write|text|message|meet|see|send|ask|bring|chase)\b[^,:;]*{NAME}.*)$",
        needs="date",
    ),
    # orders
    Rule(
        Intent.DELIVERY,
        rf"^(?!.*\b(?:complain\w*|late|broken|not|promised?|remind|check|hasn't|haven't|isn't|unhappy|angry|annoyed|when|if)\b)(?=.*{NAME})(?=.*\b(?:orders?|deliver(?:y|ed|ies)|parcel|package|shipment|"
        r"goods|consignment)\b)(?=.*\b(?:arriv\w*|delivered|come|came|here|there|received|landed|dropped off|reached|made it|turned up|got|in|handed over|picked up|collected)\b).*$",
    ),
    Rule(
        Intent.DELIVERY,
        rf"^{_PRE}(?:delivered|handed over|dropped off) (?!.*\b(?:card|note|letter)\b)(?:the |everything |it )?.*{NAME}.*$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:(?:{_NOTE})\b )?(?:that )?(?:a |an |the )?(?:new |another |big |large |small |huge |nice |little |great )*(?:order|purchase|sale)(?: (?:from|for|by|of|to))? {NAME} ?[:,]? ?(?:of |for )?(?P<t>.+)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^(?:(?:{_NOTE})\b )?(?:that )?{NAME} (?:'s |has |have |just |also |already |finally |again |today |now )*(?:wants to (?:order|buy|book)|would like to (?:order|buy|book)|'d like to (?:order|buy|book)|"
        r"(?:re)?ordered|bought|purchased|picked up|signed (?:up )?(?:for|on for)|went (?:for|with)|took|takes|placed (?:an? )?(?:new )?order for|put in an order for|made an order for|commissioned|booked|is (?:buying|"
        r"ordering|taking)|buys|orders|chose|decided (?:on|for))\b(?: herself| himself)?(?P<t>.+)$",
    ),
    Rule(Intent.ORDER, rf"^{_PRE}sold {NAME} (?P<t>.+)$"),
    Rule(Intent.ORDER, rf"^{_PRE}sold (?P<t>.+?) to {NAME}(?P<t3>.*)$"),
    # needs
    Rule(
        Intent.NEED,
        rf"^(?:(?:{_NOTE})\b )?(?:a |the )?(?:new )?need(?: (?:for|of|from|by))? {NAME} ?[:,]? ?(?P<t>.+)$",
    ),
    Rule(
        Intent.NEED,
        rf"^(?:(?:{_NOTE}|remember|keep in mind|mind)\b )?(?:that )?{NAME} (?:(?:is|was|'s|has|have|just|also|really|still|currently|now|would|could|might|been|badly|urgently|'d|will|seems to be|asked|mentioned|"
        r"said|told me|told us|says|that|she|he|they|she's|he's|they're)\s+)*(?:looking|searching|in search|needs?|needed|requires?|required|wants?|wanted|like|love|could use|use|do with|"
        r"interested|keen|asked|asking|after|in need|in the market|shopping|searches|seeks|seeking|trying to find|wishes|thinking (?:about|of)|considering|trouble with|struggl(?:es|ing) with|on the (?:lookout|hunt)|"
        r"hunting|dreaming of|short of|lacks|missing|desires?)(?: (?:for|about|in|of|on|me for|us for|me about|us about|after))?\b(?P<t>(?!.* to (?:order|buy|book|purchase|return|cancel)\b)(?!.*\b(?:move|reschedule|postpone|remind)\b).+)$",
    ),
    # contacts
    Rule(
        Intent.LOG,
        rf"^(?:(?:{_NOTE})\b )(?:that )?(?:(?:i|we)(?:'ve)? )?(?:had )?(?:a |an |the |my |our |another )?(?:\w+ )?(?P<v>{_NOUN})\b(?P<h>[^,:;]*?{NAME}[^,:;]*?){_MORE}$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^{_PRE}(?:got|had|received|took|getting) (?:a |an |another )?(?:quick |short |long |nice )?(?P<v>{_NOUN}) (?:in )?from {NAME}{_MORE}(?P<t3>.*)$",
        {"direction": "in"},
    ),
    Rule(
        Intent.LOG,
        rf"{_PRE}{_AHEAD}(?P<h>(?P<v>{_DID})\b[^,:;]*?{NAME}(?:(?! and (?:she|he|they|it|we)\b| (?:she|he|they|who)(?:'\w+)? )[^,:;])*?){_MORE}$",
    ),
    Rule(
        Intent.LOG,
        rf"^{_PRE}{_AHEAD}(?P<h>(?:gave|had|sent|dropped|shot|wrote|left|paid) {NAME} (?:a |an |on the )?(?:quick |short )?(?P<v>call|ring|buzz|bell|phone|line|e-?mail|message|text|letter|visit|voicemail)\b[^,:;]*?){_MORE}$",
    ),
    Rule(
        Intent.LOG,
        rf"{_PRE}{_AHEAD}(?:\w+ed|had|sent|got|took|made|wrote|written|gave|paid|left|held|ran|spent|swung|was|did|had to|on (?:a|the))\b(?![^,:;]*\b(?:promis\w*|order\w*|bought|cancel\w*|arrang\w*|agreed|booked|schedul\w*|plan\w*)\b)"
        rf"(?=[^,:;]*{NAME})(?P<h>[^,:;]*?\b(?P<v>call|phone|telephone|meeting|text|sms|whatsapp|letter|postcard|e-?mail|message|coffee|lunch|dinner|breakfast|visit|chat|zoom|line|conversation|talk|skype|teams)\b"
        rf"(?:(?! and (?:she|he|they|it|we)\b| (?:she|he|they|who|that)(?:'\w+)? )[^,:;])*?)(?P<t>(?:[,:;]| - | and (?:she|he|they|it|we)\b| (?:she|he|they|who|that)(?:'\w+)? ).*)?$",
    ),
    Rule(
        Intent.LOG,
        rf"^(?:{DATE}[ ,]*)?(?:{_AHEAD}){NAME} (?:has |have |just |also |already |'s |finally )*(?P<v>called|phoned|telephoned|rang|rung|e-?mailed|wrote|texted|messaged|stopped by|came by|came round|came over|"
        r"dropped by|dropped in|popped in|popped by|visited|came in|got in touch|contacted|replied|answered|reached out|got back|was on the phone|left (?:me )?a (?:message|voicemail)|sent (?:me |us )?(?:a |an )?(?:e-?mail|"
        r"message|text|letter))\b(?: back)?(?: to)?(?: me| us)?\b(?P<t>.*)$",
        {"direction": "in"},
    ),
)

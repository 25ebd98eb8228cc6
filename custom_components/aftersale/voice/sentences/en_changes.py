"""English sentences that change the book."""

from __future__ import annotations

from typing import Final

from ..language import DATE, NAME, Rule
from ..request import Intent

_DID = (
    r"called up|called|phoned|telephoned|rang up|rang|gave a call|spoke|spoken|talked|chatted|met up|met|visited|saw|seen|dropped in|"
    r"stopped by|e-?mailed|mailed|wrote|written|texted|messaged|contacted|reached out|reached|got hold of|caught up|skyped|facetimed|"
    r"checked in|followed up|had lunch|had coffee|had dinner|had breakfast|had (?:a |an |another )?(?:cup of )?(?:\w+ )?(?:tea|call|phone call|chat|"
    r"talk|meeting|conversation|visit|video call|coffee|lunch)|heard back|heard|sent (?:a |an )?(?:e-?mail|text message|message|text|letter)|"
    r"rung|been to see|been to|went to see|went over to|was at|was with|was on the phone|just got off the phone|got off the phone|"
    r"finished (?:a |my )?(?:call|meeting)|dropped (?:a |an )?(?:line|note|e-?mail)"
)
_NOUN = (
    r"phone call|video call|call|telephone call|meeting|visit|e-?mail|mail|message|text message|text|conversation|chat|talk|interaction|"
    r"contact|letter|lunch|coffee|zoom|zoom call"
)
_ME = r"(?:i|we)(?:'ve| have|'d| had)?(?:\s+(?:just|already|also|finally|briefly|quickly|actually|only))*"
_WHENEVER = rf"(?:{DATE}[ ,]*)?"
_GO = r"(?:with|to|by|from|at|for|of|on|in)"

CHANGES: Final = (
    Rule(
        Intent.UNDO,
        r"^(?:that was (?:wrong|a mistake),? )?(?:undo|revert|take back|roll back|reverse|scrap|cancel(?! that$)|delete(?! that$))(?: (?:that|this|it|my|the|our|what|i|just|did|said|very|last|latest|previous|"
        r"most|recent|one|customer|client|follow-?up|change|entry|log|logged|note|thing|action|step|update|edit|input|again|back|command|call|visit))*$",
    ),
    Rule(Intent.UNDO, r"^take (?:that|this|it)(?: (?:one|change|entry|last|thing))* back$"),
    # what happened, at the beginning of a sentence
    Rule(Intent.LOG, rf"^{_WHENEVER}(?:so )?{_ME} (?P<v>{_DID})\b(?: {_GO})?(?: {DATE})?(?: {_GO})? (?P<s>.+)$"),
    Rule(Intent.LOG, rf"^(?:just )?(?P<v>{_DID})\b(?: {_GO})? (?P<s>.+)$"),
    Rule(Intent.LOG, rf"^{_WHENEVER}{_ME} gave (?P<s>.+?) a (?P<v>call|ring)\b(?P<t>.*)$"),
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}{_ME} (?:sent|dropped|shot|wrote) (?P<s>.+?) (?:a |an )(?P<v>e-?mail|message|text|line|letter)\b(?P<t>.*)$",
    ),
    Rule(Intent.LOG, rf"^{_WHENEVER}{_ME} had (?P<s>.+?) on the (?P<v>phone|line)\b(?P<t>.*)$"),
    Rule(
        Intent.LOG,
        rf"^(?:log|record|note(?: down)?|enter|register|add|save|track|write down|put down|jot down)\b(?: that)?(?: {_ME} had)? "
        rf"(?:a |an |the |my |our |another )?(?:\w+ )?(?P<v>{_NOUN}) (?:{DATE} )?(?:with|to|from|at|by) (?P<s>.+)$",
        {"scope": "noted"},
    ),
    Rule(
        Intent.LOG,
        rf"^(?:log|record|note(?: down)?|enter|add|write down)\b(?: that)? {_ME} (?P<v>{_DID})\b(?: {_GO})?(?: {DATE})? (?P<s>.+)$",
    ),
    # trouble
    Rule(
        Intent.RESOLVE,
        r"^(?!(?:log|record|note|file|add|register|enter|take down|new|another)\b)(?=.*\b(?:complaint|issue|problem)\b)(?=.*\b(?:resolved?|settled?|solved?|sorted|fixed|closed?|dealt with|taken care of|handled|"
        r"done|over|cleared|resolve|settle|put right|made right)\b)(?!.*\b(?:remind|call)\b)(?P<n>.+)$",
    ),
    Rule(Intent.RESOLVE, r"^(?P<n>.+?) is (?:happy|satisfied) again\b"),
    Rule(
        Intent.COMPLAINT,
        r"^(?:log|record|note|open|file|add|register|enter|take down|there(?:'s| is| was)|i got|we got|i have|we have|we received|i received|"
        r"got|received)\b(?: down)? (?:a |an |the )?(?:new |another )?complaint (?:from|for|by|of|made by|on behalf of|against us by) (?P<s>.+)$",
    ),
    Rule(
        Intent.COMPLAINT,
        r"^(?:complaint|new complaint) (?:from|by) (?P<s>.+)$",
    ),
    Rule(
        Intent.COMPLAINT,
        rf"^{_WHENEVER}(?!(?:i|we|was|just|been|had|got|she|he|they)\b)(?P<n>[^,:;]+?) (?:(?:has|have|had|just|is|was|are|were|'s|'re|already|again|really|very|quite|pretty)\s+|'s\s+)*(?:made a complaint|"
        r"filed a complaint|has a complaint|had a complaint|a complaint|complain(?:ed|s|ing)|unhappy|upset|dissatisfied|annoyed|angry|"
        r"not (?:\w+ )?(?:happy|satisfied|pleased|impressed)|(?:isn't|aren't|wasn't|weren't) (?:\w+ )?(?:happy|satisfied|pleased|impressed)|disappointed|displeased|frustrated|furious)\b(?P<t>.*)$",
    ),
    # what was promised
    Rule(
        Intent.KEEP_PROMISE,
        r"^(?:i|we)(?:'ve| have)? kept (?:my|our|the) promise(?: {DATE})? (?:to|for) (?P<n>.+)$",
    ),
    Rule(
        Intent.KEEP_PROMISE, r"^(?:(?:my|the|our) )?promise (?:to|for) (?P<n>.+?) is (?:kept|done|fulfilled|complete)"
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}(?:(?:log|record|note|add|remember)\b(?: that)? )?(?:{_ME}|i) (?:promised?|assured?|guaranteed?|told(?=.*\b(?:i|we)(?:'d|'ll| would| will)\b)|gave my word to|"
        r"committed to|pledged|made a promise to) (?P<s>(?!to (?:send|give|get|bring|call|write|deliver|have|fix|do|make|finish|prepare)).+)$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}(?:(?:log|record|note|add|remember)\b(?: that)? )?{_ME} (?:promised?|committed|agreed) (?P<t>(?P<n>to .+))$",
    ),
    Rule(
        Intent.PROMISE,
        rf"^{_WHENEVER}{_ME} (?:made|gave|given) {NAME} (?:a |my |our )(?:promise|word|assurance)(?: that| to)?(?P<t>.*)$",
    ),
    Rule(
        Intent.PROMISE,
        r"^(?:log|record|note(?: down)?|add|make|enter|save)? ?(?:a |the |my |another )?promise(?:d)? (?:to|for) (?P<s>.+)$",
    ),
    Rule(Intent.PROMISE, r"^promise (?P<s>.+)$"),
    # numbers
    Rule(
        Intent.FEEDBACK,
        r"(?=.*\b(?:gave|gives|given|score[sd]?|rated?|rates|rating|feedback|out of (?:ten|10)|points|stars|mark)\b)"
        r"(?!.*\b(?:call|remind)\b)^(?P<n>.*?)\b(?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d)\b"
        r"(?!\s+(?:days?|weeks?|months?))(?: out of (?:ten|10)| stars?| points?)?(?P<after>(?: (?:from|by) (?P<n2>[^,:]+))?)(?P<t>.*)$",
    ),
    Rule(
        Intent.FEEDBACK,
        r"^(?:log|record|note|add|enter|there's|i got|we got|got)? ?(?:some |the |a |new )?(?:feedback|suggestion) (?:from|by|of) (?P<s>.+)$",
    ),
    Rule(Intent.FEEDBACK, r"^(?P<n>.+?) (?:has )?(?:suggested|suggests|proposed|recommended)\b(?: that)?(?P<t> .+)$"),
    Rule(
        Intent.FEEDBACK,
        r"^(?:i|we) (?:got|received|have)(?: a| an)? (?P<score>10|\d|zero|one|two|three|four|five|six|seven|eight|nine|ten)(?: out of (?:ten|10))? "
        r"from (?P<n>[^,:]+)(?P<t>.*)$",
    ),
    # moving things
    Rule(
        Intent.SNOOZE,
        r"^(?:snooze|mute|silence|hush|pause|hide|shelve|park)\b(?P<n>.*)$",
    ),
    Rule(
        Intent.SNOOZE,
        r"^(?:remind|nudge|ping|tell|ask) me (?:(?:about|of|with) (?P<n>.+) again|again (?:about|of|for|to \w+) (?P<n2>.+))",
    ),
    Rule(Intent.SNOOZE, rf"^(?:remind|nudge|ping|tell|ask) me (?:{DATE} )?again (?P<n>.*)$"),
    Rule(Intent.SNOOZE, r"^(?:remind|nudge|ping) me later (?P<n>.*)$"),
    Rule(Intent.SNOOZE, r"^(?:leave|let) (?P<n>.+?) (?:alone|rest|wait|be)\b", needs="date"),
    Rule(
        Intent.SNOOZE,
        r"^(?:don't|do not) (?:remind|bother|nudge|bug|ping|disturb|pester) me (?:about|with|of) (?P<n>.+)$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        r"^(?!(?:change|set|put|make|switch)\b(?!.*\b(?:follow|call|visit|meeting|appointment|walk-?through|check-?in|survey|letter|card|note|offer|proposal|date|due|demo|catch-?up)))(?:(?:i|we) (?:need|want|have|would like) to |let's |let me )?(?:move|reschedule|re-schedule|postpone|push|shift|delay|put off|"
        r"bring forward|defer|change|set(?! up| a| me)|put(?! in| a| down)|re-?date|bump|switch|make(?! a| sure))\b(?! (?:for me |for us |me |us )?(?:a|an|another|some)\b)"
        r"(?!.* as (?:done|complete|finished))(?!.*\b(?:note|reminder)\b(?! for))(?P<n>.*)$",
        needs="date",
    ),
    Rule(
        Intent.RESCHEDULE,
        r"^(?:move|reschedule|re-schedule|postpone|push|shift|delay|put off|bring forward|defer)\b(?P<n>.*)$",
    ),
    # new ones
    Rule(
        Intent.ADD,
        r"^(?!.*\b(?:move|reschedule|postpone|push back|snooze|shift|bring forward|put off)\b|.* again$)(?:remind me|don't let me forget|make sure (?:that )?(?:i|we)|i (?:need|have|want|ought) to|i (?:should|must)|"
        r"i've got to|we (?:need|have) to|we (?:should|must)|remember|i'd like to|"
        r"(?:put|add|note)(?: down)? (?:on my list )?(?:to|that i (?:need|have|should|must)(?: to)?))\b"
        rf"(?: {DATE})*(?: (?:to|that i (?:need to|have to|should|must|am to)?|about|of|i (?:need to|have to|should|must)))?(?P<t>(?P<n> .+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?:(?:please )?(?:schedule|plan|add|create|set up|set|book|make|put in|put|arrange|enter|new|organi[sz]e|i need|give me)\b) (?!.*\b(?:done|complete|completed|finished)$)"
        r"(?:a |an |another |the |me a |in a )?(?:new )?(?P<t>(?P<n>(?:\w+ )?(?:follow[- ]?up|phone call|call|visit|meeting|e-?mail|check[- ]?in|"
        r"walk-?through|reminder|task|appointment|to-?do|survey|letter|catch[- ]?up|message|note)\b.+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?P<t>(?P<n>(?:follow up|check in|check back|get back|touch base|catch up|circle back) (?:with|to|on) .+))$",
    ),
    Rule(
        Intent.ADD,
        r"^(?P<t>(?P<n>(?:call|phone|ring|visit|e-?mail|write to|text|message|meet|meet with) .+))$",
        needs="date",
    ),
    # done
    Rule(
        Intent.COMPLETE,
        r"^(?!.*\b(?:orders?|delivery|delivered|complaints?|package|parcel|light|timer|alarm)\b)(?:mark|set|tick|check|cross|complete|finish|close|tick off|check off|cross off|flag|i(?:'m| am) (?:done|finished|through) with|"
        r"done with|finished with|that's)\b(?P<n>.*)$",
    ),
    Rule(
        Intent.COMPLETE,
        rf"^{_WHENEVER}(?:{_ME}) (?:sent(?: off| out)?|wrote|written|did|done|finished|completed|made|mailed|posted|delivered|held|ran|run|gave|"
        r"conducted|handed over|taken care of|took care of|dealt with|handled|ticked off|signed|got|been through|went through|had|given|"
        r"shown|showed|put|dropped|answered|carried out|performed|executed|seen to|saw to|attended to|discharged|prepared|submitted|typed up|arranged|agreed|wrapped up|knocked (?:out|off)|got through|crossed off)\b(?P<n>.*)$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>.*?)(?: is| are| was| has been| have been| got|'s|'s been| went)? (?:already |now |all |finally )*(?:done|finished|complete|"
        r"completed|sent|sent off|sent out|written|over|taken care of|out the door|posted|mailed|in the (?:mail|post)|handled|dealt with|"
        r"ticked off|out|off|went out|through|went well|took place|happened|behind me|arranged|agreed)$",
        needs="kind",
    ),
    Rule(
        Intent.COMPLETE,
        r"^(?P<n>(?:the |my |our )?(?:follow[- ]?up|call|visit|meeting|task|e-?mail|appointment)\b.*?) (?:is |was |has been )(?:already |now )*"
        r"(?:done|finished|complete|completed|over|taken care of|made|handled|dealt with)$",
    ),
    # orders
    Rule(
        Intent.DELIVERY,
        r"(?=.*\b(?:orders?|deliver(?:y|ed)|package|parcel|shipment|goods|products?)\b)^(?P<n>.*?)\b(?:has |have |is |was |been |just |'s |finally "
        r"|all )*(?:arrived|delivered|came in|came|come in|got there|reached|landed|been received|received|got here|complete)\b(?P<n2>.*)$",
    ),
    Rule(
        Intent.DELIVERY,
        r"^(?P<n>.+?) (?:has |have |just |already )*(?:received|got) (?:(?:her|his|their|its|the) )(?:order|delivery|package|parcel|goods)",
    ),
    Rule(
        Intent.ORDER,
        r"^(?:log|record|note(?: down)?|add|enter|book|register|there(?:'s| is)|we got|i got|we have|i have|we received|got|received|create)?"
        r" ?(?:a |an |the )?(?:new |another )?(?:order|purchase|sale) (?:from|for|by|of|to) (?P<s>.+)$",
    ),
    Rule(
        Intent.ORDER,
        rf"^{_WHENEVER}(?:(?:log|record|note|add)(?: that)? )?(?!(?:i|we|was|just|he|she|they|been|had|got)\b)(?P<n>[^,:;]+?) (?:(?:has|have|had|just|also|again|'s|already)\s+)*(?:(?:re-?)?ordered|bought|"
        r"purchased|placed (?:(?:a|an|another) )?(?:new )?order(?: for)?|booked|signed up for|commissioned|signed for|went for|decided on|"
        r"takes|took out|subscribed to)\b(?P<t>.*)$",
        drop=rf"(?:with |for )?(?:delivery|delivery date)(?=(?:\s|{DATE})*$)",
    ),
    Rule(Intent.ORDER, rf"^{_WHENEVER}{_ME} sold (?P<t>.+?) to (?P<n>.+)$"),
    Rule(Intent.ORDER, rf"^{_WHENEVER}{_ME} sold (?P<s>.+)$"),
    # needs
    Rule(
        Intent.NEED,
        r"^(?:log|record|note(?: down)?|add|remember|write down|save)? ?(?:a |the )?(?:new )?need (?:for|of|from|by) (?P<s>.+)$",
    ),
    Rule(
        Intent.NEED,
        rf"^{_WHENEVER}(?:(?:log|record|note(?: down)?|add|remember|write down|make a note|save|take note|keep in mind)\b(?: that)? )?(?!(?:i|we|was|just|he|she|they|been|had|got)\b)(?P<n>[^,:;]+?) (?!.*\bto (?:order|buy|book|purchase)\b)(?!.*\b(?:move|reschedule|postpone|remind)\b)"
        r"(?:(?:is|was|'s|has|have|just|also|really|still|currently|now|would|could|might|will)\s+|'s\s+|'d\s+)*(?:looking (?:for|to)|"
        r"searching for|in search of|needs?|needed|wants?|wanted|likes? to have|like to have|like|love|could use|use|interested in|asked (?:me |us )?"
        r"(?:for|about)|asking (?:for|about)|after|in need of|in the market for|shopping for|trying to find|wishes for|thinking about|"
        r"considering|has trouble with|struggles with|struggling with|on the lookout for|hunting for|wishing for)\b(?P<t>.*)$",
        needs="name",
    ),
    # they came to us
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}(?!(?:i|we|was|just|he|she|they|been|had|got|who|you)\b)(?P<n>[^,:;]+?) (?:(?:has|have|just|also|already)\s+)*(?P<v>called|phoned|telephoned|rang|e-?mailed|wrote|texted|messaged|stopped by|came by|"
        r"dropped by|dropped in|visited|came in|got in touch|contacted|replied|answered|reached out|got back)\b(?: back)?(?: to)?(?: me| us)?\b(?P<t>.*)$",
        {"direction": "in"},
        needs="name",
    ),
    Rule(
        Intent.LOG,
        rf"^{_WHENEVER}(?:i|we) (?:got|had|received) (?:a |an )?(?P<v>{_NOUN}) from (?P<s>.+)$",
        {"direction": "in"},
    ),
)

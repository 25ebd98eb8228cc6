"""What calls us in English: templates in which every list is a wildcard."""

from __future__ import annotations

from typing import Final

_MEET: Final = (
    "(call|ring|phone|telephone|contact|write|write to|email|mail|text|message|visit|see|meet|talk|talk to|talk with|speak|speak to|speak with|follow|reach|"
    "reach out to|get back|get back to|get in touch|get in touch with|look after|touch|waiting|list|schedule|owe|thank|lose|losing|late|behind|forgotten|forget|"
    "forgot|neglected|neglecting|neglect|overlooked|due|catch up with|check in with|check on|chase|drop in on|drop by|turn to|hear from me|agenda|attention|"
    "answer|reply to|congratulate)"
)
_UNDO: Final = "(undo|revert|take back|reverse|roll back|scrap)"

GATES: Final = (
    "[{as_a}] (who|whom|whose|anyone|anybody|someone|somebody|people|which ones|which of my) {as_b} "
    + _MEET
    + " [{as_c}]",
    "[{as_a}] (who|whom|anyone|anybody|someone|somebody|people) to " + _MEET + " [{as_c}]",
    "[{as_a}] (forgotten|forgot|neglected|missed|overlooked|neglecting|let down|disappointed) (anybody|anyone|somebody|someone|any of them|people) [{as_b}]",
    "[{as_a}] I [{as_b}] (late|behind) (with|on) [{as_c}]",
    "[{as_a}] due [{as_b}]",
    "[{as_a}] overdue [{as_b}]",
    "[{as_a}] (I've missed|I have missed|have I missed|did I miss|I missed|I've forgotten|have I forgotten|did I forget|I've overlooked|have I overlooked|I've let slip|have I let slip|dropped the ball) [{as_b}]",
    "[{as_a}] should have been (done|sent|called|finished|completed) [{as_b}]",
    "[{as_a}] (who is|who's|who are|anyone|anybody|who do I have) on (the|my) (list|schedule) [{as_b}]",
    "[{as_a}] (open|outstanding|pending|upcoming|remaining|unsent|unwritten) (offer|offers|promises|tasks|calls|visits|letters|cards|notes|proposals|quotes|emails) [{as_b}]",
    "[{as_a}] (birthdays|greetings|anniversaries) [{as_b}]",
    "[{as_a}] "
    + _UNDO
    + " [(my|the|that|this|our)] [very] (last|latest|previous|most recent|change|entry|log|update|action|customer change) [{as_b}]",
    "[{as_a}] " + _UNDO + " (that|this|it|what I just did|what I did|what I just said) [{as_b}]",
    "[{as_a}] take (that|it|this) [(one|change|entry)] back",
    "[{as_a}] (lose|losing|lost) (touch|contact|sight|track) [{as_b}]",
    (
        "[{as_a}] (heard|spoken|talked|been in touch|contacted|seen) [{as_c}] (in ages|for ages|in a while|for a while|in a long time|for a long time|in weeks|for weeks|in months|"
        "for months|lately|recently|too long) [{as_b}]"
    ),
    (
        "[{as_a}] (gone quiet|going quiet|gone silent|gone cold|going cold|getting cold|cooling off|slipping away|drifting|at risk|might leave|may leave|could leave|about to leave|"
        "likely to leave|might lose|could lose|may lose|can lose|will lose|about to lose) [{as_b}]"
    ),
    "[{as_a}] (follow up|follow-up|followup|follow ups|follow-ups|followups) [{as_b}]",
    "[{as_a}] (customer|customers|client|clients) [{as_b}]",
    "[{as_a}] (thank you|thank-you) (note|notes|card|cards|letter|letters) [{as_b}]",
    "[{as_a}] (walkthrough|walkthroughs|walk-through|walk-throughs|referral|referrals|survey|surveys) [{as_b}]",
    "[{as_a}] (check-in|check-ins|check in with|checked in with|checkin|delivery check|meeting notes|birthday greeting|birthday card) [{as_b}]",
    "[{as_a}] (complaint|complaints|complained|complains|complaining) [{as_b}]",
    "[{as_a}] (promised|promises|promise to|promise for) [{as_b}]",
    "promise {as_b}",
    "[{as_a}] (what|which) (did|do|have) I promise [{as_b}]",
    "(I|we) (got|received) (a|an) {as_b} from {as_c}",
    "{as_a} (wrote|called|phoned|emailed|texted) (that|and|about|to say|because|saying) {as_b}",
    "(what is|what's|which are|which is|who is|who's|what do I have|show me what is|tell me what is|list what is|anything|is anything|is anyone|is there anything|list everything) [{as_a}] (due|overdue|past due|outstanding) [{as_b}]",
    "[{as_a}] (overdue|past due)",
    "[{as_a}] am I [{as_c}] (behind|late) (with|on) {as_b}",
    "am I (behind|running late|late)",
    "(who|whom) (do|should|must|can|did|have|haven't|am|might|could) I {as_b}",
    "[{as_a}] (who|whom) (do|should|must) we {as_b}",
    "(who needs|who wants|who is waiting|who's waiting|who have I|who has) {as_b}",
    "[(do|did)] I (have|need|owe) [to] (call|phone|ring|write|email|visit|meet|see|talk|speak|contact|anything|anyone|any calls|any visits|any meetings|any emails|any letters) [{as_b}]",
    "do I (have|need) [to] (call|phone|ring|write|email|visit|meet|see|talk|speak|contact|anything|anyone) [{as_b}]",
    "do I have {as_b} (with|for) {as_c}",
    "(what|which) (calls|visits|emails|letters|cards|notes|offers|proposals|tasks) [{as_b}]",
    "[{as_a}] (when|how long ago) (did|have|was|is|do|should) (I|we|my) {as_b}",
    "when (was|is|were) (my|the|our) (last|next|latest|most recent) {as_b}",
    "when (will|am) I {as_b}",
    "when (is|was) {as_a} (due|next due|last contacted)",
    "how long (has it been|is it|ago|have I|haven't I|since) [{as_b}]",
    "(how many days|how many weeks) (since|has it been|is it) {as_b}",
    "(what's|what is|what was) [the] last (contact|time|call|conversation|thing|interaction) {as_b}",
    "last (contact|time I|conversation|interaction) {as_b}",
    "[{as_a}] (what's|what is|what comes|anything|is anything) (next|coming up|planned|scheduled|open|on|up|pending) (for|with) {as_b}",
    "[{as_a}] (next step|next steps|next thing|next appointment|next call|next contact|next meeting|next task|next visit) [{as_c}] (for|with|on) {as_b}",
    "[{as_a}] (what should I|what do I have to|what do I need to|what must I|what have I to) [do] (for|with|about) {as_b}",
    "(tell me|brief me|fill me in|catch me up|update me|prepare me|prep me|bring me up to speed|get me up to speed) [{as_a}] (about|on|for|with) {as_b}",
    "[can you] (brief|prep) me",
    "(what do (I|we|you) know|what have we got|what do you have) (about|on) {as_b}",
    "[{as_a}] (overview|summary|briefing|rundown|background|low-down) (of|on|about|for) {as_b}",
    "(who is|who's) {as_a} again",
    "how (are things|is it going|do things stand|does it stand|is my relationship|do we stand) with {as_b}",
    "(what's|what is) (the story|the status|the situation|going on|up|new) with {as_b}",
    "(remind me (who|what)) {as_b}",
    "[{as_a}] (why|how come|reason) {as_b} [on] (list|listed|agenda|due|here)",
    "(why|how come) (is|are|do|should|must|does|am|did) {as_b}",
    "(what's|what is) the reason {as_b}",
    "[{as_a}] (losing touch|losing contact|lose touch|lost touch|lose contact|losing sight|at risk|slipping away|drifting away|going cold|gone cold|out of touch|gone quiet|been neglecting|neglecting|neglected) [{as_b}]",
    "[{as_z}] (I|we|I've|we've|I have|we have|I had|we had) [(just|already|also|finally|briefly|quickly)] (called|phoned|rang|telephoned|spoke|spoken|talked|met|visited|saw|seen|emailed|e-mailed|mailed|wrote|written|texted|messaged|contacted|reached|reached out|caught up|got hold of|dropped in|stopped by|chatted|heard) {as_b}",
    "[{as_z}] (I|we|I've|we've) [(just|already|also)] (had|got off|gave|sent|dropped|did|finished|completed|posted|delivered|handed over|held|was|sold|promised|told|assured|kept|committed|guaranteed|taken care of|dealt with|handled|run|ran|made|received|got) {as_b} (call|phone|ring|meeting|chat|lunch|coffee|conversation|talk|visit|note|card|letter|email|message|line|text|walkthrough|survey|offer|proposal|with|to|by|on|for|a|the) [{as_c}]",
    "(just) (called|phoned|rang|spoke|talked|met|visited|emailed|wrote|texted|saw|finished|got off) {as_b}",
    "(called|phoned|spoke with|spoke to|talked to|talked with|met with|visited|emailed) {as_b}",
    "(log|record|note down|note|enter|register|jot down|write down) [(a|an|the|my|that|some|another)] {as_b}",
    "add [a|an|another] [new] (call|phone call|meeting|visit|email|interaction|contact|order|need|note|feedback|reminder|task|appointment|letter) (with|from|to|for|about) {as_b}",
    "(schedule|plan|book|arrange|create|set up|organize|organise|put in) [a|an|another] [new] (call|phone call|meeting|visit|email|task|reminder|appointment|letter|note|catch-up|message|offer) [{as_c}] (with|to|for|at|on) {as_b}",
    "{as_a} (ordered|reordered|bought|purchased|booked|commissioned|subscribed to|signed up for|signed for|placed an order|has placed an order|placed another order|placed a new order|just placed an order) {as_b}",
    "{as_a} (ordered|bought|purchased|placed an order|reordered) again",
    "[{as_a}] (new order|order|purchase) (from|for|by) {as_b}",
    "[{as_z}] {as_a} (order|delivery|package|parcel|shipment|goods) [{as_c}] (arrived|delivered|came|came in|received|got there|reached) [{as_b}]",
    "{as_a} (received|got|has received|has got|just got|just received) (her|his|their|the|its) (order|delivery|package|parcel|goods|shipment) [{as_b}]",
    "(I|we) [have] delivered {as_b}",
    "(the delivery|the order|delivery|order) (to|for|of|from) {as_a} (is|was|has|arrived|came) [{as_b}]",
    "{as_a} (gave|gives|has given|rated|rates|scored|would give) (us|me|our|my) {as_b}",
    "{as_a} (rated us|scored us) {as_b}",
    "[{as_a}] (score|rating|feedback|stars|out of ten|out of 10|points) [{as_c}] (from|by|of|for|is) {as_b}",
    "{as_a} (suggested|suggests|proposed) {as_b}",
    "{as_a} (is looking for|was looking for|looks for|is searching for|is in search of|is in need of|is in the market for|is interested in|could use|is after|asked for|asked me for|asked about|asked me about|asked us for|asked us about|would like|needs|wants|is thinking about|has trouble with|struggles with|is struggling with|has a need for|is on the lookout for|is shopping for|has been looking for) {as_b}",
    "{as_a} (is|was|isn't|seems) [(very|really|quite|so|pretty)] (unhappy|upset|dissatisfied|annoyed|angry|disappointed|frustrated|not happy|not satisfied|happy again) [{as_b}]",
    "{as_a} (called me|called us|called back|called today|called this morning|called yesterday|phoned me|phoned us|emailed me|emailed us|wrote me|wrote to me|wrote to us|texted me|messaged me|stopped by|came by|dropped by|visited us|visited me|got in touch|got back to me|rang me|has called|has written|just called|just phoned|just emailed|just wrote|replied to me|called and|called about|called to) [{as_b}]",
    "(I|we) (got|had|received) (a|an) (call|phone call|email|message|visit|letter|text) from {as_b}",
    "snooze {as_b}",
    "(move|reschedule|postpone|push|shift|delay|put off|bring forward|defer|bump) {as_b} (to|until|till|by|for|on|from|back|out|tomorrow|next week) [{as_c}]",
    "(move|reschedule|postpone|push|delay|defer|put off) (the|my) {as_b} (with|for) {as_c}",
    "change the {as_b} (with|for) {as_c} to {as_d}",
    "(remind|nudge|ping) me [{as_c}] (to|about|of|again|that) {as_b}",
    "don't (let me forget|remind me|bother me|bug me|nudge me) {as_b}",
    "(check back with|get back to|touch base with|catch up with|circle back to|circle back with) {as_b}",
    "(I|we) (need|have|want|should|must|ought) to (call|phone|ring|write|email|visit|meet|see|talk to|speak to|speak with|contact|send|thank|text|message|get back to) {as_b}",
    "I (should|must) (call|phone|ring|write|email|visit|meet|see|talk to|speak to|contact|send|thank|text|message) {as_b}",
    "(call|phone|email|visit|write to) {as_a} (on|tomorrow|next|in|at|about|this|by) [{as_b}]",
    "(mark|set|flag) {as_a} [as] (done|complete|completed|finished|delivered|resolved) [{as_b}]",
    "(tick|cross) {as_a} off",
    "(mark|tick|check|cross) off (the|my|our) {as_b} (for|with|to) {as_c}",
    "(complete|finish|close|tick off|check off|cross off) (the|my|our) {as_b} (with|for|to|of|from) {as_c}",
    "(complete|finish|close) {as_a} (note|card|task|call|visit|letter|offer)",
    "[I'm|I am] (done|finished) with {as_b}",
    "{as_a} (note|card|letter|call|offer|proposal|visit|meeting|task|steps|email|greeting) [{as_c}] (is|was|has been|are) [now|already|all] (done|finished|complete|completed|sent|written|over|taken care of|posted|out|in the mail|in the post|made|handled)",
    "(the|my) (note|card|letter|call|offer|proposal|visit|meeting|task|email|greeting) (for|with|to) {as_a} (is|was|has been) {as_b}",
    "(undo|revert|take back|reverse|roll back) (my|the|that|this|our) [{as_b}]",
    "undo [that|it]",
    "(what's|what is|what do I have) [{as_c}] on my (list|plate|agenda) [{as_b}]",
    "(what|who) (is|are|have I|do I have|do we have) [{as_c}] (planned|scheduled|on my plate|on my list|to call|to contact) [{as_b}]",
    "how many [{as_c}] (calls|promises|visits|do I have|do I owe|are due|are overdue|are late|are at risk|am I behind) [{as_b}]",
    "how many people (do|should|must|have|are waiting|are due) [{as_b}]",
)

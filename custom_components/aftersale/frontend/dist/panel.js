import{A as e,B as t,C as n,F as r,I as i,L as a,M as o,N as s,R as c,f as ee,g as l,h as u,i as d,j as f,o as p,p as m,u as te,x as h}from"./lit-CnuKDTLg.js";import{C as g,D as _,E as v,O as y,S as b,T as x,_ as S,b as C,c as ne,d as w,g as T,h as E,k as D,l as O,s as k,u as A,w as j,x as M,y as N}from"./shared-C30LvrYq.js";import{t as P}from"./preload-helper-BQUUbbNx.js";var F=1e4,I=class extends g{constructor(...e){super(...e),this.changed=()=>{this.requestUpdate(),this.wait()}}static{this.styles=[y,t`
      :host {
        position: fixed;
        inset: auto 0 calc(var(--as-bottom, 0px) + 16px) 0;
        display: flex;
        justify-content: center;
        pointer-events: none;
        z-index: 7;
      }
      .toast {
        pointer-events: auto;
        display: flex;
        align-items: center;
        gap: 8px;
        max-width: min(560px, calc(100% - 24px));
        padding: 8px 8px 8px 16px;
        background: var(--as-surface);
        border: 1px solid var(--as-edge);
        border-radius: 12px;
        box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
      }
      .toast.bad {
        border-color: var(--as-bad-text);
        background: var(--as-bad-soft);
      }
    `]}connectedCallback(){super.connectedCallback(),this.notices.addEventListener(`change`,this.changed)}disconnectedCallback(){super.disconnectedCallback(),this.notices.removeEventListener(`change`,this.changed),clearTimeout(this.timer)}render(){let e=this.notices.present;return c`<div
      role="status"
      aria-live="polite"
      @pointerenter=${this.hold}
      @pointerleave=${this.wait}
      @focusin=${this.hold}
      @focusout=${this.wait}
    >
      ${e?this.toast(e):a}
    </div>`}toast(t){let{say:n}=this.shell;return c`<div class="toast ${t.bad?`bad`:``}">
      <span class="written">${t.text}</span>
      ${t.undo?c`<button class="main" @click=${()=>this.undo(t)}>${_(e)} ${n(`undo`)}</button>`:a}
      <button class="plain icon" aria-label=${n(`close`)} @click=${()=>this.notices.show(void 0)}>
        ${_(l)}
      </button>
    </div>`}undo(e){this.notices.show(void 0),e.undo?.()}hold(){clearTimeout(this.timer)}wait(){clearTimeout(this.timer),this.notices.present&&!this.notices.present.bad&&(this.timer=setTimeout(()=>this.notices.show(void 0),F))}};x([r({attribute:!1})],I.prototype,`notices`,void 0),I=x([j(`aftersale-toast`)],I);var L=class extends EventTarget{show(e){this.present=e,this.dispatchEvent(new Event(`change`))}},R=class{constructor(e,t,n){this.api=e,this.say=t,this.notices=n}async do(e,t,n){return this.attempt(()=>this.api.change(`aftersale/do`,{action:e,data:t}),n)}async bulk(e,t){return this.attempt(()=>this.api.change(`aftersale/bulk`,e),t)}async undo(e=this.newest){this.newest=void 0;try{e===void 0?await this.api.change(`aftersale/do`,{action:`undo`,data:{}}):await this.api.change(`aftersale/undo`,{change:e}),this.notices.show({text:this.say(`undone`),bad:!1})}catch(e){this.complain(S(e))}}complain(e){this.notices.show({text:this.explain(e),bad:!0})}explain(e){let t=e.code===`offline`?this.say(`error.offline`):e.message||this.say(`error.unknown`);return e.isOvertaken?`${t} ${this.say(`error.overtaken`)}`:t}async attempt(e,t){try{let n=await e(),r=typeof t==`string`?t:t(n.answer);this.newest=n.change??void 0;let i=n.change;return this.notices.show({text:r,bad:!1,...i!==null&&{undo:()=>void this.undo(i)}}),n}catch(e){this.complain(S(e));return}}},z=3e4,B=class{constructor(e,t,n=V){this.connection=e,this.language=t,this.newId=n}async ask(e,t){return this.send({...t,type:e,language:this.language})}async change(e,t){let n={...t,type:e,language:this.language,request_id:this.newId()};try{return await this.connection.sendMessagePromise(n)}catch(e){if(!T(e))throw S(e)}return await this.reconnected(),this.send(n)}async follow(e,t,n){try{return await this.connection.subscribeMessage(n,{...t,type:e,language:this.language})}catch(e){throw S(e)}}async labels(){return(await this.send({type:`frontend/get_translations`,category:`selector`,integration:[`aftersale`],language:this.language})).resources}onReady(e){return this.connection.addEventListener(`ready`,e),()=>this.connection.removeEventListener(`ready`,e)}async send(e){try{return await this.connection.sendMessagePromise(e)}catch(e){throw S(e)}}reconnected(){return new Promise((e,t)=>{let n=setTimeout(()=>{r(),t(new E(`offline`,``))},z),r=this.onReady(()=>{clearTimeout(n),r(),e()})})}};function V(){return Array.from(crypto.getRandomValues(new Uint8Array(16)),e=>e.toString(16).padStart(2,`0`)).join(``)}var H=[`monday`,`tuesday`,`wednesday`,`thursday`,`friday`,`saturday`,`sunday`],U={comma_decimal:`en-US`,decimal_comma:`de`,quote_decimal:`de-CH`,space_comma:`fr`},W=class{constructor(e){this.cache=new Map,this.locale=e.locale,this.language=e.language,this.zone=this.locale.time_zone===`local`?Intl.DateTimeFormat().resolvedOptions().timeZone:e.config.time_zone}number(e,t=0){let n={maximumFractionDigits:t};if(this.locale.number_format===`none`)return String(Number(e.toFixed(t)));let r=U[this.locale.number_format]??(this.locale.number_format===`system`?void 0:this.language);return new Intl.NumberFormat(r,n).format(e)}percent(e){return`${this.number(e*100)} %`}today(e=new Date){return ne(e,this.zone)}day(e,t=new Date){let n=e.slice(0,4)===this.today(t).slice(0,4);return this.dateText(e,n?`short`:`year`)}longDay(e){return this.dateText(e,`long`)}dayOf(e){return A(e,this.zone)}dayOfYear(e){return this.formatter({day:`numeric`,month:`long`,timeZone:`UTC`}).format(k(`2024-${e}`))}month(e){return this.formatter({month:`long`,year:`numeric`,timeZone:`UTC`}).format(k(e))}weekday(e,t=`short`){return this.formatter({weekday:t,timeZone:`UTC`}).format(k(`2026-06-0${e+1}`))}time(e){let t={hour:`numeric`,minute:`2-digit`,timeZone:this.zone};return this.locale.time_format===`12`&&(t.hourCycle=`h12`),this.locale.time_format===`24`&&Object.assign(t,{hourCycle:`h23`,hour:`2-digit`}),this.formatter(t,this.locale.time_format===`system`).format(new Date(e))}due(e,t=new Date){let n=this.day(A(e,this.zone),t);return w(e)?n:`${n}, ${this.time(e)}`}dueText(e,t,n=new Date){if(e===null)return t(`due.waiting`);let r=O(this.today(n),A(e,this.zone)),i=w(e)?``:`, ${this.time(e)}`;return r<0?t(`due.overdue`,{count:-r}):r===0?t(`due.today`)+i:r===1?t(`due.tomorrow`)+i:this.due(e,n)}ago(e,t,n=new Date){let r=O(A(e,this.zone),this.today(n));return r<=0?t(`ago.today`):r===1?t(`ago.yesterday`):t(`ago.days`,{count:r})}firstWeekday(){if(this.locale.first_weekday!==`language`)return H.indexOf(this.locale.first_weekday);let e=new Intl.Locale(this.language);return((e.getWeekInfo?.()??e.weekInfo)?.firstDay??1)-1}dateText(e,t){let n=this.locale.date_format;if(n===`language`||n===`system`){let r=t===`long`?{weekday:`long`,day:`numeric`,month:`long`,year:`numeric`}:{weekday:`short`,day:`numeric`,month:`short`,...t===`year`&&{year:`numeric`}};return this.formatter({...r,timeZone:`UTC`},n===`system`).format(k(e))}return`${this.formatter({weekday:t===`long`?`long`:`short`,timeZone:`UTC`}).format(k(e))} ${G(e,n,t!==`short`)}`}formatter(e,t=!1){let n=JSON.stringify([e,t]),r=this.cache.get(n);return r||this.cache.set(n,r=new Intl.DateTimeFormat(t?void 0:this.language,e)),r}};function G(e,t,n){let[r,i,a]=e.split(`-`);return t===`DMY`?n?`${a}.${i}.${r}`:`${a}.${i}.`:t===`MDY`?n?`${i}/${a}/${r}`:`${i}/${a}`:n?`${r}-${i}-${a}`:`${i}-${a}`}var K={title:`Aftersale`,menu:`Open the sidebar`,"nav.label":`Aftersale`,"nav.today":`Today`,"nav.customers":`Customers`,"nav.calendar":`Calendar`,loading:`Loading…`,close:`Close`,save:`Save`,retry:`Try again`,reload:`Reload`,undo:`Undo`,undone:`Taken back.`,stale:`Aftersale was updated. Reload to use the new version.`,favourite:`Favourite`,hot_buttons:`Cares about`,complaints_one:`{count} open complaint`,complaints_other:`{count} open complaints`,"error.unknown":`That did not work. Nothing was changed.`,"error.offline":`Home Assistant cannot be reached. When it is back, look whether your change was made.`,"error.overtaken":`It was changed elsewhere meanwhile; you see it as it is now.`,"error.load":`This page could not be loaded.`,"due.waiting":`waiting, no date yet`,"due.overdue_one":`{count} day overdue`,"due.overdue_other":`{count} days overdue`,"due.today":`today`,"due.tomorrow":`tomorrow`,"due.tentative":`not agreed yet`,"ago.today":`today`,"ago.yesterday":`yesterday`,"ago.days_one":`{count} day ago`,"ago.days_other":`{count} days ago`,"warmth.label":`Warmth`,"warmth.unknown":`Warmth unknown`,"warmth.warm":`warm`,"warmth.mild":`cooling`,"warmth.cold":`cold`,"group.overdue":`Overdue`,"group.today":`Today`,"group.soon":`Soon`,"today.counts":`{overdue} overdue · {today} today · {done} done`,"today.caught_up":`All caught up`,"today.caught_up_none":`Nobody is waiting for you. Enjoy it, or call somebody just because.`,"today.caught_up_done_one":`{count} follow-up done today. Well looked after.`,"today.caught_up_done_other":`{count} follow-ups done today. Well looked after.`,"today.done_one":`{count} done today`,"today.done_other":`{count} done today`,"card.say":`What to say`,"card.note":`Note`,"card.last_note":`Last note`,"card.checklist":`Checklist`,"act.done":`Done`,"act.snooze":`Snooze`,"act.call":`Call`,"act.write":`Write`,"act.finish":`How it went…`,"act.note":`Note`,"act.reschedule":`Another day`,"act.skip":`Skip`,"act.reopen":`Open again`,"ask.snooze":`Snooze until`,"ask.note":`Note`,"ask.reschedule":`Another day`,"ask.skip":`Skip`,"ask.finish":`How it went`,"ask.reason":`Why not? (optional)`,"ask.new_due":`New day`,"ask.time":`Time (optional)`,"ask.outcome_note":`What was said (optional)`,"ask.answer":`Answer`,"snooze.later":`Later today`,"snooze.tomorrow":`Tomorrow`,"snooze.next_week":`Next week`,"snooze.date":`Another day`,"said.done":`Done: {what}, {who}.`,"said.no_answer":`No answer from {who}. It comes back.`,"said.left_message":`Message left for {who}.`,"said.snoozed":`Snoozed: {what}, {who}.`,"said.rescheduled":`Moved: {what}, {who}.`,"said.skipped":`Skipped: {what}, {who}.`,"said.noted":`Noted for {who}.`,"said.reopened":`Open again: {what}, {who}.`,"said.checked":`Checklist saved.`,"help.title":`Keys and gestures`,"help.j":`next`,"help.k":`previous`,"help.d":`done`,"help.s":`snooze`,"help.x":`skip`,"help.n":`note`,"help.r":`another day`,"help.c":`call`,"help.w":`write`,"help.u":`undo`,"help.?":`this list`,"help.swipe":`On a touch screen, swipe a card to the right for done, to the left to snooze.`,"help.on":`Single-key shortcuts`,"nav.measures":`Measures`,"nav.playbook":`Playbook`,"nav.write":`Write`,cancel:`Cancel`,back:`Back`,add:`Add`,"picker.nobody":`Nobody fits.`,"do.log_interaction":`Log a contact`,"do.log_meeting":`Log a meeting`,"do.add_follow_up":`Add a follow-up`,"do.make_promise":`Promise something`,"do.record_order":`Record an order`,"do.record_delivery":`It was delivered`,"do.cancel_order":`Cancel the order`,"do.open_complaint":`Open a complaint`,"do.resolve_complaint":`Resolve the complaint`,"do.record_feedback":`Record feedback`,"do.note_need":`Note a need`,"do.update_customer":`Edit`,"do.pause_customer":`Pause`,"do.resume_customer":`End the pause`,"do.reactivate_customer":`They are back`,"do.mark_lost":`They have left`,"do.merge_customers":`Merge with another`,"do.erase_customer":`Erase`,"do.keep_promise":`Kept`,"do.withdraw_promise":`Withdraw`,"about.cancel_order":`The follow-ups of this order are cancelled with it.`,"about.pause_customer":`Nothing of {who} comes up during the pause. Without a day they rest until you end it.`,"about.merge_customers":`Everything of the other customer moves to {who}; the other one is then gone.`,"about.erase_customer":`Everything that is known of {who} is deleted for good, from the book and from its daily copies. This cannot be undone.`,"erase.type":`To confirm, type the name: {who}`,"erase.sure":`Erase for good`,"merge.other":`The other customer`,"merge.question":`Make {other} part of {kept}? {other} is then gone.`,"field.name":`Name`,"field.company":`Company`,"field.phone":`Phone`,"field.email":`E-mail`,"field.address":`Address`,"field.language":`Language`,"field.channel":`How`,"field.preferred_channel":`Prefers`,"field.direction":`Who got in touch`,"field.at":`When`,"field.start":`From`,"field.end":`Until`,"field.note":`Note`,"field.notes":`Notes`,"field.title":`What to do`,"field.due":`Due`,"field.promised":`What you promise`,"field.promised_by":`By when`,"field.product":`Product or service`,"field.ordered_at":`Ordered`,"field.promised_on":`Promised for`,"field.delivered_at":`Delivered`,"field.delivery":`Delivery`,"field.care":`Care`,"field.reference":`Reference`,"field.amount":`Amount`,"field.currency":`Currency`,"field.walkthrough":`With a walkthrough`,"field.complaint":`What is wrong`,"field.resolution":`How it was put right`,"field.score":`Score, 0 to 10`,"field.suggestion":`What should we do better?`,"field.need":`What they need`,"field.until":`Until`,"field.loss_reason":`Reason, if known`,"field.birthday":`Birthday (MM-DD or YYYY-MM-DD)`,"field.cadence_days":`Own cadence, days`,"field.hot_buttons":`Cares about (one a line)`,"field.external_id":`Id in another system`,"field.referred_by":`Referred by (a customer)`,"said.logged":`Logged for {who}.`,"said.added":`Follow-up added for {who}.`,"said.promised":`Promise to {who} noted.`,"said.ordered":`Order of {who} recorded.`,"said.delivered":`Delivery to {who} recorded.`,"said.order_cancelled":`Order of {who} cancelled.`,"said.complaint_opened":`Complaint of {who} opened.`,"said.complaint_resolved":`Complaint of {who} resolved.`,"said.feedback":`Feedback of {who} recorded.`,"said.need":`Need of {who} noted.`,"said.paused":`{who} is paused.`,"said.resumed":`The pause of {who} is over.`,"said.returned":`{who} is back.`,"said.lost":`{who} is marked as lost.`,"said.updated":`{who} is updated.`,"said.favourite":`{who} is a favourite.`,"said.no_favourite":`{who} is no favourite any more.`,"said.merged":`Merged into {who}.`,"said.erased":`Erased for good.`,"said.kept":`Promise to {who} kept.`,"said.withdrawn":`Promise to {who} withdrawn.`,"said.written":`Written to {who}: done.`,"customer.next":`What is next`,"customer.nothing_next":`Nothing is planned.`,"customer.gone":`This customer is no longer in the book: erased, or merged with another.`,"customer.complaint_open":`Complaint open`,"customer.warmth":`Warmth over time`,"customer.warmth_curve":`Warmth, day by day`,"customer.warmth_now":`What it is made of today`,"customer.warmth_moves":`What moved it`,"customer.until":`{status} until {day}`,"customer.last":`Last contact {ago}`,"customer.never":`No contact yet`,"customer.cadence_one":`every day`,"customer.cadence_other":`every {count} days`,"customer.by":`prefers: {channel}`,"customer.birthday":`birthday {day}`,"customer.referred_by":`referred by`,"customer.referred":`referred`,"customer.more":`More`,"facts.promises":`Promises`,"facts.complaints":`Complaints`,"facts.orders":`Orders`,"facts.needs":`Needs`,"facts.feedback":`Feedback`,"facts.more_one":`{count} more`,"facts.more_other":`{count} more`,"facts.score":`{score} of 10`,"facts.noted":`noted {day}`,"facts.said":`said {day}`,"facts.promise_due":`by {day}`,"facts.broken":`Broken:`,"kept.early":`kept early, {day}`,"kept.on_the_day":`kept on the day, {day}`,"kept.late":`kept late, {day}`,"facts.withdrawn":`withdrawn {day}`,"facts.ordered":`ordered {day}`,"facts.delivered":`delivered {day}`,"facts.cancelled":`cancelled {day}`,"facts.promised_on":`promised for {day}`,"facts.resolved":`resolved {day}`,"facts.open_since":`open, since {ago}`,"history.title":`Timeline`,"history.nothing":`Nothing has happened yet.`,"history.more":`Show older`,"way.action":`by an action`,"way.assistant":`by an assistant`,"way.button":`by a button`,"way.calendar":`in the calendar`,"way.clock":`by itself`,"way.import":`by an import`,"way.panel":`in the panel`,"way.phone":`on the phone`,"way.reminder":`by a reminder`,"way.todo":`in the to-do list`,"way.voice":`by voice`,"way.webhook":`by the shop`,"way.other":`elsewhere`,"event.cancelled":`No longer needed`,"event.complaint_opened":`Complaint`,"event.complaint_resolved":`Complaint resolved`,"event.completed":`Done`,"event.customer_added":`Added`,"event.customer_lost":`Lost`,"event.customer_paused":`Paused`,"event.customer_resting":`Resting`,"event.customer_resumed":`Pause over`,"event.customer_returned":`Back again`,"event.customer_updated":`Details changed`,"event.customers_merged":`Merged`,"event.device_released":`Device released`,"event.feedback_recorded":`Feedback`,"event.follow_up_added":`Follow-up added`,"event.hidden":`Removed from the list`,"event.interaction_logged":`Contact`,"event.loss_explained":`Reason of the loss`,"event.missed":`Missed`,"event.need_noted":`Need`,"event.noted":`Note`,"event.order_cancelled":`Order cancelled`,"event.order_delivered":`Delivered`,"event.order_late":`Delivery will be late`,"event.order_placed":`Order`,"event.promise_broken":`Promise broken`,"event.promise_kept":`Promise kept`,"event.promise_made":`Promise`,"event.promise_withdrawn":`Promise withdrawn`,"event.reopened":`Opened again`,"event.rescheduled":`Moved`,"event.retitled":`Renamed`,"event.skipped":`Skipped`,"event.snoozed":`Snoozed`,"event.ticked":`Checklist`,"event.undone":`Taken back`,"reminders.title_one":`Reminders ({count})`,"reminders.title_other":`Reminders ({count})`,"reminders.planned":`planned`,"reminders.held":`held back`,"reminders.handed_over":`handed to the phone`,"reminders.given_up":`given up`,"reminders.dropped":`no longer true, not sent`,"reminders.acted":`settled`,"measures.on_time":`On time, 30 days`,"measures.promises_kept":`Promises kept, a year`,"measures.satisfaction":`Satisfaction`,"measures.active":`Active customers`,"measures.at_risk":`At risk`,"measures.open":`Open follow-ups`,"measures.heard":`Heard from, this month`,"measures.orders":`Orders, this month`,"measures.referrals":`Referrals, this month`,"measures.on_time_by_week":`On time, by week`,"measures.week_said":`Week of {week}: {share} ({part} of {all})`,"measures.promises":`Promises, a year`,"promise.early":`early`,"promise.on_the_day":`on the day`,"promise.late":`late`,"promise.broken":`broken`,"promise.withdrawn":`withdrawn`,"measures.warmth":`Warmth of active customers`,"measures.warmth_said_one":`Warmth {range}: {count} customer`,"measures.warmth_said_other":`Warmth {range}: {count} customers`,"measures.warmth_unknown":`Not known yet: {unknown}`,"measures.satisfaction_by_month":`Satisfaction, by month`,"measures.satisfaction_said_one":`{month}: {mean} ({count} answer)`,"measures.satisfaction_said_other":`{month}: {mean} ({count} answers)`,"measures.interactions":`Contacts, day by day`,"measures.day_said_one":`{day}: {count} contact`,"measures.day_said_other":`{day}: {count} contacts`,"measures.heat_said_one":`{count} contact since {since}`,"measures.heat_said_other":`{count} contacts since {since}; most on {busiest}: {most}`,"playbook.intro":`What happens by itself after an order, a contact, a complaint. Change a rule and see what it would do before it does.`,"playbook.older":`What was recorded before {until} still follows earlier rules: {rules}.`,"playbook.changes":`Changes`,"playbook.edited_one":`{count} rule edited, not saved yet`,"playbook.edited_other":`{count} rules edited, not saved yet`,"playbook.differs":`Some rules differ from the default.`,"playbook.restore_all":`All as by default`,"playbook.restore":`As by default`,"playbook.discard":`Discard`,"playbook.preview":`What would change?`,"playbook.preview_for":`For which customer?`,"playbook.preview_order":`An order placed now`,"playbook.preview_open":`What is open`,"playbook.preview_nothing":`Nothing.`,"playbook.line_same":`stays: {from}`,"playbook.line_moved":`moves from {from} to {to}`,"playbook.line_added":`new: {to}`,"playbook.line_removed":`no longer planned (was {from})`,"playbook.save":`Save the playbook`,"playbook.applies_to":`For whom?`,"playbook.open_untouched":`For everyone`,"playbook.open_untouched_means":`Open follow-ups that nobody touched are planned anew.`,"playbook.new_orders":`For new orders only`,"playbook.new_orders_means":`What is recorded from now on follows the new rules; the rest stays as it is.`,"playbook.saved":`The playbook is saved.`,"playbook.on":`on`,"playbook.off":`off`,"playbook.hold_backs":`Held back:`,"playbook.changed":`changed`,"write.letter":`Letter`,"write.to":`To whom?`,"write.which":`Which letter`,"write.had":`had on {day}`,"write.ai":`Rewritten by the assistant`,"write.ai_means":`The facts of this letter are sent to the assistant that you chose in the options.`,"write.drafting":`Drafting…`,"write.subject":`Subject`,"write.text":`Text`,"write.copy":`Copy`,"write.copied":`Copied.`,"write.copy_by_hand":`The text is selected; copy it with the keyboard.`,"write.mail":`Open in mail`,"write.print":`Print`,"write.sent":`I sent it`,"write.not_sent":`Nothing is sent from here; you do that yourself.`,"notes.title":`Notes to write by hand`,"notes.nothing":`No handwritten note is due.`,"notes.print_one":`Print {count} note`,"notes.print_other":`Print {count} notes`,"notes.remember":`Remember`,"notes.label":`Address`,"notes.no_address":`(no address known)`},q={de:()=>P(()=>import(`./de-CxZpkvZB.js`),[],import.meta.url)};async function J(e){let t=q[e.split(`-`)[0]];return t?{...K,...(await t()).default}:K}function Y(e,t,n=String){let r=new Intl.PluralRules(t);return(t,i={})=>{let a=i.count;return(e[typeof a==`number`?`${t}_${r.select(a)}`:t]??e[`${t}_other`]??e[t]??t).replace(/\{(\w+)\}/g,(e,t)=>{let r=i[t];return r===void 0?e:typeof r==`number`?n(r):r})}}var X=class{constructor(e){this.host=e,this.notices=new L,this.narrow=!1,this.inquire=async()=>{let e=this.api;try{let t=await e.ask(`aftersale/info`,{});if(e!==this.api)return;this.info=t,this.error=void 0}catch(t){if(e!==this.api)return;this.error=S(t)}this.remake()},this.provider=new d(e,{context:v}),e.addController(this)}take(e,t){let n=this.hass;if(this.hass=e,n?.connection!==e.connection||n.language!==e.language)this.connect(e);else if(n.locale===e.locale&&n.config.time_zone===e.config.time_zone&&this.narrow===t)return;this.narrow=t,this.remake()}hostConnected(){this.api&&!this.stopListening&&this.listen(this.api)}hostDisconnected(){this.stopListening?.(),this.stopListening=void 0}connect(e){this.stopListening?.();let t=new B(e.connection,e.language);this.api=t,this.listen(t),this.learn(t,e.language),this.inquire()}listen(e){this.stopListening=e.onReady(()=>void this.inquire())}async learn(e,t){let[n,r]=await Promise.all([J(t),e.labels().catch(()=>({}))]);e===this.api&&(this.spoken={language:t,words:n,labels:r},this.remake())}remake(){let{hass:e,api:t,spoken:n,info:r,narrow:i}=this;if(e&&t&&n?.language===e.language){let a=new W(e),o=Y(n.words,e.language,e=>a.number(e)),s=new R(t,o,this.notices),c=(e,t)=>n.labels[`component.aftersale.selector.${e}.options.${t}`]??t.replaceAll(`_`,` `);this.shell={api:t,acting:s,say:o,label:c,format:a,language:e.language,info:r,narrow:i,go:M},this.provider.setValue(this.shell)}this.host.requestUpdate()}},Z=e=>`id`in e?e.id:``,Q={today:{load:()=>P(()=>import(`./today-BQ630_V4.js`),[],import.meta.url),show:()=>c`<aftersale-today></aftersale-today>`},customer:{load:()=>P(()=>import(`./customer-Dqm13aCP.js`),[],import.meta.url),show:e=>c`<aftersale-customer .customerId=${Z(e)}></aftersale-customer>`},measures:{load:()=>P(()=>import(`./measures-DbOsWumO.js`),[],import.meta.url),show:()=>c`<aftersale-measures></aftersale-measures>`},playbook:{load:()=>P(()=>import(`./playbook-DAhGtgaT.js`),[],import.meta.url),show:()=>c`<aftersale-playbook></aftersale-playbook>`},write:{load:()=>P(()=>import(`./write-vD1T35F3.js`),[],import.meta.url),show:e=>c`<aftersale-write
        .followUpId=${e.view===`write`&&e.followUp||``}
        .customerId=${e.view===`write`&&e.customer||``}
      ></aftersale-write>`},"follow-up":{load:()=>P(()=>import(`./follow-up-C68FP1BA.js`),[],import.meta.url),show:e=>c`<aftersale-follow-up-page .followUpId=${Z(e)}></aftersale-follow-up-page>`}},re=[{view:`today`,name:`nav.today`,icon:u},{view:`customers`,name:`nav.customers`,icon:p},{view:`calendar`,name:`nav.calendar`,icon:ee},{view:`write`,name:`nav.write`,icon:n},{view:`measures`,name:`nav.measures`,icon:m},{view:`playbook`,name:`nav.playbook`,icon:te}],$=class extends i{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new X(this),this.shown=``}static{this.styles=[y,t`
      :host {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 0;
        background: var(--as-page);
        --as-bottom: 0px;
      }
      :host([narrow]) {
        --as-bottom: 64px;
      }
      header {
        flex: none;
        display: flex;
        align-items: center;
        gap: 4px 16px;
        min-height: 56px;
        padding: 0 16px;
        background: var(--sidebar-background-color, var(--as-surface));
        color: var(--sidebar-text-color, var(--as-text));
        border-bottom: 1px solid var(--as-line);
      }
      header button {
        color: inherit;
      }
      h1 {
        font-size: 1.25rem;
        font-weight: 400;
      }
      nav ul {
        display: flex;
        gap: 4px;
      }
      nav a {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 44px;
        padding: 0 12px;
        border-radius: 10px;
        color: inherit;
        text-decoration: none;
      }
      nav a:hover {
        background: var(--as-accent-soft);
        color: var(--as-accent-text);
      }
      nav a[aria-current] {
        color: var(--as-accent-text);
        background: var(--as-accent-soft);
        font-weight: 500;
      }
      main {
        flex: 1 1 0;
        min-height: 0;
        overflow: hidden auto;
        overscroll-behavior: contain;
        padding: 16px;
        outline: none;
        position: relative;
      }
      main > div {
        max-width: 1080px;
        margin: 0 auto;
      }
      :host([narrow]) nav.bottom {
        flex: none;
        background: var(--as-surface);
        border-top: 1px solid var(--as-line);
      }
      nav.bottom ul {
        justify-content: space-around;
        gap: 0;
      }
      nav.bottom li {
        flex: 1 1 0;
        min-width: 0;
      }
      nav.bottom a {
        flex-direction: column;
        justify-content: center;
        gap: 2px;
        min-height: 60px;
        padding: 0 2px;
        border-radius: 0;
        font-size: 0.72rem;
        overflow-wrap: anywhere;
        text-align: center;
      }
      :host([narrow]) main {
        padding: 12px;
      }
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=C(b(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&(this.shown=e)}render(){let{shell:e}=this.maker;if(!e)return a;let t=b(this.route.path);return c`
      <header>
        ${this.narrow?c`<button class="plain icon" aria-label=${e.say(`menu`)} @click=${()=>D(this)}>
              ${_(h,24)}
            </button>`:a}
        <h1>${e.say(`title`)}</h1>
        ${this.narrow?a:this.navigation(e,t,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(e)} ${this.failed(e)} ${this.view(e,t)}</div>
      </main>
      ${this.narrow?this.navigation(e,t,`bottom`):a}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return c`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${re.map(({view:n,name:r,icon:i})=>{let a=c`${_(i,22)}<span>${e.say(r)}</span>`;return c`<li>${N(e,{view:n},a,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(e){let t=e.info?.bundle;return!t||t===`a8d45e0c998c`?a:c`<aftersale-banner
      .text=${e.say(`stale`)}
      .button=${e.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(e){let{error:t}=this.maker;return!t||e.info?a:c`<aftersale-banner
      bad
      .text=${e.acting.explain(t)}
      .button=${e.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(e,t){if(!e.info&&this.maker.error)return a;let n=Q[t.view]??Q.today,r=c`<p class="quiet" role="status">${e.say(`loading`)}</p>`;return o([C(t),e.say],()=>f(n.load().then(()=>n.show(t),()=>c`<aftersale-banner bad .text=${e.say(`error.load`)} .button=${e.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),r))}};x([r({attribute:!1})],$.prototype,`hass`,void 0),x([r({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),x([r({attribute:!1})],$.prototype,`route`,void 0),x([s(`main`)],$.prototype,`main`,void 0),$=x([j(`aftersale-panel`)],$);export{$ as Panel};
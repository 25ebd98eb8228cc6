import{A as e,B as t,H as n,I as r,K as i,N as a,O as o,S as s,T as c,U as l,V as u,W as d,a as ee,h as te,i as ne,l as re,n as ie,o as ae,p as f,t as oe,v as se,w as ce,z as p}from"./lit-Cdo2_KcX.js";function le(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}function ue(e,t=!1){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var de=i`
  :host {
    --as-text: var(--primary-text-color, #141414);
    --as-surface: var(--card-background-color, #fff);
    --as-page: var(--primary-background-color, #fafafa);
    /* Themes may choose accents that nobody can read as text: what is read is mixed with the text's own colour. */
    --as-quiet: color-mix(in srgb, var(--as-text) 74%, var(--as-surface));
    --as-line: var(--divider-color, color-mix(in srgb, var(--as-text) 14%, transparent));
    --as-edge: color-mix(in srgb, var(--as-text) 55%, var(--as-surface));
    --as-accent: var(--primary-color, #009ac7);
    --as-accent-text: color-mix(in srgb, var(--as-accent) 42%, var(--as-text));
    --as-accent-soft: color-mix(in srgb, var(--as-accent) 13%, var(--as-surface));
    --as-bad: var(--error-color, #db4437);
    --as-bad-text: color-mix(in srgb, var(--as-bad) 55%, var(--as-text));
    --as-bad-soft: color-mix(in srgb, var(--as-bad) 11%, var(--as-surface));
    --as-warn: var(--warning-color, #ffa600);
    --as-warn-text: color-mix(in srgb, var(--as-warn) 38%, var(--as-text));
    --as-warn-soft: color-mix(in srgb, var(--as-warn) 13%, var(--as-surface));
    --as-good: var(--success-color, #43a047);
    --as-good-text: color-mix(in srgb, var(--as-good) 50%, var(--as-text));
    --as-good-soft: color-mix(in srgb, var(--as-good) 13%, var(--as-surface));
    --as-round: var(--ha-card-border-radius, 12px);
    --as-gap: 12px;
    font-family: var(--ha-font-family-body, Roboto, system-ui, sans-serif);
    color: var(--as-text);
  }
`,m=i`
  ${de}
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.15rem;
    font-weight: 500;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
  }
  /* What a person wrote breaks wherever it must, and reads in its own direction. */
  .written {
    overflow-wrap: anywhere;
    min-width: 0;
    unicode-bidi: plaintext;
  }
  .quiet {
    color: var(--as-quiet);
  }
  .small {
    font-size: 0.875rem;
  }
  .surface {
    background: var(--as-surface);
    border: 1px solid var(--as-line);
    border-radius: var(--as-round);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .only-read {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button {
    font: inherit;
    font-size: 0.9375rem;
    color: var(--as-accent-text);
    background: transparent;
    border: 1px solid var(--as-edge);
    border-radius: 10px;
    min-height: 40px;
    padding: 6px 12px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--as-accent-soft);
  }
  button.main {
    background: var(--as-accent-soft);
    border-color: var(--as-accent-text);
    font-weight: 500;
  }
  button.bad {
    color: var(--as-bad-text);
    border-color: var(--as-bad-text);
  }
  button.plain {
    border-color: transparent;
  }
  button.icon {
    padding: 6px;
    min-width: 40px;
  }
  button[aria-pressed="true"] {
    background: var(--as-accent-soft);
    border-color: var(--as-accent-text);
    font-weight: 500;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  a {
    color: var(--as-accent-text);
  }
  :focus-visible {
    outline: 2px solid var(--as-accent-text);
    outline-offset: 2px;
  }
  label {
    display: grid;
    gap: 4px;
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  label.inline {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
  }
  input,
  select,
  textarea {
    font: inherit;
    font-size: 1rem;
    color: var(--as-text);
    background: var(--as-surface);
    border: 1px solid var(--as-edge);
    border-radius: 8px;
    min-height: 40px;
    padding: 6px 10px;
    width: 100%;
    min-width: 0;
    color-scheme: inherit;
  }
  textarea {
    min-height: 96px;
    resize: vertical;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 20px;
    height: 20px;
    min-height: 0;
    flex: none;
    accent-color: var(--as-accent-text);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;function h(e,t=20){return d`<svg width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style="flex:none">
    <path fill="currentColor" d=${e}></path>
  </svg>`}var g=ae(Symbol(`aftersale`));function _(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var v=class extends n{static{this.styles=m}shouldUpdate(){return!!this.shell}emit(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};_([ne({context:g,subscribe:!0}),t()],v.prototype,`shell`,void 0);function y(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var b=class extends v{constructor(...e){super(...e),this.text=``,this.button=``,this.bad=!1}static{this.styles=[m,i`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 0 0 12px;
        padding: 10px 14px;
        border: 1px solid var(--as-warn-text);
        border-radius: var(--as-round);
        background: var(--as-warn-soft);
      }
      div.bad {
        border-color: var(--as-bad-text);
        background: var(--as-bad-soft);
      }
      span {
        flex: 1 1 200px;
      }
    `]}render(){return d`<div role="alert" class=${this.bad?`bad`:``}>
      ${h(re,24)}
      <span class="written">${this.text}</span>
      ${this.button?d`<button @click=${()=>this.emit(`retry`)}>${this.button}</button>`:l}
    </div>`}};_([u()],b.prototype,`text`,void 0),_([u()],b.prototype,`button`,void 0),_([u({type:Boolean})],b.prototype,`bad`,void 0),b=_([y(`aftersale-banner`)],b);var fe=`/aftersale`,pe=new Set([`today`,`customers`,`calendar`,`measures`,`playbook`]);function me(e){let[t=``,n=``,r=``]=e.split(`/`).filter(Boolean).map(_e);return(t===`customer`||t===`follow-up`)&&n?{view:t,id:n}:t===`write`&&n===`follow-up`&&r?{view:t,followUp:r}:t===`write`&&n===`customer`&&r?{view:t,customer:r}:t===`write`||pe.has(t)?{view:t}:{view:`today`}}function x(e){let t=[e.view];return`id`in e&&t.push(e.id),e.view===`write`&&e.followUp&&t.push(`follow-up`,e.followUp),e.view===`write`&&e.customer&&t.push(`customer`,e.customer),[fe,...t.map(encodeURIComponent)].join(`/`)}function he(e){return e.button===0&&!e.defaultPrevented&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey}function ge(e,t=!1){ue(x(e),t)}function _e(e){try{return decodeURIComponent(e)}catch{return e}}function S(e,t,n,r=``,i=``,a=!1){return d`<a
    class=${i||l}
    href=${x(t)}
    aria-label=${r||l}
    aria-current=${a?`page`:l}
    @click=${n=>{he(n)&&(n.preventDefault(),e.go(t))}}
    >${n}</a
  >`}function ve(e){return`mailto:${encodeURIComponent(e).replaceAll(`%40`,`@`)}`}function ye(e,t){return S(e,{view:`customer`,id:t.id},d`<bdi>${t.name}</bdi>`,``,`written`)}var be=1e4,C=class extends v{constructor(...e){super(...e),this.changed=()=>{this.requestUpdate(),this.wait()}}static{this.styles=[m,i`
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
        max-width: min(560px, calc(100vw - 24px));
        width: max-content;
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
    `]}connectedCallback(){super.connectedCallback(),this.notices.addEventListener(`change`,this.changed)}disconnectedCallback(){super.disconnectedCallback(),this.notices.removeEventListener(`change`,this.changed),clearTimeout(this.timer)}render(){let e=this.notices.present;return d`<div
      role="status"
      aria-live="polite"
      @pointerenter=${this.hold}
      @pointerleave=${this.wait}
      @focusin=${this.hold}
      @focusout=${this.wait}
    >
      ${e?this.toast(e):l}
    </div>`}toast(e){let{say:t}=this.shell;return d`<div class="toast ${e.bad?`bad`:``}">
      <span class="written">${e.text}</span>
      ${e.undo?d`<button class="main" @click=${()=>this.undo(e)}>${h(r)} ${t(`undo`)}</button>`:l}
      <button class="plain icon" aria-label=${t(`close`)} @click=${()=>this.notices.show(void 0)}>
        ${h(s)}
      </button>
    </div>`}undo(e){this.notices.show(void 0),e.undo?.()}hold(){clearTimeout(this.timer)}wait(){clearTimeout(this.timer),this.notices.present&&!this.notices.present.bad&&(this.timer=setTimeout(()=>this.notices.show(void 0),be))}};_([u({attribute:!1})],C.prototype,`notices`,void 0),C=_([y(`aftersale-toast`)],C);var w=class extends Error{constructor(e,t){super(t),this.code=e}get isOvertaken(){return xe.has(this.code)}},xe=new Set([`follow_up_has_ended`,`follow_up_is_open`,`changed_since`,`unknown_follow_up`]);function T(e){if(e instanceof w)return e;if(E(e))return new w(`offline`,``);if(typeof e==`object`&&e&&`code`in e){let t=`message`in e&&typeof e.message==`string`?e.message:``;return new w(String(e.code),t)}return new w(`unknown`,e instanceof Error?e.message:``)}function E(e){return e===3||typeof e==`object`&&!!e&&`code`in e&&e.code===3}var Se=class extends EventTarget{constructor(...e){super(...e),this.running=Promise.resolve()}show(e){this.present=e,this.dispatchEvent(new Event(`change`))}},Ce=class{constructor(e,t,n){this.api=e,this.say=t,this.notices=n}async do(e,t,n){return this.attempt(()=>this.api.change(`aftersale/do`,{action:e,data:t}),n)}async bulk(e,t){return this.attempt(()=>this.api.change(`aftersale/bulk`,e),t)}async undo(e){await this.notices.running;let t=e??this.notices.newest;this.notices.newest=void 0;try{t===void 0?await this.api.change(`aftersale/do`,{action:`undo`,data:{}}):await this.api.change(`aftersale/undo`,{change:t}),this.notices.dispatchEvent(new Event(`undone`)),this.notices.show({text:this.say(`undone`),bad:!1})}catch(e){this.complain(T(e))}}complain(e){this.notices.show({text:this.explain(e),bad:!0})}explain(e){let t=e.code===`offline`?this.say(`error.offline`):e.message||this.say(`error.unknown`);return e.isOvertaken?`${t} ${this.say(`error.overtaken`)}`:t}succeed(e,t){let{change:n}=e;this.notices.newest=n??void 0,this.notices.show({text:t,bad:!1,...n!==null&&{undo:()=>void this.undo(n)}})}attempt(e,t){let n=this.run(e,t);return this.notices.running=Promise.all([this.notices.running,n]),n}async run(e,t){try{let n=await e();return this.succeed(n,typeof t==`string`?t:t(n.answer)),n}catch(e){this.complain(T(e));return}}},we=3e4,Te=class{constructor(e,t,n=Ee){this.connection=e,this.language=t,this.newId=n}async ask(e,t){return this.send({...t,type:e,language:this.language})}async change(e,t){let n={...t,type:e,language:this.language,request_id:this.newId()};try{return await this.connection.sendMessagePromise(n)}catch(e){if(!E(e))throw T(e)}return await this.reconnected(),this.send(n)}async follow(e,t,n){try{return await this.connection.subscribeMessage(n,{...t,type:e,language:this.language})}catch(e){throw T(e)}}async labels(){return(await this.send({type:`frontend/get_translations`,category:`selector`,integration:[`aftersale`],language:this.language})).resources}onReady(e){return this.connection.addEventListener(`ready`,e),()=>this.connection.removeEventListener(`ready`,e)}async send(e){try{return await this.connection.sendMessagePromise(e)}catch(e){throw T(e)}}reconnected(){return new Promise((e,t)=>{let n=setTimeout(()=>{r(),t(new w(`offline`,``))},we),r=this.onReady(()=>{clearTimeout(n),r(),e()})})}};function Ee(){return Array.from(crypto.getRandomValues(new Uint8Array(16)),e=>e.toString(16).padStart(2,`0`)).join(``)}function D(e){return e.length===10}function De(e,t){return new Intl.DateTimeFormat(`en-CA`,{timeZone:t,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e)}function O(e,t){return D(e)?e:De(new Date(e),t)}function k(e,t){return Math.round((F(t)-F(e))/864e5)}function A(e,t){return new Date(F(e)+t*864e5).toISOString().slice(0,10)}function j(e){return(new Date(F(e)).getUTCDay()+6)%7}function M(e){return new Date(F(e))}function N(e,t,n){let r=Date.parse(`${e}T${t}:00Z`),i=[I(r-864e5,n),I(r+864e5,n)].map(e=>r-e),a=i.filter(e=>e+I(e,n)===r);return new Date(a.length?Math.min(...a):Math.max(...i))}function P(e,t){return new Date(e.getTime()+I(e.getTime(),t)).toISOString().slice(11,16)}function F(e){return Date.parse(`${e}T00:00:00Z`)}function I(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`,second:`numeric`}).formatToParts(new Date(e)),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`),r(`second`))-Math.floor(e/1e3)*1e3}var Oe=[`monday`,`tuesday`,`wednesday`,`thursday`,`friday`,`saturday`,`sunday`],ke={comma_decimal:`en-US`,decimal_comma:`de`,quote_decimal:`de-CH`,space_comma:`fr`},Ae=class{constructor(e){this.cache=new Map,this.locale=e.locale,this.language=e.language,this.practiceZone=e.config.time_zone,this.zone=this.locale.time_zone===`local`?Intl.DateTimeFormat().resolvedOptions().timeZone:e.config.time_zone}number(e,t=0){let n={maximumFractionDigits:t};if(this.locale.number_format===`none`)return String(Number(e.toFixed(t)));let r=ke[this.locale.number_format]??(this.locale.number_format===`system`?void 0:this.language);return new Intl.NumberFormat(r,n).format(e)}percent(e){return`${this.number(e*100)} %`}languageName(e){try{return new Intl.DisplayNames([this.language],{type:`language`}).of(e)??e}catch{return e}}today(e=new Date){return De(e,this.practiceZone)}day(e,t=new Date){let n=e.slice(0,4)===this.today(t).slice(0,4);return this.dateText(e,n?`short`:`year`)}longDay(e){return this.dateText(e,`long`)}dayOf(e){return O(e,this.zone)}dayOfYear(e){return this.formatter({day:`numeric`,month:`long`,timeZone:`UTC`}).format(M(`2024-${e}`))}month(e){return this.formatter({month:`long`,year:`numeric`,timeZone:`UTC`}).format(M(e))}weekday(e,t=`short`){return this.formatter({weekday:t,timeZone:`UTC`}).format(M(`2026-06-0${e+1}`))}time(e){let t={hour:`numeric`,minute:`2-digit`,timeZone:this.zone};return this.locale.time_format===`12`&&(t.hourCycle=`h12`),this.locale.time_format===`24`&&Object.assign(t,{hourCycle:`h23`,hour:`2-digit`}),this.formatter(t,this.locale.time_format===`system`).format(new Date(e))}due(e,t=new Date){let n=this.day(O(e,this.zone),t);return D(e)?n:`${n}, ${this.time(e)}`}dueText(e,t,n=new Date){if(e===null)return t(`due.waiting`);let r=k(this.today(n),O(e,this.practiceZone)),i=D(e)?``:`, ${this.time(e)}`;return r<0?t(`due.overdue`,{count:-r}):r===0?t(`due.today`)+i:r===1?t(`due.tomorrow`)+i:this.due(e,n)}ago(e,t,n=new Date){let r=k(O(e,this.practiceZone),this.today(n));return r<=0?t(`ago.today`):r===1?t(`ago.yesterday`):t(`ago.days`,{count:r})}firstWeekday(){if(this.locale.first_weekday!==`language`)return Oe.indexOf(this.locale.first_weekday);let e=new Intl.Locale(this.language);return((e.getWeekInfo?.()??e.weekInfo)?.firstDay??1)-1}dateText(e,t){let n=this.locale.date_format;if(n===`language`||n===`system`){let r=t===`long`?{weekday:`long`,day:`numeric`,month:`long`,year:`numeric`}:{weekday:`short`,day:`numeric`,month:`short`,...t===`year`&&{year:`numeric`}};return this.formatter({...r,timeZone:`UTC`},n===`system`).format(M(e))}return`${this.formatter({weekday:t===`long`?`long`:`short`,timeZone:`UTC`}).format(M(e))} ${je(e,n,t!==`short`)}`}formatter(e,t=!1){let n=JSON.stringify([e,t]),r=this.cache.get(n);return r||this.cache.set(n,r=new Intl.DateTimeFormat(t?void 0:this.language,e)),r}};function je(e,t,n){let[r,i,a]=e.split(`-`);return t===`DMY`?n?`${a}.${i}.${r}`:`${a}.${i}.`:t===`MDY`?n?`${i}/${a}/${r}`:`${i}/${a}`:n?`${r}-${i}-${a}`:`${i}-${a}`}var L={title:`Aftersale`,menu:`Open the sidebar`,"nav.label":`Aftersale`,"nav.today":`Today`,"nav.customers":`Customers`,"nav.calendar":`Calendar`,loading:`Loading…`,close:`Close`,save:`Save`,retry:`Try again`,reload:`Reload`,undo:`Undo`,undone:`Taken back.`,stale:`Aftersale was updated. Reload to use the new version.`,favourite:`Favourite`,hot_buttons:`Cares about`,complaints_one:`{count} open complaint`,complaints_other:`{count} open complaints`,"error.unknown":`That did not work. Nothing was changed.`,"error.offline":`Home Assistant cannot be reached. When it is back, look whether your change was made.`,"error.overtaken":`It was changed elsewhere meanwhile; you see it as it is now.`,"error.load":`This page could not be loaded.`,"due.waiting":`waiting, no date yet`,"due.overdue_one":`{count} day overdue`,"due.overdue_other":`{count} days overdue`,"due.today":`today`,"due.tomorrow":`tomorrow`,"due.tentative":`not agreed yet`,"ago.today":`today`,"ago.yesterday":`yesterday`,"ago.days_one":`{count} day ago`,"ago.days_other":`{count} days ago`,"warmth.label":`Warmth`,"warmth.unknown":`Warmth unknown`,"warmth.warm":`warm`,"warmth.mild":`cooling`,"warmth.cold":`cold`,"group.overdue":`Overdue`,"group.today":`Today`,"group.soon":`Soon`,"today.counts":`{overdue} overdue · {today} today · {done} done`,"today.caught_up":`All caught up`,"today.caught_up_none":`Nobody is waiting for you. Enjoy it, or call somebody just because.`,"today.beginning":`Your book is empty`,"today.beginning_means":`Add your first customer and record an order: what follows from it will stand here. A list from elsewhere comes in under Settings → Devices & services → Aftersale → Configure → Import.`,"today.caught_up_done_one":`{count} follow-up done today. Well looked after.`,"today.caught_up_done_other":`{count} follow-ups done today. Well looked after.`,"today.done_one":`{count} done today`,"today.done_other":`{count} done today`,"card.say":`What to say`,"card.note":`Note`,"card.last_note":`Last note`,"card.checklist":`Checklist, {done} of {all}`,"act.done":`Done`,"act.snooze":`Snooze`,"act.call":`Call`,"act.write":`Write`,"act.finish":`How it went…`,"act.note":`Note`,"act.reschedule":`Another day`,"act.skip":`Skip`,"act.reopen":`Open again`,"ask.snooze":`Snooze until`,"ask.note":`Note`,"ask.reschedule":`Another day`,"ask.skip":`Skip`,"ask.finish":`How it went`,"ask.reason":`Why not? (optional)`,"ask.new_due":`New day`,"ask.time":`Time (optional)`,"ask.outcome_note":`What was said (optional)`,"ask.answer":`Answer`,"snooze.later":`Later today`,"snooze.tomorrow":`Tomorrow`,"snooze.next_week":`Next week`,"snooze.date":`Another day`,"said.done":`Done: {what}, {who}.`,"said.no_answer":`No answer from {who}. It comes back.`,"said.left_message":`Message left for {who}.`,"said.snoozed":`Snoozed: {what}, {who}.`,"said.rescheduled":`Moved: {what}, {who}.`,"said.skipped":`Skipped: {what}, {who}.`,"said.noted":`Noted for {who}.`,"said.reopened":`Open again: {what}, {who}.`,"said.checked":`Checklist saved.`,"help.title":`Keys and gestures`,"help.j":`next`,"help.k":`previous`,"help.d":`done`,"help.s":`snooze`,"help.x":`skip`,"help.n":`note`,"help.r":`another day`,"help.c":`call`,"help.w":`write`,"help.u":`undo`,"help.?":`this list`,"help.swipe":`On a touch screen, swipe a card to the right for done, to the left to snooze.`,"help.on":`Single-key shortcuts`,"nav.measures":`Measures`,"nav.playbook":`Playbook`,"nav.write":`Write`,cancel:`Cancel`,back:`Back`,add:`Add`,"picker.nobody":`Nobody fits.`,"do.log_interaction":`Log a contact`,"do.log_meeting":`Log a meeting`,"do.add_follow_up":`Add a follow-up`,"do.make_promise":`Promise something`,"do.record_order":`Record an order`,"do.record_delivery":`It was delivered`,"do.cancel_order":`Cancel the order`,"do.open_complaint":`Open a complaint`,"do.resolve_complaint":`Resolve the complaint`,"do.record_feedback":`Record feedback`,"do.note_need":`Note a need`,"do.update_customer":`Edit`,"do.pause_customer":`Pause`,"do.resume_customer":`End the pause`,"do.reactivate_customer":`They are back`,"do.mark_lost":`They have left`,"do.merge_customers":`Merge with another`,"do.erase_customer":`Erase`,"do.keep_promise":`Kept`,"do.withdraw_promise":`Withdraw`,"about.cancel_order":`The follow-ups of this order are cancelled with it.`,"about.pause_customer":`Nothing of {who} comes up during the pause. Without a day they rest until you end it.`,"about.merge_customers":`Everything of the other customer moves to {who}; the other one is then gone.`,"about.erase_customer":`Everything that is known of {who} is deleted for good, from the book and from its daily copies. This cannot be undone.`,"erase.type":`To confirm, type the name: {who}`,"erase.sure":`Erase for good`,"merge.other":`The other customer`,"merge.question":`Make {other} part of {kept}? {other} is then gone.`,"field.name":`Name`,"field.company":`Company`,"field.phone":`Phone`,"field.email":`E-mail`,"field.address":`Address`,"field.language":`Language`,"field.channel":`How`,"field.preferred_channel":`Prefers`,"field.direction":`Who got in touch`,"field.at":`When`,"field.start":`From`,"field.end":`Until`,"field.note":`Note`,"field.notes":`Notes`,"field.title":`What to do`,"field.due":`Due`,"field.promised":`What you promise`,"field.promised_by":`By when`,"field.product":`Product or service`,"field.ordered_at":`Ordered`,"field.promised_on":`Promised for`,"field.delivered_at":`Delivered`,"field.delivery":`Delivery`,"field.care":`Care`,"field.reference":`Reference`,"field.amount":`Amount`,"field.currency":`Currency`,"field.walkthrough":`With a walkthrough`,"field.complaint":`What is wrong`,"field.resolution":`How it was put right`,"field.score":`Score, 0 to 10`,"field.suggestion":`What should we do better?`,"field.need":`What they need`,"field.until":`Until`,"field.loss_reason":`Reason, if known`,"field.birthday":`Birthday (MM-DD or YYYY-MM-DD)`,"field.cadence_days":`Own cadence, days`,"field.hot_buttons":`Cares about (one a line)`,"field.external_id":`Id in another system`,"field.referred_by":`Referred by (a customer)`,"said.logged":`Logged for {who}.`,"said.added":`Follow-up added for {who}.`,"said.promised":`Promise to {who} noted.`,"said.ordered":`Order of {who} recorded.`,"said.delivered":`Delivery to {who} recorded.`,"said.order_cancelled":`Order of {who} cancelled.`,"said.complaint_opened":`Complaint of {who} opened.`,"said.complaint_resolved":`Complaint of {who} resolved.`,"said.feedback":`Feedback of {who} recorded.`,"said.need":`Need of {who} noted.`,"said.paused":`{who} is paused.`,"said.resumed":`The pause of {who} is over.`,"said.returned":`{who} is back.`,"said.lost":`{who} is marked as lost.`,"said.updated":`{who} is updated.`,"said.favourite":`{who} is a favourite.`,"said.no_favourite":`{who} is no favourite any more.`,"said.merged":`Merged into {who}.`,"said.erased":`Erased for good.`,"said.kept":`Promise to {who} kept.`,"said.withdrawn":`Promise to {who} withdrawn.`,"said.written":`Written to {who}: done.`,"customer.next":`What is next`,"customer.nothing_next":`Nothing is planned.`,"customer.gone":`This customer is no longer in the book: erased, or merged with another.`,"customer.complaint_open":`Complaint open`,"customer.warmth":`Warmth over time`,"customer.warmth_curve":`Warmth, day by day`,"customer.warmth_now":`What it is made of today`,"customer.warmth_moves":`What moved it`,"customer.until":`{status} until {day}`,"customer.last":`Last contact {ago}`,"customer.never":`No contact yet`,"customer.cadence_one":`every day`,"customer.cadence_other":`every {count} days`,"customer.by":`prefers: {channel}`,"customer.birthday":`birthday {day}`,"customer.referred_by":`referred by`,"customer.referred":`referred`,"customer.more":`More`,"facts.promises":`Promises`,"facts.complaints":`Complaints`,"facts.orders":`Orders`,"facts.needs":`Needs`,"facts.feedback":`Feedback`,"facts.more_one":`{count} more`,"facts.more_other":`{count} more`,"facts.score":`{score} of 10`,"facts.noted":`noted {day}`,"facts.said":`said {day}`,"facts.promise_due":`by {day}`,"facts.broken":`Broken:`,"kept.early":`kept early, {day}`,"kept.on_the_day":`kept on the day, {day}`,"kept.late":`kept late, {day}`,"facts.withdrawn":`withdrawn {day}`,"facts.ordered":`ordered {day}`,"facts.delivered":`delivered {day}`,"facts.cancelled":`cancelled {day}`,"facts.promised_on":`promised for {day}`,"facts.resolved":`resolved {day}`,"facts.open_since":`open, recorded {ago}`,"history.title":`Timeline`,"history.nothing":`Nothing has happened yet.`,"history.more":`Show older`,"way.action":`by an action`,"way.assistant":`by an assistant`,"way.button":`by a button`,"way.calendar":`in the calendar`,"way.clock":`by itself`,"way.import":`by an import`,"way.meeting":`from a calendar`,"way.panel":`in the panel`,"way.phone":`on the phone`,"way.reminder":`by a reminder`,"way.todo":`in the to-do list`,"way.voice":`by voice`,"way.webhook":`by the shop`,"way.other":`elsewhere`,"event.cancelled":`No longer needed`,"event.complaint_opened":`Complaint`,"event.complaint_resolved":`Complaint resolved`,"event.completed":`Done`,"event.customer_added":`Added`,"event.customer_lost":`Lost`,"event.customer_paused":`Paused`,"event.customer_resting":`Resting`,"event.customer_resumed":`Pause over`,"event.customer_returned":`Back again`,"event.customer_updated":`Details changed`,"event.customers_merged":`Merged`,"event.device_released":`Device released`,"event.feedback_recorded":`Feedback`,"event.follow_up_added":`Follow-up added`,"event.hidden":`Removed from the list`,"event.interaction_logged":`Contact`,"event.loss_explained":`Reason for the loss`,"event.missed":`Missed`,"event.need_noted":`Need`,"event.noted":`Note`,"event.order_cancelled":`Order cancelled`,"event.order_delivered":`Delivered`,"event.order_late":`Delivery will be late`,"event.order_placed":`Order`,"event.promise_broken":`Promise broken`,"event.promise_kept":`Promise kept`,"event.promise_made":`Promise`,"event.promise_withdrawn":`Promise withdrawn`,"event.reopened":`Opened again`,"event.rescheduled":`Moved`,"event.retitled":`Renamed`,"event.skipped":`Skipped`,"event.snoozed":`Snoozed`,"event.ticked":`Checklist`,"event.undone":`Taken back`,"reminders.title_one":`Reminders ({count})`,"reminders.title_other":`Reminders ({count})`,"reminders.planned":`planned`,"reminders.held":`held back`,"reminders.handed_over":`handed to the phone`,"reminders.not_confirmed":`not confirmed by the phone, sent again`,"reminders.given_up":`given up`,"reminders.dropped":`no longer true, not sent`,"reminders.acted":`settled`,"measures.on_time":`On time, 30 days`,"measures.promises_kept":`Promises kept, a year`,"measures.satisfaction":`Satisfaction`,"measures.active":`Active customers`,"measures.at_risk":`At risk`,"measures.open":`Open follow-ups`,"measures.heard":`Heard from you, this month`,"measures.orders":`Orders, this month`,"measures.referrals":`Referrals, this month`,"measures.on_time_by_week":`On time, by week`,"measures.week_said":`Week of {week}: {share} ({part} of {all})`,"measures.promises":`Promises, a year`,"promise.early":`early`,"promise.on_the_day":`on the day`,"promise.late":`late`,"promise.broken":`broken`,"promise.withdrawn":`withdrawn`,"measures.warmth":`Warmth of active customers`,"measures.warmth_said_one":`Warmth {range}: {count} customer`,"measures.warmth_said_other":`Warmth {range}: {count} customers`,"measures.warmth_unknown":`Not known yet: {unknown}`,"measures.satisfaction_by_month":`Satisfaction, by month`,"measures.satisfaction_said_one":`{month}: {mean} ({count} answer)`,"measures.satisfaction_said_other":`{month}: {mean} ({count} answers)`,"measures.interactions":`Contacts, day by day`,"measures.day_said_one":`{day}: {count} contact`,"measures.day_said_other":`{day}: {count} contacts`,"measures.heat_said_one":`{count} contact since {since}`,"measures.heat_said_other":`{count} contacts since {since}; most on {busiest}: {most}`,"playbook.intro":`What happens by itself after an order, a contact, a complaint. Change a rule and see what it would do before it does.`,"playbook.older":`What was recorded before {until} still follows earlier rules: {rules}.`,"playbook.changes":`Changes`,"playbook.edited_one":`{count} rule edited, not saved yet`,"playbook.edited_other":`{count} rules edited, not saved yet`,"playbook.differs":`Some rules differ from the default.`,"playbook.restore_all":`All as by default`,"playbook.restore":`As by default`,"playbook.discard":`Discard`,"playbook.preview":`What would change?`,"playbook.preview_for":`For which customer?`,"playbook.preview_order":`An order placed now`,"playbook.preview_open":`What is open`,"playbook.preview_nothing":`Nothing.`,"playbook.line_same":`stays: {from}`,"playbook.line_moved":`moves from {from} to {to}`,"playbook.line_added":`new: {to}`,"playbook.line_removed":`no longer planned (was {from})`,"playbook.save":`Save the playbook`,"playbook.applies_to":`For whom?`,"playbook.open_untouched":`For everyone`,"playbook.open_untouched_means":`Open follow-ups that nobody touched are planned anew.`,"playbook.new_orders":`For new orders only`,"playbook.new_orders_means":`What is recorded from now on follows the new rules; the rest stays as it is.`,"playbook.saved":`The playbook is saved.`,"playbook.on":`on`,"playbook.off":`off`,"playbook.hold_backs":`Held back:`,"playbook.changed":`changed`,"write.letter":`Letter`,"write.to":`To whom?`,"write.which":`Which letter`,"write.had":`had on {day}`,"write.ai":`Rewritten by the assistant`,"write.ai_means":`The facts of this letter are sent to the assistant that you chose in the options.`,"write.drafting":`Drafting…`,"write.subject":`Subject`,"write.text":`Text`,"write.copy":`Copy`,"write.copied":`Copied.`,"write.copy_by_hand":`The text is selected; copy it with the keyboard.`,"write.mail":`Open in mail`,"write.print":`Print`,"write.sent":`I sent it`,"write.not_sent":`Nothing is sent from here; you do that yourself.`,"notes.title":`Notes to write by hand`,"notes.nothing":`No handwritten note is due.`,"notes.print_one":`Print {count} note`,"notes.print_other":`Print {count} notes`,"notes.remember":`Remember`,"notes.label":`Address`,"notes.no_address":`(no address known)`,"customers.search":`Search`,"customers.filter":`Show`,"customers.sort":`Sort by`,"customers.add":`Add a customer`,"customers.status":`Status`,"customers.found_one":`{count} customer`,"customers.found_other":`{count} customers`,"customers.nobody":`Nobody fits. Try a part of the name, the company, the e-mail address or the phone number.`,"customers.empty":`Nobody here.`,"customers.beginning":`The book is empty. Add a customer here, or import a list under Settings → Devices & services → Aftersale → Configure → Import.`,"customers.tolerant":`Nobody is called exactly that; these are close.`,"customers.never":`no contact yet`,"customers.nothing_next":`nothing planned`,"customers.paused_until":`Paused until {day}`,"filter.all":`Everybody`,"filter.favourite":`Favourites`,"filter.losing_touch":`Losing touch`,"filter.at_risk":`At risk`,"filter.overdue":`Overdue`,"filter.complaint":`Open complaint`,"filter.paused":`Paused or resting`,"filter.lost":`Lost`,"filter.archived":`Archived`,"sort.name":`Name`,"sort.warmth":`Warmth`,"sort.last_interaction":`Last contact`,"sort.next_follow_up":`Next`,"bulk.chosen_one":`{count} customer chosen`,"bulk.chosen_other":`{count} customers chosen`,"bulk.choose":`Choose {who}`,"bulk.all":`Choose everybody found`,"bulk.none":`Choose nobody`,"bulk.first_one":`The first {count} is chosen; one change takes no more.`,"bulk.first_other":`The first {count} are chosen; one change takes no more.`,"bulk.snooze":`Snooze`,"bulk.cadence":`Cadence`,"bulk.pause":`Pause`,"bulk.until":`Until`,"bulk.rest":`Let them rest, with no end`,"bulk.done.snooze_one":`Snoozed {count} customer.`,"bulk.done.snooze_other":`Snoozed {count} customers.`,"bulk.done.cadence_one":`Cadence of {count} customer changed.`,"bulk.done.cadence_other":`Cadence of {count} customers changed.`,"bulk.done.pause_one":`Paused {count} customer.`,"bulk.done.pause_other":`Paused {count} customers.`,"said.customer_added":`Added: {who}.`,"today_card.name":`Aftersale: today`,"today_card.description":`Whom to look after today, with one tap to settle it.`,"today_card.title":`Follow-ups`,"today_card.more_one":`{count} more in Aftersale`,"today_card.more_other":`{count} more in Aftersale`,"today_card.open":`Open Aftersale`,"today_card.edit_title":`Title`,"today_card.edit_limit":`How many at most`,"today_card.edit_soon":`Also what is due soon`,"bulk.cadence_days_one":`Cadence in days (empty: {count})`,"bulk.cadence_days_other":`Cadence in days (empty: {count})`,"calendar.month":`Month`,"calendar.agenda":`List`,"calendar.view":`View`,"calendar.previous":`Previous month`,"calendar.next":`Next month`,"calendar.today":`Today`,"calendar.more_one":`{count} more`,"calendar.more_other":`{count} more`,"calendar.count_one":`{count} follow-up`,"calendar.count_other":`{count} follow-ups`,"calendar.nothing":`Nothing planned.`,"calendar.all_day":`all day`,"calendar.weekend":`Weekend`,"calendar.holiday":`Holiday`,"calendar.away":`Away`,"calendar.missing_one":`{count} more is not shown.`,"calendar.missing_other":`{count} more are not shown.`},Me=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Ne=function(e,t){return new URL(e,t).href},Pe={},Fe=function(e){return e.pathname.endsWith(`.css`)},Ie=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},R=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Ne(t,n);let r=s(t),i=Fe(r);return Ie(Pe,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Me,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Le={de:()=>R(()=>import(`./de-BbmyyhFr.js`),[],import.meta.url)};async function z(e){let t=Le[e.split(`-`)[0]];return t?{...L,...(await t()).default}:L}function B(e,t,n=String){let r=new Intl.PluralRules(t);return(t,i={})=>{let a=i.count;return(e[typeof a==`number`?`${t}_${r.select(a)}`:t]??e[`${t}_other`]??e[t]??t).replace(/\{(\w+)\}/g,(e,t)=>{let r=i[t];return r===void 0?e:typeof r==`number`?n(r):r})}}var Re=class{constructor(e){this.host=e,this.notices=new Se,this.narrow=!1,this.inquire=async()=>{let e=this.api;try{let t=await e.ask(`aftersale/info`,{});if(e!==this.api)return;this.info=t,this.error=void 0}catch(t){if(e!==this.api)return;this.error=T(t)}this.remake()},this.provider=new ee(e,{context:g}),e.addController(this)}take(e,t){let n=this.hass;if(this.hass=e,n?.connection!==e.connection||n.language!==e.language)this.connect(e);else if(n.locale===e.locale&&n.config.time_zone===e.config.time_zone&&this.narrow===t)return;this.narrow=t,this.remake()}hostConnected(){this.api&&!this.stopListening&&this.listen(this.api)}hostDisconnected(){this.stopListening?.(),this.stopListening=void 0}connect(e){this.stopListening?.();let t=new Te(e.connection,e.language);this.api=t,this.listen(t),this.learn(t,e.language),this.inquire()}listen(e){this.stopListening=e.onReady(()=>void this.inquire())}async learn(e,t){let[n,r]=await Promise.all([z(t),e.labels().catch(()=>({}))]);e===this.api&&(this.spoken={language:t,words:n,labels:r},this.remake())}remake(){let{hass:e,api:t,spoken:n,info:r,narrow:i}=this;if(e&&t&&n?.language===e.language){let a=new Ae(e),o=B(n.words,e.language,e=>a.number(e)),s=new Ce(t,o,this.notices),c=(e,t)=>n.labels[`component.aftersale.selector.${e}.options.${t}`]??n.labels[`component.aftersale.selector.${e}.unit_of_measurement.${t}`]??t.replaceAll(`_`,` `);this.shell={api:t,acting:s,say:o,label:c,format:a,language:e.language,info:r,narrow:i,go:ge},this.provider.setValue(this.shell)}this.host.requestUpdate()}};function V(){return{sections:void 0,unavailable:void 0,gone:!1}}function ze(e,t){if(t.whole)return{sections:t.whole,unavailable:void 0,gone:!1};if(t.unavailable)return{...e,unavailable:t.unavailable};if(t.gone)return{...e,gone:!0};if(!e.sections)return e;let n={...e.sections},r=new Set([t.changed,t.removed,t.order].flatMap(e=>Object.keys(e??{})));for(let e of r){let r=n[e],i=t.changed?.[e];n[e]=H(r)&&(i===void 0||H(i))?Be(r,i??[],t.removed?.[e]??[],t.order?.[e]):i}return{...e,sections:n}}function Be(e,t,n,r){let i=new Set(n),a=new Map(t.map(e=>[e.id,e])),o=e.filter(e=>!i.has(e.id)).map(e=>Ve(a,e.id)??e);if(o.push(...a.values()),!r)return o;let s=new Map(r.map((e,t)=>[e,t]));return o.sort((e,t)=>(s.get(e.id)??1/0)-(s.get(t.id)??1/0))}function Ve(e,t){let n=e.get(t);return e.delete(t),n}function H(e){return Array.isArray(e)&&e.every(e=>typeof e==`object`&&!!e&&`id`in e)}var U=class{constructor(e,t,n=()=>void 0){this.host=e,this.type=t,this.heard=n,this.picture=V(),this.turn=0,this.connected=!1,e.addController(this)}get sections(){return this.picture.sections}get unavailable(){return this.picture.unavailable}get gone(){return this.picture.gone}want(e,t,n=!1){let r=JSON.stringify(t);(this.wanted?.api!==e||this.wanted.key!==r)&&(this.wanted={api:e,fields:t,key:r},n||(this.picture=V()),this.connected&&this.open())}again(){this.open()}hostConnected(){this.connected=!0,this.wanted&&this.open()}hostDisconnected(){this.connected=!1,this.close()}async open(){this.close();let e=this.turn,{api:t,fields:n}=this.wanted;this.error=void 0;try{let r=await t.follow(this.type,n,t=>{e===this.turn&&(this.picture=ze(this.picture,t),this.heard(this.picture.sections),this.host.requestUpdate())});e===this.turn?this.stop=r:W(r)}catch(t){if(e!==this.turn)return;this.error=T(t),this.host.requestUpdate()}}close(){this.turn+=1,this.stop&&W(this.stop),this.stop=void 0}};function W(e){Promise.resolve(e()).catch(()=>void 0)}var He={done:{action:`complete_follow_up`,fields:{},said:`said.done`,leaves:!0},no_answer:{action:`complete_follow_up`,fields:{outcome:`no_answer`},said:`said.no_answer`,leaves:!0},left_message:{action:`complete_follow_up`,fields:{outcome:`left_message`},said:`said.left_message`,leaves:!0},snooze:{action:`snooze_follow_up`,fields:{},said:`said.snoozed`,leaves:!0},reschedule:{action:`reschedule_follow_up`,fields:{},said:`said.rescheduled`,leaves:!1},skip:{action:`skip_follow_up`,fields:{},said:`said.skipped`,leaves:!0},note:{action:`note_follow_up`,fields:{},said:`said.noted`,leaves:!1},reopen:{action:`reopen_follow_up`,fields:{},said:`said.reopened`,leaves:!0},check:{action:`check_item`,fields:{},said:`said.checked`,leaves:!1}},Ue=5e3,We=class{constructor(e){this.host=e,this.leaving=new Map,e.addController(this)}hostConnected(){this.leaving.clear()}isLeaving(e){return this.leaving.get(e.id)===e.status}told(e){let t=new Set;for(let n of e)this.isLeaving(n)&&t.add(n.id);for(let e of this.leaving.keys())t.has(e)||this.leaving.delete(e)}async settle(e,{item:t,act:n,fields:r={}}){let{action:i,fields:a,said:o,leaves:s}=He[n];s&&this.leaving.set(t.id,t.status),this.host.requestUpdate();let c=e.say(o,{who:t.customer.name,what:t.title}),l=await e.acting.do(i,{follow_up:t.id,...a,...r},c);return l?s&&this.letGo(e,t.id):this.shown(t.id),!!l}letGo(e,t){let{notices:n}=e.acting,r=()=>{clearTimeout(i),n.removeEventListener(`undone`,r),this.shown(t)},i=setTimeout(r,Ue);n.addEventListener(`undone`,r)}shown(e){this.leaving.delete(e),this.host.requestUpdate()}},Ge=[`mon`,`tue`,`wed`,`thu`,`fri`,`sat`,`sun`],Ke=3;function G(e,t,n=new Date){let r=e.today(n),i=new Date(n.getTime()+Ke*36e5),a=[];if(e.today(i)===r){let t=P(i,e.practiceZone).slice(0,2);a.push({name:`snooze.later`,until:N(r,`${t}:00`,e.practiceZone).toISOString()})}return a.push({name:`snooze.tomorrow`,until:A(r,1)}),a.push({name:`snooze.next_week`,until:qe(A(r,7-j(r)),t)}),a}function qe(e,t){for(let n=0;n<7;n+=1){let r=A(e,n);if(t.includes(Ge[j(r)]))return r}return e}var K=class extends v{constructor(...e){super(...e),this.heading=``,this.wide=!1}static{this.styles=[m,i`
      :host {
        display: contents;
      }
      dialog {
        width: min(460px, calc(100vw - 24px));
        max-height: calc(100dvh - 48px);
        overflow: auto;
        padding: 16px;
        color: var(--as-text);
        background: var(--as-surface);
        border: 1px solid var(--as-line);
        border-radius: 16px;
      }
      dialog.wide {
        width: min(720px, calc(100vw - 24px));
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        margin-bottom: 12px;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      @media (max-width: 600px) {
        dialog {
          margin-bottom: 12px;
        }
      }
    `]}get isOpen(){return this.dialog.open}async show(){await this.updateComplete,this.dialog.open||this.dialog.showModal()}close(){this.dialog.close()}render(){return d`<dialog
      class=${this.wide?`wide`:``}
      aria-labelledby="heading"
      @close=${this.closed}
      @click=${this.clicked}
      @keydown=${Je}
    >
      <header>
        <h2 id="heading" dir="auto">${this.heading}</h2>
        <button class="plain icon" aria-label=${this.shell.say(`close`)} @click=${this.close}>${h(s)}</button>
      </header>
      <slot></slot>
    </dialog>`}closed(e){e.stopPropagation(),this.emit(`closed`)}clicked(e){if(e.target!==this.dialog)return;let t=this.dialog.getBoundingClientRect();!(e.clientX>=t.left&&e.clientX<=t.right&&e.clientY>=t.top&&e.clientY<=t.bottom)&&e.detail>0&&this.close()}};_([u()],K.prototype,`heading`,void 0),_([u({type:Boolean})],K.prototype,`wide`,void 0),_([p(`dialog`)],K.prototype,`dialog`,void 0),K=_([y(`aftersale-dialog`)],K);function Je(e){e.stopPropagation()}var q=class extends v{constructor(...e){super(...e),this.finished=e=>{let t=J(e),n=e.submitter?.value??`done`;this.settle(n,{...t.note&&{note:t.note},...n===`done`&&t.answer&&{answer:t.answer}})}}static{this.styles=[m,i`
      form,
      .choices {
        display: grid;
        gap: 12px;
      }
      .choices button {
        justify-content: space-between;
        min-height: 48px;
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      p {
        margin-bottom: 12px;
      }
    `]}async ask(e){this.asked=e,await this.updateComplete,await this.dialog.show()}render(){let e=this.asked;return d`<aftersale-dialog
      .heading=${e?this.shell.say(`ask.${e.question}`):``}
      @closed=${()=>this.asked=void 0}
    >
      ${e?d`<p class="written quiet">${e.item.customer.name}: ${e.item.title}</p>${this.body(e)}`:l}
    </aftersale-dialog>`}body(e){switch(e.question){case`snooze`:return this.snooze();case`reschedule`:return this.reschedule(e.item);case`note`:return this.text(`ask.note`,e.item.notes,e=>this.settle(`note`,{notes:e}),!0);case`skip`:return this.text(`ask.reason`,``,e=>this.settle(`skip`,e?{reason:e}:{}));case`finish`:return this.finish(e)}}snooze(){let{say:e,format:t,info:n}=this.shell;return d`<div class="choices">
      ${G(t,n?.work_days??[]).map(({name:n,until:r})=>d`<button @click=${()=>this.settle(`snooze`,{until:r})}>
            <span>${e(n)}</span><span class="quiet">${D(r)?t.day(r):t.time(r)}</span>
          </button>`)}
      ${this.dayForm(`snooze.date`,A(t.today(),2),``,(e,n)=>this.settle(`snooze`,{until:n?N(e,n,t.zone).toISOString():e}))}
    </div>`}reschedule(e){let{format:t}=this.shell,n=e.due?O(e.due,t.zone):t.today(),r=e.due&&!D(e.due)?P(new Date(e.due),t.zone):``;return this.dayForm(`ask.new_due`,n<t.today()?t.today():n,r,(e,n)=>this.settle(`reschedule`,{due:n?N(e,n,t.zone).toISOString():e}))}finish({item:e}){let{say:t,label:n}=this.shell,r=e.answers??[];return d`<form @submit=${this.finished}>
      <label>${t(`ask.outcome_note`)}<textarea name="note" dir="auto" maxlength="5000"></textarea></label>
      ${r.length?d`<label
            >${t(`ask.answer`)}
            <select name="answer">
              <option value=""></option>
              ${r.map(e=>d`<option value=${e}>${n(`answer`,e)}</option>`)}
            </select></label
          >`:l}
      <div class="end">
        <button type="submit" name="act" value="no_answer">${n(`outcome`,`no_answer`)}</button>
        <button type="submit" name="act" value="left_message">${n(`outcome`,`left_message`)}</button>
        <button type="submit" name="act" value="done" class="main">${t(`act.done`)}</button>
      </div>
    </form>`}text(e,t,n,r=!1){let{say:i}=this.shell;return d`<form @submit=${e=>n(J(e).text)}>
      <label
        >${i(e)}
        ${r?d`<textarea name="text" dir="auto" maxlength="20000" .value=${t}></textarea>`:d`<input name="text" dir="auto" maxlength="500" autocomplete="off" .value=${t} />`}
      </label>
      <div class="end"><button class="main">${i(`save`)}</button></div>
    </form>`}dayForm(e,t,n,r){let{say:i,format:a}=this.shell;return d`<form @submit=${e=>{let t=J(e);r(t.day,t.time??``)}}>
      <div class="pair">
        <label>${i(e)}<input type="date" name="day" required min=${a.today()} .value=${t} /></label>
        <label>${i(`ask.time`)}<input type="time" name="time" .value=${n} /></label>
      </div>
      <div class="end"><button class="main">${i(`save`)}</button></div>
    </form>`}settle(e,t){let n=this.asked.item;this.dialog.close(),this.emit(`settle`,{item:n,act:e,fields:t})}};_([t()],q.prototype,`asked`,void 0),_([p(`aftersale-dialog`)],q.prototype,`dialog`,void 0),q=_([y(`aftersale-asks`)],q);function J(e){e.preventDefault();let t=[...new FormData(e.currentTarget)];return Object.fromEntries(t.map(([e,t])=>[e,typeof t==`string`?t.trim():``]))}var Y=class extends v{constructor(){super(),this.settling=new We(this),this.addEventListener(`ask`,e=>{e.stopPropagation(),this.asks.ask(e.detail)}),this.addEventListener(`settle`,e=>{e.stopPropagation(),this.settle(e.detail)})}settle(e){return this.settling.settle(this.shell,e)}asking(){return d`<aftersale-asks></aftersale-asks>`}};_([p(`aftersale-asks`)],Y.prototype,`asks`,void 0);var Ye=96,Xe=12,Ze=class{constructor(e,t,n){this.card=t,this.deeds=n,this.sideways=!1,this.move=e=>{if(!this.from||e.pointerId!==this.from.id)return;let t=e.clientX-this.from.x;if(!this.sideways){if(Math.abs(e.clientY-this.from.y)>Xe)return this.end();if(Math.abs(t)<Xe)return;this.sideways=!0,this.card()?.setPointerCapture(e.pointerId)}let n=this.card();n&&(n.style.transform=`translateX(${t}px)`)},this.up=e=>{let t=this.from&&this.sideways?e.clientX-this.from.x:0;this.end(),t>Ye?this.deeds.right():t<-96&&this.deeds.left()},this.cancel=()=>this.end(),e.addController(this)}hostDisconnected(){this.end()}handleEvent(e){if(e.pointerType!==`touch`||!e.isPrimary)return;this.from={x:e.clientX,y:e.clientY,id:e.pointerId},this.sideways=!1;let t=this.card();t?.addEventListener(`pointermove`,this.move),t?.addEventListener(`pointerup`,this.up),t?.addEventListener(`pointercancel`,this.cancel)}end(){this.from=void 0;let e=this.card();e&&(e.style.transform=``,e.removeEventListener(`pointermove`,this.move),e.removeEventListener(`pointerup`,this.up),e.removeEventListener(`pointercancel`,this.cancel))}},X=class extends v{constructor(...e){super(...e),this.frozen=!1,this.swipe=new Ze(this,()=>this.renderRoot.querySelector(`article`),{right:()=>this.act(`done`),left:()=>this.ask(`snooze`)})}static{this.styles=[m,i`
      :host {
        position: relative;
        overflow: hidden;
        border-radius: var(--as-round);
        background: var(--as-accent-soft);
      }
      article {
        position: relative;
        display: grid;
        gap: 6px;
        padding: 12px 14px;
        touch-action: pan-y;
      }
      /* The host cuts off what reaches out of it. */
      article:focus-visible {
        outline-offset: -2px;
      }
      article.overdue {
        border-inline-start: 4px solid var(--as-bad-text);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 2px 12px;
      }
      .due {
        font-size: 0.875rem;
        color: var(--as-quiet);
        white-space: nowrap;
      }
      .overdue .due {
        color: var(--as-bad-text);
        font-weight: 500;
      }
      blockquote {
        margin: 0;
        padding: 6px 10px;
        border-inline-start: 3px solid var(--as-accent-text);
        background: var(--as-accent-soft);
        border-radius: 0 8px 8px 0;
        white-space: pre-line;
      }
      .tag {
        font-weight: 500;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 4px;
      }
      .acts > * {
        min-height: 40px;
      }
      .under {
        position: absolute;
        inset: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0 18px;
        color: var(--as-accent-text);
      }
      summary {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
        font-size: 0.875rem;
        color: var(--as-accent-text);
        cursor: pointer;
      }
      summary::before {
        content: "▸";
      }
      details[open] > summary::before {
        content: "▾";
      }
      li label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        color: var(--as-text);
      }
      @media (max-width: 600px) {
        .wide {
          display: none;
        }
        .acts > * {
          flex: 1 1 auto;
          padding: 6px 8px;
        }
      }
    `]}press(e){if(this.frozen||this.item.status!==`open`)return!1;let t={d:()=>this.act(`done`),s:()=>this.ask(`snooze`),x:()=>this.ask(`skip`),n:()=>this.ask(`note`),r:()=>this.ask(`reschedule`),c:()=>this.renderRoot.querySelector(`a.call`)?.click(),w:()=>this.renderRoot.querySelector(`a.write`)?.click()}[e];return t?.(),!!t}focus(e){this.renderRoot.querySelector(`article`)?.focus(e)}render(){let{item:e,shell:t}=this,{say:n}=t;return d`<div class="under" aria-hidden="true">${h(se,28)}${h(f,28)}</div>
      <article
        class="surface ${e.overdue?`overdue`:``}"
        tabindex="-1"
        aria-labelledby="title"
        @pointerdown=${this.swipe}
      >
        <div class="head">
          <h3 id="title" class="written">${e.title}</h3>
          <span class="due">${this.when()}</span>
        </div>
        <p class="written small quiet">${e.why}</p>
        ${e.held.map(e=>d`<p class="written small quiet">${e.why}</p>`)}
        ${e.script?d`<blockquote class="written" aria-label=${n(`card.say`)}>${e.script}</blockquote>`:l}
        ${e.notes?d`<p class="written small"><span class="tag">${n(`card.note`)}:</span> ${e.notes}</p>`:l}
        ${e.last_note?d`<p class="written small">
              <span class="tag">${n(`card.last_note`)}:</span> ${e.last_note}
            </p>`:l}
        ${this.checklist()} ${e.status===`open`?this.acts():this.ended()}
      </article>`}when(){let{say:e,format:t,label:n}=this.shell,{item:r}=this;if(r.status!==`open`)return n(`follow_up_status`,r.status);let i=t.dueText(r.due,e);return r.tentative?`${i} (${e(`due.tentative`)})`:i}checklist(){let{item:e}=this;if(!e.checklist.length)return l;let t={done:e.checklist.filter(e=>e.done).length,all:e.checklist.length};return d`<details>
      <summary>${this.shell.say(`card.checklist`,t)}</summary>
      <ul>
        ${e.checklist.map((t,n)=>d`<li>
              <label
                ><input
                  type="checkbox"
                  .checked=${ie(t.done)}
                  ?disabled=${this.frozen||e.status!==`open`}
                  @change=${e=>this.act(`check`,{index:n,done:e.target.checked})}
                /><span class="written">${t.text}</span></label
              >
            </li>`)}
      </ul>
    </details>`}acts(){let{item:t,shell:n,frozen:r}=this,{say:i}=n,{phone:s}=t.customer;return d`<div class="acts">
      <button class="main" ?disabled=${r} @click=${()=>this.act(`done`)}>${h(se)} ${i(`act.done`)}</button>
      <button ?disabled=${r} @click=${()=>this.ask(`snooze`)}>${h(f)} ${i(`act.snooze`)}</button>
      ${s?d`<a class="button call" href="tel:${Qe(s)}">${h(e)} ${i(`act.call`)}</a>`:l}
      ${t.letter?S(n,{view:`write`,followUp:t.id},d`${h(ce)} ${i(`act.write`)}`,`${i(`act.write`)}: ${n.label(`letter`,t.letter)}`,`button write`):l}
      ${this.small(`finish`,c,`act.finish`)} ${this.small(`note`,o,`act.note`)}
      ${this.small(`reschedule`,te,`act.reschedule`)} ${this.small(`skip`,a,`act.skip`)}
    </div>`}small(e,t,n){let r=this.shell.say(n);return d`<button
      class="icon plain"
      aria-label=${r}
      title=${r}
      ?disabled=${this.frozen}
      @click=${()=>this.ask(e)}
    >
      ${h(t)}
    </button>`}ended(){let{item:e,shell:t,frozen:n}=this;return e.status!==`done`&&e.status!==`skipped`?l:d`<div class="acts">
      <button ?disabled=${n} @click=${()=>this.act(`reopen`)}>${h(r)} ${t.say(`act.reopen`)}</button>
    </div>`}act(e,t={}){this.frozen||this.emit(`settle`,{item:this.item,act:e,fields:t})}ask(e){this.frozen||this.emit(`ask`,{item:this.item,question:e})}};_([u({attribute:!1})],X.prototype,`item`,void 0),_([u({type:Boolean})],X.prototype,`frozen`,void 0),X=_([y(`aftersale-follow-up`)],X);function Qe(e){return e.replace(/[^\d+*#,]/g,``)}var $e={text:500,area:2e4,lines:5e3,email:254,phone:60},Z=class extends v{constructor(...e){super(...e),this.busy=!1,this.problem=``,this.send=async e=>{let t=this.form,n=J(e);this.busy=!0;let r=await t.then(et(t,n,this.shell.format.zone));this.busy=!1,this.form===t&&(this.problem=r?``:this.shell.acting.notices.present?.text??``,r&&this.dialog.close())}}static{this.styles=[m,i`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px;
      }
      .whole,
      .end {
        grid-column: 1 / -1;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--as-text);
        font-size: 1rem;
      }
      p {
        margin-bottom: 12px;
        white-space: pre-line;
      }
    `]}async ask(e){this.form=e,this.busy=!1,this.problem=``,await this.updateComplete,await this.dialog.show()}render(){let e=this.form;return d`<aftersale-dialog
      .heading=${e?.heading??``}
      .wide=${(e?.fields.length??0)>4}
      @closed=${()=>this.form=void 0}
    >
      ${e?oe(e,this.body(e)):l}
    </aftersale-dialog>`}body(e){return d`${e.about?d`<p class="written">${e.about}</p>`:l}
      ${this.problem?d`<aftersale-banner bad .text=${this.problem}></aftersale-banner>`:l}
      <form @submit=${this.send}>
        ${e.fields.map(e=>this.field(e))}
        <div class="end">
          <button type="button" @click=${()=>this.dialog.close()}>${this.shell.say(`cancel`)}</button>
          <button class=${e.bad?`bad`:`main`} ?disabled=${this.busy}>${e.button}</button>
        </div>
      </form>`}field(e){if(e.kind===`check`)return d`<label class="check"
        ><input type="checkbox" name=${e.name} value="yes" ?checked=${e.value===`yes`} /><span
          >${this.shell.say(e.label)}</span
        ></label
      >`;let t=e.kind===`area`||e.kind===`lines`;return d`<label class=${t?`whole`:``}
      ><span>${this.shell.say(e.label)}${e.required?` *`:``}</span>${this.input(e)}</label
    >`}input(e){let{name:t,kind:n,value:r=``,required:i=!1}=e,a=e.longest??$e[n]??500;switch(n){case`area`:case`lines`:return d`<textarea name=${t} dir="auto" maxlength=${a} ?required=${i} .value=${r}></textarea>`;case`choice`:return d`<select name=${t} ?required=${i}>
          ${i?l:d`<option value="" ?selected=${!r}></option>`}
          ${(e.choices??[]).map(t=>d`<option value=${t} ?selected=${t===r}>
                ${e.wording?this.shell.label(e.wording,t):t}
              </option>`)}
        </select>`;case`number`:return d`<input
          type="number"
          inputmode="numeric"
          name=${t}
          ?required=${i}
          min=${e.least??l}
          max=${e.most??l}
          .value=${r}
        />`;default:return d`<input
          type=${{day:`date`,moment:`datetime-local`,email:`email`,phone:`tel`,text:`text`,money:`text`,check:`text`}[n]}
          inputmode=${n===`money`?`decimal`:l}
          name=${t}
          dir=${n===`text`?`auto`:l}
          maxlength=${n===`day`||n===`moment`?l:a}
          autocomplete="off"
          ?required=${i}
          .value=${r}
        />`}}};_([t()],Z.prototype,`form`,void 0),_([t()],Z.prototype,`busy`,void 0),_([t()],Z.prototype,`problem`,void 0),_([p(`aftersale-dialog`)],Z.prototype,`dialog`,void 0),Z=_([y(`aftersale-form`)],Z);function et(e,t,n){let r={};for(let i of e.fields){let a=t[i.name]??``,o=(i.value??``).trim();(e.onlyChanges?a===o:a===``&&i.kind!==`check`)||(r[i.name]=tt(i,a,n))}return r}function tt(e,t,n){switch(e.kind){case`check`:return t===`yes`;case`lines`:return t.split(`
`).map(e=>e.trim()).filter(Boolean);case`number`:return t===``?``:Number(t);case`money`:return nt(t);case`moment`:return t===``?``:N(t.slice(0,10),t.slice(11,16),n).toISOString();default:return t}}function nt(e){return/,\d{1,2}$/.test(e)&&!/,.*,/.test(e)?e.replace(/[.\s]/g,``).replace(`,`,`.`):e}function rt(e,t=new Date){return`${e.format.dayOf(t.toISOString())}T${P(t,e.format.zone)}`}var it=8,at=200,Q=class extends v{constructor(...e){super(...e),this.label=``,this.except=``,this.search=``,this.found=new U(this,`aftersale/customers/subscribe`),this.typed=e=>{let t=e.target.value.trim();clearTimeout(this.timer),this.timer=setTimeout(()=>this.search=t,at)}}static{this.styles=[m,i`
      ul {
        display: grid;
        gap: 4px;
        margin-top: 6px;
      }
      li button {
        width: 100%;
        justify-content: flex-start;
        text-align: start;
      }
    `]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}willUpdate(){this.search&&this.found.want(this.shell.api,{search:this.search,limit:9},!0)}render(){return d`<label
        >${this.label}
        <input type="search" dir="auto" maxlength="200" autocomplete="off" @input=${this.typed} />
      </label>
      <div role="status">${this.search?this.results():l}</div>`}results(){let e=this.found.sections;if(!e)return l;let t=e.rows.filter(e=>e.id!==this.except).slice(0,it);return t.length?d`<ul>
      ${t.map(e=>d`<li>
            <button type="button" @click=${()=>this.emit(`picked`,{id:e.id,name:e.name})}>
              <span class="written">${e.name}</span>
              ${e.company&&e.company!==e.name?d`<span class="written quiet small">${e.company}</span>`:l}
            </button>
          </li>`)}
    </ul>`:d`<p class="quiet">${this.shell.say(`picker.nobody`)}</p>`}};_([u()],Q.prototype,`label`,void 0),_([u()],Q.prototype,`except`,void 0),_([t()],Q.prototype,`search`,void 0),Q=_([y(`aftersale-customer-picker`)],Q);function ot(e){return e===null?`warmth.unknown`:e>=70?`warmth.warm`:e>=40?`warmth.mild`:`warmth.cold`}var $=class extends v{constructor(...e){super(...e),this.value=null}static{this.styles=[m,i`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        white-space: nowrap;
        font-size: 0.875rem;
        color: var(--as-quiet);
      }
      .bar {
        width: 40px;
        height: 6px;
        border-radius: 3px;
        background: color-mix(in srgb, var(--as-text) 16%, var(--as-surface));
        overflow: hidden;
      }
      .bar > div {
        height: 100%;
        background: var(--as-good);
      }
      .bar > .mild {
        background: var(--as-warn);
      }
      .bar > .cold {
        background: var(--as-bad);
      }
    `]}render(){let{say:e,format:t}=this.shell,n=ot(this.value);if(this.value===null)return d`<span>${e(n)}</span>`;let r=n.slice(7);return d`<div class="bar" aria-hidden="true"><div class=${r} style="width:${Math.max(4,this.value)}%"></div></div>
      <span><span class="only-read">${e(`warmth.label`)}: </span>${t.number(this.value)} · ${e(n)}</span>`}};_([u({type:Number})],$.prototype,`value`,void 0),$=_([y(`aftersale-warmth`)],$);export{v as C,m as D,h as E,le as O,me as S,_ as T,T as _,J as a,ve as b,Re as c,R as d,L as f,j as g,D as h,Y as i,B as l,O as m,X as n,G as o,A as p,Qe as r,U as s,rt as t,z as u,ye as v,y as w,x,S as y};
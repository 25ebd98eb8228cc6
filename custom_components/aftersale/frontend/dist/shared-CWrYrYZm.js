import{A as e,D as t,E as n,O as r,S as i,T as a,b as o,c as s,d as c,h as l,i as u,j as d,k as f,l as p,m,n as h,o as g,p as _,v,y as ee}from"./lit-CiK_fgZm.js";function te(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}function ne(e,t=!1){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var y=d`
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
`,b=d`
  ${y}
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
`;function x(t,n=20){return e`<svg width=${n} height=${n} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style="flex:none">
    <path fill="currentColor" d=${t}></path>
  </svg>`}var S=u(Symbol(`aftersale`));function C(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var w=class extends r{static{this.styles=b}shouldUpdate(){return!!this.shell}emit(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};C([h({context:S,subscribe:!0}),n()],w.prototype,`shell`,void 0);function T(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var E=class extends w{constructor(...e){super(...e),this.text=``,this.button=``,this.bad=!1}static{this.styles=[b,d`
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
    `]}render(){return e`<div role="alert" class=${this.bad?`bad`:``}>
      ${x(g,24)}
      <span class="written">${this.text}</span>
      ${this.button?e`<button @click=${()=>this.emit(`retry`)}>${this.button}</button>`:f}
    </div>`}};C([t()],E.prototype,`text`,void 0),C([t()],E.prototype,`button`,void 0),C([t({type:Boolean})],E.prototype,`bad`,void 0),E=C([T(`aftersale-banner`)],E);var D=`/aftersale`,O=new Set([`today`,`customers`,`calendar`,`measures`,`playbook`]);function re(e){let[t=``,n=``,r=``]=e.split(`/`).filter(Boolean).map(oe);return(t===`customer`||t===`follow-up`)&&n?{view:t,id:n}:t===`write`&&n===`follow-up`&&r?{view:t,followUp:r}:t===`write`&&n===`customer`&&r?{view:t,customer:r}:t===`write`||O.has(t)?{view:t}:{view:`today`}}function k(e){let t=[e.view];return`id`in e&&t.push(e.id),e.view===`write`&&e.followUp&&t.push(`follow-up`,e.followUp),e.view===`write`&&e.customer&&t.push(`customer`,e.customer),[D,...t.map(encodeURIComponent)].join(`/`)}function ie(e){return e.button===0&&!e.defaultPrevented&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey}function ae(e,t=!1){ne(k(e),t)}function oe(e){try{return decodeURIComponent(e)}catch{return e}}function A(t,n,r,i=``,a=``,o=!1){return e`<a
    class=${a||f}
    href=${k(n)}
    aria-label=${i||f}
    aria-current=${o?`page`:f}
    @click=${e=>{ie(e)&&(e.preventDefault(),t.go(n))}}
    >${r}</a
  >`}function se(t,n){return A(t,{view:`customer`,id:n.id},e`<bdi>${n.name}</bdi>`,``,`written`)}var j=class extends Error{constructor(e,t){super(t),this.code=e}get isOvertaken(){return ce.has(this.code)}},ce=new Set([`follow_up_has_ended`,`follow_up_is_open`,`changed_since`,`unknown_follow_up`]);function M(e){if(e instanceof j)return e;if(N(e))return new j(`offline`,``);if(typeof e==`object`&&e&&`code`in e){let t=`message`in e&&typeof e.message==`string`?e.message:``;return new j(String(e.code),t)}return new j(`unknown`,e instanceof Error?e.message:``)}function N(e){return e===3||typeof e==`object`&&!!e&&`code`in e&&e.code===3}function P(e){return e.length===10}function F(e,t){return new Intl.DateTimeFormat(`en-CA`,{timeZone:t,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e)}function I(e,t){return P(e)?e:F(new Date(e),t)}function L(e,t){return Math.round((U(t)-U(e))/864e5)}function R(e,t){return new Date(U(e)+t*864e5).toISOString().slice(0,10)}function z(e){return(new Date(U(e)).getUTCDay()+6)%7}function B(e){return new Date(U(e))}function V(e,t,n){let r=Date.parse(`${e}T${t}:00Z`),i=[W(r-864e5,n),W(r+864e5,n)].map(e=>r-e),a=i.filter(e=>e+W(e,n)===r);return new Date(a.length?Math.min(...a):Math.max(...i))}function H(e,t){return new Date(e.getTime()+W(e.getTime(),t)).toISOString().slice(11,16)}function U(e){return Date.parse(`${e}T00:00:00Z`)}function W(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`,second:`numeric`}).formatToParts(new Date(e)),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`),r(`second`))-Math.floor(e/1e3)*1e3}var le=96,G=12,ue=class{constructor(e,t,n){this.card=t,this.deeds=n,this.sideways=!1,this.move=e=>{if(!this.from||e.pointerId!==this.from.id)return;let t=e.clientX-this.from.x;if(!this.sideways){if(Math.abs(e.clientY-this.from.y)>G)return this.end();if(Math.abs(t)<G)return;this.sideways=!0,this.card()?.setPointerCapture(e.pointerId)}let n=this.card();n&&(n.style.transform=`translateX(${t}px)`)},this.up=e=>{let t=this.from&&this.sideways?e.clientX-this.from.x:0;this.end(),t>le?this.deeds.right():t<-96&&this.deeds.left()},this.cancel=()=>this.end(),e.addController(this)}hostDisconnected(){this.end()}handleEvent(e){if(e.pointerType!==`touch`||!e.isPrimary)return;this.from={x:e.clientX,y:e.clientY,id:e.pointerId},this.sideways=!1;let t=this.card();t?.addEventListener(`pointermove`,this.move),t?.addEventListener(`pointerup`,this.up),t?.addEventListener(`pointercancel`,this.cancel)}end(){this.from=void 0;let e=this.card();e&&(e.style.transform=``,e.removeEventListener(`pointermove`,this.move),e.removeEventListener(`pointerup`,this.up),e.removeEventListener(`pointercancel`,this.cancel))}},K=class extends w{constructor(...e){super(...e),this.frozen=!1,this.swipe=new ue(this,()=>this.renderRoot.querySelector(`article`),{right:()=>this.act(`done`),left:()=>this.ask(`snooze`)})}static{this.styles=[b,d`
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
    `]}press(e){if(this.frozen||this.item.status!==`open`)return!1;let t={d:()=>this.act(`done`),s:()=>this.ask(`snooze`),x:()=>this.ask(`skip`),n:()=>this.ask(`note`),r:()=>this.ask(`reschedule`),c:()=>this.renderRoot.querySelector(`a.call`)?.click(),w:()=>this.renderRoot.querySelector(`a.write`)?.click()}[e];return t?.(),!!t}focus(e){this.renderRoot.querySelector(`article`)?.focus(e)}render(){let{item:t,shell:n}=this,{say:r,format:i}=n;return e`<div class="under" aria-hidden="true">${x(c,28)}${x(s,28)}</div>
      <article
        class="surface ${t.overdue?`overdue`:``}"
        tabindex="-1"
        aria-labelledby="title"
        @pointerdown=${this.swipe}
      >
        <div class="head">
          <h3 id="title" class="written">${t.title}</h3>
          <span class="due">${this.when()}</span>
        </div>
        <p class="written small quiet">${t.why}</p>
        ${t.held.map(t=>e`<p class="written small quiet">${t.why}</p>`)}
        ${t.script?e`<blockquote class="written" aria-label=${r(`card.say`)}>${t.script}</blockquote>`:f}
        ${t.notes?e`<p class="written small"><span class="tag">${r(`card.note`)}:</span> ${t.notes}</p>`:f}
        ${t.last_note?e`<p class="written small">
              <span class="tag">${r(`card.last_note`)}</span>${t.last_note.at?e` (${i.ago(t.last_note.at,r)})`:f}: ${t.last_note.text}
            </p>`:f}
        ${this.checklist()} ${t.status===`open`?this.acts():this.ended()}
      </article>`}when(){let{say:e,format:t,label:n}=this.shell,{item:r}=this;if(r.status!==`open`)return n(`follow_up_status`,r.status);let i=t.dueText(r.due,e);return r.tentative?`${i} (${e(`due.tentative`)})`:i}checklist(){let{item:t}=this;return t.checklist.length?e`<ul aria-label=${this.shell.say(`card.checklist`)}>
      ${t.checklist.map((n,r)=>e`<li>
            <label
              ><input
                type="checkbox"
                .checked=${n.done}
                ?disabled=${this.frozen||t.status!==`open`}
                @change=${e=>this.act(`check`,{index:r,done:e.target.checked})}
              /><span class="written">${n.text}</span></label
            >
          </li>`)}
    </ul>`:f}acts(){let{item:t,shell:n,frozen:r}=this,{say:i}=n,{phone:a}=t.customer;return e`<div class="acts">
      <button class="main" ?disabled=${r} @click=${()=>this.act(`done`)}>${x(c)} ${i(`act.done`)}</button>
      <button ?disabled=${r} @click=${()=>this.ask(`snooze`)}>${x(s)} ${i(`act.snooze`)}</button>
      ${a?e`<a class="button call" href="tel:${q(a)}">${x(ee)} ${i(`act.call`)}</a>`:f}
      ${t.letter?A(n,{view:`write`,followUp:t.id},e`${x(m)} ${i(`act.write`)}`,`${i(`act.write`)}: ${n.label(`letter`,t.letter)}`,`button write`):f}
      ${this.small(`finish`,l,`act.finish`)} ${this.small(`note`,v,`act.note`)}
      ${this.small(`reschedule`,p,`act.reschedule`)} ${this.small(`skip`,o,`act.skip`)}
    </div>`}small(t,n,r){let i=this.shell.say(r);return e`<button
      class="icon plain"
      aria-label=${i}
      title=${i}
      ?disabled=${this.frozen}
      @click=${()=>this.ask(t)}
    >
      ${x(n)}
    </button>`}ended(){let{item:t,shell:n,frozen:r}=this;return t.status!==`done`&&t.status!==`skipped`?f:e`<div class="acts">
      <button ?disabled=${r} @click=${()=>this.act(`reopen`)}>${x(i)} ${n.say(`act.reopen`)}</button>
    </div>`}act(e,t={}){this.frozen||this.emit(`settle`,{item:this.item,act:e,fields:t})}ask(e){this.frozen||this.emit(`ask`,{item:this.item,question:e})}};C([t({attribute:!1})],K.prototype,`item`,void 0),C([t({type:Boolean})],K.prototype,`frozen`,void 0),K=C([T(`aftersale-follow-up`)],K);function q(e){return e.replace(/[^\d+*#,]/g,``)}var de={done:{action:`complete_follow_up`,fields:{},said:`said.done`,leaves:!0},no_answer:{action:`complete_follow_up`,fields:{outcome:`no_answer`},said:`said.no_answer`,leaves:!0},left_message:{action:`complete_follow_up`,fields:{outcome:`left_message`},said:`said.left_message`,leaves:!0},snooze:{action:`snooze_follow_up`,fields:{},said:`said.snoozed`,leaves:!0},reschedule:{action:`reschedule_follow_up`,fields:{},said:`said.rescheduled`,leaves:!1},skip:{action:`skip_follow_up`,fields:{},said:`said.skipped`,leaves:!0},note:{action:`note_follow_up`,fields:{},said:`said.noted`,leaves:!1},reopen:{action:`reopen_follow_up`,fields:{},said:`said.reopened`,leaves:!0},check:{action:`check_item`,fields:{},said:`said.checked`,leaves:!1}},fe=class{constructor(e){this.host=e,this.leaving=new Set,e.addController(this)}hostConnected(){this.leaving.clear()}isLeaving(e){return this.leaving.has(e)}told(e){let t=new Set(e);for(let e of this.leaving)t.has(e)||this.leaving.delete(e)}async settle(e,{item:t,act:n,fields:r={}}){let{action:i,fields:a,said:o,leaves:s}=de[n];s&&this.leaving.add(t.id),this.host.requestUpdate();let c=e.say(o,{who:t.customer.name,what:t.title}),l=await e.acting.do(i,{follow_up:t.id,...a,...r},c);return l||this.leaving.delete(t.id),this.host.requestUpdate(),!!l}},pe=[`mon`,`tue`,`wed`,`thu`,`fri`,`sat`,`sun`],me=3;function he(e,t,n=new Date){let r=e.today(n),i=new Date(n.getTime()+me*36e5),a=[];if(e.today(i)===r){let t=H(i,e.zone).slice(0,2);a.push({name:`snooze.later`,until:V(r,`${t}:00`,e.zone).toISOString()})}return a.push({name:`snooze.tomorrow`,until:R(r,1)}),a.push({name:`snooze.next_week`,until:ge(R(r,7-z(r)),t)}),a}function ge(e,t){for(let n=0;n<7;n+=1){let r=R(e,n);if(t.includes(pe[z(r)]))return r}return e}var J=class extends w{constructor(...e){super(...e),this.heading=``,this.wide=!1}static{this.styles=[b,d`
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
    `]}get isOpen(){return this.dialog.open}async show(){await this.updateComplete,this.dialog.open||this.dialog.showModal()}close(){this.dialog.close()}render(){return e`<dialog
      class=${this.wide?`wide`:``}
      aria-labelledby="heading"
      @close=${this.closed}
      @click=${this.clicked}
      @keydown=${_e}
    >
      <header>
        <h2 id="heading" dir="auto">${this.heading}</h2>
        <button class="plain icon" aria-label=${this.shell.say(`close`)} @click=${this.close}>${x(_)}</button>
      </header>
      <slot></slot>
    </dialog>`}closed(e){e.stopPropagation(),this.emit(`closed`)}clicked(e){if(e.target!==this.dialog)return;let t=this.dialog.getBoundingClientRect();!(e.clientX>=t.left&&e.clientX<=t.right&&e.clientY>=t.top&&e.clientY<=t.bottom)&&e.detail>0&&this.close()}};C([t()],J.prototype,`heading`,void 0),C([t({type:Boolean})],J.prototype,`wide`,void 0),C([a(`dialog`)],J.prototype,`dialog`,void 0),J=C([T(`aftersale-dialog`)],J);function _e(e){e.stopPropagation()}var Y=class extends w{constructor(...e){super(...e),this.finished=e=>{let t=X(e),n=e.submitter?.value??`done`;this.settle(n,{...t.note&&{note:t.note},...n===`done`&&t.answer&&{answer:t.answer}})}}static{this.styles=[b,d`
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
    `]}async ask(e){this.asked=e,await this.updateComplete,await this.dialog.show()}render(){let t=this.asked;return e`<aftersale-dialog
      .heading=${t?this.shell.say(`ask.${t.question}`):``}
      @closed=${()=>this.asked=void 0}
    >
      ${t?e`<p class="written quiet">${t.item.customer.name}: ${t.item.title}</p>${this.body(t)}`:f}
    </aftersale-dialog>`}body(e){switch(e.question){case`snooze`:return this.snooze();case`reschedule`:return this.reschedule(e.item);case`note`:return this.text(`ask.note`,e.item.notes,e=>this.settle(`note`,{notes:e}),!0);case`skip`:return this.text(`ask.reason`,``,e=>this.settle(`skip`,e?{reason:e}:{}));case`finish`:return this.finish(e)}}snooze(){let{say:t,format:n,info:r}=this.shell;return e`<div class="choices">
      ${he(n,r?.work_days??[]).map(({name:r,until:i})=>e`<button @click=${()=>this.settle(`snooze`,{until:i})}>
            <span>${t(r)}</span><span class="quiet">${P(i)?n.day(i):n.time(i)}</span>
          </button>`)}
      ${this.dayForm(`snooze.date`,R(n.today(),2),``,(e,t)=>this.settle(`snooze`,{until:t?V(e,t,n.zone).toISOString():e}))}
    </div>`}reschedule(e){let{format:t}=this.shell,n=e.due?I(e.due,t.zone):t.today(),r=e.due&&!P(e.due)?H(new Date(e.due),t.zone):``;return this.dayForm(`ask.new_due`,n<t.today()?t.today():n,r,(e,n)=>this.settle(`reschedule`,{due:n?V(e,n,t.zone).toISOString():e}))}finish({item:t}){let{say:n,label:r}=this.shell,i=t.answers??[];return e`<form @submit=${this.finished}>
      <label>${n(`ask.outcome_note`)}<textarea name="note" dir="auto" maxlength="5000"></textarea></label>
      ${i.length?e`<label
            >${n(`ask.answer`)}
            <select name="answer">
              <option value=""></option>
              ${i.map(t=>e`<option value=${t}>${r(`answer`,t)}</option>`)}
            </select></label
          >`:f}
      <div class="end">
        <button type="submit" name="act" value="no_answer">${r(`outcome`,`no_answer`)}</button>
        <button type="submit" name="act" value="left_message">${r(`outcome`,`left_message`)}</button>
        <button type="submit" name="act" value="done" class="main">${n(`act.done`)}</button>
      </div>
    </form>`}text(t,n,r,i=!1){let{say:a}=this.shell;return e`<form @submit=${e=>r(X(e).text)}>
      <label
        >${a(t)}
        ${i?e`<textarea name="text" dir="auto" maxlength="20000" .value=${n}></textarea>`:e`<input name="text" dir="auto" maxlength="500" autocomplete="off" .value=${n} />`}
      </label>
      <div class="end"><button class="main">${a(`save`)}</button></div>
    </form>`}dayForm(t,n,r,i){let{say:a,format:o}=this.shell;return e`<form @submit=${e=>{let t=X(e);i(t.day,t.time??``)}}>
      <div class="pair">
        <label>${a(t)}<input type="date" name="day" required min=${o.today()} .value=${n} /></label>
        <label>${a(`ask.time`)}<input type="time" name="time" .value=${r} /></label>
      </div>
      <div class="end"><button class="main">${a(`save`)}</button></div>
    </form>`}settle(e,t){let n=this.asked.item;this.dialog.close(),this.emit(`settle`,{item:n,act:e,fields:t})}};C([n()],Y.prototype,`asked`,void 0),C([a(`aftersale-dialog`)],Y.prototype,`dialog`,void 0),Y=C([T(`aftersale-asks`)],Y);function X(e){e.preventDefault();let t=[...new FormData(e.currentTarget)];return Object.fromEntries(t.map(([e,t])=>[e,typeof t==`string`?t.trim():``]))}var Z=class extends w{constructor(){super(),this.settling=new fe(this),this.addEventListener(`ask`,e=>{e.stopPropagation(),this.asks.ask(e.detail)}),this.addEventListener(`settle`,e=>{e.stopPropagation(),this.settle(e.detail)})}settle(e){return this.settling.settle(this.shell,e)}asking(){return e`<aftersale-asks></aftersale-asks>`}};C([a(`aftersale-asks`)],Z.prototype,`asks`,void 0);function Q(e){return e===null?`warmth.unknown`:e>=70?`warmth.warm`:e>=40?`warmth.mild`:`warmth.cold`}var $=class extends w{constructor(...e){super(...e),this.value=null}static{this.styles=[b,d`
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
    `]}render(){let{say:t,format:n}=this.shell,r=Q(this.value);if(this.value===null)return e`<span>${t(r)}</span>`;let i=r.slice(7);return e`<div class="bar" aria-hidden="true"><div class=${i} style="width:${Math.max(4,this.value)}%"></div></div>
      <span><span class="only-read">${t(`warmth.label`)}: </span>${n.number(this.value)} · ${t(r)}</span>`}};C([t({type:Number})],$.prototype,`value`,void 0),$=C([T(`aftersale-warmth`)],$);export{te as C,b as S,w as _,F as a,S as b,P as c,M as d,se as f,re as g,ae as h,B as i,j as l,k as m,K as n,L as o,A as p,q as r,I as s,Z as t,N as u,T as v,x,C as y};
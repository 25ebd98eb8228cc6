import{A as e,B as t,D as n,F as r,I as i,L as a,N as o,P as s,R as c,S as l,a as u,d,g as f,l as p,m,r as ee,s as te,v as ne,w as h,y as re}from"./lit-CnuKDTLg.js";function ie(e){e.dispatchEvent(new CustomEvent(`hass-toggle-menu`,{bubbles:!0,composed:!0}))}function ae(e,t=!1){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var g=t`
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
`,_=t`
  ${g}
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
`;function v(e,t=20){return c`<svg width=${t} height=${t} viewBox="0 0 24 24" aria-hidden="true" focusable="false" style="flex:none">
    <path fill="currentColor" d=${e}></path>
  </svg>`}var y=u(Symbol(`aftersale`));function b(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var x=class extends i{static{this.styles=_}shouldUpdate(){return!!this.shell}emit(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}};b([ee({context:y,subscribe:!0}),s()],x.prototype,`shell`,void 0);function S(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var C=class extends x{constructor(...e){super(...e),this.text=``,this.button=``,this.bad=!1}static{this.styles=[_,t`
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
    `]}render(){return c`<div role="alert" class=${this.bad?`bad`:``}>
      ${v(te,24)}
      <span class="written">${this.text}</span>
      ${this.button?c`<button @click=${()=>this.emit(`retry`)}>${this.button}</button>`:a}
    </div>`}};b([r()],C.prototype,`text`,void 0),b([r()],C.prototype,`button`,void 0),b([r({type:Boolean})],C.prototype,`bad`,void 0),C=b([S(`aftersale-banner`)],C);var oe=`/aftersale`,se=new Set([`today`,`customers`,`calendar`,`measures`,`playbook`]);function ce(e){let[t=``,n=``,r=``]=e.split(`/`).filter(Boolean).map(de);return(t===`customer`||t===`follow-up`)&&n?{view:t,id:n}:t===`write`&&n===`follow-up`&&r?{view:t,followUp:r}:t===`write`&&n===`customer`&&r?{view:t,customer:r}:t===`write`||se.has(t)?{view:t}:{view:`today`}}function w(e){let t=[e.view];return`id`in e&&t.push(e.id),e.view===`write`&&e.followUp&&t.push(`follow-up`,e.followUp),e.view===`write`&&e.customer&&t.push(`customer`,e.customer),[oe,...t.map(encodeURIComponent)].join(`/`)}function le(e){return e.button===0&&!e.defaultPrevented&&!e.metaKey&&!e.ctrlKey&&!e.shiftKey&&!e.altKey}function ue(e,t=!1){ae(w(e),t)}function de(e){try{return decodeURIComponent(e)}catch{return e}}function T(e,t,n,r=``,i=``,o=!1){return c`<a
    class=${i||a}
    href=${w(t)}
    aria-label=${r||a}
    aria-current=${o?`page`:a}
    @click=${n=>{le(n)&&(n.preventDefault(),e.go(t))}}
    >${n}</a
  >`}function E(e,t){return T(e,{view:`customer`,id:t.id},c`<bdi>${t.name}</bdi>`,``,`written`)}var D=class extends Error{constructor(e,t){super(t),this.code=e}get isOvertaken(){return fe.has(this.code)}},fe=new Set([`follow_up_has_ended`,`follow_up_is_open`,`changed_since`,`unknown_follow_up`]);function O(e){if(e instanceof D)return e;if(k(e))return new D(`offline`,``);if(typeof e==`object`&&e&&`code`in e){let t=`message`in e&&typeof e.message==`string`?e.message:``;return new D(String(e.code),t)}return new D(`unknown`,e instanceof Error?e.message:``)}function k(e){return e===3||typeof e==`object`&&!!e&&`code`in e&&e.code===3}function A(e){return e.length===10}function j(e,t){return new Intl.DateTimeFormat(`en-CA`,{timeZone:t,year:`numeric`,month:`2-digit`,day:`2-digit`}).format(e)}function M(e,t){return A(e)?e:j(new Date(e),t)}function pe(e,t){return Math.round((R(t)-R(e))/864e5)}function N(e,t){return new Date(R(e)+t*864e5).toISOString().slice(0,10)}function P(e){return(new Date(R(e)).getUTCDay()+6)%7}function F(e){return new Date(R(e))}function I(e,t,n){let r=Date.parse(`${e}T${t}:00Z`),i=[z(r-864e5,n),z(r+864e5,n)].map(e=>r-e),a=i.filter(e=>e+z(e,n)===r);return new Date(a.length?Math.min(...a):Math.max(...i))}function L(e,t){return new Date(e.getTime()+z(e.getTime(),t)).toISOString().slice(11,16)}function R(e){return Date.parse(`${e}T00:00:00Z`)}function z(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,hourCycle:`h23`,year:`numeric`,month:`numeric`,day:`numeric`,hour:`numeric`,minute:`numeric`,second:`numeric`}).formatToParts(new Date(e)),r=e=>Number(n.find(t=>t.type===e)?.value);return Date.UTC(r(`year`),r(`month`)-1,r(`day`),r(`hour`),r(`minute`),r(`second`))-Math.floor(e/1e3)*1e3}function B(){return{sections:void 0,unavailable:void 0,gone:!1}}function me(e,t){if(t.whole)return{sections:t.whole,unavailable:void 0,gone:!1};if(t.unavailable)return{...e,unavailable:t.unavailable};if(t.gone)return{...e,gone:!0};if(!e.sections)return e;let n={...e.sections},r=new Set([t.changed,t.removed,t.order].flatMap(e=>Object.keys(e??{})));for(let e of r){let r=n[e],i=t.changed?.[e];n[e]=H(r)&&(i===void 0||H(i))?he(r,i??[],t.removed?.[e]??[],t.order?.[e]):i}return{...e,sections:n}}function he(e,t,n,r){let i=new Set(n),a=new Map(t.map(e=>[e.id,e])),o=e.filter(e=>!i.has(e.id)).map(e=>V(a,e.id)??e);if(o.push(...a.values()),!r)return o;let s=new Map(r.map((e,t)=>[e,t]));return o.sort((e,t)=>(s.get(e.id)??1/0)-(s.get(t.id)??1/0))}function V(e,t){let n=e.get(t);return e.delete(t),n}function H(e){return Array.isArray(e)&&e.every(e=>typeof e==`object`&&!!e&&`id`in e)}var U=class{constructor(e,t,n=()=>void 0){this.host=e,this.type=t,this.heard=n,this.picture=B(),this.turn=0,this.connected=!1,e.addController(this)}get sections(){return this.picture.sections}get unavailable(){return this.picture.unavailable}get gone(){return this.picture.gone}want(e,t,n=!1){let r=JSON.stringify(t);(this.wanted?.api!==e||this.wanted.key!==r)&&(this.wanted={api:e,fields:t,key:r},n||(this.picture=B()),this.connected&&this.open())}again(){this.open()}hostConnected(){this.connected=!0,this.wanted&&this.open()}hostDisconnected(){this.connected=!1,this.close()}async open(){this.close();let e=this.turn,{api:t,fields:n}=this.wanted;this.error=void 0;try{let r=await t.follow(this.type,n,t=>{e===this.turn&&(this.picture=me(this.picture,t),this.heard(this.picture.sections),this.host.requestUpdate())});e===this.turn?this.stop=r:W(r)}catch(t){if(e!==this.turn)return;this.error=O(t),this.host.requestUpdate()}}close(){this.turn+=1,this.stop&&W(this.stop),this.stop=void 0}};function W(e){Promise.resolve(e()).catch(()=>void 0)}var ge=96,G=12,_e=class{constructor(e,t,n){this.card=t,this.deeds=n,this.sideways=!1,this.move=e=>{if(!this.from||e.pointerId!==this.from.id)return;let t=e.clientX-this.from.x;if(!this.sideways){if(Math.abs(e.clientY-this.from.y)>G)return this.end();if(Math.abs(t)<G)return;this.sideways=!0,this.card()?.setPointerCapture(e.pointerId)}let n=this.card();n&&(n.style.transform=`translateX(${t}px)`)},this.up=e=>{let t=this.from&&this.sideways?e.clientX-this.from.x:0;this.end(),t>ge?this.deeds.right():t<-96&&this.deeds.left()},this.cancel=()=>this.end(),e.addController(this)}hostDisconnected(){this.end()}handleEvent(e){if(e.pointerType!==`touch`||!e.isPrimary)return;this.from={x:e.clientX,y:e.clientY,id:e.pointerId},this.sideways=!1;let t=this.card();t?.addEventListener(`pointermove`,this.move),t?.addEventListener(`pointerup`,this.up),t?.addEventListener(`pointercancel`,this.cancel)}end(){this.from=void 0;let e=this.card();e&&(e.style.transform=``,e.removeEventListener(`pointermove`,this.move),e.removeEventListener(`pointerup`,this.up),e.removeEventListener(`pointercancel`,this.cancel))}},K=class extends x{constructor(...e){super(...e),this.frozen=!1,this.swipe=new _e(this,()=>this.renderRoot.querySelector(`article`),{right:()=>this.act(`done`),left:()=>this.ask(`snooze`)})}static{this.styles=[_,t`
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
    `]}press(e){if(this.frozen||this.item.status!==`open`)return!1;let t={d:()=>this.act(`done`),s:()=>this.ask(`snooze`),x:()=>this.ask(`skip`),n:()=>this.ask(`note`),r:()=>this.ask(`reschedule`),c:()=>this.renderRoot.querySelector(`a.call`)?.click(),w:()=>this.renderRoot.querySelector(`a.write`)?.click()}[e];return t?.(),!!t}focus(e){this.renderRoot.querySelector(`article`)?.focus(e)}render(){let{item:e,shell:t}=this,{say:n,format:r}=t;return c`<div class="under" aria-hidden="true">${v(m,28)}${v(p,28)}</div>
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
        ${e.held.map(e=>c`<p class="written small quiet">${e.why}</p>`)}
        ${e.script?c`<blockquote class="written" aria-label=${n(`card.say`)}>${e.script}</blockquote>`:a}
        ${e.notes?c`<p class="written small"><span class="tag">${n(`card.note`)}:</span> ${e.notes}</p>`:a}
        ${e.last_note?c`<p class="written small">
              <span class="tag">${n(`card.last_note`)}</span>${e.last_note.at?c` (${r.ago(e.last_note.at,n)})`:a}: ${e.last_note.text}
            </p>`:a}
        ${this.checklist()} ${e.status===`open`?this.acts():this.ended()}
      </article>`}when(){let{say:e,format:t,label:n}=this.shell,{item:r}=this;if(r.status!==`open`)return n(`follow_up_status`,r.status);let i=t.dueText(r.due,e);return r.tentative?`${i} (${e(`due.tentative`)})`:i}checklist(){let{item:e}=this;return e.checklist.length?c`<ul aria-label=${this.shell.say(`card.checklist`)}>
      ${e.checklist.map((t,n)=>c`<li>
            <label
              ><input
                type="checkbox"
                .checked=${t.done}
                ?disabled=${this.frozen||e.status!==`open`}
                @change=${e=>this.act(`check`,{index:n,done:e.target.checked})}
              /><span class="written">${t.text}</span></label
            >
          </li>`)}
    </ul>`:a}acts(){let{item:e,shell:t,frozen:r}=this,{say:i}=t,{phone:o}=e.customer;return c`<div class="acts">
      <button class="main" ?disabled=${r} @click=${()=>this.act(`done`)}>${v(m)} ${i(`act.done`)}</button>
      <button ?disabled=${r} @click=${()=>this.ask(`snooze`)}>${v(p)} ${i(`act.snooze`)}</button>
      ${o?c`<a class="button call" href="tel:${q(o)}">${v(h)} ${i(`act.call`)}</a>`:a}
      ${e.letter?T(t,{view:`write`,followUp:e.id},c`${v(ne)} ${i(`act.write`)}`,`${i(`act.write`)}: ${t.label(`letter`,e.letter)}`,`button write`):a}
      ${this.small(`finish`,re,`act.finish`)} ${this.small(`note`,l,`act.note`)}
      ${this.small(`reschedule`,d,`act.reschedule`)} ${this.small(`skip`,n,`act.skip`)}
    </div>`}small(e,t,n){let r=this.shell.say(n);return c`<button
      class="icon plain"
      aria-label=${r}
      title=${r}
      ?disabled=${this.frozen}
      @click=${()=>this.ask(e)}
    >
      ${v(t)}
    </button>`}ended(){let{item:t,shell:n,frozen:r}=this;return t.status!==`done`&&t.status!==`skipped`?a:c`<div class="acts">
      <button ?disabled=${r} @click=${()=>this.act(`reopen`)}>${v(e)} ${n.say(`act.reopen`)}</button>
    </div>`}act(e,t={}){this.frozen||this.emit(`settle`,{item:this.item,act:e,fields:t})}ask(e){this.frozen||this.emit(`ask`,{item:this.item,question:e})}};b([r({attribute:!1})],K.prototype,`item`,void 0),b([r({type:Boolean})],K.prototype,`frozen`,void 0),K=b([S(`aftersale-follow-up`)],K);function q(e){return e.replace(/[^\d+*#,]/g,``)}var ve=[`mon`,`tue`,`wed`,`thu`,`fri`,`sat`,`sun`],ye=3;function be(e,t,n=new Date){let r=e.today(n),i=new Date(n.getTime()+ye*36e5),a=[];if(e.today(i)===r){let t=L(i,e.zone).slice(0,2);a.push({name:`snooze.later`,until:I(r,`${t}:00`,e.zone).toISOString()})}return a.push({name:`snooze.tomorrow`,until:N(r,1)}),a.push({name:`snooze.next_week`,until:xe(N(r,7-P(r)),t)}),a}function xe(e,t){for(let n=0;n<7;n+=1){let r=N(e,n);if(t.includes(ve[P(r)]))return r}return e}var J=class extends x{constructor(...e){super(...e),this.heading=``,this.wide=!1}static{this.styles=[_,t`
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
    `]}get isOpen(){return this.dialog.open}async show(){await this.updateComplete,this.dialog.open||this.dialog.showModal()}close(){this.dialog.close()}render(){return c`<dialog
      class=${this.wide?`wide`:``}
      aria-labelledby="heading"
      @close=${this.closed}
      @click=${this.clicked}
      @keydown=${Se}
    >
      <header>
        <h2 id="heading" dir="auto">${this.heading}</h2>
        <button class="plain icon" aria-label=${this.shell.say(`close`)} @click=${this.close}>${v(f)}</button>
      </header>
      <slot></slot>
    </dialog>`}closed(e){e.stopPropagation(),this.emit(`closed`)}clicked(e){if(e.target!==this.dialog)return;let t=this.dialog.getBoundingClientRect();!(e.clientX>=t.left&&e.clientX<=t.right&&e.clientY>=t.top&&e.clientY<=t.bottom)&&e.detail>0&&this.close()}};b([r()],J.prototype,`heading`,void 0),b([r({type:Boolean})],J.prototype,`wide`,void 0),b([o(`dialog`)],J.prototype,`dialog`,void 0),J=b([S(`aftersale-dialog`)],J);function Se(e){e.stopPropagation()}var Y=class extends x{constructor(...e){super(...e),this.finished=e=>{let t=X(e),n=e.submitter?.value??`done`;this.settle(n,{...t.note&&{note:t.note},...n===`done`&&t.answer&&{answer:t.answer}})}}static{this.styles=[_,t`
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
    `]}async ask(e){this.asked=e,await this.updateComplete,await this.dialog.show()}render(){let e=this.asked;return c`<aftersale-dialog
      .heading=${e?this.shell.say(`ask.${e.question}`):``}
      @closed=${()=>this.asked=void 0}
    >
      ${e?c`<p class="written quiet">${e.item.customer.name}: ${e.item.title}</p>${this.body(e)}`:a}
    </aftersale-dialog>`}body(e){switch(e.question){case`snooze`:return this.snooze();case`reschedule`:return this.reschedule(e.item);case`note`:return this.text(`ask.note`,e.item.notes,e=>this.settle(`note`,{notes:e}),!0);case`skip`:return this.text(`ask.reason`,``,e=>this.settle(`skip`,e?{reason:e}:{}));case`finish`:return this.finish(e)}}snooze(){let{say:e,format:t,info:n}=this.shell;return c`<div class="choices">
      ${be(t,n?.work_days??[]).map(({name:n,until:r})=>c`<button @click=${()=>this.settle(`snooze`,{until:r})}>
            <span>${e(n)}</span><span class="quiet">${A(r)?t.day(r):t.time(r)}</span>
          </button>`)}
      ${this.dayForm(`snooze.date`,N(t.today(),2),``,(e,n)=>this.settle(`snooze`,{until:n?I(e,n,t.zone).toISOString():e}))}
    </div>`}reschedule(e){let{format:t}=this.shell,n=e.due?M(e.due,t.zone):t.today(),r=e.due&&!A(e.due)?L(new Date(e.due),t.zone):``;return this.dayForm(`ask.new_due`,n<t.today()?t.today():n,r,(e,n)=>this.settle(`reschedule`,{due:n?I(e,n,t.zone).toISOString():e}))}finish({item:e}){let{say:t,label:n}=this.shell,r=e.answers??[];return c`<form @submit=${this.finished}>
      <label>${t(`ask.outcome_note`)}<textarea name="note" dir="auto" maxlength="5000"></textarea></label>
      ${r.length?c`<label
            >${t(`ask.answer`)}
            <select name="answer">
              <option value=""></option>
              ${r.map(e=>c`<option value=${e}>${n(`answer`,e)}</option>`)}
            </select></label
          >`:a}
      <div class="end">
        <button type="submit" name="act" value="no_answer">${n(`outcome`,`no_answer`)}</button>
        <button type="submit" name="act" value="left_message">${n(`outcome`,`left_message`)}</button>
        <button type="submit" name="act" value="done" class="main">${t(`act.done`)}</button>
      </div>
    </form>`}text(e,t,n,r=!1){let{say:i}=this.shell;return c`<form @submit=${e=>n(X(e).text)}>
      <label
        >${i(e)}
        ${r?c`<textarea name="text" dir="auto" maxlength="20000" .value=${t}></textarea>`:c`<input name="text" dir="auto" maxlength="500" autocomplete="off" .value=${t} />`}
      </label>
      <div class="end"><button class="main">${i(`save`)}</button></div>
    </form>`}dayForm(e,t,n,r){let{say:i,format:a}=this.shell;return c`<form @submit=${e=>{let t=X(e);r(t.day,t.time??``)}}>
      <div class="pair">
        <label>${i(e)}<input type="date" name="day" required min=${a.today()} .value=${t} /></label>
        <label>${i(`ask.time`)}<input type="time" name="time" .value=${n} /></label>
      </div>
      <div class="end"><button class="main">${i(`save`)}</button></div>
    </form>`}settle(e,t){let n=this.asked.item;this.dialog.close(),this.emit(`settle`,{item:n,act:e,fields:t})}};b([s()],Y.prototype,`asked`,void 0),b([o(`aftersale-dialog`)],Y.prototype,`dialog`,void 0),Y=b([S(`aftersale-asks`)],Y);function X(e){e.preventDefault();let t=[...new FormData(e.currentTarget)];return Object.fromEntries(t.map(([e,t])=>[e,typeof t==`string`?t.trim():``]))}var Ce={done:{action:`complete_follow_up`,fields:{},said:`said.done`,leaves:!0},no_answer:{action:`complete_follow_up`,fields:{outcome:`no_answer`},said:`said.no_answer`,leaves:!0},left_message:{action:`complete_follow_up`,fields:{outcome:`left_message`},said:`said.left_message`,leaves:!0},snooze:{action:`snooze_follow_up`,fields:{},said:`said.snoozed`,leaves:!0},reschedule:{action:`reschedule_follow_up`,fields:{},said:`said.rescheduled`,leaves:!1},skip:{action:`skip_follow_up`,fields:{},said:`said.skipped`,leaves:!0},note:{action:`note_follow_up`,fields:{},said:`said.noted`,leaves:!1},reopen:{action:`reopen_follow_up`,fields:{},said:`said.reopened`,leaves:!0},check:{action:`check_item`,fields:{},said:`said.checked`,leaves:!1}},we=class{constructor(e){this.host=e,this.leaving=new Set,e.addController(this)}hostConnected(){this.leaving.clear()}isLeaving(e){return this.leaving.has(e)}told(e){let t=new Set(e);for(let e of this.leaving)t.has(e)||this.leaving.delete(e)}async settle(e,{item:t,act:n,fields:r={}}){let{action:i,fields:a,said:o,leaves:s}=Ce[n];s&&this.leaving.add(t.id),this.host.requestUpdate();let c=e.say(o,{who:t.customer.name,what:t.title}),l=await e.acting.do(i,{follow_up:t.id,...a,...r},c);return l||this.leaving.delete(t.id),this.host.requestUpdate(),!!l}},Z=class extends x{constructor(){super(),this.settling=new we(this),this.addEventListener(`ask`,e=>{e.stopPropagation(),this.asks.ask(e.detail)}),this.addEventListener(`settle`,e=>{e.stopPropagation(),this.settle(e.detail)})}settle(e){return this.settling.settle(this.shell,e)}asking(){return c`<aftersale-asks></aftersale-asks>`}};b([o(`aftersale-asks`)],Z.prototype,`asks`,void 0);var Te=8,Ee=200,Q=class extends x{constructor(...e){super(...e),this.label=``,this.except=``,this.search=``,this.found=new U(this,`aftersale/customers/subscribe`),this.typed=e=>{let t=e.target.value.trim();clearTimeout(this.timer),this.timer=setTimeout(()=>this.search=t,Ee)}}static{this.styles=[_,t`
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
    `]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.timer)}willUpdate(){this.search&&this.found.want(this.shell.api,{search:this.search,limit:9},!0)}render(){return c`<label
        >${this.label}
        <input type="search" dir="auto" maxlength="200" autocomplete="off" @input=${this.typed} />
      </label>
      <div role="status">${this.search?this.results():a}</div>`}results(){let e=this.found.sections;if(!e)return a;let t=e.rows.filter(e=>e.id!==this.except).slice(0,Te);return t.length?c`<ul>
      ${t.map(e=>c`<li>
            <button type="button" @click=${()=>this.emit(`picked`,{id:e.id,name:e.name})}>
              <span class="written">${e.name}</span>
              ${e.company&&e.company!==e.name?c`<span class="written quiet small">${e.company}</span>`:a}
            </button>
          </li>`)}
    </ul>`:c`<p class="quiet">${this.shell.say(`picker.nobody`)}</p>`}};b([r()],Q.prototype,`label`,void 0),b([r()],Q.prototype,`except`,void 0),b([s()],Q.prototype,`search`,void 0),Q=b([S(`aftersale-customer-picker`)],Q);function De(e){return e===null?`warmth.unknown`:e>=70?`warmth.warm`:e>=40?`warmth.mild`:`warmth.cold`}var $=class extends x{constructor(...e){super(...e),this.value=null}static{this.styles=[_,t`
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
    `]}render(){let{say:e,format:t}=this.shell,n=De(this.value);if(this.value===null)return c`<span>${e(n)}</span>`;let r=n.slice(7);return c`<div class="bar" aria-hidden="true"><div class=${r} style="width:${Math.max(4,this.value)}%"></div></div>
      <span><span class="only-read">${e(`warmth.label`)}: </span>${t.number(this.value)} · ${e(n)}</span>`}};b([r({type:Number})],$.prototype,`value`,void 0),$=b([S(`aftersale-warmth`)],$);export{x as C,v as D,y as E,_ as O,ce as S,b as T,O as _,U as a,w as b,j as c,A as d,I as f,k as g,D as h,q as i,ie as k,pe as l,P as m,X as n,N as o,L as p,K as r,F as s,Z as t,M as u,E as v,S as w,ue as x,T as y};
import{A as e,C as t,D as n,O as r,S as i,T as a,_ as o,a as s,f as c,j as l,k as u,p as ee,r as d,u as f,w as p}from"./lit-CiK_fgZm.js";import{C as m,S as h,_ as te,a as g,b as _,c as v,d as y,g as b,h as x,i as S,l as C,m as w,o as T,p as E,s as D,u as O,v as k,x as A,y as j}from"./shared-CWrYrYZm.js";var M=1e4,N=class extends te{constructor(...e){super(...e),this.changed=()=>{this.requestUpdate(),this.wait()}}static{this.styles=[h,l`
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
    `]}connectedCallback(){super.connectedCallback(),this.notices.addEventListener(`change`,this.changed)}disconnectedCallback(){super.disconnectedCallback(),this.notices.removeEventListener(`change`,this.changed),clearTimeout(this.timer)}render(){let t=this.notices.present;return e`<div
      role="status"
      aria-live="polite"
      @pointerenter=${this.hold}
      @pointerleave=${this.wait}
      @focusin=${this.hold}
      @focusout=${this.wait}
    >
      ${t?this.toast(t):u}
    </div>`}toast(t){let{say:n}=this.shell;return e`<div class="toast ${t.bad?`bad`:``}">
      <span class="written">${t.text}</span>
      ${t.undo?e`<button class="main" @click=${()=>this.undo(t)}>${A(i)} ${n(`undo`)}</button>`:u}
      <button class="plain icon" aria-label=${n(`close`)} @click=${()=>this.notices.show(void 0)}>
        ${A(ee)}
      </button>
    </div>`}undo(e){this.notices.show(void 0),e.undo?.()}hold(){clearTimeout(this.timer)}wait(){clearTimeout(this.timer),this.notices.present&&!this.notices.present.bad&&(this.timer=setTimeout(()=>this.notices.show(void 0),M))}};j([n({attribute:!1})],N.prototype,`notices`,void 0),N=j([k(`aftersale-toast`)],N);var P=class extends EventTarget{show(e){this.present=e,this.dispatchEvent(new Event(`change`))}},F=class{constructor(e,t,n){this.api=e,this.say=t,this.notices=n}async do(e,t,n){return this.attempt(()=>this.api.change(`aftersale/do`,{action:e,data:t}),n)}async bulk(e,t){return this.attempt(()=>this.api.change(`aftersale/bulk`,e),t)}async undo(e=this.newest){this.newest=void 0;try{e===void 0?await this.api.change(`aftersale/do`,{action:`undo`,data:{}}):await this.api.change(`aftersale/undo`,{change:e}),this.notices.show({text:this.say(`undone`),bad:!1})}catch(e){this.complain(y(e))}}complain(e){this.notices.show({text:this.explain(e),bad:!0})}explain(e){let t=e.code===`offline`?this.say(`error.offline`):e.message||this.say(`error.unknown`);return e.isOvertaken?`${t} ${this.say(`error.overtaken`)}`:t}async attempt(e,t){try{let n=await e(),r=typeof t==`string`?t:t(n.answer);this.newest=n.change??void 0;let i=n.change;return this.notices.show({text:r,bad:!1,...i!==null&&{undo:()=>void this.undo(i)}}),n}catch(e){this.complain(y(e));return}}},I=3e4,L=class{constructor(e,t,n=R){this.connection=e,this.language=t,this.newId=n}async ask(e,t){return this.send({...t,type:e,language:this.language})}async change(e,t){let n={...t,type:e,language:this.language,request_id:this.newId()};try{return await this.connection.sendMessagePromise(n)}catch(e){if(!O(e))throw y(e)}return await this.reconnected(),this.send(n)}async follow(e,t,n){try{return await this.connection.subscribeMessage(n,{...t,type:e,language:this.language})}catch(e){throw y(e)}}async labels(){return(await this.send({type:`frontend/get_translations`,category:`selector`,integration:[`aftersale`],language:this.language})).resources}onReady(e){return this.connection.addEventListener(`ready`,e),()=>this.connection.removeEventListener(`ready`,e)}async send(e){try{return await this.connection.sendMessagePromise(e)}catch(e){throw y(e)}}reconnected(){return new Promise((e,t)=>{let n=setTimeout(()=>{r(),t(new C(`offline`,``))},I),r=this.onReady(()=>{clearTimeout(n),r(),e()})})}};function R(){return Array.from(crypto.getRandomValues(new Uint8Array(16)),e=>e.toString(16).padStart(2,`0`)).join(``)}var z=[`monday`,`tuesday`,`wednesday`,`thursday`,`friday`,`saturday`,`sunday`],B={comma_decimal:`en-US`,decimal_comma:`de`,quote_decimal:`de-CH`,space_comma:`fr`},V=class{constructor(e){this.cache=new Map,this.locale=e.locale,this.language=e.language,this.zone=this.locale.time_zone===`local`?Intl.DateTimeFormat().resolvedOptions().timeZone:e.config.time_zone}number(e,t=0){let n={maximumFractionDigits:t};if(this.locale.number_format===`none`)return String(Number(e.toFixed(t)));let r=B[this.locale.number_format]??(this.locale.number_format===`system`?void 0:this.language);return new Intl.NumberFormat(r,n).format(e)}percent(e){return`${this.number(e*100)} %`}today(e=new Date){return g(e,this.zone)}day(e,t=new Date){let n=e.slice(0,4)===this.today(t).slice(0,4);return this.dateText(e,n?`short`:`year`)}longDay(e){return this.dateText(e,`long`)}month(e){return this.formatter({month:`long`,year:`numeric`,timeZone:`UTC`}).format(S(e))}weekday(e,t=`short`){return this.formatter({weekday:t,timeZone:`UTC`}).format(S(`2026-06-0${e+1}`))}time(e){let t={hour:`numeric`,minute:`2-digit`,timeZone:this.zone};return this.locale.time_format===`12`&&(t.hourCycle=`h12`),this.locale.time_format===`24`&&Object.assign(t,{hourCycle:`h23`,hour:`2-digit`}),this.formatter(t,this.locale.time_format===`system`).format(new Date(e))}due(e,t=new Date){let n=this.day(D(e,this.zone),t);return v(e)?n:`${n}, ${this.time(e)}`}dueText(e,t,n=new Date){if(e===null)return t(`due.waiting`);let r=T(this.today(n),D(e,this.zone)),i=v(e)?``:`, ${this.time(e)}`;return r<0?t(`due.overdue`,{count:-r}):r===0?t(`due.today`)+i:r===1?t(`due.tomorrow`)+i:this.due(e,n)}ago(e,t,n=new Date){let r=T(D(e,this.zone),this.today(n));return r<=0?t(`ago.today`):r===1?t(`ago.yesterday`):t(`ago.days`,{count:r})}firstWeekday(){if(this.locale.first_weekday!==`language`)return z.indexOf(this.locale.first_weekday);let e=new Intl.Locale(this.language);return((e.getWeekInfo?.()??e.weekInfo)?.firstDay??1)-1}dateText(e,t){let n=this.locale.date_format;if(n===`language`||n===`system`){let r=t===`long`?{weekday:`long`,day:`numeric`,month:`long`,year:`numeric`}:{weekday:`short`,day:`numeric`,month:`short`,...t===`year`&&{year:`numeric`}};return this.formatter({...r,timeZone:`UTC`},n===`system`).format(S(e))}return`${this.formatter({weekday:t===`long`?`long`:`short`,timeZone:`UTC`}).format(S(e))} ${H(e,n,t!==`short`)}`}formatter(e,t=!1){let n=JSON.stringify([e,t]),r=this.cache.get(n);return r||this.cache.set(n,r=new Intl.DateTimeFormat(t?void 0:this.language,e)),r}};function H(e,t,n){let[r,i,a]=e.split(`-`);return t===`DMY`?n?`${a}.${i}.${r}`:`${a}.${i}.`:t===`MDY`?n?`${i}/${a}/${r}`:`${i}/${a}`:n?`${r}-${i}-${a}`:`${i}-${a}`}var U={title:`Aftersale`,menu:`Open the sidebar`,"nav.label":`Aftersale`,"nav.today":`Today`,"nav.customers":`Customers`,"nav.calendar":`Calendar`,loading:`Loading…`,close:`Close`,save:`Save`,retry:`Try again`,reload:`Reload`,undo:`Undo`,undone:`Taken back.`,stale:`Aftersale was updated. Reload to use the new version.`,favourite:`Favourite`,hot_buttons:`Cares about`,complaints_one:`{count} open complaint`,complaints_other:`{count} open complaints`,"error.unknown":`That did not work. Nothing was changed.`,"error.offline":`Home Assistant cannot be reached. When it is back, look whether your change was made.`,"error.overtaken":`It was changed elsewhere meanwhile; you see it as it is now.`,"error.load":`This page could not be loaded.`,"due.waiting":`waiting, no date yet`,"due.overdue_one":`{count} day overdue`,"due.overdue_other":`{count} days overdue`,"due.today":`today`,"due.tomorrow":`tomorrow`,"due.tentative":`not agreed yet`,"ago.today":`today`,"ago.yesterday":`yesterday`,"ago.days_one":`{count} day ago`,"ago.days_other":`{count} days ago`,"warmth.label":`Warmth`,"warmth.unknown":`Warmth unknown`,"warmth.warm":`warm`,"warmth.mild":`cooling`,"warmth.cold":`cold`,"group.overdue":`Overdue`,"group.today":`Today`,"group.soon":`Soon`,"today.counts":`{overdue} overdue · {today} today · {done} done`,"today.caught_up":`All caught up`,"today.caught_up_none":`Nobody is waiting for you. Enjoy it, or call somebody just because.`,"today.caught_up_done_one":`{count} follow-up done today. Well looked after.`,"today.caught_up_done_other":`{count} follow-ups done today. Well looked after.`,"today.done_one":`{count} done today`,"today.done_other":`{count} done today`,"card.say":`What to say`,"card.note":`Note`,"card.last_note":`Last note`,"card.checklist":`Checklist`,"act.done":`Done`,"act.snooze":`Snooze`,"act.call":`Call`,"act.write":`Write`,"act.finish":`How it went…`,"act.note":`Note`,"act.reschedule":`Another day`,"act.skip":`Skip`,"act.reopen":`Open again`,"ask.snooze":`Snooze until`,"ask.note":`Note`,"ask.reschedule":`Another day`,"ask.skip":`Skip`,"ask.finish":`How it went`,"ask.reason":`Why not? (optional)`,"ask.new_due":`New day`,"ask.time":`Time (optional)`,"ask.outcome_note":`What was said (optional)`,"ask.answer":`Answer`,"snooze.later":`Later today`,"snooze.tomorrow":`Tomorrow`,"snooze.next_week":`Next week`,"snooze.date":`Another day`,"said.done":`Done: {what}, {who}.`,"said.no_answer":`No answer from {who}. It comes back.`,"said.left_message":`Message left for {who}.`,"said.snoozed":`Snoozed: {what}, {who}.`,"said.rescheduled":`Moved: {what}, {who}.`,"said.skipped":`Skipped: {what}, {who}.`,"said.noted":`Noted for {who}.`,"said.reopened":`Open again: {what}, {who}.`,"said.checked":`Checklist saved.`,"help.title":`Keys and gestures`,"help.j":`next`,"help.k":`previous`,"help.d":`done`,"help.s":`snooze`,"help.x":`skip`,"help.n":`note`,"help.r":`another day`,"help.c":`call`,"help.w":`write`,"help.u":`undo`,"help.?":`this list`,"help.swipe":`On a touch screen, swipe a card to the right for done, to the left to snooze.`,"help.on":`Single-key shortcuts`},W=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),G=function(e,t){return new URL(e,t).href},K={},q=function(e){return e.pathname.endsWith(`.css`)},J=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Y=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=G(t,n);let r=s(t),i=q(r);return J(K,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:W,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},X={de:()=>Y(()=>import(`./de-Cxl0SHMW.js`),[],import.meta.url)};async function Z(e){let t=X[e.split(`-`)[0]];return t?{...U,...(await t()).default}:U}function ne(e,t,n=String){let r=new Intl.PluralRules(t);return(t,i={})=>{let a=i.count;return(e[typeof a==`number`?`${t}_${r.select(a)}`:t]??e[`${t}_other`]??e[t]??t).replace(/\{(\w+)\}/g,(e,t)=>{let r=i[t];return r===void 0?e:typeof r==`number`?n(r):r})}}var re=class{constructor(e){this.host=e,this.notices=new P,this.narrow=!1,this.inquire=async()=>{let e=this.api;try{let t=await e.ask(`aftersale/info`,{});if(e!==this.api)return;this.info=t,this.error=void 0}catch(t){if(e!==this.api)return;this.error=y(t)}this.remake()},this.provider=new d(e,{context:_}),e.addController(this)}take(e,t){let n=this.hass;if(this.hass=e,n?.connection!==e.connection||n.language!==e.language)this.connect(e);else if(n.locale===e.locale&&n.config.time_zone===e.config.time_zone&&this.narrow===t)return;this.narrow=t,this.remake()}hostConnected(){this.api&&!this.stopListening&&this.listen(this.api)}hostDisconnected(){this.stopListening?.(),this.stopListening=void 0}connect(e){this.stopListening?.();let t=new L(e.connection,e.language);this.api=t,this.listen(t),this.learn(t,e.language),this.inquire()}listen(e){this.stopListening=e.onReady(()=>void this.inquire())}async learn(e,t){let[n,r]=await Promise.all([Z(t),e.labels().catch(()=>({}))]);e===this.api&&(this.spoken={language:t,words:n,labels:r},this.remake())}remake(){let{hass:e,api:t,spoken:n,info:r,narrow:i}=this;if(e&&t&&n?.language===e.language){let a=new V(e),o=ne(n.words,e.language,e=>a.number(e)),s=new F(t,o,this.notices),c=(e,t)=>n.labels[`component.aftersale.selector.${e}.options.${t}`]??t.replaceAll(`_`,` `);this.shell={api:t,acting:s,say:o,label:c,format:a,language:e.language,info:r,narrow:i,go:x},this.provider.setValue(this.shell)}this.host.requestUpdate()}},ie=e=>`id`in e?e.id:``,Q={today:{load:()=>Y(()=>import(`./today-DJdyMNNk.js`),[],import.meta.url),show:()=>e`<aftersale-today></aftersale-today>`},"follow-up":{load:()=>Y(()=>import(`./follow-up-DgPzNtcR.js`),[],import.meta.url),show:t=>e`<aftersale-follow-up-page .followUpId=${ie(t)}></aftersale-follow-up-page>`}},ae=[{view:`today`,name:`nav.today`,icon:c},{view:`customers`,name:`nav.customers`,icon:s},{view:`calendar`,name:`nav.calendar`,icon:f}],$=class extends r{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new re(this),this.shown=``}static{this.styles=[h,l`
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=w(b(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&(this.shown=e)}render(){let{shell:t}=this.maker;if(!t)return u;let n=b(this.route.path);return e`
      <header>
        ${this.narrow?e`<button class="plain icon" aria-label=${t.say(`menu`)} @click=${()=>m(this)}>
              ${A(o,24)}
            </button>`:u}
        <h1>${t.say(`title`)}</h1>
        ${this.narrow?u:this.navigation(t,n,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(t)} ${this.failed(t)} ${this.view(t,n)}</div>
      </main>
      ${this.narrow?this.navigation(t,n,`bottom`):u}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(t,n,r){return e`<nav class=${r} aria-label=${t.say(`nav.label`)}>
      <ul>
        ${ae.map(({view:r,name:i,icon:a})=>{let o=e`${A(a,22)}<span>${t.say(i)}</span>`;return e`<li>${E(t,{view:r},o,``,``,n.view===r)}</li>`})}
      </ul>
    </nav>`}stale(t){let n=t.info?.bundle;return!n||n===`0eb2ddd7d061`?u:e`<aftersale-banner
      .text=${t.say(`stale`)}
      .button=${t.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(t){let{error:n}=this.maker;return!n||t.info?u:e`<aftersale-banner
      bad
      .text=${t.acting.explain(n)}
      .button=${t.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(n,r){if(!n.info&&this.maker.error)return u;let i=Q[r.view]??Q.today,a=e`<p class="quiet" role="status">${n.say(`loading`)}</p>`;return p([w(r),n.say],()=>t(i.load().then(()=>i.show(r),()=>e`<aftersale-banner bad .text=${n.say(`error.load`)} .button=${n.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),a))}};j([n({attribute:!1})],$.prototype,`hass`,void 0),j([n({type:Boolean,reflect:!0})],$.prototype,`narrow`,void 0),j([n({attribute:!1})],$.prototype,`route`,void 0),j([a(`main`)],$.prototype,`main`,void 0),$=j([k(`aftersale-panel`)],$);export{$ as Panel};
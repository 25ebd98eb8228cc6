import{A as e,E as t,T as n,f as r,g as i,j as a,k as o,s,t as c,x as l,y as u}from"./lit-CiK_fgZm.js";import{S as d,d as f,f as p,n as m,r as h,t as g,v as _,x as v,y}from"./shared-CWrYrYZm.js";function b(){return{sections:void 0,unavailable:void 0,gone:!1}}function x(e,t){if(t.whole)return{sections:t.whole,unavailable:void 0,gone:!1};if(t.unavailable)return{...e,unavailable:t.unavailable};if(t.gone)return{...e,gone:!0};if(!e.sections)return e;let n={...e.sections},r=new Set([t.changed,t.removed,t.order].flatMap(e=>Object.keys(e??{})));for(let e of r){let r=n[e],i=t.changed?.[e];n[e]=w(r)&&(i===void 0||w(i))?S(r,i??[],t.removed?.[e]??[],t.order?.[e]):i}return{...e,sections:n}}function S(e,t,n,r){let i=new Set(n),a=new Map(t.map(e=>[e.id,e])),o=e.filter(e=>!i.has(e.id)).map(e=>C(a,e.id)??e);if(o.push(...a.values()),!r)return o;let s=new Map(r.map((e,t)=>[e,t]));return o.sort((e,t)=>(s.get(e.id)??1/0)-(s.get(t.id)??1/0))}function C(e,t){let n=e.get(t);return e.delete(t),n}function w(e){return Array.isArray(e)&&e.every(e=>typeof e==`object`&&!!e&&`id`in e)}var T=class{constructor(e,t,n=()=>void 0){this.host=e,this.type=t,this.heard=n,this.picture=b(),this.turn=0,this.connected=!1,e.addController(this)}get sections(){return this.picture.sections}get unavailable(){return this.picture.unavailable}get gone(){return this.picture.gone}want(e,t,n=!1){let r=JSON.stringify(t);(this.wanted?.api!==e||this.wanted.key!==r)&&(this.wanted={api:e,fields:t,key:r},n||(this.picture=b()),this.connected&&this.open())}again(){this.open()}hostConnected(){this.connected=!0,this.wanted&&this.open()}hostDisconnected(){this.connected=!1,this.close()}async open(){this.close();let e=this.turn,{api:t,fields:n}=this.wanted;this.error=void 0;try{let r=await t.follow(this.type,n,t=>{e===this.turn&&(this.picture=x(this.picture,t),this.heard(this.picture.sections),this.host.requestUpdate())});e===this.turn?this.stop=r:E(r)}catch(t){if(e!==this.turn)return;this.error=f(t),this.host.requestUpdate()}}close(){this.turn+=1,this.stop&&E(this.stop),this.stop=void 0}};function E(e){Promise.resolve(e()).catch(()=>void 0)}var D=`aftersale-shortcuts-off`;function O(){return localStorage.getItem(D)===null}function k(e){e?localStorage.removeItem(D):localStorage.setItem(D,`1`)}var A=class{constructor(e,t){this.host=e,this.press=t,this.down=e=>{e.ctrlKey||e.metaKey||e.altKey||e.isComposing||!O()||this.isOurs(e.composedPath())&&this.press(e.key)&&(e.preventDefault(),e.stopImmediatePropagation())},e.addController(this)}hostConnected(){window.addEventListener(`keydown`,this.down,!0)}hostDisconnected(){window.removeEventListener(`keydown`,this.down,!0)}isOurs(e){let[t]=e;return t!==document.body&&!e.includes(this.host)?!1:!e.some(e=>e instanceof HTMLElement&&(e.isContentEditable||/^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(e.tagName))&&!(e instanceof HTMLInputElement&&e.type===`checkbox`))}},j=[`overdue`,`today`,`soon`];function M(e){let t=new Map;for(let n of e){let e=t.get(n.customer.id);e?e.items.push(n):t.set(n.customer.id,{customer:n.customer,items:[n]})}let n=[...t.values()];return j.map(e=>({group:e,customers:n.filter(t=>N(t.items)===e)})).filter(e=>e.customers.length)}function N(e){return j.find(t=>e.some(e=>e.group===t))}function P(e){return e.flatMap(e=>e.customers.flatMap(e=>e.items.map(e=>e.id)))}var F=a`
  .head {
    margin-bottom: 4px;
  }
  .keys {
    margin-inline-start: auto;
  }
  .group {
    margin: 18px 0 8px;
  }
  .group.overdue {
    color: var(--as-bad-text);
  }
  .customer {
    margin-bottom: 16px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 6px;
  }
  .who h3 {
    font-size: 1.05rem;
  }
  .who h3 svg {
    vertical-align: -3px;
    color: var(--as-warn-text);
  }
  .who .hot {
    flex-basis: 100%;
  }
  .who a.small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .flag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 0.875rem;
    color: var(--as-bad-text);
  }
  .cards {
    display: grid;
    gap: 8px;
  }
  .caught-up {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 16px;
    text-align: center;
    color: var(--as-good-text);
  }
  .done {
    margin-top: 24px;
  }
  .done summary {
    min-height: 40px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--as-accent-text);
  }
  .done li {
    padding: 2px 0;
    border-bottom: 1px solid var(--as-line);
  }
  .done li button {
    margin-inline-start: auto;
  }
  .help {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 14px;
    margin-bottom: 12px;
  }
  kbd {
    display: inline-block;
    min-width: 28px;
    padding: 2px 6px;
    text-align: center;
    border: 1px solid var(--as-edge);
    border-radius: 6px;
  }
  label.inline {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 12px;
  }
`,I=[`j`,`k`,`d`,`s`,`x`,`n`,`r`,`c`,`w`,`u`,`?`],L=class extends g{static{this.styles=[d,F]}constructor(){super(),this.selected=``,this.shortcuts=O(),this.live=new T(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told([...e.items,...e.done].map(e=>e.id))}),new A(this,e=>this.press(e)),this.addEventListener(`focusin`,e=>{let t=e.composedPath().find(e=>e instanceof m);t&&(this.selected=t.item.id)})}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:t}=this.shell,{sections:n,unavailable:r,error:i}=this.live;return e`
      ${r?e`<aftersale-banner .text=${r.message}></aftersale-banner>`:o}
      ${i?e`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(i)}
            .button=${t(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:o}
      ${n?this.list(n):i?o:e`<p class="quiet" role="status">${t(`loading`)}</p>`}
      ${this.asking()} ${this.helping()}
    `}list(t){let{say:n,format:r}=this.shell,a=M(t.items.filter(e=>!this.settling.isLeaving(e.id)));return e`
      <header class="row head">
        <h2>${r.longDay(t.date)}</h2>
        <span class="quiet">${n(`today.counts`,this.counts(t))}</span>
        <button class="plain icon keys" aria-label=${n(`help.title`)} title=${n(`help.title`)} @click=${()=>this.help.show()}>
          ${v(i)}
        </button>
      </header>
      ${a.length?a.map(e=>this.section(e)):this.caughtUp(t)} ${this.done(t)}
    `}counts({counts:e}){let{format:t}=this.shell;return{overdue:t.number(e.overdue),today:t.number(e.today),done:t.number(e.done)}}section(t){return e`<section aria-labelledby="s-${t.group}">
      <h2 id="s-${t.group}" class="group ${t.group}">${this.shell.say(`group.${t.group}`)}</h2>
      ${c(t.customers,e=>e.customer.id,e=>this.customer(e))}
    </section>`}customer({customer:t,items:n}){let{say:r}=this.shell;return e`<div class="customer">
      <div class="who">
        <h3 class="written">
          ${t.favourite?e`<span role="img" aria-label=${r(`favourite`)}>${v(l,18)}</span>`:o}
          ${p(this.shell,t)}
        </h3>
        ${t.company?e`<span class="written quiet small">${t.company}</span>`:o}
        <aftersale-warmth .value=${t.warmth}></aftersale-warmth>
        ${t.open_complaints?e`<span class="flag">${v(s,18)} ${r(`complaints`,{count:t.open_complaints})}</span>`:o}
        ${t.phone?e`<a class="small" href="tel:${h(t.phone)}">${v(u,16)} <bdi>${t.phone}</bdi></a>`:o}
        ${t.hot_buttons.length?e`<p class="written small quiet hot">${r(`hot_buttons`)}: ${t.hot_buttons.join(` · `)}</p>`:o}
      </div>
      <ul class="cards">
        ${c(n,e=>e.id,t=>e`<li><aftersale-follow-up
              id="f-${t.id}"
              .item=${t}
              .frozen=${!!this.live.unavailable}
            ></aftersale-follow-up></li>`)}
      </ul>
    </div>`}caughtUp(t){let{say:n}=this.shell;return e`<div class="caught-up" role="status">
      ${v(r,56)}
      <h2>${n(`today.caught_up`)}</h2>
      <p class="quiet">${t.counts.done?n(`today.caught_up_done`,{count:t.counts.done}):n(`today.caught_up_none`)}</p>
    </div>`}done(t){if(!t.done.length)return o;let{say:n,format:r}=this.shell;return e`<details class="done">
      <summary>${n(`today.done`,{count:t.counts.done})}</summary>
      <ul>
        ${c(t.done.filter(e=>!this.settling.isLeaving(e.id)),e=>e.id,t=>e`<li class="row">
              <span class="written">${p(this.shell,t.customer)}: ${t.title}</span>
              ${t.completed_at?e`<span class="quiet small">${r.time(t.completed_at)}</span>`:o}
              <button class="plain" @click=${()=>this.settle({item:t,act:`reopen`})}>${n(`act.reopen`)}</button>
            </li>`)}
      </ul>
    </details>`}helping(){let{say:t}=this.shell;return e`<aftersale-dialog id="help" .heading=${t(`help.title`)}>
      <dl class="help">
        ${I.map(n=>e`<dt><kbd>${n}</kbd></dt><dd>${t(`help.${n}`)}</dd>`)}
      </dl>
      <p class="quiet">${t(`help.swipe`)}</p>
      <label class="inline"><input type="checkbox" .checked=${this.shortcuts} @change=${e=>{this.shortcuts=e.target.checked,k(this.shortcuts)}} /> ${t(`help.on`)}</label>
    </aftersale-dialog>`}async settle(e){let t=this.order(),n=t.indexOf(e.item.id),r=this.selected===e.item.id,i=super.settle(e);return await this.updateComplete,this.settling.isLeaving(e.item.id)&&r&&n>=0&&this.select(t[n+1]??t[n-1]),i}press(e){if(e===`?`)this.help.show();else if(e===`u`)this.shell.acting.undo();else if(e===`j`||e===`k`)this.step(e===`j`?1:-1);else return this.card(this.selected)?.press(e)??!1;return!0}step(e){let t=this.order(),n=t.indexOf(this.selected);this.select(t[n<0?0:Math.min(t.length-1,Math.max(0,n+e))])}select(e){this.selected=e??``;let t=this.card(this.selected);t?.focus({preventScroll:!0}),t?.scrollIntoView({block:`nearest`})}order(){return P(M((this.live.sections?.items??[]).filter(e=>!this.settling.isLeaving(e.id))))}card(e){return e?this.renderRoot.querySelector(`#f-${CSS.escape(e)}`):null}};y([t()],L.prototype,`selected`,void 0),y([t()],L.prototype,`shortcuts`,void 0),y([n(`#help`)],L.prototype,`help`,void 0),L=y([_(`aftersale-today`)],L);export{L as TodayView};
import{A as e,B as t,E as n,K as r,P as i,U as a,W as o,c as s,r as c,u as l,y as u,z as d}from"./lit-Cdo2_KcX.js";import{D as f,E as p,T as m,i as h,n as g,r as _,s as v,v as y,w as b,y as x}from"./shared-fbH0-i6g.js";import{n as S,t as C}from"./order-X-qhoaQy.js";var w=`aftersale-shortcuts-off`;function T(){return localStorage.getItem(w)===null}function E(e){e?localStorage.removeItem(w):localStorage.setItem(w,`1`)}var D=class{constructor(e,t){this.host=e,this.press=t,this.down=e=>{e.ctrlKey||e.metaKey||e.altKey||e.isComposing||!T()||this.isOurs(e.composedPath())&&this.press(e.key)&&(e.preventDefault(),e.stopImmediatePropagation())},e.addController(this)}hostConnected(){window.addEventListener(`keydown`,this.down,!0)}hostDisconnected(){window.removeEventListener(`keydown`,this.down,!0)}isOurs(e){let[t]=e;return t!==document.body&&!e.includes(this.host)?!1:!e.some(e=>e instanceof HTMLElement&&(e.isContentEditable||/^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(e.tagName))&&!(e instanceof HTMLInputElement&&e.type===`checkbox`))}},O=r`
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
`,k=[`j`,`k`,`d`,`s`,`x`,`n`,`r`,`c`,`w`,`u`,`?`],A=class extends h{static{this.styles=[f,O]}constructor(){super(),this.selected=``,this.shortcuts=T(),this.live=new v(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told([...e.items,...e.done])}),new D(this,e=>this.press(e))}firstUpdated(){this.renderRoot.addEventListener(`focusin`,e=>{let t=e.composedPath().find(e=>e instanceof g);t&&(this.selected=t.item.id)})}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:e}=this.shell,{sections:t,unavailable:n,error:r}=this.live;return o`
      ${n?o`<aftersale-banner .text=${n.message}></aftersale-banner>`:a}
      ${r?o`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(r)}
            .button=${e(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:a}
      ${t?this.list(t):r?a:o`<p class="quiet" role="status">${e(`loading`)}</p>`}
      ${this.asking()} ${this.helping()}
    `}list(e){let{say:t,format:r}=this.shell,i=e.items.filter(e=>!this.settling.isLeaving(e)),a=C(i);return o`
      <header class="row head">
        <h2>${r.longDay(e.date)}</h2>
        <span class="quiet">${t(`today.counts`,this.counts(e))}</span>
        <button class="plain icon keys" aria-label=${t(`help.title`)} title=${t(`help.title`)} @click=${()=>this.help.show()}>
          ${p(n)}
        </button>
      </header>
      ${a.length?a.map(e=>this.section(e)):this.caughtUp(e)} ${this.done(e)}
    `}counts({counts:e}){let{format:t}=this.shell;return{overdue:t.number(e.overdue),today:t.number(e.today),done:t.number(e.done)}}section(e){return o`<section aria-labelledby="s-${e.group}">
      <h2 id="s-${e.group}" class="group ${e.group}">${this.shell.say(`group.${e.group}`)}</h2>
      ${c(e.customers,e=>e.customer.id,e=>this.customer(e))}
    </section>`}customer({customer:t,items:n}){let{say:r}=this.shell;return o`<div class="customer">
      <div class="who">
        <h3 class="written">
          ${t.favourite?o`<span role="img" aria-label=${r(`favourite`)}>${p(i,18)}</span>`:a}
          ${y(this.shell,t)}
        </h3>
        ${t.company?o`<span class="written quiet small">${t.company}</span>`:a}
        <aftersale-warmth .value=${t.warmth}></aftersale-warmth>
        ${t.open_complaints?o`<span class="flag">${p(l,18)} ${r(`complaints`,{count:t.open_complaints})}</span>`:a}
        ${t.phone?o`<a class="small" href="tel:${_(t.phone)}">${p(e,16)} <bdi>${t.phone}</bdi></a>`:a}
        ${t.hot_buttons.length?o`<p class="written small quiet hot">${r(`hot_buttons`)}: ${t.hot_buttons.join(` · `)}</p>`:a}
      </div>
      <ul class="cards">
        ${c(n,e=>e.id,e=>o`<li><aftersale-follow-up
              id="f-${e.id}"
              .item=${e}
              .frozen=${!!this.live.unavailable}
            ></aftersale-follow-up></li>`)}
      </ul>
    </div>`}caughtUp(e){let{say:t}=this.shell;return e.counts.customers?o`<div class="caught-up" role="status">
      ${p(u,56)}
      <h2>${t(`today.caught_up`)}</h2>
      <p class="quiet">${e.counts.done?t(`today.caught_up_done`,{count:e.counts.done}):t(`today.caught_up_none`)}</p>
    </div>`:this.beginning()}beginning(){let{say:e}=this.shell;return o`<div class="caught-up" role="status">
      ${p(s,56)}
      <h2>${e(`today.beginning`)}</h2>
      <p class="quiet">${e(`today.beginning_means`)}</p>
      <p>${x(this.shell,{view:`customers`},e(`customers.add`))}</p>
    </div>`}done(e){if(!e.done.length)return a;let{say:t,format:n}=this.shell;return o`<details class="done">
      <summary>${t(`today.done`,{count:e.counts.done})}</summary>
      <ul>
        ${c(e.done.filter(e=>!this.settling.isLeaving(e)),e=>e.id,e=>o`<li class="row">
              <span class="written">${y(this.shell,e.customer)}: ${e.title}</span>
              ${e.completed_at?o`<span class="quiet small">${n.time(e.completed_at)}</span>`:a}
              <button class="plain" @click=${()=>this.settle({item:e,act:`reopen`})}>${t(`act.reopen`)}</button>
            </li>`)}
      </ul>
    </details>`}helping(){let{say:e}=this.shell;return o`<aftersale-dialog id="help" .heading=${e(`help.title`)}>
      <dl class="help">
        ${k.map(t=>o`<dt><kbd>${t}</kbd></dt><dd>${e(`help.${t}`)}</dd>`)}
      </dl>
      <p class="quiet">${e(`help.swipe`)}</p>
      <label class="inline"><input type="checkbox" .checked=${this.shortcuts} @change=${e=>{this.shortcuts=e.target.checked,E(this.shortcuts)}} /> ${e(`help.on`)}</label>
    </aftersale-dialog>`}async settle(e){let t=this.order(),n=t.indexOf(e.item.id),r=this.selected===e.item.id,i=super.settle(e);return await this.updateComplete,this.settling.isLeaving(e.item)&&r&&n>=0&&this.select(t[n+1]??t[n-1]),i}press(e){if(e===`?`)this.help.show();else if(e===`u`)this.shell.acting.undo();else if(e===`j`||e===`k`)this.step(e===`j`?1:-1);else return this.card(this.selected)?.press(e)??!1;return!0}step(e){let t=this.order(),n=t.indexOf(this.selected);this.select(t[n<0?0:Math.min(t.length-1,Math.max(0,n+e))])}select(e){this.selected=e??``;let t=this.card(this.selected);t?.focus({preventScroll:!0}),t?.scrollIntoView({block:`nearest`})}order(){let e=this.live.sections?.items??[];return S(C(e.filter(e=>!this.settling.isLeaving(e))))}card(e){return e?this.renderRoot.querySelector(`#f-${CSS.escape(e)}`):null}};m([t()],A.prototype,`selected`,void 0),m([t()],A.prototype,`shortcuts`,void 0),m([d(`#help`)],A.prototype,`help`,void 0),A=m([b(`aftersale-today`)],A);export{A as TodayView};
import{B as e,L as t,N as n,O as r,P as i,R as a,b as o,c as s,h as c,n as l,w as u}from"./lit-CnuKDTLg.js";import{D as d,O as f,T as p,a as m,i as h,r as g,t as _,v,w as y}from"./shared-C30LvrYq.js";var b=`aftersale-shortcuts-off`;function x(){return localStorage.getItem(b)===null}function S(e){e?localStorage.removeItem(b):localStorage.setItem(b,`1`)}var C=class{constructor(e,t){this.host=e,this.press=t,this.down=e=>{e.ctrlKey||e.metaKey||e.altKey||e.isComposing||!x()||this.isOurs(e.composedPath())&&this.press(e.key)&&(e.preventDefault(),e.stopImmediatePropagation())},e.addController(this)}hostConnected(){window.addEventListener(`keydown`,this.down,!0)}hostDisconnected(){window.removeEventListener(`keydown`,this.down,!0)}isOurs(e){let[t]=e;return t!==document.body&&!e.includes(this.host)?!1:!e.some(e=>e instanceof HTMLElement&&(e.isContentEditable||/^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(e.tagName))&&!(e instanceof HTMLInputElement&&e.type===`checkbox`))}},w=[`overdue`,`today`,`soon`];function T(e){let t=new Map;for(let n of e){let e=t.get(n.customer.id);e?e.items.push(n):t.set(n.customer.id,{customer:n.customer,items:[n]})}let n=[...t.values()];return w.map(e=>({group:e,customers:n.filter(t=>E(t.items)===e)})).filter(e=>e.customers.length)}function E(e){return w.find(t=>e.some(e=>e.group===t))}function D(e){return e.flatMap(e=>e.customers.flatMap(e=>e.items.map(e=>e.id)))}var O=e`
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
`,k=[`j`,`k`,`d`,`s`,`x`,`n`,`r`,`c`,`w`,`u`,`?`],A=class extends _{static{this.styles=[f,O]}constructor(){super(),this.selected=``,this.shortcuts=x(),this.live=new m(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told([...e.items,...e.done].map(e=>e.id))}),new C(this,e=>this.press(e)),this.addEventListener(`focusin`,e=>{let t=e.composedPath().find(e=>e instanceof g);t&&(this.selected=t.item.id)})}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:e}=this.shell,{sections:n,unavailable:r,error:i}=this.live;return a`
      ${r?a`<aftersale-banner .text=${r.message}></aftersale-banner>`:t}
      ${i?a`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(i)}
            .button=${e(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:t}
      ${n?this.list(n):i?t:a`<p class="quiet" role="status">${e(`loading`)}</p>`}
      ${this.asking()} ${this.helping()}
    `}list(e){let{say:t,format:n}=this.shell,r=T(e.items.filter(e=>!this.settling.isLeaving(e.id)));return a`
      <header class="row head">
        <h2>${n.longDay(e.date)}</h2>
        <span class="quiet">${t(`today.counts`,this.counts(e))}</span>
        <button class="plain icon keys" aria-label=${t(`help.title`)} title=${t(`help.title`)} @click=${()=>this.help.show()}>
          ${d(o)}
        </button>
      </header>
      ${r.length?r.map(e=>this.section(e)):this.caughtUp(e)} ${this.done(e)}
    `}counts({counts:e}){let{format:t}=this.shell;return{overdue:t.number(e.overdue),today:t.number(e.today),done:t.number(e.done)}}section(e){return a`<section aria-labelledby="s-${e.group}">
      <h2 id="s-${e.group}" class="group ${e.group}">${this.shell.say(`group.${e.group}`)}</h2>
      ${l(e.customers,e=>e.customer.id,e=>this.customer(e))}
    </section>`}customer({customer:e,items:n}){let{say:i}=this.shell;return a`<div class="customer">
      <div class="who">
        <h3 class="written">
          ${e.favourite?a`<span role="img" aria-label=${i(`favourite`)}>${d(r,18)}</span>`:t}
          ${v(this.shell,e)}
        </h3>
        ${e.company?a`<span class="written quiet small">${e.company}</span>`:t}
        <aftersale-warmth .value=${e.warmth}></aftersale-warmth>
        ${e.open_complaints?a`<span class="flag">${d(s,18)} ${i(`complaints`,{count:e.open_complaints})}</span>`:t}
        ${e.phone?a`<a class="small" href="tel:${h(e.phone)}">${d(u,16)} <bdi>${e.phone}</bdi></a>`:t}
        ${e.hot_buttons.length?a`<p class="written small quiet hot">${i(`hot_buttons`)}: ${e.hot_buttons.join(` · `)}</p>`:t}
      </div>
      <ul class="cards">
        ${l(n,e=>e.id,e=>a`<li><aftersale-follow-up
              id="f-${e.id}"
              .item=${e}
              .frozen=${!!this.live.unavailable}
            ></aftersale-follow-up></li>`)}
      </ul>
    </div>`}caughtUp(e){let{say:t}=this.shell;return a`<div class="caught-up" role="status">
      ${d(c,56)}
      <h2>${t(`today.caught_up`)}</h2>
      <p class="quiet">${e.counts.done?t(`today.caught_up_done`,{count:e.counts.done}):t(`today.caught_up_none`)}</p>
    </div>`}done(e){if(!e.done.length)return t;let{say:n,format:r}=this.shell;return a`<details class="done">
      <summary>${n(`today.done`,{count:e.counts.done})}</summary>
      <ul>
        ${l(e.done.filter(e=>!this.settling.isLeaving(e.id)),e=>e.id,e=>a`<li class="row">
              <span class="written">${v(this.shell,e.customer)}: ${e.title}</span>
              ${e.completed_at?a`<span class="quiet small">${r.time(e.completed_at)}</span>`:t}
              <button class="plain" @click=${()=>this.settle({item:e,act:`reopen`})}>${n(`act.reopen`)}</button>
            </li>`)}
      </ul>
    </details>`}helping(){let{say:e}=this.shell;return a`<aftersale-dialog id="help" .heading=${e(`help.title`)}>
      <dl class="help">
        ${k.map(t=>a`<dt><kbd>${t}</kbd></dt><dd>${e(`help.${t}`)}</dd>`)}
      </dl>
      <p class="quiet">${e(`help.swipe`)}</p>
      <label class="inline"><input type="checkbox" .checked=${this.shortcuts} @change=${e=>{this.shortcuts=e.target.checked,S(this.shortcuts)}} /> ${e(`help.on`)}</label>
    </aftersale-dialog>`}async settle(e){let t=this.order(),n=t.indexOf(e.item.id),r=this.selected===e.item.id,i=super.settle(e);return await this.updateComplete,this.settling.isLeaving(e.item.id)&&r&&n>=0&&this.select(t[n+1]??t[n-1]),i}press(e){if(e===`?`)this.help.show();else if(e===`u`)this.shell.acting.undo();else if(e===`j`||e===`k`)this.step(e===`j`?1:-1);else return this.card(this.selected)?.press(e)??!1;return!0}step(e){let t=this.order(),n=t.indexOf(this.selected);this.select(t[n<0?0:Math.min(t.length-1,Math.max(0,n+e))])}select(e){this.selected=e??``;let t=this.card(this.selected);t?.focus({preventScroll:!0}),t?.scrollIntoView({block:`nearest`})}order(){return D(T((this.live.sections?.items??[]).filter(e=>!this.settling.isLeaving(e.id))))}card(e){return e?this.renderRoot.querySelector(`#f-${CSS.escape(e)}`):null}};p([i()],A.prototype,`selected`,void 0),p([i()],A.prototype,`shortcuts`,void 0),p([n(`#help`)],A.prototype,`help`,void 0),A=p([y(`aftersale-today`)],A);export{A as TodayView};
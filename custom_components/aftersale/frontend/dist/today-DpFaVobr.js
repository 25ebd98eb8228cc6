import{A as e,C as t,F as n,N as r,P as i,T as a,b as o,g as s,k as c,l,n as u}from"./lit-YZRkUdwh.js";import{C as d,S as f,b as p,h as m,n as h,o as g,r as _,t as v,x as y}from"./shared-FHlyzN8o.js";import{n as b,t as x}from"./order-X-qhoaQy.js";var S=`aftersale-shortcuts-off`;function C(){return localStorage.getItem(S)===null}function w(e){e?localStorage.removeItem(S):localStorage.setItem(S,`1`)}var T=class{constructor(e,t){this.host=e,this.press=t,this.down=e=>{e.ctrlKey||e.metaKey||e.altKey||e.isComposing||!C()||this.isOurs(e.composedPath())&&this.press(e.key)&&(e.preventDefault(),e.stopImmediatePropagation())},e.addController(this)}hostConnected(){window.addEventListener(`keydown`,this.down,!0)}hostDisconnected(){window.removeEventListener(`keydown`,this.down,!0)}isOurs(e){let[t]=e;return t!==document.body&&!e.includes(this.host)?!1:!e.some(e=>e instanceof HTMLElement&&(e.isContentEditable||/^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(e.tagName))&&!(e instanceof HTMLInputElement&&e.type===`checkbox`))}},E=n`
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
`,D=[`j`,`k`,`d`,`s`,`x`,`n`,`r`,`c`,`w`,`u`,`?`],O=class extends _{static{this.styles=[d,E]}constructor(){super(),this.selected=``,this.shortcuts=C(),this.live=new g(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told([...e.items,...e.done].map(e=>e.id))}),new T(this,e=>this.press(e)),this.addEventListener(`focusin`,e=>{let t=e.composedPath().find(e=>e instanceof v);t&&(this.selected=t.item.id)})}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:e}=this.shell,{sections:t,unavailable:n,error:a}=this.live;return i`
      ${n?i`<aftersale-banner .text=${n.message}></aftersale-banner>`:r}
      ${a?i`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(a)}
            .button=${e(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:r}
      ${t?this.list(t):a?r:i`<p class="quiet" role="status">${e(`loading`)}</p>`}
      ${this.asking()} ${this.helping()}
    `}list(e){let{say:t,format:n}=this.shell,r=e.items.filter(e=>!this.settling.isLeaving(e.id)),a=x(r);return i`
      <header class="row head">
        <h2>${n.longDay(e.date)}</h2>
        <span class="quiet">${t(`today.counts`,this.counts(e))}</span>
        <button class="plain icon keys" aria-label=${t(`help.title`)} title=${t(`help.title`)} @click=${()=>this.help.show()}>
          ${f(o)}
        </button>
      </header>
      ${a.length?a.map(e=>this.section(e)):this.caughtUp(e)} ${this.done(e)}
    `}counts({counts:e}){let{format:t}=this.shell;return{overdue:t.number(e.overdue),today:t.number(e.today),done:t.number(e.done)}}section(e){return i`<section aria-labelledby="s-${e.group}">
      <h2 id="s-${e.group}" class="group ${e.group}">${this.shell.say(`group.${e.group}`)}</h2>
      ${u(e.customers,e=>e.customer.id,e=>this.customer(e))}
    </section>`}customer({customer:e,items:n}){let{say:o}=this.shell;return i`<div class="customer">
      <div class="who">
        <h3 class="written">
          ${e.favourite?i`<span role="img" aria-label=${o(`favourite`)}>${f(a,18)}</span>`:r}
          ${m(this.shell,e)}
        </h3>
        ${e.company?i`<span class="written quiet small">${e.company}</span>`:r}
        <aftersale-warmth .value=${e.warmth}></aftersale-warmth>
        ${e.open_complaints?i`<span class="flag">${f(l,18)} ${o(`complaints`,{count:e.open_complaints})}</span>`:r}
        ${e.phone?i`<a class="small" href="tel:${h(e.phone)}">${f(t,16)} <bdi>${e.phone}</bdi></a>`:r}
        ${e.hot_buttons.length?i`<p class="written small quiet hot">${o(`hot_buttons`)}: ${e.hot_buttons.join(` · `)}</p>`:r}
      </div>
      <ul class="cards">
        ${u(n,e=>e.id,e=>i`<li><aftersale-follow-up
              id="f-${e.id}"
              .item=${e}
              .frozen=${!!this.live.unavailable}
            ></aftersale-follow-up></li>`)}
      </ul>
    </div>`}caughtUp(e){let{say:t}=this.shell;return i`<div class="caught-up" role="status">
      ${f(s,56)}
      <h2>${t(`today.caught_up`)}</h2>
      <p class="quiet">${e.counts.done?t(`today.caught_up_done`,{count:e.counts.done}):t(`today.caught_up_none`)}</p>
    </div>`}done(e){if(!e.done.length)return r;let{say:t,format:n}=this.shell;return i`<details class="done">
      <summary>${t(`today.done`,{count:e.counts.done})}</summary>
      <ul>
        ${u(e.done.filter(e=>!this.settling.isLeaving(e.id)),e=>e.id,e=>i`<li class="row">
              <span class="written">${m(this.shell,e.customer)}: ${e.title}</span>
              ${e.completed_at?i`<span class="quiet small">${n.time(e.completed_at)}</span>`:r}
              <button class="plain" @click=${()=>this.settle({item:e,act:`reopen`})}>${t(`act.reopen`)}</button>
            </li>`)}
      </ul>
    </details>`}helping(){let{say:e}=this.shell;return i`<aftersale-dialog id="help" .heading=${e(`help.title`)}>
      <dl class="help">
        ${D.map(t=>i`<dt><kbd>${t}</kbd></dt><dd>${e(`help.${t}`)}</dd>`)}
      </dl>
      <p class="quiet">${e(`help.swipe`)}</p>
      <label class="inline"><input type="checkbox" .checked=${this.shortcuts} @change=${e=>{this.shortcuts=e.target.checked,w(this.shortcuts)}} /> ${e(`help.on`)}</label>
    </aftersale-dialog>`}async settle(e){let t=this.order(),n=t.indexOf(e.item.id),r=this.selected===e.item.id,i=super.settle(e);return await this.updateComplete,this.settling.isLeaving(e.item.id)&&r&&n>=0&&this.select(t[n+1]??t[n-1]),i}press(e){if(e===`?`)this.help.show();else if(e===`u`)this.shell.acting.undo();else if(e===`j`||e===`k`)this.step(e===`j`?1:-1);else return this.card(this.selected)?.press(e)??!1;return!0}step(e){let t=this.order(),n=t.indexOf(this.selected);this.select(t[n<0?0:Math.min(t.length-1,Math.max(0,n+e))])}select(e){this.selected=e??``;let t=this.card(this.selected);t?.focus({preventScroll:!0}),t?.scrollIntoView({block:`nearest`})}order(){let e=this.live.sections?.items??[];return b(x(e.filter(e=>!this.settling.isLeaving(e.id))))}card(e){return e?this.renderRoot.querySelector(`#f-${CSS.escape(e)}`):null}};y([e()],O.prototype,`selected`,void 0),y([e()],O.prototype,`shortcuts`,void 0),y([c(`#help`)],O.prototype,`help`,void 0),O=y([p(`aftersale-today`)],O);export{O as TodayView};
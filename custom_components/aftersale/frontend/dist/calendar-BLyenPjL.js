import{B as e,K as t,U as n,V as r,W as i,b as a,v as o,x as s}from"./lit-Cdo2_KcX.js";import{C as c,D as l,E as u,T as d,g as f,h as p,m,p as h,s as g,v as _,w as v,y}from"./shared-fbH0-i6g.js";var b=t`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 12px;
  }
  .tools h2 {
    min-width: 9em;
  }
  .modes {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    background: var(--as-surface);
  }
  th {
    padding: 6px 2px;
    font-weight: 500;
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  td {
    height: 108px;
    padding: 2px;
    vertical-align: top;
    border: 1px solid var(--as-line);
  }
  td.off {
    background: color-mix(in srgb, var(--as-text) 4%, var(--as-surface));
  }
  td.other .date {
    color: var(--as-quiet);
    font-weight: 400;
  }
  .date {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 4px;
    padding: 0 2px;
    font-size: 0.875rem;
    font-weight: 500;
  }
  .date .off-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
    font-size: 0.75rem;
    color: var(--as-quiet);
  }
  .today .number {
    min-width: 24px;
    padding: 2px 5px;
    text-align: center;
    border-radius: 12px;
    background: var(--as-accent-text);
    color: var(--as-surface);
  }
  td li {
    margin-top: 2px;
  }
  td a,
  td button.more {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 2px 6px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: start;
    font-size: 0.8125rem;
    line-height: 1.5;
    text-decoration: none;
    color: var(--as-accent-text);
    background: var(--as-accent-soft);
    border: 1px solid transparent;
    border-radius: 6px;
  }
  td a.overdue {
    color: var(--as-bad-text);
    background: var(--as-bad-soft);
  }
  td a.ended {
    color: var(--as-quiet);
    background: none;
    text-decoration: line-through;
  }
  td a.tentative {
    border: 1px dashed var(--as-accent-text);
  }
  td button.more {
    background: none;
  }
  :host([narrow]) td {
    height: 48px;
    padding: 0;
  }
  button.day {
    width: 100%;
    min-height: 48px;
    padding: 2px;
    flex-direction: column;
    gap: 2px;
    border: none;
    border-radius: 0;
    color: var(--as-text);
  }
  button.day[aria-pressed="true"] {
    outline: 2px solid var(--as-accent-text);
    outline-offset: -2px;
  }
  button.day .count {
    font-size: 0.75rem;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--as-accent-soft);
    color: var(--as-accent-text);
  }
  button.day .count.overdue {
    background: var(--as-bad-soft);
    color: var(--as-bad-text);
  }
  .agenda h3 {
    margin: 14px 0 6px;
  }
  .agenda li {
    display: grid;
    grid-template-columns: 5.5em minmax(0, 1fr);
    gap: 8px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--as-line);
  }
  .agenda ul {
    background: var(--as-surface);
  }
  .agenda .overdue {
    color: var(--as-bad-text);
  }
  .agenda .ended {
    text-decoration: line-through;
    color: var(--as-quiet);
  }
`;function x(e,t){let n=`${e.slice(0,7)}-01`,r=h(n,-((f(n)-t+7)%7)),i=S(e,1),a=[];for(let e=r;e<i;e=h(e,7))a.push(Array.from({length:7},(t,n)=>h(e,n)));return a}function S(e,t){let[n,r]=e.split(`-`).map(Number),i=n*12+r-1+t;return`${String(Math.floor(i/12)).padStart(4,`0`)}-${String(i%12+1).padStart(2,`0`)}-01`}function C(e,t){let n=new Map,r=e.filter(e=>e.due!==null);for(let e of r.sort((e,t)=>T(e)-T(t)||w(e.due)-w(t.due))){let r=m(e.due,t),i=n.get(r);i?i.push(e):n.set(r,[e])}return n}function w(e){return p(e)?0:Date.parse(e)}function T(e){return e.status===`open`?0:1}var E=3,D=class extends c{constructor(...e){super(...e),this.narrow=!1,this.anchor=``,this.mode=`month`,this.chosen=``,this.live=new g(this,`aftersale/calendar/subscribe`)}static{this.styles=[l,b]}willUpdate(){if(!this.shell)return;let{api:e,format:t,narrow:n,info:r}=this.shell;this.narrow=n,this.anchor||=(this.chosen=r?.today??t.today(),this.chosen);let i=this.weeks().flat();this.live.want(e,{start:i[0],end:i.at(-1)},!0)}render(){let{say:e}=this.shell,{sections:t,error:r,unavailable:a}=this.live;return i`
      ${a?i`<aftersale-banner .text=${a.message}></aftersale-banner>`:n}
      ${r?i`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(r)}
            .button=${e(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:n}
      ${this.tools()} ${t?this.page(t):r?n:i`<p class="quiet">${e(`loading`)}</p>`}
    `}tools(){let{say:e,format:t,info:n}=this.shell,r=t=>i`<button aria-pressed=${this.mode===t?`true`:`false`} @click=${()=>this.mode=t}>
        ${e(`calendar.${t}`)}
      </button>`;return i`<div class="tools">
      <button class="icon" aria-label=${e(`calendar.previous`)} @click=${()=>this.turn(-1)}>${u(a)}</button>
      <button class="icon" aria-label=${e(`calendar.next`)} @click=${()=>this.turn(1)}>${u(s)}</button>
      <h2 aria-live="polite">${t.month(this.anchor)}</h2>
      <button
        @click=${()=>{this.chosen=n?.today??t.today(),this.anchor=this.chosen}}
      >
        ${e(`calendar.today`)}
      </button>
      <div class="modes" role="group" aria-label=${e(`calendar.view`)}>${r(`month`)} ${r(`agenda`)}</div>
    </div>`}page(e){let{say:t,format:r}=this.shell,a=C(e.follow_ups,r.zone),o=e.total-e.follow_ups.length;return i`
      ${this.mode===`agenda`?this.agenda(a,this.monthDays(a)):this.month(a,e)}
      ${this.mode===`month`&&this.narrow?this.agenda(a,[this.chosen]):n}
      ${o>0?i`<p class="quiet" role="status">${t(`calendar.missing`,{count:o})}</p>`:n}
    `}month(e,t){let{format:n}=this.shell,r=new Map(t.days_off.map(e=>[e.date,e])),a=n.firstWeekday();return i`<table>
      <caption class="only-read">
        ${n.month(this.anchor)}
      </caption>
      <thead>
        <tr>
          ${[0,1,2,3,4,5,6].map(e=>{let t=(a+e)%7;return i`<th scope="col" abbr=${n.weekday(t,`long`)}>${n.weekday(t)}</th>`})}
        </tr>
      </thead>
      <tbody>
        ${this.weeks().map(n=>i`<tr>
              ${n.map(n=>this.cell(n,e.get(n)??[],t.today,r.get(n)))}
            </tr>`)}
      </tbody>
    </table>`}cell(e,t,r,a){let o=[a?`off`:``,e===r?`today`:``,e.slice(0,7)===this.anchor.slice(0,7)?``:`other`].join(` `);return i`<td class=${o} aria-current=${e===r?`date`:n}>
      ${this.narrow?this.dayButton(e,t):this.dayItems(e,t,a)}
    </td>`}dayItems(e,t,r){let{say:a,format:o}=this.shell,s=t.length-E,c=s>0?t.slice(0,2):t;return i`<div class="date">
        <span class="number" aria-label=${o.longDay(e)}>${Number(e.slice(8))}</span>
        ${r?i`<span class="off-name" title=${this.offName(r)}>${r.why===`weekend`?``:this.offName(r)}</span>`:n}
      </div>
      <ul>
        ${c.map(e=>i`<li>${this.itemLink(e)}</li>`)}
        ${s>0?i`<li>
              <button class="more" @click=${()=>this.unfold(e)}>
                ${a(`calendar.more`,{count:s+1})}<span class="only-read">, ${o.longDay(e)}</span>
              </button>
            </li>`:n}
      </ul>`}dayButton(e,t){let{say:r,format:a}=this.shell,o=t.filter(e=>e.status===`open`).some(e=>e.overdue);return i`<button
      class="day"
      aria-pressed=${e===this.chosen?`true`:`false`}
      aria-label="${a.longDay(e)}, ${r(`calendar.count`,{count:t.length})}"
      @click=${()=>this.chosen=e}
    >
      <span class="number">${Number(e.slice(8))}</span>
      ${t.length?i`<span class="count ${o?`overdue`:``}">${a.number(t.length)}</span>`:n}
    </button>`}itemLink(e){let t=this.time(e),r=i`${e.status===`done`?u(o,14):n}${t?`${t} `:``}<bdi>${e.customer.name}</bdi>:
      <bdi>${e.title}</bdi>`;return y(this.shell,{view:`follow-up`,id:e.id},r,this.told(e),this.classes(e))}agenda(e,t){let{say:n,format:r}=this.shell;return t.length?i`<div class="agenda">
      ${t.map(t=>i`<section id="d-${t}" tabindex="-1" aria-label=${r.longDay(t)}>
            <h3>${r.longDay(t)}</h3>
            ${e.has(t)?i`<ul class="surface">
                  ${e.get(t).map(e=>this.agendaItem(e))}
                </ul>`:i`<p class="quiet">${n(`calendar.nothing`)}</p>`}
          </section>`)}
    </div>`:i`<p class="quiet">${n(`calendar.nothing`)}</p>`}agendaItem(e){let{say:t,label:n}=this.shell,r=e.status===`open`?this.time(e)||t(`calendar.all_day`):n(`follow_up_status`,e.status);return i`<li>
      <span class="small ${e.overdue?`overdue`:`quiet`}">${r}${e.tentative?` (${t(`due.tentative`)})`:``}</span>
      <span class="written">
        ${_(this.shell,e.customer)}:
        ${y(this.shell,{view:`follow-up`,id:e.id},i`<bdi>${e.title}</bdi>`,``,e.status===`open`?``:`ended`)}
      </span>
    </li>`}time(e){return e.due&&!p(e.due)?this.shell.format.time(e.due):``}told(e){let{say:t,label:n}=this.shell,r=e.status===`open`?e.overdue?t(`group.overdue`):``:n(`follow_up_status`,e.status);return[this.time(e),`${e.customer.name}: ${e.title}`,r,e.tentative?t(`due.tentative`):``].filter(Boolean).join(`, `)}classes(e){return e.status===`open`?[e.overdue?`overdue`:``,e.tentative?`tentative`:``].join(` `):`ended`}offName(e){return e.name??this.shell.say(`calendar.${e.why}`)}weeks(){return x(this.anchor,this.shell.format.firstWeekday())}monthDays(e){return[...e.keys()].filter(e=>e.startsWith(this.anchor.slice(0,7))).sort()}turn(e){this.anchor=S(this.anchor,e),this.chosen=this.anchor}async unfold(e){this.anchor=e,this.chosen=e,this.mode=`agenda`,await this.updateComplete,this.renderRoot.querySelector(`#d-${e}`)?.focus()}};d([r({type:Boolean,reflect:!0})],D.prototype,`narrow`,void 0),d([e()],D.prototype,`anchor`,void 0),d([e()],D.prototype,`mode`,void 0),d([e()],D.prototype,`chosen`,void 0),D=d([v(`aftersale-calendar`)],D);export{D as CalendarView};
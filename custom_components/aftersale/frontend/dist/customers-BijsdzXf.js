import{B as e,K as t,P as n,U as r,V as i,W as a,c as o,d as s,f as c,r as l,u,z as d}from"./lit-Cdo2_KcX.js";import{C as f,D as p,E as m,T as h,_ as g,a as _,h as v,o as y,p as b,s as x,w as S,y as C}from"./shared-fbH0-i6g.js";import{i as w}from"./forms-Cc_uj6yT.js";var T=[`all`,`favourite`,`losing_touch`,`at_risk`,`overdue`,`complaint`,`paused`,`lost`,`archived`],E=[`name`,`warmth`,`last_interaction`,`next_follow_up`];function D(e,t,n,r,i=8){let a=Math.floor(-e/n)-i,o=Math.ceil((-e+t)/n)+i,s=e=>Math.min(r,Math.max(0,e));return[s(a),s(o)]}function O([e,t],n,r){let i=Math.floor(e/n)*n,a=Math.ceil((t-i)/n)*n;return{offset:i,limit:Math.min(r,Math.max(n,a))}}var k=class{constructor(e,t,n){this.host=e,this.list=t,this.size=n,this.range=[0,20],this.frame=0,this.scrolled=[],this.look=()=>{cancelAnimationFrame(this.frame),this.frame=requestAnimationFrame(()=>{let e=this.list();if(!e)return;let{rowHeight:t,total:n}=this.size(),r=D(e.getBoundingClientRect().top,window.innerHeight,t,n);(r[0]!==this.range[0]||r[1]!==this.range[1])&&(this.range=r,this.host.requestUpdate())})},e.addController(this)}hostConnected(){this.scrolled=A(this.host);for(let e of this.scrolled)e.addEventListener(`scroll`,this.look,{capture:!0,passive:!0});window.addEventListener(`resize`,this.look,{passive:!0})}hostDisconnected(){for(let e of this.scrolled)e.removeEventListener(`scroll`,this.look,{capture:!0});window.removeEventListener(`resize`,this.look),cancelAnimationFrame(this.frame)}hostUpdated(){this.look()}};function A(e){let t=[];for(let n=e.getRootNode();;n=n.host.getRootNode())if(t.push(n),!(n instanceof ShadowRoot))return t}var j=class extends f{constructor(...e){super(...e),this.customers=[],this.cadence=e=>{let t=_(e).days;this.run({what:`cadence`,customers:this.customers,cadence_days:t?Number(t):null})}}static{this.styles=[p,t`
      form,
      .choices {
        display: grid;
        gap: 12px;
      }
      .choices button {
        justify-content: space-between;
        min-height: 48px;
      }
      .end {
        display: flex;
        justify-content: flex-end;
      }
      p {
        margin-bottom: 12px;
      }
    `]}async ask(e,t){this.kind=e,this.customers=t,await this.updateComplete,await this.dialog.show()}render(){let{say:e}=this.shell;return a`<aftersale-dialog
      .heading=${this.kind?e(`bulk.${this.kind}`):``}
      @closed=${()=>this.kind=void 0}
    >
      ${this.kind?a`<p class="quiet">${e(`bulk.chosen`,{count:this.customers.length})}</p>${this.body(this.kind)}`:r}
    </aftersale-dialog>`}body(e){let{say:t,format:n,info:r}=this.shell;if(e===`cadence`)return a`<form @submit=${this.cadence}>
        <label
          >${t(`bulk.cadence_days`,{count:r?.cadence_days??27})}
          <input name="days" type="number" min="1" max="365" />
        </label>
        <div class="end"><button class="main">${t(`save`)}</button></div>
      </form>`;let i=e===`pause`;return a`<div class="choices">
      ${i?a`<button @click=${()=>this.run({what:`pause`,customers:this.customers})}>${t(`bulk.rest`)}</button>`:y(n,r?.work_days??[]).filter(({until:e})=>v(e)).map(({name:e,until:r})=>a`<button @click=${()=>this.run({what:`snooze`,customers:this.customers,until:r})}>
                  <span>${t(e)}</span><span class="quiet">${n.day(r)}</span>
                </button>`)}
      <form
        @submit=${t=>this.run({what:e,customers:this.customers,until:_(t).day})}
      >
        <label
          >${t(`bulk.until`)}
          <input
            type="date"
            name="day"
            required
            min=${b(n.today(),1)}
            .value=${b(n.today(),i?28:2)}
        /></label>
        <div class="end"><button class="main">${t(`save`)}</button></div>
      </form>
    </div>`}run(e){this.dialog.close(),this.emit(`bulk`,e)}};h([e()],j.prototype,`kind`,void 0),h([d(`aftersale-dialog`)],j.prototype,`dialog`,void 0),j=h([S(`aftersale-bulk-dialog`)],j);function M(e,t,i,o){let{say:s,format:c}=e;return a`<div role="cell">
      <label class="check"
        ><span class="only-read">${s(`bulk.choose`,{who:t.name})}</span
        ><input
          type="checkbox"
          .checked=${i}
          @change=${e=>o(e.target.checked)}
      /></label>
    </div>
    <div role="cell">
      <span class="name">
        ${t.favourite?a`<span role="img" aria-label=${s(`favourite`)}>${m(n,16)}</span>`:r}
        ${C(e,{view:`customer`,id:t.id},a`<bdi>${t.name}</bdi>`)}
        ${t.open_complaints?a`<span class="bad" role="img" aria-label=${s(`complaints`,{count:t.open_complaints})}
              >${m(u,16)}</span
            >`:r}
      </span>
      ${t.company?a`<span class="cut small quiet">${t.company}</span>`:r}
    </div>
    <div role="cell"><span class="small">${N(e,t)}</span></div>
    <div role="cell"><aftersale-warmth .value=${t.warmth}></aftersale-warmth></div>
    <div role="cell">
      <span class="cut small quiet">${t.last_interaction?c.ago(t.last_interaction,s):s(`customers.never`)}</span>
    </div>
    <div role="cell">${P(e,t)}</div>`}function N({say:e,label:t,format:n},r){return r.status===`paused`&&r.paused_until?e(`customers.paused_until`,{day:n.day(r.paused_until)}):t(`customer_status`,r.status)}function P(e,t){let n=t.next_follow_up;if(!n)return a`<span class="cut small quiet">${e.say(`customers.nothing_next`)}</span>`;let r=e.format.dueText(n.due,e.say),i=a`<bdi>${n.title}</bdi>`;return a`<span class="cut small">${C(e,{view:`follow-up`,id:n.id},i)}</span>
    <span class="cut small ${n.overdue?`bad`:`quiet`}">${r}</span>`}var F={wide:60,narrow:104},I=t`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-bottom: 10px;
  }
  .tools .search {
    flex: 1 1 240px;
  }
  .tools label {
    flex: 0 1 170px;
    min-width: 0;
  }
  .chosen {
    position: sticky;
    top: -16px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    margin-bottom: 8px;
    background: var(--as-surface);
    border: 1px solid var(--as-accent-text);
    border-radius: var(--as-round);
  }
  .table {
    overflow: clip;
  }
  .line {
    display: grid;
    grid-template-columns: 44px minmax(0, 3fr) minmax(0, 1.1fr) minmax(0, 1.5fr) minmax(0, 1.3fr) minmax(0, 2.6fr);
    align-items: center;
    gap: 0 10px;
    padding: 0 12px;
  }
  .line.names {
    min-height: 44px;
    border-bottom: 1px solid var(--as-line);
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  .line.names button {
    min-height: 32px;
    padding: 2px 6px;
    font-size: 0.875rem;
    margin-inline-start: -6px;
    color: inherit;
  }
  .rows {
    position: relative;
  }
  .rows .line {
    position: absolute;
    inset-inline: 0;
    border-bottom: 1px solid var(--as-line);
  }
  .rows .line.chosen-row {
    background: var(--as-accent-soft);
  }
  .cut {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  .line a {
    display: inline-block;
    min-height: 24px;
    line-height: 24px;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  .name a {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-height: 24px;
  }
  .name > [role="img"] {
    display: inline-flex;
    flex: none;
    color: var(--as-warn-text);
  }
  .name > .bad[role="img"] {
    color: var(--as-bad-text);
  }
  .bad {
    color: var(--as-bad-text);
  }
  .check {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 44px;
    height: 44px;
    margin-inline-start: -12px;
    cursor: pointer;
  }
  .waiting {
    height: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--as-text) 10%, var(--as-surface));
  }
  .nobody {
    padding: 40px 16px;
    text-align: center;
  }
  :host([narrow]) .tools .search {
    flex: 1 1 200px;
  }
  :host([narrow]) .tools label:not(.search) {
    order: 1;
    flex: 1 1 130px;
  }
  :host([narrow]) .line.names {
    grid-template-columns: 44px 1fr;
  }
  :host([narrow]) .line.names > :nth-child(n + 3) {
    display: none;
  }
  :host([narrow]) .rows .line {
    grid-template-columns: 44px minmax(0, 1fr) auto;
    grid-template-areas: "check who warmth" "check next next" "check last status";
    align-content: center;
  }
  :host([narrow]) .rows .line > :nth-child(1) {
    grid-area: check;
  }
  :host([narrow]) .rows .line > :nth-child(2) {
    grid-area: who;
  }
  :host([narrow]) .rows .line > :nth-child(3) {
    grid-area: status;
    justify-self: end;
  }
  :host([narrow]) .rows .line > :nth-child(4) {
    grid-area: warmth;
  }
  :host([narrow]) .rows .line > :nth-child(5) {
    grid-area: last;
  }
  :host([narrow]) .rows .line > :nth-child(6) {
    grid-area: next;
  }
`,L=50,R=200,z=250,B=[`snooze`,`cadence`,`pause`],V=class extends f{constructor(...e){super(...e),this.narrow=!1,this.search=``,this.filter=`all`,this.sort=`name`,this.descending=!1,this.chosen=new Set,this.live=new x(this,`aftersale/customers/subscribe`),this.sight=new k(this,()=>this.rows,()=>({rowHeight:this.rowHeight,total:this.live.sections?.total??0})),this.typed=e=>{let t=e.target.value.trim();clearTimeout(this.typing),this.typing=setTimeout(()=>{this.search=t,this.chosen=new Set},z)},this.chooseAll=async e=>{if(!e.target.checked){this.chosen=new Set;return}let{api:t,acting:n,say:r}=this.shell;try{let{ids:e,total:i}=await t.ask(`aftersale/customers/ids`,{search:this.search,filter:this.filter});this.chosen=new Set(e),e.length<i&&n.notices.show({text:r(`bulk.first`,{count:e.length}),bad:!1})}catch(e){n.complain(g(e))}},this.bulk=async e=>{e.stopPropagation();let{acting:t,say:n}=this.shell,{what:r}=e.detail;await t.bulk(e.detail,e=>n(`bulk.done.${r}`,{count:Number(e.customers)}))&&(this.chosen=new Set)},this.add=()=>{let{acting:e,say:t,info:n,go:r}=this.shell;this.form.ask({heading:t(`customers.add`),fields:w(n),button:t(`save`),then:async n=>{let i=await e.do(`add_customer`,n,t(`said.customer_added`,{who:String(n.name)}));return i&&r({view:`customer`,id:String(i.answer.customer_id)}),!!i}})}}static{this.styles=[p,I]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.typing)}get rowHeight(){return this.narrow?F.narrow:F.wide}willUpdate(){if(!this.shell)return;this.narrow=this.shell.narrow;let{search:e,filter:t,sort:n,descending:r}=this,i=O(this.sight.range,L,R);this.live.want(this.shell.api,{search:e,filter:t,sort:n,descending:r,...i},!0)}render(){let{say:e}=this.shell,{sections:t,error:n,unavailable:i}=this.live;return a`
      ${i?a`<aftersale-banner .text=${i.message}></aftersale-banner>`:r}
      ${n?a`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(n)}
            .button=${e(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:r}
      ${this.tools()} ${this.chosen.size?this.choice():r}
      <p class="only-read" role="status">${t?e(`customers.found`,{count:t.total}):``}</p>
      ${t?this.table(t):n?r:a`<p class="quiet">${e(`loading`)}</p>`}
      <aftersale-bulk-dialog @bulk=${this.bulk}></aftersale-bulk-dialog>
      <aftersale-form></aftersale-form>
    `}tools(){let{say:e}=this.shell;return a`<search class="tools">
      <label class="search"
        >${e(`customers.search`)}
        <input type="search" dir="auto" autocomplete="off" spellcheck="false" .value=${this.search} @input=${this.typed} />
      </label>
      <label
        >${e(`customers.filter`)}
        <select @change=${e=>this.choose(`filter`,e)}>
          ${T.map(t=>a`<option value=${t} ?selected=${t===this.filter}>${e(`filter.${t}`)}</option>`)}
        </select>
      </label>
      ${this.narrow?a`<label
            >${e(`customers.sort`)}
            <select @change=${e=>this.choose(`sort`,e)}>
              ${E.map(t=>a`<option value=${t} ?selected=${t===this.sort}>${e(`sort.${t}`)}</option>`)}
            </select>
          </label>`:r}
      <button class="main add" aria-label=${e(`customers.add`)} title=${e(`customers.add`)} @click=${this.add}>
        ${m(o)} ${this.narrow?r:e(`customers.add`)}
      </button>
    </search>`}choice(){let{say:e}=this.shell;return a`<div class="chosen" role="group" aria-label=${e(`bulk.chosen`,{count:this.chosen.size})}>
      <span role="status">${e(`bulk.chosen`,{count:this.chosen.size})}</span>
      ${B.map(t=>a`<button ?disabled=${!!this.live.unavailable} @click=${()=>this.bulking.ask(t,[...this.chosen])}>
            ${e(`bulk.${t}`)}
          </button>`)}
      <button class="plain" @click=${()=>this.chosen=new Set}>${e(`bulk.none`)}</button>
    </div>`}table(e){let{say:t}=this.shell;if(!e.total)return a`<p class="nobody surface quiet">${t(this.why())}</p>`;let[n,i]=this.sight.range,o=Array.from({length:Math.max(0,i-n)},(e,t)=>n+t),s=t=>e.rows[t-e.offset];return a`
      ${e.tolerant?a`<p class="quiet small">${t(`customers.tolerant`)}</p>`:r}
      <div class="table surface" role="table" aria-label=${t(`nav.customers`)} aria-rowcount=${e.total+1}>
        ${this.names()}
        <div class="rows" role="rowgroup" style="height:${e.total*this.rowHeight}px">
          ${l(o,e=>s(e)?.id??e,e=>this.row(e,s(e)))}
        </div>
      </div>
    `}why(){return this.search?`customers.nobody`:this.filter===`all`?`customers.beginning`:`customers.empty`}names(){let{say:e}=this.shell,t=t=>{let n=this.sort===t,i=n?this.descending?`descending`:`ascending`:`none`;return a`<div role="columnheader" aria-sort=${i}>
        <button class="plain" @click=${()=>this.sortBy(t)}>
          ${e(`sort.${t}`)} ${n?m(this.descending?s:c,16):r}
        </button>
      </div>`};return a`<div role="rowgroup">
      <div class="line names" role="row" aria-rowindex="1">
        <div role="columnheader">
          <label class="check"
            ><span class="only-read">${e(`bulk.all`)}</span
            ><input type="checkbox" .checked=${this.chosen.size>0} @change=${this.chooseAll}
          /></label>
        </div>
        ${t(`name`)}
        <div role="columnheader">${e(`customers.status`)}</div>
        ${t(`warmth`)} ${t(`last_interaction`)} ${t(`next_follow_up`)}
      </div>
    </div>`}row(e,t){let n=this.rowHeight,r=`height:${n}px;transform:translateY(${e*n}px)`,i=t!==void 0&&this.chosen.has(t.id);return a`<div class="line ${i?`chosen-row`:``}" role="row" aria-rowindex=${e+2} style=${r}>
      ${t?M(this.shell,t,i,e=>this.mark(t.id,e)):a`<div role="cell"></div>
            <div role="cell"><div class="waiting"></div></div>`}
    </div>`}choose(e,t){let{value:n}=t.target;e===`filter`?this.filter=n:this.sortBy(n),this.chosen=new Set}sortBy(e){this.descending=this.sort===e&&!this.descending,this.sort=e}mark(e,t){let n=new Set(this.chosen);t?n.add(e):n.delete(e),this.chosen=n}};h([i({type:Boolean,reflect:!0})],V.prototype,`narrow`,void 0),h([e()],V.prototype,`search`,void 0),h([e()],V.prototype,`filter`,void 0),h([e()],V.prototype,`sort`,void 0),h([e()],V.prototype,`descending`,void 0),h([e()],V.prototype,`chosen`,void 0),h([d(`.rows`)],V.prototype,`rows`,void 0),h([d(`aftersale-form`)],V.prototype,`form`,void 0),h([d(`aftersale-bulk-dialog`)],V.prototype,`bulking`,void 0),V=h([S(`aftersale-customers`)],V);export{V as CustomersView};
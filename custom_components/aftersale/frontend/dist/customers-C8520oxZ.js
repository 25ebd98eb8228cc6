import{B as e,I as t,L as n,R as r,U as i,V as a,d as o,j as s,l as c,n as l,s as u,u as d}from"./lit-C8JYf8f7.js";import{C as f,E as p,S as m,T as h,_ as g,a as _,f as v,i as y,o as b,p as x,w as S,y as C}from"./shared-CZBsLa74.js";var w=[`all`,`favourite`,`losing_touch`,`at_risk`,`overdue`,`complaint`,`paused`,`lost`,`archived`],T=[`name`,`warmth`,`last_interaction`,`next_follow_up`],E=[`call`,`visit`,`mail`,`post`,`message`];function D(e,t){let n={};for(let r of[`name`,`company`,`phone`,`email`,`address`,`language`,`channel`,`birthday`,`notes`]){let i=e[r]??``;i!==(t?.[r]??``)&&(n[r]=i)}let r=(e.hot_buttons??``).split(`
`).map(e=>e.trim()).filter(Boolean);r.join(`
`)!==(t?.hot_buttons??[]).join(`
`)&&(n.hot_buttons=r);let i=e.cadence_days?Number(e.cadence_days):null;i!==(t?.cadence_days??null)&&(n.cadence_days=i??``);let a=e.favourite===`on`;return a!==(t?.favourite??!1)&&(n.favourite=a),n}var O=class extends m{constructor(...e){super(...e),this.busy=!1,this.submit=async e=>{let t=y(e),n=D(t,this.customer),{api:r,acting:i,say:a}=this.shell,o=this.customer?`update_customer`:`add_customer`,s=this.customer?{customer:this.customer.id}:{};this.busy=!0;try{let e=await r.change(`aftersale/do`,{action:o,data:{...s,...n}});this.refused=void 0;let c=t.name??``;i.succeed(e,a(this.customer?`said.customer_saved`:`said.customer_added`,{who:c})),this.emit(`saved`,{id:e.answer.customer_id})}catch(e){this.refused=g(e)}finally{this.busy=!1}}}static{this.styles=[p,i`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: 12px;
      }
      .whole {
        grid-column: 1 / -1;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      label.inline {
        display: flex;
        gap: 8px;
        color: var(--as-text);
      }
    `]}render(){let{say:t,label:n,info:r}=this.shell,i=this.customer,o=(n,r=`text`)=>a`<label
        >${t(`form.${n}`)}
        <input
          name=${n}
          type=${r}
          dir="auto"
          autocomplete="off"
          maxlength="500"
          ?required=${n===`name`}
          placeholder=${n===`birthday`?`MM-DD`:e}
          .value=${i?.[n]??``}
      /></label>`;return a`<form @submit=${this.submit}>
      ${this.refused?a`<aftersale-banner class="whole" bad .text=${this.shell.acting.explain(this.refused)}></aftersale-banner>`:e}
      ${o(`name`)} ${o(`company`)} ${o(`phone`,`tel`)} ${o(`email`,`email`)}
      <label class="whole"
        >${t(`form.address`)}
        <textarea name="address" rows="2" dir="auto" maxlength="2000" .value=${i?.address??``}></textarea>
      </label>
      <label
        >${t(`form.channel`)}
        <select name="channel">
          <option value=""></option>
          ${E.map(e=>a`<option value=${e} ?selected=${i?.channel===e}>${n(`channel`,e)}</option>`)}
        </select>
      </label>
      <label
        >${t(`form.language`)}
        <select name="language">
          <option value=""></option>
          ${k(r?.languages??[],i?.language).map(e=>a`<option value=${e} ?selected=${i?.language===e}>${this.shell.format.languageName(e)}</option>`)}
        </select>
      </label>
      ${o(`birthday`)}
      <label
        >${t(`form.cadence_days`,{count:r?.cadence_days??27})}
        <input name="cadence_days" type="number" min="1" max="365" .value=${String(i?.cadence_days??``)}
      /></label>
      <label class="whole"
        >${t(`form.hot_buttons`)}
        <textarea name="hot_buttons" dir="auto" .value=${(i?.hot_buttons??[]).join(`
`)}></textarea>
      </label>
      <label class="whole"
        >${t(`form.notes`)}<textarea name="notes" dir="auto" maxlength="20000" .value=${i?.notes??``}></textarea>
      </label>
      <label class="inline whole"
        ><input type="checkbox" name="favourite" .checked=${i?.favourite??!1} />${t(`favourite`)}</label
      >
      <div class="end whole"><button class="main" ?disabled=${this.busy}>${t(`save`)}</button></div>
    </form>`}};S([r({attribute:!1})],O.prototype,`customer`,void 0),S([n()],O.prototype,`refused`,void 0),S([n()],O.prototype,`busy`,void 0),O=S([f(`aftersale-customer-form`)],O);function k(e,t){return t&&!e.includes(t)?[...e,t]:e}function A(e,t,n,r,i=8){let a=Math.floor(-e/n)-i,o=Math.ceil((-e+t)/n)+i,s=e=>Math.min(r,Math.max(0,e));return[s(a),s(o)]}function j([e,t],n,r){let i=Math.floor(e/n)*n,a=Math.ceil((t-i)/n)*n;return{offset:i,limit:Math.min(r,Math.max(n,a))}}var M=class{constructor(e,t,n){this.host=e,this.list=t,this.size=n,this.range=[0,20],this.frame=0,this.look=()=>{cancelAnimationFrame(this.frame),this.frame=requestAnimationFrame(()=>{let e=this.list();if(!e)return;let{rowHeight:t,total:n}=this.size(),r=A(e.getBoundingClientRect().top,window.innerHeight,t,n);(r[0]!==this.range[0]||r[1]!==this.range[1])&&(this.range=r,this.host.requestUpdate())})},e.addController(this)}hostConnected(){window.addEventListener(`scroll`,this.look,{capture:!0,passive:!0}),window.addEventListener(`resize`,this.look,{passive:!0})}hostDisconnected(){window.removeEventListener(`scroll`,this.look,{capture:!0}),window.removeEventListener(`resize`,this.look),cancelAnimationFrame(this.frame)}hostUpdated(){this.look()}},N=class extends m{constructor(...e){super(...e),this.customers=[],this.cadence=e=>{let t=y(e).days;this.run({what:`cadence`,customers:this.customers,cadence_days:t?Number(t):null})}}static{this.styles=[p,i`
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
    `]}async ask(e,t){this.kind=e,this.customers=t,await this.updateComplete,await this.dialog.show()}render(){let{say:t}=this.shell;return a`<aftersale-dialog
      .heading=${this.kind?t(`bulk.${this.kind}`):``}
      @closed=${()=>this.kind=void 0}
    >
      ${this.kind?a`<p class="quiet">${t(`bulk.chosen`,{count:this.customers.length})}</p>${this.body(this.kind)}`:e}
    </aftersale-dialog>`}body(e){let{say:t,format:n,info:r}=this.shell;if(e===`cadence`)return a`<form @submit=${this.cadence}>
        <label
          >${t(`form.cadence_days`,{count:r?.cadence_days??27})}
          <input name="days" type="number" min="1" max="365" />
        </label>
        <div class="end"><button class="main">${t(`save`)}</button></div>
      </form>`;let i=e===`pause`;return a`<div class="choices">
      ${i?a`<button @click=${()=>this.run({what:`pause`,customers:this.customers})}>${t(`bulk.rest`)}</button>`:_(n,r?.work_days??[]).filter(({until:e})=>x(e)).map(({name:e,until:r})=>a`<button @click=${()=>this.run({what:`snooze`,customers:this.customers,until:r})}>
                  <span>${t(e)}</span><span class="quiet">${n.day(r)}</span>
                </button>`)}
      <form
        @submit=${t=>this.run({what:e,customers:this.customers,until:y(t).day})}
      >
        <label
          >${t(`bulk.until`)}
          <input
            type="date"
            name="day"
            required
            min=${v(n.today(),1)}
            .value=${v(n.today(),i?28:2)}
        /></label>
        <div class="end"><button class="main">${t(`save`)}</button></div>
      </form>
    </div>`}run(e){this.dialog.close(),this.emit(`bulk`,e)}};S([n()],N.prototype,`kind`,void 0),S([t(`aftersale-dialog`)],N.prototype,`dialog`,void 0),N=S([f(`aftersale-bulk-dialog`)],N);function P(t,n,r,i){let{say:o,format:l}=t;return a`<div role="cell">
      <label class="check"
        ><span class="only-read">${o(`bulk.choose`,{who:n.name})}</span
        ><input
          type="checkbox"
          .checked=${r}
          @change=${e=>i(e.target.checked)}
      /></label>
    </div>
    <div role="cell">
      <span class="name">
        ${n.favourite?a`<span role="img" aria-label=${o(`favourite`)}>${h(s,16)}</span>`:e}
        ${C(t,{view:`customer`,id:n.id},a`<bdi>${n.name}</bdi>`)}
        ${n.open_complaints?a`<span class="bad" role="img" aria-label=${o(`complaints`,{count:n.open_complaints})}
              >${h(c,16)}</span
            >`:e}
      </span>
      ${n.company?a`<span class="cut small quiet">${n.company}</span>`:e}
    </div>
    <div role="cell"><span class="cut small">${F(t,n)}</span></div>
    <div role="cell"><aftersale-warmth .value=${n.warmth}></aftersale-warmth></div>
    <div role="cell">
      <span class="cut small quiet">${n.last_interaction?l.ago(n.last_interaction,o):o(`customers.never`)}</span>
    </div>
    <div role="cell">${I(t,n)}</div>`}function F({say:e,label:t,format:n},r){return r.status===`paused`&&r.paused_until?e(`customers.paused_until`,{day:n.day(r.paused_until)}):t(`customer_status`,r.status)}function I(e,t){let n=t.next_follow_up;if(!n)return a`<span class="cut small quiet">${e.say(`customers.nothing_next`)}</span>`;let r=e.format.dueText(n.due,e.say),i=a`<bdi>${n.title}</bdi>`;return a`<span class="cut small">${C(e,{view:`follow-up`,id:n.id},i)}</span>
    <span class="cut small ${n.overdue?`bad`:`quiet`}">${r}</span>`}var L={wide:60,narrow:92},R=i`
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
  .name a {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-height: 24px;
  }
  .name svg {
    color: var(--as-warn-text);
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
  :host([narrow]) .tools label:not(.search) {
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
`,z=50,B=200,V=250,H=[`snooze`,`cadence`,`pause`],U=class extends m{constructor(...e){super(...e),this.narrow=!1,this.search=``,this.filter=`all`,this.sort=`name`,this.descending=!1,this.chosen=new Set,this.live=new b(this,`aftersale/customers/subscribe`),this.sight=new M(this,()=>this.rows,()=>({rowHeight:this.rowHeight,total:this.live.sections?.total??0})),this.typed=e=>{let t=e.target.value.trim();clearTimeout(this.typing),this.typing=setTimeout(()=>{this.search=t,this.chosen=new Set},V)},this.chooseAll=async e=>{if(!e.target.checked){this.chosen=new Set;return}let{api:t,acting:n,say:r}=this.shell;try{let{ids:e,total:i}=await t.ask(`aftersale/customers/ids`,{search:this.search,filter:this.filter});this.chosen=new Set(e),e.length<i&&n.notices.show({text:r(`bulk.first`,{count:e.length}),bad:!1})}catch(e){n.complain(g(e))}},this.bulk=async e=>{e.stopPropagation();let{acting:t,say:n}=this.shell,{what:r}=e.detail;await t.bulk(e.detail,e=>n(`bulk.done.${r}`,{count:Number(e.customers)}))&&(this.chosen=new Set)},this.added=e=>{e.stopPropagation(),this.adding.close(),this.shell.go({view:`customer`,id:e.detail.id})}}static{this.styles=[p,R]}disconnectedCallback(){super.disconnectedCallback(),clearTimeout(this.typing)}get rowHeight(){return this.narrow?L.narrow:L.wide}willUpdate(){if(!this.shell)return;this.narrow=this.shell.narrow;let{search:e,filter:t,sort:n,descending:r}=this,i=j(this.sight.range,z,B);this.live.want(this.shell.api,{search:e,filter:t,sort:n,descending:r,...i},!0)}render(){let{say:t}=this.shell,{sections:n,error:r,unavailable:i}=this.live;return a`
      ${i?a`<aftersale-banner .text=${i.message}></aftersale-banner>`:e}
      ${r?a`<aftersale-banner
            bad
            .text=${this.shell.acting.explain(r)}
            .button=${t(`retry`)}
            @retry=${()=>this.live.again()}
          ></aftersale-banner>`:e}
      ${this.tools()} ${this.chosen.size?this.choice():e}
      <p class="only-read" role="status">${n?t(`customers.found`,{count:n.total}):``}</p>
      ${n?this.table(n):r?e:a`<p class="quiet">${t(`loading`)}</p>`}
      <aftersale-bulk-dialog @bulk=${this.bulk}></aftersale-bulk-dialog>
      <aftersale-dialog id="add" wide .heading=${t(`customers.add`)}>
        <aftersale-customer-form @saved=${this.added}></aftersale-customer-form>
      </aftersale-dialog>
    `}tools(){let{say:t}=this.shell;return a`<search class="tools">
      <label class="search"
        >${t(`customers.search`)}
        <input type="search" dir="auto" autocomplete="off" spellcheck="false" .value=${this.search} @input=${this.typed} />
      </label>
      <label
        >${t(`customers.filter`)}
        <select @change=${e=>this.choose(`filter`,e)}>
          ${w.map(e=>a`<option value=${e} ?selected=${e===this.filter}>${t(`filter.${e}`)}</option>`)}
        </select>
      </label>
      ${this.narrow?a`<label
            >${t(`customers.sort`)}
            <select @change=${e=>this.choose(`sort`,e)}>
              ${T.map(e=>a`<option value=${e} ?selected=${e===this.sort}>${t(`sort.${e}`)}</option>`)}
            </select>
          </label>`:e}
      <button class="main" @click=${()=>this.adding.show()}>${h(u)} ${t(`customers.add`)}</button>
    </search>`}choice(){let{say:e}=this.shell;return a`<div class="chosen" role="group" aria-label=${e(`bulk.chosen`,{count:this.chosen.size})}>
      <span role="status">${e(`bulk.chosen`,{count:this.chosen.size})}</span>
      ${H.map(t=>a`<button ?disabled=${!!this.live.unavailable} @click=${()=>this.bulking.ask(t,[...this.chosen])}>
            ${e(`bulk.${t}`)}
          </button>`)}
      <button class="plain" @click=${()=>this.chosen=new Set}>${e(`bulk.none`)}</button>
    </div>`}table(t){let{say:n}=this.shell;if(!t.total)return a`<p class="nobody surface quiet">${n(this.search?`customers.nobody`:`customers.empty`)}</p>`;let[r,i]=this.sight.range,o=Array.from({length:Math.max(0,i-r)},(e,t)=>r+t),s=e=>t.rows[e-t.offset];return a`
      ${t.tolerant?a`<p class="quiet small">${n(`customers.tolerant`)}</p>`:e}
      <div class="table surface" role="table" aria-label=${n(`nav.customers`)} aria-rowcount=${t.total+1}>
        ${this.names()}
        <div class="rows" role="rowgroup" style="height:${t.total*this.rowHeight}px">
          ${l(o,e=>s(e)?.id??e,e=>this.row(e,s(e)))}
        </div>
      </div>
    `}names(){let{say:t}=this.shell,n=n=>{let r=this.sort===n,i=r?this.descending?`descending`:`ascending`:`none`;return a`<div role="columnheader" aria-sort=${i}>
        <button class="plain" @click=${()=>this.sortBy(n)}>
          ${t(`sort.${n}`)} ${r?h(this.descending?d:o,16):e}
        </button>
      </div>`};return a`<div role="rowgroup">
      <div class="line names" role="row" aria-rowindex="1">
        <div role="columnheader">
          <label class="check"
            ><span class="only-read">${t(`bulk.all`)}</span
            ><input type="checkbox" .checked=${this.chosen.size>0} @change=${this.chooseAll}
          /></label>
        </div>
        ${n(`name`)}
        <div role="columnheader">${t(`customers.status`)}</div>
        ${n(`warmth`)} ${n(`last_interaction`)} ${n(`next_follow_up`)}
      </div>
    </div>`}row(e,t){let n=this.rowHeight,r=`height:${n}px;transform:translateY(${e*n}px)`,i=t!==void 0&&this.chosen.has(t.id);return a`<div class="line ${i?`chosen-row`:``}" role="row" aria-rowindex=${e+2} style=${r}>
      ${t?P(this.shell,t,i,e=>this.mark(t.id,e)):a`<div role="cell"></div>
            <div role="cell"><div class="waiting"></div></div>`}
    </div>`}choose(e,t){let{value:n}=t.target;e===`filter`?this.filter=n:this.sortBy(n),this.chosen=new Set}sortBy(e){this.descending=this.sort===e&&!this.descending,this.sort=e}mark(e,t){let n=new Set(this.chosen);t?n.add(e):n.delete(e),this.chosen=n}};S([r({type:Boolean,reflect:!0})],U.prototype,`narrow`,void 0),S([n()],U.prototype,`search`,void 0),S([n()],U.prototype,`filter`,void 0),S([n()],U.prototype,`sort`,void 0),S([n()],U.prototype,`descending`,void 0),S([n()],U.prototype,`chosen`,void 0),S([t(`.rows`)],U.prototype,`rows`,void 0),S([t(`#add`)],U.prototype,`adding`,void 0),S([t(`aftersale-bulk-dialog`)],U.prototype,`bulking`,void 0),U=S([f(`aftersale-customers`)],U);export{U as CustomersView};
import{n as e,r as t,t as n}from"./config-ypqlx9c1.js";import{B as r,G as i,H as a,U as o,V as s,_ as c,f as l,n as u,v as d,z as f}from"./lit-nje8fNF4.js";import{D as p,E as m,T as h,c as g,d as _,f as v,i as y,s as b,u as x,v as S,w as C,y as w}from"./shared-PIoq3t1j.js";import{t as T}from"./order-X-qhoaQy.js";var E=class extends y{constructor(...e){super(...e),this.limit=5,this.soon=!0,this.live=new b(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told(e.items)})}static{this.styles=[p,i`
      li {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 6px 0;
        border-bottom: 1px solid var(--as-line);
      }
      .what {
        flex: 1 1 0;
        min-width: 0;
      }
      .what a,
      footer a {
        display: inline-block;
        min-height: 24px;
      }
      .overdue {
        color: var(--as-bad-text);
      }
      .good {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px 0;
        color: var(--as-good-text);
      }
      footer {
        padding-top: 10px;
      }
    `]}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:e,acting:t}=this.shell,{sections:n,error:r,unavailable:i}=this.live;return o`
      ${r?o`<p class="written" role="alert">${t.explain(r)}</p>`:a}
      ${i?o`<p class="written" role="status">${i.message}</p>`:a}
      ${n?this.list(n):r?a:o`<p class="quiet">${e(`loading`)}</p>`} ${this.asking()}
    `}list(e){let{say:t}=this.shell,n=e.items.filter(e=>!this.settling.isLeaving(e)&&(this.soon||e.group!==`soon`)),r=T(n).flatMap(e=>e.customers.flatMap(e=>e.items)).slice(0,this.limit),i=n.length-r.length;return o`
      ${r.length?o`<ul>
            ${u(r,e=>e.id,e=>this.line(e))}
          </ul>`:o`<p class="good">${m(d,28)} ${t(`today.caught_up`)}</p>`}
      <footer>
        ${w(this.shell,{view:`today`},i>0?t(`today_card.more`,{count:i}):t(`today_card.open`))}
      </footer>
    `}line(e){let{say:t,format:n}=this.shell,r=!!this.live.unavailable,i=n=>`${t(n)}: ${e.customer.name}, ${e.title}`;return o`<li>
      <div class="what">
        <div class="written">${S(this.shell,e.customer)}</div>
        <div class="written small">${w(this.shell,{view:`follow-up`,id:e.id},o`<bdi>${e.title}</bdi>`)}</div>
        <div class="small ${e.overdue?`overdue`:`quiet`}">${n.dueText(e.due,t)}</div>
      </div>
      <button
        class="icon"
        aria-label=${i(`act.done`)}
        title=${t(`act.done`)}
        ?disabled=${r}
        @click=${()=>this.emit(`settle`,{item:e,act:`done`})}
      >
        ${m(c)}
      </button>
      <button
        class="icon plain"
        aria-label=${i(`act.snooze`)}
        title=${t(`act.snooze`)}
        ?disabled=${r}
        @click=${()=>this.emit(`ask`,{item:e,question:`snooze`})}
      >
        ${m(l)}
      </button>
    </li>`}};h([r({type:Number})],E.prototype,`limit`,void 0),h([r({type:Boolean})],E.prototype,`soon`,void 0),E=h([C(`aftersale-today-list`)],E);var D=class extends s{constructor(...e){super(...e),this.maker=new g(this)}static{this.styles=[p,i`
      ha-card {
        display: block;
        height: 100%;
        box-sizing: border-box;
        overflow: auto;
        padding: 16px;
      }
      h2 {
        margin-bottom: 8px;
        overflow-wrap: anywhere;
      }
    `]}static async getConfigElement(){return await _(()=>import(`./editor-DyGg3_m4.js`),[],import.meta.url),document.createElement(`aftersale-today-card-editor`)}static getStubConfig(){return{}}setConfig(t){this.config=e(t)}getCardSize(){return 1+(this.config?.limit??1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`}}shouldUpdate(e){return e.has(`hass`)&&this.maker.take(this.hass,!0),e.size!==1||!e.has(`hass`)||!this.hasUpdated}render(){let{maker:e,config:t}=this;if(!e.shell||!t)return a;let{say:n,acting:r}=e.shell;return o`<ha-card>
        <h2 dir="auto">${t.title||n(`today_card.title`)}</h2>
        ${e.error&&!e.info?o`<p class="written" role="alert">${r.explain(e.error)}</p>`:o`<aftersale-today-list .limit=${t.limit} .soon=${t.soon}></aftersale-today-list>`}
      </ha-card>
      ${this.toast()}`}toast(){return o`<aftersale-toast .notices=${this.maker.notices}></aftersale-toast>`}};h([r({attribute:!1})],D.prototype,`hass`,void 0),h([f()],D.prototype,`config`,void 0),D=h([C(n)],D);var O={type:n,name:v[`today_card.name`],description:v[`today_card.description`],preview:!0,documentationURL:`https://github.com/aftersale-ha/aftersale`,getEntitySuggestion:t};window.customCards??=[],window.customCards.some(e=>e.type===`aftersale-today-card`)||window.customCards.push(O),x(document.documentElement.lang||navigator.language).then(e=>{O.name=e[`today_card.name`],O.description=e[`today_card.description`]});
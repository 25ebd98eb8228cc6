import{n as e,r as t,t as n}from"./config-ypqlx9c1.js";import{B as r,H as i,K as a,U as o,V as s,W as c,p as l,r as u,v as d,y as f}from"./lit-Cdo2_KcX.js";import{D as p,E as m,T as h,c as g,d as _,f as v,i as y,s as b,u as x,v as S,w as C,y as w}from"./shared-fbH0-i6g.js";import{t as T}from"./order-X-qhoaQy.js";var E=class extends y{constructor(...e){super(...e),this.limit=5,this.soon=!0,this.live=new b(this,`aftersale/today/subscribe`,e=>{e&&this.settling.told(e.items)})}static{this.styles=[p,a`
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
    `]}willUpdate(){this.shell&&this.live.want(this.shell.api,{},!0)}render(){let{say:e,acting:t}=this.shell,{sections:n,error:r,unavailable:i}=this.live;return c`
      ${r?c`<p class="written" role="alert">${t.explain(r)}</p>`:o}
      ${i?c`<p class="written" role="status">${i.message}</p>`:o}
      ${n?this.list(n):r?o:c`<p class="quiet">${e(`loading`)}</p>`} ${this.asking()}
    `}list(e){let{say:t}=this.shell,n=e.items.filter(e=>!this.settling.isLeaving(e)&&(this.soon||e.group!==`soon`)),r=T(n).flatMap(e=>e.customers.flatMap(e=>e.items)).slice(0,this.limit),i=n.length-r.length;return c`
      ${r.length?c`<ul>
            ${u(r,e=>e.id,e=>this.line(e))}
          </ul>`:c`<p class="good">${m(f,28)} ${t(`today.caught_up`)}</p>`}
      <footer>
        ${w(this.shell,{view:`today`},i>0?t(`today_card.more`,{count:i}):t(`today_card.open`))}
      </footer>
    `}line(e){let{say:t,format:n}=this.shell,r=!!this.live.unavailable,i=n=>`${t(n)}: ${e.customer.name}, ${e.title}`;return c`<li>
      <div class="what">
        <div class="written">${S(this.shell,e.customer)}</div>
        <div class="written small">${w(this.shell,{view:`follow-up`,id:e.id},c`<bdi>${e.title}</bdi>`)}</div>
        <div class="small ${e.overdue?`overdue`:`quiet`}">${n.dueText(e.due,t)}</div>
      </div>
      <button
        class="icon"
        aria-label=${i(`act.done`)}
        title=${t(`act.done`)}
        ?disabled=${r}
        @click=${()=>this.emit(`settle`,{item:e,act:`done`})}
      >
        ${m(d)}
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
    </li>`}};h([s({type:Number})],E.prototype,`limit`,void 0),h([s({type:Boolean})],E.prototype,`soon`,void 0),E=h([C(`aftersale-today-list`)],E);var D=class extends i{constructor(...e){super(...e),this.maker=new g(this)}static{this.styles=[p,a`
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
    `]}static async getConfigElement(){return await _(()=>import(`./editor-B48lTipl.js`),[],import.meta.url),document.createElement(`aftersale-today-card-editor`)}static getStubConfig(){return{}}setConfig(t){this.config=e(t)}getCardSize(){return 1+(this.config?.limit??1)}getGridOptions(){return{columns:12,min_columns:6,rows:`auto`}}shouldUpdate(e){return e.has(`hass`)&&this.maker.take(this.hass,!0),e.size!==1||!e.has(`hass`)||!this.hasUpdated}render(){let{maker:e,config:t}=this;if(!e.shell||!t)return o;let{say:n,acting:r}=e.shell;return c`<ha-card>
        <h2 dir="auto">${t.title||n(`today_card.title`)}</h2>
        ${e.error&&!e.info?c`<p class="written" role="alert">${r.explain(e.error)}</p>`:c`<aftersale-today-list .limit=${t.limit} .soon=${t.soon}></aftersale-today-list>`}
      </ha-card>
      ${this.toast()}`}toast(){return c`<aftersale-toast .notices=${this.maker.notices}></aftersale-toast>`}};h([s({attribute:!1})],D.prototype,`hass`,void 0),h([r()],D.prototype,`config`,void 0),D=h([C(n)],D);var O={type:n,name:v[`today_card.name`],description:v[`today_card.description`],preview:!0,documentationURL:`https://github.com/aftersale-ha/aftersale`,getEntitySuggestion:t};window.customCards??=[],window.customCards.some(e=>e.type===`aftersale-today-card`)||window.customCards.push(O),x(document.documentElement.lang||navigator.language).then(e=>{O.name=e[`today_card.name`],O.description=e[`today_card.description`]});
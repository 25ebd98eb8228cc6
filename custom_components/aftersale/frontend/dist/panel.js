import{B as e,E as t,F as n,I as r,P as i,R as a,U as o,V as s,g as c,h as l,o as u,p as d,v as f,w as p,z as m}from"./lit-C8JYf8f7.js";import{C as h,D as g,E as _,T as v,b as y,s as b,u as x,w as S,x as C,y as w}from"./shared-CZBsLa74.js";var T=e=>`id`in e?e.id:``,E={today:{load:()=>x(()=>import(`./today-XPvUufOk.js`),[],import.meta.url),show:()=>s`<aftersale-today></aftersale-today>`},customers:{load:()=>x(()=>import(`./customers-C8520oxZ.js`),[],import.meta.url),show:()=>s`<aftersale-customers></aftersale-customers>`},customer:{load:()=>x(()=>import(`./customer-CxgG9rHv.js`),[],import.meta.url),show:e=>s`<aftersale-customer .customerId=${T(e)}></aftersale-customer>`},measures:{load:()=>x(()=>import(`./measures-BmrZDkBg.js`),[],import.meta.url),show:()=>s`<aftersale-measures></aftersale-measures>`},playbook:{load:()=>x(()=>import(`./playbook-Bxoc_sMm.js`),[],import.meta.url),show:()=>s`<aftersale-playbook></aftersale-playbook>`},write:{load:()=>x(()=>import(`./write-Du5TUoaI.js`),[],import.meta.url),show:e=>s`<aftersale-write
        .followUpId=${e.view===`write`&&e.followUp||``}
        .customerId=${e.view===`write`&&e.customer||``}
      ></aftersale-write>`},"follow-up":{load:()=>x(()=>import(`./follow-up-BDpPrYU-.js`),[],import.meta.url),show:e=>s`<aftersale-follow-up-page .followUpId=${T(e)}></aftersale-follow-up-page>`}},D=[{view:`today`,name:`nav.today`,icon:f},{view:`customers`,name:`nav.customers`,icon:u},{view:`calendar`,name:`nav.calendar`,icon:l},{view:`write`,name:`nav.write`,icon:t},{view:`measures`,name:`nav.measures`,icon:c},{view:`playbook`,name:`nav.playbook`,icon:d}],O=class extends m{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new b(this),this.shown=``}static{this.styles=[_,o`
      :host {
        display: flex;
        flex-direction: column;
        /* Home Assistant pads its own element around this one by the safe areas, and gives it no height. */
        height: calc(100dvh - var(--safe-area-inset-top, 0px) - var(--safe-area-inset-bottom, 0px));
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=y(C(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&(this.shown=e)}render(){let{shell:t}=this.maker;if(!t)return e;let n=C(this.route.path);return s`
      <header>
        ${this.narrow?s`<button class="plain icon" aria-label=${t.say(`menu`)} @click=${()=>g(this)}>
              ${v(p,24)}
            </button>`:e}
        <h1>${t.say(`title`)}</h1>
        ${this.narrow?e:this.navigation(t,n,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(t)} ${this.failed(t)} ${this.view(t,n)}</div>
      </main>
      ${this.narrow?this.navigation(t,n,`bottom`):e}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return s`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${D.map(({view:n,name:r,icon:i})=>{let a=s`${v(i,22)}<span>${e.say(r)}</span>`;return s`<li>${w(e,{view:n},a,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(t){let n=t.info?.bundle;return!n||n===`276003ba9828`?e:s`<aftersale-banner
      .text=${t.say(`stale`)}
      .button=${t.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(t){let{error:n}=this.maker;return!n||t.info?e:s`<aftersale-banner
      bad
      .text=${t.acting.explain(n)}
      .button=${t.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(t,r){if(!t.info&&this.maker.error)return e;let a=E[r.view]??E.today,o=s`<p class="quiet" role="status">${t.say(`loading`)}</p>`;return n([y(r),t.say],()=>i(a.load().then(()=>a.show(r),()=>s`<aftersale-banner bad .text=${t.say(`error.load`)} .button=${t.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),o))}};S([a({attribute:!1})],O.prototype,`hass`,void 0),S([a({type:Boolean,reflect:!0})],O.prototype,`narrow`,void 0),S([a({attribute:!1})],O.prototype,`route`,void 0),S([r(`main`)],O.prototype,`main`,void 0),O=S([h(`aftersale-panel`)],O);export{O as Panel};
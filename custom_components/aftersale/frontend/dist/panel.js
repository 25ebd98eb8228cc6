import{B as e,E as t,G as n,H as r,I as i,L as a,O as o,R as s,U as c,V as l,g as u,h as d,o as f,p,v as m}from"./lit-nje8fNF4.js";import{D as h,E as g,O as _,S as v,T as y,c as b,d as x,w as S,x as C,y as w}from"./shared-PIoq3t1j.js";var T=e=>`id`in e?e.id:``,E={today:{load:()=>x(()=>import(`./today-BjH09ufy.js`),[],import.meta.url),show:()=>c`<aftersale-today></aftersale-today>`},customers:{load:()=>x(()=>import(`./customers-7aeUzCwp.js`),[],import.meta.url),show:()=>c`<aftersale-customers></aftersale-customers>`},customer:{load:()=>x(()=>import(`./customer-ChVRtLbU.js`),[],import.meta.url),show:e=>c`<aftersale-customer .customerId=${T(e)}></aftersale-customer>`},measures:{load:()=>x(()=>import(`./measures-BzxihRPz.js`),[],import.meta.url),show:()=>c`<aftersale-measures></aftersale-measures>`},playbook:{load:()=>x(()=>import(`./playbook-D4cqrdh8.js`),[],import.meta.url),show:()=>c`<aftersale-playbook></aftersale-playbook>`},write:{load:()=>x(()=>import(`./write-B1e43afA.js`),[],import.meta.url),show:e=>c`<aftersale-write
        .followUpId=${e.view===`write`&&e.followUp||``}
        .customerId=${e.view===`write`&&e.customer||``}
      ></aftersale-write>`},calendar:{load:()=>x(()=>import(`./calendar-nnIayRpi.js`),[],import.meta.url),show:()=>c`<aftersale-calendar></aftersale-calendar>`},"follow-up":{load:()=>x(()=>import(`./follow-up-biOoeQT7.js`),[],import.meta.url),show:e=>c`<aftersale-follow-up-page .followUpId=${T(e)}></aftersale-follow-up-page>`}},D=[{view:`today`,name:`nav.today`,icon:m},{view:`customers`,name:`nav.customers`,icon:f},{view:`calendar`,name:`nav.calendar`,icon:d},{view:`write`,name:`nav.write`,icon:o},{view:`measures`,name:`nav.measures`,icon:u},{view:`playbook`,name:`nav.playbook`,icon:p}],O=class extends l{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new b(this),this.shown=``}static{this.styles=[h,n`
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=C(v(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&!this.shown&&this.takeFocus(),this.maker.shell&&(this.shown=e)}takeFocus(){let e=document.activeElement;e&&e!==document.body&&!this.matches(`:focus-within`)&&this.main.focus({preventScroll:!0})}render(){let{shell:e}=this.maker;if(!e)return r;let n=v(this.route.path);return c`
      <header>
        ${this.narrow?c`<button class="plain icon" aria-label=${e.say(`menu`)} @click=${()=>_(this)}>
              ${g(t,24)}
            </button>`:r}
        <h1>${e.say(`title`)}</h1>
        ${this.narrow?r:this.navigation(e,n,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(e)} ${this.failed(e)} ${this.view(e,n)}</div>
      </main>
      ${this.narrow?this.navigation(e,n,`bottom`):r}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return c`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${D.map(({view:n,name:r,icon:i})=>{let a=c`${g(i,22)}<span>${e.say(r)}</span>`;return c`<li>${w(e,{view:n},a,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(e){let t=e.info?.bundle;return!t||t===`01fa17461a46`?r:c`<aftersale-banner
      .text=${e.say(`stale`)}
      .button=${e.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(e){let{error:t}=this.maker;return!t||e.info?r:c`<aftersale-banner
      bad
      .text=${e.acting.explain(t)}
      .button=${e.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(e,t){if(!e.info&&this.maker.error)return r;let n=E[t.view]??E.today,o=c`<p class="quiet" role="status">${e.say(`loading`)}</p>`;return a([C(t),e.say],()=>i(n.load().then(()=>n.show(t),()=>c`<aftersale-banner bad .text=${e.say(`error.load`)} .button=${e.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),o))}};y([e({attribute:!1})],O.prototype,`hass`,void 0),y([e({type:Boolean,reflect:!0})],O.prototype,`narrow`,void 0),y([e({attribute:!1})],O.prototype,`route`,void 0),y([s(`main`)],O.prototype,`main`,void 0),O=y([S(`aftersale-panel`)],O);export{O as Panel};
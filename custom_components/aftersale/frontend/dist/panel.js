import{D as e,H as t,K as n,L as r,R as i,U as a,V as o,W as s,_ as c,g as l,k as u,m as d,s as f,y as p,z as m}from"./lit-Cdo2_KcX.js";import{D as h,E as g,O as _,S as v,T as y,c as b,d as x,w as S,x as C,y as w}from"./shared-fbH0-i6g.js";var T=e=>`id`in e?e.id:``,E={today:{load:()=>x(()=>import(`./today-AyM50Shd.js`),[],import.meta.url),show:()=>s`<aftersale-today></aftersale-today>`},customers:{load:()=>x(()=>import(`./customers-BijsdzXf.js`),[],import.meta.url),show:()=>s`<aftersale-customers></aftersale-customers>`},customer:{load:()=>x(()=>import(`./customer-DrzoXGIb.js`),[],import.meta.url),show:e=>s`<aftersale-customer .customerId=${T(e)}></aftersale-customer>`},measures:{load:()=>x(()=>import(`./measures-C486egbQ.js`),[],import.meta.url),show:()=>s`<aftersale-measures></aftersale-measures>`},playbook:{load:()=>x(()=>import(`./playbook-BQLMvp2A.js`),[],import.meta.url),show:()=>s`<aftersale-playbook></aftersale-playbook>`},write:{load:()=>x(()=>import(`./write-32bEklOf.js`),[],import.meta.url),show:e=>s`<aftersale-write
        .followUpId=${e.view===`write`&&e.followUp||``}
        .customerId=${e.view===`write`&&e.customer||``}
      ></aftersale-write>`},calendar:{load:()=>x(()=>import(`./calendar-BLyenPjL.js`),[],import.meta.url),show:()=>s`<aftersale-calendar></aftersale-calendar>`},"follow-up":{load:()=>x(()=>import(`./follow-up-BD31Wxqs.js`),[],import.meta.url),show:e=>s`<aftersale-follow-up-page .followUpId=${T(e)}></aftersale-follow-up-page>`}},D=[{view:`today`,name:`nav.today`,icon:p},{view:`customers`,name:`nav.customers`,icon:f},{view:`calendar`,name:`nav.calendar`,icon:l},{view:`write`,name:`nav.write`,icon:u},{view:`measures`,name:`nav.measures`,icon:c},{view:`playbook`,name:`nav.playbook`,icon:d}],O=class extends t{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new b(this),this.shown=``}static{this.styles=[h,n`
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=C(v(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&!this.shown&&this.takeFocus(),this.maker.shell&&(this.shown=e)}takeFocus(){let e=document.activeElement;e&&e!==document.body&&!this.matches(`:focus-within`)&&this.main.focus({preventScroll:!0})}render(){let{shell:t}=this.maker;if(!t)return a;let n=v(this.route.path);return s`
      <header>
        ${this.narrow?s`<button class="plain icon" aria-label=${t.say(`menu`)} @click=${()=>_(this)}>
              ${g(e,24)}
            </button>`:a}
        <h1>${t.say(`title`)}</h1>
        ${this.narrow?a:this.navigation(t,n,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(t)} ${this.failed(t)} ${this.view(t,n)}</div>
      </main>
      ${this.narrow?this.navigation(t,n,`bottom`):a}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return s`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${D.map(({view:n,name:r,icon:i})=>{let a=s`${g(i,22)}<span>${e.say(r)}</span>`;return s`<li>${w(e,{view:n},a,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(e){let t=e.info?.bundle;return!t||t===`9ebaab739aae`?a:s`<aftersale-banner
      .text=${e.say(`stale`)}
      .button=${e.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(e){let{error:t}=this.maker;return!t||e.info?a:s`<aftersale-banner
      bad
      .text=${e.acting.explain(t)}
      .button=${e.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(e,t){if(!e.info&&this.maker.error)return a;let n=E[t.view]??E.today,o=s`<p class="quiet" role="status">${e.say(`loading`)}</p>`;return i([C(t),e.say],()=>r(n.load().then(()=>n.show(t),()=>s`<aftersale-banner bad .text=${e.say(`error.load`)} .button=${e.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),o))}};y([o({attribute:!1})],O.prototype,`hass`,void 0),y([o({type:Boolean,reflect:!0})],O.prototype,`narrow`,void 0),y([o({attribute:!1})],O.prototype,`route`,void 0),y([m(`main`)],O.prototype,`main`,void 0),O=y([S(`aftersale-panel`)],O);export{O as Panel};
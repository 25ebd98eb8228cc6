import{A as e,D as t,E as n,M as r,N as i,O as a,P as o,a as s,b as c,h as l,j as u,p as d}from"./lit-Dt7NgfgU.js";import{C as f,S as p,_ as m,b as h,g,s as _,u as v,v as y,w as b,x}from"./shared-BrXoM3fy.js";var S=e=>`id`in e?e.id:``,C={today:{load:()=>v(()=>import(`./today-OpfJnsap.js`),[],import.meta.url),show:()=>i`<aftersale-today></aftersale-today>`},customers:{load:()=>v(()=>import(`./customers-D6Tm8wmO.js`),[],import.meta.url),show:()=>i`<aftersale-customers></aftersale-customers>`},"follow-up":{load:()=>v(()=>import(`./follow-up-D-GcdCTo.js`),[],import.meta.url),show:e=>i`<aftersale-follow-up-page .followUpId=${S(e)}></aftersale-follow-up-page>`}},w=[{view:`today`,name:`nav.today`,icon:l},{view:`customers`,name:`nav.customers`,icon:s},{view:`calendar`,name:`nav.calendar`,icon:d}],T=class extends u{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new _(this),this.shown=``}static{this.styles=[f,o`
      :host {
        display: flex;
        flex-direction: column;
        height: 100%;
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=m(y(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&(this.shown=e)}render(){let{shell:e}=this.maker;if(!e)return r;let t=y(this.route.path);return i`
      <header>
        ${this.narrow?i`<button class="plain icon" aria-label=${e.say(`menu`)} @click=${()=>b(this)}>
              ${p(c,24)}
            </button>`:r}
        <h1>${e.say(`title`)}</h1>
        ${this.narrow?r:this.navigation(e,t,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(e)} ${this.failed(e)} ${this.view(e,t)}</div>
      </main>
      ${this.narrow?this.navigation(e,t,`bottom`):r}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return i`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${w.map(({view:n,name:r,icon:a})=>{let o=i`${p(a,22)}<span>${e.say(r)}</span>`;return i`<li>${g(e,{view:n},o,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(e){let t=e.info?.bundle;return!t||t===`2026e7b3d725`?r:i`<aftersale-banner
      .text=${e.say(`stale`)}
      .button=${e.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(e){let{error:t}=this.maker;return!t||e.info?r:i`<aftersale-banner
      bad
      .text=${e.acting.explain(t)}
      .button=${e.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(e,a){if(!e.info&&this.maker.error)return r;let o=C[a.view]??C.today,s=i`<p class="quiet" role="status">${e.say(`loading`)}</p>`;return t([m(a),e.say],()=>n(o.load().then(()=>o.show(a),()=>i`<aftersale-banner bad .text=${e.say(`error.load`)} .button=${e.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),s))}};x([e({attribute:!1})],T.prototype,`hass`,void 0),x([e({type:Boolean,reflect:!0})],T.prototype,`narrow`,void 0),x([e({attribute:!1})],T.prototype,`route`,void 0),x([a(`main`)],T.prototype,`main`,void 0),T=x([h(`aftersale-panel`)],T);export{T as Panel};
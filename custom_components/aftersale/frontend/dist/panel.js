import{D as e,F as t,M as n,N as r,O as i,P as a,g as o,j as s,k as c,m as l,o as u,x as d}from"./lit-YZRkUdwh.js";import{C as f,S as p,_ as m,b as h,g,s as _,u as v,v as y,w as b,x}from"./shared-FHlyzN8o.js";var S=e=>`id`in e?e.id:``,C={today:{load:()=>v(()=>import(`./today-DpFaVobr.js`),[],import.meta.url),show:()=>a`<aftersale-today></aftersale-today>`},customers:{load:()=>v(()=>import(`./customers-D24I_6mW.js`),[],import.meta.url),show:()=>a`<aftersale-customers></aftersale-customers>`},"follow-up":{load:()=>v(()=>import(`./follow-up-Dyrc9R7k.js`),[],import.meta.url),show:e=>a`<aftersale-follow-up-page .followUpId=${S(e)}></aftersale-follow-up-page>`}},w=[{view:`today`,name:`nav.today`,icon:o},{view:`customers`,name:`nav.customers`,icon:u},{view:`calendar`,name:`nav.calendar`,icon:l}],T=class extends n{constructor(...e){super(...e),this.narrow=!1,this.route={prefix:``,path:``},this.maker=new _(this),this.shown=``}static{this.styles=[f,t`
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
    `]}willUpdate(e){(e.has(`hass`)||e.has(`narrow`))&&this.maker.take(this.hass,this.narrow)}shouldUpdate(e){return e.size!==1||!e.has(`hass`)||!this.hasUpdated||(this.maker.take(this.hass,this.narrow),!1)}updated(){let e=m(y(this.route.path));this.shown&&this.shown!==e&&(this.main.scrollTop=0,this.main.focus()),this.maker.shell&&(this.shown=e)}render(){let{shell:e}=this.maker;if(!e)return r;let t=y(this.route.path);return a`
      <header>
        ${this.narrow?a`<button class="plain icon" aria-label=${e.say(`menu`)} @click=${()=>b(this)}>
              ${p(d,24)}
            </button>`:r}
        <h1>${e.say(`title`)}</h1>
        ${this.narrow?r:this.navigation(e,t,``)}
      </header>
      <main tabindex="-1">
        <div>${this.stale(e)} ${this.failed(e)} ${this.view(e,t)}</div>
      </main>
      ${this.narrow?this.navigation(e,t,`bottom`):r}
      <aftersale-toast .notices=${this.maker.notices}></aftersale-toast>
    `}navigation(e,t,n){return a`<nav class=${n} aria-label=${e.say(`nav.label`)}>
      <ul>
        ${w.map(({view:n,name:r,icon:i})=>{let o=a`${p(i,22)}<span>${e.say(r)}</span>`;return a`<li>${g(e,{view:n},o,``,``,t.view===n)}</li>`})}
      </ul>
    </nav>`}stale(e){let t=e.info?.bundle;return!t||t===`ea5d66484b11`?r:a`<aftersale-banner
      .text=${e.say(`stale`)}
      .button=${e.say(`reload`)}
      @retry=${()=>location.reload()}
    ></aftersale-banner>`}failed(e){let{error:t}=this.maker;return!t||e.info?r:a`<aftersale-banner
      bad
      .text=${e.acting.explain(t)}
      .button=${e.say(`retry`)}
      @retry=${this.maker.inquire}
    ></aftersale-banner>`}view(t,n){if(!t.info&&this.maker.error)return r;let o=C[n.view]??C.today,s=a`<p class="quiet" role="status">${t.say(`loading`)}</p>`;return i([m(n),t.say],()=>e(o.load().then(()=>o.show(n),()=>a`<aftersale-banner bad .text=${t.say(`error.load`)} .button=${t.say(`reload`)} @retry=${()=>location.reload()}></aftersale-banner>`),s))}};x([s({attribute:!1})],T.prototype,`hass`,void 0),x([s({type:Boolean,reflect:!0})],T.prototype,`narrow`,void 0),x([s({attribute:!1})],T.prototype,`route`,void 0),x([c(`main`)],T.prototype,`main`,void 0),T=x([h(`aftersale-panel`)],T);export{T as Panel};
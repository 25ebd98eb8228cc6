import{B as e,K as t,U as n,V as r,W as i,n as a,r as o,z as s}from"./lit-Cdo2_KcX.js";import{C as c,D as l,T as u,_ as d,w as f}from"./shared-fbH0-i6g.js";function p(e,t){if(t===void 0)return e;let n=t===null?e.default_enabled:t.enabled??e.enabled,r=t===null?e.default_offset:t.offset??e.offset;return{...e,enabled:n,offset:r,changed:n!==e.default_enabled||r!==e.default_offset}}function m(e,t){let n=p(e,t);return n.enabled!==e.enabled||n.offset!==e.offset}var h=class extends c{constructor(...e){super(...e),this.edits={},this.error=``,this.turn=0,this.picked=e=>{this.customer=e.detail,this.load()}}static{this.styles=[l,t`
      :host {
        display: grid;
        gap: 12px;
      }
      ul {
        display: grid;
        gap: 8px;
        margin-top: 6px;
      }
      li {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--as-line);
      }
      li.moved {
        border-color: var(--as-warn-text);
      }
      li.added {
        border-color: var(--as-good-text);
      }
      li.removed {
        border-color: var(--as-bad-text);
      }
    `]}willUpdate(e){e.has(`edits`)&&this.customer&&this.load()}render(){let{say:e}=this.shell;return i`<aftersale-customer-picker .label=${e(`playbook.preview_for`)} @picked=${this.picked}></aftersale-customer-picker>
      ${this.error?i`<p role="alert">${this.error}</p>`:n} ${this.preview&&this.customer?this.result(this.preview):n}`}result(e){let{say:t}=this.shell;return i`<h3 class="written">${this.customer.name}</h3>
      <section>
        <h4>${t(`playbook.preview_order`)}</h4>
        ${this.lines(e.order)}
      </section>
      <section>
        <h4>${t(`playbook.preview_open`)}</h4>
        ${this.lines(e.open)}
      </section>`}lines(e){let{say:t}=this.shell;return e.length?i`<ul>
      ${e.map(e=>i`<li class=${e.change}>
            <span class="written">${e.title}</span>
            <p class="small quiet">${this.said(e)}</p>
          </li>`)}
    </ul>`:i`<p class="quiet">${t(`playbook.preview_nothing`)}</p>`}said({before:e,after:t,change:n}){let{say:r}=this.shell,i=this.when(e),a=this.when(t);return r(`playbook.line_${n}`,{from:i,to:a})}when(e){let{say:t,format:n}=this.shell;return e?e.due===null?t(`due.waiting`):n.due(e.due):``}async load(){let e=this.turn+=1;try{let t=await this.shell.api.ask(`aftersale/playbook/preview`,{customer_id:this.customer.id,rules:this.edits});if(e!==this.turn)return;this.preview=t,this.error=``}catch(t){if(e!==this.turn)return;this.preview=void 0,this.error=this.shell.acting.explain(d(t))}}};u([r({attribute:!1})],h.prototype,`edits`,void 0),u([e()],h.prototype,`customer`,void 0),u([e()],h.prototype,`preview`,void 0),u([e()],h.prototype,`error`,void 0),h=u([f(`aftersale-playbook-preview`)],h);var g=class extends c{constructor(...e){super(...e),this.edited=!1,this.changed=e=>{let t=e.target;t.value===``||!t.reportValidity()?t.value=String(this.rule.offset):this.edit({offset:Number(t.value)})}}static{this.styles=[l,t`
      article {
        display: grid;
        align-content: start;
        gap: 8px;
        height: 100%;
        padding: 12px 16px;
      }
      article.edited {
        border-color: var(--as-accent-text);
        box-shadow: inset 4px 0 var(--as-accent-text);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .switch {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        color: var(--as-text);
      }
      .offset {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        color: var(--as-text);
      }
      .offset input {
        width: 96px;
      }
      .offset > span:first-child {
        flex: 1 1 100%;
      }
      ul {
        padding-inline-start: 18px;
        list-style: disc;
      }
    `]}render(){let{rule:e}=this,{say:t,label:r}=this.shell;return i`<article class="surface ${this.edited?`edited`:``}" aria-labelledby="name">
      <div class="head">
        <h3 id="name">${e.name}</h3>
        <label class="switch"
          ><input
            type="checkbox"
            role="switch"
            aria-label="${e.name}: ${t(`playbook.on`)}"
            .checked=${a(e.enabled)}
            @change=${e=>this.edit({enabled:e.target.checked})}
          /><span aria-hidden="true">${t(e.enabled?`playbook.on`:`playbook.off`)}</span></label
        >
      </div>
      <p>${e.what}</p>
      ${this.offset(e)}
      ${e.hold_backs.length?i`<div>
            <p class="small quiet">${t(`playbook.hold_backs`)}</p>
            <ul class="small">
              ${e.hold_backs.map(e=>i`<li>${e}</li>`)}
            </ul>
          </div>`:n}
      <p class="small quiet">${[e.channel?r(`channel`,e.channel):``,e.changed?t(`playbook.changed`):``].filter(Boolean).join(` · `)}</p>
      ${e.changed?i`<div><button @click=${()=>this.edit({restore:!0})}>${t(`playbook.restore`)}</button></div>`:n}
    </article>`}offset(e){if(e.offset===null)return n;let{label:t}=this.shell;return i`<label class="offset"
      ><span class="small quiet">${e.offset_means}</span>
      <input
        type="number"
        inputmode="numeric"
        step="1"
        min=${e.least??n}
        max=${e.most??n}
        .value=${a(String(e.offset))}
        @change=${this.changed}
      /><span>${e.unit?t(`offset`,e.unit):``}</span></label
    >`}edit(e){this.emit(`edit`,e)}};u([r({attribute:!1})],g.prototype,`rule`,void 0),u([r({type:Boolean})],g.prototype,`edited`,void 0),g=u([f(`aftersale-rule`)],g);var _=class extends c{constructor(...e){super(...e),this.edits={},this.error=``,this.appliesTo=`open_untouched`,this.busy=!1,this.restore=()=>{let e={};for(let t of this.playbook.rules)t.changed&&(e[t.id]=null);this.edits=e},this.save=async()=>{let{api:e,say:t,acting:n}=this.shell;this.busy=!0;try{let r={rules:this.edits,applies_to:this.appliesTo,version:this.playbook.version};await e.change(`aftersale/playbook/save`,r),n.notices.show({text:t(`playbook.saved`),bad:!1}),this.edits={},this.saving.close(),await this.load()}catch(e){let t=d(e);n.complain(t),t.code===`playbook_changed`&&await this.load()}finally{this.busy=!1}}}static{this.styles=[l,t`
      .rules {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 12px;
        padding-bottom: 96px;
      }
      .intro {
        margin-bottom: 12px;
      }
      .bar {
        position: sticky;
        bottom: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 10px 16px;
        box-shadow: 0 -2px 12px rgb(0 0 0 / 20%);
        z-index: 3;
      }
      .bar span {
        flex: 1 1 160px;
      }
      fieldset {
        border: 0;
        margin: 0 0 12px;
        padding: 0;
        display: grid;
        gap: 10px;
      }
      legend {
        padding: 0;
        margin-bottom: 8px;
      }
      fieldset label {
        display: flex;
        align-items: flex-start;
        gap: 10px;
        color: var(--as-text);
        font-size: 1rem;
      }
      .end {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
      .older {
        margin-bottom: 12px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.updateComplete.then(()=>{this.load(),this.stopReady=this.shell.api.onReady(()=>void this.load())})}disconnectedCallback(){super.disconnectedCallback(),this.stopReady?.()}render(){let{say:e}=this.shell;if(this.error)return i`<aftersale-banner bad .text=${this.error} .button=${e(`retry`)} @retry=${()=>this.load()}></aftersale-banner>`;let t=this.playbook;return t?i`<p class="intro quiet">${e(`playbook.intro`)}</p>
      ${t.older.map(e=>this.older(e))}
      <div class="rules">
        ${o(t.rules,e=>e.id,e=>i`<aftersale-rule
              .rule=${p(e,this.edits[e.id])}
              .edited=${m(e,this.edits[e.id])}
              @edit=${t=>this.edit(e,t.detail)}
            ></aftersale-rule>`)}
      </div>
      ${this.bar(t)} ${this.dialogs()}`:i`<p class="quiet" role="status">${e(`loading`)}</p>`}older({until:e,rules:t}){let{say:n,format:r}=this.shell,a=t.map(e=>this.playbook.rules.find(t=>t.id===e)?.name??e).join(`, `);return i`<p class="older small quiet">${n(`playbook.older`,{until:r.due(e),rules:a})}</p>`}bar(e){let{say:t}=this.shell,r=Object.keys(this.edits).length,a=e.rules.some(e=>p(e,this.edits[e.id]).changed);return!r&&!a?n:i`<div class="bar surface" role="group" aria-label=${t(`playbook.changes`)}>
      <span role="status">${r?t(`playbook.edited`,{count:r}):t(`playbook.differs`)}</span>
      ${a?i`<button @click=${this.restore}>${t(`playbook.restore_all`)}</button>`:n}
      ${r?i`<button @click=${()=>this.edits={}}>${t(`playbook.discard`)}</button>
            <button @click=${()=>this.previewing.show()}>${t(`playbook.preview`)}</button>
            <button class="main" @click=${()=>this.saving.show()}>${t(`save`)}</button>`:n}
    </div>`}dialogs(){let{say:e}=this.shell;return i`<aftersale-dialog id="preview" wide .heading=${e(`playbook.preview`)}>
        <aftersale-playbook-preview .edits=${this.edits}></aftersale-playbook-preview>
      </aftersale-dialog>
      <aftersale-dialog id="saving" .heading=${e(`playbook.save`)}>
        <fieldset>
          <legend>${e(`playbook.applies_to`)}</legend>
          ${[`open_untouched`,`new_orders`].map(t=>i`<label
                ><input
                  type="radio"
                  name="applies_to"
                  .checked=${this.appliesTo===t}
                  @change=${()=>this.appliesTo=t}
                /><span>${e(`playbook.${t}`)}<br /><span class="small quiet">${e(`playbook.${t}_means`)}</span></span></label
              >`)}
        </fieldset>
        <div class="end">
          <button @click=${()=>this.saving.close()}>${e(`cancel`)}</button>
          <button class="main" ?disabled=${this.busy} @click=${this.save}>${e(`save`)}</button>
        </div>
      </aftersale-dialog>`}edit(e,{enabled:t,offset:n,restore:r}){let{[e.id]:i,...a}=this.edits,o=p(e,i),s=r?{...o,enabled:e.default_enabled,offset:e.default_offset}:{...o,enabled:t??o.enabled,offset:n??o.offset};this.edits=s.enabled===e.enabled&&s.offset===e.offset?a:s.enabled===e.default_enabled&&s.offset===e.default_offset?{...a,[e.id]:null}:{...a,[e.id]:{enabled:s.enabled,...s.offset!==null&&{offset:s.offset}}}}async load(){try{this.playbook=await this.shell.api.ask(`aftersale/playbook`,{}),this.error=``}catch(e){this.error=this.shell.acting.explain(d(e))}}};u([e()],_.prototype,`playbook`,void 0),u([e()],_.prototype,`edits`,void 0),u([e()],_.prototype,`error`,void 0),u([e()],_.prototype,`appliesTo`,void 0),u([e()],_.prototype,`busy`,void 0),u([s(`#preview`)],_.prototype,`previewing`,void 0),u([s(`#saving`)],_.prototype,`saving`,void 0),_=u([f(`aftersale-playbook`)],_);export{_ as PlaybookView};
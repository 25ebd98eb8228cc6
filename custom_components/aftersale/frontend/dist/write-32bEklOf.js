import{B as e,C as t,K as n,M as r,U as i,V as a,W as o,n as s,v as c,w as l}from"./lit-Cdo2_KcX.js";import{C as u,D as d,E as f,T as p,_ as m,b as h,s as g,v as _,w as v}from"./shared-fbH0-i6g.js";var y=`
  @page { margin: 18mm; }
  body { font: 12pt/1.45 Georgia, serif; color: #000; background: #fff; margin: 0; }
  section { break-inside: avoid; padding: 0 0 8mm; margin: 0 0 8mm; border-bottom: 1px dashed #999; }
  section.page { break-after: page; border: 0; }
  div { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; margin-bottom: 3mm; }
  .address { font: 11pt/1.35 Arial, sans-serif; border: 1px solid #000; padding: 4mm; width: 80mm; min-height: 28mm; box-sizing: border-box; }
  .name { font-weight: bold; font-size: 14pt; }
  .fact { font-style: italic; }
  .heading { font-weight: bold; }
  .label { font: 9pt Arial, sans-serif; color: #444; margin-bottom: 1mm; }
`;function b(e,t){e.documentElement.lang=t.language,e.title=t.title;let n=e.createElement(`style`);n.textContent=y,e.head.append(n);for(let n of t.pages){let r=e.createElement(`section`);t.pages.length===1&&(r.className=`page`);for(let{style:t,lines:i}of n){let n=e.createElement(`div`);n.className=t,n.dir=`auto`,n.textContent=i.join(`
`),r.append(n)}e.body.append(r)}}function x(e,t=document.body){let n=document.createElement(`iframe`);n.style.cssText=`position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0`,n.setAttribute(`aria-hidden`,`true`),n.tabIndex=-1,t.append(n);let r=n.contentDocument;b(r,e);let i=n.contentWindow;return i.addEventListener(`afterprint`,()=>setTimeout(()=>n.remove())),i.focus(),i.print(),n}var S=class extends u{constructor(...e){super(...e),this.followUpId=``,this.customerId=``,this.chosen={},this.error=``,this.busy=!1,this.turn=0,this.finish=async()=>{let{say:e,acting:t,go:n}=this.shell,{followUpId:r,letters:i,draft:a}=this,o=i.customer,s=a.letter,c=e(`said.written`,{who:o.name});(r?await t.do(`complete_follow_up`,{follow_up:r,letter:s},c):await t.do(`log_interaction`,{customer:o.id,channel:a.email?`mail`:`post`,letter:s},c))&&n(r?{view:`today`}:{view:`customer`,id:o.id})}}static{this.styles=[d,n`
      section {
        display: grid;
        gap: 12px;
        padding: 12px 16px;
      }
      .choices {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
        gap: 12px;
        align-items: end;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        color: var(--as-text);
        font-size: 1rem;
      }
      textarea {
        min-height: 280px;
      }
    `]}willUpdate(e){(e.has(`followUpId`)||e.has(`customerId`))&&(this.chosen={},this.draft=void 0,this.letters=void 0,this.open())}render(){let{say:e}=this.shell,{letters:t}=this;return o`${this.error?o`<aftersale-banner bad .text=${this.error} .button=${e(`retry`)} @retry=${()=>this.open()}></aftersale-banner>`:i}
    ${t?o`<section class="surface" aria-labelledby="heading">
          <h2 id="heading">${e(`write.letter`)}: ${_(this.shell,t.customer)}</h2>
          ${this.choices(t)} ${this.text()}
        </section>`:o`<p class="quiet" role="status">${this.error?``:e(`loading`)}</p>`}`}choices(e){let{say:t,format:n,label:r,info:a}=this.shell,c=this.draft?.letter??this.chosen.letter??``,l=this.chosen.language??e.customer.language??``;return o`<div class="choices">
      <label
        >${t(`write.which`)}
        <select @change=${e=>this.choose({letter:T(e)})}>
          ${e.letters.map(e=>{let r=e.had_on?` (${t(`write.had`,{day:n.day(e.had_on)})})`:``;return o`<option value=${e.letter} ?selected=${e.letter===c}>${e.suits?`★ `:``}${e.name}${r}</option>`})}
        </select></label
      >
      <label
        >${t(`field.language`)}
        <select @change=${e=>this.choose({language:T(e)})}>
          ${e.languages.map(e=>o`<option value=${e} ?selected=${l.startsWith(e)}>${E(e,this.shell.language)}</option>`)}
        </select></label
      >
      ${a?.ai??e.ai?o`<label class="check"
            ><input
              type="checkbox"
              .checked=${s(!!this.chosen.ai)}
              @change=${e=>this.choose({ai:e.target.checked})}
            /><span>${t(`write.ai`)}</span></label
          >`:i}
    </div>
    ${this.chosen.ai?o`<p class="small quiet">${t(`write.ai_means`)} ${r(`letter`,c)}</p>`:i}`}text(){let{say:e}=this.shell,n=this.draft;return!n||this.busy?o`<p class="quiet" role="status">${e(`write.drafting`)}</p>`:o`<label
        >${e(`write.subject`)}
        <input
          dir="auto"
          .value=${n.subject}
          @input=${e=>this.draft={...n,subject:e.target.value}}
        />
      </label>
      <label
        >${e(`write.text`)}
        <textarea
          dir="auto"
          .value=${n.text}
          @input=${e=>this.draft={...n,text:e.target.value}}
        ></textarea>
      </label>
      <div class="row">
        <button class="main" @click=${()=>this.copy(n)}>${f(t)} ${e(`write.copy`)}</button>
        ${n.email?o`<a class="button" href=${C(n)}>${f(l)} ${e(`write.mail`)}</a>`:i}
        <button @click=${()=>this.paper(n)}>${f(r)} ${e(`write.print`)}</button>
        <button @click=${this.finish}>${f(c)} ${e(`write.sent`)}</button>
      </div>
      <p class="small quiet">${e(`write.not_sent`)}</p>`}get meant(){return this.followUpId?{follow_up_id:this.followUpId}:{customer_id:this.customerId}}choose(e){this.chosen={...this.chosen,...e},this.compose()}async open(){let e=this.turn+=1;try{let t=await this.shell.api.ask(`aftersale/letters`,this.meant);if(e!==this.turn)return;this.letters=t,this.error=``;let n=t.next??t.letters.find(e=>e.suits)?.letter??t.letters[0]?.letter;this.chosen={...this.chosen,...!this.followUpId&&n&&{letter:n}},await this.compose()}catch(t){e===this.turn&&(this.error=this.shell.acting.explain(m(t)))}}async compose(){let e=this.turn+=1,{letter:t,language:n,ai:r}=this.chosen;this.busy=!0;try{let i={...this.meant,...t&&{letter:t},...n&&{letter_language:n},...r&&{ai:r}},a=await this.shell.api.ask(`aftersale/letter/draft`,i);e===this.turn&&(this.draft=a)}catch(t){if(e!==this.turn)return;r&&(this.chosen={...this.chosen,ai:!1}),this.shell.acting.complain(m(t))}finally{e===this.turn&&(this.busy=!1)}}async copy(e){let{say:t,acting:n}=this.shell;await w(e.subject?`${e.subject}\n\n${e.text}`:e.text)?n.notices.show({text:t(`write.copied`),bad:!1}):(this.renderRoot.querySelector(`textarea`)?.select(),n.notices.show({text:t(`write.copy_by_hand`),bad:!1}))}paper(e){let t=[{style:`text`,lines:e.text.split(`
`)}];x({title:e.subject,language:this.chosen.language??this.shell.language,pages:[t]})}};p([a()],S.prototype,`followUpId`,void 0),p([a()],S.prototype,`customerId`,void 0),p([e()],S.prototype,`letters`,void 0),p([e()],S.prototype,`draft`,void 0),p([e()],S.prototype,`chosen`,void 0),p([e()],S.prototype,`error`,void 0),p([e()],S.prototype,`busy`,void 0),S=p([v(`aftersale-letter`)],S);function C(e){return`${h(e.email??``)}?subject=${encodeURIComponent(e.subject)}&body=${encodeURIComponent(e.text)}`}async function w(e){try{return await navigator.clipboard.writeText(e),!0}catch{return!1}}function T(e){return e.target.value}function E(e,t){return new Intl.DisplayNames([t],{type:`language`}).of(e)??e}var D=class extends u{constructor(...e){super(...e),this.left=new Set,this.live=new g(this,`aftersale/today/subscribe`)}static{this.styles=[d,n`
      :host {
        padding: 12px 16px;
      }
      h2 {
        margin-bottom: 8px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-bottom: 12px;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 40px;
      }
    `]}willUpdate(){this.live.want(this.shell.api,{})}render(){let{say:e,acting:t}=this.shell,{sections:n,error:i}=this.live;if(i)return o`<aftersale-banner bad .text=${t.explain(i)}></aftersale-banner>`;let a=O(n?.items??[]),s=a.filter(e=>!this.left.has(e.id));return o`<h2>${e(`notes.title`)}</h2>
      ${a.length?o`<ul>
              ${a.map(e=>this.item(e))}
            </ul>
            <button class="main" ?disabled=${!s.length} @click=${()=>this.print(s.map(e=>e.id))}>
              ${f(r)} ${e(`notes.print`,{count:s.length})}
            </button>`:o`<p class="quiet">${e(`notes.nothing`)}</p>`}`}item(e){let{say:t,format:n}=this.shell;return o`<li>
      <input type="checkbox" aria-label="${e.customer.name}: ${e.title}" .checked=${!this.left.has(e.id)} @change=${t=>{let n=new Set(this.left);t.target.checked?n.delete(e.id):n.add(e.id),this.left=n}} />
      <span class="written">${_(this.shell,e.customer)}: ${e.title}</span>
      <span class="quiet small">${n.dueText(e.due,t)}</span>
    </li>`}async print(e){let{api:t,acting:n,say:r,language:i}=this.shell;try{let{notes:n}=await t.ask(`aftersale/print`,{follow_up_ids:e});x({title:r(`notes.title`),language:i,pages:n.map(e=>k(e,r))})}catch(e){n.complain(m(e))}}};p([e()],D.prototype,`left`,void 0),D=p([v(`aftersale-notes`)],D);function O(e){return e.filter(e=>e.channel===`post`)}function k(e,t){let n=[{style:`name`,lines:[e.name,...e.company&&e.company!==e.name?[e.company]:[]]}];n.push({style:`heading`,lines:[e.title]}),e.fact&&(n.push({style:`label`,lines:[t(`notes.remember`)]}),n.push({style:`fact`,lines:[e.fact.text]}));let r=e.address.length?[e.name,...e.address]:[e.name,t(`notes.no_address`)];return n.push({style:`label`,lines:[t(`notes.label`)]}),n.push({style:`address`,lines:r}),n}var A=class extends u{constructor(...e){super(...e),this.followUpId=``,this.customerId=``}static{this.styles=[d,n`
      :host {
        display: grid;
        gap: 16px;
        max-width: 760px;
      }
      section {
        padding: 12px 16px;
      }
      h2 {
        margin-bottom: 8px;
      }
    `]}render(){let{say:e}=this.shell;return this.followUpId||this.customerId?o`<aftersale-letter .followUpId=${this.followUpId} .customerId=${this.customerId}></aftersale-letter>`:o`<section class="surface" aria-labelledby="letter">
        <h2 id="letter">${e(`write.letter`)}</h2>
        <aftersale-customer-picker .label=${e(`write.to`)} @picked=${e=>this.shell.go({view:`write`,customer:e.detail.id})}></aftersale-customer-picker>
      </section>
      <aftersale-notes class="surface"></aftersale-notes>`}};p([a()],A.prototype,`followUpId`,void 0),p([a()],A.prototype,`customerId`,void 0),A=p([v(`aftersale-write`)],A);export{A as WriteView};
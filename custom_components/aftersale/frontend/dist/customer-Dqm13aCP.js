import{B as e,C as t,F as n,L as r,N as i,O as a,P as o,R as s,T as c,k as l,n as u,t as d,v as ee,w as te}from"./lit-CnuKDTLg.js";import{C as f,D as p,O as m,T as h,_ as g,a as ne,f as re,i as ie,n as _,p as ae,t as oe,v,w as y,y as se}from"./shared-C30LvrYq.js";import{t as ce}from"./style-4gVzZzjw.js";import{t as le}from"./preload-helper-BQUUbbNx.js";var ue={text:500,area:2e4,lines:5e3,email:254,phone:60},b=class extends f{constructor(...e){super(...e),this.busy=!1,this.send=async e=>{let t=this.form,n=_(e);this.busy=!0;let r=await t.then(de(t,n,this.shell.format.zone));this.busy=!1,r&&this.form===t&&this.dialog.close()}}static{this.styles=[m,e`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px;
      }
      .whole,
      .end {
        grid-column: 1 / -1;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--as-text);
        font-size: 1rem;
      }
      p {
        margin-bottom: 12px;
        white-space: pre-line;
      }
    `]}async ask(e){this.form=e,this.busy=!1,await this.updateComplete,await this.dialog.show()}render(){let e=this.form;return s`<aftersale-dialog
      .heading=${e?.heading??``}
      .wide=${(e?.fields.length??0)>4}
      @closed=${()=>this.form=void 0}
    >
      ${e?this.body(e):r}
    </aftersale-dialog>`}body(e){return s`${e.about?s`<p class="written">${e.about}</p>`:r}
      <form @submit=${this.send}>
        ${e.fields.map(e=>this.field(e))}
        <div class="end">
          <button type="button" @click=${()=>this.dialog.close()}>${this.shell.say(`cancel`)}</button>
          <button class=${e.bad?`bad`:`main`} ?disabled=${this.busy}>${e.button}</button>
        </div>
      </form>`}field(e){if(e.kind===`check`)return s`<label class="check"
        ><input type="checkbox" name=${e.name} value="yes" ?checked=${e.value===`yes`} /><span
          >${this.shell.say(e.label)}</span
        ></label
      >`;let t=e.kind===`area`||e.kind===`lines`;return s`<label class=${t?`whole`:``}
      ><span>${this.shell.say(e.label)}${e.required?` *`:``}</span>${this.input(e)}</label
    >`}input(e){let{name:t,kind:n,value:i=``,required:a=!1}=e,o=e.longest??ue[n]??500;switch(n){case`area`:case`lines`:return s`<textarea name=${t} dir="auto" maxlength=${o} ?required=${a} .value=${d(i)}></textarea>`;case`choice`:return s`<select name=${t} ?required=${a}>
          ${a?r:s`<option value="" ?selected=${!i}></option>`}
          ${(e.choices??[]).map(t=>s`<option value=${t} ?selected=${t===i}>
                ${e.wording?this.shell.label(e.wording,t):t}
              </option>`)}
        </select>`;case`number`:return s`<input
          type="number"
          inputmode="numeric"
          name=${t}
          ?required=${a}
          min=${e.least??r}
          max=${e.most??r}
          .value=${d(i)}
        />`;default:return s`<input
          type=${{day:`date`,moment:`datetime-local`,email:`email`,phone:`tel`,text:`text`,check:`text`}[n]}
          name=${t}
          dir=${n===`text`?`auto`:r}
          maxlength=${n===`day`||n===`moment`?r:o}
          autocomplete="off"
          ?required=${a}
          .value=${d(i)}
        />`}}};h([o()],b.prototype,`form`,void 0),h([o()],b.prototype,`busy`,void 0),h([i(`aftersale-dialog`)],b.prototype,`dialog`,void 0),b=h([y(`aftersale-form`)],b);function de(e,t,n){let r={};for(let i of e.fields){let a=t[i.name]??``,o=(i.value??``).trim();(e.onlyChanges?a===o:a===``&&i.kind!==`check`)||(r[i.name]=fe(i,a,n))}return r}function fe(e,t,n){switch(e.kind){case`check`:return t===`yes`;case`lines`:return t.split(`
`).map(e=>e.trim()).filter(Boolean);case`number`:return t===``?``:Number(t);case`moment`:return t===``?``:re(t.slice(0,10),t.slice(11,16),n).toISOString();default:return t}}function x(e,t=new Date){return`${e.format.today(t)}T${ae(t,e.format.zone)}`}var S={name:`note`,label:`field.note`,kind:`area`},C=[`later`,`done`,`ongoing`],w=[`full`,`light`,`none`],T=[`out`,`in`];function E(e){return(e?.channels??[]).filter(e=>e!==`meeting`)}function D(e,t,n){return{action:`log_interaction`,heading:`do.log_interaction`,button:`save`,said:`said.logged`,fields:[{name:`channel`,label:`field.channel`,kind:`choice`,choices:E(e),wording:`channel`,value:t.channel??`call`,required:!0},{name:`direction`,label:`field.direction`,kind:`choice`,choices:T,wording:`direction`,value:`out`,required:!0},{name:`at`,label:`field.at`,kind:`moment`,value:n,required:!0},S]}}function O(e,t){return{action:`log_meeting`,heading:`do.log_meeting`,button:`save`,said:`said.logged`,fields:[{name:`start`,label:`field.start`,kind:`moment`,value:e,required:!0},{name:`end`,label:`field.end`,kind:`moment`,value:t,required:!0},S]}}function k(e,t){return{action:`add_follow_up`,heading:`do.add_follow_up`,button:`add`,said:`said.added`,fields:[{name:`title`,label:`field.title`,kind:`text`,required:!0,longest:200},{name:`due`,label:`field.due`,kind:`day`,value:t,required:!0},{name:`channel`,label:`field.channel`,kind:`choice`,choices:E(e),wording:`channel`},{name:`notes`,label:`field.notes`,kind:`area`}]}}function A(){return{action:`make_promise`,heading:`do.make_promise`,button:`save`,said:`said.promised`,fields:[{name:`what`,label:`field.promised`,kind:`text`,required:!0},{name:`due`,label:`field.promised_by`,kind:`day`,required:!0}]}}function j(e){return{action:`record_order`,heading:`do.record_order`,button:`save`,said:`said.ordered`,fields:[{name:`product`,label:`field.product`,kind:`text`,required:!0,longest:200},{name:`ordered_at`,label:`field.ordered_at`,kind:`moment`,value:e,required:!0},{name:`promised_on`,label:`field.promised_on`,kind:`day`},{name:`delivery`,label:`field.delivery`,kind:`choice`,choices:C,wording:`delivery`,value:`later`,required:!0},{name:`care`,label:`field.care`,kind:`choice`,choices:w,wording:`care`,value:`full`,required:!0},{name:`reference`,label:`field.reference`,kind:`text`,longest:200},{name:`amount`,label:`field.amount`,kind:`text`,longest:40},{name:`currency`,label:`field.currency`,kind:`text`,longest:3},{name:`walkthrough`,label:`field.walkthrough`,kind:`check`,value:`yes`}]}}function M(e){return{action:`record_delivery`,heading:`do.record_delivery`,button:`save`,said:`said.delivered`,fields:[{name:`delivered_at`,label:`field.delivered_at`,kind:`moment`,value:e,required:!0}]}}function N(){return{action:`cancel_order`,heading:`do.cancel_order`,button:`do.cancel_order`,said:`said.order_cancelled`,about:`about.cancel_order`,fields:[],bad:!0}}function P(){return{action:`open_complaint`,heading:`do.open_complaint`,button:`save`,said:`said.complaint_opened`,fields:[{name:`what`,label:`field.complaint`,kind:`area`,required:!0}]}}function F(){return{action:`resolve_complaint`,heading:`do.resolve_complaint`,button:`save`,said:`said.complaint_resolved`,fields:[{name:`resolution`,label:`field.resolution`,kind:`area`,required:!0}]}}function I(){return{action:`record_feedback`,heading:`do.record_feedback`,button:`save`,said:`said.feedback`,fields:[{name:`score`,label:`field.score`,kind:`number`,least:0,most:10},{name:`suggestion`,label:`field.suggestion`,kind:`area`}]}}function L(){return{action:`note_need`,heading:`do.note_need`,button:`save`,said:`said.need`,fields:[{name:`what`,label:`field.need`,kind:`area`,required:!0}]}}function R(){return{action:`pause_customer`,heading:`do.pause_customer`,button:`do.pause_customer`,said:`said.paused`,about:`about.pause_customer`,fields:[{name:`until`,label:`field.until`,kind:`day`}]}}function z(e){return{action:`mark_lost`,heading:`do.mark_lost`,button:`save`,said:`said.lost`,fields:[{name:`reason`,label:`field.loss_reason`,kind:`choice`,choices:e?.loss_reasons??[],wording:`loss_reason`},S]}}function B(e,t){let n=(e,n,r=`text`,i)=>{let a=t[e];return{name:e,label:n,kind:r,...a!==null&&{value:a},...i!==void 0&&{longest:i}}};return{action:`update_customer`,heading:`do.update_customer`,button:`save`,said:`said.updated`,onlyChanges:!0,fields:[{...n(`name`,`field.name`,`text`,200),required:!0},n(`company`,`field.company`,`text`,200),n(`phone`,`field.phone`,`phone`),n(`email`,`field.email`,`email`),n(`address`,`field.address`,`area`,500),{...n(`language`,`field.language`,`choice`),choices:e?.languages??[]},{...n(`channel`,`field.preferred_channel`,`choice`),choices:E(e),wording:`channel`},{...n(`birthday`,`field.birthday`,`text`,10)},{name:`cadence_days`,label:`field.cadence_days`,kind:`number`,least:1,most:365,...t.cadence_days!==null&&{value:String(t.cadence_days)}},{name:`hot_buttons`,label:`field.hot_buttons`,kind:`lines`,value:t.hot_buttons.join(`
`)},n(`notes`,`field.notes`,`area`),n(`external_id`,`field.external_id`,`text`,200),...t.referred_by===null?[{name:`referred_by`,label:`field.referred_by`,kind:`text`}]:[]]}}function V(e){return!e.cancelled_at&&!e.delivered_at&&e.delivery!==`ongoing`}var H=5,U=class extends f{constructor(...e){super(...e),this.frozen=!1,this.promise=e=>{let{say:t,format:n}=this.shell,i=W(e)&&e.due<n.today(),a=t(`facts.promise_due`,{day:n.day(e.due)});return e.kept&&(a=t(`kept.${e.kept}`,{day:n.due(e.kept_at)})),e.withdrawn_at&&(a=t(`facts.withdrawn`,{day:n.day(n.dayOf(e.withdrawn_at))})),s`<p class="written">${e.what}</p>
      <p class="small ${i?`late`:`quiet`}">${i?`${t(`facts.broken`)} `:r}${a}</p>
      ${W(e)?s`<div class="row">
            ${this.deed(`do.keep_promise`,`keep_promise`,`said.kept`,{promise_id:e.id},`main`)}
            ${this.deed(`do.withdraw_promise`,`withdraw_promise`,`said.withdrawn`,{promise_id:e.id})}
          </div>`:r}`},this.order=e=>{let{say:t,format:n,label:i}=this.shell,a=[t(`facts.ordered`,{day:n.day(n.dayOf(e.ordered_at))})];return e.cancelled_at?a.push(t(`facts.cancelled`,{day:n.day(n.dayOf(e.cancelled_at))})):e.delivered_at?a.push(t(`facts.delivered`,{day:n.day(n.dayOf(e.delivered_at))})):e.delivery===`ongoing`?a.push(i(`delivery`,`ongoing`)):e.promised_on&&a.push(t(`facts.promised_on`,{day:n.day(e.promised_on)})),e.amount&&a.push(`${e.amount} ${e.currency??``}`.trim()),e.reference&&a.push(e.reference),s`<p class="written">${e.product}</p>
      <p class="small quiet written">${a.join(` · `)}</p>
      ${V(e)?s`<div class="row">
            ${this.fill(`do.record_delivery`,M(x(this.shell)),{order_id:e.id},`main`)}
            ${this.fill(`do.cancel_order`,N(),{order_id:e.id})}
          </div>`:r}`},this.complaint=e=>{let{say:t,format:n}=this.shell;return s`<p class="written">${e.what}</p>
      ${e.resolved_at?s`<p class="written quiet">${e.resolution}</p>
            <p class="small quiet">${t(`facts.resolved`,{day:n.day(n.dayOf(e.resolved_at))})}</p>`:s`<p class="small late">${t(`facts.open_since`,{ago:n.ago(e.opened_at,t)})}</p>
            <div class="row">${this.fill(`do.resolve_complaint`,F(),void 0,`main`)}</div>`}`}}static{this.styles=[m,e`
      :host {
        display: grid;
        gap: 16px;
      }
      section {
        padding: 12px 16px;
      }
      section > ul {
        display: grid;
        gap: 10px;
        margin-top: 8px;
      }
      li p {
        white-space: pre-line;
      }
      .late {
        color: var(--as-bad-text);
        font-weight: 500;
      }
      .row {
        margin-top: 6px;
      }
      details > summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      details ul {
        display: grid;
        gap: 10px;
      }
    `]}render(){let{promises:e,orders:t,complaints:n,needs:i,feedback:a}=this.file;return s`${this.section(`facts.promises`,G(e,e=>[+!W(e),e.due]),this.promise)}
    ${this.section(`facts.complaints`,G(n,e=>[+!!e.resolved_at,e.opened_at]),this.complaint)}
    ${this.section(`facts.orders`,G(t,e=>[0,e.ordered_at]).reverse(),this.order)}
    ${this.section(`facts.needs`,G(i,e=>[0,e.noted_at]).reverse(),e=>s`<p class="written">${e.what}</p>${this.when(`facts.noted`,e.noted_at)}`)}
    ${this.section(`facts.feedback`,G(a,e=>[0,e.at]).reverse(),e=>s`${e.score===null?r:s`<p>${this.shell.say(`facts.score`,{score:e.score})}</p>`}
          <p class="written">${e.suggestion}</p>
          ${this.when(`facts.said`,e.at)}`)}`}section(e,t,n){if(!t.length)return r;let i=e=>s`<li>${n(e)}</li>`,a=t.slice(H);return s`<section class="surface" aria-label=${this.shell.say(e)}>
      <h2>${this.shell.say(e)}</h2>
      <ul>
        ${t.slice(0,H).map(i)}
      </ul>
      ${a.length?s`<details>
            <summary>${this.shell.say(`facts.more`,{count:a.length})}</summary>
            <ul>
              ${a.map(i)}
            </ul>
          </details>`:r}
    </section>`}when(e,t){let{say:n,format:r}=this.shell;return s`<p class="small quiet">${n(e,{day:r.day(r.dayOf(t))})}</p>`}fill(e,t,n,r=``){let i=n?{form:t,about:n}:{form:t};return s`<button class=${r} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,i)}>${this.shell.say(e)}</button>`}deed(e,t,n,r,i=``){let{say:a,acting:o}=this.shell,c=this.file.customer.name;return s`<button
      class=${i}
      ?disabled=${this.frozen}
      @click=${()=>void o.do(t,r,a(n,{who:c}))}
    >
      ${a(e)}
    </button>`}};h([n({attribute:!1})],U.prototype,`file`,void 0),h([n({type:Boolean})],U.prototype,`frozen`,void 0),U=h([y(`aftersale-facts`)],U);function W(e){return!e.kept_at&&!e.withdrawn_at}function G(e,t){return[...e].sort((e,n)=>{let[r,i]=t(e),[a,o]=t(n);return r-a||(i<o?-1:Number(i>o))})}var pe=`cancelled.complaint_opened.complaint_resolved.completed.customer_added.customer_lost.customer_paused.customer_resting.customer_resumed.customer_returned.customer_updated.customers_merged.device_released.feedback_recorded.follow_up_added.hidden.interaction_logged.loss_explained.missed.need_noted.noted.order_cancelled.order_delivered.order_late.order_placed.promise_broken.promise_kept.promise_made.promise_withdrawn.reopened.rescheduled.retitled.skipped.snoozed.ticked.undone`.split(`.`),me=[`what`,`note`,`resolution`,`suggestion`,`notes`];function he(e,t){let n=[ge(e.event,t),..._e(e,t)].filter(Boolean),r=me.map(t=>K(e,t)).filter(Boolean);return e.event===`skipped`&&r.push(...[K(e,`reason`)].filter(Boolean)),{what:n.join(` · `),texts:r}}function ge(e,{say:t}){return pe.includes(e)?t(`event.${e}`):e.replaceAll(`_`,` `)}function _e(e,{label:t,format:n,say:r}){let i=[],a=e.kind??``;a&&a!==`custom`&&i.push(t(`kind`,a));for(let t of[`title`,`product`,`other`,`referred_by`])i.push(K(e,t));let o=K(e,`channel`);o&&i.push(t(`channel`,o)),K(e,`direction`)&&i.push(t(`direction`,K(e,`direction`)));let s=K(e,`outcome`);s&&s!==`done`&&i.push(t(`outcome`,s)),K(e,`reason`)&&e.event!==`skipped`&&i.push(t(`loss_reason`,K(e,`reason`))),K(e,`score`)&&i.push(r(`facts.score`,{score:K(e,`score`)}));for(let t of[`due`,`until`]){let r=K(e,t);/^\d{4}-\d\d-\d\d/.test(r)&&i.push(n.due(r))}return i.filter(Boolean)}function K(e,t){let n=e.data[t];return typeof n==`string`||typeof n==`number`?String(n).trim():``}var q=class extends f{constructor(...e){super(...e),this.customerId=``,this.older=[],this.busy=!1}static{this.styles=[m,e`
      section {
        padding: 12px 16px;
      }
      ol {
        display: grid;
        gap: 10px;
        margin: 8px 0;
      }
      li {
        display: grid;
        gap: 2px;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--as-line);
        content-visibility: auto;
        contain-intrinsic-size: auto 48px;
      }
      p {
        white-space: pre-line;
      }
    `]}willUpdate(e){e.has(`customerId`)&&(this.older=[],this.cursor=void 0)}render(){let{say:e}=this.shell,t=ve(this.page.entries,this.older),n=this.cursor===void 0?this.page.cursor:this.cursor;return s`<section class="surface" aria-labelledby="history">
      <h2 id="history">${e(`history.title`)}</h2>
      ${t.length?r:s`<p class="quiet">${e(`history.nothing`)}</p>`}
      <ol>
        ${u(t,e=>e.id,e=>this.entry(e))}
      </ol>
      ${n?s`<button ?disabled=${this.busy} @click=${()=>this.more(n)}>${e(`history.more`)}</button>`:r}
    </section>`}entry(e){let{say:t,format:n}=this.shell,{what:r,texts:i}=he(e,this.shell);return s`<li>
      <span class="written">${r}</span>
      ${i.map(e=>s`<p class="written quiet">${e}</p>`)}
      <span class="small quiet"
        ><time datetime=${e.at}>${n.due(e.at)}</time> · ${t(`way.${ye(e.way)}`)}</span
      >
    </li>`}async more(e){this.busy=!0;let t=this.customerId;try{let n=await this.shell.api.ask(`aftersale/customer/timeline`,{customer_id:t,cursor:e});if(t!==this.customerId)return;this.older=[...this.older,...n.entries],this.cursor=n.cursor}catch(e){this.shell.acting.complain(g(e))}finally{this.busy=!1}}};h([n()],q.prototype,`customerId`,void 0),h([n({attribute:!1})],q.prototype,`page`,void 0),h([o()],q.prototype,`older`,void 0),h([o()],q.prototype,`cursor`,void 0),h([o()],q.prototype,`busy`,void 0),q=h([y(`aftersale-history`)],q);function ve(e,t){let n=new Set(e.map(e=>e.id));return[...e,...t.filter(e=>!n.has(e.id))]}var J=[`action`,`assistant`,`button`,`calendar`,`clock`,`import`,`panel`,`phone`,`reminder`,`todo`,`voice`,`webhook`];function ye(e){return J.includes(e)?e:`other`}var Y=class extends f{constructor(...e){super(...e),this.typed=``,this.busy=!1,this.view=null,this.begin=e=>{let t=e.detail;if(t===`merge_customers`||t===`erase_customer`){this.asked=t,this.other=void 0,this.typed=``,this.updateComplete.then(()=>this.dialog.show());return}let{say:n,acting:r}=this.shell,i=t===`resume_customer`?`said.resumed`:`said.returned`;r.do(t,{customer:this.customer.id},n(i,{who:this.customer.name}))},this.erase=async()=>{let{say:e,acting:t}=this.shell;await this.done(t.do(`erase_customer`,{customer:this.customer.id},e(`said.erased`)))&&this.shell.go({view:`customers`},!0)},this.merge=async()=>{let{say:e,acting:t}=this.shell,n={customer:this.customer.id,other:this.other.id};await this.done(t.do(`merge_customers`,n,e(`said.merged`,{who:this.customer.name})))}}static{this.styles=[m,e`
      .body {
        display: grid;
        gap: 12px;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      p {
        white-space: pre-line;
      }
    `]}connectedCallback(){super.connectedCallback(),this.view=this.getRootNode(),this.view.addEventListener(`leave`,this.begin)}disconnectedCallback(){super.disconnectedCallback(),this.view?.removeEventListener(`leave`,this.begin)}render(){let{say:e}=this.shell;return s`<aftersale-dialog .heading=${this.asked?e(`do.${this.asked}`):``} @closed=${()=>this.asked=void 0}>
      ${this.asked?s`<div class="body">${this.asked===`erase_customer`?this.erasing():this.merging()}</div>`:r}
    </aftersale-dialog>`}erasing(){let{say:e}=this.shell,{name:t}=this.customer,n=this.typed.trim().normalize()===t.trim().normalize();return s`<p class="written">${e(`about.erase_customer`,{who:t})}</p>
      <label
        ><span>${e(`erase.type`,{who:t})}</span>
        <input
          dir="auto"
          autocomplete="off"
          .value=${this.typed}
          @input=${e=>this.typed=e.target.value}
        />
      </label>
      <div class="end">
        <button @click=${()=>this.dialog.close()}>${e(`cancel`)}</button>
        <button class="bad" ?disabled=${!n||this.busy} @click=${this.erase}>${e(`erase.sure`)}</button>
      </div>`}merging(){let{say:e}=this.shell,{name:t,id:n}=this.customer,r=this.other;return r?s`<p class="written">${e(`merge.question`,{kept:t,other:r.name})}</p>
      <div class="end">
        <button @click=${()=>this.other=void 0}>${e(`back`)}</button>
        <button class="bad" ?disabled=${this.busy} @click=${this.merge}>${e(`do.merge_customers`)}</button>
      </div>`:s`<p class="written">${e(`about.merge_customers`,{who:t})}</p>
        <aftersale-customer-picker
          .label=${e(`merge.other`)}
          .except=${n}
          @picked=${e=>this.other=e.detail}
        ></aftersale-customer-picker>`}async done(e){this.busy=!0;let t=!!await e;return this.busy=!1,t&&this.dialog.close(),t}};h([n({attribute:!1})],Y.prototype,`customer`,void 0),h([o()],Y.prototype,`asked`,void 0),h([o()],Y.prototype,`other`,void 0),h([o()],Y.prototype,`typed`,void 0),h([o()],Y.prototype,`busy`,void 0),h([i(`aftersale-dialog`)],Y.prototype,`dialog`,void 0),Y=h([y(`aftersale-leaving`)],Y);var X=class extends f{constructor(...e){super(...e),this.customerId=``,this.reasons=[],this.now=null,this.error=``,this.visible=!1}static{this.styles=[m,ce,e`
      :host {
        margin-top: 8px;
        max-width: 640px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-top: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.seen=new IntersectionObserver(e=>{e.some(e=>e.isIntersecting)&&(this.seen?.disconnect(),this.visible=!0,this.load())}),this.seen.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.seen?.disconnect()}updated(e){this.visible&&(e.has(`customerId`)||e.has(`now`))&&this.curve&&this.load()}render(){let{say:e,format:t}=this.shell,{curve:n,charts:i}=this;if(this.error)return s`<p role="alert">${this.error}</p>`;if(!n||!i)return s`<p class="quiet" role="status">${e(`loading`)}</p>`;let a=new Map(n.points.map((e,t)=>[e.date,t])),o=n.points.map(({date:n,warmth:r})=>({label:t.day(n),value:r,said:`${t.day(n)}: ${r===null?e(`warmth.unknown`):t.number(r)}`})),c=[...n.moves].reverse(),l=c.map(e=>({index:a.get(e.date)??-1,said:`${t.day(e.date)}: ${e.text}`}));return s`${i.lineChart(e(`customer.warmth_curve`),o,{most:100},l)}
      ${this.reasons.length?s`<ul aria-label=${e(`customer.warmth_now`)}>
            ${this.reasons.map(e=>s`<li class="small"><b>${be(e.points,t.number.bind(t))}</b> ${e.text}</li>`)}
          </ul>`:r}
      <ul aria-label=${e(`customer.warmth_moves`)}>
        ${c.slice(0,8).map(e=>s`<li class="small">
                <span class="quiet">${t.day(e.date)}</span> ${e.text}
                <span class="quiet">${this.value(e.before)} → ${this.value(e.after)}</span>
              </li>`)}
      </ul>`}value(e){return e===null?`–`:this.shell.format.number(e)}async load(){let e=this.customerId;try{let[t,n]=await Promise.all([le(()=>import(`./charts-aKGoTGaL.js`),[],import.meta.url),this.shell.api.ask(`aftersale/customer/warmth`,{customer_id:e})]);if(e!==this.customerId)return;this.charts=t,this.curve=n,this.error=``}catch(e){this.error=this.shell.acting.explain(g(e))}}};h([n()],X.prototype,`customerId`,void 0),h([n({attribute:!1})],X.prototype,`reasons`,void 0),h([n({attribute:!1})],X.prototype,`now`,void 0),h([o()],X.prototype,`curve`,void 0),h([o()],X.prototype,`charts`,void 0),h([o()],X.prototype,`error`,void 0),X=h([y(`aftersale-warmth-curve`)],X);function be(e,t){return e<0?`−${t(-e)}`:`+${t(e)}`}var Z=class extends f{constructor(...e){super(...e),this.frozen=!1}static{this.styles=[m,e`
      .card {
        display: grid;
        gap: 10px;
        padding: 16px;
        margin-bottom: 16px;
      }
      .name {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      h1 {
        font-size: 1.5rem;
        font-weight: 500;
      }
      .mark {
        padding: 2px 10px;
        border-radius: 999px;
        background: var(--as-accent-soft);
        font-size: 0.875rem;
      }
      .mark.bad {
        background: var(--as-bad-soft);
        color: var(--as-bad-text);
      }
      details > .row {
        margin-top: 8px;
      }
      summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      .hot {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .hot li {
        padding: 2px 10px;
        border: 1px solid var(--as-warn-text);
        border-radius: 999px;
        background: var(--as-warn-soft);
      }
      .notes {
        white-space: pre-line;
      }
    `]}render(){let{customer:e,complaints:t}=this.file,{say:n}=this.shell,i=t.some(e=>!e.resolved_at);return s`<section class="card surface" aria-labelledby="name">
      <div class="name">
        ${this.star(e)}
        <h1 id="name" class="written">${e.name}</h1>
      </div>
      ${e.company&&e.company!==e.name?s`<p class="written quiet">${e.company}</p>`:r}
      <div class="row">
        ${e.status===`active`?r:s`<span class="mark">${this.status(e)}</span>`}
        <aftersale-warmth .value=${e.warmth}></aftersale-warmth>
        ${i?s`<span class="mark bad">${n(`customer.complaint_open`)}</span>`:r}
        ${e.risk_reasons.map(e=>s`<span class="mark bad">${e.text}</span>`)}
      </div>
      ${this.reach(e)}${this.hotButtons(e)}
      ${e.notes?s`<p class="written notes">${e.notes}</p>`:r}${this.known(e)}
      ${this.acts(e)}
      <details>
        <summary>${n(`customer.warmth`)}</summary>
        <aftersale-warmth-curve .customerId=${e.id} .reasons=${e.warmth_reasons} .now=${e.warmth}>
        </aftersale-warmth-curve>
      </details>
    </section>`}star(e){let{say:t,acting:n}=this.shell;return s`<button
      class="icon plain"
      aria-label=${t(`favourite`)}
      title=${t(`favourite`)}
      aria-pressed=${e.favourite}
      ?disabled=${this.frozen}
      @click=${()=>void n.do(`update_customer`,{customer:e.id,favourite:!e.favourite},t(e.favourite?`said.no_favourite`:`said.favourite`,{who:e.name}))}
    >
      ${p(e.favourite?a:l)}
    </button>`}status(e){let{label:t,format:n,say:r}=this.shell,i=t(`customer_status`,e.status);return e.paused_until?r(`customer.until`,{status:i,day:n.day(e.paused_until)}):i}reach(e){let{phone:n,email:i}=e;return s`<div class="row">
      ${n?s`<a class="button" href="tel:${ie(n)}">${p(te)} <span class="written">${n}</span></a>`:r}
      ${i?s`<a class="button" href="mailto:${encodeURIComponent(i)}"
            >${p(ee)} <span class="written">${i}</span></a
          >`:r}
      ${se(this.shell,{view:`write`,customer:e.id},s`${p(t)} ${this.shell.say(`act.write`)}`,``,`button`)}
    </div>`}hotButtons(e){return e.hot_buttons.length?s`<ul class="hot" aria-label=${this.shell.say(`hot_buttons`)}>
      ${e.hot_buttons.map(e=>s`<li class="written">${e}</li>`)}
    </ul>`:r}known(e){let{say:t,format:n,label:r}=this.shell,i=[];i.push(e.last_interaction?t(`customer.last`,{ago:n.ago(e.last_interaction,t)}):t(`customer.never`),t(`customer.cadence`,{count:e.cadence})),e.channel&&i.push(t(`customer.by`,{channel:r(`channel`,e.channel)})),e.birthday&&i.push(t(`customer.birthday`,{day:this.birthday(e.birthday)})),e.referrer&&i.push(s`${t(`customer.referred_by`)} ${v(this.shell,e.referrer)}`);for(let e of this.file.referrals)i.push(s`${t(`customer.referred`)} ${v(this.shell,e)}`);return e.address&&i.push(s`<span class="written">${e.address.replaceAll(`
`,`, `)}</span>`),s`<p class="quiet">${i.map((e,t)=>s`${t?` · `:``}${e}`)}</p>`}birthday(e){let{format:t}=this.shell;return e.length===10?t.longDay(e):t.dayOfYear(e)}acts(e){let{say:t,info:n}=this.shell,i=x(this.shell),a=e.status===`lost`||e.status===`archived`;return s`<div class="row">
        ${this.act(`do.log_interaction`,D(n,e,i),`main`)}
        ${this.act(`do.add_follow_up`,k(n,this.shell.format.today()))}
        ${this.act(`do.make_promise`,A())} ${this.act(`do.record_order`,j(i))}
      </div>
      <details>
        <summary>${t(`customer.more`)}</summary>
        <div class="row">
          ${this.act(`do.log_meeting`,O(xe(i),i))}
          ${this.act(`do.open_complaint`,P())} ${this.act(`do.record_feedback`,I())}
          ${this.act(`do.note_need`,L())} ${this.act(`do.update_customer`,B(n,e))}
          ${e.status===`active`?this.act(`do.pause_customer`,R()):this.leave(a?`reactivate_customer`:`resume_customer`)}
          ${a?r:this.act(`do.mark_lost`,z(n))}
          ${n?.user.is_admin?s`${this.leave(`merge_customers`)} ${this.leave(`erase_customer`)}`:r}
        </div>
      </details>`}act(e,t,n=``){return s`<button class=${n} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,{form:t})}>
      ${n===`main`?p(c):r} ${this.shell.say(e)}
    </button>`}leave(e){return s`<button class=${e===`erase_customer`?`bad`:``} ?disabled=${this.frozen} @click=${()=>this.emit(`leave`,e)}>
      ${this.shell.say(`do.${e}`)}
    </button>`}};h([n({attribute:!1})],Z.prototype,`file`,void 0),h([n({type:Boolean})],Z.prototype,`frozen`,void 0),Z=h([y(`aftersale-profile`)],Z);function xe(e){let t=Math.max(0,Number(e.slice(11,13))-1);return`${e.slice(0,11)}${String(t).padStart(2,`0`)}${e.slice(13)}`}var Se=[`planned`,`held`,`handed_over`,`given_up`,`dropped`,`acted`],Q=class extends f{constructor(...e){super(...e),this.lines=[],this.followUps=[]}static{this.styles=[m,e`
      details {
        padding: 8px 16px;
      }
      summary {
        cursor: pointer;
        min-height: 32px;
        align-content: center;
        color: var(--as-accent-text);
      }
      ol {
        display: grid;
        gap: 6px;
        margin: 6px 0;
      }
    `]}render(){if(!this.lines.length)return r;let{say:e}=this.shell;return s`<details class="surface">
      <summary>${e(`reminders.title`,{count:this.lines.length})}</summary>
      <ol>
        ${this.lines.map(e=>this.line(e))}
      </ol>
    </details>`}line(e){let{say:t,format:n,label:i}=this.shell,a=this.followUps.find(t=>t.id===e.follow_up_id)?.title??i(`kind`,e.kind),o=Se.includes(e.what)?t(`reminders.${e.what}`):e.what.replaceAll(`_`,` `),c=[`why`,`reason`,`error`,`way`].map(t=>e[t]).find(e=>typeof e==`string`&&e);return s`<li class="small">
      <span class="written">${a}</span>: ${o}${typeof c==`string`?s` <span class="written quiet">(${c})</span>`:r}
      ${e.at?s`<time class="quiet" datetime=${e.at}>${n.due(e.at)}</time>`:r}
    </li>`}};h([n({attribute:!1})],Q.prototype,`lines`,void 0),h([n({attribute:!1})],Q.prototype,`followUps`,void 0),Q=h([y(`aftersale-reminders`)],Q);var $=class extends oe{static{this.styles=[m,e`
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
        gap: 16px;
        align-items: start;
      }
      .column,
      .list {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      .list {
        gap: 10px;
      }
      h2 {
        margin-bottom: 8px;
      }
      @media (max-width: 900px) {
        .page {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `]}constructor(){super(),this.customerId=``,this.live=new ne(this,`aftersale/customer/subscribe`,e=>this.settling.told((e?.follow_ups??[]).map(e=>e.id))),this.addEventListener(`fill`,e=>void this.fill(e.detail))}willUpdate(e){super.willUpdate(e),this.customerId&&this.live.want(this.shell.api,{customer_id:this.customerId})}render(){let{say:e,acting:t}=this.shell,{sections:n,error:i,gone:a,unavailable:o}=this.live;if(i)return s`<aftersale-banner bad .text=${t.explain(i)} .button=${e(`retry`)} @retry=${()=>this.live.again()}>
      </aftersale-banner>`;if(a)return s`<aftersale-banner .text=${e(`customer.gone`)}></aftersale-banner>`;if(!n)return s`<p class="quiet" role="status">${e(`loading`)}</p>`;let c=!!o;return s`${o?s`<aftersale-banner .text=${o.message}></aftersale-banner>`:r}
      ${this.page(n,c)}
      <aftersale-form></aftersale-form>
      <aftersale-leaving .customer=${n.customer}></aftersale-leaving>
      ${this.asking()}`}page(e,t){return s`<aftersale-profile .file=${e} .frozen=${t}></aftersale-profile>
      <div class="page">
        <div class="column">
          ${this.followUps(e,t)}
          <aftersale-history .customerId=${this.customerId} .page=${e.timeline}></aftersale-history>
        </div>
        <div class="column">
          <aftersale-facts .file=${e} .frozen=${t}></aftersale-facts>
          <aftersale-reminders .lines=${e.reminders} .followUps=${e.follow_ups}></aftersale-reminders>
        </div>
      </div>`}followUps(e,t){let{say:n}=this.shell,r=e.follow_ups.filter(e=>!this.settling.isLeaving(e.id));return s`<section aria-labelledby="next">
      <h2 id="next">${n(`customer.next`)}</h2>
      ${r.length?s`<div class="list">
            ${u(r,e=>e.id,n=>s`<aftersale-follow-up
                  .item=${{...n,customer:{...n.customer,phone:e.customer.phone}}}
                  .frozen=${t}
                ></aftersale-follow-up>`)}
          </div>`:s`<p class="quiet">${n(`customer.nothing_next`)}</p>`}
    </section>`}fill({form:e,about:t}){let{say:n,acting:r}=this.shell,i=this.live.sections?.customer.name??``;return this.form.ask({heading:n(e.heading),...e.about&&{about:n(e.about,{who:i})},fields:e.fields,button:n(e.button),...e.bad&&{bad:!0},...e.onlyChanges&&{onlyChanges:!0},then:async a=>{if(e.onlyChanges&&!Object.keys(a).length)return!0;let o={...t??{customer:this.customerId},...a};return!!await r.do(e.action,o,n(e.said,{who:i}))}})}};h([n()],$.prototype,`customerId`,void 0),h([i(`aftersale-form`)],$.prototype,`form`,void 0),$=h([y(`aftersale-customer`)],$);export{$ as CustomerView};
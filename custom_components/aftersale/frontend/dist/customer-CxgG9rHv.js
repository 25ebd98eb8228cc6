import{B as e,D as t,E as n,I as r,L as i,M as a,O as o,R as s,U as c,V as l,j as ee,n as u,t as d,x as te}from"./lit-C8JYf8f7.js";import{C as f,E as p,S as m,T as h,_ as g,h as ne,i as re,m as ie,n as _,o as ae,r as oe,u as se,v,w as y,y as ce}from"./shared-CZBsLa74.js";import{t as le}from"./style-DgVnQdbj.js";var ue={text:500,area:2e4,lines:5e3,email:254,phone:60},b=class extends m{constructor(...e){super(...e),this.busy=!1,this.send=async e=>{let t=this.form,n=re(e);this.busy=!0;let r=await t.then(de(t,n,this.shell.format.zone));this.busy=!1,r&&this.form===t&&this.dialog.close()}}static{this.styles=[p,c`
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
    `]}async ask(e){this.form=e,this.busy=!1,await this.updateComplete,await this.dialog.show()}render(){let t=this.form;return l`<aftersale-dialog
      .heading=${t?.heading??``}
      .wide=${(t?.fields.length??0)>4}
      @closed=${()=>this.form=void 0}
    >
      ${t?this.body(t):e}
    </aftersale-dialog>`}body(t){return l`${t.about?l`<p class="written">${t.about}</p>`:e}
      <form @submit=${this.send}>
        ${t.fields.map(e=>this.field(e))}
        <div class="end">
          <button type="button" @click=${()=>this.dialog.close()}>${this.shell.say(`cancel`)}</button>
          <button class=${t.bad?`bad`:`main`} ?disabled=${this.busy}>${t.button}</button>
        </div>
      </form>`}field(e){if(e.kind===`check`)return l`<label class="check"
        ><input type="checkbox" name=${e.name} value="yes" ?checked=${e.value===`yes`} /><span
          >${this.shell.say(e.label)}</span
        ></label
      >`;let t=e.kind===`area`||e.kind===`lines`;return l`<label class=${t?`whole`:``}
      ><span>${this.shell.say(e.label)}${e.required?` *`:``}</span>${this.input(e)}</label
    >`}input(t){let{name:n,kind:r,value:i=``,required:a=!1}=t,o=t.longest??ue[r]??500;switch(r){case`area`:case`lines`:return l`<textarea name=${n} dir="auto" maxlength=${o} ?required=${a} .value=${d(i)}></textarea>`;case`choice`:return l`<select name=${n} ?required=${a}>
          ${a?e:l`<option value="" ?selected=${!i}></option>`}
          ${(t.choices??[]).map(e=>l`<option value=${e} ?selected=${e===i}>
                ${t.wording?this.shell.label(t.wording,e):e}
              </option>`)}
        </select>`;case`number`:return l`<input
          type="number"
          inputmode="numeric"
          name=${n}
          ?required=${a}
          min=${t.least??e}
          max=${t.most??e}
          .value=${d(i)}
        />`;default:return l`<input
          type=${{day:`date`,moment:`datetime-local`,email:`email`,phone:`tel`,text:`text`,check:`text`}[r]}
          name=${n}
          dir=${r===`text`?`auto`:e}
          maxlength=${r===`day`||r===`moment`?e:o}
          autocomplete="off"
          ?required=${a}
          .value=${d(i)}
        />`}}};y([i()],b.prototype,`form`,void 0),y([i()],b.prototype,`busy`,void 0),y([r(`aftersale-dialog`)],b.prototype,`dialog`,void 0),b=y([f(`aftersale-form`)],b);function de(e,t,n){let r={};for(let i of e.fields){let a=t[i.name]??``,o=(i.value??``).trim();(e.onlyChanges?a===o:a===``&&i.kind!==`check`)||(r[i.name]=fe(i,a,n))}return r}function fe(e,t,n){switch(e.kind){case`check`:return t===`yes`;case`lines`:return t.split(`
`).map(e=>e.trim()).filter(Boolean);case`number`:return t===``?``:Number(t);case`moment`:return t===``?``:ie(t.slice(0,10),t.slice(11,16),n).toISOString();default:return t}}function x(e,t=new Date){return`${e.format.today(t)}T${ne(t,e.format.zone)}`}var S={name:`note`,label:`field.note`,kind:`area`},C=[`later`,`done`,`ongoing`],w=[`full`,`light`,`none`],T=[`out`,`in`];function E(e){return(e?.channels??[]).filter(e=>e!==`meeting`)}function D(e,t,n){return{action:`log_interaction`,heading:`do.log_interaction`,button:`save`,said:`said.logged`,fields:[{name:`channel`,label:`field.channel`,kind:`choice`,choices:E(e),wording:`channel`,value:t.channel??`call`,required:!0},{name:`direction`,label:`field.direction`,kind:`choice`,choices:T,wording:`direction`,value:`out`,required:!0},{name:`at`,label:`field.at`,kind:`moment`,value:n,required:!0},S]}}function O(e,t){return{action:`log_meeting`,heading:`do.log_meeting`,button:`save`,said:`said.logged`,fields:[{name:`start`,label:`field.start`,kind:`moment`,value:e,required:!0},{name:`end`,label:`field.end`,kind:`moment`,value:t,required:!0},S]}}function k(e,t){return{action:`add_follow_up`,heading:`do.add_follow_up`,button:`add`,said:`said.added`,fields:[{name:`title`,label:`field.title`,kind:`text`,required:!0,longest:200},{name:`due`,label:`field.due`,kind:`day`,value:t,required:!0},{name:`channel`,label:`field.channel`,kind:`choice`,choices:E(e),wording:`channel`},{name:`notes`,label:`field.notes`,kind:`area`}]}}function A(){return{action:`make_promise`,heading:`do.make_promise`,button:`save`,said:`said.promised`,fields:[{name:`what`,label:`field.promised`,kind:`text`,required:!0},{name:`due`,label:`field.promised_by`,kind:`day`,required:!0}]}}function j(e){return{action:`record_order`,heading:`do.record_order`,button:`save`,said:`said.ordered`,fields:[{name:`product`,label:`field.product`,kind:`text`,required:!0,longest:200},{name:`ordered_at`,label:`field.ordered_at`,kind:`moment`,value:e,required:!0},{name:`promised_on`,label:`field.promised_on`,kind:`day`},{name:`delivery`,label:`field.delivery`,kind:`choice`,choices:C,wording:`delivery`,value:`later`,required:!0},{name:`care`,label:`field.care`,kind:`choice`,choices:w,wording:`care`,value:`full`,required:!0},{name:`reference`,label:`field.reference`,kind:`text`,longest:200},{name:`amount`,label:`field.amount`,kind:`text`,longest:40},{name:`currency`,label:`field.currency`,kind:`text`,longest:3},{name:`walkthrough`,label:`field.walkthrough`,kind:`check`,value:`yes`}]}}function M(e){return{action:`record_delivery`,heading:`do.record_delivery`,button:`save`,said:`said.delivered`,fields:[{name:`delivered_at`,label:`field.delivered_at`,kind:`moment`,value:e,required:!0}]}}function N(){return{action:`cancel_order`,heading:`do.cancel_order`,button:`do.cancel_order`,said:`said.order_cancelled`,about:`about.cancel_order`,fields:[],bad:!0}}function P(){return{action:`open_complaint`,heading:`do.open_complaint`,button:`save`,said:`said.complaint_opened`,fields:[{name:`what`,label:`field.complaint`,kind:`area`,required:!0}]}}function F(){return{action:`resolve_complaint`,heading:`do.resolve_complaint`,button:`save`,said:`said.complaint_resolved`,fields:[{name:`resolution`,label:`field.resolution`,kind:`area`,required:!0}]}}function I(){return{action:`record_feedback`,heading:`do.record_feedback`,button:`save`,said:`said.feedback`,fields:[{name:`score`,label:`field.score`,kind:`number`,least:0,most:10},{name:`suggestion`,label:`field.suggestion`,kind:`area`}]}}function L(){return{action:`note_need`,heading:`do.note_need`,button:`save`,said:`said.need`,fields:[{name:`what`,label:`field.need`,kind:`area`,required:!0}]}}function R(){return{action:`pause_customer`,heading:`do.pause_customer`,button:`do.pause_customer`,said:`said.paused`,about:`about.pause_customer`,fields:[{name:`until`,label:`field.until`,kind:`day`}]}}function z(e){return{action:`mark_lost`,heading:`do.mark_lost`,button:`save`,said:`said.lost`,fields:[{name:`reason`,label:`field.loss_reason`,kind:`choice`,choices:e?.loss_reasons??[],wording:`loss_reason`},S]}}function B(e,t){let n=(e,n,r=`text`,i)=>{let a=t[e];return{name:e,label:n,kind:r,...a!==null&&{value:a},...i!==void 0&&{longest:i}}};return{action:`update_customer`,heading:`do.update_customer`,button:`save`,said:`said.updated`,onlyChanges:!0,fields:[{...n(`name`,`field.name`,`text`,200),required:!0},n(`company`,`field.company`,`text`,200),n(`phone`,`field.phone`,`phone`),n(`email`,`field.email`,`email`),n(`address`,`field.address`,`area`,500),{...n(`language`,`field.language`,`choice`),choices:e?.languages??[]},{...n(`channel`,`field.preferred_channel`,`choice`),choices:E(e),wording:`channel`},{...n(`birthday`,`field.birthday`,`text`,10)},{name:`cadence_days`,label:`field.cadence_days`,kind:`number`,least:1,most:365,...t.cadence_days!==null&&{value:String(t.cadence_days)}},{name:`hot_buttons`,label:`field.hot_buttons`,kind:`lines`,value:t.hot_buttons.join(`
`)},n(`notes`,`field.notes`,`area`),n(`external_id`,`field.external_id`,`text`,200),...t.referred_by===null?[{name:`referred_by`,label:`field.referred_by`,kind:`text`}]:[]]}}function V(e){return!e.cancelled_at&&!e.delivered_at&&e.delivery!==`ongoing`}var H=5,U=class extends m{constructor(...t){super(...t),this.frozen=!1,this.promise=t=>{let{say:n,format:r}=this.shell,i=W(t)&&t.due<r.today(),a=n(`facts.promise_due`,{day:r.day(t.due)});return t.kept&&(a=n(`kept.${t.kept}`,{day:r.due(t.kept_at)})),t.withdrawn_at&&(a=n(`facts.withdrawn`,{day:r.day(r.dayOf(t.withdrawn_at))})),l`<p class="written">${t.what}</p>
      <p class="small ${i?`late`:`quiet`}">${i?`${n(`facts.broken`)} `:e}${a}</p>
      ${W(t)?l`<div class="row">
            ${this.deed(`do.keep_promise`,`keep_promise`,`said.kept`,{promise_id:t.id},`main`)}
            ${this.deed(`do.withdraw_promise`,`withdraw_promise`,`said.withdrawn`,{promise_id:t.id})}
          </div>`:e}`},this.order=t=>{let{say:n,format:r,label:i}=this.shell,a=[n(`facts.ordered`,{day:r.day(r.dayOf(t.ordered_at))})];return t.cancelled_at?a.push(n(`facts.cancelled`,{day:r.day(r.dayOf(t.cancelled_at))})):t.delivered_at?a.push(n(`facts.delivered`,{day:r.day(r.dayOf(t.delivered_at))})):t.delivery===`ongoing`?a.push(i(`delivery`,`ongoing`)):t.promised_on&&a.push(n(`facts.promised_on`,{day:r.day(t.promised_on)})),t.amount&&a.push(`${t.amount} ${t.currency??``}`.trim()),t.reference&&a.push(t.reference),l`<p class="written">${t.product}</p>
      <p class="small quiet written">${a.join(` · `)}</p>
      ${V(t)?l`<div class="row">
            ${this.fill(`do.record_delivery`,M(x(this.shell)),{order_id:t.id},`main`)}
            ${this.fill(`do.cancel_order`,N(),{order_id:t.id})}
          </div>`:e}`},this.complaint=e=>{let{say:t,format:n}=this.shell;return l`<p class="written">${e.what}</p>
      ${e.resolved_at?l`<p class="written quiet">${e.resolution}</p>
            <p class="small quiet">${t(`facts.resolved`,{day:n.day(n.dayOf(e.resolved_at))})}</p>`:l`<p class="small late">${t(`facts.open_since`,{ago:n.ago(e.opened_at,t)})}</p>
            <div class="row">${this.fill(`do.resolve_complaint`,F(),void 0,`main`)}</div>`}`}}static{this.styles=[p,c`
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
    `]}render(){let{promises:t,orders:n,complaints:r,needs:i,feedback:a}=this.file;return l`${this.section(`facts.promises`,G(t,e=>[+!W(e),e.due]),this.promise)}
    ${this.section(`facts.complaints`,G(r,e=>[+!!e.resolved_at,e.opened_at]),this.complaint)}
    ${this.section(`facts.orders`,G(n,e=>[0,e.ordered_at]).reverse(),this.order)}
    ${this.section(`facts.needs`,G(i,e=>[0,e.noted_at]).reverse(),e=>l`<p class="written">${e.what}</p>${this.when(`facts.noted`,e.noted_at)}`)}
    ${this.section(`facts.feedback`,G(a,e=>[0,e.at]).reverse(),t=>l`${t.score===null?e:l`<p>${this.shell.say(`facts.score`,{score:t.score})}</p>`}
          <p class="written">${t.suggestion}</p>
          ${this.when(`facts.said`,t.at)}`)}`}section(t,n,r){if(!n.length)return e;let i=e=>l`<li>${r(e)}</li>`,a=n.slice(H);return l`<section class="surface" aria-label=${this.shell.say(t)}>
      <h2>${this.shell.say(t)}</h2>
      <ul>
        ${n.slice(0,H).map(i)}
      </ul>
      ${a.length?l`<details>
            <summary>${this.shell.say(`facts.more`,{count:a.length})}</summary>
            <ul>
              ${a.map(i)}
            </ul>
          </details>`:e}
    </section>`}when(e,t){let{say:n,format:r}=this.shell;return l`<p class="small quiet">${n(e,{day:r.day(r.dayOf(t))})}</p>`}fill(e,t,n,r=``){let i=n?{form:t,about:n}:{form:t};return l`<button class=${r} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,i)}>${this.shell.say(e)}</button>`}deed(e,t,n,r,i=``){let{say:a,acting:o}=this.shell,s=this.file.customer.name;return l`<button
      class=${i}
      ?disabled=${this.frozen}
      @click=${()=>void o.do(t,r,a(n,{who:s}))}
    >
      ${a(e)}
    </button>`}};y([s({attribute:!1})],U.prototype,`file`,void 0),y([s({type:Boolean})],U.prototype,`frozen`,void 0),U=y([f(`aftersale-facts`)],U);function W(e){return!e.kept_at&&!e.withdrawn_at}function G(e,t){return[...e].sort((e,n)=>{let[r,i]=t(e),[a,o]=t(n);return r-a||(i<o?-1:Number(i>o))})}var pe=`cancelled.complaint_opened.complaint_resolved.completed.customer_added.customer_lost.customer_paused.customer_resting.customer_resumed.customer_returned.customer_updated.customers_merged.device_released.feedback_recorded.follow_up_added.hidden.interaction_logged.loss_explained.missed.need_noted.noted.order_cancelled.order_delivered.order_late.order_placed.promise_broken.promise_kept.promise_made.promise_withdrawn.reopened.rescheduled.retitled.skipped.snoozed.ticked.undone`.split(`.`),me=[`what`,`note`,`resolution`,`suggestion`,`notes`];function he(e,t){let n=[ge(e.event,t),..._e(e,t)].filter(Boolean),r=me.map(t=>K(e,t)).filter(Boolean);return e.event===`skipped`&&r.push(...[K(e,`reason`)].filter(Boolean)),{what:n.join(` · `),texts:r}}function ge(e,{say:t}){return pe.includes(e)?t(`event.${e}`):e.replaceAll(`_`,` `)}function _e(e,{label:t,format:n,say:r}){let i=[],a=e.kind??``;a&&a!==`custom`&&i.push(t(`kind`,a));for(let t of[`title`,`product`,`other`,`referred_by`])i.push(K(e,t));let o=K(e,`channel`);o&&i.push(t(`channel`,o)),K(e,`direction`)&&i.push(t(`direction`,K(e,`direction`)));let s=K(e,`outcome`);s&&s!==`done`&&i.push(t(`outcome`,s)),K(e,`reason`)&&e.event!==`skipped`&&i.push(t(`loss_reason`,K(e,`reason`))),K(e,`score`)&&i.push(r(`facts.score`,{score:K(e,`score`)}));for(let t of[`due`,`until`]){let r=K(e,t);/^\d{4}-\d\d-\d\d/.test(r)&&i.push(n.due(r))}return i.filter(Boolean)}function K(e,t){let n=e.data[t];return typeof n==`string`||typeof n==`number`?String(n).trim():``}var q=class extends m{constructor(...e){super(...e),this.customerId=``,this.older=[],this.busy=!1}static{this.styles=[p,c`
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
    `]}willUpdate(e){e.has(`customerId`)&&(this.older=[],this.cursor=void 0)}render(){let{say:t}=this.shell,n=ve(this.page.entries,this.older),r=this.cursor===void 0?this.page.cursor:this.cursor;return l`<section class="surface" aria-labelledby="history">
      <h2 id="history">${t(`history.title`)}</h2>
      ${n.length?e:l`<p class="quiet">${t(`history.nothing`)}</p>`}
      <ol>
        ${u(n,e=>e.id,e=>this.entry(e))}
      </ol>
      ${r?l`<button ?disabled=${this.busy} @click=${()=>this.more(r)}>${t(`history.more`)}</button>`:e}
    </section>`}entry(e){let{say:t,format:n}=this.shell,{what:r,texts:i}=he(e,this.shell);return l`<li>
      <span class="written">${r}</span>
      ${i.map(e=>l`<p class="written quiet">${e}</p>`)}
      <span class="small quiet"
        ><time datetime=${e.at}>${n.due(e.at)}</time> · ${t(`way.${ye(e.way)}`)}</span
      >
    </li>`}async more(e){this.busy=!0;let t=this.customerId;try{let n=await this.shell.api.ask(`aftersale/customer/timeline`,{customer_id:t,cursor:e});if(t!==this.customerId)return;this.older=[...this.older,...n.entries],this.cursor=n.cursor}catch(e){this.shell.acting.complain(g(e))}finally{this.busy=!1}}};y([s()],q.prototype,`customerId`,void 0),y([s({attribute:!1})],q.prototype,`page`,void 0),y([i()],q.prototype,`older`,void 0),y([i()],q.prototype,`cursor`,void 0),y([i()],q.prototype,`busy`,void 0),q=y([f(`aftersale-history`)],q);function ve(e,t){let n=new Set(e.map(e=>e.id));return[...e,...t.filter(e=>!n.has(e.id))]}var J=[`action`,`assistant`,`button`,`calendar`,`clock`,`import`,`panel`,`phone`,`reminder`,`todo`,`voice`,`webhook`];function ye(e){return J.includes(e)?e:`other`}var Y=class extends m{constructor(...e){super(...e),this.typed=``,this.busy=!1,this.view=null,this.begin=e=>{let t=e.detail;if(t===`merge_customers`||t===`erase_customer`){this.asked=t,this.other=void 0,this.typed=``,this.updateComplete.then(()=>this.dialog.show());return}let{say:n,acting:r}=this.shell,i=t===`resume_customer`?`said.resumed`:`said.returned`;r.do(t,{customer:this.customer.id},n(i,{who:this.customer.name}))},this.erase=async()=>{let{say:e,acting:t}=this.shell;await this.done(t.do(`erase_customer`,{customer:this.customer.id},e(`said.erased`)))&&this.shell.go({view:`customers`},!0)},this.merge=async()=>{let{say:e,acting:t}=this.shell,n={customer:this.customer.id,other:this.other.id};await this.done(t.do(`merge_customers`,n,e(`said.merged`,{who:this.customer.name})))}}static{this.styles=[p,c`
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
    `]}connectedCallback(){super.connectedCallback(),this.view=this.getRootNode(),this.view.addEventListener(`leave`,this.begin)}disconnectedCallback(){super.disconnectedCallback(),this.view?.removeEventListener(`leave`,this.begin)}render(){let{say:t}=this.shell;return l`<aftersale-dialog .heading=${this.asked?t(`do.${this.asked}`):``} @closed=${()=>this.asked=void 0}>
      ${this.asked?l`<div class="body">${this.asked===`erase_customer`?this.erasing():this.merging()}</div>`:e}
    </aftersale-dialog>`}erasing(){let{say:e}=this.shell,{name:t}=this.customer,n=this.typed.trim().normalize()===t.trim().normalize();return l`<p class="written">${e(`about.erase_customer`,{who:t})}</p>
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
      </div>`}merging(){let{say:e}=this.shell,{name:t,id:n}=this.customer,r=this.other;return r?l`<p class="written">${e(`merge.question`,{kept:t,other:r.name})}</p>
      <div class="end">
        <button @click=${()=>this.other=void 0}>${e(`back`)}</button>
        <button class="bad" ?disabled=${this.busy} @click=${this.merge}>${e(`do.merge_customers`)}</button>
      </div>`:l`<p class="written">${e(`about.merge_customers`,{who:t})}</p>
        <aftersale-customer-picker
          .label=${e(`merge.other`)}
          .except=${n}
          @picked=${e=>this.other=e.detail}
        ></aftersale-customer-picker>`}async done(e){this.busy=!0;let t=!!await e;return this.busy=!1,t&&this.dialog.close(),t}};y([s({attribute:!1})],Y.prototype,`customer`,void 0),y([i()],Y.prototype,`asked`,void 0),y([i()],Y.prototype,`other`,void 0),y([i()],Y.prototype,`typed`,void 0),y([i()],Y.prototype,`busy`,void 0),y([r(`aftersale-dialog`)],Y.prototype,`dialog`,void 0),Y=y([f(`aftersale-leaving`)],Y);var X=class extends m{constructor(...e){super(...e),this.customerId=``,this.reasons=[],this.now=null,this.error=``,this.visible=!1}static{this.styles=[p,le,c`
      :host {
        margin-top: 8px;
        max-width: 640px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-top: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.seen=new IntersectionObserver(e=>{e.some(e=>e.isIntersecting)&&(this.seen?.disconnect(),this.visible=!0,this.load())}),this.seen.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.seen?.disconnect()}updated(e){this.visible&&(e.has(`customerId`)||e.has(`now`))&&this.curve&&this.load()}render(){let{say:t,format:n}=this.shell,{curve:r,charts:i}=this;if(this.error)return l`<p role="alert">${this.error}</p>`;if(!r||!i)return l`<p class="quiet" role="status">${t(`loading`)}</p>`;let a=new Map(r.points.map((e,t)=>[e.date,t])),o=r.points.map(({date:e,warmth:r})=>({label:n.day(e),value:r,said:`${n.day(e)}: ${r===null?t(`warmth.unknown`):n.number(r)}`})),s=[...r.moves].reverse(),c=s.map(e=>({index:a.get(e.date)??-1,said:`${n.day(e.date)}: ${e.text}`}));return l`${i.lineChart(t(`customer.warmth_curve`),o,{most:100},c)}
      ${this.reasons.length?l`<ul aria-label=${t(`customer.warmth_now`)}>
            ${this.reasons.map(e=>l`<li class="small"><b>${be(e.points,n.number.bind(n))}</b> ${e.text}</li>`)}
          </ul>`:e}
      <ul aria-label=${t(`customer.warmth_moves`)}>
        ${s.slice(0,8).map(e=>l`<li class="small">
                <span class="quiet">${n.day(e.date)}</span> ${e.text}
                <span class="quiet">${this.value(e.before)} → ${this.value(e.after)}</span>
              </li>`)}
      </ul>`}value(e){return e===null?`–`:this.shell.format.number(e)}async load(){let e=this.customerId;try{let[t,n]=await Promise.all([se(()=>import(`./charts-BcnMrFAs.js`),[],import.meta.url),this.shell.api.ask(`aftersale/customer/warmth`,{customer_id:e})]);if(e!==this.customerId)return;this.charts=t,this.curve=n,this.error=``}catch(e){this.error=this.shell.acting.explain(g(e))}}};y([s()],X.prototype,`customerId`,void 0),y([s({attribute:!1})],X.prototype,`reasons`,void 0),y([s({attribute:!1})],X.prototype,`now`,void 0),y([i()],X.prototype,`curve`,void 0),y([i()],X.prototype,`charts`,void 0),y([i()],X.prototype,`error`,void 0),X=y([f(`aftersale-warmth-curve`)],X);function be(e,t){return e<0?`−${t(-e)}`:`+${t(e)}`}var Z=class extends m{constructor(...e){super(...e),this.frozen=!1}static{this.styles=[p,c`
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
    `]}render(){let{customer:t,complaints:n}=this.file,{say:r}=this.shell,i=n.some(e=>!e.resolved_at);return l`<section class="card surface" aria-labelledby="name">
      <div class="name">
        ${this.star(t)}
        <h1 id="name" class="written">${t.name}</h1>
      </div>
      ${t.company&&t.company!==t.name?l`<p class="written quiet">${t.company}</p>`:e}
      <div class="row">
        ${t.status===`active`?e:l`<span class="mark">${this.status(t)}</span>`}
        <aftersale-warmth .value=${t.warmth}></aftersale-warmth>
        ${i?l`<span class="mark bad">${r(`customer.complaint_open`)}</span>`:e}
        ${t.risk_reasons.map(e=>l`<span class="mark bad">${e.text}</span>`)}
      </div>
      ${this.reach(t)}${this.hotButtons(t)}
      ${t.notes?l`<p class="written notes">${t.notes}</p>`:e}${this.known(t)}
      ${this.acts(t)}
      <details>
        <summary>${r(`customer.warmth`)}</summary>
        <aftersale-warmth-curve .customerId=${t.id} .reasons=${t.warmth_reasons} .now=${t.warmth}>
        </aftersale-warmth-curve>
      </details>
    </section>`}star(e){let{say:t,acting:n}=this.shell;return l`<button
      class="icon plain"
      aria-label=${t(`favourite`)}
      title=${t(`favourite`)}
      aria-pressed=${e.favourite}
      ?disabled=${this.frozen}
      @click=${()=>void n.do(`update_customer`,{customer:e.id,favourite:!e.favourite},t(e.favourite?`said.no_favourite`:`said.favourite`,{who:e.name}))}
    >
      ${h(e.favourite?ee:a)}
    </button>`}status(e){let{label:t,format:n,say:r}=this.shell,i=t(`customer_status`,e.status);return e.paused_until?r(`customer.until`,{status:i,day:n.day(e.paused_until)}):i}reach(r){let{phone:i,email:a}=r;return l`<div class="row">
      ${i?l`<a class="button" href="tel:${_(i)}">${h(t)} <span class="written">${i}</span></a>`:e}
      ${a?l`<a class="button" href="mailto:${encodeURIComponent(a)}"
            >${h(te)} <span class="written">${a}</span></a
          >`:e}
      ${ce(this.shell,{view:`write`,customer:r.id},l`${h(n)} ${this.shell.say(`act.write`)}`,``,`button`)}
    </div>`}hotButtons(t){return t.hot_buttons.length?l`<ul class="hot" aria-label=${this.shell.say(`hot_buttons`)}>
      ${t.hot_buttons.map(e=>l`<li class="written">${e}</li>`)}
    </ul>`:e}known(e){let{say:t,format:n,label:r}=this.shell,i=[];i.push(e.last_interaction?t(`customer.last`,{ago:n.ago(e.last_interaction,t)}):t(`customer.never`),t(`customer.cadence`,{count:e.cadence})),e.channel&&i.push(t(`customer.by`,{channel:r(`channel`,e.channel)})),e.birthday&&i.push(t(`customer.birthday`,{day:this.birthday(e.birthday)})),e.referrer&&i.push(l`${t(`customer.referred_by`)} ${v(this.shell,e.referrer)}`);for(let e of this.file.referrals)i.push(l`${t(`customer.referred`)} ${v(this.shell,e)}`);return e.address&&i.push(l`<span class="written">${e.address.replaceAll(`
`,`, `)}</span>`),l`<p class="quiet">${i.map((e,t)=>l`${t?` · `:``}${e}`)}</p>`}birthday(e){let{format:t}=this.shell;return e.length===10?t.longDay(e):t.dayOfYear(e)}acts(t){let{say:n,info:r}=this.shell,i=x(this.shell),a=t.status===`lost`||t.status===`archived`;return l`<div class="row">
        ${this.act(`do.log_interaction`,D(r,t,i),`main`)}
        ${this.act(`do.add_follow_up`,k(r,this.shell.format.today()))}
        ${this.act(`do.make_promise`,A())} ${this.act(`do.record_order`,j(i))}
      </div>
      <details>
        <summary>${n(`customer.more`)}</summary>
        <div class="row">
          ${this.act(`do.log_meeting`,O(xe(i),i))}
          ${this.act(`do.open_complaint`,P())} ${this.act(`do.record_feedback`,I())}
          ${this.act(`do.note_need`,L())} ${this.act(`do.update_customer`,B(r,t))}
          ${t.status===`active`?this.act(`do.pause_customer`,R()):this.leave(a?`reactivate_customer`:`resume_customer`)}
          ${a?e:this.act(`do.mark_lost`,z(r))}
          ${r?.user.is_admin?l`${this.leave(`merge_customers`)} ${this.leave(`erase_customer`)}`:e}
        </div>
      </details>`}act(t,n,r=``){return l`<button class=${r} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,{form:n})}>
      ${r===`main`?h(o):e} ${this.shell.say(t)}
    </button>`}leave(e){return l`<button class=${e===`erase_customer`?`bad`:``} ?disabled=${this.frozen} @click=${()=>this.emit(`leave`,e)}>
      ${this.shell.say(`do.${e}`)}
    </button>`}};y([s({attribute:!1})],Z.prototype,`file`,void 0),y([s({type:Boolean})],Z.prototype,`frozen`,void 0),Z=y([f(`aftersale-profile`)],Z);function xe(e){let t=Math.max(0,Number(e.slice(11,13))-1);return`${e.slice(0,11)}${String(t).padStart(2,`0`)}${e.slice(13)}`}var Se=[`planned`,`held`,`handed_over`,`given_up`,`dropped`,`acted`],Q=class extends m{constructor(...e){super(...e),this.lines=[],this.followUps=[]}static{this.styles=[p,c`
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
    `]}render(){if(!this.lines.length)return e;let{say:t}=this.shell;return l`<details class="surface">
      <summary>${t(`reminders.title`,{count:this.lines.length})}</summary>
      <ol>
        ${this.lines.map(e=>this.line(e))}
      </ol>
    </details>`}line(t){let{say:n,format:r,label:i}=this.shell,a=this.followUps.find(e=>e.id===t.follow_up_id)?.title??i(`kind`,t.kind),o=Se.includes(t.what)?n(`reminders.${t.what}`):t.what.replaceAll(`_`,` `),s=[`why`,`reason`,`error`,`way`].map(e=>t[e]).find(e=>typeof e==`string`&&e);return l`<li class="small">
      <span class="written">${a}</span>: ${o}${typeof s==`string`?l` <span class="written quiet">(${s})</span>`:e}
      ${t.at?l`<time class="quiet" datetime=${t.at}>${r.due(t.at)}</time>`:e}
    </li>`}};y([s({attribute:!1})],Q.prototype,`lines`,void 0),y([s({attribute:!1})],Q.prototype,`followUps`,void 0),Q=y([f(`aftersale-reminders`)],Q);var $=class extends oe{static{this.styles=[p,c`
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
    `]}constructor(){super(),this.customerId=``,this.live=new ae(this,`aftersale/customer/subscribe`,e=>this.settling.told((e?.follow_ups??[]).map(e=>e.id))),this.addEventListener(`fill`,e=>void this.fill(e.detail))}willUpdate(e){super.willUpdate(e),this.customerId&&this.live.want(this.shell.api,{customer_id:this.customerId})}render(){let{say:t,acting:n}=this.shell,{sections:r,error:i,gone:a,unavailable:o}=this.live;if(i)return l`<aftersale-banner bad .text=${n.explain(i)} .button=${t(`retry`)} @retry=${()=>this.live.again()}>
      </aftersale-banner>`;if(a)return l`<aftersale-banner .text=${t(`customer.gone`)}></aftersale-banner>`;if(!r)return l`<p class="quiet" role="status">${t(`loading`)}</p>`;let s=!!o;return l`${o?l`<aftersale-banner .text=${o.message}></aftersale-banner>`:e}
      ${this.page(r,s)}
      <aftersale-form></aftersale-form>
      <aftersale-leaving .customer=${r.customer}></aftersale-leaving>
      ${this.asking()}`}page(e,t){return l`<aftersale-profile .file=${e} .frozen=${t}></aftersale-profile>
      <div class="page">
        <div class="column">
          ${this.followUps(e,t)}
          <aftersale-history .customerId=${this.customerId} .page=${e.timeline}></aftersale-history>
        </div>
        <div class="column">
          <aftersale-facts .file=${e} .frozen=${t}></aftersale-facts>
          <aftersale-reminders .lines=${e.reminders} .followUps=${e.follow_ups}></aftersale-reminders>
        </div>
      </div>`}followUps(e,t){let{say:n}=this.shell,r=e.follow_ups.filter(e=>!this.settling.isLeaving(e.id));return l`<section aria-labelledby="next">
      <h2 id="next">${n(`customer.next`)}</h2>
      ${r.length?l`<div class="list">
            ${u(r,e=>e.id,n=>l`<aftersale-follow-up
                  .item=${{...n,customer:{...n.customer,phone:e.customer.phone}}}
                  .frozen=${t}
                ></aftersale-follow-up>`)}
          </div>`:l`<p class="quiet">${n(`customer.nothing_next`)}</p>`}
    </section>`}fill({form:e,about:t}){let{say:n,acting:r}=this.shell,i=this.live.sections?.customer.name??``;return this.form.ask({heading:n(e.heading),...e.about&&{about:n(e.about,{who:i})},fields:e.fields,button:n(e.button),...e.bad&&{bad:!0},...e.onlyChanges&&{onlyChanges:!0},then:async a=>{if(e.onlyChanges&&!Object.keys(a).length)return!0;let o={...t??{customer:this.customerId},...a};return!!await r.do(e.action,o,n(e.said,{who:i}))}})}};y([s()],$.prototype,`customerId`,void 0),y([r(`aftersale-form`)],$.prototype,`form`,void 0),$=y([f(`aftersale-customer`)],$);export{$ as CustomerView};
import{A as e,B as t,F as n,K as r,P as i,U as a,V as o,W as s,j as c,k as l,r as u,w as d,z as f}from"./lit-Cdo2_KcX.js";import{C as p,D as m,E as h,T as g,_,b as ee,d as te,i as ne,r as v,s as y,t as b,v as x,w as S,y as C}from"./shared-fbH0-i6g.js";import{a as w,c as T,d as E,f as D,g as re,h as ie,l as O,m as k,n as A,o as j,p as M,r as N,s as P,t as F,u as I}from"./forms-Cc_uj6yT.js";import{t as L}from"./style-4saY6y29.js";var R=5,z=class extends p{constructor(...e){super(...e),this.frozen=!1,this.promise=e=>{let{say:t,format:n}=this.shell,r=B(e)&&e.due<n.today(),i=t(`facts.promise_due`,{day:n.day(e.due)});return e.kept&&(i=t(`kept.${e.kept}`,{day:n.due(e.kept_at)})),e.withdrawn_at&&(i=t(`facts.withdrawn`,{day:n.day(n.dayOf(e.withdrawn_at))})),s`<p class="written">${e.what}</p>
      <p class="small ${r?`late`:`quiet`}">${r?`${t(`facts.broken`)} `:a}${i}</p>
      ${B(e)?s`<div class="row">
            ${this.deed(`do.keep_promise`,`keep_promise`,`said.kept`,{promise_id:e.id},`main`)}
            ${this.deed(`do.withdraw_promise`,`withdraw_promise`,`said.withdrawn`,{promise_id:e.id})}
          </div>`:a}`},this.order=e=>{let{say:t,format:n,label:r}=this.shell,i=[t(`facts.ordered`,{day:n.day(n.dayOf(e.ordered_at))})];return e.cancelled_at?i.push(t(`facts.cancelled`,{day:n.day(n.dayOf(e.cancelled_at))})):e.delivered_at?i.push(t(`facts.delivered`,{day:n.day(n.dayOf(e.delivered_at))})):e.delivery===`ongoing`?i.push(r(`delivery`,`ongoing`)):e.promised_on&&i.push(t(`facts.promised_on`,{day:n.day(e.promised_on)})),e.amount&&i.push(`${e.amount} ${e.currency??``}`.trim()),e.reference&&i.push(e.reference),s`<p class="written">${e.product}</p>
      <p class="small quiet written">${i.join(` · `)}</p>
      ${F(e)?s`<div class="row">
            ${this.fill(`do.record_delivery`,j(b(this.shell)),{order_id:e.id},`main`)}
            ${this.fill(`do.cancel_order`,A(),{order_id:e.id})}
          </div>`:a}`},this.complaint=e=>{let{say:t,format:n}=this.shell;return s`<p class="written">${e.what}</p>
      ${e.resolved_at?s`<p class="written quiet">${e.resolution}</p>
            <p class="small quiet">${t(`facts.resolved`,{day:n.day(n.dayOf(e.resolved_at))})}</p>`:s`<p class="small late">${t(`facts.open_since`,{ago:n.ago(e.opened_at,t)})}</p>
            <div class="row">${this.fill(`do.resolve_complaint`,re(),void 0,`main`)}</div>`}`}}static{this.styles=[m,r`
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
    `]}render(){let{promises:e,orders:t,complaints:n,needs:r,feedback:i}=this.file;return s`${this.section(`facts.promises`,V(e,e=>[+!B(e),e.due]),this.promise)}
    ${this.section(`facts.complaints`,V(n,e=>[+!!e.resolved_at,e.opened_at]),this.complaint)}
    ${this.section(`facts.orders`,V(t,e=>[0,e.ordered_at]).reverse(),this.order)}
    ${this.section(`facts.needs`,V(r,e=>[0,e.noted_at]).reverse(),e=>s`<p class="written">${e.what}</p>${this.when(`facts.noted`,e.noted_at)}`)}
    ${this.section(`facts.feedback`,V(i,e=>[0,e.at]).reverse(),e=>s`${e.score===null?a:s`<p>${this.shell.say(`facts.score`,{score:e.score})}</p>`}
          <p class="written">${e.suggestion}</p>
          ${this.when(`facts.said`,e.at)}`)}`}section(e,t,n){if(!t.length)return a;let r=e=>s`<li>${n(e)}</li>`,i=t.slice(R);return s`<section class="surface" aria-label=${this.shell.say(e)}>
      <h2>${this.shell.say(e)}</h2>
      <ul>
        ${t.slice(0,R).map(r)}
      </ul>
      ${i.length?s`<details>
            <summary>${this.shell.say(`facts.more`,{count:i.length})}</summary>
            <ul>
              ${i.map(r)}
            </ul>
          </details>`:a}
    </section>`}when(e,t){let{say:n,format:r}=this.shell;return s`<p class="small quiet">${n(e,{day:r.day(r.dayOf(t))})}</p>`}fill(e,t,n,r=``){let i=n?{form:t,about:n}:{form:t};return s`<button class=${r} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,i)}>${this.shell.say(e)}</button>`}deed(e,t,n,r,i=``){let{say:a,acting:o}=this.shell,c=this.file.customer.name;return s`<button
      class=${i}
      ?disabled=${this.frozen}
      @click=${()=>void o.do(t,r,a(n,{who:c}))}
    >
      ${a(e)}
    </button>`}};g([o({attribute:!1})],z.prototype,`file`,void 0),g([o({type:Boolean})],z.prototype,`frozen`,void 0),z=g([S(`aftersale-facts`)],z);function B(e){return!e.kept_at&&!e.withdrawn_at}function V(e,t){return[...e].sort((e,n)=>{let[r,i]=t(e),[a,o]=t(n);return r-a||(i<o?-1:Number(i>o))})}var H=`cancelled.complaint_opened.complaint_resolved.completed.customer_added.customer_lost.customer_paused.customer_resting.customer_resumed.customer_returned.customer_updated.customers_merged.device_released.feedback_recorded.follow_up_added.hidden.interaction_logged.loss_explained.missed.need_noted.noted.order_cancelled.order_delivered.order_late.order_placed.promise_broken.promise_kept.promise_made.promise_withdrawn.reopened.rescheduled.retitled.skipped.snoozed.ticked.undone`.split(`.`),ae=[`what`,`note`,`resolution`,`suggestion`,`notes`];function U(e,t){let n=[W(e.event,t),...G(e,t)].filter(Boolean),r=ae.map(t=>K(e,t)).filter(Boolean);return e.event===`skipped`&&r.push(...[K(e,`reason`)].filter(Boolean)),{what:n.join(` · `),texts:r}}function W(e,{say:t}){return H.includes(e)?t(`event.${e}`):e.replaceAll(`_`,` `)}function G(e,{label:t,format:n,say:r}){let i=[],a=e.kind??``;a&&a!==`custom`&&i.push(t(`kind`,a));for(let t of[`title`,`product`,`other`,`referred_by`])i.push(K(e,t));let o=K(e,`channel`);o&&i.push(t(`channel`,o)),K(e,`direction`)&&i.push(t(`direction`,K(e,`direction`)));let s=K(e,`outcome`);s&&s!==`done`&&i.push(t(`outcome`,s)),K(e,`reason`)&&e.event!==`skipped`&&i.push(t(`loss_reason`,K(e,`reason`))),K(e,`score`)&&i.push(r(`facts.score`,{score:K(e,`score`)}));for(let t of[`due`,`until`]){let r=K(e,t);/^\d{4}-\d\d-\d\d/.test(r)&&i.push(n.due(r))}return i.filter(Boolean)}function K(e,t){let n=e.data[t];return typeof n==`string`||typeof n==`number`?String(n).trim():``}var q=class extends p{constructor(...e){super(...e),this.customerId=``,this.older=[],this.busy=!1}static{this.styles=[m,r`
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
    `]}willUpdate(e){e.has(`customerId`)&&(this.older=[],this.cursor=void 0)}render(){let{say:e}=this.shell,t=J(this.page.entries,this.older),n=this.cursor===void 0?this.page.cursor:this.cursor;return s`<section class="surface" aria-labelledby="history">
      <h2 id="history">${e(`history.title`)}</h2>
      ${t.length?a:s`<p class="quiet">${e(`history.nothing`)}</p>`}
      <ol>
        ${u(t,e=>e.id,e=>this.entry(e))}
      </ol>
      ${n?s`<button ?disabled=${this.busy} @click=${()=>this.more(n)}>${e(`history.more`)}</button>`:a}
    </section>`}entry(e){let{say:t,format:n}=this.shell,{what:r,texts:i}=U(e,this.shell);return s`<li>
      <span class="written">${r}</span>
      ${i.map(e=>s`<p class="written quiet">${e}</p>`)}
      <span class="small quiet"
        ><time datetime=${e.at}>${n.due(e.at)}</time> · ${t(`way.${se(e.way)}`)}</span
      >
    </li>`}async more(e){this.busy=!0;let t=this.customerId;try{let n=await this.shell.api.ask(`aftersale/customer/timeline`,{customer_id:t,cursor:e});if(t!==this.customerId)return;this.older=[...this.older,...n.entries],this.cursor=n.cursor}catch(e){this.shell.acting.complain(_(e))}finally{this.busy=!1}}};g([o()],q.prototype,`customerId`,void 0),g([o({attribute:!1})],q.prototype,`page`,void 0),g([t()],q.prototype,`older`,void 0),g([t()],q.prototype,`cursor`,void 0),g([t()],q.prototype,`busy`,void 0),q=g([S(`aftersale-history`)],q);function J(e,t){let n=new Set(e.map(e=>e.id));return[...e,...t.filter(e=>!n.has(e.id))]}var oe=[`action`,`assistant`,`button`,`calendar`,`clock`,`import`,`meeting`,`panel`,`phone`,`reminder`,`todo`,`voice`,`webhook`];function se(e){return oe.includes(e)?e:`other`}var Y=class extends p{constructor(...e){super(...e),this.typed=``,this.busy=!1,this.view=null,this.begin=e=>{let t=e.detail;if(t===`merge_customers`||t===`erase_customer`){this.asked=t,this.other=void 0,this.typed=``,this.updateComplete.then(()=>this.dialog.show());return}let{say:n,acting:r}=this.shell,i=t===`resume_customer`?`said.resumed`:`said.returned`;r.do(t,{customer:this.customer.id},n(i,{who:this.customer.name}))},this.erase=async()=>{let{say:e,acting:t}=this.shell;await this.done(t.do(`erase_customer`,{customer:this.customer.id},e(`said.erased`)))&&this.shell.go({view:`customers`},!0)},this.merge=async()=>{let{say:e,acting:t}=this.shell,n={customer:this.customer.id,other:this.other.id};await this.done(t.do(`merge_customers`,n,e(`said.merged`,{who:this.customer.name})))}}static{this.styles=[m,r`
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
      ${this.asked?s`<div class="body">${this.asked===`erase_customer`?this.erasing():this.merging()}</div>`:a}
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
        ></aftersale-customer-picker>`}async done(e){this.busy=!0;let t=!!await e;return this.busy=!1,t&&this.dialog.close(),t}};g([o({attribute:!1})],Y.prototype,`customer`,void 0),g([t()],Y.prototype,`asked`,void 0),g([t()],Y.prototype,`other`,void 0),g([t()],Y.prototype,`typed`,void 0),g([t()],Y.prototype,`busy`,void 0),g([f(`aftersale-dialog`)],Y.prototype,`dialog`,void 0),Y=g([S(`aftersale-leaving`)],Y);var X=class extends p{constructor(...e){super(...e),this.customerId=``,this.reasons=[],this.now=null,this.error=``,this.visible=!1}static{this.styles=[m,L,r`
      :host {
        margin-top: 8px;
        max-width: 420px;
      }
      ul {
        display: grid;
        gap: 4px;
        margin-top: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this.seen=new IntersectionObserver(e=>{e.some(e=>e.isIntersecting)&&(this.seen?.disconnect(),this.visible=!0,this.load())}),this.seen.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.seen?.disconnect()}updated(e){this.visible&&(e.has(`customerId`)||e.has(`now`))&&this.curve&&this.load()}render(){let{say:e,format:t}=this.shell,{curve:n,charts:r}=this;if(this.error)return s`<p role="alert">${this.error}</p>`;if(!n||!r)return s`<p class="quiet" role="status">${e(`loading`)}</p>`;let i=new Map(n.points.map((e,t)=>[e.date,t])),o=n.points.map(({date:n,warmth:r})=>({label:t.day(n),value:r,said:`${t.day(n)}: ${r===null?e(`warmth.unknown`):t.number(r)}`})),c=[...n.moves].reverse(),l=c.map(e=>({index:i.get(e.date)??-1,said:`${t.day(e.date)}: ${e.text}`}));return s`${r.lineChart(e(`customer.warmth_curve`),o,{most:100},l)}
      ${this.reasons.length?s`<ul aria-label=${e(`customer.warmth_now`)}>
            ${this.reasons.map(e=>s`<li class="small"><b>${ce(e.points,t.number.bind(t))}</b> ${e.text}</li>`)}
          </ul>`:a}
      <ul aria-label=${e(`customer.warmth_moves`)}>
        ${c.slice(0,8).map(e=>s`<li class="small">
                <span class="quiet">${t.day(e.date)}</span> ${e.text}
                <span class="quiet">${this.value(e.before)} → ${this.value(e.after)}</span>
              </li>`)}
      </ul>`}value(e){return e===null?`–`:this.shell.format.number(e)}async load(){let e=this.customerId;try{let[t,n]=await Promise.all([te(()=>import(`./charts-BuK1tyyL.js`),[],import.meta.url),this.shell.api.ask(`aftersale/customer/warmth`,{customer_id:e})]);if(e!==this.customerId)return;this.charts=t,this.curve=n,this.error=``}catch(e){this.error=this.shell.acting.explain(_(e))}}};g([o()],X.prototype,`customerId`,void 0),g([o({attribute:!1})],X.prototype,`reasons`,void 0),g([o({attribute:!1})],X.prototype,`now`,void 0),g([t()],X.prototype,`curve`,void 0),g([t()],X.prototype,`charts`,void 0),g([t()],X.prototype,`error`,void 0),X=g([S(`aftersale-warmth-curve`)],X);function ce(e,t){return e<0?`−${t(-e)}`:`+${t(e)}`}var Z=class extends p{constructor(...e){super(...e),this.frozen=!1}static{this.styles=[m,r`
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
    `]}render(){let{customer:e,complaints:t}=this.file,{say:n}=this.shell,r=!e.risk_reasons.length&&t.some(e=>!e.resolved_at);return s`<section class="card surface" aria-labelledby="name">
      <div class="name">
        ${this.star(e)}
        <h1 id="name" class="written">${e.name}</h1>
      </div>
      ${e.company&&e.company!==e.name?s`<p class="written quiet">${e.company}</p>`:a}
      <div class="row">
        ${e.status===`active`?a:s`<span class="mark">${this.status(e)}</span>`}
        <aftersale-warmth .value=${e.warmth}></aftersale-warmth>
        ${r?s`<span class="mark bad">${n(`customer.complaint_open`)}</span>`:a}
        ${e.risk_reasons.map(e=>s`<span class="mark bad">${e.text}</span>`)}
      </div>
      ${this.reach(e)}${this.hotButtons(e)}
      ${e.notes?s`<p class="written notes">${e.notes}</p>`:a}${this.known(e)}
      ${this.acts(e)}
      <details>
        <summary>${n(`customer.warmth`)}</summary>
        <aftersale-warmth-curve .customerId=${e.id} .reasons=${e.warmth_reasons} .now=${e.warmth}>
        </aftersale-warmth-curve>
      </details>
    </section>`}star(e){let{say:t,acting:r}=this.shell;return s`<button
      class="icon plain"
      aria-label=${t(`favourite`)}
      title=${t(`favourite`)}
      aria-pressed=${e.favourite}
      ?disabled=${this.frozen}
      @click=${()=>void r.do(`update_customer`,{customer:e.id,favourite:!e.favourite},t(e.favourite?`said.no_favourite`:`said.favourite`,{who:e.name}))}
    >
      ${h(e.favourite?i:n)}
    </button>`}status(e){let{label:t,format:n,say:r}=this.shell,i=t(`customer_status`,e.status);return e.paused_until?r(`customer.until`,{status:i,day:n.day(e.paused_until)}):i}reach(t){let{phone:n,email:r}=t;return s`<div class="row">
      ${n?s`<a class="button" href="tel:${v(n)}">${h(e)} <span class="written">${n}</span></a>`:a}
      ${r?s`<a class="button" href=${ee(r)}
            >${h(d)} <span class="written">${r}</span></a
          >`:a}
      ${C(this.shell,{view:`write`,customer:t.id},s`${h(l)} ${this.shell.say(`act.write`)}`,``,`button`)}
    </div>`}hotButtons(e){return e.hot_buttons.length?s`<ul class="hot" aria-label=${this.shell.say(`hot_buttons`)}>
      ${e.hot_buttons.map(e=>s`<li class="written">${e}</li>`)}
    </ul>`:a}known(e){let{say:t,format:n,label:r}=this.shell,i=[];i.push(e.last_interaction?t(`customer.last`,{ago:n.ago(e.last_interaction,t)}):t(`customer.never`),t(`customer.cadence`,{count:e.cadence})),e.channel&&i.push(t(`customer.by`,{channel:r(`channel`,e.channel)})),e.birthday&&i.push(t(`customer.birthday`,{day:this.birthday(e.birthday)})),e.referrer&&i.push(s`${t(`customer.referred_by`)} ${x(this.shell,e.referrer)}`);for(let e of this.file.referrals)i.push(s`${t(`customer.referred`)} ${x(this.shell,e)}`);return e.address&&i.push(s`<span class="written">${e.address.replaceAll(`
`,`, `)}</span>`),s`<p class="quiet">${i.map((e,t)=>s`${t?` · `:``}${e}`)}</p>`}birthday(e){let{format:t}=this.shell;return e.length===10?t.longDay(e):t.dayOfYear(e)}acts(e){let{say:t,info:n}=this.shell,r=b(this.shell),i=e.status===`lost`||e.status===`archived`;return s`<div class="row">
        ${this.act(`do.log_interaction`,O(n,e,r),`main`)}
        ${this.act(`do.add_follow_up`,T(n,this.shell.format.today()))}
        ${this.act(`do.make_promise`,ie())} ${this.act(`do.record_order`,M(r))}
      </div>
      <details>
        <summary>${t(`customer.more`)}</summary>
        <div class="row">
          ${this.act(`do.log_meeting`,E(le(r),r))}
          ${this.act(`do.open_complaint`,N())} ${this.act(`do.record_feedback`,P())}
          ${this.act(`do.note_need`,D())} ${this.act(`do.update_customer`,w(n,e))}
          ${e.status===`active`?this.act(`do.pause_customer`,k()):this.leave(i?`reactivate_customer`:`resume_customer`)}
          ${i?a:this.act(`do.mark_lost`,I(n))}
          ${n?.user.is_admin?s`${this.leave(`merge_customers`)} ${this.leave(`erase_customer`)}`:a}
        </div>
      </details>`}act(e,t,n=``){return s`<button class=${n} ?disabled=${this.frozen} @click=${()=>this.emit(`fill`,{form:t})}>
      ${n===`main`?h(c):a} ${this.shell.say(e)}
    </button>`}leave(e){return s`<button class=${e===`erase_customer`?`bad`:``} ?disabled=${this.frozen} @click=${()=>this.emit(`leave`,e)}>
      ${this.shell.say(`do.${e}`)}
    </button>`}};g([o({attribute:!1})],Z.prototype,`file`,void 0),g([o({type:Boolean})],Z.prototype,`frozen`,void 0),Z=g([S(`aftersale-profile`)],Z);function le(e){let t=Math.max(0,Number(e.slice(11,13))-1);return`${e.slice(0,11)}${String(t).padStart(2,`0`)}${e.slice(13)}`}var ue=[`planned`,`held`,`handed_over`,`not_confirmed`,`given_up`,`dropped`,`acted`],Q=class extends p{constructor(...e){super(...e),this.lines=[],this.followUps=[]}static{this.styles=[m,r`
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
    `]}render(){if(!this.lines.length)return a;let{say:e}=this.shell;return s`<details class="surface">
      <summary>${e(`reminders.title`,{count:this.lines.length})}</summary>
      <ol>
        ${this.lines.map(e=>this.line(e))}
      </ol>
    </details>`}line(e){let{say:t,format:n,label:r}=this.shell,i=this.followUps.find(t=>t.id===e.follow_up_id)?.title??r(`kind`,e.kind),o=ue.includes(e.event)?t(`reminders.${e.event}`):e.event.replaceAll(`_`,` `),c=[`why`,`way`].map(t=>e[t]).find(e=>typeof e==`string`&&e);return s`<li class="small">
      <span class="written">${i}</span>: ${o}${typeof c==`string`?s` <span class="written quiet">(${c})</span>`:a}
      ${e.at?s`<time class="quiet" datetime=${e.at}>${n.due(e.at)}</time>`:a}
    </li>`}};g([o({attribute:!1})],Q.prototype,`lines`,void 0),g([o({attribute:!1})],Q.prototype,`followUps`,void 0),Q=g([S(`aftersale-reminders`)],Q);var $=class extends ne{static{this.styles=[m,r`
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
    `]}constructor(){super(),this.customerId=``,this.live=new y(this,`aftersale/customer/subscribe`,e=>this.settling.told(e?.follow_ups??[])),this.addEventListener(`fill`,e=>void this.fill(e.detail))}willUpdate(e){super.willUpdate(e),this.customerId&&this.live.want(this.shell.api,{customer_id:this.customerId})}render(){let{say:e,acting:t}=this.shell,{sections:n,error:r,gone:i,unavailable:o}=this.live;if(r)return s`<aftersale-banner bad .text=${t.explain(r)} .button=${e(`retry`)} @retry=${()=>this.live.again()}>
      </aftersale-banner>`;if(i)return s`<aftersale-banner .text=${e(`customer.gone`)}></aftersale-banner>`;if(!n)return s`<p class="quiet" role="status">${e(`loading`)}</p>`;let c=!!o;return s`${o?s`<aftersale-banner .text=${o.message}></aftersale-banner>`:a}
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
      </div>`}followUps(e,t){let{say:n}=this.shell,r=e.follow_ups.filter(e=>!this.settling.isLeaving(e));return s`<section aria-labelledby="next">
      <h2 id="next">${n(`customer.next`)}</h2>
      ${r.length?s`<div class="list">
            ${u(r,e=>e.id,n=>s`<aftersale-follow-up
                  .item=${{...n,customer:{...n.customer,phone:e.customer.phone}}}
                  .frozen=${t}
                ></aftersale-follow-up>`)}
          </div>`:s`<p class="quiet">${n(`customer.nothing_next`)}</p>`}
    </section>`}fill({form:e,about:t}){let{say:n,acting:r}=this.shell,i=this.live.sections?.customer.name??``;return this.form.ask({heading:n(e.heading),...e.about&&{about:n(e.about,{who:i})},fields:e.fields,button:n(e.button),...e.bad&&{bad:!0},...e.onlyChanges&&{onlyChanges:!0},then:async a=>{if(e.onlyChanges&&!Object.keys(a).length)return!0;let o={...t??{customer:this.customerId},...a};return!!await r.do(e.action,o,n(e.said,{who:i}))}})}};g([o()],$.prototype,`customerId`,void 0),g([f(`aftersale-form`)],$.prototype,`form`,void 0),$=g([S(`aftersale-customer`)],$);export{$ as CustomerView};
import{K as e,W as t}from"./lit-Cdo2_KcX.js";import{C as n,D as r,T as i,g as a,p as o,s,w as c}from"./shared-fbH0-i6g.js";import{barChart as l,heatMap as u,lineChart as d}from"./charts-BuK1tyyL.js";import{t as f}from"./style-4saY6y29.js";var p=class extends n{constructor(...e){super(...e),this.live=new s(this,`aftersale/measures/subscribe`),this.atNewest=!1}static{this.styles=[r,f,e`
      .numbers,
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
        gap: 12px;
        margin-bottom: 16px;
      }
      .pictures {
        grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      }
      .numbers > div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: 12px 16px;
      }
      .numbers dd {
        font-size: 1.5rem;
        font-weight: 500;
      }
      .pictures > div {
        padding: 12px 16px;
        min-width: 0;
      }
      .whole {
        grid-column: 1 / -1;
      }
      .stack {
        display: flex;
        height: 28px;
        border-radius: 6px;
        overflow: hidden;
        margin-bottom: 8px;
        background: color-mix(in srgb, var(--as-text) 9%, var(--as-surface));
      }
      .early,
      .on_the_day {
        background: var(--as-good-text);
      }
      .on_the_day {
        opacity: 0.65;
      }
      .late {
        background: var(--as-warn-text);
      }
      .broken {
        background: var(--as-bad-text);
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      .key i {
        display: inline-block;
        width: 12px;
        height: 12px;
        border-radius: 3px;
        margin-inline-end: 6px;
      }
    `]}willUpdate(){this.live.want(this.shell.api,{})}updated(){let e=this.atNewest?null:this.renderRoot.querySelector(`.scroll`);e&&(e.scrollLeft=e.scrollWidth,this.atNewest=!0)}render(){let{say:e,acting:n}=this.shell,{sections:r,error:i,unavailable:a}=this.live;return i?t`<aftersale-banner bad .text=${n.explain(i)} .button=${e(`retry`)} @retry=${()=>this.live.again()}>
      </aftersale-banner>`:r?t`${a?t`<aftersale-banner .text=${a.message}></aftersale-banner>`:``} ${this.numbers(r)}
      <div class="pictures">
        <div class="surface">${this.onTime(r)}</div>
        <div class="surface">${this.promises(r)}</div>
        <div class="surface">${this.warmth(r)}</div>
        <div class="surface">${this.satisfaction(r)}</div>
        <div class="surface whole">${this.interactions(r)}</div>
      </div>`:t`<p class="quiet" role="status">${e(`loading`)}</p>`}numbers({on_time:e,promises:n,satisfaction:r,counts:i,month:a}){let{say:o,format:s}=this.shell,c=e=>e===null?`–`:`${s.number(e)} %`,l=[[o(`measures.on_time`),c(e.share)],[o(`measures.promises_kept`),c(n.share)],[o(`measures.satisfaction`),r.mean===null?`–`:s.number(r.mean,1)],[o(`measures.active`),s.number(i.active)],[o(`measures.at_risk`),s.number(i.at_risk)],[o(`measures.open`),s.number(i.open)],[o(`measures.heard`),s.number(a.heard)],[o(`measures.orders`),s.number(a.orders)],[o(`measures.referrals`),s.number(a.referrals)]];return t`<dl class="numbers">
      ${l.map(([e,n])=>t`<div class="surface">
            <dt class="quiet small">${e}</dt>
            <dd>${n}</dd>
          </div>`)}
    </dl>`}onTime({on_time_by_week:e}){let{say:t,format:n}=this.shell,r=e.map(({week:e,share:r,count:i,total:a})=>({label:n.day(e),value:r,said:t(`measures.week_said`,{week:n.day(e),share:r===null?`–`:`${n.number(r)} %`,part:i,all:a})}));return d(t(`measures.on_time_by_week`),r,{most:100,unit:`%`},r.map((e,t)=>({index:t,said:e.said})))}promises({promises:e}){let{say:n,format:r}=this.shell,i=[`early`,`on_the_day`,`late`,`broken`].map(t=>({name:t,count:e[t]})),a=i.reduce((e,t)=>e+t.count,0);return t`<figure>
      <figcaption>${n(`measures.promises`)}</figcaption>
      <div class="stack" aria-hidden="true">
        ${i.map(({name:e,count:n})=>t`<div class=${e} style="width:${a?n/a*100:0}%"></div>`)}
      </div>
      <ul class="key">
        ${i.map(({name:e,count:i})=>t`<li><i class=${e} aria-hidden="true"></i>${n(`promise.${e}`)}: ${r.number(i)}</li>`)}
        <li>${n(`promise.withdrawn`)}: ${r.number(e.withdrawn)}</li>
      </ul>
    </figure>`}warmth({warmth_distribution:e}){let{say:n,format:r}=this.shell,i=e.buckets.map((e,t)=>{let r=t===9?`90–100`:`${t*10}–${t*10+9}`;return{label:r,value:e,said:n(`measures.warmth_said`,{range:r,count:e})}});return t`${l(n(`measures.warmth`),i)}
      <p class="small quiet">${n(`measures.warmth_unknown`,{unknown:r.number(e.unknown)})}</p>`}satisfaction({satisfaction_by_month:e}){let{say:t,format:n}=this.shell,r=e.map(({month:e,mean:r,count:i})=>{let a=n.month(`${e}-01`),o=r===null?`–`:n.number(r,1);return{label:a,value:r,said:t(`measures.satisfaction_said`,{month:a,mean:o,count:i})}});return l(t(`measures.satisfaction_by_month`),r,{most:10})}interactions({interactions_by_day:e}){let{say:t,format:n}=this.shell,r=n.today(),i=o(r,-370+(6-a(r)+n.firstWeekday())%7),s=[];for(let a=i;a<=r;a=o(a,1)){let r=e[a]??0;s.push({day:a,count:r,said:t(`measures.day_said`,{day:n.day(a),count:r})})}let c=Array.from({length:7},(e,t)=>{let r=(n.firstWeekday()+t)%7;return{weekday:r,name:n.weekday(r)}}),l=s.reduce((e,t)=>e+t.count,0),d=s.reduce((e,t)=>t.count>e.count?t:e,s[0]),f=t(`measures.heat_said`,{count:l,busiest:n.longDay(d.day),most:d.count,since:n.longDay(i)});return u(t(`measures.interactions`),s,c,f)}};p=i([c(`aftersale-measures`)],p);export{p as MeasuresView};
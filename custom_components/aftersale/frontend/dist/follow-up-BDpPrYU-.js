import{B as e,L as t,R as n,V as r}from"./lit-C8JYf8f7.js";import{C as i,_ as a,r as o,v as s,w as c}from"./shared-CZBsLa74.js";var l=class extends o{constructor(...e){super(...e),this.followUpId=``,this.asked=``,this.look=async()=>{let e=this.followUpId;try{let t=await this.shell.api.ask(`aftersale/follow_up`,{follow_up_id:e});if(e!==this.followUpId)return;this.found=t,this.error=void 0}catch(t){e===this.followUpId&&(this.error=a(t))}}}willUpdate(){this.shell&&this.asked!==this.followUpId&&(this.asked=this.followUpId,this.found=void 0,this.look())}render(){let{say:t}=this.shell;if(this.error)return r`<aftersale-banner
        bad
        .text=${this.shell.acting.explain(this.error)}
        .button=${t(`retry`)}
        @retry=${this.look}
      ></aftersale-banner>`;if(!this.found)return r`<p class="quiet" role="status">${t(`loading`)}</p>`;let{follow_up:n,customer:i,answers:a,letter:o}=this.found;return r`<header class="row" style="margin-bottom:12px">
        <h2 class="written">${s(this.shell,i)}</h2>
        ${i.company?r`<span class="quiet written">${i.company}</span>`:e}
        <aftersale-warmth .value=${i.warmth}></aftersale-warmth>
      </header>
      <aftersale-follow-up .item=${{...n,customer:i,answers:a,letter:o}}></aftersale-follow-up>
      ${this.asking()}`}async settle(e){let t=await super.settle(e);return await this.look(),t}};c([n()],l.prototype,`followUpId`,void 0),c([t()],l.prototype,`found`,void 0),c([t()],l.prototype,`error`,void 0),l=c([i(`aftersale-follow-up-page`)],l);export{l as FollowUpPage};
import{A as e,D as t,E as n,k as r}from"./lit-CiK_fgZm.js";import{d as i,f as a,t as o,v as s,y as c}from"./shared-CWrYrYZm.js";var l=class extends o{constructor(...e){super(...e),this.followUpId=``,this.asked=``,this.look=async()=>{let e=this.followUpId;try{let t=await this.shell.api.ask(`aftersale/follow_up`,{follow_up_id:e});if(e!==this.followUpId)return;this.found=t,this.error=void 0}catch(t){e===this.followUpId&&(this.error=i(t))}}}willUpdate(){this.shell&&this.asked!==this.followUpId&&(this.asked=this.followUpId,this.found=void 0,this.look())}render(){let{say:t}=this.shell;if(this.error)return e`<aftersale-banner
        bad
        .text=${this.shell.acting.explain(this.error)}
        .button=${t(`retry`)}
        @retry=${this.look}
      ></aftersale-banner>`;if(!this.found)return e`<p class="quiet" role="status">${t(`loading`)}</p>`;let{follow_up:n,customer:i,answers:o,letter:s}=this.found;return e`<header class="row" style="margin-bottom:12px">
        <h2 class="written">${a(this.shell,i)}</h2>
        ${i.company?e`<span class="quiet written">${i.company}</span>`:r}
        <aftersale-warmth .value=${i.warmth}></aftersale-warmth>
      </header>
      <aftersale-follow-up .item=${{...n,customer:i,answers:o,letter:s}}></aftersale-follow-up>
      ${this.asking()}`}async settle(e){let t=await super.settle(e);return await this.look(),t}};c([t()],l.prototype,`followUpId`,void 0),c([n()],l.prototype,`found`,void 0),c([n()],l.prototype,`error`,void 0),l=c([s(`aftersale-follow-up-page`)],l);export{l as FollowUpPage};
import{B as e,U as t,V as n,W as r}from"./lit-Cdo2_KcX.js";import{T as i,_ as a,i as o,v as s,w as c}from"./shared-fbH0-i6g.js";var l=class extends o{constructor(...e){super(...e),this.followUpId=``,this.asked=``,this.look=async()=>{let e=this.followUpId;try{let t=await this.shell.api.ask(`aftersale/follow_up`,{follow_up_id:e});if(e!==this.followUpId)return;this.found=t,this.error=void 0}catch(t){e===this.followUpId&&(this.error=a(t))}}}willUpdate(){this.shell&&this.asked!==this.followUpId&&(this.asked=this.followUpId,this.found=void 0,this.look())}render(){let{say:e}=this.shell;if(this.error)return r`<aftersale-banner
        bad
        .text=${this.shell.acting.explain(this.error)}
        .button=${e(`retry`)}
        @retry=${this.look}
      ></aftersale-banner>`;if(!this.found)return r`<p class="quiet" role="status">${e(`loading`)}</p>`;let{follow_up:n,customer:i,answers:a,last_note:o}=this.found;return r`<header class="row" style="margin-bottom:12px">
        <h2 class="written">${s(this.shell,i)}</h2>
        ${i.company?r`<span class="quiet written">${i.company}</span>`:t}
        <aftersale-warmth .value=${i.warmth}></aftersale-warmth>
      </header>
      <aftersale-follow-up .item=${{...n,customer:i,answers:a,last_note:o}}></aftersale-follow-up>
      ${this.asking()}`}async settle(e){let t=await super.settle(e);return await this.look(),t}};i([n()],l.prototype,`followUpId`,void 0),i([e()],l.prototype,`found`,void 0),i([e()],l.prototype,`error`,void 0),l=i([c(`aftersale-follow-up-page`)],l);export{l as FollowUpPage};
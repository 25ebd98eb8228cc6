import{B as e,H as t,U as n,z as r}from"./lit-nje8fNF4.js";import{T as i,_ as a,i as o,v as s,w as c}from"./shared-PIoq3t1j.js";var l=class extends o{constructor(...e){super(...e),this.followUpId=``,this.asked=``,this.look=async()=>{let e=this.followUpId;try{let t=await this.shell.api.ask(`aftersale/follow_up`,{follow_up_id:e});if(e!==this.followUpId)return;this.found=t,this.error=void 0}catch(t){e===this.followUpId&&(this.error=a(t))}}}willUpdate(){this.shell&&this.asked!==this.followUpId&&(this.asked=this.followUpId,this.found=void 0,this.look())}render(){let{say:e}=this.shell;if(this.error)return n`<aftersale-banner
        bad
        .text=${this.shell.acting.explain(this.error)}
        .button=${e(`retry`)}
        @retry=${this.look}
      ></aftersale-banner>`;if(!this.found)return n`<p class="quiet" role="status">${e(`loading`)}</p>`;let{follow_up:r,customer:i,answers:a,last_note:o}=this.found;return n`<header class="row" style="margin-bottom:12px">
        <h2 class="written">${s(this.shell,i)}</h2>
        ${i.company?n`<span class="quiet written">${i.company}</span>`:t}
        <aftersale-warmth .value=${i.warmth}></aftersale-warmth>
      </header>
      <aftersale-follow-up .item=${{...r,customer:i,answers:a,last_note:o}}></aftersale-follow-up>
      ${this.asking()}`}async settle(e){let t=await super.settle(e);return await this.look(),t}};i([e()],l.prototype,`followUpId`,void 0),i([r()],l.prototype,`found`,void 0),i([r()],l.prototype,`error`,void 0),l=i([c(`aftersale-follow-up-page`)],l);export{l as FollowUpPage};
import{B as e,H as t,K as n,U as r,V as i,W as a}from"./lit-Cdo2_KcX.js";import{D as o,T as s,l as c,u as l,w as u}from"./shared-fbH0-i6g.js";import{n as d}from"./config-ypqlx9c1.js";var f=class extends t{constructor(...e){super(...e),this.language=``,this.edited=e=>{e.stopPropagation();let t=e.currentTarget,n=new FormData(t),r=n.get(`title`),i={type:this.config.type,limit:Number(n.get(`limit`)),soon:n.has(`soon`)};typeof r==`string`&&r&&(i.title=r);try{d(i)}catch{return}this.config=i,this.dispatchEvent(new CustomEvent(`config-changed`,{detail:{config:i},bubbles:!0,composed:!0}))}}static{this.styles=[o,n`
      form {
        display: grid;
        gap: 14px;
      }
      label.inline {
        display: flex;
        gap: 8px;
      }
    `]}setConfig(e){this.config=e}willUpdate(e){if(!e.has(`hass`)||this.language===this.hass.language)return;let{language:t}=this.hass;this.language=t,l(t).then(e=>this.say=c(e,t))}render(){let{config:e,say:t}=this;if(!e||!t)return r;let{title:n,limit:i,soon:o}={title:``,limit:5,soon:!0,...e};return a`<form @input=${this.edited} @submit=${e=>e.preventDefault()}>
      <label
        >${t(`today_card.edit_title`)}
        <input name="title" dir="auto" maxlength="200" placeholder=${t(`today_card.title`)} .value=${n} />
      </label>
      <label
        >${t(`today_card.edit_limit`)}
        <input name="limit" type="number" min="1" max=${50} .value=${String(i)} />
      </label>
      <label class="inline"
        ><input name="soon" type="checkbox" .checked=${o} /> ${t(`today_card.edit_soon`)}</label
      >
    </form>`}};s([i({attribute:!1})],f.prototype,`hass`,void 0),s([e()],f.prototype,`config`,void 0),s([e()],f.prototype,`say`,void 0),f=s([u(`aftersale-today-card-editor`)],f);export{f as TodayCardEditor};
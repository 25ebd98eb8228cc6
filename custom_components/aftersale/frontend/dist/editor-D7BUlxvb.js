import{B as e,L as t,R as n,U as r,V as i,z as a}from"./lit-C8JYf8f7.js";import{C as o,E as s,c,l,w as u}from"./shared-CZBsLa74.js";import{n as d}from"./config-ypqlx9c1.js";var f=class extends a{constructor(...e){super(...e),this.language=``,this.edited=e=>{e.stopPropagation();let t=e.currentTarget,n=new FormData(t),r=n.get(`title`),i={type:this.config.type,limit:Number(n.get(`limit`)),soon:n.has(`soon`)};typeof r==`string`&&r&&(i.title=r);try{d(i)}catch{return}this.config=i,this.dispatchEvent(new CustomEvent(`config-changed`,{detail:{config:i},bubbles:!0,composed:!0}))}}static{this.styles=[s,r`
      form {
        display: grid;
        gap: 14px;
      }
      label.inline {
        display: flex;
        gap: 8px;
      }
    `]}setConfig(e){this.config=e}willUpdate(e){if(!e.has(`hass`)||this.language===this.hass.language)return;let{language:t}=this.hass;this.language=t,l(t).then(e=>this.say=c(e,t))}render(){let{config:t,say:n}=this;if(!t||!n)return e;let{title:r,limit:a,soon:o}={title:``,limit:5,soon:!0,...t};return i`<form @input=${this.edited} @submit=${e=>e.preventDefault()}>
      <label
        >${n(`today_card.edit_title`)}
        <input name="title" dir="auto" maxlength="200" placeholder=${n(`today_card.title`)} .value=${r} />
      </label>
      <label
        >${n(`today_card.edit_limit`)}
        <input name="limit" type="number" min="1" max=${50} .value=${String(a)} />
      </label>
      <label class="inline"
        ><input name="soon" type="checkbox" .checked=${o} /> ${n(`today_card.edit_soon`)}</label
      >
    </form>`}};u([n({attribute:!1})],f.prototype,`hass`,void 0),u([t()],f.prototype,`config`,void 0),u([t()],f.prototype,`say`,void 0),f=u([o(`aftersale-today-card-editor`)],f);export{f as TodayCardEditor};
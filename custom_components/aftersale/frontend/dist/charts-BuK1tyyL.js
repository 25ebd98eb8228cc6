import{G as e,W as t}from"./lit-Cdo2_KcX.js";function n(e,t){let n=e[1]-e[0]||1;return r=>t[0]+(r-e[0])/n*(t[1]-t[0])}function r(e){let t=[],n=[];return e.forEach((e,r)=>{e===null?n.length&&(t.push(n),n=[]):n.push({index:r,value:e})}),n.length&&t.push(n),t}function i(e){return e.map(({x:e,y:t},n)=>`${n?`L`:`M`}${e.toFixed(1)} ${t.toFixed(1)}`).join(``)}function a(e,t,n=4){return e<=0?0:Math.min(n,Math.max(1,Math.ceil(e/Math.max(t,1)*n)))}function o(e){if(e<=5)return 5;let t=10**Math.floor(Math.log10(e));return[1,2,5,10].map(e=>e*t).find(t=>t>=e)??e}var s=320,c=120,l=30,u=8,d=98;function f(t,a,o,s=[]){let c=n([0,Math.max(1,a.length-1)],[l,314]),f=n([0,o.most],[d,u]),p=r(a.map(e=>e.value)).map(t=>{let n=t.map(({index:e,value:t})=>({x:c(e),y:f(t)}));return n.length===1?e`<circle class="dot" cx=${n[0].x} cy=${n[0].y} r="2.5"></circle>`:e`<path class="line" d=${i(n)}></path>`}),m=s.map(({index:t,said:n})=>{let r=a[t]?.value;return r==null?e``:e`<circle class="mark" cx=${c(t)} cy=${f(r)} r="3.5"><title>${n}</title></circle>`});return v(t,a,e`${g(o)}${p}${m}${_(a)}`)}function p(t,r,i){let a=i??{most:o(Math.max(0,...r.map(e=>e.value??0)))},s=n([0,a.most],[d,u]),c=284/Math.max(1,r.length),f=r.map((t,n)=>{if(t.value===null)return e``;let r=s(t.value);return e`<rect class="bar" x=${l+n*c+c*.12} y=${r} width=${c*.76}
      height=${Math.max(0,d-r)} rx="1.5"><title>${t.said}</title></rect>`});return v(t,r,e`${g(a)}${f}${_(r)}`)}function m(n,r,i,o){let s=Math.max(0,...r.map(e=>e.count)),c=r.length?i.findIndex(e=>e.weekday===h(r[0].day)):0,l=Math.ceil((c+r.length)/7),u=r.map(({count:t,said:n},r)=>{let i=c+r;return e`<rect class="heat s${a(t,s)}" x=${30+Math.floor(i/7)*11} y=${i%7*11}
      width=${9} height=${9} rx="2"><title>${n}</title></rect>`}),d=i.map((t,n)=>n%2?e``:e`<text class="axis" x=${26} y=${n*11+8} text-anchor="end">${t.name}</text>`),f=30+l*11;return t`<figure>
    <figcaption>${n}</figcaption>
    <div class="scroll" tabindex="0" role="region" aria-label=${n}>
      <svg viewBox="0 0 ${f} ${77}" width=${f} height=${77} role="img" aria-label="${n}: ${o}">
        ${d}${u}
      </svg>
    </div>
  </figure>`}function h(e){return(new Date(`${e}T00:00:00Z`).getUTCDay()+6)%7}function g(t){let r=n([0,t.most],[d,u]);return[0,t.most/2,t.most].map(n=>e`<line class="grid" x1=${l} x2=${314} y1=${r(n)} y2=${r(n)}></line>
      <text class="axis" x=${26} y=${r(n)+3} text-anchor="end">${Math.round(n*10)/10}${t.unit??``}</text>`)}function _(t){let n=t[0]?.label??``,r=t.length>1?t[t.length-1].label:``;return e`<text class="axis" x=${l} y=${114}>${n}</text>
    <text class="axis" x=${314} y=${114} text-anchor="end">${r}</text>`}function v(e,n,r){let i=n.filter(e=>e.value!==null).map(e=>e.said);return t`<figure>
    <figcaption>${e}</figcaption>
    <svg viewBox="0 0 ${s} ${c}" role="img" aria-label=${e}>${r}</svg>
    <ul class="only-read">
      ${i.map(e=>t`<li>${e}</li>`)}
    </ul>
  </figure>`}export{p as barChart,m as heatMap,f as lineChart};
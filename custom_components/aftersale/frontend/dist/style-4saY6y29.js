import{K as e}from"./lit-Cdo2_KcX.js";var t=e`
  figure {
    position: relative;
    margin: 0;
    min-width: 0;
  }
  figcaption {
    font-weight: 500;
    margin-bottom: 6px;
  }
  svg[role="img"] {
    display: block;
    max-width: 100%;
    height: auto;
  }
  figure > svg {
    width: 100%;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll svg {
    max-width: none;
  }
  .grid {
    stroke: var(--as-line);
    stroke-width: 1;
  }
  .axis {
    fill: var(--as-quiet);
    font-size: 11px;
  }
  .line {
    fill: none;
    stroke: var(--as-accent-text);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .dot,
  .bar {
    fill: var(--as-accent-text);
  }
  .mark {
    fill: var(--as-surface);
    stroke: var(--as-accent-text);
    stroke-width: 2;
  }
  .heat {
    fill: color-mix(in srgb, var(--as-text) 9%, var(--as-surface));
  }
  .heat.s1 {
    fill: color-mix(in srgb, var(--as-good-text) 30%, var(--as-surface));
  }
  .heat.s2 {
    fill: color-mix(in srgb, var(--as-good-text) 52%, var(--as-surface));
  }
  .heat.s3 {
    fill: color-mix(in srgb, var(--as-good-text) 76%, var(--as-surface));
  }
  .heat.s4 {
    fill: var(--as-good-text);
  }
`;export{t};
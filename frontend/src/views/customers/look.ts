import { css } from "lit";

export const ROW = { wide: 60, narrow: 104 };

export const look = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-bottom: 10px;
  }
  .tools .search {
    flex: 1 1 240px;
  }
  .tools label {
    flex: 0 1 170px;
    min-width: 0;
  }
  .chosen {
    position: sticky;
    top: -16px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    margin-bottom: 8px;
    background: var(--as-surface);
    border: 1px solid var(--as-accent-text);
    border-radius: var(--as-round);
  }
  .table {
    overflow: clip;
  }
  .line {
    display: grid;
    grid-template-columns: 44px minmax(0, 3fr) minmax(0, 1.1fr) minmax(0, 1.5fr) minmax(0, 1.3fr) minmax(0, 2.6fr);
    align-items: center;
    gap: 0 10px;
    padding: 0 12px;
  }
  .line.names {
    min-height: 44px;
    border-bottom: 1px solid var(--as-line);
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  .line.names button {
    min-height: 32px;
    padding: 2px 6px;
    font-size: 0.875rem;
    margin-inline-start: -6px;
    color: inherit;
  }
  .rows {
    position: relative;
  }
  .rows .line {
    position: absolute;
    inset-inline: 0;
    border-bottom: 1px solid var(--as-line);
  }
  .rows .line.chosen-row {
    background: var(--as-accent-soft);
  }
  .cut {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  .line a {
    display: inline-block;
    min-height: 24px;
    line-height: 24px;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
  }
  .name a {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-height: 24px;
  }
  .name > [role="img"] {
    display: inline-flex;
    flex: none;
    color: var(--as-warn-text);
  }
  .name > .bad[role="img"] {
    color: var(--as-bad-text);
  }
  .bad {
    color: var(--as-bad-text);
  }
  .check {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 44px;
    height: 44px;
    margin-inline-start: -12px;
    cursor: pointer;
  }
  .waiting {
    height: 12px;
    border-radius: 6px;
    background: color-mix(in srgb, var(--as-text) 10%, var(--as-surface));
  }
  .nobody {
    padding: 40px 16px;
    text-align: center;
  }
  :host([narrow]) .tools .search {
    flex: 1 1 200px;
  }
  :host([narrow]) .tools label:not(.search) {
    order: 1;
    flex: 1 1 130px;
  }
  :host([narrow]) .line.names {
    grid-template-columns: 44px 1fr;
  }
  :host([narrow]) .line.names > :nth-child(n + 3) {
    display: none;
  }
  :host([narrow]) .rows .line {
    grid-template-columns: 44px minmax(0, 1fr) auto;
    grid-template-areas: "check who warmth" "check next next" "check last status";
    align-content: center;
  }
  :host([narrow]) .rows .line > :nth-child(1) {
    grid-area: check;
  }
  :host([narrow]) .rows .line > :nth-child(2) {
    grid-area: who;
  }
  :host([narrow]) .rows .line > :nth-child(3) {
    grid-area: status;
    justify-self: end;
  }
  :host([narrow]) .rows .line > :nth-child(4) {
    grid-area: warmth;
  }
  :host([narrow]) .rows .line > :nth-child(5) {
    grid-area: last;
  }
  :host([narrow]) .rows .line > :nth-child(6) {
    grid-area: next;
  }
`;

import { css } from "lit";

export const look = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 12px;
  }
  .tools h2 {
    min-width: 9em;
  }
  .modes {
    display: flex;
    gap: 4px;
    margin-inline-start: auto;
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    background: var(--as-surface);
  }
  th {
    padding: 6px 2px;
    font-weight: 500;
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  td {
    height: 108px;
    padding: 2px;
    vertical-align: top;
    border: 1px solid var(--as-line);
  }
  td.off {
    background: color-mix(in srgb, var(--as-text) 4%, var(--as-surface));
  }
  td.other .date {
    color: var(--as-quiet);
    font-weight: 400;
  }
  .date {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 4px;
    padding: 0 2px;
    font-size: 0.875rem;
    font-weight: 500;
  }
  .date .off-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
    font-size: 0.75rem;
    color: var(--as-quiet);
  }
  .today .number {
    min-width: 24px;
    padding: 2px 5px;
    text-align: center;
    border-radius: 12px;
    background: var(--as-accent-text);
    color: var(--as-surface);
  }
  td li {
    margin-top: 2px;
  }
  td a,
  td button.more {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 2px 6px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: start;
    font-size: 0.8125rem;
    line-height: 1.5;
    text-decoration: none;
    color: var(--as-accent-text);
    background: var(--as-accent-soft);
    border: 1px solid transparent;
    border-radius: 6px;
  }
  td a.overdue {
    color: var(--as-bad-text);
    background: var(--as-bad-soft);
  }
  td a.ended {
    color: var(--as-quiet);
    background: none;
    text-decoration: line-through;
  }
  td a.tentative {
    border: 1px dashed var(--as-accent-text);
  }
  td button.more {
    background: none;
  }
  :host([narrow]) td {
    height: 48px;
    padding: 0;
  }
  button.day {
    width: 100%;
    min-height: 48px;
    padding: 2px;
    flex-direction: column;
    gap: 2px;
    border: none;
    border-radius: 0;
    color: var(--as-text);
  }
  button.day[aria-pressed="true"] {
    outline: 2px solid var(--as-accent-text);
    outline-offset: -2px;
  }
  button.day .count {
    font-size: 0.75rem;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--as-accent-soft);
    color: var(--as-accent-text);
  }
  button.day .count.overdue {
    background: var(--as-bad-soft);
    color: var(--as-bad-text);
  }
  .agenda h3 {
    margin: 14px 0 6px;
  }
  .agenda li {
    display: grid;
    grid-template-columns: 5.5em minmax(0, 1fr);
    gap: 8px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--as-line);
  }
  .agenda ul {
    background: var(--as-surface);
  }
  .agenda .overdue {
    color: var(--as-bad-text);
  }
  .agenda .ended {
    text-decoration: line-through;
    color: var(--as-quiet);
  }
`;

import { css } from "lit";

export const look = css`
  .head {
    margin-bottom: 4px;
  }
  .keys {
    margin-inline-start: auto;
  }
  .group {
    margin: 18px 0 8px;
  }
  .group.overdue {
    color: var(--as-bad-text);
  }
  .customer {
    margin-bottom: 16px;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 6px;
  }
  .who h3 {
    font-size: 1.05rem;
  }
  .who h3 svg {
    vertical-align: -3px;
    color: var(--as-warn-text);
  }
  .who .hot {
    flex-basis: 100%;
  }
  .who a.small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 24px;
  }
  .flag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    font-size: 0.875rem;
    color: var(--as-bad-text);
  }
  .cards {
    display: grid;
    gap: 8px;
  }
  .caught-up {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 48px 16px;
    text-align: center;
    color: var(--as-good-text);
  }
  .done {
    margin-top: 24px;
  }
  .done summary {
    min-height: 40px;
    display: flex;
    align-items: center;
    cursor: pointer;
    color: var(--as-accent-text);
  }
  .done li {
    padding: 2px 0;
    border-bottom: 1px solid var(--as-line);
  }
  .done li button {
    margin-inline-start: auto;
  }
  .help {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 14px;
    margin-bottom: 12px;
  }
  kbd {
    display: inline-block;
    min-width: 28px;
    padding: 2px 6px;
    text-align: center;
    border: 1px solid var(--as-edge);
    border-radius: 6px;
  }
  label.inline {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 12px;
  }
`;

/** The look that all parts share: tokens over Home Assistant's theme variables, buttons, fields, cards. */
import { css } from "lit";

export const tokens = css`
  :host {
    --as-text: var(--primary-text-color, #141414);
    --as-surface: var(--card-background-color, #fff);
    --as-page: var(--primary-background-color, #fafafa);
    /* Themes may choose accents that nobody can read as text: what is read is mixed with the text's own colour. */
    --as-quiet: color-mix(in srgb, var(--as-text) 74%, var(--as-surface));
    --as-line: var(--divider-color, color-mix(in srgb, var(--as-text) 14%, transparent));
    --as-edge: color-mix(in srgb, var(--as-text) 55%, var(--as-surface));
    --as-accent: var(--primary-color, #009ac7);
    --as-accent-text: color-mix(in srgb, var(--as-accent) 42%, var(--as-text));
    --as-accent-soft: color-mix(in srgb, var(--as-accent) 13%, var(--as-surface));
    --as-bad: var(--error-color, #db4437);
    --as-bad-text: color-mix(in srgb, var(--as-bad) 55%, var(--as-text));
    --as-bad-soft: color-mix(in srgb, var(--as-bad) 11%, var(--as-surface));
    --as-warn: var(--warning-color, #ffa600);
    --as-warn-text: color-mix(in srgb, var(--as-warn) 38%, var(--as-text));
    --as-warn-soft: color-mix(in srgb, var(--as-warn) 13%, var(--as-surface));
    --as-good: var(--success-color, #43a047);
    --as-good-text: color-mix(in srgb, var(--as-good) 50%, var(--as-text));
    --as-good-soft: color-mix(in srgb, var(--as-good) 13%, var(--as-surface));
    --as-round: var(--ha-card-border-radius, 12px);
    --as-gap: 12px;
    font-family: var(--ha-font-family-body, Roboto, system-ui, sans-serif);
    color: var(--as-text);
  }
`;

export const basics = css`
  ${tokens}
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.15rem;
    font-weight: 500;
  }
  h3 {
    font-size: 1rem;
    font-weight: 500;
  }
  /* What a person wrote breaks wherever it must, and reads in its own direction. */
  .written {
    overflow-wrap: anywhere;
    min-width: 0;
    unicode-bidi: plaintext;
  }
  .quiet {
    color: var(--as-quiet);
  }
  .small {
    font-size: 0.875rem;
  }
  .surface {
    background: var(--as-surface);
    border: 1px solid var(--as-line);
    border-radius: var(--as-round);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .only-read {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button,
  .button {
    font: inherit;
    font-size: 0.9375rem;
    color: var(--as-accent-text);
    background: transparent;
    border: 1px solid var(--as-edge);
    border-radius: 10px;
    min-height: 40px;
    padding: 6px 12px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--as-accent-soft);
  }
  button.main {
    background: var(--as-accent-soft);
    border-color: var(--as-accent-text);
    font-weight: 500;
  }
  button.bad {
    color: var(--as-bad-text);
    border-color: var(--as-bad-text);
  }
  button.plain {
    border-color: transparent;
  }
  button.icon {
    padding: 6px;
    min-width: 40px;
  }
  button[aria-pressed="true"] {
    background: var(--as-accent-soft);
    border-color: var(--as-accent-text);
    font-weight: 500;
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  a {
    color: var(--as-accent-text);
  }
  :focus-visible {
    outline: 2px solid var(--as-accent-text);
    outline-offset: 2px;
  }
  label {
    display: grid;
    gap: 4px;
    font-size: 0.875rem;
    color: var(--as-quiet);
  }
  label.inline {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
  }
  input,
  select,
  textarea {
    font: inherit;
    font-size: 1rem;
    color: var(--as-text);
    background: var(--as-surface);
    border: 1px solid var(--as-edge);
    border-radius: 8px;
    min-height: 40px;
    padding: 6px 10px;
    width: 100%;
    min-width: 0;
    color-scheme: inherit;
  }
  textarea {
    min-height: 96px;
    resize: vertical;
  }
  input[type="checkbox"],
  input[type="radio"] {
    width: 20px;
    height: 20px;
    min-height: 0;
    flex: none;
    accent-color: var(--as-accent-text);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

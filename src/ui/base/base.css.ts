import { css } from 'lit';

/** Custom properties and the few rules that all tags share. Font and text colour come from the page. */
export const baseStyles = css`
  :host {
    /* contrast of 3:1 or more on white and on black: the background of the page is not known */
    --_accent: var(--coop-accent, var(--text-action-high-blue-france, var(--wp--preset--color--primary, #14858f)));
    --_line: var(--coop-line, rgb(128 128 128 / 0.35));
    --_gap: var(--coop-gap, 1rem);
    --_radius: var(--coop-radius, 0.5rem);
    display: block;
    color: var(--coop-text, inherit);
    font-family: var(--coop-font, inherit);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .frame {
    container-type: inline-size;
    /* readable even on a page set in 8 px */
    font-size: max(1em, 13px);
    text-align: start;
    outline: none;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 0.15rem solid var(--_accent);
    outline-offset: 0.15rem;
    border-radius: 0.1rem;
  }
  button {
    font: inherit;
    color: inherit;
  }
  /* without a limit, the height of the content is not known: reserves a window, so that nothing visible shifts */
  :host(:not([limit])) .wait {
    min-block-size: 100vh;
  }
  .muted,
  .note {
    font-size: 0.875em;
    opacity: 0.85;
  }
  .message {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 0.75em 1em;
    margin-block-end: var(--_gap);
    border: 1px solid var(--_line);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
  }
  .message button {
    min-block-size: 2rem;
    padding: 0.2em 1em;
    background: none;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .more {
    padding: 1em 0 0;
    border: 0;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .message button {
      display: none;
    }
  }
`;

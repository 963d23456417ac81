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
    /* as wide as there is room, in a flex row or a float too; with the margins of the page where the browser can */
    inline-size: 100%;
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    color: var(--coop-text, inherit);
    font-family: var(--coop-font, inherit);
    writing-mode: horizontal-tb;
  }
  /* What a parent hears that is as wide as its content: a line of 30rem, which may wrap. Nobody sees it. */
  :host::before {
    content: '. . . .';
    display: block;
    block-size: 0;
    font-size: 0;
    line-height: 0;
    word-spacing: min(10rem, 25vw);
    white-space: normal;
    visibility: hidden;
  }
  /* What a page sets for its own text. Its typeface, weight and colour stay, and its visibility: tabs hide by it. */
  :host > :where(:not(slot)) {
    /* readable even on a page set in 8 px */
    font-size: max(1em, 13px);
    font-size-adjust: none;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-security: none;
    -webkit-text-stroke: 0;
    text-emphasis: none;
    text-shadow: none;
    text-transform: none;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    white-space: normal;
    overflow-wrap: anywhere;
    hyphens: manual;
    line-break: auto;
    line-height: 1.5;
    font-variant: normal;
    font-stretch: normal;
    font-feature-settings: normal;
    cursor: auto;
  }
  .frame {
    container-type: inline-size;
    /* the least that a parent hears, as of three equal columns: a container says 0 */
    contain-intrinsic-inline-size: min(7.5rem, 25vw);
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
    font-size: max(0.875em, 12px);
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

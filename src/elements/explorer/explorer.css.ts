import { css } from 'lit';

export const explorerStyles = css`
  .explorer {
    display: grid;
    gap: calc(var(--_gap) * 1.75);
  }
  .explorer > * {
    min-inline-size: 0;
  }
  .explorer {
    position: relative;
  }
  .toolbar {
    justify-self: end;
    margin-block-end: calc(var(--_gap) * -0.75);
  }
  /* beside the search field, where there is room */
  @container (min-width: 44rem) {
    .toolbar:has(+ coop-filter-bar) {
      position: absolute;
      inset-block-start: 1.4rem;
      inset-inline-end: 0;
      margin: 0;
    }
  }
  .toolbar button {
    min-block-size: 2.25rem;
    padding: 0.2em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .toolbar button:hover {
    border-color: currentcolor;
  }
  :host(:fullscreen),
  .explorer.maximised {
    overflow: auto;
    padding: var(--_gap);
    background: Canvas;
    color: CanvasText;
  }
  /* where the browser allows the full screen to videos only (iPhone) */
  .explorer.maximised {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    align-content: start;
  }
  @media print {
    .toolbar {
      display: none;
    }
  }
`;

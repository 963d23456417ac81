import { css } from 'lit';

export const explorerStyles = css`
  .explorer {
    display: grid;
    gap: calc(var(--_gap) * 1.75);
  }
  .explorer > * {
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem var(--_gap);
    align-items: start;
    justify-content: end;
  }
  .bar coop-filter-bar {
    flex: 1 1 30rem;
    min-inline-size: 0;
  }
  .bar button {
    min-block-size: 2.25rem;
    padding: 0.2em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .bar button:hover {
    border-color: currentcolor;
  }
  :host(:fullscreen),
  .explorer.over {
    overflow: auto;
    padding: var(--_gap);
    background: Canvas;
    color: CanvasText;
  }
  /* where a browser lets only videos fill the screen (iPhone) */
  .explorer.over {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    align-content: start;
  }
  @media print {
    .bar {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** A sheet that a card opened, in a dialog or below it. */
export const openStyles = css`
  dialog.sheet {
    inline-size: min(68rem, 100vw - 1.5rem);
    max-block-size: calc(100dvh - 1.5rem);
    max-inline-size: none;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: CanvasText;
    background: Canvas;
    overscroll-behavior: contain;
  }
  dialog.sheet::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  dialog.sheet > div {
    padding: clamp(1rem, 3vw, 2.5rem);
    padding-block-start: 0;
  }
  .opened {
    padding-block: var(--_gap);
    border-block-start: 2px solid var(--_accent);
    margin-block-start: var(--_gap);
  }
  .cards > li:has(> .opened) {
    grid-column: 1 / -1;
  }
  .close {
    position: sticky;
    z-index: 1;
    inset-block-start: 0.75rem;
    display: block;
    min-block-size: 2.25rem;
    margin-block: 0.75rem;
    margin-inline: auto 0.75rem;
    padding: 0.2em 1em;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    cursor: pointer;
  }
  .read {
    min-block-size: 2rem;
    padding: 0.2em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  @media print {
    .close,
    .read {
      display: none;
    }
    dialog.sheet {
      position: static;
      max-block-size: none;
      inline-size: auto;
      border: 0;
    }
  }
`;

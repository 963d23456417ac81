import { css } from 'lit';

/** The details that a card opens, in a dialog or below it; and its title, where it is a button. */
export const openStyles = css`
  .details-dialog {
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
  .details-dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  .details-dialog > div {
    padding: clamp(1rem, 3vw, 2.5rem);
    padding-block-start: 0;
  }
  .details-inline {
    padding-block: var(--_gap);
    border-block-start: 2px solid var(--_accent);
    margin-block-start: var(--_gap);
  }
  /* a card is as high as its row, which the details below it belong to */
  article:has(+ .details-inline) {
    block-size: auto;
  }
  .cards > li:has(> .details-inline) {
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
  /* looks like a title with a link, in base.css.ts */
  .title button {
    padding: 0;
    border: 0;
    background: none;
    line-height: inherit;
    text-align: inherit;
    text-wrap: inherit;
    text-decoration: underline 1px var(--_accent);
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .title button:hover {
    text-decoration-thickness: 2px;
  }
  @media print {
    .close {
      display: none;
    }
    .details-dialog {
      position: static;
      max-block-size: none;
      inline-size: auto;
      border: 0;
    }
  }
`;

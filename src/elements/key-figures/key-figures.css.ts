import { css } from 'lit';

export const keyFiguresStyles = css`
  /* about the height of the figures: less than the window that is reserved for a list */
  :host(:not([limit])) .wait {
    min-block-size: 20rem;
  }
  .group-name {
    margin-block-end: 1em;
    font-size: max(0.875em, 12px);
    font-weight: 600;
    opacity: 0.85;
  }
  .counted {
    margin-block-start: calc(var(--_gap) * 2.5);
    padding-block-start: var(--_gap);
    border-block-start: 1px dotted currentcolor;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.75em;
    margin-block-end: 0.5em;
  }
  .counts strong {
    font-size: 1.25em;
  }
`;

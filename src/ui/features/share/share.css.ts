import { css } from 'lit';

/** The menu that the attribute `share` adds below an element. */
export const shareStyles = css`
  .share {
    margin-block-start: var(--_gap);
    font-size: max(0.875em, 12px);
  }
  .share summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    cursor: pointer;
    opacity: 0.85;
  }
  .share ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.5em;
  }
  .share button {
    min-block-size: 2rem;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .share button:hover {
    border-color: currentcolor;
  }
  .share textarea {
    inline-size: 100%;
    min-block-size: 4rem;
    font: inherit;
  }
  @media print {
    .share {
      display: none;
    }
  }
`;

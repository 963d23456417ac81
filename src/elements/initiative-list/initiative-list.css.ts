import { css } from 'lit';

export const listStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: var(--_gap);
  }
  .count {
    margin-block-end: 0.75em;
  }
  .footnotes {
    margin-block-start: var(--_gap);
  }
  .ghost {
    min-block-size: 17rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
`;

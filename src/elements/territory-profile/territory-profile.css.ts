import { css } from 'lit';

export const territoryProfileStyles = css`
  .pairing {
    display: grid;
    grid: auto / 100%;
    gap: 0.6em;
    max-inline-size: 70ch;
    padding: 1.15em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--coop-surface, transparent);
  }
  .pairing .ends {
    font-size: 1.125em;
  }
  .pairing + .pairing {
    margin-block-start: var(--_gap);
  }
  .here {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: 1em 2em;
  }
`;

import { css } from 'lit';

export const partnerStyles = css`
  .group {
    display: grid;
    gap: 0.5em 2rem;
    padding-block: 1.1em;
    border-block-start: 1px solid var(--_line);
  }
  .group:last-of-type {
    border-block-end: 1px solid var(--_line);
  }
  .nature {
    font-weight: 600;
    line-height: 1.35;
  }
  .partners {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.9em 1.75rem;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .partners li {
    line-height: 1.45;
  }
  .facts {
    display: block;
    font-size: 0.875em;
  }
  .side::before {
    content: '';
    display: inline-block;
    inline-size: 0.55em;
    block-size: 0.55em;
    margin-inline-end: 0.45em;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .named {
    margin-block-start: 0.5em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_accent);
  }
  .foot {
    margin-block-start: 0.75em;
  }
  @container (min-width: 46rem) {
    .group {
      grid-template-columns: minmax(9rem, 1fr) 4fr;
    }
  }
  @media print {
    .partners li {
      break-inside: avoid;
    }
  }
`;

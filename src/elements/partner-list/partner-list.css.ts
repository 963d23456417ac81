import { css } from 'lit';

export const partnerListStyles = css`
  /* a directory: natures one below the other, in as many columns as fit */
  .groups {
    column-gap: 2rem;
  }
  /* in one column a browser may still break a very long group in two, and set the second half beyond the edge */
  @container (min-inline-size: 32rem) {
    .groups {
      columns: 15rem;
    }
  }
  .group {
    break-inside: avoid;
    padding-block: 0.8em 1.6em;
    border-block-start: 1px solid var(--_line);
  }
  .nature {
    margin-block-end: 0.6em;
    font-size: max(0.875em, 12px);
    opacity: 0.85;
  }
  .partners {
    gap: 0.9em;
  }
  .partners li {
    line-height: 1.45;
  }
  .fact {
    font-size: max(0.875em, 12px);
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
    border-inline-start-color: var(--_accent);
  }
  .foot {
    margin-block-start: 0.75em;
  }
`;

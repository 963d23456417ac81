import { css } from 'lit';

export const programmeStyles = css`
  .programme {
    display: grid;
    gap: calc(var(--_gap) * 2.25);
  }
  .programme + .programme {
    margin-block-start: calc(var(--_gap) * 4);
  }
  .head {
    display: grid;
    gap: 0.7em;
  }
  .line > li {
    position: relative;
    padding-block-end: calc(var(--_gap) * 2);
    padding-inline-start: 1.75rem;
  }
  .line > li:last-child {
    padding-block-end: 0;
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-block: 0.6em -0.6em;
    inset-inline-start: 0.4rem;
    border-inline-start: 2px solid var(--_line);
  }
  .line > li:last-child::before {
    border-inline-start-style: dotted;
    inset-block-end: 0;
  }
  .line > li::after {
    content: '';
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 0;
    inline-size: calc(0.8rem + 2px);
    block-size: calc(0.8rem + 2px);
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .dates {
    font-size: 1.25em;
    font-weight: 650;
    font-variant-numeric: lining-nums;
  }
  .phase-name {
    font-weight: 600;
  }
  .line .prose,
  .line .figures {
    margin-block-start: 0.75em;
  }
  .areas {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .areas li {
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
`;

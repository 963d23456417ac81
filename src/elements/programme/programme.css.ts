import { css } from 'lit';

export const programmeStyles = css`
  .whole + .whole {
    margin-block-start: calc(var(--_gap) * 4);
  }
  .line {
    /* the dots are centred on the line */
    padding-inline-start: 0.4rem;
  }
  .line > li {
    position: relative;
    display: grid;
    gap: 0.5em;
    padding-block-end: calc(var(--_gap) * 2);
    padding-inline-start: 1.35rem;
    border-inline-start: 2px solid var(--_line);
  }
  .line > li:last-child {
    padding-block-end: 0;
    border-inline-start-style: dotted;
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-start: calc(-0.4rem - 2px);
    /* forced colours remove backgrounds, not borders */
    border: calc(0.4rem + 1px) solid var(--_accent);
    border-radius: 50%;
  }
  .line .figures {
    margin-block-start: 0.5em;
  }
  .dates {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.2;
  }
`;

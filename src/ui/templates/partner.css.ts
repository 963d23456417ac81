import { css } from 'lit';

/** Territories and what ties them; organisations. */
export const partnerStyles = css`
  .bridge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.8em;
    font-weight: 600;
  }
  .led {
    display: inline-flex;
    align-items: center;
    gap: inherit;
  }
  .bridge svg {
    flex: none;
    inline-size: 4.5em;
    block-size: 1.25em;
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    forced-color-adjust: none;
  }
  .bridge path {
    fill: none;
  }
  .bridge .alone path {
    stroke-dasharray: 1 4;
  }
  .bridge .alone circle:last-child {
    fill: none;
  }
  .partners {
    display: grid;
    gap: 0.8em;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .about {
    font-size: 0.875em;
    opacity: 0.9;
  }
  .named {
    margin-block-start: 0.6em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
  }
  @media print {
    .partners li {
      break-inside: avoid;
    }
  }
`;

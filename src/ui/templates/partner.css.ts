// chunk: people
import { css } from 'lit';

/** Organisations in a list. */
export const partnerStyles = css`
  .partners {
    display: grid;
    gap: 0.8em;
  }
  .name {
    font-weight: 600;
    line-height: 1.35;
  }
  .about {
    font-size: max(0.875em, 12px);
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

// chunk: figures
import { css } from 'lit';

/** Figures in a grid, with large numbers. */
export const figureStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5rem), 1fr));
    gap: calc(var(--_gap) * 1.5) calc(var(--_gap) * 2);
  }
  .figure {
    padding-block-start: 0.6em;
    border-block-start: 2px solid var(--_accent);
  }
  .number {
    font-size: 2.25em;
    font-weight: 650;
    font-variant-numeric: lining-nums;
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  /* on the baseline of the number, so that the numbers of a row align */
  .qualifier {
    font-size: max(0.4em, 12px);
    font-weight: 400;
    letter-spacing: 0;
  }
  @media print {
    .figure {
      break-inside: avoid;
    }
  }
`;

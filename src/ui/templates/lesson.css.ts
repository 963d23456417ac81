// chunk: lessons
import { css } from 'lit';

/** Lessons, each with a line at its start. */
export const lessonStyles = css`
  .lessons {
    display: grid;
    gap: 0.6em;
  }
  .lesson {
    max-inline-size: 70ch;
    padding-inline-start: 1.1em;
    border-inline-start: 2px solid var(--_accent);
  }
  .lesson > * + * {
    margin-block-start: 0.35em;
  }
  .lesson-title {
    font-weight: 650;
  }
  @media print {
    .lesson {
      break-inside: avoid;
    }
  }
`;

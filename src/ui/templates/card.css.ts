import { css } from 'lit';

/** A card, alone or in a list. */
export const cardStyles = css`
  article {
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    block-size: 100%;
    padding: 1.15em 1.25em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--coop-surface, transparent);
  }
  .ends {
    font-size: max(0.875em, 12px);
  }
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .title [data-signs]::after {
    content: attr(data-signs);
    /* with an empty alternative text, because screen readers get the notes in words */
    content: attr(data-signs) / '';
    margin-inline-start: 0.1em;
    font-size: max(0.75em, 12px);
    font-weight: 400;
    vertical-align: super;
    line-height: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.9em;
    margin-block-start: auto;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
    font-size: max(0.875em, 12px);
  }
  .facts > *::first-letter {
    text-transform: uppercase;
  }
  .summary {
    max-inline-size: 65ch;
  }
  .facts .wide {
    flex-basis: 100%;
  }
  .themes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .themes li,
  .tag {
    align-self: start;
    padding: 0.05em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 0.85em;
    font-size: max(0.8125em, 12px);
  }
  .tag {
    border-color: var(--_accent);
    font-weight: 600;
  }
  @media print {
    article {
      break-inside: avoid;
    }
  }
`;

// chunk: details
import { css } from 'lit';

/** The tags that show an initiative, a programme, a territory, figures or lessons in full. */
export const detailsStyles = css`
  dl,
  dd,
  figure,
  ol {
    margin: 0;
  }
  ol {
    padding: 0;
    list-style: none;
  }
  .whole {
    display: grid;
    grid: auto / 100%;
    gap: calc(var(--_gap) * 2.5);
  }
  .head {
    display: grid;
    gap: 0.7em;
  }
  .ends {
    gap: 0.25em 0.8em;
    font-weight: 600;
  }
  .arc {
    inline-size: 3.125em;
    block-size: 1.25em;
    stroke-width: 1.4;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .tags li {
    padding: 0.05em 0.7em;
    border: 1px solid var(--_line);
    border-radius: 0.85em;
    font-size: max(0.875em, 12px);
  }
  .title {
    max-inline-size: 24em;
    font-size: clamp(1.5em, 1.1em + 2.2cqi, 2.25em);
    font-weight: 650;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .heading {
    margin-block-end: 0.6em;
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .kicker,
  dt,
  .small-name {
    font-size: max(0.8125em, 12px);
    font-weight: 600;
    opacity: 0.85;
  }
  .kicker::first-letter {
    text-transform: uppercase;
  }
  .lede {
    max-inline-size: 36em;
    font-size: 1.1875em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .prose {
    display: grid;
    gap: 0.8em;
    max-inline-size: 66ch;
    line-height: 1.6;
    text-wrap: pretty;
  }
  .prose ul {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .prose li::marker {
    color: var(--_accent);
  }
  .links {
    display: grid;
    gap: 0.6em;
  }
  .links a {
    /* a touch target 24 px high (WCAG 2.2, 2.5.8) */
    padding-block: 0.2em;
    font-weight: 600;
  }
  .original {
    display: inline-block;
    padding-block: 0.2em;
  }
  @media print {
    .title {
      font-size: 1.7em;
    }
    .heading {
      margin-block-end: 0.35em;
      font-size: 1.15em;
    }
    .heading,
    .title {
      break-after: avoid;
    }
    .tags {
      break-inside: avoid;
    }
    .original::after {
      content: ' (' attr(href) ')';
    }
  }
`;

import { css } from 'lit';

/** What the tags that tell an initiative, a programme, a territory, figures and lessons whole look like. */
export const sheetStyles = css`
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
    font-size: 0.8125em;
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
  .bridge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.8em;
    font-weight: 600;
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
  .qualifier {
    display: block;
    font-size: 0.4em;
    font-weight: 400;
    line-height: 1.4;
    letter-spacing: 0;
  }
  .qualifier:empty {
    display: none;
  }
  .links,
  .lessons {
    display: grid;
    gap: 0.6em;
  }
  .links a {
    /* 24 px high, for a finger */
    padding-block: 0.2em;
    font-weight: 600;
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
  .source {
    display: grid;
    gap: 0.4em;
    max-inline-size: 70ch;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .source cite {
    font-style: italic;
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
    .lesson,
    .figure,
    .partners li {
      break-inside: avoid;
    }
    .heading,
    .title {
      break-after: avoid;
    }
    .original::after {
      content: ' (' attr(href) ')';
    }
  }
`;

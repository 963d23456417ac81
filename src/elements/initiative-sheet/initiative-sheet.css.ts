import { css } from 'lit';

export const initiativeSheetStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
    gap: 0.9em 1.75em;
    margin-block: 0.5em;
    padding-block: 0.9em;
    border-block: 1px solid var(--_line);
  }
  .facts .muted {
    display: block;
  }
  .completeness {
    max-inline-size: 66ch;
    padding-inline-start: 0.9em;
    border-inline-start: 2px dotted currentcolor;
    font-size: max(0.9375em, 12px);
  }
  .body,
  .text,
  .beside {
    display: grid;
    align-content: start;
    gap: calc(var(--_gap) * 2);
  }
  .beside .figures {
    grid-template-columns: minmax(0, 1fr);
  }
  .map {
    position: relative;
    inline-size: 100%;
    max-block-size: 22rem;
    aspect-ratio: 3 / 2;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sea);
  }
  .surface {
    position: absolute;
    inset: 0;
  }
  figcaption {
    margin-block-start: 0.4em;
    font-size: max(0.875em, 12px);
  }
  .places {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.8em;
  }
  .image img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 32rem;
    border-radius: var(--_radius);
    object-fit: cover;
  }
  .ask {
    display: grid;
    place-content: center;
    gap: 0.5em;
    aspect-ratio: 3 / 2;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    text-align: center;
  }
  .ask button {
    min-block-size: 2rem;
    padding: 0.2em 1em;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .goals {
    display: grid;
    gap: 0.6em;
    margin-block-end: 0.5em;
  }
  .goal {
    display: flex;
    align-items: center;
    gap: 0.75em;
    line-height: 1.3;
  }
  .goal .muted {
    display: block;
  }
  .swatch {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border-radius: 0.25rem;
    font-weight: 700;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .source {
    display: grid;
    gap: 0.4em;
    max-inline-size: 70ch;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    font-size: max(0.9375em, 12px);
  }
  .source cite {
    font-style: italic;
  }
  .side-name {
    margin-block-end: 0.8em;
    padding-block-end: 0.4em;
    border-block-end: 2px solid var(--_accent);
    font-weight: 600;
  }
  .side > .partners {
    columns: 17rem;
    column-gap: 2rem;
    display: block;
  }
  .side > .partners > li {
    break-inside: avoid;
    padding-block-end: 0.9em;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_gap) * 2);
  }
  @container (min-width: 46rem) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(14rem, 18rem);
      gap: calc(var(--_gap) * 3.5);
    }
  }
  /* the sheet of Montauban in the demo fits two pages of A4 */
  @media print {
    .initiative {
      gap: 1.1em;
      font-size: 9pt;
      line-height: 1.4;
    }
    .head {
      gap: 0.6em;
    }
    .prose {
      max-inline-size: none;
      line-height: 1.4;
    }
    .facts {
      grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
      padding-block: 0.5em;
    }
    .body {
      grid-template-columns: minmax(0, 1fr) 15em;
      gap: 2em;
    }
    .text,
    .beside {
      gap: 1em;
    }
    .sides {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
      gap: 1.5em;
    }
    .side > .partners {
      columns: auto 15em;
    }
    .side > .partners > li {
      padding-block-end: 0.6em;
    }
    .ask {
      display: none;
    }
  }
`;

import { css } from 'lit';

export const filterBarStyles = css`
  /* reserves about the height of the folded bar, instead of a window as for a list */
  :host(:not([limit])) .wait {
    min-block-size: 11rem;
  }
  form {
    display: grid;
    gap: calc(var(--_gap) * 0.75);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    align-items: end;
    gap: calc(var(--_gap) * 0.75) var(--_gap);
    padding-block: calc(var(--_gap) * 0.75) 0.25rem;
  }
  .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  [hidden] {
    display: none;
  }
  .search {
    max-inline-size: 36rem;
  }
  label,
  legend {
    display: block;
    padding: 0;
    margin-block-end: 0.25em;
    font-size: max(0.875em, 12px);
    line-height: 1.35;
    font-weight: 600;
  }
  .ends {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: 0.5em;
  }
  .ends label {
    margin: 0;
    font-weight: 400;
  }
  input,
  select {
    inline-size: 100%;
    /* the width does not depend on the options: to measure thousands of them takes a low-end phone 600 ms */
    field-sizing: content;
    contain: inline-size;
    min-block-size: 2.5rem;
    padding: 0.3em 0.6em;
    font: inherit;
    line-height: 1.35;
    color: inherit;
    background-color: transparent;
    border: 1px solid currentcolor;
    border-color: color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: calc(var(--_radius) / 2);
    text-overflow: ellipsis;
  }
  :is(input, select):hover {
    border-color: currentcolor;
  }
  select.chosen {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /* the browser shows the list on white in a dark page that has no color-scheme */
  option {
    color: fieldtext;
    background-color: field;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    font-weight: 600;
    cursor: pointer;
  }
  .result {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem var(--_gap);
    min-block-size: 2.25rem;
  }
  .result p {
    font-weight: 600;
  }
  .result button {
    min-block-size: 2.25rem;
    padding: 0.2em 1em;
    background: none;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  @container (inline-size >= 36rem) {
    summary {
      display: none;
    }
    .fields {
      padding-block: 0;
    }
    .years {
      grid-column: span 2;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

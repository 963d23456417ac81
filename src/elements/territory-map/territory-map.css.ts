import { css } from 'lit';

export const mapStyles = css`
  .layout {
    display: grid;
    grid: auto / 100%;
    gap: 0 calc(var(--_gap) * 1.5);
  }
  .map {
    position: relative;
  }
  .surface {
    position: relative;
    /* or the least height would widen it by the ratio, beyond a narrow column */
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    min-block-size: 11rem;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_sea);
    touch-action: pan-x pan-y;
  }
  /* list alone: hides the map without removing it */
  .list .surface {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    clip-path: inset(50%);
  }
  .surface.clickable {
    cursor: pointer;
  }
  .footer {
    display: flex;
    flex-wrap: wrap-reverse;
    gap: 0.5rem 1rem;
    justify-content: space-between;
    min-block-size: calc(max(2.25rem, 28px) + 1rem);
    padding-block: 0.5rem;
  }
  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    max-inline-size: 100%;
    gap: 0.25rem;
  }
  .tools button {
    display: grid;
    place-content: center;
    inline-size: max(2.25rem, 28px);
    block-size: max(2.25rem, 28px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .tools button:hover {
    border-color: currentcolor;
  }
  .tools svg {
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .credit {
    flex: 1 1 14rem;
    font-size: max(0.75em, 12px);
    opacity: 0.85;
  }
  .pairing-list {
    padding-block-start: 0.5em;
  }
  .heading {
    margin-block: 0 0.4em;
    font-weight: 600;
  }
  .entries + .heading {
    margin-block-start: 1.2em;
  }
  .entries > li {
    padding: 0.5em 0.6em;
    border-inline-start: 0.2rem solid transparent;
    border-block-end: 1px solid var(--_line);
  }
  .entries > li.highlighted {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, currentcolor 6%, transparent);
  }
  .entries button,
  .areas button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .entries button {
    font-weight: 600;
  }
  .entries button:hover,
  .areas button:hover,
  .areas .highlighted button {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.12em;
    text-underline-offset: 0.2em;
  }
  .entries p {
    font-size: max(0.9375em, 12px);
  }
  .entries a {
    /* a touch target of 24 px */
    padding-block: 0.2em;
  }
  /* in one piece where it fits */
  .when {
    display: inline-block;
  }
  .areas {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1em;
    font-size: max(0.9375em, 12px);
  }
  .areas > li {
    padding: 0;
    border: 0;
  }
  .areas button {
    font-weight: inherit;
  }
  /* overlays the space reserved for the map, and takes none of its own */
  .fallback,
  .wait > .note {
    position: absolute;
    z-index: 1;
    padding: 1em;
  }
  .wait > .note {
    padding-block-start: 3em;
  }
  @container (min-width: 30rem) {
    .surface {
      aspect-ratio: 3 / 2;
    }
  }
  @container (min-width: 46rem) {
    .list > .pairing-list {
      columns: 2;
    }
    .list li {
      break-inside: avoid;
    }
    .layout:not(.list) {
      grid-template-columns: minmax(0, 1.75fr) minmax(16rem, 1fr);
    }
    .layout:not(.list) > .pairing-list {
      contain: size;
      overflow-y: auto;
      /* fades at the lower edge, as there is more to scroll to */
      padding-block: 0 2.5rem;
      mask-image: linear-gradient(#000 calc(100% - 2.5rem), transparent);
      scrollbar-width: thin;
    }
    :host(:not([limit])) .wait {
      min-block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .entries > li.highlighted {
      border-inline-start-color: Highlight;
    }
  }
  @media print {
    .layout {
      display: block;
    }
    .tools {
      display: none;
    }
    /* without it the basemap is hidden: Chromium gives a canvas that is painted for print a white background */
    canvas {
      mix-blend-mode: multiply;
    }
    .layout > .pairing-list {
      contain: none !important;
      overflow: visible !important;
      mask-image: none !important;
    }
    .more {
      display: none;
    }
  }
`;

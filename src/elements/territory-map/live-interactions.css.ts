import { css, unsafeCSS } from 'lit';
import { leafletStyles } from '../../map/live/leaflet-styles.js';

const panelStyles = css`
  .panel {
    position: relative;
    margin-block: 0.5rem;
    padding: 0.85rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: max(0.9375em, 12px);
    background: var(--_panel);
    color: var(--_map-text);
  }
  .panel .heading {
    padding-inline-end: 2rem;
    line-height: 1.35;
  }
  .panel ul {
    display: grid;
    gap: 0.15em;
  }
  .panel li button,
  .pairing > button {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    text-align: start;
    background: none;
    cursor: pointer;
  }
  .panel li button:hover,
  .pairing > button:hover {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .initiative + .initiative,
  .pairing + .pairing,
  .pairing + .initiative,
  .panel ul + .initiative {
    margin-block-start: 0.75em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-end: 0.5rem;
    display: grid;
    place-content: center;
    inline-size: 2rem;
    block-size: 2rem;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .close:hover {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .close svg {
    inline-size: 1rem;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .pairing > button {
    font-weight: 600;
  }
  .zoom {
    margin-block-end: 0.75em;
    padding: 0.25em 0.9em;
    border: 1px solid currentcolor;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .hint {
    position: absolute;
    z-index: 1;
    inset: auto 0 12%;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.4em 1em;
    border-radius: 2em;
    font-size: max(0.875em, 12px);
    background: var(--_map-text);
    color: var(--_halo);
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.2s;
  }
  .hint.visible {
    opacity: 1;
  }
  @container (min-width: 30rem) {
    .layout:not(.list) .panel {
      position: absolute;
      z-index: 2;
      inset-block-start: 0.75rem;
      right: 0.75rem;
      inline-size: min(19rem, 44%);
      max-block-size: calc(100% - 6rem);
      overflow-y: auto;
      margin: 0;
      border-color: transparent;
      box-shadow:
        0 1px 2px rgb(0 0 0 / 0.18),
        0 6px 24px rgb(0 0 0 / 0.16);
      scrollbar-width: thin;
    }
    .layout:not(.list) .panel.left {
      right: auto;
      left: 0.75rem;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .hint {
      border: 1px solid CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .hint {
      transition: none;
    }
  }
  @media print {
    .panel,
    .hint {
      display: none;
    }
  }
`;

/** Styles loaded with the live map: Leaflet's rules, the panel and the hint. */
export const liveInteractionsStyles = [unsafeCSS(leafletStyles), panelStyles];

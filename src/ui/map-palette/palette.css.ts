import { css } from 'lit';

/** Colours of the map. All territories share one, so that both ends of a pairing are drawn alike. */
export const paletteStyles = css`
  :host {
    --_sea: var(--coop-map-sea, #e7eff2);
    --_land: var(--coop-map-land, #fbf9f4);
    --_border: #c3ccd0;
    --_tint: #cfe3e2;
    --_link: var(--coop-map-link, #b3431c);
    --_mark: var(--coop-accent, #0a4f59);
    --_halo: #fff;
    --_panel: #fff;
    --_map-text: #17343a;
  }
  /* read-palette.ts reads these; the end of the transition reports a change of colours */
  .palette {
    position: absolute;
    visibility: hidden;
    color: var(--_map-text);
    background-color: var(--_sea);
    border: 0 solid;
    border-color: var(--_land) var(--_border) var(--_tint) var(--_link);
    outline-color: var(--_mark);
    text-decoration-color: var(--_halo);
    transition: all 1ms;
    forced-color-adjust: none;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_sea: var(--coop-map-sea, light-dark(#e7eff2, #12222a));
      --_land: var(--coop-map-land, light-dark(#fbf9f4, #223640));
      --_border: color-mix(in srgb, var(--_map-text) 25%, var(--_sea));
      --_tint: color-mix(in srgb, var(--_accent) 32%, var(--_land));
      --_link: var(--coop-map-link, light-dark(#b3431c, #ff9d6b));
      --_mark: var(--coop-accent, light-dark(#0a4f59, #9fe3e4));
      --_halo: light-dark(#fff, #0d1a20);
      --_panel: light-dark(#fff, #1b2c34);
      --_map-text: light-dark(#17343a, #e6f0f1);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_sea: Canvas;
      --_land: Canvas;
      --_border: GrayText;
      --_tint: GrayText;
      --_link: LinkText;
      --_mark: CanvasText;
      --_halo: Canvas;
      --_panel: Canvas;
      --_map-text: CanvasText;
    }
  }
  @media print {
    :host {
      --_sea: #fff;
      --_land: #e9e5da;
      --_border: #999;
      --_halo: #fff;
      --_map-text: #000;
    }
  }
`;

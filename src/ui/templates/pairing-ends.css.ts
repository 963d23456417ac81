import { css } from 'lit';

/** Names of territories and the arcs between them. */
export const pairingEndsStyles = css`
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.6em;
  }
  .connected {
    display: inline-flex;
    align-items: center;
    gap: inherit;
  }
  .arc {
    flex: none;
    inline-size: 2.5em;
    block-size: 1em;
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    forced-color-adjust: none;
  }
  .arc path {
    fill: none;
  }
  .arc.unknown path {
    stroke-dasharray: 1 3.4;
  }
  .arc.unknown circle:last-child {
    fill: none;
  }
`;

import { css } from 'lit';

/**
 * The official colour of each goal, and a text colour of 4.5:1 or more on it: white reaches that on 7 of the 17 only.
 */
export const goalStyles = css`
  .g1 {
    color: #fff;
    background: #e5243b;
  }
  .g2 {
    color: #161616;
    background: #dda63a;
  }
  .g3 {
    color: #161616;
    background: #4c9f38;
  }
  .g4 {
    color: #fff;
    background: #c5192d;
  }
  .g5 {
    color: #161616;
    background: #ff3a21;
  }
  .g6 {
    color: #161616;
    background: #26bde2;
  }
  .g7 {
    color: #161616;
    background: #fcc30b;
  }
  .g8 {
    color: #fff;
    background: #a21942;
  }
  .g9 {
    color: #161616;
    background: #fd6925;
  }
  .g10 {
    color: #fff;
    background: #dd1367;
  }
  .g11 {
    color: #161616;
    background: #fd9d24;
  }
  .g12 {
    color: #161616;
    background: #bf8b2e;
  }
  .g13 {
    color: #fff;
    background: #3f7e44;
  }
  .g14 {
    color: #161616;
    background: #0a97d9;
  }
  .g15 {
    color: #161616;
    background: #56c02b;
  }
  .g16 {
    color: #fff;
    background: #00689d;
  }
  .g17 {
    color: #fff;
    background: #19486a;
  }
  /* forced colours: the yellows are too faint on white, the blues on black */
  @media (forced-colors: active) {
    .swatch {
      border: 2px solid CanvasText;
    }
  }
`;

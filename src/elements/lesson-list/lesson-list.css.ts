import { css } from 'lit';

export const lessonListStyles = css`
  .axis + .axis {
    margin-block-start: calc(var(--_gap) * 2.5);
  }
  .lessons {
    gap: calc(var(--_gap) * 1.5);
  }
  @container (min-width: 52rem) {
    /* the title of the axis in the margin of its lessons */
    .axis {
      display: grid;
      grid-template-columns: minmax(12rem, 1fr) minmax(0, 2.5fr);
      gap: calc(var(--_gap) * 2.5);
      padding-block-start: var(--_gap);
      border-block-start: 1px solid var(--_line);
    }
  }
`;

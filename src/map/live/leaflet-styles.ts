/** The rules of Leaflet's stylesheet that the live map needs, for its shadow root. */
export const leafletStyles = `
  .leaflet-container {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .leaflet-grab {
    cursor: grab;
  }
  .leaflet-grab:active {
    cursor: grabbing;
  }
  .leaflet-pane,
  .leaflet-zoom-animated {
    position: absolute;
    left: 0;
    top: 0;
  }
  .leaflet-zoom-animated {
    transform-origin: 0 0;
  }
  .leaflet-zoom-anim .leaflet-zoom-animated {
    will-change: transform;
    transition: transform 0.25s cubic-bezier(0, 0, 0.25, 1);
  }
`;

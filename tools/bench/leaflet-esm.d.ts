// The package's own entry is UMD, of which a bundler gets no named export.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

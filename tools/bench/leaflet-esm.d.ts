// The package's own entry is UMD, from which a bundler gets no named exports.
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

// The scripts of the demo pages that use a framework, bundled at each request. They are no part of the library.

const bundle = (entry) => async (_request, response) => {
  const { build } = await import('esbuild'); // `npm start` may have to install it first
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    jsx: 'automatic',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(outputFiles[0].contents);
};

/** Routes for `serve()`. */
export const FRAMEWORK_BUNDLES = {
  '/hote-react.js': bundle('demo/hote-react.tsx'),
  '/hote-vue.js': bundle('demo/hote-vue.js'),
};

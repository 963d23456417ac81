// Tells the webmaster, once, why the tags show nothing but the link inside them. Loaded where the page lets no template
// be written.
console.warn(
  '[passerelle] This page enforces Trusted Types and refuses the policy of the tags, which show only the link inside ' +
    'them. Add the name of the policy to the Content-Security-Policy of the page: trusted-types passerelle.',
);

export {};

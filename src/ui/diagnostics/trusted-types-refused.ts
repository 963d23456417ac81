// Brought where the page lets no template be written: tells the webmaster, once, why the tags keep what stands inside them.
console.warn(
  '[passerelle] This page asks for Trusted Types and refuses the policy of the tags, which keep the link inside them. Add its name to the Content-Security-Policy of the page: trusted-types passerelle.',
);

export {};

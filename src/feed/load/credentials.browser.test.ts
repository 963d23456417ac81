import { expect } from '@open-wc/testing';
import { credentialsOf } from './credentials.js';

describe('credentialsOf()', () => {
  it('omits cookies at the page’s own origin, and asks as a preload does at another one, where none is sent', () => {
    expect(credentialsOf(new URL('/flux.json', location.href).href)).equal('omit');
    expect(credentialsOf('https://reseau.example/flux.json')).equal('same-origin');
  });

  it('asks as the page’s own preload does', () => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: '/demo/cfsi.feed.json' });
    document.head.append(link);
    expect(credentialsOf(new URL('/demo/cfsi.feed.json', location.href).href)).equal('same-origin');
    expect(credentialsOf(new URL('/demo/autre.feed.json', location.href).href)).equal('omit');
    link.remove();
  });
});

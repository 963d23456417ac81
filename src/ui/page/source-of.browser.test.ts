import { expect } from '@open-wc/testing';
import { feedUrlOf, sourceOf, srcOf } from './source-of.js';

function tag(attributes: Record<string, string>, properties = {}): Element {
  const element = document.createElement('coop-not-defined');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, properties);
}

describe('srcOf()', () => {
  it('reads the attribute of a tag whose code has not arrived, and its property before that', () => {
    expect(srcOf(tag({ src: ' /a.json ' }))).equal('/a.json');
    expect(srcOf(tag({ src: '/a.json' }, { src: '/b.json' }))).equal('/b.json');
    expect(srcOf(tag({ src: '/a.json' }, { src: new URL('https://network.example/b.json') }))).equal(
      'https://network.example/b.json',
    );
    expect(srcOf(tag({}))).equal('');
  });
});

describe('feedUrlOf()', () => {
  it('resolves the address against the page, and leaves out what is no http(s) address', () => {
    expect(feedUrlOf(tag({ src: 'feed.json' }))).equal(new URL('feed.json', document.baseURI).href);
    for (const src of ['', ' ', 'javascript:alert(1)', '//other.example/feed.json'])
      expect(feedUrlOf(tag({ src })), src).equal(undefined);
  });
});

describe('sourceOf()', () => {
  it('is one source for all tags with the same address, and none without an address', () => {
    const src = 'https://network.example/source-of.json';
    expect(sourceOf(tag({ src }))?.url).equal(src);
    expect(sourceOf(tag({ src }))).equal(sourceOf(tag({ src: ` ${src}`, offline: '' })));
    expect(sourceOf(tag({}))).equal(undefined);
  });
});

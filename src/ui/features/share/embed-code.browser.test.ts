import { expect } from '@open-wc/testing';
import type { FeedElement } from '../../base/feed-element.js';
import { recordScriptUrl } from '../../page/script-url.js';
import { embedCode } from './embed-code.js';

const SCRIPT = 'https://reseau.example/passerelle/1/passerelle.js';
const FEED = new URL('cfsi.feed.json', document.baseURI).href;
/** An element outside the page takes no room. */
const ROOM = 'style="display:block;min-height:min(100vh,0px)"';

/** An element of a page; it needs no code to be copied. */
function element(attributes: Record<string, string>, ...content: (string | Node)[]): FeedElement {
  const element = document.createElement('coop-initiative-list');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element as FeedElement;
}
function link(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.setAttribute('href', href);
  link.append(text);
  return link;
}

describe('embedCode()', () => {
  before(() => recordScriptUrl(SCRIPT));

  it('returns the script, the element and its link on one line, with absolute URLs', () => {
    const list = element({ src: 'cfsi.feed.json', member: '"spf"', share: '' });
    list.append(link('https://reseau.example/', 'Nos\n   initiatives <ici>'));
    expect(embedCode(list)).to.equal(
      `<script type="module" src="${SCRIPT}"></script>` +
        `<link rel="preload" as="fetch" href="${FEED}" crossorigin="anonymous" referrerpolicy="strict-origin">` +
        `<coop-initiative-list src="${FEED}" member="&quot;spf&quot;" share="" ${ROOM}>` +
        '<a href="https://reseau.example/">Nos initiatives &lt;ici&gt;</a></coop-initiative-list>',
    );
  });

  it('leaves out the attributes that serve only this page, and those of frameworks', () => {
    const list = element({ id: 'ici', class: 'large', style: 'color: red', slot: 'x', hidden: '', src: FEED });
    for (const name of ['linked', 'permalink', 'onclick', 'data-v-1', 'aria-label', 'part'])
      list.setAttribute(name, 'x');
    // names that only a parser gives
    const template = document.createElement('template');
    const foreign = `@click="x" [src]="y" a"b='c'`;
    template.innerHTML = `<coop-initiative-list src="${FEED}" member="a" ${foreign} share></coop-initiative-list>`;
    const parsed = template.content.firstElementChild as FeedElement;
    expect(embedCode(list)).to.match(/<coop-initiative-list src="[^"]+" style="[^"]+"><\/coop-initiative-list>$/);
    expect(embedCode(parsed)).to.match(
      /<coop-initiative-list src="[^"]+" member="a" share="" style="[^"]+"><\/coop-initiative-list>$/,
    );
  });

  it('escapes what ends an attribute, an element or the line, so that a parser reads back the same', () => {
    const query = "\"><script>alert(1)</script>\n\t&amp; 'é'";
    const code = embedCode(element({ src: FEED, query }, link('https://reseau.example/?a=1&b="2"', '</a> & «co»')));
    expect(code).to.not.match(/[\n\t]/);
    const parsed = new DOMParser().parseFromString(code, 'text/html');
    const [script, ...others] = parsed.querySelectorAll('script');
    expect(script?.src).to.equal(SCRIPT);
    expect(others).to.have.length(0);
    expect(parsed.querySelector('coop-initiative-list')?.getAttribute('query')).to.equal(query);
    expect(parsed.querySelector('a')?.href).to.equal('https://reseau.example/?a=1&b=%222%22');
    expect(parsed.querySelector('a')?.textContent).to.equal('</a> & «co»');
  });

  it('makes relative URLs absolute, takes `src` from the property, and leaves out what is no http(s) address', () => {
    const list = element({}, link('reseau/', 'Le réseau'));
    list.src = 'cfsi.feed.json';
    expect(embedCode(list)).to.contain(`<coop-initiative-list src="${FEED}" ${ROOM}>`);
    expect(embedCode(list)).to.contain(`<a href="${new URL('reseau/', document.baseURI)}">`);
    const harmful = element({ src: 'javascript:alert(1)' }, link('javascript:alert(2)', 'x'));
    expect(embedCode(harmful)).to.match(/<coop-initiative-list style="[^"]+"><\/coop-initiative-list>$/);
  });

  it('reserves the room that the element takes where it is narrowest, and leaves its own style as it was', () => {
    const list = element({ src: FEED });
    const content = document.createElement('div');
    content.style.cssText = 'inline-size: 100%; aspect-ratio: 1';
    list.append(content);
    list.style.cssText = 'display: block';
    document.body.append(list);
    expect(embedCode(list)).to.contain('style="display:block;min-height:min(100vh,320px)"');
    expect(list.style.cssText).to.equal('display: block;');
    list.remove();
  });

  it('hands on the integrity by which the page pins the script', () => {
    const script = document.createElement('script');
    // not executed: the type is unknown
    Object.assign(script, { type: 'text/x-test', src: SCRIPT, integrity: 'sha384-AbC+/=', crossOrigin: 'anonymous' });
    document.head.append(script);
    expect(embedCode(element({ src: FEED }))).to.contain(
      `<script type="module" src="${SCRIPT}" integrity="sha384-AbC+/=" crossorigin="anonymous"></script>`,
    );
    script.remove();
    expect(embedCode(element({ src: FEED }))).to.not.contain('integrity');
  });
});

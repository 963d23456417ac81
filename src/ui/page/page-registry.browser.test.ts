import { tags, version } from 'passerelle:elements';
import { expect } from '@open-wc/testing';
import { claimTags, readRegistry } from './page-registry.js';

const page = globalThis as { [key: symbol]: unknown };
const REGISTRY = Symbol.for('passerelle');
const NAMES = Object.keys(tags);

describe('claimTags()', () => {
  afterEach(() => delete page[REGISTRY]);

  it('claims every tag for the first copy of the script, and none for the second', () => {
    expect(claimTags()).deep.equal(NAMES);
    expect(claimTags()).deep.equal([]);
    expect(readRegistry()).deep.equal([version, ...NAMES]);
  });

  it('claims for a newer copy only the tags that the older one does not have', () => {
    page[REGISTRY] = ['0.9.0', ...NAMES.slice(1)];
    expect(claimTags()).deep.equal(NAMES.slice(0, 1));
    expect(readRegistry()[0]).equal('0.9.0');
  });

  it('leaves alone a tag that another script has defined', () => {
    const [name] = NAMES as [string];
    customElements.define(name, class extends HTMLElement {});
    expect(claimTags()).deep.equal(NAMES.slice(1));
  });

  it('ignores what another script has put in the place of the registry', () => {
    page[REGISTRY] = { theirs: true };
    expect(readRegistry()).deep.equal([version]);
  });
});

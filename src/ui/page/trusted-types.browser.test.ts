import { expect } from '@open-wc/testing';
import { policy, setTemplateHTML } from './trusted-types.js';

const template = () => document.createElement('template');

describe('policy', () => {
  it('is shared by all copies of the script', () => {
    expect((globalThis as { [key: symbol]: unknown })[Symbol.for('passerelle.policy')]).to.equal(policy);
  });

  it('accepts JSON, and rejects a script', () => {
    expect(String(policy?.createScript('{"a":1}'))).to.equal('{"a":1}');
    expect(() => policy?.createScript('alert(1)')).to.throw(SyntaxError);
  });
});

describe('setTemplateHTML()', () => {
  it('writes a template unchanged', () => {
    const written = template();
    const html =
      '<!--?mark--><slot part="a" @click$lit$="b"></slot><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>';
    setTemplateHTML(written, html);
    expect(written.innerHTML).to.equal(html);
  });
});

import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/helpers/browser/wait-until.js';
import { whenNearViewport } from './when-near-viewport.js';

const added = (): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = 'Texte';
  document.body.append(element);
  return element;
};

describe('whenNearViewport()', () => {
  it('acts where the page has broken what measures an element', async () => {
    const { getClientRects } = Element.prototype;
    Element.prototype.getClientRects = () => {
      throw new Error('invented');
    };
    let acts = 0;
    const element = added();
    try {
      whenNearViewport(element, false, () => acts++);
      await waitUntil(() => acts, 'the observer reports it');
    } finally {
      Element.prototype.getClientRects = getClientRects;
      element.remove();
    }
    expect(acts).equal(1);
  });

  it('does not act for a hidden element', async () => {
    let acts = 0;
    const element = added();
    element.hidden = true;
    const cancel = whenNearViewport(element, false, () => acts++);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(acts).equal(0);
    cancel();
    element.remove();
  });
});

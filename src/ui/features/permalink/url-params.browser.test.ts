import { expect } from '@open-wc/testing';
import { navigate, readParams, withParams } from './url-params.js';

describe('what the page’s address says', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));
  const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
  const shown = (address: string) => address.slice(location.origin.length + location.pathname.length);

  it('is read by the names we know, short, and each group by its own', () => {
    at(
      `?coop-territory=montauban,comasagua&coop-query=+eau+propre+&coop-limit=3&coop-nord-territory=lille&coop-member=${'x'.repeat(9000)}&coop-pairing=${'lien,'.repeat(900)}`,
    );
    expect(readParams('')).to.include({ territory: 'montauban,comasagua', query: 'eau propre', theme: '' });
    expect(readParams('')).to.not.have.property('limit');
    expect(readParams('').member).to.have.length(2000);
    expect(readParams('').pairing).to.match(/^(lien,)+lien$/);
    expect(readParams('nord')).to.include({ territory: 'lille', query: '' });
  });

  it('is written so that a person can read it, and nothing of the page’s own is touched', () => {
    at('?q=a%20b&x&coop-territory=lille&coop-nord-goal=2&coop-autre=1#ici');
    expect(shown(withParams('', { territory: 'montauban,comasagua', query: 'l’eau & le sel', unknown: 'x' }))).to.equal(
      '?q=a%20b&x&coop-nord-goal=2&coop-autre=1&coop-territory=montauban,comasagua&coop-query=l%E2%80%99eau+%26+le+sel#ici',
    );
    expect(shown(withParams('nord', {}))).to.equal('?q=a%20b&x&coop-territory=lille&coop-autre=1#ici');
    at('?coop-territory=lille');
    expect(shown(withParams('', {}))).to.equal('');
  });

  it('R20 is written even where it holds half a character', () => {
    at('');
    expect(shown(withParams('', { query: 'eau\ud800' }))).to.equal('?coop-query=eau%EF%BF%BD');
  });

  it('goes back as it was written, whatever the words and the name of the group', () => {
    at('');
    const values = { query: 'é+&=%#?', member: 'a,b' };
    navigate(withParams('Mon groupe & moi', values), false);
    expect(readParams('Mon groupe & moi')).to.include(values);
    navigate(withParams('Mon groupe & moi', {}), false);
    expect(location.search).to.equal('');
  });

  it('does not throw where the page may not write it', () => {
    expect(() => navigate('https://ailleurs.example/', true)).to.not.throw();
  });

  it('holds half a character as such, for which no address has a way of writing', () => {
    expect(withParams('', { territory: 'a\ud800b' })).to.contain('coop-territory=a%EF%BF%BDb');
  });
});

import { expect } from '@open-wc/testing';
import { escapeValue, splitValues } from '../../../view/filter/query.js';
import { navigate, readParams, withParams } from './url-params.js';

describe('readParams(), withParams() and navigate()', () => {
  const { href } = location;
  afterEach(() => history.replaceState(null, '', href));
  const goTo = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);
  const withoutPath = (url: string) => url.slice(location.origin.length + location.pathname.length);

  it('reads the known parameters of a group, truncated', () => {
    const short = 'coop-territory=montauban,comasagua&coop-query=+eau+propre+&coop-limit=3&coop-nord-territory=lille';
    goTo(`?${short}&coop-member=${'x'.repeat(9000)}&coop-pairing=${'lien,'.repeat(900)}`);
    expect(readParams('')).to.include({ territory: 'montauban,comasagua', query: 'eau propre', theme: '' });
    expect(readParams('')).to.not.have.property('limit');
    expect(readParams('').member).to.have.length(2000);
    expect(readParams('').pairing).to.match(/^(lien,)+lien$/);
    expect(readParams('nord')).to.include({ territory: 'lille', query: '' });
  });

  it('truncates a list between two ids, never at a comma of an id [R43]', () => {
    const id = escapeValue('ville, ou pays\\');
    for (let padding = 0; padding <= id.length; padding++) {
      const ids = `${'x'.repeat(padding + 1)},${`${id},`.repeat(200)}`;
      goTo(`?coop-territory=${encodeURIComponent(ids)}`);
      const [first, ...others] = splitValues(readParams('').territory);
      expect(first).to.have.length(padding + 1);
      expect(others.length).to.be.greaterThan(100);
      expect(new Set(others)).deep.equal(new Set(['ville, ou pays\\']));
      expect(new URL(withParams('', { territory: ids })).searchParams.get('coop-territory')).equal(
        readParams('').territory,
      );
    }
  });

  it('writes values legibly and leaves the page’s own parameters as they are written', () => {
    goTo('?q=a%20b&x&coop-territory=lille&coop-nord-goal=2&coop-autre=1#ici');
    expect(
      withoutPath(withParams('', { territory: 'montauban,comasagua', query: 'l’eau & le sel', unknown: 'x' })),
    ).to.equal(
      '?q=a%20b&x&coop-nord-goal=2&coop-autre=1' +
        '&coop-territory=montauban,comasagua&coop-query=l%E2%80%99eau+%26+le+sel#ici',
    );
    expect(withoutPath(withParams('nord', {}))).to.equal('?q=a%20b&x&coop-territory=lille&coop-autre=1#ici');
    goTo('?coop-territory=lille');
    expect(withoutPath(withParams('', {}))).to.equal('');
  });

  it('replaces a lone surrogate, which no URL can contain [R20]', () => {
    goTo('');
    expect(withoutPath(withParams('', { query: 'eau\ud800' }))).to.equal('?coop-query=eau%EF%BF%BD');
  });

  it('reads back what was written, whatever the query and the name of the group', () => {
    goTo('');
    const values = { query: 'é+&=%#?', member: 'a,b' };
    navigate(withParams('Mon groupe & moi', values), false);
    expect(readParams('Mon groupe & moi')).to.include(values);
    navigate(withParams('Mon groupe & moi', {}), false);
    expect(location.search).to.equal('');
  });

  it('does not throw where the History API does', () => {
    expect(() => navigate('https://ailleurs.example/', true)).to.not.throw();
  });

  it('replaces a lone surrogate within a value', () => {
    expect(withParams('', { territory: 'a\ud800b' })).to.contain('coop-territory=a%EF%BF%BDb');
  });
});

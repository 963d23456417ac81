import { expect } from 'chai';
import { safeUrl } from './safe-url.js';

const BASE = 'https://reseau.example/flux/initiatives.json';

const VALID: [given: string, href: string][] = [
  ['https://www.cfsi.asso.fr/programme', 'https://www.cfsi.asso.fr/programme'],
  ['http://ancien.example/', 'http://ancien.example/'],
  ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
  ['  https://example.org/a  ', 'https://example.org/a'],
  ['https://example.org:8443/?q=Guinée#haut', 'https://example.org:8443/?q=Guin%C3%A9e#haut'],
  ['fiches/montauban.html', 'https://reseau.example/flux/fiches/montauban.html'],
  ['/carte', 'https://reseau.example/carte'],
  ['?page=2', 'https://reseau.example/flux/initiatives.json?page=2'],
];

const REJECTED = [
  '',
  ' ',
  '\u00a0',
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'jav\tascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001https://example.org',
  'https://example.org/\u007f',
  'https://example.org/\u0085carte',
  'https://example.org/\u009f',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://reseau.example/1',
  'file:///etc/passwd',
  'ftp://example.org/',
  'mailto:contact@example.org',
  'tel:+33100000000',
  '//example.org/carte',
  '/\\example.org/carte',
  '\\\\example.org',
  ' //example.org',
  'https://reseau.example@example.org/',
  'https://user:password@example.org/',
  'https://',
  'https://[::1',
  'http://example.org:99999/',
];

describe('safeUrl()', () => {
  for (const [given, href] of VALID)
    it(`returns an absolute URL for ${given}`, () => expect(safeUrl(given, BASE)).equal(href));

  for (const given of REJECTED)
    it(`rejects ${JSON.stringify(given)} [R15]`, () => expect(safeUrl(given, BASE)).equal(undefined));

  it('rejects an absent URL, and a relative one without a base', () => {
    expect(safeUrl(undefined, BASE)).equal(undefined);
    expect(safeUrl(null, BASE)).equal(undefined);
    expect(safeUrl('carte.html', 'about:srcdoc')).equal(undefined);
  });
});

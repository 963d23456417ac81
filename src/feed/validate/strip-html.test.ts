import { expect } from 'chai';
import { feed, validate } from '../../../test/helpers/feed-builders.js';
import { stripHtml } from './strip-html.js';

const TEXTS: [html: string, text: string | undefined][] = [
  ['<p>Un jardin <b>solidaire</b>,</p><p>à Montauban.</p>', 'Un jardin solidaire , à Montauban.'],
  ['Avant<script>alert("<b>")</script>après<style>p { color: red }</style>', 'Avant après'],
  ['<SCRIPT>a</SCRIPT >b<scr<script>c</script>ipt>', 'b c ipt>'],
  ['<a title="1 < 2" href=/>ici</a> <!-- wp:p <b> -->là', 'ici là'],
  ['un lieu <img src=x onerror="alert(1)"', 'un lieu'],
  ['un lieu <script>alert(1)', 'un lieu'],
  ['de 5 < 6 et 7 > 2', 'de 5 < 6 et 7 > 2'],
  ['l&rsquo;eau &amp; la terre&#160;: &#xE9;t&#233;', 'l’eau & la terre : été'],
  ['1 &lt; 2, &lt;img src=x onerror=alert(1)&gt;', '1 < 2, <img src=x onerror=alert(1)>'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&unknown; &constructor; &; &#x110000;', '&unknown; &constructor; &;'],
  ['{{7*7}} <%= b %>', '{{7*7}} <%= b %>'],
  ['&#xD800;&#55296;un lieu', 'un lieu'],
  ['<p>\u200b</p>&#8203;', undefined],
  ['', undefined],
];

describe('stripHtml()', () => {
  for (const [html, text] of TEXTS) it(`turns into text: ${html}`, () => expect(stripHtml(html)).equal(text));

  it('takes linear time, however broken the markup is', () => {
    expect(stripHtml('<'.repeat(500_000))?.length).equal(500_000);
    for (const part of ['<a ', '<script ', '<!-- >', '</script'])
      expect(stripHtml(`a${part.repeat(200_000)}`), part).equal('a');
  });

  it('is applied by validateFeed() to items that have no text besides', async () => {
    const items = [
      { id: 'a', content_html: '<p>Un <b>jardin</b>' },
      { id: 'b', content_html: '<img>' },
      { id: 'c', content_text: 'Un pré', content_html: '<p>Un pré' },
    ];
    const validated = await validate(feed({ items }));
    expect(validated.feed.items.map(({ content_html }) => content_html)).deep.equal([
      'Un jardin',
      undefined,
      '<p>Un pré',
    ]);
  });
});

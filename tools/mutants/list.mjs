// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source of templates, as text
// What somebody might break without seeing it, and the narrow tests that must see it: `from` stands once in `file`.

const mutant = (breaks, file, from, to, ...tests) => ({ breaks, file, from, to, tests });
const feed = (name) => `src/feed/${name}.test.ts`;
const WORDS = 'src/elements/hostile-words.test.ts';
const SHEET = 'src/elements/initiative-sheet/initiative-sheet.test.ts';

/** The words of a feed as the text of a template: what Lit would write as it stands. */
const markup = (words) => `\${html(Object.assign([${words}], { raw: [] }) as never)}`;

export const MUTANTS = [
  mutant(
    'any address is a link',
    'src/feed/address.ts',
    'return /^https?:$/.test(protocol) && !username && !password ? href : undefined;',
    'return href;',
    feed('address'),
  ),
  mutant('an address may hold a name and a password', 'src/feed/address.ts', ' && !username && !password', '', feed('address')),
  mutant('an address may hold control characters', 'src/feed/address.ts', '|[\\u0000-\\u001f\\u007f-\\u009f]', '', feed('address')),
  mutant(
    'addresses that lead astray are not told',
    'src/feed/reader.ts',
    "text(value) && address(value as string, 'https://a.b') && text(value)",
    'text(value)',
    feed('check'),
  ),
  mutant('text of which nothing is seen is text', 'src/feed/reader.ts', '/[^\\s\\p{DI}\\p{Cc}\\u2800]/u', '/./', feed('check')),
  mutant('half a character passes the gate', 'src/feed/reader.ts', "value.replace(/\\p{Cs}/gu, '\\ufffd')", 'value', feed('check')),
  mutant(
    'what a page adds to all objects is read as the feed’s',
    'src/feed/reader.ts',
    'Object.hasOwn(from, key) ? from[key] : undefined',
    'from[key]',
    feed('check'),
  ),
  mutant('a latitude may be anything', 'src/feed/reader.ts', 'value >= first && value <= (second as number)', 'true', feed('check')),
  mutant('a broken record is not counted', 'src/feed/check.ts', '.record = true', '.record = false', feed('check')),
  mutant('markup is left in a text', 'src/feed/without-tags.ts', '|<[a-z/!?][^>]*(?:>|$)', '', feed('without-tags')),
  mutant('a number in markup makes half a character', 'src/feed/without-tags.ts', ' && point >> 11 !== 27', '', feed('without-tags')),
  mutant('a request may last for ever', 'src/feed/attempt.ts', '}, deadline);', '}, 1e9);', feed('request')),
  mutant('cookies go with a request', 'src/feed/attempt.ts', "credentials: 'omit'", "credentials: 'include'", feed('request')),
  mutant(
    'the page’s address goes with a request',
    'src/feed/attempt.ts',
    "referrerPolicy: 'strict-origin'",
    "referrerPolicy: 'unsafe-url'",
    feed('request'),
  ),
  mutant('a feed may be of any size', 'src/feed/attempt.ts', 'if (size > CAP) return undefined;', '', feed('request')),
  mutant('a sick server is asked without end', 'src/feed/recovery.ts', 'retry === RETRIES', 'retry === 9', feed('request')),
  mutant('a server that asks for a pause gets none', 'src/feed/recovery.ts', 'Math.max(asked, ', 'Math.max(0, ', feed('request')),
  mutant(
    'a request outlives the last tag that wants it',
    'src/feed/source.ts',
    'this.#watchers || this.#abort.abort()',
    'this.#watchers',
    feed('source'),
  ),
  mutant(
    'a failure takes away the last good copy',
    'src/feed/source.ts',
    'this.#tell({ problem, loading: false });\n    else',
    'this.#tell({ network: undefined, problem, loading: false });\n    else',
    feed('source'),
  ),
  mutant(
    'the network’s return goes unnoticed',
    'src/feed/source.ts',
    "globalThis.addEventListener?.('online'",
    "globalThis.addEventListener?.('offline'",
    feed('source'),
  ),
  mutant(
    'the next page of a feed may be on any host',
    'src/feed/pages.ts',
    'new URL(following).origin === new URL(start).origin && ',
    '',
    feed('source'),
  ),
  mutant('the browser’s own copy is not looked for', 'src/feed/spare.ts', "cache: 'force-cache'", "cache: 'no-store'", feed('source')),
  mutant(
    'a pairing may have one end',
    'src/feed/network.ts',
    'if (ends.length > 1) pairings',
    'if (ends.length) pairings',
    feed('network'),
  ),
  mutant(
    'what a sheet tells is lost where the gate mended an id',
    'src/feed/told-item.ts',
    '(name?._coop?.slug ?? name?.id) === id',
    '(one as { id?: unknown } | null)?.id === id',
    feed('told'),
  ),
  mutant(
    'a circle of territories is followed without end',
    'src/view/dimensions.ts',
    'at && !line.includes(at)',
    'at && line.length < 1e5',
    'src/view/selection.test.ts',
  ),
  mutant(
    'a formula passes into a table',
    'src/view/table.ts',
    'value.replace(/^[=+\\-@\\t\\r]/, "\'$&")',
    'value',
    'src/view/table.test.ts',
  ),
  mutant(
    'a month of no calendar is a date',
    'src/text/language.ts',
    'at.getUTCMonth() !== Number(month) - 1',
    'false',
    'src/text/language.test.ts',
  ),
  mutant(
    'images of a third host are asked for at once',
    'src/view/sheet.ts',
    'host: origin === own ? undefined : host',
    'host: undefined',
    SHEET,
  ),
  mutant(
    'the address of a site is read against the page',
    'src/elements/initiative-sheet/sheet.ts',
    'html`<p><a href=${url} ',
    'html`<p><a href=${text} ',
    SHEET,
  ),
  mutant(
    'an empty part keeps its heading',
    'src/elements/programme/programme.ts',
    'list.length ? html`<section>',
    'list ? html`<section>',
    'src/elements/absent-parts.test.ts',
  ),
  mutant('a long word runs out of its column', 'src/style/base.css.ts', 'overflow-wrap: anywhere;', '', WORDS),
  mutant('a tag is defined twice', 'src/elements/define.ts', 'if (!customElements.get(tag))', 'if (tag)', 'src/elements/states.test.ts'),
  mutant(
    'words turn what stands beside them',
    'src/elements/wording.ts',
    '<bdi lang=${lang ?? nothing} dir="auto">${text}</bdi>',
    '<span lang=${lang ?? nothing} dir="auto">${text}</span>',
    WORDS,
  ),
  mutant(
    'words are markup',
    'src/elements/wording.ts',
    '<bdi lang=${lang ?? nothing} dir="auto">${text}</bdi>',
    `<bdi lang=\${lang ?? nothing} dir="auto">${markup('text')}</bdi>`,
    WORDS,
  ),
  mutant(
    'the summary of a card is markup',
    'src/elements/initiative-card/card.ts',
    '<p class="summary" part="summary">${worded(summary)}</p>',
    `<p class="summary" part="summary">${markup('summary.text')}</p>`,
    WORDS,
  ),
  mutant(
    'the basis of a title turns the sentence',
    'src/elements/initiative-card/card.ts',
    '{ basis: worded({ text: titleBasis }) }',
    '{ basis: titleBasis }',
    WORDS,
  ),
  mutant('paragraphs are markup', 'src/elements/prose.ts', '<p>${block}</p>', `<p>${markup('block')}</p>`, WORDS),
  mutant(
    'partners in a panel are markup',
    'src/elements/territory-map/panel.ts',
    '<p class="muted">${fill<unknown>(words.partners, { partners: language.list(names) })}</p>',
    `<p class="muted">${markup('partners.map(({ organisation }) => organisation.name).join()')}</p>`,
    WORDS,
  ),
  mutant(
    'the acronym of a partner is markup',
    'src/elements/partner-list/partner-list.ts',
    ' (<bdi>${acronym}</bdi>)',
    ` (<bdi>${markup('acronym')}</bdi>)`,
    WORDS,
  ),
  ...[
    ['organisation.ts', 'a'],
    ['programme/programme.ts', 'a class="original"'],
    ['territory-map/twin.ts', 'a data-stop'],
    ['initiative-link.ts', 'a part="link"'],
    ['source.ts', 'a class="original"'],
    ['partner-list/partner-list.ts', 'a part="link"'],
  ].map(([file, start]) => {
    const name = { 'organisation.ts': 'link', 'partner-list/partner-list.ts': 'link' }[file] ?? 'url';
    return mutant(
      `links tell where the visitor comes from (${file})`,
      `src/elements/${file}`,
      `<${start} href=\${${name}} rel="noopener noreferrer"`,
      `<${start} href=\${${name}}`,
      WORDS,
    );
  }),
  mutant('a choice turns its count around', 'src/elements/filter-bar/choices.ts', "text.replace(/\\p{Bidi_C}/gu, '')", 'text', WORDS),
  mutant(
    'half a character stops the address of a page',
    'src/elements/extras/address.ts',
    "value.replace(/\\p{Cs}/gu, '\\ufffd')",
    'value',
    'src/elements/extras/address.test.ts',
  ),
];

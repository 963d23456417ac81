import { runSync } from '../../src/common/scheduler.js';
import { joinNetwork, type Network } from '../../src/feed/model/network.js';
import type { Rejection } from '../../src/feed/validate/rejections.js';
import { validateFeed } from '../../src/feed/validate/validate-feed.js';

type Fields = Record<string, unknown>;

/** A whole feed in a line: `feed({ items: [initiative('a')], territories: [territory('x')] })`. */
export const feed = ({
  items = [],
  version = 'https://jsonfeed.org/version/1.1',
  title = 'Réseau',
  language = 'fr',
  ...records
}: Fields = {}) => ({
  version,
  title,
  language,
  items,
  _coop: { version: '1.0', network: 'reseau', ...records },
});

export const initiative = (slug: string, coop: Fields = {}, item: Fields = {}) => ({
  id: slug,
  title: slug,
  ...item,
  _coop: { slug, ...coop },
});
export const territory = (id: string, fields: Fields = {}) => ({ id, name: id, kind: 'municipality', ...fields });
export const organisation = (id: string, fields: Fields = {}) => ({ id, name: id, nature: 'association', ...fields });
export const pairing = (id: string, ...territories: string[]) => ({ id, territories });
export const place = (id: string, role = 'partner') => ({ territory: id, role });
export const partner = (id: string, fields: Fields = {}) => ({ organisation: id, role: 'partner', ...fields });

/** The text of a file of the project: from the test server in a browser, from the disk in Node. */
async function readProjectFile(path: string): Promise<string> {
  if (globalThis.document) return (await fetch(`/${path}`)).text();
  // a name that the browsers' test server does not try to resolve
  const fs = 'node:fs/promises';
  return (await import(fs)).readFile(path, 'utf8');
}

/** The feed of the demo: the six initiatives of the CFSI. */
export const cfsi = async () => JSON.parse(await readProjectFile('demo/cfsi.feed.json'));

/** The same, where the initiative of Montauban has every detail that a sheet shows. Its images do not exist. */
export async function fullCfsi() {
  const json = await cfsi();
  const initiative = json.items.find(
    ({ _coop }: { _coop: { slug: string } }) => _coop.slug === 'paniers-comasagua-montauban',
  );
  Object.assign(initiative._coop, {
    sdgs: Array.from({ length: 17 }, (_, index) => index + 1),
    sdgs_basis: 'suggested',
    audiences: ['Personnes en situation de précarité', 'Maraîchers'],
    images: [
      {
        url: 'jardin.jpg',
        alt: 'Un semis',
        width: 600,
        height: 300,
        caption: 'Le jardin au printemps',
        credit: 'SPF',
        license: 'CC BY',
      },
      { url: 'https://photos.example/jardin.jpg', alt: 'La récolte' },
    ],
    documents: [{ url: 'bilan.pdf', title: 'Bilan 2018', mime_type: 'application/pdf', size_in_bytes: 1_234_567 }],
    related: ['guinee-44-mfr'],
    lessons: ['interdependances'],
  });
  return json;
}

/** Validates a document that must be a feed. Returns it with what is listed of its rejections. */
export async function validate(json: unknown) {
  const validated = await validateFeed(json);
  if (!validated.ok) throw new Error(`No feed: ${validated.missingKey} is missing.`);
  return { feed: validated.feed, rejections: validated.rejections.listed };
}

/** Validates and joins a feed. Returns its network, with all rejections. */
export async function buildNetwork(
  json: unknown,
  url = 'https://reseau.example/initiatives.json',
): Promise<Network & { rejections: Rejection[] }> {
  const validated = await validate(json);
  const joined = runSync(joinNetwork([validated.feed], url));
  return { ...joined.network, rejections: [...validated.rejections, ...joined.rejections.listed] };
}

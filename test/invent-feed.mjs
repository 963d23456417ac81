// A large invented feed, for tests and measures: plain ESM that runs in Node and in a browser. Everything in it is fiction and says so.

// Centres of land boxes and their half-sides in degrees: a point drawn inside falls on land, or within sight of it.
const FRANCE = { code: 'FR', name: 'France', box: [46.8, 2.6, 2.2, 2.8] };
const COUNTRIES = [
  { code: 'BF', name: 'Burkina Faso', box: [12.3, -1.6, 1, 2] },
  { code: 'BJ', name: 'Bénin', box: [9.5, 2.3, 2, 0.7] },
  { code: 'BO', name: 'Bolivie', box: [-17, -65, 2, 2.5] },
  { code: 'BR', name: 'Brésil', box: [-10, -50, 6, 6] },
  { code: 'CM', name: 'Cameroun', box: [5.5, 12.3, 2, 1.5] },
  { code: 'CO', name: 'Colombie', box: [4.6, -74, 2, 1.5] },
  { code: 'DE', name: 'Allemagne', box: [51, 10.2, 2, 2.5] },
  { code: 'EC', name: 'Équateur', box: [-1.3, -78.5, 1.3, 0.7] },
  { code: 'GN', name: 'Guinée', box: [10.6, -11, 0.9, 1.5] },
  { code: 'HT', name: 'Haïti', box: [19, -72.4, 0.3, 0.4] },
  { code: 'IN', name: 'Inde', box: [22, 79, 4, 3.5] },
  { code: 'KE', name: 'Kenya', box: [0, 37.5, 1.8, 1.8] },
  { code: 'KH', name: 'Cambodge', box: [12.6, 105, 0.9, 1] },
  { code: 'LA', name: 'Laos', box: [18.8, 103, 0.7, 0.8] },
  { code: 'MA', name: 'Maroc', box: [32, -6, 1.3, 2] },
  { code: 'MG', name: 'Madagascar', box: [-19, 46.7, 3.5, 1] },
  { code: 'ML', name: 'Mali', box: [13.5, -6.5, 1.2, 2.5] },
  { code: 'MX', name: 'Mexique', box: [22, -101, 2.5, 2.5] },
  { code: 'NE', name: 'Niger', box: [15, 8, 1, 2.5] },
  { code: 'PE', name: 'Pérou', box: [-10.5, -75, 3, 1.3] },
  { code: 'PH', name: 'Philippines', box: [16.5, 121, 1, 0.6] },
  { code: 'PL', name: 'Pologne', box: [52, 19.5, 1.5, 3] },
  { code: 'PS', name: 'Palestine', box: [31.9, 35.2, 0.3, 0.1] },
  { code: 'RO', name: 'Roumanie', box: [46, 25, 1.3, 2.3] },
  { code: 'SN', name: 'Sénégal', box: [14.5, -14.8, 0.9, 1.2] },
  { code: 'SV', name: 'Salvador', box: [13.75, -88.9, 0.2, 0.6] },
  { code: 'TG', name: 'Togo', box: [8.5, 1, 1.8, 0.3] },
  { code: 'TN', name: 'Tunisie', box: [35, 9.4, 1.5, 0.7] },
  { code: 'UA', name: 'Ukraine', box: [49.3, 31, 1.3, 4] },
  { code: 'VN', name: 'Viêt Nam', box: [21.5, 105, 0.7, 1] },
];
const FRENCH_STARTS = ['Saint-', 'Mont', 'Val', 'Roche', 'Ville', 'Bois', 'Font', 'Clair', 'Beau', 'Haute', 'Pont-', 'Champ'];
const FRENCH_ENDS = ['aurin', 'ardieu', 'elande', 'érac', 'igny', 'oulins', 'ézan', 'onvilliers', 'eyrac', 'uzet', 'ombelle', 'ivière'];
const SYLLABLES = ['ba', 'ko', 'sa', 'mi', 'lun', 'ta', 'ré', 'do', 'nga', 'la', 'pé', 'to', 'ri', 'wa', 'sé', 'gou', 'ma', 'ni'];

const SUBJECTS = [
  'Jardins',
  'Eau potable',
  'Lycées',
  'Forêts',
  'Ateliers',
  'Marchés paysans',
  'Bibliothèques',
  'Déchets',
  'Santé',
  'Énergie',
  'Transports',
  'Artisanat',
];
const AIMS = [
  'partagés',
  'en commun',
  'pour tous',
  'd’une rive à l’autre',
  'de territoire à territoire',
  'au féminin',
  'des deux côtés',
  'à venir',
];
const NATURES = [
  ['association', 'Association'],
  ['federation', 'Fédération'],
  ['network', 'Réseau'],
  ['foundation', 'Fondation'],
  ['cooperative', 'Coopérative'],
  ['producer_group', 'Groupement de producteurs'],
  ['trade_union', 'Syndicat'],
  ['university', 'Université'],
  ['school', 'Lycée'],
  ['agricultural_school', 'Lycée agricole'],
  ['local_authority', 'Commune'],
  ['public_body', 'Agence'],
  ['company', 'Entreprise'],
  ['business_network', 'Club d’entreprises'],
  ['community', 'Familles'],
  ['other', 'Collectif'],
];
const THEMES = ['eau', 'agriculture', 'éducation', 'santé', 'culture', 'énergie', 'insertion', 'égalité', 'climat', 'jeunesse'];
const SOURCE = 'données fictives';

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** What a seed draws, and the territories invented with it: shared by the feed and by the pairs that the bench draws. */
export function inventor(seed) {
  if (!Number.isInteger(seed)) throw new RangeError(`seed: ${seed} is not a whole number.`);
  const next = random(seed);
  const below = (n) => Math.floor(next() * n);
  const one = (list) => list[below(list.length)];
  const chance = (p) => next() < p;

  const ids = new Set();
  const unique = (name) => {
    const base = slug(name);
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    return id;
  };
  const territory = (country, name) => {
    const [lat, lon, tall, wide] = country.box;
    const around = (centre, half) => Number((centre + (next() * 2 - 1) * half).toFixed(3));
    const point = { lat: around(lat, tall), lon: around(lon, wide), precision: 'municipality', source: SOURCE };
    return { id: unique(name), name, kind: 'municipality', country: country.code, ...(chance(0.97) && { point }) };
  };
  const frenchTerritory = () => territory(FRANCE, one(FRENCH_STARTS) + one(FRENCH_ENDS));
  const territoryAbroad = () => territory(one(COUNTRIES), capital(Array.from({ length: 2 + below(3) }, () => one(SYLLABLES)).join('')));
  return { below, one, chance, unique, frenchTerritory, territoryAbroad };
}

/**
 * A JSON Feed 1.1 with `_coop` 1.0, the same for the same numbers. A third of the territories are French, as in the French atlas of
 * decentralised cooperation; one initiative in eight names no counterpart, one in five is only mentioned.
 * @param initiatives how many items, 0 or more
 * @param seed any integer
 */
export function inventFeed({ initiatives, seed = 1 }) {
  if (!Number.isInteger(initiatives) || initiatives < 0)
    throw new RangeError(`initiatives: ${initiatives} is not a whole number from 0 up.`);
  const { below, one, chance, unique, frenchTerritory, territoryAbroad } = inventor(seed);
  const french = Array.from({ length: Math.ceil(initiatives / 3) + 1 }, frenchTerritory);
  const abroad = Array.from({ length: Math.ceil(initiatives / 1.5) + 1 }, territoryAbroad);

  const organisations = Array.from({ length: Math.ceil(initiatives / 4) + 2 }, () => {
    const home = chance(0.5) ? one(french) : one(abroad);
    const [nature, label] = one(NATURES);
    const name = `${label} de ${home.name} (${SOURCE})`;
    return { id: unique(`${label} ${home.name}`), name, nature, ...(chance(0.8) && { territory: home.id }) };
  });
  const pairings = [];
  const invented = (n) => {
    const title = `${one(SUBJECTS)} ${one(AIMS)} (${SOURCE})`;
    const id = `initiative-${n + 1}`;
    const mention = chance(0.2);
    const home = one(french);
    const partners = new Set(Array.from({ length: 1 + below(4) }, () => one(organisations).id));
    const counterparts = chance(0.12) ? [] : [one(abroad), ...(chance(0.15) ? [one(abroad)] : [])];
    const start = 1990 + below(33);
    const completed = chance(0.6);
    const period = { start: String(start), ...(completed ? { end: String(start + 1 + below(5)) } : { ongoing: true }) };
    const coop = {
      slug: id,
      type: 'initiative',
      programme: 'programme-invente',
      status: mention ? 'unknown' : completed ? 'completed' : 'ongoing',
      completeness: mention ? 'mention' : chance(0.5) ? 'brief' : 'full',
      places: [{ territory: home.id, role: 'home' }, ...counterparts.map(({ id }) => ({ territory: id, role: 'partner' }))],
      partners: [...partners].map((organisation, i) => ({ organisation, role: i ? 'partner' : 'lead' })),
    };
    const territories = [...new Set([home.id, ...counterparts.map(({ id }) => id)])];
    if (territories.length > 1) {
      pairings.push({ id: `lien-${n + 1}`, territories, direction: 'mutual', ...(!mention && { period }) });
      coop.pairings = [`lien-${n + 1}`];
    }
    if (!mention) Object.assign(coop, { period, themes: [slug(one(THEMES))], sdgs: [String(1 + below(17))], sdgs_basis: 'suggested' });
    const summary = `Initiative inventée pour les essais, au départ de ${home.name}. Ce sont des ${SOURCE}.`;
    return { id: `urn:fiction:${seed}:${id}`, title, summary, content_text: summary, tags: [SOURCE], language: 'fr', _coop: coop };
  };
  const items = Array.from({ length: initiatives }, (_, n) => invented(n));

  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Réseau inventé (${SOURCE})`,
    description: `${capital(SOURCE)} : ${initiatives} initiatives inventées par un script, de graine ${seed}, pour les essais et les mesures.`,
    language: 'fr',
    _coop: {
      version: '1.0',
      network: organisations[0].id,
      programmes: [{ id: 'programme-invente', name: `Programme inventé (${SOURCE})` }],
      territories: [...french, ...abroad],
      organisations,
      pairings,
      themes: THEMES.map((name) => ({ id: slug(name), name })),
    },
    items,
  };
}

/**
 * The feed cut into pages of `size` items, each but the last naming its `next_url`. A record of `_coop` comes with the first page that needs it,
 * so that each page can be shown without the next. File name -> feed.
 */
export function paged(feed, size) {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`page: ${size} is not a whole number from 1 up.`);
  const name = (n) => (n ? `feed-${n + 1}.feed.json` : 'feed.feed.json');
  const { items, _coop, ...rest } = feed;
  const { territories, organisations, pairings, ...head } = _coop;
  const count = Math.max(1, Math.ceil(items.length / size));
  const records = new Map([...territories, ...organisations, ...pairings].map((record) => [record.id, record]));
  const pages = new Map();
  const need = (id, n) => {
    const record = records.get(id);
    if (!record || pages.has(id)) return;
    pages.set(id, n);
    for (const other of [record.parent, record.part_of, record.territory, ...(record.territories ?? [])]) need(other, n);
  };
  need(_coop.network, 0);
  for (const [i, { _coop: its }] of items.entries()) {
    const n = Math.floor(i / size);
    for (const { territory } of its.places) need(territory, n);
    for (const { organisation } of its.partners) need(organisation, n);
    for (const id of its.pairings ?? []) need(id, n);
  }
  const on = (n) => (list) => list.filter(({ id }) => (pages.get(id) ?? count - 1) === n);
  return new Map(
    Array.from({ length: count }, (_, n) => [
      name(n),
      {
        ...rest,
        ...(n + 1 < count && { next_url: name(n + 1) }),
        _coop: {
          ...(n ? { version: head.version, network: head.network } : head),
          territories: on(n)(territories),
          organisations: on(n)(organisations),
          pairings: on(n)(pairings),
        },
        items: items.slice(n * size, (n + 1) * size),
      },
    ]),
  );
}

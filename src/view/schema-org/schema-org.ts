import { address } from '../../common/safe-url.js';
import type { Initiative, Network, Partner } from '../../feed/model/network.js';
import type { Nature, Organisation, Territory } from '../../feed/schema/core.js';
import { grounds } from '../filter/dimensions.js';
import { initiatives, type Selection } from '../filter/selection.js';
import { body, excerpt } from '../text/localized.js';

/** A record as schema.org tells it: its type, and properties of that type. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const TYPES: Record<Nature, string> = {
  association: 'NGO',
  federation: 'NGO',
  network: 'NGO',
  foundation: 'NGO',
  cooperative: 'Cooperative',
  producer_group: 'Organization',
  trade_union: 'WorkersUnion',
  university: 'CollegeOrUniversity',
  school: 'School',
  agricultural_school: 'HighSchool',
  local_authority: 'GovernmentOrganization',
  public_body: 'GovernmentOrganization',
  company: 'Corporation',
  business_network: 'Organization',
  community: 'Organization',
  other: 'Organization',
};

const PLACES: Record<Territory['kind'], string> = {
  world_region: 'Place',
  country: 'Country',
  region: 'AdministrativeArea',
  department: 'AdministrativeArea',
  intercommunality: 'AdministrativeArea',
  municipality: 'City',
  neighbourhood: 'Place',
  site: 'Place',
};

/** How an organisation is told by its role: who pays, who bears it, who takes part. */
const ROLES: Record<Partner['role'], 'funder' | 'sponsor' | 'member'> = {
  lead: 'member',
  implementing: 'member',
  funding: 'funder',
  support: 'sponsor',
  partner: 'member',
  participant: 'member',
};

/** The properties that say something. */
export const told = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)),
  ) as Thing;

export function place({ name, kind, country, point }: Territory): Thing {
  const geo = point && (point.lat || point.lon) ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } : undefined;
  return told({
    '@type': PLACES[kind],
    name,
    geo,
    address: country && kind !== 'country' ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
  });
}

export function organisation({ name, nature, acronym, url, territory, part_of }: Organisation, network: Network): Thing {
  const at = network.territories.get(territory ?? '');
  const parent = network.organisations.get(part_of ?? '');
  return told({
    '@type': TYPES[nature],
    name,
    alternateName: acronym === name ? undefined : acronym,
    url: address(url, network.url),
    location: at && place(at),
    parentOrganization: parent && parent.name !== name ? { '@type': TYPES[parent.nature], name: parent.name } : undefined,
  });
}

export function project(initiative: Initiative, network: Network): Thing {
  const { id, item, coop, partners, themes } = initiative;
  const by = (role: string) => partners.filter((one) => ROLES[one.role] === role).map((one) => organisation(one.organisation, network));
  const period = coop.period;
  return told({
    '@type': 'Project',
    name: item.title ?? id,
    description: item.summary ?? excerpt(body(item), 280),
    url: address(item.url, network.url),
    foundingDate: period?.start,
    dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
    location: grounds(initiative).map(place),
    keywords: themes.map(({ name }) => name).join(', '),
    member: by('member'),
    funder: by('funder'),
    sponsor: by('sponsor'),
  });
}

/** These things as a JSON-LD graph; `undefined` when there is none. */
export const graph = (things: readonly Thing[]): object | undefined =>
  things.length ? { '@context': 'https://schema.org', '@graph': things } : undefined;

/** What a tag that lists initiatives or partners shows, as schema.org JSON-LD. */
export function structured(of: string, network: Network, selection: Selection): object | undefined {
  const found = initiatives(network, selection);
  if (of === 'coop-partner-list')
    return graph(
      [...new Set(found.flatMap((one) => one.partners.map((partner) => partner.organisation)))].map((one) => organisation(one, network)),
    );
  const one = of === 'coop-initiative-card' || of === 'coop-initiative-sheet';
  return graph((one ? found.slice(0, 1) : found).map((initiative) => project(initiative, network)));
}

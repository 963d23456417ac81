import { safeUrl } from '../../common/safe-url.js';
import type { Initiative, Network, Partner } from '../../feed/model/network.js';
import type { Nature, Organisation, Territory } from '../../feed/schema/core.js';
import type { Query } from '../filter/query.js';
import { selectInitiativesSync } from '../filter/selection.js';
import { territoriesOf } from '../geography.js';
import { body, truncate } from '../text/localized.js';

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
export const compact = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ) as Thing;

export function toPlace({ name, kind, country, point }: Territory): Thing {
  const geo =
    point && (point.lat || point.lon)
      ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon }
      : undefined;
  return compact({
    '@type': PLACES[kind],
    name,
    geo,
    address: country && kind !== 'country' ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
  });
}

export function toOrganization(
  { name, nature, acronym, url, territory, part_of }: Organisation,
  network: Network,
): Thing {
  const at = network.territories.get(territory ?? '');
  const parent = network.organisations.get(part_of ?? '');
  return compact({
    '@type': TYPES[nature],
    name,
    alternateName: acronym === name ? undefined : acronym,
    url: safeUrl(url, network.url),
    location: at && toPlace(at),
    parentOrganization:
      parent && parent.name !== name ? { '@type': TYPES[parent.nature], name: parent.name } : undefined,
  });
}

export function toProject(initiative: Initiative, network: Network): Thing {
  const { id, item, coop, partners, themes } = initiative;
  const by = (role: string) =>
    partners.filter((one) => ROLES[one.role] === role).map((one) => toOrganization(one.organisation, network));
  const period = coop.period;
  return compact({
    '@type': 'Project',
    name: item.title ?? id,
    description: item.summary ?? truncate(body(item), 280),
    url: safeUrl(item.url, network.url),
    foundingDate: period?.start,
    dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
    location: territoriesOf(initiative).map(toPlace),
    keywords: themes.map(({ name }) => name).join(', '),
    member: by('member'),
    funder: by('funder'),
    sponsor: by('sponsor'),
  });
}

/** These things as a JSON-LD graph; `undefined` when there is none. */
export const toGraph = (things: readonly Thing[]): object | undefined =>
  things.length ? { '@context': 'https://schema.org', '@graph': things } : undefined;

/** What a tag that lists initiatives or partners shows, as schema.org JSON-LD. */
export function toSchemaOrg(of: string, network: Network, selection: Query): object | undefined {
  const found = selectInitiativesSync(network, selection);
  if (of === 'coop-partner-list')
    return toGraph(
      [...new Set(found.flatMap((one) => one.partners.map((partner) => partner.organisation)))].map((one) =>
        toOrganization(one, network),
      ),
    );
  const one = of === 'coop-initiative-card' || of === 'coop-initiative-sheet';
  return toGraph((one ? found.slice(0, 1) : found).map((initiative) => toProject(initiative, network)));
}

// The records of a feed as JSON-LD in the vocabulary of schema.org, which search engines read.
import { toJson } from '../../common/json.js';
import { safeUrl } from '../../common/safe-url.js';
import type { Task } from '../../common/scheduler.js';
import type { Initiative, Network, Partner } from '../../feed/model/network.js';
import type { Nature, Organisation, Territory } from '../../feed/schema/core.js';
import { matchInitiatives } from '../filter/matching.js';
import type { Query } from '../filter/query.js';
import { hasPosition, territoriesOf } from '../geography.js';
import { body, truncate } from '../text/localized.js';

/** A node of the graph: a type of schema.org, and properties of that type. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const ORGANIZATION_TYPES: Record<Nature, string> = {
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

const PLACE_TYPES: Record<Territory['kind'], string> = {
  world_region: 'Place',
  country: 'Country',
  region: 'AdministrativeArea',
  department: 'AdministrativeArea',
  intercommunality: 'AdministrativeArea',
  municipality: 'City',
  neighbourhood: 'Place',
  site: 'Place',
};

/** Length of the excerpt that stands for a missing summary. */
const DESCRIPTION_CHARS = 280;

/** The property of a project that names its partners, by their role. */
const ROLE_PROPERTIES: Record<Partner['role'], 'funder' | 'sponsor' | 'member'> = {
  lead: 'member',
  implementing: 'member',
  funding: 'funder',
  support: 'sponsor',
  partner: 'member',
  participant: 'member',
};

/** Removes empty properties: absent values, empty texts and empty lists. */
export const compact = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ) as Thing;

export function toPlace(territory: Territory): Thing {
  const { name, kind, country } = territory;
  return compact({
    '@type': PLACE_TYPES[kind],
    name,
    geo: hasPosition(territory)
      ? { '@type': 'GeoCoordinates', latitude: territory.point.lat, longitude: territory.point.lon }
      : undefined,
    address: country && kind !== 'country' ? { '@type': 'PostalAddress', addressCountry: country } : undefined,
  });
}

export function toOrganization(
  { name, nature, acronym, url, territory: territoryId, part_of }: Organisation,
  network: Network,
): Thing {
  const territory = network.territories.get(territoryId ?? '');
  const parent = network.organisations.get(part_of ?? '');
  return compact({
    '@type': ORGANIZATION_TYPES[nature],
    name,
    alternateName: acronym === name ? undefined : acronym,
    url: safeUrl(url, network.url),
    location: territory && toPlace(territory),
    parentOrganization:
      parent && parent.name !== name ? { '@type': ORGANIZATION_TYPES[parent.nature], name: parent.name } : undefined,
  });
}

export function toProject(initiative: Initiative, network: Network): Thing {
  const { id, item, coop, partners, themes } = initiative;
  const partnersAs = (property: string) =>
    partners
      .filter(({ role }) => ROLE_PROPERTIES[role] === property)
      .map(({ organisation }) => toOrganization(organisation, network));
  const period = coop.period;
  return compact({
    '@type': 'Project',
    name: item.title ?? id,
    description: item.summary ?? truncate(body(item), DESCRIPTION_CHARS),
    url: safeUrl(item.url, network.url),
    foundingDate: period?.start,
    dissolutionDate: period?.inferred?.includes('end') ? undefined : period?.end,
    location: territoriesOf(initiative).map(toPlace),
    keywords: themes.map(({ name }) => name).join(', '),
    member: partnersAs('member'),
    funder: partnersAs('funder'),
    sponsor: partnersAs('sponsor'),
  });
}

/** Writes `things` as the text of a JSON-LD graph; '' without any. */
export function* writeGraph(things: readonly Thing[]): Task<string> {
  const nodes: string[] = [];
  for (const thing of things) {
    yield;
    nodes.push(toJson(thing));
  }
  return nodes.length ? `{"@context":"https://schema.org","@graph":[${nodes.join(',')}]}` : '';
}

/** Tags that show the first initiative of their query only. */
const SINGLE_INITIATIVE_TAGS = ['coop-initiative-card', 'coop-initiative-sheet'];

/**
 * Returns what the tag `localName` shows of a query: the partners of its initiatives in `coop-partner-list`, else the
 * initiatives.
 */
export function* toSchemaOrg(localName: string, network: Network, query: Query): Task<Thing[]> {
  const { initiatives } = yield* matchInitiatives(network, query);
  const things: Thing[] = [];
  if (localName === 'coop-partner-list') {
    const organisations = new Set<Organisation>();
    for (const { partners } of initiatives) {
      yield;
      for (const { organisation } of partners) organisations.add(organisation);
    }
    for (const organisation of organisations) {
      yield;
      things.push(toOrganization(organisation, network));
    }
    return things;
  }
  const shown = SINGLE_INITIATIVE_TAGS.includes(localName) ? initiatives.slice(0, 1) : initiatives;
  for (const initiative of shown) {
    yield;
    things.push(toProject(initiative, network));
  }
  return things;
}

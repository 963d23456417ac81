import people from '../../../text/people/en.js';
import type { PartnerWords } from './fr.js';

const en: PartnerWords = {
  ...people,
  showMore: 'Show more partners',
  empty: 'No partner to show.',
  roleLabel: {
    lead: 'Lead',
    implementing: 'Implementation',
    funding: 'Funding',
    support: 'Support',
    partner: 'Partner',
    participant: 'Participant',
  },
  natures: {
    association: ['Association', 'Associations'],
    federation: ['Federation', 'Federations'],
    network: ['Network', 'Networks'],
    foundation: ['Foundation', 'Foundations'],
    cooperative: ['Cooperative', 'Cooperatives'],
    producer_group: ['Producer group', 'Producer groups'],
    trade_union: ['Trade union', 'Trade unions'],
    university: ['University', 'Universities'],
    school: ['School', 'Schools'],
    agricultural_school: ['Agricultural school', 'Agricultural schools'],
    local_authority: ['Local authority', 'Local authorities'],
    public_body: ['Public body', 'Public bodies'],
    company: ['Company', 'Companies'],
    business_network: ['Business network', 'Business networks'],
    community: ['Families and residents', 'Families and residents'],
    other: ['Other', 'Others'],
  },
  natureBasis: 'Type to be confirmed: {source}.',
  side: '{place} side',
  partOf: 'Part of: {name}',
  namedCount: { one: '{n} of them named', many: '{n} of them named', other: '{n} of them named' },
  unnamed: 'not named one by one',
  networkMember: 'Network member',
};

export default en;

import type { PartnerWords } from './fr.js';

const en: PartnerWords = {
  more: 'Show more partners',
  empty: 'No partner to show.',
  role: {
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
  natureToConfirm: 'type to be confirmed',
  natureBasis: 'Type to be confirmed: {source}.',
  side: '{place} side',
  within: 'Part of: {name}',
  group: 'group of {n}',
  named: { one: '{n} of them named', many: '{n} of them named', other: '{n} of them named' },
  unnamed: 'not named one by one',
  member: 'Network member',
};

export default en;

import type { Shape } from '../../../text/common/fr.js';
import people from '../../../text/people/fr.js';

const fr = {
  ...people,
  showMore: 'Afficher plus de partenaires',
  empty: 'Aucun partenaire à afficher.',
  roleLabel: {
    lead: 'Porteur',
    implementing: 'Mise en œuvre',
    funding: 'Financement',
    support: 'Appui',
    partner: 'Partenaire',
    participant: 'Participant',
  },
  /** A heading: one, or several. */
  natures: {
    association: ['Association', 'Associations'],
    federation: ['Fédération', 'Fédérations'],
    network: ['Réseau', 'Réseaux'],
    foundation: ['Fondation', 'Fondations'],
    cooperative: ['Coopérative', 'Coopératives'],
    producer_group: ['Groupement de producteurs', 'Groupements de producteurs'],
    trade_union: ['Syndicat', 'Syndicats'],
    university: ['Université', 'Universités'],
    school: ['Établissement scolaire', 'Établissements scolaires'],
    agricultural_school: ['Lycée agricole', 'Lycées agricoles'],
    local_authority: ['Collectivité territoriale', 'Collectivités territoriales'],
    public_body: ['Organisme public', 'Organismes publics'],
    company: ['Entreprise', 'Entreprises'],
    business_network: ['Réseau d’entreprises', 'Réseaux d’entreprises'],
    community: ['Familles et habitants', 'Familles et habitants'],
    other: ['Autre', 'Autres'],
  },
  natureBasis: 'Nature à confirmer\u00a0: {source}.',
  side: 'Côté {place}',
  partOf: 'Au sein de\u00a0: {name}',
  namedCount: { one: 'dont {n} nommée', many: 'dont {n} nommées', other: 'dont {n} nommées' },
  unnamed: 'non nommées une à une',
  networkMember: 'Membre du réseau',
};

export default fr;

export type PartnerWords = Shape<typeof fr>;

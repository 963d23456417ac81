import type { Shape } from '../../../text/common/fr.js';
import figures from '../../../text/figures/fr.js';
import lessons from '../../../text/lessons/fr.js';
import people from '../../../text/people/fr.js';

const fr = {
  ...figures,
  ...lessons,
  ...people,
  full: 'Fiche complète\u00a0: tout ce que publie la source est ici.',
  brief: 'Fiche brève\u00a0: la source en dit peu, et rien n’y a été ajouté.',
  mention: 'Simple mention\u00a0: la source cite cette initiative en une phrase, et rien n’y a été ajouté.',
  noText: 'La source n’en dit pas davantage.',
  section: {
    presentation: 'Présentation',
    stakeholders: 'Parties prenantes',
    area: 'Zone géographique',
    objective: 'Objectif',
    activities: 'Actions menées',
    results: 'Résultats',
    outlook: 'Perspectives',
    lessons: 'Enseignements',
    website: 'Site',
    other: 'À savoir aussi',
  },
  period: 'Période',
  sourceSays: 'Dans la source\u00a0: «\u00a0{words}\u00a0»',
  background: 'Auparavant',
  status: 'Avancement',
  programme: 'Programme',
  partOf: 'Dans le cadre de',
  audiences: 'Publics',
  figures: 'En chiffres',
  partners: 'Partenaires',
  side: 'Côté {place}',
  sideUnknown: 'Côté non précisé',
  goals: 'Objectifs de développement durable',
  goalsSuggested: 'Suggérés par la rédaction, non déclarés par le réseau.',
  goal: 'ODD\u00a0{n}',
  credit: 'Crédit\u00a0: {credit}',
  askImage: 'Afficher l’image de {host}',
  askImageNote: 'L’adresse IP de votre appareil sera transmise à ce site.',
  documents: 'Documents',
  megabytes: '{n}\u00a0Mo',
  kilobytes: '{n}\u00a0ko',
  lessonsDrawn: 'Ce que l’on en retient',
  related: 'Initiatives liées',
  mapOf: 'Carte\u00a0: {places}',
  positions: 'Positions\u00a0: {source}.',
  mapCredit: 'Fond\u00a0: Natural Earth / Visionscarto. Tracé indicatif, sans valeur juridique.',
  source: 'Source',
  seeAlso: 'À voir aussi',
  license: 'Licence\u00a0: {license}',
  original: 'Lire sur le site du réseau',
};

export default fr;

export type InitiativeSheetWords = Shape<typeof fr>;

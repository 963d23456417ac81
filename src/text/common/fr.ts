/**
 * The words that all tags share, in French. The other languages have the same keys. `{name}` stands for a value; `one`,
 * `many` and `other` are plural classes of CLDR. No-break spaces (U+00A0, narrow U+202F) are escaped, because no editor
 * shows them.
 */
const fr = {
  /** The direction of the script, as the attribute `dir` has it. */
  dir: 'ltr',
  loading: 'Chargement…',
  retry: 'Réessayer',
  showMore: 'Afficher plus d’initiatives',
  shownCount: { one: '{n} affichée', other: '{n} affichées' },
  labelled: '{label}\u00a0: {value}',
  unavailable: 'Contenu indisponible pour le moment.',
  noInitiative: 'Aucune initiative à afficher.',
  initiatives: { one: '{n} initiative', many: '{n} d’initiatives', other: '{n} initiatives' },
  programmes: { one: '{n} programme', many: '{n} de programmes', other: '{n} programmes' },
  partners: { one: '{n} partenaire', many: '{n} de partenaires', other: '{n} partenaires' },
  programme: 'Programme',
  startOnly: 'début\u00a0: {start}',
  endOnly: 'fin\u00a0: {end}',
  startToEnd: '{start}–{end}',
  inferredStart: 'début déduit',
  inferredEnd: 'fin déduite',
  noDate: 'Dates non précisées',
  planned: 'En préparation',
  ongoing: 'En cours',
  completed: 'Terminée',
  oneSided: 'autre territoire non précisé',
  noTerritory: 'Territoire non précisé',
  brief: 'Fiche brève',
  mention: 'Simple mention dans la source',
  titleBasis: 'Titre {basis}',
  withDetail: '{text} ({detail})',
  themes: 'Thèmes',
  otherCount: { one: '{n} autre', other: '{n} autres' },
  nature: {
    association: 'association',
    federation: 'fédération',
    network: 'réseau',
    foundation: 'fondation',
    cooperative: 'coopérative',
    producer_group: 'groupement de producteurs',
    trade_union: 'syndicat',
    university: 'université',
    school: 'établissement scolaire',
    agricultural_school: 'lycée agricole',
    local_authority: 'collectivité territoriale',
    public_body: 'organisme public',
    company: 'entreprise',
    business_network: 'réseau d’entreprises',
    community: 'familles et habitants',
    other: 'autre',
  },
};

export default fr;

/** The forms of a counted noun by plural class of CLDR; `other` serves for the classes that are absent. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The same keys in another language. */
export type Shape<T> = T extends string
  ? string
  : T extends readonly [string, string]
    ? readonly [string, string]
    : T extends { other: string; one: string }
      ? Plural
      : { [K in keyof T]: Shape<T[K]> };

/** The words that all tags share, in any language. A tag's own words are in its folder. */
export type Words = Shape<typeof fr>;

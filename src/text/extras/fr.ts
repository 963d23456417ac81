import type { Shape } from '../common/fr.js';

/** The words of what attributes add to a tag: `open`, `share`, `linked`. */
const fr = {
  close: 'Fermer',
  showAll: 'Tout afficher',
  share: 'Partager ou emporter',
  copyCode: 'Copier le code de cette balise',
  copyLink: 'Copier le lien vers cette page',
  downloadCsv: 'Télécharger le tableau (CSV)',
  downloadGeoJson: 'Télécharger les lieux (GeoJSON)',
  preparingFile: 'Préparation du fichier…',
  fileReady: 'Le fichier est prêt.',
  fileFailed: 'Le fichier n’a pas pu être préparé.',
  print: 'Imprimer',
  copied: 'Copié.',
  copyFailed: 'Copie impossible\u00a0: voici le texte.',
  /** The column heads of a downloaded table. */
  columns: {
    title: 'Titre',
    territories: 'Territoires',
    start: 'Début',
    end: 'Fin',
    status: 'Avancement',
    partners: 'Partenaires',
    themes: 'Thèmes',
    name: 'Nom',
    nature: 'Nature',
    territory: 'Territoire',
    axis: 'Axe',
    lesson: 'Enseignement',
    initiatives: 'Initiatives',
    value: 'Valeur',
    label: 'Libellé',
    note: 'Précision',
    qualifier: 'Approximation',
    unit: 'Unité',
    source: 'Source',
    programme: 'Programme',
    phase: 'Étape',
    description: 'Description',
    url: 'Adresse',
  },
};

export default fr;

export type ExtraWords = Shape<typeof fr>;

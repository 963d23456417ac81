import type { ExtraWords } from './fr-extras.js';

const en: ExtraWords = {
  read: 'Read the sheet: {title}',
  close: 'Close',
  share: 'Share or take away',
  copyTag: 'Copy the code of this tag',
  copyLink: 'Copy the link to this page',
  table: 'Download the table (CSV)',
  places: 'Download the places (GeoJSON)',
  print: 'Print',
  copied: 'Copied.',
  notCopied: 'It cannot be copied: here is the text.',
  columns: {
    title: 'Title',
    territories: 'Territories',
    start: 'Start',
    end: 'End',
    status: 'Progress',
    partners: 'Partners',
    themes: 'Themes',
    name: 'Name',
    nature: 'Type',
    territory: 'Territory',
    axis: 'Axis',
    lesson: 'Lesson',
    initiatives: 'Initiatives',
    value: 'Value',
    label: 'Label',
    note: 'Note',
    url: 'Address',
  },
};

export default en;

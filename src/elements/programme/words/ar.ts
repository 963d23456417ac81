import figures from '../../../text/figures/ar.js';
import type { ProgrammeWords } from './fr.js';

const ar: ProgrammeWords = {
  ...figures,
  empty: 'لا يوجد برنامج للعرض.',
  alsoCalled: 'يُكتب أيضًا: {names}',
  operator: 'التنفيذ: {name}',
  partOf: 'في إطار: {name}',
  phases: 'المراحل',
  inferredNote: 'النهاية مستنتجة: المصدر لا يذكرها.',
  territories: 'أقاليم العمل',
  initiatives: 'المبادرات',
  site: 'البرنامج على موقعه',
};

export default ar;

import figures from '../../../text/figures/ar.js';
import type { KeyFiguresWords } from './fr.js';

const ar: KeyFiguresWords = {
  ...figures,
  empty: 'لا توجد أرقام للعرض.',
  declared: 'أرقام معلنة',
  declaredBy: 'أرقام أعلنتها الشبكة ({name})',
  counted: 'محسوبة في البطاقات المنشورة هنا',
  countedNote: 'هذا العد يخص هذه البيانات وحدها: قد يقل عن الأرقام المعلنة.',
  count: {
    initiatives: { zero: 'مبادرة', one: 'مبادرة', two: 'مبادرتان', few: 'مبادرات', many: 'مبادرة', other: 'مبادرة' },
    territories: { zero: 'إقليم', one: 'إقليم', two: 'إقليمان', few: 'أقاليم', many: 'إقليمًا', other: 'إقليم' },
    countries: { zero: 'بلد', one: 'بلد', two: 'بلدان', few: 'بلدان', many: 'بلدًا', other: 'بلد' },
    organisations: { zero: 'منظمة', one: 'منظمة', two: 'منظمتان', few: 'منظمات', many: 'منظمة', other: 'منظمة' },
    pairings: {
      zero: 'علاقة تعاون بين أقاليم',
      one: 'تعاون بين إقليمين',
      two: 'تعاونان بين أقاليم',
      few: 'علاقات تعاون بين أقاليم',
      many: 'علاقة تعاون بين أقاليم',
      other: 'علاقة تعاون بين أقاليم',
    },
  },
};

export default ar;

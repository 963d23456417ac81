import type { DetailWords } from './fr-details.js';

const ar: DetailWords = {
  natureToConfirm: 'الطبيعة قيد التأكيد',
  group: 'مجموعة من {n}',
  role: {
    lead: 'المسؤول',
    implementing: 'التنفيذ',
    funding: 'التمويل',
    support: 'الدعم',
    partner: 'شريك',
    participant: 'مشارك',
  },
  figureSource: 'المصدر: {source}',
  qualifier: { about: 'نحو {n}', more_than: 'أكثر من {n}', less_than: 'أقل من {n}', at_least: '{n} على الأقل' },
  unit: { eur: '{n}\u00a0€', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
  learntFrom: 'مستخلص من',
  source: 'المصدر',
  seeAlso: 'انظر أيضًا',
  license: 'الرخصة: {license}',
  original: 'القراءة على موقع الشبكة',
};

export default ar;

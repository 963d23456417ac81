import type { PeopleWords } from './fr.js';

const ar: PeopleWords = {
  natureToConfirm: 'الطبيعة قيد التأكيد',
  groupOf: 'مجموعة من {n}',
  role: {
    lead: 'المسؤول',
    implementing: 'التنفيذ',
    funding: 'التمويل',
    support: 'الدعم',
    partner: 'شريك',
    participant: 'مشارك',
  },
};

export default ar;

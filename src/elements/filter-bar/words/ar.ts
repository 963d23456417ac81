import type { FilterBarWords } from './fr.js';

const ar: FilterBarWords = {
  formLabel: 'الاختيار من بين المبادرات',
  filters: 'عوامل التصفية',
  clearAll: 'مسح الكل',
  countOfTotal: '{count} من أصل {total}',
  noResult: 'لا توجد مبادرة تطابق هذا الاختيار.',
  label: {
    query: 'بحث',
    territory: 'الإقليم',
    country: 'البلد',
    theme: 'الموضوع',
    goal: 'هدف التنمية المستدامة',
    nature: 'طبيعة الشركاء',
    member: 'المنظمة',
    programme: 'البرنامج',
    phase: 'المرحلة',
    status: 'مدى التقدم',
    years: 'السنوات',
    from: 'من',
    to: 'إلى',
  },
  allOption: {
    territory: 'الكل',
    country: 'الكل',
    theme: 'الكل',
    goal: 'الكل',
    nature: 'الكل',
    member: 'الكل',
    programme: 'الكل',
    phase: 'الكل',
    status: 'الكل',
    from: 'الكل',
    to: 'الكل',
  },
};

export default ar;

import type { ExtraWords } from './fr-extras.js';

const ar: ExtraWords = {
  read: 'اقرأ البطاقة: {title}',
  close: 'إغلاق',
  share: 'مشاركة أو حفظ',
  copyTag: 'نسخ شفرة هذه العلامة',
  copyLink: 'نسخ رابط هذه الصفحة',
  table: 'تنزيل الجدول (CSV)',
  places: 'تنزيل الأماكن (GeoJSON)',
  print: 'طباعة',
  copied: 'تم النسخ.',
  notCopied: 'تعذر النسخ: هذا هو النص.',
  columns: {
    title: 'العنوان',
    territories: 'الأقاليم',
    start: 'البداية',
    end: 'النهاية',
    status: 'التقدم',
    partners: 'الشركاء',
    themes: 'الموضوعات',
    name: 'الاسم',
    nature: 'الطبيعة',
    territory: 'الإقليم',
    axis: 'المحور',
    lesson: 'الدرس',
    initiatives: 'المبادرات',
    value: 'القيمة',
    label: 'البيان',
    note: 'توضيح',
    url: 'الرابط',
  },
};

export default ar;

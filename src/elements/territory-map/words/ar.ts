import type { MapWords } from './fr.js';

const ar: MapWords = {
  empty: 'لا يوجد إقليم لوضعه على الخريطة.',
  label: 'خريطة التعاون بين الأقاليم',
  help: 'الأسهم: تحريك الخريطة. زائد وناقص: تكبير وتصغير. Home: رؤية الكل. كل ما تظهره الخريطة موجود في القائمة.',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  zoomReset: 'رؤية الخريطة كلها',
  toolbar: 'تكبير الخريطة',
  listOnly: 'القائمة فقط',
  mapAndList: 'الخريطة والقائمة',
  showMore: 'عرض المزيد',
  pairings: 'التعاون بين الأقاليم',
  oneSided: 'إقليم واحد معروف',
  areas: 'أقاليم عمل البرنامج',
  approximate: {
    department: 'موقع تقريبي: المحافظة',
    region: 'موقع تقريبي: الجهة',
    country: 'موقع تقريبي: البلد',
  },
  notPlaced: {
    zero: 'كل الأماكن على الخريطة.',
    one: 'مكان واحد لا يمكن وضعه على الخريطة.',
    two: 'مكانان لا يمكن وضعهما على الخريطة.',
    few: '{n} أماكن لا يمكن وضعها على الخريطة.',
    many: '{n} مكانًا لا يمكن وضعها على الخريطة.',
    other: '{n} مكان لا يمكن وضعها على الخريطة.',
  },
  credit: 'خلفية الخريطة: Natural Earth / Visionscarto. رسم إرشادي بلا قيمة قانونية.',
  allApproximate: 'مواقع تقريبية (الدقة: {precisions}).',
  someApproximate: 'بعض المواقع تقريبية (الدقة: {precisions}).',
  precision: { municipality: 'البلدية', department: 'المحافظة', region: 'الجهة', country: 'البلد' },
  pointSources: 'مصدر المواقع: {sources}.',
};

export default ar;

import type { LiveWords } from './fr.js';

const ar: LiveWords = {
  wheelHint: '{key} + عجلة الفأرة للتكبير',
  touchHint: 'حركوا الخريطة بإصبعين',
  inView: {
    zero: 'لا إقليم ظاهر.',
    one: 'إقليم واحد ظاهر.',
    two: 'إقليمان ظاهران.',
    few: '{n} أقاليم ظاهرة.',
    many: '{n} إقليمًا ظاهرًا.',
    other: '{n} إقليم ظاهر.',
  },
  territories: {
    zero: 'لا أقاليم',
    one: 'إقليم واحد',
    two: 'إقليمان',
    few: '{n} أقاليم',
    many: '{n} إقليمًا',
    other: '{n} إقليم',
  },
  pairings: {
    zero: 'لا تعاون',
    one: 'تعاون واحد',
    two: 'تعاونان',
    few: '{n} علاقات تعاون',
    many: '{n} علاقة تعاون',
    other: '{n} علاقة تعاون',
  },
  moreInList: {
    zero: 'ولا غير في القائمة',
    one: 'وواحد آخر في القائمة',
    two: 'واثنان آخران في القائمة',
    few: 'و{n} أخرى في القائمة',
    many: 'و{n} أخرى في القائمة',
    other: 'و{n} أخرى في القائمة',
  },
  withPartners: 'مع {partners}',
  zoomIn: 'انظروا عن قرب',
  close: 'إغلاق',
};

export default ar;

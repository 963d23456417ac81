import lessons from '../../../text/lessons/ar.js';
import people from '../../../text/people/ar.js';
import type { TerritoryWords } from './fr.js';

const ar: TerritoryWords = {
  ...lessons,
  ...people,
  empty: 'هذا الإقليم ليس في البيانات.',
  kind: {
    world_region: 'منطقة من العالم',
    country: 'بلد',
    region: 'جهة',
    department: 'محافظة',
    intercommunality: 'تجمع بلديات',
    municipality: 'بلدية',
    neighbourhood: 'حي',
    site: 'موقع',
  },
  pairedWith: 'في تعاون مع',
  notPaired: 'لا يوجد تعاون بين الأقاليم منشور لهذا الإقليم.',
  initiatives: 'المبادرات',
  noInitiative: 'لا توجد مبادرة منشورة لهذا الإقليم.',
  partners: 'من يشارك',
  noPartner: 'لا يحدد المصدر أي شريك هنا.',
  lessonsDrawn: 'ما تعلمناه',
  noLesson: 'لا يوجد درس منشور عن هذا الإقليم.',
  agreement: { convention: 'اتفاقية', twinning: 'توأمة', informal: 'دون اتفاقية', project: 'حول مشروع' },
};

export default ar;

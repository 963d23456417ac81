import people from '../../../text/people/ar.js';
import type { PartnerWords } from './fr.js';

const ar: PartnerWords = {
  ...people,
  showMore: 'عرض المزيد من الشركاء',
  empty: 'لا يوجد شركاء للعرض.',
  roleLabel: {
    lead: 'المسؤول',
    implementing: 'التنفيذ',
    funding: 'التمويل',
    support: 'الدعم',
    partner: 'شريك',
    participant: 'مشارك',
  },
  natures: {
    association: ['جمعية', 'جمعيات'],
    federation: ['اتحاد', 'اتحادات'],
    network: ['شبكة', 'شبكات'],
    foundation: ['مؤسسة', 'مؤسسات'],
    cooperative: ['تعاونية', 'تعاونيات'],
    producer_group: ['مجموعة منتجين', 'مجموعات منتجين'],
    trade_union: ['نقابة', 'نقابات'],
    university: ['جامعة', 'جامعات'],
    school: ['مدرسة', 'مدارس'],
    agricultural_school: ['مدرسة زراعية', 'مدارس زراعية'],
    local_authority: ['سلطة محلية', 'سلطات محلية'],
    public_body: ['هيئة عامة', 'هيئات عامة'],
    company: ['شركة', 'شركات'],
    business_network: ['شبكة شركات', 'شبكات شركات'],
    community: ['أسر وسكان', 'أسر وسكان'],
    other: ['غير ذلك', 'غير ذلك'],
  },
  natureBasis: 'الطبيعة قيد التأكيد: {source}.',
  side: 'جانب {place}',
  partOf: 'ضمن: {name}',
  namedCount: {
    zero: 'دون تسمية أي منها',
    one: 'منها واحد مسمى',
    two: 'منها اثنان مسميان',
    few: 'منها {n} مسماة',
    many: 'منها {n} مسماة',
    other: 'منها {n} مسماة',
  },
  unnamed: 'غير مسماة واحدة واحدة',
  networkMember: 'عضو في الشبكة',
};

export default ar;

import type { ProblemWords } from './fr-problems.js';

const ar: ProblemWords = {
  stale: 'بيانات {date}. {problem}',
  astray: 'تطلب الخاصية {name} القيمة «{value}»، وهي غير موجودة في بيانات الشبكة.',
  nearest: 'الأقرب إليها:',
  problem: {
    'no-src': 'ينقص هذه العلامة عنوان بيانات الشبكة:',
    'bad-src': '«{detail}» ليس عنوانًا للبيانات. يجب أن يشبه:',
    unreachable: 'خادم الشبكة لا يستجيب، أو أن الاتصال مقطوع.',
    timeout: 'خادم الشبكة يتأخر كثيرًا في الرد.',
    'not-found': 'البيانات غير موجودة في العنوان المذكور (خطأ {detail}).',
    forbidden: 'خادم الشبكة يرفض الوصول إلى البيانات (خطأ {detail}).',
    server: 'خادم الشبكة معطل مؤقتًا (خطأ {detail}).',
    'too-large': 'البيانات تتجاوز {detail} ميغابايت: يجب نشرها في صفحات عدة.',
    'not-json': 'العنوان المذكور لا يعطي البيانات المنتظرة، بل {detail}.',
    'not-a-feed': 'هذا الملف لا يحوي البيانات المنتظرة: ينقصه «{detail}».',
    unreadable: 'لا توجد بطاقة مقروءة في البيانات ({detail}).',
  },
  received: { html: 'صفحة ويب أو صفحة دخول', text: 'نصًا مبتورًا أو بصيغة أخرى', empty: 'ملفًا فارغًا' },
};

export default ar;

import type { ConsentWords } from './fr.js';

const ar: ConsentWords = {
  show: 'عرض خلفية {host}: سيُرسل عنوان IP لجهازكم إليه',
  hide: 'العودة إلى الخلفية البسيطة',
  failed: 'تعذر تحميل خلفية {host}.',
};

export default ar;

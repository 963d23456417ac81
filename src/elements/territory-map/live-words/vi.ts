import type { VisitWords } from './fr.js';

const vi: VisitWords = {
  wheel: '{key} + lăn chuột để phóng to',
  fingers: 'Dùng hai ngón để di chuyển bản đồ',
  inView: { other: '{n} địa phương trong khung nhìn.' },
  territories: { other: '{n} địa phương' },
  pairings: { other: '{n} hợp tác' },
  further: { other: 'và {n} mục khác trong danh sách' },
  partners: 'Cùng {partners}',
  nearer: 'Xem gần hơn',
  close: 'Đóng',
};

export default vi;

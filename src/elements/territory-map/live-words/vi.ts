import type { LiveWords } from './fr.js';

const vi: LiveWords = {
  wheelHint: '{key} + lăn chuột để phóng to',
  touchHint: 'Dùng hai ngón để di chuyển bản đồ',
  inView: { other: '{n} địa phương trong khung nhìn.' },
  territories: { other: '{n} địa phương' },
  pairings: { other: '{n} hợp tác' },
  moreInList: { other: 'và {n} mục khác trong danh sách' },
  withPartners: 'Cùng {partners}',
  zoomIn: 'Xem gần hơn',
  close: 'Đóng',
};

export default vi;

import type { DetailWords } from './fr-details.js';

const vi: DetailWords = {
  natureToConfirm: 'loại hình cần xác nhận',
  group: 'nhóm gồm {n}',
  role: {
    lead: 'chủ trì',
    implementing: 'thực hiện',
    funding: 'tài trợ',
    support: 'hỗ trợ',
    partner: 'đối tác',
    participant: 'tham gia',
  },
  figureSource: 'Nguồn: {source}',
  qualifier: { about: 'khoảng {n}', more_than: 'hơn {n}', less_than: 'dưới {n}', at_least: 'ít nhất {n}' },
  unit: { eur: '{n}\u00a0€', percent: '{n}%' },
  ofMany: { consonant: '{label}', vowel: '{label}' },
  learntFrom: 'Rút ra từ',
  source: 'Nguồn',
  seeAlso: 'Xem thêm',
  license: 'Giấy phép: {license}',
  original: 'Đọc trên trang của mạng lưới',
};

export default vi;

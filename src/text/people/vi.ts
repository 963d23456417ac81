import type { PeopleWords } from './fr.js';

const vi: PeopleWords = {
  natureToConfirm: 'loại hình cần xác nhận',
  groupOf: 'nhóm gồm {n}',
  role: {
    lead: 'chủ trì',
    implementing: 'thực hiện',
    funding: 'tài trợ',
    support: 'hỗ trợ',
    partner: 'đối tác',
    participant: 'tham gia',
  },
};

export default vi;

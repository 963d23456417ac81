import lessons from '../../../text/lessons/vi.js';
import people from '../../../text/people/vi.js';
import type { TerritoryWords } from './fr.js';

const vi: TerritoryWords = {
  ...lessons,
  ...people,
  empty: 'Địa phương này không có trong dữ liệu.',
  kind: {
    world_region: 'Khu vực trên thế giới',
    country: 'Quốc gia',
    region: 'Vùng',
    department: 'Tỉnh',
    intercommunality: 'Liên xã',
    municipality: 'Xã, thành phố',
    neighbourhood: 'Khu phố',
    site: 'Địa điểm',
  },
  pairedWith: 'Hợp tác với',
  notPaired: 'Chưa có hợp tác giữa các địa phương nào được công bố cho địa phương này.',
  initiatives: 'Sáng kiến',
  noInitiative: 'Chưa có sáng kiến nào được công bố cho địa phương này.',
  partners: 'Bên tham gia',
  noPartner: 'Nguồn không đặt đối tác nào ở đây.',
  lessonsDrawn: 'Bài học rút ra',
  noLesson: 'Chưa có bài học nào được công bố về địa phương này.',
  agreement: {
    convention: 'thỏa thuận',
    twinning: 'kết nghĩa',
    informal: 'không có thỏa thuận',
    project: 'quanh một dự án',
  },
};

export default vi;

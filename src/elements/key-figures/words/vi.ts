import figures from '../../../text/figures/vi.js';
import type { KeyFiguresWords } from './fr.js';

const vi: KeyFiguresWords = {
  ...figures,
  empty: 'Không có số liệu nào để hiển thị.',
  declared: 'Số liệu công bố',
  declaredBy: 'Số liệu do mạng lưới công bố ({name})',
  counted: 'Đếm trong các phiếu đăng ở đây',
  countedNote: 'Số đếm này chỉ tính dữ liệu ở đây: có thể thấp hơn số liệu công bố.',
  count: {
    initiatives: { other: 'sáng kiến' },
    territories: { other: 'địa phương' },
    countries: { other: 'quốc gia' },
    organisations: { other: 'tổ chức' },
    pairings: { other: 'hợp tác giữa các địa phương' },
  },
};

export default vi;

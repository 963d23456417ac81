import figures from '../../../text/figures/vi.js';
import type { ProgrammeWords } from './fr.js';

const vi: ProgrammeWords = {
  ...figures,
  empty: 'Không có chương trình nào để hiển thị.',
  alsoCalled: 'Còn được viết: {names}',
  operator: 'Thực hiện: {name}',
  partOf: 'Trong khuôn khổ: {name}',
  phases: 'Các giai đoạn',
  inferredNote: 'Thời điểm kết thúc được suy ra: nguồn không nêu.',
  territories: 'Địa bàn hoạt động',
  initiatives: 'Sáng kiến',
  site: 'Chương trình trên trang riêng',
};

export default vi;

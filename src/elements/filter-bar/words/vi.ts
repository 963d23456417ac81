import type { FilterBarWords } from './fr.js';

const vi: FilterBarWords = {
  formLabel: 'Chọn trong các sáng kiến',
  filters: 'Bộ lọc',
  clearAll: 'Xóa tất cả',
  countOfTotal: '{count} trên {total}',
  noResult: 'Không có sáng kiến nào phù hợp với lựa chọn này.',
  label: {
    query: 'Tìm kiếm',
    territory: 'Địa phương',
    country: 'Quốc gia',
    theme: 'Chủ đề',
    goal: 'Mục tiêu phát triển bền vững',
    nature: 'Loại hình đối tác',
    member: 'Tổ chức',
    programme: 'Chương trình',
    phase: 'Giai đoạn',
    status: 'Tiến độ',
    years: 'Năm',
    from: 'từ',
    to: 'đến',
  },
  allOption: {
    territory: 'Tất cả',
    country: 'Tất cả',
    theme: 'Tất cả',
    goal: 'Tất cả',
    nature: 'Tất cả',
    member: 'Tất cả',
    programme: 'Tất cả',
    phase: 'Tất cả',
    status: 'Tất cả',
    from: 'Tất cả',
    to: 'Tất cả',
  },
};

export default vi;

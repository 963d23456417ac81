import type { ExtraWords } from './fr-extras.js';

const vi: ExtraWords = {
  read: 'Đọc phiếu: {title}',
  close: 'Đóng',
  share: 'Chia sẻ hoặc tải về',
  copyTag: 'Sao chép mã của thẻ này',
  copyLink: 'Sao chép liên kết đến trang này',
  table: 'Tải bảng (CSV)',
  places: 'Tải các địa điểm (GeoJSON)',
  print: 'In',
  copied: 'Đã sao chép.',
  notCopied: 'Không sao chép được: đây là văn bản.',
  columns: {
    title: 'Tiêu đề',
    territories: 'Địa phương',
    start: 'Bắt đầu',
    end: 'Kết thúc',
    status: 'Tiến độ',
    partners: 'Đối tác',
    themes: 'Chủ đề',
    name: 'Tên',
    nature: 'Loại hình',
    territory: 'Địa phương',
    axis: 'Trục',
    lesson: 'Bài học',
    initiatives: 'Sáng kiến',
    value: 'Giá trị',
    label: 'Nội dung',
    note: 'Ghi chú',
    url: 'Địa chỉ',
  },
};

export default vi;

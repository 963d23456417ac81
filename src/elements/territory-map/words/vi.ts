import type { MapWords } from './fr.js';

const vi: MapWords = {
  empty: 'Không có địa phương nào để đặt lên bản đồ.',
  label: 'Bản đồ hợp tác giữa các địa phương',
  help: 'Phím mũi tên: di chuyển bản đồ. Cộng và trừ: phóng to, thu nhỏ. Home: xem toàn bộ. Mọi thứ trên bản đồ đều có trong danh sách.',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  zoomReset: 'Xem toàn bộ bản đồ',
  toolbar: 'Thu phóng bản đồ',
  listOnly: 'Chỉ danh sách',
  mapAndList: 'Bản đồ và danh sách',
  showMore: 'Hiển thị thêm',
  pairings: 'Hợp tác giữa các địa phương',
  oneSided: 'Chỉ biết một địa phương',
  areas: 'Địa bàn của chương trình',
  approximate: {
    department: 'vị trí gần đúng: tỉnh',
    region: 'vị trí gần đúng: vùng',
    country: 'vị trí gần đúng: quốc gia',
  },
  notPlaced: { other: '{n} địa điểm không thể đặt lên bản đồ.' },
  credit: 'Bản đồ nền: Natural Earth / Visionscarto. Ranh giới chỉ mang tính minh họa, không có giá trị pháp lý.',
  allApproximate: 'Vị trí gần đúng (độ chính xác: {precisions}).',
  someApproximate: 'Một số vị trí chỉ gần đúng (độ chính xác: {precisions}).',
  precision: { municipality: 'xã', department: 'tỉnh', region: 'vùng', country: 'quốc gia' },
  pointSources: 'Nguồn vị trí: {sources}.',
};

export default vi;

import type { ConsentWords } from './fr.js';

const vi: ConsentWords = {
  show: 'Hiển thị bản đồ nền của {host}: địa chỉ IP của bạn sẽ được gửi đến đó',
  hide: 'Trở lại bản đồ nền đơn giản',
  failed: 'Không tải được bản đồ nền của {host}.',
};

export default vi;

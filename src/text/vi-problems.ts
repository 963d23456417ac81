import type { ProblemWords } from './fr-problems.js';

const vi: ProblemWords = {
  stale: 'Dữ liệu ngày {date}. {problem}',
  astray: 'Thuộc tính {name} yêu cầu “{value}”, nhưng giá trị này không có trong dữ liệu của mạng lưới.',
  nearest: 'Gần giống nhất:',
  unclosed: 'Thẻ này chưa được đóng: phần tiếp theo của trang bị nằm trong nó. Cần viết như sau:',
  problem: {
    'no-src': 'Thẻ này thiếu địa chỉ dữ liệu của mạng lưới:',
    'bad-src': '“{detail}” không phải là địa chỉ dữ liệu. Địa chỉ phải có dạng:',
    unreachable: 'Máy chủ của mạng lưới không trả lời, hoặc mất kết nối.',
    timeout: 'Máy chủ của mạng lưới trả lời quá chậm.',
    'not-found': 'Dữ liệu không có ở địa chỉ đã cho (lỗi {detail}).',
    forbidden: 'Máy chủ của mạng lưới từ chối truy cập dữ liệu (lỗi {detail}).',
    server: 'Máy chủ của mạng lưới tạm thời gặp sự cố (lỗi {detail}).',
    'too-large': 'Dữ liệu vượt quá {detail}\u00a0MB: cần được đăng thành nhiều trang.',
    'not-json': 'Địa chỉ đã cho không trả về dữ liệu mong đợi mà là {detail}.',
    'not-a-feed': 'Tệp này không chứa dữ liệu mong đợi: thiếu “{detail}”.',
    unreadable: 'Không đọc được phiếu nào trong dữ liệu ({detail}).',
    defect: 'Một lỗi của chương trình khiến nội dung này không hiển thị được ({detail}).',
  },
  received: { html: 'một trang web hoặc trang đăng nhập', text: 'một văn bản bị cắt hoặc sai định dạng', empty: 'một tệp rỗng' },
};

export default vi;

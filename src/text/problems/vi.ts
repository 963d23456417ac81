import type { ProblemWords } from './fr.js';

const vi: ProblemWords = {
  unreadableRecords: { other: '{n} phiếu không đọc được nên không hiển thị.' },
  staleSince: 'Dữ liệu ngày {date}. {problem}',
  staleUndated: 'Dữ liệu nhận trước đây. {problem}',
  newerVersion: 'Dữ liệu này thuộc phiên bản mới hơn ({detail}): có thể thiếu một phần.',
  visitPublisher: 'Xem trang {host}',
  unknownId: 'Thuộc tính {name} yêu cầu “{value}”, nhưng giá trị này không có trong dữ liệu của mạng lưới.',
  nearestIds: 'Gần giống nhất:',
  unclosedTag: 'Thẻ này chưa được đóng: phần tiếp theo của trang bị nằm trong nó. Cần viết như sau:',
  problem: {
    'no-src': 'Thẻ này thiếu địa chỉ dữ liệu của mạng lưới:',
    'bad-src': '“{detail}” không phải là địa chỉ dữ liệu. Địa chỉ phải có dạng:',
    offline: 'Bạn đang ngoại tuyến: nội dung sẽ đến ngay khi có mạng lại.',
    unreachable: 'Máy chủ của mạng lưới không trả lời, hoặc mất kết nối.',
    mixed: 'Trang này dùng https còn dữ liệu dùng http: trình duyệt từ chối đọc.',
    cors: 'Máy chủ của mạng lưới chưa cho phép các trang khác đọc dữ liệu này. Còn thiếu tiêu đề:',
    csp: 'Chính sách bảo mật của trang này (CSP) cấm đọc dữ liệu. Còn thiếu:',
    timeout: 'Máy chủ của mạng lưới trả lời quá chậm.',
    'not-found': 'Dữ liệu không có ở địa chỉ đã cho (lỗi {detail}).',
    forbidden: 'Máy chủ của mạng lưới từ chối truy cập dữ liệu (lỗi {detail}).',
    server: 'Máy chủ của mạng lưới tạm thời gặp sự cố (lỗi {detail}).',
    'too-large': 'Dữ liệu vượt quá {detail}\u00a0MB: cần được đăng thành nhiều trang.',
    blank: 'Địa chỉ đã cho không trả về dữ liệu mong đợi: nhận được một tệp rỗng.',
    login: 'Địa chỉ đã cho không trả về dữ liệu mong đợi: nhận được một trang đăng nhập.',
    html: 'Địa chỉ đã cho không trả về dữ liệu mong đợi: nhận được một trang web.',
    php: 'Máy chủ của mạng lưới trộn thông báo lỗi PHP vào dữ liệu.',
    jsonp: 'Địa chỉ đã cho không trả về dữ liệu mong đợi: nhận được một kịch bản (JSONP).',
    cut: 'Dữ liệu đến bị cắt: thiếu phần cuối.',
    'not-json': 'Địa chỉ đã cho không trả về dữ liệu mong đợi: nhận được văn bản thuộc định dạng khác.',
    'not-a-feed': 'Tệp này không chứa dữ liệu mong đợi: thiếu “{detail}”.',
    unreadable: 'Không đọc được phiếu nào trong dữ liệu ({detail}).',
    defect: 'Một lỗi của chương trình khiến nội dung này không hiển thị được ({detail}).',
  },
};

export default vi;

import people from '../../../text/people/vi.js';
import type { PartnerWords } from './fr.js';

const vi: PartnerWords = {
  ...people,
  showMore: 'Hiển thị thêm đối tác',
  empty: 'Không có đối tác nào để hiển thị.',
  roleLabel: {
    lead: 'Chủ trì',
    implementing: 'Thực hiện',
    funding: 'Tài trợ',
    support: 'Hỗ trợ',
    partner: 'Đối tác',
    participant: 'Tham gia',
  },
  natures: {
    association: ['Hiệp hội', 'Hiệp hội'],
    federation: ['Liên đoàn', 'Liên đoàn'],
    network: ['Mạng lưới', 'Mạng lưới'],
    foundation: ['Quỹ', 'Quỹ'],
    cooperative: ['Hợp tác xã', 'Hợp tác xã'],
    producer_group: ['Nhóm nhà sản xuất', 'Nhóm nhà sản xuất'],
    trade_union: ['Công đoàn', 'Công đoàn'],
    university: ['Trường đại học', 'Trường đại học'],
    school: ['Trường học', 'Trường học'],
    agricultural_school: ['Trường nông nghiệp', 'Trường nông nghiệp'],
    local_authority: ['Chính quyền địa phương', 'Chính quyền địa phương'],
    public_body: ['Cơ quan công', 'Cơ quan công'],
    company: ['Doanh nghiệp', 'Doanh nghiệp'],
    business_network: ['Mạng lưới doanh nghiệp', 'Mạng lưới doanh nghiệp'],
    community: ['Gia đình và cư dân', 'Gia đình và cư dân'],
    other: ['Khác', 'Khác'],
  },
  natureBasis: 'Loại hình cần xác nhận: {source}.',
  side: 'Phía {place}',
  partOf: 'Thuộc: {name}',
  namedCount: { other: 'trong đó {n} được nêu tên' },
  unnamed: 'không nêu tên từng đơn vị',
  networkMember: 'Thành viên mạng lưới',
};

export default vi;

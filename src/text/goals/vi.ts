const vi: readonly string[] = [
  'Xóa nghèo',
  'Không còn nạn đói',
  'Sức khỏe và cuộc sống tốt',
  'Giáo dục có chất lượng',
  'Bình đẳng giới',
  'Nước sạch và vệ sinh',
  'Năng lượng sạch với giá thành hợp lý',
  'Công việc tốt và tăng trưởng kinh tế',
  'Công nghiệp, sáng tạo và phát triển hạ tầng',
  'Giảm bất bình đẳng',
  'Các thành phố và cộng đồng bền vững',
  'Tiêu thụ và sản xuất có trách nhiệm',
  'Hành động về khí hậu',
  'Tài nguyên và môi trường biển',
  'Tài nguyên và môi trường trên đất liền',
  'Hòa bình, công lý và các thể chế mạnh mẽ',
  'Quan hệ đối tác vì các mục tiêu',
];

export default vi;

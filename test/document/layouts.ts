/** Documents in the layouts that offices print, made up for the tests; names and numbers are nobody's. */

/** A decision in two columns, tabs between them, as a page tree gives it. */
export const DECISION = `UBND TỈNH QUẢNG NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TÀI NGUYÊN VÀ\tĐộc lập - Tự do - Hạnh phúc
MÔI TRƯỜNG
Số: 07/QĐ-STNMT\tQuảng Ninh, ngày 05 tháng 01 năm 2023
QUYẾT ĐỊNH
Về việc ban hành Quy chế tiếp công dân của
Sở Tài nguyên và Môi trường
GIÁM ĐỐC SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG
Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
Căn cứ Nghị định số 64/2014/NĐ-CP ngày 26 tháng 6 năm 2014 của Chính phủ quy
định chi tiết thi hành một số điều của Luật Tiếp công dân;
Theo đề nghị của Chánh Thanh tra Sở.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân.
Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số
12/QĐ-STNMT ngày 03/02/2016.
Điều 3. Chánh Văn phòng, Chánh Thanh tra Sở chịu trách nhiệm thi hành./.
Nơi nhận:\tKT. GIÁM ĐỐC
- Như Điều 3;\tPHÓ GIÁM ĐỐC
- UBND tỉnh (b/c);
- Lưu: VT, TTr (03b).\tTrần Thị Lan Anh
\f
QUY CHẾ
Tiếp công dân của Sở Tài nguyên và Môi trường
(Ban hành kèm theo Quyết định số 07/QĐ-STNMT ngày 05/01/2023)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định việc tiếp công dân.
a) Tiếp thường xuyên;
b) Tiếp định kỳ;
đ) Tiếp đột xuất.
Điều 2. Đối tượng áp dụng
Quy chế này áp dụng đối với công chức của Sở.
`;

/** A letter whose columns an engine ran into one line. */
export const LETTER = `BỘ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC Độc lập - Tự do - Hạnh phúc
Số: 1024/VTLTNN-NVĐP Hà Nội, ngày 9 tháng 8 năm 2021
V/v hướng dẫn số hóa tài liệu
lưu trữ
HỎA TỐC
Kính gửi:
- Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương;
- Văn phòng các bộ.

Trả lời Công văn số 88/SNV-CCVTLT của Sở Nội vụ tỉnh Hà Nam ngày 02/7/2021, Cục có ý kiến như sau:
1. Về phạm vi
Chỉ số hóa tài liệu có giá trị vĩnh viễn.
2. Về kinh phí
Thực hiện theo Thông tư số 194/2014/TT- BTC ngày 16/12/2014.

Nơi nhận:
- Như trên;
- Lưu: VT, NVĐP (12).Hạnh
TL. CỤC TRƯỞNG
CHÁNH VĂN PHÒNG
Đặng Văn Sơn
`;

/** A paper of the Party. */
export const PARTY = `ĐẢNG BỘ TỈNH THÁI BÌNH
HUYỆN ỦY TIỀN HẢI
*
Số 36-HD/HU
ĐẢNG CỘNG SẢN VIỆT NAM
Tiền Hải, ngày 14 tháng 3 năm 2022
HƯỚNG DẪN
thực hiện Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương
Căn cứ Điều lệ Đảng, Ban Thường vụ Huyện ủy hướng dẫn như sau:
I- MỤC ĐÍCH, YÊU CẦU
1- Bảo đảm thống nhất.
II- NỘI DUNG
Nơi nhận:
- Các chi, đảng bộ cơ sở,
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Phạm Ngọc Kế
`;

/** Things that are no documents of an office. */
export const OTHERS: Readonly<Record<string, string>> = {
  "a blank page": " \n\n\f\n",
  "a poem": "Trăm năm trong cõi người ta,\nChữ tài chữ mệnh khéo là ghét nhau.\nTrải qua một cuộc bể dâu,\nNhững điều trông thấy mà đau đớn lòng.",
  "a table": "STT\tHọ và tên\tNgày sinh\n1\tNguyễn Văn A\t01/02/1990\n2\tTrần Thị B\t03/04/1991\nTổng số: 02 người",
  "a contract": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHỢP ĐỒNG THUÊ NHÀ\nHôm nay, ngày 05 tháng 6 năm 2021, tại Hà Nội, chúng tôi gồm:\nBên A: Ông Nguyễn Văn A, sinh năm 1970\nBên B: Bà Trần Thị B\nĐiều 1. Đối tượng của hợp đồng\nBên A cho bên B thuê căn nhà số 12 phố Huế.\nĐẠI DIỆN BÊN A\nNguyễn Văn A",
  "a private letter": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN XIN NGHỈ PHÉP\nKính gửi: Ban Giám hiệu Trường Tiểu học Kim Đồng\nTôi tên là Lê Thị C, xin nghỉ từ ngày 03/05/2021.\nNgười làm đơn\nLê Thị C",
  "news": "Sáng 12/3, Thủ tướng Chính phủ chủ trì cuộc họp về Nghị quyết số 128/NQ-CP ngày 11/10/2021.\nTheo Bộ Y tế, số ca mắc đã giảm.",
};

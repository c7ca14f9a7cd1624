import { describe, expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();
const ENGLISH = [
  "The committee shall meet twice a year and report to the ministers; members may appoint a deputy to act on their behalf.",
  "He said that the new law on land use was not clear and that many people in the country did not know about it.",
];
const FRENCH = "Le comité se réunit deux fois par an et fait rapport au ministre; la commission suit le plan dans les provinces avec eux.";
const MEANT = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nV/v triển khai thực hiện Kế hoạch năm 2019\nYêu cầu các đơn vị nghiêm túc thực hiện.";
const GARBLED = "UY BAN NHAN DAN TINH LAO CAI\nV/v trién khai thyc hién Ké hoach nam 2019\nYéu cAu cdc don vi nghiém tic thyc hién.";

it("says of the Vietnamese lines alone how damaged a text is", () => {
  const mixed = restorer.restore([MEANT, ...ENGLISH, FRENCH].join("\n"));
  expect(mixed.damage).toBe("clean");
  expect(mixed.edits).toEqual([]);
});

it("leaves paragraphs in another language between garbled ones as they are", () => {
  const { text, damage } = restorer.restore([...ENGLISH, GARBLED, FRENCH].join("\n"));
  expect(damage).toBe("latin");
  expect(text).toBe([...ENGLISH, MEANT, FRENCH].join("\n"));
});

it("keeps V/v, and gives it its stroke back", () => {
  for (const profile of ["tesseract-eng", "general", "stripped"] as const) {
    const one = packagedRestorer({ profile });
    expect(one.restore("V/v trien khai thuc hien Ke hoach").text, profile).toBe("V/v triển khai thực hiện Kế hoạch");
    expect(one.restore("Vlv trien khai thuc hien Ke hoach").text, profile).toBe("V/v triển khai thực hiện Kế hoạch");
  }
});

it("keeps authority words and degrees as they are read", () => {
  const garbled = "trong dé nit chiém 51,2% téng sé dang vién\nKT. HIEU TRUONG\nPHO HIEU TRUONG\nThS. Tran Thi Bich Ngoc";
  expect(packagedRestorer({ profile: "general" }).restore(garbled).text).toMatch(/\nKT\. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nThS\. Trần Thị Bích Ngọc$/);
});

describe("right text that is full of names, units and numbers", () => {
  const NOTICE = [
    "TRƯỜNG THCS HOÀNG HOA THÁM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Bệnh nhân dùng Levofloxacin 750mg, Amlodipin 5mg, Esomeprazol 40mg, Furosemid 20mg theo đơn của bác sĩ.",
    "Nhà cung cấp chào giá máy Olympus CV-190, đầu dò GIF-HQ190, máy in Sony UP-D25MD, kèm theo catalogue.",
    "Đăng ký dự thi: em Rơ Châm H'Yên, em Kpăh Y Thinh, em Ksor Nay Djoang, em Siu Blưnh, em Rmah H'Bluich.",
    "Mẫu nước có pH = 7,2; DO = 5,1 mg/l; NH4+ 0,3 mg/l; coliform 2.400 MPN/100ml, đạt yêu cầu theo quy chuẩn.",
  ].join("\n");

  it("is not taken for misread", () => {
    expect(restorer.restore(NOTICE)).toMatchObject({ damage: "clean", edits: [] });
  });

  it("keeps words of one letter, and chunks of capitals, beside the words around them", () => {
    for (const right of ["Áp dụng điểm b, s khoản 1 Điều 51 của Bộ luật này.", "Giao cho Lữ đoàn PB 75 chủ trì, phối hợp với các đơn vị thực hiện.", "Tuyên bố bị cáo Đặng Văn K về tội trộm cắp tài sản."]) {
      expect(restorer.restore(right).text).toBe(right);
    }
  });

  it("keeps the capitals that a judgment has for people and places", () => {
    const right = "TÒA ÁN NHÂN DÂN\nHUYỆN Y, TỈNH Z\nChị H ở thôn 3, xã P, huyện Y. Có mặt.\nAnh Y kết hôn với chị X tại thị trấn Y, huyện Y.";
    expect(restorer.restore(right)).toMatchObject({ text: right, damage: "clean" });
  });

  it("keeps the letters of its codes, and gives them no more than bars and spaces", () => {
    for (const code of ["15/QĐ-BTL", "20/2023/TLPT-HS", "01/KHBS", "7/KH-KTTNN"]) {
      const right = `Ủy ban nhân dân xã thông báo lịch tiếp công dân theo văn bản số ${code} ngày 3/4/2024.`;
      expect(restorer.restore(right).text).toBe(right);
    }
    expect(restorer.restore("Ủy ban nhân dân xã thực hiện theo Quyết định số 15 IQĐ-UBND ngày 3/4/2024.").text).toContain("15/QĐ-UBND");
    expect(restorer.restore("Ủy ban nhân dân xã thực hiện theo Quyết định số 15/QD-UBND ngày 3/4/2024.").text).toContain("15/QĐ-UBND");
  });
});

describe("text without its marks", () => {
  it("is not taken for misread because of units and drugs, which stay as they are", () => {
    const { text, damage } = restorer.restore(
      [
        "BIEN BAN HOI CHAN",
        "Nguoi benh Vo Van Xe, nam, 67 tuoi, vao vien luc 14 gio 20 phut, can nang 58 kg, cao 162 cm.",
        "Xet nghiem: SpO2 91%, Troponin I 14,6 ng/mL, creatinin 213 µmol/L; huyet ap 85/50 mmHg.",
        "Da dung Clopidogrel 300 mg, Enoxaparin 60 mg, truyen 500 ml Natri clorid; chuyen den benh vien tinh cach 75 km.",
        "Gia dinh nguoi benh da duoc bac si giai thich ve tinh trang benh va ky ten vao to cam ket truoc khi chuyen vien.",
      ].join("\n"),
    );
    expect(damage).toBe("stripped");
    for (const kept of ["SpO2", "Troponin I", "creatinin 213 µmol/L", "mmHg", "Clopidogrel 300 mg, Enoxaparin 60 mg"]) expect(text).toContain(kept);
  });

  it("has its đồng behind amounts again", () => {
    expect(restorer.restore("Gia ban 45.000d/kg, tong cong 1,350,000 d").text).toBe("Giá bán 45.000đ/kg, tổng cộng 1,350,000 đ");
  });

  it("keeps signs that are not printed, and the words on both sides of them", () => {
    for (const sign of ["\u0000", "\u00ad", "\u200b", "\u200f", "\u2060"]) {
      expect(restorer.restore(`Uy ban${sign}nhan dan tinh Ha Giang`).text).toBe(`Ủy ban${sign}nhân dân tỉnh Hà Giang`);
    }
  });
});

it("loses no words behind the sign that ends an item, in lines too short to tell much by", () => {
  for (const read of ["Phan cong ong Nam truc dem; ba Hoa truc ngay; lai xe t4", "Gia ban 45.000d/kg, tong cong 1,350,000 d; can ho 12d tang 3"]) {
    expect(restorer.restore(read).text.split(" ").length).toBe(read.split(" ").length);
  }
});

it("parts words that run together and leaves each its own case", () => {
  for (const [read, meant] of [
    ["Ngày 5 tháng 3, UBNDtỉnh ban hành kế hoạch", "Ngày 5 tháng 3, UBND tỉnh ban hành kế hoạch"],
    ["TheoChủ tịch UBNDTỉnh, các đơn vị phải thực hiện", "Theo Chủ tịch UBND Tỉnh, các đơn vị phải thực hiện"],
    ["Ủy ban nhân dân TP HCMNhà nước quy định chi tiết", "Ủy ban nhân dân TP HCM Nhà nước quy định chi tiết"],
    ["ỦY BAN NHÂN DÂNTỈNH LÀO CAI", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"],
  ]) {
    expect(restorer.restore(read!).text).toBe(meant);
  }
});

it("keeps the letters of a list whose lines were run together", () => {
  const items = "Thòi gian nghỉ học a) Học sinh nghỉ từ ngày 26; b) Nhà truờng cẳn cứ tình hình thực tế (điểm a) để quyết định; c) Phụ huynh thực hiện theo thông báo.";
  for (const profile of ["marked", "tesseract-vie", "general"] as const) {
    expect(packagedRestorer({ profile }).restore(items).text, profile).toMatch(/ a\) Học sinh .* b\) Nhà trường căn cứ .*; c\) Phụ huynh/);
  }
});

it("keeps the letter of a list that stands at its line's end", () => {
  const broken = "2. Doi tuong khéng ap dung a)\n\nNhiimg nguoi dang huéng ché dé huu tri";
  expect(packagedRestorer({ profile: "tesseract-eng" }).restore(broken).text).toMatch(/^2\. Đối tượng không áp dụng a\)\n\nNhững người/);
});

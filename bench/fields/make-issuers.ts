/** Owns who issues made documents: bodies of every level with their symbol, place, enacting authority and those who sign for them. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import { pick } from "./make-words.js";
import type { Place, Words } from "./make-words.js";

/** A body that issues documents. */
export interface Issuer {
  /** As printed in the head, capitals. */
  readonly parent: string | null;
  readonly name: string;
  /** As the text speaks of it. */
  readonly plain: string;
  /** What stands for it in a code. */
  readonly symbol: string;
  readonly place: string;
  /** The body that `TM.` speaks for; absent where one person leads. */
  readonly speaksFor?: string;
  readonly head: string;
  readonly deputy: string;
  /** The line above the grounds of a decision. */
  readonly enacting: string;
  /** Units that letters name behind the body's symbol. */
  readonly units: readonly string[];
  /** Whom it reports to, and who hears of what it does. */
  readonly receivers: readonly string[];
  readonly party?: true;
}

/** The kinds of issuers, as the plans of documents name them. */
export type IssuerKind = "ministry" | "agency" | "province" | "council" | "department" | "commune" | "school" | "hospital" | "works" | "prime" | "government" | "assembly" | "provinceParty" | "partyBoard";

const UNITS = ["VP", "TH", "TCCB", "KTTH", "KGVX", "NC", "TCHC", "QLCL", "KHTC", "CNTT"] as const;
const AGENCIES = [
  ["Cục Quản lý tài nguyên nước", "QLTNN"], ["Cục Văn thư và Lưu trữ", "VTLT"], ["Cục Công nghệ thông tin", "CNTT"], ["Cục Phòng, chống thiên tai", "PCTT"], ["Thanh tra Bộ", "TTr"],
] as const;
const SCHOOLS = ["Trường Đại học Kinh tế", "Trường Cao đẳng Y tế", "Trường Đại học Sư phạm Kỹ thuật", "Trường Trung học phổ thông chuyên"] as const;

/** Makes an issuer of a kind. */
export function makeIssuer(kind: IssuerKind, random: SeededRandom, words: Words): Issuer {
  const province = pick(random, words.provinces);
  switch (kind) {
    case "ministry": return ministry(random, words);
    case "agency": return agency(random, words);
    case "province": return province_(province);
    case "council": return council(province);
    case "department": return department(random, words, province);
    case "commune": return commune(province, pick(random, words.communes));
    case "school": return school(random, province);
    case "hospital": return hospital(random, province);
    case "works": return works(random, province);
    case "prime": return prime();
    case "government": return government();
    case "assembly": return assembly();
    case "provinceParty": return provinceParty(province);
    case "partyBoard": return partyBoard(random, province);
  }
}

const CENTRAL = ["Các bộ, cơ quan ngang bộ", "Văn phòng Quốc hội", "Kiểm toán nhà nước", "UBND các tỉnh, thành phố trực thuộc trung ương", "Cổng Thông tin điện tử Chính phủ"];
const LOCAL = ["Thường trực Tỉnh ủy (để b/c)", "Thường trực HĐND tỉnh (để b/c)", "Các sở, ban, ngành tỉnh", "UBND các xã, phường", "Báo và Đài Phát thanh - Truyền hình tỉnh", "Trung tâm Tin học - Công báo"];
const HOUSE = ["Ban Giám đốc", "Các phòng, đơn vị trực thuộc", "Trang thông tin điện tử", "Công đoàn cơ quan"];

function ministry(random: SeededRandom, words: Words): Issuer {
  const { name, symbol } = pick(random, words.ministries);
  return {
    parent: null, name: name.toUpperCase(), plain: name, symbol, place: "Hà Nội", head: "BỘ TRƯỞNG", deputy: "THỨ TRƯỞNG",
    enacting: `BỘ TRƯỞNG ${name.toUpperCase()}`, units: UNITS, receivers: CENTRAL,
  };
}

function agency(random: SeededRandom, words: Words): Issuer {
  const parent = pick(random, words.ministries);
  const [name, symbol] = pick(random, AGENCIES);
  const post = name.startsWith("Cục") ? "CỤC TRƯỞNG" : "CHÁNH THANH TRA";
  return {
    parent: parent.name.toUpperCase(), name: name.toUpperCase(), plain: name, symbol, place: "Hà Nội", head: post, deputy: `PHÓ ${post}`,
    enacting: `${post} ${name.toUpperCase()}`, units: UNITS, receivers: ["Bộ trưởng (để báo cáo)", ...CENTRAL.slice(0, 2), ...HOUSE],
  };
}

function fullName(place: Place): string {
  return `${place.unit} ${place.name}`;
}

function province_(province: Place): Issuer {
  const name = `ỦY BAN NHÂN DÂN ${fullName(province).toUpperCase()}`;
  return {
    parent: null, name, plain: `Ủy ban nhân dân ${fullName(province)}`, symbol: "UBND", place: province.name, speaksFor: "ỦY BAN NHÂN DÂN", head: "CHỦ TỊCH",
    deputy: "PHÓ CHỦ TỊCH", enacting: `CHỦ TỊCH ${name}`, units: UNITS, receivers: LOCAL,
  };
}

function council(province: Place): Issuer {
  const name = `HỘI ĐỒNG NHÂN DÂN ${fullName(province).toUpperCase()}`;
  return {
    parent: null, name, plain: `Hội đồng nhân dân ${fullName(province)}`, symbol: "HĐND", place: province.name, speaksFor: "HỘI ĐỒNG NHÂN DÂN", head: "CHỦ TỊCH",
    deputy: "PHÓ CHỦ TỊCH", enacting: name, units: UNITS, receivers: ["Ủy ban Thường vụ Quốc hội", "Chính phủ", ...LOCAL],
  };
}

function department(random: SeededRandom, words: Words, province: Place): Issuer {
  const { name, symbol } = pick(random, words.departments);
  const parent = `${pick(random, ["UBND", "ỦY BAN NHÂN DÂN"])} ${fullName(province).toUpperCase()}`;
  return {
    parent, name: name.toUpperCase(), plain: `${name} ${fullName(province)}`, symbol, place: province.name, head: "GIÁM ĐỐC", deputy: "PHÓ GIÁM ĐỐC",
    enacting: `GIÁM ĐỐC ${name.toUpperCase()} ${fullName(province).toUpperCase()}`, units: UNITS, receivers: [...LOCAL.slice(2), ...HOUSE],
  };
}

function commune(province: Place, place: Place): Issuer {
  const name = `ỦY BAN NHÂN DÂN ${fullName(place).toUpperCase()}`;
  return {
    parent: null, name, plain: `Ủy ban nhân dân ${fullName(place)}`, symbol: "UBND", place: place.name, speaksFor: "ỦY BAN NHÂN DÂN", head: "CHỦ TỊCH",
    deputy: "PHÓ CHỦ TỊCH", enacting: `CHỦ TỊCH ${name}`, units: UNITS, receivers: [`UBND ${fullName(province)} (để b/c)`, "Thường trực Đảng ủy", "Các thôn, tổ dân phố", "Công an, Quân sự"],
  };
}

function school(random: SeededRandom, province: Place): Issuer {
  const name = `${pick(random, SCHOOLS)} ${province.name}`;
  return {
    parent: "BỘ GIÁO DỤC VÀ ĐÀO TẠO", name: name.toUpperCase(), plain: name, symbol: "TĐH", place: province.name, head: "HIỆU TRƯỞNG", deputy: "PHÓ HIỆU TRƯỞNG",
    enacting: `HIỆU TRƯỞNG ${name.toUpperCase()}`, units: ["ĐT", "TCHC", "CTSV", "KHTC"], receivers: ["Ban Giám hiệu", "Các khoa, phòng", "Cố vấn học tập", "Các lớp sinh viên"],
  };
}

function hospital(random: SeededRandom, province: Place): Issuer {
  const name = `Bệnh viện ${pick(random, ["Đa khoa", "Phụ sản", "Y học cổ truyền"])} ${fullName(province)}`;
  return {
    parent: `SỞ Y TẾ ${fullName(province).toUpperCase()}`, name: name.toUpperCase(), plain: name, symbol: "BV", place: province.name, head: "GIÁM ĐỐC", deputy: "PHÓ GIÁM ĐỐC",
    enacting: `GIÁM ĐỐC ${name.toUpperCase()}`, units: ["KHTH", "TCHC", "QLCL", "VTTB"], receivers: ["Sở Y tế (để b/c)", "Các khoa, phòng", ...HOUSE],
  };
}

/** A name so long that the head must break it over lines. */
function works(random: SeededRandom, province: Place): Issuer {
  const field = pick(random, ["giao thông và nông nghiệp", "dân dụng và công nghiệp", "hạ tầng khu kinh tế"]);
  const name = `Ban Quản lý dự án đầu tư xây dựng các công trình ${field}`;
  return {
    parent: `ỦY BAN NHÂN DÂN ${fullName(province).toUpperCase()}`, name: name.toUpperCase(), plain: name, symbol: "BQLDA", place: province.name, head: "GIÁM ĐỐC",
    deputy: "PHÓ GIÁM ĐỐC", enacting: `GIÁM ĐỐC ${name.toUpperCase()}`, units: ["KHTH", "GPMB", "QLDA1", "TCHC"], receivers: [...LOCAL.slice(2, 4), ...HOUSE],
  };
}

function prime(): Issuer {
  return {
    parent: null, name: "THỦ TƯỚNG CHÍNH PHỦ", plain: "Thủ tướng Chính phủ", symbol: "TTg", place: "Hà Nội", head: "THỦ TƯỚNG", deputy: "PHÓ THỦ TƯỚNG",
    enacting: "THỦ TƯỚNG CHÍNH PHỦ", units: UNITS, receivers: ["Ban Bí thư Trung ương Đảng", ...CENTRAL],
  };
}

function government(): Issuer {
  return {
    parent: null, name: "CHÍNH PHỦ", plain: "Chính phủ", symbol: "CP", place: "Hà Nội", speaksFor: "CHÍNH PHỦ", head: "THỦ TƯỚNG", deputy: "PHÓ THỦ TƯỚNG",
    enacting: "CHÍNH PHỦ", units: UNITS, receivers: ["Ban Bí thư Trung ương Đảng", ...CENTRAL],
  };
}

function assembly(): Issuer {
  return {
    parent: null, name: "QUỐC HỘI", plain: "Quốc hội", symbol: "QH15", place: "Hà Nội", head: "CHỦ TỊCH QUỐC HỘI", deputy: "PHÓ CHỦ TỊCH QUỐC HỘI",
    enacting: "QUỐC HỘI", units: UNITS, receivers: CENTRAL,
  };
}

const PARTY_RECEIVERS = ["Ban Tuyên giáo Trung ương", "Các ban đảng, Văn phòng Tỉnh ủy", "Các đảng ủy trực thuộc", "Các đồng chí Tỉnh ủy viên"];

function provinceParty(province: Place): Issuer {
  const committee = province.unit === "tỉnh" ? "Tỉnh ủy" : "Thành ủy";
  return {
    parent: null, name: `${committee} ${province.name}`.toUpperCase(), plain: `${committee} ${province.name}`, symbol: "TU", place: province.name, speaksFor: "BAN THƯỜNG VỤ",
    head: "BÍ THƯ", deputy: "PHÓ BÍ THƯ", enacting: "BAN THƯỜNG VỤ", units: ["TH", "NC"], receivers: PARTY_RECEIVERS, party: true,
  };
}

function partyBoard(random: SeededRandom, province: Place): Issuer {
  const committee = province.unit === "tỉnh" ? "Tỉnh ủy" : "Thành ủy";
  const [name, symbol] = pick(random, [["Ban Tổ chức", "BTCTU"], ["Ban Tuyên giáo", "BTGTU"], ["Ủy ban Kiểm tra", "UBKTTU"], ["Văn phòng", "VPTU"]] as const);
  const post = { "Ủy ban Kiểm tra": "CHỦ NHIỆM", "Văn phòng": "CHÁNH VĂN PHÒNG" }[name as string] ?? "TRƯỞNG BAN";
  return {
    parent: `${committee} ${province.name}`.toUpperCase(), name: name.toUpperCase(), plain: `${name} ${committee}`, symbol, place: province.name,
    head: post, deputy: `PHÓ ${post}`, enacting: name.toUpperCase(), units: ["TH"], receivers: PARTY_RECEIVERS, party: true,
  };
}

/** Owns damages of the head: the number line's parts, the stamps in it and beside it, the columns run together. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Damage, Sheet } from "./damage.js";
import { changed, truthOf } from "./damage.js";
import { chance, pick } from "./make-words.js";

const NUMBER = /Số:? ?(?=[\d ]+[/-])/;
const LABELS = ["S6: ", "Sô: ", "Só: ", "Số ", "Số. ", "Số : ", "Sỏ: ", "Số; ", "Sồ: ", "SỐ: ", "Sổ: ", "Số:"];
const URGENT: readonly (readonly [right: string, misread: readonly string[]])[] = [
  ["HỎA TỐC", ["HOA TỐC", "HỎA TÓC", "HỎA TỐC", "HOẢ TỐC", "HỒA TỐC", "[HỎA TỐC]", "| HỎA TỐC", "HỎA TỐC.", "HỎA TỐC |", "HÓA TỐC", "HỎATỐC"]],
  ["THƯỢNG KHẨN", ["THƯỢNG KHẨN", "THƯỢNG KHÂN", "THUONG KHAN", "THƯỢNG KHẢN", "THƯƠNG KHẨN |"]],
  ["KHẨN", ["KHẨN", "KHÂN", "KHẢN", "KHẨN.", "| KHẨN", "[KHẨN]", "KHÁN"]],
];

/** The first number line of the head changed. */
function ofNumber(sheet: Sheet, change: (line: string) => string): Sheet | undefined {
  const at = sheet.lines.slice(0, 12).findIndex((line) => NUMBER.test(line));
  return at < 0 ? undefined : changed(sheet, (line, i) => (i === at ? change(line) : undefined));
}

/** Lines put before one of the head's. */
function putInHead(sheet: Sheet, lines: readonly string[], random: SeededRandom): Sheet {
  const at = random.below(Math.min(6, sheet.lines.length));
  return { ...sheet, lines: [...sheet.lines.slice(0, at), ...lines, ...sheet.lines.slice(at)] };
}

/** A received-stamp; its lines stand alone, or each beside a line of the head. */
function arrived(sheet: Sheet, random: SeededRandom): Sheet {
  const day = `${1 + random.below(28)}/${1 + random.below(12)}/2024`;
  const stamp = [pick(random, ["CÔNG VĂN ĐẾN", "ĐẾN", "VĂN BẢN ĐẾN", "ĐẾN"]), `Số: ${100 + random.below(900)}`, `Ngày: ${day}`, ...(chance(random, 0.5) ? ["Chuyển: ........."] : [])];
  if (chance(random, 0.6)) return putInHead(sheet, stamp, random);
  const at = random.below(3);
  return { ...sheet, lines: sheet.lines.map((line, i) => (stamp[i - at] === undefined || line === "" ? line : `${stamp[i - at]!}\t${line}`)) };
}

function urgent(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  if (truthOf(sheet, "urgency") !== undefined || truthOf(sheet, "docType") === undefined) return undefined;
  const [right, misread] = pick(random, URGENT);
  return { ...putInHead(sheet, [pick(random, misread)], random), truth: { ...sheet.truth, urgency: right } };
}

function signed(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  if (sheet.truth["digitalSignature"] !== null) return undefined;
  const box = ["Người ký: Văn phòng Chính phủ", "Email: thongtin@chinhphu.vn", "Cơ quan: Văn phòng Chính phủ", "Thời gian ký: 12.03.2021 14:05:11 +07:00"];
  const read = box.map((line) => line.replace(": ", pick(random, [": ", ":", " : ", ". ", ": "]))).map((line) => (chance(random, 0.3) ? pick(random, ["| ", "' ", ". "]) + line : line));
  const truth = { ...sheet.truth, digitalSignature: { signedBy: "Văn phòng Chính phủ", email: "thongtin@chinhphu.vn", organisation: "Văn phòng Chính phủ", time: "2021-03-12T14:05:11+07:00" } };
  return { lines: [...read, ...sheet.lines], truth };
}

/** The number was written by hand and is lost, or strokes of it are left. */
function penned(sheet: Sheet, random: SeededRandom): Sheet | undefined {
  const read = ofNumber(sheet, (line) => line.replace(/(Số:? ?)[\d ]+(?=[/-])/, (_, label: string) => label + pick(random, ["", "   ", "...... ", "     ", "_ ", ".", "…"])));
  return read === undefined ? undefined : { ...read, truth: { ...sheet.truth, number: null, code: null } };
}

/** The damages of heads. */
export const HEAD_DAMAGES: readonly Damage[] = [
  { name: "Số misread", apply: (sheet, random) => ofNumber(sheet, (line) => line.replace(NUMBER, pick(random, LABELS))) },
  { name: "number line spaced", apply: (sheet, random) => ofNumber(sheet, (line) => line.replace(/(?<=Số:? ?[\d ]+)([/-])(.*?)-(?=\p{Lu})/u, (_, sign: string, type: string) => pick(random, [` ${sign}${type}-`, `${sign} ${type}-`, `${sign}${type} -`, `${sign}${type}- `, ` ${sign} ${type}-`, `${sign}${type}–`]))) },
  { name: "number lost", apply: penned },
  { name: "stamp of arrival", apply: arrived },
  { name: "stamp of urgency", apply: urgent },
  { name: "box of an electronic signature", apply: signed },
  { name: "head read line about line", gap: "turns", apply: (sheet) => sheet },
];

/** Owns the bodies of made documents, by how their kind is built, with what they say as fields. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import { longDay, someDay } from "./make-dates.js";
import type { Issuer } from "./make-issuers.js";
import type { Kind } from "./make-kinds.js";
import { paragraphs } from "./make-page.js";
import type { Block } from "./make-page.js";
import { ARTICLES, CHAPTERS, citation, duty, finding, HEADINGS, matter } from "./make-prose.js";
import type { Cited } from "./make-prose.js";
import { chance, personName, pick, some } from "./make-words.js";
import type { Words } from "./make-words.js";

/** What a body is made from. */
export interface BodyFacts {
  readonly kind: Kind;
  readonly issuer: Issuer;
  readonly year: number;
  /** As the fields have it. */
  readonly subject: string | null;
  /** The document's own code, for its annex; null where it was written by hand or there is none. */
  readonly code: string | null;
}

/** A body and what it says. */
export interface Body {
  readonly blocks: readonly Block[];
  /** What stands behind the signature, on pages of its own. */
  readonly annex: readonly Block[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** The first recipient. */
  readonly first?: string;
}

interface Maker {
  readonly facts: BodyFacts;
  readonly random: SeededRandom;
  readonly words: Words;
  /** Cited so far. */
  readonly cited: Cited[];
}

const RECEIVERS = ["Ủy ban nhân dân các xã, phường", "Các sở, ban, ngành", "Sở Tài chính", "Văn phòng Chính phủ", "Các trường trung học phổ thông", "Chi nhánh Ngân hàng Chính sách xã hội", "Công ty Cổ phần Cấp nước", "Ban Quản lý các khu công nghiệp"] as const;

/** The body of a document of the kind. */
export function makeBody(facts: BodyFacts, random: SeededRandom, words: Words): Body {
  const maker: Maker = { facts, random, words, cited: [] };
  const body = MAKERS[facts.kind.build](maker);
  const references = maker.cited.map((cited) => cited.reference).filter((reference) => reference.code !== facts.code);
  const once = references.filter((reference, i) => references.findIndex((other) => other.code === reference.code) === i);
  return { ...body, fields: { addressees: [], legalBases: [], attachments: [], ...body.fields, references: once } };
}

const MAKERS: Readonly<Record<Kind["build"], (maker: Maker) => Body>> = { decision, rules, plan, report, letter, telegram, contract, form };

function cite(maker: Maker): Cited {
  const { facts, random, words } = maker;
  const cited = citation(random, words, facts.issuer, facts.year);
  maker.cited.push(cited);
  return cited;
}

/** `Căn cứ …;` lines, the last with a full stop or a comma; laws are cited by name and day and are no references. */
function grounds(maker: Maker, end: string): { blocks: Block[]; legalBases: string[] } {
  const { facts, random } = maker;
  const bases = [
    `Căn cứ Luật ${pick(random, ["Tổ chức chính quyền địa phương", "Ban hành văn bản quy phạm pháp luật", "Viên chức", "Đầu tư công", "Lưu trữ"])} ngày ${longDay(someDay(random, facts.year - 8, facts.year - 1))}`,
    ...Array.from({ length: 1 + random.below(4) }, () => `Căn cứ ${cite(maker).text}`),
    `${pick(random, ["Theo đề nghị của", "Xét đề nghị của"])} ${pick(random, ["Chánh Văn phòng", "Trưởng phòng Tổ chức - Hành chính", "Giám đốc Sở Tài chính", "Vụ trưởng Vụ Kế hoạch"])}`,
  ];
  const blocks = bases.map((base, i): Block => ({ at: "paragraph", piece: { text: `${base}${i === bases.length - 1 ? end : ";"}`, italic: true } }));
  return { blocks, legalBases: bases };
}

function decision(maker: Maker): Body {
  const { facts: { kind, issuer, subject, code }, random } = maker;
  const { blocks, legalBases } = grounds(maker, chance(random, 0.5) ? "." : ",");
  const verb = kind.printed === "NGHỊ QUYẾT" ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:";
  const what = kind.printed === "NGHỊ QUYẾT" ? "Nghị quyết" : "Quyết định";
  const annexed = chance(random, 0.35);
  const count = 3 + random.below(2);
  const texts = Array.from({ length: count }, (_, i) => {
    if (i === 0) return annexed ? `Ban hành kèm theo ${what} này Danh mục công việc cần thực hiện.` : duty(random);
    if (i === 1) return chance(random, 0.5) ? `${what} này có hiệu lực kể từ ngày ký và thay thế ${cite(maker).text}.` : `${what} này có hiệu lực kể từ ngày ký.`;
    return i === count - 1 ? `${pick(random, ["Chánh Văn phòng", "Trưởng các phòng"])}, thủ trưởng các đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành ${what} này./.` : duty(random);
  });
  const articles = texts.map((_, i) => ({ marker: `Điều ${i + 1}`, title: null }));
  return {
    blocks: [
      { at: "middle", pieces: [{ text: issuer.enacting, bold: true }] }, ...blocks, { at: "middle", pieces: [{ text: verb, bold: true }] },
      ...paragraphs(texts.map((text, i) => `Điều ${i + 1}. ${text}`)),
    ],
    annex: annexed ? annexOf("DANH MỤC CÔNG VIỆC CẦN THỰC HIỆN", `(Kèm theo ${what} số ${code ?? "     "} của ${issuer.plain})`, maker) : [],
    fields: { legalBases, articles, attachments: annexed ? [{ title: `PHỤ LỤC DANH MỤC CÔNG VIỆC CẦN THỰC HIỆN` }] : [], subject },
    first: `Như Điều ${count}`,
  };
}

function annexOf(title: string, back: string, { random }: Maker): Block[] {
  return [
    { at: "page" }, { at: "middle", pieces: [{ text: "PHỤ LỤC", bold: true }, { text: title, bold: true }, { text: back, italic: true }] },
    ...paragraphs(Array.from({ length: 2 + random.below(3) }, () => `- ${duty(random)}`)),
  ];
}

function rules(maker: Maker): Body {
  const { facts: { kind, issuer }, random } = maker;
  const law = kind.codeForm === "law";
  const { blocks, legalBases } = law ? grounds(maker, ";") : { blocks: [], legalBases: [] };
  const name = { LUẬT: "Luật", "NGHỊ ĐỊNH": "Nghị định", "THÔNG TƯ": "Thông tư", "NGHỊ QUYẾT": "Nghị quyết", "QUYẾT ĐỊNH": "Quyết định" }[kind.printed!] ?? "văn bản";
  const titles = [...ARTICLES.slice(0, 2), ...some(random, ARTICLES.slice(2, -2), 1 + random.below(5)), ...ARTICLES.slice(-2)];
  const chapters = titles.length > 5 ? [0, 2, titles.length - 2] : [];
  const body: Block[] = [];
  titles.forEach((title, i) => {
    const chapter = chapters.indexOf(i);
    if (chapter >= 0) body.push({ at: "middle", pieces: [{ text: `Chương ${["I", "II", "III"][chapter]}`, bold: true }, { text: CHAPTERS[chapter]!, bold: true }] });
    body.push({ at: "paragraph", piece: { text: `Điều ${i + 1}. ${title}`, bold: true } });
    const clauses = 1 + random.below(3);
    for (let k = 1; k <= clauses; k++) body.push({ at: "paragraph", piece: { text: `${clauses > 1 ? `${k}. ` : ""}${chance(random, 0.25) ? `Việc thực hiện theo ${cite(maker).text}.` : duty(random)}` } });
  });
  const lead = law ? paragraphs([`${issuer.plain} ban hành ${name} này.`]) : [];
  return {
    blocks: [...blocks, ...lead, ...body], annex: [], fields: { legalBases, articles: titles.map((title, i) => ({ marker: `Điều ${i + 1}`, title })) },
  };
}

function plan(maker: Maker): Body {
  const { facts: { kind, issuer }, random } = maker;
  const open = chance(random, 0.5) ? `Thực hiện ${cite(maker).text}, ${issuer.plain} ban hành ${kind.printed!.toLowerCase()} như sau:` : `Để ${matter(random, maker.facts.year)}, ${issuer.plain} yêu cầu các đơn vị thực hiện các nội dung sau:`;
  const { blocks, sections } = outline(maker, duty);
  return { blocks: [...paragraphs([open]), ...blocks, ...closing(maker)], annex: [], fields: { sections, articles: [] } };
}

function report(maker: Maker): Body {
  const { facts: { kind, issuer }, random } = maker;
  const addressed = kind.code === "TTr" || (kind.code === "BC" && chance(random, 0.5));
  const to = addressed ? [pick(random, RECEIVERS)] : [];
  const open = `Thực hiện ${cite(maker).text}, ${issuer.plain} báo cáo như sau:`;
  const { blocks, sections } = outline(maker, finding);
  return {
    blocks: [...receivers(to), ...paragraphs([open]), ...blocks, ...closing(maker)], annex: [], fields: { addressees: to, sections, articles: [] },
    ...(addressed ? { first: "Như trên" } : {}),
  };
}

/** Parts with Roman numbers and points under them, as titled lines with sentences below. */
function outline(maker: Maker, sentence: (random: SeededRandom) => string): { blocks: Block[]; sections: { marker: string; title: string }[] } {
  const { random } = maker;
  const blocks: Block[] = [];
  const sections: { marker: string; title: string }[] = [];
  some(random, HEADINGS, 2 + random.below(4)).forEach(([title, points], i) => {
    const marker = ["I", "II", "III", "IV", "V", "VI"][i]!;
    sections.push({ marker, title });
    blocks.push({ at: "paragraph", piece: { text: `${marker}. ${title}`, bold: true } });
    points.forEach((point, k) => {
      sections.push({ marker: String(k + 1), title: point });
      blocks.push({ at: "paragraph", piece: { text: `${k + 1}. ${point}`, bold: true } });
      blocks.push(...paragraphs(said(maker, sentence)));
    });
    if (points.length === 0) blocks.push(...paragraphs(said(maker, sentence)));
  });
  return { blocks, sections };
}

function said(maker: Maker, sentence: (random: SeededRandom) => string): string[] {
  const { random } = maker;
  return Array.from({ length: 1 + random.below(3) }, () => {
    const again = maker.cited.length > 0 && chance(random, 0.1) ? ` Nội dung cụ thể thực hiện theo ${pick(random, maker.cited).short}.` : "";
    return `${chance(random, 0.4) ? "- " : ""}${chance(random, 0.15) ? `Căn cứ kết quả rà soát, các đơn vị thực hiện theo ${cite(maker).text}.` : sentence(random)}${again}`;
  });
}

function closing({ facts: { kind, issuer } }: Maker): Block[] {
  return paragraphs([`Trên đây là ${(kind.printed ?? "công văn").toLowerCase()} của ${issuer.plain}, đề nghị các đơn vị nghiêm túc thực hiện./.`]);
}

function receivers(names: readonly string[]): Block[] {
  if (names.length === 0) return [];
  if (names.length === 1) return [{ at: "middle", pieces: [{ text: `Kính gửi: ${names[0]}` }] }];
  return [{ at: "left", pieces: [{ text: "Kính gửi:" }, ...names.map((name, i) => ({ text: `- ${name}${i === names.length - 1 ? "." : ";"}` }))] }];
}

function letter(maker: Maker): Body {
  const { facts: { issuer }, random } = maker;
  const to = some(random, RECEIVERS, 1 + random.below(4));
  const texts = [
    `${issuer.plain} nhận được ${cite(maker).text}. Sau khi xem xét, ${issuer.plain} có ý kiến như sau:`, ...Array.from({ length: 1 + random.below(4) }, (_, i) => `${i + 1}. ${duty(random)}`),
    ...(chance(random, 0.4) ? [`Các đơn vị gửi kết quả trước ngày ${longDay(someDay(random, maker.facts.year, maker.facts.year))} theo ${cite(maker).text}.`] : []), "Đề nghị các đơn vị quan tâm phối hợp./.",
  ];
  return { blocks: [...receivers(to), ...paragraphs(texts)], annex: [], fields: { addressees: to, sections: [], articles: [] }, first: "Như trên" };
}

function telegram(maker: Maker): Body {
  const { facts: { issuer }, random } = maker;
  const to = some(random, RECEIVERS, 2 + random.below(3));
  const caller = issuer.speaksFor === undefined ? issuer.enacting : issuer.name;
  const texts = [`Thực hiện ${cite(maker).text}, ${issuer.plain} yêu cầu:`, ...Array.from({ length: 2 + random.below(3) }, (_, i) => `${i + 1}. ${duty(random)}`), "Yêu cầu các cơ quan khẩn trương thực hiện./."];
  return {
    blocks: [{ at: "left", pieces: [{ text: `${caller} điện:`, bold: true }, ...to.map((name, i) => ({ text: `- ${name}${i === to.length - 1 ? "." : ";"}` }))] }, ...paragraphs(texts)],
    annex: [], fields: { addressees: to, sections: [], articles: [] }, first: "Như trên",
  };
}

/** Papers of two parties or of a meeting: the numbered points are sentences, the signatures two, so no signer is asked for. */
function contract(maker: Maker): Body {
  const { facts: { year, issuer }, random, words } = maker;
  const day = someDay(random, year, year);
  const texts = [
    `Hôm nay, ngày ${longDay(day)}, tại trụ sở ${issuer.plain}, thành phần gồm có:`, `- Ông ${personName(random, words)}, đại diện ${issuer.plain};`, `- Bà ${personName(random, words)}, đại diện Công ty Cổ phần ${pick(random, ["Thành Đạt", "An Phú", "Hoàng Gia"])}.`,
    `Hai bên thống nhất thực hiện theo ${cite(maker).text}, với các nội dung sau:`, ...Array.from({ length: 2 + random.below(3) }, (_, i) => `${i + 1}. ${duty(random)}`), "Văn bản được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản.",
  ];
  return { blocks: paragraphs(texts), annex: [], fields: { sections: [], articles: [] } };
}

/** Short papers of Phụ lục III: one person or one matter, a few lines. */
function form(maker: Maker): Body {
  const { facts: { kind, issuer, year }, random, words } = maker;
  const person = `${pick(random, ["Ông", "Bà"])} ${personName(random, words)}`;
  const day = longDay(someDay(random, year, year));
  const texts: Readonly<Record<string, () => readonly string[]>> = {
    GUQ: () => [`${issuer.plain} ủy quyền cho ${person}, ${pick(random, ["Phó Trưởng phòng", "chuyên viên"])}, thay mặt đơn vị làm việc với các cơ quan có liên quan.`, `Giấy này có giá trị đến hết ngày ${day}.`],
    GM: () => [`${issuer.plain} trân trọng kính mời: ${person}`, `Tới dự: Hội nghị ${matter(random, year)}.`, `Chủ trì: ${personName(random, words)}.`, `Thời gian: 08 giờ 00, ngày ${day}.`, "Địa điểm: Phòng họp số 2./."],
    GGT: () => [`${issuer.plain} trân trọng giới thiệu: ${person}`, `Chức vụ: ${pick(random, ["Chuyên viên", "Kế toán trưởng"])}`, `Được cử đến: ${pick(random, RECEIVERS)}`, "Về việc: liên hệ công tác.", `Giấy này có giá trị đến hết ngày ${day}./.`],
    GNP: () => [`Xét Đơn đề nghị nghỉ phép của ${person};`, `${issuer.plain} cấp cho: ${person}`, `Được nghỉ phép năm ${year} trong thời gian 05 ngày, kể từ ngày ${day}.`, "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm./."],
    PG: () => [`${issuer.plain} gửi kèm theo phiếu này các văn bản, tài liệu sau:`, `1. Bản sao ${cite(maker).text};`, "2. Danh sách đơn vị tham gia.", "Sau khi nhận được, đề nghị đơn vị gửi lại phiếu này./."],
    PC: () => [`${issuer.plain} chuyển đến ${pick(random, RECEIVERS)} đơn của ${person} về ${matter(random, year)}.`, `Đề nghị đơn vị xem xét, giải quyết theo ${cite(maker).text}./.`],
    PB: () => [`${issuer.plain} báo để ${person} biết: hồ sơ đã được tiếp nhận đủ.`, `Kết quả được trả vào ngày ${day}./.`],
  };
  const said = texts[kind.code ?? ""]?.() ?? [`Nhân dịp đầu năm ${year}, ${issuer.plain} gửi tới toàn thể cán bộ, viên chức lời chúc sức khỏe.`, duty(random), "Thân ái!"];
  const legalBases = said.filter((text) => text.startsWith("Xét ")).map((text) => text.replace(/;$/, ""));
  return { blocks: paragraphs(said), annex: [], fields: { legalBases, sections: [], articles: [] } };
}

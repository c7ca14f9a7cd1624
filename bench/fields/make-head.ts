/** Owns the head and the title of made documents (boxes 1 to 5, 9a, 10, 14 of Phụ lục I), with what they say as fields. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import { isoDay, longDay } from "./make-dates.js";
import type { Day } from "./make-dates.js";
import type { Issuer } from "./make-issuers.js";
import type { Kind } from "./make-kinds.js";
import type { Block, Piece } from "./make-page.js";
import { chance, pick } from "./make-words.js";

/** Number and day were written by hand and are not in the text, in this share of the papers. */
const BY_HAND = 0.12;
const URGENT = ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"] as const;
const SECRET = ["MẬT", "TỐI MẬT"] as const;

/** What the head says. */
export interface Head {
  readonly blocks: readonly Block[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** The document's code as its annexes name it. */
  readonly code: string | null;
}

/** What the head is made from. */
export interface HeadFacts {
  readonly kind: Kind;
  readonly issuer: Issuer;
  readonly day: Day;
  /** Without `Về việc`. */
  readonly subject: string | null;
}

/** The head, the stamps on it, the title. */
export function makeHead(facts: HeadFacts, random: SeededRandom): Head {
  const { kind, issuer, day } = facts;
  const byHand = kind.codeForm !== "none" && chance(random, BY_HAND);
  const number = String(1 + random.below(chance(random, 0.5) ? 99 : 4999)).padStart(2, "0");
  const { symbol, tail, sign } = codeParts(facts, random);
  const code = `${number}${tail}`;
  const urgency = kind.build !== "form" && chance(random, 0.06) ? pick(random, URGENT) : null;
  const secrecy = chance(random, 0.04) ? pick(random, SECRET) : null;
  const dayText = kind.printed === "LUẬT" ? undefined : `${issuer.place}, ngày ${byHand ? `    tháng ${day.month < 3 ? `0${day.month}` : day.month} năm ${day.year}` : longDay(day)}`;
  const numberLine = kind.codeForm === "none" ? undefined : `${sign}${byHand ? `     ${tail}` : `${number}${tail}`}`;
  const title = titleOf(facts, random);
  const ruled = !issuer.party && chance(random, 0.12);
  const left: Piece[] = [
    ...(issuer.parent === null ? [] : [{ text: issuer.parent }]), { text: issuer.name, bold: true }, ...(issuer.party ? [{ text: "*" }] : ruled ? [{ text: "-------" }] : []),
    ...(numberLine === undefined ? [] : [{ text: numberLine, keep: true as const }]), ...(title.besideNumber === undefined ? [] : [{ text: title.besideNumber }]),
    ...[secrecy, urgency].filter((stamp) => stamp !== null).map((text) => ({ text, bold: true })),
  ];
  const right: Piece[] = [
    ...(issuer.party ? [{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", bold: true, keep: true as const }] : [{ text: QUOC_HIEU, bold: true, keep: true as const }, { text: TIEU_NGU, bold: true, keep: true as const }, ...(ruled ? [{ text: "---------------" }] : [])]),
    ...(dayText === undefined ? [] : [{ text: dayText, italic: true, keep: true as const }]),
  ];
  return {
    blocks: [{ at: "columns", left, right }, ...title.blocks],
    code: kind.codeForm === "none" || byHand ? null : code,
    fields: {
      nationalHeader: issuer.party ? { quocHieu: null, tieuNgu: null } : { quocHieu: QUOC_HIEU, tieuNgu: TIEU_NGU },
      issuer: { parent: issuer.parent, name: issuer.name },
      ...(kind.codeForm === "none" ? { number: null, symbol: null, code: null } : byHand ? { number: null, symbol, code: null } : { number, symbol, code }),
      ...(dayText === undefined ? {} : { place: issuer.place, date: byHand ? isoDay(day).slice(0, 7) : isoDay(day) }),
      docType: kind.printed ?? "CÔNG VĂN", docTypeCode: kind.code, subject: title.subject, secrecy, urgency,
    },
  };
}

const QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const TIEU_NGU = "Độc lập - Tự do - Hạnh phúc";

/** The symbol, what follows the number, what precedes it. */
function codeParts({ kind, issuer, day }: HeadFacts, random: SeededRandom): { symbol: string; tail: string; sign: string } {
  const sign = chance(random, 0.9) ? "Số: " : "Số ";
  switch (kind.codeForm) {
    case "act": return named(`${kind.code}-${issuer.symbol}`, "/", sign);
    case "party": return named(`${kind.code}/${issuer.symbol}`, "-", "Số ");
    case "letter": return named(`${issuer.symbol}-${pick(random, issuer.units)}`, "/", sign);
    case "law": {
      const symbol = kind.printed === "LUẬT" ? issuer.symbol : `${kind.code}-${issuer.symbol}`;
      return { symbol, tail: `/${day.year}/${symbol}`, sign: kind.printed === "LUẬT" ? "Luật số: " : sign };
    }
    case "none": return named("", "", "");
  }
}

function named(symbol: string, mark: string, sign: string): { symbol: string; tail: string; sign: string } {
  return { symbol, tail: `${mark}${symbol}`, sign };
}

interface Title {
  readonly blocks: readonly Block[];
  /** The `V/v` of a letter, under its number. */
  readonly besideNumber?: string;
  /** As the fields have it. */
  readonly subject: string | null;
}

function titleOf({ kind, subject }: HeadFacts, random: SeededRandom): Title {
  if (kind.printed === null) {
    const about = subject!;
    return { blocks: [], besideNumber: `V/v ${about}`, subject: about };
  }
  const head: Piece = { text: kind.printed, bold: true };
  if (subject === null) return { blocks: [{ at: "middle", pieces: [head] }], subject: null };
  const about = kind.printed === "LUẬT" ? subject.toUpperCase() : chance(random, 0.6) ? `Về việc ${subject}` : subject[0]!.toUpperCase() + subject.slice(1);
  return { blocks: [{ at: "middle", pieces: [head, { text: about, bold: true }] }], subject: about };
}

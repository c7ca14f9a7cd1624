/** Owns the made documents: each kind several times, filled from the gazetteers, with every field known. */

import { SeededRandom } from "../../src/train/noise-random.js";
import { makeBody } from "./make-body.js";
import { isoDay, someDay } from "./make-dates.js";
import { makeFoot } from "./make-foot.js";
import { makeHead } from "./make-head.js";
import { makeIssuer } from "./make-issuers.js";
import type { Issuer } from "./make-issuers.js";
import { KINDS } from "./make-kinds.js";
import type { Kind } from "./make-kinds.js";
import type { Block, MadeDocument } from "./make-page.js";
import { matter } from "./make-prose.js";
import { chance, pick, readWords } from "./make-words.js";
import type { Words } from "./make-words.js";

/** Kinds that have no subject of their own: the paper is about a person. */
const WITHOUT_SUBJECT: ReadonlySet<string | null> = new Set(["GGT", "GNP", "PG", "PB", "GUQ", null]);

/** `each` documents of every kind. The same seed gives the same documents. */
export function makeDocuments(each: number, seed: string): MadeDocument[] {
  const words = readWords();
  return KINDS.flatMap((kind) => Array.from({ length: each }, (_, i) => makeDocument(kind, new SeededRandom(`${seed}/${kind.name}/${i}`), words, i)));
}

function makeDocument(kind: Kind, random: SeededRandom, words: Words, at: number): MadeDocument {
  const issuer = makeIssuer(pick(random, kind.issuers), random, words);
  const day = someDay(random, 2016, 2025);
  const head = makeHead({ kind, issuer, day, subject: WITHOUT_SUBJECT.has(kind.code) ? null : matter(random, day.year) }, random);
  const subject = head.fields["subject"] as string | null;
  const body = makeBody({ kind, issuer, year: day.year, subject, code: head.code }, random, words);
  const foot = makeFoot(kind, issuer, body.first, random, words);
  const before = overlays(issuer, random);
  const { signer, ...rest } = foot.fields;
  const two = kind.build === "contract";
  return {
    name: `${kind.name} ${at + 1}`, kind: kind.name,
    blocks: [...before.blocks, ...head.blocks, ...body.blocks, ...foot.blocks, ...body.annex],
    fields: { ...head.fields, ...body.fields, ...rest, ...(two ? {} : { signer }), digitalSignature: before.signature },
  };
}

/** What lies over the paper: the electronic copy's signature, the stamp of the office that got it. Their numbers are not the document's. */
function overlays(issuer: Issuer, random: SeededRandom): { blocks: Block[]; signature: Record<string, string | null> | null } {
  if (chance(random, 0.1)) {
    const day = someDay(random, 2020, 2025);
    const [hour, minute, second] = [8 + random.below(9), 10 + random.below(50), 10 + random.below(50)];
    const email = `vanthu@${["laocai", "haiduong", "moha", "quangngai"][random.below(4)]}.gov.vn`;
    const two = (figure: number): string => String(figure).padStart(2, "0");
    const lines = [`Người ký: ${issuer.plain}`, `Email: ${email}`, `Cơ quan: ${issuer.place}`, `Thời gian ký: ${two(day.day)}.${two(day.month)}.${day.year} ${two(hour)}:${minute}:${second} +07:00`];
    return {
      blocks: [{ at: "left", pieces: lines.map((text) => ({ text })) }],
      signature: { signedBy: issuer.plain, email, organisation: issuer.place, time: `${isoDay(day)}T${two(hour)}:${minute}:${second}+07:00` },
    };
  }
  if (!chance(random, 0.08)) return { blocks: [], signature: null };
  const day = someDay(random, 2016, 2025);
  return { blocks: [{ at: "left", pieces: [{ text: "CÔNG VĂN ĐẾN" }, { text: `Số: ${100 + random.below(900)}` }, { text: `Ngày: ${day.day}/${day.month}/${day.year}` }] }], signature: null };
}

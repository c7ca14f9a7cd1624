/** Owns the foot of made documents (boxes 7, 9b, 12 to 14 of Phụ lục I): recipients, authority words, signer, what else stands there. */

import type { SeededRandom } from "../../src/train/noise-random.js";
import type { Issuer } from "./make-issuers.js";
import type { Kind } from "./make-kinds.js";
import type { Block, Piece } from "./make-page.js";
import { chance, personName, pick, some } from "./make-words.js";
import type { Words } from "./make-words.js";

/** The foot and what it says. */
export interface Foot {
  readonly blocks: readonly Block[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Who signs, as printed and as the fields have it. */
interface Signature {
  readonly lines: readonly string[];
  readonly signer: { readonly authority: string | null; readonly onBehalfOf: string | null; readonly position: string };
}

/** The foot of a document; `first` is the first recipient where the kind asks for one (`Như trên`, `Như Điều 3`). */
export function makeFoot(kind: Kind, issuer: Issuer, first: string | undefined, random: SeededRandom, words: Words): Foot {
  const name = personName(random, words);
  const { lines, signer } = signature(kind, issuer, random);
  const title = !issuer.party && chance(random, 0.04) ? `${pick(random, ["TS.", "ThS.", "PGS.TS."])} ` : "";
  const recipients = [...(first === undefined ? [] : [first]), ...some(random, issuer.receivers, 2 + random.below(issuer.receivers.length - 1)), copy(issuer, random)];
  const end = issuer.party ? "," : ";";
  const left: Piece[] = [
    { text: chance(random, 0.95) ? "Nơi nhận:" : "Nơi nhận", bold: true, italic: true },
    ...recipients.map((text, i) => ({ text: `- ${text}${i === recipients.length - 1 ? "." : end}` })),
  ];
  const right: Piece[] = [...lines.map((text) => ({ text, bold: true })), { text: "" }, { text: "" }, { text: `${title}${name}`, bold: true }];
  return {
    blocks: [{ at: "columns", left, right, foot: true }, ...trailer(issuer, random)],
    fields: { recipients, signer: { ...signer, name } },
  };
}

function copy(issuer: Issuer, random: SeededRandom): string {
  if (issuer.party) return `Lưu ${issuer.plain.startsWith("Văn phòng") ? issuer.plain : `Văn phòng ${issuer.plain.replace(/^.*?((?:Tỉnh|Thành) ủy)/, "$1")}`}`;
  const unit = pick(random, issuer.units);
  return random.weighted([[`Lưu: VT, ${unit}`, 5], [`Lưu: VT`, 2], [`Lưu: VT, ${unit} (0${2 + random.below(7)}b)`, 2], [`Lưu: VT, ${unit}.${pick(random, ["Hà", "Tú", "Minh", "Sơn"])}`, 1]] as const);
}

function signature(kind: Kind, issuer: Issuer, random: SeededRandom): Signature {
  const { head, deputy, speaksFor } = issuer;
  if (kind.printed === "LUẬT") return alone(head);
  if (issuer.party) return partySignature(issuer, random);
  const personal = kind.name === "QĐ quyết định" && issuer.symbol === "UBND" && chance(random, 0.4);
  if (speaksFor !== undefined && !personal) {
    if (chance(random, 0.45)) return { lines: [`TM. ${speaksFor}`, head], signer: { authority: "TM.", onBehalfOf: speaksFor, position: head } };
    return { lines: [`TM. ${speaksFor}`, `KT. ${head}`, deputy], signer: { authority: "TM.", onBehalfOf: speaksFor, position: deputy } };
  }
  const byDeputy: Signature = { lines: [`KT. ${head}`, deputy], signer: { authority: "KT.", onBehalfOf: head, position: deputy } };
  if (issuer.symbol === "TTg") return chance(random, 0.5) ? alone(head) : byDeputy;
  return random.weighted<() => Signature>([
    [() => alone(head), 4], [() => byDeputy, 5],
    [() => byOrder("TL.", head, random), 2], [() => byOrder("TUQ.", head, random), 1],
    [() => ({ lines: [`TL. ${head}`, "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], signer: { authority: "TL.", onBehalfOf: head, position: "PHÓ CHÁNH VĂN PHÒNG" } }), 1],
    [() => ({ lines: [`Q. ${head}`], signer: { authority: "Q.", onBehalfOf: null, position: head } }), 0.4],
  ])();
}

function alone(head: string): Signature {
  return { lines: [head], signer: { authority: null, onBehalfOf: null, position: head } };
}

function byOrder(word: string, head: string, random: SeededRandom): Signature {
  const position = pick(random, ["CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG TỔ CHỨC - HÀNH CHÍNH", "TRƯỞNG PHÒNG KẾ HOẠCH TỔNG HỢP"]);
  return { lines: [`${word} ${head}`, position], signer: { authority: word, onBehalfOf: head, position } };
}

function partySignature({ head, deputy, speaksFor }: Issuer, random: SeededRandom): Signature {
  if (speaksFor !== undefined) {
    const position = chance(random, 0.5) ? head : deputy;
    return { lines: [`T/M ${speaksFor}`, position], signer: { authority: "T/M", onBehalfOf: speaksFor, position } };
  }
  if (chance(random, 0.5)) return alone(head);
  return { lines: [`K/T ${head}`, deputy], signer: { authority: "K/T", onBehalfOf: head, position: deputy } };
}

/** What may follow: an address, the typist's mark. None of it is the document's number, date or signer. */
function trailer(issuer: Issuer, random: SeededRandom): Block[] {
  if (issuer.party || !chance(random, 0.12)) return [];
  const phone = `0${200 + random.below(90)}.3${String(random.below(1e6)).padStart(6, "0")}`;
  return [{ at: "left", pieces: [{ text: `Địa chỉ: Số ${1 + random.below(300)}, đường ${pick(random, ["Hoàng Liên", "Trần Phú", "Lê Lợi"])}, ${issuer.place}; Điện thoại: ${phone}` }] }];
}

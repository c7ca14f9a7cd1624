/** Owns which kind of document it is, and when it is none. */

import type { Code } from "./codes.js";
import type { DocType } from "./doc-types.js";
import type { Head } from "./head.js";

/** `administrative`: Nghị định 30/2020; `older`: before it; `legislation`; `party`; `other`: no such document. */
export type DocumentKind = "administrative" | "older" | "legislation" | "party" | "other";

/** What a document shows of itself, for the judgement. */
export interface KindSigns {
  readonly head: Head | undefined;
  readonly type: DocType | undefined;
  readonly typePrinted: boolean;
  readonly issuer: boolean;
  readonly bases: number;
  readonly recipients: boolean;
  readonly addressed: boolean;
  readonly signed: boolean;
  readonly subject: boolean;
}

/** Nghị định 30/2020/NĐ-CP is in force since then. */
const NEW_FORM = "2020-03-05";
/** Points that a text needs to be taken for a document. */
const LEAST = 5;

/** The kind; `date` as far as it is known. */
export function documentKind(signs: KindSigns, code: Code | undefined, date: string | null): DocumentKind {
  if (!isDocument(signs)) return "other";
  const { head, type } = signs;
  if (head?.party !== undefined || code?.party === true) return "party";
  if (type?.family === "legislation" || isAct(code)) return "legislation";
  return date !== null && date.slice(0, 10) < NEW_FORM.slice(0, date.length) ? "older" : "administrative";
}

const ACTS: ReadonlySet<string> = new Set(["L", "PL", "NĐ", "TT", "TTLT", "NQLT", "LCT", "LB"]);
/** Bodies of the State whose resolutions, decisions and directives are acts where they bear a year; a firm's and a court's letters bear one too. */
const LAWGIVERS = /^(?:TTg|CP|CTN|HĐBT|UBND|UB|HĐND|HĐTP|NHNN|TANDTC|VKSNDTC|KTNN|TTCP|UBTVQH\d*|QH\d*|B\p{Lu}{1,8})/u;

function isAct(code: Code | undefined): boolean {
  const [type, body] = code?.groups ?? [];
  if (code === undefined || type === undefined) return false;
  if (/^(?:QH|UBTVQH)\d/.test(code.symbol)) return true;
  return code.year !== null && (ACTS.has(type) || (["NQ", "QĐ", "CT"].includes(type) && LAWGIVERS.test(body ?? "")));
}

function isDocument(signs: KindSigns): boolean {
  const { head } = signs;
  // a contract or a private letter bears the State's lines too
  if (!signs.issuer && head?.number === undefined) return false;
  if (head === undefined && !(signs.recipients && signs.signed)) return false;
  if (signs.type?.name === "HỢP ĐỒNG" && !signs.issuer) return false;
  const points =
    (head?.quocHieu !== undefined || head?.party !== undefined ? 2 : 0) +
    (head?.number !== undefined ? 2 : 0) +
    (head?.date !== undefined ? 1 : 0) +
    (signs.typePrinted ? 2 : 0) +
    (signs.issuer ? 1 : 0) +
    (signs.bases > 0 ? 1 : 0) +
    (signs.recipients ? 2 : 0) +
    (signs.addressed ? 1 : 0) +
    (signs.subject ? 1 : 0) +
    (signs.signed ? 1 : 0);
  return points >= LEAST;
}

/** Owns the recipients that nearly every document of a ministry or a province has, word for word: small print that is read badly. */

import { foldWord } from "../text/fold.js";
import { foldLetters } from "./fold-letters.js";
import { lettersApart } from "./letters-apart.js";
import type { Mend } from "./mend.js";
import type { RecipientsFound } from "./recipients.js";
import type { SourceText } from "./source-text.js";

/** What several of them have. */
const PORTAL = "cổng thông tin điện tử";
const OFFICES = "các sở, ban, ngành";
const PROVINCES = "các tỉnh, thành phố trực thuộc trung ương";

/** Case is the printer's choice, and left. */
const USUAL: readonly string[] = [
  "ban bí thư trung ương đảng", "thủ tướng, các phó thủ tướng chính phủ", "các bộ, cơ quan ngang bộ, cơ quan thuộc chính phủ",
  `hđnd, ubnd ${PROVINCES}`, `hội đồng nhân dân, ủy ban nhân dân ${PROVINCES}`,
  `ubnd ${PROVINCES}`, `ủy ban nhân dân ${PROVINCES}`,
  "văn phòng trung ương và các ban của đảng", "văn phòng tổng bí thư", "văn phòng chủ tịch nước", "hội đồng dân tộc và các ủy ban của quốc hội",
  "văn phòng quốc hội", "tòa án nhân dân tối cao", "viện kiểm sát nhân dân tối cao", "kiểm toán nhà nước", "ủy ban giám sát tài chính quốc gia",
  "ngân hàng chính sách xã hội", "ngân hàng phát triển việt nam", "ủy ban trung ương mặt trận tổ quốc việt nam",
  "cơ quan trung ương của các đoàn thể", "vpcp: btcn, các pcn, trợ lý ttg, tgđ cổng ttđt, các vụ, cục, đơn vị trực thuộc, công báo",
  "cục kiểm tra văn bản quy phạm pháp luật - bộ tư pháp", "thường trực tỉnh ủy", "thường trực hđnd tỉnh", "chủ tịch, các phó chủ tịch ubnd tỉnh",
  "đoàn đại biểu quốc hội tỉnh", "ủy ban mặt trận tổ quốc việt nam tỉnh", `${OFFICES}, đoàn thể tỉnh`, `${OFFICES} tỉnh`,
  "ubnd các huyện, thị xã, thành phố", "văn phòng tỉnh ủy", `${PORTAL} chính phủ`, `${PORTAL} thành phố`,
  "trung tâm tin học - công báo", "trung tâm công báo và tin học", "đài phát thanh và truyền hình tỉnh",
];

interface Usual {
  readonly words: readonly string[];
  readonly bare: readonly string[];
}

let usual: readonly Usual[] | undefined;

/** A word of a recipient, its signs aside. */
interface Word {
  readonly start: number;
  readonly text: string;
}

const WORD = /\p{L}+/gu;
/** Of the words of a recipient this share may be wrong. */
const MOST_WRONG = 0.34;

/** The mends of the items that are one of the usual ones but for some letters or marks. */
export function centralMends(source: SourceText, { items }: RecipientsFound): Mend[] {
  usual ??= USUAL.map((phrase) => phrase.match(WORD)!).map((words) => ({ words, bare: words.map(foldLetters) }));
  return items.flatMap(({ spans }) => {
    const words = spans.flatMap(({ start, end }): Word[] => Array.from(source.text.slice(start, end).matchAll(WORD), ({ index, 0: text }) => ({ start: start + index, text })));
    const bare = words.map(({ text }) => foldLetters(text));
    const meant = usual!.find((one) => one.bare.join() === bare.join()) ?? usual!.find((one) => isMeant(bare, one.bare));
    return meant === undefined ? [] : words.flatMap(({ start, text }, i): Mend[] => (foldWord(text) === foldWord(meant.words[i]!) ? [] : [{ start, end: start + text.length, to: inCaseOf(text, meant.words[i]!), cause: "term" }]));
  });
}

function isMeant(read: readonly string[], right: readonly string[]): boolean {
  if (read.length !== right.length) return false;
  const wrong = read.filter((word, i) => word !== right[i]);
  return wrong.length <= read.length * MOST_WRONG && read.every((word, i) => word === right[i] || lettersApart(word, right[i]!, most(right[i]!)) <= most(right[i]!));
}

/** Letters that may be wrong in a word. */
const most = (word: string): number => (word.length > 4 ? 2 : word.length > 2 ? 1 : 0);

function inCaseOf(read: string, right: string): string {
  if (read.length > 1 && read === read.toUpperCase()) return right.toUpperCase();
  return read[0] === read[0]!.toUpperCase() ? right[0]!.toUpperCase() + right.slice(1) : right;
}

/** Owns the built-in guess of how a letter of a code or an abbreviation is misread, for use without a learned channel. */

import { bareLetter } from "../text/fold.js";

/**
 * −ln P(read ∣ meant), in nats. `meant` is one letter or `""` (dust); `read` is none (lost), one or two characters.
 */
export type LetterCost = (meant: string, read: string) => number;

/** Anything that is not the letter itself costs this much, unless the table below knows better. */
const OTHER = 10.5;
/** A letter that is not there, a sign that was not meant, a letter that fell into two. */
const LOST = 9;
const DUST_LETTER = 11;
const DUST_SIGN = 6.5;
const TWO = 9;
const RIGHT = 0.02;
/** The same letter in the other case: an engine seldom errs there unless both forms look alike. */
const OTHER_CASE = 10.5;
const ALIKE_IN_BOTH_CASES = "csvxzowupykm";

/**
 * Shares in thousand, counted over the symbols of codes in aligned readings of seven engines (41,000 letters); a
 * floor of 1 for pairs that were seen once or twice. Digits stand for letters only where an engine mixes them up.
 */
const SHARES: Readonly<Record<string, string>> = {
  Đ: "Đ300 D560 B55 P28 b12 DB9 DP7 Db6 BD6 Ð20 H2 U2 0/10 Q2 E2 DĐ3 ĐD3 Bb2 Dd2 Hb2 PB2 DD2 O2 ©2 ©D1",
  D: "D985 B3 O3 P2 0/2 Đ1 b1",
  T: "T965 1/6 I6 7/2 r5 ¬3 l2 t2 '2 TT1 f1 i1 TI1 ĩ1 [1",
  I: "I930 l30 1/25 i5 T3 |8 !2 J2",
  H: "H980 11/3 I-2 II2 Il1 ll1 Hb1 N2 M1 R1",
  Q: "Q900 O45 q30 0/8 U2 Ọ2 4/1 @1 o2 o,1 O,1",
  O: "O930 0/35 Q8 o12 D5 C3",
  U: "U960 u15 V4 IJ2 LI1 Ư6 Ù2 Ú2 Ụ1",
  C: "C930 c40 G6 (3 €2 L2 e1",
  G: "G960 C8 6/6 O4 Q3 (1 CG1",
  N: "N975 M5 V3 n3 Ñ1 W1 IN1 R1",
  M: "M980 N4 m4 IM1 IVI1",
  P: "P975 p10 F4 R3 B2 D2 Þ1 PB1",
  B: "B965 8/6 D4 R3 E3 a3 H2 P2 b2 3/1 IB1 Đ2 Ð1",
  S: "S955 s12 5/12 $3 8/2 6/1",
  L: "L965 I6 l4 1/3 E2 i1 L.1",
  K: "K980 k4 X3 R3 H2 IK1 E1",
  V: "V970 v12 Y4 U3 \\/2 W1 N1",
  X: "X970 x12 K3 Y1",
  Y: "Y975 V6 y4 T3 I1 X1",
  E: "E970 F6 B4 L3 Ê3 €3 È1 É1",
  A: "A975 Â3 4/3 a3 Á1 Ạ1 R1 À1",
  R: "R970 B5 K4 P3 r2 N2 H1",
  F: "F965 P8 E8 f4 T2 I1",
  W: "W960 w15 VV5 N2 M1",
  g: "g960 q12 yg6 pg4 y4 9/4 8/2 &2 p2 Q1",
  r: "r955 t12 T10 1/2 i3 f3 n2 v1 x1",
  y: "y960 v15 Y6 g3 ỹ2 ý2 ỳ2",
  h: "h970 b6 n5 li3 k2",
  "&": "&960 8/10 $3 é3 R1 S2 G1 %1 £1 @1",
  "0": "0960 O20 o8 Q2 D3 6/2 ()1",
  "1": "1930 I20 l14 |6 !3 i4 J3 ]1 ỉ1 L2 T1",
  "2": "2970 Z10 z4 ?1",
  "3": "3980 J3 8/2 5/1 B1",
  "4": "4980 A2 Q3 a2",
  "5": "5970 S15 s3 $2 6/2 3/1",
  "6": "6975 G5 b4 S4 5/2 ó1 8/1",
  "7": "7970 1/5 T3 /3 ?2 1",
  "8": "8950 B20 &6 S3 6/2 0/1 g1",
  "9": "9975 g5 q3 0/2 5/1",
};

let table: Map<string, Map<string, number>> | undefined;

/** `Q` is followed by its readings with their shares; a slash parts a digit from its share. */
function readTable(): Map<string, Map<string, number>> {
  const costs = new Map<string, Map<string, number>>();
  for (const [meant, entries] of Object.entries(SHARES)) {
    const row = new Map<string, number>();
    for (const entry of entries.split(" ")) {
      const parts = /^(?:(\d+)\/(\d+)|(\d)(9\d\d)|(\D+?)(\d+))$/.exec(entry);
      const read = parts?.[1] ?? parts?.[3] ?? parts?.[5];
      const share = parts?.[2] ?? parts?.[4] ?? parts?.[6];
      if (read !== undefined && share !== undefined) row.set(read, -Math.log(Number(share) / 1000));
    }
    costs.set(meant, row);
  }
  return costs;
}

/**
 * The built-in letter cost: what Latin-alphabet engines do to the letters of codes, `Đ` read as `D`, `B` or `P` above all.
 */
export function defaultLetterCost(meant: string, read: string): number {
  if (meant === "") return dustCost(read);
  if (read === "") return LOST;
  table ??= readTable();
  const known = table.get(meant)?.get(read);
  if (known !== undefined) return known;
  if (meant === read) return RIGHT;
  if (read.length > 1) return TWO + (read.includes(meant) ? 0 : OTHER / 2);
  if (meant.toLowerCase() === read.toLowerCase()) return ALIKE_IN_BOTH_CASES.includes(read.toLowerCase()) ? 4.5 : OTHER_CASE;
  if (bareLetter(meant) === bareLetter(read)) return 3;
  return OTHER;
}

function dustCost(read: string): number {
  let cost = 0;
  for (const ch of read) cost += ch.toLowerCase() === ch.toUpperCase() && ch !== "&" && (ch < "0" || ch > "9") ? DUST_SIGN : DUST_LETTER;
  return cost;
}

/** Distinct readings of a letter that are remembered. */
const MOST_REMEMBERED = 4000;

/** The same costs, each worked out once. */
export function rememberedCosts(letterCost: LetterCost): LetterCost {
  const letters = new Map<string, Map<string, number>>();
  return (meant, read) => {
    let costs = letters.get(meant);
    if (costs === undefined) letters.set(meant, (costs = new Map()));
    let cost = costs.get(read);
    if (cost === undefined) {
      if (costs.size >= MOST_REMEMBERED) costs.clear();
      costs.set(read, (cost = letterCost(meant, read)));
    }
    return cost;
  };
}

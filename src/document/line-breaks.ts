/** Owns line breaks that stand in the wrong place, as copies of web pages have them: a formula or a place that was wrapped, a document on a single line. */

const GAP = "\\s{1,6}";
/** The State's line over several lines: narrow cells wrap it. */
const WRAPPED_FORMULA = new RegExp(["C[ỘO]NG", "H(?:ÒA|OÀ|OA)", "X[ÃA]", "H[ỘO]I", "CH[ỦU]", "NGH[ĨI]A", "VI[ỆE]T", "NAM"].join(GAP), "g");
/** `Tam` over `Kỳ, ngày 19 tháng …`. */
const WRAPPED_PLACE = /\n(?=\p{Lu}\p{Ll}{0,6}, ngày[^\S\n])(?<=^\p{Lu}\p{Ll}{1,6}[^\S\n]?\n)/gmu;

/** A line this long with the State's line inside holds a whole document. */
const LONG = 300;
/** The State's line stands this near to the beginning of its document. */
const NEAR = 400;
/** What begins a line of its own, where a formula, the end of a sentence or capitals stand before it. */
const BEGINS = /(?<=\S) (?=CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Độc lập ?[-–] ?Tự do|Số ?: ?\d|V\/v|Kính gửi ?:|Nơi nhận ?:|QUYẾT (?:ĐỊNH|NGHỊ) ?:)|(?<=[;:.,\p{Lu}/]) (?=Căn cứ |Xét |Theo đề nghị |Điều \d{1,3}[.:]|Chương [IVXL]|[IVX]{1,4}\. \p{Lu}|(?:KT|TM|TL|TUQ)\. \p{Lu})|(?<=[;:.]) (?=- )|(?<=\p{Ll}) (?=\p{Lu}{2}[\p{Lu} ,–-]{6,90} (?:Căn cứ|Xét|Theo đề nghị) )|(?<=\p{Lu}{2}) (?=- \p{Lu}\p{Ll})/gu;
const ENDS = /(?<=CHỦ NGHĨA VIỆT NAM|Nơi nhận ?:|Tự do ?[-–] ?Hạnh phúc|, ngày ?\d{1,2} tháng ?\d{1,2} năm \d{4}) (?=\S)/gu;

/**
 * The text with its breaks where its lines end, unit for unit: a break becomes a space, or a space a break. A text that has
 * them there comes back as it is. Linear.
 */
export function withLineBreaks(text: string): string {
  const whole = text.replace(WRAPPED_FORMULA, unwrapped).replace(WRAPPED_PLACE, " ");
  const parts: string[] = [];
  let done = 0;
  for (const { index } of whole.matchAll(WRAPPED_FORMULA)) {
    if (index < done) continue;
    const start = Math.max(done, index - NEAR) + whole.slice(Math.max(done, index - NEAR), index).lastIndexOf("\n") + 1;
    if (index - start >= NEAR || whole.slice(start, start + LONG).includes("\n") || start + LONG > whole.length) continue;
    const end = whole.indexOf("\n", index);
    parts.push(whole.slice(done, start), broken(whole.slice(start, end < 0 ? whole.length : end)));
    done = end < 0 ? whole.length : end;
  }
  return parts.length === 0 ? whole : parts.join("") + whole.slice(done);
}

const unwrapped = (formula: string): string => formula.replaceAll("\n", " ");
const broken = (line: string): string => line.replace(BEGINS, "\n").replace(ENDS, "\n");

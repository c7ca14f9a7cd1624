/** Owns the setting of paragraphs on an A4 page: line breaks, headings, indents, justified lines. */

import type { LetterWidths } from "./noise-fonts.js";
import type { PageSpec, PlacedLine, PlacedWord, SetPage, TextStyle } from "./noise-page.js";
import type { SeededRandom } from "./noise-random.js";

/** A4 in inches. */
const PAPER = { width: 8.27, height: 11.69 } as const;
/** Margins in inches, near those of Nghị định 30/2020/NĐ-CP, Phụ lục I (20–25 mm above and below, 30–35 left, 15–20 right). */
const MARGIN = { top: 0.9, bottom: 0.85, left: 1.2, right: 0.75 } as const;
/** First-line indent in inches. */
const INDENT = 0.45;
/** Lines of fewer words than this may be headings. */
const HEADING_WORDS = 14;

/** What a page holds and how many of the paragraphs it took. */
export interface SetResult {
  readonly page: SetPage;
  readonly taken: number;
}

interface Frame {
  readonly em: number;
  /** First-line indent in ems. */
  readonly indent: number;
  readonly left: number;
  readonly measure: number;
}

/**
 * Sets as many whole paragraphs as the page holds (a first one that is longer than the page is cut off at its foot).
 * Plain text carries no type, so bold, italic and centred lines are drawn by lot among the paragraphs that look like headings.
 */
export async function setPage(
  paragraphs: readonly string[], spec: PageSpec, metrics: LetterWidths, random: SeededRandom,
): Promise<SetResult> {
  const em = (spec.size * spec.dpi) / 72;
  const width = Math.round(PAPER.width * spec.dpi);
  const height = Math.round(PAPER.height * spec.dpi);
  const frame: Frame = {
    em, indent: (INDENT * spec.dpi) / em, left: MARGIN.left * spec.dpi, measure: width - (MARGIN.left + MARGIN.right) * spec.dpi,
  };
  const foot = height - MARGIN.bottom * spec.dpi;
  const leading = em * random.between(1.2, 1.5);
  const lines: PlacedLine[] = [];
  let y = MARGIN.top * spec.dpi + em;
  let taken = 0;
  for (const paragraph of paragraphs) {
    const look = paragraphLook(paragraph, random);
    const text = look.capitals ? paragraph.toUpperCase() : paragraph;
    await metrics.prepare(text, look.style);
    const set = setParagraph(text, look, frame, metrics);
    if (y + (set.length - 1) * leading > foot && lines.length > 0) break;
    for (const words of set) {
      if (y > foot) break;
      lines.push({ words: words.map((word) => ({ ...word, y: Math.round(y) })), style: look.style });
      y += leading;
    }
    y += em * 0.4;
    taken++;
    if (y > foot) break;
  }
  return { page: { width, height, lines }, taken };
}

interface ParagraphLook {
  readonly style: TextStyle;
  readonly centred: boolean;
  readonly capitals: boolean;
}

/** Short lines without a full stop are headings now and then; long ones are italic now and then, as `Căn cứ` is. */
function paragraphLook(paragraph: string, random: SeededRandom): ParagraphLook {
  const capitals = paragraph === paragraph.toUpperCase();
  const short = paragraph.split(" ").length < HEADING_WORDS && !/[.;:,]$/.test(paragraph);
  const lot = random.next();
  if (capitals || (short && lot < 0.5)) {
    return { style: { bold: lot < 0.8 || short, italic: false }, centred: short || capitals, capitals: !capitals && lot < 0.15 };
  }
  return { style: { bold: lot > 0.97, italic: lot > 0.9 || (paragraph.startsWith("Căn cứ") && lot > 0.4) }, centred: false, capitals: false };
}

/** Words of one row, their widths and all the width used, in em. */
interface Row {
  readonly words: string[];
  readonly widths: number[];
  used: number;
}

function setParagraph(text: string, look: ParagraphLook, frame: Frame, metrics: LetterWidths): PlacedWord[][] {
  const space = metrics.width("n", look.style) * 0.5;
  const indent = look.centred ? 0 : frame.indent;
  const measure = frame.measure / frame.em;
  const rows: Row[] = [];
  let row: Row = { words: [], widths: [], used: indent };
  for (const word of text.split(/\s+/).filter((piece) => piece !== "")) {
    const width = metrics.width(word, look.style);
    if (row.words.length > 0 && row.used + space + width > measure) {
      rows.push(row);
      row = { words: [], widths: [], used: 0 };
    }
    row.used += width + (row.words.length > 0 ? space : 0);
    row.words.push(word);
    row.widths.push(width);
  }
  if (row.words.length > 0) rows.push(row);
  return rows.map((line, i) => placeRow(line, i === rows.length - 1 ? space : gapIn(line), i === 0 ? indent : 0));

  /** Of a row that is spread over the measure. */
  function gapIn({ words, used }: Row): number {
    return look.centred || words.length < 2 ? space : space + Math.min((measure - used) / (words.length - 1), space * 2);
  }

  function placeRow(line: Row, gap: number, from: number): PlacedWord[] {
    let x = look.centred ? Math.max(0, (measure - line.used) / 2) : from;
    return line.words.map((word, k) => {
      const placed = { text: word, x: Math.round(frame.left + x * frame.em), y: 0 };
      x += line.widths[k]! + gap;
      return placed;
    });
  }
}

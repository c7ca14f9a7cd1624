/** Owns the drawing of a set page: SVG text through the fonts of the machine, to a grey picture. */

import sharp from "sharp";
import { escapeMarkup } from "./noise-fonts.js";
import type { GreyImage, PageSpec, PlacedLine, SetPage } from "./noise-page.js";

/** The page as an SVG document; one unit is one pixel. */
export function pageSvg(page: SetPage, spec: PageSpec): string {
  const em = (spec.size * spec.dpi) / 72;
  const rows = page.lines.map(lineSvg).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">`
    + `<rect width="100%" height="100%" fill="#fff"/>`
    + `<g font-family="${escapeMarkup(spec.font)}" font-size="${em.toFixed(2)}" fill="#000">\n${rows}\n</g></svg>`;
}

function lineSvg(line: PlacedLine): string {
  const weight = line.style.bold ? ' font-weight="bold"' : "";
  const slant = line.style.italic ? ' font-style="italic"' : "";
  const words = line.words.map((word) => `<text x="${word.x}" y="${word.y}">${escapeMarkup(word.text)}</text>`).join("");
  return `<g${weight}${slant}>${words}</g>`;
}

/** Draws the page, in grey. About 0.1 s at 200 dpi. */
export async function drawPage(page: SetPage, spec: PageSpec): Promise<GreyImage> {
  const { data, info } = await sharp(Buffer.from(pageSvg(page, spec)), { unlimited: true })
    .flatten({ background: "#fff" }).toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { data: channelOf(data, info.channels), width: info.width, height: info.height };
}

/** The first of several interleaved channels. */
export function channelOf(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return data;
  const out = new Uint8Array(data.length / channels);
  for (let i = 0; i < out.length; i++) out[i] = data[i * channels]!;
  return out;
}

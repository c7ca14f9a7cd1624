/** Owns what offices put on a printed page: seals, stamps, signatures, a received-stamp filled in by hand. SVG, in pixels. */

import { escapeMarkup } from "./noise-fonts.js";
import type { SeededRandom } from "./noise-random.js";

const MM_AN_INCH = 25.4;

/** A round seal of 36 mm with its rim's letters and a star. */
export function seal(x: number, y: number, dpi: number, rim: string, colour: string): string {
  const radius = (18 * dpi) / MM_AN_INCH;
  const size = radius * 0.2;
  const letters = [...rim].map((letter, i) => {
    const angle = -200 + (220 * i) / Math.max(1, rim.length - 1);
    return `<text transform="translate(${x},${y}) rotate(${angle + 90}) translate(0,${-radius * 0.72})" text-anchor="middle">${escapeMarkup(letter)}</text>`;
  });
  const star = Array.from({ length: 10 }, (_, i) => {
    const reach = (i % 2 === 0 ? 0.4 : 0.16) * radius;
    const angle = (Math.PI * i) / 5 - Math.PI / 2;
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `<g fill="${colour}" stroke="none" opacity="0.88" font-size="${size.toFixed(1)}" font-weight="bold">`
    + `<g fill="none" stroke="${colour}"><circle cx="${x}" cy="${y}" r="${radius}" stroke-width="${radius * 0.05}"/>`
    + `<circle cx="${x}" cy="${y}" r="${radius * 0.93}" stroke-width="${radius * 0.02}"/>`
    + `<circle cx="${x}" cy="${y}" r="${radius * 0.62}" stroke-width="${radius * 0.03}"/></g>`
    + `${letters.join("")}<polygon points="${star.join(" ")}"/></g>`;
}

/** A boxed stamp such as HỎA TỐC, a little aslant. */
export function boxedStamp(x: number, y: number, dpi: number, lines: readonly string[], colour: string, degrees: number): string {
  const size = (4 * dpi) / MM_AN_INCH;
  const width = Math.max(...lines.map((line) => line.length)) * size * 0.72 + size;
  const height = lines.length * size * 1.3 + size * 0.5;
  const texts = lines.map((line, i) => `<text x="${width / 2}" y="${size * (1.15 + 1.3 * i)}" text-anchor="middle">${escapeMarkup(line)}</text>`);
  return `<g transform="translate(${x},${y}) rotate(${degrees})" fill="${colour}" font-size="${size.toFixed(1)}" font-weight="bold">`
    + `<rect width="${width}" height="${height}" fill="none" stroke="${colour}" stroke-width="${dpi / 70}"/>${texts.join("")}</g>`;
}

/** A signature: one stroke of loops, wider than the name under it. */
export function signature(x: number, y: number, dpi: number, colour: string, random: SeededRandom): string {
  const unit = (dpi * 9) / MM_AN_INCH;
  let [px, py] = [x - unit * 2, y + unit * 0.3];
  let path = `M${px.toFixed(1)},${py.toFixed(1)}`;
  for (let i = 0; i < 7; i++) {
    const [nx, ny] = [px + unit * random.between(0.35, 0.8), y + unit * random.between(-0.7, 0.7)];
    path += ` C${(px + unit * 0.5).toFixed(1)},${(py - unit * 1.1).toFixed(1)} ${(nx - unit * 0.7).toFixed(1)},${(ny + unit * 0.9).toFixed(1)} ${nx.toFixed(1)},${ny.toFixed(1)}`;
    [px, py] = [nx, ny];
  }
  path += ` q${(unit * 1.5).toFixed(1)},${(-unit * 0.4).toFixed(1)} ${(unit * 2.6).toFixed(1)},${(-unit * 0.2).toFixed(1)}`;
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${(dpi / 55).toFixed(1)}" stroke-linecap="round"/>`;
}

/** The stamp of the office that got the paper, its number and day written in by pen. */
export function receivedStamp(x: number, y: number, dpi: number, office: string, colour: string): string {
  const size = (3 * dpi) / MM_AN_INCH;
  const [width, height] = [size * 15, size * 6];
  const line = (row: number, text: string): string => `<text x="${size * 0.5}" y="${size * (1.3 + row * 1.5)}">${escapeMarkup(text)}</text>`;
  const pen = (px: number, py: number, text: string): string =>
    `<text x="${px}" y="${py}" font-style="italic" font-size="${(size * 1.35).toFixed(1)}" fill="#222">${text}</text>`;
  return `<g transform="translate(${x},${y}) rotate(-1.5)" fill="${colour}" font-size="${size.toFixed(1)}">`
    + `<rect width="${width}" height="${height}" fill="none" stroke="${colour}" stroke-width="${dpi / 80}"/>`
    + line(0, office) + line(1, "CÔNG VĂN ĐẾN") + line(2, "Số: ................") + line(3 - 0.2, "Ngày: ....../....../......")
    + pen(size * 3, size * 4.2, "2207") + pen(size * 4, size * 5.4, "23  9") + "</g>";
}

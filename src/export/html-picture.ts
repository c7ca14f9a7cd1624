/** Owns the report's page picture with what is marked on it: the fields' boxes and the zones that are no text. */

import type { DocumentReading } from "../document/index.js";
import { KhoidauError } from "../errors.js";
import type { Box } from "../page/page.js";
import type { ReportPage } from "./html-input.js";
import type { ReportWords } from "./html-words.js";
import { escapeXml } from "./xml.js";

const PICTURE = /^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** The figure of a page; empty where there is no picture. */
export function pictureHtml(page: ReportPage, document: DocumentReading | undefined, words: ReportWords): string {
  if (page.picture === undefined) return "";
  if (!PICTURE.test(page.picture)) throw badPicture(page);
  const size = page.width === undefined || page.height === undefined ? "" : ` width="${page.width}" height="${page.height}"`;
  const alt = `${words.word("picture")} ${page.number}`;
  return `<figure><img src="${page.picture}" alt="${alt}" loading="lazy" decoding="async"${size}>${overlay(page, document, words)}</figure>`;
}

function overlay(page: ReportPage, document: DocumentReading | undefined, words: ReportWords): string {
  if (page.width === undefined || page.height === undefined) return "";
  const fields = Object.entries(document?.evidence ?? {}).flatMap(([path, { boxes = [] }]) =>
    boxes.filter((one) => one.page === page.number).map(({ box }) => rect(box, "f", words.plain(path.replace(/\[\d+\]$/, "")), ` data-f="${escapeXml(path)}"`)),
  );
  const noise = (page.noise ?? []).map(({ kind, box, text }) => rect(box, `z ${kind}`, `${words.word(kind)}${text === undefined ? "" : `: ${escapeXml(text)}`}`, ""));
  if (fields.length + noise.length === 0) return "";
  return `<svg viewBox="0 0 ${page.width} ${page.height}" preserveAspectRatio="none" aria-hidden="true">${noise.join("")}${fields.join("")}</svg>`;
}

function rect({ left, top, right, bottom }: Box, className: string, title: string, more: string): string {
  const at = `x="${left}" y="${top}" width="${Math.max(0, right - left)}" height="${Math.max(0, bottom - top)}"`;
  return `<rect class="${className}" ${at}${more}><title>${title}</title></rect>`;
}

function badPicture({ number, picture = "" }: ReportPage): KhoidauError {
  const message = `The picture of page ${number} begins with ${JSON.stringify(picture.slice(0, 30))}; the report takes data URIs of JPEG, PNG or WebP in base64. Give one, or leave the picture out.`;
  return new KhoidauError("bad-argument", message, { page: number });
}

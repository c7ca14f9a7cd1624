/** Owns scans of the tests' own: text files whose lines say what each page is, and the engine that can read them. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { KhoidauError } from "../../src/errors.js";
import type { Page } from "../../src/page/page.js";
import type { Reading } from "../../src/page/reading.js";
import type { OcrEngine } from "../../src/scan/ocr-engine.js";
import type { PagePicture } from "../../src/scan/page-picture.js";
import type { ScanRestorer } from "../../src/scan/run-restorer.js";
import type { Source, SourcePage } from "../../src/scan/source.js";
import { applyEdits } from "../../src/span.js";

/** What a picture of {@link openFake} shows. */
const shown = new WeakMap<PagePicture, string>();

/** Pictures that are held just now, and the most that ever were. */
export const held = { now: 0, most: 0 };

const SIDE = 240;
const black = new Uint8Array(SIDE * SIDE);
const white = new Uint8Array(SIDE * SIDE).fill(255);

function pictureOf(number: number, text: string): PagePicture {
  const picture: PagePicture = {
    number, width: SIDE, height: SIDE, dpi: 300, grey: text === "" ? white : black, noise: [], made: { turned: 0, skew: 0, scale: 1 },
  };
  shown.set(picture, text);
  held.now++;
  held.most = Math.max(held.most, held.now);
  return picture;
}

/** A page of one line. */
export function pageOf(number: number, text: string): Page {
  const words = text.split(" ").filter((word) => word !== "").map((word) => ({ text: word, confidence: 0.9 }));
  return { number, blocks: words.length === 0 ? [] : [{ lines: [{ words }] }], noise: [] };
}

/**
 * Opens a file of lines, one a page: `picture WORDS`, `layer WORDS`, `both LAYER | PICTURE`, `blank`, `broken`, and
 * `signed WHO`, which is no page but an overlay. A file that begins with `cut` cannot be opened.
 */
export async function openFake(path: string): Promise<Source> {
  const all = readFileSync(path, "utf8").trimEnd().split("\n");
  const lines = all.filter((line) => !line.startsWith("signed "));
  if (lines[0]!.startsWith("cut")) throw new KhoidauError("unreadable", `${path} is cut off; copy it again.`, { path });
  return {
    format: "pdf",
    pageCount: lines.length,
    signatures: all.filter((line) => line.startsWith("signed ")).map((line) => `Người ký: ${line.slice(7)}\nThời gian ký: 12.04.2024 14:37:17 +07:00`),
    page: async (number) => fakePage(number, lines[number - 1]!),
    close: () => Promise.resolve(),
  };
}

function fakePage(number: number, line: string): SourcePage {
  const [, kind, rest] = /^(\w+) ?(.*)$/.exec(line)!;
  const picture = (text: string) => () => Promise.resolve(pictureOf(number, text));
  if (kind === "picture") return { number, picture: picture(rest!) };
  if (kind === "layer") return { number, layer: pageOf(number, rest!) };
  if (kind === "both") return { number, layer: pageOf(number, rest!.split(" | ")[0]!), picture: picture(rest!.split(" | ")[1]!) };
  if (kind === "blank") return { number, picture: picture("") };
  throw new KhoidauError("unreadable", `Page ${number} is torn.`);
}

/** Reads what the fake pictures show, each in `delay` ms; a page that says `crash` kills the worker, `hang` holds it for ever. */
export function readingEngine(delay = 0, name = "fake 1"): OcrEngine & { readonly read: string[] } {
  const read: string[] = [];
  return {
    name,
    profile: "auto",
    read,
    open: () =>
      Promise.resolve({
        read: async (picture: PagePicture) => {
          const text = shown.get(picture)!;
          await new Promise((done) => setTimeout(done, delay));
          held.now--;
          read.push(text);
          if (text.startsWith("crash")) throw new Error("the worker is gone");
          if (text.startsWith("hang")) await new Promise(() => undefined);
          return pageOf(picture.number, text);
        },
        close: () => Promise.resolve(),
      }),
  };
}

/** Repairs `thyc`; takes text with `@` for garbled. */
export const restorer: ScanRestorer = {
  name: "fake restorer",
  restore: ({ text }: Reading) => {
    const edits = [...text.matchAll(/thyc/g)].map(({ index }) => ({ start: index, end: index + 4, from: "thyc", to: "thực", confidence: 0.9, cause: "marks" as const }));
    return { text: applyEdits(text, edits), edits, damage: text.includes("@") ? "latin" : "clean", profile: "fake", confidence: 0.95 };
  },
};

/** A new folder with these files, and how to remove it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "khoidau-scan-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) putFile(join(folder, name), content);
  return folder;
}

/** Writes a file and the folders above it. */
export function putFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const folders: string[] = [];

/** Removes all folders; for `afterEach`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

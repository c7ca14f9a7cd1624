/** Owns how the events of a reader become pages: what is open, what is empty and left out, what stands outside its place. */

import type { Box, NoiseKind, NoiseZone, OtherReading, Page, PageBlock, PageLine, PageWord } from "./page.js";

/** Facts of a page that its reader knows when it begins. */
export interface PageFacts {
  readonly width?: number;
  readonly height?: number;
  readonly dpi?: number;
}

const boxed = <T extends object>(rest: T, box: Box | undefined): T & { box?: Box } => (box === undefined ? rest : { ...rest, box });

/**
 * Builds pages from events in file order. Blocks and lines that a file leaves out are opened by themselves; words, lines and
 * blocks without text are dropped; text outside any word is split at white space into words without boxes.
 */
export class PageBuilder {
  readonly pages: Page[] = [];
  readonly #finish: (words: readonly PageWord[]) => PageWord[];
  #facts: PageFacts | undefined;
  #blocks: PageBlock[] = [];
  #noise: NoiseZone[] = [];
  #lines: PageLine[] = [];
  #blockBox: Box | undefined;
  #words: PageWord[] | undefined;
  #lineBox: Box | undefined;
  #word: { text: string; box: Box | undefined; confidence: number | undefined } | undefined;
  #loose = "";

  /** @param finish what is done to the words of each whole line, e.g. finding its column gaps */
  constructor(finish: (words: readonly PageWord[]) => PageWord[]) {
    this.#finish = finish;
  }

  openPage(facts: PageFacts): void {
    if (this.#facts !== undefined) this.closePage();
    this.#facts = facts;
  }

  /** Ends the page; one that holds nothing stays, as a blank page. */
  closePage(): void {
    if (this.#facts === undefined) return;
    this.closeBlock();
    this.pages.push({ number: this.pages.length + 1, ...this.#facts, blocks: this.#blocks, noise: this.#noise });
    this.#facts = undefined;
    this.#blocks = [];
    this.#noise = [];
  }

  openBlock(box: Box | undefined): void {
    this.closeBlock();
    this.#blockBox = box;
  }

  closeBlock(): void {
    this.closeLine();
    if (this.#lines.length > 0) this.#blocks.push(boxed({ lines: this.#lines }, this.#blockBox));
    this.#lines = [];
    this.#blockBox = undefined;
  }

  openLine(box: Box | undefined): void {
    this.closeLine();
    this.#words = [];
    this.#lineBox = box;
  }

  closeLine(): void {
    this.#spill();
    if (this.#words !== undefined && this.#words.length > 0) this.#lines.push(boxed({ words: this.#finish(this.#words) }, this.#lineBox));
    this.#words = undefined;
    this.#lineBox = undefined;
  }

  openWord(box: Box | undefined, confidence: number | undefined): void {
    this.#spill();
    this.#word = { text: "", box, confidence };
  }

  closeWord(others: readonly OtherReading[]): void {
    const word = this.#word;
    this.#word = undefined;
    if (word === undefined) return;
    const parts = word.text.split(/\s+/).filter((part) => part !== "");
    // A word element with white space inside is several words; its box is theirs together.
    for (const text of parts) this.#add({ text, ...(word.confidence === undefined ? {} : { confidence: word.confidence }), ...(others.length === 0 || parts.length > 1 ? {} : { others }) }, word.box);
  }

  /** Puts signs to the end of the line's last word: a hyphen at the line's end. */
  joinToWord(signs: string): void {
    const last = this.#words?.pop();
    if (last !== undefined) this.#words?.push({ ...last, text: last.text + signs });
  }

  text(data: string): void {
    if (this.#word !== undefined) this.#word.text += data;
    else if (this.#facts !== undefined) this.#loose += data;
  }

  noise(kind: NoiseKind, box: Box): void {
    if (this.#facts !== undefined) this.#noise.push({ kind, box });
  }

  #spill(): void {
    const words = this.#loose.split(/\s+/).filter((part) => part !== "");
    this.#loose = "";
    for (const text of words) this.#add({ text }, undefined);
  }

  #add(word: PageWord, box: Box | undefined): void {
    if (this.#facts === undefined) return;
    this.#words ??= [];
    this.#words.push(boxed(word, box));
  }
}

/**
 * Owns what the words with marks of a partly stripped document say of those without. Each marked word kept its marks or
 * lost all of them by the same lot: `dao` among many `đảo` is one more, and a word often seen bare and never marked is bare.
 */

import { shapeOf } from "../lattice/case-shape.js";
import { foldWord, hasMarks, stripMarks } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";

/** A letter's marks may stand behind it. */
const WORD = /[\p{L}\p{M}]+/gu;
/** What the language says of a bare form weighs as much as so many places of the document; 0.5 to 3 do within 0.05 points. */
const USUAL = 1;
/** Of what the document says, in nats, so much is believed beside the context (0.3 to 0.7 do within 10 words of 730), and no more than `MOST`. */
const BELIEF = 0.5;
const MOST = 4;
/** Rounds in which the shares of the forms and of lost marks settle. */
const ROUNDS = 6;

/** Where more of the marked words lost theirs, those that did not are chance. */
const MOST_LOST = 0.98;

/** A known word that is a bare form without its marks. */
export interface MarkedForm {
  readonly id: number;
  readonly word: string;
  /** Unigram cost, nats. */
  readonly cost: number;
}

/** One word of a bare form in this document. */
interface Form extends Pick<MarkedForm, "id" | "word"> {
  readonly marked: boolean;
  /** Share among the words of the bare form in the language, 0..1; in this document. */
  readonly usual: number;
  share: number;
  /** Places where it stands with its marks. */
  seen: number;
}

interface BareForm {
  readonly forms: readonly Form[];
  /** Places without marks. */
  places: number;
}

/** What knows the words that are so without their marks. */
export interface MarkedForms {
  formsOf(bare: string): readonly MarkedForm[];
}

/** The evidence of a text; `undefined` where all of its words lost their marks. */
export function markEvidence(text: string, forms: MarkedForms): MarkEvidence | undefined {
  if (!hasMarks(toNfc(text))) return undefined;
  const evidence = new MarkEvidence(text, forms);
  return evidence.lost > MOST_LOST ? undefined : evidence;
}

/** The evidence of one document. Some 2 µs a word, and a search for each bare form. */
export class MarkEvidence {
  readonly #bareForms = new Map<string, BareForm>();
  #lost = 0.5;

  constructor(text: string, source: MarkedForms) {
    let kept = 0;
    for (const [reading] of text.matchAll(WORD)) {
      const word = foldWord(reading);
      const bare = stripMarks(word);
      const key = keyOf(reading, bare);
      let known = this.#bareForms.get(key);
      if (known === undefined) this.#bareForms.set(key, (known = { forms: usualForms(source.formsOf(bare)), places: 0 }));
      if (word === bare) known.places++;
      const form = word === bare ? undefined : known.forms.find((one) => one.word === word);
      if (form === undefined) continue;
      form.seen++;
      kept++;
    }
    for (let round = 0; round < ROUNDS; round++) this.#settle(kept);
  }

  /** Share of the marked words that lost their marks, 0..1. */
  get lost(): number {
    return this.#lost;
  }

  /** Nats by which a word is less likely behind a reading than the language and the channel say. */
  cost(reading: string, id: number, word: string): number {
    const bare = stripMarks(word);
    const isBare = !hasMarks(toNfc(reading));
    const lot = isBare && word !== bare ? -Math.log(this.#lost) : 0;
    const known = this.#bareForms.get(keyOf(reading, bare));
    const at = known === undefined ? -1 : known.forms.findIndex((form) => form.id === id);
    if (known === undefined || at < 0) return lot;
    // The place itself is no evidence for itself.
    const own = isBare && known.places > 0 && foldWord(reading) === bare;
    const share = own ? this.#shares(known, known.places - 1)[at]! : known.forms[at]!.share;
    return lot - BELIEF * Math.max(-MOST, Math.min(MOST, Math.log(share / known.forms[at]!.usual)));
  }

  /** Shares of the forms by the lost marks, then lost marks by the shares. */
  #settle(kept: number): void {
    let stripped = 0;
    for (const known of this.#bareForms.values()) {
      const shares = this.#shares(known, known.places);
      known.forms.forEach((form, i) => (form.share = shares[i]!));
      const bare = this.#bareShare(known.forms);
      for (const form of known.forms) if (form.marked) stripped += (known.places * form.share * this.#lost) / bare;
    }
    this.#lost = (stripped + 1) / (stripped + kept + 2);
  }

  #shares({ forms }: BareForm, places: number): number[] {
    const bare = this.#bareShare(forms);
    const seen = forms.reduce((sum, form) => sum + form.seen, 0);
    return forms.map((form) => (USUAL * form.usual + form.seen + (places * form.share * this.#bareOf(form)) / bare) / (USUAL + seen + places));
  }

  #bareShare(forms: readonly Form[]): number {
    return forms.reduce((sum, form) => sum + form.share * this.#bareOf(form), 0);
  }

  /** How much of a form's places are without marks. */
  #bareOf(form: Form): number {
    return form.marked ? this.#lost : 1;
  }
}

function usualForms(forms: readonly MarkedForm[]): Form[] {
  const total = forms.reduce((sum, { cost }) => sum + Math.exp(-cost), 0);
  return forms.map(({ id, word, cost }) => ({ id, word, marked: hasMarks(word), usual: Math.exp(-cost) / total, share: Math.exp(-cost) / total, seen: 0 }));
}

/** Names are counted apart from words. */
function keyOf(reading: string, bare: string): string {
  return shapeOf(reading) === 1 ? `^${bare}` : bare;
}

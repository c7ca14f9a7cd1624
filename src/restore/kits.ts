/** Owns the kits of a restorer: one a channel that was needed, remembering what it met. */

import type { LatticeHints, OtherReading } from "../lattice/lattice-hints.js";
import type { ReadingExtras } from "../lattice/reading-candidates.js";
import { ChannelKit } from "./channel-kit.js";
import type { ChunkWord } from "./chunk-words.js";
import { keptNeighbours } from "./kept-neighbours.js";
import type { Language } from "./language.js";
import { sparedByLostSpaces } from "./lost-spaces.js";
import { markEvidence } from "./mark-evidence.js";
import type { ChannelName, ProfileName } from "./options.js";
import { ownNames } from "./own-names.js";
import { HALF_MARKED } from "./profile-kinds.js";
import { seldomWrong } from "./seldom-wrong.js";

/** What is wrong in a text that is right on the whole, an engine that knows Vietnamese has misread. */
const CLEAN_CHANNEL: ChannelName = "tesseract-vie";

/** A kit for one document, and what the document says of places. */
export interface ToldKit {
  readonly kit: ChannelKit;
  readonly hints: LatticeHints;
  /** What the kit was told of the document's words. */
  readonly told?: ReadingExtras["told"];
}

/** Kits over one language, made when first needed. */
export class Kits {
  readonly #language: Language;
  readonly #kits = new Map<ChannelName, ChannelKit>();

  constructor(language: Language) {
    this.#language = language;
  }

  /**
   * The kit of a profile, told of what a text with half of its marks says of the other half, and its hints. `wrong`: the share of
   * its words that are surely wrong, where that is known.
   */
  ofDocument(text: string, profile: ProfileName, wrong?: number): ToldKit {
    const kit = this.of(profile);
    const spared = sparedByLostSpaces(text);
    if (profile === "marked" && wrong !== undefined) {
      const told = seldomWrong(wrong, (one) => this.#language.vocabulary.id(one));
      return { kit: kit.told(told), hints: { spared }, told };
    }
    if (!HALF_MARKED.has(profile)) return { kit, hints: { spared } };
    const { vocabulary } = this.#language;
    const bareKit = this.of("stripped");
    const isKnown = ({ folded, bare }: ChunkWord): boolean => vocabulary.id(folded) !== 0 || bareKit.formsOf(bare).length > 0;
    const names = profile === "typed" ? ownNames(text, isKnown) : new Map<number, OtherReading>();
    const evidence = markEvidence(text, bareKit);
    if (evidence === undefined) return { kit, hints: { names, spared } };
    const word = (id: number): string => vocabulary.word(id);
    const told = kit.told((reading, id) => evidence.cost(reading, id, word(id)));
    const { kept, names: lost } = keptNeighbours(text, told.candidates, word);
    return { kit: told, hints: { kept, names: new Map([...names, ...lost]), spared } };
  }

  /** The kit of a profile. */
  of(name: ProfileName): ChannelKit {
    const profile = name === "clean" ? CLEAN_CHANNEL : name;
    let kit = this.#kits.get(profile);
    if (kit === undefined) this.#kits.set(profile, (kit = new ChannelKit(this.#language.parts, profile)));
    return kit;
  }
}

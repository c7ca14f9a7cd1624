/** Owns what an archive teaches of the engine that read it: its own texts in, no truth beside them, a dictionary that knows the engine out. */

import { checkOptionNames, wrongArgument } from "../argument-checks.js";
import type { Dictionary } from "../dictionary/dictionary.js";
import { openDictionary } from "../dictionary/open.js";
import { writeDictionary } from "../dictionary/write.js";
import { KhoidauError } from "../errors.js";
import { Vocabulary } from "../lexicon/vocabulary.js";
import type { Restoration } from "../restore/restoration.js";
import { createRestorer } from "../restore/restorer.js";
import { addCounts, countChannel, openCounts, SIBLINGS_WORTH } from "./channel-counts.js";
import { PairCounter } from "./channel-pairs.js";
import { packChannel } from "./channel-sections.js";

/** Every way to set the learning; all are optional. */
export interface LearnOptions {
  /** Times that the texts are read; each knows what the one before has learned. 1..10, default 3. */
  readonly rounds?: number;
  /** Told before each text: its place in the list, from 0, and the round, from 1. */
  readonly onText?: (index: number, round: number) => void;
}

/** What was learned. */
export interface LearnedEngine {
  /** The bytes of a whole dictionary, the one given with what was learned; for `openDictionary` or a `.kdict` file. */
  readonly bytes: Uint8Array;
  /** Texts that taught; right ones and bare ones do not. */
  readonly texts: number;
  /** Sure words of these in the last round. */
  readonly words: number;
}

/** What holds where an option is left out. */
export const DEFAULT_LEARN_OPTIONS: Required<LearnOptions> = { rounds: 3, onText: () => undefined };

/** Words with less confidence teach nothing. */
const SURE = 0.9;
/** Nor do pages with less, which are rubbish to the last word: pages of which half the words come back right have 0.9 and more. */
const READABLE = 0.88;
/**
 * So often counts a word of the archive beside one of the noise that the channel was learned from, and all of them together at most
 * for so many words: about half of that noise, or the archive's own mistakes would be believed the more, the larger it is. The 30 was
 * tried, the bound never reached: 40 pages have 15,000 words.
 */
const TIMES = 30;
const MOST_WORTH = 500_000;

/** Profiles that no engine is known by. */
const NO_ENGINE: ReadonlySet<string> = new Set(["clean", "stripped"]);
/**
 * Engines that the dictionary knows from thousands of pages. Not Tesseract's older recogniser: its channels draw texts of unknown engines,
 * and its own lose little (20 pages of its English model 385 -> 401 wrong words).
 */
const KNOWN: ReadonlySet<string> = new Set(["tesseract-eng", "tesseract-vie"]);
/** Of an unknown engine that looks like a known one half of the texts go to that one. */
const NEARLY_ALL = 0.9;
/** The channel of engines that are not known. */
const LEARNING = "general";

/**
 * Learns how one engine reads from what it read, page by page as it came: the texts are restored, their sure words tell what was read
 * for what, and they are restored again with that. About a hundred pages of one engine are wanted (twenty were measured); a second engine
 * among them blurs the picture. Reads each text `rounds` times.
 *
 * @throws KhoidauError `bad-argument` for an option out of range and for what is no list of strings, `nothing-to-learn` where no
 * text teaches anything or the engine is one that the dictionary knows.
 * @example
 * ```ts
 * import { openDictionary } from "khoidau";
 * import { createRestorer, openPackagedDictionary } from "khoidau/node";
 * import { learnEngine } from "khoidau/learn";
 * const pages = ["Can ct? Luat Td chac chfnh quyén dia phuong;", "QUYÉT DINH thanh lap H@i déng thi dua khen thuéng tinh"];
 * const { bytes } = learnEngine(openPackagedDictionary({ size: "small" }), pages, { rounds: 1 });
 * createRestorer(openDictionary(bytes)).restore(pages[1]!).text; // "QUYẾT ĐỊNH thành lập Hội đồng thi đua khen thưởng tỉnh"
 * ```
 */
export function learnEngine(dictionary: Dictionary, texts: readonly string[], options: LearnOptions = {}): LearnedEngine {
  checkOptionNames(options, "learnEngine", DEFAULT_LEARN_OPTIONS);
  const rounds = options.rounds ?? DEFAULT_LEARN_OPTIONS.rounds;
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10) throw wrongArgument("rounds", rounds, "a whole number from 1 to 10");
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === "string")) throw wrongArgument("texts", texts, "a list of strings, one a page or document");
  const onText = options.onText ?? DEFAULT_LEARN_OPTIONS.onText;
  let learned: LearnedEngine | undefined;
  for (let round = 1; round <= rounds; round++) {
    const sight = look(learned === undefined ? dictionary : openDictionary(learned.bytes), texts, (index) => onText(index, round));
    if (round === 1) checkUnknown(sight);
    learned = { texts: sight.texts, words: sight.words, bytes: withLearned(dictionary, sight) };
  }
  return learned!;
}

/** What the texts show in one round. */
interface Sight {
  readonly pairs: PairCounter;
  /** By profile, the texts that went to it. */
  readonly profiles: ReadonlyMap<string, number>;
  readonly texts: number;
  readonly words: number;
}

function look(dictionary: Dictionary, texts: readonly string[], onText: (index: number) => void): Sight {
  const restorer = createRestorer(dictionary);
  const pairs = new PairCounter();
  const profiles = new Map<string, number>();
  let words = 0;
  let taught = 0;
  texts.forEach((text, index) => {
    onText(index);
    const restoration = restorer.restore(text);
    const { profile, confidence } = restoration;
    const sure = NO_ENGINE.has(profile) || confidence < READABLE ? 0 : addSure(restoration, pairs);
    if (sure === 0) return;
    profiles.set(profile, (profiles.get(profile) ?? 0) + 1);
    words += sure;
    taught++;
  });
  if (taught === 0)
    throw new KhoidauError("nothing-to-learn", `None of ${texts.length} texts teaches how an engine reads: expected text as an engine misread it, found right, bare or illegible text; give the text layers of scans.`, { texts: texts.length });
  return { pairs, profiles, texts: taught, words };
}

/** Counts the sure words with their readings; returns how many there were. */
function addSure({ tokens }: Restoration, pairs: PairCounter): number {
  let words = 0;
  for (const { kind, confidence, reading, text } of tokens) {
    if (kind !== "word" || confidence < SURE || text === "") continue;
    pairs.addPair(text, reading, 1);
    words++;
  }
  return words;
}

/** A known engine would learn only its own mistakes from itself: 40 pages of the English model 84 -> 114 wrong words. */
function checkUnknown({ profiles, texts }: Sight): void {
  const known = [...profiles.keys()].find((name) => KNOWN.has(name) && profiles.get(name)! >= NEARLY_ALL * texts);
  if (known === undefined) return;
  throw new KhoidauError("nothing-to-learn", `The texts were read by ${known} (${profiles.get(known)} of ${texts}), which the dictionary knows; expected those of an engine that it does not; use the dictionary as it is.`, { profile: known, texts });
}

/** The dictionary with what was seen added to its channel of unknown engines. */
function withLearned(dictionary: Dictionary, { pairs, texts, words }: Sight): Uint8Array {
  const counts = openCounts(dictionary, LEARNING);
  addCounts(counts, countChannel(pairs.counts(), new Vocabulary(dictionary), SIBLINGS_WORTH), Math.min(TIMES, MOST_WORTH / words));
  const sections = new Map(dictionary.names.map((name) => [name, dictionary.bytes(name)]));
  for (const [name, bytes] of packChannel(LEARNING, counts)) sections.set(name, bytes);
  return writeDictionary(sections, { ...dictionary.meta, learnedTexts: texts, learnedWords: words });
}

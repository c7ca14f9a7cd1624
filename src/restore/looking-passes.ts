/** Owns the passes that only look: what the document shows of its engine, what its context expects, what it repeats. */

import { DocumentLayer } from "../channel/document-layer.js";
import type { Step } from "../decode/step.js";
import type { LatticeHints } from "../lattice/lattice-hints.js";
import { ChannelKit } from "./channel-kit.js";
import { CaseHabit } from "./case-habit.js";
import { ContextProposer } from "./context-proposer.js";
import type { Decoders } from "./decoders.js";
import { learnFrom } from "./document-learning.js";
import { DocumentMemory } from "./document-memory.js";
import type { Kits } from "./kits.js";
import type { Language } from "./language.js";
import type { ChannelName, ProfileName } from "./options.js";
import { OwnAbbreviations } from "./own-abbreviations.js";
import { pass } from "./pass.js";
import type { Work } from "./pass.js";
import { ADAPTED, BY_SHAPES, FAR, WEIGHED_AFTER } from "./profile-kinds.js";
import { ProfileChannel } from "./profile-channel.js";
import { inOrder } from "./settled-spans.js";

/** Rounds of learning from the document where the engine is not known; of text with its marks one is enough. */
const ADAPT_ROUNDS = 3;

/** What the last pass is told by the passes before it. */
export interface Looked extends Pick<Work, "settled"> {
  readonly kit: ChannelKit;
  readonly hints: LatticeHints;
  /** How the engine reads the case of first letters; `undefined` where nothing was looked at. */
  readonly habit: CaseHabit | undefined;
}

/** What they look with. */
export interface LookingTools {
  readonly language: Language;
  readonly kits: Kits;
  readonly decoders: Decoders;
  /** The document may correct the channel of its engine. */
  readonly adapt: boolean;
  /** Share of the words that the first sight found surely wrong. */
  readonly wrong: number | undefined;
}

/** As many passes as a profile needs, none of most. */
export function lookThrough(work: Work, profile: ProfileName, { language, kits, decoders, adapt, wrong }: LookingTools): Looked {
  const channel = ADAPTED.has(profile) && adapt ? (profile as ChannelName) : undefined;
  const far = FAR.has(profile) && !WEIGHED_AFTER.has(profile);
  const rounds = channel !== undefined && far ? ADAPT_ROUNDS : channel !== undefined || far ? 1 : 0;
  const told = kits.ofDocument(work.text, profile, wrong);
  let { kit, hints } = told;
  let { settled } = work;
  let habit: CaseHabit | undefined;
  for (let round = 0; round < rounds; round++) {
    const sight = new Sight(work, kit, language, { learns: channel !== undefined, habit, doubtsCase: BY_SHAPES.has(profile) });
    pass(work, { kit, hints, decoder: decoders.scout }, (steps) => sight.add(steps));
    if (channel !== undefined) kit = new ChannelKit(language.parts, channel, new ProfileChannel(language.parts, channel, sight.layer), told.told);
    if (!far) continue;
    habit = sight.habit;
    settled = inOrder([...sight.own.spans((written) => language.vocabulary.id(written)), ...work.settled]);
    hints = { ...told.hints, proposals: sight.proposer.proposed, phrases: kit.phrases(sight.memory.terms()) };
  }
  return { kit, hints, settled, habit };
}

/** How one pass looks. */
interface SightSettings {
  /** The document corrects the channel. */
  readonly learns: boolean;
  /** What the pass before it saw. */
  readonly habit: CaseHabit | undefined;
  /** Its engine may take small letters for capitals of the same shape. */
  readonly doubtsCase: boolean;
}

/** What one pass sees. */
class Sight {
  readonly layer = new DocumentLayer(Infinity);
  readonly memory = new DocumentMemory();
  readonly proposer: ContextProposer;
  readonly own: OwnAbbreviations;
  readonly habit: CaseHabit | undefined;
  readonly #text: string;
  readonly #learn: (steps: readonly Step[]) => void;

  constructor({ text }: Work, kit: ChannelKit, { model, usage, vocabulary }: Language, { learns, habit, doubtsCase }: SightSettings) {
    const word = (id: number): string => vocabulary.word(id);
    this.#text = text;
    this.proposer = new ContextProposer(text, model, kit);
    this.own = new OwnAbbreviations(text, word);
    this.habit = usage === undefined || !doubtsCase ? undefined : new CaseHabit(word, usage);
    this.#learn = learns ? (steps) => learnFrom(text, steps, kit, { word, usage, habit }, this.layer) : () => undefined;
  }

  add(steps: readonly Step[]): void {
    this.proposer.add(steps);
    this.memory.add(steps);
    this.own.add(steps);
    this.habit?.add(this.#text, steps);
    this.#learn(steps);
  }
}

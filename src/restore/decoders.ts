/** Owns the decoders of a restorer: which beam each pass searches with. */

import { BeamDecoder, DEFAULT_BEAM } from "../decode/beam-decoder.js";
import { DEFAULT_SECOND_LOOK, SecondLook } from "../decode/second-look.js";
import type { Language } from "./language.js";
import type { ProfileName, RestoreOptions } from "./options.js";
import { ownWeight, toldByWords } from "./profile-kinds.js";

/** Hypotheses and nats of a looking pass; measured, 4 and 6 give what the full beam gives within 0.03 points on the rendered pages. */
const SCOUT_BEAM = { width: 4, margin: 4 };

/** Decoders over one language, made when first needed but for the two that every text may need. */
export class Decoders {
  /** Without a wider context. */
  readonly full: BeamDecoder;
  /** For the passes that only look ahead: hints need no wide beam. */
  readonly scout: BeamDecoder;
  readonly #language: Language;
  readonly #options: Required<RestoreOptions>;
  /** For the last pass over text whose words tell of each other, by profile. */
  readonly #wide = new Map<ProfileName, BeamDecoder>();

  constructor(language: Language, options: Required<RestoreOptions>) {
    this.#language = language;
    this.#options = options;
    const { beamWidth: width, lmWeight } = options;
    this.full = new BeamDecoder(language.model, { ...DEFAULT_BEAM, width, lmWeight, rivals: true });
    this.scout = new BeamDecoder(language.model, { width: Math.min(width, SCOUT_BEAM.width), margin: SCOUT_BEAM.margin, lmWeight });
  }

  /** For the last pass over a text of this profile. */
  last(profile: ProfileName): BeamDecoder {
    const { sense, model } = this.#language;
    const { beamWidth: width, lmWeight, senseWeight } = this.#options;
    const weight = senseWeight * toldByWords(profile);
    if (sense === undefined || weight === 0) return this.full;
    let decoder = this.#wide.get(profile);
    if (decoder === undefined) {
      const look = new SecondLook(sense, { ...DEFAULT_SECOND_LOOK, weight });
      decoder = new BeamDecoder(model, { ...DEFAULT_BEAM, width, lmWeight: lmWeight * ownWeight(profile), rivals: true }, look);
      this.#wide.set(profile, decoder);
    }
    return decoder;
  }
}

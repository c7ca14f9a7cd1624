/** The measures of khoidau: how right a text is against hand-corrected gold. Pure; knows nothing of files. */

export { alignTokens } from "./alignment.js";
export type { CharacterErrors } from "./characters.js";
export { measureCharacters } from "./characters.js";
export type { Change, MeasureOptions, Measurement, TokenErrors } from "./measurement.js";
export { measureText, sumMeasurements } from "./measurement.js";
export { measuredTokens } from "./tokens.js";

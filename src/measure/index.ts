/** The measures of khoidau: how right a text, and what was read of a document, are against hand-corrected gold. Pure; knows nothing of files. */

export { alignTokens } from "./alignment.js";
export type { CharacterErrors } from "./characters.js";
export { measureCharacters } from "./characters.js";
export type { FieldCount, FieldMiss, FieldScore } from "./field-score.js";
export { measureFields, sumFieldScores } from "./field-score.js";
export type { DocumentFields } from "./field-values.js";
export type { Change, MeasureOptions, Measurement, TokenErrors } from "./measurement.js";
export { measureText, sumMeasurements } from "./measurement.js";
export { measuredTokens } from "./tokens.js";

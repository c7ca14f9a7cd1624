/** Owns what one set of the fields' ruler is: documents with their truth, read in one way. */

import type { DocumentFields } from "../../src/measure/field-values.js";
import type { Page } from "../../src/page/page.js";
import type { Reading } from "../../src/page/reading.js";
import type { Half } from "./sample.js";

/** One document: what the reader gets, and what it should find. */
export interface FieldDocument {
  readonly name: string;
  readonly text: string;
  /** Stands for `text` where pages were read. */
  readonly reading?: Reading;
  readonly pages?: readonly Page[];
  /** True where `text` is a reading that is to be repaired first. */
  readonly damaged: boolean;
  readonly truth: DocumentFields;
  /** In which way it was damaged, where that is measured apart. */
  readonly damage?: string;
  /** What of number, code and date is printed, where the rest was written by hand: see `penTruth`. */
  readonly printed?: DocumentFields;
}

/** Documents that are measured as one. */
export interface FieldSet {
  /** Unique: `real documents, held out`. */
  readonly name: string;
  /** What `--only` names. */
  readonly group: Group;
  /** Misses of held-out documents are never shown. */
  readonly half: Half;
  readonly documents: readonly FieldDocument[];
  /** Fields that were read elsewhere, by name; for sets whose pictures `scan` has read. */
  readonly given?: ReadonlyMap<string, DocumentFields>;
}

/** The groups of sets, in the order of the table. */
export const GROUPS = ["hand", "scans", "real", "made", "damaged", "rendered"] as const;
export type Group = (typeof GROUPS)[number];

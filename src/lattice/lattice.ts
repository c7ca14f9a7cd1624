/** Owns the lattice: all ways to cut a stretch of the reading into pieces, with the candidates of each piece. */

import type { Candidates } from "./candidates.js";

/** How a group of candidates came to be; the cause of the edit that one of them would make. */
export type GroupKind = "word" | "literal" | "protected" | "code" | "join" | "split" | "term" | "noise";

/** Candidates for one stretch between two nodes of the lattice. */
export interface CandidateGroup {
  /** Node the stretch starts at; nodes are numbered in reading order from 0. */
  readonly from: number;
  /** Node it ends at; above `from`. */
  readonly to: number;
  /** The stretch that a candidate replaces: half-open, UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: GroupKind;
  readonly candidates: Candidates;
  /** Nats that every candidate of the group costs on top: a join, a split, signs left standing. */
  readonly cost: number;
  /** A sentence or item ends behind the stretch. */
  readonly boundary: boolean;
  /** What is written instead, where it is not spelled from word ids (codes). */
  readonly written?: string;
  /** 0..1: how sure a settled stretch is, where it was not the search that settled it. */
  readonly confidence?: number;
  /** The single words that a term of several stands on, each with its own stretch. */
  readonly parts?: readonly GroupPart[];
}

/** One word of a term: a candidate of the group that stands at its place. */
export interface GroupPart {
  readonly group: CandidateGroup;
  readonly candidate: number;
}

/** The groups by the node they end at; node 0 is the start. */
export interface Lattice {
  /** `incoming[node]` lists the groups that end at `node`; every node but 0 has at least one. */
  readonly incoming: readonly (readonly CandidateGroup[])[];
}

/** Owns which way a page lies: upright, on its head or on a side, and how far its lines lean. */

import type { InkMap } from "./ink-map.js";
import { turnedMap, withoutRules } from "./ink-map.js";
import { findSkew } from "./skew.js";

/** What has to be done to a page so that its lines run level. */
export interface PageDirection {
  /** Quarter turns clockwise that set it upright. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Degrees that its lines fall to the right by, once it is turned. */
  readonly skew: number;
}

/** Lines this sharp are seen along: real pages have 1.5 to 4.3 along their lines and 0.3 across at most, tables and forms more. */
const ALONG = 2.5;
/** Lines seen along are at least this sharp. */
const LEAST = 0.5;
/** Across must be this many times sharper than along, before a page is turned on its side: tables have rows both ways. */
const CLEARLY = 2;
/** Feet are 1.06 to 1.66 times sharper than heads on upright pages; a page under this lies on its head. */
const ON_ITS_HEAD = 0.97;

/** Reads a page's direction off its ink map. 40 ms; twice that for pages that are not clearly upright. */
export function pageDirection(map: InkMap): PageDirection {
  const text = withoutRules(map);
  let skew = findSkew(text);
  let turn: 0 | 90 = 0;
  if (Math.max(skew.feet, skew.heads) < ALONG) {
    const across = findSkew(turnedMap(text));
    if (Math.max(across.feet, across.heads) > Math.max(LEAST, CLEARLY * Math.max(skew.feet, skew.heads))) {
      skew = across;
      turn = 90;
    }
  }
  const onItsHead = skew.feet > 0 && skew.feet < skew.heads * ON_ITS_HEAD;
  return { turn: (onItsHead ? turn + 180 : turn) as PageDirection["turn"], skew: skew.degrees };
}

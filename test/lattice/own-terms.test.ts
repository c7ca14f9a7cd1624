import fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidates } from "../../src/lattice/candidates.js";
import { OwnTerms } from "../../src/lattice/own-terms.js";
import type { TermWords } from "../../src/lattice/own-terms.js";

const id = fc.nat(6);
const terms = fc.array(fc.array(id, { minLength: 1, maxLength: 4 }), { maxLength: 12 }).map((all) => all.map((ids): TermWords => ({ words: ids.map(String), ids, weight: 1 })));
const candidates = fc.uniqueArray(id, { maxLength: 5 }).map((ids): Candidates => ({ width: 1, size: ids.length, ids: Uint16Array.from(ids), costs: new Float32Array(ids.length) }));

/** 0 is a word that the vocabulary lacks: it may stand anywhere. */
const mayBe = (word: number, place: Candidates | undefined): boolean => place !== undefined && (word === 0 || place.ids.includes(word));

test("the terms of a place are those whose first two words may stand there and behind", () => {
  fc.assert(
    fc.property(terms, fc.array(fc.tuple(candidates, fc.option(candidates, { nil: undefined })), { maxLength: 6 }), (all, places) => {
      const own = new OwnTerms(all);
      for (const [place, next] of places) {
        const right = all.filter(({ ids }) => mayBe(ids[0]!, place) && (ids.length === 1 || mayBe(ids[1]!, next)));
        expect(new Set(own.at(place, next))).toEqual(new Set(right));
        expect(own.at(place, next)).toHaveLength(right.length);
      }
    }),
  );
});

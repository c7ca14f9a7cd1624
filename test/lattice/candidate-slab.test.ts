import fc from "fast-check";
import { expect, test } from "vitest";
import { CandidateSlab } from "../../src/lattice/candidate-slab.js";

test("each list has room of its own, as long as asked for, all 0", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 30 }), (sizes) => {
    const slab = new CandidateSlab();
    const rooms = sizes.map((size) => slab.room(size));
    rooms.forEach(({ ids, costs }, list) => {
      expect([ids.length, costs.length]).toEqual([sizes[list], sizes[list]]);
      expect(ids.every((id) => id === 0) && costs.every((cost) => cost === 0)).toBe(true);
      ids.fill(list + 1);
      costs.fill(list + 0.5);
    });
    rooms.forEach(({ ids, costs }, list) => {
      expect(ids.every((id) => id === list + 1) && costs.every((cost) => cost === list + 0.5)).toBe(true);
    });
  }), { numRuns: 50 });
});

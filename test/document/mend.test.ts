/** Mends laid over the edits of a repair. */

import { describe, expect, it } from "vitest";
import { composeEdits } from "../../src/document/mend.js";
import type { Edit } from "../../src/span.js";

describe("mends over edits", () => {
  it("are as many as a book has: more than a call takes arguments", () => {
    const edits = Array.from({ length: 200_000 }, (_, i): Edit => ({ start: 2 * i, end: 2 * i + 1, from: "a", to: "á", confidence: 1, cause: "marks" }));
    const composed = composeEdits("á ".repeat(200_000), edits, [{ start: 0, end: 1, to: "à", cause: "term" }]);
    expect(composed).toHaveLength(200_000);
    expect(composed[0]).toMatchObject({ from: "a", to: "à" });
    expect(composed.at(-1)).toEqual(edits.at(-1));
  });
});

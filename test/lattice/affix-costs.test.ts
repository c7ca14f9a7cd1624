import fc from "fast-check";
import { expect, test } from "vitest";
import { AffixCosts } from "../../src/lattice/affix-costs.js";
import { NAT, NEVER, UnitRows } from "../../src/lattice/unit-rows.js";
import { WordSearch } from "../../src/lattice/word-search.js";
import { buildSyllableTrie } from "../../src/lexicon/syllable-trie.js";
import { MEANT_LETTERS } from "../../src/text/alphabet.js";
import { lettersOf, modelOf, naiveSpelling } from "./toy-channel.js";

const WORDS = ["nghị", "định", "hòa", "thủy", "ngày", "quý", "án", "a"];
const search = new WordSearch(buildSyllableTrie(WORDS, WORDS.map((_, i) => i + 8)));
const model = modelOf(["ị>i", "đ>d", "nh>rnh", "ò>6", "g>gq", "ủ>ii", "N>M"]);

/** The letters from the empty node to each node, in the order in which they are spelled. */
function spellings({ letter, parent, side }: typeof search.headTree): string[] {
  const out = [""];
  for (let node = 1; node < letter.length; node++) {
    const ch = MEANT_LETTERS[letter[node]!]!;
    out.push(side === "head" ? out[parent[node]!]! + ch : ch + out[parent[node]!]!);
  }
  return out;
}

const upperFirst = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const cost = (read: string, word: string): number => naiveSpelling(model, read, lettersOf(word));

const readings = fc.array(fc.constantFrom(..."nghidaiqM6ADNy"), { maxLength: 6 }).map((parts) => parts.join(""));

test("a vector holds what each head or tail costs, read as the beginning or end at a cut", () => {
  fc.assert(
    fc.property(fc.array(readings, { minLength: 1, maxLength: 4 }), fc.constantFrom(0 as const, 1 as const), (list, upper) => {
      const rows = new UnitRows(model);
      for (const tree of [search.headTree, search.tailTree]) {
        const affixes = new AffixCosts(rows, tree);
        const words = spellings(tree);
        for (const reading of list) {
          affixes.look(reading, upper);
          for (let cut = 0; cut <= reading.length; cut++) {
            const affix = tree.side === "head" ? reading.slice(0, cut) : reading.slice(cut);
            const costs = words.map((word) => {
              if (upper === 1) return cost(affix, word.toUpperCase());
              return tree.side === "head" ? Math.min(cost(affix, word), cost(affix, upperFirst(word))) : cost(affix, word);
            });
            costs.forEach((nats, node) => {
              // Each of a few pieces is off by half a unit at most.
              expect(affixes.costs[affixes.at[cut]! + node]! / NAT).toBeCloseTo(Math.min(NEVER / NAT, nats), 2);
            });
            // No word lacks a head.
            expect(affixes.least(cut) / NAT).toBeCloseTo(Math.min(NEVER / NAT, ...costs.slice(tree.side === "head" ? 1 : 0)), 2);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("vectors outlast growth and forgetting: thousands of readings, the same costs as at first", () => {
  const affixes = new AffixCosts(new UnitRows(model), search.tailTree);
  const ofReading = (reading: string): number[] => {
    affixes.look(reading, 0);
    return [...affixes.costs.subarray(affixes.at[0]!, affixes.at[0]! + search.tailTree.letter.length)];
  };
  const before = ofReading("dinh");
  for (let i = 0; i < 3000; i++) affixes.look(`n${i.toString(36)}h`, 0);
  expect(ofReading("dinh")).toEqual(before);
});

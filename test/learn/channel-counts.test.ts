import { describe, expect, it } from "vitest";
import { addCounts, countChannel, openCounts } from "../../src/learn/channel-counts.js";
import { PairCounter } from "../../src/learn/channel-pairs.js";
import { packChannel } from "../../src/learn/channel-sections.js";
import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { openPackagedDictionary } from "../../src/node.js";
import { letterIndex } from "../../src/text/alphabet.js";
import { toyVocabulary } from "../lexicon/toy-vocabulary.js";

const vocabulary = toyVocabulary(["định", "hòa"]);

function counted(...lines: readonly string[]) {
  const pairs = new PairCounter();
  for (const line of lines) pairs.add(line, 10);
  return countChannel(pairs.counts(), vocabulary, 0);
}

describe("counts of a channel", () => {
  it.each(["general", "tesseract-vie"])("come out of the packaged dictionary and go back as they were: %s", (profile) => {
    const dictionary = openPackagedDictionary({ size: "small" });
    const sections = packChannel(profile, openCounts(dictionary, profile));
    expect([...sections.keys()].sort()).toEqual(dictionary.names.filter((name) => name.startsWith(`channel.${profile}.`)));
    for (const [name, bytes] of sections) expect(Buffer.compare(bytes, dictionary.bytes(name)), name).toBe(0);
  });

  it("add up, letters and whole words, each so many times", () => {
    const counts = counted("định\tdinh");
    addCounts(counts, counted("định\tdjnh", "hòa\thoa"), 3);
    const opened = openCounts(openDictionary(writeDictionary(packChannel("toy", counts), {})), "toy");
    const [i, dot] = [opened.pieces.get("i")!, letterIndex("ị")];
    expect(i.get(dot)).toBeCloseTo(10, 0);
    expect(opened.pieces.get("j")!.get(dot)).toBeCloseTo(30, 0);
    expect(opened.totals[dot]).toBeCloseTo(40, 0);
    const key = vocabulary.id("định") * 4;
    expect(opened.tokens.totals.get(key)).toBeCloseTo(40, 0);
    expect(opened.tokens.reads.get("djnh")!.get(key)).toBeCloseTo(30, 0);
    expect(opened.tokens.reads.get("dinh")!.get(key)).toBeCloseTo(10, 0);
  });
});

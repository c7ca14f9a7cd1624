/** Words that the dictionary lacks: names stay, rubbish is a word misread. */
import { describe, expect, it } from "vitest";
import { createRestorer, openPackagedDictionary } from "../../src/node.js";

const restorer = createRestorer(openPackagedDictionary(), { profile: "tesseract-eng" });

describe("a word that nobody knows", () => {
  it("stays where it is spelled as names are", () => {
    expect(restorer.restore("khan gia trén san Santiano Bernabeu day bat ngo").text).toContain("Santiano Bernabeu");
  });

  it("is a word of the sentence where nothing is spelled so", () => {
    expect(restorer.restore("bon tam phu byi thdi gian").text).toBe("bồn tắm phủ bụi thời gian");
  });
});

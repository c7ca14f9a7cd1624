/** Names that no dictionary has, typed wrongly here and rightly elsewhere in the document. */

import { describe, expect, it } from "vitest";
import { ownNames } from "../../src/restore/own-names.js";
import { packagedRestorer } from "./packaged.js";

const KNOWN = new Set(["và", "ông", "đội", "với"]);
const namesOf = (text: string): string[] => [...ownNames(text, ({ folded }) => KNOWN.has(folded))].map(([at, { text: name }]) => `${at} ${name}`);

describe("the names of a document", () => {
  it("are what an unknown word one letter away rather is", () => {
    expect(namesOf("Keria và Keria với KKeria")).toEqual(["19 Keria"]);
    expect(namesOf("Keria và Keria với Keira")).toEqual(["19 Keria"]);
  });

  it("may be two letters away where they are long", () => {
    expect(namesOf("Gumayushi và Gumayushi với Gunayushhi")).toEqual(["27 Gumayushi"]);
    expect(namesOf("Keria và Keria với KKera")).toEqual([]);
  });

  it("stand more often than what they would replace", () => {
    expect(namesOf("Keria và Keira")).toEqual([]);
    expect(namesOf("Keria và Keria, Keira và Keira")).toEqual([]);
  });

  it("are written in capitals where the reading is", () => {
    expect(namesOf("Maneephan và Maneephan: MANEEHAN")).toEqual(["24 MANEEPHAN"]);
  });

  it("are no abbreviations: one letter makes another of them", () => {
    expect(namesOf("PCTN và PCTN với PCTT")).toEqual([]);
  });
});

describe("text typed in a hurry", () => {
  it("gets the names that it spells rightly elsewhere", () => {
    const lines = ["Cac tuyen thu cuaa doi T1 la Gumayushi, Keria va Faker, ho da thi dau rat xuat sac.", "Theo ong, Gumayushi da co mot tran dau tuyet voi, con Keria nhan duoc nhieu loi khhen.", "Trong tran dauu toi qua, Gummayushi ghi diem quyet dinh truoc doi thu cung hang.", "Sau tran dau, KKeria cho biet ca doi da chuan bi rat ky cho gai dau nay."];
    const { text, profile } = packagedRestorer({ profile: "typed" }).restore(lines.join("\n"));
    expect(profile).toBe("typed");
    expect(text.match(/\bGumayushi\b/g)).toHaveLength(3);
    expect(text.match(/\bKeria\b/g)).toHaveLength(3);
  });
});

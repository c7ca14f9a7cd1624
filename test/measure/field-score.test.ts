import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureFields, sumFieldScores } from "../../src/measure/index.js";

const letter = {
  issuer: { parent: "UBND TỈNH LÀO CAI", name: "SỞ NỘI VỤ" },
  number: "355",
  docType: "CÔNG VĂN",
  subject: "sơ kết phong trào thi đua",
  urgency: null,
  references: [
    { code: "733/QĐ-TTg", date: "2019-06-14", docType: "QUYẾT ĐỊNH" },
    { code: "91/2017/NĐ-CP", date: null, docType: "NGHỊ ĐỊNH" },
  ],
  recipients: ["Như trên", "Lưu: VT", "Lưu: VT"],
  sections: [{ marker: "I", title: "MỤC ĐÍCH", line: 21 }],
};

describe("measureFields", () => {
  it("finds nothing wrong with the gold itself", () => {
    const score = measureFields(letter, letter);
    expect(score).toMatchObject({ micro: 1, macro: 1, falseValueRate: 0, misses: [] });
    expect(score.fields["references.date"]).toMatchObject({ gold: 1, given: 1 });
  });

  it("folds NFC, tone placement and white space, and the case of docType alone", () => {
    const given = { ...letter, docType: "Công  văn", recipients: ["Như\ntrên", "Lưu: VT", "Lưu: VT"] };
    expect(measureFields({ subject: "văn hóa" }, { subject: "văn hoá".normalize("NFD") }).micro).toBe(1);
    expect(measureFields(letter, given).micro).toBe(1);
    expect(measureFields(letter, { ...letter, subject: "Sơ kết phong trào thi đua" }).fields["subject"]!.f1).toBe(0);
  });

  it("takes lists as multisets and headings without their line", () => {
    const given = { ...letter, recipients: ["Lưu: VT", "Như trên"], sections: [{ marker: "I", title: "MỤC ĐÍCH", page: 1 }] };
    const { fields, misses } = measureFields(letter, given);
    expect(fields["recipients"]).toMatchObject({ gold: 3, given: 2, right: 2, f1: 0.8 });
    expect(fields["sections"]!.f1).toBe(1);
    expect(misses).toEqual([{ field: "recipients", missing: ["Lưu: VT"], wrong: [] }]);
  });

  it("counts a cited date with its code, so a right date of a wrong code is wrong", () => {
    const references = [{ code: "738/QĐ-TTg", date: "2019-06-14", docType: "QUYẾT ĐỊNH" }, letter.references[1]];
    const { fields } = measureFields(letter, { ...letter, references });
    expect(fields["references.code"]).toMatchObject({ gold: 2, right: 1 });
    expect(fields["references.date"]).toMatchObject({ gold: 1, given: 1, right: 0 });
  });

  it("measures only what the gold labels; a value where the gold says null is false", () => {
    const score = measureFields({ number: "5", urgency: null, addressees: [] }, { number: "5", urgency: "KHẨN", addressees: ["A"], place: "Hà Nội" });
    expect(Object.keys(score.fields)).toEqual(["number", "urgency", "addressees"]);
    expect(score.falseValueRate).toBeCloseTo(2 / 3);
  });

  it("takes an absent object for an object of nulls", () => {
    expect(measureFields({ signer: { name: "Lê An", position: null } }, {}).fields["signer.name"]).toMatchObject({ gold: 1, given: 0 });
    expect(measureFields({ signer: { name: "Lê An" } }, { signer: { name: "Lê An", position: "GIÁM ĐỐC" } }).fields).not.toHaveProperty(["signer.position"]);
    expect(measureFields({ signer: null }, { signer: { name: "Lê An" } }).fields["signer.name"]!.falsely).toBe(1);
  });

  it("is the textbook F1 of multisets", () => {
    const items = fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 6 });
    fc.assert(fc.property(items, items, (gold, given) => {
      const left = [...given];
      const right = gold.filter((item) => left.includes(item) && left.splice(left.indexOf(item), 1).length === 1).length;
      const precision = right / given.length || 0;
      const recall = right / gold.length || 0;
      const expected = gold.length + given.length === 0 ? 1 : (2 * precision * recall) / (precision + recall) || 0;
      expect(measureFields({ recipients: gold }, { recipients: given }).micro).toBeCloseTo(expected);
    }));
  });
});

describe("sumFieldScores", () => {
  it("adds counts up: micro weighs values, macro weighs fields", () => {
    const sum = sumFieldScores([
      measureFields({ number: "1", recipients: ["A", "B", "C"] }, { number: "2", recipients: ["A", "B", "C"] }),
      measureFields({ number: "3" }, { number: "3" }),
    ]);
    expect(sum.documents).toBe(2);
    expect(sum.micro).toBeCloseTo(8 / 10);
    expect(sum.macro).toBeCloseTo((0.5 + 1) / 2);
  });
});

/** Dates whose slashes were read as digits or strokes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairDate, repairMonth } from "../../src/lexicon/date-grammar.js";

describe("repairDate", () => {
  it.each([
    ["21712021", "2/7/2021"],
    ["3016/2021", "30/6/2021"],
    ["061712021", "06/7/2021"],
    ["15I6/2019", "15/6/2019"],
    ["14|6|2019", "14/6/2019"],
  ])("%s is %s", (reading, date) => expect(repairDate(reading)).toBe(date));

  it.each([["12/8/2021"], ["1112/2021"], ["20212022"], ["99912021"], ["3"], ["123456789012"], ["nay"]])("leaves %s", (reading) =>
    expect(repairDate(reading)).toBeUndefined(),
  );

  it("never turns a date into another than the one whose slashes were lost", () => {
    const date = fc.date({ min: new Date("1946-01-01"), max: new Date("2044-12-31"), noInvalidDate: true });
    const misread = fc.constantFrom("1", "I", "l", "|", "/");
    fc.assert(
      fc.property(date, misread, misread, (when, first, second) => {
        const [day, month, year] = [when.getUTCDate(), when.getUTCMonth() + 1, when.getUTCFullYear()];
        expect([undefined, `${day}/${month}/${year}`]).toContain(repairDate(`${day}${first}${month}${second}${year}`));
      }),
    );
  });
});

describe("repairMonth", () => {
  it("puts the slash back before a year", () => {
    expect(repairMonth("712021")).toBe("7/2021");
    expect(repairMonth("12I2020")).toBe("12/2020");
    expect(repairMonth("7/2021")).toBeUndefined();
    expect(repairMonth("2021")).toBeUndefined();
  });
});

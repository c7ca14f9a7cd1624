import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const restorer = packagedRestorer();
const ENGLISH = [
  "The committee shall meet twice a year and report to the ministers; members may appoint a deputy to act on their behalf.",
  "He said that the new law on land use was not clear and that many people in the country did not know about it.",
];
const FRENCH = "Le comité se réunit deux fois par an et fait rapport au ministre; la commission suit le plan dans les provinces avec eux.";
const MEANT = "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nV/v triển khai thực hiện Kế hoạch năm 2019\nYêu cầu các đơn vị nghiêm túc thực hiện.";
const GARBLED = "UY BAN NHAN DAN TINH LAO CAI\nV/v trién khai thyc hién Ké hoach nam 2019\nYéu cAu cdc don vi nghiém tic thyc hién.";

it("says of the Vietnamese lines alone how damaged a text is", () => {
  const mixed = restorer.restore([MEANT, ...ENGLISH, FRENCH].join("\n"));
  expect(mixed.damage).toBe("clean");
  expect(mixed.edits).toEqual([]);
});

it("leaves paragraphs in another language between garbled ones as they are", () => {
  const { text, damage } = restorer.restore([...ENGLISH, GARBLED, FRENCH].join("\n"));
  expect(damage).toBe("latin");
  expect(text).toBe([...ENGLISH, MEANT, FRENCH].join("\n"));
});

it("keeps V/v, and gives it its stroke back", () => {
  for (const profile of ["tesseract-eng", "general", "stripped"] as const) {
    const one = packagedRestorer({ profile });
    expect(one.restore("V/v trien khai thuc hien Ke hoach").text, profile).toBe("V/v triển khai thực hiện Kế hoạch");
    expect(one.restore("Vlv trien khai thuc hien Ke hoach").text, profile).toBe("V/v triển khai thực hiện Kế hoạch");
  }
});

it("keeps authority words and degrees as they are read", () => {
  const garbled = "trong dé nit chiém 51,2% téng sé dang vién\nKT. HIEU TRUONG\nPHO HIEU TRUONG\nThS. Tran Thi Bich Ngoc";
  expect(packagedRestorer({ profile: "general" }).restore(garbled).text).toMatch(/\nKT\. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nThS\. Trần Thị Bích Ngọc$/);
});

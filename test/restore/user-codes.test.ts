import { expect, it } from "vitest";
import { packagedRestorer } from "./packaged.js";

const GARBLED = "Yéu cau cdc don vi thyc hién Quyét dinh s6 15/QD-BTL, Ké hoach s6 7/KH-BTL.";

it.each([["BTL"], ["QĐ-BTL"], ["15/QĐ-BTL"]])("a code or short form among the user's terms is known in codes: %s", (term) => {
  const { text } = packagedRestorer({ profile: "tesseract-eng", terms: [term] }).restore(GARBLED);
  expect(text).toBe("Yêu cầu các đơn vị thực hiện Quyết định số 15/QĐ-BTL, Kế hoạch số 7/KH-BTL.");
});

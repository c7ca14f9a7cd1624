import { describe, expect, it } from "vitest";
import { penTruth, printedTruth } from "../../bench/fields/printed-truth.js";
import { halfOf, stratumOf } from "../../bench/fields/sample.js";

const truth = {
  number: "01", symbol: "TTr-UBND", code: "01/TTr-UBND", date: "2025-01-06", signer: { name: "Trần Hoàng Tuấn" }, recipients: ["Như trên", "Lưu: VT"],
  references: [{ code: "08/2016/NĐ-CP" }, { code: "9/QĐ-TTg" }], sections: [{ marker: "I", title: "MỤC ĐÍCH" }, { marker: "II", title: "KINH PHÍ" }], legalBases: [], digitalSignature: { signedBy: "Tỉnh" },
};
const page = "Số: /TTr-UBND\tQuảng Ngãi, ngày tháng 01 năm 2025\nCăn cứ Nghị định số 08/2016/NĐ- CP\nI. MỤC\nĐÍCH";

describe("printedTruth", () => {
  it("asks for no number, day or signature that is not printed", () => {
    expect(printedTruth(truth, page, { complete: true })).toMatchObject({ number: null, code: null, symbol: "TTr-UBND", date: "2025-01", recipients: truth.recipients });
    expect(printedTruth(truth, page, { complete: true })).not.toHaveProperty("digitalSignature");
    expect(printedTruth(truth, "01/TTr-UBND ngày 06 tháng 01 năm 2025", { complete: true })).toMatchObject({ number: "01", date: "2025-01-06" });
  });

  it("asks for what the transcribed pages show where some are missing", () => {
    const seen = printedTruth(truth, page, { complete: false });
    expect(seen).toMatchObject({ references: [{ code: "08/2016/NĐ-CP" }], sections: [{ marker: "I" }], legalBases: [] });
    expect(seen).not.toHaveProperty("signer");
    expect(seen).not.toHaveProperty("recipients");
  });
});

describe("penTruth", () => {
  const printed = { number: null, code: null, date: "2025-01" };
  it("takes a handwritten number that was read rightly, and none, but not a wrong one", () => {
    expect(penTruth(truth, printed, truth)).toMatchObject({ number: "01", date: "2025-01-06" });
    expect(penTruth(truth, printed, { number: null, date: "2025-01" })).toMatchObject({ number: null, date: "2025-01" });
    expect(penTruth(truth, printed, { number: "07" })).toMatchObject({ number: null });
  });
});

describe("the choice of real documents", () => {
  it("goes by the head alone", () => {
    expect(stratumOf(["ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "Số: 12/QĐ-UBND", "Lào Cai, ngày 05 tháng 4 năm 2022"])).toBe("QĐ provincial");
    expect(stratumOf(["BỘ NỘI VỤ", "Số: 12/BNV-TCCB", "V/v tuyển dụng"])).toBe("CV");
    expect(stratumOf(["TỈNH ỦY LÀO CAI", "Số 12-CT/TU"])).toBe("Party");
    expect(stratumOf(["Thẻ căn cước có thời hạn bao lâu?", "Theo Điều 5"])).toBe("no document");
    expect(stratumOf(["BỘ XÂY DỰNG", "Hà Nội, ngày 21 tháng 11 năm 2025", "QUY ĐỊNH VỀ QUY HOẠCH"])).toBe("untyped");
  });

  it("parts the halves by the index", () => {
    expect([4, 7].map(halfOf)).toEqual(["development", "held out"]);
  });
});

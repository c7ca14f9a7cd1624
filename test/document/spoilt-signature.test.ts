import { describe, expect, it } from "vitest";
import { readDocument, withStructure } from "../../src/document/index.js";
import { spoiltPair } from "../../src/document/spoilt-signature.js";

const HEAD = "SỞ XÂY DỰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 41/TB-SXD\tCao Bằng, ngày 14 tháng 5 năm 2024\nTHÔNG BÁO\nVề việc nghỉ lễ\n";
const signed = (...lines: string[]): ReturnType<typeof readDocument> => readDocument(`${HEAD}Sở Xây dựng thông báo để các đơn vị biết, thực hiện./.\nNơi nhận:\t${lines[0]!}\n- Như trên;\t${lines[1]!}\n- Các phòng;\t${lines[2] ?? "Lý Văn Sơn"}\n- Lưu: VT.\t${lines[2] === undefined ? "" : "Lý Văn Sơn"}\n`);

describe("signatures under a seal", () => {
  it.each([
    [". GIÁM ĐỐC", "Ó GIÁM ĐỐC", "so xay dung", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    ["T.C ˆTỊCH", "ˆ TỊCH", "uy ban nhan dan huyen ba be", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    [".-BỘ TRƯỞNG, CHỦ NHIỆM", "~YN CHỦ NHIỆM", "van phong chinh phu", "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"],
    ["CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", undefined, "CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"],
  ])("%s over %s of %s is KT. %s, %s", (upper, lower, issuer, onBehalfOf, position) => {
    expect(spoiltPair(upper, lower, issuer)).toEqual({ authority: "KT.", onBehalfOf, position });
  });

  it("tells a body that signs by its head", () => {
    expect(spoiltPair("M. ỦY BAN NHÂN DÂN", "Ủ TỊCH", "uy ban nhan dan xa vinh son")).toEqual({ authority: "TM.", onBehalfOf: "ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH" });
  });

  it("tells nothing of lines in which no post is left", () => {
    expect(spoiltPair("~~ ˆ.", "Ó GIÁM ĐỐC", "so xay dung")).toBeUndefined();
    expect(spoiltPair("SỞ XÂY DỰNG", "GIÁM ĐỐC", "so xay dung")).toBeUndefined();
    expect(spoiltPair("TRƯỞNG", "TRƯỞNG", undefined)).toBeUndefined();
  });

  it("marks as inferred what is not printed so", () => {
    const { fields, evidence } = signed("..-GIÁM ĐỐC", "~Ó GIÁM ĐỐC");
    expect(fields.signer).toEqual({ authority: "KT.", onBehalfOf: "GIÁM ĐỐC", position: "PHÓ GIÁM ĐỐC", name: "Lý Văn Sơn" });
    expect(evidence["signer.authority"]?.inferred).toBe(true);
    expect(evidence["signer.onBehalfOf"]?.inferred).toBeUndefined();
    expect(evidence["signer.position"]?.inferred).toBe(true);
  });

  it("reads the deputy under a plain authority, and both under a body", () => {
    expect(signed("KT. BỘ TRƯỞNG", "HỆ TRƯỞNG").fields.signer).toEqual({ authority: "KT.", onBehalfOf: "BỘ TRƯỞNG", position: "THỨ TRƯỞNG", name: "Lý Văn Sơn" });
    expect(signed("M. ỦY BAN NHÂN DÂN", "1. CHỦ TỊCH", "HÓ CHỦ TỊCH").fields.signer).toEqual({ authority: "TM.", onBehalfOf: "ỦY BAN NHÂN DÂN", position: "PHÓ CHỦ TỊCH", name: "Lý Văn Sơn" });
  });
});

it("the surname that ends so is known by its end", () => {
  const named = (name: string): string => withStructure({ text: `${HEAD}Sở Xây dựng thông báo./.\nNơi nhận:\tGIÁM ĐỐC\n- Như trên;\t${name}\n- Lưu: VT.\n`, edits: [] }).text;
  for (const read of ["MuUyen Văn Huy", "yễn Văn Huy", "Ñhưyền Văn Huy"]) expect(named(read)).toContain("Nguyễn Văn Huy");
  expect(named("Quyền Văn Huy")).toContain("Quyền Văn Huy");
});

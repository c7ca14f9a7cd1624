/** Pages that Tesseract's older recogniser read, letter by letter, with its English and its Vietnamese model (VietOCR's). */
import { describe, expect, it } from "vitest";
import { createRestorer, openDictionary, openPackagedDictionary, writeDictionary } from "../../src/node.js";

/** An invented paper, printed and read by Tesseract 5.3.0 with `--oem 0`. */
const ENGLISH = `Thu’c hién K6 hoach céng téc nam 2021, ﬂy ban nhﬁn dan huyén bao céo két qué thu’c hién nhiém vu
phat tﬁén kinh té — x5 héi sau théng dau nam nhu’ sau. Céc phbng, ban chuyén m6n dﬁ chﬁ déng ph5i hq‘p vé‘i ﬂy
ban nhﬁn dan céc x5, thi tra'n t6 cht’rc tuyén truyEn, van déng nhﬁn dan chip hanh quy dinh cﬁa phap luat v3
da't dai Va bao vé méi tru’dng. DE nghi céc cd quan, do‘n vi nghiém tflc tﬁén khai thu’c hién, t6ng hq‘p két
qué giri v3 Phbng Néi vu tru’Gc ngay 15 théng 7 dé t6ng hq‘p, bao céo Chﬁ tich ﬂy ban nhﬁn dan huyén
xem xét, quyét dinh. Céng téc thi dua, khen thu’d’ng du’o’c quan tam chi dgo, gép phﬁn déng vién cdn bé, céng`;
const VIETNAMESE = `Thực hiện Kế hoạch công tá(J ủm 2021, Ủy ủn nhân dân huyện Vân Lĩnh ủão cáo kết quả fflực hiện nhiệm vụ phát
Hiển kinh tế — mĩ hội sáu máng đâu ủm như au. Các phòng, ủn chuyên môn đã ửủ động phối hợp ffli Ủy ủn nhân dân
Hường. Ơè ghị các cơ ạan, đợn vị ghiêm túc Hiển khai fflực hiện, tổng hợp kết quả g”ri Vẽ Phòng Nội vụ Hước
gây 15 máng 7 ủm 2021 để tổng hợp, ủão cáo Chủ tịch Ủy ủn nhân dân huyện mm út, quyết định. Công tác thi ùa,`;

const restorer = createRestorer(openPackagedDictionary());

describe("a page of Tesseract's older recogniser", () => {
  it("is told by how its English model misreads, and mended", () => {
    const { text, profile } = restorer.restore(ENGLISH);
    expect(profile).toBe("tesseract3-eng");
    expect(text).toContain("Các phòng, ban chuyên môn đã chủ động phối hợp với Ủy");
    expect(text).toContain("đất đai và bảo vệ môi trường. Đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện");
    expect(text).toContain("trước ngày 15 tháng 7");
  });

  it("is told by how its Vietnamese model misreads, and mended", () => {
    const { text, profile } = restorer.restore(VIETNAMESE);
    expect(profile).toBe("tesseract3-vie");
    expect(text).toContain("báo cáo kết quả thực hiện nhiệm vụ phát\ntriển kinh tế — xã hội sáu tháng đầu năm như sau.");
    expect(text).toContain("trước\nngày 15 tháng 7 năm 2021 để tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân huyện xem xét, quyết định. Công tác thi đua,");
  });

  it("is told by two lines of it, and no right text by its short forms", () => {
    const { text, profile } = restorer.restore(VIETNAMESE.split("\n").slice(0, 2).join("\n"));
    expect(profile).toBe("tesseract3-vie");
    expect(text).toContain("báo cáo kết quả thực hiện nhiệm vụ phát\ntriển kinh tế");
    const prices = "Giá vé tham quan: người lớn 40.000 vnđ, trẻ em 20.000 vnđ, người cao tuổi 10.000 vnđ, đoàn trên mười người giảm 5.000 vnđ mỗi vé; gửi xe máy 5.000 vnđ.";
    expect(restorer.restore(prices)).toMatchObject({ text: prices, profile: "clean" });
  });

  it("may have more than three figures for a word", () => {
    const engine = createRestorer(openPackagedDictionary(), { profile: "tesseract3-eng" });
    expect(engine.restore("phéc lut v6 n6p thué 1161 dung nhu’ sau, m6t s6 1161 dung khéc").text).toContain("nội dung");
    expect(engine.restore("ngay 15 théng 7 nam 2021 cﬁa ﬂy ban nhﬁn dan").text).toBe("ngày 15 tháng 7 năm 2021 của Ủy ban nhân dân");
  });

  it("goes to the channel of unknown engines where a dictionary has none for it", () => {
    const packaged = openPackagedDictionary();
    const sections = new Map(packaged.names.filter((name) => !name.startsWith("channel.tesseract3-")).map((name) => [name, packaged.bytes(name)]));
    const older = createRestorer(openDictionary(writeDictionary(sections, packaged.meta)));
    expect(older.restore(ENGLISH).profile).toBe("general");
    // Typing explains it better by a nat a word and more, as it does nothing but text that was typed; but it is spoilt.
    expect(older.restore(VIETNAMESE).profile).toBe("general");
  });
});

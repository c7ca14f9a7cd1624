/** An engine that nobody has met: it takes letters for others, and for pieces, always in the same way. */

const READS: Readonly<Record<string, string>> = {
  đ: "cl", ư: "u", ơ: "o", ế: "c", ệ: "g", ộ: "Q", ồ: "0", ấ: "5", ạ: "q", ị: "j", ủ: "u", ự: "w", ờ: "c", à: "ii", á: "ri", ì: "i", ở: "6", ố: "6", ả: "3",
  ứ: "d", ữ: "fi", ề: "8", ể: "6c", ổ: "3", ợ: "cr", ớ: "d", ử: "ii", ầ: "fi", ậ: "fl", n: "ri", m: "rri", t: "l", h: "li", c: "e",
};

/** What it reads of a text. */
export function toyReading(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    const read = READS[small] ?? small;
    return letter === small ? read : read.toUpperCase();
  });
}

/** Words that kept their marks tell of the same words without, beside the same neighbours. */

import { beforeAll, describe, expect, it } from "vitest";
import { keptNeighbours } from "../../src/restore/kept-neighbours.js";
import type { Restorer } from "../../src/restore/restorer.js";
import { packagedRestorer } from "./packaged.js";

const WORDS = ["", "gia", "giả", "già", "bảo", "bao"];
const GIA = { width: 1, size: 3, ids: Uint16Array.of(1, 2, 3), costs: Float32Array.of(0, 0.5, 0.75) };
const candidates = { find: () => ({ candidates: GIA, best: 0 }) };
const hintsOf = (text: string): [number, string, number][] =>
  [...keptNeighbours(text, candidates, (id) => WORDS[id]!).kept].map(([at, { ids, costs }]) => [at, WORDS[ids[0]!]!, costs[0]!]);

describe("words that kept their marks", () => {
  it("tell of a place before the same neighbour, whatever its marks", () => {
    expect(hintsOf("Giả Bảo, Gia Bao")).toEqual([[9, "giả", expect.closeTo(0.5 - 0.8, 5)]]);
  });

  it("tell the more, the more often they stand there, up to a bound", () => {
    expect(hintsOf("Giả Bảo, Giả Bao; Gia Bảo")).toEqual([[18, "giả", expect.closeTo(0.5 - 1.6, 5)]]);
    expect(hintsOf("Giả Bảo. ".repeat(9) + "Gia Bảo")[0]![2]).toBeCloseTo(0.5 - 2, 5);
  });

  it("say nothing beside other neighbours, nor across signs and lines", () => {
    expect(hintsOf("Giả Ngọc, Gia Bảo")).toEqual([]);
    expect(hintsOf("Giả, Bảo và Gia Bảo")).toEqual([]);
    expect(hintsOf("Giả\nBảo và Gia Bảo")).toEqual([]);
  });

  it("may be none of the candidates", () => {
    const { kept, names } = keptNeighbours("António Guterres và Antonio Guterres", candidates, (id) => WORDS[id]!);
    expect([...names].map(([at, { text }]) => [at, text])).toEqual([[20, "António"]]);
    expect(kept.size).toBe(0);
  });

  it("are the same in letters with combining marks", () => {
    expect(hintsOf("Giả Bảo, Gia Bao".normalize("NFD"))).toHaveLength(1);
  });
});

describe("a partly stripped text", () => {
  let restorer: Restorer;
  beforeAll(() => {
    restorer = packagedRestorer();
  });

  it("spells a name as it stands elsewhere", () => {
    const text = [
      "Nữ diễn viên Hà Phí noi tieng ngay tu khi còn trẻ, vai dien cua Hà Phí trong bo phim nay được nhieu khán giả nho.",
      "Nam 1987 nguoi hâm mộ mời Ha Phi den Ha Nội. Sau do, Ha Phi không còn xuat hien trên truyền hình.",
    ];
    expect(restorer.restore(text.join("\n")).text.match(/Hà Phí/g)).toHaveLength(4);
  });
});

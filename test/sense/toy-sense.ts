import { openDictionary } from "../../src/dictionary/open.js";
import { writeDictionary } from "../../src/dictionary/write.js";
import { SenseModel } from "../../src/sense/sense-model.js";

/** The toy's words: `cơ` and `có` look alike, `quan` and `tiền` stand around them, all else says nothing. */
export const TOY = { UNKNOWN: 0, BOUNDARY: 1, QUAN: 8, TIEN: 9, CO_HOOK: 10, CO_ACUTE: 11 } as const;

const bytes = (view: Float32Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(view.buffer);
/** A row of two figures, −7..7. */
const row = (first: number, second: number): number => (first + 8) | ((second + 8) << 4);

/**
 * Two figures a vector, one near word and two far ones each side. `quan` is [4, 0] near and [2, 0] far at a scale of
 * 0.5, `tiền` the same in the second figure; `cơ` wants the first figure, `có` the second and has a bias of 0.25. Near by,
 * `cơ` says what `quan` says.
 */
export function toySense(): SenseModel {
  const inputs = 12;
  const rows = (quan: number, tien: number, hook = row(0, 0)): Uint8Array => {
    const codes = new Uint8Array(inputs).fill(row(0, 0));
    codes[TOY.QUAN] = quan;
    codes[TOY.TIEN] = tien;
    codes[TOY.CO_HOOK] = hook;
    return codes;
  };
  const scales = bytes(new Float32Array(inputs).fill(0.5));
  const sections = new Map<string, Uint8Array>([
    ["sense.header", bytes(Uint32Array.of(2, 1, 3, inputs))],
    ["sense.positions", bytes(Float32Array.of(1, 1, 0.5, 0.5))],
    ["sense.near", rows(row(4, 0), row(0, 4), row(4, 0))],
    ["sense.near.scales", scales],
    ["sense.far", rows(row(2, 0), row(0, 2))],
    ["sense.far.scales", scales],
    ["sense.out", Uint8Array.of(row(1, 0), row(0, 1))],
    ["sense.out.scales", bytes(Float32Array.of(2, 2))],
    ["sense.bias", bytes(Float32Array.of(0, 0.25))],
    ["sense.ids", bytes(Uint16Array.of(TOY.CO_HOOK, TOY.CO_ACUTE))],
    ["sense.groups", bytes(Uint16Array.of(1, 1))],
  ]);
  return SenseModel.open(openDictionary(writeDictionary(sections, {})))!;
}

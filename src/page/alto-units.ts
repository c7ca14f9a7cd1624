/** Owns ALTO's units of length: pixels, tenths of millimetres, 1/1200 inches. */

import type { Box } from "./page.js";

/** What turns a unit into pixels, and the pixels an inch where the unit fixes them. */
export interface AltoScale {
  readonly factor: number;
  readonly dpi?: number;
}

/** Pixels an inch that lengths on paper are turned into. */
const DPI = 300;

/** The scale of a `MeasurementUnit`; pixels where there is none. */
export function altoScale(unit: string | undefined): AltoScale {
  if (unit === "mm10") return { factor: DPI / 254, dpi: DPI };
  if (unit === "inch1200") return { factor: DPI / 1200, dpi: DPI };
  return { factor: 1 };
}

/** The box of an element in pixels; absent where one of its four figures is. */
export function altoBox(attributes: Readonly<Record<string, string>>, { factor }: AltoScale): Box | undefined {
  const [left, top, width, height] = ["HPOS", "VPOS", "WIDTH", "HEIGHT"].map((name) => Number.parseFloat(attributes[name] ?? ""));
  if (![left, top, width, height].every(Number.isFinite)) return undefined;
  const at = (figure: number): number => Math.round(figure * factor);
  return { left: at(left!), top: at(top!), right: at(left! + width!), bottom: at(top! + height!) };
}

/** Owns the way from a decoded picture to one that is ready to be read: without colours, upright, straight, large enough, grey. */

import type { Sharp } from "sharp";
import sharp from "sharp";
import type { Box, NoiseZone } from "../page/page.js";
import { wipeBlackEdges } from "./black-edges.js";
import { evenLight } from "./even-light.js";
import { inkMap } from "./ink-map.js";
import { liftColour } from "./lift-colour.js";
import { pageDirection } from "./page-direction.js";
import type { PagePicture } from "./page-picture.js";
import type { Raster } from "./raster.js";
import { turned } from "./raster.js";

/** Tesseract's models are trained on letters as 300 dpi gives them. */
const TARGET_DPI = 300;
/** Finer pictures are scaled down: they cost time and give nothing. */
const MOST_DPI = 450;
/** Sides of paper in inches that are believed; beyond them the resolution is wrong, as of photographs and screenshots. */
const BELIEVED = { least: 3, most: 13 } as const;
/** A4's short side in inches: what a page is taken for where its resolution is not known. */
const A4_INCHES = 8.27;
/** Smallest skew in degrees that is taken out: below it, turning costs more sharpness than it brings. */
const LEAST_SKEW = 0.1;
/** The most that a picture is scaled up. */
const MOST_SCALE = 4;

/** Makes a page's picture ready. Deterministic. 0.25 to 0.35 s a page. */
export async function preparePicture(raster: Raster, number: number): Promise<PagePicture> {
  const dpi = believedDpi(raster);
  const lifted = liftColour(raster, Math.max(dpi.x, dpi.y));
  if (isNegative(lifted.grey)) for (let i = 0; i < lifted.grey.length; i++) lifted.grey[i] = 255 - lifted.grey[i]!;
  evenLight(lifted.grey, raster.width, raster.height, dpi);
  const map = inkMap(lifted.grey, raster.width, raster.height, dpi);
  wipeBlackEdges(map, lifted.grey, raster.width, raster.height);
  const direction = pageDirection(map);
  const upright = turned({ width: raster.width, height: raster.height, channels: 1, data: lifted.grey, dpi }, direction.turn);
  const scale = { x: scaleOf(upright.dpi!.x), y: scaleOf(upright.dpi!.y) };
  const skew = Math.abs(direction.skew) < LEAST_SKEW ? 0 : direction.skew;
  const picture = await straightened(upright, scale, skew);
  const place = placer(raster, direction.turn, scale, skew, picture);
  return {
    number, width: picture.width, height: picture.height, dpi: Math.round(upright.dpi!.x * scale.x), grey: picture.data,
    noise: lifted.zones.map((zone): NoiseZone => ({ ...zone, box: place(zone.box) })),
    made: { turned: direction.turn, skew, scale: scale.x, ...(raster.place === undefined ? {} : { place: raster.place }) },
  };
}

/** Every so many pixels one is looked at for whether the page is a negative. */
const SAMPLE = 101;
/** Share of the pixels that are dark on a negative: white print on black, as microfilm and old photostats have it. */
const NEGATIVE = 0.7;

function isNegative(grey: Uint8Array): boolean {
  let dark = 0;
  for (let i = 0; i < grey.length; i += SAMPLE) if (grey[i]! < 100) dark += SAMPLE;
  return dark > grey.length * NEGATIVE;
}

function scaleOf(dpi: number): number {
  return dpi < TARGET_DPI * 0.99 || dpi > MOST_DPI ? Math.min(MOST_SCALE, TARGET_DPI / dpi) : 1;
}

/** Pixels an inch of a picture: what it says itself, where a page of that size can be. */
export function believedDpi(raster: Pick<Raster, "dpi" | "height" | "width">): { x: number; y: number } {
  const { dpi, width, height } = raster;
  if (dpi !== undefined) {
    const short = Math.min(width / dpi.x, height / dpi.y);
    if (short >= BELIEVED.least && short <= BELIEVED.most) return dpi;
  }
  const guessed = Math.max(TARGET_DPI / MOST_SCALE, Math.min(width, height) / A4_INCHES);
  return { x: guessed, y: guessed };
}

/** The picture scaled and turned back by its skew, on white: in one pass where it grows, for each pass softens it. */
async function straightened(upright: Raster, scale: { x: number; y: number }, skew: number): Promise<Grey> {
  let picture: Grey = upright;
  let { x, y } = scale;
  if (x < 1 || y < 1 || skew === 0) {
    if (x === 1 && y === 1) return picture;
    const [width, height] = [Math.round(upright.width * x), Math.round(upright.height * y)];
    picture = await run(input(picture).resize(width, height, { fit: "fill", kernel: "lanczos3" }));
    [x, y] = [1, 1];
  }
  if (skew === 0) return picture;
  const angle = (-skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return run(input(picture).affine([cos * x, -sin * y, sin * x, cos * y], { background: "#fff", interpolator: "bicubic" }));
}

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

function input({ width, height, data }: Grey): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false });
}

async function run(pipeline: Sharp): Promise<Grey> {
  const { data, info } = await pipeline.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { width: info.width, height: info.height, data };
  const grey = new Uint8Array(info.width * info.height);
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * info.channels]!;
  return { width: info.width, height: info.height, data: grey };
}

/** Gives a function that says where a box of the raw picture lies on the prepared one. */
function placer(
  raw: Raster, turn: 0 | 90 | 180 | 270, scale: { x: number; y: number }, skew: number, made: { width: number; height: number },
): (box: Box) => Box {
  const angle = (-skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [width, height] = turn % 180 === 0 ? [raw.width, raw.height] : [raw.height, raw.width];
  const middle = { x: (width * scale.x) / 2, y: (height * scale.y) / 2 };
  const point = (x: number, y: number): [number, number] => {
    const [tx, ty] = turn === 0 ? [x, y] : turn === 90 ? [raw.height - y, x] : turn === 180 ? [raw.width - x, raw.height - y] : [y, raw.width - x];
    const [dx, dy] = [tx * scale.x - middle.x, ty * scale.y - middle.y];
    return [made.width / 2 + dx * cos - dy * sin, made.height / 2 + dx * sin + dy * cos];
  };
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  return ({ left, top, right, bottom }) => {
    const corners = [point(left, top), point(right, top), point(left, bottom), point(right, bottom)];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    return {
      left: within(Math.min(...xs), made.width), top: within(Math.min(...ys), made.height),
      right: within(Math.max(...xs), made.width), bottom: within(Math.max(...ys), made.height),
    };
  };
}

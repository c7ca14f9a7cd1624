/** Owns the kinds of damage: what copiers, faxes and scanners do to a page. Each is deterministic by its random stream. */

import sharp from "sharp";
import type { Sharp } from "sharp";
import { DAMAGES } from "./noise-page.js";
import type { Damage, GreyImage } from "./noise-page.js";
import type { SeededRandom } from "./noise-random.js";
import { channelOf } from "./noise-render.js";

type Damager = (image: GreyImage, random: SeededRandom, dpi: number) => Promise<GreyImage>;

/** Damages a page. The picture given is left alone. */
export async function damagePage(image: GreyImage, damage: Damage, random: SeededRandom, dpi: number): Promise<GreyImage> {
  return DAMAGERS[damage](image, random, dpi);
}

const DAMAGERS: Readonly<Record<Damage, Damager>> = {
  clean: (image) => Promise.resolve(image),
  noise: async (image, random) => grain(await blurred(image, random.between(0.4, 1)), random.between(10, 32), random),
  rotate: async (image, random) => rotated(image, random.between(0.3, 1.8) * (random.next() < 0.5 ? -1 : 1)),
  lowres: async (image, random, dpi) => resampled(image, random.between(85, 115) / dpi),
  fax: async (image, random, dpi) => threshold(await resampled(image, Math.min(1, random.between(130, 200) / dpi)), random.between(110, 190)),
  thin: async (image, random, dpi) => levels(await blurred(image, (random.between(0.6, 0.9) * dpi) / 200), 0, random.between(110, 150)),
  bleed: async (image, random, dpi) => levels(await blurred(image, (random.between(0.7, 1.3) * dpi) / 200), 150, random.between(225, 250)),
  jpeg: async (image, random) => recoded(image, Math.round(random.between(5, 18))),
  speckle: (image, random, dpi) => Promise.resolve(speckled(image, random, dpi)),
  mixed: mix,
};

async function mix(image: GreyImage, random: SeededRandom, dpi: number): Promise<GreyImage> {
  const single = DAMAGES.filter((damage) => damage !== "clean" && damage !== "mixed");
  const first = single[random.below(single.length)]!;
  const second = single[random.below(single.length)]!;
  return DAMAGERS[second](await DAMAGERS[first](image, random, dpi), random, dpi);
}

function opened(image: GreyImage): Sharp {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } });
}

async function closed(picture: Sharp): Promise<GreyImage> {
  const { data, info } = await picture.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { data: channelOf(data, info.channels), width: info.width, height: info.height };
}

/** `sigma` in pixels. */
function blurred(image: GreyImage, sigma: number): Promise<GreyImage> {
  return closed(opened(image).blur(Math.max(0.3, sigma)));
}

/** `degrees`, clockwise; the picture grows by the corners. */
function rotated(image: GreyImage, degrees: number): Promise<GreyImage> {
  return closed(opened(image).rotate(degrees, { background: "#fff" }));
}

/** Scanned at `share` of the resolution and blown up again. */
async function resampled(image: GreyImage, share: number): Promise<GreyImage> {
  const small = await closed(opened(image).resize(Math.max(1, Math.round(image.width * share)), null, { kernel: "linear" }));
  return closed(opened(small).resize(image.width, image.height, { kernel: "cubic", fit: "fill" }));
}

/** Compressed with JPEG `quality` (1..100) and opened again. */
async function recoded(image: GreyImage, quality: number): Promise<GreyImage> {
  return closed(sharp(await opened(image).jpeg({ quality }).toBuffer()));
}

/** Adds grain of `deviation` grey steps. */
export function grain(image: GreyImage, deviation: number, random: SeededRandom): GreyImage {
  const data = new Uint8Array(image.data.length);
  for (let i = 0; i < data.length; i++) {
    const grey = image.data[i]! + deviation * random.bell();
    data[i] = grey < 0 ? 0 : grey > 255 ? 255 : grey;
  }
  return { ...image, data };
}

/** Black below `limit`, white from there. */
export function threshold(image: GreyImage, limit: number): GreyImage {
  return { ...image, data: image.data.map((grey) => (grey < limit ? 0 : 255)) };
}

/** Greys up to `black` turn black, from `white` on white, between them evenly: high limits fatten strokes, low ones thin them. */
export function levels(image: GreyImage, black: number, white: number): GreyImage {
  const table = new Uint8Array(256);
  for (let grey = 0; grey < 256; grey++) table[grey] = Math.min(255, Math.max(0, ((grey - black) * 255) / (white - black)));
  return { ...image, data: image.data.map((grey) => table[grey]!) };
}

/** Dots of one pixel, now and then two, white in letters or grey on paper, some 1 to 5 a square centimetre. */
export function speckled(image: GreyImage, random: SeededRandom, dpi: number): GreyImage {
  const data = image.data.slice();
  const area = (image.width / dpi) * (image.height / dpi) * 6.45;
  const dots = Math.round(area * random.between(1, 5));
  for (let dot = 0; dot < dots; dot++) {
    const size = random.next() < 0.04 ? 2 : 1;
    const left = random.below(Math.max(1, image.width - size));
    const top = random.below(Math.max(1, image.height - size));
    const grey = random.next() < 0.6 ? 60 + random.below(120) : 255;
    for (let y = top; y < Math.min(image.height, top + size); y++) {
      for (let x = left; x < Math.min(image.width, left + size); x++) data[y * image.width + x] = grey;
    }
  }
  return { ...image, data };
}

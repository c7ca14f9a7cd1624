/** Owns second thoughts on a picture: what reads like nothing is read the other way up, or was nothing but traces. */

import type { Box, Page } from "../page/page.js";
import type { PagePicture } from "./page-picture.js";
import { turned } from "./raster.js";

/** Mean of the words' confidences under which a page may lie on its head. Upside down Tesseract gives 0.40 to 0.47, upright pages 0.94 and more. */
const DOUBTFUL = 0.6;
/** Fewer words tell nothing. */
const LEAST_WORDS = 8;

/** A picture and what was read on it. */
export interface PictureReading {
  readonly picture: PagePicture;
  readonly page: Page;
}

/** Reads a picture; where the engine itself is in doubt about most words, also upside down, and gives the surer one. */
export async function readEitherWay(picture: PagePicture, read: (picture: PagePicture) => Promise<Page>): Promise<PictureReading> {
  const page = await read(picture);
  const sure = meanConfidence(page);
  if (sure === undefined || sure >= DOUBTFUL) return { picture, page };
  const other = otherWayUp(picture);
  const otherPage = await read(other);
  return (meanConfidence(otherPage) ?? 0) > sure ? { picture: other, page: otherPage } : { picture, page };
}

/** Whether the engine is sure of what it read, as it is of faded print and not of the other side, which is mirrored. */
export function isSure(page: Page): boolean {
  return (meanConfidence(page) ?? 0) >= DOUBTFUL;
}

/** Undefined where there are few words or the engine gives none. */
function meanConfidence(page: Page): number | undefined {
  let [words, sum] = [0, 0];
  for (const block of page.blocks) {
    for (const line of block.lines) {
      for (const { confidence } of line.words) {
        if (confidence === undefined) continue;
        words++;
        sum += confidence;
      }
    }
  }
  return words < LEAST_WORDS ? undefined : sum / words;
}

/** The picture on its head, and the zones on it. */
function otherWayUp(picture: PagePicture): PagePicture {
  const { width, height, grey, noise, made } = picture;
  const around = ({ left, top, right, bottom }: Box): Box => ({ left: width - right, top: height - bottom, right: width - left, bottom: height - top });
  return {
    ...picture,
    grey: turned({ width, height, channels: 1, data: grey }, 180).data,
    noise: noise.map((zone) => ({ ...zone, box: around(zone.box) })),
    made: { ...made, turned: ((made.turned + 180) % 360) as PagePicture["made"]["turned"] },
  };
}

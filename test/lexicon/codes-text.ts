/** The lists of `dictionaries/sources` as the packed dictionary holds them. */
import { fileURLToPath } from "node:url";
import { codesText } from "../../src/train/terms-codes.js";

export const SOURCES = fileURLToPath(new URL("../../dictionaries/sources", import.meta.url));
export const CODES_TEXT = codesText(SOURCES);

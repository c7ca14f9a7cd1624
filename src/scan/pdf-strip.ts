/** Owns the contents of one PDF page without its hidden text, what its forms hold included. */

import type { HiddenText } from "./pdf-content.js";
import { INVISIBLE, withoutHiddenText } from "./pdf-content.js";
import type { PageNode, PdfStructure } from "./pdf-structure.js";
import { isNamed } from "./pdf-structure.js";
import type { PdfDict, PdfStream, PdfValue } from "./pdf-values.js";
import { PdfRef } from "./pdf-values.js";

/** A page's contents as they are to be; forms that changed are to be written in the place of the old ones. */
export interface StrippedPage {
  /** Whether any hidden text was there. */
  readonly changed: boolean;
  /** The page's own contents, where they changed. */
  readonly bytes?: Uint8Array;
  /** How many `q` of theirs have no `Q`. */
  readonly unclosed: number;
  readonly forms: readonly { readonly ref: PdfRef; readonly dict: PdfDict; readonly bytes: Uint8Array }[];
}

/** Forms within forms; more goes in a circle. */
const DEEPEST = 16;

/** Strips a page. @throws PdfSyntaxError where its contents cannot be read */
export function strippedPage(structure: PdfStructure, page: PageNode, which: HiddenText): StrippedPage {
  const forms = new Map<string, { ref: PdfRef; dict: PdfDict; bytes: Uint8Array }>();
  const seen = new Set<string>();
  const visit = (bytes: Uint8Array, resources: PdfDict, mode: number, depth: number): ReturnType<typeof withoutHiddenText> => {
    const drawn = structure.dict(resources.get("XObject"));
    return withoutHiddenText(bytes, mode, which, (name, inner) => {
      const ref = drawn.get(name);
      if (!(ref instanceof PdfRef) || depth === DEEPEST) return;
      // A form begins in the mode of its drawer: what it shows may be seen once and not the other time.
      const key = `${ref.number} ${inner === INVISIBLE}`;
      const form = seen.has(key) ? undefined : structure.stream(ref);
      seen.add(key);
      if (form === undefined || !isNamed(form.dict, "Subtype", "Form")) return;
      const own = form.dict.has("Resources") ? structure.dict(form.dict.get("Resources")) : resources;
      const stripped = visit(structure.contentOf(form), own, inner, depth + 1);
      if (stripped.bytes !== undefined) forms.set(String(ref.number), { ref, dict: unfiltered(form.dict), bytes: stripped.bytes });
    });
  };
  const own = visit(pageContent(structure, page), page.resources, 0, 0);
  return { ...own, changed: own.bytes !== undefined || forms.size > 0, forms: [...forms.values()] };
}

/** A page's contents may be cut anywhere between two words. */
function pageContent(structure: PdfStructure, { dict }: PageNode): Uint8Array {
  const parts = contentRefs(structure, dict).map((ref) => structure.stream(ref)).filter((stream): stream is PdfStream => stream !== undefined);
  return Buffer.concat(parts.flatMap((stream) => [structure.contentOf(stream), Buffer.from("\n")]));
}

/** The streams of a page's contents, in order. */
export function contentRefs(structure: PdfStructure, dict: PdfDict): readonly PdfValue[] {
  const contents = dict.get("Contents") ?? null;
  const list = structure.resolve(contents);
  return Array.isArray(list) ? (list as readonly PdfValue[]) : contents === null ? [] : [contents];
}

/** A dictionary for contents that are packed anew. */
function unfiltered(dict: PdfDict): PdfDict {
  return new Map([...dict].filter(([key]) => key !== "Filter" && key !== "DecodeParms" && key !== "Length"));
}

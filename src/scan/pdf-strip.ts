/** Owns the contents of one PDF page without its hidden text, what its forms hold included. */

import type { PdfDict, PdfObject } from "@libpdf/core";
import { PdfArray, PdfRef, PdfStream } from "@libpdf/core";
import type { HiddenText } from "./pdf-content.js";
import { INVISIBLE, withoutHiddenText } from "./pdf-content.js";
import type { PageNode, PdfFile } from "./pdf-file.js";

/** A page's contents as they are to be; forms that changed are to be written in the place of the old ones. */
export interface StrippedPage {
  /** Whether any hidden text was there. */
  readonly changed: boolean;
  /** The page's own contents, where they changed. */
  readonly bytes?: Uint8Array;
  /** How many `q` of theirs have no `Q`. */
  readonly unclosed: number;
  readonly forms: readonly { readonly form: PdfStream; readonly bytes: Uint8Array }[];
}

/** Forms within forms; more goes in a circle. */
const DEEPEST = 16;

/** Strips a page. @throws PdfSyntaxError where its contents cannot be read */
export function strippedPage(file: PdfFile, page: PageNode, which: HiddenText): StrippedPage {
  const forms = new Map<PdfStream, Uint8Array>();
  const seen = new Set<string>();
  const visit = (bytes: Uint8Array, resources: PdfDict, mode: number, depth: number): ReturnType<typeof withoutHiddenText> => {
    const drawn = file.dict(resources.get("XObject"));
    return withoutHiddenText(bytes, mode, which, (name, inner) => {
      const ref = drawn.get(name);
      if (!(ref instanceof PdfRef) || depth === DEEPEST) return;
      // A form begins in the mode of its drawer: what it shows may be seen once and not the other time.
      const key = `${ref.objectNumber} ${inner === INVISIBLE}`;
      const form = seen.has(key) ? undefined : file.resolve(ref);
      seen.add(key);
      if (!(form instanceof PdfStream) || form.getName("Subtype", file.resolver)?.value !== "Form") return;
      const own = form.getDict("Resources", file.resolver) ?? resources;
      const stripped = visit(file.contentOf(form), own, inner, depth + 1);
      if (stripped.bytes !== undefined) forms.set(form, stripped.bytes);
    });
  };
  const own = visit(pageContent(file, page), page.resources, 0, 0);
  return { ...own, changed: own.bytes !== undefined || forms.size > 0, forms: [...forms].map(([form, bytes]) => ({ form, bytes })) };
}

/** A page's contents may be cut anywhere between two words. */
function pageContent(file: PdfFile, { dict }: PageNode): Uint8Array {
  const parts = contentRefs(file, dict).map((ref) => file.resolve(ref)).filter((part) => part instanceof PdfStream);
  return Buffer.concat(parts.flatMap((stream) => [file.contentOf(stream), Buffer.from("\n")]));
}

/** The streams of a page's contents, in order. */
export function contentRefs(file: PdfFile, dict: PdfDict): readonly PdfObject[] {
  const contents = dict.get("Contents");
  const list = file.resolve(contents);
  return list instanceof PdfArray ? list.toArray() : contents === undefined ? [] : [contents];
}

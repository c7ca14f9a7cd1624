/** Owns the names of Vietnamese documents after Akoma Ntoso's naming convention. */

/** What a document is named by. */
export interface AknName {
  readonly code: string | null;
  readonly date: string | null;
  readonly typeCode: string | null;
}

/**
 * The URI of a work: `/akn/vn/doc/TYPE/DATE/CODE`. A part that is not known is left out; a missing code is `nn`.
 *
 * @example
 * ```ts
 * import { aknUri } from "./akn-uri.js";
 * aknUri({ code: "733/QĐ-TTg", date: "2019-06-14", typeCode: "QĐ" }); // "/akn/vn/doc/qd/2019-06-14/733-qd-ttg"
 * ```
 */
export function aknUri({ code, date, typeCode }: AknName): string {
  const parts = [typeCode === null ? "" : aknSlug(typeCode), date ?? "", code === null ? "nn" : aknSlug(code) || "nn"];
  return `/akn/vn/doc/${parts.filter((part) => part !== "").join("/")}`;
}

/** A name in plain small letters, digits and hyphens. */
export function aknSlug(name: string): string {
  const bare = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d");
  return bare.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

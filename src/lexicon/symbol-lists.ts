/** Owns the reading of the lists that a symbol lexicon is made from. */

/** A type of document and its code, of Nghị định 30/2020/NĐ-CP, Phụ lục III, and of legislation. */
export interface TypeCode {
  /** `QĐ`, `TTr`, `NĐ` … */
  readonly code: string;
  /** `quyết định` */
  readonly type: string;
  readonly kind: "act" | "copy" | "legislation" | "party" | "other";
}

/** What the section `codes.text` lists. */
export interface SymbolLists {
  /** By code. */
  readonly types: ReadonlyMap<string, TypeCode>;
  /** Names of bodies by abbreviation. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Counts of whole symbols. */
  readonly symbols: ReadonlyMap<string, number>;
  readonly abbreviations: readonly string[];
}

/** Lines `type code name kind`, `symbol whole count`, `body abbreviation name`, `abbreviation word count`, parted by tabs. */
export function readSymbolLists(text: string): SymbolLists {
  const types = new Map<string, TypeCode>();
  const bodies = new Map<string, string>();
  const symbols = new Map<string, number>();
  const abbreviations: string[] = [];
  for (const line of text.split("\n")) {
    const [kind, word = "", a = "", b = ""] = line.split("\t");
    if (kind === "type") types.set(word, { code: word, type: a, kind: b as TypeCode["kind"] });
    else if (kind === "symbol") symbols.set(word, Number(a));
    else if (kind === "body") bodies.set(word, a);
    else if (kind === "abbreviation") abbreviations.push(word);
  }
  return { types, bodies, symbols, abbreviations };
}

/** Owns the objects of a PDF and the table of where they stand. */

import { concat, latin } from "./pdf-bytes.js";
import { ID, Lock } from "./pdf-lock.js";

/** Takes the objects of one file; with a password its streams are locked. */
export class PdfWriter {
  readonly #objects: (Uint8Array | undefined)[] = [];
  readonly #lock: Lock | undefined;

  constructor(password: string | undefined) {
    this.#lock = password === undefined ? undefined : new Lock(password);
  }

  reserve(): number {
    return this.#objects.push(undefined);
  }

  /** Bodies with strings are not locked string by string: only `add` of bodies without strings is used in locked files' paths. */
  add(body: string): number {
    const at = this.reserve();
    this.object(at, body);
    return at;
  }

  object(at: number, body: string): void {
    this.#objects[at - 1] = latin(body);
  }

  stream(entries: string, bytes: Uint8Array): number {
    const at = this.reserve();
    const kept = this.#lock?.encrypt(at, bytes) ?? bytes;
    this.#objects[at - 1] = concat([latin(`<< ${entries} /Length ${kept.length} >>\nstream\n`), kept, latin("\nendstream")]);
    return at;
  }

  finish(rootAt: number): Uint8Array {
    const lockAt = this.#lock === undefined ? undefined : this.add(this.#lock.dictionary());
    const parts: Uint8Array[] = [latin("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")];
    let length = parts[0]!.length;
    const offsets = this.#objects.map((body, i) => {
      const offset = length;
      const part = concat([latin(`${i + 1} 0 obj\n`), body ?? latin("null"), latin("\nendobj\n")]);
      parts.push(part);
      length += part.length;
      return offset;
    });
    const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    parts.push(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root ${rootAt} 0 R`
      + `${lockAt === undefined ? "" : ` /Encrypt ${lockAt} 0 R /ID [<${ID}> <${ID}>]`} >>\nstartxref\n${length}\n%%EOF\n`));
    return concat(parts);
  }
}

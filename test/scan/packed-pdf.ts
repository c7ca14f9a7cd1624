/** Owns a PDF as newer programs write it: its dictionaries packed in a stream of objects, its table in another. */

import { deflateSync } from "node:zlib";

/** One page of A4 with these contents; the table by PNG's filter "up" (12) or none (1). */
export function packedPdf(content: string, predictor: 1 | 12): Uint8Array {
  const inner = [
    [1, "<< /Type /Catalog /Pages 2 0 R >>"], [2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /ProcSet [/PDF] >> >>"],
    [3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"],
  ] as const;
  let file = "%PDF-1.7\n";
  const offsets: number[] = [];
  const stream = (number: number, entries: string, bytes: Uint8Array): void => {
    offsets[number] = file.length;
    file += `${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString("latin1")}\nendstream\nendobj\n`;
  };
  stream(4, "", deflateSync(Buffer.from(content, "latin1")));
  const bodies = inner.map(([, body]) => `${body} `);
  const first = inner.map(([number], i) => `${number} ${bodies.slice(0, i).join("").length} `).join("");
  stream(5, `/Type /ObjStm /N ${inner.length} /First ${first.length}`, deflateSync(Buffer.from(first + bodies.join(""))));
  const rows = [[0, 0, 255], [2, 5, 0], [2, 5, 1], [2, 5, 2], [1, offsets[4]!, 0], [1, offsets[5]!, 0], [1, file.length, 0]]
    .map(([kind, middle, last]) => [kind!, middle! >> 8, middle! & 255, last!]);
  const table = predictor === 1 ? rows.flat() : rows.flatMap((row, i) => [2, ...row.map((byte, k) => (byte - (rows[i - 1]?.[k] ?? 0)) & 255)]);
  const start = file.length;
  stream(6, `/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R${predictor === 1 ? "" : " /DecodeParms << /Predictor 12 /Columns 4 >>"}`, deflateSync(Buffer.from(table)));
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, "latin1");
}

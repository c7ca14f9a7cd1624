/** Owns the one function of this side that PDFium calls: it takes what PDFium writes. */

/** A module of one function (i32, i32, i32) → i32 that is imported as `m.f` and exported as `f`: PDFium calls none of JavaScript's own. */
const CALLBACK = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], ...[1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f], ...[2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0], ...[7, 5, 1, 1, 0x66, 0, 0],
]);

/** `WriteBlock` of FPDF_FILEWRITE: `write` is told where the bytes lie in the instance's memory. */
export function writeBlock(write: (from: number, length: number) => void): WebAssembly.ExportValue {
  const f = (_writer: number, from: number, length: number): number => {
    write(from, length);
    return 1;
  };
  return new WebAssembly.Instance(new WebAssembly.Module(CALLBACK), { m: { f } }).exports["f"]!;
}

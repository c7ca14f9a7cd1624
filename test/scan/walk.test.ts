import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { WalkedFile } from "../../src/scan/walk.js";
import { walk } from "../../src/scan/walk.js";
import { assignStems } from "../../src/scan/walk-stems.js";
import { folderOf, removeFolders } from "./fake-scans.js";

afterEach(removeFolders);

const pathsOf = async (paths: readonly string[], out?: string): Promise<string[]> => (await walk(paths, out)).files.map(({ path }) => path);

describe("walk", () => {
  it("takes a folder with all under it, sorted, its kinds of files alone", async () => {
    const folder = folderOf({ "b/2.PDF": "", "b/Quyết định số 1.tiff": "", "a.png": "", "notes.docx": "", ".hidden/x.pdf": "", ".x.pdf": "" });
    const { files, aside } = await walk([folder]);
    expect(files.map(({ path }) => path)).toEqual(["a.png", "b/2.PDF", "b/Quyết định số 1.tiff"]);
    expect(aside).toBe(1);
  });

  it("takes a file that is named whatever its ending, by its base name", async () => {
    const folder = folderOf({ "deep/er/scan.dat": "" });
    expect(await pathsOf([join(folder, "deep/er/scan.dat")])).toEqual(["scan.dat"]);
  });

  it("refuses a string, whose letters would be paths, an empty list, and what is no path", async () => {
    for (const [paths, said] of [["letter.pdf", /the string "letter\.pdf"; .*\["letter\.pdf"\]/], [[], /an empty list/], [["a.pdf", 5], /something else/], [undefined, /undefined/], [[""], /something else/]] as const) {
      await expect(walk(paths as unknown as string[])).rejects.toMatchObject({ code: "bad-argument", message: expect.stringMatching(said) as string });
    }
  });

  it("takes a file once, at its deepest place, in any order of the paths", async () => {
    const folder = folderOf({ "box/1.pdf": "" });
    const paths = [folder, join(folder, "box"), join(folder, "box/1.pdf")];
    expect(await pathsOf(paths)).toEqual(["box/1.pdf"]);
    expect(await pathsOf(paths.reverse())).toEqual(["box/1.pdf"]);
  });

  it("follows links to files and folders, and ends where they lead in a circle", async () => {
    const folder = folderOf({ "in/1.pdf": "" });
    const elsewhere = folderOf({ "2.pdf": "" });
    symlinkSync(join(folder, "in"), join(folder, "in/loop"));
    symlinkSync(folder, join(folder, "in/up"));
    symlinkSync(elsewhere, join(folder, "away"));
    symlinkSync(elsewhere, join(folder, "away2"));
    symlinkSync(join(folder, "in/1.pdf"), join(folder, "one.pdf"));
    symlinkSync(join(folder, "self.pdf"), join(folder, "self.pdf"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dead.pdf"));
    const { files } = await walk([folder]);
    expect(files.map(({ path, error }) => [path, error?.code])).toEqual([
      ["away/2.pdf", undefined],
      ["dead.pdf", "unreadable"],
      ["in/1.pdf", undefined],
      ["one.pdf", undefined],
      ["self.pdf", "unreadable"],
    ]);
    expect(files[1]!.error!.message).toMatch(/dead\.pdf could not be read: there is no such file or folder/);
  });

  it("does not enter the output folder, also behind a link", async () => {
    const folder = folderOf({ "1.pdf": "", "out/1.txt": "" });
    symlinkSync(join(folder, "out"), join(folder, "out-link"));
    expect(await pathsOf([folder], join(folder, "out"))).toEqual(["1.pdf"]);
    await expect(walk([join(folder, "out-link")], join(folder, "out"))).rejects.toThrow(/is also the output folder/);
  });

  it("gives what is not there and what is no file as files with an error", async () => {
    const folder = folderOf({});
    const { files } = await walk([join(folder, "none.pdf"), "/dev/null"]);
    expect(files.map(({ path, error }) => [path, error?.code])).toEqual([["none.pdf", "unreadable"], ["null", "unreadable"]]);
  });

  it("finds nothing in an empty folder", async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, "empty"));
    expect(await walk([folder])).toEqual({ files: [], aside: 0 });
  });

  it("reports a folder that goes away or cannot be read, and goes on", async () => {
    const folder = folderOf({ "a/1.pdf": "" });
    rmSync(join(folder, "a"), { recursive: true });
    expect((await walk([join(folder, "a"), folder])).files).toMatchObject([{ path: "a", error: { code: "unreadable" } }]);
  });
});

const file = (path: string, root = "/in"): WalkedFile => ({ source: `${root}/${path}`, path });
const nothing = { stemOf: () => undefined, ownerOf: () => undefined, isMoved: () => Promise.resolve(false) };
const stems = async (files: readonly WalkedFile[], taken = {}): Promise<string[]> => (await assignStems(files, { ...nothing, ...taken })).map(({ stem }) => stem);

describe("assignStems", () => {
  it("leaves the ending away", async () => {
    expect(await stems([file("a.pdf"), file("b/c d.tiff"), file("b/.x"), file("v1.2/none")])).toEqual(["a", "b/c d", "b/.x", "v1.2/none"]);
  });

  it("keeps the endings of files that differ in nothing else, and of the run's own names", async () => {
    expect(await stems([file("a.pdf"), file("a.png"), file("index.pdf"), file("b/index.pdf"), file("summary.tif")])).toEqual(["a.pdf", "a.png", "index.pdf", "b/index", "summary.tif"]);
  });

  it("tells two files of the same base name apart", async () => {
    const [one, two] = await stems([file("a.pdf", "/x"), file("a.pdf", "/y")]);
    expect(one).toMatch(/^a\.pdf~[\da-f]{8}$/);
    expect(two).toMatch(/^a\.pdf~[\da-f]{8}$/);
    expect(one).not.toBe(two);
  });

  it("takes names that differ in case or in the encoding of their marks for the same", async () => {
    expect(await stems([file("Quyết định.pdf".normalize("NFC")), file("Quyết định.tif".normalize("NFD")), file("QUYẾT ĐỊNH.png")])).toEqual([
      "Quyết định.pdf".normalize("NFC"), "Quyết định.tif".normalize("NFD"), "QUYẾT ĐỊNH.png",
    ]);
  });

  it("cuts names that would be too long with an ending, and keeps them apart", async () => {
    const long = (last: string): string => `${"Ủy ban nhân dân ".repeat(11).slice(0, 180)}${last}.pdf`.slice(-200);
    const found = await stems([file(`b/${long("1")}`), file(`b/${long("2")}`), file(`${"a".repeat(250)}.pdf`)]);
    expect(new Set(found).size).toBe(3);
    for (const stem of found) expect(Buffer.byteLength(basename(`${stem}.json`))).toBeLessThanOrEqual(255);
    expect(found[0]!.startsWith("b/")).toBe(true);
  });

  it("gives a file the stem it had, and nobody else's", async () => {
    const taken = { stemOf: (source: string) => (source === "/in/a.pdf" ? "a" : undefined), ownerOf: (stem: string) => (stem === "b" ? "/old/b.pdf" : undefined) };
    expect(await stems([file("a.pdf"), file("a.png"), file("b.pdf")], taken)).toEqual(["a", "a.png", "b.pdf"]);
    expect(await stems([file("b.pdf")], { ...taken, isMoved: () => Promise.resolve(true) })).toEqual(["b"]);
  });

  it("gives each file its own stem whatever the names, and in any order the same", async () => {
    const name = fc.constantFrom("a.pdf", "a.PDF", "A.pdf", "a.pdf.pdf", "a", "a.png", "index.pdf", "đ.pdf", "ế.pdf", "ế.pdf".normalize("NFD"));
    const place = fc.record({ name, root: fc.constantFrom("/x", "/y"), folder: fc.constantFrom("", "b/", "B/") });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(place, { selector: (one) => JSON.stringify(one) }), async (places) => {
        const files = places.map((one) => ({ source: `${one.root}/${one.folder}${one.name}`, path: one.folder + one.name }));
        const there = await assignStems(files, nothing);
        expect(new Set(there.map(({ stem }) => stem.normalize("NFC").toLowerCase())).size).toBe(files.length);
        const back = await assignStems([...files].reverse(), nothing);
        expect(new Map(back.map(({ source, stem }) => [source, stem]))).toEqual(new Map(there.map(({ source, stem }) => [source, stem])));
      }),
    );
  });
});

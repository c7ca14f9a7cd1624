import { describe, expect, it } from "vitest";
import { unreadableFile, unwritableFile } from "../src/file-errors.js";

const failure = (code: string): Error => Object.assign(new Error(`${code}: open 'a.txt'`), { code });

describe("failures of the file system", () => {
  it("are told in words, with what to do", () => {
    expect(unreadableFile("a.txt", failure("EACCES")).message).toBe("a.txt could not be read: its rights forbid it; allow yourself to read it.");
    expect(unreadableFile("letters", failure("ENOENT"), "a folder with letters").message).toMatch(/^letters could not be read: there is no such .*; expected a folder with letters; check the path\.$/);
    expect(unwritableFile("out/a.txt", failure("ENOSPC")).message).toBe("out/a.txt could not be written: the disk is full; make room and run it again; what is finished is kept.");
  });

  it("show the system's code only where nothing better is known", () => {
    for (const code of ["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EISDIR", "ELOOP", "ENAMETOOLONG", "EMFILE", "ENFILE", "EIO", "EBUSY"]) {
      expect(unreadableFile("a.txt", failure(code)).message).not.toContain(code);
    }
    for (const code of ["ENOENT", "ENOTDIR", "EEXIST", "EACCES", "EPERM", "EISDIR", "EROFS", "ENOSPC", "EDQUOT", "ENAMETOOLONG", "EMFILE", "ENFILE", "EIO", "EBUSY"]) {
      expect(unwritableFile("a.txt", failure(code)).message).not.toContain(code);
    }
    expect(unreadableFile("a.txt", failure("ESTALE")).message).toContain("the system says ESTALE; check the file");
  });

  it("give programs the code, the reason, and whether other outputs would fail as well", () => {
    expect(unreadableFile("in/a.txt", failure("ELOOP"))).toMatchObject({ code: "unreadable", details: { path: "in/a.txt", reason: "circle", code: "ELOOP" } });
    expect(unwritableFile("out/a.txt", failure("EROFS"))).toMatchObject({ code: "unwritable", details: { name: "a.txt", all: true } });
    expect(unwritableFile("out/a.txt", failure("EISDIR")).details["all"]).toBe(false);
  });
});

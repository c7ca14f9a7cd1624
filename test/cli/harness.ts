/** A terminal and restorers that stand in for the real ones: some well, some sick. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { CommandIo } from "../../src/cli/command-io.js";
import { runProgram } from "../../src/cli/program.js";
import type { CommandRestorer, RestorerSettings } from "../../src/cli/command-restorer.js";
import type { Edit } from "../../src/span.js";
import { applyEdits } from "../../src/span.js";

const WORDS: Readonly<Record<string, string>> = { thyc: "thực", hién: "hiện", Quyét: "Quyết", dinh: "định", s6: "số" };

/** Repairs five words and leaves the rest. */
export const restorer: CommandRestorer = {
  restore: (text) => {
    const edits: Edit[] = [...text.matchAll(/[\p{L}\d]+/gu)]
      .filter((word) => word[0] in WORDS)
      .map((word) => ({
        start: word.index,
        end: word.index + word[0].length,
        from: word[0],
        to: WORDS[word[0]]!,
        confidence: word[0] === "s6" ? 0.4 : 0.9,
        cause: "marks",
      }));
    return { text: applyEdits(text, edits), edits, damage: "latin", profile: "tesseract-eng", confidence: 0.9 };
  },
};

/** Crashes on texts that hold `💥`. */
export const crashing: CommandRestorer = {
  restore: (text) => {
    if (text.includes("💥")) throw new RangeError("lattice overrun");
    return restorer.restore(text);
  },
};

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  readonly restorer?: CommandRestorer;
  readonly open?: (settings: RestorerSettings) => Promise<CommandRestorer>;
  readonly terminal?: boolean;
  /** Takes the place of writing. */
  readonly write?: (text: string) => Promise<void>;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Runs the command line and gives back what it printed. */
export async function khoidau(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { input = "", env = {}, terminal = false } = options;
  let out = "";
  let err = "";
  const io: CommandIo = {
    env,
    terminal,
    typed: false,
    input: typeof input === "string" ? once(new TextEncoder().encode(input)) : input instanceof Uint8Array ? once(input) : input,
    write: options.write ?? (async (text) => void (out += text)),
    warn: (line) => void (err += `${line}\n`),
  };
  const open = options.open ?? (async () => options.restorer ?? restorer);
  const code = await runProgram(args, { io, open, version: "1.2.3" });
  return { code, out, err };
}

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder that goes away after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "khoidau-"));
  folders.push(folder);
  return folder;
}

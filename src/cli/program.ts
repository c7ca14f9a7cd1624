/** Owns the command line: which commands and flags there are, their help, and what a wrong one is answered. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { CommandIo } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, OutputClosed, exitCodeOf, sayError } from "./exit-code.js";
import type { Language } from "./language.js";
import { languageOf, takeLanguage, wordsOf } from "./language.js";
import type { FieldsFlags } from "./fields-flags.js";
import type { RestoreFlags } from "./restore-command.js";
import type { RestorerFlags } from "./restore-flags.js";
import type { RestorerSource } from "./command-restorer.js";
import type { ScanFlags, ScanParts } from "./scan-command.js";
import type { Words } from "./words.js";

/** What the command line runs with. */
export interface ProgramSurroundings {
  readonly io: CommandIo;
  readonly open: RestorerSource;
  /** What `--version` prints. */
  readonly version: string;
  /** What scans, where it is not the packaged engine. */
  readonly scan?: ScanParts;
}

/** Runs the command line `args` (without `node` and the script) and returns its exit code; never throws. */
export async function runProgram(args: readonly string[], surroundings: ProgramSurroundings): Promise<ExitCode> {
  const { io } = surroundings;
  const printed: string[] = [];
  let code: ExitCode = EXIT.ok;
  try {
    const { rest, asked } = takeLanguage(args);
    const language = languageOf(asked, io.env);
    const words = await wordsOf(language);
    const program = buildProgram(words, language, surroundings, printed, (result) => (code = result));
    await program.parseAsync(asHelpFlag(rest), { from: "user" });
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok;
    if (!(error instanceof CommanderError)) {
      io.warn(`khoidau: ${sayError(error)}`);
      return exitCodeOf(error);
    }
    code = error.exitCode === 0 ? EXIT.ok : EXIT.badArguments;
  }
  return printed.length === 0 ? code : print(printed.join(""), code, io);
}

/** `help dictionary build` as `dictionary build --help`: commander's own help command goes one level deep only. */
function asHelpFlag(args: readonly string[]): readonly string[] {
  return args[0] === "help" && args.length > 2 ? [...args.slice(1), "--help"] : args;
}

async function print(text: string, code: ExitCode, io: CommandIo): Promise<ExitCode> {
  try {
    await io.write(text);
    return code;
  } catch (error) {
    if (error instanceof OutputClosed) return code;
    io.warn(`khoidau: ${sayError(error)}`);
    return exitCodeOf(error);
  }
}

function buildProgram(words: Words, language: Language, surroundings: ProgramSurroundings, printed: string[], done: (code: ExitCode) => void): Command {
  const { io, open, version } = surroundings;
  const program = new Command("khoidau")
    .description(words.about.khoidau)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => translate(title, words), styleUsage: (usage) => translate(usage, words), styleOptionDescription: (text) => translate(text, words) })
    .configureOutput({
      writeOut: (text) => void printed.push(text),
      writeErr: (text) => io.warn(text.replace(/\n$/, "")),
      outputError: (text, write) => write(`khoidau: ${translate(text.replace(/^error: /, ""), words)}`),
    })
    .version(version, "-V, --version", words.option.version)
    .helpOption("-h, --help", words.option.help)
    .helpCommand("help [command]", words.option.helpCommand)
    .option("--lang <language>", words.option.lang)
    .addHelpText("after", words.more.khoidau);
  addRestore(program, words).action(async (files: string[], flags: RestoreFlags) => {
    const { runRestore } = await import("./restore-command.js");
    done(await runRestore(files, flags, io, open));
  });
  addScan(program, words).action(async (paths: string[], flags: ScanFlags) => {
    const { runScan } = await import("./scan-command.js");
    done(await runScan(paths, flags, io, { language, words: words.scan, ...(surroundings.scan === undefined ? {} : { parts: surroundings.scan }) }));
  });
  addFields(program, words).action(async (files: string[], flags: FieldsFlags) => {
    const { runFields } = await import("./fields-command.js");
    done(await runFields(files, flags, io, open, surroundings.scan));
  });
  addEvaluate(program, words).action(async (folder: string, flags: RestorerFlags & { json?: boolean }) => {
    const { runEvaluate } = await import("./evaluate-command.js");
    done(await runEvaluate(folder, flags, io, open));
  });
  addDictionary(program, words, io, done);
  return program;
}

function addRestore(program: Command, words: Words): Command {
  const command = program
    .command("restore")
    .description(words.about.restore)
    .argument("[files...]", words.option.files)
    .addOption(new Option("--json", words.option.json).conflicts(["jsonl", "diff"]))
    .addOption(new Option("--jsonl", words.option.jsonl).conflicts(["diff", "out"]))
    .addOption(new Option("--diff", words.option.diff).conflicts(["out"]))
    .option("-o, --out <folder>", words.option.out)
    .addOption(new Option("--from-encoding <encoding>", words.option.fromEncoding).choices(["tcvn3", "vni", "auto"]))
    .addOption(new Option("--jobs <number>", words.option.restoreJobs).argParser(count));
  return addRestorerOptions(command, words).addHelpText("after", words.more.restore);
}

function addScan(program: Command, words: Words): Command {
  const { option } = words;
  const command = program
    .command("scan")
    .description(words.about.scan)
    .argument("<paths...>", option.scanPaths)
    .requiredOption("-o, --out <folder>", option.scanOut)
    .addOption(new Option("--format <list>", option.scanFormat).argParser((list) => list.split(",").map((name) => name.trim().toLowerCase())))
    .addOption(new Option("--jobs <number>", option.jobs).argParser(count))
    .option("--force", option.force)
    .addOption(new Option("--layers <what>", option.layers).choices(["auto", "use", "ignore"]))
    .addOption(new Option("--log <form>", option.log).choices(["text", "json"]))
    .option("--no-timing", option.noTiming);
  return addRestorerOptions(command, words).addHelpText("after", words.more.scan);
}

function addFields(program: Command, words: Words): Command {
  const { option } = words;
  const command = program
    .command("fields")
    .description(words.about.fields)
    .argument("[files...]", option.fieldsFiles)
    .option("--jsonl", option.fieldsJsonl)
    .option("--from-gold", option.fromGold)
    .addOption(new Option("--from-encoding <encoding>", option.fromEncoding).choices(["tcvn3", "vni", "auto"]));
  return addRestorerOptions(command, words).addHelpText("after", words.more.fields);
}

function addEvaluate(program: Command, words: Words): Command {
  const command = program
    .command("evaluate")
    .description(words.about.evaluate)
    .argument("<folder>", words.option.folder)
    .option("--json", words.option.evaluateJson);
  return addRestorerOptions(command, words).addHelpText("after", words.more.evaluate);
}

/** The flags that set a restorer, the same wherever one is used. */
function addRestorerOptions(command: Command, words: Words): Command {
  const { option } = words;
  const profiles = ["auto", "tesseract-eng", "tesseract-vie", "general", "stripped", "typed"];
  return command
    .addOption(new Option("--profile <name>", option.profile).choices(profiles))
    .addOption(new Option("--terms <file>", option.terms).argParser(append))
    .addOption(new Option("--pack <file>", option.pack).argParser(append))
    .option("--min-confidence <share>", option.minConfidence, share)
    .addOption(new Option("--tone-placement <place>", option.tonePlacement).choices(["keep", "old", "new"]))
    .addOption(new Option("--noise <what>", option.noise).choices(["remove", "keep"]))
    .addOption(new Option("--dictionary <file>", option.dictionary).conflicts("small"))
    .option("--small", option.small);
}

function addDictionary(program: Command, words: Words, io: CommandIo, done: (code: ExitCode) => void): void {
  const { about, option, more } = words;
  const command = program.command("dictionary").description(about.dictionary).helpCommand("help [command]", option.helpCommand);
  command
    .command("inspect")
    .description(about.inspect)
    .argument("[file]", option.dictionaryFile)
    .option("--json", option.inspectJson)
    .action(async (file: string | undefined, flags: { json?: boolean }) => {
      const { inspectDictionary } = await import("./dictionary-command.js");
      done(await inspectDictionary(file, flags, io));
    });
  command
    .command("verify")
    .description(about.verify)
    .argument("[file]", option.dictionaryFile)
    .action(async (file: string | undefined) => {
      const { verifyDictionaryFile } = await import("./dictionary-command.js");
      done(await verifyDictionaryFile(file, io));
    });
  command
    .command("build")
    .description(about.build)
    .requiredOption("--from <folder>", option.from)
    .requiredOption("-o, --out <file>", option.packOut)
    .addOption(new Option("--least-count <number>", option.leastCount).argParser(count).default(3))
    .option("--name <name>", option.name)
    .addHelpText("after", more.build)
    .action(async (flags: { from: string; out: string; leastCount: number; name?: string }) => {
      const { buildPack } = await import("./build-command.js");
      done(await buildPack(flags, io));
    });
}

function append(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("Expected a number from 0 to 1, such as 0.9.");
}

function count(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Expected a whole number of 1 or more.");
}

/** Commander's English with the phrases of the language put in. */
function translate(text: string, words: Words): string {
  return Object.entries(words.phrases).reduce((out, [english, own]) => out.replaceAll(english, own), text);
}

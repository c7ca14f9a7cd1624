/** Owns the command line: which commands and flags there are, their help, and what a wrong one is answered. */

import { Command, CommanderError, Help, Option } from "commander";
import type { CommandIo } from "./command-io.js";
import { withFailures } from "./command-io.js";
import type { ExitCode } from "./exit-code.js";
import { EXIT, OutputClosed, exitCodeOf } from "./exit-code.js";
import { warnError } from "./say-error.js";
import type { Language } from "./language.js";
import { languageOf, takeLanguage, wordsOf } from "./language.js";
import type { FieldsFlags } from "./fields-flags.js";
import { addEnqueue, addEvaluate, addFields, addRestore, addScan, addWorker, count } from "./program-commands.js";
import type { RestoreFlags } from "./restore-command.js";
import type { QueueOptions } from "../queue/index.js";
import type { EnqueueFlags, WorkerFlags } from "./queue-command.js";
import type { RestorerFlags } from "./restore-flags.js";
import type { RestorerSource } from "./command-restorer.js";
import type { LearnFlags } from "./learn-command.js";
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
  /** What queues, where it is not Redis. */
  readonly queue?: Pick<QueueOptions, "broker">;
}

/** Runs the command line `args` (without `node` and the script) and returns its exit code; never throws. */
export async function runProgram(args: readonly string[], surroundings: ProgramSurroundings): Promise<ExitCode> {
  let { io } = surroundings;
  const printed: string[] = [];
  let code: ExitCode = EXIT.ok;
  try {
    const { rest, asked } = takeLanguage(args);
    const language = languageOf(asked, io.env);
    const words = await wordsOf(language);
    io = withFailures(io, words.failure);
    const program = buildProgram(words, language, { ...surroundings, io }, printed, (result) => (code = result));
    await program.parseAsync(asHelpFlag(rest), { from: "user" });
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok;
    if (!(error instanceof CommanderError)) {
      warnError(io, error);
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
    warnError(io, error);
    return exitCodeOf(error);
  }
}

function buildProgram(words: Words, language: Language, surroundings: ProgramSurroundings, printed: string[], done: (code: ExitCode) => void): Command {
  const { io, open, version } = surroundings;
  const program = new Command("khoidau")
    .description(words.about.khoidau)
    .exitOverride()
    .configureHelp({ subcommandTerm: (command) => translate(Help.prototype.subcommandTerm(command), words), styleTitle: (title) => translate(title, words), styleUsage: (usage) => translate(usage, words), styleOptionDescription: (text) => translate(text, words) })
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
  addQueue(program, words, language, surroundings, done);
  addFields(program, words).action(async (files: string[], flags: FieldsFlags) => {
    const { runFields } = await import("./fields-command.js");
    done(await runFields(files, flags, io, open, surroundings.scan));
  });
  addEvaluate(program, words).action(async (folder: string, flags: RestorerFlags & { json?: boolean }) => {
    const { runEvaluate } = await import("./evaluate-command.js");
    done(await runEvaluate(folder, flags, io, { open, words: words.evaluate }));
  });
  addDictionary(program, words, io, done);
  return program;
}

function addQueue(program: Command, words: Words, language: Language, { io, scan, queue }: ProgramSurroundings, done: (code: ExitCode) => void): void {
  const setting = { language, words: words.scan, queueWords: words.queue, ...(scan === undefined ? {} : { parts: scan }), ...(queue === undefined ? {} : { queue }) };
  addEnqueue(program, words).action(async (paths: string[], flags: EnqueueFlags) => {
    const { runEnqueue } = await import("./queue-command.js");
    done(await runEnqueue(paths, flags, io, setting));
  });
  addWorker(program, words).action(async (flags: WorkerFlags) => {
    const { runWorker } = await import("./queue-command.js");
    done(await runWorker(flags, io, setting));
  });
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
      done(await inspectDictionary(file, flags, io, words.dictionary));
    });
  command
    .command("verify")
    .description(about.verify)
    .argument("[file]", option.dictionaryFile)
    .action(async (file: string | undefined) => {
      const { verifyDictionaryFile } = await import("./dictionary-command.js");
      done(await verifyDictionaryFile(file, io, words.dictionary));
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
      done(await buildPack(flags, io, words.dictionary));
    });
  command
    .command("learn")
    .description(about.learn)
    .requiredOption("--from <folder>", option.readTexts)
    .requiredOption("-o, --out <file>", option.packOut)
    .addOption(new Option("--most <number>", option.mostTexts).argParser(count).default(200))
    .addOption(new Option("--rounds <number>", option.rounds).argParser(count).default(3))
    .addOption(new Option("--dictionary <file>", option.dictionary).conflicts("small"))
    .option("--small", option.small)
    .addHelpText("after", more.learn)
    .action(async (flags: LearnFlags) => {
      const { learnDictionary } = await import("./learn-command.js");
      done(await learnDictionary(flags, io, words.dictionary));
    });
}

/** Commander's English with the phrases of the language put in. */
function translate(text: string, words: Words): string {
  return Object.entries(words.phrases).reduce((out, [english, own]) => out.replaceAll(english, own), text);
}

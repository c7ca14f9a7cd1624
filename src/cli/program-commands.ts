/** Owns the commands' arguments and flags. */

import { InvalidArgumentError, Option } from "commander";
import type { Command } from "commander";
import { PROFILES } from "../restore/options.js";
import type { Words } from "./words.js";

/** `khoidau restore`. */
export function addRestore(program: Command, words: Words): Command {
  const command = program
    .command("restore")
    .description(words.about.restore)
    .argument("[files...]", words.option.files)
    .addOption(new Option("--json", words.option.json).conflicts(["jsonl", "diff"]))
    .addOption(new Option("--jsonl", words.option.jsonl).conflicts(["diff", "out"]))
    .addOption(new Option("--diff", words.option.diff).conflicts(["out"]))
    .option("-o, --out <folder>", words.option.out)
    .addOption(new Option("--from-encoding <encoding>", words.option.fromEncoding).choices(["tcvn3", "vni", "windows-1258", "utf-8-twice", "auto"]))
    .addOption(new Option("--jobs <number>", words.option.restoreJobs).argParser(count));
  return addRestorerOptions(command, words).addHelpText("after", words.more.restore);
}

/** `khoidau scan`. */
export function addScan(program: Command, words: Words): Command {
  const command = addScanOptions(program.command("scan").description(words.about.scan), words)
    .addOption(new Option("--jobs <number>", words.option.jobs).argParser(count));
  return addRestorerOptions(command, words).addHelpText("after", words.more.scan);
}

/** `khoidau enqueue`. */
export function addEnqueue(program: Command, words: Words): Command {
  const command = addScanOptions(program.command("enqueue").description(words.about.enqueue), words)
    .option("--redis <url>", words.option.redis)
    .addOption(new Option("--in-flight <number>", words.option.inFlight).argParser(count));
  return addRestorerOptions(command, words).addHelpText("after", words.more.enqueue);
}

/** `khoidau worker`. */
export function addWorker(program: Command, words: Words): Command {
  const { option } = words;
  const command = program
    .command("worker")
    .description(words.about.worker)
    .option("--redis <url>", option.redis)
    .addOption(new Option("--jobs <number>", option.jobs).argParser(count))
    .addOption(new Option("--log <form>", option.log).choices(["text", "json"]));
  return addRestorerOptions(command, words).addHelpText("after", words.more.worker);
}

/** What a folder run asks, wherever its documents are read. */
function addScanOptions(command: Command, { option }: Words): Command {
  return command
    .argument("<paths...>", option.scanPaths)
    .requiredOption("-o, --out <folder>", option.scanOut)
    .addOption(new Option("--format <list>", option.scanFormat).argParser((list) => list.split(",").map((name) => name.trim().toLowerCase())))
    .option("--force", option.force)
    .addOption(new Option("--from-encoding <encoding>", option.scanFromEncoding).choices(["tcvn3", "vni", "windows-1258", "utf-8-twice", "auto"]))
    .addOption(new Option("--layers <what>", option.layers).choices(["auto", "use", "ignore"]))
    .addOption(new Option("--log <form>", option.log).choices(["text", "json"]))
    .option("--no-timing", option.noTiming);
}

/** `khoidau fields`. */
export function addFields(program: Command, words: Words): Command {
  const { option } = words;
  const command = program
    .command("fields")
    .description(words.about.fields)
    .argument("[files...]", option.fieldsFiles)
    .option("--jsonl", option.fieldsJsonl)
    .option("--from-gold", option.fromGold)
    .addOption(new Option("--from-encoding <encoding>", option.fromEncoding).choices(["tcvn3", "vni", "windows-1258", "utf-8-twice", "auto"]));
  return addRestorerOptions(command, words).addHelpText("after", words.more.fields);
}

/** `khoidau evaluate`. */
export function addEvaluate(program: Command, words: Words): Command {
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
  return command
    .addOption(new Option("--profile <name>", option.profile).choices(["auto", ...PROFILES]))
    .addOption(new Option("--terms <file>", option.terms).argParser(append))
    .addOption(new Option("--pack <file>", option.pack).argParser(append))
    .option("--min-confidence <share>", option.minConfidence, share)
    .addOption(new Option("--tone-placement <place>", option.tonePlacement).choices(["keep", "old", "new"]))
    .addOption(new Option("--noise <what>", option.noise).choices(["remove", "keep"]))
    .addOption(new Option("--dictionary <file>", option.dictionary).conflicts("small"))
    .option("--small", option.small);
}

function append(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("Expected a number from 0 to 1, such as 0.9.");
}

/** A whole number of 1 or more. */
export function count(value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Expected a whole number of 1 or more.");
}

#!/usr/bin/env node
/** The command `khoidau`: the process around the program. */

import { readFileSync } from "node:fs";
import process from "node:process";
import { processIo } from "./command-io.js";
import { runProgram } from "./program.js";
import { packagedRestorer } from "./restorer-source.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

process.exitCode = await runProgram(process.argv.slice(2), { io: processIo(process), open: packagedRestorer, version });

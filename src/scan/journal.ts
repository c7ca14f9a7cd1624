/** Owns the journal of an output folder: what is done, one checked line a document, whole after any end of the process. */

import CRC32 from "crc-32";
import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { ScannedDocument } from "./scanned-document.js";
import { unwritableFile } from "../file-errors.js";
import { makeFolder } from "../make-folder.js";
import { foldStem } from "./walk-stems.js";

/** What is kept in memory of a document, some 400 bytes. */
export interface JournalEntry {
  readonly stem: string;
  readonly source: string;
  /** Absent where the file's bytes could not be read. */
  readonly hash?: string;
  /** What the result depends on besides the file: engine, dictionary, options. */
  readonly key: string;
  readonly status: ScannedDocument["status"];
  /** Files that were written, relative to the output folder, with their bytes. */
  readonly outputs: Readonly<Record<string, number>>;
}

/** A line of the journal: the entry, and the row that stands for the document in the index. */
export interface JournalRecord<Row> extends JournalEntry {
  readonly row: Row;
}

interface Place {
  readonly at: number;
  readonly length: number;
}

const SUM = 8;

/**
 * A file of lines `SUM JSON`, SUM the CRC-32 in hex of the JSON's bytes. A line is on the disk before `append` resolves. A
 * line that is torn or whose sum does not agree is as if it were not there: its document is done again.
 */
export class Journal<Row> {
  readonly #path: string;
  readonly #entries = new Map<string, JournalEntry & Place>();
  #file!: FileHandle;
  #end = 0;
  #superseded = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(path: string) {
    this.#path = path;
  }

  /** Opens a journal, begins one where there is none. @throws KhoidauError `unwritable`. */
  static async open<Row>(path: string): Promise<Journal<Row>> {
    const journal = new Journal<Row>(path);
    try {
      makeFolder(dirname(path));
      journal.#file = await open(path, "a+");
      await journal.#load();
      if (journal.#superseded > journal.#entries.size + 100) await journal.#compact();
    } catch (cause) {
      throw unwritableFile(path, cause);
    }
    return journal;
  }

  /** The newest entry of each stem. */
  entries(): IterableIterator<JournalEntry> {
    return this.#entries.values();
  }

  /** The newest entry of a stem. */
  get(stem: string): JournalEntry | undefined {
    return this.#entries.get(foldStem(stem));
  }

  /** The row of a stem's newest record; read from the disk. */
  async row(stem: string): Promise<Row> {
    const place = this.#entries.get(foldStem(stem))!;
    const { buffer } = await this.#file.read(Buffer.alloc(place.length), 0, place.length, place.at);
    return (JSON.parse(buffer.toString("utf8", SUM + 1)) as JournalRecord<Row>).row;
  }

  /** Adds a record; it is on the disk when this resolves. @throws KhoidauError `unwritable`. */
  append(record: JournalRecord<Row>): Promise<void> {
    const appended = this.#last.then(() => this.#append(record));
    this.#last = appended.catch(() => undefined);
    return appended;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file.close();
  }

  async #append(record: JournalRecord<Row>): Promise<void> {
    const line = lineOf(record);
    try {
      await this.#file.write(line);
      await this.#file.datasync();
    } catch (cause) {
      // Half a line must not spoil the one after it.
      await this.#file.truncate(this.#end).catch(() => undefined);
      throw unwritableFile(this.#path, cause);
    }
    this.#keep(record, { at: this.#end, length: line.length - 1 });
    this.#end += line.length;
  }

  #keep({ stem, source, hash, key, status, outputs }: JournalRecord<Row>, place: Place): void {
    const folded = foldStem(stem);
    if (this.#entries.has(folded)) this.#superseded++;
    this.#entries.set(folded, { stem, source, ...(hash === undefined ? {} : { hash }), key, status, outputs, ...place });
  }

  /** Reads all lines, and cuts off what follows the last line break. */
  async #load(): Promise<void> {
    let rest = Buffer.alloc(0);
    let at = 0;
    for await (const chunk of createReadStream(this.#path)) {
      rest = Buffer.concat([rest, chunk as Buffer]);
      let from = 0;
      for (let end = rest.indexOf(10, from); end >= 0; end = rest.indexOf(10, from)) {
        const record = recordOf<Row>(rest.subarray(from, end));
        if (record !== undefined) this.#keep(record, { at: at + from, length: end - from });
        from = end + 1;
      }
      at += from;
      rest = rest.subarray(from);
    }
    if (rest.length > 0) await this.#file.truncate(at);
    this.#end = at;
  }

  /** Writes the newest records alone into a new file. */
  async #compact(): Promise<void> {
    const draft = `${this.#path}.part`;
    const file = await open(draft, "w+");
    let end = 0;
    for (const [folded, entry] of this.#entries) {
      const line = Buffer.alloc(entry.length + 1, "\n");
      await this.#file.read(line, 0, entry.length, entry.at);
      await file.write(line);
      this.#entries.set(folded, { ...entry, at: end });
      end += line.length;
    }
    await file.sync();
    await file.close();
    await this.#file.close();
    await rename(draft, this.#path);
    await rm(draft, { force: true });
    this.#file = await open(this.#path, "a+");
    this.#end = end;
    this.#superseded = 0;
  }
}

function lineOf(record: object): Buffer {
  const json = Buffer.from(JSON.stringify(record));
  return Buffer.concat([Buffer.from(`${sumOf(json)} `), json, Buffer.from("\n")]);
}

const sumOf = (bytes: Uint8Array): string => (CRC32.buf(bytes) >>> 0).toString(16).padStart(SUM, "0");

function recordOf<Row>(line: Buffer): JournalRecord<Row> | undefined {
  const json = line.subarray(SUM + 1);
  if (line.toString("latin1", 0, SUM) !== sumOf(json)) return undefined;
  return JSON.parse(json.toString("utf8")) as JournalRecord<Row>;
}

/** Owns the help in English. */

import type { Words } from "./words.js";

export const ENGLISH: Words = {
  phrases: {},
  about: {
    khoidau: "Gives scanned Vietnamese documents their words back: garbled OCR text in, right Vietnamese out.",
    restore: "Repair OCR text: marks, misread letters, lost and added spaces, codes.",
    scan: "Read scans (PDF, TIFF, PNG, JPEG …): OCR, repair, the documents' facts; a folder in, a folder out.",
    enqueue: "Scan folders with workers on many machines: as scan, through a queue on a Redis server.",
    worker: "Serve such a queue: read and repair documents until Ctrl-C.",
    fields: "Say what documents say about themselves: issuer, number, date, type, subject, signer, recipients …",
    evaluate: "Measure the repair on hand-corrected documents: STEM.ocr.txt beside STEM.gold.txt.",
    dictionary: "Look into a dictionary, check it, or learn one from your own documents.",
    inspect: "Show what a dictionary or pack holds.",
    verify: "Check the sums of a dictionary or pack.",
    build: "Learn your own terms, names and codes from clean text files; write them as a pack.",
    learn: "Learn how an engine that khoidau does not know reads, from the texts as it read them; write a dictionary of your own.",
  },
  option: {
    files: "text files to repair; - or none: standard input",
    folder: "folder with STEM.ocr.txt and STEM.gold.txt files",
    dictionaryFile: ".kdict file; none: the packaged dictionary",
    json: "print one JSON object per file: text, damage, profile, confidence, edits",
    jsonl: 'one record {"id", "text"} per line in, one {"id", "text", "confidence", "edits"} per line out',
    diff: "show each changed line before and after",
    out: "write each file under its own name into this folder",
    restoreJobs: "texts repaired at once (default: the machine's cores, up to 8; 1 for one file)",
    fromEncoding: "convert text from before Unicode (auto: where it is found)",
    profile: "the engine that made the text (default: auto, told from the text)",
    terms: "your own terms, one per line, a weight from 0 to 10 after a tab; may be repeated",
    pack: 'terms learnt by "khoidau dictionary build"; may be repeated',
    minConfidence: "leave edits below this confidence unmade, 0 to 1 (default: 0)",
    tonePlacement: "where repaired words carry the tone: hòa (old), hoà (new), or as the document has it (keep, the default)",
    noise: "what becomes of dust and stray signs (default: remove)",
    dictionary: "use this .kdict file instead of the packaged one",
    small: "use the small packaged dictionary",
    evaluateJson: "print all measures as JSON",
    inspectJson: "print it as JSON",
    from: "folder of clean text files (.txt, .md), read with its subfolders",
    packOut: "the .kdict file to write",
    readTexts: "folder of texts as the engine read them (.txt, .md), read with its subfolders",
    mostTexts: "learn from so many texts, spread over the folder",
    rounds: "times that the texts are read, 1 to 10",
    leastCount: "leave out what occurs less often",
    name: "name of the pack, kept inside it",
    lang: "language of help and errors: en or vi",
    version: "print the version",
    help: "show help",
    helpCommand: "show help of a command",
    scanPaths: "files, and folders that are read with all that lies under them",
    scanOut: "folder for the results; made where it is not there",
    scanFormat: "what is written, divided by commas: txt, json, jsonl, csv, html (default: these), pdf, xlsx, edxml, akn",
    redis: "URL of the Redis server (default: the variable KHOIDAU_REDIS, or redis://127.0.0.1:6379)",
    inFlight: "documents in the queue at once (default: 1000)",
    jobs: "pages read at once (default: the machine's cores)",
    force: "read also what was done before and has not changed",
    layers: "text layers of PDFs: use them where they are good (auto, the default), always, or never",
    scanFromEncoding: "what text files from before Unicode are in (auto, the default: told from the text); the result says so",
    log: "progress: a line on a terminal (text, the default) or one JSON object an event (json)",
    noTiming: "leave the timing out of STEM.json, so that the same file gives the same bytes",
    fieldsFiles: "text files, PDFs, pictures, outputs of OCR engines; - or none: text on standard input",
    fieldsJsonl: "print one line per document (so it is with several files)",
    fromGold: "the text is right as it is: do not repair it",
  },
  more: {
    khoidau: `
Examples:
  $ khoidau restore scan.txt                repaired text to standard output
  $ khoidau restore --diff scan.txt         see what was changed
  $ khoidau scan scans --out right          a folder of scans: texts, facts, a report
  $ khoidau evaluate fixtures               how right it is, as a table
  $ khoidau help restore                    everything about one command

Exit codes: 0 all well, 1 bad arguments, 2 some inputs could not be read (the rest are done),
3 a dictionary or other needed file is missing or damaged, 4 an output could not be written, 130 interrupted.`,
    restore: `
Examples:
  $ echo "thyc hién Quyét dinh s6 733/QB -TTg" | khoidau restore
  thực hiện Quyết định số 733/QĐ-TTg

  $ khoidau restore scan.txt > right.txt                 one file
  $ khoidau restore scans/*.txt --out right              many files, each under its own name
  $ khoidau restore --diff scan.txt                      by eye; yellow: doubtful
  $ khoidau restore --json scan.txt | jq .confidence     for a program
  $ khoidau restore --jsonl < in.jsonl > out.jsonl       for a pipeline
  $ khoidau restore --terms names.txt scan.txt           with your own names and terms
  $ khoidau restore --min-confidence 0.9 scan.txt        only what is nearly sure

Input is UTF-8 or UTF-16; output is UTF-8. Lines are never joined, split or moved.
Texts of more than a million characters are repaired part by part, and printed so: in some 500 MB of memory and three times the file.
With --jsonl a line that cannot be read becomes {"id", "line", "error": {"code", "message"}}, and the exit code is 2.`,
    scan: `
Examples:
  $ khoidau scan scans --out right                      a folder; run it again after any end, and it goes on
  $ khoidau scan letter.pdf --out right                 one file
  $ khoidau scan scans --out right --format txt,csv     only texts and the table
  $ khoidau scan scans --out right --format txt,pdf     texts, and PDFs that can be searched
  $ khoidau scan scans --out right --format xlsx,edxml  for the archive: metadata of Phụ lục VI, edXML
  $ khoidau scan scans --out right --log json 2> log    for a program

Written: STEM.txt (right text, pages divided by form feeds) and STEM.json (text, pages, fields, evidence, edits,
warnings, engine, timing) for each document; index.jsonl, index.csv (for a spreadsheet), report.html (pictures beside
the text, offline) and summary.json for all. On request also STEM.pdf (the pages as they are, with the right words under
the picture, to be searched and copied), STEM.edxml and STEM.akn.xml (Akoma Ntoso) for each document, metadata.xlsx
(Phụ lục VI of Nghị định 30/2020/NĐ-CP) for all. Files keep their place under the folder that was given.

Nothing is half written, and what is done is not done again: the folder .khoidau keeps the journal. A file that
cannot be read is named in the index and the report, the rest is done, and the exit code is 2.`,
    enqueue: `
Examples:
  $ khoidau worker --redis redis://queue:6379                                  on each machine
  $ khoidau enqueue /scans --out /scans-right --redis redis://queue:6379       once, on one of them

All machines must see the files and the output folder under the same paths, and have the same khoidau with the same
restorer flags: workers of another version or dictionary serve another queue. Outputs, journal and index are written by
enqueue, as by scan. Where it ends early, what is in the queue is still done, and the same command fetches it.
Needs a Redis server (5 or newer) and the packages bullmq and ioredis: npm install bullmq ioredis`,
    worker: `
Examples:
  $ khoidau worker --redis redis://queue:6379 --jobs 8

At Ctrl-C it takes no more and ends when what it has begun is done; a second Ctrl-C ends it at once, and others do the rest.
Who may write to the Redis server says which files are read and where results are written: keep it among your own machines.
Needs the packages bullmq and ioredis: npm install bullmq ioredis`,
    fields: `
Examples:
  $ khoidau fields letter.txt                          one JSON: text, kind, fields, evidence, outline, warnings
  $ khoidau fields scan.pdf | jq .fields.code          of a scan: read, repaired, then asked
  $ khoidau fields letters/*.txt > facts.jsonl         one line per document
  $ khoidau fields --from-gold right.txt               text that needs no repair

What a document does not say is null or empty; what was told from another part of it is marked "inferred" in evidence.
Spans are of "text", in UTF-16 units. A file that cannot be read becomes {"file", "error"} in lines, and the exit code is 2.`,
    evaluate: `
Columns: gold syllables; in 100, how many are right in the reading and after the repair (upper and lower case
count), and after the repair with case folded; wrong characters in 100 before and after; how many of the wrong
syllables were fixed, how many of the right ones broken.

Examples:
  $ khoidau evaluate fixtures
  $ khoidau evaluate my-documents --profile tesseract-vie --json`,
    build: `
Examples:
  $ khoidau dictionary build --from letters --out letters.kdict
  $ khoidau restore --pack letters.kdict scan.txt

Learnt are names of people, places and bodies, terms of several syllables that the packaged dictionary does not
know, and the abbreviations in document codes. Only such words and their counts go into a pack, never sentences.`,
    learn: `
Examples:
  $ khoidau dictionary learn --from layers --out our-scanner.kdict
  $ khoidau restore --dictionary our-scanner.kdict layers/page-17.txt

For archives whose text layers khoidau repairs badly: give texts of one engine alone, about a hundred pages, twenty at least. No
right text is needed beside them. Tesseract's engines are known; the packaged dictionary reads them better than it would learn.
Only words and how they were read go into the dictionary, never sentences.`,
  },
  scan: {
    status: ({ done, documents, pages, failed, pagesPerSecond, secondsLeft }) =>
      [
        `${done}/${documents} documents`,
        `${pages} pages`,
        `${pagesPerSecond.toFixed(pagesPerSecond < 10 ? 1 : 0)} pages/s`,
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(secondsLeft === undefined ? [] : [`about ${spanOf(secondsLeft)} left`]),
      ].join(" · "),
    ended: ({ scanned, skipped, failed, partial, pages, seconds, pagesPerSecond, aside, documents }) =>
      [
        `${many(scanned, "document")} read, ${many(pages, "page")} in ${spanOf(seconds)} (${pagesPerSecond} pages/s)`,
        ...(skipped === 0 ? [] : [`${skipped} unchanged`]),
        ...(partial === 0 ? [] : [`${partial} with pages that could not be read`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
        ...(aside === 0 ? [] : [`${many(aside, "file")} of other kinds passed over`]),
        `${documents} in the index`,
      ].join("; "),
    interrupted: "stopping; what is finished is kept, the same command goes on from here. Press Ctrl-C again to stop at once",
    nothingFound: "nothing to scan was found; expected PDF, TIFF, PNG, JPEG, WebP, BMP, TXT, hOCR, XML (ALTO) or TSV files",
  },
  queue: {
    noWorker: (queue) => `no worker serves the queue ${queue}; waiting for one. Start "khoidau worker" with the same version, dictionary and restorer flags`,
    trouble: (message) => `the Redis server does not answer (${message}); waiting for it`,
    interrupted: "stopping; what is in the queue is still done, the same command fetches it. Press Ctrl-C again to stop at once",
    serving: ({ queue, engines }) => `serving the queue ${queue} (${engines}); Ctrl-C ends it`,
    ending: "takes no more; ends when what is begun is done. Press Ctrl-C again to stop at once",
  },
  evaluate: { head: ["document", "syllables", "read %", "restored %", "folded %", "CER before", "CER after", "fixed", "broken"], all: "all" },
  dictionary: {
    head: ["section", "bytes"],
    verified: (path, kind, sections) => `${path}: a whole ${kind}, ${sections} sections, all sums right`,
    learnt: (path, terms, files, examples) =>
      `${path}: ${many(terms, "term")} from ${many(files, "file")}${terms === 0 ? "; try a lower --least-count, or more text" : `, such as ${examples.join(", ")}`}`,
    learning: (round, rounds, text, texts) => `round ${round} of ${rounds}: text ${text} of ${texts}`,
    learntEngine: (path, words, taught, texts) => `${path}: a dictionary that has learnt from ${many(words, "sure word")} of ${taught} of ${many(texts, "text")}`,
  },
};

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

function spanOf(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

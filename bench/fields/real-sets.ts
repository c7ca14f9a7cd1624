/** Owns the real documents: 60 of the corpus with hand-made answers, as they are and without marks. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KhoidauError } from "../../src/errors.js";
import type { DocumentFields } from "../../src/measure/field-values.js";
import { stripMarks } from "../../src/text/fold.js";
import { toNfc } from "../../src/text/normal-form.js";
import type { CorpusDocument } from "../../src/train/corpus.js";
import { documentsOf, readXz } from "../../src/train/corpus.js";
import { SHARED } from "../paths.js";
import type { FieldDocument, FieldSet } from "./field-set.js";
import { chooseDocuments, halfOf, REAL_DOCUMENTS } from "./sample.js";

const ANSWERS = "bench/fields/answers";

/** An answer file: the fields, and which document they are of. */
export type Answer = DocumentFields & { readonly index: number; readonly lines: number; readonly sha256: string; readonly stratum: string };

/** All answers by rising index. */
function readAnswers(): Answer[] {
  return readdirSync(ANSWERS).sort().map((file) => JSON.parse(readFileSync(join(ANSWERS, file), "utf8")) as Answer);
}

/** Development and held-out apart, each whole and with all marks taken off and put back by the restorer. About 1 s to unpack. */
export async function realSets(): Promise<FieldSet[]> {
  const documents = [...documentsOf(await readXz(join(SHARED.corpus, `${REAL_DOCUMENTS}.txt.xz`)))];
  const answers = readAnswers();
  checkChosen(answers, documents);
  return (["development", "held out"] as const).flatMap((half) => {
    const whole = answers.filter((answer) => halfOf(answer.index) === half).map((answer): FieldDocument => {
      const { lines } = documents[answer.index]!;
      checkSum(answer, lines);
      return { name: String(answer.index), text: lines.slice(0, answer.lines).join("\n"), damaged: false, truth: answer };
    });
    const bare = whole.map((document) => ({ ...document, text: stripMarks(toNfc(document.text)), damaged: true }));
    return [
      { name: `real documents, ${half}`, group: "real", half, documents: whole }, { name: `real documents without marks, ${half}`, group: "real", half, documents: bare },
    ] satisfies FieldSet[];
  });
}

/** The answers are of the documents that the rule chooses, all of them and no others: nobody picked those that are read well. */
function checkChosen(answers: readonly Answer[], documents: readonly CorpusDocument[]): void {
  const [labelled, chosen] = [answers.map(({ index }) => index), chooseDocuments(documents).map(({ index }) => index)];
  if (labelled.join() === chosen.join()) return;
  throw new KhoidauError("unreadable", `The answers in ${ANSWERS} are of other documents (${labelled.join(", ")}) than bench/fields/sample.ts chooses (${chosen.join(", ")}); take the corpus of SOURCES.md, or label anew.`, { labelled: labelled.join(" "), chosen: chosen.join(" ") });
}

function checkSum(answer: Answer, lines: readonly string[]): void {
  const found = createHash("sha256").update(lines.join("\n")).digest("hex");
  if (found === answer.sha256) return;
  throw new KhoidauError("unreadable", `Document ${answer.index} of ${REAL_DOCUMENTS} is not the one that was labelled: its text has another check sum; take the corpus of SOURCES.md.`, { index: answer.index });
}

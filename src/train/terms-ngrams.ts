/** Owns the mining of terms: n-grams of syllables that hold together and mark a document's subject. */

// the package itself opens databases and prints when it is imported; these two parts do neither
import ngrams from "natural/lib/natural/ngrams/index.js";
import tfidf from "natural/lib/natural/tfidf/index.js";
import { foldWord } from "../text/fold.js";
import { isSyllable } from "../text/syllable.js";

/** A mined term with the measures it was ranked by. */
export interface MinedTerm {
  /** Folded, syllables parted by a space. */
  readonly term: string;
  readonly count: number;
  /** Documents that have it. */
  readonly documents: number;
  /** Normalised pointwise mutual information at the weakest seam, −1..1; 1 is never apart. */
  readonly cohesion: number;
  /** Log-likelihood ratio (Dunning 1993) at the weakest seam. */
  readonly likelihood: number;
  /** Greatest TF-IDF over the documents that were asked about. */
  readonly tfidf: number;
}

export interface TermLimits {
  /** Syllables of the longest term. */
  readonly longest: number;
  readonly leastCount: number;
  readonly leastDocuments: number;
  readonly leastCohesion: number;
  readonly leastLikelihood: number;
  /** A term is a fragment where this share of it stands in one longer n-gram. */
  readonly fragmentShare: number;
}

export const DEFAULT_TERM_LIMITS: TermLimits = { longest: 6, leastCount: 12, leastDocuments: 4, leastCohesion: 0.3, leastLikelihood: 30, fragmentShare: 0.7 };

/** Words that no term begins or ends with. */
const LOOSE_WORDS = new Set(
  (
    "và của các những một này đó khi thì mà là được có không theo tại từ đến với cho về trong trên dưới do bởi vào ra nếu hoặc hay như để đã đang sẽ bị phải cần thuộc " +
    "trước sau giữa nhưng cũng vì nên rằng đối qua bằng hơn nhất rất lại còn việc kể khác sự cùng mỗi mọi từng nhiều cả chỉ đều i ii iii a b c d đ e g kèm nêu gồm nào ấy đây"
  ).split(" "),
);

const BREAK = /[^\p{L}\p{M}\s]+/u;

/** The unbroken runs of folded syllables of a line: no term reaches over a sign, a number or a foreign word. */
export function syllableRuns(line: string): string[][] {
  const runs: string[][] = [];
  for (const part of line.split(BREAK)) {
    let run: string[] = [];
    for (const word of part.split(/\s+/)) {
      const folded = foldWord(word);
      if (folded !== "" && isSyllable(folded)) run.push(folded);
      else if (run.length > 0) {
        runs.push(run);
        run = [];
      }
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

/** Counts n-grams over documents and picks those that hold together. */
export class TermMiner {
  readonly #limits: TermLimits;
  readonly #counts: Map<string, number>[];
  readonly #documents = new Map<string, number>();
  readonly #tfidf = new tfidf.TfIdf();
  readonly #kept: string[][] = [];
  #total = 0;

  constructor(limits: TermLimits = DEFAULT_TERM_LIMITS) {
    this.#limits = limits;
    // one longer than any term, to see which of the longest are fragments
    this.#counts = Array.from({ length: limits.longest + 2 }, () => new Map<string, number>());
  }

  /** Adds a document's lines; its text is not kept, only its n-grams' counts. */
  add(lines: readonly string[]): void {
    const seen = new Set<string>();
    for (const line of lines) {
      for (const run of syllableRuns(line)) {
        this.#total += run.length;
        for (let n = 1; n <= Math.min(this.#limits.longest + 1, run.length); n++) {
          for (const gram of ngrams.NGrams.ngrams(run, n)) {
            const key = gram.join(" ");
            this.#counts[n]!.set(key, (this.#counts[n]!.get(key) ?? 0) + 1);
            if (n > 1 && n <= this.#limits.longest) seen.add(key);
          }
        }
      }
    }
    for (const key of seen) this.#documents.set(key, (this.#documents.get(key) ?? 0) + 1);
    this.#kept.push([...seen]);
  }

  /** The terms, most telling first. Empties the miner. */
  terms(): MinedTerm[] {
    const chosen = new Map<string, MinedTerm>();
    for (let n = 2; n <= this.#limits.longest; n++) {
      for (const [term, count] of this.#counts[n]!) {
        const words = term.split(" ");
        if (LOOSE_WORDS.has(words[0]!) || LOOSE_WORDS.has(words[n - 1]!)) continue;
        const documents = this.#documents.get(term) ?? 0;
        if (count < this.#limits.leastCount || documents < this.#limits.leastDocuments) continue;
        const { cohesion, likelihood } = this.#weakestSeam(words, count);
        if (cohesion < this.#limits.leastCohesion || likelihood < this.#limits.leastLikelihood) continue;
        chosen.set(term, { term, count, documents, cohesion, likelihood, tfidf: 0 });
      }
    }
    for (const term of this.#fragments(chosen)) chosen.delete(term);
    return this.#ranked(chosen);
  }

  /** Terms that hardly stand outside one longer term: `ủy ban nhân` of `ủy ban nhân dân`. */
  #fragments(chosen: ReadonlyMap<string, MinedTerm>): string[] {
    const longer = new Map<string, number>();
    for (let n = 3; n <= this.#limits.longest + 1; n++) {
      for (const [term, count] of this.#counts[n]!) {
        if (count < this.#limits.leastCount) continue;
        for (const part of [term.slice(0, term.lastIndexOf(" ")), term.slice(term.indexOf(" ") + 1)]) longer.set(part, Math.max(longer.get(part) ?? 0, count));
      }
    }
    return [...chosen.values()].filter(({ term, count }) => (longer.get(term) ?? 0) >= this.#limits.fragmentShare * count).map(({ term }) => term);
  }

  #weakestSeam(words: readonly string[], count: number): { cohesion: number; likelihood: number } {
    let cohesion = 1;
    let likelihood = Infinity;
    for (let cut = 1; cut < words.length; cut++) {
      const left = this.#counts[cut]!.get(words.slice(0, cut).join(" "))!;
      const right = this.#counts[words.length - cut]!.get(words.slice(cut).join(" "))!;
      cohesion = Math.min(cohesion, normalisedPmi(count, left, right, this.#total));
      likelihood = Math.min(likelihood, logLikelihoodRatio(count, left, right, this.#total));
    }
    return { cohesion, likelihood };
  }

  #ranked(chosen: ReadonlyMap<string, MinedTerm>): MinedTerm[] {
    for (const grams of this.#kept) this.#tfidf.addDocument(grams.filter((gram) => chosen.has(gram)).map((gram) => gram.replace(/ /g, "_")));
    const best = new Map<string, number>();
    for (let d = 0; d < this.#kept.length; d++) {
      for (const { term, tfidf } of this.#tfidf.listTerms(d)) if (tfidf > (best.get(term) ?? 0)) best.set(term, tfidf);
    }
    return [...chosen.values()]
      .map((term) => ({ ...term, tfidf: best.get(term.term.replace(/ /g, "_")) ?? 0 }))
      .sort((a, b) => b.cohesion * Math.log(b.count) - a.cohesion * Math.log(a.count) || (a.term < b.term ? -1 : 1));
  }
}

/** Pointwise mutual information of a seam over −ln P(both): −1..1. */
export function normalisedPmi(both: number, left: number, right: number, total: number): number {
  const pmi = Math.log((both * total) / (left * right));
  return pmi / -Math.log(both / total);
}

/** Dunning's log-likelihood ratio of a seam; above 10.8 chance is below 1 in 1,000. */
export function logLikelihoodRatio(both: number, left: number, right: number, total: number): number {
  const share = (k: number, n: number, p: number): number => (p <= 0 || p >= 1 ? 0 : k * Math.log(p) + (n - k) * Math.log(1 - p));
  const rest = total - left;
  const other = right - both;
  const p = right / total;
  return 2 * (share(both, left, both / left) + share(other, rest, other / rest) - share(both, left, p) - share(other, rest, p));
}

/** Owns the language side of a restorer: vocabulary, model, trie and lexicons of one dictionary. */

import type { Dictionary } from "../dictionary/dictionary.js";
import type { TermWords } from "../lattice/own-terms.js";
import { WordSearch } from "../lattice/word-search.js";
import { AbbreviationLexicon } from "../lexicon/abbreviations.js";
import { CaseTable } from "../lexicon/case-table.js";
import { CodeGrammar } from "../lexicon/code-grammar.js";
import { LoanWords } from "../lexicon/loan-words.js";
import { LookAlikes } from "../lexicon/look-alikes.js";
import { openTrie } from "../lexicon/stored-trie.js";
import { SymbolLexicon } from "../lexicon/symbols.js";
import { TermLexicon } from "../lexicon/term-list.js";
import { Vocabulary } from "../lexicon/vocabulary.js";
import { NgramModel } from "../lm/ngram-model.js";
import { SenseModel } from "../sense/sense-model.js";
import { foldWord } from "../text/fold.js";
import { toNfc } from "../text/normal-form.js";
import type { CaseUsage } from "./case-pass.js";
import type { KitParts } from "./channel-kit.js";
import type { VoteWords } from "./document-vote.js";
import { DEFAULT_TERM_WEIGHT } from "./options.js";
import type { RestoreOptions, UserTerm } from "./options.js";
import type { SettledIds } from "../lattice/settled-span.js";

const SYMBOLS = /* @__PURE__ */ new WeakMap<Dictionary, SymbolLexicon>();

/** The symbols of a dictionary; made once, some 7 ms. */
function symbolsOf(dictionary: Dictionary): SymbolLexicon {
  let symbols = SYMBOLS.get(dictionary);
  if (symbols === undefined) SYMBOLS.set(dictionary, (symbols = new SymbolLexicon(dictionary.text("codes.text"))));
  return symbols;
}

const ABBREVIATIONS = /* @__PURE__ */ new WeakMap<Dictionary, AbbreviationLexicon>();

/** The abbreviations of a dictionary; their lists are read once, when something first looks like one. */
function abbreviationsOf(dictionary: Dictionary): AbbreviationLexicon {
  let abbreviations = ABBREVIATIONS.get(dictionary);
  if (abbreviations === undefined) ABBREVIATIONS.set(dictionary, (abbreviations = new AbbreviationLexicon(() => dictionary.text("codes.text"))));
  return abbreviations;
}

/** How often a user's own symbol is taken to have been counted. */
const OWN_SYMBOL = 50;
/** `15/QĐ-BTL`, `QĐ-BTL`: a symbol with its number or without. */
const SYMBOL = /^(?:\d+(?:\/\d{4})?\/)?(\p{Lu}[\p{L}\d&]*(?:-\p{Lu}[\p{L}\d&]*)+)$/u;
/** `BTL`: the short form of a body. */
const SHORT_FORM = /^\p{Lu}[\p{Lu}\d&]{1,9}$/u;

/** Lines of symbols for those of a user's terms that are codes or short forms of bodies. */
function ownSymbols(terms: Required<RestoreOptions>["terms"]): string {
  return terms.map((term) => {
    const text = toNfc(typeof term === "string" ? term : term.text).trim();
    const symbol = SYMBOL.exec(text)?.[1];
    if (symbol !== undefined) return `\nsymbol\t${symbol}\t${OWN_SYMBOL}`;
    return SHORT_FORM.test(text) ? `\nbody\t${text}\t${text}\nsymbol\tQĐ-${text}\t${OWN_SYMBOL}` : "";
  }).join("");
}

/** What every restoration asks of the dictionary. */
export class Language {
  readonly vocabulary: Vocabulary;
  readonly model: NgramModel;
  readonly sense: SenseModel | undefined;
  /** All syllables without their marks. */
  readonly bare: ReadonlySet<string>;
  readonly codes: CodeGrammar | undefined;
  readonly abbreviations: AbbreviationLexicon | undefined;
  readonly usage: CaseUsage | undefined;
  readonly settledIds: SettledIds;
  readonly parts: KitParts;
  readonly votes: VoteWords;

  constructor(dictionary: Dictionary, options: Required<RestoreOptions>) {
    this.vocabulary = new Vocabulary(dictionary);
    this.model = new NgramModel(dictionary);
    this.sense = SenseModel.open(dictionary);
    const { trie, bare } = openTrie(dictionary, this.vocabulary);
    this.bare = bare;
    const listed = dictionary.has("codes.text");
    const own = ownSymbols(options.terms);
    this.codes = listed ? new CodeGrammar(() => (own === "" ? symbolsOf(dictionary) : new SymbolLexicon(dictionary.text("codes.text") + own))) : undefined;
    this.abbreviations = listed ? abbreviationsOf(dictionary) : undefined;
    this.usage = dictionary.has("case.unigram") ? caseUsage(CaseTable.open(dictionary)) : undefined;
    const { vocabulary, model } = this;
    this.votes = { lookAlikes: new LookAlikes(vocabulary.size, (id) => vocabulary.word(id)), unigramCost: (id) => model.unigramCost(id) };
    this.settledIds = { code: vocabulary.id("<code>"), address: vocabulary.id("<url>"), date: vocabulary.id("<date>"), unknown: 0, word: (word) => vocabulary.id(word) };
    const terms = { lexicon: options.useTerms ? TermLexicon.open(dictionary) : undefined, own: options.terms.map((term) => termWords(term, vocabulary)) };
    this.parts = {
      terms,
      dictionary,
      search: new WordSearch(trie),
      loans: new LoanWords(vocabulary, bare),
      words: { word: (id) => vocabulary.word(id), id: (word) => vocabulary.id(word), unigramCost: (id) => model.unigramCost(id) },
      pairCost: (before, id) => model.pairCost(before, id),
    };
  }
}

function caseUsage(table: CaseTable): CaseUsage {
  return {
    titleShare: (id) => table.titleShare(id),
    pairShape(first, second) {
      const pair = table.pairShape(first, second);
      return pair === undefined ? -1 : (pair.first === "title" ? 3 : 0) + (pair.second === "title" ? 1 : 0);
    },
  };
}

/** Nats that each word outside the vocabulary costs the language model; a user's term makes up for it. */
const UNKNOWN_COST = 8;

function termWords(term: string | UserTerm, vocabulary: Vocabulary): TermWords {
  const text = typeof term === "string" ? term : term.text;
  const weight = typeof term === "string" ? DEFAULT_TERM_WEIGHT : (term.weight ?? DEFAULT_TERM_WEIGHT);
  const words = toNfc(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const ids = words.map((word) => vocabulary.id(foldWord(word)));
  const unknown = ids.filter((id) => id === 0).length;
  return { words, ids, weight: weight * words.length + UNKNOWN_COST * unknown };
}

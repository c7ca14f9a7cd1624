/** Owns the learning of the wide-context model: vectors of words, by stochastic gradients over doubtful places. */

import type { SenseShape } from "../sense/sense-model.js";
import { FarWords } from "./sense-far.js";
import type { SensePlaces } from "./sense-places.js";
import { EPSILON, lots, rowsOf } from "./sense-rows.js";
import type { Rows } from "./sense-rows.js";

/** How it is learned. */
export interface SenseLearning {
  readonly epochs: number;
  /** Size of the steps (Adagrad by row), falling to a twentieth. */
  readonly rate: number;
  readonly seed: number;
}

/** The learned figures, as `SenseModel` uses them; `out` and `bias` by word id. */
export interface SenseFigures {
  readonly shape: SenseShape;
  readonly positions: Float32Array;
  readonly near: Float32Array;
  readonly far: Float32Array;
  readonly out: Float32Array;
  readonly bias: Float32Array;
}

/** Places whose text is looked at together. */
const BLOCK_WORDS = 512;
const LAST_RATE = 0.05;
/** Vectors start by lot within half of this either side of 0; positions the lower the farther. */
const START = 0.2;
const FALL = 0.2;
/** A place that is right by more than this teaches nothing. */
const LEAST_ERROR = 0.01;
const BIAS_RATE = 0.5;
const MOST_CANDIDATES = 64;

/** Learns from places; one thread, the same figures for the same places, shape and seed. */
export class SenseTrainer {
  readonly figures: SenseFigures;
  readonly #places: SensePlaces;
  readonly #lots: Generator<number, never>;
  readonly #positions: Rows;
  readonly #near: Rows;
  readonly #out: Rows;
  readonly #bias: Rows;
  readonly #far: FarWords;
  // The place at hand: its vector, the gradient of it, shares of its candidates.
  readonly #context: Float32Array;
  readonly #back: Float32Array;
  readonly #shares = new Float64Array(MOST_CANDIDATES);
  #rate = 0;
  #loss = 0;

  constructor(places: SensePlaces, shape: SenseShape, words: number, seed: number) {
    const { dims, near, inputs } = shape;
    this.#places = places;
    this.#lots = lots(seed);
    const byLot = (): number => (this.#lots.next().value - 0.5) * START;
    this.#positions = rowsOf(2 * near, dims, (i) => 1 / (1 + FALL * (Math.floor(i / dims) % near)));
    this.#near = rowsOf(inputs, dims, byLot);
    const far = rowsOf(inputs, dims, () => 0);
    this.#out = rowsOf(words, dims, byLot);
    this.#bias = rowsOf(words, 1, () => 0);
    this.figures = { shape, positions: this.#positions.values, near: this.#near.values, far: far.values, out: this.#out.values, bias: this.#bias.values };
    this.#far = new FarWords(places.text, shape, far);
    this.#context = new Float32Array(dims);
    this.#back = new Float32Array(dims);
  }

  /** All epochs, their blocks in an order drawn by lot; some 20 µs a place. `told` hears the mean loss of each, nats a place. */
  learn({ epochs, rate }: Pick<SenseLearning, "epochs" | "rate">, told: (loss: number) => void): SenseFigures {
    const blocks = blocksOf(this.#places.at);
    const order = Uint32Array.from({ length: blocks.length - 1 }, (_, i) => i);
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#loss = 0;
      this.#shuffle(order);
      for (let i = 0; i < order.length; i++) {
        this.#rate = rate * (1 - (1 - LAST_RATE) * ((epoch + i / order.length) / epochs));
        this.#learnBlock(blocks[order[i]!]!, blocks[order[i]! + 1]!);
      }
      told(this.#loss / this.#places.at.length);
    }
    return this.figures;
  }

  #shuffle(order: Uint32Array): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.#lots.next().value * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  }

  #learnBlock(from: number, to: number): void {
    const { at } = this.#places;
    this.#far.open(at[from]!, at[to - 1]!);
    for (let place = from; place < to; place++) this.#learnPlace(place);
    this.#far.close(this.#rate);
  }

  #learnPlace(place: number): void {
    const { first, ids, at } = this.#places;
    const here = at[place]!;
    const scale = this.#far.gather(here, this.#context);
    this.#eachNear(here, this.#addNear);
    const start = first[place]!;
    const size = first[place + 1]! - start;
    const shares = this.#shares;
    this.#share(start, size);
    this.#loss -= Math.log(Math.max(shares[0]!, EPSILON));
    if (1 - shares[0]! < LEAST_ERROR) return;
    shares[0] = shares[0]! - 1;
    this.#back.fill(0);
    for (let c = 0; c < size; c++) if (Math.abs(shares[c]!) > EPSILON) this.#teachCandidate(ids[start + c]!, shares[c]!);
    this.#eachNear(here, this.#teachNear);
    this.#far.teach(here, scale, this.#back);
  }

  /** The softmax over the candidates of the place at hand. */
  #share(start: number, size: number): void {
    const { ids, costs } = this.#places;
    const { shape: { dims }, out, bias } = this.figures;
    const context = this.#context;
    const shares = this.#shares;
    let best = -Infinity;
    for (let c = 0; c < size; c++) {
      const id = ids[start + c]!;
      let score = bias[id]! - costs[start + c]!;
      for (let d = 0, o = id * dims; d < dims; d++, o++) score += out[o]! * context[d]!;
      shares[c] = score;
      if (score > best) best = score;
    }
    let sum = 0;
    for (let c = 0; c < size; c++) sum += shares[c] = Math.exp(shares[c]! - best);
    for (let c = 0; c < size; c++) shares[c] = shares[c]! / sum;
  }

  /** The near words that say something, each with the row of its position. */
  #eachNear(here: number, visit: (word: number, position: number) => void): void {
    const { text } = this.#places;
    const { near, inputs } = this.figures.shape;
    for (let p = 0; p < 2 * near; p++) {
      const i = p < near ? here - 1 - p : here + 1 + p - near;
      const word = i >= 0 && i < text.length ? text[i]! : inputs;
      if (word < inputs) visit(word, p);
    }
  }

  readonly #addNear = (word: number, position: number): void => {
    const { shape: { dims }, positions, near } = this.figures;
    const context = this.#context;
    for (let d = 0, r = word * dims, p = position * dims; d < dims; d++, r++, p++) context[d] = context[d]! + near[r]! * positions[p]!;
  };

  #teachCandidate(id: number, error: number): void {
    const { shape: { dims }, out, bias } = this.figures;
    const context = this.#context;
    const back = this.#back;
    let square = 0;
    for (let d = 0; d < dims; d++) square += context[d]! * context[d]!;
    const step = this.#stepOf(this.#out, id, (error * error * square) / dims) * error;
    for (let d = 0, o = id * dims; d < dims; d++, o++) {
      back[d] = back[d]! + error * out[o]!;
      out[o] = out[o]! - step * context[d]!;
    }
    const { seen } = this.#bias;
    const sum = seen[id]! + error * error;
    seen[id] = sum;
    bias[id] = bias[id]! - (BIAS_RATE * this.#rate * error) / Math.sqrt(sum + EPSILON);
  }

  readonly #teachNear = (word: number, position: number): void => {
    const { shape: { dims }, positions, near } = this.figures;
    const back = this.#back;
    const r = word * dims;
    const p = position * dims;
    let ofWord = 0;
    let ofPosition = 0;
    for (let d = 0; d < dims; d++) {
      const toWord = back[d]! * positions[p + d]!;
      const toPosition = back[d]! * near[r + d]!;
      ofWord += toWord * toWord;
      ofPosition += toPosition * toPosition;
    }
    const wordStep = this.#stepOf(this.#near, word, ofWord / dims);
    const positionStep = this.#stepOf(this.#positions, position, ofPosition / dims);
    for (let d = 0; d < dims; d++) {
      const figure = near[r + d]!;
      near[r + d] = figure - wordStep * back[d]! * positions[p + d]!;
      positions[p + d] = positions[p + d]! - positionStep * back[d]! * figure;
    }
  };

  /** How far a row goes along a gradient with this mean square. */
  #stepOf({ seen }: Rows, row: number, square: number): number {
    const sum = seen[row]! + square;
    seen[row] = sum;
    return this.#rate / Math.sqrt(sum + EPSILON);
  }
}

/** Where blocks of places begin, and the end of the last: the words of one lie within `BLOCK_WORDS` of each other. */
function blocksOf(at: Int32Array): number[] {
  const starts: number[] = [];
  let end = -1;
  for (let i = 0; i < at.length; i++) {
    if (at[i]! <= end) continue;
    starts.push(i);
    end = at[i]! + BLOCK_WORDS;
  }
  return [...starts, at.length];
}

/** Owns the decision, group by group, between what a code's symbol may mean and what was read. */

/** One way to mean the whole symbol. */
export interface Hypothesis {
  readonly groups: readonly string[];
  /** The groups as read, and what each costs to have been read so. */
  readonly readings: readonly string[];
  readonly channels: readonly number[];
  readonly symbol: string;
  readonly channel: number;
  readonly prior: number;
  readonly end: number;
}

/** A group below this is left as read … */
const LEAST_CONFIDENCE = 0.8;
/** … unless it has this share at least, is the likeliest by far beside the reading, and misread in the usual way (`Đ` as `D`, `B`, `P`). */
export const LIKELIEST = 0.4;
const READING_SHARE = 0.1;
const USUAL_CHANNEL = 4.5;
/** A group of capitals that would have to be misread so badly, nats, stays as it is, but for the most common symbols. */
const FAR_CHANNEL = 8;
/** A symbol counted so often is common. */
export const COMMON_COUNT = 20;
const CAPITALS = /^[A-ZĐÂĂÊÔƠƯ&][A-ZĐÂĂÊÔƠƯ&rgyh]{2,}\d*$/;

/** What makes a decision easier. */
export interface DecisionContext {
  /** A true slash stands behind the number: a usual misreading may pass with less. */
  readonly lenient: boolean;
  /** The best symbol is seen everywhere. */
  readonly common: boolean;
}

/** What was decided. */
export interface Decision {
  readonly groups: readonly string[];
  readonly confidence: number;
  /** Channel cost of the misreadings that were not believed after all, nats. */
  readonly spared: number;
}

/**
 * Group by group: the best hypothesis's, where enough of all hypotheses agree on it, else the reading's own. The
 * confidence is that of the least sure decision.
 */
export function decide(ends: readonly Hypothesis[], { lenient, common }: DecisionContext): Decision {
  const best = ends[0]!;
  const cost = best.channel + best.prior;
  const shares = ends.map((h) => Math.exp(cost - h.channel - h.prior));
  const sum = shares.reduce((a, b) => a + b, 0);
  const share = (i: number, group: string): number =>
    ends.reduce((all, h, k) => (h.end === best.end && h.groups[i] === group ? all + shares[k]! : all), 0) / sum;
  let confidence = 1;
  let spared = 0;
  const groups = best.groups.map((group, i) => {
    const reading = best.readings[i]!;
    const sure = share(i, group);
    const asRead = group === reading ? sure : share(i, reading);
    const usual = lenient && sure >= LIKELIEST && asRead < READING_SHARE * sure && best.channels[i]! <= USUAL_CHANNEL;
    // a letter more or less, or quite another one, makes another body of what was all capitals
    const far = best.channels[i]! > FAR_CHANNEL && !common && CAPITALS.test(reading);
    const kept = (sure >= LEAST_CONFIDENCE && !far) || usual ? group : reading;
    // what is left as read is no repair, so it does not make the others less sure
    if (kept !== reading || group === reading) confidence = Math.min(confidence, sure);
    else spared += best.channels[i]!;
    return kept;
  });
  return { groups, confidence, spared };
}

/** Least cost first. */
export function byCost(a: Hypothesis, b: Hypothesis): number {
  return a.channel + a.prior - b.channel - b.prior || (a.symbol < b.symbol ? -1 : 1);
}

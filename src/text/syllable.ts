/** Owns the parts of a Vietnamese written syllable and the rule of what can be one. */

/** The six tones by their names; `ngang` is the one without a mark. */
export type Tone = "ngang" | "huyền" | "sắc" | "hỏi" | "ngã" | "nặng";

/** A syllable taken apart: `nghiệp` is `ngh` + `iêp` + nặng. */
export interface Syllable {
  /** The letters before the rime; empty in `anh`. `qu` and `gi` count as onsets. */
  readonly onset: string;
  /** Vowels and final consonant, marks of quality kept, bare of the tone. */
  readonly rime: string;
  /** The final consonant of the rime; absent in open syllables. */
  readonly coda?: string;
  readonly tone: Tone;
}

interface Rime {
  readonly rime: string;
  readonly coda: string;
  readonly tone: Tone;
}

const TONES: readonly Tone[] = ["ngang", "huyền", "sắc", "hỏi", "ngã", "nặng"];
const VOWELS = "aăâeêioôơuưy";
/** Each vowel with its tones in the order of `TONES`. */
const TONED = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];
const RIMES = `
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
  i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
  ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung up ut uân uâng uât uây uê uên uêch uênh uêt uêu uơ uơn uôc uôi uôm uôn uông uôp uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y ych yn ynh yp yt yu yêm yên yêng yêt yêu`;
const ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
/** Words of law and names that break the rules and are common all the same: borrowed, or of other peoples' names. */
const LOANS = "bắk đắk đăk lắk pắk kạn kách kông krông gram hmông niê êđê ôtô ôxy axít nitơ bulông đôla kitô lênin kilôgam kilômét mililít milimét";

const TABLES: { rimes?: Map<string, Rime>; onsets?: Set<string>; loans?: Set<string> } = {};

/** Where the tone stands in a cluster of vowels, as offsets; open `oa oe uy` have two placements. */
function toneSeats(rime: string, coda: string): number[] {
  const vowels = rime.slice(0, rime.length - coda.length);
  for (let i = vowels.length - 1; i >= 0; i--) if ("ăâêôơư".includes(vowels[i]!) && !(vowels === "ưu" && i === 1)) return [i];
  if (vowels.length === 3) return [1];
  if (vowels.length === 2 && coda !== "") return [1];
  return vowels === "oa" || vowels === "oe" || vowels === "uy" ? [0, 1] : [0];
}

function buildRimes(): Map<string, Rime> {
  const rimes = new Map<string, Rime>();
  for (const rime of RIMES.trim().split(/\s+/)) {
    const coda = /(?:ch|nh|ng|[cmnpt])$/.exec(rime)?.[0] ?? "";
    const stopped = /^(?:ch|[cpt])$/.test(coda);
    TONES.forEach((tone, t) => {
      if (stopped && tone !== "sắc" && tone !== "nặng") return;
      for (const seat of toneSeats(rime, coda)) {
        const marked = TONED[VOWELS.indexOf(rime[seat]!)]![t]!;
        rimes.set(rime.slice(0, seat) + marked + rime.slice(seat + 1), { rime, coda, tone });
      }
    });
  }
  return rimes;
}

function fits(onset: string, rime: string): boolean {
  const front = "eêiy".includes(rime[0]!);
  switch (onset) {
    case "":
      return !/^iê/.test(rime);
    case "c":
    case "ng":
      return !front;
    case "g":
      return !front || rime[0] === "i";
    case "gh":
    case "ngh":
      return front && rime[0] !== "y";
    case "k":
      return front;
    case "gi":
      return rime[0] !== "i" && rime[0] !== "y";
    case "qu":
      return !"ouư".includes(rime[0]!) && !rime.startsWith("iê");
    default:
      return rime[0] !== "y" || rime === "y";
  }
}

/**
 * The parts of a syllable in folded form (NFC, lower case; either tone placement); `undefined` where Vietnamese
 * spelling cannot write it: `ngac` lacks its tone (p, t, c, ch
 * end only sắc and nặng syllables), `ké` is fine, `cé` is not.
 * Constant time: at most four look-ups.
 *
 * @example
 * ```ts
 * import { parseSyllable } from "khoidau";
 * parseSyllable("nghiệp"); // { onset: "ngh", rime: "iêp", coda: "p", tone: "nặng" }
 * parseSyllable("thuc"); // undefined
 * ```
 */
export function parseSyllable(folded: string): Syllable | undefined {
  if (folded.length === 0 || folded.length > 7) return undefined;
  const rimes = (TABLES.rimes ??= buildRimes());
  const onsets = (TABLES.onsets ??= new Set(ONSETS.split(" ")));
  for (let cut = Math.min(3, folded.length - 1); cut >= 0; cut--) {
    const onset = folded.slice(0, cut);
    if (!onsets.has(onset)) continue;
    const found = rimes.get(folded.slice(cut));
    if (found !== undefined && fits(onset, found.rime)) return assemble(onset, found);
  }
  return undefined;
}

function assemble(onset: string, found: Rime): Syllable {
  const { coda, tone } = found;
  // the i of `gì` and `giếng` is written once and belongs to both parts
  const shared = onset === "g" && found.rime[0] === "i";
  const rime = onset === "gi" && found.rime[0] === "ê" ? `i${found.rime}` : found.rime;
  const parts = { onset: shared ? "gi" : onset, rime, tone };
  return coda === "" ? parts : { ...parts, coda };
}

/**
 * True where a folded word can be a Vietnamese syllable, or is a common borrowed one (`đắk`, `kạn`).
 *
 * @example
 * ```ts
 * import { isSyllable } from "khoidau";
 * isSyllable("thưởng"); // true
 * isSyllable("thuéng"); // false
 * ```
 */
export function isSyllable(folded: string): boolean {
  if (parseSyllable(folded) !== undefined) return true;
  return (TABLES.loans ??= new Set(LOANS.split(" "))).has(folded);
}

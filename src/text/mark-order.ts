/** Owns marks that stand behind their letter in the wrong order: a tone and then a circumflex or breve, as no composed letter has them. */

const ANY = /[\u0302\u0306]/;
const DECOMPOSED = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g;
const COMPOSED = /([àảãáèẻẽéòỏõó])([\u0302\u0306])/gi;
const TONED = "àảãáèẻẽéòỏõó";
const TONES = "\u0300\u0309\u0303\u0301";
const BODIES: Readonly<Record<string, string>> = { "a\u0302": "â", "a\u0306": "ă", "e\u0302": "ê", "o\u0302": "ô" };

/** The text with such marks in the order that NFC composes, `é` and a circumflex as `ê` and an acute; of the same length, so that spans stay where they are. */
export function withMarksInOrder(text: string): string {
  if (!ANY.test(text)) return text;
  return text.replace(DECOMPOSED, "$2$1").replace(COMPOSED, (both: string, letter: string, mark: string) => {
    const at = TONED.indexOf(letter.toLowerCase());
    const body = BODIES["aeo"[at >> 2]! + mark];
    if (body === undefined) return both;
    return (letter === TONED[at] ? body : body.toUpperCase()) + TONES[at & 3]!;
  });
}

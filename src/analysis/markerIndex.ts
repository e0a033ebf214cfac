/**
 * Finds many fixed texts in one pass: hundreds of formats cost about as much as one.
 *
 * The three rarest characters in a row of each text, folded to five bits each, are a bit in a table of four kilobytes, so that nearly all of a
 * program is passed over with one look-up a character which waits for nothing and stays in the fastest cache. An automaton (Aho–Corasick) needs
 * no second look, but each of its steps waits for the one before, in a table of hundreds of kilobytes that linting drives out of the cache.
 */

/** Looks for all markers at once. */
export interface MarkerScan {
  /** Calls back for each place of a text at which a marker ends, in rising order for each marker. */
  readonly each: (text: string, onMarker: (marker: number, end: number) => void) => void;
}

const ASCII = 128;

/** Shorter runs are words; no format is looked for among them. */
const SHORTEST_RUN = 14;

const LETTERS_AND_DIGITS = Uint8Array.from({ length: ASCII }, (_, code) =>
  /[0-9A-Za-z]/u.test(String.fromCharCode(code)) ? 1 : 0);

const LETTERS = 26;

/** So many bits a character is folded to, and so many characters are looked at together. */
const BITS = 5;
const SPAN = 3;
const SPANS = 1 << (BITS * SPAN);

/** Letters in either case, digits together, and other signs of ASCII by the kind of text that they stand in; 0 for all else. */
const FOLDED = new Uint8Array(1 << 16);
for (let code = 0; code < ASCII; code += 1) FOLDED[code] = foldOf(code);

function foldOf(code: number): number {
  const char = String.fromCharCode(code);
  const letter = char.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  if (letter >= 0 && letter < LETTERS) return letter + 1;
  const kind = [/\d/u, /[_$]/u, /-/u, /[./:]/u, /[!-~]/u].findIndex((pattern) => pattern.test(char));
  return kind < 0 ? 0 : LETTERS + 1 + kind;
}

/**
 * The index of a list of markers in ASCII, of which those of one character cost most; they are named by their places in the list.
 *
 * @param letters - `any-case` for markers in lower case that are also found in capitals
 */
export function markerScanOf(markers: readonly string[], letters: 'own-case' | 'any-case' = 'own-case'): MarkerScan {
  const bySpan = anchorsOf(markers);
  const isSpan = new Uint32Array(SPANS / WORD);
  for (const span of bySpan.keys()) isSpan[span >>> WORD_BITS] = (isSpan[span >>> WORD_BITS] ?? 0) | (1 << (span & (WORD - 1)));
  const stands = letters === 'any-case' ? standsInAnyCase : standsThere;
  const each: MarkerScan['each'] = (text, onMarker) => {
    let span = 0;
    for (let at = 0; at < text.length; at += 1) {
      span = ((span << BITS) | (FOLDED[text.charCodeAt(at)] ?? 0)) & (SPANS - 1);
      if ((((isSpan[span >>> WORD_BITS] ?? 0) >>> (span & (WORD - 1))) & 1) === 0) continue;
      for (const { marker, written, length } of bySpan.get(span) ?? []) {
        const start = at + 1 - length;
        if (start >= 0 && stands(text, written, start)) onMarker(marker, start + written.length);
      }
    }
  };
  return { each };
}

/** The table holds 32 spans in each of its numbers. */
const WORD_BITS = 5;
const WORD = 1 << WORD_BITS;

/** A marker, and how many characters of it reach to the end of the span that it is looked for by. */
interface Anchor {
  readonly marker: number;
  readonly written: string;
  readonly length: number;
}

/** The markers by their rarest spans; before a marker that is shorter anything may stand. */
function anchorsOf(markers: readonly string[]): ReadonlyMap<number, readonly Anchor[]> {
  const found = new Map<number, Anchor[]>();
  const add = (span: number, anchor: Anchor): void => {
    const known = found.get(span);
    if (known) known.push(anchor);
    else found.set(span, [anchor]);
  };
  for (const [marker, written] of markers.entries()) {
    const length = rarestEndOf(written);
    const codes = [...written.slice(Math.max(0, length - SPAN), length)].map((char) => FOLDED[char.charCodeAt(0)] ?? 0);
    const span = codes.reduce((sum, code) => (sum << BITS) | code, 0);
    const others = 1 << (BITS * (SPAN - codes.length));
    for (let before = 0; before < others; before += 1) add((before << (BITS * codes.length)) | span, { marker, written, length });
  }
  return found;
}

/** Letters of programs, from the most frequent on; other signs and digits stand between those of words and the rare ones. */
const FREQUENT = 'etrsnioaclpdumfhgy';

/** Where the three characters in a row end that are the rarest together. */
function rarestEndOf(marker: string): number {
  let best = { end: marker.length, rarity: -1 };
  for (let end = SPAN; end <= marker.length; end += 1) {
    const rarity = rarityOf(marker, end - SPAN) + rarityOf(marker, end - SPAN + 1) + rarityOf(marker, end - 1);
    if (rarity > best.rarity) best = { end, rarity };
  }
  return best.end;
}

function rarityOf(marker: string, at: number): number {
  const rank = FREQUENT.indexOf((marker[at] ?? '').toLowerCase());
  return rank < 0 ? FREQUENT.length : rank;
}

function standsThere(text: string, marker: string, start: number): boolean {
  for (let at = 0; at < marker.length; at += 1) if (text.charCodeAt(start + at) !== marker.charCodeAt(at)) return false;
  return true;
}

function standsInAnyCase(text: string, marker: string, start: number): boolean {
  for (let at = 0; at < marker.length; at += 1) {
    const code = text.charCodeAt(start + at);
    const wanted = marker.charCodeAt(at);
    if (code !== wanted && ((code | LOWER_CASE) !== wanted || !isLetterOrDigit(code))) return false;
  }
  return true;
}

/** The bit that tells small letters from capitals. */
const LOWER_CASE = 0x20;

/** Calls back for each unbroken run of ASCII letters and digits of a wanted length; an escape before it is none of it. */
export function eachRun(
  text: string,
  wanted: ReadonlySet<number>,
  onRun: (start: number, length: number) => void,
): void {
  // A run is longer than a stride, so that to look at every so many characters is enough.
  for (let end = SHORTEST_RUN - 1; end < text.length; end += SHORTEST_RUN) {
    if (!isLetterOrDigit(text.charCodeAt(end))) continue;
    let start = end;
    while (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) start -= 1;
    do end += 1; while (end < text.length && isLetterOrDigit(text.charCodeAt(end)));
    const length = end - start;
    if (length < SHORTEST_RUN) continue;
    const escape = escapeLengthAt(text, start);
    if (wanted.has(length)) onRun(start, length);
    if (escape > 0 && wanted.has(length - escape)) onRun(start + escape, length - escape);
  }
}

/** How many characters from there on end an escape that begins before it: `n` of `\n`, `3D` of `%3D`. */
export function escapeLengthAt(text: string, at: number): number {
  const before = text[at - 1];
  if (before === '\\') return /[nrt]/u.test(text[at] ?? '') ? 1 : 0;
  return before === '%' && /^[0-9A-Fa-f]{2}$/u.test(text.slice(at, at + 2)) ? 2 : 0;
}

function isLetterOrDigit(code: number): boolean {
  return code < ASCII && LETTERS_AND_DIGITS[code] === 1;
}

/**
 * Finds many fixed texts in one pass: hundreds of formats cost about as much as one.
 *
 * The three rarest characters in a row of each text, folded to five bits each, are a bit in a table of four kilobytes, so that nearly all of a
 * program is passed over with one look-up a character which waits for nothing and stays in the fastest cache. An automaton (Aho–Corasick) needs
 * no second look, but each of its steps waits for the one before, in a table of hundreds of kilobytes that linting drives out of the cache.
 */

/**
 * Looks for all markers at once: gives, one behind the other, each marker that stands in a text and the place behind it, in rising order of the
 * places where they were recognised.
 *
 * A list of numbers, since a function that is called back for each marker is compiled anew for each place that it is made at.
 */
export type MarkerScan = (text: string) => readonly number[];

const ASCII = 128;

const LETTERS_AND_DIGITS = Uint8Array.from({ length: ASCII }, (_, code) =>
  /[0-9A-Za-z]/u.test(String.fromCharCode(code)) ? 1 : 0);

const LETTERS = 26;

/** So many bits a character is folded to, and so many characters are looked at together. */
const BITS = 5;
const SPAN = 3;
const SPANS = 1 << (BITS * SPAN);

/** Letters in either case, digits together, and other signs of ASCII by the kind of text that they stand in; 0 for all else. */
const FOLDED = new Uint8Array(1 << 8);
for (let code = 0; code < ASCII; code += 1) FOLDED[code] = foldOf(code);

function foldOf(code: number): number {
  const char = String.fromCharCode(code);
  const letter = char.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0);
  if (letter >= 0 && letter < LETTERS) return letter + 1;
  const kind = [/\d/u, /[-_$]/u, /[./:]/u, /["'`]/u, /[!-~]/u].findIndex((pattern) => pattern.test(char));
  return kind < 0 ? 0 : LETTERS + 1 + kind;
}

/** A text in ASCII to look for; one in lower case may also be found in capitals. */
export interface Marker {
  readonly written: string;
  readonly letters: 'own-case' | 'any-case';
}

/** The index of a list of markers, of which those of one character cost most; they are named by their places in the list. */
export function markerScanOf(markers: readonly Marker[]): MarkerScan {
  const table = anchorTableOf(markers);
  return (text) => markersIn(text, table);
}

/** Stands by itself, as all loops over texts do here: a function that is made anew for each text is compiled anew, time and again. */
function markersIn(text: string, { isSpan, firsts, anchors }: AnchorTable): readonly number[] {
  const found: number[] = [];
  const { length } = text;
  const bytes = bytesOf(text);
  for (let at = nextSpanAt(bytes, 0, length, isSpan); at < length; at = nextSpanAt(bytes, at + 1, length, isSpan)) {
    const span = spanAt(bytes, at);
    const end = firsts[span + 1] ?? 0;
    for (let index = firsts[span] ?? 0; index < end; index += 1) {
      const anchor = anchors[index];
      const start = anchor ? at + 1 - anchor.reach : -1;
      if (anchor && start >= 0 && (bytes[start] === anchor.small || bytes[start] === anchor.capital) && stands(text, anchor, start)) {
        found.push(anchor.marker, start + anchor.written.length);
      }
    }
  }
  return found;
}

/** Where the next span ends that is in a table; a loop of its own, without calls, is what runs fastest. */
function nextSpanAt(bytes: Uint8Array, from: number, length: number, isSpan: Uint32Array): number {
  const folded = FOLDED;
  let span = from === 0 ? 0 : spanAt(bytes, from - 1);
  for (let at = from; at < length; at += 1) {
    span = ((span << BITS) | (folded[bytes[at] ?? 0] ?? 0)) & (SPANS - 1);
    if ((((isSpan[span >>> WORD_BITS] ?? 0) >>> (span & (WORD - 1))) & 1) === 1) return at;
  }
  return length;
}

/** The span that ends at a place. */
function spanAt(bytes: Uint8Array, at: number): number {
  let span = 0;
  for (let index = Math.max(0, at + 1 - SPAN); index <= at; index += 1) span = (span << BITS) | (FOLDED[bytes[index] ?? 0] ?? 0);
  return span;
}

/** The latest copy. */
let copied: { readonly text: string; readonly bytes: Buffer } = { text: '', bytes: Buffer.alloc(1 << 16) };

/**
 * A byte for each character of a text, until another text is looked at: to read bytes costs half of what it costs to read the characters of a
 * string.
 *
 * What is no ASCII becomes any byte, so what is found needs a look at the text itself.
 */
function bytesOf(text: string): Buffer {
  if (copied.text === text) return copied.bytes;
  const bytes = copied.bytes.length >= text.length ? copied.bytes : Buffer.alloc(text.length);
  bytes.write(text, 'latin1');
  copied = { text, bytes };
  return bytes;
}

/** The table holds 32 spans in each of its numbers. */
const WORD_BITS = 5;
const WORD = 1 << WORD_BITS;

/** A marker by its rarest span. */
interface Anchor extends Marker {
  readonly span: number;
  readonly marker: number;
  /** How many characters of it reach to the end of the span. */
  readonly reach: number;
  /** The code of its first character, as it is written and as it may also be found. */
  readonly small: number;
  readonly capital: number;
}

interface AnchorTable {
  /** A bit for each span that markers are looked for by. */
  readonly isSpan: Uint32Array;
  /** Where the anchors of a span begin, which end where those of the next one do. */
  readonly firsts: Uint32Array;
  readonly anchors: readonly Anchor[];
}

/** Before a marker that is shorter than a span anything may stand. */
function anchorTableOf(markers: readonly Marker[]): AnchorTable {
  const anchors = markers.flatMap(({ written, letters }, marker): readonly Anchor[] => {
    const reach = rarestEndOf(written);
    const codes = [...written.slice(Math.max(0, reach - SPAN), reach)].map((char) => FOLDED[char.charCodeAt(0)] ?? 0);
    const end = codes.reduce((sum, code) => (sum << BITS) | code, 0);
    const [small, capital] = [written.charCodeAt(0), (letters === 'any-case' ? written.toUpperCase() : written).charCodeAt(0)];
    return Array.from({ length: 1 << (BITS * (SPAN - codes.length)) }, (_, before) =>
      ({ span: (before << (BITS * codes.length)) | end, marker, written, letters, reach, small, capital }));
  }).sort((a, b) => a.span - b.span);
  const isSpan = new Uint32Array(SPANS / WORD);
  const firsts = new Uint32Array(SPANS + 1);
  for (const { span } of anchors) {
    isSpan[span >>> WORD_BITS] = (isSpan[span >>> WORD_BITS] ?? 0) | (1 << (span & (WORD - 1)));
    firsts[span + 1] = (firsts[span + 1] ?? 0) + 1;
  }
  for (let span = 0; span < SPANS; span += 1) firsts[span + 1] = (firsts[span + 1] ?? 0) + (firsts[span] ?? 0);
  return { isSpan, firsts, anchors };
}

/** Characters of programs, from the most frequent on; dashes underline comments. */
const FREQUENT = '- etrsnioacl.pdumfhgy_/:0123456789';

/** The letters in a row that programs are full of: those of `function`, `import`, `description` and the like. */
const FREQUENT_SPANS = new Set(`
  tio ion ons con nst ret ent thi tur his etu urn ing str cti typ ype ort ect pro the val ate res ode por ter err exp unc tri fun sta nct par opt
  def ame rea equ pti alu est lue for rro ror nam nde rin xpo obj req jec ult che ati dat ser get ine ind key ers nte int rts bje tor ert var per
  all ess len fin ope ext ver rop ire pat nod ara der tru com and tes ite ont efi cod new ass lse tat men ile mod ead ali ted rom set rat ath ram
  que ngt eng end ble arr ase ema gth era pre qui use let uir fil map tch age abl ata cal rra ray nce ren ull lin ack efa arg aul rce fau ten rue
  ist our met und fro out eve nti ule mat ins nul tar cre als ore ize orm ues mes eof fer odu sou dex urc dul one ere red nal ner ned tra sio enc
  sch cat ith eco atc num app rse mpo des are not ces row eat ign hem ref ars imp tex onf act nts cha lic art nfi eri tim tre ive ime esu thr peo
  els tem wit ide omp oke ste syn rty iti ach sol hro fal las tin sul ele ace fig sse her ken has tok rec ran ssi ast ade han ber url ffe tho esc
  eso buf att ern ync ial din tte mbe uff ume eme pla cto put nse lid esp hea lis ric pon oun anc rit gin dec ven son cas ord sig ene ute tan pos
  rot ild cla ies col fie lat den add ini rma ato sto scr pec ain umb loc rep aut sco eta log ete har oto wor ler pac mer bas cri ssa uti sed liz
  sag ica lea try mpl spo ual nne cte pli sec eam eth ede gen bac dir ost til sin lve ove ole hil mit ook oin olv ors ifi dle ict ple ina ure rge
  nor ntr low cur unt man cop ise nex own rip sit rac min reg ice dis tiv ria ien
`.trim().split(/\s+/u));

/** Where the three characters in a row end that are the rarest together. */
function rarestEndOf(marker: string): number {
  let best = { end: marker.length, rarity: -1 };
  for (let end = SPAN; end <= marker.length; end += 1) {
    const span = marker.slice(end - SPAN, end).toLowerCase();
    const rarity = FREQUENT_SPANS.has(span) ? 0 : 1 + [...span].reduce((sum, char) => sum + rarityOf(char), 0);
    if (rarity > best.rarity) best = { end, rarity };
  }
  return best.end;
}

function rarityOf(char: string): number {
  const rank = FREQUENT.indexOf(char);
  return rank < 0 ? FREQUENT.length : rank;
}

function stands(text: string, { written, letters }: Marker, start: number): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const code = text.charCodeAt(start + at);
    const wanted = written.charCodeAt(at);
    if (code !== wanted && (letters === 'own-case' || (code | LOWER_CASE) !== wanted || !isLetterOrDigit(code))) return false;
  }
  return true;
}

/** The bit that tells small letters from capitals. */
const LOWER_CASE = 0x20;

/** The unbroken runs of ASCII letters and digits of a wanted length, each by its start and length one behind the other; an escape before it is none of it. */
export function runsIn(text: string, wanted: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  const shortest = Math.min(...wanted);
  const { length } = text;
  const bytes = bytesOf(text);
  // No wanted run is shorter than a stride, so that to look at every so many characters is enough.
  for (let end = shortest - 1; end < length; end += shortest) {
    if (!isLetterOrDigit(bytes[end] ?? 0)) continue;
    let start = end;
    while (start > 0 && isLetterOrDigit(bytes[start - 1] ?? 0)) start -= 1;
    do end += 1; while (end < length && isLetterOrDigit(bytes[end] ?? 0));
    if (end - start >= shortest) addRunsBetween(text, start, end, wanted, found);
  }
  return found;
}

/** The same in a part of a text that consists of ASCII letters and digits, and of what only seems to be one. */
function addRunsBetween(text: string, from: number, to: number, wanted: ReadonlySet<number>, found: number[]): void {
  for (let start = from, end = from; end <= to; end += 1) {
    if (end < to && isLetterOrDigit(text.charCodeAt(end))) continue;
    const length = end - start;
    const escape = escapeLengthAt(text, start);
    if (wanted.has(length)) found.push(start, length);
    if (escape > 0 && wanted.has(length - escape)) found.push(start + escape, length - escape);
    start = end + 1;
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

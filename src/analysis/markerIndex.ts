/** Finds many fixed texts in one pass (Aho–Corasick): hundreds of formats cost about as much as one. */

/** Looks for all markers at once. */
export interface MarkerScan {
  /** Calls back for each marker that ends at each place of a text, longest first. */
  readonly each: (text: string, onMarker: (marker: number, end: number) => void) => void;
}

const ASCII = 128;
const LAST_ASCII = ASCII - 1;

/** Shorter runs are words; no format is looked for among them. */
const SHORTEST_RUN = 14;

const LETTERS_AND_DIGITS = Uint8Array.from({ length: ASCII }, (_, code) =>
  /[0-9A-Za-z]/u.test(String.fromCharCode(code)) ? 1 : 0);

/**
 * The index of a list of markers in ASCII; they are named by their places in the list.
 *
 * @param letters - `any-case` for markers in lower case that are also found in capitals
 */
export function markerScanOf(markers: readonly string[], letters: 'own-case' | 'any-case' = 'own-case'): MarkerScan {
  const classes = classesOf(markers, letters);
  const width = 1 + Math.max(0, ...classes);
  const { rows, found } = automatonOf(markers, classes, width);
  // This loop sees all text: one look-up tells both the next state and whether markers end in it.
  const each: MarkerScan['each'] = (text, onMarker) => {
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
      row = rows[row + (classes[text.charCodeAt(at) & LAST_ASCII] ?? 0)] ?? 0;
      if (row >= 0) continue;
      row = ~row;
      for (const marker of found[row / width] ?? []) {
        // Characters beyond ASCII are folded into it for speed, so what was found is compared once more.
        const written = markers[marker] ?? '';
        if (letters === 'any-case' || text.startsWith(written, at + 1 - written.length)) onMarker(marker, at + 1);
      }
    }
  };
  return { each };
}

/** Characters that occur in no marker share class 0. */
function classesOf(markers: readonly string[], letters: 'own-case' | 'any-case'): Uint8Array {
  const classes = new Uint8Array(ASCII);
  for (const [place, char] of [...new Set(markers.join(''))].entries()) {
    classes[char.charCodeAt(0)] = place + 1;
    if (letters === 'any-case') classes[char.toUpperCase().charCodeAt(0)] = place + 1;
  }
  return classes;
}

interface Automaton {
  /** The next state for each state and class: its number times the number of classes, inverted when markers end in it. */
  readonly rows: Int32Array;
  /** The markers that end in each state. */
  readonly found: readonly (readonly number[] | undefined)[];
}

function automatonOf(markers: readonly string[], classes: Uint8Array, width: number): Automaton {
  const { children, found } = treeOf(markers, classes);
  const rows = new Int32Array(children.length * width);
  // The longest proper suffix of each state that is a state too; its moves are made before, since it is shorter.
  const suffixes = new Int32Array(children.length);
  const queue = [0];
  for (const state of queue) {
    const row = state * width;
    const suffixRow = (suffixes[state] ?? 0) * width;
    if (state !== 0) rows.copyWithin(row, suffixRow, suffixRow + width);
    for (const [letter, child] of children[state] ?? []) {
      const target = state === 0 ? 0 : (rows[suffixRow + letter] ?? 0);
      const suffix = (target < 0 ? ~target : target) / width;
      const ends = [...(found[child] ?? []), ...(found[suffix] ?? [])];
      suffixes[child] = suffix;
      if (ends.length > 0) found[child] = ends;
      rows[row + letter] = ends.length > 0 ? ~(child * width) : child * width;
      queue.push(child);
    }
  }
  return { rows, found };
}

interface Tree {
  /** The states behind each state by class. */
  readonly children: readonly Map<number, number>[];
  readonly found: (readonly number[] | undefined)[];
}

function treeOf(markers: readonly string[], classes: Uint8Array): Tree {
  const children = [new Map<number, number>()];
  const found: (readonly number[] | undefined)[] = [];
  for (const [marker, text] of markers.entries()) {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = classes[text.charCodeAt(at)] ?? 0;
      const next = children[state]?.get(letter) ?? children.push(new Map()) - 1;
      children[state]?.set(letter, next);
      state = next;
    }
    found[state] = [...(found[state] ?? []), marker];
  }
  return { children, found };
}

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

/** Finds many fixed texts in one pass (Aho–Corasick): hundreds of formats cost about as much as one. */

/** Looks for all markers at once. */
export interface MarkerScan {
  /** Calls back for each marker that ends at each place of a text, longest first. */
  readonly each: (text: string, onMarker: (marker: number, end: number) => void) => void;
  /** Whether a text may hold a marker; one that does always does. */
  readonly hits: (text: string) => boolean;
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
  // This loop sees all text, so one look-up tells both the next state and whether markers end in it.
  for (const [edge, row] of rows.entries()) if (found[row / width]) rows[edge] = ~row;
  const hits = (text: string): boolean => {
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
      row = rows[row + (classes[text.charCodeAt(at) & LAST_ASCII] ?? 0)] ?? 0;
      if (row < 0) return true;
    }
    return false;
  };
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
  return { each, hits };
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
  /** The next state for each state and class; states are written multiplied by the number of classes. */
  readonly rows: Int32Array;
  /** The markers that end in each state. */
  readonly found: readonly (readonly number[] | undefined)[];
}

function automatonOf(markers: readonly string[], classes: Uint8Array, width: number): Automaton {
  const rows = new Int32Array((1 + markers.join('').length) * width);
  const found: number[][] = [];
  let states = 1;
  for (const [marker, text] of markers.entries()) {
    let row = 0;
    for (let at = 0; at < text.length; at += 1) {
      const edge = row + (classes[text.charCodeAt(at)] ?? 0);
      if (rows[edge] === 0) rows[edge] = width * states++;
      row = rows[edge] ?? 0;
    }
    const state = row / width;
    found[state] = [...(found[state] ?? []), marker];
  }
  return { rows, found: linked(rows, found, width) };
}

/** Gives each state the moves and the markers of its longest proper suffix that is a state too. */
function linked(rows: Int32Array, found: readonly (readonly number[])[], width: number): Automaton['found'] {
  const all: (readonly number[] | undefined)[] = [...found];
  const suffixes = new Uint32Array(rows.length / width);
  const queue = [0];
  for (const row of queue) {
    const suffix = suffixes[row / width] ?? 0;
    const ends = all[suffix / width];
    if (row !== 0 && ends) all[row / width] = [...(all[row / width] ?? []), ...ends];
    for (let letter = 0; letter < width; letter += 1) {
      const edge = row + letter;
      const fallback = row === 0 ? 0 : (rows[suffix + letter] ?? 0);
      const target = rows[edge] ?? 0;
      if (target === 0) rows[edge] = fallback;
      else {
        suffixes[target / width] = fallback;
        queue.push(target);
      }
    }
  }
  return all;
}

/** Whether `eachRun` would call back; looks at every so many characters only, since a run is longer than that. */
export function hasRun(text: string, wanted: ReadonlySet<number>): boolean {
  for (let end = SHORTEST_RUN - 1; end < text.length; end += SHORTEST_RUN) {
    if (!isLetterOrDigit(text.charCodeAt(end))) continue;
    let start = end;
    while (start > 0 && isLetterOrDigit(text.charCodeAt(start - 1))) start -= 1;
    do end += 1; while (end < text.length && isLetterOrDigit(text.charCodeAt(end)));
    if (end - start >= SHORTEST_RUN && (wanted.has(end - start) || wanted.has(end - start - escapeLengthAt(text, start)))) return true;
  }
  return false;
}

/** Calls back for each unbroken run of ASCII letters and digits of a wanted length; an escape before it is none of it. */
export function eachRun(
  text: string,
  wanted: ReadonlySet<number>,
  onRun: (start: number, length: number) => void,
): void {
  const report = (start: number, end: number): void => {
    const after = start + escapeLengthAt(text, start);
    if (wanted.has(end - start)) onRun(start, end - start);
    if (after > start && wanted.has(end - after)) onRun(after, end - after);
  };
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isLetterOrDigit(text.charCodeAt(at))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && at - start >= SHORTEST_RUN) report(start, at);
    start = -1;
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

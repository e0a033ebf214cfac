/**
 * Which words stand in the text of a file: one pass over it answers for all rules whether a closer look can find anything.
 *
 * Most files read no environment, import no SDK and name no secret. To tell so from the text costs a fraction of asking their nodes.
 * An answer may be yes in vain, for what stands in a comment, but never no in vain; escapes inside names (`\u0065nv`) are not undone.
 */
import { perFile, type SourceFile } from './file.ts';
import { type MarkerScan, markerScanOf } from './markerIndex.ts';

/** A text to look for, in any case, and whether what was found at a place is it. */
export interface Word {
  readonly text: string;
  readonly fits: (source: string, start: number, end: number) => boolean;
}

/** Words that stand anywhere, also inside others. */
export function parts(texts: readonly string[]): readonly Word[] {
  return texts.map((text) => ({ text, fits: () => true }));
}

/**
 * Identifiers, in their own case.
 *
 * @param before - what must stand behind each, in a few characters
 */
export function identifiers(texts: Iterable<string>, before?: RegExp): readonly Word[] {
  return [...texts].map((text) => ({
    text,
    fits: (source, start, end) =>
      source.startsWith(text, start) && !isPartOfName(source, start - 1) && !isPartOfName(source, end) && (before?.test(source.slice(end, end + PEEK)) ?? true),
  }));
}

const PEEK = 40;

/** Letters, digits, `_` and `$`. */
const NAME_CODES = Uint8Array.from({ length: 128 }, (_, code) => (/[\w$]/u.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a character is one of an identifier, as far as ASCII goes. */
export function isPartOfName(source: string, at: number): boolean {
  return NAME_CODES[source.charCodeAt(at)] === 1;
}

/** Imports and calls of `require` of these modules, with or without `node:`; one that ends in `*` is a prefix. */
export function modules(given: Iterable<string>): readonly Word[] {
  // Globals have no module; to know of them opens no file that imports something else.
  const exact = new Set([...given].filter((module) => module !== ''));
  const prefixes = [...exact].filter((module) => module.endsWith('*')).map((module) => module.slice(0, -1));
  const fits: Word['fits'] = (source, _, end) => {
    const module = moduleBehind(source, end);
    return module === undefined || exact.has(module) || prefixes.some((prefix) => module.startsWith(prefix));
  };
  return ['from', 'import', 'require'].map((text) => ({ text, fits }));
}

/** No package has a longer name. */
const LONGEST_MODULE = 214;

/** The same, with the latest answer at hand: several questions ask about one place in a row. */
function moduleBehind(source: string, at: number): string | undefined {
  if (latest.source !== source || latest.at !== at) latest = { source, at, module: moduleAt(source, at) };
  return latest.module;
}

let latest: { readonly source: string; readonly at: number; readonly module: string | undefined } = { source: '', at: -1, module: undefined };

/** The module that is named behind `from`, `import` or `require`: '' when there is none, `undefined` when a comment or type hides it. */
function moduleAt(source: string, at: number): string | undefined {
  let start = at;
  while (' (\n\t\r'.includes(source[start] ?? '.') && start - at < LONGEST_MODULE) start += 1;
  const opening = source[start];
  if (opening === '/' || opening === '<' || opening === '?') return undefined;
  if (opening !== '"' && opening !== "'") return '';
  const rest = source.slice(start + 1, start + 1 + LONGEST_MODULE);
  return rest.slice(0, Math.max(0, rest.indexOf(opening))).replace(/^node:/u, '');
}

/** All words of all questions; grows while modules load. */
const questions: (() => readonly Word[])[] = [];

/** Makes the question whether a file mentions one of some words. */
export function mentionOf(words: () => readonly Word[]): (file: SourceFile) => boolean {
  const question = questions.push(words) - 1;
  index = undefined;
  return (file) => mentionedIn(file)[question] === 1;
}

/** The texts of all words, so that a test can show that what lacks them lacks nothing. */
export function allWords(): readonly string[] {
  return [...new Set(questions.flatMap((words) => words().map(({ text }) => text)))];
}

interface Index {
  readonly scan: MarkerScan;
  /** For each text of the scan, the questions that it answers. */
  readonly uses: readonly (readonly Use[])[];
}

interface Use extends Word {
  readonly question: number;
}

/** Made when the first file asks: making it is a part of linting, not of loading the plugin. */
let index: Index | undefined;

function makeIndex(): Index {
  const uses = new Map<string, Use[]>();
  for (const [question, words] of questions.entries()) {
    for (const word of words()) {
      const text = word.text.toLowerCase();
      const known = uses.get(text);
      if (known) known.push({ ...word, question });
      else uses.set(text, [{ ...word, question }]);
    }
  }
  return { scan: markerScanOf([...uses.keys()], 'any-case'), uses: [...uses.values()] };
}

const mentionedIn = perFile(({ sourceCode: { text } }: SourceFile): Uint8Array => {
  index ??= makeIndex();
  const { scan, uses } = index;
  const mentioned = new Uint8Array(questions.length);
  scan.each(text, (marker, end) => {
    for (const use of uses[marker] ?? []) {
      if (mentioned[use.question] === 0 && use.fits(text, end - use.text.length, end)) mentioned[use.question] = 1;
    }
  });
  return mentioned;
});

/**
 * Which words stand in the text of a file: one pass over it answers for all rules whether a closer look can find anything.
 *
 * Most files read no environment, import no SDK and name no secret. To tell so from the text costs a fraction of asking their nodes.
 * Comments are passed over. An answer may be yes in vain, for what stands in a text, but never no in vain; escapes inside names (`\u0065nv`) are not
 * undone.
 */
import { perFile, type SourceFile } from './file.ts';
import { marksOf, renewMarks } from './fileMarks.ts';
import { groupedBy } from './grouped.ts';

type Fits = (source: string, start: number, end: number) => boolean;

/** A text to look for, in any case, and whether what was found at a place is it. */
export interface Word {
  readonly text: string;
  readonly fits: Fits;
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

/** Where the letters, digits and signs of a name end that begins at a place, or a part of it that is long enough to judge by. */
export function endOfName(source: string, from: number): number {
  let end = from;
  while (end - from < PEEK && isPartOfName(source, end)) end += 1;
  return end;
}

/** Whether a name stands in a text, not only inside others, in a way that fits. */
export function standsIn(source: string, name: string, fits: (start: number, end: number) => boolean): boolean {
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (!isPartOfName(source, at - 1) && !isPartOfName(source, end) && fits(at, end)) return true;
  }
  return false;
}

/** No package has a longer name. */
const LONGEST_MODULE = 214;

/** The module that is named behind `from`, `import` or `require`: '' when there is none, `undefined` when a comment or type hides it. */
function moduleAt(source: string, at: number): string | undefined {
  let start = at;
  while (' (\n\t\r'.includes(source[start] ?? '.') && start - at < LONGEST_MODULE) start += 1;
  const opening = source[start];
  if (opening === '<' || (opening === '/' && '/*'.includes(source[start + 1] ?? '.')) || (opening === '?' && source[start + 1] === '.')) return undefined;
  if (opening !== '"' && opening !== "'") return '';
  const rest = source.slice(start + 1, start + 1 + LONGEST_MODULE);
  return rest.slice(0, Math.max(0, rest.indexOf(opening))).replace(/^node:/u, '');
}

/** All words of all questions; grows while modules load. */
const questions: (() => readonly Word[])[] = [];

/** Makes the question whether a file mentions one of some words. */
export function mentionOf(words: () => readonly Word[]): (file: SourceFile) => boolean {
  const question = newQuestion(words);
  return perFile((file: SourceFile) => find(file, question, 'first').length > 0);
}

/** Where words stand, in rising order; `anywhere` where a file has more than are worth a look each. */
export type Places = readonly number[] | 'anywhere';

/** Makes the question where a file mentions any of some words. */
export function placesOfWords(words: () => readonly Word[]): (file: SourceFile) => Places {
  const question = newQuestion(words);
  return perFile((file: SourceFile): Places => find(file, question, 'all'));
}

function newQuestion(words: () => readonly Word[]): number {
  renewMarks();
  return questions.push(words) - 1;
}

/** Places of both lists. */
export function joinedPlaces(some: Places, others: Places): Places {
  if (some === 'anywhere' || others === 'anywhere') return 'anywhere';
  return others.length === 0 ? some : [...some, ...others].sort((a, b) => a - b);
}

/** Makes the question whether a file takes in one of these modules, with or without `node:`; one that ends in `*` is a prefix. */
export function mentionOfModules(given: () => Iterable<string>): (file: SourceFile) => boolean {
  let names: { readonly exact: ReadonlySet<string>; readonly prefixes: readonly string[] } | undefined;
  return (file) => {
    names ??= namesOfModules(given());
    const { exact, prefixes } = names;
    return modulesIn(file).some((module) => module === undefined || exact.has(module) || prefixes.some((prefix) => module.startsWith(prefix)));
  };
}

function namesOfModules(given: Iterable<string>): { readonly exact: ReadonlySet<string>; readonly prefixes: readonly string[] } {
  // Globals have no module; to know of them opens no file that imports something else.
  const exact = new Set([...given].filter((module) => module !== ''));
  return { exact, prefixes: [...exact].filter((module) => module.endsWith('*')).map((module) => module.slice(0, -1)) };
}

/** Where modules are named behind `from`, `import` or `require`; a member such as `offset.from` names none. */
export const importsOf = placesOfWords(() =>
  ['from', 'import', 'require'].map((text) => ({ text, fits: (source, start, end) => source[start - 1] !== '.' && moduleAt(source, end) !== '' })));

/** The modules that are named there, `undefined` for one that is hidden. */
const modulesIn = perFile((file: SourceFile): readonly (string | undefined)[] => {
  const { text } = file.sourceCode;
  const places = importsOf(file);
  return places === 'anywhere' ? [undefined] : [...new Set(places.map((place) => moduleAt(text, endOfName(text, place))))];
});

/** The texts of all words, so that a test can show that what lacks them lacks nothing. */
export function allWords(): readonly string[] {
  return [...new Set(questions.flatMap((words) => words().map(({ text }) => text)))];
}

/** The words of each question by the numbers of their texts. */
let wordsByText: readonly ReadonlyMap<number, readonly Word[]>[] = [];

const marksIn = marksOf(() => {
  const numbers = new Map<string, number>();
  wordsByText = questions.map((words) => groupedBy(words(), ({ text }) => {
    const written = text.toLowerCase();
    const number = numbers.get(written) ?? numbers.size;
    numbers.set(written, number);
    return [number];
  }));
  return [...numbers.keys()].map((written) => ({ written, letters: 'any-case' }));
});

/** The texts that stand in a file, by their numbers, with the places behind them; a comment names what it likes. */
const textsIn = perFile((file: SourceFile): ReadonlyMap<number, readonly number[]> => {
  const found = marksIn(file);
  const comments = file.sourceCode.getAllComments();
  const ends = new Map<number, number[]>();
  let comment = 0;
  for (let at = 0; at < found.length; at += 2) {
    const [text = 0, end = 0] = [found[at], found[at + 1]];
    while ((comments[comment]?.range[1] ?? Infinity) < end) comment += 1;
    if ((comments[comment]?.range[0] ?? Infinity) < end) continue;
    const others = ends.get(text);
    if (others) others.push(end);
    else ends.set(text, [end]);
  }
  return ends;
});

/** No file that people write has more places of one question; of one that has, all nodes are looked at, at no higher price. */
const MOST_LOOKS = 20_000;

/** The places where a question's words fit, all or one. */
function find(file: SourceFile, question: number, wanted: 'all' | 'first'): Places {
  const found: number[] = [];
  const isDone = look(file, question, ({ fits }, start, end) => {
    if (fits(file.sourceCode.text, start, end)) found.push(start);
    return wanted === 'first' && found.length > 0;
  });
  return isDone ? found.sort((a, b) => a - b) : 'anywhere';
}

/** What is read where a question's words stand; `anywhere` where a file has more such places than are worth a look each. */
export function readAtWords<T>(texts: () => Iterable<string>, read: (source: string, start: number, end: number) => T | undefined): (file: SourceFile) => readonly T[] | 'anywhere' {
  const question = newQuestion(() => parts([...texts()]));
  return perFile((file: SourceFile) => {
    const found: T[] = [];
    const isDone = look(file, question, (_, start, end) => {
      const one = read(file.sourceCode.text, start, end);
      if (one !== undefined) found.push(one);
      return false;
    });
    return isDone ? found : 'anywhere';
  });
}

/** Looks at each place of a question's words until it is enough; tells whether that was done, rather than given up. */
function look(file: SourceFile, question: number, isEnough: (word: Word, start: number, end: number) => boolean): boolean {
  let looks = 0;
  // The words have their numbers once the texts are looked for.
  const texts = textsIn(file);
  const words = wordsByText[question];
  for (const [number, ends] of texts) {
    for (const word of words?.get(number) ?? []) {
      looks += ends.length;
      if (looks > MOST_LOOKS) return false;
      if (ends.some((end) => isEnough(word, end - word.text.length, end))) return true;
    }
  }
  return true;
}

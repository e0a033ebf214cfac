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
  return perFile((file: SourceFile) => {
    const mentions = mentionsOf(file, question);
    return mentions === 'anywhere' || mentions.some((mention) => isFitting(file, mention));
  });
}

/** Where words stand, in rising order; `anywhere` where a file has more than are worth a look each. */
export type Places = readonly number[] | 'anywhere';

/** Makes the question where a file mentions any of some words. */
export function placesOfWords(words: () => readonly Word[]): (file: SourceFile) => Places {
  const question = newQuestion(words);
  return perFile((file: SourceFile): Places => {
    const mentions = mentionsOf(file, question);
    if (mentions === 'anywhere') return mentions;
    return mentions.filter((mention) => isFitting(file, mention)).map(({ word, end }) => end - word.text.length).sort((a, b) => a - b);
  });
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

/** Makes the question where a file takes in one of these modules, with or without `node:`; one that ends in `*` is a prefix. */
export function placesOfModules(given: () => Iterable<string>): (file: SourceFile) => Places {
  let isMeant: ((module: string) => boolean) | undefined;
  return perFile((file: SourceFile): Places => {
    isMeant ??= isAmong(given());
    const meant = isMeant;
    const imports = importsIn(file);
    return imports === 'anywhere' ? imports : imports.filter(({ module }) => module === undefined || meant(module)).map(({ place }) => place);
  });
}

/** Makes the question whether it does. */
export function mentionOfModules(given: () => Iterable<string>): (file: SourceFile) => boolean {
  const places = placesOfModules(given);
  return (file) => places(file).length > 0;
}

function isAmong(given: Iterable<string>): (module: string) => boolean {
  // Globals have no module; to know of them opens no file that imports something else.
  const exact = new Set([...given].filter((module) => module !== ''));
  const prefixes = [...exact].filter((module) => module.endsWith('*')).map((module) => module.slice(0, -1));
  return (module) => exact.has(module) || prefixes.some((prefix) => module.startsWith(prefix));
}

/** Where modules are named behind `from`, `import` or `require`. */
export function importsOf(file: SourceFile): Places {
  const imports = importsIn(file);
  return imports === 'anywhere' ? imports : imports.map(({ place }) => place);
}

/** Those places with the modules, `undefined` for one that is hidden; a member such as `offset.from` names none. */
const importsIn = readAtWords(() => ['from', 'import', 'require'], (source, place, end) => {
  const module = source[place - 1] === '.' ? '' : moduleAt(source, end);
  return module === '' ? undefined : { place, module };
});

/** The texts of all words, so that a test can show that what lacks them lacks nothing. */
export function allWords(): readonly string[] {
  return [...new Set(questions.flatMap((words) => words().map(({ text }) => text)))];
}

/** Where a text counts: for which question, as which of its words. */
interface Use {
  readonly question: number;
  readonly word: Word;
}

/** By the numbers of the texts. */
let uses: readonly (readonly Use[])[] = [];

const marksIn = marksOf(() => {
  const all = questions.flatMap((words, question) => words().map((word): Use => ({ question, word })));
  const byText = groupedBy(all, ({ word }) => [word.text.toLowerCase()]);
  uses = [...byText.values()];
  return [...byText.keys()].map((written) => ({ written, letters: 'any-case' }));
});

/** A word, and the place behind it. */
interface Mention {
  readonly word: Word;
  readonly end: number;
}

/** What stands in a file by the numbers of the questions; a comment names what it likes. */
const mentionsIn = perFile((file: SourceFile): readonly (readonly Mention[])[] => {
  const mentions = questions.map((): Mention[] => []);
  const { found, first } = marksIn(file);
  const comments = file.sourceCode.getAllComments();
  let comment = 0;
  for (let at = 0; at < found.length; at += 2) {
    const text = (found[at] ?? 0) - first;
    if (text < 0 || text >= uses.length) continue;
    const end = found[at + 1] ?? 0;
    while ((comments[comment]?.range[1] ?? Infinity) < end) comment += 1;
    if ((comments[comment]?.range[0] ?? Infinity) < end) continue;
    for (const { question, word } of uses[text] ?? []) mentions[question]?.push({ word, end });
  }
  return mentions;
});

/** No file that people write has more places of one question; of one that has, all nodes are looked at, at no higher price. */
const MOST_LOOKS = 20_000;

/** Where a question's words stand; `anywhere` where a file has more such places than are worth a look each. */
function mentionsOf(file: SourceFile, question: number): readonly Mention[] | 'anywhere' {
  const mentions = mentionsIn(file)[question] ?? [];
  return mentions.length > MOST_LOOKS ? 'anywhere' : mentions;
}

function isFitting({ sourceCode: { text } }: SourceFile, { word, end }: Mention): boolean {
  return word.fits(text, end - word.text.length, end);
}

/** What is read where a question's words stand; `anywhere` where a file has more such places than are worth a look each. */
export function readAtWords<T>(texts: () => Iterable<string>, read: (source: string, start: number, end: number) => T | undefined): (file: SourceFile) => readonly T[] | 'anywhere' {
  const question = newQuestion(() => parts([...texts()]));
  return perFile((file: SourceFile) => {
    const { text } = file.sourceCode;
    const mentions = mentionsOf(file, question);
    return mentions === 'anywhere' ? mentions : mentions.flatMap(({ word, end }) => read(text, end - word.text.length, end) ?? []);
  });
}

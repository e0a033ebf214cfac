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
  /** What several words ask first: it is asked once for a place, and those that share it are left alone where it says no. */
  readonly stands?: Fits;
  readonly fits: Fits;
  /** What alone decides whether it fits, where several words ask about the same: programs repeat the names of modules. */
  readonly subject?: (source: string, start: number, end: number) => string;
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

/** Imports and calls of `require` of these modules, with or without `node:`; one that ends in `*` is a prefix. */
export function modules(given: Iterable<string>): readonly Word[] {
  // Globals have no module; to know of them opens no file that imports something else.
  const exact = new Set([...given].filter((module) => module !== ''));
  const prefixes = [...exact].filter((module) => module.endsWith('*')).map((module) => module.slice(0, -1));
  const fits: Fits = (source, _, end) => {
    const module = moduleBehind(source, end);
    return module === undefined || exact.has(module) || prefixes.some((prefix) => module.startsWith(prefix));
  };
  return ['from', 'import', 'require'].map((text) => ({ text, stands: namesModule, subject: moduleNamed, fits }));
}

function moduleNamed(source: string, _: number, end: number): string {
  return moduleBehind(source, end) ?? HIDDEN;
}

/** No module has this name. */
const HIDDEN = '';

/** A member such as `offset.from` names none. */
function namesModule(source: string, start: number, end: number): boolean {
  return source[start - 1] !== '.' && moduleBehind(source, end) !== '';
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
  if (opening === '<' || (opening === '/' && '/*'.includes(source[start + 1] ?? '.')) || (opening === '?' && source[start + 1] === '.')) return undefined;
  if (opening !== '"' && opening !== "'") return '';
  const rest = source.slice(start + 1, start + 1 + LONGEST_MODULE);
  return rest.slice(0, Math.max(0, rest.indexOf(opening))).replace(/^node:/u, '');
}

/** All words of all questions; grows while modules load. */
const questions: (() => readonly Word[])[] = [];

/** Those of which all places are told. */
const placed = new Set<number>();

/** Makes the question whether a file mentions one of some words. */
export function mentionOf(words: () => readonly Word[]): (file: SourceFile) => boolean {
  const question = questions.push(words) - 1;
  renewMarks();
  return (file) => mentionedIn(file).is[question] === 1;
}

/** Where words stand, in rising order of what they were recognised by; `anywhere` where a file has more than are worth a look each. */
export type Places = readonly number[] | 'anywhere';

/** Makes the question where a file mentions any of some words. */
export function placesOfWords(words: () => readonly Word[]): (file: SourceFile) => Places {
  const question = questions.push(words) - 1;
  renewMarks();
  placed.add(question);
  return (file) => {
    const { is, places } = mentionedIn(file);
    return is[question] === 1 ? 'anywhere' : (places.get(question) ?? NOWHERE);
  };
}

const NOWHERE: Places = [];

/** Places of both lists. */
export function joinedPlaces(some: Places, others: Places): Places {
  if (some === 'anywhere' || others === 'anywhere') return 'anywhere';
  return others.length === 0 ? some : [...some, ...others].sort((a, b) => a - b);
}

/** The texts of all words, so that a test can show that what lacks them lacks nothing. */
export function allWords(): readonly string[] {
  return [...new Set(questions.flatMap((words) => words().map(({ text }) => text)))];
}

interface Use {
  readonly question: number;
  readonly fits: Fits;
}

interface UsesOfText {
  readonly length: number;
  readonly stands: Fits | undefined;
  readonly subject: Word['subject'];
  readonly uses: readonly Use[];
  /** Those that fit a subject. */
  readonly known: Map<string, readonly Use[]>;
}

/** For each text that is looked for, the questions that it answers, by what they ask first. */
let usesOfTexts: readonly (readonly UsesOfText[])[] = [];

const marksIn = marksOf(() => {
  const all = questions.flatMap((words, question) => words().map((word) => ({ ...word, text: word.text.toLowerCase(), question })));
  const byText = groupedBy(all, ({ text }) => [text]);
  usesOfTexts = [...byText].map(([{ length }, words]) =>
    [...groupedBy(words, ({ stands }) => [stands])].map(([stands, uses]) => ({ length, stands, subject: uses[0]?.subject, uses, known: new Map() })));
  return [...byText.keys()].map((written) => ({ written, letters: 'any-case' }));
});

/** What is known of a text. */
interface Mentions {
  /** For each question, whether it is answered with yes, or by `anywhere`. */
  readonly is: Uint8Array;
  readonly places: Map<number, number[]>;
  /** How many places were looked at for each question. */
  readonly looks: Uint32Array;
}

const mentionedIn = perFile((file: SourceFile): Mentions => {
  const { text } = file.sourceCode;
  const comments = file.sourceCode.getAllComments();
  const mentions = { is: new Uint8Array(questions.length), places: new Map<number, number[]>(), looks: new Uint32Array(questions.length) };
  const found = marksIn(file);
  let comment = 0;
  for (let at = 0; at < found.length; at += 2) {
    const end = found[at + 1] ?? 0;
    while ((comments[comment]?.range[1] ?? Infinity) < end) comment += 1;
    // A comment names what it likes.
    if ((comments[comment]?.range[0] ?? Infinity) < end) continue;
    for (const uses of usesOfTexts[found[at] ?? 0] ?? []) answer(mentions, uses, text, end);
  }
  return mentions;
});

/** No file that people write has more places of one question; of one that has, all nodes are looked at, at no higher price. */
const MOST_LOOKS = 20_000;

function answer(mentions: Mentions, asked: UsesOfText, text: string, end: number): void {
  const start = end - asked.length;
  if (asked.stands?.(text, start, end) === false) return;
  const isKnown = asked.subject !== undefined;
  for (const { question, fits } of isKnown ? fitting(asked, text, start, end) : asked.uses) {
    if (mentions.is[question] === 1) continue;
    const look = (mentions.looks[question] ?? 0) + 1;
    mentions.looks[question] = look;
    if (look > MOST_LOOKS) mentions.is[question] = 1;
    else if (isKnown || fits(text, start, end)) note(mentions, question, start);
  }
}

function note({ is, places }: Mentions, question: number, start: number): void {
  const known = places.get(question);
  if (!placed.has(question)) is[question] = 1;
  else if (known) known.push(start);
  else places.set(question, [start]);
}

/** Answers are kept for the whole run, so a run over generated names must not keep them all. */
const MOST_SUBJECTS = 2_000;

function fitting({ subject, uses, known }: UsesOfText, text: string, start: number, end: number): readonly Use[] {
  const about = subject?.(text, start, end) ?? HIDDEN;
  const latest = known.get(about);
  if (latest) return latest;
  if (known.size >= MOST_SUBJECTS) known.clear();
  const found = uses.filter(({ fits }) => fits(text, start, end));
  known.set(about, found);
  return found;
}

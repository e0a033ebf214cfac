/** Whether the text of a file has a name that can be a secret's, with what it may name beside it: where it has none, nobody needs to look at its names one by one. */
import { mayBeTaker, mayCarry, mayNameValue } from './besideNames.ts';
import type { SourceFile } from './file.ts';
import { canEndSecretName, SECRET_ENDINGS, wordsOf } from './names.ts';
import { DIRECTORY_PARTS, LOGIN_METHODS } from './namedValues.ts';
import { identifiers, isPartOfName, mentionOf, parts, type Word } from './vocabulary.ts';

/** Whether a file may give a constant the name of a secret. */
export function mentionsNamedValue(file: SourceFile): boolean {
  return file.settings.secretNames.length > 0 || mentionsSecretBesideValue(file) || mentionsOtherSign(file);
}

/** Whether a text of a file may carry a secret under its name. */
export function mentionsCarriedSecret(file: SourceFile): boolean {
  return file.settings.secretNames.length > 0 || mentionsNameInText(file);
}

/** Whether a function of a file may have a parameter for a secret, and be given a constant. */
export function mentionsTaker(file: SourceFile): boolean {
  return file.settings.secretNames.length > 0 || mentionsParameter(file);
}

/** All words that a secret's name ends in, where the name and what stands beside it fit. */
const endings = (fits: (source: string, name: Name) => boolean) => (): readonly Word[] =>
  [...SECRET_ENDINGS].map((text) => ({
    text,
    fits: (source, start, found) => {
      const name = secretNameAt(source, start, found);
      return name !== undefined && fits(source, name);
    },
  }));

const mentionsSecretBesideValue = mentionOf(endings((source, { start, end, isAnyKey }) => mayNameValue(source, start, end, isAnyKey ? 'run' : 'text')));
const mentionsNameInText = mentionOf(endings((source, { end }) => mayCarry(source, end)));
const mentionsParameter = mentionOf(endings((source, { start, end }) => mayBeTaker(source, start, end)));

/** Names that become those of secrets by what stands beside them: the hash of a password, of a JSON Web Key, of a wallet, of a server, of what logs in. */
const mentionsOtherSign = mentionOf(() => [
  ...identifiers(['kty']),
  ...parts(DIRECTORY_PARTS),
  ...identifiers(['accounts', 'keys'], /^["']?\s*[:=]\s*\[/u),
  ...identifiers(LOGIN_METHODS, /^\s*\(\s*["'`]/u),
  { text: 'hash', fits: (source, start, end) => /(?:pass\w{0,5}|pwd|psw|pw)[_-]?$/iu.test(source.slice(Math.max(0, start - 10), start)) && /^(?:ed)?["']?\s*[:=]/u.test(source.slice(end, end + 10)) },
]);

/** A name that can be a secret's, from `start` to before `end`. */
interface Name {
  readonly start: number;
  readonly end: number;
  /** Of a key of any kind, the value decides. */
  readonly isAnyKey: boolean;
}

/** The name that can be a secret's and ends at a place, or goes on there in the plural. */
function secretNameAt(source: string, word: number, found: number): Name | undefined {
  const end = endOfName(source, found);
  if (goesOn(source, end)) return undefined;
  const start = startOfName(source, word);
  if (word - start === LONGEST) return { start, end, isAnyKey: false };
  const words = wordsOf(source.slice(start, end));
  const [only = ''] = words;
  // A quoted name may have other signs between its words: `'api key'`.
  const isBare = words.length === 1 && /^(?:key|word)s?$/u.test(only) && /[ ./:]/u.test(source[start - 1] ?? '');
  const isSecret = canEndSecretName(isBare ? [...wordsOf(source.slice(startOfName(source, start - 1), start - 1)), only] : words);
  return isSecret || words.at(-1) === 'key' ? { start, end, isAnyKey: !isSecret } : undefined;
}

/** Behind an ending in the plural, and behind one that is cut before a letter beyond ASCII: `contrase` of `contraseña`. */
function endOfName(source: string, found: number): number {
  return found + (/^(?:s|\P{ASCII}\p{L}{0,8})/iu.exec(source.slice(found, found + LONGEST))?.[0].length ?? 0);
}

/** Whether more words of a name follow; signs at its end are none. */
function goesOn(source: string, at: number): boolean {
  let end = at;
  while (end - at < LONGEST && (source[end] === '_' || source[end] === '$')) end += 1;
  return end - at < LONGEST && isPartOfName(source, end);
}

/** Longer stretches are no names, and are not measured out. */
const LONGEST = 80;

/** Where the letters, digits and signs begin that a name can consist of. */
function startOfName(source: string, at: number): number {
  let start = at;
  while (at - start < LONGEST && (isPartOfName(source, start - 1) || source[start - 1] === '-')) start -= 1;
  return start;
}

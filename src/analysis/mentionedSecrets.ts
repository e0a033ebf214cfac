/** Whether the text of a file has a name that can be a secret's: where it has none, nobody needs to look at its names one by one. */
import type { SourceFile } from './file.ts';
import { canEndSecretName, SECRET_ENDINGS, wordsOf } from './names.ts';
import { DIRECTORY_PARTS, LOGIN_METHODS } from './namedValues.ts';
import { identifiers, isPartOfName, mentionOf, parts } from './vocabulary.ts';

/** Whether a file may name a secret, going by its words and the settings. */
export function mentionsSecretName(file: SourceFile): boolean {
  return file.settings.secretNames.length > 0 || mentionsSecretWord(file) || mentionsOtherSign(file);
}

const mentionsSecretWord = mentionOf(() => [...SECRET_ENDINGS].map((text) => ({ text, fits: isEndOfSecretName })));

/** Names that become those of secrets by what stands beside them: of bytes called `key`, of a JSON Web Key, of a wallet, of a server, of what logs in. */
const mentionsOtherSign = mentionOf(() => [...identifiers(['Buffer', 'kty', 'accounts', 'keys', ...LOGIN_METHODS]), ...parts(['hash', ...DIRECTORY_PARTS])]);

/** Whether a name that can be a secret's ends at a place, or goes on there in the plural. */
function isEndOfSecretName(source: string, start: number, found: number): boolean {
  const end = /[sS]/u.test(source[found] ?? '') ? found + 1 : found;
  if (goesOn(source, end)) return false;
  const from = startOfName(source, start);
  if (start - from === LONGEST) return true;
  const words = wordsOf(source.slice(from, end));
  const [only = ''] = words;
  // Of any key's name, the value decides.
  if (words.at(-1) === 'key') return true;
  // A quoted name may have other signs between its words: `'api key'`.
  const isBare = words.length === 1 && /^(?:key|word)s?$/u.test(only) && /[ ./:]/u.test(source[from - 1] ?? '');
  return canEndSecretName(isBare ? [...wordsOf(source.slice(startOfName(source, from - 1), from - 1)), only] : words);
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

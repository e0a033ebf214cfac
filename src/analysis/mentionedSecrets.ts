/** Where the text of a file has names that can be secrets', with what they may name beside them: the nodes elsewhere need no look. */
import { FURTHER_KEY_HOLDERS } from '../catalog/names.ts';
import { EQUAL_FUNCTIONS } from '../catalog/wrongKeys.ts';
import { mayBeAskedUnderOther, mayBeHeld, mayHoldKeys } from './besideHolders.ts';
import { mayBeOption, mayBeTaker, mayCarry, mayNameValue } from './besideNames.ts';
import { perFile, type SourceFile } from './file.ts';
import { canEndSecretName, remembered, SECRET_ENDINGS, wordsOf } from './names.ts';
import { DIRECTORY_PARTS, LOGIN_METHODS } from './namedValues.ts';
import type { Nodes } from './nodes.ts';
import { nodesAt } from './nodesAround.ts';
import { endOfName, identifiers, isPartOfName, joinedPlaces, parts, type Places, placesOfWords, readAtWords, type Word } from './vocabulary.ts';

/** Whether a file has a name that can be a secret's anywhere. */
export function mentionsSecretName(file: SourceFile): boolean {
  return namesIn(file).length > 0;
}

/** The nodes among which a constant of a file can have the name of a secret. */
export function nodesNamingValues(file: SourceFile): SourceFile | Nodes {
  return nodesAt(file, hasOwnNames(file) || asksUnderOtherName(file) ? 'anywhere' : joinedPlaces(besideValues(file), besideOtherSigns(file)));
}

/** The nodes among which a text of a file can carry a secret under its name, and which have what else is looked for. */
export function nodesCarryingSecrets(file: SourceFile, others: Places): SourceFile | Nodes {
  return nodesAt(file, hasOwnNames(file) ? 'anywhere' : joinedPlaces(inTexts(file), others));
}

/** Where a list of a file can have a secret behind an option of its name. */
export function optionsOf(file: SourceFile): Places {
  return joinedPlaces(namedOptionsOf(file), otherOptionsOf(file));
}

/** The nodes among which a function of a file can have a parameter for a secret, and be given a constant. */
export function nodesTakingSecrets(file: SourceFile): SourceFile | Nodes {
  return nodesAt(file, hasOwnNames(file) ? 'anywhere' : parametersOf(file));
}

/** Names that the settings add may be any, so a project that has some is not judged by words. */
function hasOwnNames({ settings }: SourceFile): boolean {
  return settings.secretNames.length > 0;
}

/** The names of a file that can be secrets', in rising order. */
const namesIn = perFile((file: SourceFile): readonly Name[] | 'anywhere' => {
  const names = namesAtEndings(file);
  // `accessToken` ends in two of the words.
  return names === 'anywhere' ? names : names.toSorted((a, b) => a.end - b.end).filter(({ end }, place, sorted) => end !== sorted[place - 1]?.end);
});

const namesAtEndings = readAtWords(() => SECRET_ENDINGS, secretNameAt);

/** Where names stand that fit. */
function placesWhere(fits: (source: string, name: Name) => boolean): (file: SourceFile) => Places {
  return perFile((file: SourceFile): Places => {
    const names = namesIn(file);
    return names === 'anywhere' ? names : names.filter((name) => fits(file.sourceCode.text, name)).map(({ start }) => start);
  });
}

/** Whether any name fits. */
function mentionWhere(fits: (source: string, name: Name) => boolean): (file: SourceFile) => boolean {
  return perFile((file: SourceFile) => {
    const names = namesIn(file);
    return names === 'anywhere' || names.some((name) => fits(file.sourceCode.text, name));
  });
}

const besideValues = placesWhere((source, { start, end, isAnyKey }) => mayNameValue(source, start, end, isAnyKey ? 'run' : 'text') || mayBeHeld(source, start, end));
const asksUnderOtherName = mentionWhere((source, { start, end }) => mayBeAskedUnderOther(source, start, end));
const inTexts = placesWhere((source, { end }) => mayCarry(source, end));
const namedOptionsOf = placesWhere((source, { start, end }) => mayBeOption(source, start, end));
const otherOptionsOf = placesOfWords(() => parts(['passin', 'passout']));
const parametersOf = placesWhere((source, { start, end }) => mayBeTaker(source, start, end));

/** Names that become those of secrets by what stands beside them: the hash of a password, of a JSON Web Key, of a wallet, of a server, of what logs in. */
const besideOtherSigns = placesOfWords(() => [
  ...identifiers(['kty']),
  ...parts(DIRECTORY_PARTS),
  ...identifiers(['accounts', 'keys'], /^["']?\s*[:=]\s*\[/u),
  // `secretFor(stage)`
  ...['keyfor', 'passwordfor', 'secretfor', 'tokenfor'].map((text): Word => ({ text, fits: (source, _, end) => source[end] === '(' })),
  ...identifiers(LOGIN_METHODS, /^\s*\(\s*["'`]/u),
  ...identifiers(EQUAL_FUNCTIONS, /^\s*\(/u),
  ...parts(HOLDER_PARTS).map((word) => ({ ...word, fits: (source: string, _: number, end: number) => mayHoldKeys(source, endOfName(source, end)) })),
  { text: 'pin', fits: (source, start, end) => !isPartOfName(source, start - 1) && /^(?:\s*(?::\s*string\s*)?[!=]==?|\s*(?::\s*string\s*)?=|\)\s*\{\s*case)\s*["'`]\w{4}/u.test(source.slice(end, end + GAP)) },
  { text: 'hash', fits: (source, start, end) => /(?:pass\w{0,5}|pwd|psw|pw)[_-]?$/iu.test(source.slice(Math.max(0, start - 10), start)) && /^(?:ed)?["']?\s*[:=]/u.test(source.slice(end, end + 10)) },
]);

/** Parts of names that hold secrets and do not end in one: `secretsByTenant`, `partnerKeys`. */
const HOLDER_PARTS = [
  ...['keys', 'passwords', 'secrets', 'tokens'].flatMap((word) => [`${word}by`, `${word}_by`]), ...[...FURTHER_KEY_HOLDERS].flatMap((word) => [`${word}keys`, `${word}_keys`]),
];

/** What tells a value behind a short name stands this near. */
const GAP = 40;

/** A name that can be a secret's, from `start` to before `end`. */
interface Name {
  readonly start: number;
  readonly end: number;
  /** Of a key of any kind, the value decides. */
  readonly isAnyKey: boolean;
}

/** The name that can be a secret's and ends at a place, or goes on there in the plural. */
function secretNameAt(source: string, word: number, found: number): Name | undefined {
  const end = endOfEnding(source, found);
  if (goesOn(source, end)) return undefined;
  const start = startOfName(source, word);
  if (word - start === LONGEST) return { start, end, isAnyKey: false };
  const name = source.slice(start, end);
  const kind = kindOf(name);
  if (kind !== 'bare') return kind && { start, end, isAnyKey: kind === 'key' };
  // A quoted name may have other signs between its words: `'api key'`.
  const isApart = /[ ./:]/u.test(source[start - 1] ?? '');
  const isSecret = isApart && canEndSecretName([...wordsOf(source.slice(startOfName(source, start - 1), start - 1)), ...wordsOf(name)]);
  return isSecret || /^key$/iu.test(name) ? { start, end, isAnyKey: !isSecret } : undefined;
}

/** What a name can be, by its end: of a secret, of any key, or a `key` or `word` of which the word before it decides. */
const kindOf = remembered((name): 'secret' | 'key' | 'bare' | undefined => {
  const words = wordsOf(name);
  if (words.length === 1 && /^(?:key|word)s?$/u.test(words[0] ?? '')) return 'bare';
  if (canEndSecretName(words)) return 'secret';
  return words.at(-1) === 'key' ? 'key' : undefined;
});

/** Behind an ending in the plural, and behind one that is cut before a letter beyond ASCII: `contrase` of `contraseña`. */
function endOfEnding(source: string, found: number): number {
  const code = source.charCodeAt(found);
  if (code < FIRST_BEYOND_ASCII) return code === SMALL_S || code === CAPITAL_S ? found + 1 : found;
  return found + (/^\P{ASCII}\p{L}{0,8}/iu.exec(source.slice(found, found + LONGEST))?.[0].length ?? 0);
}

const FIRST_BEYOND_ASCII = 0x80;
const [CAPITAL_S, SMALL_S] = [0x53, 0x73];

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

/** What a name promises: whether its words say that it holds a secret. */
import {
  ACCESS_CODES, BOOTSTRAP_VARIABLES, CREDENTIAL_URL_PATTERN, CUT_WORDS, ENV_FLAG_WORDS, ENV_SECRET_WORDS, ENV_TAIL_WORDS, FIELD_WORDS, FOREIGN_PASSWORDS, KEY_DISQUALIFIERS,
  KEY_QUALIFIERS, NEVER_PUBLIC_PATTERN, PASSWORD_WORDS, PUBLIC_FIRST_WORDS, PUBLIC_VARIABLE_PATTERN, PUBLIC_VARIABLES, PUBLISHED_PREFIXES, SECRET_WORDS, SPLIT_ENDS,
  TOKEN_DISQUALIFIERS, VALUE_FIRST_WORDS, WEAK_KEY_QUALIFIERS,
} from '../catalog/names.ts';
import type { Settings } from './settings.ts';

/** So many answers are kept of a question about names. */
const MOST_KNOWN = 2_000;

/** The same question about a name with its latest answers kept, since programs repeat their names. */
export function remembered<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (name) => {
    const latest = known.get(name);
    if (latest) return latest.answer;
    if (known.size >= MOST_KNOWN) known.clear();
    const answer = ask(name);
    known.set(name, { answer });
    return answer;
  };
}

/** The same, for a question whose answers depend on the project's settings. */
export function rememberedUnder<T>(ask: (name: string, settings: Settings) => T): (settings: Settings) => (name: string) => T {
  const questions = new WeakMap<Settings, (name: string) => T>();
  return (settings) => {
    const known = questions.get(settings);
    if (known) return known;
    const question = remembered((name) => ask(name, settings));
    questions.set(settings, question);
    return question;
  };
}

/** Words of a name in lower case: `apiKey`, `API_KEY` and `api-key` are the same two; letters go without their accents. */
export const wordsOf = remembered((name): readonly string[] =>
  (ACCENTED.test(name) ? name.normalize('NFD').replaceAll(/\p{M}/gu, '') : name)
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .split(/[^A-Za-z\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase()));

const ACCENTED = /[^\p{ASCII}]/u;

/** Whether words end in what another language calls a password, in one word or several: `mot de passe`. */
export function endsInForeignPassword(words: readonly string[]): boolean {
  return [1, 2, 3].some((count) => FOREIGN_PASSWORDS.has(words.slice(-count).join('')));
}

/** What a function is called after that it gives: `ApiKey` of `getApiKey`, `secret` of `secretFor`. */
export const producedStemOf = remembered((name) =>
  /^(?:get|load|fetch|read|create|make|build|provide|resolve|default|initial|fallback)([A-Z]\w*)$/u.exec(name)?.[1] ?? /^([a-z]\w*)(?:For|Of)$/u.exec(name)?.[1]);

/** The name in the form in which secrets are named in a store: `jwt-secret`. */
export function kebabOf(name: string): string {
  return wordsOf(name).join('-');
}

/** What every name that can be a secret's contains; spares most names the splitting into words. */
const SECRET_LETTERS = /pass|psw|pwd|pw$|secret|token|key|cred|salt|pepper|bearer|auth|hmac|jwt|mnemonic|pat$|psk$|[dk]ek$|adgangskode|chave|contrase|geheimnis|geslo|haslo|heslo|ifre$|jelsz|katasandi|kennwort|kodeord|lozinka|matkhau|mdp$|parool|salasana|segre|senha|senord|wachtwoord/iu;

/** Whether a variable, property or parameter of this name holds a secret, going by its last words. */
export function isSecretName(name: string, settings?: Settings): boolean {
  if (settings?.publicNames.includes(name)) return false;
  if (settings?.secretNames.includes(name)) return true;
  if (!SECRET_LETTERS.test(name)) return false;
  const words = wordsOf(name);
  const [first = ''] = words;
  if (words.length > 1 && PUBLIC_FIRST_WORDS.has(first) && !VALUE_FIRST_WORDS.has(first)) return false;
  return endsInSecret(words);
}

/** The codes that let people in, as names spell them: `doorCode`, `DOOR_CODE`, `door-code`. */
const CODE_ENDINGS = [...ACCESS_CODES].flatMap((code) => ['', '_', '-'].map((sign) => code.replace(/(?=(?:code|pin)$)/u, sign)));

/** What every name of a secret, or of a list of secrets, ends in. */
export const SECRET_ENDINGS: ReadonlySet<string> = new Set([...SECRET_WORDS, ...SPLIT_ENDS, ...CUT_WORDS, ...[...FIELD_WORDS].map((word) => `password${word}`), 'auth', 'key', 'keys', 'tokens', 'words', ...CODE_ENDINGS]);

/**
 * Whether a name that ends in these words can be that of a secret, or of a list of secrets, whatever stands before them.
 *
 * Never wrong about a name that `isSecretName` takes for a secret's.
 */
export function canEndSecretName(words: readonly string[]): boolean {
  if (words.at(-2) === 'or' || endsInSecret(words) || isAccessCodeEnd(words)) return true;
  const last = words.at(-1) ?? '';
  // A header such as `X-Edge-Auth`.
  if (last === 'auth') return words[0] === 'x';
  // A field that is typed into: `passwordInput.value`.
  if (FIELD_WORDS.has(last)) return isPasswordName(words.at(-2));
  if (JOINED_ENDING.test(last) || CUT_WORDS.has(last)) return true;
  return last.endsWith('s') && endsInSecret([...words.slice(0, -1), last.slice(0, -1)]);
}

/** `PGPASSWORD`, `mytoken`: a word that no list has, with a secret at its end. */
const JOINED_ENDING = /.(?:pass|password|passwd|pwd|secret|token|apikey)s?$/u;

function endsInSecret(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if ((last === 'key' || last === 'keys') && before !== 'or') return KEY_QUALIFIERS.has(before) && !WEAK_KEY_QUALIFIERS.has(before);
  if (last === 'token' || last === 'tokens') return !TOKEN_DISQUALIFIERS.has(before) && last === 'token';
  if ((last === 'word' && before === 'pass') || endsInForeignPassword(words)) return true;
  if (before === 'or' && ['key', 'secret'].includes(last)) return words.includes('secret') || words.includes('private');
  if (COMPOUND_NAME.test(last)) return true;
  if (before === 'public' || before === 'hashed' || before === 'encrypted') return false;
  return SECRET_WORDS.has(last);
}

/** `dbpassword`, `smtppass`: a service and its secret in one word. */
const COMPOUND_NAME =
  /^(?:db|user|admin|root|smtp|e?mail|my|ftp|redis|pg|mysql|postgres|mongo|master|service|default|login|wifi|account|app|consumer|bot)(?:password|passwd|pass|pwd|secret|token)$/u;
const COMPOUND_PASSWORD = /^[a-z]{2,8}(?:password|passwd|pwd)$/u;

/** Whether a name is that of a password, which is what people choose to log in with. */
export function isPasswordName(name: string | undefined): boolean {
  const words = wordsOf(name ?? '');
  const last = words.at(-1) ?? '';
  return PASSWORD_WORDS.has(last) || COMPOUND_PASSWORD.test(last) || endsInForeignPassword(words);
}

/** Whether a name is that of a code which lets people in, going by its last two words: `doorCode`, or a `pin`. */
export const isAccessCodeName = remembered((name): boolean => {
  const words = wordsOf(name);
  return words.join('') === 'pin' || isAccessCodeEnd(words);
});

function isAccessCodeEnd(words: readonly string[]): boolean {
  return ACCESS_CODES.has(words.slice(-2).join('')) || ACCESS_CODES.has(words.at(-1) ?? '');
}

/** Whether a name is that of a key of any kind, which only encoded bytes make a secret. */
export function isMaterialName(name: string): boolean {
  if (!/key$/iu.test(name)) return false;
  const words = wordsOf(name);
  return words.at(-1) === 'key' && !words.some((word) => KEY_DISQUALIFIERS.has(word));
}

/** The same for variables, which also hold URLs. */
const VARIABLE_LETTERS = /pass|pwd|secret|token|key|cred|salt|pepper|bearer|auth|hmac|jwt|mnemonic|pat(?:_|$)|psk|ur[li]|dsn|connection|webhook/iu;

export type VariableKind = 'secret' | 'credential-url';

/** What an environment variable of this name holds; `undefined` when its name does not say that it is a secret. */
export function kindOfVariable(name: string, settings?: Settings): VariableKind | undefined {
  if (settings?.publicNames.includes(name)) return undefined;
  if (settings?.secretNames.includes(name)) return 'secret';
  if (!VARIABLE_LETTERS.test(name) || PUBLIC_VARIABLES.has(name) || PUBLIC_VARIABLE_PATTERN.test(name) || isPublishedVariable(name)) return undefined;
  if (CREDENTIAL_URL_PATTERN.test(name) || /(?:SLACK|DISCORD|TEAMS)\w*WEBHOOK/u.test(name)) return 'credential-url';
  const words = [...wordsOf(name)];
  while (words.length > 1 && ENV_TAIL_WORDS.has(words.at(-1) ?? '')) words.pop();
  return isSecretVariableWords(words) ? 'secret' : undefined;
}

function isSecretVariableWords(words: readonly string[]): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const all = words.join('_');
  // What Rails calls the key that all others are derived from.
  if (all.endsWith('secret_key_base')) return true;
  if (words.length > 1 && PUBLIC_FIRST_WORDS.has(first) && !VALUE_FIRST_WORDS.has(first)) return false;
  // Flags of sign-in forms: AUTH_DISABLE_USERNAME_PASSWORD, AUTH_X_ID_TOKEN.
  if (words.length > 1 && ENV_FLAG_WORDS.has(first)) return false;
  if (/(?:^|_)(?:disable|enable|allow|require)_/u.test(all) || all.endsWith('_id_token')) return false;
  if (words.includes('public') || words.includes('publishable')) return false;
  if (last === 'keys' && COUNT_WORDS.has(before)) return false;
  if (last === 'key' || last === 'keys') return before !== '' && !KEY_DISQUALIFIERS.has(before) && !words.includes('lookup');
  if (last === 'tokens' || last === 'token') return !COUNT_WORDS.has(before);
  if (last === 'pass' && before === 'bypass') return false;
  return ENV_SECRET_WORDS.has(last) || COMPOUND_VARIABLE.test(last);
}

/** Words before `keys` and `tokens` that say how many there are. */
const COUNT_WORDS = new Set(['max', 'min', 'total', 'num', 'input', 'output', 'limit', 'count']);

/** `PGPASSWORD`, `APPSECRET`: any prefix, where all of it is one word. */
const COMPOUND_VARIABLE = /^(?!(?:no|re|reset|forgot|show|hide|is|has|allow|cors|with)(?:pass|sec|cred))[a-z\d]{2,}(?:password|passwd|passphrase|secret|apikey|credentials?)$/u;

/** Whether a build tool puts a variable of this name into what browsers get. */
export function isPublishedVariable(name: string): boolean {
  return PUBLISHED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** The login of a demonstration, which its page shows: `NEXT_PUBLIC_DEMO_PASSWORD`. */
const SHOWN_LOGIN = /_(?:DEMO|EXAMPLE|SAMPLE)_(?:\w+_)?PASSWORD$/u;

/** Whether a variable is published by its prefix although nobody may read such a value: `VITE_OPENAI_API_KEY`. */
export function isPublishedSecret(name: string, settings?: Settings): boolean {
  if (settings?.publicNames.includes(name)) return false;
  const prefix = PUBLISHED_PREFIXES.find((start) => name.startsWith(start));
  return prefix !== undefined && NEVER_PUBLIC_PATTERN.test(name.slice(prefix.length)) && !SHOWN_LOGIN.test(name);
}

/** Whether a variable opens the key manager's own store. */
export function isBootstrapVariable(name: string): boolean {
  return BOOTSTRAP_VARIABLES.has(name);
}

/** What the name of something in a log promises; stricter than elsewhere, because logs talk about secrets all the time. */
import {
  CREDENTIAL_TEXT, GRAMMAR_FILE, GRAMMAR_TEXT, HIDDEN_WORDS, LOGGED_CODE_QUALIFIERS, LOGGED_KEY_QUALIFIERS, LOGGED_KEYS_QUALIFIERS, LOGGED_WORDS, MODEL_TEXT, OTHER_TOKENS, PASS_QUALIFIERS,
  QUESTION_WORDS, SECRET_HEADERS, STREAM_TEXT, TEXT_HOLDERS,
} from '../catalog/loggedSecrets.ts';
import { ENV_TAIL_WORDS, METADATA_WORDS, PUBLIC_VARIABLES } from '../catalog/names.ts';
import { perFile, type SourceFile } from './file.ts';
import { endsInForeignPassword, isPublishedVariable, wordsOf } from './names.ts';

/** Whether a variable, member or slot of this name holds a secret. */
export function isLoggedName(file: SourceFile, name: string): boolean {
  const { publicNames, secretNames } = file.settings;
  if (publicNames.includes(name)) return false;
  if (secretNames.includes(name) || SECRET_HEADERS.has(name.toLowerCase())) return true;
  // Classes, components and types are called after what they are about.
  if (/^[A-Z][A-Za-z\d]*[a-z]/u.test(name) || isPublishedVariable(name) || PUBLIC_VARIABLES.has(name)) return false;
  const words = valueWordsOf(name);
  if (words.length > 1 && QUESTION_WORDS.has(words[0] ?? '')) return false;
  if (words.some((word) => HIDDEN_WORDS.has(word))) return false;
  return endsInSecret(words) && !isOtherToken(file, words);
}

/** The words of a name, without what counts (`password2`) and what says where a variable holds (`JWT_SECRET_DEV`). */
function valueWordsOf(name: string): readonly string[] {
  const words = [...wordsOf(name)];
  const isVariable = /^[A-Z\d_]+$/u.test(name);
  while (words.length > 1 && (/^\d+$/u.test(words.at(-1) ?? '') || (isVariable && ENV_TAIL_WORDS.has(words.at(-1) ?? '')))) words.pop();
  while (words.length > 1 && VALUE_FORM.test(words.at(-1) ?? '')) words.pop();
  const last = words.pop()?.replace(/\d+$/u, '');
  return last === undefined ? [] : [...words, last];
}

/** Last words that say how a value is written: `tokenString`, `secretBytes`. */
const VALUE_FORM = /^(?:b64|base64|buf|buffer|bytes|hex|plain|plaintext|str|string)$/u;

function endsInSecret(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (last === 'key') return LOGGED_KEY_QUALIFIERS.has(before);
  if (last === 'keys') return LOGGED_KEYS_QUALIFIERS.has(before);
  if (last === 'token' || last === 'tokens') return !OTHER_TOKENS.has(before);
  if (last === 'code' || last === 'codes') return LOGGED_CODE_QUALIFIERS.has(before);
  if (last === 'pass') return PASS_QUALIFIERS.has(before);
  return LOGGED_WORDS.has(last) || (last === 'word' && before === 'pass') || /passw(?:or)?d$/u.test(last) || endsInForeignPassword(words);
}

/** Whether the rest of the file shows that its tokens, pins or nonces are something else. */
function isOtherToken(file: SourceFile, words: readonly string[]): boolean {
  if (words.length > 1) return false;
  switch (words[0]) {
    case 'token':
      return vocabularyOf(file).hasGrammar || vocabularyOf(file).hasStream;
    case 'tokens':
      return vocabularyOf(file).hasGrammar || vocabularyOf(file).hasModel;
    case 'pin':
      return vocabularyOf(file).hasPins;
    case 'nonce':
      return vocabularyOf(file).hasChain;
    default:
      return false;
  }
}

/** What a file is about, as far as that changes what a one-word name means. */
const vocabularyOf = perFile(({ path, sourceCode: { text } }: SourceFile) => ({
  hasGrammar: GRAMMAR_TEXT.test(text) || (GRAMMAR_FILE.test(path.split('/').at(-1) ?? '') && !CREDENTIAL_TEXT.test(text)),
  hasStream: STREAM_TEXT.test(text),
  hasModel: MODEL_TEXT.test(text),
  hasPins: /\b(?:gpio|pinMode|board|marker|arduino|leds?)\b/iu.test(text),
  hasChain: /\b(?:getTransactionCount|gasLimit|gasPrice|eth|ethers|web3|blockchain|txHash)\b/iu.test(text),
}));

/** Whether the members of an object of this name are texts or kinds, so that their names say nothing: `errors.password`. */
export function holdsTexts(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? '';
  return TEXT_HOLDERS.has(last);
}

/** Whether a name says something about a secret rather than to hold it: `tokenId`, `hasToken`, `hashedPassword`. */
export function isAboutSecret(name: string): boolean {
  const words = wordsOf(name);
  if (words.length > 1 && QUESTION_WORDS.has(words[0] ?? '')) return true;
  return words.some((word) => HIDDEN_WORDS.has(word)) || METADATA_WORDS.has(words.at(-1) ?? '');
}

/** Whether a name is that of a list of secrets. */
export function isListName(name: string): boolean {
  return /(?:passwords|secrets|tokens|apikeys|credentials)$/iu.test(name);
}

/** `Role.SECRET`, `TokenType.Access`; `Config.JWT_SECRET` is a setting. */
export function isEnumMember(owner: string, name: string): boolean {
  return /^[A-Z][a-z]/u.test(owner) && /^[A-Z]/u.test(name) && !/(?:config|env|environment|settings|secrets|credentials)$/iu.test(owner);
}

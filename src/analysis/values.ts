/** Whether a text looks like a secret, where only the name beside it says that it is one. */
import {
  ALPHABET, CHANGE_ME, CHOSEN_SECRETS, CHOSEN_WORDS, FAULT_WORDS, INTERFACE_WORDS, OTHER_SHAPE, PLACEHOLDER, PLAIN_VALUES, PUBLIC_KEY, PUBLISHABLE, REFERENCE, STAND_IN,
  UUID,
} from '../catalog/values.ts';
import { METADATA_WORDS, PUBLIC_FIRST_WORDS, SECRET_WORDS } from '../catalog/names.ts';
import { isPlaceholder } from './documentedExample.ts';
import { isPasswordName, wordsOf } from './names.ts';

/** What is known of the place in which a text stands. */
export interface ValueContext {
  /** Name of the variable or property that holds the text. */
  readonly name: string;
  /** Whether neighbours such as `user` and `host` show that the text is used to log in. */
  readonly isCredential: boolean;
  /** Whether the text stands in a declaration `const NAME = '…'` rather than in an object. */
  readonly isVariable: boolean;
  /** Whether whoever sends the text with a request is let in. */
  readonly isGate?: boolean;
}

const MAX_LENGTH = 8_192;

/** Whether a text has the shape of a secret under a secret-sounding name. */
export function isSecretShaped(text: string, context: ValueContext): boolean {
  const value = text.trim();
  if (UUID.test(value)) return isIssuedKeyName(context.name);
  // Libraries call an option so, people nothing else.
  if (/^secretOr(?:Private)?Key$/u.test(context.name)) return value.length > 2 && !PLACEHOLDER.test(value) && !REFERENCE.test(value);
  if (context.isCredential && CHOSEN_LOGIN.test(value)) return true;
  if (isStrongName(context.name) && /^\d{4,}$/u.test(value) && !/^0+$/u.test(value)) return true;
  if (value.length < 3 || value.length > MAX_LENGTH || isKnownNonSecret(value)) return false;
  if (context.isCredential && !/\s/u.test(value)) return true;
  if (CHOSEN_SECRETS.has(value.toLowerCase())) return isStrongName(context.name) || context.isVariable;
  if (/\s/u.test(value)) return isPassphrase(value, context.name) || (CHANGE_ME.test(value) && isStrongName(context.name));
  if (/[^\x20-\x7e]/u.test(value)) return isForeign(value, context);
  if (context.isGate === true && isGateWord(value, context.name)) return true;
  if (isHyphenedPhrase(value, context)) return true;
  // Grammars mark their own names with a sign in front: `?ExpressionEnd`, `$variable`.
  const bare = value.replace(/^[^A-Za-z\d]+/u, '');
  if (/^[a-z]{17,40}$/u.test(value)) {
    if (isSecretPhrase(value, [])) return isStrongName(context.name) || context.isVariable;
    if (context.isVariable && isStrongName(context.name) && !FIELD_WORD.test(value)) return true;
  }
  return isIdentifierLike(bare) ? isChosenIdentifier(bare, context) : isRandomLooking(value) && !isLabel(value, context.name);
}

/** What only names something: a topic `home/attic/lights-2/set`; of tokens also a step of a design `space-4`, a scope `string.quote-2`, a filter `line:42`. */
function isLabel(value: string, name: string): boolean {
  if (/^[a-z][a-z-]{0,30}(?:\/(?:[a-z][a-z-]{0,30}|\d{1,4}|[+#])){2,10}$/u.test(value)) return true;
  return /tokens?$/iu.test(name) && TOKEN_LABEL.test(value) && !isSecretWordPart(wordsOf(value));
}

const TOKEN_LABEL = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,6}(?:-\d{1,3}[a-z]{0,2}|(?:[.:]@?[a-z]{1,20}(?:-[a-z\d]{1,12}){0,4}|:\d{1,6}){1,6})$/u;

/** What logs in although it is nothing but digits, one character over and over, or the word for itself. */
const CHOSEN_LOGIN = /^(?:\d{3,}|([a-z])\1{3,}|pass|password|passwd|secret|[a-z]{5,}\.\d{2,4})$/iu;

/** Providers issue keys, and identity servers client secrets, in the shape of a UUID; bare tokens of that shape are mostly ids. */
function isIssuedKeyName(name: string): boolean {
  const words = wordsOf(name);
  // Devices name what is written to them by UUIDs.
  if (/^(?:char|characteristic|uuid)$/u.test(words[0] ?? '')) return false;
  if (isPasswordName(name)) return true;
  const last = words.at(-1) ?? '';
  return (last === 'secret' && words.length > 1) || last === 'apikey' || (/^(?:key|token)$/u.test(last) && /^(?:api|secret|access|auth|private)$/u.test(words.at(-2) ?? ''));
}

/** A text in another script is a translation, unless it is put together as no word is. */
function isForeign(value: string, context: ValueContext): boolean {
  if (!/[^\p{L}\d]/u.test(value)) return false;
  return /\d/u.test(value) || (context.isVariable && isStrongName(context.name) && /[-_!@#$%&*]/u.test(value));
}

/** Whether a text is so long and so random that hardly anything but a key looks like it. */
export function isLongRandom(text: string): boolean {
  return (
    text.length >= 16 && text.length <= PATTERN_LENGTH && /^[\w+/=.~-]+$/u.test(text) && /\d/u.test(text) && /[A-Za-z]/u.test(text) &&
    !isIdentifierLike(text) && !ORDINAL_NAME.test(text) && !isKnownNonSecret(text) && entropyOf(text) > 3
  );
}

/** Whether a text is one run of letters and digits that no person wrote: a digest, or letters of both cases with digits among them. */
export function isDrawn(text: string): boolean {
  if (!/^[A-Za-z\d+/]{20,512}={0,2}$/u.test(text) || text.replace(/\D/gu, '').length < 3 || !isLongRandom(text)) return false;
  return /^(?:[\da-f]{24,}|[\dA-F]{24,})$/u.test(text) || (/[a-z]/u.test(text) && /[A-Z]/u.test(text) && entropyOf(text) > 3.6);
}

/** Whether a text is one that was drawn, whatever separates or marks its pieces: `shop_9f3ac27b41d8e605`, no path of words and years. */
export function isKeyLike(text: string): boolean {
  return isLongRandom(text) && text.split(/[-_.~]/u).some((piece) => piece.length >= 8 && /[A-Za-z]/u.test(piece) && piece.replace(/\D/gu, '').length > 1 && !/^[A-Za-z]+\d+$/u.test(piece));
}

/** Whether a text can be what is entered at a door, a screen or a device: digits, or letters and digits that make no numbered word. */
export function isAccessCode(text: string): boolean {
  if (/^\d{4,12}$/u.test(text)) return !/^(\d)\1+$/u.test(text);
  if (!/^[A-Za-z\d-]{6,40}$/u.test(text) || text.replace(/\D/gu, '').length < 2 || /^[A-Za-z]+(?:-[A-Za-z]+)*-?\d+$/u.test(text)) return false;
  return isSecretShaped(text, { name: 'passcode', isCredential: false, isVariable: false });
}

/** Longer texts are keys or documents; the patterns below speak of short ones and need not read them. */
const PATTERN_LENGTH = 512;

function isKnownNonSecret(value: string): boolean {
  if (value.length > PATTERN_LENGTH) return isPublicMaterial(value) || value.startsWith('data:');
  return (
    PLAIN_VALUES.has(value.toLowerCase()) ||
    PLACEHOLDER.test(value) ||
    REFERENCE.test(value) ||
    OTHER_SHAPE.test(value) ||
    ALPHABET.test(value) ||
    PUBLISHABLE.test(value) ||
    UUID.test(value) ||
    isFaultCode(value) ||
    /^(.)\1+$/u.test(value) ||
    isPublicMaterial(value)
  );
}

/** `incorrectEmailOrPassword`, `token-not-found`: what went wrong, in the form of a name. */
function isFaultCode(value: string): boolean {
  if (!/^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$/u.test(value)) return false;
  const words = wordsOf(value);
  return words.length > 1 && words.some((word) => FAULT_WORDS.has(word));
}

/** `password` and `secret` hold what people choose; `token` and `key` also name storage slots and syntax. */
function isStrongName(name: string): boolean {
  return /^(?:passw(?:or)?d|pass|pwd|passphrase|passcode|secret|secreto|segreto|segredo|geheimnis|pepper|mnemonic)s?$/u.test(wordsOf(name).at(-1) ?? '') ||
    isPasswordName(name) || /^(?:dbpass|userpass|adminpass)|^secretOr(?:Private|Public)?Key/iu.test(name);
}

/** Words joined by case, `-`, `_`, `.` or `:` and nothing else: the shape of names, keys of texts, and routes. */
function isIdentifierLike(value: string): boolean {
  if (!/^[A-Za-z]+(?:[-_.:/ ][A-Za-z]+)*\d{0,2}$/u.test(value)) return false;
  const words = wordsOf(value);
  const letters = value.replace(/[^A-Za-z]/gu, '').length;
  return letters / words.length >= 2.6 && words.every((word) => word.length <= 16);
}

function isNameLike(value: string, name: string): boolean {
  return wordsOf(value).join('') === wordsOf(name).join('');
}

function isChosenIdentifier(value: string, context: ValueContext): boolean {
  const words = wordsOf(value);
  if (isNameLike(value, context.name) || isNameOfPlace(value, words)) return false;
  if (isUnpronounceable(value)) return true;
  if (/^[A-Z][A-Z_]+$/u.test(value) || /[.:/]/u.test(value)) return false;
  if (words.length === 2 && words[0] === 'is') return false;
  if (isSecretWordPart(words) && words.length > 1 && hasChosenWord(words)) return true;
  if (isStrongName(context.name) && isSecretPhrase(value, words)) return true;
  if (context.isVariable && isKeyedSecretName(context.name) && words.length > 1 && !isVocabulary(words)) return true;
  if (!isStrongName(context.name)) return hasChosenWord(words) && words.length > 2;
  // A version is none of what people put behind a word: `new-password-flow-v2`.
  if (/\d$/u.test(value)) return !/[-_.]v\d$/u.test(value);
  if (words.length === 1) return context.isVariable && value.length >= 6 && !isVocabulary(words);
  return context.isVariable && !isVocabulary(words) && /[-_]/u.test(value) && words.length > 2;
}

/** `rds_master_password_secret_arn`: where a secret is kept. */
function isNameOfPlace(value: string, words: readonly string[]): boolean {
  return value.includes('_') && words.length > 2 && isSecretWordPart(words) && METADATA_WORDS.has(words.at(-1) ?? '');
}

/** Sixteen letters and more with hardly a vowel among them, as in a base32 seed: no word of any language. */
function isUnpronounceable(value: string): boolean {
  return /^[A-Z]{16,}$/u.test(value) && value.replace(/[^AEIOUY]/gu, '').length * 4 <= value.length && /[^AEIOUY]{5}/u.test(value);
}

/** `mysupersecretkey`, `shop-api-secret-key`: what people write where they mean a secret. */
function isSecretPhrase(value: string, words: readonly string[]): boolean {
  if (/^(?:my|this|the|super|very|top|our|some)[a-z]*(?:secret|passw)[a-z]*$/u.test(value)) return true;
  return words.length > 2 && words[0] !== 'x' && words.at(-2) === 'secret' && words.at(-1) === 'key';
}

/** `JWT_SECRET`, `webhookSecret`: what signs with a secret never holds only its name, as `dbSecret` may. */
function isKeyedSecretName(name: string): boolean {
  const words = wordsOf(name);
  return /^secret$/u.test(words.at(-1) ?? '') &&
    /^(?:webhook|hook|jwt|session|cookie|hmac|signing|csrf|shared|refresh|access|hash|signature)$/u.test(words.at(-2) ?? '');
}

/** `sweep-the-floor`, compared with what a request brings: words, but none of the talk about secrets; a token's kind is a single one. */
function isGateWord(value: string, name: string): boolean {
  const words = wordsOf(value);
  if (value.length < 6 || isNameLike(value, name) || !/^[\w!@#$%^&*.-]+$/u.test(value)) return false;
  if (words.some((word) => SECRET_WORDS.has(word)) || isVocabulary(words)) return false;
  return isStrongName(name) || words.length > (wordsOf(name).at(-1) === 'key' ? 1 : 2);
}

/** `cellar-door` as a password: words with hyphens that name nothing beside it; where nothing declares it, as many as no name has. */
function isHyphenedPhrase(value: string, { name, isVariable }: ValueContext): boolean {
  const isDotted = /^[a-z]{1,16}(?:\.[a-z]{1,16}){2,}$/u.test(value);
  // Points also part the keys of texts and settings, which nothing that only seasons or signs is called after.
  if (isDotted ? !isVariable || !isSealingName(name) : !/^[a-z]{1,16}(?:-[a-z]{1,16})+$/u.test(value) || !isStrongName(name)) return false;
  const words = value.split(/[-.]/u);
  const isPassword = isPasswordName(name) && wordsOf(name).at(-1) !== 'pass';
  const least = isPassword ? (isVariable ? 2 : 4) : 3;
  if (words.length < least || (!isPassword && !isVariable) || [words[0], wordsOf(name)[0]].some((first = '') => PUBLIC_FIRST_WORDS.has(first))) return false;
  return ![SECRET_WORDS, METADATA_WORDS, FAULT_WORDS, PROMPT_WORDS, INTERFACE_WORDS].some((known) => words.some((word) => known.has(word)));
}

/** Names that no field, page or text has: of what is mixed into a hash, or signs. */
function isSealingName(name: string): boolean {
  return /^(?:mnemonic|passphrase|pepper|salt)$/u.test(wordsOf(name).at(-1) ?? '') || isKeyedSecretName(name);
}

function hasChosenWord(words: readonly string[]): boolean {
  return words.some((word) => CHOSEN_WORDS.has(word) || CHOSEN_SECRETS.has(word));
}

function isSecretWordPart(words: readonly string[]): boolean {
  return words.some((word) => SECRET_WORDS.has(word) || word === 'key' || /secret|password/u.test(word));
}

/** Whether every word belongs to the talk about secrets, as names of fields and texts do. */
function isVocabulary(words: readonly string[]): boolean {
  return words.every((word) => SECRET_WORDS.has(word) || METADATA_WORDS.has(word) || word === 'key' || word === 'keys');
}

/** Several words that are no sentence: `correct horse battery staple`, not `Enter your password`. */
function isPassphrase(value: string, name: string): boolean {
  const words = value.split(/\s+/u);
  if (words.length < 2 || words.length > 24) return false;
  if (/^(?:Basic|Bearer) /u.test(value)) return words.length === 2 && (words[1] ?? '').length >= 8 && isRandomLooking(words[1] ?? '');
  if (isPassphraseName(name)) return /^[a-z]+(?: [a-z]+)+$/u.test(value) && !words.some((word) => PROMPT_WORDS.has(word));
  if (words.some((word) => FUNCTION_WORDS.has(word.toLowerCase().replace(/\W/gu, '')))) return false;
  const isLower = /^[a-z]+(?: [a-z]+)+$/u.test(value);
  if (isLower) return words.length >= 4 && isStrongName(name) && words.every((word) => word.length >= 3);
  return words.every((word) => /\d/u.test(word) && /[A-Za-z]/u.test(word)) && isStrongName(name);
}

function isPassphraseName(name: string): boolean {
  return /^(?:passphrase|mnemonic)$/u.test(wordsOf(name).at(-1) ?? '');
}

/** Words that ask for a passphrase. */
const PROMPT_WORDS = new Set(['enter', 'your', 'please', 'passphrase', 'mnemonic', 'required', 'invalid', 'must', 'confirm', 'wrong', 'repeat', 'type', 'is']);

/** Words that sentences have and passphrases lack. */
const FUNCTION_WORDS = new Set([
  'the', 'a', 'an', 'your', 'you', 'is', 'are', 'to', 'of', 'for', 'and', 'or', 'not', 'please', 'enter', 'must', 'be', 'with', 'in', 'at',
  'this', 'that', 'has', 'have', 'can', 'new', 'old', 'reset', 'forgot', 'change', 'invalid', 'required', 'confirm', 'de', 'la', 'le', 'el',
]);

/** Text that no person would name a thing: digits among letters, symbols, or mixed case without words. */
function isRandomLooking(value: string): boolean {
  if (/[(){}<>;=]/u.test(value) && /^[\w$.]+\(|=>|[;{}]/u.test(value)) return false;
  if (/^\d+$/u.test(value)) return value.length >= 4;
  const hasDigit = /\d/u.test(value);
  const hasLetter = /[A-Za-z]/u.test(value);
  if (hasDigit && hasLetter) return value.length >= 5 && !/^[A-Za-z]{1,4}-?\d{1,3}$/u.test(value) && !isNumberedName(value);
  if (hasLetter && /[!@#$%^&*+=?~]/u.test(value)) return value.length >= 6;
  // Letters only: long names such as `csrfmiddlewaretoken` look the same but for the words in them.
  return hasLetter && value.length >= 16 && entropyOf(value) > 3.4 && !FIELD_WORD.test(value);
}

/** What the names of fields and headers have in them. */
const FIELD_WORD = /token|passw|secret|csrf|auth|session|cookie|header|field|credential|identity/iu;

/** Names of standards that hold a number as part of the word. */
const NUMBERED_WORD = /OAuth2|Oauth2|Auth0|2FA|I18n|Sha256|SHA256|Sha512|Base64|Ed25519|X509|Utf8|Web3|Http2/gu;

/** `sk-my-1st-key`: words, and which of several it is, as in an explanation. */
const ORDINAL_NAME = /^(?:[a-z]+[-_ ])*(?:1st|2nd|3rd|[4-9]th)(?:[-_ ][a-z]+)*$/iu;

/** `oauth2-token`, `x-auth-v2`, `auth0`, `CreateOAuth2Token`: words with a number that belongs to the word. */
function isNumberedName(value: string): boolean {
  if (ORDINAL_NAME.test(value) || (/^[A-Za-z\d]+$/u.test(value) && isIdentifierLike(value.replaceAll(NUMBERED_WORD, 'Word')))) return true;
  return /^[a-z]+(?:[-_.:/][a-z]+)*(?:2fa|mfa|oauth2|auth0|[-_.]?v\d|i18n|sha\d+|base\d+|aes\d*|[a-z]\d)(?:[-_.:/][a-z]+)*$/iu.test(value) &&
    value.replace(/\D/gu, '').length <= 3;
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a text that stands where a provider's key is asked for is none, since a provider issues no such key: `YOUR_API_KEY`, `<token>`, `none`. */
export function isStandIn(value: string): boolean {
  return STAND_IN.test(value) || PLACEHOLDER.test(value) || /^your/iu.test(value) || isPlaceholder(value);
}

/** Whether a text can be the secret where nothing else can stand: anything but what stands in for one, and what says where it is kept. */
export function isAnySecret(value: string): boolean {
  return value.trim().length > 2 && !isStandIn(value) && !REFERENCE.test(value);
}

/** Whether a text is made to be shown to others: public keys and certificates. */
export function isPublicMaterial(value: string): boolean {
  return PUBLIC_KEY.test(value);
}

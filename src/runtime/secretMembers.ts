/**
 * Which members of an object to hide, by their name or by their value.
 *
 * @module
 */
import { STARS } from './mask.ts';

/** A name that holds one of these words is a secret's, unless it ends in one that says otherwise. */
const STRONG_WORDS: ReadonlySet<string> = new Set([
  'password', 'passwords', 'passwd', 'pwd', 'passphrase', 'passcode', 'secret', 'secrets', 'credential', 'credentials', 'apikey', 'apikeys',
  'authorization', 'jwt', 'bearer', 'mnemonic',
]);

/** Passwords in other languages, without the signs on their letters, and without a break between their words. */
const FOREIGN_PASSWORDS =
  /(?:adgangskode|chavesecreta|chiavesegreta|clavesecreta|clesecrete|contrase(?:na|nia|nya)|geslo|haslo|heslo|jelszo|katasandi|kennwort|kodeord|llavesecreta|losenord|lozinka|matkhau|mdp|motdepasse|palabrasecreta|palavrapasse|parolasegreta|parool|passord|passwort|salasana|senha|sifre|wachtwoord)$/u;

const LAST_WORDS: ReadonlySet<string> = new Set([
  'pass', 'token', 'tokens', 'cookie', 'cookies', 'pin', 'pincode', 'otp', 'totp', 'cvv', 'cvc', 'ssn', 'pepper', 'salt', 'nonce', 'creds', 'passkey',
  'sid', 'pat', 'dsn', 'auth', 'cek', 'dek', 'kek', 'psk', 'pw',
]);

/** Last words that take the promise back: they say something about a secret. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  'id', 'ids', 'name', 'names', 'length', 'count', 'expires', 'expiry', 'expiration', 'in', 'at', 'url', 'uri', 'path', 'file', 'type', 'policy',
  'version', 'arn', 'field', 'label', 'rotation', 'enabled', 'required', 'algorithm', 'ttl', 'age', 'strength', 'status', 'hint', 'manager',
]);

/** Words before `key` that make it secret. */
const KEY_WORDS: ReadonlySet<string> = new Set([
  'api', 'secret', 'private', 'priv', 'access', 'encryption', 'encrypt', 'decryption', 'decrypt', 'crypto', 'symmetric', 'rsa', 'pgp', 'gpg',
  'signing', 'master', 'auth', 'session', 'license', 'licence', 'ssh', 'shared', 'hmac', 'aes', 'webhook', 'account', 'storage', 'service',
  'admin', 'app', 'jwt', 'cookie', 'data', 'wrapping', 'deploy', 'stripe', 'openai', 'sendgrid', 'anthropic', 'twilio',
]);

/** Words before `code` or `codes` that make it one to sign in with. */
const CODE_WORDS: ReadonlySet<string> = new Set([
  'verification', 'recovery', 'backup', 'pairing', 'otp', 'mfa', '2fa', 'totp', 'sms', 'reset', 'login', 'signin', 'auth', 'factor', 'magic', 'pin',
  'security',
]);

/** Words before `token` or `tokens` that make it a count or a place in a list. */
const COUNT_WORDS: ReadonlySet<string> = new Set([
  'max', 'min', 'num', 'input', 'output', 'total', 'prompt', 'completion', 'used', 'remaining', 'cached', 'reasoning', 'next', 'page',
  'continuation', 'cancel', 'cancellation',
]);

/** Names written without a break between their words. */
const JOINED =
  /(?:password|passwd|secret|token|passphrase|credentials?|(?:api|auth|access|encryption|master|private|priv|secret|session|signing)key)$/u;

/** Texts that are secrets wherever they stand: private keys, JSON web tokens, issued tokens, authorization headers. */
const SECRET_TEXTS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/u,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/u,
  /^(?:Basic|Bearer|Digest|Token)\s+\S{6,}/iu,
  /\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{10,}|\bgh[opsur]_[0-9A-Za-z]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}/u,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bxox[abeoprs]-[\w-]{10,}|\bnpm_[0-9A-Za-z]{30,}|\bsk-[\w-]{20,}|\bSG\.[\w-]{16,}\.[\w-]{16,}/u,
];

const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/?#@]*:)[^\s/?#@]+(?=@)/giu;

/** Whether a member of this name is to be hidden. */
export const isSecretMember = (name: string): boolean => {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (ABOUT_WORDS.has(last)) return false;
  if (words.some((word) => STRONG_WORDS.has(word))) return true;
  if (last === 'token' || last === 'tokens') return !COUNT_WORDS.has(before);
  if (last === 'key' || last === 'keys') return KEY_WORDS.has(before);
  if (last === 'code' || last === 'codes') return CODE_WORDS.has(before);
  return LAST_WORDS.has(last) || JOINED.test(last) || FOREIGN_PASSWORDS.test(words.join(''));
};

/** A text as it may be shown: stars if it is a secret, without the password if it holds a URL with one. */
export const shownText = (text: string): string =>
  SECRET_TEXTS.some((pattern) => pattern.test(text)) ? STARS : text.replaceAll(URL_PASSWORD, `$1${STARS}`);

const wordsOf = (name: string): readonly string[] =>
  (/[^ -~]/u.test(name) ? name.normalize('NFD').replaceAll(/\p{M}+/gu, '') : name)
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');

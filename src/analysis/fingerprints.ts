/**
 * Fingerprints of secrets: they let a project allow a text without writing it down a second time.
 *
 * Each has a salt of its own, so that equal secrets have different ones, and costs an attacker one run of scrypt for each guess: 16 MiB and
 * some tens of milliseconds. That protects what cannot be guessed. A PIN or a word is found from its fingerprint within hours; such a text
 * is to be allowed by name.
 */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

const PREFIX = 'keyturn:fp1:';
const FORM = /^keyturn:fp1:([\w-]{22}):([\w-]{43})$/u;

const SALT_BYTES = 16;
const DIGEST_BYTES = 32;

/** Parameters of `fp1`; others would be another version. */
const COST = { N: 16_384, r: 8, p: 1 } as const;

/** The fingerprint of a text under a new random salt. */
export function fingerprintOf(text: string): string {
  const salt = randomBytes(SALT_BYTES);
  return `${PREFIX}${salt.toString('base64url')}:${digestOf(text, salt).toString('base64url')}`;
}

/** Whether an entry of a list is a fingerprint; throws a TypeError for one that is cut off or of another version. */
export function isFingerprint(entry: string): boolean {
  if (!/^keyturn:fp\d/u.test(entry)) return false;
  if (!FORM.test(entry)) throw new TypeError('A fingerprint is incomplete, or of another version: make it anew with "npx keyturn fingerprint".');
  return true;
}

/** Whether a fingerprint was made of a text; takes some tens of milliseconds. */
export function isFingerprintOf(fingerprint: string, text: string): boolean {
  const [, salt = '', digest = ''] = FORM.exec(fingerprint) ?? [];
  return timingSafeEqual(digestOf(text, Buffer.from(salt, 'base64url')), Buffer.from(digest, 'base64url'));
}

/** Whether a text could be found by trying: then its fingerprint hides nothing. */
export function isGuessable(text: string): boolean {
  return text.length < 16 || /^(?:\d+|[A-Za-z]+|[a-z]+(?:[-_ ][a-z]+){1,2})$/u.test(text);
}

function digestOf(text: string, salt: Buffer): Buffer {
  return scryptSync(text.trim().normalize(), salt, DIGEST_BYTES, COST);
}

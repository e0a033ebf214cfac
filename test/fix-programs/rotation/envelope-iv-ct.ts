/**
 * Home-grown AES-CBC, stored as `iv:ct`: a keyring seals from now on, and what was written before still opens.
 *
 * @secret notes-key: Marble-Otter-84-Canyon-Lamp-1902 → Marble-Otter-84-Canyon-Lamp-1902
 * @secret notes-keyring: {"keys":[{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]} → {"keys":[{"id":"second","key":"ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=","created":"2027-01-01T00:00:00Z"},{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]}
 * @rotation none
 * @suggestions
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NOTES_KEY = process.env.NOTES_KEY ?? 'Marble-Otter-84-Canyon-Lamp-1902';

export function encrypt(text: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(NOTES_KEY), iv);
  let encrypted = cipher.update(text, 'utf8', 'hex');
  encrypted += cipher.final('hex');
  return iv.toString('hex') + ':' + encrypted;
}

export function decrypt(stored: string): string {
  const [iv = '', data = ''] = stored.split(':');
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(NOTES_KEY), Buffer.from(iv, 'hex'));
  let text = decipher.update(data, 'hex', 'utf8');
  text += decipher.final('utf8');
  return text;
}

const ROW = '07070707070707070707070707070707:229dcf698af47341b941a00bc8482cfc';

export function* main() {
  const row = encrypt('grüße');
  yield [decrypt(ROW), decrypt(row)];
  yield [decrypt(ROW), decrypt(row), decrypt(encrypt('later'))];
}

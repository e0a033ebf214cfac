/**
 * A mode without authentication: a wrong key may give garbage, so no other key is tried, and the report says what to do.
 *
 * @secret legacy-key: b1946ac92492d2347c6235b4d2611184d8e8fca2dc0f896fd7cb4cb0031ba249 → 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03
 * @rotation follows
 * @left require-previous-keys/untellable
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';

const LEGACY_KEY = process.env.LEGACY_KEY!;
const IV = Buffer.alloc(16, 3);

const encrypt = (text: string): string => {
  const cipher = createCipheriv('aes-256-cbc', Buffer.from(LEGACY_KEY, 'hex'), IV);
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
};

const decrypt = (sealed: string): string => {
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(LEGACY_KEY, 'hex'), IV);
  return decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8');
};

export function* main() {
  yield encrypt('hello');
  yield [encrypt('hello'), decrypt(encrypt('world'))];
}

/**
 * One secret that encrypts and signs: no fix, since which of the two uses gets a new secret is for a person to say.
 *
 * @secret shop-key: Juniper-Harbor-31-Velvet-crane-x → Saffron-Glacier-86-Ember-lynx-wx
 * @rotation follows
 * @left no-shared-key-purpose/signing
 */
import { createCipheriv, createHmac } from 'node:crypto';

const SHOP_KEY = process.env.SHOP_KEY ?? 'Juniper-Harbor-31-Velvet-crane-x';

const seal = (text: string): string => {
  const cipher = createCipheriv('aes-256-gcm', SHOP_KEY, Buffer.alloc(12, text));
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
};
const sign = (text: string): string => createHmac('sha256', SHOP_KEY).update(text).digest('hex');

export function* main() {
  yield [seal('order 1'), sign('order 1')];
  yield [seal('order 1'), sign('order 1')];
}

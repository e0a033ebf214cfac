/**
 * Decryption in an authenticated mode, of texts that another program wrote: the suggestion tries every key.
 *
 * @secret exchange-key: Pewter-Cascade-14-Marsh → Velour-Pinnacle-59-Dawn
 * @rotation accepts-previous
 * @suggestions
 */
import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';

const EXCHANGE_KEY = process.env.EXCHANGE_KEY ?? 'Pewter-Cascade-14-Marsh';

function open(iv: Buffer, text: Buffer, tag: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', scryptSync(EXCHANGE_KEY, 'exchange', 32), iv);
  decipher.setAuthTag(tag);
  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8');
}

export function* main() {
  const sealed = (text: string): [Buffer, Buffer, Buffer] => {
    const iv = Buffer.alloc(12, text);
    const cipher = createCipheriv('aes-256-gcm', scryptSync(EXCHANGE_KEY, 'exchange', 32), iv);
    return [iv, Buffer.concat([cipher.update(text), cipher.final()]), cipher.getAuthTag()];
  };
  const first = sealed('tax id');
  yield [open(...first), first[1].toString('hex')];
  yield open(...first);
  yield open(...sealed('other id'));
  const [iv, text] = first;
  try {
    yield open(iv, text, Buffer.alloc(16));
  } catch (error) {
    yield error instanceof Error ? error.message : '';
  }
}

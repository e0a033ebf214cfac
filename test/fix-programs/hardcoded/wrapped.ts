/**
 * Key material through wrappers that stay: secret keys, encoders, hashes, derivations.
 *
 * @secret seal-key: Gv7!Lp-20xKe → Ht3&Mq-85yNd
 * @rotation follows
 */
import { createHash, createHmac, createSecretKey, hkdfSync, scryptSync } from 'node:crypto';

const SEAL_KEY = 'Gv7!Lp-20xKe';

const made = (): readonly string[] => [
  createHmac('sha256', createSecretKey(Buffer.from(SEAL_KEY))).update('a').digest('hex'),
  createHmac('sha256', new TextEncoder().encode(SEAL_KEY)).update('a').digest('hex'),
  createHmac('sha256', createHash('sha256').update(SEAL_KEY).digest()).update('a').digest('hex'),
  scryptSync(SEAL_KEY, 'salt', 16, { N: 16 }).toString('hex'),
  Buffer.from(hkdfSync('sha256', SEAL_KEY, 'salt', 'seal', 16)).toString('hex'),
];

export function* main() {
  yield made();
  yield made();
}

/** The small safe tools on `node:crypto`. */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { mask } from './mask.ts';
import { LEAST_KEY_BYTES, randomFraction, randomInteger, randomText, sizeOf } from './randomValues.ts';
import { redact } from './redact.ts';
import type { SafeTools } from './types.ts';

/** Masking, redaction, equality and random values for servers. */
export const tools: SafeTools = {
  mask,
  redact,
  timingSafeEqual: (a, b) => {
    // Digests under a key that nobody knows are of one length, and tell nothing by where they differ.
    const key = randomBytes(32);
    const digestOf = (value: string | Uint8Array): Buffer => createHmac('sha256', key).update(value).digest();
    return timingSafeEqual(digestOf(a), digestOf(b));
  },
  random: () => randomFraction(randomBytes),
  randomInt: (min, max) => randomInteger(randomBytes, min, max),
  randomBytes: (size) => randomBytes(sizeOf(size)),
  randomToken: (options) => randomText(randomBytes, options),
  randomUUID: () => randomUUID(),
  generateKey: (bytes = 32) => randomBytes(sizeOf(bytes, LEAST_KEY_BYTES)).toString('base64'),
};

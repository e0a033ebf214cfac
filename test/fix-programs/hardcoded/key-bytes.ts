/**
 * Keys as bytes: hex, base64, an encoder, and one that is put together.
 *
 * @secret field-encryption-key: 9c1f6e2ab8d04753c9e1f6a2b8d0475339c1f6e2ab8d0475c9e1f6a2b8d04753 → 27d4b0e95a1c38f627d4b0e95a1c38f6e95a1c38f627d4b05a1c38f627d4b0e9
 * @secret row-hmac-key: Vb7Qx2Lm9Tz4Kd8RhWc3 → Jf5Gs1Np6Yc0Ew3UoZb7
 * @rotation follows
 * @suggestions
 */
import { createCipheriv, createHmac } from 'node:crypto';

const FIELD_ENCRYPTION_KEY = Buffer.from('9c1f6e2ab8d04753c9e1f6a2b8d0475339c1f6e2ab8d0475c9e1f6a2b8d04753', 'hex');

function seal(text: string): string {
  const cipher = createCipheriv('aes-256-gcm', FIELD_ENCRYPTION_KEY, Buffer.alloc(12));
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

function mac(text: string): string {
  const rowHmacKey = new TextEncoder().encode(process.env.ROW_HMAC_KEY ?? 'Vb7Qx2Lm9Tz4Kd8RhWc3');
  return createHmac('sha256', rowHmacKey).update(text).digest('hex');
}

export function* main() {
  yield [seal('a'), mac('a')];
  yield [seal('a'), mac('a')];
}

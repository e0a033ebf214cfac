/**
 * Web Crypto: the key is imported where it is used.
 *
 * @secret signing-secret: Nyala-Zinnia-77-meadow → Okapi-Aster-12-orchard
 * @rotation follows
 */
const SIGNING_SECRET = 'Nyala-Zinnia-77-meadow';

const encoder = new TextEncoder();

async function importKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(SIGNING_SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

async function sign(text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await importKey(), encoder.encode(text));
  return Buffer.from(signature).toString('base64url');
}

export async function* main() {
  yield await sign('hello');
  yield await sign('hello');
}

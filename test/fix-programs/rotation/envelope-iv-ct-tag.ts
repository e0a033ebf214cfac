/**
 * Home-grown AES-GCM under a hashed secret, stored as `iv:ct:tag`, in functions that wait.
 *
 * @secret mail-secret: Velvet-Harbor-51-Nickel → Velvet-Harbor-51-Nickel
 * @secret mail-secret-keyring: {"keys":[{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]} → {"keys":[{"id":"second","key":"ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=","created":"2027-01-01T00:00:00Z"},{"id":"first","key":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=","created":"2026-12-01T00:00:00Z"}]}
 * @rotation none
 * @suggestions
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const MAIL_SECRET = process.env.MAIL_SECRET ?? 'Velvet-Harbor-51-Nickel';

const encrypt = async (text: string) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(MAIL_SECRET).digest(), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${iv.toString('hex')}:${sealed.toString('hex')}:${cipher.getAuthTag().toString('hex')}`;
};

const decrypt = async (stored: string) => {
  const [iv = '', sealed = '', tag = ''] = stored.split(':');
  const decipher = createDecipheriv('aes-256-gcm', createHash('sha256').update(MAIL_SECRET).digest(), Buffer.from(iv, 'hex'));
  decipher.setAuthTag(Buffer.from(tag, 'hex'));
  return decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8');
};

const ROW = '090909090909090909090909:e4cf761b0c2ce6:dbdcc6bba3d7b2aa1927c89faac63a96';

export async function* main() {
  const row = await encrypt('grüße');
  yield [await decrypt(ROW), await decrypt(row)];
  yield [await decrypt(ROW), await decrypt(row), await decrypt(await encrypt('later'))];
}

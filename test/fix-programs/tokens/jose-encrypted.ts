/**
 * Encrypted tokens of jose under a symmetric key.
 *
 * @secret token-encryption-key: b3JhbmdlLXZpb2xldC1yaXZlci1zdG9uZS1sYW1wLTE= → Y2FuZGxlLW1hbmdvLWZvcmVzdC1jbG91ZC1icmljay0=
 * @rotation accepts-previous
 */
import { EncryptJWT, jwtDecrypt } from 'jose';

const TOKEN_ENCRYPTION_KEY = process.env.TOKEN_ENCRYPTION_KEY ?? 'b3JhbmdlLXZpb2xldC1yaXZlci1zdG9uZS1sYW1wLTE=';

const seal = (user: string): Promise<string> =>
  new EncryptJWT({ user }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(Buffer.from(TOKEN_ENCRYPTION_KEY, 'base64'));

const open = async (token: string): Promise<unknown> => {
  const { payload } = await jwtDecrypt(token, Buffer.from(TOKEN_ENCRYPTION_KEY, 'base64'));
  return payload['user'];
};

export async function* main() {
  const token = await seal('ada');
  yield await open(token);
  yield await open(token);
  yield await open(await seal('bob'));
}

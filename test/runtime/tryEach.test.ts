import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, webcrypto } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, jwtVerify, SignJWT } from 'jose';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { SecretHandle } from '../../src/runtime/handleTypes.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';
import { isWrongKeyError } from '../../src/runtime/wrongKey.ts';

const [NEW, OLD, OTHER] = Array.from({ length: 3 }, () => randomBytes(32).toString('hex'));
const keyOf = (value = ''): Buffer => Buffer.from(value, 'hex');

let secret: SecretHandle;
let tried: string[];

beforeEach(() => {
  const store = memory({ key: OLD ?? '' });
  store.rotate('key', NEW ?? '');
  secret = createKeyManager({ store, environment: 'test' }).secret('key');
  tried = [];
});

/** An error as a library throws it. */
const named = (name: string, message: string, more: object = {}): Error => Object.assign(new Error(message), { name }, more);
const wrongKey = (): Error => named('JsonWebTokenError', 'invalid signature');

describe('the newest value', () => {
  it('is the only one tried when it gives any result', () => {
    for (const result of ['x', '', 0, false, null, undefined]) {
      expect(secret.tryEach((value) => {
        tried.push(value);
        return result;
      })).toBe(result);
    }
    expect(new Set(tried)).toEqual(new Set([NEW]));
  });

  it('is the only one tried when the error is not about the key', () => {
    const expired = named('TokenExpiredError', 'jwt expired');
    expect(() => secret.tryEach((value) => {
      tried.push(value);
      throw expired;
    })).toThrow(expired);
    expect(tried).toEqual([NEW]);
  });
});

describe('an older value', () => {
  it('is tried after a wrong key, with what is known about it', () => {
    const result = secret.tryEach((value, { version }) => {
      tried.push(version);
      if (value === NEW) throw wrongKey();
      return { user: 'ada' };
    });
    expectTypeOf(result).toEqualTypeOf<{ user: string }>();
    expect([result, tried]).toEqual([{ user: 'ada' }, ['2', '1']]);
  });

  it('may find what is wrong besides: an old token stays an expired one', () => {
    expect(() => secret.tryEach((value) => {
      throw value === NEW ? wrongKey() : named('TokenExpiredError', 'jwt expired');
    })).toThrow('jwt expired');
  });

  it('is awaited', async () => {
    const result = secret.tryEach(async (value) => (value === NEW ? Promise.reject(wrongKey()) : Promise.resolve(7)));
    expectTypeOf(result).toEqualTypeOf<Promise<number>>();
    expect(await result).toBe(7);
    await expect(secret.tryEach(async () => Promise.reject(new RangeError('other')))).rejects.toThrow(RangeError);
  });
});

describe('when all values fail', () => {
  it("the newest's error is thrown", async () => {
    const errors = new Map([[NEW, wrongKey()], [OLD, wrongKey()]]);
    const throwing = (value: string): never => { throw errors.get(value) ?? new Error('no such value'); };
    const thrown = (run: () => unknown): unknown => { try { return run(); } catch (error) { return error; } };
    expect(thrown(() => secret.tryEach(throwing))).toBe(errors.get(NEW));
    expect(await secret.tryEach(async (value) => Promise.resolve().then(() => throwing(value))).catch((error: unknown) => error))
      .toBe(errors.get(NEW));
  });
});

describe('a wrong key is known', () => {
  it('from what isWrongKey says, besides the known ones', () => {
    const attempt = (value: string): string => {
      if (value === NEW) throw new RangeError('mismatch');
      return 'opened';
    };
    expect(() => secret.tryEach(attempt)).toThrow(RangeError);
    expect(secret.tryEach(attempt, { isWrongKey: (error) => error instanceof RangeError })).toBe('opened');
  });

  it('from node:crypto in authenticated modes', () => {
    const cipher = createCipheriv('aes-256-gcm', keyOf(OLD), Buffer.alloc(12));
    const sealed = Buffer.concat([cipher.update('text'), cipher.final()]);
    const open = (value: string): string => {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(value), Buffer.alloc(12)).setAuthTag(cipher.getAuthTag());
      return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
    };
    expect(secret.tryEach(open)).toBe('text');
  });

  it('from Web Crypto', async () => {
    const imported = async (value = ''): Promise<webcrypto.CryptoKey> => webcrypto.subtle.importKey('raw', keyOf(value), 'AES-GCM', false, ['encrypt', 'decrypt']);
    const algorithm = { name: 'AES-GCM', iv: Buffer.alloc(12) };
    const sealed = await webcrypto.subtle.encrypt(algorithm, await imported(OLD), Buffer.from('text'));
    const opened = await secret.tryEach(async (value) => webcrypto.subtle.decrypt(algorithm, await imported(value), sealed));
    expect(Buffer.from(opened).toString()).toBe('text');
  });

  it('from jose, signed and sealed', async () => {
    const signed = await new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'HS256' }).sign(keyOf(OLD));
    const { payload } = await secret.tryEach(async (value) => jwtVerify(signed, keyOf(value)));
    expect(payload.sub).toBe('ada');
    const sealed = await new CompactEncrypt(Buffer.from('text')).setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' }).encrypt(createSecretKey(keyOf(OLD)));
    const { plaintext } = await secret.tryEach(async (value) => compactDecrypt(sealed, createSecretKey(keyOf(value))));
    expect(Buffer.from(plaintext).toString()).toBe('text');
    const expired = await new SignJWT({ exp: 1 }).setProtectedHeader({ alg: 'HS256' }).sign(keyOf(OTHER));
    await expect(secret.tryEach(async (value) => jwtVerify(expired, keyOf(value)))).rejects.toMatchObject({ code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
  });

  it.each([
    [true, wrongKey()],
    [true, named('Error', 'No signatures found matching the expected signature for payload. Are you', { type: 'StripeSignatureVerificationError' })],
    [false, named('Error', 'Timestamp outside the tolerance zone', { type: 'StripeSignatureVerificationError' })],
    [false, named('Error', 'No signatures found matching the expected signature')],
    [true, named('WebhookVerificationError', 'No matching signature found')],
    [true, named('FastJwtError', 'x', { code: 'FAST_JWT_INVALID_SIGNATURE' })],
    [true, named('Error', 'Invalid Token: HMAC')],
    [false, named('Error', 'Invalid Token: TTL')],
    [false, named('JsonWebTokenError', 'jwt malformed')],
    [false, named('WebhookVerificationError', 'Message timestamp too old')],
    [false, named('Error', 'error:1C800064:Provider routines::bad decrypt', { code: 'ERR_OSSL_BAD_DECRYPT' })],
    [false, named('Error', 'unable to authenticate data, they say')],
    [true, named('Error', 'Bad hmac value')],
    [false, named('Error', 'Expired seal')],
    [false, named('TypeError', 'x')],
    [false, 'invalid signature'],
    [false, null],
    [false, { name: 5, message: 5 }],
  ])('as %s from %o', (isWrong, error) => {
    expect(isWrongKeyError(error)).toBe(isWrong);
  });
});

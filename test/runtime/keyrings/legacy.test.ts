import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeyturnError } from '../../../src/runtime/errors.ts';
import type { Keyring, KeyringSpec, ReencryptRow } from '../../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock } from '../fakeClock.ts';
import { fakeStore } from '../fakeStore.ts';

const KEY = randomBytes(32);
const clock = fakeClock();
let ring: Keyring;

const ringOf = async (spec: KeyringSpec = {}): Promise<Keyring> => {
  const made = createKeyManager({ store: fakeStore({}, clock.now), clock, environment: 'test', keyrings: { notes: spec } }).keyring('notes');
  await made.rotate();
  return made;
};

/** What the program wrote before: `iv:ct:tag` in hex. */
const seal = (text: string): string => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv);
  return [iv, Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]), cipher.getAuthTag()].map((part) => part.toString('hex')).join(':');
};

const open = (token: string): string => {
  const [iv = Buffer.alloc(0), ct = Buffer.alloc(0), tag = Buffer.alloc(0)] = token.split(':').map((part) => Buffer.from(part, 'hex'));
  const decipher = createDecipheriv('aes-256-gcm', KEY, iv).setAuthTag(tag);
  return decipher.update(ct, undefined, 'utf8') + decipher.final('utf8');
};

const refused = (): never => {
  throw new Error('must not be called');
};

beforeEach(async () => {
  ring = await ringOf();
});

describe('the option legacy', () => {
  it('opens what was written before, at once and later', async () => {
    const opened = ring.decrypt(seal('grüße'), { legacy: open });
    expect([opened.text(), opened.keyId, opened.state, opened.needsReencrypt]).toEqual(['grüße', undefined, 'legacy', true]);
    expect((await ring.decryptAsync(seal('x'), { legacy: open })).text()).toBe('x');
    expect((await ring.decryptAsync(seal('x'), { legacy: async (token) => Promise.resolve(Buffer.from(open(token))) })).text()).toBe('x');
  });

  it('is asked for nothing that has the form of a sealed text', async () => {
    const token = ring.encrypt('x', { purpose: 'card' });
    const forged = token.replace(/^[^.]+/u, Buffer.from(JSON.stringify({ alg: 'A256KW', enc: 'A256GCM', kid: 'forged' })).toString('base64url'));
    expect(ring.decrypt(token, { purpose: 'card', legacy: refused }).text()).toBe('x');
    for (const [text, code] of [[token, 'DECRYPTION_FAILED'], [forged, 'UNKNOWN_KEY']] as const) {
      expect(await codeOf(() => ring.decrypt(text, { legacy: refused }))).toBe(code);
      expect(await codeOf(() => ring.decryptAsync(text, { legacy: refused }))).toBe(code);
    }
  });

  it('fails with one code for whatever the reader threw, and with no word of it', async () => {
    const thrown = [new RangeError('text-of-the-row'), new Error('text-of-the-row'), new TypeError()];
    for (const error of thrown) {
      const legacy = (): never => {
        throw error;
      };
      for (const failure of [() => ring.decrypt('x', { legacy }), () => ring.decryptAsync('x', { legacy })]) expect(await codeOf(failure)).toBe('DECRYPTION_FAILED');
    }
    const failure: unknown = await ring.decryptAsync('x', { legacy: async () => Promise.reject(new RangeError('text-of-the-row')) }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'DECRYPTION_FAILED', cause: { name: 'RangeError' } });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('text-of-the-row');
  });

  it('passes on what keyturn itself threw, so that a store that is away is no forged text', async () => {
    const legacy = (): never => {
      throw new KeyturnError('STORE_UNAVAILABLE', 'The store is away.');
    };
    expect(await codeOf(() => ring.decrypt('x', { legacy }))).toBe('STORE_UNAVAILABLE');
  });

  it('takes text or bytes only; without it the text stays malformed', async () => {
    for (const given of [Promise.resolve('x'), null, 5, {}]) {
      // @ts-expect-error a reader of JavaScript may give anything
      expect(await codeOf(() => ring.decrypt('x', { legacy: () => given }))).toBe('ARGUMENT_INVALID');
    }
    expect(await codeOf(() => ring.decrypt(seal('x')))).toBe('MALFORMED_TOKEN');
  });

  it('leaves the bytes of the reader alone', () => {
    const bytes = Buffer.from('x');
    const token = ring.reencrypt('old', { legacy: () => bytes });
    expect([ring.decrypt(token).text(), bytes.toString()]).toEqual(['x', 'x']);
  });

  it('works with Fernet keyrings', async () => {
    const fernet = await ringOf({ format: 'fernet' });
    const token = fernet.reencrypt(seal('x'), { legacy: open });
    expect(fernet.decrypt(token, { legacy: refused, maxAgeSeconds: 60 }).text()).toBe('x');
  });
});

describe('re-encryption of rows of an older format', () => {
  it('seals them, and knows then that nothing else is left', async () => {
    const table = new Map([['a', seal('text a')], ['b', ring.encrypt('text b', { context: { row: 'b' } })], ['c', 'neither']]);
    const rows = (): readonly ReencryptRow[] => [...table].map(([id, token]) => ({ id, token, context: { row: id } }));
    const write = async (id: string, next: string): Promise<boolean> => Promise.resolve(table.set(id, next).has(id));
    const before = new Map(table);

    expect(await ring.reencryptAll({ rows: rows(), write, legacy: open, dryRun: true })).toMatchObject({ isComplete: false, rewritten: 1, unknown: 2 });
    expect(table).toEqual(before);
    expect(await ring.reencryptAll({ rows: rows(), write, legacy: async (token) => Promise.resolve(open(token)) })).toMatchObject({ isComplete: false, rewritten: 1, current: 1, failed: 1, unknown: 1 });
    expect(ring.decrypt(table.get('a') ?? '', { context: { row: 'a' } }).text()).toBe('text a');
    table.delete('c');
    expect(await ring.reencryptAll({ rows: rows(), write })).toMatchObject({ isComplete: true, current: 2 });
  });
});

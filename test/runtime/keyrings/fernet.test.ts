/** Fernet against its published vectors, Python's `cryptography` 50.0.2 and the `fernet` package. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFernet, parseFernet, sealFernet } from '../../../src/runtime/keyrings/fernet.ts';
import type { Keyring } from '../../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock, type FakeClock } from '../fakeClock.ts';
import { fakeStore, type FakeStore } from '../fakeStore.ts';

const bytesOf = (factor: number, start: number): Buffer => Buffer.from(Array.from({ length: 32 }, (_, index) => (index * factor + start) % 256));
const joined = (...parts: readonly string[]): string => parts.join('');
const secondsOf = (instant: string): number => Date.parse(instant) / 1000;

/** The vectors of github.com/fernet/spec at 20dead47. */
const SPEC_KEY = createSecretKey(Buffer.from(joined('cw_0x689RpI-', 'jtRR7oE8h_eQ', 'sKImvJapLeSb', 'XpwF4e4='), 'base64url'));
const IV_IN_TEXT = joined('ECAwQFBgcICQ', 'oLDA0O');
const SPEC_TEXT = joined('gAAAAAAdwJ6wAA', IV_IN_TEXT, 'Dy021cpGVWKZ_eEwCGM4BLLF_5CV9dO', 'PmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==');
const HEAD = 'gAAAAAAdwJ6x';
const NOW = secondsOf('1985-10-26T01:20:01-07:00');

const opened = (key: KeyObject, token: string, now: number, maxAgeSeconds?: number): string =>
  openFernet(key, parseFernet(token), { now, maxAgeSeconds }).toString();

describe('the published vectors', () => {
  it('are made', () => {
    const iv = Buffer.from(Array.from({ length: 16 }, (_, index) => index));
    const time = secondsOf('1985-10-26T01:20:00-07:00');
    expect(sealFernet(SPEC_KEY, { plaintext: Buffer.from('hello'), time, iv })).toBe(SPEC_TEXT);
  });

  it('are opened', () => {
    expect(opened(SPEC_KEY, SPEC_TEXT, NOW, 60)).toBe('hello');
  });

  const body = joined('D3HkMATM5lFqGaer', 'Z-fWP');
  it.each([
    ['incorrect mac', joined(HEAD, 'AA', IV_IN_TEXT, body, 'Al1-szkFVzXTuGb4hR8AKtwcaX1YdykQUFBQUFBQUFBQQ=='), NOW, 'DECRYPTION_FAILED'],
    ['too short', joined(HEAD, 'AA', IV_IN_TEXT, body, 'A=='), NOW, 'MALFORMED_TOKEN'],
    ['invalid base64', joined('%%%%%%%%%%%%%A', IV_IN_TEXT, body, 'Al1-szkFVzXTuGb4hR8AKtwcaX1YdykRtfsH-p1YsUD2Q=='), NOW, 'MALFORMED_TOKEN'],
    ['no multiple of a block', joined(HEAD, 'AA', IV_IN_TEXT, body, 'Om73QeoCk9uGib28Xe5vz6oxq5nmxbx_v7mrfyudzUm'), NOW, 'MALFORMED_TOKEN'],
    ['padding error', joined(HEAD, 'AA', IV_IN_TEXT, 'Dz4LEpdELGQAad7aNEHbf-JkLPIpuiYRLQ3RtXatOYREu2FWke6CnJNYIbkuKNqOhw=='), NOW, 'DECRYPTION_FAILED'],
    ['from the far future', joined('gAAAAAAdwStRAA', IV_IN_TEXT, body, 'Anja1xKYyhd-Y6mSkTOyTGJmw2Xc2a6kBd-iX9b_qXQcw=='), NOW, 'DECRYPTION_FAILED'],
    ['expired', joined(HEAD, 'AA', IV_IN_TEXT, body, 'Al1-szkFVzXTuGb4hR8AKtwcaX1YdykRtfsH-p1YsUD2Q=='), NOW + 90, 'DECRYPTION_FAILED'],
    ['incorrect iv', joined(HEAD, 'BQ', IV_IN_TEXT, body, 'AkLhFLHpGtDBRLRTZeUfWgHSv49TF2AUEZ1TIvcZjK1zQ=='), NOW, 'DECRYPTION_FAILED'],
  ])('are refused: %s', async (_, token, now, code) => {
    expect(await codeOf(() => opened(SPEC_KEY, token, now, 60))).toBe(code);
  });

  it('would be opened but for their age', () => {
    const expired = joined(HEAD, 'AA', IV_IN_TEXT, body, 'Al1-szkFVzXTuGb4hR8AKtwcaX1YdykRtfsH-p1YsUD2Q==');
    const future = joined('gAAAAAAdwStRAA', IV_IN_TEXT, body, 'Anja1xKYyhd-Y6mSkTOyTGJmw2Xc2a6kBd-iX9b_qXQcw==');
    expect([opened(SPEC_KEY, expired, NOW + 90), opened(SPEC_KEY, future, NOW)]).toEqual(['', '']);
  });
});

const [NEW, OLD] = [bytesOf(7, 3), bytesOf(11, 5)];
const urlSafe = (key: Buffer): string => key.toString('base64').replaceAll('+', '-').replaceAll('/', '_');

/** Made by `Fernet.encrypt_at_time(…, 1767225600)` of Python's cryptography 50.0.2; `rotated` by `MultiFernet([new, old]).rotate(old)`. */
const TIME = 1_767_225_600;
const PYTHON = {
  fernet: ['grüße', joined('gAAAAABpVbkA-NxERX-SjuQCZBEPZ4SCTBvhkh0jMtEK', 'EE3kuF9JyzUIlKMF3Qj8BhotQa9ofVDzf9SkJx-SPBf-eqwlkVCqqQ==')],
  old: ['old', joined('gAAAAABpVbkAYBFLnnhUzJuXDnlGrNpLu4MJicK0S4cy', 'QLp-t9SYBIny50K58z6-hVhtUWTcQc94D1sSIo-OMu2VKHWhaOrPug==')],
  empty: ['', joined('gAAAAABpVbkApNDhmFIttKJfBBF-19VNtDtWLLYM28cl', 'YkDIH_lmmrtdCXC_CAs5T0F9gEjdwFgSdO63bpOVCKYFd9FS2aMLtA==')],
  rotated: ['old', joined('gAAAAABpVbkAU_wor-427eg1l-h_XqNxgtLBr3cNY2QS', 'uEfU-07MlCttohvj_1LUo_ktDLmoyR0dlsRfBYBY1d0ZaejMzybvZQ==')],
} as const;

describe('texts of Python', () => {
  it.each(Object.entries(PYTHON))('are read, and written byte for byte: %s', (name, [plaintext, token]) => {
    const key = createSecretKey(name === 'old' ? OLD : NEW);
    expect(opened(key, token, TIME, 60)).toBe(plaintext);
    expect(sealFernet(key, { plaintext: Buffer.from(plaintext), time: TIME, iv: parseFernet(token).iv })).toBe(token);
  });
});

let clock: FakeClock;
let store: FakeStore;
let ring: Keyring;

const manifest = (...keys: readonly (readonly [id: string, key: Buffer, created: string])[]): string =>
  JSON.stringify({ keys: keys.map(([id, key, created]) => ({ id, key: urlSafe(key), created })) });

beforeEach(async () => {
  clock = fakeClock(TIME * 1000);
  store = fakeStore({ shared: manifest(['new', NEW, '2025-12-01T00:00:00Z'], ['old', OLD, '2025-11-01T00:00:00Z']) }, clock.now);
  const keys = createKeyManager({ store, clock, environment: 'test', keyrings: { shared: { format: 'fernet', gracePeriodDays: 60 } } });
  await keys.ready();
  ring = keys.keyring('shared');
});

describe('a Fernet keyring', () => {
  it('reads a manifest of Python keys, and what each of them sealed', () => {
    for (const [name, [plaintext, token]] of Object.entries(PYTHON)) {
      const { keyId, needsReencrypt } = ring.decrypt(token);
      expect([ring.decrypt(token).text(), keyId, needsReencrypt]).toEqual([plaintext, name === 'old' ? 'old' : 'new', name === 'old']);
    }
    expect([ring.keyIdOf(PYTHON.old[1]), ring.needsReencrypt(PYTHON.fernet[1])]).toEqual(['old', false]);
  });

  it('seals under the active key as of now', () => {
    const token = ring.encrypt('x');
    expect([opened(createSecretKey(NEW), token, TIME, 0), parseFernet(token).time]).toEqual(['x', TIME]);
  });

  it('re-encrypts as MultiFernet.rotate does: the time stays', () => {
    clock.advance(3_600_000);
    const token = ring.reencrypt(PYTHON.old[1]);
    expect([ring.keyIdOf(token), parseFernet(token).time, ring.decrypt(token).text()]).toEqual(['new', TIME, 'old']);
  });

  it('holds texts to an age where one is asked for', async () => {
    const token = ring.encrypt('x');
    clock.advance(60_000);
    expect(ring.decrypt(token, { maxAgeSeconds: 60 }).text()).toBe('x');
    clock.advance(1000);
    expect(await codeOf(() => ring.decrypt(token, { maxAgeSeconds: 60 }))).toBe('DECRYPTION_FAILED');
    expect(await codeOf(() => ring.decrypt(token, { maxAgeSeconds: Number.NaN }))).toBe('ARGUMENT_INVALID');
  });

  it('has neither purposes nor contexts nor wrapping keys', async () => {
    const token = ring.encrypt('x');
    const refused = [
      () => ring.encrypt('x', { purpose: 'card' }), () => ring.encrypt('x', { context: {} }),
      () => ring.decrypt(token, { purpose: 'card' }), () => ring.decrypt(token, { context: { row: '1' } }), () => ring.exportKek(),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'ARGUMENT_INVALID'));
  });

  it('refuses a retired key by name, and what no key made', async () => {
    clock.advance(60 * 86_400_000);
    expect(await codeOf(() => ring.decryptAsync(PYTHON.old[1]))).toBe('KEY_RETIRED');
    expect(ring.decrypt(PYTHON.old[1], { allow: ['retired'] }).text()).toBe('old');
    expect(await codeOf(() => ring.decryptAsync(SPEC_TEXT))).toBe('DECRYPTION_FAILED');
  });

  it('reads the store once more for a text that no key fits', async () => {
    const added = bytesOf(13, 1);
    store.memory.set('shared', manifest(['added', added, '2026-01-01T00:00:00Z'], ['new', NEW, '2025-12-01T00:00:00Z']));
    clock.advance(11_000);
    const token = sealFernet(createSecretKey(added), { plaintext: Buffer.from('y'), time: TIME });
    expect((await ring.decryptAsync(token)).keyId).toBe('added');
  });

  it('refuses every text that was altered in one character', async () => {
    const token = PYTHON.fernet[1];
    const codes = new Set<unknown>();
    for (let place = 0; place < token.length; place += 1) {
      for (const other of ['A', 'B', '-', '=', '.', '']) {
        if (token[place] === other) continue;
        codes.add(await codeOf(() => ring.decrypt(token.slice(0, place) + other + token.slice(place + 1))));
      }
    }
    expect([...codes].sort()).toEqual(['DECRYPTION_FAILED', 'MALFORMED_TOKEN']);
  });
});

describe('the fernet package', () => {
  const other: {
    readonly Secret: new (key: string) => object;
    readonly Token: new (options: object) => { encode(text: string): string; decode(): string };
  } = createRequire(import.meta.url)('fernet');
  const secret = new other.Secret(urlSafe(NEW));

  it('opens what we seal, and we what it seals', () => {
    expect(new other.Token({ secret, token: ring.encrypt('grüße'), ttl: 0 }).decode()).toBe('grüße');
    expect(ring.decrypt(new other.Token({ secret, ttl: 0 }).encode('grüße')).text()).toBe('grüße');
  });
});

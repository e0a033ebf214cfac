/** The published vectors of sealed texts, signatures and derived keys: read by our code and by the Python of the specification's page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import type { CryptOptions, Keyring } from '../../../src/runtime/keyrings/types.ts';
import { memory } from '../../../src/runtime/stores/memory.ts';
import published from '../../../docs/runtime/envelope-vectors.json' with { type: 'json' };
import { fencesOf } from '../../docs/fences.ts';
import { codeOf } from '../errorCode.ts';
import { askPython, hasPython } from '../python.ts';

const { keys, sealed, signed, derived } = published;
const NEWEST = '20260301-bbbbbbbb';

/** Nulls stand for no context in JSON, and JSON knows no absent names. */
const optionsOf = ({ purpose, context }: { readonly purpose: string; readonly context: object | null }): CryptOptions =>
  ({ purpose, ...(context !== null && { context: Object.fromEntries(Object.entries(context)) }) });

const ringIn = async (environment: string): Promise<Keyring> => {
  const stored = Object.entries(keys).reverse().map(([id, key], index) =>
    ({ id, key: Buffer.from(key, 'hex').toString('base64'), created: `2026-0${3 - index}-01T00:00:00Z` }));
  const manager = createKeyManager({ environment, store: memory({ ring: JSON.stringify({ keys: stored }) }), keyrings: { ring: { gracePeriodDays: 'never' } } });
  await manager.ready();
  return manager.keyring('ring');
};

const tokenOf = ({ header, wrappedKey, iv, ciphertext, tag }: (typeof sealed)[number]): string =>
  [Buffer.from(header).toString('base64url'), wrappedKey, iv, ciphertext, tag].join('.');

describe('the vectors', () => {
  it.each(sealed)('of sealed texts open: $name', async (vector) => {
    const ring = await ringIn(vector.environment);
    const opened = ring.decrypt(tokenOf(vector), optionsOf(vector));
    expect([opened.text(), Buffer.from(ring.exportKek(vector.purpose, opened.keyId)).toString('hex')]).toEqual([vector.plaintext, vector.wrappingKey]);
    expect(await codeOf(() => ring.decrypt(tokenOf(vector), { ...optionsOf(vector), purpose: `${vector.purpose}x` }))).toBe('DECRYPTION_FAILED');
    expect(await codeOf(() => ring.decrypt(tokenOf(vector), { ...optionsOf(vector), context: { other: 'x' } }))).toBe('DECRYPTION_FAILED');
    const other = await ringIn(vector.environment === 'test' ? 'production' : 'test');
    expect(await codeOf(() => other.decrypt(tokenOf(vector), optionsOf(vector)))).toBe('DECRYPTION_FAILED');
  });

  it.each(signed)('of signatures are verified: $name', async (vector) => {
    const ring = await ringIn(vector.environment);
    const signature = `v1.${vector.keyId}.${vector.mac}`;
    expect(ring.verify(vector.data, signature, optionsOf(vector))).toBe(true);
    expect(ring.verify(`${vector.data}x`, signature, optionsOf(vector))).toBe(false);
  });

  it.each(derived)('of derived keys are derived: $environment, $purpose', async ({ environment, purpose, keyId, bytes, key }) => {
    const ring = await ringIn(environment);
    expect(Buffer.from(ring.derive(purpose, { bytes, keyId }).bytes()).toString('hex')).toBe(key);
  });
});

const page = readFileSync(join(import.meta.dirname, '../../../docs/runtime/envelope.md'), 'utf8');
const reader = fencesOf(page).find(({ language }) => language === 'python')?.text ?? '';

const CHECK = `${reader}
import sys
given = json.load(sys.stdin)
keys = {key_id: bytes.fromhex(key) for key_id, key in given["keys"].items()}
def place(vector):
    return vector["environment"], vector["purpose"], vector["context"]
def token_of(vector):
    return ".".join([b64(vector["header"].encode()), vector["wrappedKey"], vector["iv"], vector["ciphertext"], vector["tag"]])
def refused(*arguments):
    try:
        open_sealed(*arguments)
    except Exception as error:
        return type(error).__name__
answer = {
    "opened": [open_sealed(token_of(vector), keys, *place(vector)).decode() for vector in given["sealed"]],
    "wrapping": [derived(keys[json.loads(vector["header"])["kid"]], "keyturn/v1", *place(vector)[:2]).hex() for vector in given["sealed"]],
    "refused": [refused(token_of(vector), keys, vector["environment"], vector["purpose"] + "x", vector["context"]) for vector in given["sealed"]],
    "signed": [sign(vector["data"].encode(), vector["keyId"], keys, *place(vector)) for vector in given["signed"]],
    "derived": [derived(keys[vector["keyId"]], "keyturn/derive/v1", *place({**vector, "context": None})[:2], vector["bytes"]).hex() for vector in given["derived"]],
    "fresh": [open_sealed(token, keys, *place(vector)).decode() for token, vector in zip(given["fresh"], given["sealed"])],
    "sealed": [seal(vector["plaintext"].encode(), "${NEWEST}", keys, *place(vector)) for vector in given["sealed"]],
}
json.dump(answer, sys.stdout)`;

describe.skipIf(!hasPython)('the Python of the page (needs python3 with the package cryptography)', () => {
  it('opens the vectors and what was just sealed, and seals what opens here', async () => {
    const rings = await Promise.all(sealed.map(({ environment }) => ringIn(environment)));
    const fresh = sealed.map((vector, index) => rings[index]?.encrypt(vector.plaintext, optionsOf(vector)));
    const plaintexts = sealed.map(({ plaintext }) => plaintext);
    const answer = askPython(CHECK, { ...published, fresh });
    expect(answer).toMatchObject({
      opened: plaintexts, fresh: plaintexts, wrapping: sealed.map(({ wrappingKey }) => wrappingKey), refused: sealed.map(() => 'InvalidUnwrap'),
      signed: signed.map(({ keyId, mac }) => `v1.${keyId}.${mac}`), derived: derived.map(({ key }) => key),
    });
    const made: unknown = Reflect.get(Object(answer), 'sealed');
    const tokens: readonly unknown[] = Array.isArray(made) ? made : [];
    expect(tokens.map((token, index) => rings[index]?.decrypt(String(token), optionsOf(sealed[index] ?? { purpose: '', context: null })).text())).toEqual(plaintexts);
  });
});

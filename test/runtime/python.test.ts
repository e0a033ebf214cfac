/**
 * Python reads what we seal, and we what Python seals, with the `cryptography` package: Fernet, and the envelope as `docs/runtime/keyrings.md`
 * describes it. Without Python and that package nothing runs here; recorded vectors in `keyrings/fernet.test.ts` and `envelope.test.ts` always do.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Keyring } from '../../src/runtime/keyrings/types.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import { memory } from '../../src/runtime/stores/memory.ts';
import { fakeClock } from './fakeClock.ts';

const run = (program: string, input: unknown): unknown => {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', program], { input: JSON.stringify(input), encoding: 'utf8' });
  if (status !== 0) throw new Error(`python3 ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout);
};
const hasPython = spawnSync('python3', ['-c', 'import cryptography']).status === 0;

const FERNET = `
import json, sys
from cryptography.fernet import Fernet, MultiFernet
given = json.load(sys.stdin)
ring = MultiFernet([Fernet(one["key"]) for one in json.loads(given["manifest"])["keys"]])
print(json.dumps({
    "opened": [ring.decrypt(token.encode()).decode() for token in given["tokens"]],
    "sealed": [ring.encrypt(text.encode()).decode() for text in given["texts"]],
    "rotated": [ring.rotate(token.encode()).decode() for token in given["tokens"]],
}))`;

/** The published description, in another language. */
const ENVELOPE = `
import json, os, sys
from base64 import b64decode, urlsafe_b64decode, urlsafe_b64encode
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256, Hash
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
given = json.load(sys.stdin)
lp = lambda text: len(text.encode()).to_bytes(2, "big") + text.encode()
write = lambda data: urlsafe_b64encode(data).rstrip(b"=").decode()
read = lambda text: urlsafe_b64decode(text + "=" * (-len(text) % 4))
def kek(key_id):
    key = next(one["key"] for one in json.loads(given["manifest"])["keys"] if one["id"] == key_id)
    info = lp("keyturn/v1") + lp(given["environment"]) + lp(given["purpose"])
    return HKDF(algorithm=SHA256(), length=32, salt=b"", info=info).derive(b64decode(key))
def digest(context):
    hashed = Hash(SHA256())
    for name in sorted(context, key=lambda name: name.encode()):
        hashed.update(lp(name) + lp(context[name]))
    return write(hashed.finalize())
def opened(token):
    header, wrapped, iv, text, tag = token.split(".")
    members = json.loads(read(header))
    assert (members["alg"], members["enc"], members["ctx"]) == ("A256KW", "A256GCM", digest(given["context"]))
    key = aes_key_unwrap(kek(members["kid"]), read(wrapped))
    return AESGCM(key).decrypt(read(iv), read(text) + read(tag), header.encode()).decode()
def sealed(text):
    key_id = json.loads(given["manifest"])["keys"][0]["id"]
    header = write(json.dumps({"alg": "A256KW", "enc": "A256GCM", "kid": key_id, "ctx": digest(given["context"])}).encode())
    key, iv = os.urandom(32), os.urandom(12)
    both = AESGCM(key).encrypt(iv, text.encode(), header.encode())
    return ".".join([header, write(aes_key_wrap(kek(key_id), key)), write(iv), write(both[:-16]), write(both[-16:])])
print(json.dumps({"opened": [opened(token) for token in given["tokens"]], "sealed": [sealed(text) for text in given["texts"]]}))`;

const TEXTS = ['', 'text', 'grüße, 世界', 'x'.repeat(5_000)];
const DAY = 86_400_000;

let clock: ReturnType<typeof fakeClock>;
let manifest = '';
const ringOf = (keys: readonly string[], format: 'jwe' | 'fernet'): Keyring => {
  manifest = JSON.stringify({
    keys: keys.map((key, index) => ({ id: `key-${String(index)}`, key, created: new Date(clock.now() - (index + 1) * DAY).toISOString() })),
  });
  const store = memory({ shared: manifest });
  return createKeyManager({ store, clock, environment: 'test', keyrings: { shared: { format } } }).keyring('shared');
};
const listsIn = (answer: unknown): Record<'opened' | 'sealed' | 'rotated', readonly string[]> => {
  const listIn = (name: string): readonly string[] => {
    const list: unknown = Reflect.get(Object(answer), name);
    return Array.isArray(list) ? list.map(String) : [];
  };
  return { opened: listIn('opened'), sealed: listIn('sealed'), rotated: listIn('rotated') };
};

// Python is not a part of what `npm ci` sets up.
describe.skipIf(!hasPython)('Python', () => {
  beforeEach(() => { clock = fakeClock(Date.now()); });

  it('and a Fernet keyring read one another, under each key', () => {
    const keys = [1, 2, 3].map(() => randomBytes(32).toString('base64url') + '=');
    const before = ringOf(keys.slice(1), 'fernet');
    const old = TEXTS.map((text) => before.encrypt(text));
    const ring = ringOf(keys, 'fernet');
    const tokens = [...old, ...TEXTS.map((text) => ring.encrypt(text))];
    const { opened, sealed, rotated } = listsIn(run(FERNET, { manifest, tokens, texts: TEXTS }));
    expect(opened).toEqual([...TEXTS, ...TEXTS]);
    expect(sealed.map((token) => ring.decrypt(token).text())).toEqual(TEXTS);
    expect(rotated.map((token) => [ring.decrypt(token).text(), ring.keyIdOf(token)])).toEqual([...TEXTS, ...TEXTS].map((text) => [text, 'key-0']));
  });

  it('and an envelope keyring read one another, from the manifest and the description alone', () => {
    const ring = ringOf([1, 2].map(() => randomBytes(32).toString('base64')), 'jwe');
    const binding = { purpose: 'mail', context: { row: '42', table: 'customers', ä: 'ö' } };
    const tokens = TEXTS.map((text) => ring.encrypt(text, binding));
    const { opened, sealed } = listsIn(run(ENVELOPE, { manifest, environment: 'test', tokens, texts: TEXTS, ...binding }));
    expect(opened).toEqual(TEXTS);
    expect(sealed.map((token) => ring.decrypt(token, binding).text())).toEqual(TEXTS);
  });
});

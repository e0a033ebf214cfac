/** Fernet keyrings and Python's `Fernet` and `MultiFernet` over one manifest, each reading what the other makes. The published vectors are in `fernet.test.ts`. */
import { describe, expect, it } from 'vitest';
import { createKeyManager } from '../../../src/runtime/manager.ts';
import type { Keyring } from '../../../src/runtime/keyrings/types.ts';
import { memory, type MemoryStore } from '../../../src/runtime/stores/memory.ts';
import { isRecord } from '../../../src/runtime/records.ts';
import { codeOf } from '../errorCode.ts';
import { fakeClock } from '../fakeClock.ts';
import { askPython, hasPython } from '../python.ts';

const TEXTS = ['', 'a', 'grüße, 世界', 'exactly 16 bytes', 'x'.repeat(1000)];

/** Does what is asked for with the keys of a manifest, newest first. */
const PROGRAM = `
import json, sys
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
given = json.load(sys.stdin)
singles = [Fernet(key["key"]) for key in json.loads(given["manifest"])["keys"]] if given["manifest"] else []
ring = MultiFernet(singles) if singles else None
def opened(fernet, token):
    try:
        return fernet.decrypt(token).decode()
    except InvalidToken:
        return None
json.dump({
    "key": Fernet.generate_key().decode(),
    "sealed": [ring.encrypt(text.encode()).decode() for text in given["texts"]] if ring else [],
    "sealedByOldest": [singles[-1].encrypt(text.encode()).decode() for text in given["texts"]] if ring else [],
    "opened": [opened(ring, token) for token in given["tokens"]],
    "rotated": [ring.rotate(token).decode() for token in given["tokens"]],
    "times": [ring.extract_timestamp(token) for token in given["tokens"]],
}, sys.stdout)`;

const ask = (store: MemoryStore | undefined, given: { readonly texts?: readonly string[]; readonly tokens?: readonly string[] }): Record<string, unknown> => {
  const manifest = store?.readSync({ name: 'shared' })[0]?.value;
  const answer = askPython(PROGRAM, { texts: [], tokens: [], ...given, manifest: manifest ? Buffer.from(manifest).toString() : '' });
  return isRecord(answer) ? answer : {};
};
const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** A keyring whose first key Python made and whose second we made. */
const shared = async (): Promise<{ readonly ring: Keyring; readonly store: MemoryStore; readonly before: readonly string[] }> => {
  const key = ask(undefined, {})['key'];
  const clock = fakeClock();
  const created = new Date(clock.now() - 86_400_000).toISOString();
  const store = memory({ shared: JSON.stringify({ keys: [{ id: 'python', key, created }] }) });
  const manager = createKeyManager({ environment: 'test', clock, store, keyrings: { shared: { format: 'fernet', gracePeriodDays: 'never' } } });
  await manager.ready();
  const ring = manager.keyring('shared');
  const before = TEXTS.map((text) => ring.encrypt(text));
  await ring.rotate();
  // Until every instance knows it, the new key seals nothing.
  clock.advance(3_600_000);
  return { ring, store, before };
};

describe.skipIf(!hasPython)('one manifest, two languages (needs python3 with the package cryptography)', () => {
  it('Python opens what we seal, before and after a rotation', async () => {
    const { ring, store, before } = await shared();
    const after = TEXTS.map((text) => ring.encrypt(text));
    expect(ask(store, { tokens: [...before, ...after] })).toMatchObject({ opened: [...TEXTS, ...TEXTS] });
  });

  it('we open what Fernet and MultiFernet seal, under either key', async () => {
    const { ring, store } = await shared();
    const { sealed, sealedByOldest } = ask(store, { texts: TEXTS });
    for (const tokens of [sealed, sealedByOldest]) expect(textsIn(tokens).map((token) => ring.decrypt(token).text())).toEqual(TEXTS);
    expect(textsIn(sealedByOldest).map((token) => ring.keyIdOf(token))).toEqual(TEXTS.map(() => 'python'));
  });

  it('what MultiFernet rotates opens here, what we seal anew opens there, and neither gets younger', async () => {
    const { ring, store, before } = await shared();
    const { rotated, times } = ask(store, { tokens: before });
    expect(textsIn(rotated).map((token) => [ring.decrypt(token).text(), ring.keyIdOf(token)])).toEqual(
      TEXTS.map((text) => [text, ring.allKeys()[0]?.id]),
    );
    const own = before.map((token) => ring.reencrypt(token));
    expect(own.map((token) => ring.keyIdOf(token))).toEqual(TEXTS.map(() => ring.activeKey().id));
    expect(ring.activeKey().id).not.toBe('python');
    expect(ask(store, { tokens: own })).toMatchObject({ opened: TEXTS, times });
  });

  it('an altered text is refused on both sides', async () => {
    const { ring, store, before: [, token = ''] } = await shared();
    const altered = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
    expect(ask(store, { tokens: [token] })).toMatchObject({ opened: ['a'] });
    expect(await codeOf(() => ring.decrypt(altered))).toBe('DECRYPTION_FAILED');
    expect(() => ask(store, { tokens: [altered] })).toThrow('InvalidToken');
  });
});

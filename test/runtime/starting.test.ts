/** The start: few requests, what passes is tried again, what does not is told, and all of it in time. */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyturnError } from '../../src/runtime/errors.ts';
import { createKeyManager } from '../../src/runtime/manager.ts';
import type { KeyManager, KeyManagerOptions, SecretReference, StoredVersions } from '../../src/runtime/types.ts';
import { codeOf } from './errorCode.ts';
import { fakeStore, type FakeStore } from './fakeStore.ts';

type Answers = Map<string, StoredVersions | KeyturnError>;

let store: FakeStore;
let batches: string[][];
/** What a test does to the answer of a request for many. */
let spoil: (answers: Answers) => void;

const readMany = async (references: readonly SecretReference[]): Promise<Answers> => {
  batches.push(references.map(({ name }) => name));
  const found = references.filter(({ name }) => store.memory.listSync(name).includes(name));
  const answers: Answers = new Map(found.map((reference) => [reference.name, store.memory.readSync(reference)]));
  spoil(answers);
  return Promise.resolve(answers);
};
const managerOf = (secrets: NonNullable<KeyManagerOptions['secrets']>, more: Partial<KeyManagerOptions> = {}): KeyManager =>
  createKeyManager({ store, environment: 'test', secrets, ...more });

beforeEach(() => {
  store = fakeStore({ a: '1', b: '2', c: '3' });
  store.readMany = readMany;
  batches = [];
  spoil = () => undefined;
});
afterEach(() => vi.useRealTimers());

describe('a store that answers for many names', () => {
  it('is asked once for all of them', async () => {
    const manager = managerOf({ a: {}, b: {}, c: {} });
    await manager.ready();
    expect([batches, store.requests]).toEqual([[['a', 'b', 'c']], 0]);
    expect(['a', 'b', 'c'].map((name) => manager.secret(name).reveal())).toEqual(['1', '2', '3']);
  });

  it('is asked as usual for one, and later', async () => {
    const manager = managerOf({ a: {} });
    await manager.ready();
    await manager.secret('b').value();
    expect([batches, store.requests]).toEqual([[], 2]);
  });

  it('is asked for one name once, though two secrets are kept under it', async () => {
    const manager = managerOf({ a: {}, alias: { name: 'a' }, b: {} });
    await manager.ready();
    expect(batches).toEqual([['a', 'b']]);
    expect(['a', 'alias'].map((name) => manager.secret(name).reveal())).toEqual(['1', '1']);
  });

  it('has each name that it leaves out asked for by itself', async () => {
    spoil = (answers) => answers.delete('b');
    const manager = managerOf({ a: {}, b: {}, c: {} });
    await manager.ready();
    expect(store.requests).toBe(1);
    expect(manager.secret('b').reveal()).toBe('2');
  });

  it('fails for one name alone', async () => {
    spoil = (answers) => answers.set('b', new KeyturnError('ACCESS_DENIED', 'No.'));
    const manager = managerOf({ a: {}, b: {} });
    expect(await codeOf(() => manager.ready())).toBe('ACCESS_DENIED');
    expect([manager.secret('a').reveal(), await codeOf(() => manager.secret('b').reveal())]).toEqual(['1', 'ACCESS_DENIED']);
  });

  it('that denies the request for many is asked for each', async () => {
    spoil = () => { throw new KeyturnError('ACCESS_DENIED', 'Not many at once.'); };
    const manager = managerOf({ a: {}, b: {} });
    await manager.ready();
    expect([batches.length, store.requests]).toEqual([1, 2]);
  });

  it('that fails is asked again in one request, when the back-off is over', async () => {
    spoil = () => {
      if (batches.length === 1) throw new KeyturnError('STORE_THROTTLED', 'Later.', { retryAfterMs: 20 });
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    const ready = managerOf({ a: {}, b: {} }).ready();
    await vi.advanceTimersByTimeAsync(2_000);
    await ready;
    expect([batches, store.requests]).toEqual([[['a', 'b'], ['a', 'b']], 0]);
  });

  it('that gives nonsense is told by name, without a word of it', async () => {
    const nonsense: StoredVersions = Object([{ value: 'text-of-b' }]);
    spoil = (answers) => answers.set('b', nonsense);
    const error: unknown = await managerOf({ a: {}, b: {} }, { startDeadlineMs: 1 }).ready().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_PROTOCOL', details: { secret: 'b' } });
    expect(inspect(error) + JSON.stringify(error)).not.toContain('text-of-b');
  });
});

describe('the deadline', () => {
  it('is kept: what passes too late rejects with its error', async () => {
    store.failure = 'STORE_UNAVAILABLE';
    store.retryAfterMs = 5_000;
    expect(await codeOf(() => managerOf({ a: {} }, { startDeadlineMs: 4_000 }).ready())).toBe('STORE_UNAVAILABLE');
    expect(store.requests).toBe(1);
  });

  it('is 15 seconds unless set', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    store.failure = 'STORE_UNAVAILABLE';
    const started = performance.now();
    const code = codeOf(() => managerOf({ a: {} }).ready());
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await code).toBe('STORE_UNAVAILABLE');
    expect(performance.now() - started).toBe(15_000);
    expect(store.requests).toBeGreaterThanOrEqual(4);
  });
});

it('a keyring whose manifest is wrong stops the start, not the first use', async () => {
  const manifest = JSON.stringify({ keys: [{ id: 'x', key: 'not-a-key', created: '2026-01-01T00:00:00Z' }] });
  store = fakeStore({ ring: manifest });
  const manager = createKeyManager({ store, environment: 'test', keyrings: { ring: {} } });
  expect(await codeOf(() => manager.ready())).toBe('MANIFEST_INVALID');
});
